"""Which strings of letters may be endings, and of what."""

import pytest

from trafsearch.analysis.kazakh.chains import Chains
from trafsearch.analysis.kazakh.lexicon import lexicon

CHAINS = [
    ("noun LAр IмIз DAGI", "бала", "ларымыздағы"),
    ("noun сI нA", "сауда", "сына"),
    ("verb Iл BA GAн", "жаз", "ылмаған"),
    ("verb DIр Iл у I нA", "қалыптас", "тырылуына"),
    ("verb BA йIншA", "айт", "пайынша"),
    ("verb GAн дIG I н", "айт", "қандығын"),
    ("verb A MIн", "айт", "амын"),
    ("verb GI сI", "кел", "гісі"),
]
NONE = [
    ("бала", "лер"),  # harmony
    ("хат", "дар"),  # after a voiceless sound
    ("заң", "сы"),  # after a consonant
    ("сауда", "сыға"),  # the dative of the possessed is сына
    ("айт", "ғанша"),  # қанша
]


def _read(base: str, ending: str) -> set[str]:
    return {
        " ".join([chain.base, *(row.shape for row in chain.rows)])
        for start, found in Chains(lexicon()).at_the_end_of(base + ending)
        for chain in found.hung
        if start == len(base) and chain.harmony in ("", "back" if set("аоұы") & set(base) else "front")
    }


@pytest.mark.parametrize(("expected", "base", "ending"), CHAINS)
def test_a_chain(expected: str, base: str, ending: str) -> None:
    assert expected in _read(base, ending)


@pytest.mark.parametrize(("base", "ending"), NONE)
def test_no_chain(base: str, ending: str) -> None:
    assert _read(base, ending) == set()


def test_no_chain_reaches_over_a_hyphen() -> None:
    starts = [start for start, _ in Chains(lexicon()).at_the_end_of("ата-аналар")]
    assert starts
    assert min(starts) > len("ата-")
