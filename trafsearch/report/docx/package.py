"""The parts of a DOCX file put together; equal parts are equal bytes."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from trafsearch.language import Language
from trafsearch.report.docx.markup import TAGS, plain

_PARTS = Path(__file__).parent / "parts"
_MEMBERS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/app.xml": "app.xml",
    "docProps/core.xml": "core.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/footer1.xml": "footer1.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
_DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    "<w:body>{body}</w:body></w:document>"
)


def packed(body: str, title: str, clock: str, language: Language) -> bytes:
    """The file. It bears the time of the report, not that of its writing."""
    made = datetime.fromisoformat(clock).astimezone(UTC)
    gaps = {
        "core.xml": {"title": title, "made": f"{made:%Y-%m-%dT%H:%M:%SZ}", "language": str(language)},
        "footer1.xml": {"title": title, "made": f"{made:%Y-%m-%d}"},
        "styles.xml": {"language": TAGS[language]},
    }
    members = {name: _filled(part, gaps.get(part, {})) for name, part in _MEMBERS.items()}
    return _zipped({**members, "word/document.xml": _DOCUMENT.format(body=body)})


def _filled(part: str, gaps: Mapping[str, str]) -> str:
    text = (_PARTS / part).read_text(encoding="utf-8")
    for name, value in gaps.items():
        text = text.replace(f"{{{name}}}", plain(value))
    return text


def _zipped(members: Mapping[str, str]) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, text in members.items():
            info = ZipInfo(name)  # of 1980, as all that has no date
            info.compress_type, info.create_system = ZIP_DEFLATED, 3  # the same on every system
            archive.writestr(info, text.encode())
    return stream.getvalue()
