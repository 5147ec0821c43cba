"""By which labels concepts are mentioned."""

from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language


def labels_met(catalog: Catalog) -> set[tuple[str, Language, str]]:
    """The concept, the language and the label of every mention."""
    rows = catalog.execute("SELECT DISTINCT concept, label_language, label FROM mention WHERE NOT added")
    return {(concept, Language(language), label) for concept, language, label in rows}
