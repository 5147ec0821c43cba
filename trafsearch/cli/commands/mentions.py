"""`trafsearch mentions`: every place where a concept is named."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.forms.view import View, viewed
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import cited_as, common, dated
from trafsearch.cli.parameters import Command, Count, OneOf, Option, given_among
from trafsearch.cli.settings import Settings
from trafsearch.results.citing.form import CitationForm
from trafsearch.results.order import Order

if TYPE_CHECKING:
    from trafsearch.store.filtering import Selection
    from trafsearch.store.store import Store

_OF_LISTS = ("limit", "order", "group", "kwic", "around", "cite")  # options that counts have no use for


@click.command(cls=Command, help="command.mentions")
@click.argument("documents", nargs=-1, metavar="[DOC]...")
@click.option("--concept", "concepts", multiple=True, metavar="ID", cls=Option, help="option.concept")
@click.option("--count-by", type=OneOf(["document", "concept", "language"]), cls=Option, help="option.count_by")
@click.option("--limit", type=Count(), cls=Option, help="option.limit_mentions")
@dated
@viewed(orders=(Order.DOCUMENT, Order.DATE), explained=False)
@cited_as
@common
@click.pass_obj
def command(
    settings: Settings,
    documents: tuple[str, ...],
    concepts: tuple[str, ...],
    count_by: str | None,
    limit: int | None,
    as_of: date | None,
    view: View,
    cite: CitationForm | None,
) -> ExitCode:
    from trafsearch.catalog.connection import snapshot
    from trafsearch.cli.forms.mentions import answer_of
    from trafsearch.cli.forms.writing import check_place, write_answer
    from trafsearch.report.mentioning import concepts_meant, selected
    from trafsearch.report.mentions_found import mentions_found
    from trafsearch.store.covering import coverage

    check_place(view)
    if count_by and (given := given_among(_OF_LISTS)):
        raise click.UsageError(say("usage.options_of_counts", options=", ".join(given)))
    query = {"documents": list(documents), "concepts": list(concepts), "count_by": count_by}
    with opened(settings) as store, snapshot(store.catalog):
        chosen, meant = selected(store, documents, as_of), concepts_meant(store.vocabulary, concepts)
        if count_by:
            return _write_counts(store, chosen, meant, count_by, query, view)
        found = mentions_found(store, chosen, meant)
        covered = coverage(store.catalog, chosen.acts, chosen.editions.values())
        write_answer(answer_of(store, found, view, query=query, covered=covered, limit=limit, cite=cite), view)
        return ExitCode.FOUND if found.total else ExitCode.NOTHING_FOUND


def _write_counts(
    store: "Store",
    chosen: "Selection",
    meant: Sequence[str] | None,
    count_by: str,
    query: dict[str, Any],
    view: View,
) -> ExitCode:
    from trafsearch.cli.forms.counts import counted_answer, write_counts
    from trafsearch.cli.forms.writing import written_into
    from trafsearch.report.mention_counts import counts_of
    from trafsearch.report.mentioning import mentions_in
    from trafsearch.store.covering import coverage

    counts = counts_of(list(mentions_in(store, chosen, meant)), count_by, store.vocabulary, spoken())
    covered = coverage(store.catalog, chosen.acts, chosen.editions.values())
    with written_into(view.file):
        write_counts(counted_answer(counts, query, covered), view)
    return ExitCode.FOUND if counts.rows else ExitCode.NOTHING_FOUND
