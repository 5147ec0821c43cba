"""An entry for biblatex: @legislation and the like, which styles that do not know them print as @misc."""

import re

from trafsearch.language import Language
from trafsearch.results.citing.cited import Cited
from trafsearch.results.citing.kinds import Kind, kind_of, type_word
from trafsearch.results.citing.pin import pin
from trafsearch.structure.act import ActType

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip
_IN_NO_KEY = re.compile(r"[\s,{}()=#%\"'\\~@]+")
_INITIALS = re.compile(r"^(\S+)\s+(?=(?:\w\.\s*)+$)")  # Иванов А. Б.
_LANGUAGES = {Language.RU: "russian", Language.KK: "kazakh", Language.EN: "english"}
_AS_THEY_STAND = {"date", "url", "urldate", "langid"}


def entry(cited: Cited, key: str | None = None) -> str:
    """All that is known of the act; where it is cited is no part of it but stands in `\\autocite[…]{…}`."""
    lines = [f"@{_entry_type(cited)}{{{_as_key(key or cited.key)},"]
    for name, value in _fields(cited).items():
        if value:
            lines.append(f"  {name} = {{{value if name in _AS_THEY_STAND else _escaped(value)}}},")
    return "\n".join([*lines, "}"])


def call(cited: Cited, key: str | None = None) -> str:
    """`\\autocite[ст. 7, п. 1]{kz-198602}`: what stands in the text."""
    place = _escaped(pin(cited))
    return f"\\autocite{f'[{place}]' if place else ''}{{{_as_key(key or cited.key)}}}"


def _entry_type(cited: Cited) -> str:
    if kind_of(cited) is Kind.ENACTED or cited.type is ActType.TREATY:
        return "legislation"
    if cited.type is ActType.REPORT:
        return "report"
    return "article" if cited.type is ActType.ARTICLE and cited.published_in else "misc"


def _fields(cited: Cited) -> dict[str, str]:
    is_enacted = kind_of(cited) is Kind.ENACTED
    state = cited.country.name[cited.language] if cited.country else ""
    return {
        "author": " and ".join(_INITIALS.sub(r"\1, ", author) for author in cited.authors),
        "title": cited.title,
        "type": type_word(cited, "head") if is_enacted else "",
        "number": cited.number or "",
        "institution" if cited.type is ActType.REPORT else "organization": cited.issuer or "",
        "location": state,
        "date": cited.adopted.isoformat() if cited.adopted else "",
        "journaltitle": cited.published_in or "",
        "version": cited.edition.isoformat() if cited.edition else "",
        "url": re.sub(r"[{}\\\s]", lambda match: f"%{ord(match[0]):02X}", cited.url) if cited.url else "",
        "urldate": cited.accessed.isoformat() if cited.url else "",
        "langid": _LANGUAGES[cited.language],
        "annotation": f"guessed: {', '.join(cited.guessed)}" if cited.guessed else "",
    }


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(letter, letter) for letter in text)


def _as_key(text: str) -> str:
    return _IN_NO_KEY.sub("-", text)
