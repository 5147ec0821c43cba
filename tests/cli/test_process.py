"""The program as a process: pipes, locales, signals, and what it loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SLOW_OR_FOREIGN = (
    "rich",
    "pymorphy3",
    "simplemma",
    "pypdfium2",
    "pdfminer",
    "docx",
    "lxml",
    "markdown_it",
    "multiprocessing",
)


def start(held: Path, *arguments: str, shell: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    base = {key: value for key, value in os.environ.items() if key not in ("LC_ALL", "LANG", "PYTHONUTF8")}
    command = [sys.executable, "-m", "trafsearch.cli", "--index", str(held), *arguments]
    if shell:
        line = " ".join(f"'{word}'" for word in command)
        return subprocess.run(
            ["bash", "-c", shell.format(line)], capture_output=True, env={**base, **environment}, check=False
        )
    return subprocess.run(command, capture_output=True, env={**base, **environment}, check=False)


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1", "ru_RU.KOI8-R"])
def test_output_is_utf_8_whatever_the_locale(locale: str, held: Path) -> None:
    result = start(held, "search", "людьми", "--lang", "ru", LC_ALL=locale, PYTHONCOERCECLOCALE="0")
    assert result.returncode == 0, result.stderr.decode("utf-8", "replace")
    assert "Торговля людьми" in result.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_closed_pipe_is_no_fault(held: Path) -> None:
    result = start(held, "search", "людьми", shell="{} | true; exit ${{PIPESTATUS[0]}}")
    assert result.stderr == b""
    assert result.returncode == 0


@pytest.mark.parametrize("arguments", [["--help"], ["search", '"торговля людьми"'], ["ask", "торговля людьми"]])
def test_nothing_slow_is_loaded_for_what_needs_it_not(arguments: list[str], held: Path) -> None:
    program = (
        "import sys; from trafsearch.cli.program import program\n"
        f"try: program(['--index', {str(held)!r}, *{arguments!r}])\n"
        "except SystemExit: pass\n"
        "print('\\n' + ' '.join(sys.modules), file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    loaded = {name.partition(".")[0] for name in result.stderr.decode().split()}
    if arguments[0] != "ask":
        assert loaded.isdisjoint(SLOW_OR_FOREIGN)
    assert "rich" not in loaded
