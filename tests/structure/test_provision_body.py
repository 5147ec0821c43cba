"""Letters within a sentence and letters of a list."""

import pytest
from outlining import keys


@pytest.mark.parametrize(
    ("expected", "above", "below"),
    [
        ("pt3", "3. Norway recommended (a) a log, (b) lights on the quay, and", "(c) a horn, and (d) a watch."),
        ("pt3", "3. Norway recommended (a) a log. It urged the port to", "(b) sound a horn, and (c) keep watch."),
        # a list whose members say how they go on
        ("pt3.subc", "3. Norway recommended (a) a log; (b) lights on the quay;", "(c) a horn, and (d) a watch."),
        ("pt3.subc", "3. Norway recommended (a) a log, (b) lights on the quay, and", "(c) a horn."),
        ("pt3.suba", "3. Norway recommended", "(a) a log and (b) lights on the quay."),
    ],
)
def test_letter_that_counts_within_a_sentence_is_no_subpoint(expected: str, above: str, below: str) -> None:
    assert keys("On ports", "2. The port is open.", above, below)[-1] == expected
