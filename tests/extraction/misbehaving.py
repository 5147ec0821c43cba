"""A reader that does what the file's name says, to be run in a worker."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from trafsearch.extraction.child import run_tool
from trafsearch.extraction.extraction import Extraction, Note
from trafsearch.extraction.options import Options
from trafsearch.extraction.reading import read

SLEEP = [sys.executable, "-c", "import time; time.sleep(600)"]


def misbehaving(path: Path, *, root: Path, options: Options, **kwargs: Any) -> Extraction:
    first, done = kwargs["broke_off"], kwargs["page_done"]
    kind, _, number = path.stem.partition("-")
    pages = int(number or 0)
    if pages and (first is None or first.pages > pages):  # it breaks down after that many pages
        for page in range(1, pages + 1):
            done(page)
            time.sleep(0.3 if kind == "slow" else 0)
        _misbehave(kind, path, options)
    if not pages:
        _misbehave(kind, path, options)
    extraction = read(path, root=root, options=options, **kwargs)
    return replace(extraction, notes=(*extraction.notes, Note("process", str(os.getpid()))))


def _misbehave(kind: str, path: Path, options: Options) -> None:
    match kind:
        case "crash":
            os._exit(9)
        case "loop":
            time.sleep(600)
        case "litter":
            Path(tempfile.mkdtemp(), "copy").write_bytes(path.read_bytes())
            time.sleep(600)
        case "raise":
            raise ValueError("a fault of the program")
        case "swell":
            bytearray(options.limits.memory_mb * 2_000_000)
        case "grow":
            bytearray(b"x" * 400_000_000)
        case "once" if not (marker := path.with_suffix(".crashed")).exists():
            marker.touch()
            os._exit(9)
        case "tool":
            run_tool([sys.executable, "-c", _TELLING.format(path=str(path.with_suffix(".pid")))], b"", 600)


_TELLING = "import os, time; open({path!r}, 'w').write(str(os.getpid())); time.sleep(600)"


def main() -> None:
    """Read the files named, in a program of its own that can be interrupted."""
    from trafsearch.extraction.worker import Reader

    signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started the tests may be deaf to it
    paths = [Path(each) for each in sys.argv[1:]]
    with Reader(workers=len(paths), read_file=misbehaving) as reader:
        list(reader.read_all(paths, paths[0].parent))


def start(*paths: Path) -> subprocess.Popen[bytes]:
    """Such a program, reading the files."""
    command = [sys.executable, "-c", "from misbehaving import main; main()", *map(str, paths)]
    folder = Path(__file__).parent
    return subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(folder), str(folder.parents[1])))},
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
