"""Bodies that are no issuers we know: beside documents they are told, and nothing is filtered or searched by them."""

import pytest

BODIES = [
    ("Министра подводных чудес", "приказы Министра подводных чудес о терроризме"),
    ("Комитета подводных чудес", "приказы Комитета подводных чудес о терроризме"),
    ("Agency for Underwater Wonders", "orders of the Agency for Underwater Wonders on terrorism"),
    ("Minister of Underwater Wonders", "orders of the Minister of Underwater Wonders on terrorism"),
]


@pytest.mark.parametrize(("expected", "question"), BODIES)
def test_unknown_bodies(ask, expected: str, question: str) -> None:
    found = ask(question)
    assert (found.unapplied, found.leftover, found.filters.issuers) == ((expected,), (), ())
    assert (found.concepts, found.filters.types) == (("terrorism",), ("order",))


def test_a_minister_without_a_name_is_any(ask) -> None:
    assert "министр" in ask("приказы министра о терроризме").filters.issuers
