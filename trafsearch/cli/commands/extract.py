"""`trafsearch extract`: what is read of a file, and how well; nothing is indexed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.extracted import plain_lines, text_lines
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form, common, reading, written_as
from trafsearch.cli.parameters import Command, Option, Pages
from trafsearch.errors import PathNotFound

if TYPE_CHECKING:
    from trafsearch.extraction.extraction import Extraction
    from trafsearch.extraction.options import Options


@click.command(cls=Command, help="command.extract")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--plain", is_flag=True, cls=Option, help="option.plain")
@click.option("--page", "pages", type=Pages(), default=(), metavar="PAGES", cls=Option, help="option.pages")
@reading
@written_as(Form.TEXT, Form.JSON)
@common
def command(
    files: tuple[Path, ...],
    plain: bool,
    pages: tuple[range, ...],
    ocr: bool | None,
    encoding: str | None,
    passwords: Path | None,
    limits: tuple[str, ...],
    form: Form,
) -> ExitCode:
    for file in files:
        _refuse(file, passwords)
    unread, forms = 0, []
    for file, extraction in _extractions(files, _options(ocr, encoding, passwords, limits)):
        unread += not extraction.outcome.is_whole
        _refuse_pages(pages, file, extraction)
        shown = _on(pages, extraction)
        if form is Form.JSON:
            forms.append(_form(shown))
        else:
            lines = plain_lines(shown) if plain else text_lines(file, shown)
            output.write("\n".join(lines))
    if form is Form.JSON:
        _write_json(files, forms)
    return ExitCode.SOME_UNREAD if unread else ExitCode.FOUND


def _refuse(file: Path, passwords: Path | None) -> None:
    """What is no file, and what holds passwords."""
    from trafsearch.extraction.passwords import is_passwords_file

    if not file.exists():
        raise PathNotFound(path=file)
    if file.is_dir():
        raise click.UsageError(say("usage.folder", path=file))
    if is_passwords_file(file.name) or (passwords and file.resolve() == passwords.resolve()):
        raise click.UsageError(say("usage.passwords", path=file))


def _refuse_pages(pages: Sequence[range], file: Path, extraction: "Extraction") -> None:
    """Pages of a file that was read and does not have them. What could not be opened says so itself."""
    if not pages or not extraction.blocks:
        return
    last = max((block.page for block in extraction.blocks if block.page is not None), default=None)
    last = last if extraction.outcome.pages is None else extraction.outcome.pages
    if last is None:
        raise click.UsageError(say("usage.no_pages", path=file))
    for each in pages:
        if each.start > last:
            raise click.UsageError(say("usage.no_such_page", path=file, page=each.start, last=last))


def _options(ocr: bool | None, encoding: str | None, passwords: Path | None, limits: Sequence[str]) -> "Options":
    from trafsearch.extraction.characters.encoding import known_encoding
    from trafsearch.extraction.limits import limits_of
    from trafsearch.extraction.options import AUTOMATIC, Options
    from trafsearch.extraction.passwords import load_passwords

    given = load_passwords(passwords) if passwords else ()
    chosen = known_encoding(encoding) if encoding and encoding != AUTOMATIC else None
    return Options(limits_of(limits), chosen, bool(ocr), given)


def _extractions(files: Sequence[Path], options: "Options") -> "Iterator[tuple[Path, Extraction]]":
    """One after another, each in a worker, as they are read for an index; with the passwords that lie beside it."""
    from trafsearch.extraction.passwords import passwords_beside
    from trafsearch.extraction.worker import Reader

    with Reader(options, workers=1) as reader:
        for file in files:
            own = replace(options, passwords=options.passwords + passwords_beside(file.parent))
            for extraction in reader.read_all([file], file.parent, lambda _path, own=own: own):  # type: ignore[misc]
                yield file, extraction


def _on(pages: Sequence[range], extraction: "Extraction") -> "Extraction":
    """What stands on those pages; all of it if none are named."""
    if not pages:
        return extraction

    def is_shown(page: int | None) -> bool:
        return page is not None and any(page in each for each in pages)

    return replace(
        extraction,
        blocks=tuple(block for block in extraction.blocks if is_shown(block.page)),
        notes=tuple(note for note in extraction.notes if note.page is None or is_shown(note.page)),
        quality=tuple(each for each in extraction.quality if is_shown(each.page)),
    )


def _form(extraction: "Extraction") -> dict[str, object]:
    from trafsearch.results.machine import extraction_form

    return extraction_form(extraction)


def _write_json(files: Sequence[Path], forms: list[dict[str, object]]) -> None:
    from trafsearch.results.coverage import Coverage
    from trafsearch.results.machine import answer_form

    nothing_read = Coverage(acts=0, passages=0, unread=())
    output.write_json(answer_form("extract", [str(file) for file in files], forms, nothing_read))
