"""Whose acts a question asks for: «документы Правительства», «Үкіметтің қаулылары», "orders of the Minister"."""

from collections.abc import Collection, Iterator, Sequence

from trafsearch.analysis.token import Token
from trafsearch.query.claim import Claim, Meaning
from trafsearch.query.frames import Frames
from trafsearch.vocabulary.phrasing import Phrasing
from trafsearch.vocabulary.trie import Found

_LINKS = ("of", "by", "from", "the", "рк", "қр")  # orders [of the] Minister
_MAKING = (  # принятых Правительством, Үкімет қабылдаған
    "принят", "утвержден", "издан", "подписан", "одобрен", "қабылда", "бекіт", "шығар", "issued", "adopted", "approved",
    "signed", "passed", "made", "постановил", "приказал",
)  # fmt: skip


def claims_of_issuers(
    tokens: Sequence[Token], phrasing: Phrasing, frames: Frames, documents: Collection[int]
) -> Iterator[Claim]:
    """Words for bodies beside one of the words (by index) for `documents`, or beside a word for making them.

    A word that names documents only there, "order", is claimed as their type.
    """
    beside = {index: found for found in frames.beside.find(tokens, phrasing) for index in found.words}
    known = {*documents, *beside}
    for found in frames.issuers.find(tokens, phrasing):
        nearest = _neighbours(found, tokens)
        making = [index for index in nearest if tokens[index].form.startswith(_MAKING)]
        if making or not known.isdisjoint(nearest):
            yield Claim(Meaning.ISSUER, found.label.owner, tuple(sorted((*found.words, *making))))
            yield from (_type(beside[index]) for index in nearest if index in beside)


def _neighbours(found: Found, tokens: Sequence[Token]) -> list[int]:
    """The words before and after it, links passed over."""
    before, after = found.words[0] - 1, found.words[-1] + 1
    while before >= 0 and tokens[before].form in _LINKS:
        before -= 1
    while after < len(tokens) and tokens[after].form in ("рк", "қр", "s"):
        after += 1
    return [index for index in (before, after) if 0 <= index < len(tokens)]


def _type(found: Found) -> Claim:
    return Claim(Meaning.TYPE, found.label.owner, found.words)
