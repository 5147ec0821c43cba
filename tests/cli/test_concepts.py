"""The vocabulary on the command line, and a folder of one's own."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trafsearch.vocabulary.files import built_in
from trafsearch.vocabulary.loading import load_vocabulary

Run = Callable[..., Any]
Answer = Callable[..., dict[str, Any]]

OWN = """[concept.museums]
pref = { ru = "музеи", kk = "мұражайлар", en = "museums" }
alt.en = ["theatre"]
note = { en = "Places of culture." }
source = "Concept of cultural policy"
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    (folder / "concepts").mkdir(parents=True)
    (folder / "concepts" / "mine.toml").write_text(OWN, "utf-8")
    return folder


@pytest.fixture
def index(held: Path, tmp_path: Path) -> Path:
    """An index that a test may change."""
    return Path(shutil.copytree(held, tmp_path / "index"))


def result_of(answer: dict[str, Any], id: str) -> dict[str, Any]:
    return next(each for each in answer["results"] if each["id"] == id)


def test_list_counts_what_mentions_counts(answer: Answer) -> None:
    counted = {each["concept"]: each["mentions"] for each in answer("mentions", "--count-by", "concept")["results"]}
    listed = {each["id"]: each["mentions"] for each in answer("concepts", "list")["results"]}
    assert listed.keys() == load_vocabulary().concepts.keys()
    assert {id: count for id, count in listed.items() if count} == counted


def test_list_without_an_index_counts_nothing(run: Run, tmp_path: Path) -> None:
    for arguments in (["--no-index"], ["--index", str(tmp_path / "none")]):
        found = json.loads(run("concepts", "list", *arguments, "--format", "json").stdout)
        assert {each["mentions"] for each in found["results"]} == {None}
        assert found["coverage"]["acts"] == 0
    assert not (tmp_path / "none").exists()


def test_a_lens_and_a_file_choose(answer: Answer, run: Run) -> None:
    rows = load_vocabulary().lens("threats").rows
    assert [each["id"] for each in answer("concepts", "list", "--lens", "threats")["results"]] == list(rows)
    assert {each["theme"] for each in answer("concepts", "list", "--theme", "threats.toml")["results"]} == {"threats"}
    refused = run("concepts", "list", "--theme", "nonsense")
    assert (refused.exit_code, "threats" in refused.stderr) == (2, True)


def test_show_tells_how_often_each_label_is_met(answer: Answer) -> None:
    [shown] = answer("concepts", "show", "human-trafficking")["results"]
    met = {(each["label"], each["language"]): each["mentions"] for each in shown["labels"] if each["mentions"]}
    assert met == {("торговля людьми", "ru"): 2, ("адам саудасы", "kk"): 1}
    assert "child-trafficking" in shown["narrower"]
    assert shown["file"] == str(built_in() / "concepts" / "threats.toml")


def test_where_names_documents_and_provisions(answer: Answer, run: Run) -> None:
    [found] = answer("concepts", "where", "human-trafficking")["results"]
    assert (found["act"], found["mentions"], found["passages"]) == ("migration", 2, 2)
    assert [(each["address"], each["language"]) for each in found["places"]] == [
        ("1-бап, 1-тармақ", "kk"),
        ("ст. 1, п. 1", "ru"),
        ("ст. 2, пп. 1)", "ru"),
    ]
    nothing = run("concepts", "where", "darknet")
    assert (nothing.exit_code, "Nothing found." in nothing.stdout) == (1, True)


@pytest.mark.parametrize("command", [["show"], ["where"]])
def test_a_concept_that_is_not_there_is_refused_with_those_near_it(command: list[str], run: Run) -> None:
    refused = run("concepts", *command, "trafficking")
    assert (refused.exit_code, "human-trafficking" in refused.stderr) == (2, True)


def test_a_table_opens_in_a_spreadsheet(run: Run) -> None:
    text = run("concepts", "list", "--theme", "threats", "--format", "csv").stdout
    assert text.startswith("\ufeff")
    assert {"id", "name_ru", "mentions"} <= set(next(csv.reader(io.StringIO(text.lstrip("\ufeff")))))


ADD = ["--label", "ru=дети-солдаты", "--label", "en=child soldiers", "--label", "en=child soldier"]


