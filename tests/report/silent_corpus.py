"""Folders of documents that are silent on every threat, and of files among them that nobody can read."""

from datetime import UTC, datetime
from pathlib import Path

import tomlkit
from pdf_writing import Pdf, page_text
from pdfs import plain, scan, with_scan
from sentences import RU
from small_files import docx, paragraph, pdf, zipped

from trafsearch.extraction.outcome import Status
from trafsearch.language import Language
from trafsearch.report.cell import Cell, GapReport, Obstacle
from trafsearch.vocabulary.lens import Lens

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
ROWS = ("human-trafficking", "terrorism", "corruption")

SILENT = {
    Language.RU: "1. Музеи открыты ежедневно, вход для школьников свободный.\n\n2. Акимат ведёт учёт библиотек.\n",
    Language.KK: "1. Мұражайлар күн сайын ашық, кіру тегін.\n\n2. Әкімдік кітапханалардың есебін жүргізеді.\n",
    Language.EN: "1. Museums are open every day and free for pupils.\n\n2. The region keeps a register of libraries.\n",
}
TITLES = {Language.RU: "О музеях", Language.KK: "Мұражайлар туралы", Language.EN: "On museums"}

_PAGE = [f"{number}. The ministry keeps a register of museums in each region." for number in range(1, 12)]
_NO_WORDS = "M]heh guc dhek NjZpbb Jhkkbckdhc bvxz qrtpl "
_SHELL = '<!doctype html><title>НЦПС «Әділет»</title><noscript>Enable JavaScript.</noscript><div id="root"></div>'


def picture_then_page(sentences: tuple[str, ...]) -> bytes:
    """A PDF of two pages, of which only the second holds text."""
    made = Pdf()
    made.page(with_scan(made))
    made.page(page_text(sentences))
    return made.data()


_WORD = docx("".join(map(paragraph, _PAGE)))

UNREAD: dict[str, tuple[Status, bytes]] = {  # by the file's name
    "pictures-of-pages.pdf": (Status.NO_TEXT, scan()),
    "page-without-its-script.html": (Status.NO_TEXT, _SHELL.encode()),
    "with-a-password.pdf": (Status.ENCRYPTED, plain(RU[3:8], password=("key", "own"))),
    "cut-off.pdf": (Status.DAMAGED, pdf(_PAGE, _PAGE)[:1500]),
    "cut-off.docx": (Status.DAMAGED, _WORD[: len(_WORD) // 2]),
    "letters-lost.pdf": (Status.LOW_QUALITY, pdf([_NO_WORDS] * 30)),
    "one-page-a-picture.pdf": (Status.PARTIAL, picture_then_page(RU[3:8])),
    "workbook.xlsx": (
        Status.UNSUPPORTED,
        zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}),
    ),
}
SLOW = ("endless.txt", SILENT[Language.RU].encode() * 20_000)  # takes longer than the least time that can be given


def write_silent(folder: Path, name: str, language: Language = Language.RU, **facts: object) -> None:
    text = f"# {TITLES[language]}\n\n{SILENT[language]}"
    write(folder, name, text.encode(), **({"language": str(language), **facts} if facts else {}))


def write(folder: Path, name: str, data: bytes, **facts: object) -> None:
    """A file, and what is stated of it in corpus.toml, where anything is."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    if facts:
        with (folder / "corpus.toml").open("a", encoding="utf-8") as stated:
            stated.write(tomlkit.dumps({"document": [{"path": name, **facts}]}) + "\n")


def lens_of(*columns: str) -> Lens:
    return Lens("silence", {Language.EN: "Silence"}, ROWS, columns)


def cells_in(report: GapReport, column: str) -> list[Cell]:
    return [report.cells[row, column] for row in report.rows]


def states(report: GapReport, column: str) -> set[str]:
    return {str(cell.state) for cell in cells_in(report, column)}


def obstacles(report: GapReport, column: str) -> set[Obstacle]:
    return {obstacle for cell in cells_in(report, column) for obstacle in cell.obstacles}


def unread_paths(report: GapReport, column: str) -> set[str]:
    return {each.path for each in obstacles(report, column) if each.code == "unread_file"}
