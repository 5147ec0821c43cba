"""One file, or one text, without an index."""

from pathlib import Path

from trafsearch.analysis import analyzer
from trafsearch.analysis.token import Token
from trafsearch.errors import FolderGiven, PathNotFound
from trafsearch.extraction import reading
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.options import Options
from trafsearch.language import identify
from trafsearch.verbs.arguments import Spoken, language_of


def read(path: str | Path, *, options: Options | None = None) -> Extraction:
    """What a file says: its `blocks` in reading order, each with its text, kind and page; nothing is indexed.

    `outcome` says how well it was read, `notes` what was repaired or is doubted. A bad file does not raise: its outcome
    says what is wrong. It is read in this process, so that limits on its memory do not hold, as they do for an index.
    `options` are OCR, an encoding, passwords, limits. Raises PathNotFound, FolderGiven.
    """
    file = Path(path)
    if file.is_dir():
        raise FolderGiven(path=file)
    if not file.is_file():
        raise PathNotFound(path=file)
    return reading.read(file, options=options)


def analyze(text: str, language: Spoken | None = None) -> tuple[Token, ...]:
    """The words of a text, each with all dictionary words that it may be a form of, the likeliest first.

    `span` is its place in the text, in code points. Without a language it is the one that the text is in.
    """
    return analyzer.analyze(text, language_of(language) if language else identify(text))
