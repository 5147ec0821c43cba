"""What can go wrong, each as one sentence that tells the user what to do next."""


class TrafsearchError(Exception):
    """Anything that trafsearch refuses, with the reason and the next step.

    `key` names the sentence in the catalogue of messages, `facts` fill its gaps;
    `str()` is the English sentence, for those who call the package from Python.
    """

    key = "error"
    sentence = "{reason}"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.sentence.format(**facts))


class PathNotFound(TrafsearchError):
    key = "error.path_not_found"
    sentence = "{path}: no such file or folder. Check the spelling, or give another path."


class NothingToIndex(TrafsearchError):
    key = "error.nothing_to_index"
    sentence = "{path}: the folder holds no files. Put documents there, or give another folder."


class ReadersDoNotStart(TrafsearchError):
    key = "error.readers_do_not_start"
    sentence = (
        "The processes that read the files end as they start. If your own script called this, put the call under"
        ' `if __name__ == "__main__":`, for each of these processes runs the script anew.'
    )


class IndexMissing(TrafsearchError):
    key = "error.index_missing"
    sentence = "{path}: there is no index here. Make one: trafsearch index FOLDER --index {path}"


class IndexVersion(TrafsearchError):
    key = "error.index_version"
    sentence = (
        "{path}: the index was made by another version (schema {found}, this program reads "
        "{wanted}). Nothing was changed. Make a new one: trafsearch index FOLDER --index NEW_FOLDER"
    )


class IndexDamaged(TrafsearchError):
    key = "error.index_damaged"
    sentence = (
        "{path}: the index cannot be read ({reason}). The documents are untouched. "
        "Remove {path} and index the folder again."
    )


class IndexBusy(TrafsearchError):
    key = "error.index_busy"
    sentence = (
        "{path}: another program (process {pid}) is writing this index. Wait until it ends, then repeat the command."
    )


class IndexReadOnly(TrafsearchError):
    key = "error.index_read_only"
    sentence = "{path}: the index may be read but not written. Change the folder's permissions, or use another --index."


class NoRoots(TrafsearchError):
    key = "error.no_roots"
    sentence = "{path}: nothing has been indexed here yet. Say what: trafsearch index FOLDER"


class UnknownRoot(TrafsearchError):
    key = "error.unknown_root"
    sentence = "{path} is not a root of this index. Its roots: {roots}"


class QuerySyntax(TrafsearchError):
    """A query that cannot be parsed: `query`, `position` (code points) and `reason`."""

    key = "error.query_syntax"
    sentence = "{reason}\n  {query}\n  {caret}"

    def __init__(self, *, query: str, position: int, reason: str, reason_key: str = "") -> None:
        self.query, self.position, self.reason = query, position, reason
        self.reason_key = reason_key
        super().__init__(query=query, reason=reason, caret=" " * position + "^")


class UnknownConcept(TrafsearchError):
    key = "error.unknown_concept"
    sentence = "There is no concept {concept}. Near it: {near}. All of them: trafsearch concepts list"


class UnknownArea(TrafsearchError):
    key = "error.unknown_area"
    sentence = "There is no policy area {area}. The areas: {near}"


class UnknownLens(TrafsearchError):
    key = "error.unknown_lens"
    sentence = "There is no lens {lens}. The lenses: {near}"


class DocumentNotFound(TrafsearchError):
    key = "error.document_not_found"
    sentence = "No document is called {name}. List them: trafsearch docs"


class DocumentAmbiguous(TrafsearchError):
    key = "error.document_ambiguous"
    sentence = "{name} could be several documents; name one of them: {matches}"


class ProvisionNotFound(TrafsearchError):
    key = "error.provision_not_found"
    sentence = "{document} has no provision {address}. Its outline: trafsearch show {document}"


class ProvisionUnread(TrafsearchError):
    key = "error.provision_unread"
    sentence = (
        "{document} has no provision {address} in the text that is held, and that was not read whole: it may stand in "
        "the rest. Which files, and why: trafsearch status"
    )


class BadAddress(TrafsearchError):
    key = "error.bad_address"
    sentence = "{text} is not a legal address. Write it so: ст. 4 п. 1, 4-бап 1-тармақ, art. 4 pt. 1"


class BadVocabulary(TrafsearchError):
    key = "error.bad_vocabulary"
    sentence = "{path}: {reason}. Mend the file, then repeat the command."


