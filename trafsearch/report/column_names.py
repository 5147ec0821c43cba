"""What the columns of a report are called."""

from collections.abc import Callable, Iterable, Mapping

from trafsearch.language import Language
from trafsearch.report.cell import By
from trafsearch.report.columns import Material
from trafsearch.report.dividing import NO_AREA
from trafsearch.report.wording import Wording

_SPOKEN = (Language.RU, Language.KK, Language.EN)

Names = Mapping[str, Mapping[Language, str]]


def column_names(by: By, materials: Iterable[Material], language: Language) -> Names:
    """By the id of each column but those of areas, which the vocabulary names. A document has its title and id."""
    if by is By.AREA:
        return {}
    if by is By.DOCUMENT:
        shown = {material.column.id: material.column.acts for material in materials}
        return {id: {language: f"{acts[0].title} [{id}]"} for id, acts in shown.items() if id != NO_AREA}
    return {
        material.column.id: {spoken: _name(by, material.column.id, Wording(spoken)) for spoken in _SPOKEN}
        for material in materials
    }


def _name(by: By, id: str, say: Callable[[str], str]) -> str:
    if id == f"no-{by}":
        return say(f"no_{by}")
    _, _, value = id.partition(":")
    return say(f"{by}_{value}") if by in (By.TYPE, By.LANGUAGE) else value
