"""Which edition of each text is looked at: the newest one, or that which held on a day."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from trafsearch.catalog.held import HeldEdition
from trafsearch.language import Language


def editions_on(editions: Iterable[HeldEdition], day: date | None = None) -> dict[int, HeldEdition]:
    """By the text's row, for texts that have such an edition: an act has one in each language.

    Editions of which nobody knows since when they hold may be any: of each text with such ones the last is taken, too.
    """
    lines: dict[tuple[str, Language], list[HeldEdition]] = defaultdict(list)
    for edition in editions:
        lines[edition.act, edition.language].append(edition)
    return {edition.text: edition for line in lines.values() for edition in _chosen(line, day)}


def _chosen(line: Iterable[HeldEdition], day: date | None) -> Iterable[HeldEdition]:
    dated = []
    undated: dict[int, HeldEdition] = {}
    for edition in line:
        if edition.holds_from is None:
            undated[edition.text] = max(undated.get(edition.text, edition), edition, key=lambda each: each.row)
        elif day is None or edition.holds_from <= day:
            dated.append((edition.holds_from, edition.row, edition))
    newest = max(dated)[2] if dated else None
    holds = newest is not None and (day is None or newest.holds_until is None or day <= newest.holds_until)
    return [*undated.values(), *([newest] if newest and holds else [])]
