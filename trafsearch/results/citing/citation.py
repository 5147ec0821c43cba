"""A citation in the form that is asked for, alone or together with others.

A plain one ends in [?] where some of it was read off the text and not stated.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from trafsearch.results.citing import bibtex, csl, gost
from trafsearch.results.citing.cited import Cited
from trafsearch.results.citing.form import CitationForm
from trafsearch.results.citing.plain import plain


@dataclass(frozen=True, slots=True)
class Citation:
    """`item` is that of CSL-JSON, `text` the same written out; `guessed` names the fields that want a look."""

    form: CitationForm
    text: str
    item: dict[str, Any] | None
    guessed: tuple[str, ...]


def citation(cited: Cited, form: CitationForm) -> Citation:
    if form is CitationForm.CSL_JSON:
        item = csl.item(cited)
        return Citation(form, json.dumps(item, ensure_ascii=False), item, cited.guessed)
    return Citation(form, _text(cited, form), None, cited.guessed)


def together(every: Sequence[Cited], form: CitationForm) -> str:
    """All of them as one text: a line each; of BibTeX and CSL-JSON each act once, with all places that are cited."""
    if form is CitationForm.BIBTEX:
        return "\n\n".join(
            "\n".join([*(f"% {bibtex.call(each, key)}" for each in places), bibtex.entry(places[0], key)])
            for key, places in _by_key(every)
        )
    if form is CitationForm.CSL_JSON:
        return json.dumps([_item(key, places) for key, places in _by_key(every)], ensure_ascii=False, indent=2)
    return "\n".join(dict.fromkeys(_text(each, form) for each in every))


def _text(cited: Cited, form: CitationForm) -> str:
    match form:
        case CitationForm.GOST:
            return gost.after_text(cited)
        case CitationForm.GOST_INLINE:
            return gost.inside_text(cited)
        case CitationForm.BIBTEX:
            return f"% {bibtex.call(cited)}\n{bibtex.entry(cited)}"
        case _:
            return plain(cited) + (" [?]" if cited.guessed else "")


def _by_key(every: Iterable[Cited]) -> list[tuple[str, list[Cited]]]:
    """The places cited in each text; a second edition of an act has its day in the key."""
    editions: dict[str, list[str]] = {}
    found: dict[str, list[Cited]] = {}
    for each in every:
        entry = bibtex.entry(each)
        known = editions.setdefault(each.key, [])
        if entry not in known:
            known.append(entry)
        key = each.key if entry == known[0] else f"{each.key}-{each.edition or len(known)}"
        found.setdefault(key, []).append(each)
    return list(found.items())


def _item(key: str, places: Sequence[Cited]) -> dict[str, Any]:
    item = {**csl.item(places[0]), "id": key}
    locators = [locator for each in places for locator in csl.locators(each)]
    custom = {
        **item.get("custom", {}),
        "locators": [each for i, each in enumerate(locators) if each not in locators[:i]],
    }
    return {**item, "custom": custom}
