"""`trafsearch cite`, and `--cite` of the commands that show passages."""

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.cli.conftest import Run
from trafsearch.cli.program import program

META = """act_code: '7'
requisite: Закон Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК
title:
  rus: О ввозе
  kaz: Әкелу туралы
form: ЗАК
approved_on: 2024-07-05
version_date:
  rus: 2024-07-05
  kaz: 2024-07-05
source:
  rus: https://zan.gov.kz/client/#!/doc/7/rus
"""
RUSSIAN = "# О ввозе\n\nСтатья 1. Основы\n\n1. Первое.\n\n2. Ввоз людей:\n\n1) запрещён;\n"
KAZAKH = "# Әкелу туралы\n\n1-бап. Негіздер\n\n1. Бірінші.\n\n2. Адам әкелу:\n\n1) тыйым салынған;\n"
CORPUS = """[[document]]
path = "article.md"
act = "article"
type = "article"
language = "ru"
title = {ru = "Причины ввоза"}
authors = ["Иванов А. Б."]
published_in = "Вестник. 2021. № 2. С. 10–20"
url = "https://example.org/1"
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cited")
    for name, text in {
        "law/rus.md": RUSSIAN,
        "law/kaz.md": KAZAKH,
        "law/meta.yaml": META,
        "corpus.toml": CORPUS,
        "article.md": "# Причины ввоза\n\nТекст о ввозе.\n",
        "letter.txt": "Записка о делах\n\n1. Ввоз растёт.\n",
    }.items():
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    found = CliRunner().invoke(program, ["index", str(folder / "docs"), "--index", str(folder / "ix")])
    assert found.exit_code == 0, found.output
    return folder / "ix"


@pytest.fixture
def cite(index: Path) -> Callable[..., Result]:
    def cite(*words: str) -> Result:
        arguments = ["cite", *words, "--accessed", "2026-11-23", "--index", str(index)]
        return CliRunner().invoke(program, arguments)

    return cite


LAW = "О ввозе : закон Респ. Казахстан от 5 июля 2024 г. № 110-VIII ЗРК."
WEB = "URL: https://zan.gov.kz/client/#!/doc/7/rus (дата обращения: 23.11.2026)."


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        (f"{LAW} {WEB}", ["kz-7/ru"]),
        (f"{LAW} Ст. 1, п. 2, подп. 1. {WEB}", ["kz-7", "ст.", "1", "п.", "2", "подп.", "1"]),
        (f"{LAW} Ст. 1, п. 2. {WEB}", ["kz-7/ru@2024-07-05#art1.pt2"]),
        (f"{LAW} Ст. 1, п. 1–2. {WEB}", ["kz-7", "п. 1-2 ст. 1"]),
        (f"{LAW} Ст. 1, п. 2, абз. 1. {WEB}", ["kz-7", "абзац первый п. 2 ст. 1"]),
        ("подп. 1) п. 2 ст. 1 Закона Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК «О ввозе»",
         ["kz-7", "пп. 1) п. 2 ст. 1", "--cite", "plain"]),
        ("Қазақстан Республикасының 2024 жылғы 5 шілдедегі № 110-VIII ҚРЗ «Әкелу туралы» Заңының 1-бабының "
         "2-тармағының 1) тармақшасы", ["kz-7", "1 бап 2 тармак 1 тармакша", "--cite", "plain"]),
        (f"{LAW} Ст. 1, п. 1. {WEB}\n{LAW} Ст. 1. {WEB}", ["kz-7/ru#art1.pt1", "kz-7/ru@2024-07-05#art1"]),
        ("Әкелу туралы : Қазақстан Республикасының 2024 жылғы 5 шілдедегі № 110-VIII ҚРЗ Заңы. 1-бап, 2-тармақ.",
         ["kz-7", "1-бап", "2-тармақ"]),
        ("Иванов А. Б. Причины ввоза // Вестник. 2021. № 2. С. 10–20. "
         "URL: https://example.org/1 (дата обращения: 23.11.2026).", ["article"]),
        ("(О ввозе : закон Респ. Казахстан от 5 июля 2024 г. № 110-VIII ЗРК. Ст. 1)",
         ["kz-7", "ст. 1", "--cite", "gost-inline"]),
        ("п. 2 ст. 1 Закона Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК «О ввозе»",
         ["kz-7", "ст. 1 п. 2", "--cite", "plain"]),
    ],
)  # fmt: skip
def test_a_citation_is_ready_to_paste(expected: str, words: list[str], cite: Callable[..., Result]) -> None:
    found = cite(*words)
    assert (found.exit_code, found.stdout, found.stderr) == (0, expected + "\n", "")


@pytest.mark.parametrize(
    ("complaint", "words"),
    [
        ("kz-7 has no provision ст. 9.", ["kz-7", "ст. 9"]),
        ("No document is called nothing.", ["nothing"]),
        ("is not a legal address", ["kz-7", "где-то там"]),
        ("has no provision art9.", ["kz-7/ru@2024-07-05#art9"]),
        ("is none of: gost,", ["kz-7", "--cite", "apa"]),
        ("is not held as it was on 2001-01-01", ["kz-7", "--as-of", "2001-01-01"]),
        ("is missing", []),
    ],
)
def test_what_is_not_held_is_not_cited(complaint: str, words: list[str], cite: Callable[..., Result]) -> None:
    found = cite(*words)
    assert (found.exit_code, found.stdout) == (2, "")
    assert complaint in found.stderr


def test_what_was_read_off_the_text_is_named_apart_from_the_citation(cite: Callable[..., Result]) -> None:
    found = cite("letter-txt", "п. 1")
    assert found.stdout == "Записка о делах. П. 1.\n"
    assert found.stderr.startswith("letter-txt: read off the text, not stated: title.")
    assert cite("letter-txt", "п. 1", "--cite", "plain").stdout == "«Записка о делах», п. 1 [?]\n"


def test_json_says_what_is_cited_and_what_was_guessed(cite: Callable[..., Result]) -> None:
    found = json.loads(cite("letter-txt", "п. 1", "--format", "json").stdout)
    assert found["schema"] == "trafsearch/cite/1"
    assert found["results"][0] == {
        "id": "letter-txt/ru#pt1",
        "act": "letter-txt",
        "edition": "letter-txt/ru",
        "title": "Записка о делах",
        "address": {"steps": [["point", "1"]], "text": "п. 1"},
        "page": None,
        "language": "ru",
        "citation": {"form": "gost", "text": "Записка о делах. П. 1.", "item": None, "guessed": ["title"]},
        "namesakes": [],
    }


def test_csl_json_is_a_list_that_other_programs_take(cite: Callable[..., Result]) -> None:
    found = json.loads(cite("kz-7/ru#art1.pt1", "kz-7/ru#art1.pt2", "--cite", "csl-json").stdout)
    assert [(each["id"], len(each["custom"]["locators"])) for each in found] == [("kz-7", 2)]


# --- with each passage that is shown


@pytest.fixture
def shown(index: Path) -> Callable[..., str]:
    def shown(*arguments: str) -> str:
        return CliRunner().invoke(program, [*arguments, "--index", str(index)]).stdout

    return shown


CITED = "подп. 1) п. 2 ст. 1 Закона Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК «О ввозе»"


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "запрещён"],
        ["search", "запрещён", "--format", "csv"],
        ["search", "запрещён", "--format", "md"],
        ["show", "kz-7", "ст. 1 п. 2 подп. 1"],
        ["show", "kz-7", "ст. 1 п. 2 подп. 1", "--format", "md"],
    ],
    ids=" ".join,
)
def test_a_passage_is_shown_with_its_citation(arguments: list[str], shown: Callable[..., str]) -> None:
    assert CITED in shown(*arguments, "--cite", "plain")
    assert CITED not in shown(*arguments)


def test_the_answer_to_a_question_is_shown_with_citations(shown: Callable[..., str]) -> None:
    question = ["ask", "Где говорится о ввозе людей?"]
    assert CITED.removeprefix("подп. 1) ") in shown(*question, "--cite", "plain")
    assert CITED.removeprefix("подп. 1) ") not in shown(*question)


def test_an_outline_is_shown_with_the_citation_of_the_act(shown: Callable[..., str]) -> None:
    assert shown("show", "kz-7/ru", "--cite", "plain").splitlines()[-1] == (
        "Закон Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК «О ввозе»"
    )


def test_a_table_for_machines_has_a_column_more(run: Run) -> None:
    plain, cited = (
        next(csv.reader(io.StringIO(run("mentions", "--format", "csv", *more).stdout.removeprefix("\ufeff"))))
        for more in ([], ["--cite", "gost"])
    )
    assert cited == [*plain, "citation"]


def test_hits_in_json_have_a_key_more(answer: Callable[..., dict[str, Any]]) -> None:
    for command in (["search", "людьми"], ["mentions"], ["show", "migration", "ст. 2"]):
        assert all("citation" not in each for each in answer(*command)["results"])
        found = answer(*command, "--cite", "csl-json")["results"]
        assert found
        assert all(json.loads(each["citation"]["text"]) == each["citation"]["item"] for each in found)


def test_pages_of_the_web_are_accessed_today_unless_it_is_said(index: Path) -> None:
    found = CliRunner().invoke(program, ["cite", "kz-7/ru", "--index", str(index)]).stdout
    assert f"{datetime.now(UTC).astimezone():%d.%m.%Y})." in found


def test_a_number_that_stands_twice_is_said_to(tmp_path: Path) -> None:
    (tmp_path / "law.md").write_text("# О деле\n\nСтатья 1. А\n\n1. Раз.\n\nСтатья 2. Б\n\n1. Два.\n", encoding="utf-8")
    index = ["--index", str(tmp_path / "ix")]
    assert CliRunner().invoke(program, ["index", str(tmp_path / "law.md"), *index]).exit_code == 0
    found = CliRunner().invoke(program, ["cite", "law-md", "п. 1", *index])
    assert "2 provisions bear this number: law-md/ru#art1.pt1, law-md/ru#art2.pt1." in found.stderr
    assert "provisions bear" not in CliRunner().invoke(program, ["cite", "law-md", "п. 1 ст. 2", *index]).stderr
    as_json = CliRunner().invoke(program, ["cite", "law-md", "п. 1", "--format", "json", *index]).stdout
    assert json.loads(as_json)["results"][0]["namesakes"] == ["law-md/ru#art1.pt1", "law-md/ru#art2.pt1"]
