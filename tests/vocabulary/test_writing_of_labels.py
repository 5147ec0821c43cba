"""Labels that count as they are written, labels with a gap, labels with a hyphen."""

from pathlib import Path

import pytest

from trafsearch.analysis.analyzer import analyze
from trafsearch.errors import BadVocabulary
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.loading import load_vocabulary
from trafsearch.vocabulary.matcher import Matcher, compile_matcher, load_matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

RU, KK, EN = Language.RU, Language.KK, Language.EN

CONCEPTS = (
    Concept(
        "ilo",
        {RU: ("Международная организация труда",), KK: ("Халықаралық еңбек ұйымы",), EN: ("labour organisation",)},
        exact={RU: ("МОТ",), KK: ("ХЕҰ",), EN: ("ILO",)},
    ),
    Concept("who", {EN: ("World Health Organization",)}, exact={EN: ("WHO",)}),
    Concept("code", {RU: ("уголовный кодекс",)}, exact={RU: ("УК РК", "УК")}, negative={RU: ("УК-связь",)}),
    Concept("children", {RU: ("торговля … детьми", "дети"), EN: ("sale … of children",)}),
    Concept("prevention", {KK: ("алдын алу",)}),
    Concept("cyber", {RU: ("кибер-преступность",), EN: ("anti-trafficking",)}),
    Concept("trade", {KK: ("сауда-саттық",), RU: ("купля-продажа",)}),
)

AS_WRITTEN = [
    (["ilo: МОТ"], RU, "конвенции МОТ № 29"),
    (["ilo: ХЕҰ-ның"], KK, "ХЕҰ-ның 29-конвенциясы"),
    (["ilo: ILO’s", "who: WHO"], EN, "the ILO’s and the WHO standards"),
    (["ilo: MOТ"], RU, "конвенция MOТ"),  # two of the three letters are Latin
    (["ilo: М\u00adОТ"], RU, "конвенция М\u00adОТ"),
    (["code: УК РК"], RU, "ст. 128 УК РК"),
    (["code: УК"], RU, "ст. 128 УК и др."),
    ([], RU, "этот мот спустил всё"),
    ([], RU, "Мот спустил всё"),
    ([], EN, "those who work"),
    ([], EN, "Who is a victim?"),
    ([], EN, "ilo"),
    ([], RU, "УК-связь"),
]

GAPS = [
    (["children: торговля детьми"], RU, "торговля детьми"),
    (["children: торговле малолетними детьми"], RU, "о торговле малолетними детьми"),
    (["children: торговля (в любых её формах) детьми"], RU, "торговля (в любых её формах) детьми"),
    (["children: торговля, в том числе детьми"], RU, "торговля, в том числе детьми"),
    (["children: sale or any transfer of children"], EN, "the sale or any transfer of children"),
    (["children: детьми"], RU, "торговля оружием и наркотиками в городах детьми"),  # five words between
    (["children: Детьми"], RU, "Торговля запрещена. Детьми занимаются"),
    (["children: детьми"], RU, "торговля; детьми"),
    (["children: детьми"], RU, "торговля\n\nдетьми"),
]

HYPHENS = [
    (["prevention: алдын алу"], KK, "қылмыстың алдын алу"),
    (["prevention: алдын-алуға"], KK, "қылмыстың алдын-алуға"),
    (["prevention: алдын\u2011алу"], KK, "алдын\u2011алу шаралары"),
    (["cyber: кибер-преступности"], RU, "рост кибер-преступности"),
    (["cyber: киберпреступности"], RU, "рост киберпреступности"),
    (["cyber: кибер преступность"], RU, "кибер преступность"),
    (["cyber: antitrafficking"], EN, "antitrafficking policy"),
    (["cyber: anti‑trafficking"], EN, "anti‑trafficking policy"),
    (["trade: саудасаттықтың"], KK, "саудасаттықтың ережелері"),
    (["trade: купли-продажи"], RU, "договор купли-продажи"),
    ([], RU, "преступность в кибер, в сети"),
    ([], RU, "кибер, преступность"),
]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return compile_matcher(Vocabulary({each.id: each for each in CONCEPTS}, {}, {}))


@pytest.mark.parametrize(("expected", "language", "text"), AS_WRITTEN + GAPS + HYPHENS)
def test_mentions(matcher: Matcher, expected: list[str], language: Language, text: str) -> None:
    found = matcher.find(analyze(text, language), text)
    assert sorted(f"{each.concept}: {each.span.of(text)}" for each in found) == sorted(expected)


def test_a_loaded_matcher_finds_the_same(matcher: Matcher) -> None:
    loaded = load_matcher(matcher.dump())
    for _, language, text in AS_WRITTEN + GAPS + HYPHENS:
        tokens = analyze(text, language)
        assert loaded.find(tokens, text) == matcher.find(tokens, text)


BAD = [
    ("has no capital", 'exact.ru = ["мот"]'),
    ("is exact and cannot have …", 'exact.ru = ["МОТ … ООН"]'),
    ("is repeated", 'exact.ru = ["МОТ", "МОТ"]'),
    ("pref.en is missing", 'exact.en = ["ILO"]'),
    ("must have one … at the most, between two words", 'alt.ru = ["торговля …"]'),
    ("must have one … at the most, between two words", 'negative.ru = ["… торговля"]'),
    ("must have one … at the most, between two words", 'alt.ru = ["торговля … и … детьми"]'),
]


@pytest.mark.parametrize(("reason", "line"), BAD)
def test_a_label_written_wrongly_is_refused(tmp_path: Path, reason: str, line: str) -> None:
    (tmp_path / "concepts").mkdir()
    (tmp_path / "concepts" / "a.toml").write_text(f'[concept.x]\npref.ru = "икс"\n{line}\n', "utf-8")
    with pytest.raises(BadVocabulary, match=reason):
        load_vocabulary(tmp_path)


def test_exact_labels_are_read(tmp_path: Path) -> None:
    (tmp_path / "concepts").mkdir()
    text = '[concept.x]\npref.ru = "организация"\nexact.ru = ["МОТ", "УК РК"]\n'
    (tmp_path / "concepts" / "a.toml").write_text(text, "utf-8")
    assert load_vocabulary(tmp_path).concept("x").exact == {RU: ("МОТ", "УК РК")}
