"""PDF: a page that is a picture is not read, even if it carries a stamp or a signature as text."""

import re
from pathlib import Path

import pytest
from pictures import blank, pdf_of
from small_files import read_bytes, texts

SIGNATURE = "Signed electronically by the Minister of Justice, 12 March 2024"
ARTICLE = "Trafficking in persons is punished by law, and those who suffered from it are helped by the State. "


def scan_with(text: str, *, drawing: int = 0, scale: float = 0.36) -> bytes:
    """A picture that fills the page, or a part of it, and a text over it; 3 draws letters that nobody sees."""
    data = pdf_of(blank(1000, 1400))
    lines = [text[at : at + 60] for at in range(0, len(text), 60)]
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    content = f"q {scale * 1000} 0 0 {scale * 1400} 0 0 cm /Im Do Q BT /F1 9 Tf {drawing} Tr 20 480 Td {shown} ET"
    stream = f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
    data = re.sub(rb"<< /Length \d+ >>\nstream\nq .*?endstream", stream.encode(), data, flags=re.DOTALL)
    font = b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    return data.replace(b"/Resources <<", font)


OUTCOMES = [
    ("partial", SIGNATURE, 0, 0.36),  # a scan with a signature
    ("ok", ARTICLE * 5, 0, 0.36),  # a letterhead
    ("ok", SIGNATURE, 3, 0.36),  # what a program read off the picture
    ("ok", SIGNATURE, 0, 0.2),  # a picture on a third of the page
]


@pytest.mark.parametrize(("status", "text", "drawing", "scale"), OUTCOMES)
def test_a_signature_is_not_all_that_a_scan_says(
    tmp_path: Path, status: str, text: str, drawing: int, scale: float
) -> None:
    extraction = read_bytes(tmp_path, "a.pdf", scan_with(text, drawing=drawing, scale=scale))
    assert extraction.outcome.status == status
    assert " ".join(texts(extraction)).startswith(text[:30])
