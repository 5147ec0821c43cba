"""Web pages: shells without text, lies about the encoding, nests without end, entities that ask for files."""

import base64
import random

from case import Case, Hostile
from sentences import EN, KK, PASSWORDS, RU, paragraphs

READ = ("ok", "partial")
COSTLY = ("ok", "partial", "damaged", "timeout")
SHELL = (
    "<!doctype html><html lang='ru'><head><meta charset='utf-8'><title>НЦПС «Әділет»</title>"
    "<script defer src='/static/js/main.3f2a.js'></script></head><body><noscript>You need to enable JavaScript to run "
    'this app.</noscript><div id="root"></div></body></html>'
)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE html [<!ENTITY l0 "хахаха ">{LAUGHS}]>'
FILE = '<!DOCTYPE html [<!ENTITY file SYSTEM "file:///etc/passwd">]>'


def body(*sentences: str) -> str:
    return "".join(f"<p>{sentence}</p>\n" for sentence in sentences)


def html(inside: str, head: str = "<meta charset='utf-8'>", encoding: str = "utf-8") -> bytes:
    page = f"<!doctype html><html><head>{head}<title>Правила</title></head><body>{inside}</body></html>"
    return page.encode(encoding)


def xhtml(doctype: str, call: str) -> bytes:
    inside = f"<p>{call}</p>{body(*RU[:8])}"
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{doctype}<html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title></head><body>{inside}</body></html>"
    ).encode()


def compare() -> bytes:
    """The text in Russian and in Kazakh side by side, as pages for comparing show it."""
    rows = "".join(f"<tr><td><p>{ru}</p></td><td><p>{kk}</p></td></tr>" for ru, kk in zip(RU, KK, strict=False))
    return html(f"<table class='compare'><tr><th>Русский</th><th>Қазақша</th></tr>{rows}</table>")


def hidden() -> bytes:
    return html(
        f"{body(*RU[:8])}<!-- Скрытая фраза первая. --><p style='display: none'>Скрытая фраза вторая.</p>"
        "<div hidden><p>Скрытая фраза третья.</p></div><template><p>Скрытая фраза четвертая.</p></template>"
        "<script>var text = 'Скрытая фраза пятая.';</script><style>p::after { content: 'Скрытая фраза.' }</style>"
    )


def picture() -> bytes:
    data = base64.b64encode(random.Random(41).randbytes(3_000_000)).decode()
    return html(f"{body(*RU[:4])}<img alt='' src='data:image/png;base64,{data}'>{body(*RU[4:8])}")


def framed() -> bytes:
    return b"<html><head><title>x</title></head><frameset cols='20%,80%'><frame src='a.html'></frameset>"


def navigation() -> bytes:
    links = "".join(f"<li><a href='/{n}'>Раздел сайта {n}</a></li>" for n in range(300))
    return html(f"<header><nav><ul>{links}</ul></nav></header><main><article>{body(*RU[:8])}</article></main>")


def in_divs(levels: int, tag: str) -> bytes:
    opened, closed = f"<{tag}>" * levels, f"</{tag.split('>')[0]}>" * levels
    return html(f"{body(*RU[:4])}{opened}{body(*RU[4:8])}{closed}")


def entities() -> bytes:
    """Every letter is written as a number."""
    return html("".join(f"<p>{''.join(f'&#{ord(letter)};' for letter in sentence)}</p>" for sentence in RU[:8]))


def split_letters() -> bytes:
    """Each word is torn by tags that change nothing."""
    torn = (sentence.replace("о", "<b>о</b>").replace("е", "<span>е</span>") for sentence in RU[:8])
    return html(body(*torn))


def _case(
    name: str,
    status: str | tuple[str, ...],
    make: object,
    why: str,
    hold: tuple[str, ...] = RU[:8],
    bar: tuple[str, ...] = (),
) -> Case:
    return Case(Hostile(name, status, why, hold, bar, READ), make)  # type: ignore[arg-type]


def _ok(name: str, make: object, why: str, hold: tuple[str, ...] = RU[:8], bar: tuple[str, ...] = ()) -> Case:
    return _case(name, "ok", make, why, hold, bar)


def _empty(name: str, make: object, why: str, bar: tuple[str, ...] = ()) -> Case:
    return _case(name, "no_text", make, why, (), bar)


def _costly(name: str, make: object, why: str) -> Case:
    return Case(Hostile(name, COSTLY, why, RU[:8]), make)  # type: ignore[arg-type]


