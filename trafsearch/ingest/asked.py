"""How the user asked for a file to be read. It is remembered with the file, so that a later run reads it so again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from trafsearch.extraction.extraction import Note
from trafsearch.extraction.limits import limits_of
from trafsearch.extraction.ocr.engine import find_engine
from trafsearch.extraction.options import AUTOMATIC, Options
from trafsearch.extraction.passwords import Passwords, load_passwords

CODE = "asked"  # of the notes in which it is remembered


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of a run, or of the run that read a file. None and () ask for nothing: all is as it was before.

    `passwords` is a file of passwords, never a password. `limits` are settings as `limits_of` reads them.
    """

    ocr: bool | None = None
    encoding: str | None = None
    passwords: Path | None = None
    limits: tuple[str, ...] = ()
    follow_links: bool | None = None
    history: bool | None = None

    def over(self, before: "Asked") -> "Asked":
        """Both wishes; where they differ, this one."""
        return Asked(
            before.ocr if self.ocr is None else self.ocr,
            self.encoding or before.encoding,
            self.passwords or before.passwords,
            self.limits or before.limits,
            before.follow_links if self.follow_links is None else self.follow_links,
            before.history if self.history is None else self.history,
        )

    def options(self, beside: Passwords) -> Options:
        """How to read; the passwords `beside` the documents count too. Raises BadLimit, BadPasswords."""
        given = load_passwords(self.passwords) if self.passwords and self.passwords.is_file() else ()
        encoding = None if self.encoding == AUTOMATIC else self.encoding
        return Options(limits_of(self.limits), encoding, bool(self.ocr), given + beside)

    def notes(self) -> tuple[Note, ...]:
        """What is to be remembered, written as it was asked for; with OCR also what read the pictures."""
        engine = find_engine() if self.ocr else None
        said = [
            f"--ocr {engine.name if engine else 'without an engine'}" if self.ocr else "",
            f"--encoding {self.encoding}" if self.encoding not in (None, AUTOMATIC) else "",
            f"--passwords {self.passwords}" if self.passwords else "",
            *(f"--limit {setting}" for setting in self.limits),
            "--follow-links" if self.follow_links else "",
            "--history" if self.history else "",
        ]
        return tuple(Note(CODE, each) for each in said if each)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked in this run, of which files, all if none are named; and the passwords that lie in the root."""

    asked: Asked
    paths: tuple[Path, ...]
    beside: Passwords

    def cover(self, file: Path) -> bool:
        return not self.paths or any(path == file or path in file.parents for path in self.paths)


def asked_before(notes: Iterable[tuple[str, str, int | None]]) -> Asked:
    """What was asked when a file was read, from the notes that are held of it."""
    asked = Asked()
    for text in (text for code, text, _ in notes if code == CODE):
        option, _, value = text.partition(" ")
        match option:
            case "--ocr":
                asked = replace(asked, ocr=True)
            case "--encoding":
                asked = replace(asked, encoding=value)
            case "--passwords":
                asked = replace(asked, passwords=Path(value))
            case "--limit":
                asked = replace(asked, limits=(*asked.limits, value))
            case "--follow-links":
                asked = replace(asked, follow_links=True)
            case "--history":
                asked = replace(asked, history=True)
    return asked
