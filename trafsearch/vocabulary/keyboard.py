"""Kazakh words typed on a keyboard without Kazakh letters: «кошi-кон саясаты», «сыбайлас жемкорлык»."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from trafsearch.analysis import analyzer
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language
from trafsearch.vocabulary.trie import Trie

_TYPED = str.maketrans("әғқңөұүһі", "агкноуухи")
_MEANT = {"а": "аә", "г": "гғ", "к": "кқ", "н": "нң", "о": "оө", "у": "уұү", "х": "хһ", "и": "иі", "і": "і"}
_SHORTEST = 3  # letters that a typed word shares with a known one
_MOST_LETTERS = 6  # of an ending whose letters are in doubt: at most 3 ** 6 spellings


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Known Kazakh beginnings of words, by how they are typed without Kazakh letters."""

    beginnings: Mapping[str, frozenset[str]]

    def meant(self, form: str) -> tuple[str, ...]:
        """Terms that the folded `form` may have been meant as, apart from itself; none if it has Kazakh letters."""
        typed = typed_form(form)
        if typed != form and typed != form.replace("і", "и"):
            return ()
        found: dict[str, None] = {}
        for length in range(len(typed), _SHORTEST - 1, -1):
            for beginning in sorted(self.beginnings.get(typed[:length], ())):
                for ending in _spellings(form[length:]):
                    found.update(dict.fromkeys(analyzer.terms_of(beginning + ending, Language.KK)))
        return tuple(found)


def typed_form(word: str) -> str:
    """«көші» as «коши»."""
    return word.translate(_TYPED)


def keyboard_for(tries: Iterable[Trie]) -> Keyboard:
    """Knows the words of Kazakh labels and their dictionary words, whole and without a last letter that changes
    before an ending (жемқорлық, жемқорлығы)."""
    beginnings = defaultdict(set)
    for word in {word for trie in tries for word in _words(trie)}:
        for known in (word, word[:-1]) if word[-1] in "қкп" else (word,):
            if typed_form(known) != known:
                beginnings[typed_form(known)].add(known)
    return Keyboard({typed: frozenset(known) for typed, known in beginnings.items()})


def _words(trie: Trie) -> Iterator[str]:
    yield from trie.terms()
    for label in trie.labels:
        if label.language is Language.KK:
            yield from (raw.form for raw in tokenize(label.text))


def _spellings(ending: str) -> Iterable[str]:
    """«ка» as «ка», «кә», «қа», «қә»."""
    if len(ending) > _MOST_LETTERS:
        return (ending,)
    return ("".join(letters) for letters in product(*(_MEANT.get(letter, letter) for letter in ending)))
