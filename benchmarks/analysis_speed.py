"""How many words a second of running text become tokens, on the first pass and on the second, beside two peers.

    python benchmarks/analysis_speed.py FOLDER

Every file under the folder is read; each of its blocks is analysed in its own language, as a passage is. The first
pass looks each distinct form up, with the dictionaries open; the second finds all of them in memory. Columns are what
indexing runs over; objects are the Tokens that the package's `analyze` gives.

The plain peer lowers, splits by \\w+, and looks each word up behind a cache: in pymorphy3 for Russian, in simplemma for
English, nowhere for Kazakh. Whoosh's own chain tokenizes, lowers and stems by Snowball; it has no Kazakh stemmer.
Neither keeps more than one reading of a word, and the plain one keeps no places.
"""

import argparse
import gc
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from measuring import machine, median, table, timed

from trafsearch.analysis.analyzer import analyze, tokens_in
from trafsearch.analysis.tokenizer import words_in
from trafsearch.extraction.reading import read
from trafsearch.language import Language, identify

WARM_UP = {Language.RU: "закон даркнета", Language.KK: "заңдары", Language.EN: "laws"}  # opens the dictionaries
REPEATS = 5

Passage = tuple[str, Language]
Way = Callable[[str, Language], object]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, metavar="FOLDER")
    args = arguments.parse_args()

    passages = _passages(args.folder)
    ways: dict[str, Way] = {"columns": tokens_in, "objects": analyze, "plain": _plain(), "Whoosh": _whoosh()}
    for way in ways.values():
        for language, text in WARM_UP.items():
            way(text, language)
    gc.freeze()  # the dictionaries are no part of what is measured
    by_language = {str(language): _of(passages, language) for language in WARM_UP}
    first = {name: {key: _first(way, some) for key, some in by_language.items()} for name, way in ways.items()}
    rows = [_row(key, some, ways, first) for key, some in by_language.items()]
    rows.append(_row("together", passages, ways, first))

    print(machine("trafsearch", "pymorphy3", "pymorphy3-dicts-ru", "simplemma", "whoosh3") + "\n")
    head = ["language", "words", "forms", "columns: first", "second", "objects: second"]
    head += ["plain: first", "second", "Whoosh: first", "second", "our columns ÷ plain", "÷ Whoosh"]
    print(table(head, rows))
    print(f"\nwords a second of processor time; a second pass is the median of {REPEATS}; ratios are of second passes")


def _passages(folder: Path) -> list[Passage]:
    """The blocks of all files that are in one of the three languages."""
    found: list[Passage] = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        texts = [block.text for block in read(file, root=folder).blocks]
        found += [(text, language) for text in texts if (language := identify(text)) in WARM_UP]
    return found


def _of(passages: Sequence[Passage], language: Language) -> list[Passage]:
    return [passage for passage in passages if passage[1] is language]


def _first(way: Way, passages: Sequence[Passage]) -> float:
    """Seconds of processor time that a first pass takes."""
    return timed(lambda: _pass(way, passages))[1].cpu


def _pass(way: Way, passages: Sequence[Passage]) -> None:
    for text, language in passages:
        way(text, language)


def _row(name: str, passages: Sequence[Passage], ways: dict[str, Way], first: dict[str, dict[str, float]]) -> list[str]:
    words = [words_in(text) for text, _ in passages]
    count = sum(len(each.forms) for each in words)
    second = {key: median(timed(lambda: _pass(way, passages))[1] for _ in range(REPEATS)) for key, way in ways.items()}  # noqa: B023 - called at once
    firsts = {key: sum(times.values()) if name == "together" else times[name] for key, times in first.items()}

    def speeds(key: str) -> list[str]:
        return [_speed(count, firsts[key]), _speed(count, second[key].cpu)]

    ratios = [f"{second[peer].cpu / second['columns'].cpu:.2f}" for peer in ("plain", "Whoosh")]
    forms = len({form for each in words for form in each.forms})
    objects = _speed(count, second["objects"].cpu)
    return [name, f"{count:,}", f"{forms:,}", *speeds("columns"), objects, *speeds("plain"), *speeds("Whoosh"), *ratios]


def _speed(count: int, seconds: float) -> str:
    return f"{count / seconds:,.0f}" if seconds else "too fast to tell"


def _plain() -> Way:
    import simplemma
    from pymorphy3 import MorphAnalyzer

    morphology = MorphAnalyzer()
    words = re.compile(r"\w+")

    @cache
    def russian(word: str) -> str:
        return str(morphology.parse(word)[0].normal_form)

    @cache
    def english(word: str) -> str:
        return str(simplemma.lemmatize(word, lang="en"))

    look_up = {Language.RU: russian, Language.EN: english, Language.KK: str}
    return lambda text, language: [look_up[language](word) for word in words.findall(text.lower())]


def _whoosh() -> Way:
    from whoosh.analysis import LowercaseFilter, RegexTokenizer, StemFilter

    plain = RegexTokenizer() | LowercaseFilter()
    chains = {language: plain | StemFilter(lang=str(language), cachesize=-1) for language in (Language.RU, Language.EN)}
    return lambda text, language: [token.text for token in chains.get(language, plain)(text)]


if __name__ == "__main__":
    main()
