"""Small valid DOCX, ODT and EPUB files with the parts that have readers of their own."""

import io
import zipfile
from collections.abc import Mapping

from seed import Seed
from seed_words import EN, KK, RU

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def offices() -> list[Seed]:
    return [Seed("small.docx", "docx", _docx()), Seed("small.odt", "odt", _odt()), Seed("small.epub", "epub", _epub())]


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """An archive whose first member, where that is `mimetype`, is not packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, stored)
    return buffer.getvalue()


def _docx() -> bytes:
    def paragraph(text: str, properties: str = "", more: str = "") -> str:
        return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r>{more}</w:p>'

    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in ("Год", "2023", "2024"))
    body = (
        paragraph(RU[0], '<w:pStyle w:val="Heading1"/>')
        + paragraph(RU[1], "", '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + paragraph(KK[1], numbered)
        + paragraph(KK[2], numbered)
        + f'<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>{EN[1]}</w:t></w:r></w:ins>'
        + f'<w:del w:id="2" w:author="A"><w:r><w:delText>{EN[2]}</w:delText></w:r></w:del></w:p>'
        + f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>"
        + f'<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar '
        f'w:fldCharType="separate"/><w:t>{RU[5]}</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        + '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/></w:sectPr>'
    )
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    parts = {
        "styles": '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
        "numbering": f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        "footnotes": f'<w:footnote w:id="2">{paragraph("Сноска о центрах помощи.")}</w:footnote>',
        "header1": paragraph("Сборник актов"),
    }
    roots = {"header1": "hdr"}
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/header" Target="header1.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/'
        f'2006/relationships"><w:body>{body}</w:body></w:document>',
    }
    for name, content in parts.items():
        root = roots.get(name, name)
        members[f"word/{name}.xml"] = f'<w:{root} xmlns:w="{_W}">{content}</w:{root}>'
    return zipped(members)


def _odt() -> bytes:
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table", "style", "manifest"))
    items = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in KK[1:3])
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("Год", "2023", "2024"))
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Сноска о центрах помощи.</text:p></text:note-body></text:note>"
    )
    body = (
        f'<text:h text:outline-level="1">{RU[0]}</text:h><text:p>{RU[1]}{note}<text:s text:c="3"/>{RU[5]}</text:p>'
        f'<text:list text:style-name="L1">{items}</text:list>'
        f"<table:table><table:table-row>{cells}</table:table-row></table:table><text:p>{EN[1]}</text:p>"
    )
    style = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/></text:list-style>'
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}><office:automatic-styles>{style}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {spaces}/>",
            "META-INF/manifest.xml": f'<manifest:manifest {spaces}><manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
        }
    )


def _epub() -> bytes:
    def chapter(lines: tuple[str, ...]) -> str:
        body = f"<h1>{lines[0]}</h1>" + "".join(f"<p>{line}</p>" for line in lines[1:])
        return f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{lines[0]}</title></head><body>{body}</body></html>'

    chapters = {"one": chapter(RU), "two": chapter(KK), "three": chapter(EN)}
    items = "".join(f'<item id="{id}" href="{id}.xhtml" media-type="application/xhtml+xml"/>' for id in chapters)
    spine = "".join(f'<itemref idref="{id}"/>' for id in chapters)
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
            "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc='
            f'"http://purl.org/dc/elements/1.1/"><dc:title>{RU[0]}</dc:title></metadata><manifest>{items}</manifest>'
            f"<spine>{spine}</spine></package>",
            **{f"OPS/{id}.xhtml": text for id, text in chapters.items()},
        }
    )
