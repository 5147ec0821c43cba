"""What an act calls its own levels: in one the numbered paragraphs of an article are points, in another parts."""

import re
from collections.abc import Collection
from enum import StrEnum

from trafsearch.language import Language
from trafsearch.results.citing.country import Country
from trafsearch.results.citing.own_text import OwnText
from trafsearch.structure.act import Act, ActType
from trafsearch.structure.address import Address, Step, StepKind

_IN_PARTS = re.compile("уголовн|процесс|правонаруш|исполнит|қылмыстық|құқық бұзушылық|атқару", re.IGNORECASE)


class Level(StrEnum):
    """What a step of an address is called in a citation: its own kind, or one of these."""

    PREAMBLE = "preamble"
    ABZATS = "abzats"  # an unnumbered paragraph of what is called a part
    PARA = "para"  # a numbered paragraph of a report
    LETTERED_POINT = "lettered-point"  # Kazakh: a тармақ whose number has a bracket
    NUMBERED_PART = "numbered-part"  # English: art. 128(2)


def levels_of(
    address: Address, act: Act, language: Language, country: Country | None, own: OwnText
) -> tuple[tuple[str, str], ...]:
    """Each step as (level, number); the level is a StepKind or a Level."""
    kinds = {step.kind for step in address.steps}
    called: dict[StepKind, str] = {}
    if StepKind.ARTICLE not in kinds:
        if act.type is ActType.REPORT and language is Language.EN:
            called = {StepKind.POINT: Level.PARA}
    elif kinds & {StepKind.POINT, StepKind.SUBPOINT} and _has_parts(
        act, language, country, own, StepKind.POINT in kinds
    ):
        called = _in_parts(language, StepKind.POINT in kinds)
    return tuple((called.get(step.kind, step.kind), _number(step, country, kinds)) for step in address.steps)


def _in_parts(language: Language, has_point: bool) -> dict[StepKind, str]:
    """The names of levels in an act whose articles have numbered parts."""
    called: dict[StepKind, str] = {
        StepKind.POINT: Level.NUMBERED_PART if language is Language.EN else StepKind.PART,
        StepKind.SUBPOINT: Level.LETTERED_POINT if language is Language.KK else StepKind.POINT,
    }
    return {**called, StepKind.PART: Level.ABZATS} if has_point else called


def _number(step: Step, country: Country | None, kinds: Collection[StepKind]) -> str:
    """A Russian article that was put in later has a dot: ст. 127.1; a Kazakh one a hyphen: ст. 4-1."""
    if country and country.id == "ru" and StepKind.ARTICLE in kinds and step.kind in (StepKind.ARTICLE, StepKind.POINT):
        return step.number.replace("-", ".")
    return step.number


def _has_parts(act: Act, language: Language, country: Country | None, own: OwnText, is_numbered: bool) -> bool:
    """By what most of its own sentences say; where none does, by the custom of its country and branch of law."""
    said = own.levels(language)
    if said["part"] or said["point"]:
        return said["part"] > said["point"]
    in_parts = act.type is ActType.CODE and _IN_PARTS.search(" ".join(act.titles.values())) is not None
    is_federal = country is not None and country.id == "ru" and act.type in (ActType.LAW, ActType.CODE)
    return is_numbered and (in_parts or is_federal)
