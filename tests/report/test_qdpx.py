"""A gap report as a REFI-QDA project, read as a program for coding texts reads it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

import trafsearch
from trafsearch.catalog.editions import editions
from trafsearch.language import Language
from trafsearch.report.cell import By, GapReport, State
from trafsearch.report.gaps import find_gaps
from trafsearch.report.qdpx import write_qdpx
from trafsearch.report.qdpx.sources import readable
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Ruling, Verdict, hash_of
from trafsearch.structure.verdict_file import with_verdicts

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("refi_qda_project.xsd")))
LANGUAGES = (Language.RU, Language.KK, Language.EN)


@dataclass(frozen=True, slots=True)
class Coding:
    """A coded place: the name of the text, the words, the codes' names, and the note."""

    source: str
    words: str
    codes: tuple[str, ...]
    note: str


class Project:
    """A project as it is read back."""

    def __init__(self, file: Path) -> None:
        with ZipFile(file) as archive:
            self.members = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.members["project.qde"])
        self.codes = {each.get("guid"): each for each in self.found("Code")}
        self.notes = {each.get("guid"): each.findtext("{*}PlainTextContent") for each in self.found("Note")}

    def found(self, name: str) -> list[etree._Element]:
        return list(self.root.iter(f"{{urn:QDA-XML:project:1.0}}{name}"))

    @property
    def codings(self) -> list[Coding]:
        return [
            Coding(
                str(source.get("name")),
                self.text(source)[int(place.get("startPosition")) : int(place.get("endPosition"))],
                tuple(str(self.codes[ref.get("targetGUID")].get("name")) for ref in place.iterfind("*/{*}CodeRef")),
                str(self.notes[place.find("{*}NoteRef").get("targetGUID")]),
            )
            for source in self.found("TextSource")
            for place in source.iterfind("{*}PlainTextSelection")
        ]

    def text(self, source: etree._Element) -> str:
        path = str(source.get("plainTextPath")).removeprefix("internal://")
        return self.members[f"sources/{path}"].decode("utf-8")


def project_of(
    store: Store, file: Path, language: Language = Language.RU, **asked: object
) -> tuple[GapReport, Project]:
    report = find_gaps(store, "threats", clock=CLOCK, language=language, **asked)  # type: ignore[arg-type]
    write_qdpx(report, language, file, store)
    return report, Project(file)


