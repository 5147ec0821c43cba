"""How often concepts are mentioned: for each document, concept or language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trafsearch.language import Language
from trafsearch.report.mentioning import Mention
from trafsearch.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Count:
    """Of one document, concept or language: what counts, as in a report, and the passages that say the same in copies.

    A provision that is held in several languages counts once, with its mentions in the reader's, or in the first.
    `key` is an act's id, a concept's or a language's code, `name` the act's title or the concept's name.
    """

    key: str
    name: str
    mentions: int
    passages: int
    copies: int


def counted(found: Sequence[Mention], count_by: str, vocabulary: Vocabulary, language: Language) -> list[Count]:
    """The most first; `count_by` is document, concept or language, `language` the reader's."""
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
    counts = [_count(key, names[key], group, language) for key, group in groups.items()]
    return sorted(counts, key=lambda each: (-each.mentions, each.key))


def _count(key: str, name: str, found: Sequence[Mention], language: Language) -> Count:
    provisions: dict[object, list[Mention]] = {}
    for each in found:
        if not each.is_copied:
            provisions.setdefault(each.provision, []).append(each)
    copies = {each.passage.id for each in found if each.is_copied}
    mentions = sum(_in_one_language(group, language) for group in provisions.values())
    return Count(key, name, mentions, len(provisions), len(copies))


def _in_one_language(found: Sequence[Mention], language: Language) -> int:
    main = min(found, key=lambda each: each.passage.language is not language).passage.edition
    return sum(each.passage.edition == main for each in found)
