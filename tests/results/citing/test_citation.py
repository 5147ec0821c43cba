"""Several citations together."""

import json
from dataclasses import replace
from datetime import date

import pytest

from tests.results.citing.conftest import KK, LAW, act, cited
from trafsearch.results.citing.citation import citation, together
from trafsearch.results.citing.form import CitationForm

FIRST, SECOND = cited(LAW, "ст. 7 п. 1"), cited(LAW, "ст. 8")
OLDER = cited(LAW, "ст. 7", holds_from=date(2025, 1, 1))


def test_a_line_each_and_the_same_once() -> None:
    assert together([FIRST, SECOND, FIRST], CitationForm.GOST).splitlines() == [
        citation(FIRST, CitationForm.GOST).text,
        citation(SECOND, CitationForm.GOST).text,
    ]


def test_in_bibtex_an_act_stands_once_with_all_its_places() -> None:
    text = together([FIRST, SECOND, cited(LAW, "7-бап", KK)], CitationForm.BIBTEX)
    assert [line for line in text.splitlines() if line.startswith(("%", "@"))] == [
        r"% \autocite[ст. 7, п. 1]{kz-198602}",
        r"% \autocite[ст. 8]{kz-198602}",
        "@legislation{kz-198602,",
        r"% \autocite[7-бап]{kz-198602-kk}",
        "@legislation{kz-198602-kk,",
    ]


def test_another_edition_has_a_key_of_its_own() -> None:
    assert "@legislation{kz-198602-2025-01-01," in together([FIRST, OLDER], CitationForm.BIBTEX)
    items = json.loads(together([FIRST, OLDER, FIRST, SECOND], CitationForm.CSL_JSON))
    assert [each["id"] for each in items] == ["kz-198602", "kz-198602-2025-01-01"]
    assert [each["address"] for each in items[0]["custom"]["locators"]] == ["art7.pt1", "art8"]


@pytest.mark.parametrize(("expected", "guessed"), [("«Записка» [?]", {"title": "Записка"}), ("«Записка»", {})])
def test_what_was_read_off_the_text_is_marked(expected: str, guessed: dict[str, str]) -> None:
    what = cited(replace(act("Записка"), guessed=guessed))
    assert citation(what, CitationForm.PLAIN).text == expected
    assert citation(what, CitationForm.PLAIN).guessed == tuple(guessed)
    assert citation(what, CitationForm.GOST).text == "Записка."
