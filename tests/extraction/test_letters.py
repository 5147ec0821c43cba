"""Letters as they are seen."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_files import codes, read_bytes, read_str, texts

from trafsearch.analysis.folding import fold
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.extraction.block import Block
from trafsearch.extraction.characters.letters import mended, repair
from trafsearch.extraction.contents import Contents

REPAIRED = [
    # expected, the code of the note, the text
    ("российский", "composed", "российскии\u0306"),
    ("российский", "composed", "российскии \u0306"),  # as some PDFs part the mark from its letter
    ("ещё", "composed", "еще\u0308"),
    ("Élève", "composed", "E\u0301le\u0300ve"),
    ("traffic, first, five, office", "ligatures", "tra\ufb03c, \ufb01rst, \ufb01ve, o\ufb03ce"),
    ("торговля людьми", "invisible_removed", "тор\u00adговля\u200b лю\u2060дьми\ufeff"),
    ("адам саудасы", "invisible_removed", "\u202aадам\u202c \u200eсаудасы"),
    ("ст. 128 УК", "odd_spaces", "ст.\u00a0128\u202fУК"),
    ("• торговля людьми", "symbols", "\uf0b7 торговля людьми"),
    ("совет о торговле", "look_alikes", "coвет о торговлe"),
    ("Совет Республики", "look_alikes", "Coвeт Pecпублики"),
    ("көші қон", "look_alikes", "көшi қон"),
    ("Қаһарман айһай", "look_alikes", "Қаhарман айhай"),
    ("Trafficking in persons", "look_alikes", "Тrafficкing in реrsons"),
    ("XIX ғасыр", "look_alikes", "ХIХ ғасыр"),
    ("за\u0301кон", "look_alikes", "зáкон"),
    ("әкім және өзге", "kazakh_letters", "əкім жəне ɵзге"),
    ("Әділет өмір", "kazakh_letters", "Əділет θмір"),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "code", "text"), REPAIRED)
def test_a_repair_has_a_note(expected: str, code: str, text: str) -> None:
    contents = mended(Contents((Block(text),)))
    assert contents.blocks[0].text == expected
    assert [note.code for note in contents.notes] == [code]


KEPT = [
    "COVID-19 и ИКТ",
    "ст. 4 гл. XX и п. IV",
    "конец XXв. и начало XXIв.",  # a numeral that touches the word
    "№ K030000442_ и АB12",
    "пишите на coвет@адрес.kz",
    "https://adilet.zan.kz/rus/docs/coвет",
    "TIP-доклад и SMS-рассылка",
    "HPCға қарсы",  # a foreign name with a Kazakh ending
    "за\u0301мок на двери",
    "м², 10³, № 5, 15 %",
    "می\u200cخواهم",  # the joiner is seen in Persian
    "5 ± 2 ‰ и 3 µ",
    "\uf123 неизвестный знак",
    "Торгівля людьми: її переміщення, переховування та її єдине ґрунтовне одержання",
    "Ко силом или претњом, довођењем у заблуду, злоупотребом овлашћења или поверења",
    "Тој што со сила ќе ги врбува, ѓупците и ѕидот, љубовта и њивата, џамија",
    "Гэта ўсё, што ёсць ў чалавека",
    "Одам савдоси, яъни одамни ёллаш, ташиш, ўтказиш, ҳақиқий",
    "Адам дахкар ӏаламат нохчийн мотт, ӏедал а, ӏилма а",
    "Саха сирэ дьоҥҥо бэриллэр, ыччат уҥа ҕыннаҕына",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_right_is_kept(text: str) -> None:
    contents = Contents((Block(text), Block(f"{text} {text}")))
    assert mended(contents) is contents


LAW = "Адам саудасы – адамды сатып алу-сату немесе оған қатысты өзге де мәмілелер жасау, ұлтына қарамастан, үшін, жаңа"


@pytest.mark.parametrize("code_page", ["kz1048", "ptcp154"])
def test_kazakh_shown_as_cp1251(code_page: str) -> None:
    """A short block beside the long one is put right with it."""
    shown = [text.encode(code_page).decode("cp1251") for text in (LAW, "Ұлт үні")]
    contents = mended(Contents(tuple(map(Block, shown))))
    assert shown != [LAW, "Ұлт үні"]
    assert [block.text for block in contents.blocks] == [LAW, "Ұлт үні"]
    assert [note.code for note in contents.notes] == ["kazakh_letters"]


def test_other_code_points_for_kazakh_letters() -> None:
    text = "Адам саудасына ҝарсы іс-ҝимыл, жаҥа заҥ, ѳзге де мәселелер бойынша"
    (block,) = mended(Contents((Block(text),))).blocks
    assert block.text == "Адам саудасына қарсы іс-қимыл, жаңа заң, өзге де мәселелер бойынша"


def test_a_short_text_alone_is_not_guessed_at() -> None:
    assert mended(Contents((Block("Ќаз"),))).blocks[0].text == "Ќаз"


def test_every_format_is_repaired(tmp_path: Path) -> None:
    for name, text in (("a.txt", "coвет"), ("a.md", "# coвет"), ("a.html", "<p>coвет</p>")):
        extraction = read_str(tmp_path, name, text)
        assert (texts(extraction), codes(extraction)) == (["совет"], ["look_alikes"]), name


def test_a_file_of_invisible_characters_holds_no_text(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, "a.md", "\u200b\u2060\u00ad".encode()).outcome.status == "no_text"


ALPHABET = "абвийеоясөәіңқҚabcexiopXVI12 .,-@\u00ad\u200b\u200d\u0306\u0308\u0301\u00a0ﬁﬃəɵáёЌќјњ±‰\uf0b7"


@given(st.text(alphabet=ALPHABET, max_size=80))
def test_repairing_twice_changes_nothing_more(text: str) -> None:
    once = repair(text).text
    assert repair(once).text == once
    assert len(once) <= 3 * len(text)


@given(st.text(alphabet=ALPHABET + "3456789²№٣", max_size=80))
def test_figures_stay_in_order(text: str) -> None:
    contents = mended(Contents((Block(text), Block(LAW))))
    kept = "".join(block.text for block in contents.blocks if block.text != LAW)
    assert re.findall(r"\d", kept) == re.findall(r"\d", text)


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=80))
def test_ascii_is_never_touched(text: str) -> None:
    assert repair(text).text == text


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһіӘҚ АБ.,«»—№0123", max_size=120))
def test_clean_russian_and_kazakh_are_never_touched(text: str) -> None:
    contents = Contents((Block(text),))
    assert mended(contents) is contents


@given(st.text(alphabet="абвсеоіңқabceiop ", max_size=60))
def test_search_finds_the_same_words_before_and_after(text: str) -> None:
    """Terms are folded by the same table, so that what was one word stays one."""
    before = [fold(token.form) for token in tokenize(text)]
    after = [fold(token.form) for token in tokenize(repair(text).text)]
    assert len(before) == len(after)
