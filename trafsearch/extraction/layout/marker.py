"""The marks with which a provision begins, as far as they tell where a paragraph begins.

What a mark means is read in structure/; here it only ends the paragraph before it.
"""

import re

_NUMBER = r"(?:\d{1,4}|[IVXLC]{1,7})(?:[-.]\d{1,3})*"

_HEADS = re.compile(
    rf"""(?:
      (?:статья|глава|раздел|параграф|подраздел|приложение|article|chapter|section|part|annex)
        \s+{_NUMBER}\s*(?:$|\.\s*(?:$|\S)|[:—–-]\s|\s(?=[^\W\d_]))  # Статья 4. Общегосударственная система
      | {_NUMBER}-(?:бап|тарау|бөлім|параграф|қосымша|кіші\ бөлім)\b # 7-бап. Негізгі ұғымдар
      | §\s*\d
      | (?-i:Приложение|ПРИЛОЖЕНИЕ|Қосымша|ҚОСЫМША|Annex|ANNEX)\s*$   # alone on its line
      | (?:примечание|сноска|ескерту|footnote|note)\b\s*[.:]            # Сноска. Статья 2 в редакции …
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"""(?:
      (?:\d{1,3}(?:-\d{1,2})?|[IVXL]{1,6})\.(?:\d{1,3}\.)*\s++(?=\W*[^\W\d_])  # 1. Законодательство …
      | \d{1,3}(?:\.\d{1,3})+\.?\s++(?=\W*[^\W\d_])             # 4.1. Осуществление …
      | \d{1,2}\.(?=[А-ЯЁ][а-яё]) | \d{1,2}(?:\.\d{1,2}){1,2}\.(?=[^\W\d_]{3})   # 3.Контроль, 2.1.обеспечить
      | \d{1,3}(?:-\d{1,2})?\)\s                                # 2-1) соразмерности мер
      | [а-яёәғқңөұүһіa-z]\)\s                                      # б) в отношении несовершеннолетнего
      | \([a-zivx]{1,4}\)\s                                       # (a) recruitment
    )""",
    re.VERBOSE,
)
_DASHES = re.compile(r"[-–—•·▪●*]\s+\S")
_LETTER = re.compile(r"\(([b-y])\)\s")
_CITED = re.compile(r"(?:\b(?:ст|п|пп|ч|гл|абз|г|гг|art|arts|para|paras|no|pp?|pt)\.?|№|\b[Nn])$", re.IGNORECASE)
_LONGEST_CITED = 8  # characters at the end of a line in which all of _CITED stands, and what is before it
_ENDINGS, _BRACKETS, _CLOSING = frozenset(".;:!?…"), frozenset(")»”"), ')»”"*]'


def begins_heading(text: str) -> bool:
    """Whether the words begin with the name of a provision: `Статья 4. …`, `7-бап. …`."""
    return bool(_HEADS.match(text))


def begins_provision(text: str) -> bool:
    """Whether the words begin as a provision or an item does: also `1)`, `а)`, `- `."""
    return bool(_HEADS.match(text) or _NUMBERS.match(text) or _DASHES.match(text))


def is_item(text: str) -> bool:
    """Whether the words begin with a number or a letter of a list, with no dash."""
    return bool(_NUMBERS.match(text))


def counts_within(above: str, text: str) -> bool:
    """Whether the letter at the head of the words is one of those that count within a sentence above: «… (a) … and (b)
    …, and», then «(c) … and (d) …».
    """
    letter = _LETTER.match(text)
    before, after = (chr(ord(letter[1]) + step) if letter else "" for step in (-1, 1))
    return letter is not None and f" ({before}) " in above and f" ({after}) " in text


def cites(text: str) -> bool:
    """Whether the words end in «ст.», «п.», «№», so that a number that follows belongs to them."""
    return bool(_CITED.search(text[-_LONGEST_CITED:]))


def ends_sentence(text: str) -> bool:
    """Whether the last sign, but for brackets, quotes and stars that close something, ends a sentence or a clause."""
    if text[-1:].isalpha():
        return False
    text = text.rstrip("\n")
    return text[-1:] in _BRACKETS or text.rstrip(_CLOSING)[-1:] in _ENDINGS
