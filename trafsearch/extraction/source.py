"""Where a text came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A file: its path relative to its root (with "/"), the SHA-256 of its bytes in hex, its media type."""

    path: str
    sha256: str
    media_type: str
