"""Which policy areas a title or a question names."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from trafsearch.analysis import analyzer
from trafsearch.analysis.token import Token
from trafsearch.language import Language
from trafsearch.vocabulary.area import Area
from trafsearch.vocabulary.label import Label, LabelKind
from trafsearch.vocabulary.maker import makers_in
from trafsearch.vocabulary.matcher import matcher_key
from trafsearch.vocabulary.phrasing import one_after_another_or_coordinated
from trafsearch.vocabulary.quick_loading import without_collecting
from trafsearch.vocabulary.trie import Found, Trie, grow_trie, load_trie
from trafsearch.vocabulary.vocabulary import Vocabulary

TokensIn = Callable[[str, Language], Sequence[Token]]  # the words of a text


@dataclass(frozen=True, slots=True)
class AreaMatcher:
    """All words for all policy areas. `key` changes with whatever may change what is found."""

    trie: Trie
    key: str = ""

    def areas_in_title(
        self, title: str, language: Language, tokens_in: TokensIn = analyzer.tokens_in
    ) -> tuple[tuple[str, str], ...]:
        """The areas that the title of an act puts it into, each with the words that do, in the order of the title.

        The name of the minister whose order it amends puts it into none.
        """
        tokens = tokens_in(title, language)
        makers = list(makers_in(title))
        telling = {at for at, token in enumerate(tokens) if not any(token.span.lies_within(each) for each in makers)}
        found = without_parts(self.trie.find(tokens, one_after_another_or_coordinated(tokens, title)))
        found = [each for each in found if not telling.isdisjoint(each.words)]
        words: dict[str, str] = {}
        for each in found:
            words.setdefault(each.label.owner, " ".join(tokens[index].text for index in each.words))
        return tuple(words.items())

    def areas_in_question(self, tokens: Sequence[Token], question: str) -> tuple[Found, ...]:
        """Wherever the words of the question name an area, overlapping or not; words for titles do not count."""
        found = self.trie.find(tokens, one_after_another_or_coordinated(tokens, question))
        return tuple(each for each in found if each.label.kind is LabelKind.NAME)

    def dump(self) -> bytes:
        return json.dumps([self.key, self.trie.plain()], ensure_ascii=False).encode()


def load_area_matcher(data: bytes) -> AreaMatcher:
    with without_collecting():
        key, plain = json.loads(data)
        return AreaMatcher(load_trie(plain), key)


def compile_area_matcher(vocabulary: Vocabulary) -> AreaMatcher:
    """A matcher of all areas in all their languages."""
    labels = (label for area in vocabulary.areas.values() for label in labels_of(area))
    return AreaMatcher(grow_trie(labels), matcher_key(vocabulary))


def labels_of(area: Area) -> Iterator[Label]:
    for kind, labels in ((LabelKind.NAME, area.labels), (LabelKind.TITLE, area.titles)):
        for language, texts in labels.items():
            yield from (Label(area.id, text, language, kind) for text in texts)


def without_parts(found: Iterable[Found]) -> list[Found]:
    """In order of place, without what is part of a longer one: in «нелегальная миграция» there is no «миграция».

    Neither is part of the other in «семейной и гендерной политики», which share a word only.
    """
    found = tuple(found)
    whole = [each for each in found if not any(set(each.words) < set(other.words) for other in found)]
    return sorted(whole, key=lambda each: each.words)
