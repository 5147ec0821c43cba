"""What can go wrong with tables: lists of queries, answers of readers."""

from trafsearch.errors.refusal import TrafsearchError


class BadBatch(TrafsearchError):
    """A list of queries that cannot be used; `reason_key` and `value` give the reason in each language."""

    key = "error.bad_batch"
    sentence = "{path}: {reason}. Mend the file, then repeat the command."


class BadQueryRow(TrafsearchError):
    """As BadBatch, of one row; the others are answered."""

    key = "error.bad_query_row"
    sentence = "{reason}"


class UnknownTable(TrafsearchError):
    key = "error.unknown_table"
    sentence = "{path}: the ending of the name says no kind of table. Choose one of: {known}"


class NoQuestions(TrafsearchError):
    key = "error.no_questions"
    sentence = (
        "{path}: no row names the columns {columns}. They stand in a table that concepts review has written:"
        " trafsearch concepts review ID -o FILE.xlsx"
    )


class AmongDocuments(TrafsearchError):
    key = "error.among_documents"
    sentence = "{path} lies among the documents under {root}, and would be read as one of them. Choose another folder."


class NoFormerTable(TrafsearchError):
    key = "error.no_former_table"
    sentence = (
        "{path} exists already. It is the list itself or no table of an earlier batch, and would be lost."
        " Choose another name."
    )


class VerdictsNotKept(TrafsearchError):
    key = "error.verdicts_not_kept"
    sentence = (
        "{path} cannot be written ({reason}), and verdicts are kept beside the documents. Allow writing in {folder}, or"
        " index a copy of the documents; then read the answers again."
    )


class TableExists(TrafsearchError):
    key = "error.table_exists"
    sentence = "{path} exists already, and answers may stand in it. Read them first (--read), or choose another name."
