"""How often concepts are mentioned: for each document, concept or language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trafsearch.cli import output
from trafsearch.cli.answers import coverage_line
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import Form

if TYPE_CHECKING:
    from trafsearch.cli.mentioning import Mention
    from trafsearch.results.coverage import Coverage
    from trafsearch.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Count:
    """Of one document, concept or language: what counts, as in a report, and the passages that say the same in copies.

    A provision that is held in several languages counts once, with its mentions in the reader's, or in the first.
    """

    key: str
    name: str
    mentions: int
    passages: int
    copies: int


def counted(found: "Sequence[Mention]", count_by: str, vocabulary: "Vocabulary") -> list[Count]:
    """The most first."""
    keys: dict[str, Callable[[Mention], tuple[str, str]]] = {
        "document": lambda each: (each.act, each.title),
        "concept": lambda each: (each.found.concept, vocabulary.concept(each.found.concept).name(spoken())),
        "language": lambda each: (str(each.passage.language), say(f"language.{each.passage.language}")),
    }
    groups: dict[str, list[Mention]] = {}
    names: dict[str, str] = {}
    for each in found:
        key, name = keys[count_by](each)
        names.setdefault(key, name)
        groups.setdefault(key, []).append(each)
    counts = [_count(key, names[key], group) for key, group in groups.items()]
    return sorted(counts, key=lambda each: (-each.mentions, each.key))


def _count(key: str, name: str, found: "Sequence[Mention]") -> Count:
    provisions: dict[object, list[Mention]] = {}
    for each in found:
        if not each.is_copied:
            provisions.setdefault(each.provision, []).append(each)
    copies = {each.passage.id for each in found if each.is_copied}
    return Count(key, name, sum(map(_in_one_language, provisions.values())), len(provisions), len(copies))


def _in_one_language(found: "Sequence[Mention]") -> int:
    main = min(found, key=lambda each: each.passage.language is not spoken()).passage.edition
    return sum(each.passage.edition == main for each in found)


def write_counts(
    counts: Sequence[Count], count_by: str, covered: "Coverage", query: dict[str, Any], form: Form
) -> None:
    if form is Form.JSON:
        from trafsearch.results.machine import answer_form

        rows = [
            {
                count_by: each.key,
                "name": each.name,
                "mentions": each.mentions,
                "passages": each.passages,
                "copies": each.copies,
            }
            for each in counts
        ]
        output.write_json(answer_form("mentions", query, rows, covered))
        return
    if form is Form.TABLE:
        output.write(f"{coverage_line(covered)}\n" if counts else f"{say('search.nothing')}\n{coverage_line(covered)}")
    if counts or form is not Form.TABLE:
        cells = [(each.key, each.name, str(each.mentions), str(each.passages), str(each.copies)) for each in counts]
        write_listing(Listing((count_by, "name", "mentions", "passages", "copies"), cells), form)
