"""What holds inside a group of an RTF."""

from dataclasses import dataclass, field

from trafsearch.extraction.office.rtf_flow import Flow

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
    is_new: bool = True  # nothing but \* has been met in it
    is_ignorable: bool = False
