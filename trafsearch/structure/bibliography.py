"""What people state about the documents under a root: corpus.toml, corpus.csv and meta.yaml."""

import os
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.structure.corpus_file import CORPUS_FILE, read_corpus_file
from trafsearch.structure.corpus_table import CORPUS_TABLE, read_corpus_table
from trafsearch.structure.meta_file import LANGUAGES, META_FILE, read_meta_file
from trafsearch.structure.statement import Stated
from trafsearch.structure.verdict_file import VERDICTS_FILE

CONTROL_FILES = frozenset((CORPUS_FILE, CORPUS_TABLE, META_FILE, VERDICTS_FILE))


class Bibliography:
    """All that is stated under one root, by path relative to the root (with "/").

    A corpus.toml wins over a corpus.csv, one in an inner folder over one in an outer folder, and what is stated of a
    file over what is stated of its folder.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._rows: dict[str, Stated] = {}
        self._metas: dict[PurePosixPath, Mapping[Language, Stated]] = {}
        for file in _control_files(root):
            folder = PurePosixPath(file.parent.relative_to(root).as_posix())
            said_by = file.relative_to(root).as_posix()
            read = read_corpus_table if file.name == CORPUS_TABLE else read_corpus_file
            for path, stated in read(file, said_by).items():
                place = normal_path(str(folder / path))
                self._rows[place] = stated.over(self._rows.get(place, Stated()))

    def stated(self, path: str, *, with_meta: bool = True) -> Stated:
        """What is stated about the file: by its own row, else by its folder's, else by the meta.yaml beside it.

        Raises BadBibliography where that meta.yaml does not parse.
        """
        pure = PurePosixPath(normal_path(path))
        own = self._rows.get(str(pure), Stated())
        folders = [self._rows[str(parent)] for parent in pure.parents if str(parent) in self._rows]
        for folder in folders:
            own = own.over(folder)
        return own.over(self._meta(pure)) if with_meta else own

    def paths(self) -> tuple[str, ...]:
        """The files and folders that corpus.toml and corpus.csv files describe."""
        return tuple(self._rows)

    def check_areas(self, known: Collection[str]) -> None:
        """Raises BadBibliography where an area is stated that is none of the known: a slip would hide the document."""
        for path, stated in self._rows.items():
            if unknown := [area for area in stated.areas or () if area not in known]:
                reason = f"{path}: there is no policy area {', '.join(unknown)}. The areas: {', '.join(known)}"
                raise BadBibliography(path=self._root / stated.source_of("areas"), reason=reason)

    def _meta(self, path: PurePosixPath) -> Stated:
        """Of a text, `rus.md`, or of a part of one, `rus/chapter-1.md`."""
        text, folder = (path.stem, path.parent) if path.stem in LANGUAGES else (path.parent.name, path.parent.parent)
        if text not in LANGUAGES:
            return Stated()
        if folder not in self._metas:
            file = self._root / folder / META_FILE
            self._metas[folder] = read_meta_file(file) if file.exists() else {}
        return self._metas[folder].get(LANGUAGES[text], Stated())


def normal_path(path: str) -> str:
    """One spelling for what file systems and editors spell in two: é as one character."""
    return unicodedata.normalize("NFC", path)


def _control_files(root: Path) -> list[Path]:
    """Each corpus.csv and then each corpus.toml, those of outer folders first."""
    found = _found(root) if root.is_dir() else iter(())
    return sorted(found, key=lambda file: (file.name == CORPUS_FILE, len(file.parts), file))


def _found(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        yield from (Path(folder, name) for name in (*names, *folders) if name in (CORPUS_FILE, CORPUS_TABLE))
