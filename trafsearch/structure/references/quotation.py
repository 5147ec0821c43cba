"""Titles in quotation marks."""

import re

_LONGEST = 900  # code points of a title
_CLOSING = {"«": "»", "“": "”", "„": "“", '"': '"'}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_MARK = re.compile('[«»“”„"]')


def quoted_after(text: str, at: int) -> tuple[str, int] | None:
    """The title that opens at `at`, and where its closing mark ends; of nested marks the outermost count."""
    closing = _CLOSING.get(text[at : at + 1])
    if closing is None:
        return None
    depth, first = 0, None
    for mark in _MARK.finditer(text, at + 1, at + _LONGEST):
        opens = _opens(text, mark.start()) if closing == text[at] else mark[0] == text[at]
        if opens:
            depth += 1
        elif mark[0] == closing:
            first = mark.start() if first is None else first
            if depth == 0:
                return plain_title(text[at + 1 : mark.start()]), mark.end()
            depth -= 1
    # «Об утверждении Правил «О порядке»: one mark closes both
    return (plain_title(text[at + 1 : first]), first + 1) if first is not None else None


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark stands before a word and not after one."""
    return text[at + 1 : at + 2].isalnum() and not (at and text[at - 1].isalnum())


def quoted_before(text: str, end: int, floor: int) -> tuple[str, int] | None:
    """The title that closes just before `end`, and where its opening mark stands, not before `floor`."""
    opening = _OPENING.get(text[end - 1 : end])
    if opening is None:
        return None
    closing, depth, last = text[end - 1], 0, None
    for mark in reversed(list(_MARK.finditer(text, max(floor, end - _LONGEST), end - 1))):
        if mark[0] not in (opening, closing):
            continue
        opens = _opens(text, mark.start()) if opening == closing else mark[0] == opening
        if not opens:
            depth += 1
            continue
        last = mark.start() if last is None else last
        if depth == 0:
            return plain_title(text[mark.end() : end - 1]), mark.start()
        depth -= 1
    return (plain_title(text[last + 1 : end - 1]), last) if last is not None else None


def plain_title(written: str) -> str:
    """On one line, words that were torn at a line's end put together."""
    return " ".join(re.sub(r"(?<=\w)[-\u00ad]\s*\n\s*(?=[^\W\d_])", "", written).split())
