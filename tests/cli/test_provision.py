"""The provision that a user means, by the address as cited."""

import pytest

from trafsearch.cli.provision import called
from trafsearch.extraction.block import Block
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.structure.bibliography import Stated
from trafsearch.structure.document import build_document
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
    source = Source("act.txt", "0" * 64, "text/plain")
    extraction = Extraction(source, tuple(map(Block, ACT.splitlines())), Outcome(Status.OK))
    passages = build_document(extraction, Stated()).passages
    assert [passage.text for passage in called(parse_address(address), passages)] == expected
