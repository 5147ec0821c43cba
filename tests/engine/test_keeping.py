"""What an index keeps, forgets, refuses and survives."""

from pathlib import Path

import pytest

from trafsearch.engine.protocol import PassageTerms
from trafsearch.errors import IndexBusy, IndexDamaged
from trafsearch.query.tree import ConceptLeaf, Everything, Form, Not, Or, Phrase, Prefix, Word


def passage(number: int, text: int, own: str, context: str = "", concepts: str = "") -> PassageTerms:
    return PassageTerms(number, text, own.split(), context.split(), concepts.split(), [])


def word(text: str) -> Word:
    return Word(text, (text,))


def broken_off(engine) -> None:
    with engine.writer() as writer:
        writer.add([passage(2, 2, "а")])
        writer.remove([1])
        raise ZeroDivisionError


def numbers(engine, tree) -> list[int]:
    return [candidate.passage for candidate in engine.candidates(tree)]


def filled(engine, *passages: PassageTerms):
    with engine.writer() as writer:
        writer.add(passages)
    return engine


def test_an_empty_index_finds_nothing(opened, tmp_path) -> None:
    engine = opened(tmp_path / "new")
    assert numbers(engine, word("трафик")) == []
    assert numbers(engine, Prefix("т", "т")) == []
    assert numbers(engine, Everything()) == []
    assert frozenset() == engine.texts()


def test_an_index_outlives_its_program(opened, tmp_path) -> None:
    filled(opened(tmp_path), passage(7, 1, "трафик =трафика")).close()
    assert numbers(opened(tmp_path), Form("трафика", "трафика")) == [7]


def test_large_numbers_of_passages_are_kept(opened, tmp_path) -> None:
    assert numbers(filled(opened(tmp_path), passage(2**40, 2**33, "а")), word("а")) == [2**40]


def test_an_edition_is_removed_and_written_anew_in_one_step(opened, tmp_path) -> None:
    engine = filled(opened(tmp_path), passage(1, 1, "старый"), passage(2, 2, "старый"))
    with engine.writer() as writer:
        writer.remove([1])
        writer.add([passage(3, 1, "новый")])
    assert numbers(engine, word("старый")) == [2]
    assert numbers(engine, word("новый")) == [3]
    assert {1, 2} == engine.texts()


def test_a_removed_edition_is_no_longer_listed(opened, tmp_path) -> None:
    engine = filled(opened(tmp_path), passage(1, 1, "а"), passage(2, 2, "а"))
    with engine.writer() as writer:
        writer.remove([1, 99])
    assert {2} == engine.texts()
    assert numbers(engine, Everything()) == [2]
    assert numbers(engine, Not(word("а"))) == []


def test_every_edition_removed(opened, tmp_path) -> None:
    engine = filled(opened(tmp_path), passage(1, 1, "а"))
    with engine.writer() as writer:
        writer.remove([1])
    assert numbers(engine, word("а")) == []
    assert frozenset() == opened(tmp_path).texts()


def test_many_small_writes_lose_nothing(opened, tmp_path) -> None:
    """Whoosh merges small segments now and then."""
    engine = opened(tmp_path)
    for number in range(25):
        with engine.writer() as writer:
            writer.remove([number - 3])
            writer.add([passage(number, number, f"общее слово{number}", concepts="idea")])
    assert sorted(numbers(engine, word("общее"))) == [22, 23, 24]
    assert sorted(numbers(engine, ConceptLeaf("idea", ("idea",)))) == [22, 23, 24]
    assert numbers(engine, word("слово23")) == [23]
    assert {22, 23, 24} == engine.texts()


def test_an_error_while_writing_changes_nothing(opened, tmp_path) -> None:
    engine = filled(opened(tmp_path), passage(1, 1, "а"))
    with pytest.raises(ZeroDivisionError):
        broken_off(engine)
    assert numbers(engine, word("а")) == [1]
    assert numbers(filled(engine, passage(3, 3, "а")), word("а")) == [1, 3]


def test_a_second_writer_is_told_to_wait(opened, tmp_path) -> None:
    engine = opened(tmp_path)
    with engine.writer(), pytest.raises(IndexBusy), opened(tmp_path).writer():
        pass


