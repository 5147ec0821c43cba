"""How often concepts are mentioned: for each document, concept or language."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trafsearch.language import Language
from trafsearch.report.mentioning import Mention
from trafsearch.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Count:
    """Of one document, concept or language: what counts, as in a report, and the passages that say the same in copies.

    A provision that is held in several languages counts once, with its mentions in the text that has the most.
    `key` is an act's id, a concept's or a language's code, `name` the act's title or the concept's name.
    """

    key: str
    name: str
    mentions: int
    passages: int
    copies: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts `by` document, concept or language, the most first; `together` is what they come to where each
    provision counts once, `summed` what the rows add up to. `has_wider` where a concept and a wider one have rows.
    """

    by: str
    rows: tuple[Count, ...]
    together: Count
    has_wider: bool

    @property
    def summed(self) -> Count:
        rows = self.rows
        return Count("", "", sum(r.mentions for r in rows), sum(r.passages for r in rows), sum(r.copies for r in rows))


def counts_of(found: Sequence[Mention], by: str, vocabulary: Vocabulary, language: Language) -> Counts:
    rows = tuple(counted(found, by, vocabulary, language))
    concepts = {each.key for each in rows} if by == "concept" else set()
    has_wider = any(concepts.intersection(vocabulary.narrower(id)) - {id} for id in concepts)
    return Counts(by, rows, _count("", "", found), has_wider)


def counted(found: Sequence[Mention], count_by: str, vocabulary: Vocabulary, language: Language) -> list[Count]:
    """The most first; `count_by` is document, concept or language, `language` that of the names."""
    keys: dict[str, Callable[[Mention], tuple[str, str]]] = {
        "document": lambda each: (each.act, each.title),
        "concept": lambda each: (each.found.concept, vocabulary.concept(each.found.concept).name(language)),
        "language": lambda each: (str(each.passage.language), str(each.passage.language)),
    }
    groups: dict[str, list[Mention]] = {}
    names: dict[str, str] = {}
    for each in found:
        key, name = keys[count_by](each)
        names.setdefault(key, name)
        groups.setdefault(key, []).append(each)
    counts = [_count(key, names[key], group) for key, group in groups.items()]
    return sorted(counts, key=lambda each: (-each.mentions, each.key))


def _count(key: str, name: str, found: Sequence[Mention]) -> Count:
    provisions: dict[object, list[Mention]] = {}
    for each in found:
        if not each.is_copied:
            provisions.setdefault(each.provision, []).append(each)
    copies = {each.passage.id for each in found if each.is_copied}
    mentions = sum(map(_in_one_text, provisions.values()))
    return Count(key, name, mentions, len(provisions), len(copies))


def _in_one_text(found: Sequence[Mention]) -> int:
    return max(Counter(each.passage.edition for each in found).values())
