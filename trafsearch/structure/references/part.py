"""What a reference is put together from: a provision with its numbers, or an act."""

from dataclasses import dataclass

from trafsearch.language import Language
from trafsearch.span import Span
from trafsearch.structure.address import StepKind
from trafsearch.structure.references.numbers import Number
from trafsearch.structure.references.reference import CitedAct


@dataclass(frozen=True, slots=True)
class ProvisionPart:
    """«частями первой или второй», «5-баптың», “article 5(2)”.

    Without numbers it is «настоящая статья» where `is_this`, else a word that only leads on: «абзац», «примечание».
    `inner` are the numbers in brackets after an English one.
    """

    span: Span
    kind: StepKind | None
    language: Language
    numbers: tuple[Number, ...] = ()
    inner: tuple[str, ...] = ()
    is_this: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class ActPart:
    """«настоящего Закона», «Законом РК от 08.01.2013 № 63-V»; `base` is an annex for «настоящее Положение».

    `comes_first` tells a Kazakh name, whose provisions follow it, from a Russian or English one.
    """

    span: Span
    act: CitedAct
    comes_first: bool = False
    base: StepKind | None = None


Part = ProvisionPart | ActPart
