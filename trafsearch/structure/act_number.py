"""The number of an act, as the lines that name it write it."""

import re

_NUMBER = re.compile(r"(?:№|\bN(?:o\.)?)\s*(\d[\w/-]*(?:\s+ЗРК|\s+ҚРЗ)?|(?:ҚР\s+)?(?-i:[^\W\d_]{1,5})-\d[\w/@-]*)")


def number_after_sign(text: str) -> str | None:
    """«110-VIII ЗРК» from «Закон Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК»."""
    match = _NUMBER.search(text)
    return match[1] if match else None
