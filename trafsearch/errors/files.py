"""What can go wrong with files and folders that are to be read."""

from trafsearch.errors.refusal import TrafsearchError


class PathNotFound(TrafsearchError):
    key = "error.path_not_found"
    sentence = "{path}: no such file or folder. Check the spelling, or give another path."


class FolderGiven(TrafsearchError):
    key = "error.folder_given"
    sentence = "{path} is a folder, and one file is asked for. Name a file in it."


class FileGiven(TrafsearchError):
    key = "error.file_given"
    sentence = "{path} is a file, and a folder is asked for. Name a folder."


class NothingToIndex(TrafsearchError):
    key = "error.nothing_to_index"
    sentence = "{path}: the folder holds no files. Put documents there, or give another folder."


class ReadersDoNotStart(TrafsearchError):
    key = "error.readers_do_not_start"
    sentence = (
        "The processes that read the files end as they start. If your own script called this, put the call under"
        ' `if __name__ == "__main__":`, for each of these processes runs the script anew.'
    )


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


class BadPasswords(TrafsearchError):
    key = "error.bad_passwords"
    sentence = "{path}, line {line}: {reason}. Mend the file, then repeat the command."


class BadLimit(TrafsearchError):
    key = "error.bad_limit"
    sentence = "{setting} sets no limit. Write it so: --limit NAME=NUMBER. The limits, as they are: {known}"


class BadEncoding(TrafsearchError):
    key = "error.bad_encoding"
    sentence = "{name} is not the name of an encoding. Those known: {known}"
