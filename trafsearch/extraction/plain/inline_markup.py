r"""Takes the marks of Markdown out of a line and leaves its words: `**Статья 1.**`, `[закон](adr)`, `7\)`."""

import html
import re

from trafsearch.extraction.layout import raised
from trafsearch.extraction.plain.emphasis import without_code, without_emphasis

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HIDDEN = re.compile("[\ue000-\ue07f]")  # where escaped marks wait; private use, one for each ASCII character
_IMAGE_OR_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)")
_AUTOLINK = re.compile(r"<((?:https?|mailto|ftp):[^\s<>]+)>")
_RAISED = re.compile(r"(?<=\d)<sup>\s*(\d+(?:-\d+)+)\s*</sup>", re.IGNORECASE)
_SIGN = re.compile(r"(?<=\S)[ \t]*<sup>([^<>]*)</sup>", re.IGNORECASE)
_ANY_SUP = re.compile(r"</?sup>", re.IGNORECASE)
_NOTE_SIGN = re.compile(r"(?<=\S)[ \t]*\[\^([^\[\]\s]+)\]")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG_NAMES = """
    a abbr article aside b blockquote center cite code col dd del details div dl dt em figcaption figure font footer
    h[1-6] header hr i img ins kbd li main mark nav ol p pre q s section small span strike strong sub summary sup table
    tbody td tfoot th thead tr tt u ul
"""
_ATTRIBUTE = r"""\s+[a-z_:][a-z0-9_:.-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?"""  # `<b и c>` is no tag
_TAG = re.compile(rf"</?(?:{'|'.join(_TAG_NAMES.split())})(?:{_ATTRIBUTE})*\s*/?>", re.IGNORECASE)


def plain(text: str) -> str:
    """The words alone, on one line. No letter or digit of the text is lost, but for labels of notes: `[^label]`."""
    text = _ESCAPED.sub(lambda match: chr(0xE000 + ord(match[1])), " ".join(text.split()))
    text = without_code(text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _RAISED.sub(r"-\1", text)
    text = _SIGN.sub(_sign, text)
    text = _NOTE_SIGN.sub(_note_sign, text)
    text = _TAG.sub("", _BREAK.sub(" ", text))
    text = _IMAGE_OR_LINK.sub(r"\1", text)
    text = html.unescape(without_emphasis(text))
    text = _HIDDEN.sub(lambda match: chr(ord(match[0]) - 0xE000), text)
    return " ".join(text.split())


def _sign(match: re.Match[str]) -> str:
    """Raised text: «торговля<sup>[1]</sup> людьми» is «торговля¹ людьми»."""
    return raised.written(match[1], _before(match)) if raised.is_sign(match[1]) else match[0]


def _note_sign(match: re.Match[str]) -> str:
    label = match[1]
    return raised.written(label, _before(match), is_reference=True) if raised.is_sign(label) else ""


def _before(sign: re.Match[str]) -> str:
    """The end of the text before it, all that a sign depends on, with other raised numbers as words of their own."""
    return _ANY_SUP.sub(" ", sign.string[max(0, sign.start() - raised.NEAR) : sign.start()])
