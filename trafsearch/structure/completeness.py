"""Whether an act says of itself that parts of it are not here: by its contents, its numbers, its references."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind

_LONG = 3  # more articles than these are named by the first and the last
_AMENDS = re.compile(r"\bо внесении (?:изменени|дополнени)|өзгерістер|толықтырулар", re.IGNORECASE)
_OWN_ARTICLE = re.compile(
    r"""стать(?:я|и|е|ю|ей|ёй|ями|ях)\s+(?P<ru>\d{1,4}(?:-\d{1,2})?)\s+настоящ(?:его|им|ему|ем)\s+(?:закона|кодекса)
      | осы\s+(?:заң|кодекс)\w*\s+(?P<kk>\d{1,4}(?:-\d{1,2})?)-бабы  # осы Заңның 25-бабында
      | article\s+(?P<en>\d{1,4})\s+of\s+this\s+(?:law|code|act)\b""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Chain:
    """Articles that count on from each other: those of the act, or of one annex."""

    annex: Address
    numbers: tuple[int, ...]


def doubts(promised: Sequence[Step], passages: Sequence[Passage], title: str) -> list[str]:
    """A sentence for each sign that the act has more articles than this text. `promised` are those of the contents.

    Articles that the contents mark as repealed are not promised. An amending act quotes the articles of others, so that
    its references prove nothing.
    """
    body = [passage for passage in passages if passage.kind is not PassageKind.CONTENTS]
    present = {step for passage in body for step in passage.address.steps if step.kind is StepKind.ARTICLE}
    if missing := [step.number for step in promised if step not in present]:
        return [f"ends early: its table of contents names articles whose text is not here: {_named(missing)}"]
    chains = list(_chains(body))
    found = [number for chain in chains for number in _gaps(chain.numbers)]
    sentences = [f"its numbering passes over articles: {_named([str(number) for number in found])}"] if found else []
    own = next((chain.numbers for chain in chains if not chain.annex.steps), ())
    if len(own) > 1 and not _AMENDS.search(title) and (beyond := _beyond(own[-1], body)):
        sentences.append(f"ends early: it refers to articles of its own that are not here: {_named(beyond)}")
    return sentences


def _chains(body: Sequence[Passage]) -> Iterator[Chain]:
    for annex, group in groupby(body, key=lambda passage: passage.address.down_to(StepKind.ANNEX)):
        numbers = [_article(passage.address) for passage in group]
        yield Chain(annex, tuple(number for number, _ in groupby(numbers) if number is not None))


def _article(address: Address) -> int | None:
    """The whole number of its article: 26 of «26-2»."""
    return next((int(number[0]) for step in address.steps if (number := _figures(step))), None)


def _figures(step: Step) -> re.Match[str] | None:
    return re.match(r"\d+", step.number) if step.kind is StepKind.ARTICLE else None


def _gaps(numbers: Sequence[int]) -> Iterator[int]:
    """Numbers that are passed over, where the counting goes on behind them: 4 in 3, 5, 6, not after a stray 592."""
    held = set(numbers)
    for at, (before, after) in enumerate(pairwise(numbers)):
        goes_on = all(number > before for number in numbers[at + 1 : at + 4])
        is_stray = after - before > 10 and not any(number > after for number in numbers[at + 2 :])
        if after > before + 1 and goes_on and not is_stray:
            yield from (number for number in range(before + 1, after) if number not in held)


def _beyond(last: int, body: Sequence[Passage]) -> list[str]:
    """The articles «of this law» to which the body refers and which would follow its last one."""
    found = {
        next(filter(None, match.groups()))
        for passage in body
        if passage.kind in (PassageKind.BODY, PassageKind.TABLE)
        for match in _OWN_ARTICLE.finditer(passage.text)
    }
    return sorted((number for number in found if int(number.split("-")[0]) > last), key=lambda n: int(n.split("-")[0]))


def _named(numbers: Sequence[str]) -> str:
    if len(numbers) <= _LONG:
        return ", ".join(numbers)
    return f"{numbers[0]} to {numbers[-1]} ({len(numbers)} articles)"
