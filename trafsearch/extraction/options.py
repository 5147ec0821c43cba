"""How files are to be read; the same for all files of a run."""

from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from trafsearch.extraction.limits import Limits

AUTOMATIC = "auto"  # in place of an encoding: judge by the text


@dataclass(frozen=True, slots=True)
class Options:
    """`encoding` overrides what texts and web pages say or seem to be. `ocr` reads pages that are pictures.

    `passwords` are pairs of a pattern, matched against the path under the root and the bare name, and a password.
    """

    limits: Limits = field(default_factory=Limits)
    encoding: str | None = None
    ocr: bool = False
    passwords: tuple[tuple[str, str], ...] = ()

    @property
    def seconds(self) -> float:
        """For one file."""
        return self.limits.seconds

    def passwords_for(self, path: str) -> tuple[str, ...]:
        """Those to try for a file, in the order in which they are given. `path` has "/" between its parts."""
        names = (path, path.rsplit("/", 1)[-1])
        return tuple(
            password for pattern, password in self.passwords if any(fnmatchcase(name, pattern) for name in names)
        )
