"""Plain texts and Markdown that are empty, endless, torn, or full of signs that nobody sees."""

import random

from case import Case, Hostile
from sentences import EN, KK, RU, paragraphs

READ = ("ok", "partial")
LONG = ("ok", "partial", "damaged", "timeout", "unsupported")
NOT_TEXT = ("unsupported", "damaged", "low_quality")
LOOKALIKES = str.maketrans("аеорсхАВЕКМНОРСТХ", "aeopcxABEKMHOPCTX")
OLD_KAZAKH = str.maketrans("әіһөӘІҺӨ", "əihɵƏIHƟ")  # Latin letters that stood in for Kazakh ones
GOOD = paragraphs(RU[:8])


def one_line() -> bytes:
    sentence = " ".join(RU[:4]).encode() + b" "
    return sentence * (100_000_000 // len(sentence) + 1)


def one_word() -> bytes:
    """A word of 20 million letters after the text."""
    return (GOOD + "а" * 20_000_000).encode()


def inside_words(sign: str) -> bytes:
    """The sign stands behind the third letter of each word."""
    words = (f"{word[:3]}{sign}{word[3:]}" if len(word) > 5 else word for word in GOOD.split(" "))
    return " ".join(words).encode()


def bidi() -> bytes:
    """Marks of direction, which nobody sees, stand around the words."""
    return " ".join(f"\u202a{word}\u202c\u200e" for word in GOOD.split(" ")).encode()


def lookalikes() -> bytes:
    """In every other word, the letters that look Latin are Latin."""
    words = (word.translate(LOOKALIKES) if number % 2 else word for number, word in enumerate(GOOD.split(" ")))
    return " ".join(words).encode()


def decomposed() -> bytes:
    """й is written as и and a breve."""
    return GOOD.replace("й", "и\u0306").encode()


def mixed_ends() -> bytes:
    ends = ("\r\n", "\n", "\r", "\n\n", "\u2028", "\x85", "\r\r\n", "\x0b")
    return "".join(sentence + end for sentence, end in zip(RU, ends * 2, strict=True)).encode()


def lone_surrogate() -> bytes:
    return b"\xff\xfe" + paragraphs(RU[:4]).encode("utf-16-le") + b"\x00\xd8" + paragraphs(RU[4:8]).encode("utf-16-le")


def odd_byte() -> bytes:
    """UTF-16 that ends in the middle of a letter."""
    return b"\xff\xfe" + GOOD.encode("utf-16-le") + b"\x1f"


def bad_bytes() -> bytes:
    return paragraphs(RU[:4]).encode() + b"\xff\xc0\xaf\n" + paragraphs(RU[4:8]).encode()


def cut_letter() -> bytes:
    """UTF-8 that ends in the middle of a letter."""
    return GOOD.encode() + "Конец".encode()[:-1]


def _case(
    name: str,
    status: str | tuple[str, ...],
    make: object,
    why: str,
    hold: tuple[str, ...] = (),
    under: tuple[str, ...] = ("ok",),
) -> Case:
    return Case(Hostile(name, status, why, hold, held_under=under), make)  # type: ignore[arg-type]


def _clean(name: str, make: object, why: str, hold: tuple[str, ...] = RU[:8]) -> Case:
    return _case(name, "ok", make, why, hold)


def _either(name: str, make: object, why: str, hold: tuple[str, ...] = RU[:8]) -> Case:
    return _case(name, READ, make, why, hold, READ)


CASES = (
    _case("one_line.txt", LONG, one_line, "A line of 100 MB is read, or cut and said to be.", RU[:4], READ),
    _case("one_word.txt", LONG, one_word, "A word of 20 million letters is read, or a limit is named.", RU[:8]),
    _case("zero_bytes.txt", "no_text", lambda: b"", "An empty file holds no text."),
    _case("zero_bytes.md", "no_text", lambda: b"", "An empty file holds no text."),
    _case("white_space.txt", "no_text", lambda: b" \t\r\n\x0c \xc2\xa0" * 5000, "White space is no text."),
    _case("only_a_mark.txt", "no_text", lambda: b"\xef\xbb\xbf", "A byte order mark is no text."),
    _case("only_a_mark_utf16.txt", "no_text", lambda: b"\xff\xfe", "A byte order mark is no text."),
    _case("only_unseen.txt", "no_text", lambda: "\u200b\u2060\ufeff\u00ad\n".encode() * 500, "No sign in it is seen."),
    _case("zeros.txt", (*NOT_TEXT, "no_text"), lambda: b"\0" * 50_000, "Zeros are what a failed copy leaves."),
    _case("noise.txt", NOT_TEXT, lambda: random.Random(31).randbytes(60_000), "Random bytes are no text."),
    _either("zeros_after_the_text.txt", lambda: GOOD.encode() + b"\0" * 4096, "Zeros at the end take nothing away."),
    _either("zeros_in_the_text.txt", lambda: GOOD.replace("\n", "\n\0").encode(), "Zeros between lines take nothing."),
    _clean("empty_lines.txt", lambda: (paragraphs(RU[:4]) + "\n" * 200_000 + paragraphs(RU[4:8])).encode(), "Read on."),
    _clean("form_feeds.txt", lambda: paragraphs(RU[:8], "\x0c").encode(), "A form feed ends a page, not the text."),
    _clean("mixed_ends.txt", mixed_ends, "Every way to end a line ends a line.", RU),
    _either("lone_surrogate.txt", lone_surrogate, "Half a character is lost and nothing else."),
    _either("odd_byte.txt", odd_byte, "Half a character is lost and nothing else."),
    _either("bad_bytes.txt", bad_bytes, "Three bytes are lost, and the rest does not become another encoding."),
    _either("cut_letter.txt", cut_letter, "It ends in the middle of a letter; all before it stays."),
    _clean("lookalikes.txt", lookalikes, "A Cyrillic word with Latin look-alikes is the Cyrillic word."),
    _clean("decomposed.txt", decomposed, "A letter and its mark are one letter."),
    _clean("soft_hyphens.txt", lambda: inside_words("\u00ad"), "A soft hyphen is no part of a word."),
    _clean("zero_width_spaces.txt", lambda: inside_words("\u200b"), "Nor is a space without width."),
    _clean("zero_width_joiners.txt", lambda: inside_words("\u200d"), "Nor is a joiner without width."),
    _clean("marks_inside.txt", lambda: inside_words("\ufeff"), "Nor is a byte order mark in the middle of a word."),
    _clean("directions.txt", bidi, "Nor are marks of direction."),
    _clean("old_kazakh.txt", lambda: paragraphs(KK).translate(OLD_KAZAKH).encode(), "Latin stood in for it.", KK),
    _case(
        "deep_quotes.md", LONG, lambda: (">" * 50_000 + f" {RU[0]}\n\n{GOOD}").encode(), "Quotes in quotes.", RU[1:8]
    ),
    _case("deep_brackets.md", LONG, lambda: ("[" * 50_000 + f"\n\n{GOOD}").encode(), "Links in links.", RU[:8]),
    _case("many_stars.md", LONG, lambda: ("*a **b " * 50_000 + f"\n\n{GOOD}").encode(), "Stars never close.", RU[:8]),
    _case("open_fence.md", LONG, lambda: f"```\n{GOOD}".encode(), "A fence of code never closes.", RU[:8]),
    _clean("front_matter.md", lambda: f"---\ntitle: [a\n---\n\n{paragraphs(EN)}".encode(), "Its head is broken.", EN),
)
