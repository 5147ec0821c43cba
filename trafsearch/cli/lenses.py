"""The lens that a command names: one of the vocabulary's by its id, or a file."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trafsearch.vocabulary.lens import Lens
    from trafsearch.vocabulary.vocabulary import Vocabulary


def lens_of(name: str, vocabulary: "Vocabulary") -> "Lens":
    """Raises UnknownLens; BadVocabulary for a file that is none."""
    if name not in vocabulary.lenses and names_a_file(name):
        from trafsearch.vocabulary.lens_file import read_lens

        return read_lens(Path(name), vocabulary)
    return vocabulary.lens(name)


def names_a_file(name: str) -> bool:
    return name.endswith(".toml") or "/" in name or "\\" in name
