"""Which characters the bytes of a text stand for."""

import codecs
import re
from dataclasses import dataclass, replace

from trafsearch.errors import BadEncoding
from trafsearch.extraction.characters import guess
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.outcome import Outcome, Status

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
KNOWN = (*_WIDE, *guess.SINGLE_BYTE, "koi8-u", "cp855", "latin-1")  # those that an error names; Python knows more
_NAMES = {  # other names that people and pages use
    "1251": "cp1251", "win1251": "cp1251", "win-1251": "cp1251", "x-cp1251": "cp1251", "ansi": "cp1251",
    "koi8": "koi8-r", "koi": "koi8-r", "866": "cp866", "dos": "cp866", "x-mac-cyrillic": "mac-cyrillic",
    "macintosh": "mac-roman", "strk1048": "kz1048", "windows-1251-kz": "kz1048", "utf": "utf-8", "unicode": "utf-16",
}  # fmt: skip
_ON_PAGES = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gbk", "shift_jis": "cp932", "iso8859-9": "cp1254"}
_NO_TEXT = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"))
REPLACED = "bytes_replaced"  # the code of a note: such a text is partial
_ADVICE = "name the right one with --encoding, or get the document again"


_TORN = "zeros_inside"
_UNFIT = "encoding_unfit"
_ENOUGH = 4  # characters beyond ASCII that are UTF-8 by no chance
_HOLE = re.compile("\0{16,}(?=[^\0])")  # at the end they are padding


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that it was read in, and what is to be known of that choice."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def known_encoding(name: str) -> str:
    """Its usual name; raises BadEncoding, which lists those known, for a name that means none."""
    spelled = name.strip().lower()
    try:
        usual = codecs.lookup(_NAMES.get(spelled, spelled)).name
        b"a".decode(usual, errors="replace")  # refuses rot13 and the like
    except (LookupError, ValueError, UnicodeError) as error:
        raise BadEncoding(name=name, known=", ".join(KNOWN)) from error
    if usual.replace("_", "-") in _NO_TEXT:
        raise BadEncoding(name=name, known=", ".join(KNOWN))
    return usual


def decode(data: bytes, declared: str | None = None, *, given: str | None = None) -> Decoded:
    """Never raises for bad bytes. The user's `given` counts first, then a byte order mark, then `declared`, unless it
    lies, then the letters.

    Raises BadEncoding where `given` is the name of no encoding.
    """
    decoded = _decoded(data, declared, given)
    zeros = decoded.text.count("\0")
    if not zeros:
        return decoded
    notes = [Note("zeros_removed", f"zero bytes, which failed copies leave, that were removed: {zeros}")]
    if hole := _HOLE.search(decoded.text):
        notes.append(Note(_TORN, f"a failed copy left {len(hole[0])} zero bytes where text should be"))
    return replace(decoded, text=decoded.text.replace("\0", ""), notes=(*decoded.notes, *notes))


def _decoded(data: bytes, declared: str | None, given: str | None) -> Decoded:
    if given is not None:
        usual = known_encoding(given)
        asked = f"read as {usual}, as asked for"
        sound = _sound(data)
        note = (
            Note(_UNFIT, f"{asked}, though it is sound {sound}")
            if sound not in ("", usual)
            else Note("encoding", asked)
        )
        return _replacing(_unmarked(data, usual), usual, (note,))
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    if declared and (stated := _stated(data, declared)) and not guess.lies(data, stated.text):
        return stated
    found = _detected(data)
    if declared is None or found.encoding == _page_encoding(declared):
        return found
    lie = Note("charset_differs", f"the file says that it is {declared}, its letters say {found.encoding}")
    return replace(found, notes=(lie, *found.notes))


