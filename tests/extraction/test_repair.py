"""PDF: a sign that nobody solved is never shown as itself."""

import pytest

from trafsearch.extraction.characters.proving import proved_by_words
from trafsearch.extraction.pdf.repair import Character, Fonts, mended

FONTS = Fonts(frozenset({"F"}), {"F": {"A": "З", "B": "а", "C": "к", "D": "о", "E": "н", "\x1c": "9"}})

SHOWN = [
    ("Закон", "ABCDE", 0),
    ("Закон 9", "ABCDE \x1c", 0),  # Python takes \x1c for a space
    ("Закон \ufffd\ufffd", "ABCDE 27", 2),
    ("За\ufffeкон\r\n", "AB\ufffeCDE\r\n", 0),
    ("Закон\ufffd", "ABCDE,", 1),
]


@pytest.mark.parametrize(("expected", "signs", "unknown"), SHOWN)
def test_an_unknown_sign_is_marked(expected: str, signs: str, unknown: int) -> None:
    page = mended([Character(sign, "F", is_unmapped=False) for sign in signs], FONTS)
    assert (page.text, page.unknown, page.is_miscoded) == (expected, unknown, unknown > 0)


def test_other_fonts_are_left_alone() -> None:
    page = mended([Character(sign, "G", is_unmapped=False) for sign in "Article 27"], FONTS)
    assert (page.text, page.unknown, page.fonts) == ("Article 27", 0, 0)


def test_words_prove_no_figures() -> None:
    """Even where each mark stands for itself, a figure may stand for another one."""
    text = (
        "Каждый имеет право на защиту от торговли людьми, а пострадавшим оказывается помощь, независимо от "
        "гражданства, и сведения о них не разглашаются без согласия, кроме случаев, которые названы в законе. "
        "Государство защищает потерпевших, преследует виновных, предупреждает преступления, помогает семьям. "
        "Суды рассматривают дела о торговле людьми, наказывают преступников, возмещают вред потерпевшим людям. "
        "Срок помощи не может быть меньше 30 дней, если закон не говорит иного, в том числе для детей. "
    )
    proved = proved_by_words(text.lower() * 2)
    if proved is not None:
        assert not [sign for sign in proved.mapping if sign.isdigit()]
