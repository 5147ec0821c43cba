"""Every word of a file's blocks stands in its passages, in the same order."""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import CORPUS, document_of, extraction_of, files_under

from trafsearch.analysis.tokenizer import tokenize
from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.structure.bibliography import Stated
from trafsearch.structure.document import Document, build_document
from trafsearch.structure.passage import PassageKind

SHARED = Path(__file__).resolve().parents[3] / "shared" / "documents"


def words(texts: Iterable[str]) -> list[str]:
    return [token.form for text in texts for token in tokenize(text)]


def assert_holds_together(document: Document, blocks: Iterable[Block]) -> None:
    """No word is lost, ordinals run from 0, ids are unique, headings and leads point back."""
    passages = document.passages
    assert words(passage.text for passage in passages) == words(block.text for block in blocks)
    assert [passage.ordinal for passage in passages] == list(range(len(passages)))
    assert len({passage.id for passage in passages}) == len(passages)
    for passage in passages:
        assert all(before < after for before, after in pairwise((*passage.headings, passage.ordinal)))
        assert all(before < after for before, after in pairwise((*passage.leads, passage.ordinal)))
        assert passage.heading_path == tuple(passages[i].text for i in passage.headings)
        assert passage.lead == "\n".join(passages[i].text for i in passage.leads)
        assert all(passages[i].kind in (PassageKind.HEADING, PassageKind.TITLE) for i in passage.headings)
        assert all(passages[i].kind in (PassageKind.BODY, passage.kind) for i in passage.leads)


@pytest.mark.parametrize("path", files_under(CORPUS))
def test_sample_keeps_all_its_words(path: str) -> None:
    assert_holds_together(document_of(CORPUS, path), extraction_of(CORPUS, path).blocks)


@pytest.mark.parametrize("path", files_under(SHARED) or [""])
def test_real_document_keeps_all_its_words(path: str, shared: Path) -> None:
    root = shared / "documents"
    assert_holds_together(document_of(root, path), extraction_of(root, path).blocks)


OPENINGS = """
Статья {}. |Статья {} закона |Глава {}. |Раздел {}. |§ {}. |Приложение № {} |{}-бап. |{}-тарау. |{}-бөлім. |{}-қосымша
|Article {}. |Chapter {}. |Annex {} |{}. |{}.{}. |{}) |({}) |а) |е {}) |I. |IV. |A. |B. |(a) |Сноска. |Ескерту.
|Примечание. |Примечание РЦПИ! |{{ |}} |Введение |ОСОБЕННАЯ ЧАСТЬ |Оглавление |В.Путин |Реформа {}.
|(В редакции закона) |
"""
TEXTS = """
|Основные понятия|Президент Республики Казахстан:|определяет основные направления политики;|1 \\ 2 \\ 3|listed below:
|Адам саудасына қарсы іс-қимыл туралы заңнама|мынадай ұғымдар қолданылады:|The Government shall adopt a law.
|наказывается лишением свободы.|Правила обработки данных|ОБЩИЕ ПОЛОЖЕНИЯ|........ 12|2014 жылғы 5 шілде
|12.06.2014 года|Никто не должен содержаться в рабстве.
"""
_openings = st.sampled_from(OPENINGS.replace("\n", "").split("|"))
_texts = st.sampled_from(TEXTS.replace("\n", "").split("|"))
_numbers = st.integers(1, 12)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    text = f"{draw(_openings).format(draw(_numbers), draw(_numbers))} {draw(_texts)}"
    kind = draw(st.sampled_from([BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, *BlockKind]))
    level = draw(st.integers(1, 7)) if kind is BlockKind.HEADING else 0
    return Block(text.strip() or "—", kind, level=level)


@settings(deadline=None, max_examples=300)
@given(st.lists(blocks(), max_size=40))
def test_any_sequence_of_headings_numbers_and_text_holds_together(found: list[Block]) -> None:
    extraction = Extraction(Source("act.txt", "0" * 64, "text/plain"), tuple(found), Outcome(Status.OK))
    assert_holds_together(build_document(extraction, Stated()), found)
