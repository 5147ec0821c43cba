"""What words of a question mean by their form alone."""

import re
from collections.abc import Iterable, Iterator, Sequence

from trafsearch.analysis.token import Token
from trafsearch.language import Language, identify
from trafsearch.query.claim import Claim, Meaning
from trafsearch.query.frames import Forms
from trafsearch.span import Span

AFTER, BEFORE, WEAK = "after", "before", "weak"  # owners of words that leave something out


def claims_of_forms(question: str, tokens: Sequence[Token], forms: Forms) -> Iterator[Claim]:
    """All that is found by its form.

    The owner of a number is the number, of words for a language its code, of what is unclear the words themselves.
    """
    for meaning, patterns in (
        (Meaning.WHETHER, forms.whether),
        (Meaning.ABSENCE, forms.absences),
        (Meaning.INSTITUTIONS, forms.institutions),
        (Meaning.COUNTS, forms.counts),
    ):
        yield from (_claim(meaning, meaning.name, found, tokens) for found in _found(patterns, question))
    yield from (_claim(Meaning.UNCLEAR, found[0], found, tokens) for found in _found(forms.unclear, question))
    for owner, patterns in ((AFTER, forms.except_after), (BEFORE, forms.except_before), (WEAK, forms.except_weak)):
        yield from (_claim(Meaning.EXCEPT, owner, found, tokens) for found in _found(patterns, question))
    for language, patterns in forms.languages.items():
        yield from (_claim(Meaning.LANGUAGE, language, found, tokens) for found in _found(patterns, question))
    for found in _found(forms.numbers, question):
        words = _within(Span(*found.span()), tokens)
        yield Claim(Meaning.NUMBER, " ".join(found["number"].split()), words)


def claims_of_negations(question: str, tokens: Sequence[Token], forms: Forms) -> Iterator[Claim]:
    """«не» is a Russian negation, and the Kazakh word for «what»."""
    is_kazakh = identify(question) is Language.KK
    for found in _found(forms.negations, question):
        if not (is_kazakh and found[0].lower().startswith("не")):
            yield _claim(Meaning.UNCLEAR, found[0], found, tokens)


def _found(patterns: Iterable[re.Pattern[str]], question: str) -> Iterator[re.Match[str]]:
    return (found for pattern in patterns for found in pattern.finditer(question))


def _claim(meaning: Meaning, owner: str, found: re.Match[str], tokens: Sequence[Token]) -> Claim:
    """The words of the groups, where the pattern has groups with names; else all."""
    spans = [Span(*found.span(name)) for name in found.groupdict()] or [Span(*found.span())]
    return Claim(meaning, owner, tuple(sorted(index for span in spans for index in _within(span, tokens))))


def _within(span: Span, tokens: Sequence[Token]) -> tuple[int, ...]:
    """The words that begin in the stretch: a pattern may name the beginning of a word only."""
    return tuple(token.position for token in tokens if span.start <= token.span.start < span.end)
