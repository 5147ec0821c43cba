"""What is doubtful about a document, in the language of who asks."""

import re
import tomllib
from pathlib import Path

import pytest

from trafsearch.extraction import details
from trafsearch.extraction.details import doubt_in
from trafsearch.language import Language

GAP = re.compile(r"\{(\w+)\}")
TRANSLATED = [
    # ru, kk, as it is kept
    (
        "в meta.yaml указано название «О лесе», а текст начинается словами «О людях»",
        "meta.yaml файлында «О лесе» деген атау көрсетілген, ал мәтін «О людях» деп басталады",
        "meta.yaml states the title «О лесе», the text begins with «О людях»",
    ),
    (
        "документ вступает в силу по частям; в тексте сказано: «Настоящий Закон; вводится»",
        "құжат күшіне бөліктеп енеді; мәтінде: «Настоящий Закон; вводится»",
        "not all of it enters into force on one day; the text says: «Настоящий Закон; вводится»",
    ),
    (
        "повторяются номера: art4.pt2, art5 и ещё 3",
        "қайталанған нөмірлер: art4.pt2, art5 және тағы 3",
        "numbers that come back: art4.pt2, art5 and 3 more",
    ),
    (
        "у /d/a/rus.md тот же идентификатор kz-7, но номер — 1, а не 2, день принятия — 1999-07-13, а не 2001-07-13. "
        "Этот документ хранится отдельно как kz-7--b-0",
        "/d/a/rus.md файлының идентификаторы да kz-7, бірақ нөмірі — 2 емес, 1, қабылданған күні — 2001-07-13 емес, "
        "1999-07-13. Бұл құжат бөлек, kz-7--b-0 деп сақталады",
        "/d/a/rus.md bears the id kz-7 too and says another number: 1, and not 2, another day of adoption: 1999-07-13, "
        "and not 2001-07-13. This one is kept apart as kz-7--b-0",
    ),
    (
        "a/meta.yaml: это неправильный YAML (while parsing: x. y). Указанное в нём не учитывается",
        "a/meta.yaml: бұл дұрыс YAML емес (while parsing: x. y). Онда көрсетілгені есепке алынбайды",
        "a/meta.yaml: it is not valid YAML (while parsing: x. y). What it states is not used",
    ),
    (
        "строка 3, столбец adopted: soon — не дата; пишите так: 2024-07-05",
        "3-жол, adopted бағаны: soon күн емес; былай жазыңыз: 2024-07-05",
        "row 3, column adopted: soon is no date; write it so: 2024-07-05",
    ),
    (
        "a.md: in_force_until 2019-01-01 раньше, чем adopted 2020-01-01",
        "a.md: in_force_until 2019-01-01 adopted 2020-01-01 күнінен бұрын",
        "a.md: in_force_until 2019-01-01 is before adopted 2020-01-01",
    ),
    (
        "a.md: type: lawful нет среди возможных: law, code",
        "a.md: type: lawful мүмкін мәндердің ішінде жоқ: law, code",
        "a.md: type: lawful is none of: law, code",
    ),
    (
        "это неправильный TOML (Invalid value (at line 2, column 8))",
        "бұл дұрыс TOML емес (Invalid value (at line 2, column 8))",
        "it is not valid TOML (Invalid value (at line 2, column 8))",
    ),
    ("это папка, а должен быть файл", "бұл қалта, ал файл болуы керек", "it is a folder, and must be a file"),
    (
        "в клоне документа нет с 2024-06-01: из истории взят текст по последнюю редакцию",
        "клонда құжат 2024-06-01 бастап жоқ: мәтіні тарихтан соңғы редакциясына дейін алынды",
        "it is no longer in the clone since 2024-06-01: its history gives the text up to the last edition",
    ),
    ("нет знака =", "= белгісі жоқ", "it has no ="),
    ("of an unknown kind", "of an unknown kind", "of an unknown kind"),
]


@pytest.mark.parametrize(("russian", "kazakh", "english"), TRANSLATED)
def test_doubt(russian: str, kazakh: str, english: str) -> None:
    assert doubt_in(Language.RU, english) == russian
    assert doubt_in(Language.KK, english) == kazakh
    assert doubt_in(Language.EN, english) == english


def test_a_template_has_the_same_gaps_in_each_language() -> None:
    table = tomllib.loads(Path(details.__file__).with_name("data").joinpath("doubts.toml").read_text("utf-8"))
    for entry in (*table["detail"], *table["part"], *table["fault"]):
        gaps = [sorted(GAP.findall(entry[language])) for language in ("en", "ru", "kk")]
        assert gaps[0] == gaps[1] == gaps[2], entry["en"]


def test_a_template_finds_itself() -> None:
    """No earlier template takes the sentence of a later one."""
    table = tomllib.loads(Path(details.__file__).with_name("data").joinpath("doubts.toml").read_text("utf-8"))
    for entry in (*table["detail"], *table["fault"]):
        english, russian = (
            GAP.sub(lambda gap: "7" if gap[1] in ("number", "count") else gap[1].upper(), entry[language])
            for language in ("en", "ru")
        )
        assert doubt_in(Language.RU, english) == russian
