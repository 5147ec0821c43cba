"""Words and pages that are language, and those that are not."""

import random
import re
from pathlib import Path

import pytest

from trafsearch.extraction.block import Block
from trafsearch.extraction.characters.quality import ENOUGH, judged, page_quality
from trafsearch.extraction.characters.word import is_of_ours, words_of
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.reading import read

WORDS = [
    (True, "торговля"),
    (True, "адам"),
    (True, "қылмыстық"),
    (True, "көші"),
    (True, "trafficking"),
    (True, "терроризмге"),
    (True, "мемлекет"),
    (True, "іc"),  # a Latin c, as official Kazakh texts have it
    (True, "взгляд"),
    (True, "«ҚазМұнайГаз»"),
    (True, "ПРОТИВОДЕЙСТВИЕ"),
    (False, "M]heh\\guc"),
    (False, "dh^_dk"),
    (False, "N_^_jZpbb"),
    (False, "Jhkkbckdhc"),
    (False, "торг\ufffdвля"),
    (False, "торг\x13вля"),
    (True, "Тrafficкing"),  # Cyrillic look-alikes: a search finds it
    (False, "Тrafficкинг"),
    (False, "оПХБЕР"),
    (False, "РџСЂРёРІРµС‚"),
    (False, "Ðîññèéñêîé"),
]


@pytest.mark.parametrize(("expected", "word"), WORDS)
def test_word(expected: bool, word: str) -> None:
    assert is_of_ours(word) is expected


def test_figures_abbreviations_and_addresses_say_nothing_of_a_page() -> None:
    assert not words_of("12 345,67 № 5 (127-1) МВД ҚР БҰҰ ОБСЕ т.д. млн. a@b.kz www.adilet.zan.kz • \uf0b7 — XXI")


