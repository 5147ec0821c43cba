"""Questions as rows for a spreadsheet, and the answers that come back in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trafsearch.review.question import Question
from trafsearch.structure.spreadsheet import harmless, shown
from trafsearch.structure.verdict import Ruling

COLUMNS = (
    "concept",
    "found",
    "document",
    "address",
    "above",
    "before",
    "words",
    "after",
    "verdict",
    "who",
    "why",
    "label",
    "counts",
    "language",
    "passage",
    "also_in",
    "hash",
)
NEEDED = ("concept", "verdict", "passage")
_LOOKED_AT = 20  # rows among which the names of the columns are looked for

_WORDS = {
    Ruling.YES: "yes y да д иә ия + true 1 ✓ ✔",
    Ruling.NO: "no n нет н жоқ жок - − – false 0 ✗ ✘",
    Ruling.INDIRECT: "indirect indirectly i косвенно косвенное косвенная косв жанама ~",
}
_RULINGS = {word: ruling for ruling, words in _WORDS.items() for word in words.split()}

Say = Mapping[str, str]  # words of the interface: `head_verdict`, `found_apart`, `ruling_no`
Row = tuple[int, Sequence[str]]  # with the number that a spreadsheet shows


@dataclass(frozen=True, slots=True)
class Marked:
    """A row with something in its column of verdicts; `number` is the row's in the spreadsheet."""

    number: int
    verdict: str
    passage: str
    concept: str
    language: str
    hash: str
    words: str
    who: str
    why: str
    also_in: tuple[str, ...]

    @property
    def ruling(self) -> Ruling | None:
        """None for words that are no answer."""
        return _RULINGS.get(self.verdict.casefold().strip(" .!\"'«»")) or _RULINGS.get(self.verdict.strip())


def rows_of(questions: Iterable[Question], say: Say) -> Iterator[tuple[str, ...]]:
    """The names of the columns, then the rows."""
    yield tuple(say[f"head_{column}"] for column in COLUMNS)
    for each in questions:
        yield tuple(harmless(" ".join(cell.split())) for cell in _cells(each, say))


def marked_rows(rows: Iterable[Row], heads: Mapping[str, str]) -> tuple[list[Marked], int] | None:
    """The rows that are marked, and how many are not; None where no row names the columns that are needed.

    `heads` are the names that columns may have. Columns may stand in any order, and others beside them.
    """
    numbered = list(rows)
    for at, (_, cells) in enumerate(numbered[:_LOOKED_AT]):
        named = [heads.get(cell.strip().casefold(), "") for cell in cells]
        if all(column in named for column in NEEDED):
            filled = [row for row in numbered[at + 1 :] if any(cell.strip() for cell in row[1])]
            marked = [_marked(number, named, cells) for number, cells in filled]
            return [each for each in marked if each.verdict], sum(not each.verdict for each in marked)
    return None


def _cells(question: Question, say: Say) -> tuple[str, ...]:
    answer = question.answer
    return (
        question.concept,
        say[f"found_{question.found}"],
        question.title,
        question.place,
        question.above,
        question.before,
        question.words,
        question.after,
        say[f"ruling_{answer.ruling}"] if answer else "",
        answer.who if answer else "",
        answer.why if answer else "",
        question.label,
        say["counts" if question.counts else "only_cited"],
        str(question.language),
        question.passage,
        " ".join(question.also_in),
        question.hash,
    )


def _marked(number: int, named: Sequence[str], cells: Sequence[str]) -> Marked:
    """Of columns with one name the first counts."""
    known = {name: shown(cell.strip()) for name, cell in reversed(list(zip(named, cells, strict=False))) if name}
    texts = {name: known.get(name, "") for name in ("verdict", "passage", "concept", "language", "hash", "words")}
    said = {name: known.get(name, "") for name in ("who", "why")}
    return Marked(number, **texts, **said, also_in=tuple(known.get("also_in", "").split()))
