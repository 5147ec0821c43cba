"""A quoted text keeps all its words; what is far from those that count is folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.language import Language
from trafsearch.report.html.figures import density, step, steps
from trafsearch.report.html.page import slugs_of
from trafsearch.report.html.pieces import Piece, PieceKind, pieces
from trafsearch.span import Span

FILLER = " слово" * 100
PLAIN, MARKED, FOLDED = PieceKind.PLAIN, PieceKind.MARKED, PieceKind.FOLDED


def kinds(text: str, *spans: tuple[int, int]) -> list[PieceKind]:
    return [piece.kind for piece in pieces(text, [(Span(*span), "") for span in spans])]


@pytest.mark.parametrize(
    ("expected", "text", "spans"),
    [
        ([], "", ()),
        ([PLAIN], "рабство запрещено", ()),
        ([MARKED, PLAIN], "рабство запрещено", ((0, 7),)),
        ([PLAIN, MARKED], "запрещено рабство", ((10, 17),)),
        ([MARKED, PLAIN, MARKED], "рабство и торговля людьми", ((0, 7), (10, 25))),
        ([MARKED, PLAIN, FOLDED], "рабство" + FILLER, ((0, 7),)),
        ([FOLDED, PLAIN, MARKED], FILLER + " рабство", ((601, 608),)),
        ([MARKED, PLAIN, FOLDED, PLAIN, MARKED], "рабство" + 2 * FILLER + " рабство", ((0, 7), (1208, 1215))),
        ([PLAIN, FOLDED], FILLER, ()),
    ],
)
def test_what_is_far_from_words_that_count_is_folded(
    expected: list[PieceKind], text: str, spans: tuple[tuple[int, int], ...]
) -> None:
    assert kinds(text, *spans) == expected


def test_mentions_that_overlap_are_marked_once_with_the_labels_of_both() -> None:
    text = "торговля людьми, в том числе детьми"
    both = [(Span(0, 15), "торговля людьми"), (Span(0, 35), "торговля детьми")]
    assert list(pieces(text, both)) == [Piece(MARKED, text, ("торговля детьми", "торговля людьми"))]


@given(
    st.text(alphabet="аб \n", max_size=1500), st.lists(st.tuples(st.integers(0, 1499), st.integers(1, 40)), max_size=6)
)
def test_no_word_is_lost(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(start, min(len(text), start + length)) for start, length in places if start < len(text)]
    found = list(pieces(text, [(span, "") for span in spans]))
    assert "".join(piece.text for piece in found) == text
    marked = [piece.text for piece in found if piece.kind is MARKED]
    assert sum(map(len, marked)) == len({at for span in spans for at in range(span.start, span.end)})


@pytest.mark.parametrize(
    ("ru", "en", "value"),
    [
        ("0,00", "0.00", 0.0),
        ("<0,01", "<0.01", 0.004),
        ("0,01", "0.01", 0.01),
        ("0,84", "0.84", 0.8449),
        ("1,2", "1.2", 1.19),
        ("25", "25", 24.7),
    ],
)
def test_density_has_the_digits_that_say_something(ru: str, en: str, value: float) -> None:
    assert density(value, Language.RU) == density(value, Language.KK) == ru
    assert density(value, Language.EN) == en


def test_colours_grow_with_density_and_the_legend_names_each_step() -> None:
    assert [step(each) for each in (0.05, 0.1, 0.29, 0.3, 1, 2.9, 3, 40)] == [1, 2, 2, 3, 4, 4, 5, 5]
    assert steps(Language.RU) == ["<0,1", "0,1–0,3", "0,3–1", "1–3", "≥3"]


@pytest.mark.parametrize(
    ("slugs", "ids"),
    [
        (["migration", "no-area"], ["migration", "no-area"]),
        (["issuer-Сенат-1", "issuer-Сенат-2"], ["issuer:Сенат", "issuer: Сенат"]),
        (["a-b-1", "a-b-1-2"], ["a b", "a-b-1"]),
    ],
)
def test_columns_of_any_name_have_links_of_their_own(slugs: list[str], ids: list[str]) -> None:
    assert list(slugs_of(ids).values()) == slugs
