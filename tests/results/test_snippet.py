"""What is shown of a long passage."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.results.snippet import snippet
from trafsearch.span import Span

LONG = "раз два три четыре пять шесть семь восемь девять десять"


def shown(text: str, matches: str, width: int) -> str:
    """The snippet with its matches in brackets, and … where it is cut."""
    spans = [Span(*found.span()) for found in re.finditer(matches, text)] if matches else []
    made = snippet(text, spans, width)
    result = made.text
    for span in reversed(made.spans):
        result = f"{result[: span.start]}[{span.of(result)}]{result[span.end :]}"
    return ("…" if made.cut_before else "") + result + ("…" if made.cut_after else "")


@pytest.mark.parametrize(
    ("expected", "matches", "width"),
    [
        ("раз [два] три четыре пять шесть семь восемь девять десять", "два", 100),
        ("…четыре [пять] шесть…", "пять", 20),
        ("[раз] два три…", "раз", 15),
        ("…девять [десять]", "десять", 15),
        ("раз два три…", "", 12),
        ("…[шесть семь восемь]…", "шесть семь восемь", 5),
        ("…[семь] [восемь]…", "два|семь|восемь", 16),
        ("…пять [шесть] семь…", "шесть|восемь девять", 23),
        ("[раз] [два] [три]…", "раз|два|три|девять", 12),
    ],
)
def test_snippet(expected: str, matches: str, width: int) -> None:
    assert expected == shown(LONG, matches, width)


@st.composite
def texts_with_spans(draw):
    text = draw(st.text(alphabet="аб -.\n", max_size=80))
    ends = sorted(draw(st.lists(st.integers(0, len(text)), unique=True, max_size=8)))
    return text, [Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]


@given(texts_with_spans(), st.integers(1, 40))
def test_matches_stay_whole(made, width) -> None:
    text, spans = made
    cut = snippet(text, spans, width)
    shown_matches = [span.of(cut.text) for span in cut.spans]
    assert cut.text in text
    assert len(cut.text) <= max([width, *(span.end - span.start for span in spans)])
    assert all(match in [span.of(text) for span in spans] for match in shown_matches)
    assert shown_matches or not any(span.of(text).strip() for span in spans)
