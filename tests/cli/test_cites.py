"""`cites` and `cited-by` say what refers to what, and what of it is held."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner, Result
from test_schema import problems

from trafsearch.cli.program import program

DOCUMENTS = {
    "help.ru.md": """# О помощи жертвам

Статья 1. Общие положения

1. Настоящий Закон определяет порядок помощи.

2. Помощь оказывается в случаях, предусмотренных пунктом 1 настоящей статьи.

Статья 2. Порядок

Порядок установлен статьей 1 настоящего Закона и Законом Республики Казахстан от 5 мая 2019 года № 77-VI.
""",
    "help.kk.md": """# Құрбандарға көмек туралы

1-бап. Жалпы ережелер

1. Осы Заң көмек тәртібін айқындайды.

2-бап. Тәртіп

Тәртіп осы Заңның 1-бабында белгіленген.
""",
    "rules.ru.md": """# Правила приема жертв

1. Прием ведется в соответствии со статьями 1–2 Закона Республики Казахстан от 3 апреля 2020 года № 12-VI
(далее – Закон).

2. По статье 9 Закона помощь не оказывается, если иное не предусмотрено Законом РК «О помощи жертвам».
""",
    "corpus.toml": """[[document]]
path = "help.ru.md"
act = "help"
type = "law"
number = "12-VI"
language = "ru"
adopted = 2020-04-03
title = {ru = "О помощи жертвам", kk = "Құрбандарға көмек туралы"}
areas = ["social"]

[[document]]
path = "help.kk.md"
act = "help"
type = "law"
number = "12-VI"
language = "kk"
adopted = 2020-04-03
title = {ru = "О помощи жертвам", kk = "Құрбандарға көмек туралы"}
areas = ["social"]

[[document]]
path = "rules.ru.md"
act = "rules"
type = "order"
number = "5"
language = "ru"
adopted = 2021-01-10
title = {ru = "Правила приема жертв"}
areas = ["social"]
""",
}
Ask = Callable[..., Result]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    folder = tmp_path_factory.mktemp("references")
    (folder / "docs").mkdir()
    for name, text in DOCUMENTS.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    assert CliRunner().invoke(program, ["index", str(folder / "docs"), "--index", str(folder / "ix")]).exit_code == 0

    def ask(*arguments: str) -> Result:
        return CliRunner().invoke(program, [*arguments, "--index", str(folder / "ix")])

    return ask


def answer(result: Result) -> list[tuple[str, str, str, str | None]]:
    """The words, the provision, its standing and the act that is meant."""
    found: dict[str, Any] = json.loads(result.stdout)
    assert problems(found["schema"], found) == []
    return [(r["match"], r["provision"]["text"], r["standing"], r["target"]) for r in found["results"]]


def test_a_document_cites_what_its_text_names(ask: Ask) -> None:
    assert answer(ask("cites", "rules", "--format", "json")) == [
        ("статьями 1–2 Закона Республики Казахстан от 3 апреля 2020 года № 12-VI", "ст. 1", "held", "help"),
        ("статье 9 Закона", "ст. 9", "no_provision", "help"),
        ("Законом РК «О помощи жертвам»", "", "held", "help"),
    ]


def test_an_act_that_is_not_held_is_shown_as_written(ask: Ask) -> None:
    result = ask("cites", "help/ru", "ст. 2")
    assert result.exit_code == 0
    assert "Закон № 77-VI — not held" in result.stdout


def test_a_provision_that_the_act_has_not_is_said_to_be_missing(ask: Ask) -> None:
    assert "held, but it has no ст. 9" in ask("cites", "rules").stdout


def test_a_range_cites_each_of_its_provisions(ask: Ask) -> None:
    found = answer(ask("cited-by", "help", "ст. 2", "--format", "json"))
    assert [words for words, *_ in found] == ["статьями 1–2 Закона Республики Казахстан от 3 апреля 2020 года № 12-VI"]


def test_a_provision_is_cited_by_both_languages_and_by_others(ask: Ask) -> None:
    found = answer(ask("cited-by", "help", "1-бап", "--format", "json"))
    assert [words for words, *_ in found] == [
        "осы Заңның 1-бабында",
        "пунктом 1 настоящей статьи",
        "статьей 1 настоящего Закона",
        "статьями 1–2 Закона Республики Казахстан от 3 апреля 2020 года № 12-VI",
    ]


def test_a_whole_act_is_cited_by_others_and_its_own_words_are_counted(ask: Ask) -> None:
    result = ask("cited-by", "help")
    assert "References: 3" in result.stdout
    assert "Left out: 5" in result.stdout


def test_what_is_cited_nowhere_exits_with_1(ask: Ask) -> None:
    assert ask("cited-by", "rules").exit_code == 1
    assert ask("cited-by", "help", "ст. 44").exit_code == 1


def test_the_id_of_a_hit_names_a_provision(ask: Ask) -> None:
    found = answer(ask("cites", "help/ru@2020-04-03#art1.pt2", "--format", "json"))
    assert found == [("пунктом 1 настоящей статьи", "ст. 1, п. 1", "held", "help")]


@pytest.mark.parametrize("form", ["csv", "md"])
def test_references_are_listed_for_spreadsheets_and_documents(ask: Ask, form: str) -> None:
    lines = ask("cites", "rules", "--format", form).stdout.splitlines()
    assert len(lines) == (4 if form == "csv" else 5)
    assert "статье 9 Закона" in lines[-2]


@pytest.mark.parametrize(("language", "words"), [("ru", "здесь нет"), ("kk", "осында жоқ"), ("en", "not held")])
def test_the_answer_is_in_the_readers_language(ask: Ask, language: str, words: str) -> None:
    assert words in ask("cites", "help/ru", "ст. 2", "--lang", language).stdout


def test_texts_of_a_day_are_looked_through_and_acts_without_one_are_named(ask: Ask) -> None:
    found = ask("cited-by", "help", "ст. 1", "--as-of", "2020-12-31", "--format", "json")
    assert [words for words, *_ in answer(found)] == [
        "осы Заңның 1-бабында",
        "пунктом 1 настоящей статьи",
        "статьей 1 настоящего Закона",
    ]
    assert json.loads(found.stdout)["coverage"]["acts"] == 1
    assert "2020-12-31: rules" in found.stderr


def test_what_an_act_referred_to_before_it_was_there_is_not_said(ask: Ask) -> None:
    found = ask("cites", "rules", "--as-of", "2020-12-31")
    assert (found.exit_code, found.stdout) == (2, "")
    assert "rules is not held as it was on 2020-12-31" in found.stderr


def test_an_act_that_came_later_is_not_held_on_the_day(ask: Ask) -> None:
    found = answer(ask("cites", "help/ru", "ст. 2", "--as-of", "2020-12-31", "--format", "json"))
    assert [standing for _, _, standing, _ in found] == ["held", "not_held"]
