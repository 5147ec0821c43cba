"""Which words stand in any text at all."""

from collections.abc import Iterable

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.words import known_terms


def has_form_beginning(catalog: Catalog, beginning: str) -> bool:
    """Whether any folded form begins so."""
    after = beginning + "\U0010ffff"
    return bool(catalog.execute("SELECT 1 FROM form WHERE form BETWEEN ? AND ? LIMIT 1", (beginning, after)).fetchone())


def has_term(catalog: Catalog, terms: Iterable[str]) -> bool:
    """Whether any form is one of any of these dictionary words."""
    terms = tuple(terms)
    if any(term in known_terms(catalog, term) for term in terms):
        return True  # most dictionary words stand somewhere as such: looked up at once
    either = " OR ".join("instr(' ' || terms || ' ', ' ' || ? || ' ')" for _ in terms)
    return bool(terms and catalog.execute(f"SELECT 1 FROM form WHERE {either} LIMIT 1", terms).fetchone())


def forms_and_terms(catalog: Catalog) -> tuple[frozenset[str], frozenset[str]]:
    """All folded forms, and all dictionary words that they are forms of."""
    rows = catalog.execute("SELECT form, terms FROM form").fetchall()
    return frozenset(form for form, _ in rows), frozenset(" ".join(terms for _, terms in rows).split(" "))
