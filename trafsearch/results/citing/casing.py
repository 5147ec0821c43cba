"""Names in capitals, written as the act writes them in its sentences."""

import re

from trafsearch.results.citing.own_text import Look, OwnText

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOST = 0.7  # of the letters of a text in capitals; a country may stand behind it in small ones
_SHORT = 4  # a longer word in capitals is shouted, not an abbreviation
_SMALL_WORDS = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}


def is_in_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    is_shouted = any(word.isupper() and len(word) > _SHORT for word in _WORD.findall(text))
    return is_shouted and sum(letter.isupper() for letter in letters) >= _MOST * len(letters)


def out_of_capitals(text: str, own: OwnText) -> str:
    """МИНИСТЕРСТВО СПОРТА РОССИЙСКОЙ ФЕДЕРАЦИИ → Министерство спорта Российской Федерации, where the act's sentences
    write the words so; a word that they do not have gets small letters. An English name has capitals at all but its
    small words, as English names have. A text that is not in capitals stays as it is.
    """
    if not is_in_capitals(text):
        return text
    is_english = text.isascii()

    def cased(match: re.Match[str]) -> str:
        if not match[0].isupper():
            return match[0]
        word, look = match[0].lower(), own.look(match[0])
        begins = not match.start() or text[match.start() - 1] in '«“"„'
        if look is Look.UPPER and len(word) <= _SHORT:
            return match[0]
        is_name = look is Look.TITLE or (is_english and word not in _SMALL_WORDS)
        return word[0].upper() + word[1:] if begins or is_name else word

    return _WORD.sub(cased, text)
