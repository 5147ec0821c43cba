"""Thesauri that other programs have written, and what they do to ours."""

from pathlib import Path

import pytest

from trafsearch.errors import BadGraph
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.exchange.formats import Exchange, export, read_export

RU, EN = Language.RU, Language.EN
PREFIXES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <http://example.org/thesaurus/> .
"""


def read(text: str, folder: Path, form: Exchange = Exchange.TURTLE) -> dict[str, Concept]:
    (folder / "theirs").write_text(text, "utf-8")
    return dict(read_export(folder / "theirs", form, ()))


def test_a_thesaurus_of_others_is_read(tmp_path: Path) -> None:
    text = """
    ex:c_1 a skos:Concept ; skos:notation "forced-labour" ;
        skos:prefLabel "forced labour"@en-GB, "принудительный труд"@ru, "travail forcé"@fr ;
        skos:altLabel "compulsory labour"@en ; skos:hiddenLabel "forced labor"@en ;
        skos:definition "Work exacted under a penalty."@en ; dct:source "ILO Convention No. 29" ;
        skos:narrower ex:childLabour .
    ex:childLabour a skos:Concept ; skos:prefLabel "child labour"@en ; skos:related ex:c_1 .
    """
    assert read(PREFIXES + text, tmp_path) == {
        "child-labour": Concept(
            id="child-labour", labels={EN: ("child labour",)}, broader=("forced-labour",), related=("forced-labour",)
        ),
        "forced-labour": Concept(
            id="forced-labour",
            labels={EN: ("forced labour", "compulsory labour", "forced labor"), RU: ("принудительный труд",)},
            note={EN: "Work exacted under a penalty."},
            source="ILO Convention No. 29",
        ),
    }


def test_words_in_other_languages_are_left_out_and_told(tmp_path: Path) -> None:
    (tmp_path / "theirs.ttl").write_text(
        PREFIXES + 'ex:slavery a skos:Concept ; skos:prefLabel "slavery"@en, "esclavage"@fr ; skos:altLabel "servus" ;'
        ' dct:source "UDHR, art. 4"@en .'
    )
    told: list[str] = []
    read_concepts = read_export(tmp_path / "theirs.ttl", Exchange.TURTLE, (), told.append)
    assert read_concepts == {"slavery": Concept("slavery", {EN: ("slavery",)}, source="UDHR, art. 4")}
    assert sorted(told) == ["esclavage@fr", "servus"]


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("two concepts would have the id", "ex:slavery a skos:Concept . <http://other/slavery> a skos:Concept ."),
        ("no id can be made of", 'ex:123 a skos:Concept ; skos:prefLabel "рабство"@ru .'),
        ("no preferred label", 'ex:slavery a skos:Concept ; skos:altLabel "slave"@en .'),
        ("is no concept", 'ex:slavery a skos:Concept ; skos:prefLabel "slavery"@en ; skos:broader ex:nowhere .'),
        ("there can be only one", 'ex:slavery a skos:Concept ; skos:prefLabel "slavery"@en, "slave"@en .'),
        ("no concepts in it", 'ex:slavery skos:prefLabel "slavery"@en .'),
        ("cannot be read as turtle", "ex:slavery a"),
    ],
)  # fmt: skip
def test_a_faulty_graph_is_refused_with_its_concept(reason: str, text: str, tmp_path: Path) -> None:
    with pytest.raises(BadGraph, match=reason):
        read(PREFIXES + text, tmp_path)


def test_nothing_is_fetched_from_the_network(tmp_path: Path) -> None:
    with pytest.raises(BadGraph, match=r"it takes its terms from http://example\.org/context"):
        read('{"@context": ["http://example.org/context"], "@graph": []}', tmp_path, Exchange.JSONLD)


def test_labels_that_others_add_and_take_out_leave_the_order_of_the_rest(tmp_path: Path) -> None:
    ours = Concept(id="pay", labels={EN: ("pay", "wage", "salary", "fee")})
    text = export([ours], Exchange.TURTLE).decode()
    theirs = text.replace('"wage"@en', '"earnings"@en, "bonus"@en')
    assert read(theirs, tmp_path)["pay"].labels == {EN: ("pay", "salary", "fee", "bonus", "earnings")}


def test_a_graph_reads_nothing_else_from_the_disk(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    text = f"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
    <skos:Concept rdf:about="http://example.org/a"><skos:prefLabel xml:lang="en">word &x;</skos:prefLabel>
    </skos:Concept>
    </rdf:RDF>"""
    assert read(text, tmp_path, Exchange.RDFXML)["a"].labels == {EN: ("word ",)}
