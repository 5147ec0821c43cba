"""A place of a text that refers to an act or to a provision."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trafsearch.span import Span
from trafsearch.structure.address import Address, Step, StepKind


class Naming(StrEnum):
    """How a reference says which act it means."""

    SELF = "self"  # настоящий Закон, осы Заң, this Law
    BARE = "bare"  # «статья 5» alone: the act that speaks, or the one that it amends
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class CitedAct:
    """An act as a reference names it.

    `kind` is what it is called, in the nominative: «Закон», «Уголовный кодекс», «Конвенция о правах ребенка»; `code` is
    the id of a code or treaty that is known by several names. `country` is `kz` or `ru` where the words say so. `alias`
    is what the text goes on to call it: «(далее – Закон)».
    """

    naming: Naming = Naming.NAMED
    kind: str = ""
    number: str | None = None
    adopted: date | None = None
    title: str | None = None
    code: str | None = None
    country: str | None = None
    alias: str | None = None

    @property
    def label(self) -> str:
        """«Закон № 416»; by its title where no number is given, by its day where there is no title; `self`."""
        if self.naming is not Naming.NAMED:
            return str(Naming.SELF)
        if self.number:
            return f"{self.kind} № {self.number}"
        if self.title:
            return f"{self.kind} «{self.title}»"
        return f"{self.kind} {self.adopted:%d.%m.%Y}" if self.adopted else self.kind


_WHOLE = Address()
SELF = CitedAct(Naming.SELF)
BARE = CitedAct(Naming.BARE)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as a text makes it, whatever provision the text stands in.

    `address` is as written; with `until` it is the first of a range. `base` is the step of the referring passage below
    which the address is counted: an article for «пункт 1 настоящей статьи», the annex for «настоящее Положение».
    """

    span: Span
    act: CitedAct
    address: Address = _WHOLE
    until: Address | None = None
    base: StepKind | None = None

    def expanded(self) -> tuple[Address, ...]:
        """Every provision of a range that is numbered plainly («статьи 3–5»); of another its first and last."""
        if self.until is None:
            return (self.address,)
        first, last = self.address.steps[-1], self.until.steps[-1]
        if self.address.steps[:-1] != self.until.steps[:-1] or not (first.number + last.number).isdecimal():
            return self.address, self.until
        numbers = range(int(first.number), min(int(last.number), int(first.number) + 999) + 1)
        return tuple(Address((*self.address.steps[:-1], Step(first.kind, str(number)))) for number in numbers)
