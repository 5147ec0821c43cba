"""What the catalog keeps ready for use: the vocabulary, matchers of concepts and areas, question frames."""

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

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
    from trafsearch.vocabulary.label_words import LabelWords
    from trafsearch.vocabulary.names import NamesOf


_Part = TypeVar("_Part")

_LOADED: dict[tuple[str, str], object] = {}  # by what they were made with and by name
_MOST_LOADED = 8


class Compiled:
    """Each part is loaded when it is first needed, once in a process for all indexes that were made with the same."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return self._loaded("vocabulary", load_plain_vocabulary)

    @cached_property
    def matcher(self) -> Matcher:
        return self._loaded("matcher", load_matcher)

    @cached_property
    def area_matcher(self) -> "AreaMatcher":
        from trafsearch.vocabulary.area_matcher import load_area_matcher  # a query names no areas in words

        return self._loaded("area_matcher", load_area_matcher)

    @cached_property
    def frames(self) -> "Frames":
        from trafsearch.query.frames import load_frames, load_kept_frames  # a query needs none

        kept = get_meta(self._catalog, "frames")
        return self._loaded("frames", load_kept_frames) if isinstance(kept, bytes) else load_frames()

    @cached_property
    def label_words(self) -> "LabelWords":
        """The words of all concepts' labels."""
        from trafsearch.vocabulary.label_words import label_words_of, load_label_words  # only a slip asks for them

        if isinstance(get_meta(self._catalog, "label_words"), bytes):
            return self._loaded("label_words", load_label_words)
        return label_words_of([self.matcher.trie])

    @cached_property
    def names_of(self) -> "NamesOf":
        """The names of a concept as texts are searched for them."""
        from trafsearch.vocabulary.names import load_names, names_of  # only a report asks for them

        if isinstance(get_meta(self._catalog, "names"), bytes):
            return self._loaded("names", load_names)
        return lambda id: names_of(self.vocabulary.concept(id))

    @cached_property
    def question_words(self) -> "LabelWords":
        """Those of concepts, areas and question frames."""
        from trafsearch.vocabulary.label_words import LabelWords, label_words_of

        asked = label_words_of([self.area_matcher.trie, *self.frames.tries()])
        known = self.label_words
        return LabelWords(known.forms | asked.forms, known.terms | asked.terms)

    def _loaded(self, name: str, load: Callable[[bytes], _Part]) -> _Part:
        key = str(get_meta(self._catalog, "made_with")), name
        if key not in _LOADED:
            part = load(self._part(name))
            while len(_LOADED) >= _MOST_LOADED:
                _LOADED.pop(next(iter(_LOADED)))
            _LOADED[key] = part
        return cast(_Part, _LOADED[key])

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
    from trafsearch.vocabulary.label_words import label_words_of
    from trafsearch.vocabulary.loading import load_vocabulary
    from trafsearch.vocabulary.names import dump_names

    vocabulary = load_vocabulary(folder)
    matcher = compile_matcher(vocabulary)
    return {
        "vocabulary": dump_vocabulary(vocabulary),
        "matcher": matcher.dump(),
        "label_words": label_words_of([matcher.trie]).dump(),
        "area_matcher": compile_area_matcher(vocabulary).dump(),
        "frames": dump_frames(),
        "names": dump_names(vocabulary),
    }