def test_add_writes_into_ones_own_folder(run: Run, own: Path) -> None:
    relations = ["--broader", "armed-groups", "--negative", "en=toy soldiers", "--source", "CRC"]
    added = run("concepts", "add", "child-soldiers", *ADD, *relations, "--folder", str(own), "--theme", "mine")
    assert added.exit_code == 0, added.output
    concept = load_vocabulary(own).concept("child-soldiers")
    assert [str(language) for language in concept.labels] == ["ru", "en"]
    assert (concept.broader, concept.source) == (("armed-groups",), "CRC")
    assert (own / "concepts" / "mine.toml").read_text("utf-8").startswith(OWN)
    assert "toy soldiers: It takes nothing away" in added.stderr
    assert f"trafsearch index --vocabulary {own}" in added.stderr


@pytest.mark.parametrize(
    ("expected", "arguments"),
    [
        ("mine.toml", ["museums", *ADD]),
        ("threats.toml", ["slavery", *ADD]),
        ("one is made of the letters", ["Slavery!", *ADD]),
        ("There is no concept nowhere", ["x", *ADD, "--broader", "nowhere"]),
        ("not LANG=WORDS", ["x", "--label", "child soldiers"]),
        ("pref.kk is missing", ["x", *ADD, "--negative", "kk=сауда"]),
        ("--label is missing", ["x"]),
    ],
)
def test_add_refuses(expected: str, arguments: list[str], run: Run, own: Path) -> None:
    refused = run("concepts", "add", *arguments, "--folder", str(own))
    assert (refused.exit_code, expected in refused.stderr) == (2, True), refused.stderr
    assert [each.name for each in (own / "concepts").iterdir()] == ["mine.toml"]
    assert (own / "concepts" / "mine.toml").read_text("utf-8") == OWN


def test_add_asks_for_a_folder(run: Run) -> None:
    refused = run("concepts", "add", "x", *ADD)
    assert (refused.exit_code, "--folder DIR" in refused.stderr) == (2, True)


@pytest.mark.parametrize("ending", ["ttl", "rdf", "jsonld", "csv", "xlsx"])
def test_what_is_exported_and_imported_again_changes_nothing(ending: str, run: Run, own: Path, tmp_path: Path) -> None:
    file = tmp_path / f"all.{ending}"
    chosen = ["museums", "human-trafficking"]
    assert run("concepts", "export", *chosen, "-o", str(file), "--vocabulary", str(own)).exit_code == 0
    imported = run("concepts", "import", str(file), "--folder", str(own))
    assert (imported.exit_code, imported.stdout) == (0, "As they were: 2\n")
    assert (own / "concepts" / "mine.toml").read_text("utf-8") == OWN


def test_a_changed_sheet_is_imported(run: Run, own: Path, tmp_path: Path) -> None:
    file = tmp_path / "changed.csv"
    rows = "id;kind;language;text\nmuseums;pref;en;museums\nnew;pref;en;novelty\nslavery;pref;en;slavery\n"
    file.write_text(rows, "utf-8")
    before = load_vocabulary(own)
    dry = run("concepts", "import", str(file), "--folder", str(own), "--dry-run")
    assert load_vocabulary(own) == before
    done = run("concepts", "import", str(file), "--folder", str(own))
    told = ["Added: 1 (new)", "Replaced in your folder: 1 (museums)", "In place of built-in ones: 1 (slavery)"]
    for result in (dry, done):
        assert (result.exit_code, result.stdout.splitlines()[:3]) == (0, told)
    after = load_vocabulary(own)
    assert [list(after.concept(id).labels.values()) for id in ("museums", "new", "slavery")] == [
        [("museums",)],
        [("novelty",)],
        [("slavery",)],
    ]


@pytest.mark.parametrize(("told", "encoding"), [("read as cp1251", "cp1251"), (None, "utf-16"), (None, "utf-8-sig")])
def test_a_sheet_in_the_encoding_of_a_spreadsheet_is_imported(
    told: str | None, encoding: str, run: Run, own: Path, tmp_path: Path
) -> None:
    file = tmp_path / "unicode.txt"  # as Excel saves «Unicode text»
    rows = "id\tkind\tlanguage\ttext\r\nnew\tpref\tru\tвыставочные залы\r\nnew\talt\tru\tгалереи живописи\r\n"
    file.write_bytes(rows.encode(encoding))
    done = run("concepts", "import", str(file), "--folder", str(own))
    assert (done.exit_code, "Added: 1 (new)" in done.stdout) == (0, True), done.output
    assert list(load_vocabulary(own).concept("new").labels.values()) == [("выставочные залы", "галереи живописи")]
    assert (told or "read as") in done.stderr if told else "read as" not in done.stderr


