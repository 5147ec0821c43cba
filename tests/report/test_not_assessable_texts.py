"""What was read may still prove nothing: in another language, without words to look for, of another day, in part."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pdfs import plain
from silent_corpus import (
    CLOCK,
    SILENT,
    TITLES,
    UNREAD,
    lens_of,
    obstacles,
    picture_then_page,
    states,
    unread_paths,
    write,
    write_silent,
)

import trafsearch
from trafsearch.extraction.outcome import Status
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import Cell, GapReport, State
from trafsearch.report.gaps import find_gaps
from trafsearch.report.markdown import render_markdown
from trafsearch.store.store import Store
from trafsearch.vocabulary.lens import Lens

UZBEK = "3. Болаларни сотиш беш йилдан ўн икки йилгача озодликдан маҳрум қилиш билан жазоланади.\n"
NAMED = "Торговля людьми есть преступление, за которое отвечают перед судом.", "Музеи открыты ежедневно."
INDICATED = "Принудительный труд запрещён, виновные отвечают перед судом.", "Музеи открыты ежедневно."
NO_KAZAKH = """# a concept of our own
[concept.ransom-of-brides]
pref = { ru = "выкуп невест", en = "ransom of brides" }
broader = []
indicates = []
related = []
source = "our own"
"""
META = """act_code: {code}
title: {{rus: "О музеях"}}
form: Закон
approved_on: 1999-07-13
approved_by: Парламент Республики Казахстан
version_date: {{rus: {version}}}
"""
AREAS = ("foreign", "migration", "legal", "criminal", "cultural", "youth")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One index for all of them, an area each."""
    folder = tmp_path_factory.mktemp("texts")
    docs = folder / "docs"
    write_silent(docs, "sound.md", act="sound", areas=["cultural"])
    write_silent(docs, "sound.kk.md", Language.KK, act="kazakh", areas=["foreign"])
    uzbek = f"# {TITLES[Language.RU]}\n\n{SILENT[Language.RU]}\n{UZBEK}"
    write(docs, "uzbek.md", uzbek.encode(), act="uzbek", language="ru", areas=["migration"])
    write(docs, "named.pdf", picture_then_page(NAMED), act="named", language="ru", areas=["legal"])
    write(docs, "indicated.pdf", picture_then_page(INDICATED), act="indicated", language="ru", areas=["criminal"])
    for code, version in (("900011", "2010-01-01"), ("900012", "2024-07-05")):
        act = docs / f"0713-o-muzeyah-{code}"
        write(act, "meta.yaml", META.format(code=code, version=version).encode())
        write(act, "rus.md", f"# {TITLES[Language.RU]}\n\n{SILENT[Language.RU]}".encode())
        area = "cultural" if code == "900011" else "youth"
        with (docs / "corpus.toml").open("a", encoding="utf-8") as stated:
            stated.write(f'[[document]]\npath = "{act.name}"\nareas = ["{area}"]\n')
    words = folder / "words"
    write(words / "concepts", "ours.toml", NO_KAZAKH.encode())
    with trafsearch.build_index([docs], folder / "index", vocabulary=words) as store:
        yield store


@pytest.fixture(scope="module")
def report(store: Store) -> GapReport:
    return find_gaps(store, lens_of(*AREAS), clock=CLOCK)


def reasons(report: GapReport, column: str) -> set[tuple[str, str]]:
    return {(each.code, each.act) for each in obstacles(report, column)}


def trafficking(report: GapReport, column: str) -> Cell:
    return report.cells["human-trafficking", column]


def test_sound_texts_are_absent(report: GapReport) -> None:
    assert [states(report, column) for column in ("cultural", "foreign", "youth")] == [{"absent"}] * 3


def test_a_passage_in_uzbek_is_not_read(report: GapReport) -> None:
    assert states(report, "migration") == {"not_assessable"}
    assert reasons(report, "migration") == {("other_language", "uzbek")}


def test_what_was_read_of_a_file_counts_although_the_rest_was_not(report: GapReport) -> None:
    cells = {row: report.cells[row, "legal"].state for row in report.rows}
    assert cells.pop("human-trafficking") is State.DIRECT
    assert set(cells.values()) == {State.NOT_ASSESSABLE}
    assert trafficking(report, "legal").obstacles == ()


