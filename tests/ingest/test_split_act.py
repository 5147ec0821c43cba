"""A large act in an outline and parts is one document."""

from pathlib import Path

import pytest
from cloned import CODE, Repository, write_code

import trafsearch
from trafsearch.catalog import editions, files, passages
from trafsearch.extraction.outcome import Status
from trafsearch.ingest import index
from trafsearch.ingest.split_act import parts_by_outline
from trafsearch.store.store import Store
from trafsearch.structure.passage import PassageKind


@pytest.fixture
def code(tmp_path: Path) -> Repository:
    (tmp_path / "codes").mkdir()
    clone = Repository(tmp_path / "codes")
    write_code(clone)
    return clone


@pytest.fixture
def store(code: Repository, tmp_path: Path) -> Store:
    return trafsearch.build_index([code.folder], tmp_path / "index")


def outcomes(store: Store) -> dict[str, tuple[Status, str]]:
    return {Path(each.path).name: (each.outcome.status, each.outcome.detail) for each in files.files(store.catalog)}


def test_parts_are_counted_and_not_spelt() -> None:
    paths = ["a/rus.md", "a/rus/gl10.md", "a/rus/gl2.md", "a/kaz.md", "b/rus/gl1.md", "c.md", "c/d.md"]
    assert parts_by_outline(paths) == {"a/rus.md": ["a/rus/gl2.md", "a/rus/gl10.md"]}


def test_its_articles_stand_in_order_under_the_sections_of_the_outline(store: Store) -> None:
    (edition,) = editions.editions(store.catalog)
    held = [each.passage for each in passages.passages_of(store.catalog, edition.row)]
    heads = [each.address.key for each in held if each.kind is PassageKind.HEADING]
    assert heads == ["sec1", "ch1", "art1", "art2", "ch2", "art3", "sec2", "ch10", "art4", "art5"]
    article = next(each for each in held if each.address.key == "art4.pt2")
    assert article.heading_path == ("Раздел 2. Особенная часть", "Глава 10. О деле", "Статья 4. Дело 4")
    assert [each.text for each in held if each.kind is PassageKind.CONTENTS] == [
        "- Глава 1. О деле",
        "- Глава 2. О деле",
        "- Глава 10. О деле",
    ]


def test_every_file_has_its_outcome(store: Store) -> None:
    assert {name: status for name, (status, _) in outcomes(store).items()} == dict.fromkeys(
        ("rus.md", "gl1.md", "gl2.md", "gl10.md"), Status.OK
    )


def test_a_missing_part_makes_the_act_partial(code: Repository, store: Store) -> None:
    (code.folder / CODE / "rus" / "gl2.md").unlink()
    index(store, [])
    status, detail = outcomes(store)["rus.md"]
    assert status is Status.PARTIAL
    assert "gl2.md" in detail


def test_an_outline_without_any_of_its_parts_is_partial(code: Repository, store: Store) -> None:
    for part in (code.folder / CODE / "rus").iterdir():
        part.unlink()
    index(store, [])
    assert outcomes(store)["rus.md"] == (
        Status.PARTIAL,
        "its outline names parts that are not here: gl1.md, gl2.md, gl10.md",
    )


def test_a_part_that_is_no_text_makes_the_act_partial(code: Repository, store: Store) -> None:
    (code.folder / CODE / "rus" / "gl2.md").write_bytes(b"")
    index(store, [])
    assert outcomes(store)["gl2.md"][0] is Status.NO_TEXT
    status, detail = outcomes(store)["rus.md"]
    assert status is Status.PARTIAL
    assert "gl2.md" in detail


def test_a_changed_part_changes_the_act(code: Repository, store: Store) -> None:
    assert index(store, []).read == 0
    code.write(f"{CODE}/rus/gl2.md", "## Глава 2. О деле\n\n### Статья 3. Дело 3\n\n1. Совсем новое слово.\n")
    index(store, [])
    assert trafsearch.search(store, "новое", literal=True).total == 1


def test_a_part_that_the_outline_does_not_name_stands_at_the_end(code: Repository, store: Store) -> None:
    code.write(f"{CODE}/rus/gl11.md", "## Глава 11. О деле\n\n### Статья 6. Дело 6\n\n1. Шестое.\n")
    index(store, [])
    (edition,) = editions.editions(store.catalog)
    held = passages.passages_of(store.catalog, edition.row)
    assert held[-1].passage.address.key == "art6.pt1"
    noted = {code for each in files.files(store.catalog) for code, _, _ in each.notes}
    assert "parts_not_linked" in noted


def test_a_link_out_of_the_folder_is_not_followed(code: Repository, store: Store, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("Тайна.\n", encoding="utf-8")
    outline = (code.folder / CODE / "rus.md").read_text(encoding="utf-8")
    code.write(f"{CODE}/rus.md", f"{outline}\n- [Тайна](../../../../secret.md)\n")
    index(store, [])
    assert trafsearch.search(store, "secret OR тайна", literal=True).total == 1  # the link's own words


def test_entries_without_links_are_contents_above_the_parts(code: Repository, store: Store) -> None:
    outline = (code.folder / CODE / "rus.md").read_text(encoding="utf-8")
    line = next(line for line in outline.splitlines() if "gl1.md" in line)
    code.write(f"{CODE}/rus.md", outline.replace(line, f"{line}\n  - Статья 1. Дело 1\n  - Статья 2. Дело 2"))
    index(store, [])
    (edition,) = editions.editions(store.catalog)
    held = [each.passage for each in passages.passages_of(store.catalog, edition.row)]
    entries = [each for each in held if each.text in ("- Статья 1. Дело 1", "- Статья 2. Дело 2")]
    assert [(each.kind, each.address.key) for each in entries] == [(PassageKind.CONTENTS, "")] * 2
    first = next(each for each in held if each.address.key == "ch1")
    assert all(each.ordinal < first.ordinal for each in entries)
