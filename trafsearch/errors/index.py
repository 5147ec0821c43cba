"""What can go wrong with an index."""

from trafsearch.errors.refusal import TrafsearchError


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