class BadBibliography(TrafsearchError):
    key = "error.bad_bibliography"
    sentence = "{path}: {reason}. Mend the file, then repeat the command."


class BadField(TrafsearchError):
    key = "error.bad_field"
    sentence = "{setting}: {reason}. Write it so: FIELD=VALUE. The fields: {known}"


class GitMissing(TrafsearchError):
    key = "error.git_missing"
    sentence = (
        "{path}: the history of a clone is read by Git, which is not installed. Install git, or leave --history out."
    )


class NoClone(TrafsearchError):
    key = "error.no_clone"
    sentence = "{path}: no history can be read, for this is not in a clone of a Git repository. Leave --history out."


class GitFailed(TrafsearchError):
    key = "error.git_failed"
    sentence = "{path}: Git cannot read the history ({reason}). Mend the clone, or leave --history out."


class NoEdition(TrafsearchError):
    key = "error.no_edition"
    sentence = "{document} is not held as it was on {day}. Its editions: {editions}"


class BadPasswords(TrafsearchError):
    key = "error.bad_passwords"
    sentence = "{path}, line {line}: {reason}. Mend the file, then repeat the command."


class BadLimit(TrafsearchError):
    key = "error.bad_limit"
    sentence = "{setting} sets no limit. Write it so: --limit NAME=NUMBER. The limits, as they are: {known}"


class BadEncoding(TrafsearchError):
    key = "error.bad_encoding"
    sentence = "{name} is not the name of an encoding. Those known: {known}"


class VocabularyMissing(BadVocabulary):
    """The folder that was named, or that the index remembers, is gone."""

    key = "error.vocabulary_missing"
    sentence = (
        "{path}: there is no such folder of a vocabulary. Bring it back, name another (--vocabulary DIR), or do "
        "without: trafsearch index --vocabulary built-in"
    )


class UnknownTheme(TrafsearchError):
    key = "error.unknown_theme"
    sentence = "No file of concepts is called {theme}. The files: {near}"


class ConceptExists(TrafsearchError):
    key = "error.concept_exists"
    sentence = "There is a concept {concept} already, in {path}. Choose another id, or change it there."


class ConceptBuiltIn(TrafsearchError):
    key = "error.concept_built_in"
    sentence = (
        "The concept {concept} is built in, in {path}. Choose another id; to put your own in its place, export it,"
        " change it and import it: trafsearch concepts export -o FILE.csv {concept}"
    )


class BadRow(TrafsearchError):
    """A row of a spreadsheet that cannot be imported; `reason_key` and `value` give the reason in each language."""

    key = "error.bad_row"
    sentence = "{path}, row {row}: {reason}. Nothing was written. Mend the row, then import the file again."


class BadGraph(TrafsearchError):
    """As BadRow, of a concept in a graph."""

    key = "error.bad_graph"
    sentence = "{path}, {concept}: {reason}. Nothing was written. Mend the file, then import it again."


class UnknownExchange(TrafsearchError):
    key = "error.unknown_exchange"
    sentence = "{path}: the ending of the name says no form. Name one: --format {known}"


class PandasMissing(TrafsearchError):
    key = "error.pandas_missing"
    sentence = (
        'Data frames need pandas, which is not installed: pip install "trafsearch[pandas]". Without it, `rows` gives'
        " the same rows as dictionaries."
    )


class BadBatch(TrafsearchError):
    """A list of queries that cannot be used; `reason_key` and `value` give the reason in each language."""

    key = "error.bad_batch"
    sentence = "{path}: {reason}. Mend the file, then repeat the command."


class BadQueryRow(TrafsearchError):
    """As BadBatch, of one row; the others are answered."""

    key = "error.bad_query_row"
    sentence = "{reason}"


class SavedUnknown(TrafsearchError):
    key = "error.saved_unknown"
    sentence = "No search is saved as {name}. Those saved: {near}"


class SavedAlready(TrafsearchError):
    key = "error.saved_already"
    sentence = (
        "A search is saved as {name} already: {query}. Choose another name, or put this one in its place: --replace"
    )


class BadSaved(TrafsearchError):
    key = "error.bad_saved"
    sentence = "{path}: {reason}. Mend the file, then repeat the command."


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


class TableExists(TrafsearchError):
    key = "error.table_exists"
    sentence = "{path} exists already, and answers may stand in it. Read them first (--read), or choose another name."
