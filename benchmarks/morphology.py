"""How well forms find their dictionary words, and what goes wrong, by kind of error.

    python benchmarks/morphology.py GOLD.tsv [MODULE:FUNCTION]

GOLD.tsv: form, lemma, part of speech, count; nouns, names, adjectives, verbs and adverbs are kept. Each form weighs the
same. B-cubed looks at each form's companions, those with the same word: precision is the share of ours that are right,
recall the share of the right ones that are ours. An error's kind is what our word has too much (+) or too little (-);
beside it, how much of the score it costs, in forms.
"""

import argparse
import importlib
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

CONTENT = {"NOUN", "PROPN", "ADJ", "VERB", "ADV"}
Stems = Callable[[str], str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Scored:
    """A form with the right words and ours; the shares of its companions that are right, and that are found."""

    form: str
    right: frozenset[str]
    ours: frozenset[str]
    precision: float
    recall: float

    @property
    def cost(self) -> float:
        return 2 - self.precision - self.recall

    @property
    def kind(self) -> str:
        if self.right & self.ours:
            return "a companion's error"
        ours, right = min(self.ours), min(self.right)
        if ours.startswith(right):
            return "+" + ours.removeprefix(right)
        return "-" + right.removeprefix(ours) if right.startswith(ours) else "another word"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("function", nargs="?", default="trafsearch.analysis.kazakh:best_stem")
    arguments.add_argument("--kinds", type=int, default=40)
    args = arguments.parse_args()
    sys.path.insert(0, ".")
    module, _, name = args.function.partition(":")
    found = scored(lemmas_in(args.gold), getattr(importlib.import_module(module), name))
    precision = sum(each.precision for each in found) / len(found)
    recall = sum(each.recall for each in found) / len(found)
    both = 2 * precision * recall / (precision + recall)
    print(f"{len(found)} forms: B3 P {precision:.3f} R {recall:.3f} F1 {both:.4f}")
    kinds: dict[str, list[Scored]] = defaultdict(list)
    for each in found:
        kinds[each.kind].append(each)
    for kind, same in sorted(kinds.items(), key=lambda item: -_cost(item[1]))[: args.kinds]:
        worst = sorted(same, key=lambda each: -each.cost)[:6]
        examples = ", ".join(f"{each.form} → {'/'.join(each.ours)} ({'/'.join(each.right)})" for each in worst)
        print(f"{_cost(same):8.1f} {len(same):6} {kind}: {examples}")


def lemmas_in(gold: Path) -> dict[str, set[str]]:
    """The right words of each form."""
    lemmas: dict[str, set[str]] = defaultdict(set)
    for line in gold.read_text(encoding="utf-8").replace("ё", "е").splitlines():
        form, lemma, part, _ = line.split("\t")
        if part in CONTENT:
            lemmas[form].add(lemma)
    return lemmas


def scored(lemmas: dict[str, set[str]], stems: Stems) -> list[Scored]:
    """Each form beside those that share a word with it."""
    ours = {form: _as_set(stems(form)) for form in lemmas}
    right_companions, our_companions = _companions(lemmas), _companions(ours)
    found = []
    for form in sorted(lemmas):
        both = len(right_companions[form] & our_companions[form])
        shares = both / len(our_companions[form]), both / len(right_companions[form])
        found.append(Scored(form, frozenset(lemmas[form]), frozenset(ours[form]), *shares))
    return found


def _as_set(stems: str | tuple[str, ...]) -> set[str]:
    return {stems} if isinstance(stems, str) else set(stems)


def _companions(words: dict[str, set[str]]) -> dict[str, set[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for form, each in words.items():
        for word in each:
            forms[word].add(form)
    return {form: set().union(*(forms[word] for word in each)) for form, each in words.items()}


def _cost(same: list[Scored]) -> float:
    return sum(each.cost for each in same)


if __name__ == "__main__":
    main()
