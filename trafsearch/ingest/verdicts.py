"""What readers said of passages, as it stands under a root."""

from pathlib import Path

from trafsearch.structure.verdict import Verdict
from trafsearch.structure.verdict_file import read_verdicts, verdict_files


def said_under(base: Path) -> list[tuple[str, Verdict]]:
    """All verdicts, each with its file relative to `base`. Raises BadBibliography."""
    return [
        (file.relative_to(base).as_posix(), verdict) for file in verdict_files(base) for verdict in read_verdicts(file)
    ]
