"""A run over files that are known already."""

import subprocess
import sys
from pathlib import Path

ORDER = "Приказ Министра труда от 5 мая 2024 года № 7\n\nО приёме детей\n\n1. Утвердить прилагаемые Правила.\n"
INDEXING = """
import sys
from trafsearch.cli.program import program

if __name__ == "__main__":
    sys.argv[1:1] = ["index"]
    try:
        program()
    finally:
        print("opened", sorted({"pymorphy3", "dawg", "simplemma", "lxml.etree"} & set(sys.modules)))
"""


def test_it_opens_no_dictionary(tmp_path: Path) -> None:
    documents, script = tmp_path / "documents", tmp_path / "indexing.py"
    documents.mkdir()
    (documents / "order.txt").write_text(ORDER, encoding="utf-8")
    (documents / "order.html").write_text(f"<p>{ORDER}</p>", encoding="utf-8")
    script.write_text(INDEXING, encoding="utf-8")
    command = [sys.executable, str(script), str(documents), "--index", str(tmp_path / "index")]
    runs = [subprocess.run(command, capture_output=True, text=True, check=False) for _ in range(2)]
    assert [run.returncode for run in runs] == [0, 0], runs[0].stderr
    assert "dawg" in runs[0].stdout.splitlines()[-1]
    assert runs[1].stdout.splitlines()[-1] == "opened []"
