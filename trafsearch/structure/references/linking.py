"""From provisions and acts that stand beside each other to references."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from trafsearch.language import Language
from trafsearch.span import Span
from trafsearch.structure.address import ORDER, Address, Step, StepKind
from trafsearch.structure.references.chains import JOINED, MOST, Chain, chains_of, group_at, outside
from trafsearch.structure.references.numbers import Number
from trafsearch.structure.references.part import ActPart, Part, ProvisionPart
from trafsearch.structure.references.reference import BARE, SELF, CitedAct, Naming, Reference
from trafsearch.structure.references.unnamed import is_something_else, unnamed_after, unnamed_before

# пункта 5 Правил …, утвержденных приказом … № 5
_ANNEX_OF = re.compile(
    r"\s+(?:Правил|Перечн|Положени|Порядк|Инструкци|Регламент|Методик|Требовани|Стандарт|Устав|Типов)\w*(?=[\s,])",
    re.IGNORECASE,
)
_APPROVED = re.compile(r"утвержд[её]нн\w{2,3}\s+$", re.IGNORECASE)
_APPROVED_KAZAKH = re.compile(
    r"\s+бекітілген\s[^.;]{0,300}?(?:қағида|ереже|нұсқаулы|тізбе|стандарт|регламент)\w*\s+", re.IGNORECASE
)
_FAR = 600  # code points between a provision and the act that approved what it is a provision of
_SUPPLEMENTED = re.compile(r"\s+(?:дополнен|исключен|изложен|изменен)\w*\s[^.;()]{0,60}$")
_FURTHER = 40  # provisions after one that may say whose it is
_SEE = re.compile(r"(?:см\.?|смотри|see)\s*$", re.IGNORECASE)
_SEE_KAZAKH = re.compile(r"\s*қара", re.IGNORECASE)
_ACCORDING = re.compile(r"согласно\s+$", re.IGNORECASE)
_LISTS = re.compile(r"\s*:")  # 135-бапта: бірінші бөлікте …
_ALONE_IN_ENGLISH = (StepKind.ARTICLE, StepKind.ANNEX)


def link(text: str, parts: Sequence[Part]) -> Iterator[Reference]:
    """References in the order of the text."""
    at = 0
    latest = BARE
    article: Reference | None = None
    while at < len(parts):
        part = parts[at]
        if isinstance(part, ProvisionPart):
            group = group_at(text, parts, at)
            following = parts[at + len(group) : at + len(group) + MOST]
            at += len(group)
            if part.language is Language.KK:
                is_listed = article is not None and _LISTS.match(text, article.span.end) is not None
                references = list(_kazakh(text, group, None, latest, is_listed=is_listed))
            else:
                act, used = _act_after(text, group[-1], following)
                at += used
                references = list(_group_references(text, group, act, latest))
        else:
            at += 1
            group = group_at(text, parts, at) if part.comes_first and at < len(parts) else []
            joined = group and _belongs(text, part, group[0])
            if joined:
                at += len(group)
                references = list(_kazakh(text, group, part if joined == "act" else _annexed(part), latest))
            else:
                references = [Reference(part.span, part.act, base=part.base)]
            latest = part.act
        references = [_of_article_before(text, each, article) for each in references]
        article = next((each for each in reversed(references) if _is_article(each)), article)
        if references:
            latest = next((each.act for each in references if each.act.naming is not Naming.BARE), latest)
        yield from references


def _is_article(reference: Reference) -> bool:
    return any(step.kind is StepKind.ARTICLE for step in reference.address.steps)


def _of_article_before(text: str, reference: Reference, article: Reference | None) -> Reference:
    """«Статья 20 дополнена пунктами 4-1 и 4-2»: points of that article."""
    if article is None or reference.act is not BARE or _is_article(reference) or reference.address.steps == ():
        return reference
    between = text[article.span.end : min(reference.span.start, article.span.end + _FAR)]
    if not _SUPPLEMENTED.match(between) or ORDER.index(reference.address.steps[0].kind) < ORDER.index(StepKind.ARTICLE):
        return reference
    steps = (*article.address.down_to(StepKind.ARTICLE).steps, *reference.address.steps)
    return replace(reference, act=article.act, address=Address(steps))


def _before(text: str, part: ProvisionPart, width: int) -> str:
    return text[max(0, part.span.start - width) : part.span.start]


def _act_after(text: str, last: ProvisionPart, following: Sequence[Part]) -> tuple[ActPart | None, int]:
    """The act that the provision is said to be of, and how many parts its name took."""
    if following and isinstance(act := following[0], ActPart):
        gap = text[last.span.end : act.span.start]
        if not act.comes_first and JOINED.fullmatch(gap):
            return act, 1
        if act.base and JOINED.fullmatch(gap):
            return act, 1
    if _ANNEX_OF.match(text, last.span.end):
        for used, part in enumerate(following, 1):
            if part.span.start - last.span.end > _FAR:
                break
            if isinstance(part, ActPart) and _APPROVED.search(text[max(0, part.span.start - 20) : part.span.start]):
                return _annexed(part), used
    return unnamed_after(text, last.span.end), 0


def _annexed(part: ActPart) -> ActPart:
    return replace(part, base=StepKind.ANNEX)


def _belongs(text: str, act: ActPart, first: ProvisionPart) -> str | None:
    """Whether a Kazakh provision is one of the act before it, or of what that act approved."""
    gap = text[act.span.end : first.span.start]
    if first.language is not Language.KK:
        return None
    if not gap.strip():
        return "act"
    return "annex" if _APPROVED_KAZAKH.fullmatch(gap) else None


def _group_references(text: str, group: Chain, act: ActPart | None, latest: CitedAct) -> Iterator[Reference]:
    """Of Russian and English provisions, whose act comes last."""
    chains = chains_of(text, group)
    if act is None and is_something_else(text, group[0].span.start, group[-1].span.end):
        return
    if act is None and not _may_stand_alone(text, chains):
        return
    cited = act.act if act else latest if _SEE.search(_before(text, group[0], 9)) else BARE
    for index, chain in enumerate(chains):
        outer_first = len(chain) > 1 and chain[0].kind is StepKind.ARTICLE
        ordered = list(chain) if outer_first else list(reversed(chain))
        for later in chains[index + 1 : index + _FURTHER]:
            if ordered[0].is_this or ordered[0].kind is StepKind.ARTICLE:
                break
            ordered = [*outside(list(reversed(later)), ordered), *ordered]
        end = act.span.end if act and index == len(chains) - 1 else chain[-1].span.end
        span = Span(chain[0].span.start, max(end, chain[-1].span.end))
        yield from _references(span, ordered, chain, cited, act.base if act else None)


def _kazakh(
    text: str, group: Chain, act: ActPart | None, latest: CitedAct, *, is_listed: bool = False
) -> Iterator[Reference]:
    """Of Kazakh provisions, whose act comes first; «бірінші бөлігі» alone is one only where an article lists it."""
    act = act or unnamed_before(text, group[0].span.start)
    chains = chains_of(text, group)
    is_alone = len(group) == 1 and group[0].kind is StepKind.PART and not group[0].is_this
    if act is None and is_alone and not is_listed:
        return
    cited = act.act if act else latest if _SEE_KAZAKH.match(text, group[-1].span.end) else BARE
    before: list[ProvisionPart] = []
    for index, chain in enumerate(chains):
        ordered = [*outside(before, chain), *chain]
        start = act.span.start if act and index == 0 else chain[0].span.start
        yield from _references(Span(start, chain[-1].span.end), ordered, chain, cited, act.base if act else None)
        before = ordered


def _may_stand_alone(text: str, chains: Sequence[Chain]) -> bool:
    parts = [part for chain in chains for part in chain if part.kind]
    if not parts:
        return False
    if len(parts) == 1 and not parts[0].is_this:
        only = parts[0]
        if not only.numbers:
            return _ACCORDING.search(_before(text, only, 12)) is not None
        if only.language is Language.EN:
            return only.kind in _ALONE_IN_ENGLISH
        return not (only.short and only.kind is StepKind.PART)
    return True


def _references(
    span: Span, ordered: Sequence[ProvisionPart], chain: Sequence[ProvisionPart], act: CitedAct, base: StepKind | None
) -> Iterator[Reference]:
    """One for each number: the first from the first word on, the last up to the last one."""
    if base is None:
        base = next((part.kind for part in ordered if part.is_this), None)
    annex = any(part.kind is StepKind.ANNEX and not part.numbers and not part.is_this for part in ordered)
    base = base or (StepKind.ANNEX if annex and act.naming is not Naming.NAMED else None)
    cited = SELF if base and act.naming is Naming.BARE else act
    several = max(chain, key=lambda part: (len(part.numbers), any(number.until for number in part.numbers)))
    numbers: Sequence[Number | None] = several.numbers or (None,)
    for index, number in enumerate(numbers):
        start = span.start if index == 0 or number is None else number.span.start
        end = span.end if index == len(numbers) - 1 or number is None else number.span.end
        address = Address(tuple(_steps(ordered, several, number, last=False)))
        until = Address(tuple(_steps(ordered, several, number, last=True))) if number and number.until else None
        yield Reference(Span(start, end), cited, address, until, base)


def _steps(
    ordered: Sequence[ProvisionPart], several: ProvisionPart, chosen: Number | None, *, last: bool
) -> Iterator[Step]:
    above: StepKind | None = None
    for part in ordered:
        number = chosen if part is several else next(iter(part.numbers), None)
        if part.kind is None or (number is None and not part.is_this):
            continue
        value = (number.until if last and number.until else number.value) if number else ""
        # «часть первая» of a point is its first paragraph
        if number and not (part.kind is StepKind.PART and above is StepKind.POINT and value == "1"):
            yield Step(part.kind, value)
            if number is part.numbers[-1]:
                yield from map(Step, (StepKind.POINT, StepKind.SUBPOINT), part.inner)
        above = part.kind
