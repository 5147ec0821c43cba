"""What stands behind silence, as rows: what could not be looked at, and what was looked for."""

from collections.abc import Iterator

from trafsearch.report.csv.row import Row, yes_or_no
from trafsearch.report.naming import Naming
from trafsearch.report.records.hindrances import hindrances
from trafsearch.report.records.looked_for import labels

_OBSTACLES = (
    "column", "rows", "code", "sentence", "path", "status", "detail", "act", "language", "area_known", "passages",
    "passage", "since",
)  # fmt: skip


def obstacles(naming: Naming) -> Iterator[Row]:
    """Each obstacle of a column once, with the ids of the rows in whose cells it stands."""
    yield _OBSTACLES
    for each in hindrances(naming.report):
        found = each.obstacle
        yield (
            each.column.id,
            " ".join(each.rows),
            found.code,
            naming.obstacle(found),
            found.path,
            found.outcome.status if found.outcome else "",
            naming.detail(found.outcome) if found.outcome else "",
            found.act,
            found.language,
            yes_or_no(found.area_known),
            found.passages,
            found.passage,
            found.since.isoformat() if found.since else "",
        )


def looked_for(naming: Naming) -> Iterator[Row]:
    yield ("row", "language", "label")
    yield from labels(naming.report)
