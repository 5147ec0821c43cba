"""In which of a few ways a document is described: as a law, as what a body approved, as anything else."""

import re
from enum import StrEnum

from trafsearch.analysis.declension import kazakh_genitive
from trafsearch.language import Language
from trafsearch.results.citing.cited import Cited
from trafsearch.results.citing.wording import words_of
from trafsearch.structure.act import ActType

_ENACTED = {
    ActType.CONSTITUTIONAL_LAW, ActType.CODE, ActType.LAW, ActType.DECREE, ActType.RESOLUTION, ActType.ORDER,
    ActType.ADDRESS,
}  # fmt: skip
_APPROVED = {ActType.CONCEPT, ActType.STRATEGIC_PLAN, ActType.PROGRAMME, ActType.ACTION_PLAN}

_DRAFT = {"after": "проект", "head": "Проект", "of": "проекта", "to": "проекту"}


class Kind(StrEnum):
    ENACTED = "enacted"  # «закон Республики Казахстан от …»
    APPROVED = "approved"  # a concept or a plan, which another act approved
    OTHER = "other"


def kind_of(cited: Cited) -> Kind:
    if cited.type in _ENACTED:
        return Kind.ENACTED
    return Kind.APPROVED if cited.type in _APPROVED else Kind.OTHER


def type_word(cited: Cited, form: str) -> str:
    """What its type is called: a row of data/words.toml; «федеральный закон» by the number's letters; a draft so."""
    row = _type_row(cited)
    if not cited.is_draft:
        return row[form]
    match cited.language:
        case Language.RU:
            return f"{_DRAFT[form]} {row['of'][0].lower()}{row['of'][1:]}"
        case Language.KK:
            return f"{row['head'] if form == 'head' else kazakh_genitive(row['after'])} жобасы"
        case _:
            return f"Draft {row[form]}"


def names_its_type(cited: Cited) -> bool:
    """Whether the title says it itself: «Уголовный кодекс», «Послание Президента …»."""
    return re.search(_type_row(cited)["named"], cited.title, re.IGNORECASE) is not None


def _type_row(cited: Cited) -> dict[str, str]:
    kind = str(cited.type)
    if cited.language is Language.RU and cited.number:
        federal = {"-ФЗ": "federal-law", "-ФКЗ": "federal-constitutional-law"}
        kind = next((name for ending, name in federal.items() if cited.number.endswith(ending)), kind)
        kind = kind if cited.type is not ActType.CODE else "code"
    found: dict[str, str] = words_of(cited.language, "types")[kind]
    return found
