"""What holds inside a group of an RTF."""

from dataclasses import dataclass, field, replace

from trafsearch.extraction.office.rtf_flow import Flow

_SIZE = 24  # half points, where nothing is said
_RISE = 6  # half points, where nothing is said
TEXT, NUMBER, SKIP = "text", "number", "skip"  # what the text of a group is for


@dataclass(frozen=True, slots=True)
class State:
    """`place` is what its text is for, `flow` where it goes."""

    place: str = TEXT
    flow: Flow = field(default_factory=Flow)
    font: int = -1
    style: int = 0
    outline: int = 0
    depth: int = 0  # of tables
    fallback: int = 1  # characters after \u that older programs would show
    is_hidden: bool = False
    is_deleted: bool = False
    is_raised: bool = False
    is_struck: bool = False  # drawn with a line through
    size: int = _SIZE  # of its letters, in half points
    rise: int = 0  # above the line, in half points
    is_new: bool = True  # nothing but \* has been met in it
    is_ignorable: bool = False


def formatted(state: State, name: str, number: int | None) -> State | None:
    """What holds after a word on the look of characters; None for any other word."""
    match name:
        case "v":
            return replace(state, is_hidden=number != 0)
        case "deleted":
            return replace(state, is_deleted=number != 0)
        case "super":
            return replace(state, is_raised=number != 0)
        case "nosupersub" | "sub":
            return replace(state, is_raised=False)
        case "strike" | "striked":  # once, twice
            return replace(state, is_struck=number != 0)
        case "up" | "dn":
            rise = _RISE if number is None else number
            return replace(state, rise=rise if name == "up" else -rise)
        case "fs":
            return replace(state, size=_SIZE if number is None else number)
        case "f":
            return replace(state, font=number or 0)
        case "uc":
            return replace(state, fallback=max(0, number or 0))
        case "plain":
            switched_off = replace(state, is_hidden=False, is_deleted=False, is_raised=False, is_struck=False)
            return replace(switched_off, font=-1, size=_SIZE, rise=0)
    return None
