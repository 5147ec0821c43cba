"""What can go wrong with a question, a saved one too."""

from trafsearch.errors.refusal import TrafsearchError


class QuerySyntax(TrafsearchError):
    """A query that cannot be parsed: `query`, `position` (code points) and `reason`."""

    key = "error.query_syntax"
    sentence = "{reason}\n  {query}\n  {caret}"

    def __init__(self, *, query: str, position: int, reason: str, reason_key: str = "") -> None:
        self.query, self.position, self.reason = query, position, reason
        self.reason_key = reason_key
        super().__init__(query=query, reason=reason, caret=" " * position + "^")


class SavedUnknown(TrafsearchError):
    key = "error.saved_unknown"
    sentence = "No search is saved as {name}. Those saved: {near}"


class SavedAlready(TrafsearchError):
    key = "error.saved_already"
    sentence = (
        "A search is saved as {name} already: {query}. Choose another name, or put this one in its place: --replace"
    )


class BadSavedName(TrafsearchError):
    key = "error.bad_saved_name"
    sentence = "{name!r} is no name for a search: it is empty, or longer than a line. Choose another."


class BadSaved(TrafsearchError):
    key = "error.bad_saved"
    sentence = "{path}: {reason}. Mend the file, then repeat the command."
