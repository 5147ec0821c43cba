"""Equal reports are equal files, whatever the seed of Python's hashes is."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from hashlib import sha256
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from motley import motley_report
from trafsearch.language import Language
from trafsearch.report.csv import write_csv
from trafsearch.report.docx import render_docx
from trafsearch.report.xlsx import render_xlsx
report = motley_report(Path(sys.argv[2]))
tables = write_csv(report, Language.RU, Path(sys.argv[3]))
files = [render_xlsx(report, Language.RU), render_docx(report, Language.RU), *(each.read_bytes() for each in tables)]
print([sha256(file).hexdigest() for file in files])
"""


def hashes(index: Path, folder: Path, seed: str) -> str:
    asked = [sys.executable, "-c", PROGRAM, str(Path(__file__).parent), str(index), str(folder / f"{seed}.csv")]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(asked, env=environment, check=True, capture_output=True, text=True).stdout


def test_two_processes_write_equal_bytes(motley: Path, tmp_path: Path) -> None:
    first, second = hashes(motley, tmp_path, "1"), hashes(motley, tmp_path, "2")
    assert first == second
    assert first.count("'") == 2 * 6
