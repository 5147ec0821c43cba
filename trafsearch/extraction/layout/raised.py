"""How raised numbers are written: as part of a number, or as the sign of a footnote."""

import re

_SIGN = re.compile(r"[\[(]?\s*([0-9]{1,3}(?:\s*[,;]\s*[0-9]{1,3})*)\s*[\])]?")
_LONE_LETTER = re.compile(r"(?<!\w)[^\W\d_]$")  # е<sup>1</sup>) по мотиву кровной мести
NEAR = 40  # characters before a raised number that tell what it belongs to
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def is_sign(text: str) -> bool:
    """Whether the raised text could be the sign of a footnote: `1`, `[1]`, `1)`, `1, 2`."""
    return _SIGN.fullmatch(text.strip()) is not None


def written(text: str, before: str, *, is_reference: bool = False) -> str:
    """What stands for the raised `text` after `before`: `-1` after a number, else `¹`; what is no sign stays.

    «Статья 127<sup>1</sup>» is 127-1; «торговля<sup>[1]</sup> людьми» is «торговля¹ людьми».
    """
    sign, before = _SIGN.fullmatch(text.strip()), before[-NEAR:]
    if sign is None or not before.strip():
        return text
    if before[-1].isdigit() and text.strip().isdigit() and not is_reference:
        return "-" + text.strip()
    if _LONE_LETTER.search(before) and text.strip().isdigit() and not is_reference:
        return " " + text.strip()
    if before[-1].isspace() and before.rstrip()[-1].isdigit() and not is_reference:
        return text
    return " ".join(re.findall("[0-9]+", sign[1])).translate(_RAISED)