def lowered(contents: Contents) -> Contents:
    """The contents, and *partial* where bytes could not be read or a copy has a hole: each may have been a letter of a
    word that is now lost, so that the text's silence proves nothing.
    """
    advice = {REPLACED: _ADVICE, _TORN: "get the document again"}
    if unfit := next((note for note in contents.notes if note.code == _UNFIT), None):  # what it led to is no damage
        fitting = unfit.text.rpartition(" ")[2]
        details = [f"{unfit.text}: ask for {fitting}, or leave --encoding out"]
    else:
        details = [f"{note.text}: {advice[note.code]}" for note in contents.notes if note.code in advice]
    if not details or contents.outcome.status not in (Status.OK, Status.PARTIAL):
        return contents
    detail = "; ".join(filter(None, (contents.outcome.detail, *details)))
    outcome: Outcome = replace(contents.outcome, status=Status.PARTIAL, detail=detail)
    return replace(contents, outcome=outcome)


def _unmarked(data: bytes, encoding: str) -> bytes:
    for mark, marked in _BOMS:
        if data.startswith(mark) and encoding == marked:
            return data[len(mark) :]
    return data


def _sound(data: bytes) -> str:
    """The encoding that the bytes prove by themselves: a mark at their head, or UTF-8 without a fault; else ""."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding if guess.strict(data, encoding) is not None else ""
    text = guess.strict(data, "utf-8")
    return "utf-8" if text is not None and sum(char > "\x7f" for char in text) >= _ENOUGH else ""


def _page_encoding(declared: str) -> str | None:
    """As browsers take the name: what calls itself Latin-1 is cp1252. None where it is no name."""
    try:
        usual = known_encoding(declared)
    except BadEncoding:
        return None
    return _ON_PAGES.get(usual, usual)


def _stated(data: bytes, declared: str) -> Decoded | None:
    usual = _page_encoding(declared)
    text = guess.strict(data, usual) if usual else None
    return None if text is None or usual is None else Decoded(text, usual)


def _detected(data: bytes) -> Decoded:
    if wide := guess.wide(data):
        return _replacing(data, wide, (Note("encoding", f"read as {wide}, by its zero bytes"),))
    if (text := guess.strict(data, "utf-8")) is not None:
        return Decoded(text, "utf-8")
    if guess.is_nearly_utf_8(data):
        return _line_by_line(data)
    ranked = guess.ranked(data)
    best = ranked[0]
    others = [f"; next best: {other.encoding} ({other.cost:.1f})" for other in ranked[1:2]]
    note = f"read as {best.encoding}, by its letters ({best.cost:.1f} bits for each){''.join(others)}"
    if best.is_doubtful:
        note += "; in doubt, since neither reads as Russian, Kazakh or English"
    return _replacing(data, best.encoding, (Note("encoding", note),))


def _line_by_line(data: bytes) -> Decoded:
    """UTF-8 with lines of another encoding in between, as files have that were put together, or with torn bytes."""
    lines = data.splitlines(keepends=True)
    wrong = [line for line in lines if guess.strict(line, "utf-8") is None]
    best = guess.ranked(b"".join(wrong))[0]
    torn = _replacing(data, "utf-8")
    if not best.is_language:
        return torn
    other = {
        line: line.decode(best.encoding, errors="replace") for line in wrong if guess.reads_as(line, best.encoding)
    }
    if not other:
        return torn
    text = "".join(other[line] if line in other else line.decode("utf-8", errors="replace") for line in lines)
    note = Note("encoding", f"read as utf-8, but for {len(other)} lines in {best.encoding}")
    bad = sum(line.decode("utf-8", errors="replace").count("\ufffd") for line in wrong if line not in other)
    return Decoded(text, "utf-8", (note, *_lost(bad, "utf-8")))


def _replacing(data: bytes, encoding: str, notes: tuple[Note, ...] = ()) -> Decoded:
    text = guess.strict(data, encoding)
    if text is not None:
        return Decoded(text, encoding, notes)
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding, (*notes, *_lost(text.count("\ufffd"), encoding)))


def _lost(count: int, encoding: str) -> tuple[Note, ...]:
    return (
        (Note(REPLACED, f"{count} {'character' if count == 1 else 'characters'} could not be read as {encoding}"),)
        if count
        else ()
    )
