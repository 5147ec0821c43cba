"""Words torn at the end of a line: «торгов-» / «ле» is «торговле», «көші-» / «қон» keeps its hyphen.

Each rule looks at one torn word and says KEEP, JOIN or None (another rule must say).
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

MARKS = "-\u2010\u00ad\u0002\ufffe"  # the hyphens, the soft one, and pdfium's mark for either
_MARK_SET = frozenset(MARKS)
KEEP, JOIN, SUSPENDED = "keep", "join", "suspended"

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_LAST = re.compile(rf"([^\W_]+(?:[-\u2010\u2011][^\W_]+)*)[{MARKS}]$")
_FIRST = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)*")
_CONJUNCTIONS = {"и", "или", "және", "and", "or"}


class Evidence:
    """The words that stand unbroken in a document, in lower case.

    They are gathered when a torn word first asks for them: most documents have none, and it takes a tenth of the time.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    @cached_property
    def words(self) -> frozenset[str]:
        return _words_of(self._lines)

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self.words)

    def has_kin(self, beginning: str) -> bool:
        """Whether some word begins so."""
        at = bisect_left(self._in_order, beginning)
        return at < len(self._in_order) and self._in_order[at].startswith(beginning)


@dataclass(frozen=True, slots=True)
class Torn:
    """A word in two halves, in lower case, as it was written, and its document's other words."""

    left: str
    right: str
    written: tuple[str, str]
    evidence: Evidence

    @property
    def joined(self) -> str:
        return self.left + self.right

    @property
    def whole(self) -> str:
        return f"{self.left}-{self.right}"

    @property
    def seam(self) -> tuple[str, str]:
        """The parts that touch: «эконо», «мического» of «социально-эконо-» / «мического»."""
        return self.left.rsplit("-", 1)[-1], self.right.split("-", 1)[0]


Rule = Callable[[Torn], str | None]


def suspended(word: Torn) -> str | None:
    # «нефте-» / «и газопроводы»
    return SUSPENDED if word.right in _CONJUNCTIONS else None


def figure(word: Torn) -> str | None:
    # «2017-» / «2021», «Алма-» / «Ата», «Ф-» / «З»
    left, right = word.written
    if left[-1].isdigit() or right[0].isdigit():
        return KEEP
    return KEEP if right[0].isupper() and not (left.isupper() and right.isupper()) else None


def whole_occurs(word: Torn) -> str | None:
    # «сондай-ақ» stands elsewhere in the document
    return KEEP if word.whole in word.evidence.words else None


def joined_occurs(word: Torn) -> str | None:
    # «Bit-» / «Torrent» where «BitTorrent» stands elsewhere
    return JOIN if word.joined in word.evidence.words else None


def kazakh_pair(word: Torn) -> str | None:
    # «зорлық-» / «зомбылықтан»: «зорлық-зомбылық» is in the list
    left, right = word.seam
    return KEEP if any(right.startswith(stem) for stem in kazakh_pairs().get(left, ())) else None


def known_joined(word: Torn) -> str | None:
    # «полити-» / «кой»
    return JOIN if is_known("".join(word.seam)) else None


def closed_part(word: Torn) -> str | None:
    # «кто-» / «либо», «self-» / «determination»; but «self-» / «ish»
    left, right = word.seam
    is_first = left + "-" in _closed_parts() and (len(right) > 3 or not right.isascii())
    return KEEP if is_first or "-" + right in _closed_parts() else None


def compound(word: Torn) -> str | None:
    # «социально-» / «экономический»
    left, right = word.seam
    is_compound = left[-1] in "ое" and len(left) >= 4 and len(right) >= 5 and is_known(right)
    return KEEP if is_compound else None


def whole_kin(word: Torn) -> str | None:
    # «көші-» / «қонға» where «көші-қоны» stands elsewhere
    return KEEP if len(word.right) >= 3 and word.evidence.has_kin(word.whole[: len(word.left) + 4]) else None


def repeated(word: Torn) -> str | None:
    # «кезең-» / «кезеңімен»
    left, right = word.seam
    return KEEP if len(left) >= 3 and right.startswith(left) else None


def otherwise(_word: Torn) -> str | None:
    return JOIN


RULES: tuple[Rule, ...] = (
    suspended,
    whole_occurs,
    joined_occurs,
    figure,
    kazakh_pair,
    known_joined,
    closed_part,
    compound,
    whole_kin,
    repeated,
    otherwise,
)


def verdict(word: Torn) -> tuple[str, str]:
    """What becomes of the hyphen, and the name of the rule that decided."""
    return next((said, rule.__name__) for rule in RULES if (said := rule(word)) is not None)


def join(lines: Sequence[str], evidence: Evidence) -> tuple[str, list[str]]:
    """The lines as one text, and the verdict on each torn word in it."""
    text, verdicts = lines[0], []
    for below in lines[1:]:
        word = torn(text, below, evidence)
        if word is None:
            text = f"{text} {below}"
            continue
        said, _ = verdict(word)
        verdicts.append(said)
        text = text[:-1] + {KEEP: "-", JOIN: "", SUSPENDED: "- "}[said] + below
    return text, verdicts


def torn(above: str, below: str, evidence: Evidence) -> Torn | None:
    """The word that the end of the line tears, if it does."""
    if not _is_tearing(above):
        return None
    left, right = _LAST.search(above[above.rfind(" ") + 1 :]), _FIRST.match(below)
    if left is None or right is None:
        return None
    written = _plain(left[1]), _plain(right[0])
    return Torn(written[0].lower(), written[1].lower(), written, evidence)


def _is_tearing(line: str) -> bool:
    """Whether a word is torn at the line's end."""
    return line[-1:] in _MARK_SET and len(line) > 1 and line[-2].isalnum()


def evidence_of(lines: Iterable[str]) -> Evidence:
    return Evidence(tuple(lines))


def _words_of(lines: Sequence[str]) -> frozenset[str]:
    """The words of the lines, but for the halves of torn ones."""
    whole: list[str] = []
    is_torn = False
    for line in lines:
        is_tearing = _is_tearing(line)
        if is_torn or is_tearing:
            found = _WORD.findall(_plain(line))
            line = " ".join(found[int(is_torn) : len(found) - int(is_tearing)])
        whole.append(line)
        is_torn = is_tearing
    once = set("\n".join(whole).lower().split())  # most words stand there many times
    return frozenset(_WORD.findall(_plain(" ".join(once))))


@cache
def is_known(word: str) -> bool:
    """Whether the word, in lower case, stands in the Russian dictionary."""
    from trafsearch.analysis.russian import is_known  # loads a dictionary: only where a torn word asks for it

    return bool(is_known(word))


@cache
def kazakh_pairs() -> dict[str, tuple[str, ...]]:
    """Second stems by first part."""
    pairs: dict[str, tuple[str, ...]] = {}
    for entry in _entries("kazakh_pairs.txt"):
        first, second = entry.split("-", 1)
        pairs[first] = (*pairs.get(first, ()), second)
    return pairs


@cache
def _closed_parts() -> frozenset[str]:
    return frozenset(_entries("hyphen_prefixes.txt"))


def _entries(name: str) -> list[str]:
    text = files("trafsearch.extraction").joinpath("data", name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _plain(word: str) -> str:
    return word.replace("\u2010", "-").replace("\u2011", "-")
