"""What was looked for in a column, and which forms of those words do stand in it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.words import Form, all_forms, forms_of
from trafsearch.language import Language
from trafsearch.report.cell import Proof
from trafsearch.report.columns import Material
from trafsearch.report.meant import Meant
from trafsearch.vocabulary.label import Label, LabelWord, words_of
from trafsearch.vocabulary.matcher import labels_of
from trafsearch.vocabulary.vocabulary import Vocabulary
from trafsearch.vocabulary.written import form_as_written, is_as_written


class Prover:
    """Knows, for each column, which forms of which term occur, and in which texts."""

    def __init__(self, catalog: Catalog, vocabulary: Vocabulary, meant: Meant, materials: Sequence[Material]) -> None:
        self._vocabulary, self._meant = vocabulary, meant
        self._forms: dict[int, Form] = all_forms(catalog)
        contents = sorted({passage.content for material in materials for passage in material.passages})
        self._of_content = {content: set(rows) for content, rows in forms_of(catalog, contents).items()}
        self._by_column: dict[str, dict[str, dict[int, set[int]]]] = {}
        self._labels: dict[str, list[tuple[Label, tuple[LabelWord, ...]]]] = {}

    def proof(self, row: str, material: Material) -> Proof:
        """The labels of the concepts that the row means, and the forms by which each term occurs in the column."""
        labels = self.labels(row)
        occurring = self.occurring(material)
        terms = dict.fromkeys(term for _, words in labels for word in words for term in word.terms)
        by_language: dict[Language, list[str]] = {}
        for label, _ in labels:
            by_language.setdefault(label.language, []).append(label.text)
        return Proof(
            labels={language: tuple(dict.fromkeys(texts)) for language, texts in by_language.items()},
            forms={term: self._names(occurring.get(term, {})) for term in terms},
            acts=len(material.column.acts),
            passages=material.column.passages,
            words=material.column.words,
        )

    def labels(self, row: str) -> list[tuple[Label, tuple[LabelWord, ...]]]:
        """The labels, negative ones aside, of the concepts that the row means, with their analysed words."""
        if row not in self._labels:
            concepts = [self._vocabulary.concept(id) for id in self._meant.direct(row)]
            found = [label for concept in concepts for label in labels_of(concept) if label.is_name]
            self._labels[row] = [(label, _looked_for(label)) for label in found]
        return self._labels[row]

    def occurring(self, material: Material) -> dict[str, dict[int, set[int]]]:
        """For each term of the column: the forms by which it occurs, each with the texts that it stands in."""
        known = self._by_column.get(material.column.id)
        if known is None:
            known = self._by_column[material.column.id] = {}
            for content in dict.fromkeys(passage.content for passage in material.passages):
                for row in self._of_content[content]:
                    for term in (*self._forms[row].terms, f"={self._forms[row].form}"):
                        known.setdefault(term, {}).setdefault(row, set()).add(content)
        return known

    def texts_with(self, terms: Iterable[str], material: Material) -> set[int]:
        """The texts of the column in which one of the terms occurs."""
        occurring = self.occurring(material)
        return {content for term in terms for contents in occurring.get(term, {}).values() for content in contents}

    def _names(self, rows: Iterable[int]) -> tuple[str, ...]:
        return tuple(sorted({self._forms[row].form for row in rows}))


def _looked_for(label: Label) -> tuple[LabelWord, ...]:
    """The words of a label; of those that count as written, the folded forms by which the catalog knows them."""
    return tuple(replace(word, terms=tuple(map(_in_catalog, word.terms))) for word in words_of(label))


def _in_catalog(term: str) -> str:
    return f"={form_as_written(term)}" if is_as_written(term) else term