def test_what_another_program_wrote_is_found(opened, tmp_path) -> None:
    engine = opened(tmp_path)
    assert numbers(engine, word("а")) == []
    filled(opened(tmp_path), passage(1, 1, "а"))
    assert numbers(engine, word("а")) == [1]


def test_own_words_weigh_more_than_context(opened, tmp_path) -> None:
    engine = filled(opened(tmp_path), passage(1, 1, "а б", "в"), passage(2, 1, "в б", "а"))
    assert numbers(engine, word("а")) == [1]
    both = Phrase((word("а"), word("б")))
    assert numbers(engine, both) == [1, 2]


def test_equal_scores_are_in_the_order_of_passages(opened, tmp_path) -> None:
    engine = filled(opened(tmp_path), *(passage(number, 1, "а") for number in (5, 3, 9, 1)))
    assert numbers(engine, word("а")) == [1, 3, 5, 9]


def test_rare_words_weigh_more_than_common_ones(opened, tmp_path) -> None:
    laws = [passage(number, 1, "закон") for number in range(9)]
    engine = filled(opened(tmp_path), *laws, passage(9, 1, "трафик"))
    assert [9, *range(9)] == numbers(engine, Or((word("закон"), word("трафик"))))


def test_a_phrase_is_not_answered_exactly(opened, tmp_path) -> None:
    engine = opened(tmp_path)
    assert not engine.answers_exactly(Not(Phrase((word("а"), word("б")))))
    assert engine.answers_exactly(Not(word("а")))


@pytest.mark.parametrize("spoil", ["cut", "garbage", "missing", "empty"])
def test_a_damaged_index_says_so(spoil, opened, tmp_path) -> None:
    folder = tmp_path / "index"
    filled(opened(folder), *(passage(number, 1, f"а слово{number}") for number in range(50))).close()
    for path in list(folder.iterdir()):
        damage(path, spoil)
    with pytest.raises(IndexDamaged):
        opened(folder).candidates(word("а"))


def test_a_missing_segment_is_damage(opened, tmp_path) -> None:
    filled(opened(tmp_path), passage(1, 1, "а")).close()
    for path in tmp_path.glob("*.seg"):
        path.unlink()
    with pytest.raises(IndexDamaged):
        opened(tmp_path).candidates(word("а"))


def test_a_folder_of_other_files_is_no_index(opened, tmp_path) -> None:
    (tmp_path / "закон.txt").write_text("текст", encoding="utf-8")
    with pytest.raises(IndexDamaged):
        opened(tmp_path)
    assert (tmp_path / "закон.txt").exists()


def damage(path: Path, spoil: str) -> None:
    content = path.read_bytes()
    match spoil:
        case "cut":
            path.write_bytes(content[: len(content) // 2])
        case "garbage":
            path.write_bytes(b"\xff" * len(content))
        case "missing":
            path.rename(path.with_suffix(".lost"))
        case "empty":
            path.write_bytes(b"")


def test_what_is_wholly_removed_takes_no_room(opened, tmp_path) -> None:
    engine = filled(opened(tmp_path), *(passage(number, 1, "старый") for number in range(500)))
    before = sum(file.stat().st_size for file in tmp_path.rglob("*"))
    for text in range(2, 6):
        with engine.writer() as writer:
            writer.remove([text - 1])
            writer.add(passage(1000 * text + number, text, "старый") for number in range(500))
    assert sum(file.stat().st_size for file in tmp_path.rglob("*")) < 1.5 * before
    assert {5} == engine.texts()
    assert len(numbers(engine, word("старый"))) == 500


def test_what_is_left_of_a_mostly_removed_part_is_kept(opened, tmp_path) -> None:
    engine = filled(opened(tmp_path), *(passage(number, number, "старый") for number in range(1, 11)))
    with engine.writer() as writer:
        writer.remove(range(1, 9))
        writer.add([passage(11, 11, "новый старый")])
    assert {9, 10, 11} == engine.texts()
    assert sorted(numbers(engine, word("старый"))) == [9, 10, 11]
    assert numbers(engine, word("новый")) == [11]
