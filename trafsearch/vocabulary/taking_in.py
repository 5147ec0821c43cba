"""Concepts into a user's own folder: all of them, or none."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from trafsearch.structure.whole_file import put_file
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.files import has_entries
from trafsearch.vocabulary.loading import files_of_concepts, load_vocabulary
from trafsearch.vocabulary.vocabulary import Vocabulary
from trafsearch.vocabulary.writing import put_concepts


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written where; `replaced` stand in the folder already, `overridden` are built in."""

    added: tuple[str, ...]
    replaced: tuple[str, ...]
    overridden: tuple[str, ...]
    unchanged: tuple[str, ...]
    files: Mapping[Path, tuple[Concept, ...]]


def plan(concepts: Mapping[str, Concept], folder: Path, theme: str) -> Plan:
    """New ones and those built in go into concepts/THEME.toml; of what is so already nothing is written.

    Raises BadVocabulary.
    """
    held, own = vocabulary_of(folder).concepts, files_of_concepts(folder)
    changed = [each for each in concepts.values() if held.get(each.id) != each]
    files: dict[Path, tuple[Concept, ...]] = {}
    for each in changed:
        file = own.get(each.id, folder / "concepts" / f"{theme}.toml")
        files[file] = (*files.get(file, ()), each)
    return Plan(
        added=tuple(each.id for each in changed if each.id not in held),
        replaced=tuple(each.id for each in changed if each.id in own),
        overridden=tuple(each.id for each in changed if each.id in held and each.id not in own),
        unchanged=tuple(id for id in concepts if held.get(id) == concepts[id]),
        files=files,
    )


def theme_of(name: str) -> str:
    """A name that a file of concepts can have."""
    return "".join(letter if letter.isalnum() else "-" for letter in name).strip("-") or "own"


def carry_out(plan: Plan, folder: Path) -> Vocabulary:
    """Write what is planned; the vocabulary as it is then. Raises BadVocabulary, and then nothing has changed."""
    with _as_before_on_failure(plan.files):
        for file, concepts in plan.files.items():
            put_concepts(file, concepts)
        return vocabulary_of(folder)


def vocabulary_of(folder: Path) -> Vocabulary:
    """As `load_vocabulary`; a folder that is still empty, or not there yet, adds nothing."""
    return load_vocabulary(folder if has_entries(folder) else None)


@contextmanager
def _as_before_on_failure(files: Iterable[Path]) -> Iterator[None]:
    before = {file: file.read_bytes() if file.exists() else None for file in files}
    try:
        yield
    except BaseException:
        for file, data in before.items():
            if data is None:
                file.unlink(missing_ok=True)
            else:
                put_file(file, data)
        raise
