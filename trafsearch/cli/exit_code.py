"""What a command's end means to a script."""

from enum import IntEnum


class ExitCode(IntEnum):
    FOUND = 0
    NOTHING_FOUND = 1
    FAILED = 2
    SOME_UNREAD = 3
    CONDITION_HOLDS = 4
    STOPPED = 130
