"""How many words a second are searched for all labels of all concepts, with few concepts and with many.

    python benchmarks/matching.py INDEX

The words are those of every distinct text that the index holds, with their dictionary words as it holds them. The
vocabularies are parts of the built-in one, and beyond its size made-up concepts: labels of real ones in another order
of words, drawn with a fixed seed, so that they begin as often and are met seldom. The last row has all built-in ones
and as many whose words, spelled backwards, stand in no text: what the number of labels costs by itself.

The peers look for surface forms, which they are given: each label as it is written, lower case. pyahocorasick is a
compiled automaton over letters, flashtext a tree over them in Python. Neither knows endings, lists or marks.
"""

import argparse
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from measuring import machine, median, table, timed

from trafsearch.analysis.tokens import Tokens
from trafsearch.catalog.words import columns
from trafsearch.store.store import Store
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.loading import load_vocabulary
from trafsearch.vocabulary.matcher import Matcher, compile_matcher, load_matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

SIZES = (21, 100, 200, 400)
REPEATS = 5

Text = tuple[str, Tokens]
Way = Callable[[Text], object]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("index", type=Path, metavar="INDEX")
    args = arguments.parse_args()

    with Store(args.index) as store:
        rows = [row for (row,) in store.catalog.execute("SELECT id FROM content ORDER BY id")]
        texts = [(text, tokens) for _, text, tokens in columns(store.catalog, rows)]
    concepts = _concepts(max(SIZES))
    count = sum(len(tokens) for _, tokens in texts)
    real = list(load_vocabulary().concepts.values())
    unmet = [_spelled_backwards(concept) for concept in real]
    report = [_row(each, texts, count) for each in (*(concepts[:size] for size in SIZES), real, real + unmet)]
    print(machine("trafsearch", "pyahocorasick", "flashtext") + "\n")
    head = ["concepts", "labels", "mentions", "words/s", "compiled in", "loaded in", "pyahocorasick", "flashtext"]
    print(table(head, report))
    print(f"\n{count:,} words in {len(texts):,} texts; words a second of processor time, median of {REPEATS}")


def _concepts(count: int) -> list[Concept]:
    """The built-in ones, in the order of the files, and as many made-up ones as are missing."""
    real = list(load_vocabulary().concepts.values())
    draw = random.Random(20261123)
    made_up = [_shuffled(draw.choice(real), f"made-up-{number}", draw) for number in range(count - len(real))]
    return (real + made_up)[:count]


def _shuffled(concept: Concept, id: str, draw: random.Random) -> Concept:
    def label(text: str) -> str:
        words = text.replace("…", " ").split()
        return " ".join(draw.sample(words, len(words)))

    return Concept(id, {language: tuple(map(label, texts)) for language, texts in concept.labels.items()})


def _spelled_backwards(concept: Concept) -> Concept:
    def label(text: str) -> str:
        return " ".join(word[::-1] + "q" for word in text.replace("…", " ").split())

    labels = {language: tuple(map(label, texts)) for language, texts in concept.labels.items()}
    return Concept(f"unmet-{concept.id}", labels)


def _row(concepts: Sequence[Concept], texts: Sequence[Text], count: int) -> list[str]:
    vocabulary = Vocabulary({each.id: each for each in concepts}, {}, {})
    matcher, compiled = timed(lambda: compile_matcher(vocabulary))
    dumped = matcher.dump()
    loaded = median(timed(lambda: load_matcher(dumped))[1] for _ in range(REPEATS))
    found = sum(len(matcher.find(tokens, text)) for text, tokens in texts)
    forms = sorted({label.text.lower() for label in matcher.trie.labels if label.is_name})
    ways = [_ours(matcher), _ahocorasick(forms), _flashtext(forms)]
    speeds = [f"{count / median(timed(lambda: _pass(way, texts))[1] for _ in range(REPEATS)).cpu:,.0f}" for way in ways]  # noqa: B023 - called at once
    figures = [f"{compiled.cpu:.2f} s", f"{loaded.cpu * 1000:.0f} ms"]
    return [str(len(concepts)), f"{len(matcher.trie.labels):,}", f"{found:,}", speeds[0], *figures, *speeds[1:]]


def _pass(way: Way, texts: Sequence[Text]) -> None:
    for text in texts:
        way(text)


def _ours(matcher: Matcher) -> Way:
    return lambda text: matcher.find(text[1], text[0])


def _ahocorasick(forms: Sequence[str]) -> Way:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for form in forms:
        automaton.add_word(form, form)
    automaton.make_automaton()
    return lambda text: list(automaton.iter(text[0].lower()))


def _flashtext(forms: Sequence[str]) -> Way:
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    for form in forms:
        processor.add_keyword(form)
    return lambda text: processor.extract_keywords(text[0], span_info=True)


if __name__ == "__main__":
    main()
