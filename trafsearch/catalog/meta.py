"""What the catalog was made with."""

from trafsearch.catalog.connection import Catalog

JUDGED = "judged"  # there while all verdicts are carried out


def get_meta(catalog: Catalog, name: str) -> str | bytes | None:
    row = catalog.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def put_meta(catalog: Catalog, name: str, value: str | bytes) -> None:
    catalog.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))


def remove_meta(catalog: Catalog, name: str) -> None:
    catalog.execute("DELETE FROM meta WHERE name = ?", (name,))
