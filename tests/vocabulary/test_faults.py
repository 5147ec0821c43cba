"""What is wrong in a vocabulary's files is told in the language of who reads it."""

import re
import tomllib
from pathlib import Path

import pytest

from trafsearch.errors import BadVocabulary
from trafsearch.language import Language
from trafsearch.vocabulary import faults
from trafsearch.vocabulary.faults import fault_in
from trafsearch.vocabulary.loading import load_vocabulary

GAP = re.compile(r"\{(\w+)\}")
TRANSLATED = [
    # ru, kk, as it is raised
    (
        "понятие slavery: нет pref: напишите основное обозначение хотя бы на одном языке",
        "slavery ұғымы: pref жоқ: кемінде бір тілде негізгі белгіні жазыңыз",
        "concept slavery: pref is missing: write a preferred label in one language at least",
    ),
    (
        "понятие police: в обозначении «cops» (en) нет заглавной буквы, это не exact: запишите его в alt",
        "police ұғымы: «cops» белгісінде (en) бас әріп жоқ, ол exact бола алмайды: alt ішіне жазыңыз",
        "concept police: the exact en label «cops» has no capital: write it under alt",
    ),
    (
        "линза mine: rows называет nope, а такого нет",
        "mine линзасы: rows кілтінде nope аталған, ал ондай жоқ",
        "lens mine: rows names nope, which does not exist",
    ),
    (
        "это не TOML в UTF-8 (Expected '=' after a key: line 1)",
        "бұл UTF-8 кодтамасындағы TOML емес (Expected '=' after a key: line 1)",
        "this is not TOML in UTF-8 (Expected '=' after a key: line 1)",
    ),
    ("something new", "something new", "something new"),
]
FILES = [  # each is refused for a reason of its own
    "[concept.a]\n",
    '[concept.a]\npref.ru = "рабство"\nalt.en = ["slavery"]\n',
    '[concept.a]\npref.ru = "рабство"\nalt.ru = ["Рабство"]\n',
    '[concept.a]\npref.ru = "… рабство"\n',
    '[concept.a]\npref.ru = "рабство"\nexact.ru = ["Р…А"]\n',
    '[concept.a]\npref.ru = "рабство"\nexact.ru = ["раб"]\n',
    '[concept.a]\npref.ru = "рабство"\nexact.ru = ["РАБ", "РАБ"]\n',
    '[concept.a]\npref.ru = "рабство"\nbroader = ["a"]\n',
    '[concept.a]\npref.ru = "рабство"\nbroader = ["nope"]\n',
    '[concept.a]\npref.ru = "рабство"\nbroader = "b"\n',
    '[concept.a]\npref.ru = "рабство"\ncolour = "red"\n',
    '[concept.a]\npref = "рабство"\n',
    '[concept.a]\npref.de = "Sklaverei"\n',
    "[concept.a]\npref.ru = 3\n",
    '[concept."Два слова"]\npref.ru = "рабство"\n',
    "concept = 3\n",
    "colour = 3\n",
    "[concept]\na = 3\n",
    "[concept.a\n",
]


@pytest.mark.parametrize(("russian", "kazakh", "english"), TRANSLATED)
def test_fault(russian: str, kazakh: str, english: str) -> None:
    assert fault_in(Language.RU, english) == russian
    assert fault_in(Language.KK, english) == kazakh
    assert fault_in(Language.EN, english) == english


@pytest.mark.parametrize("text", FILES)
def test_every_refusal_of_a_file_of_concepts_is_translated(text: str, tmp_path: Path) -> None:
    file = tmp_path / "concepts" / "own.toml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadVocabulary) as refused:
        load_vocabulary(tmp_path)
    reason = str(refused.value.facts["reason"])
    for language in (Language.RU, Language.KK):
        assert re.search("[а-яәіңғүұқөһ]{3}", re.sub("«.*?»|Sklaverei|Два слова", "", fault_in(language, reason)))


def test_a_template_has_the_same_gaps_in_each_language() -> None:
    table = tomllib.loads(Path(faults.__file__).with_suffix(".toml").read_text("utf-8"))
    for entry in (*table["detail"], *table["fault"]):
        gaps = [sorted(GAP.findall(entry[language])) for language in ("en", "ru", "kk")]
        assert gaps[0] == gaps[1] == gaps[2]
