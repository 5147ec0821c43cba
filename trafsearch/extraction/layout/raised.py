"""How raised numbers are written: as part of a provision's number, or as a sign: of a footnote, of a power."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

NEAR = 160  # characters before a raised number that tell what it belongs to
_SIGN = re.compile(r"[\[(]?\s*([0-9]{1,3}(?:\s*[,;]\s*[0-9]{1,3})*)\s*[\])]?")
_LONE_LETTER = re.compile(r"(?<!\w)[^\W\d_]$")  # е<sup>1</sup>) по мотиву кровной мести
_LETTER_AT_HEAD = re.compile(r"\W*(?![мm])[^\W\d_]")  # м² measures
_RISE = 0.2  # of the size of the letters before, for smaller ones
_HIGH_RISE = 0.25  # the same, whatever their size
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WORD = re.compile(r"[^\W\d_]+")
_PROVISION = re.compile(
    r"""(?: стат(?:ь|ей) | (?:под)?пункт | част(?:ь|и|ью|ей|ям|ями|ях)$ | абзац | (?:под)?раздел | параграф
      | глав(?:а|ы|е|у|ой|ам|ами|ах)?$ | приложени | примечани
      | (?:ст|п|пп|ч|гл|разд|абз)$
      | (?:бап|баб|тарма[қғ]|тарау|бөлі[мкг]|қосымша)
      | (?:sub)?(?:article|section|paragraph|chapter|annex|schedule|clause) | (?:arts?|paras?|sec)$
      | [^\W\d_]{2,}[ндт][ыі]ң$                         # осы Кодекстің 128<sup>1</sup>-бабы
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN = re.compile(  # 126 (часть вторая), 127 и 127<sup>1</sup>
    r"(?:и|или|либо|а|также|по|до|с|мен|бен|пен|және|немесе|and|or|to|[ivxl]+|[^\W\d_]"
    r"|(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)[а-яё]{1,4})",
    re.IGNORECASE,
)
_NUMBER = r"(?!(?:1[89]|20)\d\d\b)\d{1,4}(?:[-.]\d{1,3})*"  # years are no provisions
_NUMBERS_AT_HEAD = re.compile(rf"\W*{_NUMBER}(?:(?:,|\s(?:и|или|мен|және|and|or))\s+{_NUMBER})*")


def is_sign(text: str) -> bool:
    """Whether the raised text could be the sign of a footnote: `1`, `[1]`, `1)`, `1, 2`."""
    return _SIGN.fullmatch(text.strip()) is not None


@dataclass(slots=True)
class Baseline:
    """Where the last letters stood that are not raised, and how large they were, in one unit."""

    _rise: float = 0.0
    _size: float = 0.0

    def raises(self, rise: float, size: float) -> bool:
        """Whether letters of that size that stand so high are seen as raised beside those before them."""
        usual, higher = self._size, rise - self._rise
        is_high = higher >= _HIGH_RISE * usual or (higher >= _RISE * usual and size < usual)
        if usual and rise > 0 and is_high:
            return True
        self._rise, self._size = rise, size
        return False


def joined(pieces: Iterable[tuple[str, bool]]) -> str:
    """The text of pieces, each with whether it is raised; raised ones that stand together are one sign."""
    text = ""
    for is_raised, group in groupby((piece for piece in pieces if piece[0]), key=lambda piece: piece[1]):
        run = "".join(piece for piece, _ in group)
        text += run if not is_raised else written(run.rstrip(), text) + run[len(run.rstrip()) :]
    return text


def written(text: str, before: str, *, is_reference: bool = False) -> str:
    """What stands for the raised `text` after `before`: `-1` after a provision's number, else `¹`; what is no sign
    stays.

    «Статья 127<sup>1</sup>» is 127-1; «торговля<sup>[1]</sup> людьми» is «торговля¹ людьми», and 10<sup>6</sup> 10⁶.
    """
    sign, before = _SIGN.fullmatch(text.strip()), before[-NEAR:]
    if sign is None or not before.strip():
        return text
    is_part = text.strip().isdigit() and not is_reference and _names_provision(before)
    if is_part and before[-1].isdigit():
        return "-" + text.strip()
    if is_part and _LONE_LETTER.search(before):
        return " " + text.strip()
    if is_part and before[-1].isspace() and before.rstrip()[-1].isdigit():
        return text
    return " ".join(re.findall("[0-9]+", sign[1])).translate(_RAISED)


def _names_provision(before: str) -> bool:
    """Whether the words end in the number or letter of a provision: at their head, or behind «статья» and the like."""
    words, is_long = before.rstrip(), len(before) >= NEAR
    if is_long:  # its first word may be torn
        words = words.partition(" ")[2]
    elif _NUMBERS_AT_HEAD.fullmatch(words) or _LETTER_AT_HEAD.fullmatch(words):
        return True
    for word in reversed(_WORD.findall(words)):
        if _PROVISION.match(word):
            return True
        if not _BETWEEN.fullmatch(word):
            return False
    return is_long  # a list of numbers as long as an article of changes has
