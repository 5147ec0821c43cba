"""Results as data frames of pandas, where that is installed."""

from typing import TYPE_CHECKING

from trafsearch.errors import PandasMissing
from trafsearch.verbs.tables import table_of

if TYPE_CHECKING:
    from pandas import DataFrame  # type: ignore[import, unused-ignore]  # it has no types of its own

# pandas would make fractions of them where one is missing
_NUMBERS = ("page", "pages", "pages_read", "passages", "matches", "copies")
_DAYS = ("adopted", "in_force_from", "in_force_until", "holds_from")


def dataframe(results: object) -> "DataFrame":
    """What a verb gave as a pandas DataFrame: a row for each hit, mention, document, cell of a report, …

    Cells hold text, numbers, days (datetime64) and, where there are several values, tuples (`frame.explode("areas")`).
    The columns are there also when nothing was found, except for an empty list of your own. `frame.attrs["coverage"]`
    has the numbers of acts and passages that were looked through and, in "unread", the paths of files that were not
    read whole.

    Raises PandasMissing where pandas is not installed, TypeError for what is no result.
    """
    table = table_of(results)
    try:
        import pandas
    except ImportError as error:
        raise PandasMissing from error
    frame = pandas.DataFrame.from_records(list(table.rows), columns=list(table.columns))
    frame = frame.astype({name: "Int64" for name in _NUMBERS if name in frame})
    frame = frame.assign(**{name: pandas.to_datetime(frame[name]) for name in _DAYS if name in frame})
    if table.coverage:
        covered = table.coverage
        unread = [each.path for each in covered.unread]
        frame.attrs["coverage"] = {"acts": covered.acts, "passages": covered.passages, "unread": unread}
    return frame


def rows(results: object) -> list[dict[str, object]]:
    """The same rows as dictionaries, without pandas: for `csv.DictWriter`, `json`, or your own loop."""
    table = table_of(results)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]
