"""Writes small documents of word processors for the readers to read."""

from small_files import WORD, zipped

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def word_paragraph(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def level(depth: int, text: str, number_format: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def listed(*levels: str, more: str = "") -> str:
    """A definition of a list named 1."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'
    )


def in_list(depth: int, name: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>'


def relations(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>'


def document(body: str) -> str:
    return f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def zipped_docx(body: str, **others: str) -> bytes:
    """`others` are further members: `word__header1="<w:hdr …>"` is word/header1.xml."""
    members: dict[str, str | bytes] = {f"{name.replace('__', '/')}.xml": text for name, text in others.items()}
    return zipped({"word/document.xml": document(body), **members})
