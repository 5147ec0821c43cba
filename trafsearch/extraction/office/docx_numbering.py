"""The numbers that Word writes itself, counted out: «1.», «2-1)», «б)», «Статья 4.»."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from trafsearch.extraction import numerals
from trafsearch.extraction.office.docx_style import Numbered
from trafsearch.extraction.office.docx_tree import attribute, is_on

_PLACE = re.compile(r"%(\d)")
_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02}",
    "lowerLetter": numerals.repeated,
    "upperLetter": lambda count: numerals.repeated(count).upper(),
    "lowerRoman": numerals.roman,
    "upperRoman": lambda count: numerals.roman(count).upper(),
    "russianLower": numerals.russian,
    "russianUpper": lambda count: numerals.russian(count).upper(),
    "none": lambda _count: "",
}
_ALWAYS = 99  # restarts after any level above


@dataclass(frozen=True, slots=True)
class Level:
    """`restart` is the deepest level, counted from 1, after which it begins anew; 0 is never.

    `is_legal` has all its numbers in figures. `style` is the paragraph style that stands for the level.
    """

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    restart: int = _ALWAYS
    is_legal: bool = False
    style: str = ""


@dataclass(slots=True)
class Numbering:
    """Counts every list of a document, in the order in which its paragraphs come."""

    levels: dict[str, dict[int, Level]]  # by list
    counters_of: dict[str, str]  # lists that count on from each other share a name
    restarts: dict[tuple[str, int], int]
    unknown: set[str] = field(default_factory=set)
    without_list: int = 0  # paragraphs whose list is not defined
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, numbered: Numbered) -> str:
        """The number of the list's next paragraph at that depth; "" for bullets and unknown lists."""
        levels = self.levels.get(numbered.name or "", {})
        self.without_list += not levels and numbered.name not in (None, "", "0")  # 0 takes a style's number away
        depth = self._depth(levels, numbered)
        level = levels.get(depth)
        if level is None or numbered.name is None or level.number_format == "bullet":
            return ""
        self._count(numbered.name, depth, level)
        shown = _PLACE.sub(lambda place: self._shown(numbered.name or "", int(place[1]) - 1, level), level.text)
        return " ".join(shown.split())

    @staticmethod
    def _depth(levels: dict[int, Level], numbered: Numbered) -> int:
        """A style that stands for a level says it; else the depth that is stated."""
        linked = (depth for name in numbered.styles for depth, level in levels.items() if level.style == name)
        return numbered.depth if numbered.depth is not None else next(linked, 0)

    def _count(self, name: str, depth: int, level: Level) -> None:
        counter = self.counters_of[name]
        for above in range(depth):  # a level that was left out stands at its beginning
            if above in self.levels[name]:
                self._counts.setdefault((counter, above), self.levels[name][above].start)
        if (name, depth) in self.restarts and (name, depth) not in self._begun:
            self._counts[counter, depth] = self.restarts[name, depth]
        else:
            self._counts[counter, depth] = self._counts.get((counter, depth), level.start - 1) + 1
        self._begun.add((name, depth))
        for key in list(self._counts):
            if key[0] == counter and key[1] > depth and self._restarts_after(name, key[1], depth):
                del self._counts[key]

    def _restarts_after(self, name: str, deeper: int, depth: int) -> bool:
        level = self.levels[name].get(deeper, Level())
        return level.restart == _ALWAYS or depth < level.restart

    def _shown(self, name: str, depth: int, shower: Level) -> str:
        level = self.levels[name].get(depth)
        if level is None:
            return ""
        count = self._counts.get((self.counters_of[name], depth), level.start)
        number_format = "decimal" if shower.is_legal and level.number_format != "none" else level.number_format
        if number_format == "bullet":
            return ""
        if number_format not in _FORMS:
            self.unknown.add(number_format)
        return _FORMS.get(number_format, str)(count)


def numbering_in(root: etree._Element | None, styles: etree._Element | None = None) -> Numbering:
    """From the list definitions; some of them only name a style of the document that has the list."""
    if root is None:
        return Numbering({}, {}, {})
    abstract = {attribute(one, "abstractNumId"): one for one in root.iterfind("{*}abstractNum")}
    base_of = {attribute(one, "numId"): attribute(one.find("{*}abstractNumId"), "val")
               for one in root.iterfind("{*}num")}  # fmt: skip
    levels, counters, restarts = {}, {}, {}
    for number in root.iterfind("{*}num"):
        name = attribute(number, "numId")
        base = _linked(base_of[name], abstract, base_of, styles)
        levels[name], counters[name] = dict(_levels(abstract.get(base))), base
        for override in number.iterfind("{*}lvlOverride"):
            depth = _int(attribute(override, "ilvl"))
            levels[name].update(_levels(override))
            if (start := override.find("{*}startOverride")) is not None:
                restarts[name, depth] = _int(attribute(start, "val"), 1)
    return Numbering(levels, counters, restarts)


def _linked(
    base: str, abstract: dict[str, etree._Element], base_of: dict[str, str], styles: etree._Element | None
) -> str:
    """The definition that holds the levels: `numStyleLink` names a style, and the style a list."""
    element = abstract.get(base)
    link = attribute(element.find("{*}numStyleLink"), "val") if element is not None else ""
    for style in styles.iterfind("{*}style") if link and styles is not None else ():
        if attribute(style, "styleId") == link:
            return base_of.get(attribute(style.find("{*}pPr/{*}numPr/{*}numId"), "val"), base)
    return base


def _levels(element: etree._Element | None) -> Iterator[tuple[int, Level]]:
    for one in element.iterfind("{*}lvl") if element is not None else ():
        level = Level(
            _int(attribute(one.find("{*}start"), "val"), 1),
            attribute(one.find("{*}numFmt"), "val", "decimal"),
            attribute(one.find("{*}lvlText"), "val"),
            _int(attribute(one.find("{*}lvlRestart"), "val"), _ALWAYS),
            is_on(one.find("{*}isLgl")),
            attribute(one.find("{*}pStyle"), "val"),
        )
        yield _int(attribute(one, "ilvl")), replace(level, start=max(0, level.start))


def _int(text: str, default: int = 0) -> int:
    return int(text) if text.lstrip("-").isdigit() and len(text) < 10 else default
