"""What a reference means depends on where it stands."""

import pytest

from trafsearch.language import Language
from trafsearch.structure.passage import Passage, PassageKind
from trafsearch.structure.references.placing import placed
from trafsearch.structure.references.recognition import find_references
from trafsearch.structure.written_address import parse_address


def meant(text: str, at: str, country: str | None = None, lead: str = "", kind: PassageKind = PassageKind.BODY) -> str:
    passage = Passage("act/ru", 0, parse_address(at), 1, kind, text, Language.RU, lead=lead)
    found = placed(find_references(text)[-1], passage, country)
    until = f"..{found.until.key}" if found.until else ""
    return f"{found.act.label} {found.address.key or '-'}{until}"


@pytest.mark.parametrize(
    ("expected", "text", "at"),
    [
        ("self art8.pt1", "предусмотренных пунктом 1 настоящей статьи", "art8.pt2"),
        ("self art8.pt1", "осы баптың 1-тармағында", "art8.pt2"),
        ("self art10.pt3.sub3..art10.pt3.sub8", "подпунктами 3) – 8) части первой настоящего пункта", "art10.pt3.prt2"),
        ("self art1.sub12", "Примечание. Подпункт 12) предусмотрен в новой редакции", "art1"),
        ("self an.pt9", "предусмотренные пунктом 9 настоящего Порядка", "an.pt11"),
        ("self an2.pt9", "предусмотренные пунктом 9 настоящих Правил", "an2.pt11"),
        ("self an", "Утвердить прилагаемый Порядок", "pt1"),
        ("self art4", "Сноска. Статья 4 с изменениями", "art7"),
        ("Приказ № 12 an.pt5", "пункту 5 Правил, утвержденных приказом от 5 мая 2020 года № 12", "an2.pt1"),
    ],
)
def test_the_passage_says_whose_provision_it_is(expected: str, text: str, at: str) -> None:
    assert meant(text, at) == expected


def test_a_part_is_numbered_as_a_point_in_russia_and_by_itself_in_kazakhstan() -> None:
    text = "пунктом 2 части 1 статьи 6"
    assert meant(text, "art7", "ru") == "self art6.pt1.sub2"
    assert meant(text, "art7", "kz") == "self art6.prt1.pt2"


def test_a_provision_of_an_amending_act_is_one_of_the_act_that_it_amends() -> None:
    lead = "Внести в Закон Ивановской области от 12.05.2006 № 44-О «О квотировании» следующие изменения:"
    assert meant("1) часть 1 статьи 2 дополнить словами", "art1.sub1", "ru", lead) == "Закон № 44-О art2.pt1"


def test_an_editors_note_speaks_of_its_own_act() -> None:
    text = "Сноска. В соответствии с изменениями, внесенными Законом РК от 5 мая 2014 года № 5-V, статья 4 исключена"
    assert meant(text, "art4", "kz", kind=PassageKind.NOTE) == "self art4"
