import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.errors import BadAddress
from trafsearch.language import Language
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind
from trafsearch.structure.written_address import parse_address

KINDS = list(StepKind)


def address(key: str) -> Address:
    """`article 4, point 1` as an address."""
    steps = (part.partition(" ") for part in key.split(", "))
    return Address(tuple(Step(StepKind(kind), number) for kind, _, number in steps))


@pytest.mark.parametrize(
    ("ru", "kk", "en", "key"),
    [
        ("ст. 4, п. 1", "4-бап, 1-тармақ", "art. 4, pt. 1", "article 4, point 1"),
        ("ст. 4-1, пп. 3)", "4-1-бап, 3) тармақша", "art. 4-1, subpt. 3", "article 4-1, subpoint 3"),
        ("прил.", "қосымша", "annex", "annex"),
        ("гл. 2", "2-тарау", "ch. 2", "chapter 2"),
        ("разд. IV", "IV-бөлім", "sec. IV", "section IV"),
        ("прил. 1, п. 3.2", "1-қосымша, 3.2-тармақ", "annex 1, pt. 3.2", "annex 1, point 3.2"),
        ("§ 1", "1-параграф", "§ 1", "paragraph 1"),
        ("ст. 135, ч. 2", "135-бап, 2-бөлік", "art. 135, part 2", "article 135, part 2"),
    ],
)  # fmt: skip
def test_address_is_printed_as_lawyers_cite_it(ru: str, kk: str, en: str, key: str) -> None:
    assert [address(key).text(language) for language in (Language.RU, Language.KK, Language.EN)] == [ru, kk, en]
    assert address(key).text(Language.OTHER) == en


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("art1.pt1", "п.1. ст.1"),
        ("art4.pt3.sub2", "подпункт 2) пункта 3 статьи 4"),
        ("art20.pt4-2", "п. 4-2 ст. 20"),
        ("art135.prt2", "135-баптың 2-бөлігі"),
        ("art135.prt2", "часть 2 статьи 135"),
        ("art1.sub9", "1-баптың 9) тармақшасы"),
        ("art7.pt1.sub1", "7-баптың 1-тармағының 1) тармақшасы"),
        ("art4.pt1", "art. 4(1)"),
        ("art4.pt1.suba", "Article 4(1)(a)"),
        ("art4.pt1", "art4.pt1"),
        ("art4.pt1.sub3", "статья 4 пункт 1 подпункт 3"),
        ("pt3.12.3.sub1", "pt3_12_3.sub1"),
        ("art105.pt2.subе-1", "art105.pt2.subе-1"),
        ("ch2", "глава 2"),
        ("ch2", "2-тарау"),
        ("secIV", "раздел IV"),
        ("an1.pt5", "приложение № 1, пункт 5"),
        ("an.pt3", "приложение п. 3"),
        ("an.pt5", "an.pt5"),
        ("art5", "Статья 5"),
        ("art105.pt2.subа", "пункт 2 подпункт «а» статьи 105"),
        ("pt8.4.sub1.subж", "п. 8.4, пп. 1), пп. ж)"),
        ("pt8.4.sub1.subж", "подпункт ж) подпункта 1) пункта 8.4"),
        ("art5.prt2", "ч. 2 ст. 5"),
        ("art5.prt2", "часть вторая статьи 5"),
        ("art5.prt2", "второй части статьи 5"),
        ("art5.prt2", "частью второй статьи 5"),
        ("art5.prt2", "5-баптың екінші бөлігі"),
        ("art5.prt12", "5-баптың он екінші бөлігі"),
        ("art5.prt2", "part 2 of article 5"),
        ("art5.prt2", "Article 5, part two"),
        ("art5.prt2", "the second part of article 5"),
        ("pt2.prt1", "часть первая пункта 2"),
        ("pt2.prt1", "части первой пункта 2"),
        ("pt2.prt1", "п. 2, ч. 1"),
        ("pt2.prt1", "2-тармақтың бірінші бөлігі"),
        ("pt2.prt1", "2-тармақтың 1-бөлігі"),
        ("art10.pt3.prt1", "часть первая пункта 3 статьи 10"),
        ("art10.pt3.prt1", "10-баптың 3-тармағының бірінші бөлігі"),
        ("art10.pt3.prt1", "art10.pt3.prt1"),
        ("art10.pt3.prt1", "ст. 10, п. 3, ч. 1"),
        ("art10.prt1.pt3", "п. 3 ч. 1 ст. 10"),
        ("art105.prt2.ptа", "п. «а» ч. 2 ст. 105"),
        ("art5.prt1.sub2", "подпункт 2) части первой статьи 5"),
        ("art5.prt21", "часть двадцать первая статьи 5"),
        ("sec1", "раздел первый"),
        ("ch2", "екінші тарау"),
        ("par1", "§ 1"),
        ("an2.pt3", "пункт 3 приложения 2"),
        ("an2.pt3", "2-қосымшаның 3-тармағы"),
        ("artIV", "Article IV"),
        ("art4.pt1", "п. 1 ст. 4"),
        ("art4.pt1", "п.1 ст.4"),
        ("art4.pt1", "пункт 1 статьи 4"),
        ("art4.pt1", "пункта 1 статьи 4"),
        ("art4.pt1", "в пункте 1 статьи 4"),
        ("art4.pt1", "пунктом первым статьи четвертой"),
        ("art4.pt1", "статья 4, пункт 1"),
        ("art4.pt1", "ст.4 п.1"),
        ("art4.pt1", "ст 4 п 1"),
        ("art4.pt1", "Ст. 4 П. 1"),
        ("art4.pt1", "СТАТЬЯ 4 ПУНКТ 1"),
        ("art4.pt1", "ст4п1"),
        ("art4.pt1", "ст. 4(1)"),
        ("art4.pt1", "ст. 4, п.1."),
        ("art4.pt1", "статья №4, пункт №1"),
        ("art4-1.pt2", "п. 2 ст. 4–1"),
        ("art4-1.pt2", "п. 2 ст. 4 - 1"),
        ("art4-1.pt2", "п. 2 статьи 4-1"),
        ("art127.1.pt2", "п. 2 ст. 127.1"),
        ("art4.pt2.sub3", "пп. 3 п. 2 ст. 4"),
        ("art4.pt2.sub3", "пп.3) п.2 ст.4"),
        ("art4.pt2.sub3", "п.п. 3) п. 2 ст. 4"),
        ("art4.pt2.sub3", "п/п 3 п. 2 ст. 4"),
        ("art4.pt2.sub3", "подп. 3 п. 2 ст. 4"),
        ("art4.pt2.sub3", "подпункт 3) пункта 2 статьи 4"),
        ("art4.pt2.sub3", "ст. 4 п. 2 пп. 3"),
        ("art4.pt2.subа", "пп. «а» п. 2 ст. 4"),
        ("art4.pt2.subа", "пп. а) п. 2 ст. 4"),
        ("art4.pt2.subа", 'подпункт "а" пункта 2 статьи 4'),
        ("art4.pt2.subа", "подпункт а пункта 2 статьи 4"),
        ("art105.prt2.ptж", "п. «ж» ч. 2 ст. 105"),
        ("art105.prt2.ptж", "п. ж ч. 2 ст. 105"),
        ("art105.prt2.ptж", 'пункт "ж" части второй статьи 105'),
        ("art105.prt2.ptж", "ст. 105 ч. 2 п. ж"),
        ("art135.prt3.pt2", "п. 2) ч. 3 ст. 135"),
        ("art135.prt3.pt2", "пункт 2) части третьей статьи 135"),
        ("art135.prt1", "ч.1 ст.135"),
        ("art5.pt1.prt2", "часть вторая пункта 1 статьи 5"),
        ("art5.pt1.prt2", "ч. 2 п. 1 ст. 5"),
        ("chII", "глава II"),
        ("ch2", "гл. 2"),
        ("ch2", "глава вторая"),
        ("sec4", "раздел 4"),
        ("par1", "параграф 1"),
        ("an1.pt5", "п. 5 приложения 1"),
        ("an1.pt5", "п. 5 прил. № 1"),
        ("an.pt5", "пункт 5 приложения"),
        ("art4.pt1", "4-бап 1-тармақ"),
        ("art4.pt1", "4-бап, 1-тармақ"),
        ("art4.pt1", "4-баптың 1-тармағы"),
        ("art4.pt1", "4-баптың 1-тармағында"),
        ("art4.pt1", "4-бабының 1-тармағы"),
        ("art4.pt1", "4 бап 1 тармак"),
        ("art4.pt1", "4 баптын 1 тармагы"),
        ("art4.pt1", "4-баптын 1-тармагы"),
        ("art4.pt1", "4 бап 1 тармақ"),
        ("art4.pt2.sub3", "4-баптың 2-тармағының 3) тармақшасы"),
        ("art4.pt2.sub3", "4-баптың 2-тармағының 3-тармақшасы"),
        ("art4.pt2.sub3", "4 бап 2 тармак 3 тармакша"),
        ("art4.pt2.sub3", "4-бап 2-тармақ 3)"),
        ("art4.pt2.sub3", "ст. 4 п. 2 3)"),
        ("art135.prt2.pt2", "135-баптың екінші бөлігінің 2) тармағы"),
        ("art135.prt2.pt2", "135-баптың 2-бөлігінің 2-тармағы"),
        ("art135.prt2", "135 баптын екинши болиги"),
        ("art135.prt2", "135 бап 2 болик"),
        ("art135.prt2", "135-бап 2-бөлік"),
        ("art4-1.pt2", "4-1-баптың 2-тармағы"),
        ("art4-1.pt2", "4-1 бап 2 тармақ"),
        ("ch2", "2 тарау"),
        ("sec1", "1-бөлім"),
        ("sec1", "1 болим"),
        ("an1.pt5", "1-қосымшаның 5-тармағы"),
        ("an1.pt5", "1 косымша 5 тармак"),
        ("par1", "1-параграф"),
        ("art4.pt1", "Article 4(1)"),
        ("art4.pt1", "art. 4 (1)"),
        ("art4.pt1", "Art 4 para 1"),
        ("art4.pt1", "Article 4, paragraph 1"),
        ("art4.pt1", "paragraph 1 of article 4"),
        ("art4.pt1", "point 1 of Article 4"),
        ("art4.pt1.subb", "Article 4(1)(b)"),
        ("art4.pt1.subb", "art. 4(1)(b)"),
        ("art4.pt1.subb", "Article 4 (1) (b)"),
        ("art4.pt1.subb", "subparagraph (b) of paragraph 1 of Article 4"),
        ("art4.pt1.subb", "paragraph 1(b) of Article 4"),
        ("art4.pt1.subb", "Article 4, para. 1 (b)"),
        ("art4.suba", "Article 4(a)"),
        ("sec4", "s. 4"),
        ("sec4", "s 4"),
        ("sec4", "section 4"),
        ("sec4.pt2", "s. 4(2)"),
        ("sec4.pt2.suba", "s 4(2)(a)"),
        ("pt26", "para. 26"),
        ("pt26", "paragraph 26"),
        ("ch2", "ch. 2"),
        ("an2", "Annex 2"),
        ("anII", "Annex II"),
        ("pt5", "clause 5"),
        ("pt3.2", "п. 3.2"),
        ("pt3.2", "пункт 3.2."),
        ("pt3.12.3.sub1", "пп. 1) п. 3.12.3"),
        ("art1", "ст. 1"),
        ("art1", "статья первая"),
        ("art1", "бірінші бап"),
        ("art1", "1-бапта"),
        ("chII", "Chapter II"),
        ("art135.prtI", "ч. I ст. 135"),
        ("ch2.par1", "параграф 1 главы 2"),
    ],
)
def test_people_write_addresses_in_many_ways(key: str, text: str) -> None:
    assert parse_address(text).key.replace("_", ".") == key


