"""What words of a question mean by their form alone."""

import re
from collections.abc import Iterator, Sequence

from trafsearch.analysis.token import Token
from trafsearch.language import Language, identify
from trafsearch.query.claim import Claim, Meaning
from trafsearch.query.frames import Forms
from trafsearch.span import Span

AFTER, BEFORE, EITHER, WEAK = "after", "before", "either", "weak"  # owners of words that leave something out


def claims_of_forms(question: str, tokens: Sequence[Token], forms: Forms) -> Iterator[Claim]:
    """All that is found by its form.

    The owner of a number is the number, of words for a language its code, of what is unclear the words themselves.
    """
    for meaning, patterns in (
        (Meaning.WHETHER, forms.whether),
        (Meaning.ABSENCE, forms.absences),
        (Meaning.INSTITUTIONS, forms.institutions),
        (Meaning.COUNTS, forms.counts),
        (Meaning.ASKER, forms.askers),
    ):
        yield from (_claim(meaning, meaning.name, found, tokens) for found in patterns.found_in(question))
    yield from (_claim(Meaning.UNCLEAR, found[0], found, tokens) for found in forms.unclear.found_in(question))
    for owner, patterns in (
        (AFTER, forms.except_after),
        (BEFORE, forms.except_before),
        (EITHER, forms.except_either),
        (WEAK, forms.except_weak),
    ):
        yield from (_claim(Meaning.EXCEPT, owner, found, tokens) for found in patterns.found_in(question))
    for language, patterns in forms.languages.items():
        yield from (_claim(Meaning.LANGUAGE, language, found, tokens) for found in patterns.found_in(question))
    for found in forms.numbers.found_in(question):
        yield _claim(Meaning.NUMBER, " ".join(found["number"].split()), found, tokens)


def claims_of_rest(question: str, tokens: Sequence[Token], forms: Forms) -> Iterator[Claim]:
    """What holds only for words that mean nothing else: orders and negations.

    «не» is a Russian negation, and the Kazakh word for «what».
    """
    yield from (_claim(Meaning.ASKER, found[0], found, tokens) for found in forms.orders.found_in(question))
    for found in forms.negations.found_in(question):
        if not (found[0].lower().startswith("не") and identify(question) is Language.KK):
            yield _claim(Meaning.UNCLEAR, found[0], found, tokens)


def _claim(meaning: Meaning, owner: str, found: re.Match[str], tokens: Sequence[Token]) -> Claim:
    """The words of the groups, where the pattern has groups with names; else all."""
    spans = [Span(*found.span(name)) for name in found.groupdict()] or [Span(*found.span())]
    return Claim(meaning, owner, tuple(sorted(index for span in spans for index in _within(span, tokens))))


def _within(span: Span, tokens: Sequence[Token]) -> tuple[int, ...]:
    """The words that begin in the stretch: a pattern may name the beginning of a word only."""
    return tuple(token.position for token in tokens if span.start <= token.span.start < span.end)
