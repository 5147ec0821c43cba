"""Child processes that do not outlive those who need them."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache

_SIGKILL = 9
_PR_SET_PDEATHSIG = 1


def run_tool(
    command: Sequence[str], data: bytes, seconds: float, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Another program, fed with `data`; it ends with this process. Raises subprocess.TimeoutExpired, OSError."""
    return subprocess.run(
        command,
        input=data,
        capture_output=True,
        timeout=max(0.1, seconds),
        check=False,
        env={**os.environ, **(environment or {})},
        preexec_fn=ending_with_parent(),
    )


def stand_apart() -> None:
    """Make this process the head of a group, which `kill_group` ends with all that it started."""
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)
    if (die := ending_with_parent()) is not None:
        die()


def kill_group(process_id: int) -> None:
    """End a process that stood apart, with its children. Windows knows no groups: there the children run out."""
    if not hasattr(os, "killpg"):
        return
    try:
        if os.getpgid(process_id) == process_id:
            os.killpg(process_id, _SIGKILL)
    except OSError:  # it has ended already
        return


@cache
def ending_with_parent() -> Callable[[], None] | None:
    """What a process on Linux calls so that it is killed when its parent dies, however that ended."""
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    prctl = ctypes.CDLL(None).prctl

    def die_with_parent() -> None:
        prctl(_PR_SET_PDEATHSIG, _SIGKILL)

    return die_with_parent
