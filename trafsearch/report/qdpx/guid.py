"""Names that programs know things by: the same thing has the same one in every project."""

from uuid import NAMESPACE_URL, uuid5

_ROOT = uuid5(NAMESPACE_URL, "trafsearch")


def guid(kind: str, *about: object) -> str:
    """By what the thing is and is about; projects that hold the same code or text can be merged by it."""
    return str(uuid5(_ROOT, "\n".join((kind, *map(str, about)))))
