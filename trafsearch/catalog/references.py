"""What the texts of passages refer to, as they write it."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from trafsearch.catalog.connection import Catalog
from trafsearch.span import Span
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.references.reference import CitedAct, Naming, Reference

_FIELDS = "content, start, end, act, address, until, base"
_SLICE = 500  # values that SQLite is asked about at a time


def put_references(catalog: Catalog, content: int, references: Iterable[Reference]) -> None:
    catalog.executemany(
        f"INSERT OR IGNORE INTO reference ({_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                content,
                each.span.start,
                each.span.end,
                _act_as_json(each.act),
                _address_as_json(each.address),
                _address_as_json(each.until) if each.until else None,
                each.base,
            )
            for each in references
        ],
    )


def references_in(catalog: Catalog, contents: Sequence[int]) -> dict[int, list[Reference]]:
    """The references in the texts with those rows, in order; texts without any are left out."""
    found: dict[int, list[Reference]] = {}
    for at in range(0, len(contents), _SLICE):
        some = contents[at : at + _SLICE]
        rows = catalog.execute(
            f"SELECT {_FIELDS} FROM reference WHERE content IN ({','.join('?' * len(some))}) ORDER BY content, start",
            tuple(some),
        )
        for row in rows:
            found.setdefault(row[0], []).append(_reference(row))
    return found


def acts_named(catalog: Catalog) -> dict[str, Counter[CitedAct]]:
    """By the id of an act: the acts that its texts name, and how often."""
    rows = catalog.execute(
        "SELECT text.act, reference.act, count(*) FROM reference JOIN passage ON passage.content = reference.content"
        " JOIN text ON text.id = passage.text GROUP BY text.act, reference.act"
    )
    found: dict[str, Counter[CitedAct]] = {}
    for citing, written, number in rows:
        cited = _act_from_json(written)
        if cited.naming is Naming.NAMED:
            found.setdefault(citing, Counter())[cited] = number
    return found


def _reference(row: tuple[Any, ...]) -> Reference:
    _, start, end, act, address, until, base = row
    return Reference(
        Span(start, end),
        _act_from_json(act),
        _address(address),
        _address(until) if until else None,
        StepKind(base) if base else None,
    )


def _act_as_json(act: CitedAct) -> str:
    return json.dumps({name: value for name, value in asdict(act).items() if value}, ensure_ascii=False, default=str)


def _act_from_json(text: str) -> CitedAct:
    facts = json.loads(text)
    adopted = facts.pop("adopted", None)
    return CitedAct(
        **{**facts, "naming": Naming(facts["naming"])}, adopted=date.fromisoformat(adopted) if adopted else None
    )


def _address_as_json(address: Address) -> str:
    return json.dumps([[step.kind, step.number] for step in address.steps], ensure_ascii=False)


def _address(text: str) -> Address:
    return Address(tuple(Step(StepKind(kind), number) for kind, number in json.loads(text)))
