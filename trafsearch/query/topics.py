"""Policy areas that are only spoken of: «упоминается ли кибербезопасность в концепции правовой политики»."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from trafsearch.analysis.token import Token
from trafsearch.language import Language
from trafsearch.query.claim import Claim, Meaning
from trafsearch.vocabulary.listed import CONJUNCTIONS

_WITHIN = ("в", "во", "внутри", "in", "within", "inside", "under")
_ABOUT = ("о", "об", "обо", "про", "about", "on")
_AFTER_WITHIN = ("саласында", "саласындағы", "құжаттарында", "құжаттарындағы")
_AFTER_ABOUT = ("туралы", "жайлы", "жөнінде")
_LOCATIVE = ("да", "де", "та", "те", "дағы", "дегі", "тағы", "тегі")
_MENTIONING = ("mention", "address", "cover", "discuss", "упомина", "затраг", "касает")
_MENTIONED = ("упомина", "упомян", "ссыла", "встреча", "mentioned", "cited", "referred", "айтыл", "атал", "кездес")
_POLICY = ("политик", "закон", "саясат", "заң", "policy", "policies", "legislation", "law")
_MOST_BETWEEN = 2  # words between «в» and the area: в [концепции] правовой политики


def topics_among(
    areas: Sequence[Claim], tokens: Sequence[Token], others: Collection[Claim], concepts: Collection[Claim]
) -> list[Claim]:
    """Those of the areas that the question asks for as words: it looks for them within another area, or asks what is
    said about one that it calls neither a policy nor a law, or where one is mentioned that one of the `concepts` is
    too: the Criminal Code.
    """
    if not areas or any(claim.meaning in (Meaning.CONCEPT, Meaning.INSTITUTIONS) for claim in others):
        return []
    if len(areas) == 1:
        return [claim for claim in areas if _is_about(claim, tokens) or _is_mentioned(claim, tokens, concepts)]
    within = _within(areas, tokens)
    if within and len(within) < len(areas):
        return [claim for claim in areas if claim not in within]
    first, last = areas[0], areas[-1]
    between = [tokens[at].form for at in range(first.words[-1] + 1, last.words[0])]
    return [last] if len(areas) == 2 and any(form.startswith(_MENTIONING) for form in between) else []


def _within(areas: Sequence[Claim], tokens: Sequence[Token]) -> list[Claim]:
    """The areas that a question looks into; of a list all members alike."""
    within = [claim for claim in areas if _is_within(claim, tokens)]
    for one, other in pairwise(areas):
        between = [tokens[at].form for at in range(one.words[-1] + 1, other.words[0])]
        if all(form in CONJUNCTIONS for form in between) and (between or not _is_locative(one, tokens)):
            within += [each for each in (one, other) if each not in within and {one, other} & {*within}]
    return within


def _is_within(claim: Claim, tokens: Sequence[Token]) -> bool:
    before = [tokens[at].form for at in range(max(0, claim.words[0] - _MOST_BETWEEN - 1), claim.words[0])]
    is_after_word = any(form in _WITHIN for form in before)
    return is_after_word or _is_locative(claim, tokens) or _next(claim, tokens) in _AFTER_WITHIN


def _is_locative(claim: Claim, tokens: Sequence[Token]) -> bool:
    """By its ending, in Kazakh: саясатында."""
    last = tokens[claim.words[-1]]
    return last.language is Language.KK and last.form.endswith(_LOCATIVE)


def _is_about(claim: Claim, tokens: Sequence[Token]) -> bool:
    before = tokens[claim.words[0] - 1].form if claim.words[0] else ""
    names_policy = any(tokens[at].form.startswith(_POLICY) for at in claim.words)
    return not names_policy and (before in _ABOUT or _next(claim, tokens) in _AFTER_ABOUT)


def _is_mentioned(claim: Claim, tokens: Sequence[Token], concepts: Collection[Claim]) -> bool:
    is_asked = any(token.form.startswith(_MENTIONED) for token in tokens)
    return is_asked and not _is_within(claim, tokens) and any(set(claim.words) <= set(each.words) for each in concepts)


def _next(claim: Claim, tokens: Sequence[Token]) -> str:
    at = claim.words[-1] + 1
    return tokens[at].form if at < len(tokens) else ""
