"""Counts the letters of Russian, Kazakh and English: writes trafsearch/extraction/data/letters.*.txt.

    .venv/bin/python tools/build_letters.py

Texts: what this project wrote itself. The sample corpus is read as a user's files are, the rest are documents,
messages, labels and word lists. Of dictionaries, only counts are taken.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path

from pymorphy3 import MorphAnalyzer
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from trafsearch.analysis.kazakh.lexicon import lexicon
from trafsearch.analysis.kazakh.sounds import harmony
from trafsearch.analysis.kazakh.suffixes import rows, spelled_out
from trafsearch.analysis.wordlist import words_of
from trafsearch.extraction.characters.plain_latin import plain_latin
from trafsearch.extraction.reading import read
from trafsearch.language import Language, identify

REPO = Path(__file__).resolve().parents[1]
TARGET = REPO / "trafsearch/extraction/data"
TEXT_WORTH = 20  # how often a letter group of a running text counts
SHARE_OF_WORDS = 0.25  # of all counts come from a list of words, which knows no frequencies
SHARE_OF_LOANS = 0.05  # of the Kazakh counts come from Russian words
FEWEST = {Language.RU: 4, Language.KK: 1, Language.EN: 2, Language.OTHER: 2}  # occurrences of a group that is kept
OTHERS = "bg cs de es fi fr hbs hu id it lt nl pl pt ro sq sv tr uk".split()  # noqa: SIM905 - nineteen names, one line
OF_EACH = 100_000  # letters
OF_KAZAKH = 300_000  # letters, for the Turkic languages, of which simplemma has one
WHAT = "Groups of three letters and how often they occur; _ is a word's edge. Made by tools/build_letters.py. Source:"
SOURCES = {
    Language.RU: "texts written for this project; the forms of pymorphy3's dictionary (OpenCorpora), counted.",
    Language.KK: "texts written for this project; forms of its Kazakh stems; Russian words, as loans.",
    Language.EN: "texts written for this project; the word list of simplemma, counted.",
    Language.OTHER: "word lists of simplemma, counted, in plain Latin: " + " ".join(OTHERS) + "; letters.kk.txt.",
}
_WORD = {
    Language.RU: re.compile(r"[а-яё]+"),
    Language.KK: re.compile(r"[а-яёәғқңөұүһі]+"),
    Language.EN: re.compile(r"[a-z]+(?:'[a-z]+)?"),
}


def main() -> None:
    texts = counted_texts()
    russian_forms = _groups(_forms_of_russian(), Language.RU)
    written = {
        Language.RU: _joined(texts[Language.RU], (russian_forms, SHARE_OF_WORDS)),
        Language.KK: _joined(
            texts[Language.KK],
            (_groups(_forms_of_kazakh(), Language.KK), SHARE_OF_WORDS),
            (russian_forms, SHARE_OF_LOANS),
        ),
        Language.EN: _joined(texts[Language.EN], (_groups(_words_of_english(), Language.EN), SHARE_OF_WORDS)),
    }
    written[Language.OTHER] = _of_others(written[Language.KK])
    for language, counts in written.items():
        kept = sorted((group, count) for group, count in counts.items() if count >= FEWEST[language])
        lines = "".join(f"{group} {count}\n" for group, count in kept)
        (TARGET / f"letters.{language}.txt").write_text(f"# {WHAT} {SOURCES[language]}\n{lines}", encoding="utf-8")
        print(language, len(kept), "groups")


def counted_texts() -> Mapping[Language, Counter[str]]:
    """The letter groups of all texts, by the language of each paragraph."""
    found: dict[Language, Counter[str]] = {language: Counter() for language in _WORD}
    for language, text in chain(_paragraphs(), _entries(), _word_lists()):
        if language in found:
            found[language] += _groups(_WORD[language].findall(text.lower()), language)
    return found


def _paragraphs() -> Iterator[tuple[Language, str]]:
    files = [path for path in sorted((REPO / "corpus").rglob("*")) if path.suffix not in (".toml", ".yaml")]
    guides = [REPO / "README.md", *sorted((REPO / "docs").rglob("*.md"))]
    for path in chain((path for path in files if path.is_file()), guides):
        for block in read(path).blocks:
            yield identify(block.text), block.text


def _entries() -> Iterator[tuple[Language, str]]:
    """The messages, and the labels of the vocabulary."""
    for language in _WORD:
        messages = tomllib.loads((REPO / f"trafsearch/cli/messages/{language}.toml").read_text(encoding="utf-8"))
        yield from ((language, re.sub(r"\{\w+\}", " ", text)) for text in _strings(messages))
    for path in sorted((REPO / "trafsearch").rglob("data/**/*.toml")):
        yield from _by_key(tomllib.loads(path.read_text(encoding="utf-8")))


def _by_key(table: Mapping[str, object]) -> Iterator[tuple[Language, str]]:
    """What stands under the keys ru, kk and en, at any depth."""
    for key, value in table.items():
        if key in _WORD:
            yield from ((Language(key), re.sub(r"\{\w+\}", " ", text)) for text in _strings(value))
        elif isinstance(value, dict):
            yield from _by_key(value)
        elif isinstance(value, list):
            yield from chain.from_iterable(_by_key(item) for item in value if isinstance(item, dict))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(map(_strings, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(_strings, value))


def _word_lists() -> Iterator[tuple[Language, str]]:
    yield Language.KK, " ".join(words_of("kazakh_closed_class.txt")).replace(":", " ")
    yield Language.KK, " ".join(lexicon().listed())


def _forms_of_russian() -> Iterator[str]:
    """Every form of the dictionary."""
    return (word for word, _ in MorphAnalyzer().dictionary.words.iteritems())


def _words_of_english() -> Iterator[str]:
    return (word for word in _word_list("en") if word.islower() and word.isascii())


def _word_list(language: str) -> Iterator[str]:
    for word in DefaultDictionaryFactory().get_dictionary(language):
        yield word.decode() if isinstance(word, bytes) else word


def _of_others(kazakh_counts: Counter[str]) -> Counter[str]:
    """All other languages as one, each with the same weight."""
    total: Counter[str] = Counter()
    for language in OTHERS:
        counts = _groups(map(plain_latin, islice(_word_list(language), 0, None, 5)), Language.EN)
        total += _scaled(counts, OF_EACH)
    plain: Counter[str] = Counter()
    for group, count in kazakh_counts.items():
        letters = [plain_latin(letter) for letter in group]
        if all(len(letter) == 1 for letter in letters):
            plain["".join(letters)] += count
    return total + _scaled(plain, OF_KAZAKH)


def _scaled(counts: Counter[str], whole: float) -> Counter[str]:
    scale = whole / sum(counts.values())
    return Counter({group: round(count * scale) for group, count in counts.items()})


def _forms_of_kazakh() -> Iterator[str]:
    """One suffix or none on each stem of the lexicon."""
    for kind in ("noun", "verb"):
        for stem in lexicon().stems[kind]:
            yield from _with_suffixes(stem, kind, 1)


def _with_suffixes(base: str, kind: str, depth: int) -> Iterator[str]:
    yield base
    if not depth:
        return
    for row in rows():
        for suffix in spelled_out(row) if row.base == kind else ():
            if base[-1] in suffix.after and not suffix.restores and suffix.harmony in ("", harmony(base)):
                yield from _with_suffixes(base + suffix.text, row.makes, depth - 1)


def _groups(words: Iterable[str], language: Language) -> Counter[str]:
    """Groups of three letters, the edges of the word among them."""
    counts: Counter[str] = Counter()
    whole = _WORD[language]
    for word in words:
        if whole.fullmatch(word):
            edged = f"_{word}_"
            counts.update(map("".join, zip(edged, edged[1:], edged[2:], strict=False)))
    return counts


def _joined(texts: Counter[str], *lists: tuple[Counter[str], float]) -> Counter[str]:
    """The counts of the texts, and those of each list brought to its share of all."""
    total = Counter({group: TEXT_WORTH * count for group, count in texts.items()})
    whole = sum(total.values()) / (1 - sum(share for _, share in lists))
    for counts, share in lists:
        total += _scaled(counts, share * whole)
    return total


if __name__ == "__main__":
    main()
