"""What readers said of passages, as it stands under a root."""

from dataclasses import dataclass
from pathlib import Path

from trafsearch.store.writing import Writing
from trafsearch.structure.verdict import Verdict
from trafsearch.structure.verdict_file import VERDICTS_FILE, is_of_others, read_verdicts, verdict_files


@dataclass(frozen=True, slots=True)
class Said:
    """All verdicts, each with the path of its file; `others` are files of the name that hold something else.

    `file` is the one beside the documents, be it there or not: roots that are files of one folder have it in common.
    """

    verdicts: tuple[tuple[str, Verdict], ...]
    others: tuple[Path, ...]
    file: Path

    def keep(self, writing: Writing, root: Path) -> None:
        writing.keep_verdicts(writing.add_root(str(root)), self.verdicts, str(self.file))


def said_under(root: Path) -> Said:
    """Of a root that is a file, only what stands beside it. Raises BadBibliography."""
    base = base_of(root)
    beside = base / VERDICTS_FILE
    found = verdict_files(base) if root.is_dir() else [beside] if beside.is_file() else []
    others = tuple(file for file in found if is_of_others(file))
    said = ((str(file), each) for file in found if file not in others for each in read_verdicts(file))
    return Said(tuple(said), others, beside)


def base_of(root: Path) -> Path:
    """The folder that paths are relative to: a file given as a root stands in its own folder."""
    return root if root.is_dir() else root.parent
