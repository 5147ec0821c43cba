"""What was looked for in a column, and which forms of those words do stand in it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.words import forms_of_terms
from trafsearch.language import Language
from trafsearch.report.cell import Proof
from trafsearch.report.columns import Material
from trafsearch.report.meant import Meant
from trafsearch.report.occurring import Occurring
from trafsearch.vocabulary.names import Name, NamesOf


class Prover:
    """Knows by which words the rows of a report are looked for, and which of them occur in a column."""

    def __init__(self, catalog: Catalog, names_of: NamesOf, meant: Meant, rows: Sequence[str]) -> None:
        self._catalog, self._names_of, self._meant, self._rows = catalog, names_of, meant, rows
        self._names: dict[str, tuple[Name, ...]] = {}
        self._terms: dict[str, tuple[str, ...]] = {}
        self._labels: dict[str, dict[Language, tuple[str, ...]]] = {}

    def names(self, row: str) -> tuple[Name, ...]:
        """Those of the concepts that the row means."""
        if row not in self._names:
            self._names[row] = tuple(name for id in self._meant.direct(row) for name in self._names_of(id))
        return self._names[row]

    def occurring(self, rows: Iterable[str], material: Material) -> Occurring:
        """Where in the column the words stand by which the rows are looked for."""
        _, of_term = self._forms
        forms = {term: of_term.get(term, ()) for row in rows for term in self._terms_of(row)}
        return Occurring(self._catalog, material.extents, forms)

    def proof(self, row: str, material: Material, occurring: Occurring) -> Proof:
        """The labels of the concepts that the row means, and the forms by which each term occurs in the column."""
        of = occurring.forms
        return Proof(
            labels=self._labels_of(row),
            forms={term: self._spelled(each) if (each := of(term)) else () for term in self._terms_of(row)},
            acts=len(material.column.acts),
            passages=material.column.passages,
            words=material.column.words,
        )

    def _spelled(self, forms: Sequence[int]) -> tuple[str, ...]:
        spelled, _ = self._forms
        return tuple(sorted({spelled[form] for form in forms}))

    @cached_property
    def _forms(self) -> tuple[Mapping[int, str], Mapping[str, Sequence[int]]]:
        """How each form is spelled, and the forms of each term, by their rows."""
        return forms_of_terms(self._catalog, {term for row in self._rows for term in self._terms_of(row)})

    def _terms_of(self, row: str) -> tuple[str, ...]:
        if row not in self._terms:
            terms = dict.fromkeys(term for name in self.names(row) for word in name.words for term in word)
            self._terms[row] = tuple(terms)
        return self._terms[row]

    def _labels_of(self, row: str) -> dict[Language, tuple[str, ...]]:
        if row not in self._labels:
            found: dict[Language, dict[str, None]] = {}
            for name in self.names(row):
                found.setdefault(name.label.language, {})[name.label.text] = None
            self._labels[row] = {language: tuple(texts) for language, texts in found.items()}
        return self._labels[row]
