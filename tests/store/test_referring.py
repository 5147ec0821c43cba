"""A reference is resolved to the act that is held, and to no other."""

from pathlib import Path

import pytest

import trafsearch
from trafsearch.catalog import editions
from trafsearch.catalog.connection import transaction
from trafsearch.catalog.meta import put_meta
from trafsearch.store.referring import Referring, Standing, to_itself
from trafsearch.store.resolving import Resolver
from trafsearch.store.store import Store
from trafsearch.structure.references.recognition import find_references

ACTS = {  # act: type, number, day of adoption, title, text
    "kz-code": ("code", "226-V", "2014-07-03", "Уголовный кодекс Республики Казахстан", "Статья 135. Вред\n\nДеяние."),
    "ru-code": ("code", "63-ФЗ", "1996-06-13", "Уголовный кодекс Российской Федерации", "Статья 127. Вред\n\nДеяние."),
    "kz-law": (
        "law",
        "416",
        "1999-07-13",
        "О противодействии терроризму",
        "Статья 1. Цель\n\nПо статье 135 УК карают.",
    ),
    "ru-law": ("law", "416", "2013-05-02", "О водоснабжении", "Статья 1. Цель\n\nПо статье 127 УК карают."),
    "kz-order": ("order", "416", "2001-01-09", "О порядке учета", "1. Учет ведется."),
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("referring")
    (folder / "docs").mkdir()
    stated = []
    for act, (kind, number, day, title, text) in ACTS.items():
        (folder / "docs" / f"{act}.md").write_text(f"# {title}\n\n{text}\n", encoding="utf-8")
        stated.append(
            f'[[document]]\npath = "{act}.md"\nact = "{act}"\ntype = "{kind}"\nnumber = "{number}"\n'
            f'adopted = {day}\nlanguage = "ru"\ntitle = {{ru = "{title}"}}\nareas = ["criminal"]\n'
        )
    (folder / "docs" / "corpus.toml").write_text("\n".join(stated), encoding="utf-8")
    trafsearch.build_index([folder / "docs"], folder / "ix").close()
    return folder / "ix"


@pytest.mark.parametrize(
    ("expected", "citing", "written"),
    [
        ("kz-code", "kz-law", "ст. 135 УК"),
        ("ru-code", "ru-law", "ст. 127 УК"),
        ("ru-code", "kz-law", "ст. 127 УК РФ"),
        ("kz-code", "kz-law", "Қылмыстық кодекстің 135-бабы"),
        ("kz-code", "ru-law", "Criminal Code of the Republic of Kazakhstan"),
        ("kz-law", "kz-code", "Закон РК от 13 июля 1999 года № 416-I"),
        ("kz-law", "kz-code", "Закон Республики Казахстан № 416"),
        ("kz-order", "kz-law", "приказ от 9 января 2001 года № 416"),
        ("kz-law", "kz-code", "Законом РК «О противодействию терроризма»"),
        (None, "kz-code", "Закон РК от 1 января 2020 года № 416-VI"),
        (None, "kz-law", "Трудовой кодекс Республики Казахстан"),
        (None, "kz-code", "Закон РК «О водоснабжении»"),
        (None, "kz-law", "статья 5 Закона"),
    ],
)
def test_the_act_that_is_meant_is_found(expected: str | None, citing: str, written: str, index: Path) -> None:
    with Store(index) as store:
        assert Resolver(store.catalog).resolve(find_references(written)[0].act, citing) == expected


def test_a_provision_is_cited_from_its_own_country(index: Path) -> None:
    with Store(index) as store:
        found = [each for each in Referring(store.catalog).cited_by("kz-code") if not to_itself(each)]
    assert [(each.act, each.placed.address.key, each.standing) for each in found] == [
        ("kz-law", "art135", Standing.HELD)
    ]


def test_references_are_found_anew_where_the_rules_have_changed(index: Path) -> None:
    with Store(index) as store, transaction(store.catalog):
        store.catalog.execute("DELETE FROM reference")
        put_meta(store.catalog, "made_with", "other rules")
    with Store(index) as store:
        edition = next(each.row for each in editions.editions(store.catalog) if each.act == "kz-law")
        assert [each.placed.address.key for each in Referring(store.catalog).cites(edition)] == ["art135"]
