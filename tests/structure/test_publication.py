"""Where a document was published, from several files of one act."""

import json
from dataclasses import asdict

from trafsearch.language import Language
from trafsearch.structure.publication import Publication, publication_from_plain, publication_united

RU, KK = Language.RU, Language.KK


def test_each_fact_is_the_first_that_is_stated_and_pages_are_those_of_all() -> None:
    found = publication_united(
        [
            Publication((), None, {RU: "ru"}),
            Publication(("А",), "Журнал", {RU: "ru-2", KK: "kk"}),
            Publication(("Б",), "Другой"),
        ]
    )
    assert found == Publication(("А",), "Журнал", {RU: "ru", KK: "kk"})


def test_of_nothing_nothing_is_known() -> None:
    assert publication_united([]) == Publication()


def test_it_comes_back_from_json_as_it_was() -> None:
    whole = Publication(("А", "Б"), "Журнал", {RU: "ru"})
    assert publication_from_plain(json.loads(json.dumps(asdict(whole)))) == whole
