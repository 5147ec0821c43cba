"""The editions of a document, and what each changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trafsearch.results.comparing import Difference, changes, provision_text
from trafsearch.store.provision import Text
from trafsearch.structure.called import called
from trafsearch.structure.passage import Passage
from trafsearch.structure.written_address import parse_address


@dataclass(frozen=True, slots=True)
class Step:
    """What an edition changed: in the whole text, or in one provision, whose words it then had."""

    edition: Text
    difference: Difference | None  # None where nothing changed
    provisions: int
    words: str = ""
    amended_by: str = ""  # as people name it
    is_only: bool = False  # nothing earlier or later is held: what it changed is not known


def in_one_language(texts: Sequence[Text]) -> list[Text]:
    """Those in the language of the first, the earliest first."""
    same = (each for each in texts if each.language is texts[0].language)
    return sorted(same, key=lambda each: str(each.holds_from or ""))


def steps(editions: Sequence[Text], address: str) -> Iterator[Step]:
    """What each edition, from the first on, changed against the one before it. Raises BadAddress."""
    wanted = parse_address(address) if address else None
    before: Sequence[Passage] = ()
    for number, edition in enumerate(editions):
        here = called(wanted, edition.passages) if wanted else edition.passages
        found = changes(before, here)
        is_new, is_gone = not before and bool(here), bool(before) and not here
        kind = Difference.ADDED if is_new else Difference.REMOVED if is_gone else Difference.CHANGED
        shows_first = number == 0 or bool(wanted)
        yield Step(
            edition,
            kind if found and (shows_first or before) else None,
            len(found),
            provision_text(here) if wanted else "",
            edition.amended_by or "",
            is_only=len(editions) == 1,
        )
        before = here
