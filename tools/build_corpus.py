#!/usr/bin/env python3
"""Build the PDF, DOCX and TXT files of corpus/ from tools/corpus_sources/*.md.

    build_corpus.py [--font PATH] [--out FOLDER] [--check] [SOURCE ...]

Needs fpdf2 and python-docx, and for PDF a TrueType font that has the Kazakh letters (by default
DejaVu Serif: Debian package fonts-dejavu-core); headings use the font's -Bold twin if it stands
beside it. The same source, font and library versions give the same bytes: every date is fixed.
Built with fpdf2 2.8.9, fonttools 4.68, python-docx 1.2, DejaVu 2.37.

A source is a few `key: value` lines, a line `---`, then paragraphs between blank lines:
`# ` title, `## ` and `### ` headings, `>> ` stamp of approval, `> ` note, `| a | b |` rows of a
table (DOCX only). `{-}` marks where an English word may break; Russian and Kazakh words break
between syllables.
"""

from __future__ import annotations

import argparse
import datetime
import io
import pathlib
import re
import sys
import textwrap
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ROOT / "tools" / "corpus_sources"
CORPUS = ROOT / "corpus"
FONT = pathlib.Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
MOMENT = datetime.datetime(2021, 12, 1, 12, 0, 0, tzinfo=datetime.UTC)
AUTHOR = "trafsearch sample corpus"
LOCALES = {"ru": "ru-RU", "kk": "kk-KZ", "en": "en-GB"}

SOFT_HYPHEN = "\u00ad"
BREAK_MARK = "{-}"
VOWELS = "аәеёиоөуұүыіэюя"
NEVER_FIRST = "ьъй"
SHORTEST_BROKEN_WORD = 8
TXT_WIDTH = 68
TXT_INDENT = 4

KINDS = {"# ": "title", "## ": "heading", "### ": "subheading", ">> ": "stamp", "> ": "note"}


