"""Copies of one text: what of them counts once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from trafsearch.catalog import editions, files, relations
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.relations import Kinship
from trafsearch.catalog.wordings import wordings

_T = TypeVar("_T", int, str)
COPIES = (Kinship.SAME, Kinship.NEAR, Kinship.EDITION)


@dataclass(frozen=True, slots=True)
class OneAct:
    """Acts that are one: in several languages, by `as_twins`; those and its copies, by `at_all`. Each gives one id."""

    as_twins: Mapping[str, str]
    at_all: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Relative(Generic[_T]):
    """What a text or an act is to the other called `name`; `share` is what both have of all that they have."""

    name: _T
    kind: Kinship
    share: float


def relatives_of_acts(catalog: Catalog) -> dict[str, list[Relative[str]]]:
    """By the act's id; for each other act the closest kind."""
    return _relatives(catalog, {edition.text: edition.act for edition in editions.editions(catalog)})


def relatives_of_files(catalog: Catalog) -> dict[int, list[Relative[str]]]:
    """By the file's row; the others by their paths."""
    paths = {file.row: file.path for file in files.files(catalog)}
    rows = {edition.text: edition.file for edition in editions.editions(catalog)}
    return {
        row: [Relative(paths[each.name], each.kind, each.share) for each in found]
        for row, found in _relatives(catalog, rows).items()
    }


def copies(catalog: Catalog) -> dict[int, int]:
    """By row, texts that are copies of each other under one number. Parts of a text are no copies of it."""
    return _united((each.one, each.other) for each in relations.relations(catalog, COPIES))


def one_act(catalog: Catalog) -> OneAct:
    """Acts that are held under several ids. Proposed twins are not joined."""
    found = relations.relations(catalog, (*COPIES, Kinship.TWIN))
    acts = {edition.text: edition.act for edition in editions.editions(catalog)} if found else {}
    twins = [(acts[each.one], acts[each.other]) for each in found if each.kind is Kinship.TWIN]
    every = [(acts[each.one], acts[each.other]) for each in found]
    return OneAct(_united(twins), _united(every))


def once(
    catalog: Catalog, copies: Mapping[int, int], passages: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Of (row, text) of passages those that count, in that order, each with the rows that say the same in a copy.

    Two say the same if they have the same words in the same order. What stands twice in one text counts twice.
    """
    in_copies = [row for row, text in passages if text in copies]
    words = wordings(catalog, in_copies) if in_copies else {}
    standing: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    for row, text in sorted(passages):
        if row in words:
            standing[text, words[row]].append(row)
    same: dict[object, list[int]] = defaultdict(list)
    for row, text in passages:
        same[_key(row, text, words, copies, standing)].append(row)
    for first, *others in same.values():
        yield first, tuple(others)


def _relatives(catalog: Catalog, names: Mapping[int, _T]) -> dict[_T, list[Relative[_T]]]:
    """Both ways, by what the texts with those rows are called."""
    closest: dict[_T, dict[_T, Relative[_T]]] = defaultdict(dict)
    order = list(Kinship)
    for each in relations.relations(catalog):
        for one, other in ((each.one, each.other), (each.other, each.one)):
            known = closest[names[one]].get(names[other])
            is_closer = known is None or order.index(each.kind) < order.index(known.kind)
            if names[one] != names[other] and is_closer:
                closest[names[one]][names[other]] = Relative(names[other], each.kind, each.share)
    return {name: list(others.values()) for name, others in closest.items()}


def _key(
    row: int,
    text: int,
    words: Mapping[int, bytes],
    copies: Mapping[int, int],
    standing: Mapping[tuple[int, bytes], Sequence[int]],
) -> object:
    """What a passage shares with those that say the same in a copy: the first such with the first, and so on."""
    if row not in words:
        return row
    return copies[text], words[row], standing[text, words[row]].index(row)


def _united(pairs: Iterable[tuple[_T, _T]]) -> dict[_T, _T]:
    """For each member of a pair the least of all that pairs join it with."""
    family: dict[_T, set[_T]] = {}
    for one, other in pairs:
        joined = family.get(one, {one}) | family.get(other, {other})
        family.update(dict.fromkeys(joined, joined))
    return {member: min(joined) for member, joined in family.items()}
