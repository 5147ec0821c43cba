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


INTO_CODE = (
    "1. В Уголовный кодекс Республики Казахстан от 3 июля 2014 года (Ведомости Парламента, 2014 г., № 13-II, ст. 83):"
)
INTO_LAW = "1. В Закон Республики Казахстан от 22 июля 2011 года № 477-IV «О миграции населения»:"
KAZAKH_LAW = "«Көші-қон туралы» Қазақстан Республикасының 2011 жылғы 22 шілдедегі № 477-IV Заңына"


@pytest.mark.parametrize(
    ("expected", "text", "lead"),
    [
        ("Уголовный кодекс art135.prt1", "1) в статье 135: абзац первый части первой изложить:", INTO_CODE),
        ("Уголовный кодекс art135.prt1", "абзац первый части первой изложить", f"{INTO_CODE}\n1) в статье 135:"),
        ("Уголовный кодекс art5.pt3.prt2", "часть вторую исключить;", f"{INTO_CODE}\n2) в пункте 3 статьи 5:"),
        ("Закон № 477-IV art5.pt3.sub4", "подпункт 4) изложить", f"{INTO_LAW}\n2) в статье 5:\nв пункте 3:"),
        ("Закон № 477-IV art5.pt3..art5.pt5", "пункты 3–5 исключить", f"{INTO_LAW}\n2) в статье 5:"),
        ("Закон № 477-IV art5", "1) слова «Законом РК от 1 мая 2001 года № 5» исключить, статью 5 исключить", INTO_LAW),
        ("Закон № 477-IV art5", "статья 5", f"Внести изменения в следующие законодательные акты:\n{INTO_LAW}"),
        ("Заң № 477-IV art4.pt2", f"1. {KAZAKH_LAW}: 4-баптың 2-тармағында «а» деген сөз алып тасталсын", ""),
        ("Заң № 477-IV art4.pt2", "1) 4-баптың 2-тармағындағы сөз", f"1. {KAZAKH_LAW} (Жаршы, 2011 ж., № 16):"),
        ("Заң № 477-IV art135.prt1", "1) 135-бапта: бірінші бөліктің бірінші абзацы", f"1. {KAZAKH_LAW}:"),
        ("self art5", "статья 5 применяется", "В соответствии с Законом РК от 22 июля 2011 года № 477-IV Президент:"),
    ],
)
def test_an_amended_provision_is_put_together_from_the_texts_above(expected: str, text: str, lead: str) -> None:
    assert meant(text, "art1.sub1", "kz", lead) == expected


def test_paragraphs_before_it_say_which_article_is_amended() -> None:
    passage = Passage(
        "act/ru", 0, parse_address("pt1.sub1"), 2, PassageKind.BODY, "часть вторую исключить", Language.RU
    )
    above = [INTO_LAW, "1) в статье 7:"]
    found = placed(find_references(passage.text)[0], passage, "kz", above)
    assert (found.act.number, found.address.key) == ("477-IV", "art7.prt2")


def test_an_editors_note_speaks_of_its_own_act() -> None:
    text = "Сноска. В соответствии с изменениями, внесенными Законом РК от 5 мая 2014 года № 5-V, статья 4 исключена"
    assert meant(text, "art4", "kz", kind=PassageKind.NOTE) == "self art4"
