"""The words that a typed one can be found as."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from trafsearch.analysis.analyzer import query_terms
from trafsearch.analysis.kazakh.plain_letters import plain
from trafsearch.query.typed.alphabet import in_letters_of

Count = Callable[[str], int]

_ROOT = 3  # letters that all forms of a word begin with, or nearly all


class HeldWords:
    """Folded forms and dictionary words: those of an index's texts, and those that the vocabulary knows.

    `how_often` tells in how many passages a word stands, or several with blanks between; `asking` are words that only
    make a question; `labels` the forms of words that name concepts: such a word is found, a beginning of it is not.
    """

    def __init__(
        self,
        forms: Iterable[str],
        terms: Iterable[str],
        how_often: Count = lambda _: 0,
        asking: Iterable[str] = (),
        labels: Iterable[str] = (),
    ) -> None:
        self._of_texts = frozenset(forms)
        self.forms, self.terms, self.how_often = self._of_texts | frozenset(labels), frozenset(terms), how_often
        self.asking = frozenset(asking)

    def has(self, form: str) -> bool:
        """Whether the word is found, in this form or in another, and in these letters."""
        return form in self.forms or not self.terms.isdisjoint(in_letters_of(form, query_terms(form)))

    def has_in_any_letters(self, form: str) -> bool:
        """Whether the word is found as typed: a short Kazakh one in Latin letters is, in Cyrillic texts."""
        return form in self.forms or not self.terms.isdisjoint(query_terms(form))

    def seems_to_have(self, form: str) -> bool:
        """Whether a form of this word could be found: told without a dictionary, which costs much to load."""
        return form in self.forms or any(term.startswith(form[:_ROOT]) for term in self.terms)

    def has_beginning(self, beginning: str) -> bool:
        return any(form.startswith(beginning) for form in self._of_texts)

    def apart(self, words: Iterable[str], most: int) -> tuple[str, ...]:
        """Of words that find the same the dictionary word, else the first; at most so many, and where there are more
        those found oftenest.
        """
        groups: list[tuple[str, set[str]]] = []
        for word in words:
            terms = self.terms.intersection(query_terms(word)) or {word}
            at = next((i for i, (_, taken) in enumerate(groups) if not taken.isdisjoint(terms)), len(groups))
            if at == len(groups):
                groups.append((word, set(terms)))
                continue
            chosen, taken = groups[at]
            groups[at] = word if word in terms and chosen not in taken else chosen, taken | terms
        found = [word for word, _ in groups]
        return tuple(found if len(found) < 2 else sorted(found, key=lambda word: -self.how_often(word))[:most])

    def forms_typed_as(self, typed: str) -> tuple[str, ...]:
        """The forms that give `typed` on a keyboard without Kazakh letters."""
        return tuple(sorted(form for keys, form in self._forms_by_keys if keys == typed))

    def forms_typed_from(self, beginning: str) -> tuple[str, ...]:
        """The forms of texts that begin so on such a keyboard."""
        found = (form for keys, form in self._forms_by_keys if keys.startswith(beginning))
        return tuple(sorted(form for form in found if form in self._of_texts))

    def terms_typed_from(self, beginning: str) -> tuple[str, ...]:
        """The dictionary words that begin so on such a keyboard."""
        return tuple(sorted(term for keys, term in self._terms_by_keys if keys.startswith(beginning)))

    @cached_property
    def _forms_by_keys(self) -> Sequence[tuple[str, str]]:
        return _by_keys(self.forms)

    @cached_property
    def _terms_by_keys(self) -> Sequence[tuple[str, str]]:
        return _by_keys(self.terms)


def _by_keys(words: frozenset[str]) -> Sequence[tuple[str, str]]:
    """Each word with its plain spelling; all are spelled at once, for that is ten times quicker."""
    return list(zip(plain("\n".join(words)).split("\n"), words, strict=True)) if words else []
