"""A small corpus in three languages, an index of it, and a way to run commands on it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from trafsearch.cli import messages
from trafsearch.cli.program import program
from trafsearch.language import Language

Run = Callable[..., Result]

DOCUMENTS = {
    "migration.ru.md": """# Концепция миграционной политики на 2017–2021 годы

Статья 1. Основные понятия

1. Торговля людьми признаётся угрозой миграционной безопасности.

Статья 2. Задачи

Государство противодействует:

1) торговле людьми;

2) незаконной миграции.
""",
    "migration.kk.md": """# 2017–2021 жылдарға арналған көші-қон саясатының тұжырымдамасы

1-бап. Негізгі ұғымдар

1. Адам саудасы көші-қон қауіпсіздігіне қатер болып танылады.
""",
    "culture.en.md": """# Concept of cultural policy

Article 1. Aims

1. The state supports museums, theatres and libraries.
""",
    "scan.pdf": "%PDF-1.7\n1 0 obj broken",
    "corpus.toml": """[[document]]
path = "migration.ru.md"
act = "migration"
type = "concept"
language = "ru"
title = {ru = "Концепция миграционной политики", kk = "Көші-қон саясатының тұжырымдамасы"}
adopted = 2017-09-29
areas = ["migration"]

[[document]]
path = "migration.kk.md"
act = "migration"
type = "concept"
language = "kk"
title = {ru = "Концепция миграционной политики", kk = "Көші-қон саясатының тұжырымдамасы"}
adopted = 2017-09-29
areas = ["migration"]

[[document]]
path = "culture.en.md"
act = "culture"
type = "concept"
language = "en"
title = {en = "Concept of cultural policy"}
adopted = 2019-01-10
areas = ["cultural"]
""",
}


def write_documents(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine's locale; and no colour or width of the terminal that runs the tests."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "TRAFSEARCH_INDEX", "TRAFSEARCH_VOCABULARY", "COLUMNS", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    messages.use(Language.EN)


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an index of the documents."""
    folder = tmp_path_factory.mktemp("held")
    documents = write_documents(folder / "docs")
    result = CliRunner().invoke(program, ["index", str(documents), "--index", str(folder / "ix")])
    assert result.exit_code == 3, result.output  # scan.pdf is damaged
    return folder / "ix"


@pytest.fixture
def run(held: Path) -> Run:
    """Run a command on the index; its options may name another."""

    def run(*arguments: str, **environment: str) -> Result:
        return CliRunner().invoke(program, ["--index", str(held), *arguments], env=environment or None)

    return run


@pytest.fixture
def answer(run: Run) -> Callable[..., dict[str, Any]]:
    """The JSON answer of a command."""

    def answer(*arguments: str) -> dict[str, Any]:
        parsed: dict[str, Any] = json.loads(run(*arguments, "--format", "json").stdout)
        return parsed

    return answer