UNCLOSED = "".join(f"<div><p>{sentence}<b><i><td><li><span>" for sentence in RU[:8])
HUGE = "б" * 10_000_000
LIE = "<meta http-equiv='Content-Type' content='text/html; charset={}'>"
CASES = (
    _empty("shell.html", SHELL.encode, "The page is a frame that a program fills; it holds no text."),
    _empty("script_only.html", lambda: html("<script>document.write('Текст из программы')</script>"), "Nor this one."),
    _empty("zero_bytes.html", lambda: b"", "An empty file holds no text."),
    _empty(
        "empty_body.html", lambda: b"<html><head></head><body>\n&nbsp;\n</body></html>", "An empty page holds none."
    ),
    _empty("refresh.html", lambda: html("", "<meta http-equiv='refresh' content='0; url=/docs/1'>"), "It leads on."),
    _case("frameset.html", ("no_text", "partial"), framed, "Frames hold their text in other files.", ()),
    _ok("lie_utf8.html", lambda: html(body(*RU[:8]), LIE.format("utf-8"), "cp1251"), "It is cp1251 and says utf-8."),
    _ok("lie_cp1251.html", lambda: html(body(*RU[:8]), LIE.format("windows-1251")), "It is utf-8 and says cp1251."),
    _ok("lie_latin1.html", lambda: html(body(*RU[:8]), LIE.format("iso-8859-1"), "cp1251"), "It is cp1251."),
    _ok("lie_koi8r.html", lambda: html(body(*KK), LIE.format("koi8-r")), "It is utf-8 and says koi8-r.", KK),
    _ok("unknown_charset.html", lambda: html(body(*RU[:8]), LIE.format("x-klingon")), "No such encoding exists."),
    _ok("no_charset.html", lambda: html(body(*RU[:8]), "", "cp1251"), "It is cp1251 and says nothing."),
    _ok("koi8r.html", lambda: html(body(*RU[:8]), LIE.format("koi8-r"), "koi8-r"), "It is koi8-r and says so."),
    _ok("utf16.html", lambda: html(body(*RU[:8]), "", "utf-16"), "It is UTF-16 with a mark."),
    _ok("unclosed.html", lambda: html(UNCLOSED), "Tags that are never closed take no text away."),
    _ok("entities.html", entities, "A letter may be written as a number."),
    _ok("torn_words.html", split_letters, "Tags inside a word do not divide it."),
    _ok("hidden.html", hidden, "What no reader of the page sees is not its text.", bar=("Скрытая фраза",)),
    _ok("navigation.html", navigation, "The article behind a long menu is read."),
    _ok("picture.html", picture, "A picture inside the page is no text.", bar=("base64",)),
    _ok("compare.html", compare, "Both languages are held, each sentence whole.", RU[:9] + KK),
    _ok("english.htm", lambda: html(body(*EN)), "The page in English is read whole.", EN),
    _case("cut_in_a_tag.html", READ, lambda: html(body(*RU[:8]))[:-14] + b"<a href='ht", "It ends in a tag."),
    _case(
        "huge_attribute.html",
        READ,
        lambda: html(f"{body(*RU[:4])}<div data-x='{HUGE}'>{body(*RU[4:8])}</div>"),
        "A long attribute is no text, and hides none.",
    ),
    _case(
        "huge_span.html",
        READ,
        lambda: html(f"<table><tr><td colspan='2000000000' rowspan='2000000000'>{body(*RU[:8])}</td></tr></table>"),
        "A cell may claim two billion columns.",
    ),
    _costly("deep_divs.html", lambda: in_divs(50_000, "div"), "Text lies under 50,000 levels."),
    _costly("deep_tables.html", lambda: in_divs(5_000, "table><tr><td"), "Text lies in 5,000 tables."),
    _costly("deep_fonts.html", lambda: in_divs(50_000, "font"), "Text lies under 50,000 fonts."),
    _costly("open_comment.html", lambda: html(f"{body(*RU[:8])}<!-- {'- ' * 2_000_000}"), "A comment never ends."),
    Case(
        Hostile(
            "entity_bomb.xhtml",
            ("damaged", "ok", "partial"),
            "Entities are refused or left alone, never multiplied.",
            RU[:8],
            ("хахаха хахаха",),
        ),
        lambda: xhtml(BOMB, "&l9;"),
    ),
    Case(
        Hostile(
            "external_entity.xhtml",
            ("damaged", "ok", "partial"),
            "No path in a file is ever followed.",
            RU[:8],
            PASSWORDS,
        ),
        lambda: xhtml(FILE, "&file;"),
    ),
    _ok(
        "links_to_files.html",
        lambda: html(f"{body(*RU[:8])}<object data='file:///etc/passwd'></object><embed src='/etc/passwd'>"),
        "No path in a file is ever followed.",
        bar=PASSWORDS,
    ),
    _costly(
        "many_cells.html", lambda: html(f"{body(*RU[:8])}<table>{'<tr><td>1<td>2' * 100_000}</table>"), "Many rows."
    ),
    _ok("paragraphs.html", lambda: paragraphs(RU[:8], "<br>\n").encode(), "A page without html, head and body."),
)