RUSSIAN = (
    "Каждый имеет право на защиту от торговли людьми. Пострадавшим оказывается помощь независимо от их гражданства, "
    "а сведения о них не разглашаются без согласия."
)
KAZAKH = (
    "Әркімнің адам саудасынан қорғалуға құқығы бар. Жәбірленушілерге азаматтығына қарамастан көмек көрсетіледі, "
    "олар туралы мәліметтер келісімінсіз жария етілмейді."
)
ENGLISH = (
    "Everyone has the right to be protected against trafficking. Those who suffered are helped whatever their "
    "citizenship, and nothing is made known about them without consent."
)
LANGUAGE = [
    RUSSIAN,
    KAZAKH,
    ENGLISH,
    RUSSIAN.upper(),
    KAZAKH.upper(),
    # German, Polish, Turkish, Uzbek in both alphabets, Kyrgyz, Ukrainian, Tajik, Kazakh in Latin letters
    "Jeder hat das Recht auf Schutz vor Menschenhandel, die Würde des Menschen ist zu achten und zu schützen",
    "Każdy człowiek ma prawo do ochrony przed handlem ludźmi, państwo pomaga wszystkim pokrzywdzonym",
    "Herkes insan ticaretine karşı korunma hakkına sahiptir, devlet mağdurlara yardım etmekle yükümlüdür",
    "Har bir inson odam savdosidan himoyalanish huquqiga ega, davlat jabrlanganlarga yordam beradi",
    "Ҳар бир инсон одам савдосидан ҳимояланиш ҳуқуқига эга, давлат жабрланганларга ёрдам беради",
    "Ар бир адам адам соодасынан корголууга укуктуу, мамлекет жабыр тарткандарга жардам берет",
    "Кожна людина має право на захист від торгівлі людьми, держава допомагає всім постраждалим",
    "Ҳар кас ҳуқуқ дорад, ки аз савдои одамон ҳимоя карда шавад, давлат ба ҷабрдидагон ёрӣ мерасонад",
    "Árbir adamnyń adam saýdasynan qorǵalýǵa quqyǵy bar, memleket jábirlenýshilerge kómek kórsetedi",
    "Mọi người đều có quyền được bảo vệ khỏi nạn buôn người, nhà nước giúp đỡ các nạn nhân",
    "لكل إنسان الحق في الحماية من الاتجار بالبشر وتساعد الدولة جميع الضحايا",
    # names, figures, abbreviations, nothing
    "Ахметов Нурлан Серикович, Байжанова Айгуль, Müller Hans-Jürgen, Kowalski Piotr, Жұмабекұлы Бауыржан, O’Brien",
    "2014 15 49 | 2015 13 12 | 2016 5 6 | 2017 20 13 | млн. тг. | 12,5 % | чел.",
    "МВД КНБ АФМ МТСЗН МНЭ ЦГО МИО АО «НК «КТЖ» ТОО ООН ОБСЕ ШОС ЕАЭС ОДКБ МОМ",
    "",
]
ALPHABETS = ("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "әғқңөұүһі", "abcdefghijklmnopqrstuvwxyz")


@pytest.mark.parametrize("text", LANGUAGE)
def test_language_counts_as_read(text: str) -> None:
    assert page_quality(text) >= 0.8


def _shifted(text: str, places: int) -> str:
    table = {}
    for alphabet in (ALPHABETS[0] + ALPHABETS[1], ALPHABETS[2]):
        moved = alphabet[places:] + alphabet[:places]
        table.update(str.maketrans(alphabet + alphabet.upper(), moved + moved.upper()))
    return text.translate(table)


def _shuffled(text: str) -> str:
    chance = random.Random(7)
    return re.sub(r"\w+", lambda word: "".join(chance.sample(word[0], len(word[0]))), text)


def _as_glyphs(text: str) -> str:
    """Cyrillic by the place of its glyph in the font, Latin and figures likewise."""
    return "".join(
        chr(ord(char) - 0x410 + 0x3A) if "А" <= char <= "я" else chr(ord(char) - 29) if "!" <= char <= "~" else char
        for char in text
    )


NO_LANGUAGE = [
    *(_shifted(text, places) for text in (RUSSIAN, KAZAKH, ENGLISH) for places in (1, 2, 5, -1)),
    *(_shuffled(text) for text in (RUSSIAN, KAZAKH, ENGLISH)),
    *(_as_glyphs(text) for text in (RUSSIAN, KAZAKH, ENGLISH)),
    RUSSIAN.encode("cp1251").decode("koi8-r"),
    RUSSIAN.encode("koi8-r").decode("cp1251"),
    RUSSIAN.encode("cp1251").decode("latin-1"),
    RUSSIAN.encode("cp1251").decode("cp866"),
    RUSSIAN.encode().decode("cp1251", errors="replace"),
    KAZAKH.encode().decode("cp1251", errors="replace"),
    KAZAKH.encode().decode("latin-1"),
    RUSSIAN.encode("utf-16-le").decode("utf-16-be"),
    "".join(map(chr, random.Random(3).choices(range(33, 127), k=300) + [32] * 50)),
    # English read as Cyrillic by what the letters look like, Russian read as Latin
    "Емегуопе паз {Пе г1эВт {о Бе рго{ес{ед адатз{ {га$$1сК1пд, \\уНо зиЁЁегед аге Пе1ред мПа{емег",
    "Ka)KAblN HMeeT npaBo Ha 3aIIIHTy OT TOproBJIH JIIOAbMH, nocTpaAaBLLIHM oKa3bIBaeTcR noMoIIIb",
]


@pytest.mark.parametrize("text", NO_LANGUAGE)
def test_what_is_no_language_does_not_count_as_read(text: str) -> None:
    assert page_quality(text) <= 0.4


def test_garbage_in_a_long_text_without_pages_makes_it_partial() -> None:
    blocks = [Block(RUSSIAN)] * 60 + [Block(_shifted(RUSSIAN, 2))] * 20 + [Block(KAZAKH)] * 60
    outcome = judged(Contents(tuple(blocks))).outcome
    assert outcome.status is Status.PARTIAL
    assert outcome.detail.startswith("a part of the text is not language: ")


def test_each_page_has_its_share() -> None:
    pages = (Block(RUSSIAN, page=1), Block(_shifted(RUSSIAN, 2), page=2), Block(ENGLISH, page=3))
    contents = judged(Contents(pages, outcome=Outcome(Status.OK, "", 3, 3)))
    assert [page.page for page in contents.quality if page.share < ENOUGH] == [2]
    assert contents.outcome.detail.startswith("page 2 is not language: ")
    assert contents.outcome.status is Status.PARTIAL


NOT_LANGUAGE = {"formats/broken-font-map.pdf", "formats/english_doc_bad_text.pdf"}


def test_real_documents_are_language(shared: Path) -> None:
    root = shared / "documents"
    for path in sorted(root.rglob("*.txt")) + sorted(root.rglob("*.md")) + sorted(root.rglob("*.pdf")):
        name = path.relative_to(root).as_posix()
        if name not in NOT_LANGUAGE:
            assert all(page.share > 0.75 for page in read(path, root=root).quality), name


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (True, "Цифрлық қызмет көрсетуші осы Заңда көзделген жағдайларды қоспағанда есеп береді"),
        (False, "Цифрлы қ қ ызмет к ө рсетуші осы За ң да к ө зделген жа ғ дайларды қ оспа ғ анда есеп береді"),
        (True, "ә) қызмет көрсетуші осы Заңда көзделген жағдайларды қоспағанда есеп береді; ғ) өкіл тағайындайды"),
    ],
)
def test_letters_that_are_torn_out_of_their_words_are_no_language(expected: bool, text: str) -> None:
    assert (page_quality(text) >= 0.6) == expected