@pytest.mark.parametrize("text", ["", "торговля людьми", "ст.", "статья 4 закона", "4", "№ 5", "ст. 4 ст. 5", "art"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(BadAddress):
        parse_address(text)


def test_addresses_sort_in_the_order_of_the_act() -> None:
    in_order = [
        "article 1",
        "article 4",
        "article 4, point 1",
        "article 4, point 2",
        "article 4, point 2, subpoint 2",
        "article 4, point 2, subpoint 10",
        "article 4, point 4",
        "article 4, point 4-1",
        "article 4, point 5",
        "article 4-1",
        "article 5",
        "article 10",
    ]
    shuffled = random.Random(1).sample(in_order, len(in_order))
    assert sorted(shuffled, key=lambda key: address(key).sort_key) == in_order


@pytest.mark.parametrize(
    "in_order",
    [
        ["ch1", "art5", "art5.prt1", "art5.prt2", "art5.prt10", "art6", "an1", "an1.pt2", "an1.pt10", "an2", "an10"],
        ["art5.prt1", "art5.prt1.sub1", "art5.prt1.sub2", "art5.prt2", "art5.prt2.sub1"],
        ["pt1.subа", "pt1.subә", "pt1.subб", "pt1.subг", "pt1.subғ", "pt1.subе", "pt1.subё", "pt1.subж", "pt1.subі"],
        ["pt1.suba", "pt1.subh", "pt1.subi", "pt1.subj", "pt1.subv"],
        ["art105.pt2.subе", "art105.pt2.subе-1", "art105.pt2.subж"],
        ["anI", "anII", "anIX", "anX"],
    ],
)
def test_addresses_sort_as_their_provisions_stand(in_order: list[str]) -> None:
    shuffled = random.Random(1).sample(in_order, len(in_order))
    assert sorted(shuffled, key=lambda key: parse_address(key).sort_key) == in_order


def test_small_roman_numbers_sort_by_their_value() -> None:
    romans = ["i", "ii", "iii", "iv", "v", "vi", "viii", "ix", "x", "xi"]
    steps = [Address((Step(StepKind.SUBPOINT, roman),)) for roman in romans]
    assert sorted(random.Random(1).sample(steps, len(steps)), key=lambda address: address.sort_key) == steps


def test_roman_numbers_sort_by_their_value() -> None:
    in_order = ["section II", "section IV", "section IX", "section X", "section XL"]
    assert sorted(in_order, key=lambda key: address(key).sort_key) == in_order


@pytest.mark.parametrize(
    ("expected", "nth", "key"),
    [
        ("a/ru#art7.pt1.sub1", 1, "article 7, point 1, subpoint 1"),
        ("a/ru#art7~2", 2, "article 7"),
        ("a/ru#pt3_2", 1, "point 3.2"),
        ("a/ru#~1", 1, ""),
    ],
)
def test_passage_id_names_edition_and_address(expected: str, nth: int, key: str) -> None:
    place = address(key) if key else Address()
    assert Passage("a/ru", 0, place, nth, PassageKind.BODY, "", Language.RU).id == expected


def test_address_starts_with_what_encloses_it() -> None:
    inner = address("article 4, point 2, subpoint 1")
    assert inner.starts_with(address("article 4"))
    assert inner.starts_with(Address())
    assert not inner.starts_with(address("article 5"))
    assert inner.down_to(StepKind.POINT) == address("article 4, point 2")


_figures = st.integers(1, 400).map(str)
_inserted = st.tuples(st.integers(1, 99), st.integers(1, 9)).map(lambda pair: f"{pair[0]}-{pair[1]}")
_decimals = st.lists(st.integers(1, 20), min_size=2, max_size=3).map(lambda parts: ".".join(map(str, parts)))
_romans = st.sampled_from(["I", "II", "III", "IV", "V", "IX", "XII"])
_letters = st.sampled_from("абвгджaceh")
_numbers = {
    StepKind.SECTION: _figures | _romans,
    StepKind.CHAPTER: _figures | _inserted | _romans,
    StepKind.ARTICLE: _figures | _inserted,
    StepKind.POINT: _figures | _inserted | _decimals,
    StepKind.SUBPOINT: _figures | _inserted | _letters,
}


@st.composite
def addresses(draw: st.DrawFn) -> Address:
    kinds = draw(st.sets(st.sampled_from(KINDS), min_size=1, max_size=4))
    return Address(tuple(Step(kind, draw(_numbers.get(kind, _figures))) for kind in KINDS if kind in kinds))


@given(addresses(), st.sampled_from([Language.RU, Language.KK, Language.EN]))
def test_printed_address_parses_back(place: Address, language: Language) -> None:
    assert parse_address(place.text(language)) == place


@given(addresses())
def test_key_parses_back(place: Address) -> None:
    assert parse_address(place.key) == place
