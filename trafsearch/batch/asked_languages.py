"""In which languages a query asks: in others its silence says nothing."""

from collections.abc import Iterable
from functools import reduce

from trafsearch.analysis.folding import fold
from trafsearch.analysis.languages import all_languages_of
from trafsearch.language import Language, identify
from trafsearch.query.tree import And, ConceptLeaf, Everything, Form, Node, Not, Or, Phrase, Prefix, Word
from trafsearch.vocabulary.vocabulary import Vocabulary

_Languages = frozenset[Language]
_ALL, _NONE = frozenset(Language), frozenset[Language]()


def languages_asked(tree: Node, vocabulary: Vocabulary) -> _Languages:
    """The languages of texts that could answer; numbers and filters ask in all of them.

    Words ask in the language that they are of, a concept in those of its labels.
    """
    match tree:
        case Everything() | Not():
            return _ALL
        case Or(parts):
            return _NONE.union(*(languages_asked(part, vocabulary) for part in parts))
        case And(parts):
            words = [part for part in parts if isinstance(part, Word)]
            others = (languages_asked(part, vocabulary) for part in parts if not isinstance(part, Word))
            return reduce(_Languages.intersection, others, _of_words(word.text for word in words))
        case ConceptLeaf(_, (id, *_)):
            concept = vocabulary.concept(id)
            return frozenset({*concept.labels, *concept.exact})
        case Phrase(parts):
            return _of_words(part.text.strip("=*") for part in parts)
        case Prefix(_, prefix):
            return frozenset(all_languages_of(prefix)) or _ALL
        case Word(text) | Form(text):
            return _of_words([text.lstrip("=")])
    return _ALL


def _of_words(words: Iterable[str]) -> _Languages:
    """That of most of them; also Russian where its dictionary has every one: космонавтика, адам."""
    together = " ".join(words)
    match identify(together):
        case Language.NONE:
            return _ALL
        case Language.OTHER:
            return _NONE  # one of many languages, and nobody says which
        case language:
            return frozenset({language, Language.RU} if all(map(_is_russian, together.split())) else {language})


def _is_russian(word: str) -> bool:
    from trafsearch.analysis.russian import is_known

    return is_known(fold(word))
