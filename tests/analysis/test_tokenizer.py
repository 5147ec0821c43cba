"""Where the words are: a text, and its words parted by bars; forms in a table of their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.analysis.tokenizer import tokenize

PARTED = [
    "торговля| |людьми",
    "көші|-|қон",
    "4|-|1",
    "2017|–|2021| |годы",
    "4|-|бап|. |Негізгі| |ұғымдар",
    "БҰҰ-ның| |Конвенциясы",
    "ІІМ-ге|, |ЕҚЫҰ-да",
    "2025-ке| |дейін",
    "мамырдың| |9-ында",
    "2025-го| |года",
    "18-ші| |бап",
    "90-шы| |жылдары",
    "18-інші|, |18-шіден|, |100-дей",
    "1-ші|–|4-ші| |сыныптар",
    "18|-|ФЗ",  # the number of a law
    "110|-|VIII",
    "266|-|IV",
    "4217|-|I",
    "416|-|І",  # in a Cyrillic letter
    "122|-|1",
    "4|-|1|-|бап",
    "4|-|1-ші| |бап",
    "1-й|, |1-го|, |1-му|, |90-х| |годов",
    "1|-|Й| |КВАРТАЛ",  # one capital letter is as often an index
    "1-ГО| |МАЯ",
    "3-го|–|5-го| |классов",
    "4-х|-|летний",
    "XX-го| |века",
    "ХХІ-ші| |ғасыр",
    "18|-|летний",
    "№ |34|-|м",  # the index of an order
    "25|-|П",
    "КОЕ|-|ГО",
    "Қазақстан|-|ның",  # no capitals, no ending hung
    "БҰҰ|-|нарық",  # begins like an ending, and goes on
    "anti|-|trafficking",
    "state's| |duty",
    "O‘zbekiston| |Respublikasi",
    "‘|trafficking|’",
    "сау\u00adда",
    "людьми|² |и",
    "торговля|¹² |людьми",
    "сау|[¹] |да",
    "п|. |1|) |ст|. |4",
    "snake|_|case",
]

FORMS = [
    ("бұұ", "БҰҰ-ның"),
    ("бұұ", "БҰҰ’ның"),
    ("нато", "НАТО'ның"),
    ("іім", "ІІМ‘ге"),
    ("2025", "2025’ке"),
    ("сім'я", "сім’я"),  # Ukrainian: no Kazakh ending
    ("пам'ять", "пам'ять"),
    ("об'ект", "об'ект"),
    ("don't", "don't"),
    ("ngo", "NGOs"),
    ("2025", "2025-ке"),
    ("аиж", "АИЖ-лардың"),
    ("18", "18-ші"),
    ("18", "18-інші"),
    ("90", "90-ыншы"),
    ("18", "18–ші"),  # with a dash
    ("3", "3-шi"),  # with a Latin i
    ("1", "1-го"),
    ("90", "90‑х"),  # with a hyphen that does not break
    ("21", "21-ый"),
    ("xx", "XX-го"),
    ("xxi", "ХХІ-ші"),
    ("state", "state’s"),
    ("don't", "don’t"),
    ("states", "states"),
    ("сауда", "сау\u00adда"),
]


@pytest.mark.parametrize("parted", PARTED)
def test_words(parted: str) -> None:
    text, pieces = parted.replace("|", ""), parted.split("|")
    words = [piece for piece in pieces if piece.strip("¹² ").replace("_", "") and piece.strip("¹² ")[0].isalnum()]
    assert [token.span.of(text) for token in tokenize(text)] == words


@pytest.mark.parametrize(("expected", "text"), FORMS)
def test_form(expected: str, text: str) -> None:
    assert [token.form for token in tokenize(text)] == [expected]


@given(st.text(max_size=200))
def test_words_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.span.start < token.span.end <= len(text)
        assert token.form
        end = token.span.end
