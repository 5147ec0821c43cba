"""The distinct texts of passages, each kept once with its words, mentions and references."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import FoundMention
from trafsearch.catalog.mentions import put_mentions
from trafsearch.catalog.references import put_references
from trafsearch.language import Language
from trafsearch.structure.references.reference import Reference


@dataclass(frozen=True, slots=True)
class Analysed:
    """What analysis makes of a text: its number of words, the packed words, the mentions and references in it."""

    words: int
    packed: bytes
    mentions: tuple[FoundMention, ...]
    references: tuple[Reference, ...] = ()


Analyse = Callable[[str, Language], Analysed]


def put_content(catalog: Catalog, text: str, language: Language, analyse: Analyse) -> int:
    """The row of the text; `analyse` is asked where it is not held yet."""
    digest = digest_of(language, text)
    held = catalog.execute("SELECT id FROM content WHERE sha256 = ?", (digest,)).fetchone()
    if held:
        return int(held[0])
    analysed = analyse(text, language)
    cursor = catalog.execute(
        "INSERT INTO content (language, text, sha256, words, tokens) VALUES (?, ?, ?, ?, ?)",
        (language, text, digest, analysed.words, analysed.packed),
    )
    content = int(cursor.lastrowid or 0)
    put_mentions(catalog, content, analysed.mentions)
    put_references(catalog, content, analysed.references)
    return content


def digest_of(language: str, text: str, said: str = "") -> bytes:
    """By this a text is held once; twice, if readers `said` something of it in one place and not in another."""
    whole = f"{language}\0{text}\0{said}" if said else f"{language}\0{text}"
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).digest()


def analyse_again(catalog: Catalog, analyse: Analyse) -> None:
    """Give every text its words, mentions and references anew: after a change of what they were found by."""
    catalog.execute("DELETE FROM mention")
    catalog.execute("DELETE FROM reference")
    for content, text, language in catalog.execute("SELECT id, text, language FROM content").fetchall():
        analysed = analyse(text, Language(language))
        catalog.execute(
            "UPDATE content SET words = ?, tokens = ? WHERE id = ?", (analysed.words, analysed.packed, content)
        )
        put_mentions(catalog, content, analysed.mentions)
        put_references(catalog, content, analysed.references)


def remove_unused_contents(catalog: Catalog) -> None:
    """Texts that no passage has: what the removal of files has left over."""
    catalog.execute("DELETE FROM content WHERE id NOT IN (SELECT content FROM passage)")
