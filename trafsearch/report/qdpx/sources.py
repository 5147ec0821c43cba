"""The documents of a project: each text of each act that the report looked at, as plain text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from trafsearch.catalog import acts
from trafsearch.catalog.editions import editions
from trafsearch.catalog.passages import passages_of
from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.report.qdpx.guid import guid
from trafsearch.report.recipe import recipe_of
from trafsearch.store.filtering import select
from trafsearch.store.store import Store

_BETWEEN = "\n\n"  # two passages
_NO_TEXT = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """An edition: `starts` are where its passages begin in the text, in code points, by their ids."""

    guid: str
    edition: str
    act: str
    title: str
    language: Language
    text: str
    starts: Mapping[str, int]

    @property
    def name(self) -> str:
        """«Закон «О миграции населения» [kz-59947/ru@2024-07-05]»."""
        return f"{self.title} [{self.edition}]"


def source_texts(report: GapReport, store: Store) -> list[SourceText]:
    """Of all acts of the report's columns, also silent ones, the editions that it looked at; by key."""
    looked_at = {act.id for column in report.columns for act in column.acts}
    selection = select(store.catalog, replace(recipe_of(report.manifest).filters, areas=()))
    chosen = set(selection.editions.values())
    titles = {act.id: act.titles for act in acts.acts(store.catalog)}
    return [
        _source(store, edition.row, edition.key, edition.act, edition.language, titles[edition.act])
        for edition in editions(store.catalog)
        if edition.row in chosen and edition.act in looked_at
    ]


def readable(text: str) -> str:
    """Without characters that no XML may hold or that programs take for an end of line; as long as before."""
    return _NO_TEXT.sub(" ", text)


def _source(
    store: Store, row: int, key: str, act: str, language: Language, titles: Mapping[Language, str]
) -> SourceText:
    parts: list[str] = []
    starts: dict[str, int] = {}
    length = 0
    for held in passages_of(store.catalog, row):
        starts[held.passage.id] = length
        parts.append(readable(held.passage.text))
        length += len(held.passage.text) + len(_BETWEEN)
    title = titles.get(language) or next(iter(titles.values()), act)
    whole = _BETWEEN.join(parts)
    return SourceText(guid("source", key, whole), key, act, title, language, whole, starts)
