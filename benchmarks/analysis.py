"""How many words a second become tokens, on the first pass over a text and on the second.

    python benchmarks/analysis.py FILE…

Each file is taken for one text in the language that most of it is in. The first pass looks every distinct form up;
the second finds them all in memory. The peer is Whoosh's own analysis: its Snowball stemmer for Russian and English,
and for Kazakh, which it has no stemmer for, its tokenizer with lower case alone.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from measuring import Took, machine, table, timed

from trafsearch.analysis import analyzer
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.extraction.reading import read
from trafsearch.language import Language, identify

_WARM_UP = {Language.RU: "закон", Language.KK: "заң", Language.EN: "law"}  # loads the dictionary


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", type=Path, nargs="+", metavar="FILE")
    args = arguments.parse_args()

    rows = [_row(file) for file in args.files]
    print(machine("trafsearch", "pymorphy3", "pymorphy3-dicts-ru", "simplemma", "whoosh3") + "\n")
    head = ["text", "words", "forms", "tokenize", "first pass", "second pass", "Whoosh, first", "our first ÷ Whoosh's"]
    print(table(head, rows))
    print("\nwords a second of processor time; the last column compares times")


def _row(file: Path) -> list[str]:
    text = "\n".join(block.text for block in read(file, root=file.parent).blocks)
    language = identify(text)
    if language not in _WARM_UP:
        raise SystemExit(f"{file}: the text is in none of the three languages")
    analyzer.analyze(_WARM_UP[language], language)
    peer = _whoosh(language)
    peer(_WARM_UP[language])

    words, splitting = timed(lambda: tokenize(text))
    _, first = timed(lambda: analyzer.analyze(text, language))
    _, second = timed(lambda: analyzer.analyze(text, language))
    peers_words, theirs = timed(lambda: peer(text))
    forms = len({word.form for word in words})

    def speed(count: int, took: Took) -> str:
        return f"{count / took.cpu:,.0f}" if took.cpu else "too fast to tell"

    mine = [speed(len(words), took) for took in (splitting, first, second)]
    ratio = f"{first.cpu / theirs.cpu:.1f}" if theirs.cpu else "–"
    name = f"{file.name} ({language})"
    return [name, f"{len(words):,}", f"{forms:,}", *mine, speed(peers_words, theirs), ratio]


def _whoosh(language: Language) -> Callable[[str], int]:
    """Counts the words of a text as Whoosh's analyzer for the language gives them."""
    from whoosh.analysis import LowercaseFilter, RegexTokenizer, StemFilter

    chain = RegexTokenizer() | LowercaseFilter()
    if language is not Language.KK:
        chain = chain | StemFilter(lang=str(language))
    return lambda text: sum(1 for _ in chain(text))


if __name__ == "__main__":
    main()
