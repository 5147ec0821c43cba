"""Answers have the forms that docs/schema.md promises."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

PAGE = (Path(__file__).parents[2] / "docs" / "schema.md").read_text(encoding="utf-8")
SCHEMAS = {
    schema["$id"]: schema for schema in map(json.loads, re.findall(r"```json schema\n(.*?)```", PAGE, re.DOTALL))
}
EXAMPLES = [json.loads(example) for example in re.findall(r"```json example\n(.*?)```", PAGE, re.DOTALL)]
REGISTRY: Registry[Any] = Registry().with_resources(
    (id, Resource.from_contents({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}))
    for id, schema in SCHEMAS.items()
)

COMMANDS = [
    ["search", "торговля людьми"],
    ["search", "космонавтика", "year:2017..2021"],
    ["search", "торговля людьми", "--explain", "--context", "1", "--kwic", "--group", "area", "--sort", "date"],
    ["ask", "Где упоминается торговля людьми?", "--explain", "--group", "year"],
    ["mentions", "--context", "2", "--kwic", "--group", "type", "--limit", "1"],
    ["ask", "Где в миграционной политике упоминается торговля людьми?"],
    ["ask", "--dry-run", "Көші-қон саясатында адам саудасы қай жерде айтылады?"],
    ["ask", "Какие документы не упоминают рабство?"],
    ["mentions"],
    ["mentions", "--count-by", "document"],
    ["mentions", "--count-by", "concept"],
    ["mentions", "--count-by", "language"],
    ["show", "migration"],
    ["show", "migration", "ст. 2"],
    ["show", "migration", "--outline"],
    ["show", "migration", "ст. 2", "--cite", "csl-json"],
    ["search", "торговля людьми", "--cite", "gost"],
    ["mentions", "--cite", "bibtex"],
    ["cite", "migration"],
    ["cite", "migration", "ст. 2", "--cite", "csl-json"],
    ["cites", "migration"],
    ["cited-by", "migration"],
    ["cited-by", "migration", "ст. 2"],
    ["history", "migration"],
    ["history", "migration", "ст. 2"],
    ["twins"],
    ["twins", "migration"],
    ["docs"],
    ["docs", "migration"],
    ["status"],
    ["status", "--all"],
    ["analyze", "торговлей людьми, 12"],
    ["doctor"],
    ["gaps"],
    ["gaps", "--by", "type", "lang:ru"],
]


def problems(id: str, value: object) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMAS[id], registry=REGISTRY).iter_errors(value)]


@pytest.mark.parametrize(("id", "example"), list(zip(SCHEMAS, EXAMPLES, strict=True)), ids=lambda each: str(each)[:30])
def test_the_example_has_the_form(id: str, example: object) -> None:
    Draft202012Validator.check_schema(SCHEMAS[id])
    assert problems(id, example) == []


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_the_answer_has_the_form(arguments: list[str], answer: Callable[..., dict[str, Any]]) -> None:
    found = answer(*arguments)
    assert found["schema"] == f"trafsearch/{arguments[0]}/1"
    assert problems(found["schema"], found) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["list", "--theme", "threats", "--no-index"],
        ["show", "human-trafficking"],
        ["show", "human-trafficking", "--no-index"],
        ["where", "human-trafficking"],
        ["where", "darknet"],
        ["lint"],
        ["review", "human-trafficking"],
        ["review", "human-trafficking", "--sample", "1"],
    ],
    ids=" ".join,
)
def test_what_is_said_of_concepts_has_its_form(arguments: list[str], answer: Callable[..., dict[str, Any]]) -> None:
    found = answer("concepts", *arguments)
    assert found["schema"] == f"trafsearch/concepts-{arguments[0]}/1"
    assert problems(found["schema"], found) == []


@pytest.mark.parametrize("arguments", [["list"], ["show", "threats"], ["lint"]], ids=" ".join)
def test_what_is_said_of_lenses_has_its_form(arguments: list[str], answer: Callable[..., dict[str, Any]]) -> None:
    found = answer("lens", *arguments)
    assert found["schema"] == f"trafsearch/lens-{arguments[0]}/1"
    assert problems(found["schema"], found) == []


def test_who_makes_a_policy_is_answered_in_its_form(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer("gaps", "--lens", "institutions")
    assert found["schema"] == "trafsearch/institutions/1"
    assert problems(found["schema"], found) == []


def test_index_answers_in_its_form(run: Callable[..., Any]) -> None:
    result = run("index", "--format", "json")
    assert result.exit_code == 3
    assert problems("trafsearch/index/1", json.loads(result.stdout)) == []


def test_correction_answers_in_its_form(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer("docs", "--edit", "culture.en.md", "number=7", "--dry-run")
    assert problems("trafsearch/edit/1", found) == []
    assert [(each["written"], '+number = "7"' in each["diff"]) for each in found["results"]] == [(False, True)]


def test_extract_answers_in_its_form(run: Callable[..., Any], held: Path) -> None:
    documents = held.parent / "docs"
    result = run("extract", str(documents / "migration.ru.md"), str(documents / "scan.pdf"), "--format", "json")
    assert result.exit_code == 3
    found = json.loads(result.stdout)
    assert problems("trafsearch/extract/1", found) == []
    assert [each["outcome"]["status"] for each in found["results"]] == ["ok", "damaged"]


def test_a_batch_answers_in_its_form(answer: Callable[..., dict[str, Any]], tmp_path: Path) -> None:
    rows = 'term,query,filters\nторговля людьми,,\n,njhujdkz космонавтика -джинн,\nлюдьми,,lang:kk\n,"открыта (",\n'
    (tmp_path / "list.csv").write_text(rows, encoding="utf-8")
    found = answer("batch", str(tmp_path / "list.csv"))
    assert problems("trafsearch/batch/1", found) == []
    assert [each["error"] is None for each in found["results"]] == [True, True, True, False]


def test_what_is_new_has_its_form(answer: Callable[..., dict[str, Any]], held: Path) -> None:
    answer("save", "forgetful", "торговля людьми", "--replace")
    file = held.parent / f"{held.name}.saved" / "seen.json"
    kept = json.loads(file.read_text(encoding="utf-8"))
    kept["searches"]["forgetful"]["passages"].pop()
    file.write_text(json.dumps(kept), encoding="utf-8")
    found = answer("watch", "forgetful", "--dry-run")
    assert problems("trafsearch/watch/1", found) == []
    assert [each["change"] for each in found["results"][0]["changes"]] == ["new"]


def test_what_is_said_of_saved_searches_has_its_form(answer: Callable[..., dict[str, Any]]) -> None:
    name = "a name"
    for command in (
        ["save", name, "торговля людьми", "--replace"],
        ["saved", "list"],
        ["saved", "show", name],
        ["watch", "--dry-run"],
    ):
        found = answer(*command)
        named = "-".join(command[:2]) if command[0] == "saved" else command[0]
        assert found["schema"] == f"trafsearch/{named}/1"
        assert problems(found["schema"], found) == []


def test_spans_are_code_points_of_the_text(answer: Callable[..., dict[str, Any]]) -> None:
    for mention in answer("mentions")["results"]:
        start, end = mention["span"]
        assert mention["text"][start:end] == mention["match"]
    for hit in answer("search", "людьми")["results"]:
        assert [hit["text"][start:end].lower() for start, end in hit["spans"]] == ["людьми"]


def test_unread_files_stand_in_every_answer(answer: Callable[..., dict[str, Any]]) -> None:
    for command in (["search", "x"], ["ask", "x"], ["mentions"], ["docs"], ["status"], ["gaps"]):
        assert [each["path"] for each in answer(*command)["coverage"]["unread"]] == ["scan.pdf"]
