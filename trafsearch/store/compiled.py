"""What the catalog keeps ready for use: the vocabulary, matchers of concepts and areas, question frames."""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from trafsearch.analysis.analyzer import fingerprint
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.meta import get_meta, put_meta
from trafsearch.structure.references.fingerprint import fingerprint as references_fingerprint
from trafsearch.vocabulary.files import vocabulary_fingerprint
from trafsearch.vocabulary.matcher import VERSION, Matcher, compile_matcher, load_matcher
from trafsearch.vocabulary.plain import dump_vocabulary, load_plain_vocabulary
from trafsearch.vocabulary.vocabulary import Vocabulary

if TYPE_CHECKING:
    from trafsearch.query.frames import Frames
    from trafsearch.vocabulary.area_matcher import AreaMatcher


class Compiled:
    """Each part is loaded when it is first needed."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return load_plain_vocabulary(self._part("vocabulary"))

    @cached_property
    def matcher(self) -> Matcher:
        return load_matcher(self._part("matcher"))

    @cached_property
    def area_matcher(self) -> "AreaMatcher":
        from trafsearch.vocabulary.area_matcher import load_area_matcher  # a query names no areas in words

        return load_area_matcher(self._part("area_matcher"))

    @cached_property
    def frames(self) -> "Frames":
        from trafsearch.query.frames import load_frames, load_kept_frames  # a query needs none

        kept = get_meta(self._catalog, "frames")
        return load_kept_frames(kept) if isinstance(kept, bytes) else load_frames()

    def _part(self, name: str) -> bytes:
        data = get_meta(self._catalog, name)
        if not isinstance(data, bytes):
            raise TypeError(f"the catalog holds no {name}")
        return data


def made_with(folder: Path | None) -> str:
    """What decides the words, mentions and references of a text: the vocabulary's files, the analyzer, the rules."""
    return f"{vocabulary_fingerprint(folder)} {fingerprint()} {VERSION} {references_fingerprint()}"


def only_vocabulary_differs(before: object, now: str) -> bool:
    """Whether of what two catalogs were made with nothing differs but the vocabulary's files."""
    return isinstance(before, str) and before != now and before.split(" ")[1:] == now.split(" ")[1:]


def compile_into(catalog: Catalog, folder: Path | None) -> Compiled:
    """Read the vocabulary's files and keep them compiled. Raises BadVocabulary, and then nothing is changed."""
    key = made_with(folder)
    for name, data in _parts(key, folder).items():
        put_meta(catalog, name, data)
    put_meta(catalog, "made_with", key)
    return Compiled(catalog)


@lru_cache(maxsize=4)
def _parts(_made_with: str, folder: Path | None) -> Mapping[str, bytes]:
    """Compiled once for all indexes that one process makes with the same vocabulary: it takes seconds."""
    from trafsearch.query.frames import dump_frames
    from trafsearch.vocabulary.area_matcher import compile_area_matcher
    from trafsearch.vocabulary.loading import load_vocabulary

    vocabulary = load_vocabulary(folder)
    return {
        "vocabulary": dump_vocabulary(vocabulary),
        "matcher": compile_matcher(vocabulary).dump(),
        "area_matcher": compile_area_matcher(vocabulary).dump(),
        "frames": dump_frames(),
    }
