"""Words of many alphabets in the 26 letters of plain Latin, near enough to hear whether they can be spoken."""

import unicodedata

_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщыэюяәғқңөұүһіўҳҷҙҫҡїєґјђћљњџ",
        "abvgdejziiklmnoprstufhccssyeuaagknouuhiohjzskieg" + "jdclnj",
        strict=True,
    )
)
_SILENT = dict.fromkeys("ьъ'’ʻʼ‘`·", "")
_LATIN = {"ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "t", "ə": "a"}
_TABLE = str.maketrans(_CYRILLIC | _SILENT | _LATIN)


def plain_latin(word: str) -> str:
    """Lower case, without marks above and below: Würde → wurde, ҳуқуқ → hukuk; letters of other alphabets stay."""
    lower = word.lower()
    if lower.isascii():
        return lower.replace("'", "")
    # The table goes first: й is a letter of its own, not an и with a mark.
    parted = unicodedata.normalize("NFD", lower.translate(_TABLE))
    return "".join(char for char in parted if not unicodedata.combining(char)).translate(_TABLE)
