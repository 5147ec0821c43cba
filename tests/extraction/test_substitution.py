"""Fonts without a map of their letters: what can be read again, and what must not be guessed."""

import random
from pathlib import Path

import pypdfium2
import pytest

from trafsearch.extraction.characters.substitution import FEWEST_LETTERS, UNKNOWN, Solution, solve
from trafsearch.extraction.reading import read
from trafsearch.language import Language

RUSSIAN = (
    "Каждый имеет право на защиту от торговли людьми. Пострадавшим оказывается помощь, независимо от их гражданства; "
    "сведения о них не разглашаются без согласия, а срок помощи не может быть меньше 30 дней (пункт 4 статьи 127)."
)
KAZAKH = (
    "Әркімнің адам саудасынан қорғалуға құқығы бар. Жәбірленушілерге азаматтығына қарамастан көмек көрсетіледі, "
    "олар туралы мәліметтер келісімінсіз жария етілмейді."
)
ENGLISH = (
    "Everyone has the right to be protected against trafficking. Those who suffered are helped, whatever their "
    "citizenship, for at least 30 days."
)


def _as_glyphs(text: str, code_of_a: int, places: int = 29) -> str:
    """As a font numbers its glyphs: А to я in a row, ASCII moved."""
    return "".join(
        chr(ord(char) - 0x410 + code_of_a)
        if "А" <= char <= "я"
        else chr(ord(char) - places)
        if "!" <= char <= "~"
        else char
        for char in text
    )


def _solved(text: str) -> Solution:
    solution = solve([text])
    assert solution is not None
    return solution


@pytest.mark.parametrize("code_of_a", [0x3A, 0x23A, 0x7B, 0xA5, 0x1AC, 0x37B])
def test_order_of_the_glyphs_tells_letters_marks_and_figures(code_of_a: int) -> None:
    raw = _as_glyphs(RUSSIAN, code_of_a)
    solution = _solved(raw)
    assert solution.applied(raw) == RUSSIAN
    assert not solution.unknown


RAW = [
    ("Российской Федерации", "Jhkkbckdhc N_^_jZpbb"),
    ("Уголовный кодекс", "M]heh\\guc dh^_dk"),
    (
        "приказом ФСТЭК России от 11 февраля 2013 г. № 17",
        "ijbdZahf NKLWD Jhkkbb hl \x14\x14 n_\\jZey \x15\x13\x14\x16 ]\x11 ã \x14\x1a",
    ),
    ("расчёт", "jZkqzl"),
    ("«закон»", "©aZdhgª"),
]


@pytest.mark.parametrize(("expected", "raw"), RAW)
def test_text_of_times_new_roman_is_read_again(expected: str, raw: str) -> None:
    assert _solved(_as_glyphs(RUSSIAN, 0x3A)).applied(raw) == _without_unseen(expected, raw)


def _without_unseen(expected: str, raw: str) -> str:
    """A sign that the solved text has not is not known."""
    seen = set(_as_glyphs(RUSSIAN, 0x3A)) | {" "}
    return "".join(char if sign in seen else UNKNOWN for char, sign in zip(expected, raw, strict=True))


def test_english_is_read_again_by_the_order_of_the_glyphs() -> None:
    raw = _as_glyphs(ENGLISH, 0x3A)
    assert _solved(raw).applied(raw) == ENGLISH
    assert _solved(raw).language is Language.EN


def test_figures_stay_unknown_where_no_mark_tells_their_place() -> None:
    text = "Пострадавшим оказывается помощь не меньше 30 дней в году"
    raw = _as_glyphs(text, 0x3A)
    assert _solved(raw).applied(raw) == text.replace("30", UNKNOWN * 2)


