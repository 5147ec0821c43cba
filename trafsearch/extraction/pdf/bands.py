"""Where on a page words stand beside each other: rows that share a gap from top to bottom."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from trafsearch.extraction.pdf.edges import edges_in
from trafsearch.extraction.pdf.placed import Placed
from trafsearch.extraction.pdf.rows import BIN, Stretch, free_stretches, mask_of, rows_of

_NARROWEST = 0.7  # of a letter's height: less is no gutter
_FAR = 1.8  # letters' heights: a row on the right side only that stands so far above the rest is no part of the band
_VERY_FAR = 3.0  # the same for a row on the left side only, below the rest
_SET_OFF = 1.4  # of the usual distance between rows: a row so far from the columns is none of theirs
_STRETCHED = 1.3  # times the widest other space of a row: no more is a space of a line over the whole width
_CROSSED = 12  # one of so many rows of a table may cross a gap
_COLUMN = 5  # rows from edge to edge, at least, in a column of justified prose
_RIGHT = attrgetter("right")
_TALL = 400  # rows: a page with more is no page of text


@dataclass(frozen=True, slots=True)
class Band:
    """Rows `first` to `last`, the second left out, and the gaps that all of them leave free."""

    first: int
    last: int
    gutters: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """Words, in rows; `masks` say for each row which part of the width it covers, counted from `origin`."""

    rows: tuple[tuple[Placed, ...], ...]
    masks: tuple[int, ...]
    origin: float
    size: float

    @property
    def words(self) -> list[Placed]:
        return [word for row in self.rows for word in row]

    def part(self, first: int, last: int) -> "Region":
        return Region(self.rows[first:last], self.masks[first:last], self.origin, self.size)


def region_of(words: Sequence[Placed]) -> Region:
    return region_in(rows_of(words))


def region_in(rows: Sequence[Sequence[Placed]]) -> Region:
    origin = min([row[0].left for row in rows], default=0.0)
    sizes = sorted([word.size for row in rows for word in row if not word.rows])
    size = sizes[len(sizes) // 2] if sizes else 10.0
    stretched = _stretched(rows)
    masks = [mask_of(row, origin, is_stretched=at in stretched) for at, row in enumerate(rows)]
    return Region(tuple(map(tuple, rows)), tuple(masks), origin, size)


def _stretched(rows: Sequence[Sequence[Placed]]) -> set[int]:
    """The rows that run from edge to edge of a column of prose: their gaps are spaces, however wide."""
    if len(rows) < _COLUMN:
        return set()
    rights = [max([word.right for word in row]) for row in rows]
    right, count = Counter(map(round, rights)).most_common(1)[0]
    left, _ = Counter([round(row[0].left) for row in rows]).most_common(1)[0]
    if count < _COLUMN:
        return set()
    flush = [at for at, row in enumerate(rows) if abs(rights[at] - right) <= 1 and abs(row[0].left - left) <= 1]
    is_prose = 3 * sum(len(rows[at]) > 2 for at in flush) >= 2 * len(flush) and 3 * len(flush) >= len(rows)
    return set(flush) if is_prose and len(flush) >= _COLUMN else set()


def proved_band(region: Region) -> Band | None:
    """The rows in which columns stand whose lines begin at one edge, as those of a justified text do."""
    edges = edges_in(region.rows, region.size)
    if not edges:
        return None
    first, last = max(edge.first for edge in edges), min(edge.last for edge in edges)
    proofs = {at for edge in edges for at in edge.proofs}
    middles = [edge.gutter.middle for edge in edges]
    drops = sorted(_drop(region, at) for at in range(min(proofs), max(proofs)))
    usual = drops[len(drops) // 2]
    for at in range(min(proofs) - 1, first - 1, -1):
        if _is_whole(region.rows[at], middles, is_apart=_drop(region, at) > _SET_OFF * usual):
            first = at + 1
            break
    for at in range(max(proofs) + 1, last):
        if _is_whole(region.rows[at], middles, is_apart=_drop(region, at - 1) > _SET_OFF * usual):
            last = at
            break
    return _trimmed(region, Band(first, last, tuple(edge.gutter for edge in edges)))


def with_white(region: Region, band: Band) -> Band:
    """The band with the gaps, too, that nearly all rows of a table leave free; a head may stand over several."""
    rows = region.rows[band.first : band.last]
    covered: Counter[int] = Counter()
    for row in rows:
        bins = (
            range(int((word.left - region.origin) / BIN), int((word.right - region.origin) / BIN) + 1) for word in row
        )
        covered.update({at for stretch in bins for at in stretch})
    most = len(rows) // _CROSSED
    mask = sum(1 << at for at, count in covered.items() if count > most)
    white = free_stretches(mask, region.origin, _NARROWEST * region.size)
    known = [gutter.middle for gutter in band.gutters]
    more = [gap for gap in white if not any(gap.left - BIN <= at <= gap.right + BIN for at in known)]
    return Band(band.first, band.last, tuple(sorted([*band.gutters, *more], key=lambda gap: gap.middle)))


def _drop(region: Region, at: int) -> float:
    """From the foot of a row to that of the next."""
    return region.rows[at][0].bottom - region.rows[at + 1][0].bottom


def _is_whole(row: Sequence[Placed], middles: Sequence[float], *, is_apart: bool) -> bool:
    """Whether the row runs over the gutters, though it leaves them free: a signature, a line over the whole width."""
    spaces = [(word.left - before.right, before, word) for before, word in pairwise(row)]
    over = [gap for gap, before, word in spaces for middle in middles if before.right <= middle <= word.left]
    others = [gap for gap, before, word in spaces if not any(before.right <= at <= word.left for at in middles)]
    return bool(over) and (is_apart or max(over) <= _STRETCHED * max(others, default=0.0))


def widest_band(region: Region) -> Band | None:
    """The band in which the most rows stand beside others; None if none do."""
    best: tuple[int, Band] | None = None
    count = min(len(region.rows), _TALL)
    narrowest = max(4.0, _NARROWEST * region.size)
    for first in range(count):
        if best and best[0] >= count - first:
            break
        band = _band_from(region, first, count, narrowest)
        if band is None:
            continue
        beside = max(len(_beside(region, band, gutter)) for gutter in band.gutters)
        if beside and (best is None or beside > best[0]):
            best = (beside, band)
    return _trimmed(region, best[1]) if best else None


def _band_from(region: Region, first: int, count: int, narrowest: float) -> Band | None:
    """As many rows from `first` on as share a gap."""
    mask, last = 0, first
    gutters: list[Stretch] = []
    found: list[Stretch] = []
    for at in range(first, count):
        if mask | region.masks[at] != mask:
            mask |= region.masks[at]
            found = free_stretches(mask, region.origin, narrowest)
        if not found and gutters:
            break
        if found:
            gutters, last = found, at + 1
        elif at > first and _is_solid(region.masks[at]):
            break
    return Band(first, last, tuple(gutters)) if gutters else None


def _is_solid(mask: int) -> bool:
    """Whether it covers one stretch, without a gap."""
    ones = mask // (mask & -mask) if mask else 0
    return ones & (ones + 1) == 0


def _beside(region: Region, band: Band, gutter: Stretch) -> range:
    """The rows at whose height there are words on both sides of the gutter, in the row itself or above and below."""
    rows = range(band.first, band.last)
    middle = gutter.middle
    left = [at for at in rows if min(region.rows[at], key=_RIGHT).right <= middle]
    right = [at for at in rows if region.rows[at][-1].left >= middle]
    if not left or not right:
        return range(0)
    return range(max(left[0], right[0]), min(left[-1], right[-1]) + 1)


def _trimmed(region: Region, band: Band) -> Band:
    """Without what stands off from the rest on one side only, and would be read at the wrong end of a column.

    That is a heading over the right column, and what follows far under the left one.
    """
    first, last = band.first, band.last
    gutter = max(band.gutters, key=lambda gutter: len(_beside(region, band, gutter)))
    beside = _beside(region, band, gutter)
    for at in range(beside.start - 1, first - 1, -1):
        if region.rows[at][0].left > gutter.middle and _distance(region, at) > _FAR * region.size:
            first = at + 1
            break
    for at in range(beside.stop, last):
        if region.rows[at][-1].right < gutter.middle and _distance(region, at - 1) > _VERY_FAR * region.size:
            last = at
            break
    return Band(first, last, band.gutters)


def _distance(region: Region, at: int) -> float:
    """Between a row and the next."""
    return min(word.bottom for word in region.rows[at]) - max(word.bottom for word in region.rows[at + 1])
