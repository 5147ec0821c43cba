"""The words of each language, and how much each counts."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, islice
from pathlib import Path
from zlib import crc32

from pymorphy3 import MorphAnalyzer
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from trafsearch.extraction.reading import read
from trafsearch.language.spelling import is_cyrillic, spelled, words_of

MATERIAL = Path(__file__).parent
REPO = MATERIAL.parents[1]
WHOLE = 200_000  # letters that the words of one language are brought to
SHARE_OF_TEXTS = 0.35  # of these come from texts, where there is a dictionary too
SHARE_OF_KAZAKH_TEXTS = 0.1
EACH_NTH = 25  # of a dictionary's words is read

_LETTERS = {"cyrillic": re.compile(r"[\u0400-\u04ff']+"), "latin": re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff']+")}
_KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)


def kazakh_words(frequencies: Path) -> Counter[str]:
    """Words of a list of forms with their frequencies, and of our own texts."""
    counted: Counter[str] = Counter()
    for line in frequencies.read_text(encoding="utf-8").splitlines():
        form, count = line.split("\t")
        for word in words_of(form):
            counted[spelled(word)] += float(count) ** 0.75
    return joined(texts("kk"), counted, share=SHARE_OF_KAZAKH_TEXTS)


def rewritten(words: Mapping[str, float], ways: Iterable[tuple[float, Mapping[int, str]]]) -> Counter[str]:
    """The same words in other letters: each way with its weight."""
    counted: Counter[str] = Counter()
    for weight, letters in ways:
        for word, count in words.items():
            counted[word.translate(letters)] += weight * count
    return counted


@cache
def russian_words() -> Counter[str]:
    """Each dictionary word once, shared by its forms; forms that OpenCorpora met in texts count more."""
    analyzer = MorphAnalyzer()
    met = {word.partition(":")[0] for word, _ in analyzer.prob_estimator.p_t_given_w.iteritems()}
    counted: Counter[str] = Counter()
    for word, (paradigm, _) in analyzer.dictionary.words.iteritems():
        if (word in met or crc32(word.encode()) % EACH_NTH == 0) and word.isalpha():
            counted[spelled(word)] += 3 / len(analyzer.dictionary.paradigms[paradigm]) + 4.0 * (word in met)
    return counted


def word_list(language: str, script: str) -> Counter[str]:
    """Words of a dictionary of simplemma."""
    entries = islice(DefaultDictionaryFactory().get_dictionary(language), 0, None, EACH_NTH)
    words = (entry.decode() if isinstance(entry, bytes) else entry for entry in entries)
    return Counter({spelled(word): 1.0 for word in words if _LETTERS[script].fullmatch(word)})


@cache
def texts(language: str) -> Counter[str]:
    """Words of texts that were written for this project."""
    written = (MATERIAL / f"{language}.txt").read_text(encoding="utf-8")
    counted = Counter(map(spelled, words_of(written)))
    if language in ("ru", "en", "kk"):
        for word, count in _of_project()[language].items():
            counted[word] += count**0.75  # it speaks of few things, again and again
    return counted


@cache
def _of_project() -> Mapping[str, Counter[str]]:
    """Words of the messages, the sample documents and the guides, by language."""
    counted: dict[str, Counter[str]] = {language: Counter() for language in ("ru", "kk", "en")}
    for language, counts in counted.items():
        messages = tomllib.loads((REPO / f"trafsearch/cli/messages/{language}.toml").read_text(encoding="utf-8"))
        for text in _strings(messages):
            counts.update(map(spelled, words_of(re.sub(r"\{\w+\}", " ", text))))
    documents = (path for path in sorted((REPO / "corpus").rglob("*")) if path.suffix not in ("", ".toml", ".yaml"))
    for path in chain(documents, sorted((REPO / "docs").rglob("*.md"))):
        for block in read(path).blocks:
            language = "kk" if _KAZAKH.search(block.text) else "ru" if is_cyrillic(block.text) else "en"
            script = "latin" if language == "en" else "cyrillic"
            words = map(spelled, words_of(block.text))
            counted[language].update(word for word in words if _LETTERS[script].fullmatch(word))
    return counted


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(map(_strings, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(_strings, value))


def joined(first: Mapping[str, float], *lists: Mapping[str, float], share: float = SHARE_OF_TEXTS) -> Counter[str]:
    """Texts and word lists as one, the texts with their share."""
    total: Counter[str] = Counter()
    rest = (1 - share) / len(lists) if lists else 0.0
    for words, part in ((first, share if lists else 1.0), *((each, rest) for each in lists)):
        whole = sum(len(word) * count for word, count in words.items())
        for word, count in words.items():
            total[word] += count * part * WHOLE / whole
    return total
