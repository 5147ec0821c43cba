"""Words torn at the ends of lines, and what becomes of them."""

import pytest

from trafsearch.extraction.layout import hyphens

TORN = [
    # expected, first line, second line, words that stand elsewhere in the document, the rule that decides
    ("торговле", "торгов-", "ле", "", "known_joined"),
    ("соответствующие", "соот-", "ветствующие", "", "known_joined"),
    ("социально-экономический", "социально-", "экономический", "", "compound"),
    ("кто-либо", "кто-", "либо", "", "closed_part"),
    ("2017-2021", "2017-", "2021", "", "figure"),
    ("Алма-Ата", "Алма-", "Ата", "", "figure"),
    ("нефте- и газопроводы", "нефте-", "и газопроводы", "", "suspended"),
    ("антитрафиковой", "антитрафи-", "ковой", "антитрафиковой", "joined_occurs"),
    ("көші-қон", "көші-", "қон", "", "kazakh_pair"),
    ("зорлық-зомбылықтан", "зорлық-", "зомбылықтан", "", "kazakh_pair"),
    ("іс-қимылдың", "іс-", "қимылдың", "", "kazakh_pair"),
    ("сондай-ақ", "сондай-", "ақ", "сондай-ақ", "whole_occurs"),
    ("кезең-кезеңімен", "кезең-", "кезеңімен", "", "repeated"),
    ("саудасы", "сауда-", "сы", "", "otherwise"),
    ("құқықтық", "құқық-", "тық", "", "otherwise"),
    ("well-being", "well-", "being", "", "closed_part"),
    ("inter-country", "inter-", "country", "inter-country", "whole_occurs"),
    ("trafficking", "traffick-", "ing", "", "otherwise"),
    ("information", "in\ufffe", "formation", "", "otherwise"),
    ("торговле", "торгов\u00ad", "ле", "", "known_joined"),
]


@pytest.mark.parametrize(("expected", "above", "below", "elsewhere", "rule"), TORN)
def test_torn_word(expected: str, above: str, below: str, elsewhere: str, rule: str) -> None:
    evidence = hyphens.evidence_of([elsewhere])
    assert hyphens.join([above, below], evidence)[0] == expected
    word = hyphens.torn(above, below, evidence)
    assert word is not None
    assert hyphens.verdict(word)[1] == rule


def test_a_dash_is_no_hyphen() -> None:
    """A dash stands free of the word before it, and stays."""
    assert hyphens.join(["(далее -", "Министерство)"], hyphens.evidence_of([])) == ("(далее - Министерство)", [])


def test_halves_are_no_evidence() -> None:
    """What a line's end tears says nothing about how the word is written."""
    evidence = hyphens.evidence_of(["адам сауда-", "сы туралы"])
    assert evidence.words == {"адам", "туралы"}


def test_every_pair_has_two_parts() -> None:
    pairs = hyphens.kazakh_pairs()
    assert "қон" in pairs["көші"]
    assert all(first and all(seconds) for first, seconds in pairs.items())
