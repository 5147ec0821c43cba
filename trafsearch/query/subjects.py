"""What documents are about: «документы о миграции», «көші-қон туралы құжаттар», "youth programmes"."""

from collections.abc import Collection, Iterator, Sequence

from trafsearch.analysis.token import Token
from trafsearch.query.claim import Claim, Meaning
from trafsearch.query.frames import Frames
from trafsearch.vocabulary.listed import CONJUNCTIONS
from trafsearch.vocabulary.phrasing import Phrasing

_BEFORE = (  # документы [о] миграции
    "о", "об", "обо", "по", "про", "on", "about", "concerning", "regarding", "for", "в", "сфере", "области", "вопросам",
    "to", "related", "relating", "the", "field", "of", "in",
)  # fmt: skip
_ABOUT = ("о", "об", "обо", "по", "про", "on", "about", "concerning", "regarding", "for", "сфере", "области",
          "вопросам", "to", "of")  # fmt: skip
_POLICY = ("политик", "законодательств", "саясат", "заңнама", "policy", "policies", "legislation")
_AFTER = ("туралы", "жөніндегі", "жөнінде", "бойынша", "жайлы", "саласындағы", "мәселелері", "арналған",
          "қатысты")  # fmt: skip  # көші-қон [туралы] құжат


def claims_of_subjects(
    tokens: Sequence[Token],
    phrasing: Phrasing,
    frames: Frames,
    documents: Collection[int],
    concepts: Collection[Claim],
) -> Iterator[Claim]:
    """Policy areas by words for them beside one of the words (by index) for `documents`, or before one for policies.

    Not where a concept is coordinated with them: «документы о миграции и рабстве» may ask for both alike.
    """
    for found in frames.subjects.find(tokens, phrasing):
        first, last = found.words[0], found.words[-1]
        policies = {token.position for token in tokens if token.form.startswith(_POLICY)}
        if not (_follows(first, tokens, documents) or _leads(last, tokens, {*documents, *policies})):
            continue
        if not _is_coordinated(last, tokens, concepts):
            yield Claim(Meaning.AREA, found.label.owner, found.words)


def _follows(first: int, tokens: Sequence[Token], documents: Collection[int]) -> bool:
    """Whether it says what the documents before it are about."""
    at = first - 1
    if at < 0 or tokens[at].form not in _ABOUT:
        return False
    while at >= 0 and tokens[at].form in _BEFORE:
        at -= 1
    return at in documents


def _leads(last: int, tokens: Sequence[Token], documents: Collection[int]) -> bool:
    """Whether it stands before the word for documents."""
    at = last + 1
    while at < len(tokens) and tokens[at].form in _AFTER:
        at += 1
    return at in documents


def _is_coordinated(last: int, tokens: Sequence[Token], concepts: Collection[Claim]) -> bool:
    at = last + 1
    return at < len(tokens) and tokens[at].form in CONJUNCTIONS and any(at + 1 in each.words for each in concepts)