def test_kazakh_letters_are_not_guessed_from_the_order_of_the_glyphs() -> None:
    places = {letter: chr(0xC0 + place) for place, letter in enumerate("әғқңөұүһіӘ")}
    raw = "".join(places.get(char) or _as_glyphs(char, 0x3A) for char in KAZAKH)
    solution = solve([raw])
    if solution:
        assert all(found in (char, UNKNOWN) for char, found in zip(KAZAKH, solution.applied(raw), strict=True))


def _exchanged(text: str, seed: int) -> tuple[str, dict[str, str]]:
    """All characters but spaces exchanged at random, figures and marks too; what each sign stands for."""
    chance = random.Random(seed)
    chars = sorted(set(text) - {" "})
    signs = chance.sample([chr(code) for code in range(0x100, 0x200)], len(chars))
    table = dict(zip(chars, signs, strict=True))
    return "".join(table.get(char, char) for char in text), {sign: char for char, sign in table.items()}


HELD_OUT = [
    (Language.RU, "russia/инструкция.txt"),
    (Language.KK, "kazakhstan/03-laws/2024/0705-o-protivodeistvii-torgovle-liudmi-198602/kaz.md"),
    (Language.EN, "upr/chad2009.txt"),
]


@pytest.mark.parametrize(("language", "path"), HELD_OUT)
def test_letters_exchanged_at_random_are_found_by_their_frequency(shared: Path, language: Language, path: str) -> None:
    root = shared / "documents"
    text = " ".join(" ".join(block.text for block in read(root / path, root=root).blocks).split())[6000:9000]
    raw, truth = _exchanged(text, 5)
    solution = _solved(raw)
    assert solution.language is language
    wrong = {truth[sign]: char for sign, char in solution.mapping.items() if char not in (UNKNOWN, truth[sign])}
    assert not wrong
    known = sum(a == b for a, b in zip(text, solution.applied(raw), strict=True) if a.isalpha())
    assert known > 0.7 * sum(map(str.isalpha, text))
    assert all(solution.mapping.get(sign, UNKNOWN) == UNKNOWN for sign, char in truth.items() if char.isdigit())


def test_too_little_text_is_not_guessed_at() -> None:
    raw, _ = _exchanged(RUSSIAN, 1)
    assert len(raw) < FEWEST_LETTERS
    assert solve([raw]) is None


def _random_words(alphabet: str) -> str:
    chance = random.Random(11)
    return " ".join("".join(chance.choices(alphabet, k=chance.randint(1, 11))) for _ in range(150))


NO_LANGUAGE = [
    "",
    " \r\n ",
    _random_words("абвгдежзийклмнопрстуфхцчшщъыьэюя"),
    _random_words("".join(map(chr, range(33, 127)))),
    _random_words("0123456789.,"),
    "".join("абвгд"[ord(char) % 5] if char.isalpha() else char for char in RUSSIAN * 4),
]


@pytest.mark.parametrize("text", NO_LANGUAGE)
def test_what_is_no_language_is_refused(text: str) -> None:
    assert solve([text]) is None


def test_every_sign_of_the_samples_is_mapped() -> None:
    solution = solve([_as_glyphs(RUSSIAN, 0x3A) * 250, "\xfe\xff"])  # the last ones stand far behind
    assert solution is not None
    assert solution.mapping["\xfe"] == solution.mapping["\xff"] == UNKNOWN
    assert solution.unknown == {"\xfe", "\xff"}


def test_equal_texts_have_equal_solutions() -> None:
    raw = _as_glyphs(RUSSIAN, 0x7B)
    assert solve([raw]) == solve([raw])


def test_page_of_a_real_order_is_read_again(shared: Path) -> None:
    document = pypdfium2.PdfDocument(shared / "documents/formats/broken-font-map.pdf")
    raw = document[1].get_textpage().get_text_range()
    repaired = "".join(_solved(raw).applied(raw).split())  # the page has no space before a figure
    for words in (
        "приказомФСТЭКРоссии",
        "Федеральнымзаконом",
        "РоссийскойФедерации",
        "от11февраля2013г.№",
        "15.02.2017",
    ):
        assert words in repaired
