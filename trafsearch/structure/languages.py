"""Which language each stretch of a document is in: one file often holds two or three."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from trafsearch.extraction.block import Block
from trafsearch.language import Language, identify

_LETTER = re.compile(r"[^\W\d_]")
_ENOUGH_WORDS = 4  # to contradict what stands around


def languages_of(blocks: Sequence[Block]) -> tuple[Language, ...]:
    """The language of each block by its own words alone."""
    return tuple(identify(block.text) for block in blocks)


def main_language(blocks: Sequence[Block], languages: Sequence[Language]) -> Language:
    """The language of most of the text, by letters; NONE where there are no words."""
    letters: Counter[Language] = Counter()
    for block, language in zip(blocks, languages, strict=True):
        letters[language] += len(block.text)
    del letters[Language.NONE]
    return letters.most_common(1)[0][0] if letters else Language.NONE


def passage_language(text: str, around: Language, own: Language | None = None) -> Language:
    """A passage's own language; that of its surroundings where it has too few words to tell.

    `own` is what `languages_of` says of the text, for those who know it already.
    """
    words = sum(1 for _ in islice(filter(_LETTER.search, text.split()), _ENOUGH_WORDS))
    if not words:
        return Language.NONE
    found = own or identify(text)
    too_short = words < _ENOUGH_WORDS and _same_script(text, around)
    return around if found is Language.NONE or too_short else found


def _same_script(text: str, language: Language) -> bool:
    cyrillic = sum("а" <= c.lower() <= "ӿ" for c in text)
    latin = sum("a" <= c.lower() <= "z" for c in text)
    return cyrillic >= latin if language in (Language.RU, Language.KK) else latin >= cyrillic
