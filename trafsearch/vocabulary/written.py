"""Words as they are written, capitals and all: МОТ is the organisation, and мот is not."""

from trafsearch.analysis.folding import fold, with_capitals

_SIGN = "="  # before a word as it is written, among the terms of labels; no dictionary word begins so


def as_written(text: str, form: str) -> str:
    """The term of the word `text` as it is written, without the ending that its folded `form` leaves out.

    >>> as_written("ХЕҰ-ның", "хеұ")
    '=ХЕҰ'
    """
    return _SIGN + with_capitals(text)[: len(form)]


def is_as_written(term: str) -> bool:
    return term.startswith(_SIGN)


def form_as_written(term: str) -> str:
    """The folded form of such a term: '=ХЕҰ' → 'хеұ'."""
    return fold(term.removeprefix(_SIGN))
