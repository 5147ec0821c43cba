"""What is wrong in a file of the vocabulary, in the language of who reads it."""

from pathlib import Path

from trafsearch.extraction.details import sentence_in
from trafsearch.language import Language

_FILE = Path(__file__).with_suffix(".toml")


def fault_in(language: Language, reason: str) -> str:
    """The reason of a BadVocabulary; what no template matches stays English."""
    return sentence_in(language, reason, _FILE)
