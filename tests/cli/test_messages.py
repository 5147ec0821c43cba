"""What the program says is said in three languages alike."""

import re
import string
from pathlib import Path

import pytest

import trafsearch.errors
from trafsearch.cli.messages import LANGUAGES, language_of_environment, sentences
from trafsearch.cli.program import COMMANDS, program
from trafsearch.errors import TrafsearchError
from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.outcome import Status
from trafsearch.language import Language
from trafsearch.query.parsing.reasons import REASONS
from trafsearch.results.comparing import Difference
from trafsearch.structure.act import ActType
from trafsearch.structure.passage import PassageKind
from trafsearch.verbs.diagnosing import HELPERS, NAMES, NOTES

SOURCES = sorted(Path(trafsearch.__file__).parent.glob("cli/**/*.py"))
ERRORS = [each for each in vars(trafsearch.errors).values()
          if isinstance(each, type) and issubclass(each, TrafsearchError) and each is not TrafsearchError]  # fmt: skip


def gaps_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_keys_and_gaps(language: Language) -> None:
    english, other = sentences(Language.EN), sentences(language)
    assert list(english) == list(other)
    assert {key: gaps_in(sentence) for key, sentence in english.items()} == {
        key: gaps_in(sentence) for key, sentence in other.items()
    }


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_every_key_in_the_code_is_a_sentence(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    keys = set(re.findall(r'(?:say\(|say\(key=|help=)"([a-z_.]+)"', text))
    assert keys <= sentences(Language.EN).keys()


def test_every_sentence_is_used_somewhere() -> None:
    text = "".join(source.read_text(encoding="utf-8") for source in SOURCES)
    made = {f"command.{name}" for name in COMMANDS}
    named = (
        "outcome.",
        "kind.",
        "type.",
        "force.",
        "language.",
        "block.",
        "compare.",
        "history.",
        "related.",
        "twins.",
    )
    named += ("why.", "cite.", "references.", "standing.", "typed.")
    named += ("concepts.", "lint.", "advice.", "exchange.", "review.")
    named += ("batch.", "saved.", "watch.", "report.", "lens.", "lint_lens.", "advice_lens.")
    families = ("head.", "error.", "query.", "doctor.", *named)
    used = set(re.findall(r"""["']([a-z_.]+)["']""", text))
    unused = {key for key in sentences(Language.EN) if key not in used and not key.startswith(families)}
    assert unused <= made


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_error_has_its_sentence_with_its_gaps(error: type[TrafsearchError]) -> None:
    assert gaps_in(sentences(Language.EN)[error.key]) == gaps_in(error.sentence)


def test_every_reason_that_a_query_can_be_refused_for_has_its_sentence() -> None:
    assert {key: sentences(Language.EN)[key] for key in REASONS} == REASONS


def test_what_the_doctor_says_in_python_is_what_the_program_says_in_english() -> None:
    said = {key: sentences(Language.EN)[f"doctor.{key}"] for key in (*NAMES, *NOTES)}
    assert said == {**NAMES, **NOTES}


def test_every_outcome_kind_type_and_language_has_its_name() -> None:
    families = {"outcome": Status, "kind": PassageKind, "type": ActType, "language": Language, "block": BlockKind}
    families |= {"compare": Difference, "history": Difference}
    keys = {f"{family}.{value}" for family, values in families.items() for value in values}
    keys |= {f"doctor.gives_{name.lower()}" for name in ("tesseract", *HELPERS)}
    assert keys <= sentences(Language.EN).keys()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_explains_itself(name: str) -> None:
    command = program.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    keys = {command.help, *(getattr(each, "help", None) for each in command.params)} - {None}
    assert keys <= sentences(Language.EN).keys()


@pytest.mark.parametrize(
    ("expected", "environment"),
    [
        (Language.EN, {}),
        (Language.RU, {"LANG": "ru_RU.UTF-8"}),
        (Language.KK, {"LANG": "kk_KZ.UTF-8"}),
        (Language.EN, {"LANG": "C"}),
        (Language.EN, {"LANG": "de_DE.UTF-8"}),
        (Language.KK, {"LANG": "ru_RU.UTF-8", "LC_ALL": "kk_KZ"}),
        (Language.RU, {"LANG": "ru_RU.UTF-8", "LC_ALL": ""}),
    ],
)
def test_the_environment_names_the_language(expected: Language, environment: dict[str, str]) -> None:
    assert language_of_environment(environment) is expected
