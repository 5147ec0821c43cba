"""What is told of a report, and how its parts are called and counted in the language."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trafsearch.language import Language
from trafsearch.report.cell import By, Cell, Column, GapReport, State
from trafsearch.report.summary.counted import among, counted, figure
from trafsearch.report.summary.sentence import Sentence
from trafsearch.report.wording import Wording

NAMED = 8  # names in a list before the rest is only counted; the cells of a sentence are always all
_BARE = (By.DOCUMENT, By.YEAR)  # columns whose names stand without quotation marks


def is_rest(column: Column) -> bool:
    """Whether it holds the documents of no known area, type, issuer or year."""
    return column.id.startswith("no-")


@dataclass(frozen=True, slots=True)
class Telling:
    """The report and its sentences. `held` are the columns in which documents stand; `order` has the places of rows and
    of columns, `states` the cells of `held` columns by row and state.
    """

    report: GapReport
    language: Language
    say: Wording
    held: tuple[Column, ...]
    order: tuple[Mapping[str, int], Mapping[str, int]]
    states: Mapping[tuple[str, State], Sequence[Cell]]

    @classmethod
    def of(cls, report: GapReport, language: Language) -> "Telling":
        held = tuple(column for column in report.columns if column.acts)
        columns = [column.id for column in report.columns]
        order = ({row: at for at, row in enumerate(report.rows)}, {id: at for at, id in enumerate(columns)})
        states: dict[tuple[str, State], list[Cell]] = defaultdict(list)
        for row in report.rows:
            for column in held:
                states[row, (cell := report.cells[row, column.id]).state].append(cell)
        return cls(report, language, Wording(language), held, order, states)

    def sentence(self, key: str, cells: Iterable[Cell], **facts: object) -> Iterator[Sentence]:
        """The sentence, where there are cells that it rests on."""
        pairs = {(cell.row, cell.column) for cell in cells}
        if pairs:
            text = self.say(f"summary_{key}", **facts)
            yield Sentence(text[:1].upper() + text[1:], tuple(sorted(pairs, key=self._place)))

    def cells(self, row: str | None = None, columns: Sequence[Column] | None = None) -> list[Cell]:
        """Of that row or all, in these columns or all, in the order of the report."""
        rows = self.report.rows if row is None else (row,)
        columns = self.report.columns if columns is None else columns
        return [self.report.cells[each, column.id] for each in rows for column in columns]

    def cells_in(self, state: State, row: str) -> Sequence[Cell]:
        """Of the columns in which documents stand."""
        return self.states.get((row, state), ())

    def concept(self, id: str) -> str:
        return self._quoted(self._name(id))

    def column(self, id: str) -> str:
        name = self.say("no_area") if id == "no-area" else self._name(id)
        return name if self.report.by in _BARE or name.startswith("(") else self._quoted(name)

    def concepts(self, ids: Iterable[str]) -> str:
        return self.listed(ids, self.concept)

    def columns(self, cells: Iterable[Cell]) -> str:
        """The names of the columns that the cells stand in, each once."""
        wanted = {cell.column for cell in cells}
        return self.column_names(each.id for each in self.report.columns if each.id in wanted)

    def column_names(self, ids: Iterable[str]) -> str:
        return self.listed(ids, self.column, separator=self._separator)

    def listed(
        self,
        items: Iterable[str],
        called: Callable[[str], str] = str,
        *,
        separator: str = ", ",
        section: str = "matrix",
    ) -> str:
        """The first of them by name, and how many more there are, which the section of the report shows."""
        found = list(items)
        rest = len(found) - NAMED
        # One more name takes no more room than saying that there is one more.
        shown = found if rest <= 1 else found[:NAMED]
        more = f" {self.say('summary_more', count=rest, section=self.say(section))}" if rest > 1 else ""
        return separator.join(map(called, shown)) + more

    def ranked_rows(self, cells: Iterable[Cell]) -> str:
        """Concepts by how many of the cells are theirs, the most first: «коррупция» — 9, «терроризм» — 8."""
        counts = Counter(cell.row for cell in cells)
        return self.listed(self._item(self.concept(id), count) for id, count in counts.most_common())

    def ranked_columns(self, cells: Iterable[Cell]) -> str:
        """Columns likewise."""
        counts = Counter(cell.column for cell in cells)
        in_order = sorted(counts, key=lambda id: (-counts[id], self.order[1][id]))
        return self.listed((self._item(self.column(id), counts[id]) for id in in_order), separator=self._separator)

    def counted(self, number: int, noun: str) -> str:
        """«5 документов»; `noun` is the key of its forms."""
        return counted(number, self.say(f"summary_{noun}"), self.language)

    def among(self, number: int) -> str:
        return among(number, self.language)

    def all_columns(self) -> str:
        """«из 14 направлений политики с документами», without the «из»."""
        return self.counted(len(self.held), f"of_{self._kind}")

    def inside(self, number: int) -> str:
        """«в 6 из 14 направлений политики с документами»."""
        return self.say(f"summary_in_{self._kind}", found=self.among(number), all=self.all_columns())

    @property
    def _separator(self) -> str:
        return "; " if self.report.by is By.DOCUMENT else ", "  # titles have commas

    @property
    def _kind(self) -> str:
        """What the columns are: not all of them areas, or documents, where one holds what is of no known area."""
        return "columns" if any(map(is_rest, self.held)) else str(self.report.by)

    def _item(self, name: str, count: int) -> str:
        return self.say("summary_item", name=name, count=figure(count, self.language))

    def _place(self, pair: tuple[str, str]) -> tuple[int, int]:
        row, column = pair
        return self.order[0][row], self.order[1][column]

    def _name(self, id: str) -> str:
        names = self.report.names.get(id, {})
        return names.get(self.language) or names.get(Language.EN) or next(iter(names.values()), id)

    def _quoted(self, name: str) -> str:
        return f"“{name}”" if self.language is Language.EN else f"«{name}»"
