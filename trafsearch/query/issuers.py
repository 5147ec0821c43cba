"""Whose acts a question asks for: «документы Правительства», «Үкіметтің қаулылары», "orders of the Minister"."""

import re
from collections.abc import Collection, Iterator, Sequence

from trafsearch.analysis.token import Token
from trafsearch.language import Language
from trafsearch.query.claim import Claim, Meaning
from trafsearch.query.frames import Frames
from trafsearch.vocabulary.phrasing import Phrasing
from trafsearch.vocabulary.trie import Found

_LINKS = ("of", "by", "from", "the", "рк", "қр")  # orders [of the] Minister
_MAKING = (  # принятых Правительством, Үкімет қабылдаған
    "принят", "принял", "утверд", "издан", "издал", "подписа", "одобр", "выпусти", "қабылда", "бекіт", "шығар",
    "issued", "adopted", "approved", "signed", "passed", "made", "постановил", "приказал",
)  # fmt: skip
_LOCATIVE = ("да", "де", "та", "те")
_POSSESSED = re.compile(r"[ыі](?:н(?:[дт][ае](?:ғы|гі|н)?|ың|ің|[ыіае]))?$")  # қаулыларында, and no заңдарда
_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")


def claims_of_issuers(
    tokens: Sequence[Token], phrasing: Phrasing, frames: Frames, documents: Collection[int], countries: Collection[int]
) -> Iterator[Claim]:
    """Words for bodies, with their country's, beside one of the words (by index) for `documents`, or beside a word
    for making them.

    A word that names documents only there, "order", is claimed as their type.
    """
    beside = {index: found for found in frames.beside.find(tokens, phrasing) for index in found.words}
    known = {*documents, *beside}
    for found in frames.issuers.find(tokens, phrasing):
        body = _with_country(found.words, countries)
        nearest = _neighbours(body, tokens)
        making = [index for index in nearest if tokens[index].form.startswith(_MAKING)]
        nearest = [index for index in nearest if not _is_place(index, body, tokens)]
        later = _later(body[-1], tokens, documents)
        making += [index for index in later if tokens[index].form.startswith(_MAKING) and not making]
        nearest += [index for index in later if index in documents]
        nearest += [index for at in making for index in (at - 1, at + 1) if index in beside]  # orders [issued] by
        if making or not known.isdisjoint(nearest):
            yield Claim(Meaning.ISSUER, found.label.owner, tuple(sorted((*body, *making))))
            yield Claim(Meaning.ISSUER, found.label.owner, body)  # where a time has the word for making
            yield from (_type(beside[index]) for index in nearest if index in beside)


def _with_country(body: Sequence[int], countries: Collection[int]) -> tuple[int, ...]:
    """«Правительство [Республики Казахстан]», «[Қазақстан Республикасының] Үкіметі»."""
    first, last = body[0], body[-1]
    while first - 1 in countries:
        first -= 1
    while last + 1 in countries:
        last += 1
    return (*range(first, body[0]), *body, *range(body[-1] + 1, last + 1))


def _neighbours(body: Sequence[int], tokens: Sequence[Token]) -> list[int]:
    """The words before and after it, links passed over."""
    before, after = body[0] - 1, body[-1] + 1
    while before >= 0 and tokens[before].form in _LINKS:
        before -= 1
    while after < len(tokens) and tokens[after].form in ("рк", "қр", "s"):
        after += 1
    return [index for index in (before, after) if 0 <= index < len(tokens)]


def _later(last: int, tokens: Sequence[Token], documents: Collection[int]) -> list[int]:
    """What a Kazakh sentence says later of the body: «Үкіметтің еңбек туралы [қаулылары]», «Үкімет қандай жоспарлар
    [қабылдады]».
    """
    if tokens[last].language is not Language.KK:
        return []
    after = range(last + 1, len(tokens))
    named = [index for index in after if index in documents]
    if not named:
        return []
    if tokens[last].form.endswith(_GENITIVE):
        return named[:1] if _POSSESSED.search(tokens[named[0]].form) else []
    made = [index for index in after if index > named[0] and tokens[index].form.startswith(_MAKING)]
    return [*named[:1], *made[:1]] if made else []


def _is_place(index: int, body: Sequence[int], tokens: Sequence[Token]) -> bool:
    """Whether a Kazakh word before the body says where it is looked for: «тұжырымдамада БҰҰ аталған ба»."""
    return index < body[0] and tokens[index].language is Language.KK and tokens[index].form.endswith(_LOCATIVE)


def _type(found: Found) -> Claim:
    return Claim(Meaning.TYPE, found.label.owner, found.words)
