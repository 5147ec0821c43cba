"""Runs a program, and ends it with all that it started when this process's input closes: when whoever asked is gone.

Started as a script, so that nothing else is imported: `python guard.py soffice --headless …`.
"""

import os
import signal
import subprocess
import sys
import threading


def main() -> int:
    process = subprocess.Popen(
        sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    threading.Thread(target=_end_when_alone, args=(process,), daemon=True).start()
    return process.wait()


def _end_when_alone(process: "subprocess.Popen[bytes]") -> None:
    sys.stdin.buffer.read()
    if hasattr(os, "killpg"):  # this process is the head of a group of its own
        os.killpg(0, signal.SIGKILL)
    else:
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
