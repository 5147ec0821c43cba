"""What an index has met once is known to it."""

import subprocess
import sys
from pathlib import Path

import trafsearch

AGAIN = """
import sys
from pathlib import Path
from trafsearch.language import Language
from trafsearch.store.analysing import Analysing
from trafsearch.store.store import Store

with Store(Path(sys.argv[1])) as store:
    analysing = Analysing(store.catalog, store.matcher)
    texts = store.catalog.execute("SELECT text, language, words, tokens FROM content").fetchall()
    for text, language, words, packed in texts:
        analysed = analysing(text, Language(language))
        assert (analysed.words, analysed.packed) == (words, packed)
        assert len(analysing.tokens(text, Language(language))) == words
print(len(texts), *{"pymorphy3", "dawg", "dawg_python", "simplemma"} & sys.modules.keys())
"""


def test_words_that_the_catalog_knows_open_no_dictionary(tmp_path: Path) -> None:
    text = "О торговле людьми\n\nСтатья 1. Trafficking in persons. Адам саудасына қарсы іс-қимыл, АИЖ-лардың даркнете."
    (tmp_path / "law.txt").write_text(text, encoding="utf-8")
    trafsearch.build_index([tmp_path / "law.txt"], tmp_path / "index").close()
    command = [sys.executable, "-c", AGAIN, str(tmp_path / "index")]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    number, *opened = found.stdout.split()
    assert int(number) > 0
    assert opened == []
