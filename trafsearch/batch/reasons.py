"""Why a list of queries, or a row of it, cannot be used: a sentence for each key of the catalogue of messages."""

from pathlib import Path

from trafsearch.errors import BadBatch, BadQueryRow

REASONS = {
    "batch.no_list": "this is no list of queries: give a file whose name ends in .csv, .tsv, .xlsx or .txt",
    "batch.encoding": "some of its bytes are no letters; name its encoding with --encoding, or save it as “CSV UTF-8”",
    "batch.torn_head": "the quotation marks in its first row (line {value}) do not pair",
    "batch.torn": "its quotation marks do not pair (line {value}): one is not closed, or letters follow the one that"
    " closes; double those that belong to the text, or save the list as XLSX",
    "batch.no_workbook": "this is no XLSX workbook ({value})",
    "batch.no_columns": "its first row names neither a column query nor a column term; it names: {value}",
    "batch.column_twice": "its first row names the column {value} twice",
    "batch.no_queries": "there are no queries in it",
    "batch.nothing_asked": "there is neither a query nor a term in this row",
    "batch.two_asked": "there is a query and a term in this row, and only one of them can be looked for",
    "batch.beyond": "“{value}” stands under no name of a column: put what holds the sign between columns into quotes",
    "batch.cell": "“{value}” is a formula or its error: write it as text",
    "batch.lost_letters": "“{value}” has question marks where letters were: save the list as “CSV UTF-8” or XLSX",
    "batch.no_words": "there is no word or number in the term “{value}”",
    "batch.no_filters": "“{value}” is more than filters: words belong into the column query or term",
    "batch.filter_twice": "the query and its filters both say {value}",
}


def bad_batch(path: Path, key: str, value: object = "") -> BadBatch:
    """For the whole file."""
    return BadBatch(path=path, reason=REASONS[key].format(value=value), reason_key=key, value=value)


def bad_row(key: str, value: object = "") -> BadQueryRow:
    """For a row, which is named where it is told."""
    return BadQueryRow(reason=REASONS[key].format(value=value), reason_key=key, value=value)
