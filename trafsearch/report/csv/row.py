"""A row of a table."""

from collections.abc import Sequence

Row = Sequence[str | int | None]


def yes_or_no(is_so: bool) -> str:
    return "true" if is_so else "false"