def test_a_faulty_sheet_is_refused_in_the_readers_language(run: Run, own: Path, tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("id,kind,language,text\nnew,pref,de,neu\n", "utf-8")
    refused = run("concepts", "import", str(file), "--folder", str(own), "--lang", "ru")
    assert (refused.exit_code, "строка 2: «de» — не язык словаря" in refused.stderr) == (2, True), refused.stderr


def test_lint_looks_at_ones_own_folder(answer: Answer, run: Run, own: Path) -> None:
    (own / "concepts" / "mine.toml").write_text(OWN.replace("source", "#"), "utf-8")
    found = answer("concepts", "lint", str(own))["results"]
    assert {each["concept"] for each in found} == {"museums"}
    assert [each["problem"] for each in found if each["level"] == "warning"] == ["no_source"]
    assert {each["label"] for each in found if each["problem"] == "never_met"} == {"музеи", "мұражайлар"}
    assert run("concepts", "lint", str(own)).exit_code == 0
    assert run("concepts", "lint", str(own), "--strict").exit_code == 4


def test_lint_tells_what_keeps_a_vocabulary_from_being_used(answer: Answer, run: Run, own: Path) -> None:
    (own / "concepts" / "bad.toml").write_text('[concept.a]\npref.en = "a1"\nbroader = ["nowhere"]\n')
    errors = [each for each in answer("concepts", "lint", str(own))["results"] if each["level"] == "error"]
    assert [(each["concept"], Path(each["file"]).name) for each in errors] == [("a", "bad.toml")]
    assert run("concepts", "lint", str(own), "--strict").exit_code == 4


def test_a_vocabulary_for_one_command_and_for_all(
    run: Run, own: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = ["mentions", "--concept", "museums", "--count-by", "concept", "--format", "json", "--index", str(index)]
    assert run(*ask).exit_code == 2
    named = json.loads(run(*ask, "--vocabulary", str(own)).stdout)
    assert [each["mentions"] for each in named["results"]] == [2]  # museums, theatres
    assert run(*ask).exit_code == 2
    monkeypatch.setenv("TRAFSEARCH_VOCABULARY", str(own))
    assert json.loads(run(*ask).stdout) == named
    assert run(*ask, "--vocabulary", "built-in").exit_code == 2


def test_an_index_remembers_its_vocabulary(run: Run, own: Path, index: Path) -> None:
    on_index = ["--index", str(index), "--format", "json"]

    def status() -> Any:
        return json.loads(run("status", *on_index).stdout)["vocabulary"]

    before = status()
    assert before == {"folder": None, "hash": load_vocabulary().hash}
    assert run("index", "--vocabulary", str(own), "--index", str(index)).exit_code == 3
    assert status() == {"folder": str(own), "hash": load_vocabulary(own).hash}
    report = json.loads(run("gaps", *on_index).stdout)
    assert report["manifest"]["vocabulary"] == load_vocabulary(own).hash
    analysed = json.loads(run("analyze", "museums", *on_index).stdout)
    assert [each["concept"] for each in analysed["concepts"]] == ["museums"]
    assert run("index", "--vocabulary", "built-in", "--index", str(index)).exit_code == 3
    assert status() == before


def test_a_vocabulary_that_is_gone_is_missed(run: Run, own: Path, index: Path) -> None:
    run("index", "--vocabulary", str(own), "--index", str(index))
    shutil.rmtree(own)
    for command in (["status"], ["search", "x"], ["concepts", "list"], ["analyze", "x"], ["gaps"]):
        refused = run(*command, "--index", str(index))
        assert (refused.exit_code, str(own) in refused.stderr) == (2, True), command
        assert "trafsearch index --vocabulary built-in" in refused.stderr
    assert run("status", "--index", str(index), "--vocabulary", "built-in").exit_code == 0
    assert run("search", "x", "--vocabulary", str(own)).exit_code == 2


def test_the_group_explains_itself(run: Run) -> None:
    told = run("concepts")
    assert (told.exit_code, "lint" in told.stdout) == (0, True)
    refused = run("concepts", "shwo", "x")
    assert (refused.exit_code, "show" in refused.stderr) == (2, True)
