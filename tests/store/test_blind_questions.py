"""Questions and what they ask for, written down by somebody who had not seen the code: tests/query."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from trafsearch.store.asking import understand
from trafsearch.store.store import Store

FILES = [
    Path(__file__).parents[1] / "query" / f"questions_{name}.tsv"
    for name in (
        "blind",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    )
]
KNOWN_FAILURES = {
    "Где ссылаются на 309-ю статью УК, ту, что о притонах и сводничестве?": "the article is asked for in two ways",
    "Which texts mention unlawful biomedical expirements?": "two slips in a word",
    "Заңсыз бала асырып алу туралы мәлімет керек": "the slip «асырып» is a word too",
    "Какие законы касаются женщин, вынашивающих чужого ребёнка за плату?": "surrogacy told in a clause",
    "Адамды үйде құл ретінде ұстау жайында қандай құжат бар?": "«құл ретінде ұстау» is slavery too",
    "Документы о торговле людьми, где нет изъятия органов": "«где нет» leaves something out",
    "Қанау туралы айтатын, бірақ балалар еңбегі аталмайтын құжаттар қайсы?": "one is said and the other is not",
    "Дети остаются без родительской заботы — отражено ли это в семейной политике?": "a cause told in a clause",
    "I am looking for anything on getting victims back home safely.": "a measure told in a clause",
    "Which documents refer to the Rome Statut?": "«Statut» is read as a Kazakh word in Latin letters",
    "Өтінеміз, Палермо хаттамасы аталған заңдардың тізімін беріңіз": "«аталған заң» is taken for «Ата Заң»",
    "Nothing about compensation in the labour code?": "compensation alone is a word, not a concept",
    "begging outside family policy": "begging alone is a word, not a concept",
    "Баспана беру туралы отбасы кодексінде бірдеңе бар ма?": "«баспана» alone is a word, not a concept",
}


def rows() -> list[object]:
    found: list[dict[str, str]] = []
    for path in FILES:
        with path.open(encoding="utf-8") as file:
            found += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        pytest.param(
            row,
            id=row["question"],
            marks=[pytest.mark.xfail(reason=KNOWN_FAILURES[row["question"]], strict=True)]
            if row["question"] in KNOWN_FAILURES
            else [],
        )
        for row in found
    ]


@pytest.fixture(scope="module")
def store(shared_index: Path) -> Iterator[Store]:
    with Store(shared_index) as store:
        yield store


@pytest.mark.parametrize("row", rows())
def test_a_question_asks_for_concepts_and_areas(row: dict[str, str], store: Store) -> None:
    found = understand(store, row["question"])
    assert set(found.concepts) == set(filter(None, row["concepts"].split("|")))
    assert set(found.areas) == set(filter(None, row["areas"].split("|")))
    assert str(found.asks).replace("passages", "search") == row["kind"]
    assert bool(found.filters.issuers) == bool(row["issuers"])
    assert set(found.filters.languages) == set(filter(None, row["languages"].split("|")))
