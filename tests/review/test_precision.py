"""How sure a share is, by how many it was counted from."""

import pytest

from trafsearch.review.precision import wilson


@pytest.mark.parametrize(
    ("low", "high", "hits", "of"),
    [  # E. B. Wilson's interval, as R gives it: binom::binom.wilson
        (0.0000, 0.2775, 0, 10),
        (0.7225, 1.0000, 10, 10),
        (0.2366, 0.7634, 5, 10),
        (0.8253, 0.9448, 90, 100),
        (0.2065, 1.0000, 1, 1),
    ],
)
def test_few_answers_leave_much_open(low: float, high: float, hits: int, of: int) -> None:
    assert wilson(hits, of) == pytest.approx((low, high), abs=0.0005)
