"""What readers said of a passage decides what it mentions, and outlasts every scan."""

import shutil
from pathlib import Path

import pytest

from trafsearch import ingest
from trafsearch.catalog import files, mentions, passages, verdicts
from trafsearch.catalog.connection import transaction
from trafsearch.catalog.held import FoundMention
from trafsearch.catalog.meta import JUDGED, get_meta
from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.store.asking import search
from trafsearch.store.ruling import expect_judging, take_back_all
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Ruling, Verdict, hash_of
from trafsearch.structure.verdict_file import with_verdicts

LAW = """О миграции населения

Статья 1. Торговля людьми

Статья 2. Запрещается торговля людьми.

Статья 3. Торговля незаконная и опасная для людей преследуется.
"""
OTHER = "О рекламе\n\nСтатья 1. О рынке\n\nСтатья 2. Запрещается торговля людьми.\n"
CONCEPT = "human-trafficking"
BAN = "Статья 2. Запрещается торговля людьми."
APART = "Статья 3. Торговля незаконная и опасная для людей преследуется."


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of nothing."""
    index = tmp_path_factory.mktemp("blank") / "index"
    Store(index, create=True).close()
    return index


@pytest.fixture
def folder(blank: Path, tmp_path: Path) -> Path:
    shutil.copytree(blank, tmp_path / "index")
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "law.txt").write_text(LAW, "utf-8")
    (documents / "other.txt").write_text(OTHER, "utf-8")
    return documents


def verdict(
    address: str, text: str, ruling: Ruling, *, who: str = "A.", words: str = "", act: str = "law-txt"
) -> Verdict:
    where = (act, Language.RU, f"{act}/ru", address, hash_of(text))
    return Verdict(*where, CONCEPT, ruling, who=who, why="read it", words=words, text=text)


def say(folder: Path, *given: Verdict) -> None:
    file = folder / "verdicts.csv"
    file.write_bytes(with_verdicts(file.read_bytes() if file.exists() else None, file, given))


def indexed(folder: Path) -> Store:
    store = Store(folder.parent / "index")
    ingest.index(store, [folder])
    return store


def mentioned(store: Store, *, overruled: bool = False) -> dict[str, list[FoundMention]]:
    """The mentions of the concept by the id of their passage."""
    of_text = (mentions.overruled_mentions_of if overruled else mentions.mentions_of)(store.catalog, [CONCEPT])
    rows = [row for (row,) in store.catalog.execute("SELECT id FROM passage ORDER BY id")]
    held = passages.passages_by_row(store.catalog, rows)
    return {each.passage.id: of_text[each.content] for each in held if each.content in of_text}


def found(store: Store) -> set[str]:
    return {hit.passage.id for hit in search(store, f"concept:{CONCEPT}").hits}


def effects(store: Store) -> list[verdicts.Effect | None]:
    return [each.effect for each in verdicts.verdicts(store.catalog)]


def test_without_verdicts_the_words_decide(folder: Path) -> None:
    with indexed(folder) as store:
        assert set(mentioned(store)) == {"law-txt/ru#art1", "law-txt/ru#art2", "other-txt/ru#art2"} == found(store)


def test_no_takes_the_mention_out_of_its_own_passage_alone(folder: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.NO))
    with indexed(folder) as store:
        assert set(mentioned(store)) == {"law-txt/ru#art1", "other-txt/ru#art2"} == found(store)
        [kept] = mentioned(store, overruled=True)["law-txt/ru#art2"]
        assert kept.said is not None
        assert (kept.said.ruling, kept.said.who, kept.said.why, kept.said.is_added) == (
            Ruling.NO,
            "A.",
            "read it",
            False,
        )


def test_yes_makes_a_near_miss_a_mention_with_the_words_in_question(folder: Path) -> None:
    say(folder, verdict("art3", APART, Ruling.YES, words="Торговля незаконная и опасная для людей"))
    with indexed(folder) as store:
        assert "law-txt/ru#art3" in found(store)
        [mention] = mentioned(store)["law-txt/ru#art3"]
        assert mention.span.of(APART) == "Торговля незаконная и опасная для людей"
        assert mention.said is not None
        assert mention.said.is_added


def test_yes_on_a_mention_confirms_it(folder: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.YES))
    with indexed(folder) as store:
        [mention] = mentioned(store)["law-txt/ru#art2"]
        assert mention.said is not None
        assert (mention.said.ruling, mention.said.is_added) == (Ruling.YES, False)


@pytest.mark.parametrize(("address", "text"), [("art2", BAN), ("art3", APART)])
def test_indirect_is_no_mention_and_is_kept(folder: Path, address: str, text: str) -> None:
    say(folder, verdict(address, text, Ruling.INDIRECT))
    with indexed(folder) as store:
        assert f"law-txt/ru#{address}" not in found(store) | set(mentioned(store))
        [kept] = mentioned(store, overruled=True)[f"law-txt/ru#{address}"]
        assert kept.said is not None
        assert kept.said.ruling is Ruling.INDIRECT


def test_a_verdict_holds_after_every_scan(folder: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.NO), verdict("art3", APART, Ruling.YES))
    expected = {"law-txt/ru#art1", "law-txt/ru#art3", "other-txt/ru#art2"}
    mine = folder.parent / "mine"
    (mine / "concepts").mkdir(parents=True)
    with indexed(folder) as store:
        assert found(store) == expected
        ingest.index(store, [])
        assert found(store) == expected
    (mine / "concepts" / "own.toml").write_text('[concept.ban]\npref = { ru = "запрещать" }\n', "utf-8")
    with Store(folder.parent / "index", vocabulary=mine) as store:  # other labels: scanned again
        assert set(mentioned(store)) == expected == found(store)
        store.catalog.execute("UPDATE meta SET value = 'another' WHERE name = 'made_with'")
    with Store(folder.parent / "index") as store:  # made with another analyzer: analysed again
        assert set(mentioned(store)) == expected == found(store)


def test_a_changed_text_is_not_judged_by_what_was_said_of_the_old_one(folder: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.NO))
    indexed(folder).close()
    (folder / "law.txt").write_text(LAW.replace("Запрещается торговля", "Строго запрещается торговля"), "utf-8")
    with indexed(folder) as store:
        assert "law-txt/ru#art2" in found(store)
        assert effects(store) == [verdicts.Effect.CHANGED]


def test_spaces_make_no_other_text(folder: Path) -> None:
    say(folder, verdict("art2", BAN.replace(" ", "  "), Ruling.NO))
    with indexed(folder) as store:
        assert effects(store) == [verdicts.Effect.APPLIED]


def test_a_verdict_that_is_taken_out_leaves_the_mention_as_it_was(folder: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.NO), verdict("art3", APART, Ruling.YES))
    indexed(folder).close()
    (folder / "verdicts.csv").unlink()
    with indexed(folder) as store:
        assert set(mentioned(store)) == {"law-txt/ru#art1", "law-txt/ru#art2", "other-txt/ru#art2"} == found(store)
        assert mentioned(store, overruled=True) == {}


def test_of_two_readers_the_later_decides_and_the_other_is_named(folder: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.NO), verdict("art2", BAN, Ruling.YES, who="B."))
    with indexed(folder) as store:
        assert "law-txt/ru#art2" in found(store)
        assert effects(store) == [verdicts.Effect.OUTDONE, verdicts.Effect.APPLIED]


def test_verdicts_on_what_is_not_held_stay_and_are_named(folder: Path) -> None:
    lost = verdict("art1", "Текст", Ruling.NO, act="lost")
    strange = Verdict("law-txt", Language.RU, "law-txt/ru", "art2", hash_of(BAN), "no-such-concept", Ruling.NO)
    say(folder, lost, strange)
    with indexed(folder) as store:
        assert effects(store) == [verdicts.Effect.GONE, verdicts.Effect.UNKNOWN_CONCEPT]


def test_a_root_that_is_forgotten_takes_its_verdicts_along(folder: Path, tmp_path: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.NO))
    second = tmp_path / "second"
    second.mkdir()
    shutil.move(folder / "law.txt", second / "law.txt")
    with Store(tmp_path / "index") as store:
        ingest.index(store, [folder, second])
        assert "law-txt/ru#art2" not in found(store)
        ingest.forget(store, folder)
        assert "law-txt/ru#art2" in found(store)


def test_a_verdict_holds_in_every_edition_that_reads_the_same(folder: Path) -> None:
    (folder / "later.txt").write_text(LAW.replace("Статья 3.", "Статья 4."), "utf-8")
    stated = (("law.txt", "2020-01-01"), ("later.txt", "2024-01-01"))
    rows = [
        f'[[document]]\npath = "{path}"\nact = "kz-1"\nlanguage = "ru"\nholds_from = {day}\n' for path, day in stated
    ]
    (folder / "corpus.toml").write_text("\n".join(rows), "utf-8")
    say(folder, verdict("art2", BAN, Ruling.NO, act="kz-1"))
    with indexed(folder) as store:
        assert set(mentioned(store)) == {"kz-1/ru@2020-01-01#art1", "kz-1/ru@2024-01-01#art1", "other-txt/ru#art2"}


def test_the_files_of_verdicts_are_no_documents(folder: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.NO))
    with indexed(folder) as store:
        assert {file.path for file in files.files(store.catalog)} == {"law.txt", "other.txt"}


def test_verdicts_in_inner_folders_count_and_those_that_cannot_be_read_stop_the_run(folder: Path) -> None:
    (folder / "inner").mkdir()
    say(folder / "inner", verdict("art2", BAN, Ruling.NO))
    with indexed(folder) as store:
        assert "law-txt/ru#art2" not in found(store)
        assert [each.file for each in verdicts.verdicts(store.catalog)] == [str(folder / "inner" / "verdicts.csv")]
        (folder / "verdicts.csv").write_text("act,concept\nlaw-txt,drugs\n", "utf-8")
        with pytest.raises(BadBibliography):
            ingest.index(store, [])
        assert "law-txt/ru#art2" not in found(store)


def test_a_table_of_something_else_with_the_same_name_is_told_and_passed_over(folder: Path) -> None:
    (folder / "court").mkdir()
    (folder / "court" / "verdicts.csv").write_text("case,verdict\n1,guilty\n", "utf-8")
    say(folder, verdict("art2", BAN, Ruling.NO))
    with Store(folder.parent / "index") as store:
        summary = ingest.index(store, [folder])
        assert summary.no_verdicts == [str(folder / "court" / "verdicts.csv")]
        assert "law-txt/ru#art2" not in found(store)


def test_another_reader_sees_no_text_without_what_readers_said_of_it(folder: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.NO), verdict("art3", APART, Ruling.YES))
    seen: list[set[str]] = []

    def look(*_: object) -> None:
        with Store(folder.parent / "index") as other:
            seen.append({id for id in mentioned(other) if id.startswith("law-txt")})

    expected = {"law-txt/ru#art1", "law-txt/ru#art3"}
    with Store(folder.parent / "index") as store:
        ingest.index(store, [folder / "law.txt"], progress=look)
        (folder / "law.txt").write_text(LAW + "\nСтатья 4. Прочее.\n", "utf-8")
        ingest.index(store, [], progress=look)
    assert seen == [expected, expected]


def test_what_became_of_a_verdict_is_known_as_soon_as_its_text_is_another(folder: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.NO))
    seen: list[list[verdicts.Effect | None]] = []

    def look(*_: object) -> None:
        with Store(folder.parent / "index") as other:
            seen.append(effects(other))

    indexed(folder).close()
    (folder / "law.txt").write_text(LAW.replace("Запрещается торговля", "Строго запрещается торговля"), "utf-8")
    with Store(folder.parent / "index") as store:
        ingest.index(store, [], progress=look)
    assert seen == [[verdicts.Effect.CHANGED]]


def test_what_a_run_that_was_killed_left_unjudged_the_next_opening_judges(folder: Path) -> None:
    say(folder, verdict("art2", BAN, Ruling.NO), verdict("art1", "lost", Ruling.NO, act="other-txt"))
    with indexed(folder) as store, transaction(store.catalog):
        take_back_all(store.catalog)
        verdicts.put_effects(
            store.catalog, {each.row: verdicts.Effect.GONE for each in verdicts.verdicts(store.catalog)}
        )
        expect_judging(store.catalog)
    with Store(folder.parent / "index") as store:
        assert effects(store) == [verdicts.Effect.APPLIED, verdicts.Effect.CHANGED]
        assert "law-txt/ru#art2" not in set(mentioned(store)) | found(store)


def test_a_run_that_stops_before_its_end_leaves_the_catalog_to_be_judged(folder: Path) -> None:
    with indexed(folder) as store:
        assert get_meta(store.catalog, JUDGED) is not None
        with store.writing() as writing:
            [held, _] = files.files(store.catalog)
            writing.remove(1, held)
            assert get_meta(store.catalog, JUDGED) is None
        assert get_meta(store.catalog, JUDGED) is not None


@pytest.fixture
def pair(folder: Path) -> Store:
    """An index of two files of one folder, each a root by itself."""
    say(folder, verdict("art2", BAN, Ruling.NO), verdict("art2", BAN, Ruling.YES, who="B."))
    (folder / "inner").mkdir()
    say(folder / "inner", verdict("art1", "Статья 1. Торговля людьми", Ruling.NO))
    store = Store(folder.parent / "index")
    ingest.index(store, [folder / "law.txt", folder / "other.txt"])
    return store


def test_verdicts_beside_files_that_are_roots_are_held_once(pair: Store) -> None:
    with pair as store:
        assert effects(store) == [verdicts.Effect.OUTDONE, verdicts.Effect.APPLIED]


def test_verdicts_taken_out_beside_a_file_are_gone_whatever_file_is_indexed_again(pair: Store, folder: Path) -> None:
    (folder / "verdicts.csv").unlink()
    with pair as store:
        ingest.index(store, [folder / "law.txt"])
        assert effects(store) == []


@pytest.mark.parametrize("name", ["law.txt", "other.txt"])
def test_verdicts_beside_a_file_stay_when_another_file_of_the_folder_is_forgotten(
    name: str, pair: Store, folder: Path
) -> None:
    with pair as store:
        ingest.forget(store, folder / name)
        lost = [verdicts.Effect.GONE] * 2
        assert effects(store) == (lost if name == "law.txt" else [verdicts.Effect.OUTDONE, verdicts.Effect.APPLIED])


def test_a_file_that_becomes_part_of_a_folder_leaves_no_verdict_held_twice(pair: Store, folder: Path) -> None:
    with pair as store:
        ingest.index(store, [folder])
        assert len(verdicts.verdicts(store.catalog)) == 3
