"""A vocabulary goes out and comes back as it was, in every form."""

from pathlib import Path

import pytest

from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.exchange.formats import Exchange, exchange_of, export, read_export
from trafsearch.vocabulary.vocabulary import Vocabulary

RU, KK, EN = Language.RU, Language.KK, Language.EN

AWKWARD = Concept(
    id="awkward",
    labels={
        RU: ("ящик", "=СУММА(A1)", "абак", "«кавычки»; точка, запятая", "'-минус", "две\nстроки"),
        KK: ("үй", "«ат» …шана"),
        EN: ("zebra", "-dash", "ant", "@at", 'a "quote"', "back\\slash", "<tag> & more"),
    },
    exact={RU: ("ЯК", "АБ"), EN: ("ZA", "AB")},
    negative={EN: ("zebra crossing", "ant hill")},
    broader=("wide", "broad"),
    indicates=("wide",),
    related=("broad", "wide"),
    note={RU: "Слово; «слово».", EN: "+ one, - two"},
    source='Law No. 1, art. 2 "b"; \\ and = more',
)
OTHERS = (Concept(id="wide", labels={EN: ("wide",)}), Concept(id="broad", labels={KK: ("кең",)}))


def there_and_back(concepts: dict[str, Concept], form: Exchange, folder: Path) -> dict[str, Concept]:
    file = folder / "exported"
    file.write_bytes(export(concepts.values(), form))
    return dict(read_export(file, form, ()))


@pytest.mark.parametrize("form", Exchange)
def test_nothing_of_the_built_in_vocabulary_is_lost(form: Exchange, vocabulary: Vocabulary, tmp_path: Path) -> None:
    concepts = dict(vocabulary.concepts)
    assert Vocabulary(there_and_back(concepts, form, tmp_path), {}, {}).hash == Vocabulary(concepts, {}, {}).hash


@pytest.mark.parametrize("form", Exchange)
def test_the_order_of_labels_and_every_sign_are_kept(form: Exchange, tmp_path: Path) -> None:
    concepts = {each.id: each for each in (AWKWARD, *OTHERS)}
    assert there_and_back(concepts, form, tmp_path) == concepts


@pytest.mark.parametrize("form", Exchange)
def test_equal_concepts_give_equal_bytes(form: Exchange) -> None:
    assert export((AWKWARD, *OTHERS), form) == export((AWKWARD, *OTHERS), form)


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        (Exchange.TURTLE, "a.ttl"),
        (Exchange.RDFXML, "a.rdf"),
        (Exchange.JSONLD, "a.JSONLD"),
        (Exchange.CSV, "a.b.csv"),
        (Exchange.XLSX, "a.xlsx"),
        (None, "a.doc"),
        (None, "csv"),
    ],
)
def test_the_ending_says_the_form(expected: Exchange | None, name: str) -> None:
    assert exchange_of(Path(name)) is expected
