"""The languages of what stands in an edition."""

import json
from collections import defaultdict
from collections.abc import Collection

from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language


def languages_of(catalog: Catalog, editions: Collection[int]) -> dict[int, tuple[Language, ...]]:
    """By the edition's row, that of the most passages first; what is in no language is left out."""
    rows = catalog.execute(
        "SELECT edition.id, content.language, count(*) AS passages"
        " FROM json_each(?) AS wanted JOIN edition ON edition.id = wanted.value"
        " JOIN passage ON passage.text = edition.text AND first <= edition.id AND last >= edition.id"
        " JOIN content ON content.id = content WHERE content.language != ?"
        " GROUP BY edition.id, content.language ORDER BY passages DESC, content.language",
        (json.dumps(sorted(editions)), Language.NONE),
    )
    found: dict[int, tuple[Language, ...]] = defaultdict(tuple)
    for edition, language, _ in rows:
        found[edition] += (Language(language),)
    return {edition: found[edition] for edition in editions}
