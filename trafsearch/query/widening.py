"""Words that are a concept's label also ask for the concept, and so for its words in the other languages."""

from collections.abc import Sequence
from dataclasses import replace

from trafsearch.analysis.token import Token
from trafsearch.language import Language
from trafsearch.query.search import Search
from trafsearch.query.tree import And, ConceptLeaf, Node, Or, Phrase, Word
from trafsearch.span import Span
from trafsearch.vocabulary.matcher import Match, Matcher
from trafsearch.vocabulary.vocabulary import Vocabulary


def widen(search: Search, matcher: Matcher, vocabulary: Vocabulary) -> Search:
    """The search with each run of words that is a label standing for its concept too, narrower ones included.

    What stands after NOT stays as it is. `widened` of the result says which words became which concept.
    """
    widening = _Widening(matcher, vocabulary)
    tree = widening.of(search.tree)
    return replace(search, tree=tree, widened=tuple(widening.said)) if widening.said else search


class _Widening:
    def __init__(self, matcher: Matcher, vocabulary: Vocabulary) -> None:
        self._matcher, self._vocabulary = matcher, vocabulary
        self.said: list[tuple[str, str]] = []

    def of(self, tree: Node) -> Node:
        match tree:
            case Or(parts):
                return Or(tuple(self.of(part) for part in parts))
            case And(parts):
                return And(self._runs(parts))
            case Word():
                return self._run((tree,), tree)
            case Phrase(parts, 0) if all(isinstance(part, Word) for part in parts):
                return self._run(tuple(part for part in parts if isinstance(part, Word)), tree)
        return tree

    def _runs(self, parts: Sequence[Node]) -> tuple[Node, ...]:
        """The parts of an AND, with the neighbouring words that are a label together made one part."""
        result: list[Node] = []
        at = 0
        while at < len(parts):
            words = _words_from(parts, at)
            found = self._longest_at_start(words)
            if found is None:
                result.append(self.of(parts[at]) if not isinstance(parts[at], Word) else parts[at])
                at += 1
                continue
            run = words[: found.last + 1]
            result.append(self._also(run[0] if len(run) == 1 else And(run), run, found.last))
            at += len(run)
        return tuple(result)

    def _run(self, words: tuple[Word, ...], original: Node) -> Node:
        return self._also(original, words, len(words) - 1)

    def _also(self, original: Node, words: tuple[Word, ...], last: int) -> Node:
        concepts = dict.fromkeys(m.concept for m in self._matches(words) if m.first == 0 and m.last == last)
        if not concepts:
            return original
        self.said += [(" ".join(word.text for word in words), concept) for concept in concepts]
        leaves = (ConceptLeaf(concept, self._vocabulary.narrower(concept)) for concept in concepts)
        return Or((original, *leaves))

    def _longest_at_start(self, words: tuple[Word, ...]) -> Match | None:
        return max((m for m in self._matches(words) if m.first == 0), key=lambda m: m.last, default=None)

    def _matches(self, words: Sequence[Word]) -> tuple[Match, ...]:
        tokens: list[Token] = []
        end = 0
        for position, word in enumerate(words):
            span = Span(end, end + len(word.text))
            tokens.append(Token(word.text, span, position, word.text.lower(), word.terms, Language.NONE))
            end = span.end + 1
        return self._matcher.find(tuple(tokens), " ".join(word.text for word in words))


def _words_from(parts: Sequence[Node], at: int) -> tuple[Word, ...]:
    words: list[Word] = []
    for part in parts[at:]:
        if not isinstance(part, Word):
            break
        words.append(part)
    return tuple(words)
