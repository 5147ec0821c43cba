"""RTF files: Cyrillic in its two ways of writing, pictures, nests, and ends that never come."""

import random

from case import Case, Hostile
from sentences import EN, KK, PASSWORDS, RU

HEAD = r"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\froman\fcharset204 Times New Roman;}}\f0\fs24 "
READ = ("ok", "partial", "damaged")


def bytewise(text: str) -> str:
    r"""Each Cyrillic letter as \'xx in cp1251."""
    return "".join(letter if letter.isascii() else rf"\'{letter.encode('cp1251').hex()}" for letter in text)


def unicodewise(text: str) -> str:
    r"""Each letter beyond ASCII as \uN with a question mark for old readers."""
    return "".join(letter if letter.isascii() else rf"\u{ord(letter)}?" for letter in text)


def rtf(body: str, head: str = HEAD) -> bytes:
    return f"{head}{body}}}".encode("latin-1")


def paras(sentences: tuple[str, ...], write: object = bytewise) -> str:
    return "".join(f"{write(sentence)}\\par\n" for sentence in sentences)  # type: ignore[operator]


def picture() -> bytes:
    data = random.Random(61).randbytes(1_500_000).hex()
    return rtf(f"{paras(RU[:4])}{{\\pict\\pngblip\\picw99\\pich99 \n{data}}}{paras(RU[4:8])}")


def binary() -> bytes:
    """Binary data with brackets and backslashes in them, whose length alone says where they end."""
    data = random.Random(62).randbytes(5_000) + b"}}}{{{\\par" * 9
    before, after = (rtf(f"{paras(RU[:4])}{{\\pict\\wmetafile8\\bin{len(data)} @@}}{paras(RU[4:8])}")).split(b"@@")
    return before + data + after


def object_inside() -> bytes:
    data = b"PK\x03\x04 Docfile Normal.dotm".hex() * 2_000
    return rtf(f"{paras(RU[:4])}{{\\object\\objemb{{\\*\\objdata {data}}}}}{paras(RU[4:8])}")


def nested(levels: int) -> bytes:
    return rtf(paras(RU[:4]) + "{" * levels + paras(RU[4:8]) + "}" * levels)


def unseen() -> bytes:
    """Words that Word never shows: about the file, unknown destinations, hidden text."""
    info = rf"{{\info{{\comment {bytewise('Невидимая запись первая.')}}}}}"
    star = rf"{{\*\hostile {bytewise('Невидимая запись вторая.')}}}"
    veiled = rf"{{\v {bytewise('Невидимая запись третья.')}}}"
    return rtf(info + paras(RU[:4]) + star + veiled + paras(RU[4:8]))


def raw_letters() -> bytes:
    """Cyrillic stands in it as bytes, against the rules of the format."""
    text = "\\par\n".join(RU[:8])
    return HEAD.encode("latin-1") + text.encode("cp1251") + b"\\par}"


def included() -> bytes:
    field = r"{\field{\*\fldinst INCLUDETEXT \"/etc/passwd\"}{\fldrslt x}}"
    return rtf(paras(RU[:8]) + field)


def _case(
    name: str,
    status: str | tuple[str, ...],
    make: object,
    why: str,
    hold: tuple[str, ...] = RU[:8],
    bar: tuple[str, ...] = (),
) -> Case:
    return Case(Hostile(name, status, why, hold, bar), make)  # type: ignore[arg-type]


LATIN = HEAD.replace("1251", "1252")
WIDE = HEAD.replace(r"\deff0", r"\deff0\uc1")
ALTERNATIVES = HEAD.replace(r"\deff0", r"\deff0\uc0")
CASES = (
    _case("bytewise.rtf", "ok", lambda: rtf(paras(RU[:8])), "Letters written as bytes of cp1251."),
    _case("unicodewise.rtf", "ok", lambda: rtf(paras(RU[:8], unicodewise), WIDE), "Letters written as numbers."),
    _case("unicodewise_kk.rtf", "ok", lambda: rtf(paras(KK, unicodewise), WIDE), "Kazakh written as numbers.", KK),
    _case(
        "no_alternatives.rtf",
        "ok",
        lambda: rtf(paras(RU[:8], lambda text: unicodewise(text).replace("?", " ")), ALTERNATIVES),
        "Numbers that are followed by nothing for old readers.",
    ),
    _case("plain_en.rtf", "ok", lambda: rtf(paras(EN)), "A sound RTF in English is read whole.", EN),
    _case("says_latin.rtf", "ok", lambda: rtf(paras(RU[:8]), LATIN), "Its head says cp1252, its font says Cyrillic."),
    _case("raw_letters.rtf", ("ok", "partial"), raw_letters, "Letters stand in it as bare bytes."),
    _case("picture.rtf", "ok", picture, "A picture of three million digits is no text."),
    _case("binary.rtf", "ok", binary, "Brackets inside binary data close nothing."),
    _case("object.rtf", ("ok", "partial"), object_inside, "A file inside is no text.", bar=("504b0304",)),
    _case("unseen.rtf", "ok", unseen, "What Word never shows is not the text.", bar=("Невидимая запись",)),
    _case("included.rtf", ("ok", "partial"), included, "No path in a file is ever followed.", bar=PASSWORDS),
    _case("deep_groups.rtf", READ, lambda: nested(50_000), "Text lies in 50,000 groups."),
    _case("cut.rtf", "partial", lambda: rtf(paras(RU))[:-900], "It ends early, and that is said.", RU[:4]),
    _case(
        "open_binary.rtf", READ, lambda: rtf(paras(RU[:8]) + r"{\pict\bin2000000000 ab}"), "Two gigabytes are claimed."
    ),
    _case(
        "closed_too_often.rtf", READ, lambda: rtf(paras(RU[:4]) + "}" * 9 + paras(RU[4:8])), "Text lies behind its end."
    ),
    _case("empty.rtf", "no_text", lambda: rtf(""), "It opens and holds no text.", ()),
    _case("zero_bytes.rtf", "no_text", lambda: b"", "An empty file holds no text.", ()),
    _case("head_only.rtf", ("no_text", "damaged", "partial"), lambda: rb"{\rtf1", "Nothing but its first word.", ()),
)
