"""How many pages a second: our reader, the library under it, and two peers, on the same files.

    python benchmarks/pdf_readers.py FILE_OR_FOLDER…

Each reader reads the smallest file first, which loads what it needs, and is then timed over all of them: in this
process, but for pdftotext, which starts one process a file. Files that PDFium cannot open are left out.
"""

import argparse
import shutil
import subprocess
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from measuring import Took, machine, table, timed

from trafsearch.extraction.reading import read

Pass = Callable[[Path], int]  # reads a file, returns the number of characters


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", type=Path, nargs="+", metavar="FILE_OR_FOLDER")
    args = arguments.parse_args()

    found = [file for path in args.paths for file in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])]
    pages = {file: count for file in found if (count := _pages(file))}
    total = sum(pages.values())
    passes: dict[str, Pass] = {"trafsearch": _ours, "pypdfium2 alone": _pdfium, "pdfminer.six": _pdfminer}
    if shutil.which("pdftotext"):
        passes["pdftotext"] = _pdftotext
    smallest = min(pages, key=lambda file: file.stat().st_size)
    for step in passes.values():
        step(smallest)
    measured = {name: timed(partial(_all, step, pages)) for name, step in passes.items()}
    ours = measured["trafsearch"][1]

    def row(name: str, characters: int, took: Took) -> list[str]:
        speed = f"{total / took.cpu:,.0f}" if took.cpu else "–"
        ratio = f"{took.cpu / ours.cpu:.2f}"
        return [name, f"{took.wall:.2f} s", f"{took.cpu:.2f} s", speed, f"{characters:,}", ratio]

    print(machine("trafsearch", "pypdfium2", "pdfminer.six") + _pdftotext_version())
    print(f"{len(pages)} files, {total} pages; {len(found) - len(pages)} left out\n")
    head = ["reader", "wall", "cpu", "pages/s of cpu", "characters", "cpu ÷ trafsearch"]
    print(table(head, [row(name, *result) for name, result in measured.items()]))


def _all(step: Pass, files: Iterable[Path]) -> int:
    return sum(map(step, files))


def _pages(file: Path) -> int:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(file) as document:
            return len(document)
    except pypdfium2.PdfiumError:
        return 0


def _ours(file: Path) -> int:
    return sum(len(block.text) for block in read(file, root=file.parent).blocks)


def _pdfium(file: Path) -> int:
    import pypdfium2

    characters = 0
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            textpage = page.get_textpage()
            characters += len(textpage.get_text_range())
            textpage.close()
            page.close()
    return characters


def _pdfminer(file: Path) -> int:
    from pdfminer.high_level import extract_text

    return len(extract_text(file))


def _pdftotext(file: Path) -> int:
    return len(subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=False).stdout.decode())


def _pdftotext_version() -> str:
    if not shutil.which("pdftotext"):
        return ", pdftotext absent"
    said = subprocess.run(["pdftotext", "-v"], capture_output=True, text=True, check=False).stderr
    return ", " + said.splitlines()[0].replace("version ", "")


if __name__ == "__main__":
    main()