@pytest.fixture(scope="module")
def sample(corpus_index: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[GapReport, Project]:
    with Store(corpus_index) as store:
        return project_of(store, tmp_path_factory.mktemp("sample") / "gaps.qdpx")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_project_has_the_structure_of_the_standard(language: Language, corpus_store: Store, tmp_path: Path) -> None:
    _, project = project_of(corpus_store, tmp_path / "gaps.qdpx", language, by=By.TYPE)
    SCHEMA.assertValid(project.root)


def test_every_name_is_given_once_and_every_reference_leads_somewhere(sample: tuple[GapReport, Project]) -> None:
    root = sample[1].root
    given = [each.get("guid") for each in root.iter() if each.get("guid")]
    assert len(given) == len(set(given))
    named = {each.get(name) for each in root.iter() for name in ("targetGUID", "creatingUser", "creatingUserGUID")}
    assert named - {None} <= set(given)


def test_every_mention_that_counts_is_coded_where_it_stands(sample: tuple[GapReport, Project]) -> None:
    report, project = sample
    expected = {
        (item.held.passage.edition, item.mention.span.of(item.held.passage.text), item.mention.concept)
        for cell in report.cells.values()
        for item in cell.evidence
        if cell.state is State.DIRECT
    }
    coded = {
        (each.source.rpartition("[")[2][:-1], each.words, code.rpartition("[")[2][:-1])
        for each in project.codings
        for code in each.codes
        if "косвенно" not in code
    }
    assert expected == coded
    assert len(expected) > 100


def test_a_quotation_bears_its_place_and_the_label(sample: tuple[GapReport, Project]) -> None:
    at = "sample-migration-policy/ru@2017-09-29#pt1_3.sub4"
    assert [(each.words, each.codes, each.note) for each in sample[1].codings if at in each.note] == [
        (
            "коррупция",
            ("коррупция [corruption]",),
            f"Концепция миграционной политики Республики Казахстан на 2017–2021 годы, п. 1.3, пп. 4) [{at}]\n"
            "коррупция [corruption]: «коррупция»\n"
            "также в sample-migration-policy/kk@2017-09-29#pt1_3.sub4",
        )
    ]


def test_documents_without_evidence_are_there_too(sample: tuple[GapReport, Project], corpus_store: Store) -> None:
    report, project = sample
    acts = {act.id for column in report.columns for act in column.acts}
    keys = {each.key for each in editions(corpus_store.catalog) if each.act in acts}
    assert {str(each.get("name")).rpartition("[")[2][:-1] for each in project.found("TextSource")} == keys
    assert len(project.members) == 1 + len(keys)


def test_what_is_narrower_stands_below(sample: tuple[GapReport, Project]) -> None:
    project = sample[1]
    above = {
        str(each.get("name")).rpartition("[")[2][:-1]: str(each.getparent().get("name")).rpartition("[")[2][:-1]
        for each in project.codes.values()
        if each.get("isCodable") == "true" and "косвенно" not in str(each.get("name"))
    }
    assert above["child-trafficking"] == above["trafficking-in-women"] == "human-trafficking"
    assert len({each.get("color") for each in project.codes.values()}) == 1
    (lens,) = [each for each in project.codes.values() if each.get("isCodable") == "false"]
    assert lens.get("name") == "Угрозы в направлениях государственной политики"


def test_codes_say_where_a_concept_is_absent(sample: tuple[GapReport, Project]) -> None:
    report, project = sample
    (code,) = [each for each in project.codes.values() if str(each.get("name")).endswith("[darknet]")]
    said = str(code.findtext("{*}Description")).splitlines()
    absent = [each.id for each in report.columns if report.cells["darknet", each.id].state is State.ABSENT]
    (line,) = [each for each in said if each.startswith("отсутствует в:")]
    assert [report.names[id][Language.RU] in line for id in absent] == [True] * len(absent)
    assert [each for each in said if each.startswith("Искали во всех формах (kk): ")]


def test_each_column_is_a_set_of_its_texts(sample: tuple[GapReport, Project]) -> None:
    report, project = sample
    names = {each.get("guid"): str(each.get("name")) for each in project.found("TextSource")}
    for column, found in zip([each for each in report.columns if each.acts], project.found("Set"), strict=True):
        members = {names[ref.get("targetGUID")].rpartition("[")[2].partition("/")[0] for ref in found}
        assert members == {act.id for act in column.acts}


def test_equal_reports_give_equal_bytes(corpus_index: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from trafsearch.store.store import Store; from trafsearch.report.gaps import find_gaps\n"
        "from trafsearch.report.qdpx import write_qdpx; from trafsearch.language import Language\n"
        "with Store(Path(sys.argv[1])) as store:\n"
        "    report = find_gaps(store, 'threats', clock=datetime(2026, 1, 1, tzinfo=UTC))\n"
        "    write_qdpx(report, Language.EN, Path(sys.argv[2]), store)\n"
    )
    written = []
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}.qdpx"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", script, str(corpus_index), str(file)], check=True, env=environment)
        written.append(file.read_bytes())
    assert written[0] == written[1]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["1.qdpx", "2.qdpx"]


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    Store(tmp_path / "index", create=True).close()
    return tmp_path


def test_what_is_only_indirect_has_a_code_of_its_own(blank: Path) -> None:
    docs = blank / "docs"
    docs.mkdir()
    said = "1. Борьба с торговлей людьми продолжается."
    (docs / "a.md").write_text(f"# Образец\n\n{said}\n\n2. Похищение невест осуждается.\n", encoding="utf-8")
    stated = '[[document]]\npath = "a.md"\nact = "kz-1"\nlanguage = "ru"\nareas = ["legal"]\n'
    (docs / "corpus.toml").write_text(stated, encoding="utf-8")
    verdict = Verdict(
        "kz-1", Language.RU, "kz-1/ru", "pt1", hash_of(said), "human-trafficking", Ruling.INDIRECT, "A. Reader"
    )
    (docs / "verdicts.csv").write_bytes(with_verdicts(None, docs / "verdicts.csv", [verdict]))
    with trafsearch.build_index([docs], blank / "index") as store:
        _, project = project_of(store, blank / "gaps.qdpx")
    ruled, brides = project.codings
    indirect = "торговля людьми: только косвенно [human-trafficking]"
    assert (ruled.codes, "A. Reader" in ruled.note) == ((indirect,), True)
    assert indirect in brides.codes
    assert "принудительный брак [forced-marriage]" in brides.codes


def test_an_index_without_documents_of_the_areas_makes_a_project_without_texts(blank: Path) -> None:
    with Store(blank / "index") as store:
        _, project = project_of(store, blank / "gaps.qdpx")
    SCHEMA.assertValid(project.root)
    assert (list(project.members), project.codings) == (["project.qde"], [])


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("Рабство запрещено.", "Рабство запрещено."),
        ("Құлдыққа 😀 тыйым", "Құлдыққа 😀 тыйым"),
        ("one two", "one\x0btwo"),
        ("one two", "one\rtwo"),
        ("one two", "one\x85two"),
        ("one  two", "one\x00\x1ftwo"),
        ("one two", "one\udc80two"),
        ("one two", "one\ufffftwo"),
        ("a\tb\nc", "a\tb\nc"),
    ],
)
def test_a_text_keeps_its_length_and_loses_what_no_xml_holds(expected: str, text: str) -> None:
    assert readable(text) == expected
    assert len(readable(text)) == len(text)
