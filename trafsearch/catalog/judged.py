"""Texts under a verdict: held apart from equal texts that nobody judged, with mentions of their own."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.contents import digest_of
from trafsearch.language import Language
from trafsearch.span import Span

_COPIED = ("mention", "reference")  # what hangs on a text


@dataclass(frozen=True, slots=True)
class Carried:
    """A verdict as it is carried out: on the mentions of `concept`, or on one added at `added` where it has none."""

    row: int
    concept: str
    says: tuple[str, ...]  # what makes one verdict another: equal texts with equal verdicts are one
    added: Span | None = None
    label: str = ""


def judged_passages(catalog: Catalog) -> dict[int, bytes]:
    """The rows of the passages whose mentions are not those of the text alone, each with what tells its text apart."""
    rows = catalog.execute("SELECT passage.id, sha256 FROM content JOIN passage ON content = content.id WHERE judged")
    return dict(rows.fetchall())


def take_back(catalog: Catalog) -> None:
    """Make all texts what they are without verdicts."""
    for content, language, text in catalog.execute("SELECT id, language, text FROM content WHERE judged").fetchall():
        plain = digest_of(language, text)
        held = catalog.execute("SELECT id FROM content WHERE sha256 = ?", (plain,)).fetchone()
        if held:
            catalog.execute("UPDATE passage SET content = ? WHERE content = ?", (held[0], content))
            catalog.execute("DELETE FROM content WHERE id = ?", (content,))
        else:
            catalog.execute("DELETE FROM mention WHERE content = ? AND added", (content,))
            catalog.execute("UPDATE mention SET verdict = NULL WHERE content = ?", (content,))
            catalog.execute("UPDATE content SET sha256 = ?, judged = 0 WHERE id = ?", (plain, content))


def mentioned(catalog: Catalog, content: int) -> set[str]:
    """The concepts that the text mentions."""
    rows = catalog.execute("SELECT DISTINCT concept FROM mention WHERE content = ?", (content,))
    return {concept for (concept,) in rows}


def judge(catalog: Catalog, passage: int, carried: Sequence[Carried]) -> None:
    """Carry out verdicts on a passage that is as it is without them."""
    content, language, text = catalog.execute(
        "SELECT content.id, language, content.text FROM passage JOIN content ON content.id = content"
        " WHERE passage.id = ?",
        (passage,),
    ).fetchone()
    said = json.dumps(sorted((each.concept, *each.says) for each in carried), ensure_ascii=False)
    digest = digest_of(language, text, said)
    held = catalog.execute("SELECT id FROM content WHERE sha256 = ?", (digest,)).fetchone()
    judged = int(held[0]) if held else _set_apart(catalog, content, digest, carried, Language(language))
    catalog.execute("UPDATE passage SET content = ? WHERE id = ?", (judged, passage))


def _set_apart(catalog: Catalog, content: int, digest: bytes, carried: Iterable[Carried], language: Language) -> int:
    """A copy of the text, with what the verdicts make of its mentions."""
    cursor = catalog.execute(
        "INSERT INTO content (language, text, sha256, words, tokens, judged)"
        " SELECT language, text, ?, words, tokens, 1 FROM content WHERE id = ?",
        (digest, content),
    )
    copy = int(cursor.lastrowid or 0)
    for table in _COPIED:
        names = [row[1] for row in catalog.execute(f"PRAGMA table_info({table})") if row[1] != "content"]
        columns = ", ".join(names)
        catalog.execute(
            f"INSERT INTO {table} (content, {columns}) SELECT ?, {columns} FROM {table} WHERE content = ?",
            (copy, content),
        )
    for each in carried:
        if each.added:
            catalog.execute(
                "INSERT OR IGNORE INTO mention (content, concept, start, end, label, label_language, added)"
                " VALUES (?, ?, ?, ?, ?, ?, 1)",
                (copy, each.concept, each.added.start, each.added.end, each.label, language),
            )
        catalog.execute(
            "UPDATE mention SET verdict = ? WHERE content = ? AND concept = ?", (each.row, copy, each.concept)
        )
    return copy


def texts_of_passages(catalog: Catalog, passages: Iterable[int]) -> list[int]:
    """The rows of the texts that they are passages of; those that are no more have none."""
    rows = catalog.execute(
        "SELECT DISTINCT text FROM json_each(?) AS wanted JOIN passage ON passage.id = wanted.value",
        (json.dumps(list(passages)),),
    )
    return sorted(text for (text,) in rows)
