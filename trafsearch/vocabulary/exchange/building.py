"""Concepts from what is said of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import is_id
from trafsearch.vocabulary.exchange.reasons import refusal
from trafsearch.vocabulary.exchange.statement import BY_LANGUAGE, RELATIONS, Kind, Statement

_Grouped = Mapping[tuple[Kind, Language | None], Sequence[Statement]]
_SINGLE = (Kind.PREF, Kind.NOTE, Kind.SOURCE)
_LABELS = (Kind.PREF, Kind.ALT, Kind.NEGATIVE)


def concepts_of(
    path: Path, statements: Iterable[Statement], known: Collection[str], *, start: int | str
) -> dict[str, Concept]:
    """The concepts by id, in the order of their first statements; relations may name those and the `known` ones.

    `start` is the place that is named where there is nothing. Raises BadRow or BadGraph, with the place and the reason.
    """
    by_id: dict[str, dict[tuple[Kind, Language | None], list[Statement]]] = {}
    for each in statements:
        if not is_id(each.id):
            raise refusal(path, each.place, "exchange.bad_id", each.id)
        by_id.setdefault(each.id, defaultdict(list))[each.kind, each.language].append(each)
    if not by_id:
        raise refusal(path, start, "exchange.no_concepts")
    for grouped in by_id.values():
        for (kind, _), group in grouped.items():
            _check(path, kind, group, {*known, *by_id})
        _check_labels(path, grouped)
    return {id: _concept(id, grouped) for id, grouped in by_id.items()}


def _check(path: Path, kind: Kind, group: Sequence[Statement], known: Collection[str]) -> None:
    """Words in each, one where one is allowed, relations to what there is."""
    for each in group:
        if not any(map(str.isalnum, each.text)):
            raise refusal(path, each.place, "exchange.no_words", each.text)
        if kind in RELATIONS and each.text == each.id:
            raise refusal(path, each.place, "exchange.itself", each.text)
        if kind in RELATIONS and each.text not in known:
            raise refusal(path, each.place, "exchange.unknown_concept", each.text)
    if kind in _SINGLE and len(group) > 1:
        raise refusal(path, group[1].place, "exchange.only_one", group[0].text)
    if kind in RELATIONS:
        _check_repeated(path, group)


def _check_labels(path: Path, grouped: _Grouped) -> None:
    """A preferred label in each language that has others, and none of a language twice."""
    for language in dict.fromkeys(language for kind, language in grouped if kind in (*_LABELS, Kind.EXACT)):
        labels = [each for kind in _LABELS for each in grouped.get((kind, language), ())]
        exact = grouped.get((Kind.EXACT, language), ())
        if (Kind.PREF, language) not in grouped:
            raise refusal(path, [*labels, *exact][0].place, "exchange.no_pref", language)
        _check_repeated(path, labels)
        _check_exact(path, exact)
    if not any(kind is Kind.PREF for kind, _ in grouped):
        first = next(iter(grouped.values()))[0]
        raise refusal(path, first.place, "exchange.no_pref", "ru, kk, en")


def _check_repeated(path: Path, group: Iterable[Statement]) -> None:
    seen: set[str] = set()
    for each in group:
        words = " ".join(each.text.casefold().split())
        if words in seen:
            raise refusal(path, each.place, "exchange.repeated", each.text)
        seen.add(words)


def _check_exact(path: Path, group: Sequence[Statement]) -> None:
    for at, each in enumerate(group):
        if each.text == each.text.lower():
            raise refusal(path, each.place, "exchange.no_capital", each.text)
        if any(each.text == other.text for other in group[:at]):
            raise refusal(path, each.place, "exchange.repeated", each.text)


def _concept(id: str, grouped: _Grouped) -> Concept:
    texts: dict[Kind, dict[Language, tuple[str, ...]]] = {kind: {} for kind in BY_LANGUAGE}
    for (kind, language), group in grouped.items():
        if language is not None:
            texts[kind][language] = tuple(each.text for each in group)
    source = grouped.get((Kind.SOURCE, None), ())
    broader, indicates, related = (tuple(each.text for each in grouped.get((kind, None), ())) for kind in RELATIONS)
    return Concept(
        id=id,
        labels={lang: (*pref, *texts[Kind.ALT].get(lang, ())) for lang, pref in texts[Kind.PREF].items()},
        negative=texts[Kind.NEGATIVE],
        exact=texts[Kind.EXACT],
        broader=broader,
        indicates=indicates,
        related=related,
        note={language: notes[0] for language, notes in texts[Kind.NOTE].items()},
        source=source[0].text if source else "",
    )
