"""Two editions differ by their provisions."""

import pytest

from trafsearch.language import Language
from trafsearch.results.comparing import changes
from trafsearch.structure.address import Address
from trafsearch.structure.passage import Passage, PassageKind
from trafsearch.structure.written_address import parse_address


def edition(*rows: tuple[str, str], kind: PassageKind = PassageKind.BODY) -> list[Passage]:
    return [
        Passage("a/ru", at, parse_address(place) if place else Address(), 1, kind, text, Language.RU)
        for at, (place, text) in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("expected", "before", "after"),
    [
        ([], [("ст. 1", "да")], [("ст. 1", "да")]),
        ([("changed", "art1")], [("ст. 1", "да")], [("ст. 1", "нет")]),
        ([("added", "art2")], [("ст. 1", "да")], [("ст. 1", "да"), ("ст. 2", "нет")]),
        ([("removed", "art1")], [("ст. 1", "да"), ("ст. 2", "нет")], [("ст. 2", "нет")]),
        ([("removed", "art2"), ("added", "art3")], [("ст. 1", "а"), ("ст. 2", "б")], [("ст. 1", "а"), ("ст. 3", "б")]),
        ([("removed", "art1")], [("ст. 1", "а")], []),
        ([("changed", "art1")], [("ст. 1", "а"), ("ст. 1", "б")], [("ст. 1", "а"), ("ст. 1", "в")]),
    ],
)
def test_provisions_are_added_removed_or_changed(
    expected: list[tuple[str, str]], before: list[tuple[str, str]], after: list[tuple[str, str]]
) -> None:
    found = changes(edition(*before), edition(*after))
    assert [(each.difference, each.address.key) for each in found] == expected


def test_an_editors_note_is_no_change() -> None:
    assert changes([], edition(("ст. 1", "Сноска. В редакции …"), kind=PassageKind.NOTE)) == []
