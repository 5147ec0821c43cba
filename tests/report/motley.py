"""A small folder in which everything occurs that a report can hold, and the report on it."""

from datetime import UTC, datetime
from pathlib import Path

import trafsearch
from trafsearch.language import Language
from trafsearch.report.cell import By, GapReport
from trafsearch.report.gaps import find_gaps
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Ruling, Verdict, hash_of
from trafsearch.structure.verdict_file import with_verdicts
from trafsearch.vocabulary.lens import Lens

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
TITLES = {Language.RU: "=Угрозы <и> «ответы»", Language.KK: "Қатерлер", Language.EN: "Threats & answers"}
LENS = Lens(
    "motley",
    TITLES,
    ("human-trafficking", "corruption", "drugs"),
    ("legal", "criminal", "foreign", "environmental"),
)
OVERRULED = "2. Эта торговля людьми лишь выдумка автора романа."
LONG = "4. " + "Правила хранения книг соблюдаются в каждом зале. " * 900 + "Наркотики запрещены."
LAW = f"""# Положение о библиотеке

1. Борьба с торговлей людьми продолжается: торговля людьми запрещена.

{OVERRULED}

3. Библиотека исполняет Закон «О противодействии коррупции».

{LONG}
"""
CODE = "# =Свод правил\n\n1. Похищение невест осуждается.\n"
CHARTER = "# Устав музея\n\n1. Незаконная торговля и ввоз для людей товаров запрещены.\n"
STATED = """[[document]]
path = "law.md"
act = "kz-1"
language = "ru"
areas = ["legal"]

[[document]]
path = "code.md"
act = "kz-2"
language = "ru"
areas = ["criminal"]

[[document]]
path = "=broken.pdf"
act = "kz-2"
areas = ["criminal"]

[[document]]
path = "charter.md"
act = "kz-3"
language = "ru"
areas = ["foreign"]
"""
STATES = {
    ("human-trafficking", "legal"): "direct",
    ("human-trafficking", "criminal"): "indirect",
    ("human-trafficking", "foreign"): "absent",
    ("human-trafficking", "environmental"): "not_assessable",
    ("corruption", "legal"): "absent",
    ("corruption", "criminal"): "not_assessable",
    ("corruption", "foreign"): "absent",
    ("corruption", "environmental"): "not_assessable",
    ("drugs", "legal"): "direct",
    ("drugs", "criminal"): "not_assessable",
    ("drugs", "foreign"): "absent",
    ("drugs", "environmental"): "not_assessable",
}


def motley_index(folder: Path) -> Path:
    documents = folder / "documents"
    documents.mkdir()
    for name, text in (("law.md", LAW), ("code.md", CODE), ("charter.md", CHARTER), ("corpus.toml", STATED)):
        (documents / name).write_text(text, encoding="utf-8")
    (documents / "=broken.pdf").write_bytes(b"%PDF-1.4\nthis is none")
    said = Verdict(
        "kz-1",
        Language.RU,
        "kz-1/ru",
        "pt2",
        hash_of(OVERRULED),
        "human-trafficking",
        Ruling.NO,
        "A. Reader",
        "a novel",
    )
    (documents / "verdicts.csv").write_bytes(with_verdicts(None, documents / "verdicts.csv", [said]))
    trafsearch.build_index([documents], folder / "index").close()
    return folder / "index"


def motley_report(index: Path, language: Language = Language.RU, by: By = By.AREA, lens: Lens = LENS) -> GapReport:
    with Store(index) as store:
        return find_gaps(store, lens, clock=CLOCK, language=language, by=by)
