"""Whether two files that bear one id speak of one act."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trafsearch.structure.act import Act

_STEM = 5  # letters: what the cases of a word have in common
_ALIKE = 0.5  # of the words of a title
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that both state, and differently: `number`, `day of adoption` or `title`."""

    field: str
    own: str
    other: str

    def __str__(self) -> str:
        return f"another {self.field}: {self.other}, and not {self.own}"


def differences(own: Act, other: Act) -> tuple[Difference, ...]:
    """What is stated of the act in two ways; what one of them only guesses contradicts nothing."""
    return tuple(_differences(own, other))


def are_two_acts(own: Act, other: Act) -> bool:
    """Whether their numbers, days or titles cannot be of one act. A title may change: number and day do not."""
    found = {each.field for each in differences(own, other)}
    if "day of adoption" in found or ("number" in found and _figures(own) != _figures(other)):
        return True
    is_one_by_sign = own.adopted is not None and own.adopted == other.adopted and _figures(own) == _figures(other)
    return "title" in found and not (is_one_by_sign and _figures(own)) and not _have_like_titles(own, other)


def shared_words(title: str, text: str) -> float:
    """Of the longer words of the title, how many the text has, endings apart."""
    words, there = _stems(title), _stems(text)
    return len(words & there) / len(words) if words else 1.0


def _differences(own: Act, other: Act) -> Iterator[Difference]:
    guessed = {*own.guessed, *other.guessed}
    if own.number and other.number and own.number != other.number and "number" not in guessed:
        yield Difference("number", own.number, other.number)
    if own.adopted and other.adopted and own.adopted != other.adopted and "adopted" not in guessed:
        yield Difference("day of adoption", str(own.adopted), str(other.adopted))
    for language in own.titles.keys() & other.titles.keys() if "title" not in guessed else ():
        if own.titles[language] != other.titles[language]:
            yield Difference("title", own.titles[language], other.titles[language])


def _have_like_titles(own: Act, other: Act) -> bool:
    """In any language: a translation is made anew more often than a title."""
    pairs = [(own.titles[each], other.titles[each]) for each in own.titles.keys() & other.titles.keys()]
    return any(max(shared_words(one, two), shared_words(two, one)) >= _ALIKE for one, two in pairs)


def _figures(act: Act) -> str:
    """№ 110-VIII ЗРК and № 110-VIII ҚРЗ are one number."""
    found = _FIGURES.search(act.number or "")
    return found[0] if found else ""


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"[^\W\d_]{4,}", text.lower())}
