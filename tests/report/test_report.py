"""A gap report: equal for equal input, whole in every language, honest about what it counts."""

import json
import os
import string
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import trafsearch
from trafsearch.errors import UnknownLens
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import Cell, State
from trafsearch.report.citing import stands_in_cited_title
from trafsearch.report.gaps import find_gaps
from trafsearch.report.machine import to_json
from trafsearch.report.markdown import render_markdown
from trafsearch.report.wording import sentences
from trafsearch.span import Span
from trafsearch.store.store import Store
from trafsearch.structure.passage import PassageKind

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
LANGUAGES = (Language.EN, Language.RU, Language.KK)


@pytest.mark.parametrize(
    ("counts", "text", "words"),
    [
        (False, "в соответствии с Законом «О противодействии торговле людьми» от 5 июля 2024 года", "торговле людьми"),
        (False, "«Адам саудасына қарсы іс-қимыл туралы» Заңға сәйкес", "Адам саудасына"),
        (False, 'as the Law "On countering human trafficking" says', "human trafficking"),
        (True, "термин «торговля людьми» означает куплю-продажу человека", "торговля людьми"),
        (True, "Закон «О миграции» говорит о торговле людьми", "торговле людьми"),
        (True, '"Нұр" қоры мен адам саудасы туралы "Үміт" орталығы', "адам саудасы"),
        (True, '"Нур" О торговле людьми и "Умит"', "торговле людьми"),
        (True, "«адам саудасы» деген ұғым туралы", "адам саудасы"),
    ],
)
def test_the_quoted_title_of_another_act_only_cites(counts: bool, text: str, words: str) -> None:
    span = Span(text.index(words), text.index(words) + len(words))
    assert stands_in_cited_title(text, span, PassageKind.BODY) is not counts


def test_an_acts_own_title_counts() -> None:
    title = "«О противодействии торговле людьми»"
    assert not stands_in_cited_title(title, Span(17, 32), PassageKind.TITLE)


def cell_of(folder: Path, text: str, tmp_path: Path, row: str = "human-trafficking") -> Cell:
    folder.mkdir()
    (folder / "act.md").write_text(text, encoding="utf-8")
    stated = '[[document]]\npath = "act.md"\nlanguage = "ru"\nareas = ["legal"]\n'
    (folder / "corpus.toml").write_text(stated, encoding="utf-8")
    with trafsearch.build_index([folder], tmp_path / "index") as store:
        return find_gaps(store, "threats", clock=CLOCK).cells[row, "legal"]


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (State.DIRECT, "# Образец\n\n1. Борьба с торговлей людьми продолжается в стране."),
        (State.DIRECT, "# Образец\n\n## Торговля людьми\n\n1. Об этом говорит настоящая глава."),
        (State.DIRECT, "# Образец\n\n| Мера | Срок |\n| --- | --- |\n| Пресечение торговли людьми | 2021 |"),
        (State.DIRECT, "# Образец\n\n1. Меры против торговли детьми принимаются ежегодно."),
        (State.INDIRECT, "# Образец\n\n1. Похищение невест осуждается обществом и законом."),
        (State.ABSENT, "# Образец\n\n1. Торговля наркотиками и свободная торговля регулируются законом."),
        (
            State.ABSENT,
            "# Образец\n\n> *Сноска. С изменениями, внесёнными Законом о торговле людьми.*\n\n1. Прочий текст.",
        ),
        (State.ABSENT, "# Образец\n\n1. Применяется Закон «О противодействии торговле людьми» в части сроков."),
    ],
)
def test_the_state_of_a_cell(state: State, text: str, tmp_path: Path) -> None:
    assert cell_of(tmp_path / "documents", text, tmp_path).state is state


def test_what_only_cites_is_shown_and_is_the_nearest_miss(tmp_path: Path) -> None:
    text = "# Образец\n\n1. Применяется Закон «О противодействии торговле людьми» в части сроков."
    cell = cell_of(tmp_path / "documents", text, tmp_path)
    assert len(cell.cited) == 1
    assert cell.nearest is not None
    assert cell.nearest.why == "only_cited"


def test_the_nearest_miss_names_what_is_missing(tmp_path: Path) -> None:
    cell = cell_of(tmp_path / "documents", "# Образец\n\n1. Розничная торговля развивается во всех областях.", tmp_path)
    assert cell.nearest is not None
    assert cell.nearest.why == "part_of_label"
    assert "торговля" in cell.nearest.present
    assert cell.nearest.missing


def test_the_proof_names_forms_that_do_occur(tmp_path: Path) -> None:
    cell = cell_of(tmp_path / "documents", "# Образец\n\n1. Розничной торговлей занимаются торговцы.", tmp_path)
    assert cell.proof is not None
    assert cell.proof.forms["торговля"] == ("торговлей",)
    assert cell.proof.forms["торговец"] == ("торговцы",)


def test_an_unknown_lens_names_those_that_there_are(corpus_store: Store) -> None:
    with pytest.raises(UnknownLens, match="threats"):
        find_gaps(corpus_store, "threts", clock=CLOCK)


def test_filters_narrow_what_is_looked_at(corpus_store: Store) -> None:
    report = find_gaps(corpus_store, "threats", clock=CLOCK, filters=Filters(areas=("migration",)))
    assert [column.id for column in report.columns] == ["migration"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_is_spelled_out(corpus_store: Store, language: Language) -> None:
    page = render_markdown(find_gaps(corpus_store, "threats", clock=CLOCK, language=language), language)
    for state in State:
        assert sentences(language)[state] in page
    assert "{" not in page.split("## ")[1]


def test_the_three_languages_have_the_same_sentences_and_gaps() -> None:
    def gaps(sentence: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}

    english = sentences(Language.EN)
    for language in LANGUAGES:
        other = sentences(language)
        assert other.keys() == english.keys()
        assert {key: gaps(other[key]) for key in other} == {key: gaps(english[key]) for key in english}


def test_json_holds_every_cell_with_evidence_or_reason(corpus_store: Store) -> None:
    form = json.loads(json.dumps(to_json(find_gaps(corpus_store, "threats", clock=CLOCK))))
    assert form["schema"] == "trafsearch/gaps/1"
    assert len(form["results"]) == len(form["rows"]) * len(form["columns"])
    for cell in form["results"]:
        if cell["state"] in ("direct", "indirect"):
            assert cell["evidence"]
            for each in cell["evidence"]:
                assert each["match"] == each["text"][each["span"][0] : each["span"][1]]
        elif cell["state"] == "absent":
            assert cell["proof"]["passages"] > 0
            assert cell["reason"] == []
        else:
            assert cell["reason"]


def test_equal_input_and_equal_clock_give_equal_bytes(corpus_index: Path) -> None:
    program = (
        "import json, sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from trafsearch.language import Language; from trafsearch.store.store import Store\n"
        "from trafsearch.report.gaps import find_gaps; from trafsearch.report.machine import to_json\n"
        "from trafsearch.report.markdown import render_markdown\n"
        "report = find_gaps(Store(Path(sys.argv[1])), 'threats', clock=datetime(2026, 1, 1, tzinfo=UTC))\n"
        "print(json.dumps(to_json(report)), render_markdown(report, Language.KK))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(corpus_index)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_reindexing_from_nothing_gives_the_same_report(corpus: Path, corpus_store: Store, tmp_path: Path) -> None:
    first = to_json(find_gaps(corpus_store, "threats", clock=CLOCK))
    with trafsearch.build_index([corpus], tmp_path / "index") as store:
        assert to_json(find_gaps(store, "threats", clock=CLOCK)) == first
