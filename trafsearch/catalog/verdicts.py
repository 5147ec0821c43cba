"""What readers said of passages, as it is held; `judged.py` carries it out."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language
from trafsearch.structure.verdict import Ruling, Verdict

_COLUMNS = "act, language, edition, address, hash, concept, ruling, who, why, words"
_SELECT = f"SELECT id, root, file, effect, {_COLUMNS} FROM verdict"


class Effect(StrEnum):
    """What became of a verdict."""

    APPLIED = "applied"
    OUTDONE = "outdone"  # a later one says otherwise
    CHANGED = "changed"  # the passage's text is another now: it must be read again
    GONE = "gone"  # no such act is held, or not in that language
    UNKNOWN_CONCEPT = "unknown_concept"


LOST = (Effect.CHANGED, Effect.GONE, Effect.UNKNOWN_CONCEPT)  # not carried out, and not because of another verdict


@dataclass(frozen=True, slots=True)
class HeldVerdict:
    """A verdict, but for the text that was read, and the place that it stands in."""

    row: int
    root: int
    file: str
    verdict: Verdict
    effect: Effect | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage of an act, as verdicts know one."""

    row: int
    language: Language
    place: str
    content: int
    text: str
    is_judged: bool  # whether verdicts are carried out on it already


def put_verdicts(catalog: Catalog, root: int, verdicts: Iterable[tuple[str, Verdict]], file: str = "") -> None:
    """Hold these, each with its file, in place of what was held of the root, and of `file` under any root."""
    catalog.execute("DELETE FROM verdict WHERE root = ? OR file = ?", (root, file))
    catalog.executemany(
        f"INSERT INTO verdict (root, file, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (root, file, v.act, v.language, v.edition, v.address, v.hash, v.concept, v.ruling, v.who, v.why, v.words)
            for file, v in verdicts
        ],
    )


def verdicts(catalog: Catalog, concepts: Iterable[str] | None = None) -> list[HeldVerdict]:
    """All, or those on the concepts; what outdoes another one comes after it."""
    rows = catalog.execute(f"{_SELECT} ORDER BY id")
    wanted = None if concepts is None else set(concepts)
    return [each for each in map(_held, rows) if wanted is None or each.verdict.concept in wanted]


def verdicts_on(catalog: Catalog, acts: Iterable[str]) -> list[HeldVerdict]:
    """Those on passages of the acts, in the same order."""
    wanted = json.dumps(list(acts))
    return list(
        map(_held, catalog.execute(f"{_SELECT} WHERE act IN (SELECT value FROM json_each(?)) ORDER BY id", (wanted,)))
    )


def put_effects(catalog: Catalog, effects: Mapping[int, Effect]) -> None:
    catalog.executemany("UPDATE verdict SET effect = ? WHERE id = ?", [(each, row) for row, each in effects.items()])


def verdicts_hash(catalog: Catalog) -> str:
    """Equal for equal verdicts in the same order, wherever they stand."""
    rows = catalog.execute(f"SELECT {_COLUMNS} FROM verdict ORDER BY id").fetchall()
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def passages_of_act(catalog: Catalog, act: str) -> list[Candidate]:
    """In all its texts and editions."""
    rows = catalog.execute(
        "SELECT passage.id, content.language, place, content.id, content.text, judged FROM text JOIN passage"
        " ON passage.text = text.id JOIN content ON content.id = content WHERE act = ? ORDER BY passage.id",
        (act,),
    )
    return [
        Candidate(row, Language(language), place, content, text, bool(judged))
        for row, language, place, content, text, judged in rows
    ]


def roots_of_acts(catalog: Catalog) -> dict[str, int]:
    """The row of the root that each act's text lies under; the first of several."""
    rows = catalog.execute("SELECT text.act, min(root) FROM text JOIN file ON file.id = text.file GROUP BY text.act")
    return dict(rows.fetchall())


def _held(row: tuple[Any, ...]) -> HeldVerdict:
    id, root, file, effect, act, language, edition, address, hash, concept, ruling, who, why, words = row
    on = (act, Language(language), edition, address, hash, concept)
    verdict = Verdict(*on, Ruling(ruling), who, why, words)
    return HeldVerdict(id, root, file, verdict, Effect(effect) if effect else None)
