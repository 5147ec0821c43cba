"""What holds for every command: where the index and the vocabulary are, and whether to use colour."""

import os
from dataclasses import dataclass
from pathlib import Path

from trafsearch.errors import VocabularyMissing

VOCABULARY_VARIABLE = "TRAFSEARCH_VOCABULARY"
BUILT_IN = "built-in"  # in place of a folder: nothing but the vocabulary that comes with the program
INDEX_VARIABLE = "TRAFSEARCH_INDEX"
DEFAULT_INDEX = "index"


@dataclass(slots=True)
class Settings:
    """Filled while the command line is parsed; options may stand before the command or after it."""

    index: Path | None = None
    vocabulary: Path | None = None
    no_color: bool = False

    @property
    def index_folder(self) -> Path:
        return self.index or Path(os.environ.get(INDEX_VARIABLE) or DEFAULT_INDEX)

    @property
    def vocabulary_folder(self) -> Path | None:
        """The folder that is asked for; None leaves the choice to the index. Raises VocabularyMissing."""
        named = self.vocabulary or os.environ.get(VOCABULARY_VARIABLE)
        if not named:
            return None
        if str(named) == BUILT_IN:
            from trafsearch.vocabulary.files import built_in

            return built_in()
        if not Path(named).is_dir():
            raise VocabularyMissing(path=named)
        return Path(named)
