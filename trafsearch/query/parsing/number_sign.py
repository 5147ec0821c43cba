"""The sign before the number of an act, which texts write in many ways: № 266-IV, N 266-IV, No. 266-IV."""

import re

_SIGN = r"(?:№|N[°º]?\.?|No\.?|no\.|#)"
_ALONE = re.compile(_SIGN)
_BEFORE_NUMBER = re.compile(rf"(?<!\S){_SIGN}(?=\s+[0-9])")


def is_number_sign(text: str) -> bool:
    """Whether the text is such a sign and nothing else."""
    return _ALONE.fullmatch(text) is not None


def without_number_signs(text: str) -> str:
    """The text with blanks in place of those that stand alone before a number."""
    return _BEFORE_NUMBER.sub(lambda found: " " * len(found[0]), text)
