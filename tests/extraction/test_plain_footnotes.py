"""Footnotes of plain texts, and the sentences that they and the ends of pages interrupt."""

from pathlib import Path

import pytest
from small_files import read_str

LONG = "The delegation of the State under review described at length the measures that had been taken, " * 3


def parts(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read_str(tmp_path, "act.txt", text).blocks]


def test_footnotes_below_a_rule_stand_aside_and_the_sentence_goes_on(tmp_path: Path) -> None:
    text = (
        "2.1. Правонарушение по статье 157 Кодекса* наступает в случае\n"
        "осуществления деятельности, надзор за которой ведёт Инспекция**\n"
        "     __________________\n     * Далее - Кодекс.\n     ** Далее - Инспекция, а также\nеё органы.\n\n"
        "без специального разрешения.\n"
    )
    assert parts(tmp_path, text) == [
        (
            "paragraph",
            "2.1. Правонарушение по статье 157 Кодекса* наступает в случае осуществления деятельности, надзор за "
            "которой ведёт Инспекция** без специального разрешения.",
        ),
        ("furniture", "__________________"),
        ("footnote", "* Далее - Кодекс."),
        ("footnote", "** Далее - Инспекция, а также её органы."),
    ]


def test_star_that_a_line_above_bears_begins_a_footnote(tmp_path: Path) -> None:
    text = f"Report of the Working Group*\nKazakhstan\n* The annex is circulated as received.\n{LONG}\n"
    assert ("footnote", "* The annex is circulated as received.") in parts(tmp_path, text)


def test_number_alone_on_its_line_begins_a_footnote_if_a_word_bears_it(tmp_path: Path) -> None:
    text = f"{LONG} The webcast1 is held.\n\n1\nSee the archive.\n2. The State replied.\n"
    assert parts(tmp_path, text)[1:] == [("footnote", "1 See the archive."), ("paragraph", "2. The State replied.")]


@pytest.mark.parametrize(
    "text",
    [
        "Орган обязан*:\n\n* вести реестр;\n* хранить сведения;\n* отвечать на запросы.\n",
        "Орган обязан:\n\n* вести реестр.\n\nСтатья 2. Цели\n",
        "Площадь, м2\n\n3\n\nОбъём, м3\n",
        "__________________\n(подпись)\n",
    ],
)
def test_what_only_looks_like_a_footnote_stays_text(tmp_path: Path, text: str) -> None:
    assert "footnote" not in [kind for kind, _ in parts(tmp_path, text)]


@pytest.mark.parametrize("mark", ["1.", "(a)", "•"])
def test_mark_alone_on_its_line_goes_with_the_text_below(tmp_path: Path, mark: str) -> None:
    assert parts(tmp_path, f"{LONG}\n{mark}\nA national report;\n")[1:] == [("paragraph", f"{mark} A national report;")]


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"])
def test_paragraph_on_one_line_that_a_page_tears_goes_on(tmp_path: Path, gap: str) -> None:
    text = f"{LONG}and that Kuwait had acceded to most{gap}international human rights instruments. {LONG}\n"
    assert len(parts(tmp_path, text)) == 1


def test_short_line_is_not_torn(tmp_path: Path) -> None:
    text = f"{LONG}\nInternational instruments\n\nratified by the State: {LONG}\n"
    assert len(parts(tmp_path, text)) == 3
