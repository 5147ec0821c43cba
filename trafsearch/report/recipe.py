"""What a report was asked for, as its manifest keeps it: enough to ask for it again."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import By
from trafsearch.vocabulary.lens import Lens

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Recipe:
    """The lens as it was, the filters, and all that decides what a report says beside what is held."""

    lens: Lens
    clock: datetime
    filters: Filters = field(default_factory=Filters)
    language: Language = Language.EN
    by: By = By.AREA
    without: tuple[str, ...] = ()


def recipe_form(recipe: Recipe) -> Plain:
    """Plain values. `lens_hash` is equal for lenses of equal titles, rows and columns."""
    definition = lens_form(recipe.lens)
    return {
        "clock": recipe.clock.isoformat(),
        "lens": recipe.lens.id,
        "lens_hash": hash_of(definition),
        "lens_definition": definition,
        "filters": {name: _plain(value) for name, value in asdict(recipe.filters).items() if value},
        "without": list(recipe.without),
        "language": str(recipe.language),
        "by": str(recipe.by),
    }


def recipe_of(form: Mapping[str, Any]) -> Recipe:
    """The recipe that has that form. Raises KeyError, ValueError, TypeError or AttributeError for what is none."""
    definition = form["lens_definition"]
    titles = {Language(language): str(title) for language, title in definition["titles"].items()}
    return Recipe(
        Lens(str(form["lens"]), titles, tuple(definition["rows"]), tuple(definition["columns"])),
        datetime.fromisoformat(form["clock"]),
        _filters(form["filters"]),
        Language(form["language"]),
        By(form["by"]),
        tuple(form["without"]),
    )


def lens_form(lens: Lens) -> Plain:
    titles = {str(language): lens.titles[language] for language in sorted(lens.titles)}
    return {"titles": titles, "rows": list(lens.rows), "columns": list(lens.columns)}


def hash_of(value: object) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _plain(value: object) -> object:
    return [_plain(each) for each in value] if isinstance(value, tuple | list) else str(value)


def _filters(form: Mapping[str, Any]) -> Filters:
    return Filters(
        areas=tuple(form.get("areas", ())),
        types=tuple(form.get("types", ())),
        languages=tuple(form.get("languages", ())),
        documents=tuple(form.get("documents", ())),
        issuers=tuple(form.get("issuers", ())),
        years=tuple((int(first), int(last)) for first, last in form.get("years", ())),
        adopted=tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in form.get("adopted", ())),
        in_force=date.fromisoformat(form["in_force"]) if form.get("in_force") else None,
    )
