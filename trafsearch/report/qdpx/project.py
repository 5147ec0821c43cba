"""The project's file: users, codes, texts with their coded places, notes and sets, in the order of the standard."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from trafsearch.report.naming import Naming
from trafsearch.report.qdpx.codebook import Code, colour_of, found_where
from trafsearch.report.qdpx.coding import Quotation
from trafsearch.report.qdpx.guid import guid
from trafsearch.report.qdpx.sources import SourceText, readable

_PROGRAM = "trafsearch"
_SPACES = {
    "xmlns": "urn:QDA-XML:project:1.0",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd",
}
_USER = guid("user", _PROGRAM)
_VARIABLES = ("document", "language", "edition")


@dataclass(frozen=True, slots=True)
class Project:
    """A report as codes and coded texts; `quotations` by the edition of their text."""

    naming: Naming
    codes: Code
    sources: Sequence[SourceText]
    quotations: Mapping[str, Sequence[Quotation]]

    @property
    def moment(self) -> str:
        """The report's time in UTC, as XML has it."""
        return datetime.fromisoformat(self.naming.report.clock).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def note(self) -> str:
        """The guid of the note that tells of the whole report."""
        return guid("note", self.naming.report.lens, self.naming.report.clock)


def project_file(project: Project) -> bytes:
    """project.qde. Positions count code points from 0; the end is that of the first one after the place."""
    report = project.naming.report
    made = {"creatingUserGUID": _USER, "creationDateTime": project.moment}
    made |= {"modifyingUserGUID": _USER, "modifiedDateTime": project.moment}
    name = f"{project.codes.name}, {report.clock[:10]}"
    root = Element("Project", {**_SPACES, "name": readable(name), "origin": _PROGRAM, **made})
    SubElement(SubElement(root, "Users"), "User", guid=_USER, name=_PROGRAM)
    _add_code(SubElement(SubElement(root, "CodeBook"), "Codes"), project.codes, colour_of(report.lens))
    _add_variables(root, project.naming)
    if project.sources:
        sources = SubElement(root, "Sources")
        for source in project.sources:
            _add_source(sources, source, project)
    _add_notes(root, project)
    _add_sets(root, project)
    SubElement(root, "Description").text = readable(project.naming.say("qdpx_description"))
    SubElement(root, "NoteRef", targetGUID=project.note)
    indent(root)
    made_file: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made_file + b"\n"


def _add_code(parent: Element, code: Code, colour: str) -> None:
    made = SubElement(parent, "Code", guid=code.guid, name=readable(code.name), isCodable=str(code.is_codable).lower())
    made.set("color", colour)
    if code.description:
        SubElement(made, "Description").text = readable(code.description)
    for each in code.narrower:
        _add_code(made, each, colour)


def _add_variables(root: Element, naming: Naming) -> None:
    """What is known of a text, for programs that sort and compare by it."""
    variables = SubElement(root, "Variables")
    for name in _VARIABLES:
        SubElement(
            variables, "Variable", guid=_variable(name), name=naming.say(f"qdpx_variable_{name}"), typeOfVariable="Text"
        )


def _variable(name: str) -> str:
    return guid("variable", name)


def _add_source(parent: Element, source: SourceText, project: Project) -> None:
    added = SubElement(parent, "TextSource", guid=source.guid, name=readable(source.name))
    added.set("plainTextPath", f"internal://{source.guid}.txt")
    _set_maker(added, project)
    for quotation in project.quotations.get(source.edition, ()):
        _add_quotation(added, quotation, project)
    values = {"document": source.act, "language": str(source.language), "edition": source.edition}
    for name in _VARIABLES:
        value = SubElement(added, "VariableValue")
        SubElement(value, "VariableRef", targetGUID=_variable(name))
        SubElement(value, "TextValue").text = readable(values[name])


def _add_quotation(parent: Element, quotation: Quotation, project: Project) -> None:
    start, end = str(quotation.span.start), str(quotation.span.end)
    added = SubElement(parent, "PlainTextSelection", guid=quotation.guid, name=readable(quotation.name))
    added.set("startPosition", start)
    added.set("endPosition", end)
    _set_maker(added, project)
    for code in quotation.codes:
        coding = SubElement(added, "Coding", guid=guid("coding", quotation.guid, code), creatingUser=_USER)
        coding.set("creationDateTime", project.moment)
        SubElement(coding, "CodeRef", targetGUID=code)
    SubElement(added, "NoteRef", targetGUID=_note_of(quotation))


def _note_of(quotation: Quotation) -> str:
    return guid("note", quotation.guid)


def _add_notes(root: Element, project: Project) -> None:
    """One of the whole report, then one of each coded place."""
    notes = SubElement(root, "Notes")
    _add_note(notes, project.note, project.codes.name, "\n".join(_of_the_report(project)), project)
    for source in project.sources:
        for quotation in project.quotations.get(source.edition, ()):
            _add_note(notes, _note_of(quotation), quotation.name, quotation.note, project)


def _add_note(parent: Element, guid: str, name: str, text: str, project: Project) -> None:
    note = SubElement(parent, "Note", guid=guid, name=readable(name))
    _set_maker(note, project)
    SubElement(note, "PlainTextContent").text = readable(text)


def _of_the_report(project: Project) -> Iterator[str]:
    """What was looked at, what was found where, and what could not be read."""
    naming, report, say = project.naming, project.naming.report, project.naming.say
    yield say("made", clock=report.clock)
    yield say("lens", lens=report.lens)
    yield say("looked_at", acts=report.coverage.acts, passages=report.coverage.passages, words=report.words)
    yield from (say(f"note_{note.code}", words=", ".join(note.words)) for note in report.notes)
    for row in report.rows:
        yield from ("", naming.row(row), *found_where(naming, row))
    yield from ("", f"{say('unread')}:" if report.unread else say("unread_none"))
    for obstacle in report.unread:
        outcome = obstacle.outcome
        yield f"{obstacle.path}: {naming.status(outcome)}; {naming.detail(outcome)}" if outcome else obstacle.path


def _add_sets(root: Element, project: Project) -> None:
    """The texts of each column."""
    naming, report = project.naming, project.naming.report
    filled = [(each, {act.id for act in each.acts}) for each in report.columns if each.acts]
    if not filled:
        return
    sets = SubElement(root, "Sets")
    for column, acts in filled:
        name = readable(naming.column(column))
        added = SubElement(sets, "Set", guid=guid("set", report.by, column.id), name=name)
        for source in project.sources:
            if source.act in acts:
                SubElement(added, "MemberSource", targetGUID=source.guid)


def _set_maker(element: Element, project: Project) -> None:
    element.set("creatingUser", _USER)
    element.set("creationDateTime", project.moment)
