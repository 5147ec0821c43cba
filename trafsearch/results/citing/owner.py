"""Whose act it is, as its name says it: «Республики Казахстан», «Президента Российской Федерации»."""

from trafsearch.analysis.declension import GENITIVE, kazakh_genitive, russian_in_case
from trafsearch.language import Language
from trafsearch.results.citing.cited import Cited
from trafsearch.structure.act import ActType

_OF_THE_STATE = {ActType.CONSTITUTIONAL_LAW, ActType.CODE, ActType.LAW}


def owner(cited: Cited) -> str:
    """In the genitive: the body, of a law the state; "" where a body made it that nothing names."""
    if cited.issuer:
        match cited.language:
            case Language.KK:
                return kazakh_genitive(cited.issuer)
            case Language.EN:
                return with_article(cited.issuer)
            case _:
                return russian_in_case(cited.issuer, GENITIVE) or cited.issuer
    return cited.country.of[cited.language] if cited.country and cited.type in _OF_THE_STATE else ""


def with_article(body: str) -> str:
    return body if body.lower().startswith("the ") else f"the {body}"


def signed_number(cited: Cited) -> str:
    """№ 416, No. 416; a symbol such as A/HRC/14/10 has no sign."""
    if not cited.number or not cited.number[:1].isdigit():
        return cited.number or ""
    return f"{'No.' if cited.language is Language.EN else '№'} {cited.number}"
