"""The chapters behind the findings: documents, what could not be read, what was looked for, method, manifest."""

import json
from collections.abc import Iterator, Sequence

from trafsearch.report.cell import Column, Obstacle
from trafsearch.report.docx.anchors import DOCUMENTS, FORMS, HINDRANCES, LOOKED_FOR, MANIFEST, METHOD, UNREAD, Anchors
from trafsearch.report.docx.body import WIDTH, Body
from trafsearch.report.docx.markup import TableCell, run
from trafsearch.report.naming import Naming
from trafsearch.report.records.files import read_files
from trafsearch.report.records.hindrances import Hindrance, hindrances
from trafsearch.report.records.looked_for import forms_of_column, labels_of_row


def write_documents(body: Body, naming: Naming) -> None:
    say = naming.say
    body.heading(1, say("documents"), DOCUMENTS)
    for column in naming.report.columns:
        scanned = say("scanned", acts=len(column.acts), passages=column.passages, words=column.words)
        body.add(run(naming.column(column)), run(f" ({scanned})"), style="CellHead")
        for act in column.acts:
            guessed = f" ({say('guessed', words=act.guessed_from)})" if act.guessed_from else ""
            copied = f" ({say('copy_of', act=act.copy_of)})" if act.copy_of else ""
            body.add(run(f"{act.title} [{act.id}]{guessed}{copied}"), style="ListBullet")
        if not column.acts:
            body.add(run(say("obstacle_no_document")), style="ListBullet")


def write_unread(body: Body, naming: Naming) -> None:
    say, report = naming.say, naming.report
    body.heading(1, say("unread"), UNREAD)
    if not report.unread:
        body.add(run(say("unread_none")))
        return
    outcomes = ((each.path, each.outcome) for each in report.unread if each.outcome)
    rows = ((path, naming.status(outcome), naming.detail(outcome)) for path, outcome in outcomes)
    _write_table(body, (4000, 1700, 3655), [say("file"), say("outcome"), say("reason")], rows)
    body.add(run(say("unread_rule_by_document" if report.by_document else "unread_rule")))


def write_hindrances(body: Body, naming: Naming, anchors: Anchors) -> None:
    """By column, each with the concepts whose cells it stands in; columns of which the same is true stand together."""
    found: dict[Column, list[Hindrance]] = {}
    for each in hindrances(naming.report):
        found.setdefault(each.column, []).append(each)
    alike: dict[tuple[str, ...], list[Column]] = {}
    for column, standing in found.items():
        alike.setdefault(tuple(_hindered(standing, naming)), []).append(column)
    if found:
        body.heading(1, naming.say("docx_in_the_way"), HINDRANCES)
    for lines, columns in alike.items():
        names = (body.anchored(anchors.hindrances(each.id), run(naming.column(each))) for each in columns)
        body.add(run("; ").join(names), style="CellHead")
        for line in lines:
            body.add(run(line), style="Small")


def _hindered(found: Sequence[Hindrance], naming: Naming) -> Iterator[str]:
    """«Понятия: все. Что не удалось прочитать: …»: what stands in the way of the same concepts in one paragraph."""
    by_rows: dict[tuple[str, ...], list[Obstacle]] = {}
    for each in found:
        by_rows.setdefault(each.rows, []).append(each.obstacle)
    for rows, standing in by_rows.items():
        concepts = naming.say("table_all_rows") if rows == naming.report.rows else ", ".join(map(naming.row, rows))
        told = [naming.obstacle(each) for each in standing if each.code != "unread_file"]
        unread = [each.path for each in standing if each.code == "unread_file"]
        told += [f"{naming.say('unread')}: {', '.join(unread)}"] if unread else []
        yield f"{naming.say('table_affects')}: {concepts}. {'; '.join(told)}."


def write_looked_for(body: Body, naming: Naming, anchors: Anchors) -> None:
    """All expressions for each concept, then the forms of their words that occur in each column."""
    say, report = naming.say, naming.report
    body.heading(1, say("looked_for"), LOOKED_FOR)
    for row in report.rows:
        labels = labels_of_row(report, row)
        if labels:
            body.add(run(naming.row(row)), style="CellHead", anchor=anchors.labels(row))
        for language, texts in labels.items():
            body.add(run(f"{language}: ", bold=True), run("; ".join(texts), language=language), style="Small")
    body.heading(1, say("forms"), FORMS)
    for column in report.columns:
        if forms := forms_of_column(report, column):
            told = "; ".join(", ".join(each) for each in forms.values())
            body.add(run(f"{naming.column(column)}: ", bold=True), run(told), style="Small")


def write_method(body: Body, naming: Naming) -> None:
    body.heading(1, naming.say("method"), METHOD)
    body.add(run(naming.say("method_text")))


def write_manifest(body: Body, naming: Naming) -> None:
    say, manifest = naming.say, naming.report.manifest
    body.heading(1, say("manifest"), MANIFEST)
    told = ((name, _value(value)) for name, value in manifest.items() if name != "files")
    _write_table(body, (2500, WIDTH - 2500), [say("table_name"), say("table_value")], told)
    rows = ((file.path, naming.status(file.outcome), file.act, file.sha256) for file in read_files(naming.report))
    heads = [say("file"), say("outcome"), say("table_act_id"), say("table_sha256")]
    _write_table(body, (3400, 1500, 1500, WIDTH - 6400), heads, rows)


def _value(value: object) -> str:
    if isinstance(value, str | int):
        return str(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""


def _write_table(body: Body, widths: Sequence[int], heads: Sequence[str], rows: Iterator[Sequence[str]]) -> None:
    def cells(texts: Sequence[str], style: str) -> list[TableCell]:
        return [TableCell((body.paragraph(run(text), style=style),)) for text in texts]

    body.table(widths, cells(heads, "TableHead"), (cells(row, "Small") for row in rows))
