"""The numbers that Word writes itself, counted out: «1.», «2-1)», «б)»."""

import re
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.office.docx_style import attribute
from trafsearch.extraction.web.numbering import spelled

_PLACE = re.compile(r"%(\d)")
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_STYLES = {"decimal": "1", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}


@dataclass(frozen=True, slots=True)
class Level:
    start: int
    number_format: str
    text: str

    @property
    def is_counted(self) -> bool:
        return self.number_format not in ("bullet", "none")


@dataclass(slots=True)
class Numbering:
    """Counts every list of a document, in the order in which its paragraphs come."""

    levels: dict[str, dict[int, Level]]  # by list
    counters_of: dict[str, str]  # lists that count on from each other share a name
    restarts: dict[tuple[str, int], int]
    unknown: set[str] = field(default_factory=set)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, numbering: tuple[str, int]) -> str:
        """The number of the next paragraph of the list at that depth; "" for bullets and unknown lists."""
        name, depth = numbering
        level = self.levels.get(name, {}).get(depth)
        if level is None or not level.is_counted:
            return ""
        self._count(name, depth, level)
        return _PLACE.sub(lambda place: self._shown(name, int(place[1]) - 1), level.text).strip()

    def _count(self, name: str, depth: int, level: Level) -> None:
        counter = self.counters_of[name]
        if (name, depth) in self.restarts and (name, depth) not in self._begun:
            self._counts[counter, depth] = self.restarts[name, depth]
        else:
            self._counts[counter, depth] = self._counts.get((counter, depth), level.start - 1) + 1
        self._begun.add((name, depth))
        for deeper in [key for key in self._counts if key[0] == counter and key[1] > depth]:
            del self._counts[deeper]

    def _shown(self, name: str, depth: int) -> str:
        level = self.levels[name].get(depth)
        if level is None:
            return ""
        count = self._counts.get((self.counters_of[name], depth), level.start)
        if level.number_format in ("russianLower", "russianUpper") and 1 <= count <= len(_RUSSIAN):
            letter = _RUSSIAN[count - 1]
            return letter if level.number_format == "russianLower" else letter.upper()
        if level.number_format == "decimalZero":
            return f"{count:02}"
        if level.number_format not in _STYLES:
            self.unknown.add(level.number_format)
        return spelled(count, _STYLES.get(level.number_format, "1"))


def numbering_in(root: etree._Element | None) -> Numbering:
    if root is None:
        return Numbering({}, {}, {})
    abstract = {attribute(one, "abstractNumId"): _levels(one) for one in root.iterfind("{*}abstractNum")}
    levels, counters, restarts = {}, {}, {}
    for number in root.iterfind("{*}num"):
        name, base = attribute(number, "numId"), attribute(number.find("{*}abstractNumId"), "val")
        levels[name], counters[name] = dict(abstract.get(base, {})), base
        for override in number.iterfind("{*}lvlOverride"):
            depth = _int(attribute(override, "ilvl"))
            levels[name].update(_levels(override))
            if (start := override.find("{*}startOverride")) is not None:
                restarts[name, depth] = _int(attribute(start, "val"), 1)
    return Numbering(levels, counters, restarts)


def _levels(element: etree._Element) -> dict[int, Level]:
    return {
        _int(attribute(level, "ilvl")): Level(
            _int(attribute(level.find("{*}start"), "val"), 1),
            attribute(level.find("{*}numFmt"), "val", "decimal"),
            attribute(level.find("{*}lvlText"), "val"),
        )
        for level in element.iterfind("{*}lvl")
    }


def _int(text: str, default: int = 0) -> int:
    return int(text) if text.lstrip("-").isdigit() else default
