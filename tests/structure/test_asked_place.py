"""Ranges, lists, paragraphs without a number and the preamble, as people ask for them."""

import pytest

from trafsearch.errors import BadAddress
from trafsearch.structure.asked_place import AskedPlace, readings


def written(place: AskedPlace) -> str:
    """`art4..art6`; `art4.pt1 ¶2` for its second paragraph; `preamble`."""
    named = "preamble" if place.is_preamble else place.first.key
    until = f"..{place.last.key}" if place.last else ""
    return f"{named}{until}" + "".join(f" ¶{number}" for number in place.paragraphs)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("art4-6 | art4..art6", "ст. 4-6"),
        ("art4..art6 | art4-6", "статьи 4–6"),
        ("art4..art6 | art4-6", "статьи 4 - 6"),
        ("art4..art6", "статьи с 4 по 6"),
        ("art4-1", "ст. 4–1"),
        ("art4-1", "ст. 4-1"),
        ("art4 + art6", "статьи 4 и 6"),
        ("art4 + art5", "ст.ст. 4, 5"),
        ("art4 + art4-1 + art5", "ст. 4, 4-1 и 5"),
        ("art127_1..art127_3", "ст. 127.1 – 127.3"),
        ("art4.pt2.sub1..art4.pt2.sub3", "пп. 1)-3) п. 2 ст. 4"),
        ("art4.pt2.sub1..art4.pt2.sub3", "подпункты 1)–3) пункта 2 статьи 4"),
        ("art4.pt2.sub1 + art4.pt2.sub2 + art4.pt2.sub4", "подпункты 1), 2) и 4) пункта 2 статьи 4"),
        ("art4.pt1 + art4.pt2", "п. 1, 2 ст. 4"),
        ("art4.prt1 + art4.prt2", "ст. 4 ч. 1, 2"),
        ("art5.prt1 + art5.prt2", "части первая и вторая статьи 5"),
        ("art5.prt1..art5.prt3", "частях первой–третьей статьи 5"),
        ("art105.prt2.ptа + art105.prt2.ptв", 'п. «а», «в» ч. 2 ст. 105'),
        ("art105.prt2.ptа..art105.prt2.ptв", 'п. "а" - "в" ч. 2 ст. 105'),
        ("ch2-3 | ch2..ch3", "главы 2-3"),
        ("chII..chIV", "главы II–IV"),
        ("pt3_1 + pt3_2", "пункты 3.1 и 3.2"),
        ("an1 + an2", "приложения 1 и 2"),
        ("art4 + art5", "4, 5-баптар"),
        ("art4 + art5", "4 және 5-баптар"),
        ("art4..art6 | art4-6", "4–6-баптар"),
        ("art4-6 | art4..art6", "4-6-баптар"),
        ("art4.sub1..art4.sub3", "4-баптың 1)–3) тармақшалары"),
        ("art4.sub1 + art4.sub2", "4-баптың 1) және 2) тармақшалары"),
        ("art4..art6", "Articles 4 to 6"),
        ("art4 + art5", "Articles 4 and 5"),
        ("art4.pt1..art4.pt3", "art. 4(1)-(3)"),
        ("art4.pt1", "ст. 4, п. 1"),
        ("art4.pt1", "4-бап, 1-тармақ"),
    ],
)  # fmt: skip
def test_several_provisions_are_asked_for_at_once(expected: str, text: str) -> None:
    assert " | ".join(" + ".join(map(written, reading)) for reading in readings(text)) == expected


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("art4.pt1 ¶2", "абзац второй пункта 1 статьи 4"),
        ("art4.pt1 ¶2", "абзаце втором пункта 1 статьи 4"),
        ("art4.pt1 ¶2", "второй абзац пункта 1 статьи 4"),
        ("art4.pt1 ¶2", "абз. 2 п. 1 ст. 4"),
        ("art4.pt1 ¶2", "ст. 4 п. 1 абз. 2"),
        ("art4.pt1 ¶2", "4-баптың 1-тармағының екінші абзацы"),
        ("art4.pt1 ¶2", "4-баптың 1-тармағының 2-абзацы"),
        ("art4.pt1 ¶1", "4-баптың 1-тармағының бірінші азат жолы"),
        ("art135.prt1 ¶1", "абзац первый части первой статьи 135"),
        ("pt1 ¶2 ¶3", "абзацы второй и третий п. 1"),
        ("pt1 ¶2 ¶3 ¶4", "абзацы 2-4 п. 1"),
        ("preamble", "преамбула"),
        ("preamble", "преамбуле"),
        ("preamble", "Кіріспе"),
        ("preamble", "the Preamble"),
        ("preamble ¶2", "абзац второй преамбулы"),
    ],
)
def test_paragraphs_without_a_number_and_the_preamble(expected: str, text: str) -> None:
    assert " | ".join(" + ".join(map(written, reading)) for reading in readings(text)) == expected


@pytest.mark.parametrize(
    "text", ["", "абзац второй", "абзац пункта", "статьи", "4, 5", "1)–3)", "торговля людьми", "ст. 6 и"]
)
def test_what_names_no_place_is_refused(text: str) -> None:
    with pytest.raises(BadAddress):
        readings(text)
