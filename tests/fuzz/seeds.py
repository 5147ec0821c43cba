"""One or more small valid files of every format, all of them made here."""

from collections.abc import Sequence
from pathlib import Path

from seed import Seed
from seed_office import offices
from seed_pdf import pdfs
from seed_words import ALL, EN, KK, RU

_ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-be",
    "utf-32",
    "cp1251",
    "koi8-r",
    "cp866",
    "mac-cyrillic",
    "kz1048",
)
_KINDS = {".pdf": "pdf", ".docx": "docx", ".html": "html", ".md": "markdown", ".txt": "text"}


def all_seeds() -> list[Seed]:
    return [*pdfs(), *offices(), _rtf(), *_pages(), _markdown(), *_texts()]


def seeds_of(folder: Path) -> list[Seed]:
    """The files of a folder as further seeds."""
    found = [path for path in sorted(folder.rglob("*")) if path.suffix in _KINDS]
    return [Seed(path.name, _KINDS[path.suffix], path.read_bytes()) for path in found]


def _rtf() -> Seed:
    def escaped(line: str) -> str:
        return "".join(char if char < "\x80" else f"\\u{ord(char)}?" for char in line)

    def hexed(line: str) -> str:
        return "".join(f"\\'{byte:02x}" for byte in line.encode("cp1251", errors="replace"))

    cells = "".join(rf"\intbl {escaped(text)}\cell " for text in ("Год", "2023", "2024"))
    body = (
        rf"{{\b {hexed(RU[0])}}}\par {hexed(RU[1])}{{\footnote {hexed('Сноска.')}}}\par {escaped(KK[1])}\par "
        rf"\trowd\cellx1000\cellx2000\cellx3000 {cells}\row\pard {{\v hidden}}{EN[1]}\par {escaped(RU[5])}\par"
    )
    fonts = r"{\fonttbl{\f0\fswiss\fcharset204 Arial;}}{\colortbl;\red0\green0\blue0;}{\info{\title Report}}"
    return Seed("small.rtf", "rtf", rf"{{\rtf1\ansi\ansicpg1251\uc1\deff0{fonts}\f0 {body}}}".encode("latin-1"))


def _pages() -> list[Seed]:
    """Web pages: with a menu and a table, in an old encoding, saved as one file."""
    rows = "<tr><th colspan=2>Год</th></tr><tr><td rowspan=2>2023</td><td>15</td></tr><tr><td>49</td></tr>"
    menu = '<nav><ul><li><a href="/a">Главная</a></li><li><a href="/b">Законы</a></li></ul></nav>'

    def page(lines: Sequence[str], charset: str) -> str:
        text = f"<h1>{lines[0]}</h1>" + "".join(f'<p id="p{at}">{line}</p>' for at, line in enumerate(lines[1:]))
        return (
            f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{lines[0]}</title><style>p {{ color: red }}'
            f'</style></head><body>{menu}<article>{text}<table>{rows}</table><div style="display:none">no</div>'
            "<ol start=3><li>one<li>two</ol><pre>a\n  b</pre></article><script>1 < 2</script></body></html>"
        )

    one_file = (
        'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="edge"\r\n\r\n'
        "--edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        f"{page(KK, 'utf-8')}\r\n--edge--\r\n"
    )
    return [
        Seed("page.html", "html", page(ALL, "utf-8").encode()),
        Seed("old-page.html", "html", page(RU, "windows-1251").encode("cp1251", errors="xmlcharrefreplace")),
        Seed("saved.mht", "html", one_file.encode()),
    ]


def _markdown() -> Seed:
    table = "| Год | Число |\n| --- | ---: |\n| 2023 | 15 |\n| 2024 | 49 |\n"
    points = "\n".join(f"{at}. {line}" for at, line in enumerate(KK, start=1))
    text = (
        f'# {RU[0]}\n\n<a id="st1"></a>{RU[1]}[^1]\n\n> {RU[2]}\n\n{points}\n\n{table}\n'
        f"## {EN[0]}\n\n**{EN[1]}** [link](http://example.org/a)\n\n```\ncode\n```\n\n[^1]: {RU[5]}\n"
    )
    return Seed("small.md", "markdown", text.encode())


def _texts() -> list[Seed]:
    seeds = []
    for encoding in _ENCODINGS:
        lines = ALL if encoding.startswith("utf") or encoding == "kz1048" else RU
        text = "\n\n".join(lines) + "\n\nТоргов-\nля людьми запре-\nщена.\n"
        seeds.append(Seed(f"{encoding}.txt", "text", text.encode(encoding, errors="replace")))
    return seeds
