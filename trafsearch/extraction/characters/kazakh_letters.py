"""Kazakh letters that stand where other alphabets have theirs: «Ќазаќстан», «т±лѓа», «ҝала».

Fonts and code pages made for Kazakh put its letters into places of cp1251; a text that was copied out of them shows
what cp1251 has there. Ukrainian, Serbian or Macedonian text has the same letters by right, so the text must be Kazakh
without them, and more so with Kazakh's own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trafsearch.analysis.folding import ONE_LETTER
from trafsearch.extraction.characters.likeness import cost, likeness
from trafsearch.extraction.characters.look_alikes import CYRILLIC
from trafsearch.language import Language

_OWN = "ӘҒҚҢӨҰҮІҺәғқңөұүіһ"
_CODE_PAGES = ("kz1048", "ptcp154")
_OTHER_POINTS = dict(zip("ҜҝҤҥѲѳҔҕ", "ҚқҢңӨөҒғ", strict=True)) | {  # marks of other peoples on the same letters
    chr(old): chr(new) for old, new in ONE_LETTER.items() if chr(new) in _OWN
}
_SAMPLE = 4000  # characters that decide
_TRIES = 40  # in vain, after which a document whose sample is not Kazakh either stays as it is
_ENOUGH = 30  # letters, for a text to speak for itself
_GAIN = 0.3  # bits a letter: by so much the text must become more Kazakh
_KAZAKH = 4.3  # bits a letter: no other language written in Cyrillic costs as little


@dataclass(frozen=True, slots=True)
class PutBack:
    """The texts in their order, and how many letters were exchanged in them."""

    texts: tuple[str, ...]
    count: int


def put_back(texts: Sequence[str]) -> PutBack:
    """Texts of one document. What is not Kazakh beyond doubt stays as it is."""
    wrong = [at for at, text in enumerate(texts) if not text.isascii() and _FOREIGN.search(text)]
    if not wrong:
        return PutBack(tuple(texts), 0)
    sample = " ".join(texts[at] for at in wrong)[:_SAMPLE]
    usual = _table_for(sample)
    mended, count, in_vain = list(texts), 0, 0
    for at in wrong:
        if _letters(texts[at]) < _ENOUGH or (usual is None and in_vain >= _TRIES):
            table = usual
        else:
            table = _table_for(texts[at])
            in_vain += table is None
        if table:
            mended[at], changed = _exchanged(texts[at], table)
            count += changed
    return PutBack(tuple(mended), count)


def _table_for(text: str) -> Mapping[str, str] | None:
    """The table that makes the text most Kazakh; None where none makes it so, or where there is too little of it."""
    if _letters(text) < _ENOUGH:
        return None
    before = likeness(text).cost
    after = ((cost(_exchanged(text, table)[0], Language.KK), number) for number, table in enumerate(_TABLES))
    best, number = min(after)
    return _TABLES[number] if best < _KAZAKH and best < before - _GAIN else None


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _exchanged(text: str, table: Mapping[str, str]) -> tuple[str, int]:
    count = 0

    def letter(found: re.Match[str]) -> str:
        nonlocal count
        new = table.get(found[0])
        count += new is not None
        return found[0] if new is None else new

    return _STRANGE.sub(letter, text), count


def _table(code_page: str) -> dict[str, str]:
    """What cp1251 shows for each byte that is a Kazakh letter there."""
    places = (bytes([place]) for place in range(0x80, 0x100))
    pairs = ((place.decode("cp1251", "replace"), place.decode(code_page, "replace")) for place in places)
    return {shown: meant for shown, meant in pairs if meant in _OWN and shown != meant and shown != "\ufffd"}


_TABLES = (*map(_table, _CODE_PAGES), _OTHER_POINTS)
_ALL = "".join(sorted(set().union(*_TABLES)))
_FOREIGN = re.compile(f"[{_ALL}]")
_MARKS = "".join(char for char in _ALL if not char.isalpha())
_STRANGE = re.compile(  # a mark only as part of a word: «т±лѓа», not «5 ± 2»
    f"[{''.join(filter(str.isalpha, _ALL))}]|[{_MARKS}](?=[{CYRILLIC}])|(?<=[{CYRILLIC}])[{_MARKS}](?=\\w)"
)
