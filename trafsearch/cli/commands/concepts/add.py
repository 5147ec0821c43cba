"""`trafsearch concepts add`: a concept of one's own."""

from pathlib import Path
from typing import Any

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say
from trafsearch.cli.options import common
from trafsearch.cli.own_folder import own_folder, tell_use
from trafsearch.cli.parameters import Command, Option
from trafsearch.cli.settings import Settings
from trafsearch.cli.worded import Worded
from trafsearch.errors import BadConceptId, ConceptBuiltIn, ConceptExists
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import is_id
from trafsearch.vocabulary.vocabulary import Vocabulary

_Words = tuple[tuple[Language, str], ...]
_WORDS: dict[str, Any] = {"type": Worded(), "multiple": True, "metavar": "LANG=WORDS", "cls": Option}
_IDS: dict[str, Any] = {"multiple": True, "metavar": "ID", "cls": Option}


@click.command(cls=Command, help="concepts.add")
@click.argument("id", metavar="ID")
@click.option("--label", "labels", required=True, help="option.add_label", **_WORDS)
@click.option("--exact", help="option.add_exact", **_WORDS)
@click.option("--negative", help="option.add_negative", **_WORDS)
@click.option("--broader", help="option.add_broader", **_IDS)
@click.option("--indicates", help="option.add_indicates", **_IDS)
@click.option("--related", help="option.add_related", **_IDS)
@click.option("--note", help="option.add_note", **_WORDS)
@click.option("--source", default="", metavar="TEXT", cls=Option, help="option.add_source")
@click.option("--theme", default="own", metavar="FILE", cls=Option, help="option.add_theme")
@click.option("--folder", type=click.Path(path_type=Path), metavar="DIR", cls=Option, help="option.own_folder")
@common
@click.pass_obj
def command(
    settings: Settings,
    /,
    id: str,
    labels: _Words,
    exact: _Words,
    negative: _Words,
    note: _Words,
    theme: str,
    folder: Path | None,
    **others: Any,
) -> ExitCode:
    from trafsearch.vocabulary.taking_in import carry_out, plan, theme_of, vocabulary_of

    target = own_folder(settings, folder)
    vocabulary = vocabulary_of(target)
    _check_id(id, target, vocabulary)
    for name in ("broader", "indicates", "related"):
        for other in others[name]:
            vocabulary.concept(other)
    concept = Concept(
        id=id,
        labels=_lists(labels),
        exact=_lists(exact),
        negative=_lists(negative),
        note={language: " ".join(texts) for language, texts in _lists(note).items()},
        **others,
    )
    planned = plan({id: concept}, target, theme_of(theme.removesuffix(".toml")))
    _tell(concept, carry_out(planned, target), *planned.files)
    tell_use(settings, target)
    return ExitCode.FOUND


def _check_id(id: str, folder: Path, vocabulary: Vocabulary) -> None:
    """Raises BadConceptId, ConceptExists, ConceptBuiltIn."""
    from trafsearch.vocabulary.loading import files_of_concepts

    if not is_id(id):
        raise BadConceptId(concept=id)
    if id in vocabulary.concepts:
        own = files_of_concepts(folder)
        if id in own:
            raise ConceptExists(concept=id, path=own[id])
        raise ConceptBuiltIn(concept=id, path=files_of_concepts()[id])


def _lists(words: _Words) -> dict[Language, tuple[str, ...]]:
    languages = dict.fromkeys(language for language, _ in words)
    return {each: tuple(text for language, text in words if language is each) for each in languages}


def _tell(concept: Concept, vocabulary: Vocabulary, *files: Path) -> None:
    """What was written, and what looks wrong in it."""
    from trafsearch.vocabulary.linting import lint
    from trafsearch.vocabulary.writing import table_of

    for file in files:
        output.write(say("docs.written", path=file))
    output.write(f"\n{table_of(concept)}")
    for each in lint(vocabulary, only=(concept.id,)):
        facts = {"other": each.other, "other_label": each.other_label, "language": each.language or ""}
        about = f"{each.concept}: {each.label}".rstrip(": ")
        output.complain(f"{about}: {say(f'lint.{each.problem}', **facts)} {say(f'advice.{each.problem}', **facts)}")
