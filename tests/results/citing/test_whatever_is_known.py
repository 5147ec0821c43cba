"""Any act can be cited in any form and language, however little is known of it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.results.citing.conftest import EN, KK, RU, act, cited
from trafsearch.language import Language
from trafsearch.results.citing.citation import citation, together
from trafsearch.results.citing.form import CitationForm
from trafsearch.structure.act import ActType

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40)
BODIES = (None, "Правительство Республики Казахстан", "МИНИСТЕРСТВО", "X", "Қазақстан Республикасы", "О мире")
ADDRESSES = ("", "art5", "art5.pt2.sub1", "art127-1.pt2.subа", "an2.pt6", "pt3_1", "secII.ch1", "art5.prt2", "an")


@settings(deadline=None)  # the dictionary is loaded by the first word
@given(
    title=WORDS,
    type_=st.sampled_from([*ActType, None]),
    language=st.sampled_from(list(Language)),
    issuer=st.sampled_from(BODIES),
    number=st.sampled_from([None, "5", "110-VIII ЗРК", "63-ФЗ", "A/HRC/14/10", "№"]),
    adopted=st.sampled_from([None, date(2024, 7, 5)]),
    address=st.sampled_from(ADDRESSES),
)
def test_nothing_fails_and_nothing_is_empty(
    title: str,
    type_: ActType | None,
    language: Language,
    issuer: str | None,
    number: str | None,
    adopted: date | None,
    address: str,
) -> None:
    what = act({language: title}, type_, issuer=issuer, number=number, adopted=adopted)
    place = cited(what, address, holds_from=date(2025, 1, 1))
    for form in CitationForm:
        text = citation(place, form).text
        assert text.strip()
        assert "None" not in text.replace(title, "")
        assert together([place, place], form)


@pytest.mark.parametrize("language", [RU, KK, EN])
@pytest.mark.parametrize("type_", [*ActType, None])
def test_an_act_of_which_only_the_title_is_known_is_cited_by_it(type_: ActType | None, language: Language) -> None:
    for form in (CitationForm.GOST, CitationForm.PLAIN):
        text = citation(cited(act({language: "Abc def"}, type_)), form).text
        assert "Abc def" in text
        assert not any(sign in text for sign in ("№", "No.", "()", "  ", " ,"))
