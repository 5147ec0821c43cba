"""What the texts above a provision say of it in an act that amends others: the act, and the provision, that is amended.

«Внести в Закон … следующие изменения: 1) в статье 135: абзац первый части первой изложить …»; in Kazakh «… Заңына:
4-баптың 2-тармағында …».
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from trafsearch.structure.address import ORDER, Address, Step, StepKind
from trafsearch.structure.references.recognition import find_references
from trafsearch.structure.references.reference import CitedAct, Naming, Reference

_AMENDS = re.compile(
    r"\bвнести\b|\bвнес[её]нн|следующие\s+(?:изменени|дополнени)|\bизложить\b|\bдополнить\b|"
    r"өзгеріс\w*\s+(?:мен\s+толықтыру\w*\s+)?енгіз|толықтыру\w*\s+енгіз|\bamend(?:ed|ments)\b",
    re.IGNORECASE,
)
_COLON = re.compile(
    r"\s*(?:(?:от\s|№)[^:;()]{1,60})?(?:\((?:[^()]|\([^()]*\))*\)\s*)?(?:следующие\s+[^.:;]{1,60}|мынадай\s+[^.:;]{1,60})?:"
)
_INTO = re.compile(r"(?:^|[\s(])(?:во?|in|to)\s+(?:the\s+)?$", re.IGNORECASE)
_INTO_KAZAKH = re.compile(r"(?:на|не|ға|ге|қа|ке|нда|нде)$")  # Заңына, Кодексінде
# Before references are looked for, which takes longer: «В Закон …» or «… Заңына», and a colon somewhere behind it.
_MAY_ENTER = re.compile(
    r"(?:(?:^|[\s(])во?\s.{0,80}(?:закон|кодекс|указ|постановлени|приказ|решени|концепци)|\b(?:in|to)\s.{0,40}(?:law|code|act)\b|"
    r"(?:заң|кодекс|жарлығ|қаулы|бұйрығ)\w{0,6}(?:на|не|нда|нде)\b).*:",
    re.IGNORECASE | re.DOTALL,
)
_OPENING, _CLOSING = "«“„", "»”"


def amended_act(introductions: Sequence[str]) -> CitedAct | None:
    """The act that is amended, by the innermost text that names one; None where nothing is."""
    for text in reversed(introductions):
        amends = _AMENDS.search(text) is not None
        for reference in _unquoted(text) if amends or _MAY_ENTER.search(text) else ():
            if reference.act.naming is Naming.NAMED and (amends or _is_entered(text, reference)):
                return reference.act
    if any(map(_AMENDS.search, introductions)):
        named = [each.act for text in introductions for each in _unquoted(text) if each.act.naming is Naming.NAMED]
        return named[0] if named else None
    return None


def amended_provision(introductions: Sequence[str], written: Address) -> Address:
    """The address with the steps above it that introductions name: «в статье 135:», and then «в пункте 2:»."""
    steps = written.steps
    for text in reversed(introductions):
        for reference in reversed(_unquoted(text)):
            if steps and _COLON.match(text, reference.span.end):
                steps = (*_above(reference.address.steps, steps), *steps)
    return Address(steps)


def _above(outer: Sequence[Step], steps: Sequence[Step]) -> list[Step]:
    """A part of a point stands below it: «в пункте 3: часть вторую»."""
    first = steps[0].kind
    known = {step.kind for step in steps}
    return [
        step
        for step in outer
        if step.kind not in known
        and (ORDER.index(step.kind) < ORDER.index(first) or (first is StepKind.PART and step.kind is StepKind.POINT))
    ]


def _is_entered(text: str, reference: Reference) -> bool:
    """«В Закон … :», «… Заңына:»."""
    if not _COLON.match(text, reference.span.end):
        return False
    is_into = _INTO.search(text[: reference.span.start]) or _INTO_KAZAKH.search(reference.span.of(text))
    return is_into is not None


@lru_cache(maxsize=1 << 10)
def _unquoted(text: str) -> tuple[Reference, ...]:
    """The references that are no part of the words that are replaced: «слова "Законом № 5" исключить»."""
    return tuple(each for each in find_references(text) if not _is_quoted(text, each.span.start))


def _is_quoted(text: str, at: int) -> bool:
    before = text[:at]
    depth = sum(map(before.count, _OPENING)) - sum(map(before.count, _CLOSING))
    return depth > 0 or before.count('"') % 2 == 1
