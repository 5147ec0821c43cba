"""`trafsearch concepts list`: the concepts, with their names in three languages and how often each is mentioned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.concept_answer import answer, tell_coverage
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, Option
from trafsearch.cli.settings import Settings
from trafsearch.cli.vocabularies import Consulted, consulted
from trafsearch.errors import UnknownTheme
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import LANGUAGES

if TYPE_CHECKING:
    from trafsearch.report.mention_counts import Count
    from trafsearch.store.store import Store

COLUMNS = ("id", *(f"name_{language}" for language in LANGUAGES), "broader", "labels", "mentions", "theme")


@dataclass(frozen=True, slots=True)
class _Row:
    """`theme` is the name of the file; `mentions` is None where there is no index to count in."""

    concept: Concept
    file: Path
    labels: int
    mentions: int | None

    @property
    def cells(self) -> tuple[str, ...]:
        names = [self.concept.labels.get(language, ("",))[0] for language in LANGUAGES]
        counted = "" if self.mentions is None else str(self.mentions)
        return (
            self.concept.id, *names, ", ".join(self.concept.broader), str(self.labels), counted, self.file.stem
        )  # fmt: skip

    @property
    def form(self) -> dict[str, Any]:
        return {
            "id": self.concept.id,
            "names": {str(language): labels[0] for language, labels in self.concept.labels.items()},
            "broader": list(self.concept.broader),
            "labels": self.labels,
            "mentions": self.mentions,
            "theme": self.file.stem,
            "file": str(self.file),
        }


@click.command(cls=Command, help="concepts.list")
@click.option("--lens", metavar="ID", cls=Option, help="option.concepts_lens")
@click.option("--theme", metavar="FILE", cls=Option, help="option.theme")
@click.option("--no-index", "without_index", is_flag=True, cls=Option, help="option.no_index")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, lens: str | None, theme: str | None, without_index: bool, form: Form) -> ExitCode:
    with consulted(settings, without_index=without_index) as found:
        rows = _rows(found, _chosen(found, lens, theme))
        if form is Form.JSON:
            query = {"lens": lens, "theme": theme}
            output.write_json(answer("concepts-list", query, [row.form for row in rows], found.store))
            return ExitCode.FOUND
        if form is Form.TABLE:
            output.write(say("concepts.count", concepts=len(rows)))
            tell_coverage(found.store)
        write_listing(Listing(COLUMNS, [row.cells for row in rows]), form)
    return ExitCode.FOUND


def _chosen(found: Consulted, lens: str | None, theme: str | None) -> list[str]:
    """The rows of the lens in its order, the concepts of the file, or all. Raises UnknownLens, UnknownTheme."""
    files = found.files()
    ids = found.vocabulary.lens(lens).rows if lens else found.vocabulary.concepts
    if theme is None:
        return list(ids)
    wanted = theme.removesuffix(".toml")
    themes = dict.fromkeys(file.stem for file in files.values())
    if wanted not in themes:
        raise UnknownTheme(theme=theme, near=", ".join(themes))
    return [id for id in ids if files[id].stem == wanted]


def _rows(found: Consulted, ids: Sequence[str]) -> list[_Row]:
    counts = _counts(found.store) if found.store else None
    concepts, files = found.vocabulary.concepts, found.files()
    return [_row(concepts[id], files[id], counts) for id in ids]


def _row(concept: Concept, file: Path, counts: "Mapping[str, Count] | None") -> _Row:
    labels = sum(len(texts) for texts in (*concept.labels.values(), *concept.exact.values()))
    mentions = None if counts is None else counts[concept.id].mentions if concept.id in counts else 0
    return _Row(concept, file, labels, mentions)


def _counts(store: "Store") -> "dict[str, Count]":
    """As `mentions --count-by concept` counts them."""
    from trafsearch.report.mention_counts import counted
    from trafsearch.report.mentioning import mentions_in, selected

    mentions = list(mentions_in(store, selected(store, (), None), None))
    return {each.key: each for each in counted(mentions, "concept", store.vocabulary, spoken())}
