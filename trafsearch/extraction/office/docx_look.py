"""How the letters of a run look, as far as it changes what they say."""

from dataclasses import dataclass

from lxml import etree

from trafsearch.extraction.office.docx_tree import attribute, is_on, local

_SWITCHES = frozenset(("vanish", "strike", "dstrike"))


@dataclass(frozen=True, slots=True)
class Look:
    """What a run or a style says; None where it says nothing. `size` and `rise` above the line are half points."""

    is_hidden: bool | None = None
    is_struck: bool | None = None
    is_raised: bool | None = None
    size: int | None = None
    rise: int | None = None

    def over(self, other: "Look") -> "Look":
        """What is said here, the rest from the other."""
        return Look(
            other.is_hidden if self.is_hidden is None else self.is_hidden,
            other.is_struck if self.is_struck is None else self.is_struck,
            other.is_raised if self.is_raised is None else self.is_raised,
            other.size if self.size is None else self.size,
            other.rise if self.rise is None else self.rise,
        )


NOTHING = Look()


def look_in(properties: etree._Element | None) -> Look:
    if properties is None or not len(properties):
        return NOTHING
    switches: dict[str, bool] = {}
    numbers: dict[str, int] = {}
    is_raised = None
    for child in properties:
        name = local(child)
        if name in _SWITCHES:
            switches[name] = is_on(child)
        elif name == "vertAlign":
            is_raised = attribute(child, "val") == "superscript"
        elif name in ("sz", "position") and (number := _number(attribute(child, "val"))) is not None:
            numbers[name] = number
    struck = [switches[name] for name in ("strike", "dstrike") if name in switches]
    is_struck = any(struck) if struck else None
    return Look(switches.get("vanish"), is_struck, is_raised, numbers.get("sz"), numbers.get("position"))


def _number(text: str) -> int | None:
    """In half points; programs of late write `7pt` as well."""
    digits, factor = (text[:-2], 2) if text.endswith("pt") else (text, 1)
    try:
        return round(float(digits) * factor)
    except (ValueError, OverflowError):
        return None
