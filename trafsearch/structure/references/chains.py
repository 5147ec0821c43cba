"""Provisions that stand beside each other: one within the other, or several of one act."""

import re
from collections.abc import Sequence
from itertools import pairwise

from trafsearch.structure.address import ORDER, StepKind
from trafsearch.structure.references.numbers import AND
from trafsearch.structure.references.part import Part, ProvisionPart

Chain = list[ProvisionPart]  # as written: «пункта 1», «статьи 5»

MOST = 200  # parts of one reference to several provisions
_IN = r"(?:(?:в|во|с|со|к|из|по|на|in|under|of|with|the)\s+){0,2}"
_COORDINATED = re.compile(rf"{AND}{_IN}|\s*;\s*", re.IGNORECASE)
JOINED = re.compile(r"[\s.—–]*(?:к\s+)?|\s*,?\s+(?:of|to|in)\s+(?:(?:the|its|their)\s+)?", re.IGNORECASE)


def group_at(text: str, parts: Sequence[Part], at: int) -> Chain:
    """The provisions from `at` on that are joined or coordinated, of one language."""
    group: Chain = []
    for part in parts[at : at + MOST]:
        if not isinstance(part, ProvisionPart) or (group and part.language is not group[0].language):
            break
        if group:
            gap = text[group[-1].span.end : part.span.start]
            if not (JOINED.fullmatch(gap) or _COORDINATED.fullmatch(gap)):
                break
        group.append(part)
    return group


def chains_of(text: str, group: Chain) -> list[Chain]:
    chains: list[Chain] = [[group[0]]]
    for before, part in pairwise(group):
        joined = JOINED.fullmatch(text[before.span.end : part.span.start])
        if joined:
            chains[-1].append(part)
        else:
            chains.append([part])
    return _outer_first_united(chains)


def _outer_first_united(chains: list[Chain]) -> list[Chain]:
    """«ст. 5, п. 1» is one provision; «статьей 205, частью третьей статьи 206» are two."""
    united = [chains[0]]
    for chain in chains[1:]:
        before = united[-1]
        goes_deeper = all(_rank(part) > _rank(before[-1]) >= 0 for part in chain)
        if goes_deeper and before[0].kind is StepKind.ARTICLE and not any(part.is_this for part in (*before, *chain)):
            united[-1] = [*before, *chain]
        else:
            united.append(chain)
    return united


def _rank(part: ProvisionPart) -> int:
    return ORDER.index(part.kind) if part.kind else -1


def outside(other: Sequence[ProvisionPart], own: Sequence[ProvisionPart]) -> list[ProvisionPart]:
    """What the other one, outermost first, says of the levels above the own one: «пунктами 1 и 2 статьи 5»."""
    first = own[0]
    if first.is_this or first.kind is None:
        return []
    return [part for part in other if part.kind and ORDER.index(StepKind.ARTICLE) <= _rank(part) < _rank(first)]
