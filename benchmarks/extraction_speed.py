"""How many pages a second: our readers on one core and on two, three peers, on the same files; and the memory.

    python benchmarks/extraction_speed.py FILE_OR_FOLDER… [--seconds 10] [--pages 1000]

Each reader first reads all files once; then it reads them as many times over as it takes to last about --seconds.
Ours runs as an index runs it, in worker processes (`Reader` with one worker and with two), starting them included.
pypdfium2 and pdfminer.six run in this process, pdftotext in one process a file. Processor time counts user and
system, children included. Files that PDFium cannot open are left out; scans are
not, and cost little. The load at the beginning and at the end stands beside the table: on a
busy machine judge by processor time.

Then a PDF of --pages pages with text on each is made, and read by a fresh process for each reader: its peak memory
(resident), what it took before it read, and the time. Linux and macOS only.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from measuring import Took, machine, table, timed

from trafsearch.extraction.worker import Reader

Pass = Callable[[Sequence[Path]], None]

_PEAK = """
import resource, sys
from pathlib import Path

def peak():
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1000
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000_000  # bytes on macOS

"""
_READING = {
    "trafsearch": (
        "from trafsearch.extraction.reading import read\nfrom trafsearch.extraction.pdf import document",
        "outcome = read(path).outcome; print(outcome.status, outcome.pages_read, end=' ')",
    ),
    "pypdfium2 alone": (
        "import pypdfium2",
        "for page in pypdfium2.PdfDocument(path): page.get_textpage().get_text_range(); page.close()",
    ),
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", type=Path, nargs="+", metavar="FILE_OR_FOLDER")
    arguments.add_argument("--seconds", type=float, default=10.0)
    arguments.add_argument("--pages", type=int, default=1000)
    args = arguments.parse_args()
    print(machine("trafsearch", "pypdfium2", "pdfminer.six") + _pdftotext_version())
    paths = [path.resolve() for path in args.paths]
    _speed([file for path in paths for file in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])], args)
    _memory(args.pages)


def _speed(found: Sequence[Path], args: argparse.Namespace) -> None:
    pages = {file: count for file in found if (count := _pages(file))}
    files, total = list(pages), sum(pages.values())
    passes: dict[str, Pass] = {
        "trafsearch, 1 worker": lambda files: _ours(files, 1),
        "trafsearch, 2 workers": lambda files: _ours(files, 2),
        "pypdfium2 alone": _pdfium,
        "pdftotext": _pdftotext,
        "pdfminer.six": _pdfminer,
    }
    if not shutil.which("pdftotext"):
        del passes["pdftotext"]
    measured = {name: _repeated(step, files, args.seconds) for name, step in passes.items()}
    _, start = timed(lambda: _ours(files[:1], 1))
    ours = total * measured["trafsearch, 1 worker"][0] / measured["trafsearch, 1 worker"][1].cpu

    def row(name: str, rounds: int, took: Took) -> list[str]:
        read = total * rounds
        speed = read / took.cpu
        figures = [f"{read:,}", f"{took.wall:.1f} s", f"{took.cpu:.1f} s", f"{read / took.wall:,.0f}", f"{speed:,.0f}"]
        return [name, *figures, f"{ours / speed:.2f}"]

    print(f"{len(pages)} files, {total} pages; {len(found) - len(pages)} cannot be opened; load at the end {_load()}")
    print(f"starting one worker and reading the first file: {start.wall:.2f} s, cpu {start.cpu:.2f} s\n")
    head = ["reader", "pages", "wall", "cpu", "pages/s", "pages/s of cpu", "our speed ÷ its"]
    print(table(head, [row(name, *result) for name, result in measured.items()]) + "\n")


def _repeated(step: Pass, files: Sequence[Path], seconds: float) -> tuple[int, Took]:
    """How many times the files were read, and what that took."""
    _, first = timed(partial(step, files))
    rounds = max(1, round(seconds / first.wall))
    _, took = timed(partial(step, list(files) * rounds))
    while took.wall < seconds:  # starting was most of the first round
        rounds = max(rounds + 1, round(1.2 * rounds * seconds / took.wall))
        _, took = timed(partial(step, list(files) * rounds))
    return rounds, took


def _pages(file: Path) -> int:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(file) as document:
            return len(document)
    except pypdfium2.PdfiumError:
        return 0


def _ours(files: Sequence[Path], workers: int) -> None:
    root = Path(os.path.commonpath([file.parent for file in files]))
    with Reader(workers=workers) as reader:
        for _ in reader.read_all(files, root):
            pass


def _pdfium(files: Sequence[Path]) -> None:
    import pypdfium2

    for file in files:
        with pypdfium2.PdfDocument(file) as document:
            for page in document:
                textpage = page.get_textpage()
                textpage.get_text_range()
                textpage.close()
                page.close()


def _pdfminer(files: Sequence[Path]) -> None:
    from pdfminer.high_level import extract_text

    for file in files:
        extract_text(file)


def _pdftotext(files: Sequence[Path]) -> None:
    for file in files:
        subprocess.run(["pdftotext", str(file), "-"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def _memory(pages: int) -> None:
    if sys.platform == "win32":
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        path.write_bytes(_long_pdf(pages))
        print(f"a PDF of {pages:,} pages, {path.stat().st_size / 1e6:.1f} MB:\n")
        rows = [[name, *_peak(name, path)] for name in _READING]
    print(table(["reader", "peak", "before reading", "wall", "pages/s of cpu", "outcome"], rows))


def _peak(name: str, path: Path) -> Iterator[str]:
    imports, reading = _READING[name]
    code = f"{_PEAK}\n{imports}\npath = Path({str(path)!r})\nbefore = peak()\n{reading}\nprint(before, peak())"
    ended, took = timed(
        lambda: subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    )
    *outcome, before, peak = ended.stdout.split()
    count = path.read_bytes().count(b"/Type /Page ")
    yield from (f"{float(peak):,.0f} MB", f"{float(before):,.0f} MB", f"{took.wall:.1f} s", f"{count / took.cpu:,.0f}")
    yield ", ".join(outcome)


def _long_pdf(pages: int) -> bytes:
    """Pages of forty lines in Helvetica with a running head and a number, each in words of its own."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in range(1, pages + 1):
        lines = [
            f"{page}.{line} The authority shall keep a register of case {page * line} and report it."
            for line in range(1, 41)
        ]
        shown = " ".join(f"({line}) Tj T*" for line in ["Report on measures taken", *lines, str(page)])
        stream = f"BT /F1 11 Tf 17 TL 60 790 Td {shown} ET".encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, b" ".join(kids))
    data, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start, size = len(data), len(objects) + 1
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows)
    return bytes(data) + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _pdftotext_version() -> str:
    if not shutil.which("pdftotext"):
        return ", pdftotext absent"
    said = subprocess.run(["pdftotext", "-v"], capture_output=True, text=True, check=False).stderr
    return ", " + said.splitlines()[0].replace("version ", "")


if __name__ == "__main__":
    main()
