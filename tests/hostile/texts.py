"""Plain texts in every encoding, and texts that were read in the wrong one and saved again."""

from case import Case, Hostile
from sentences import EN, KK, RU, paragraphs

TEXT_RU, TEXT_KK = paragraphs(RU[:10], "\r\n"), paragraphs(KK, "\r\n")
ANY = {
    "utf8": ("utf-8", b""),
    "utf8_bom": ("utf-8", b"\xef\xbb\xbf"),
    "utf16le": ("utf-16-le", b""),
    "utf16le_bom": ("utf-16-le", b"\xff\xfe"),
    "utf16be": ("utf-16-be", b""),
    "utf16be_bom": ("utf-16-be", b"\xfe\xff"),
    "utf32le_bom": ("utf-32-le", b"\xff\xfe\0\0"),
    "utf32be_bom": ("utf-32-be", b"\0\0\xfe\xff"),
}
RUSSIAN = ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5", "kz1048", "ptcp154")
KAZAKH = ("kz1048", "ptcp154")


def misread(text: str, written: str, read: str) -> str:
    """The text as it looks when its bytes are read in another encoding; a byte without a letter stays itself."""
    return "".join(_letter(byte, read) for byte in text.encode(written))


def _letter(byte: int, encoding: str) -> str:
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)


def _in(label: str, language: str, text: str, encoding: str, mark: bytes = b"") -> Case:
    sentences = tuple(text.split("\r\n"))[:-1]
    why = f"A text in {label} says the same as in any other encoding."
    return Case(Hostile(f"{language}_{label}.txt", "ok", why, sentences), lambda: mark + text.encode(encoding))


def _mojibake(name: str, text: str, *steps: tuple[str, str]) -> Case:
    def make() -> bytes:
        shown = text
        for written, read in steps:
            shown = misread(shown, written, read)
        return shown.encode()

    why = "Read as " + ", then ".join(f"{read} though written in {written}" for written, read in steps)
    hold = tuple(text.split("\r\n"))[:-1]
    return Case(Hostile(f"mojibake_{name}.txt", "ok", f"{why}: it can be undone.", hold), make)


def _lost(name: str, letter: str) -> Case:
    """A text in which every letter became the same sign: what it said is gone."""

    def make() -> bytes:
        return "".join(letter if sign.isalpha() else sign for sign in TEXT_RU).encode()

    why = f"Every letter became U+{ord(letter):04X}; what it said is gone, and nothing may be guessed."
    return Case(Hostile(name, ("low_quality", "no_text"), why), make)


def _half_mojibake() -> bytes:
    """Paragraphs in order, and in the middle some that were misread."""
    wrong = misread(paragraphs(RU[3:6]), "utf-8", "cp1251")
    return (paragraphs(RU[:3]) + wrong + paragraphs(RU[6:9])).encode()


CASES = (
    *(_in(label, "ru", TEXT_RU, *how) for label, how in ANY.items()),
    *(_in(label, "kk", TEXT_KK, *how) for label, how in ANY.items()),
    *(_in(encoding, "ru", TEXT_RU, encoding) for encoding in RUSSIAN),
    *(_in(encoding, "kk", TEXT_KK, encoding) for encoding in KAZAKH),
    _in("ascii", "en", paragraphs(EN, "\r\n"), "ascii"),
    _mojibake("utf8_as_cp1251", TEXT_RU, ("utf-8", "cp1251")),
    _mojibake("utf8_as_cp1251_kk", TEXT_KK, ("utf-8", "cp1251")),
    _mojibake("utf8_as_latin1", TEXT_RU, ("utf-8", "latin-1")),
    _mojibake("utf8_as_cp1252", TEXT_RU, ("utf-8", "cp1252")),
    _mojibake("utf8_as_cp1251_twice", TEXT_RU, ("utf-8", "cp1251"), ("utf-8", "cp1251")),
    _mojibake("utf8_as_latin1_twice", TEXT_RU, ("utf-8", "latin-1"), ("utf-8", "latin-1")),
    _mojibake("cp1251_as_latin1", TEXT_RU, ("cp1251", "latin-1")),
    _mojibake("cp1251_as_cp1252", TEXT_RU, ("cp1251", "cp1252")),
    _mojibake("koi8r_as_cp1251", TEXT_RU, ("koi8-r", "cp1251")),
    _mojibake("cp866_as_cp1251", TEXT_RU, ("cp866", "cp1251")),
    _mojibake("cp1251_as_koi8r", TEXT_RU, ("cp1251", "koi8-r")),
    _mojibake("cp1251_as_cp866", TEXT_RU, ("cp1251", "cp866")),
    _mojibake("kz1048_as_cp1251_kk", TEXT_KK, ("kz1048", "cp1251")),
    Case(
        Hostile(
            "mojibake_in_the_middle.txt",
            ("ok", "partial"),
            "The paragraphs that are in order stay so; the others are undone, or it is said.",
            RU[:9],
        ),
        _half_mojibake,
    ),
    _lost("question_marks.txt", "?"),
    _lost("replacement_characters.txt", "\ufffd"),
)
