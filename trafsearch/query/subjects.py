"""What documents and fields are about: «документы о миграции», «көші-қон саласында», "youth programmes"."""

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
_LAWS = ("законодательств", "заңнама", "legislation")  # законодательство о миграции
_LAW = ("право", "праве", "правом", "құқығында", "құқығындағы", "құқықта", "құқықтағы")  # and no rights: семейное право
_FIELDS = (
    "сфера",
    "сфере",
    "сферу",
    "области",
    "область",
    "field",
    "fields",
    "sphere",
    "area",
    "areas",
)  # в сфере миграции
_IN_FIELD = ("саласында", "саласындағы")  # көші-қон саласында
_IN = ("в", "во", "из", "in", "within", "from")
_AFTER = ("туралы", "жөніндегі", "жөнінде", "бойынша", "жайлы", "саласындағы", "мәселелері", "арналған",
          "қатысты")  # fmt: skip  # көші-қон [туралы] құжат


def claims_of_subjects(
    tokens: Sequence[Token],
    phrasing: Phrasing,
    frames: Frames,
    documents: Collection[int],
    concepts: Collection[Claim],
) -> Iterator[Claim]:
    """Policy areas by words for them beside one of the words (by index) for `documents`, for policies or for fields.

    Not where a concept is coordinated with them: «документы о миграции и рабстве» may ask for both alike.
    """
    policies = {token.position for token in tokens if token.form.startswith(_POLICY) or token.form in _LAW}
    laws = {token.position for token in tokens if token.form.startswith(_LAWS)}
    for found in frames.subjects.find(tokens, phrasing):
        first, last = found.words[0], found.words[-1]
        is_led_to = _follows(first, tokens, {*documents, *laws}) or _leads(last, tokens, {*documents, *policies})
        if (is_led_to or _is_field(first, last, tokens)) and not _is_coordinated(last, tokens, concepts):
            law = [last + 1] if last + 1 in policies and tokens[last + 1].form in _LAW else []
            yield Claim(Meaning.AREA, found.label.owner, (*found.words, *law))


def _follows(first: int, tokens: Sequence[Token], documents: Collection[int]) -> bool:
    """Whether it says what the documents before it are about."""
    at = first - 1
    if at < 0 or tokens[at].form not in _ABOUT:
        return False
    while at >= 0 and tokens[at].form in _BEFORE:
        at -= 1
    return at in documents


def _is_field(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """Whether it names a field in which something is looked for: в сфере миграции, in the field of migration."""
    at = first - 1
    while at > 0 and tokens[at].form in ("of", "the"):
        at -= 1
    before = tokens[at - 1].form if at > 0 else ""
    is_field = at >= 0 and (tokens[at].form in _FIELDS or tokens[at].form.startswith(_POLICY))
    if is_field and (before in _IN or tokens[at - 2].form in _IN):
        return True
    after = [token.form for token in tokens[last + 1 : last + 2]]
    return any(form in _IN_FIELD for form in after) or (_is_in(first, tokens) and any(f in _FIELDS for f in after))


def _is_in(first: int, tokens: Sequence[Token]) -> bool:
    """«в религиозной сфере», "in the counter-terrorism field"."""
    return any(token.form in _IN for token in tokens[max(0, first - 2) : first])


def _leads(last: int, tokens: Sequence[Token], documents: Collection[int]) -> bool:
    """Whether it stands before the word for documents."""
    at = last + 1
    while at < len(tokens) and tokens[at].form in _AFTER:
        at += 1
    return at in documents


def _is_coordinated(last: int, tokens: Sequence[Token], concepts: Collection[Claim]) -> bool:
    at = last + 1
    return at < len(tokens) and tokens[at].form in CONJUNCTIONS and any(at + 1 in each.words for each in concepts)
