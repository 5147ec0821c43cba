"""PDFs that look right on paper while their fonts do not say which letters they show."""

import random
import string

from case import Case, Hostile
from pdf_writing import Pdf, letter_map, page_text, straight_map, wrapped
from sentences import RU

SMALL = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
SHORT = "Приказ вступает в силу со дня подписания."


def glyph(letter: str) -> int:
    """The low byte of the number that the letter's glyph has in Times New Roman."""
    place = (SMALL.upper() + SMALL).find(letter)
    return 0x3A + place if place >= 0 else ord(letter) - 29


def glyph_numbers(sentences: tuple[str, ...], has_spaces: bool = True) -> bytes:
    """Codes are glyph numbers, names are /g58, and no map leads back to letters; spaces may be mere gaps."""
    pdf = Pdf()
    codes = sorted({glyph(letter) for letter in " ".join(sentences)})
    pdf.fonts = {"F1": pdf.glyph_font({code: f"g{code}" for code in codes})}
    gap = "03" if has_spaces else "> -400 <"
    rows = (gap.join(bytes(map(glyph, word)).hex() for word in row.split()) for row in wrapped(sentences))
    shown = (f"<{row}> Tj" if has_spaces else f"[<{row}>] TJ" for row in rows)
    pdf.page(f"BT /F1 11 Tf 14.3 TL 60 780 Td {' T* '.join(shown)} ET")
    return pdf.data()


def swapped(sentences: tuple[str, ...]) -> bytes:
    """Each letter pretends to be another one, always the same."""
    shuffled = list(SMALL)
    random.Random(7).shuffle(shuffled)
    table = dict(zip(SMALL, shuffled, strict=True))
    table |= {letter.upper(): other.upper() for letter, other in table.items()}
    table |= {chr(code): chr(code) for code in range(32, 127)}
    pdf = Pdf()
    pdf.fonts = {"F1": pdf.wide_font(letter_map(table))}
    pdf.page(page_text(sentences))
    return pdf.data()


def noise() -> bytes:
    """Words of random letters, digits and signs: no substitution makes language of them."""
    chance = random.Random(11)
    signs = SMALL + SMALL.upper() + string.ascii_letters + string.digits + "!#$%&*+;<=>?@[]^_{|}~"
    words = tuple("".join(chance.choices(signs, k=chance.randint(3, 11))) for _ in range(260))
    pdf = Pdf()
    pdf.page(page_text(words))
    return pdf.data()


def one_page_of_noise() -> bytes:
    """A good page and one whose letters are noise."""
    chance = random.Random(12)
    pdf = Pdf()
    pdf.page(page_text(RU[:8]))
    signs = "ЉЊЃќѓљњџ¤¦§©®±µ¶·" + string.punctuation.replace("\\", "")
    words = tuple("".join(chance.choices(signs, k=chance.randint(3, 11))) for _ in range(200))
    pdf.fonts = {"F1": pdf.wide_font(straight_map())}
    pdf.page(page_text(words))
    return pdf.data()


def unmapped() -> bytes:
    """Two-byte codes without any map: what the letters are stands nowhere in the file."""
    chance = random.Random(13)
    codes = {letter: chance.randint(0x2000, 0x5FFF) for letter in sorted(set("".join(RU)))}
    pdf = Pdf()
    pdf.fonts = {"F1": pdf.wide_font(letter_map({}))}
    pdf.page(page_text(tuple("".join(chr(codes[letter]) for letter in row) for row in wrapped(RU[:4]))))
    return pdf.data()


NOT_READ = ("low_quality", "no_text", "partial")
CASES = (
    Case(
        Hostile("glyph_numbers.pdf", "ok", "A shift of all codes can be undone and counts as read.", RU),
        lambda: glyph_numbers(RU),
    ),
    Case(
        Hostile("glyph_numbers_and_gaps.pdf", "ok", "The same shift, with words parted by gaps alone.", RU),
        lambda: glyph_numbers(RU, has_spaces=False),
    ),
    Case(
        Hostile("letters_swapped.pdf", "ok", "A substitution over a long text can be undone and counts as read.", RU),
        lambda: swapped(RU),
    ),
    Case(
        Hostile("letters_swapped_short.pdf", NOT_READ, "Seven words are too few to undo a substitution by guessing."),
        lambda: swapped((SHORT,)),
    ),
    Case(Hostile("noise.pdf", "low_quality", "Random characters are no language and cannot be repaired."), noise),
    Case(
        Hostile("one_page_of_noise.pdf", "partial", "A page that is not language does not count as read.", RU[:8]),
        one_page_of_noise,
    ),
    Case(Hostile("unmapped_codes.pdf", NOT_READ, "Codes without a map are no text, and that is said."), unmapped),
)
