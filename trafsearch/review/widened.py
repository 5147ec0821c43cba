"""Which word forms are nearly a word of a label: of one family with it, or one slip away."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trafsearch.catalog.words import Form
from trafsearch.vocabulary.label import LabelWord
from trafsearch.vocabulary.written import form_as_written, is_as_written

_SHORTEST = 5  # letters of a word that is looked for in other forms
_SHORTEST_SLIPPED = 6  # letters of a word in which a slip is looked for
_FAMILY = 0.7  # of the shorter word, and
_FAMILY_OF_LONGER = 0.5  # of the longer is what words of one family both begin with: торгов-ля, торгов-ец


@dataclass(frozen=True, slots=True)
class Widened:
    """The rows of the forms that are a label's word, and of those that nearly are."""

    exact: frozenset[int]
    near: frozenset[int]


class Widening:
    """Looks among the forms that a catalog has."""

    def __init__(self, forms: Mapping[int, Form], words: Iterable[LabelWord]) -> None:
        self._forms, self._of_term = forms, dict[str, set[int]]()
        for row, each in forms.items():
            for term in (*each.terms, f"={each.form}"):
                self._of_term.setdefault(term, set()).add(row)
        self._by_beginning: dict[str, list[int]] = {}
        for row, each in forms.items():
            if len(each.form) >= _SHORTEST and each.form.isalpha():
                self._by_beginning.setdefault(each.form[:_SHORTEST], []).append(row)
        self._by_shortened = self._shortened({name for word in words for name in self._names(word)})

    def of(self, word: LabelWord) -> Widened:
        """The word as it counts; and forms that count for nothing."""
        exact, names = self._exact(word), self._names(word)
        near = {row for term in word.terms for row in self._family(_plain(term))}
        near.update(row for name in names for row in self._slipped(name))
        near.update(
            row for term in word.terms if is_as_written(term) for row in self._of_term.get(_in_catalog(term), ())
        )
        return Widened(frozenset(exact), frozenset(near - exact))

    def _exact(self, word: LabelWord) -> set[int]:
        return {row for term in word.terms if not is_as_written(term) for row in self._of_term.get(term, ())}

    def _names(self, word: LabelWord) -> set[str]:
        """The word in all forms that it stands in, as far as they are long enough to tell a slip."""
        names = {*map(_plain, word.terms), *(self._forms[row].form for row in self._exact(word))}
        return {name for name in names if len(name) >= _SHORTEST_SLIPPED}

    def _family(self, term: str) -> Iterator[int]:
        for row in self._by_beginning.get(term[:_SHORTEST], ()) if len(term) >= _SHORTEST else ():
            form = self._forms[row].form
            least, most = sorted((len(form), len(term)))
            if _common(form, term) >= max(_FAMILY * least, _FAMILY_OF_LONGER * most):
                yield row

    def _slipped(self, name: str) -> Iterator[int]:
        found = {each for short in _shorter(name) for each in self._by_shortened.get(short, ())}
        yield from (row for row, other in found if is_one_slip(other, name))

    def _shortened(self, names: Collection[str]) -> dict[str, list[tuple[int, str]]]:
        """Forms, also as what they are read as, by what is left of them without a letter, as far as it is left of one
        of the names too.
        """
        wanted = {short for name in names for short in _shorter(name)}
        found: dict[str, list[tuple[int, str]]] = {}
        for row, each in self._forms.items():
            for other in {each.form, *each.terms}:
                if len(other) >= _SHORTEST:
                    for short in _shorter(other) & wanted:
                        found.setdefault(short, []).append((row, other))
        return found


def is_one_slip(one: str, other: str) -> bool:
    """Whether a letter is left out, put in, changed, or two have changed places.

    >>> is_one_slip("торгволя", "торговля"), is_one_slip("торги", "торговля")
    (True, False)
    """
    at = _common(one, other)
    rest, other_rest = one[at:], other[at:]
    if len(rest) == len(other_rest):
        swapped = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
        return rest[1:] == other_rest[1:] or swapped
    return rest[1:] == other_rest or rest == other_rest[1:]


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many signs both begin."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _shorter(word: str) -> set[str]:
    """The word, and what is left of it without one of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _plain(term: str) -> str:
    return form_as_written(term) if is_as_written(term) else term


def _in_catalog(term: str) -> str:
    return f"={form_as_written(term)}"
