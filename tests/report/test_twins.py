"""Language versions of an act are compared provision by provision: nothing that one lacks stays unsaid."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import trafsearch
from trafsearch.report.translation import Comparison, compare_twins
from trafsearch.report.twins import find_twins
from trafsearch.store.store import Store

RUSSIAN = """Закон о профилактике

Статья 1. Понятия

1. Торговля людьми есть преступление.

2. Терроризм есть преступление.

Статья 2. Органы

1. Органы ведут учёт.
"""
KAZAKH = """Профилактика туралы заң

1-бап. Ұғымдар

1. Адам саудасы қылмыс болып табылады.

2. Терроризм қылмыс болып табылады.

2-бап. Органдар

1. Органдар есеп жүргізеді.
"""
STATED = """[[document]]
path = "{path}"
act = "law"
language = "{language}"
type = "law"
title = {{ru = "О профилактике", kk = "Профилактика туралы"}}

"""

Differences = list[tuple[str, str, str, tuple[str, ...], tuple[str, ...]]]


@pytest.mark.parametrize(
    ("expected", "russian", "kazakh"),
    [
        ([], RUSSIAN, KAZAKH),
        (
            [("provision", "law/ru#art2.pt2", "kk", ("terrorism",), ())],
            RUSSIAN + "\n2. Органы предупреждают терроризм.\n",
            KAZAKH,
        ),
        (
            [("concept", "law/kk#art2.pt1", "ru", ("human-trafficking",), ())],
            RUSSIAN,
            KAZAKH.replace("есеп", "адам саудасының есебін"),
        ),
        (
            [("narrower", "law/ru#art1.pt1", "kk", ("child-trafficking",), ("human-trafficking",))],
            RUSSIAN.replace("Торговля людьми", "Торговля детьми"),
            KAZAKH,
        ),
        # an editor's note is no mention; nor is the cited title of another act, but it names that act
        ([], RUSSIAN + "\nСноска. Статья 2 в редакции Закона «О противодействии торговле людьми».\n", KAZAKH),
        (
            [("concept", "law/ru#art2.pt1", "kk", ("law-on-trafficking-2024",), ())],
            RUSSIAN.replace("учёт.", "учёт по Закону «О противодействии торговле людьми»."),
            KAZAKH,
        ),
    ],
)
def test_versions_are_compared(expected: Differences, russian: str, kazakh: str, tmp_path: Path) -> None:
    (comparison,) = compared({"law.ru.txt": russian, "law.kk.txt": kazakh}, tmp_path)
    assert comparison.twins.ground == "stated"
    assert differences(comparison) == expected


def test_a_file_in_two_languages_holds_both_versions(tmp_path: Path) -> None:
    more = "".join(f"\n{n}. Органы {n}-го уровня ведут учёт обращений граждан.\n" for n in range(2, 7))
    more_kazakh = "".join(
        f"\n{n}. {n}-деңгейдегі органдар азаматтардың өтініштерін есепке алады.\n" for n in range(2, 7)
    )
    (comparison,) = compared({"law.ru.txt": RUSSIAN + more + "\n" + KAZAKH + more_kazakh}, tmp_path)
    assert comparison.twins.ground == "file"
    assert comparison.provisions == 9  # 2 articles, their 2 and 6 points without the last, in which the file turns
    assert [each for each in differences(comparison) if each[0] != "provision"] == []


def test_a_quotation_in_another_language_makes_no_version(tmp_path: Path) -> None:
    assert compared({"law.ru.txt": RUSSIAN + "\n2. Адам саудасы қылмыс болып табылады.\n"}, tmp_path) == []


def test_versions_that_were_not_read_whole_say_so(shared_index: Path) -> None:
    with Store(shared_index) as store:
        (twins,) = find_twins(store.catalog, "kz-3686")
        assert [twins.one.is_whole, twins.other.is_whole] == [False, False]
        assert [twins.one.language, twins.other.language] == ["ru", "kk"]


def test_the_law_on_trafficking_says_the_same_in_both_languages(shared_index: Path) -> None:
    with Store(shared_index) as store:
        (comparison,) = (compare_twins(store, twins) for twins in find_twins(store.catalog, "kz-198602"))
    lacking = [each.id for each in comparison.differences if each.gap == "provision"]
    assert (lacking, comparison.provisions > 150) == ([], True)
    trafficking = {"human-trafficking", "child-trafficking", "trafficking-in-women"}
    told = [each.id for each in comparison.differences if trafficking & {*each.concepts, *each.instead}]
    assert told == [each.id for each in comparison.differences if each.gap == "provision"]


def test_translations_that_nothing_states_are_proposed(shared_index: Path) -> None:
    with Store(shared_index) as store:
        found = find_twins(store.catalog, "udhr-rus-html")
    assert [(each.one.act, each.other.act, str(each.ground)) for each in found] == [
        ("udhr-rus-html", "udhr-eng-html", "proposed"),
        ("udhr-rus-html", "udhr-kaz-html", "proposed"),
    ]


def compared(documents: Mapping[str, str], folder: Path) -> list[Comparison]:
    (folder / "docs").mkdir()
    for path, text in documents.items():
        (folder / "docs" / path).write_text(text, encoding="utf-8")
    stated = "".join(STATED.format(path=path, language=path.split(".")[1]) for path in documents)
    (folder / "docs" / "corpus.toml").write_text(stated, encoding="utf-8")
    with trafsearch.build_index([folder / "docs"], folder / "index") as store:
        return [compare_twins(store, twins) for twins in find_twins(store.catalog)]


def differences(comparison: Comparison) -> Differences:
    return [
        (str(each.gap), each.id, str(each.lacking_in), each.concepts, each.instead) for each in comparison.differences
    ]