class BuildError(Exception):
    """One sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Piece:
    kind: str  # title, heading, subheading, stamp, note, row, text
    text: str

    @property
    def cells(self) -> list[str]:
        return [cell.strip() for cell in self.text.strip("|").split("|")]


@dataclass(frozen=True, slots=True)
class Source:
    output: str
    language: str
    running: str  # the title as page headers show it
    pieces: tuple[Piece, ...]


def read_source(path: pathlib.Path) -> Source:
    head, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
    keys = dict(line.split(": ", 1) for line in head.splitlines())
    pieces = tuple(piece for chunk in re.split(r"\n\s*\n", body.strip()) for piece in read_chunk(chunk))
    return Source(keys["output"], keys["language"], keys["running"], pieces)


def read_chunk(chunk: str) -> Iterator[Piece]:
    """A stamp and a table give one piece for each line; anything else is one piece."""
    if chunk.startswith("|"):
        yield from (Piece("row", line) for line in chunk.splitlines())
    elif chunk.startswith(">> "):
        yield from (Piece("stamp", line.removeprefix(">> ")) for line in chunk.splitlines())
    else:
        mark = next((mark for mark in KINDS if chunk.startswith(mark)), "")
        yield Piece(KINDS.get(mark, "text"), " ".join(chunk.removeprefix(mark).split()))


# Hyphenation


def hyphenate(text: str, language: str) -> str:
    """The text with a soft hyphen wherever a line may break inside a word."""
    text = text.replace(BREAK_MARK, SOFT_HYPHEN)
    if language == "en":
        return text
    return re.sub(r"[^\W\d_]+", lambda match: break_syllables(match.group()), text)


def break_syllables(word: str) -> str:
    """A syllable starts at a consonant before a vowel: торгов-ля, лю-дей, сау-да-сы-мен."""
    if len(word) < SHORTEST_BROKEN_WORD:
        return word
    return "".join(SOFT_HYPHEN + letter if may_break(word.lower(), at) else letter for at, letter in enumerate(word))


def may_break(word: str, at: int) -> bool:
    if at < 3 or at > len(word) - 2:
        return False
    starts_syllable = word[at] not in VOWELS + NEVER_FIRST and word[at + 1] in VOWELS
    return starts_syllable and any(letter in VOWELS for letter in word[:at])


# TXT


def build_txt(source: Source, _font: pathlib.Path) -> bytes:
    lines: list[str] = []
    previous = ""
    for piece in source.pieces:
        if not (piece.kind == previous == "stamp"):
            lines.append("")
        lines.extend(txt_lines(piece, source.language))
        previous = piece.kind
    return ("\n".join(lines).strip("\n") + "\n").encode()


def txt_lines(piece: Piece, language: str) -> list[str]:
    if piece.kind == "row":
        raise BuildError("A table can be built into DOCX only.")
    if piece.kind == "stamp":
        return [" " * (TXT_WIDTH - 28) + piece.text]
    if piece.kind in ("title", "heading"):
        lines = textwrap.wrap(piece.text, TXT_WIDTH - 8, break_on_hyphens=False)
        return [line.center(TXT_WIDTH).rstrip() for line in lines]
    if piece.kind == "subheading":
        return textwrap.wrap(piece.text, TXT_WIDTH, break_on_hyphens=False)
    return wrap(hyphenate(piece.text, language))


def wrap(text: str) -> list[str]:
    """Fill lines greedily; no two lines in a row end in a hyphen."""
    lines: list[str] = []
    line = " " * TXT_INDENT
    for word in text.split(" "):
        space = " " if line.strip() else ""
        if len(line + space + word.replace(SOFT_HYPHEN, "")) <= TXT_WIDTH:
            line += space + word.replace(SOFT_HYPHEN, "")
            continue
        after_hyphen = bool(lines) and lines[-1].endswith("-")
        first, rest = ("", word) if after_hyphen else split_word(word, TXT_WIDTH - len(line + space))
        lines.append(line + space + first if first else line)
        line = rest.replace(SOFT_HYPHEN, "")
    return [*lines, line]


def split_word(word: str, room: int) -> tuple[str, str]:
    """The longest beginning that fits with its hyphen, and the rest."""
    parts = word.split(SOFT_HYPHEN)
    for count in range(len(parts) - 1, 0, -1):
        first = "".join(parts[:count]) + "-"
        if len(first) <= room:
            return first, "".join(parts[count:])
    return "", word


# PDF: kind -> (font size, line height in mm, alignment, space above in mm)
PDF_STYLES = {
    "title": (14, 7, "C", 8),
    "heading": (12.5, 6.5, "C", 6),
    "subheading": (11.5, 6, "L", 4),
    "stamp": (11, 5.5, "L", 0),
    "note": (9.5, 5, "C", 3),
    "text": (11.5, 6, "J", 2),
}
STAMP_LEFT = 115
ROOM_BELOW_HEADING = 35


def build_pdf(source: Source, font: pathlib.Path) -> bytes:
    pdf = open_pdf(source, font)
    for piece in source.pieces:
        if piece.kind not in PDF_STYLES:
            raise BuildError("A table can be built into DOCX only.")
        size, height, align, above = PDF_STYLES[piece.kind]
        if "heading" in piece.kind and pdf.will_page_break(ROOM_BELOW_HEADING):
            pdf.add_page()
        pdf.set_font("body", "B" if piece.kind in ("title", "heading", "subheading") else "", size)
        pdf.ln(above)
        pdf.set_x(STAMP_LEFT if piece.kind == "stamp" else pdf.l_margin)
        text = hyphenate(piece.text, source.language) if piece.kind == "text" else piece.text
        pdf.multi_cell(0, height, text, align=align, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def open_pdf(source: Source, font: pathlib.Path) -> Any:
    try:
        from fpdf import FPDF  # type: ignore[import-untyped]
    except ImportError:
        raise BuildError("PDF needs fpdf2: pip install fpdf2.") from None
    if not font.is_file():
        raise BuildError(f"No font at {font}: install fonts-dejavu-core or give --font PATH.")

    class Paged(FPDF):  # type: ignore[misc]  # fpdf2 asks for a subclass to draw headers
        def header(self) -> None:
            if self.page_no() > 1:
                self.set_font("body", "", 8.5)
                self.cell(0, 5, source.running, align="R", new_x="LMARGIN", new_y="NEXT")
                self.ln(3)

        def footer(self) -> None:
            self.set_y(-18)
            self.set_font("body", "", 9)
            self.cell(0, 5, str(self.page_no()), align="C")

    pdf = Paged(format="A4")
    pdf.set_creation_date(MOMENT)
    pdf.set_producer(AUTHOR)
    pdf.set_author(AUTHOR)
    pdf.set_title(source.running)
    pdf.set_lang(LOCALES[source.language])
    pdf.set_margins(30, 20, 20)
    pdf.set_auto_page_break(True, margin=24)
    bold = font.with_name(f"{font.stem}-Bold{font.suffix}")
    pdf.add_font("body", "", font)
    pdf.add_font("body", "B", bold if bold.is_file() else font)
    pdf.add_page()
    return pdf


# DOCX


def build_docx(source: Source, _font: pathlib.Path) -> bytes:
    try:
        import docx
        from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    except ImportError:
        raise BuildError("DOCX needs python-docx: pip install python-docx.") from None
    document = docx.Document()
    describe(document, source)
    styles = {"title": "Title", "heading": "Heading 1", "subheading": "Heading 2"}
    aligns = {"stamp": ALIGN.RIGHT, "note": ALIGN.CENTER, "text": ALIGN.JUSTIFY}
    rows: list[list[str]] = []
    for piece in (*source.pieces, Piece("text", "")):
        if piece.kind == "row":
            rows.append(piece.cells)
            continue
        if rows:
            add_table(document, rows)
            rows = []
        if piece.text:
            text = piece.text.replace(BREAK_MARK, "")
            paragraph = document.add_paragraph(text, style=styles.get(piece.kind, "Normal"))
            if piece.kind in aligns:
                paragraph.alignment = aligns[piece.kind]
            paragraph.runs[0].italic = True if piece.kind == "note" else None
    buffer = io.BytesIO()
    document.save(buffer)
    return without_clock(buffer.getvalue())


def describe(document: Any, source: Source) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = source.running, AUTHOR, AUTHOR
    properties.created = properties.modified = MOMENT.replace(tzinfo=None)
    properties.language, properties.comments = LOCALES[source.language], ""
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LOCALES[source.language])
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    document.sections[0].header.paragraphs[0].text = source.running


def add_table(document: Any, rows: list[list[str]]) -> None:
    """A row of one cell is a heading inside the table and spans all columns."""
    columns = max(map(len, rows))
    table = document.add_table(len(rows), columns, style="Table Grid")
    for number, cells in enumerate(rows):
        row = table.rows[number].cells
        target = [row[0].merge(row[-1])] if len(cells) == 1 else row
        for cell, text in zip(target, cells, strict=True):
            cell.text = text


def without_clock(docx: bytes) -> bytes:
    """The same archive with one fixed date on every member."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, MOMENT.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3  # zipfile would write the system that it runs on
            new.writestr(member, old.read(name))
    return result.getvalue()


# Command line

BUILDERS: dict[str, Callable[[Source, pathlib.Path], bytes]] = {
    ".txt": build_txt,
    ".pdf": build_pdf,
    ".docx": build_docx,
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sources", nargs="*", type=pathlib.Path, help="default: all of tools/corpus_sources")
    parser.add_argument("--font", type=pathlib.Path, default=FONT, help=f"default: {FONT}")
    parser.add_argument("--out", type=pathlib.Path, default=CORPUS, help="default: corpus/")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a built file differs")
    options = parser.parse_args(arguments)
    try:
        return build_all(options)
    except BuildError as error:
        print(f"build_corpus: {error}", file=sys.stderr)
        return 2


def build_all(options: argparse.Namespace) -> int:
    stale = 0
    for path in options.sources or sorted(SOURCES.glob("*.md")):
        source = read_source(path)
        target = options.out / source.output
        content = BUILDERS[target.suffix](source, options.font)
        same = target.is_file() and target.read_bytes() == content
        stale += not same
        if not options.check:
            target.write_bytes(content)
        print(f"{'same' if same else 'differs' if options.check else 'built'}  {target}")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
