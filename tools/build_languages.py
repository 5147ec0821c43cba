"""Learns how the words of each language are spelled: writes trafsearch/language/data/{cyrillic,latin}.txt.

    .venv/bin/python tools/build_languages.py KAZAKH_FREQUENCIES.tsv

KAZAKH_FREQUENCIES: lines of a form and how often it occurs. Of it and of the dictionaries only letter groups are
counted. The texts in tools/language_material and those of the project were written for it. Words of Russian passages
depend on the result: raise VERSION in trafsearch/analysis/analyzer.py after a change.
"""

import hashlib
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from language_material.alphabets import LATIN_KAZAKH, LATIN_UZBEK, NEIGHBOURS, WITHOUT_KAZAKH_LETTERS
from language_material.words import WHOLE, joined, kazakh_words, rewritten, russian_words, texts, word_list

from trafsearch.language.evidence import ORDER, SCALE

TARGET = Path(__file__).resolve().parents[1] / "trafsearch/language/data"
KEPT = {"cyrillic": 15_000, "latin": 12_000}  # letter groups
FEWEST = 3.0  # occurrences of a letter group that may be kept
OURS = 3  # columns that matter most

SHARE_OF_NEIGHBOURS = 0.6  # of what was written in a Turkic language, beside Kazakh words in its spelling
SMOOTHING = 4.0  # how many occurrences the shorter group is worth
UNSEEN = 1e-5  # probability of a letter that a language does not have
LETTER_WORTH = 10  # times that each letter of a small vocabulary counts at most

# Which word lists of simplemma stand for a column of the table, beside its own text.
_CYRILLIC = "ru kk bare ky tt ba uz tg mn uk:uk be:uk bg:bg,mk sr:hbs"
_LATIN = (
    "en:en kk de:de nl:nl sv:sv,nb,da fr:fr es:es pt:pt it:it ro:ro pl:pl cs:cs,sk hbs:hbs,sl tr:tr az uz "
    "fi:fi,et,hu id:id,ms lt:lt,lv"
)


def main() -> None:
    frequencies = Path(sys.argv[1])
    digest = hashlib.sha256(frequencies.read_bytes()).hexdigest()
    kazakh = kazakh_words(frequencies)
    for script, columns in (("cyrillic", _CYRILLIC), ("latin", _LATIN)):
        models = {column: Model(words) for column, words in _vocabularies(script, columns, kazakh)}
        _write(script, models, digest)


class Model:
    """How likely each letter of a language is after those before it; _ is the edge of a word."""

    def __init__(self, words: Mapping[str, float]) -> None:
        whole = sum(len(word) * count for word, count in words.items())
        size = min(WHOLE, LETTER_WORTH * sum(map(len, words)))
        self.count: defaultdict[str, float] = defaultdict(float)
        self._before: defaultdict[str, float] = defaultdict(float)
        self._known: dict[str, float] = {}
        for word, count in words.items():
            edged, weight = f"_{word}_", count * size / whole
            for end in range(2, len(edged) + 1):
                for start in range(max(0, end - ORDER), end):
                    self.count[edged[start:end]] += weight
                    self._before[edged[start : end - 1]] += weight

    def probability(self, group: str) -> float:
        """Of the last letter of the group after the others."""
        found = self._known.get(group)
        if found is None:
            shorter = self.probability(group[1:]) if len(group) > 1 else UNSEEN
            before = self._before.get(group[:-1], 0.0)
            found = (self.count.get(group, 0.0) + SMOOTHING * shorter) / (before + SMOOTHING)
            self._known[group] = found
        return found


def _vocabularies(script: str, columns: str, kazakh: Counter[str]) -> Iterator[tuple[str, Counter[str]]]:
    for entry in columns.split():
        column, _, lists = entry.partition(":")
        if column == "kk":
            yield column, kazakh if script == "cyrillic" else rewritten(kazakh, LATIN_KAZAKH)
        elif column == "bare":
            yield column, rewritten(kazakh, WITHOUT_KAZAKH_LETTERS)
        elif column == "ru":
            yield column, joined(texts("ru"), russian_words())
        elif column in NEIGHBOURS:
            words = joined(texts(column), rewritten(kazakh, NEIGHBOURS[column]), share=SHARE_OF_NEIGHBOURS)
            yield column, words if script == "cyrillic" else rewritten(words, LATIN_UZBEK)
        else:
            yield column, joined(texts(column), *(word_list(each, script) for each in lists.split(",") if each))


def _write(script: str, models: Mapping[str, Model], digest: str) -> None:
    often = {group for model in models.values() for group, count in model.count.items() if count >= FEWEST}
    letters = {group for model in models.values() for group in model.count if len(group) == 1}
    worth = Counter({group: _worth(group, models.values()) for group in often - letters})
    kept = sorted([*letters, *(group for group, _ in worth.most_common(KEPT[script] - len(letters)))])
    rows = (f"{group} {''.join(_cost(model.probability(group)) for model in models.values())}\n" for group in kept)
    head = (
        "# What the last letter of a group costs after the others in each language, in steps of a quarter of a natural "
        "logarithm from !. Made by tools/build_languages.py from texts written for this project, from letter groups "
        "counted in the dictionaries of pymorphy3 (OpenCorpora) and simplemma, and in Kazakh word frequencies "
        f"(KazNERD, CC BY 4.0, and others; sha256 {digest}).\n{' '.join(models)}\n"
    )
    TARGET.mkdir(exist_ok=True)
    (TARGET / f"{script}.txt").write_text(head + "".join(rows), encoding="utf-8")
    print(script, len(kept), "groups of", len(often))


def _worth(group: str, models: Iterable[Model]) -> float:
    """How much the languages would be less apart if the shorter group stood for this one."""
    gains = [
        (each.count.get(group, 0.0), math.log(each.probability(group) / each.probability(group[1:]))) for each in models
    ]
    middle = sum(gain for _, gain in gains[:OURS]) / OURS
    weights = chain([1.0] * OURS, [0.3] * (len(gains) - OURS))
    return sum(weight * count * abs(gain - middle) for weight, (count, gain) in zip(weights, gains, strict=True))


def _cost(probability: float) -> str:
    return chr(ord("!") + min(93, round(-math.log(probability) * SCALE)))


if __name__ == "__main__":
    main()
