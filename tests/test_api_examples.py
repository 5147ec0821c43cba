"""The examples of docs/api.md, run as they stand there."""

import doctest
import re
import shutil
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[1]
_EXAMPLE = re.compile(r"^```pycon\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_each_example_gives_what_it_says(tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas", reason="an extra")
    shutil.copytree(corpus, tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    examples = "".join(_EXAMPLE.findall((REPO / "docs" / "api.md").read_text(encoding="utf-8")))
    test = doctest.DocTestParser().get_doctest(examples, {}, "docs/api.md", None, 0)
    said: list[str] = []
    failed, attempted = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=said.append)
    assert not failed, "".join(said)
    assert attempted == examples.count(">>> ")
