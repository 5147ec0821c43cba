"""What can go wrong with what is said of documents, and with the naming of one."""

from trafsearch.errors.refusal import TrafsearchError


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


class BadBibliography(TrafsearchError):
    key = "error.bad_bibliography"
    sentence = "{path}: {reason}. Mend the file, then repeat the command."


class BadField(TrafsearchError):
    key = "error.bad_field"
    sentence = "{setting}: {reason}. Write it so: FIELD=VALUE. The fields: {known}"


class NoEdition(TrafsearchError):
    key = "error.no_edition"
    sentence = "{document} is not held as it was on {day}. Its editions: {editions}"