def test_an_indirect_cell_names_the_file_that_could_make_it_direct(report: GapReport) -> None:
    cell = trafficking(report, "criminal")
    assert cell.state is State.INDIRECT
    assert [(each.path, each.outcome and each.outcome.status) for each in cell.obstacles] == [
        ("indicated.pdf", Status.PARTIAL)
    ]


def test_a_concept_without_words_in_the_language_of_the_column_is_not_assessable(store: Store) -> None:
    lens = Lens("ours", {Language.EN: "Ours"}, ("ransom-of-brides", "human-trafficking"), ("cultural", "foreign"))
    report = find_gaps(store, lens, clock=CLOCK)
    assert {place: cell.state for place, cell in report.cells.items()} == {
        ("ransom-of-brides", "cultural"): State.ABSENT,
        ("ransom-of-brides", "foreign"): State.NOT_ASSESSABLE,
        ("human-trafficking", "cultural"): State.ABSENT,
        ("human-trafficking", "foreign"): State.ABSENT,
    }
    [obstacle] = report.cells["ransom-of-brides", "foreign"].obstacles
    assert (obstacle.code, obstacle.language) == ("no_label", Language.KK)


ON_A_DAY = [
    (set(), "youth", date(2025, 1, 1)),
    (set(), "youth", date(2024, 7, 5)),
    ({("later_edition", "kz-900012"), ("no_document", "")}, "youth", date(2024, 7, 4)),  # only a later edition is held
    ({("unknown_act", "sound")}, "cultural", date(2025, 1, 1)),  # nobody says since when it is in force
    ({("unknown_act", "sound"), ("later_edition", "kz-900011"), ("no_document", "")}, "cultural", date(2005, 1, 1)),
]


@pytest.mark.parametrize(("expected", "area", "day"), ON_A_DAY)
def test_only_the_edition_of_the_day_can_prove_it(
    expected: set[tuple[str, str]], area: str, day: date, store: Store
) -> None:
    report = find_gaps(store, lens_of(*AREAS), clock=CLOCK, filters=Filters(in_force=day))
    assert reasons(report, area) == expected
    assert states(report, area) == {"not_assessable" if expected else "absent"}


def test_the_reason_names_the_edition_that_is_held(store: Store) -> None:
    found = find_gaps(store, lens_of("youth"), clock=CLOCK, filters=Filters(in_force=date(2024, 7, 4)))
    assert "2024-07-05" in render_markdown(found, Language.EN)


def test_an_index_that_was_broken_off_leaves_nothing_absent(tmp_path: Path) -> None:
    for number in range(12):
        write_silent(tmp_path / "docs", f"{number:02}.md", act=f"law-{number}", areas=["cultural"])

    def stop(done: int, *_: object) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        trafsearch.build_index([tmp_path / "docs"], tmp_path / "index", progress=stop, jobs=1)
    with Store(tmp_path / "index") as store:
        report = find_gaps(store, lens_of("cultural", "foreign"), clock=CLOCK)
    assert states(report, "cultural") == {"not_assessable"}
    waiting = {each.path for each in obstacles(report, "cultural") if each.outcome and each.outcome.status == "pending"}
    assert waiting == unread_paths(report, "cultural") != set()


def test_the_day_on_which_all_is_read_it_is_absent(tmp_path: Path) -> None:
    """The same folder before and after somebody puts the readable file in place of the scan."""
    write_silent(tmp_path / "docs", "law.md", act="law", areas=["cultural"])
    write(tmp_path / "docs", "order.pdf", UNREAD["pictures-of-pages.pdf"][1], act="order", areas=["cultural"])
    with trafsearch.build_index([tmp_path / "docs"], tmp_path / "index", jobs=1) as store:
        assert states(find_gaps(store, lens_of("cultural"), clock=CLOCK), "cultural") == {"not_assessable"}
        write(tmp_path / "docs", "order.pdf", plain(NAMED[1:]))
        trafsearch.update_index(store, [], jobs=1)
        assert states(find_gaps(store, lens_of("cultural"), clock=CLOCK), "cultural") == {"absent"}
