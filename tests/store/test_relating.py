"""Texts that are one text, or of one act, are found by what they say; texts of different acts are not."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import trafsearch
from trafsearch.catalog import editions, files, relations
from trafsearch.store.store import Store

Found = dict[tuple[str, str], str]

_ARTICLES = """Статья {n}. Обязанности органа {n}

1. Уполномоченный орган номер {n} ведёт учёт обращений граждан, поступивших в течение {year} года.

2. Учёт по статье {n} хранится {n}0 лет, затем передаётся в государственный архив без изъятий.
"""
_KAZAKH = """{n}-бап. {n}-органның міндеттері

1. {n}-уәкілетті орган {year} жыл ішінде түскен азаматтардың өтініштерін есепке алады.

2. {n}-бап бойынша есеп {n}0 жыл сақталады, содан кейін алып қоюсыз мемлекеттік мұрағатқа тапсырылады.
"""
_HEAD = "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН\n\n{title}\n\nот {day} № {number}\n\n"
_KAZAKH_HEAD = "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ\n\n{title}\n\n{day} № {number}\n\n"


def law(
    articles: int = 10, title: str = "Об учёте обращений", day: str = "5 июля 2019 года", number: str = "77-V"
) -> str:
    provisions = "\n".join(_ARTICLES.format(n=n, year=2000 + n) for n in range(1, articles + 1))
    return _HEAD.format(title=title, day=day, number=number) + provisions


def kazakh_law(articles: int = 10, number: str = "77-V", day: str = "2019 жылғы 5 шілде") -> str:
    provisions = "\n".join(_KAZAKH.format(n=n, year=2000 + n) for n in range(1, articles + 1))
    return _KAZAKH_HEAD.format(title="Өтініштерді есепке алу туралы", day=day, number=number) + provisions


def changed(text: str, *, every: int) -> str:
    """Each so manieth line has other words."""
    lines = text.splitlines()
    return "\n".join(
        f"{line} и так далее" if n > 8 and n % every == 0 and line else line for n, line in enumerate(lines)
    )


@pytest.mark.parametrize(
    ("expected", "documents"),
    [
        ({("a.txt", "b.txt"): "same"}, {"a.txt": law(), "b.txt": law()}),
        ({("a.txt", "b.html"): "same"}, {"a.txt": law(), "b.html": "<p>" + law().replace("\n\n", "</p><p>")}),
        ({("a.txt", "b.txt"): "near"}, {"a.txt": law(30), "b.txt": changed(law(30), every=12)}),
        ({("a.txt", "b.txt"): "part"}, {"a.txt": law(40), "b.txt": law(3)}),
        # a form that two acts fill in: number, date and title differ, and little else
        (
            {},
            {
                "a.txt": law(30),
                "b.txt": changed(law(30, "О другом", "6 июня 2018 года", "12-V"), every=30),
            },
        ),
        ({("a.txt", "b.txt"): "twin"}, {"a.txt": law(), "b.txt": kazakh_law()}),
        ({("a.txt", "b.txt"): "proposed"}, {"a.txt": law(), "b.txt": kazakh_law(5)}),  # half of it is not there
        ({}, {"a.txt": law(), "b.txt": kazakh_law(number="12-V")}),
        ({}, {"a.txt": "Утратил силу.", "b.txt": "Утратил силу. "}),  # two short files may well be of two acts
    ],
)
def test_documents_are_related_by_what_they_say(expected: Found, documents: Mapping[str, str], tmp_path: Path) -> None:
    assert related(documents, tmp_path) == expected


def test_editions_are_told_by_their_dates(tmp_path: Path) -> None:
    stated = "".join(
        f'[[document]]\npath = "{name}.txt"\nact = "kz-77"\nlanguage = "ru"\ntype = "law"\n'
        f'holds_from = {day}\ntitle = {{ru = "Об учёте обращений"}}\n'
        for name, day in (("a", "2019-07-05"), ("b", "2021-01-01"))
    )
    documents = {"a.txt": law(30), "b.txt": changed(law(30), every=12), "corpus.toml": stated}
    assert related(documents, tmp_path) == {("a.txt", "b.txt"): "edition"}


def test_a_file_that_comes_later_meets_those_that_are_held(tmp_path: Path) -> None:
    assert related({"a.txt": law()}, tmp_path) == {}
    assert related({"b.txt": law()}, tmp_path) == {("a.txt", "b.txt"): "same"}
    (tmp_path / "docs" / "a.txt").unlink()
    assert related({}, tmp_path) == {}


def test_real_documents_in_several_formats_are_found(shared_index: Path) -> None:
    with Store(shared_index) as store:
        found = kinds(store)
    copies = {pair: kind for pair, kind in found.items() if kind in ("same", "near", "edition")}
    assert copies == {
        ("formats/cp1251.pdf", "formats/cp1251.txt"): "same",
        ("formats/example_cp1251.html", "formats/example_koi.html"): "same",
        ("formats/ukrf.doc", "formats/ukrf.odt"): "same",
        ("formats/ukrf.doc", "russia/ukrf.docx"): "same",
        ("formats/ukrf.odt", "russia/ukrf.docx"): "same",
        ("upr/kazakhstan2010.pdf", "upr/kazakhstan2010.txt"): "same",
    }
    declarations = ["udhr/eng.html", "udhr/kaz.html", "udhr/rus.html"]
    assert {pair for pair, kind in found.items() if kind in ("twin", "proposed")} == {
        (one, other) for one in declarations for other in declarations if one < other
    }
    code = "russia/criminal-code.html"  # the other files hold its first eight articles
    parts = {next(path for path in pair if path != code) for pair, kind in found.items() if kind == "part"}
    assert parts == {"formats/ukrf.doc", "formats/ukrf.odt", "russia/ukrf.docx"}


def related(documents: Mapping[str, str], folder: Path) -> Found:
    (folder / "docs").mkdir(exist_ok=True)
    for name, text in documents.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    with trafsearch.build_index([folder / "docs"], folder / "index") as store:
        return kinds(store)


def kinds(store: Store) -> Found:
    paths = {file.row: file.path for file in files.files(store.catalog)}
    of_text = {edition.text: paths[edition.file] for edition in editions.editions(store.catalog)}
    found: Found = {}
    for each in relations.relations(store.catalog):
        first, second = sorted((of_text[each.one], of_text[each.other]))
        found[first, second] = str(each.kind)
    return found
