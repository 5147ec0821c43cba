"""Questions as rows for a spreadsheet, and the answers that come back in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trafsearch.review.question import Question
from trafsearch.structure.spreadsheet import harmless, shown
from trafsearch.structure.verdict import Ruling
from trafsearch.structure.workbook import MOST_SIGNS

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
_ONCE = (*NEEDED, "language", "hash", "words", "who", "why")  # columns that are read; ids of copies may take several
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
    """A row with something in its column of verdicts; `number` is the row's in the spreadsheet.

    `sheet` is the name of the sheet where a workbook has several with questions.
    """

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
    sheet: str = ""

    @property
    def name(self) -> str:
        return row_name(self.number, self.sheet)

    @property
    def ruling(self) -> Ruling | None:
        """None for words that are no answer."""
        return _RULINGS.get(self.verdict.casefold().strip(" .!\"'«»")) or _RULINGS.get(self.verdict.strip())


def rows_of(questions: Iterable[Question], say: Say) -> Iterator[tuple[str, ...]]:
    """The names of the columns, then the rows; further columns hold the ids of copies that do not fit into one cell."""
    rows = [(_cells(each, say), _lines(each.also_in)) for each in questions]
    more = max((len(lines) - 1 for _, lines in rows), default=0)
    yield (*(say[f"head_{column}"] for column in COLUMNS), *(say["head_also_in"] for _ in range(more)))
    for cells, lines in rows:
        further = [*lines[1:], *("" for _ in range(more - len(lines[1:])))]
        yield tuple(harmless(" ".join(cell.split())) for cell in (*cells, *further))


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that are marked, and how many are not.

    `twice` are columns that stand there more than once, so that nobody knows which counts; `head` is the number of the
    row that names the columns.
    """

    marked: tuple[Marked, ...]
    blank: int
    twice: tuple[str, ...]
    head: int


def marked_rows(rows: Iterable[Row], heads: Mapping[str, str], sheet: str = "") -> Table | None:
    """None where no row names the columns that are needed.

    `heads` are the names that columns may have. Columns may stand in any order, and others beside them.
    """
    numbered = list(rows)
    for at, (head, cells) in enumerate(numbered[:_LOOKED_AT]):
        named = [heads.get(cell.strip().casefold(), "") for cell in cells]
        if all(column in named for column in NEEDED):
            filled = [row for row in numbered[at + 1 :] if any(cell.strip() for cell in row[1])]
            marked = [_marked(number, named, cells, sheet) for number, cells in filled]
            twice = tuple(column for column in _ONCE if named.count(column) > 1)
            kept = tuple(each for each in marked if each.verdict)
            return Table(kept, len(marked) - len(kept), twice, head)
    return None


def row_name(number: int, sheet: str) -> str:
    """As spreadsheets write it: 3, and Sheet2!3 where a sheet is named."""
    return f"{sheet}!{number}" if sheet else str(number)


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
        _lines(question.also_in)[0],
        question.hash,
    )


def _lines(ids: Sequence[str]) -> list[str]:
    """With spaces between them, as many as fit into a cell each."""
    lines = [""]
    for id in ids:
        if len(lines[-1]) + len(id) + 2 > MOST_SIGNS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {id}".strip()
    return lines


def _marked(number: int, named: Sequence[str], cells: Sequence[str], sheet: str) -> Marked:
    known = {name: shown(cell.strip()) for name, cell in reversed(list(zip(named, cells, strict=False))) if name}
    also_in = [cell.split() for name, cell in zip(named, cells, strict=False) if name == "also_in"]
    texts = {name: known.get(name, "") for name in ("verdict", "passage", "concept", "language", "hash", "words")}
    said = {name: known.get(name, "") for name in ("who", "why")}
    return Marked(number, **texts, **said, also_in=tuple(id for ids in also_in for id in ids), sheet=sheet)
