"""What holds for every command: where the index is, and whether to use colour."""

import os
from dataclasses import dataclass
from pathlib import Path

INDEX_VARIABLE = "TRAFSEARCH_INDEX"
DEFAULT_INDEX = "index"


@dataclass(slots=True)
class Settings:
    """Filled while the command line is parsed; options may stand before the command or after it."""

    index: Path | None = None
    no_color: bool = False

    @property
    def index_folder(self) -> Path:
        return self.index or Path(os.environ.get(INDEX_VARIABLE) or DEFAULT_INDEX)
