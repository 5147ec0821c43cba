"""Kazakh verbs whose dictionary word is not enough: болдырмау is to prevent, and болып, of the same stem, to be."""

import re
from collections.abc import Collection

from trafsearch.analysis.kazakh.plain_letters import plain

_NEGATED = re.compile(r"..[мбп][ае]у$")
_CYRILLIC = re.compile("[а-яё]")


def negated_beginning(form: str, stems: Collection[str]) -> str:
    """What all forms of a negated verb begin with, its dictionary form being given; empty if it is not negated.

    >>> negated_beginning("болдырмау", ["болдыр", "бол"]), negated_beginning("қамау", ["қама"])
    ('болдырма', '')
    """
    beginning = form[:-1]
    return beginning if _NEGATED.search(form) and beginning not in stems else ""


def is_adverb(form: str, stems: Collection[str]) -> bool:
    """Whether a form of a verb is a word of its own too: «алдын ала», beforehand, is no «алдын алу», to prevent."""
    return form in stems and form[:-1] in stems and form.endswith(("а", "е"))


def begins_so(form: str, beginning: str) -> bool:
    """Whether a word begins so, typed with Kazakh letters or without; of one in Latin letters that is not told. A blank
    at the end of the beginning is the end of the word.
    """
    return f"{plain(form)} ".startswith(plain(beginning)) or not _CYRILLIC.search(form)
