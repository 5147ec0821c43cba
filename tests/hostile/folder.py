"""The whole folder of hostile files."""

import os
from pathlib import Path

import archives
import books
import broken_pdfs
import costly_pdfs
import lying_fonts
import odd_texts
import pdfs
import rtfs
import strangers
import texts
import webpages
import word_files
from case import Case, Hostile

FAMILIES: dict[str, tuple[Case, ...]] = {
    "pdf": pdfs.CASES,
    "font": lying_fonts.CASES,
    "broken_pdf": broken_pdfs.CASES,
    "costly_pdf": costly_pdfs.CASES,
    "text": texts.CASES,
    "odd_text": odd_texts.CASES,
    "page": webpages.CASES,
    "word": word_files.CASES,
    "archive": archives.CASES,
    "book": books.CASES,
    "rtf": rtfs.CASES,
    "other": strangers.CASES,
}
FORBIDDEN_ON_WINDOWS = set('<>:"|?*\n')


def cases() -> list[tuple[str, Case]]:
    """Every case with the place of its file, as `rtf/cut.rtf`, that this system can have."""
    placed = [(f"{family}/{case.hostile.name}", case) for family, members in FAMILIES.items() for case in members]
    return [(place, case) for place, case in placed if os.name != "nt" or not FORBIDDEN_ON_WINDOWS & set(place)]


def build(folder: Path) -> list[Hostile]:
    """Writes all files, each family into a folder of its own; returns what is due, in the order of `cases`."""
    for family in FAMILIES:
        (folder / family).mkdir(parents=True)
    for place, case in cases():
        with (folder / place).open("xb") as file:
            file.write(case.make())
            if case.stretched_to:
                file.truncate(case.stretched_to)
    return [case.hostile for _, case in cases()]
