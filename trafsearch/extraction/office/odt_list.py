"""The numbers of lists and headings in an OpenDocument text, counted out."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction import numerals
from trafsearch.extraction.office.docx_tree import attribute, local

_PLACE = re.compile(r"%(\d{1,2})%")
_FORMS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": numerals.letters,
    "A": lambda count: numerals.letters(count).upper(),
    "i": numerals.roman,
    "I": lambda count: numerals.roman(count).upper(),
    "а": numerals.russian,
    "А": lambda count: numerals.russian(count).upper(),
    "а, б, .., аа, аб, ... (ru)": numerals.russian_letters,
    "А, Б, .., Аа, Аб, ... (ru)": lambda count: numerals.russian_letters(count).capitalize(),
    "а, б, .., аа, бб, ... (ru)": numerals.russian,
    "А, Б, .., Аа, Бб, ... (ru)": lambda count: numerals.russian(count).capitalize(),
}
_ZEROS = re.compile(r"0+1(?=,|$)")  # 01, 02, 03, ...
_MOST = 10  # levels


@dataclass(frozen=True, slots=True)
class Level:
    """`shown` is how many levels, this one included, the number names; `pattern` says it place by place: `%1%.%2%`."""

    number_format: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1
    pattern: str = ""
    is_synced: bool = False  # aa, bb, cc in place of aa, ab, ac

    def spelled(self, count: int) -> str:
        if self.is_synced and self.number_format in ("a", "A"):
            letters = numerals.repeated(count)
            return letters if self.number_format == "a" else letters.upper()
        if zeros := _ZEROS.match(self.number_format):
            return str(count).zfill(len(zeros[0]))
        return _FORMS.get(self.number_format, str)(count) if self.number_format else ""

    @property
    def is_known(self) -> bool:
        return not self.number_format or self.number_format in _FORMS or bool(_ZEROS.match(self.number_format))


@dataclass(slots=True)
class Counter:
    """Counts one list. Depths begin at 1. `unknown` grows by the kinds of numbers that are written as figures."""

    levels: Mapping[int, Level]
    unknown: set[str] = field(default_factory=set)
    counts: dict[int, int] = field(default_factory=dict)

    def next(self, depth: int, start: int | None = None) -> str:
        """The number of the next item at that depth; "" where it has a bullet or none."""
        level = self.levels.get(depth, Level())
        for above in range(1, depth):
            self.counts.setdefault(above, self.levels.get(above, Level()).start)
        self.counts[depth] = self.counts.get(depth, level.start - 1) + 1 if start is None else start
        for deeper in [key for key in self.counts if key > depth]:
            del self.counts[deeper]
        if not level.number_format:
            return ""
        if level.pattern:
            shown = _PLACE.sub(lambda place: self._spelled(int(place[1])), level.pattern)
        else:
            first = max(1, depth - level.shown + 1)
            numbers = (self._spelled(above) for above in range(first, depth + 1))
            shown = level.prefix + ".".join(filter(None, numbers)) + level.suffix
        return " ".join(shown.split())

    def _spelled(self, depth: int) -> str:
        level = self.levels.get(depth, Level())
        if not level.is_known:
            self.unknown.add(level.number_format)
        return level.spelled(self.counts.get(depth, level.start))


@dataclass(slots=True)
class Lists:
    """All lists of a document: which one goes on from which. `unknown` is what its counters share."""

    styles: Mapping[str, Mapping[int, Level]]
    outline: Counter
    unknown: set[str] = field(default_factory=set)
    _last: dict[str, Counter] = field(default_factory=dict)  # by style
    _named: dict[str, Counter] = field(default_factory=dict)  # by the list's own id

    def begin(self, element: etree._Element, style: str) -> Counter:
        """The counter for a list that is not inside another."""
        counter = self._named.get(attribute(element, "continue-list"))
        if counter is None and attribute(element, "continue-numbering") == "true":
            counter = self._last.get(style)
        counter = counter or Counter(self.styles.get(style, {}), self.unknown)
        self._last[style] = counter
        if name := attribute(element, "id"):
            self._named[name] = counter
        return counter

    def named(self, name: str, style: str) -> Counter:
        """The counter of paragraphs that name their list, or its style alone."""
        key = name or f"style {style}"
        if key not in self._named:
            self._named[key] = Counter(self.styles.get(style, {}), self.unknown)
        return self._named[key]


def lists_of(roots: Iterable[etree._Element]) -> Lists:
    styles: dict[str, dict[int, Level]] = {}
    outline: dict[int, Level] = {}
    for root in roots:
        for element in root.iter("{*}list-style"):
            styles[attribute(element, "name")] = _levels(element)
        for element in root.iter("{*}outline-style"):
            outline = _levels(element)
    unknown: set[str] = set()
    return Lists(styles, Counter(outline, unknown), unknown)


def _levels(element: etree._Element) -> dict[int, Level]:
    return {_int(attribute(one, "level"), 1): _level(one) for one in element if attribute(one, "level")}


def _level(element: etree._Element) -> Level:
    if local(element) not in ("list-level-style-number", "outline-level-style"):
        return Level()
    return Level(
        attribute(element, "num-format").strip(),
        attribute(element, "num-prefix"),
        attribute(element, "num-suffix"),
        _int(attribute(element, "start-value"), 1),
        min(_int(attribute(element, "display-levels"), 1), _MOST),
        attribute(element, "num-list-format"),
        attribute(element, "num-letter-sync") == "true",
    )


def _int(text: str, default: int) -> int:
    return int(text) if text.isdigit() and len(text) < 10 else default
