"""Tells a text printed in two languages side by side from a table."""

from collections.abc import Sequence

from trafsearch.language import Language, identify

_SPEECH = frozenset((Language.RU, Language.KK, Language.EN))
_FEWEST = 3  # rows with words in each column
_WORDS = 5  # in the middle cell: a glossary has fewer, and stays a table
_AGREE = 0.8  # the share of rows that must keep to the languages of their columns
_TELLING = 4  # words: a shorter cell, such as «2) сот;», tells no language
_BALANCE = 3.0  # how many times longer than another a column may be


def are_apart(rows: Sequence[Sequence[str]]) -> bool:
    """Whether each column is a text of its own language: to be read column by column, not row by row.

    A row across all columns, such as a title, does not speak against it.
    """
    full = [row for row in rows if len(row) > 1 and all(any(map(str.isalpha, cell)) for cell in row)]
    widths = {len(row) for row in full}
    if len(full) < _FEWEST or len(full) < len(rows) / 2 or len(widths) != 1 or not widths <= {2, 3}:
        return False
    columns = list(zip(*full, strict=True))
    counts = [sorted(len(cell.split()) for cell in column) for column in columns]
    if min(count[len(count) // 2] for count in counts) < _WORDS:
        return False
    if max(map(sum, counts)) > _BALANCE * min(map(sum, counts)):
        return False
    languages = [identify(" ".join(column)) for column in columns]
    if len(set(languages)) < len(languages) or not _SPEECH.issuperset(languages):
        return False
    return sum(_keeps(row, languages) for row in full) >= _AGREE * len(full)


def _keeps(row: Sequence[str], languages: Sequence[Language]) -> bool:
    return all(
        len(cell.split()) < _TELLING or identify(cell) in (language, Language.NONE)
        for cell, language in zip(row, languages, strict=True)
    )
