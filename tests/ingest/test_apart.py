"""Two folders with one id are one act where they agree, and two documents that name each other where they do not."""

from pathlib import Path

import pytest

import trafsearch
from trafsearch.catalog import editions, files
from trafsearch.ingest import index
from trafsearch.store.store import Store

TEXT = "# О противодействии угрозам\n\n**Статья 1. Понятия**\n\n1. Угроза – опасность.\n"
TITLE = "О противодействии угрозам"


def act(folder: Path, *, title: str, adopted: str, number: str, version: str, name: str = "rus") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(TEXT, encoding="utf-8")
    (folder / "meta.yaml").write_text(
        f"act_code: 7\nrequisite: Закон от {adopted} № {number}\ntitle: {{{name}: {title}}}\n"
        f"approved_on: {adopted}\nversion_date: {{{name}: {version}}}\n",
        encoding="utf-8",
    )


def ids(store: Store) -> set[str]:
    return {each.act for each in editions.editions(store.catalog)}


def told(store: Store, code: str) -> dict[str, str]:
    return {each.path: text for each in files.files(store.catalog) for found, text, _ in each.notes if found == code}


@pytest.mark.parametrize(
    ("documents", "title", "adopted", "number"),
    [
        (1, TITLE, "1999-07-13", "416-I"),
        (1, TITLE, "1999-07-13", "416-I ЗРК"),
        (1, "Об угрозах и их предупреждении", "1999-07-13", "416-I"),
        (2, TITLE, "2001-07-13", "416-I"),
        (2, TITLE, "1999-07-13", "417-I"),
        (2, "О лесном хозяйстве", "1999-07-13", ""),
    ],
)
def test_two_folders_with_one_code(documents: int, title: str, adopted: str, number: str, tmp_path: Path) -> None:
    act(tmp_path / "docs" / "a", title=TITLE, adopted="1999-07-13", number="416-I", version="2014-01-01")
    act(tmp_path / "docs" / "b", title=title, adopted=adopted, number=number, version="2020-01-01")
    with trafsearch.build_index([tmp_path / "docs"], tmp_path / "ix") as store:
        assert len(ids(store)) == documents
        assert set(told(store, "acts_of_one_id")) == (set() if documents == 1 else {"a/rus.md", "b/rus.md"})


def test_both_of_two_documents_with_one_id_name_the_other(tmp_path: Path) -> None:
    act(tmp_path / "docs" / "a", title=TITLE, adopted="1999-07-13", number="416-I", version="2014-01-01")
    act(tmp_path / "docs" / "b", title=TITLE, adopted="2001-07-13", number="416-I", version="2020-01-01")
    with trafsearch.build_index([tmp_path / "docs"], tmp_path / "ix") as store:
        (apart,) = ids(store) - {"kz-7"}
        first = told(store, "acts_of_one_id")
        place = tmp_path / "docs" / "a"
        assert first["b/rus.md"] == (
            f"{place}/rus.md bears the id kz-7 too and says another day of adoption: 1999-07-13, and not 2001-07-13. "
            f"This one is kept apart as {apart}"
        )
        assert (
            f"another day of adoption: 2001-07-13, and not 1999-07-13. That one is kept apart as {apart}"
            in (first["a/rus.md"])
        )
        (place / "rus.md").write_text(f"{TEXT}\n2. Ещё.\n", encoding="utf-8")
        index(store, [])
        assert told(store, "acts_of_one_id") == first
        assert ids(store) == {"kz-7", apart}


def test_languages_of_an_act_that_is_kept_apart_stay_together(tmp_path: Path) -> None:
    act(tmp_path / "docs" / "a", title=TITLE, adopted="1999-07-13", number="416-I", version="2014-01-01")
    act(tmp_path / "docs" / "b", title=TITLE, adopted="2001-07-13", number="416-I", version="2020-01-01")
    (tmp_path / "docs" / "b" / "kaz.md").write_text("# Қатерлер туралы\n\n1. Қатер – қауіп.\n", encoding="utf-8")
    with trafsearch.build_index([tmp_path / "docs"], tmp_path / "ix") as store:
        assert len(ids(store)) == 2


def test_a_title_that_was_changed_is_noted(tmp_path: Path) -> None:
    act(tmp_path / "docs" / "a", title=TITLE, adopted="1999-07-13", number="416-I", version="2014-01-01")
    act(tmp_path / "docs" / "b", title="Об угрозах", adopted="1999-07-13", number="416-I", version="2020-01-01")
    with trafsearch.build_index([tmp_path / "docs"], tmp_path / "ix") as store:
        assert told(store, "act_contradicted") == {
            "b/rus.md": f"{tmp_path}/docs/a/rus.md says of the same act another title: {TITLE}, and not Об угрозах"
        }
