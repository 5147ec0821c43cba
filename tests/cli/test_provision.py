"""The provision that a user means, by the address as cited."""

from collections.abc import Sequence

import pytest

from trafsearch.extraction.block import Block
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.structure.bibliography import Stated
from trafsearch.structure.called import asked_for, called, namesakes
from trafsearch.structure.document import build_document
from trafsearch.structure.passage import Passage
from trafsearch.structure.written_address import parse_address

ACT = """Статья 5. Органы
Органы действуют открыто.
Суд:
1) судит;
2) решает.
Порядок определяет закон.
Статья 105. Кража
1. Кража –
2. Кража, совершенная:
а) группой;
б) повторно."""


@pytest.mark.parametrize(
    ("expected", "address"),
    [
        (["Органы действуют открыто."], "ч. 1 ст. 5"),
        (["Суд:", "1) судит;", "2) решает."], "часть вторая статьи 5"),
        (["Порядок определяет закон."], "5-баптың үшінші бөлігі"),
        (["2) решает."], "подпункт 2) статьи 5"),
        (["1. Кража –"], "ч. 1 ст. 105"),
        (["а) группой;"], "п. «а» ч. 2 ст. 105"),
        ([], "ч. 7 ст. 5"),
    ],
)
def test_part_is_found_by_its_place_or_as_the_point_that_codes_call_so(expected: list[str], address: str) -> None:
    assert [passage.text for passage in called(parse_address(address), passages_of(ACT))] == expected


def passages_of(text: str) -> Sequence[Passage]:
    source = Source("act.txt", "0" * 64, "text/plain")
    extraction = Extraction(source, tuple(map(Block, text.splitlines())), Outcome(Status.OK))
    return build_document(extraction, Stated()).passages


LAW = """О делах
Настоящий Закон определяет основы.
Он обязателен.
Глава II. Общее
Статья 4. Органы
1. Органы:
1) суды;
2) прокуратура;
3) полиция.
2. Суд вправе:
– судить;
– миловать.
Статья 4-1. Сроки
Срок истекает.
Статья 5. Гласность
1. Суд гласен.
Статья 5. Гласность
1. Суд гласен вдвойне.
"""


@pytest.mark.parametrize(
    ("expected", "address"),
    [
        (["Настоящий Закон определяет основы.", "Он обязателен."], "преамбула"),
        (["Он обязателен."], "абзац второй преамбулы"),
        (["1) суды;", "2) прокуратура;"], "пп. 1)–2) п. 1 ст. 4"),
        (["1) суды;", "3) полиция."], "подпункты 1) и 3) пункта 1 статьи 4"),
        (["2. Суд вправе:"], "абзац первый пункта 2 статьи 4"),
        (["– миловать."], "абзац третий пункта 2 статьи 4"),
        (["1. Органы:"], "абз. 1 п. 1 ст. 4"),
        ([], "абзац второй пункта 1 статьи 4"),
        ([], "абзац четвертый пункта 2 статьи 4"),
        (["Статья 4-1. Сроки", "Срок истекает."], "ст. 4.1"),
        (["2) прокуратура;"], "4 бап 1 тармак 2 тармакша"),
        (["2) прокуратура;"], "Article 4(1)(2)"),
        (["2) прокуратура;"], "s. 4(1)(2)"),
        (["3) полиция."], "п.п. 3) п. 1 ст. 4"),
        ([], "ст. 4-6"),
    ],
)
def test_what_is_asked_for_is_found(expected: list[str], address: str) -> None:
    assert [passage.text for passage in asked_for(address, passages_of(LAW)).passages] == expected


def test_a_preamble_may_have_a_heading_and_an_act_may_have_none() -> None:
    headed = "Декларация\nПРЕАМБУЛА\nСознавая долг,\nпровозглашает:\nСтатья 1\nВсе равны.\nСтатья 2\nВсе свободны.\n"
    order = "О делах\nПринят Думой 5 мая 2020 года\n1. Создать архив.\n2. Приказ вступает в силу.\n"
    assert [each.text for each in asked_for("абзац первый преамбулы", passages_of(headed)).passages] == [
        "Сознавая долг,"
    ]
    assert asked_for("преамбула", passages_of(order)).passages == []


@pytest.mark.parametrize(("expected", "address"), [(15, "глава 2"), (10, "ст. 4 – 4-1"), (14, "ст. 4-5")])
def test_ranges_hold_what_was_put_in_between(expected: int, address: str) -> None:
    assert len(asked_for(address, passages_of(LAW)).passages) == expected


@pytest.mark.parametrize(
    ("expected", "address"), [(0, "глава 3"), (1, "ст. 4"), (2, "ст. 5"), (2, "п. 1 ст. 5"), (3, "п. 1")]
)
def test_a_number_may_stand_several_times(expected: int, address: str) -> None:
    passages = passages_of(LAW)
    assert len(namesakes(asked_for(address, passages))) == expected
