"""What mutators write into files: words of the formats, and values that programs stumble over."""

from pathlib import Path

BYTES = (0x00, 0x01, 0x0A, 0x1A, 0x20, 0x7F, 0x80, 0xC0, 0xD8, 0xED, 0xFE, 0xFF)


def _tokens(name: str) -> tuple[bytes, ...]:
    """The lines of a file, but for its first, which says where they come from."""
    lines = (Path(__file__).parent / "tokens" / f"{name}.txt").read_text(encoding="ascii").splitlines()[1:]
    return tuple(line.encode().decode("unicode_escape").encode("latin-1") for line in lines)


NUMBERS = _tokens("numbers")
TOKENS = {
    "pdf": _tokens("pdf"),
    "docx": _tokens("xml") + _tokens("docx"),
    "odt": _tokens("xml") + _tokens("odt"),
    "epub": _tokens("xml") + _tokens("html"),
    "html": _tokens("html") + _tokens("xml"),
    "rtf": _tokens("rtf"),
    "markdown": _tokens("markdown") + _tokens("html"),
    "text": _tokens("text") + _tokens("markdown"),
}
