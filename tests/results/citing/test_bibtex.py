"""Entries for biblatex."""

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.results.citing.conftest import EN, KK, LAW, RU, act, cited
from trafsearch.results.citing.bibtex import call, entry
from trafsearch.structure.act import ActType
from trafsearch.structure.publication import Publication


def test_a_law_has_all_that_is_known() -> None:
    assert entry(cited(replace(LAW, guessed={"number": "№ 110-VIII ЗРК"}), "ст. 7", holds_from=date(2026, 8, 7))) == (
        "@legislation{kz-198602,\n"
        "  title = {О противодействии торговле людьми},\n"
        "  type = {Закон},\n"
        "  number = {110-VIII ЗРК},\n"
        "  location = {Республика Казахстан},\n"
        "  date = {2024-07-05},\n"
        "  version = {2026-08-07},\n"
        "  url = {https://zan.gov.kz/client/#!/doc/198602/rus},\n"
        "  urldate = {2026-11-23},\n"
        "  langid = {russian},\n"
        "  annotation = {guessed: number},\n"
        "}"
    )


@pytest.mark.parametrize(
    ("expected", "type_", "published"),
    [
        ("@legislation", ActType.CODE, None),
        ("@legislation", ActType.ORDER, None),
        ("@legislation", ActType.TREATY, None),
        ("@report", ActType.REPORT, None),
        ("@article", ActType.ARTICLE, "Вестник. 2021"),
        ("@misc", ActType.ARTICLE, None),
        ("@misc", ActType.CONCEPT, None),
        ("@misc", None, None),
    ],
)
def test_what_styles_know(expected: str, type_: ActType | None, published: str | None) -> None:
    found = entry(cited(act("О том", type_, publication=Publication(published_in=published))))
    assert found.startswith(expected + "{x,")


def test_what_latex_would_read_as_its_own_is_escaped() -> None:
    found = entry(cited(act("50 % & {скобки} $5 №_1 #2 a^b ~ c\\d")))
    assert (
        r"title = {50 \% \& \{скобки\} \$5 №\_1 \#2 a\textasciicircum{}b \textasciitilde{} c\textbackslash{}d}" in found
    )


def test_an_address_of_the_web_stands_as_it_is_but_for_braces() -> None:
    published = Publication(urls={RU: "https://x.kz/a_b?c=%D0&{d}#e"})
    assert "url = {https://x.kz/a_b?c=%D0&%7Bd%7D#e}," in entry(cited(act("О том", publication=published)))


def test_a_key_is_one_word_without_signs_of_bibtex() -> None:
    odd = replace(act("О том"), id="law, {2024} @home")
    assert entry(cited(odd)).startswith("@misc{law-2024-home,")
    assert call(cited(odd, "ст. 7 п. 1")) == r"\autocite[ст. 7, п. 1]{law-2024-home}"


def test_the_surname_of_an_author_stands_first() -> None:
    article = act("О том", ActType.ARTICLE, publication=Publication(("Иванов А. Б.", "Amnesty International")))
    assert "author = {Иванов, А. Б. and Amnesty International}," in entry(cited(article))


def test_braces_are_balanced_whatever_the_title() -> None:
    for title in ("}", "{{", "\\", "a\\}b"):
        text = re.sub(r"\\[{}]", "", entry(cited(act(title))))
        assert text.count("{") == text.count("}")


@pytest.mark.parametrize(("expected", "language"), [("russian", RU), ("kazakh", KK), ("english", EN)])
def test_the_language_is_named(expected: str, language: object) -> None:
    assert f"langid = {{{expected}}}" in entry(cited(act({language: "x"})))  # type: ignore[dict-item]
