"""What the columns of a report are, and what stands in the way in each."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

import trafsearch
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import By, Cell, GapReport, State
from trafsearch.report.gaps import find_gaps
from trafsearch.vocabulary.lens import Lens

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
LENS = Lens("own", {Language.EN: "Own"}, ("human-trafficking",), ("legal", "migration"))
SILENT = "1. Музеи открыты для всех посетителей в дни праздников."
SPEAKING = "1. Борьба с торговлей людьми продолжается в стране."
KAZAKH = "1. Адам саудасына қарсы күрес елімізде жалғасуда."


def document(name: str, **facts: str) -> str:
    stated = "".join(f"{key} = {value}\n" for key, value in facts.items())
    return f'[[document]]\npath = "{name}"\n{stated}\n'


def report(
    tmp_path: Path, by: By, files: dict[str, str | bytes], stated: Sequence[str], **filters: object
) -> GapReport:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else f"# Образец\n\n{text}\n".encode())
    (folder / "corpus.toml").write_text("".join(stated), encoding="utf-8")
    with trafsearch.build_index([folder], tmp_path / "index") as store:
        return find_gaps(store, LENS, clock=CLOCK, by=by, filters=Filters(**filters))  # type: ignore[arg-type]


def cells(made: GapReport) -> dict[str, State]:
    return {column: cell.state for (_, column), cell in made.cells.items()}


FILES: dict[str, str | bytes] = {"a.md": SPEAKING, "b.md": SILENT, "c.md": SILENT}
STATED = (
    document("a.md", act='"a"', type='"law"', issuer='"Парламент"', adopted="2011-07-22", areas='["legal"]'),
    document("b.md", act='"b"', type='"order"', issuer='"Министр"', adopted="2020-01-05", areas='["cultural"]'),
    document("c.md", act='"c"'),
)


@pytest.mark.parametrize(
    ("expected", "by"),
    [
        ({"type:law": State.DIRECT, "type:order": State.ABSENT, "no-type": State.ABSENT}, By.TYPE),
        ({"issuer:Министр": State.ABSENT, "issuer:Парламент": State.DIRECT, "no-issuer": State.ABSENT}, By.ISSUER),
        ({"year:2011": State.DIRECT, "year:2020": State.ABSENT, "no-year": State.ABSENT}, By.YEAR),
        ({"lang:ru": State.DIRECT}, By.LANGUAGE),
        ({"a": State.DIRECT, "no-area": State.ABSENT}, By.DOCUMENT),
        ({"legal": State.DIRECT, "migration": State.NOT_ASSESSABLE, "no-area": State.ABSENT}, By.AREA),
    ],
)
def test_columns_in_their_order(expected: dict[str, State], by: By, tmp_path: Path) -> None:
    made = report(tmp_path, by, FILES, STATED)
    assert cells(made) == expected
    assert list(cells(made)) == list(expected)
    assert made.by is by


def test_what_the_lens_leaves_out_is_told(tmp_path: Path) -> None:
    made = report(tmp_path, By.AREA, FILES, STATED)
    assert [note.words for note in made.notes if note.code == "other_areas"] == [("b",)]


def test_by_type_documents_of_all_areas_count(tmp_path: Path) -> None:
    made = report(tmp_path, By.TYPE, FILES, STATED)
    assert [note.code for note in made.notes] == []
    assert made.coverage.acts == 3


@pytest.mark.parametrize("by", [By.TYPE, By.ISSUER, By.YEAR, By.LANGUAGE])
def test_a_file_that_could_be_anything_stands_in_every_column(by: By, tmp_path: Path) -> None:
    made = report(tmp_path, by, {**FILES, "scan001.pdf": b"%PDF-1.7\nbroken"}, STATED)
    assert State.ABSENT not in cells(made).values()


def test_a_file_of_a_known_type_stands_in_its_column_alone(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {**FILES, "b.pdf": b"%PDF-1.7\nbroken"}
    stated = (*STATED, document("b.pdf", act='"b"', language='"kk"'))
    states = cells(report(tmp_path, By.TYPE, files, stated))
    assert states == {"type:law": State.DIRECT, "type:order": State.NOT_ASSESSABLE, "no-type": State.ABSENT}


def test_a_filter_leaves_out_what_could_belong_and_says_so(tmp_path: Path) -> None:
    states = cells(report(tmp_path, By.YEAR, FILES, STATED, types=("order",)))
    assert states == {"year:2020": State.NOT_ASSESSABLE}  # c.md could be an order of that year


def test_each_language_is_judged_by_its_own_passages(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"ru.md": SILENT, "kk.md": KAZAKH}
    stated = (
        document("ru.md", act='"a"', language='"ru"'),
        document("kk.md", act='"a"', language='"kk"'),
    )
    made = report(tmp_path, By.LANGUAGE, files, stated)
    assert cells(made) == {"lang:ru": State.ABSENT, "lang:kk": State.DIRECT}


def cell(tmp_path: Path, text: str) -> Cell:
    made = report(tmp_path, By.TYPE, {"a.md": text}, (document("a.md", act='"a"', type='"law"'),))
    return made.cells["human-trafficking", "type:law"]


def test_density_is_mentions_for_each_thousand_words(tmp_path: Path) -> None:
    found = cell(tmp_path, "1. Борьба с торговлей людьми. Нет торговле людьми.")
    assert found.mentions == 2
    assert found.density == pytest.approx(1000 * 2 / 9)  # «Образец», the number, and seven words


@pytest.mark.parametrize(
    ("in_headings", "text"),
    [(True, "## Торговля людьми\n\n1. Об этом говорит глава."), (False, SPEAKING)],
)
def test_a_heading_is_a_section_of_its_own(in_headings: bool, text: str, tmp_path: Path) -> None:
    assert cell(tmp_path, text).in_headings is in_headings
