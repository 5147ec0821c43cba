"""Items of CSL-JSON."""

from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft7Validator

from tests.results.citing.conftest import EN, LAW, act, cited
from trafsearch.results.citing.cited import Cited
from trafsearch.results.citing.csl import item
from trafsearch.structure.act import ActType
from trafsearch.structure.publication import Publication

DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "items": {"type": ["string", "number"]}, "minItems": 1, "maxItems": 3},
        }
    },
    "additionalProperties": False,
}
NAMES = {
    "type": "array",
    "items": {"type": "object", "properties": {"literal": {"type": "string"}}, "additionalProperties": False},
}
TEXT = {"type": "string"}
SCHEMA = {  # of https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json, the part that is written here
    "type": "object",
    "required": ["type", "id"],
    "additionalProperties": False,
    "properties": {
        "type": {
            "enum": ["legislation", "regulation", "speech", "treaty", "report", "article-journal", "document"],
        },
        "id": {"type": ["string", "number"]},
        **dict.fromkeys(
            ("title", "genre", "authority", "jurisdiction", "version", "URL", "language", "container-title"), TEXT
        ),
        **{name: {"type": ["string", "number"]} for name in ("number", "page", "issue")},
        "author": NAMES,
        "issued": DATE,
        "accessed": DATE,
        "custom": {"type": "object"},
    },
}

ARTICLE = act(
    "Причины торговли детьми",
    ActType.ARTICLE,
    publication=Publication(("Иванов А. Б.",), "Вестник университета. 2021. № 2. С. 10–20"),
)
ALL = [
    cited(LAW, "ст. 7 п. 1"),
    cited(ARTICLE, page=12),
    cited(act({EN: "Report"}, ActType.REPORT, number="A/HRC/14/10", adopted=date(2010, 3, 23)), "pt. 26"),
    *(cited(act("О том", type_)) for type_ in (*ActType, None)),
]


@pytest.mark.parametrize("what", ALL, ids=lambda what: f"{what.type}")
def test_an_item_has_the_form_of_csl(what: Cited) -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(item(what))] == []


def test_a_law() -> None:
    amended = cited(replace(LAW, guessed={"number": "№"}), "ст. 7 п. 1", holds_from=date(2026, 8, 7))
    assert item(amended) == {
        "id": "kz-198602",
        "type": "legislation",
        "title": "О противодействии торговле людьми",
        "genre": "Закон",
        "number": "110-VIII ЗРК",
        "jurisdiction": "Республика Казахстан",
        "issued": {"date-parts": [[2024, 7, 5]]},
        "version": "2026-08-07",
        "URL": "https://zan.gov.kz/client/#!/doc/198602/rus",
        "accessed": {"date-parts": [[2026, 11, 23]]},
        "language": "ru",
        "custom": {
            "locators": [{"label": "article-locator", "locator": "ст. 7, п. 1", "address": "art7.pt1"}],
            "guessed": ["number"],
        },
    }


def test_a_journal_in_its_parts() -> None:
    found = item(cited(ARTICLE, page=12))
    assert {name: found[name] for name in ("container-title", "issue", "page", "issued", "author")} == {
        "container-title": "Вестник университета",
        "issue": "2",
        "page": "10–20",
        "issued": {"date-parts": [[2021]]},
        "author": [{"literal": "Иванов А. Б."}],
    }
    assert found["custom"]["locators"] == [{"label": "page", "locator": "12", "address": ""}]


def test_a_journal_that_says_no_more_is_kept_whole() -> None:
    found = item(cited(replace(ARTICLE, publication=Publication((), "Право и жизнь"))))
    assert found["container-title"] == "Право и жизнь"
    assert "issued" not in found


@pytest.mark.parametrize(
    ("label", "address"),
    [("article-locator", "ст. 4"), ("appendix", "приложение 2"), ("chapter", "гл. 1"), ("section", "разд. 1"),
     ("paragraph", "п. 3")],
)  # fmt: skip
def test_the_label_is_that_of_the_outermost_level(label: str, address: str) -> None:
    assert item(cited(act("О том", ActType.ORDER), address))["custom"]["locators"][0]["label"] == label
