"""Word files: what must be read in them, what must stay out, and those that are not whole."""

from case import Case, Hostile
from sentences import EN, KK, RU
from zip_writing import Member, archive, member

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MORE = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def para(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside if inside.startswith('<') else run(inside)}</w:p>"


def paras(sentences: tuple[str, ...]) -> str:
    return "".join(map(para, sentences))


def document(body: str, doctype: str = "", namespace: str = WORD) -> str:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}{doctype}<w:document xmlns:w="{namespace}" {MORE}><w:body>{body}</w:body></w:document>'


def package(links: str = "", parts: tuple[str, ...] = ()) -> list[Member]:
    """All members but the document itself and its parts."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{kind}.{part}+xml"/>' for part in parts)
    return [
        member(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="html" ContentType="text/html"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>{types}</Types>',
        ),
        member(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        ),
        member(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            + "".join(f'<Relationship Id="r{p}" Type="{OFFICE}/{p}" Target="{p}.xml"/>' for p in parts)
            + f"{links}</Relationships>",
        ),
    ]


def docx(body: str, *more: Member, links: str = "", doctype: str = "", **parts: str) -> bytes:
    """A Word file with that body; `parts` are further files of its folder."""
    extra = [
        member(f"word/{name}.xml", f'<w:{name} xmlns:w="{WORD}">{text}</w:{name}>') for name, text in parts.items()
    ]
    return archive(*package(links, tuple(parts)), member("word/document.xml", document(body, doctype)), *extra, *more)


def nested_tables(levels: int) -> bytes:
    opened = "<w:tbl><w:tr><w:tc>" * levels
    closed = "</w:tc></w:tr></w:tbl><w:p/>" * (levels - 1) + "</w:tc></w:tr></w:tbl>"
    return docx(paras(RU[:4]) + opened + paras(RU[4:8]) + closed + paras(RU[8:10]))


def text_box() -> bytes:
    """A table in a text box, which Word writes twice: for new readers and for old ones."""
    inside = f"<w:txbxContent><w:tbl><w:tr><w:tc>{paras(RU[4:8])}</w:tc></w:tr></w:tbl><w:p/></w:txbxContent>"
    new = f"<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp>"
    new += "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    both = f'<mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    return docx(paras(RU[:4]) + para(f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"))


def tracked() -> bytes:
    who = 'w:id="1" w:author="А" w:date="2024-01-01T00:00:00Z"'
    line = (
        f"{run('Срок подачи жалобы составляет ')}<w:del {who}>{run('тридцать календарных', 'delText')}</w:del>"
        f"<w:ins {who}>{run('пятнадцать рабочих')}</w:ins>{run(' дней.')}"
    )
    moved = f"<w:moveFrom {who}>{run('Перенесенная отсюда фраза.')}</w:moveFrom>"
    return docx(paras(RU[:6]) + para(line) + para(moved))


def comments() -> bytes:
    mark = '<w:r><w:commentReference w:id="1"/></w:r>'
    note = f'<w:comment w:id="1" w:author="А">{para("Замечание редактора, которого в акте нет.")}</w:comment>'
    return docx(paras(RU[:8]) + para(run(EN[0]) + mark), comments=note)


def numbered() -> bytes:
    """The words «Статья 1.» stand nowhere in the text: Word counts them."""
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Статья %1."/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    counted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    titles = ("Предмет регулирования", "Основные понятия", "Порядок подачи жалобы")
    return docx("".join(para(t, counted) + paras(RU[n * 3 : n * 3 + 3]) for n, t in enumerate(titles)), numbering=lists)


def notes() -> bytes:
    def kept(kind: str, text: str) -> str:
        return f'<w:{kind} w:id="2">{para(text)}</w:{kind}>'

    marks = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
    return docx(
        paras(RU[:6]) + para(run(RU[6]) + marks), footnotes=kept("footnote", RU[7]), endnotes=kept("endnote", KK[0])
    )


def other_inside() -> bytes:
    """A part of the text lies in another file inside, which Word would draw in."""
    page = f"<html><body><p>{RU[9]}</p></body></html>"
    link = f'<Relationship Id="rAlt" Type="{OFFICE}/aFChunk" Target="part.html"/>'
    return docx(paras(RU[:8]) + '<w:altChunk r:id="rAlt"/>', member("word/part.html", page), links=link)


def included() -> bytes:
    """A field that draws in a file of the computer, and a link to a template there."""
    field = f'<w:fldSimple w:instr=" INCLUDETEXT &quot;/etc/passwd&quot; ">{run("(текст)")}</w:fldSimple>'
    link = f'<Relationship Id="rT" Type="{OFFICE}/attachedTemplate" Target="file:///etc/passwd" TargetMode="External"/>'
    return docx(paras(RU[:8]) + para(field), links=link)


def deep_xml(levels: int) -> bytes:
    return docx(paras(RU[:8]) + "<w:sdt><w:sdtContent>" * levels + paras(RU[8:9]) + "</w:sdtContent></w:sdt>" * levels)


def strict() -> bytes:
    return archive(*package(), member("word/document.xml", document(paras(RU[:8]), namespace=STRICT)))


def in_utf16() -> bytes:
    text = document(paras(RU[:8])).replace("UTF-8", "UTF-16")
    return archive(*package(), member("word/document.xml", text.encode("utf-16")))


def cut_xml() -> bytes:
    """The archive is sound; the document in it ends in the middle of a word."""
    text = document(paras(RU[:8]))
    return archive(*package(), member("word/document.xml", text[: text.index(RU[6]) + 30]))


def plain() -> bytes:
    return docx(paras(RU[:8]))


def _case(
    name: str,
    status: str | tuple[str, ...],
    make: object,
    why: str,
    hold: tuple[str, ...] = RU[:8],
    bar: tuple[str, ...] = (),
) -> Case:
    return Case(Hostile(name, status, why, hold, bar), make)  # type: ignore[arg-type]


NAMED = ("Статья 1. Предмет регулирования", "Статья 2. Основные понятия", "Статья 3. Порядок подачи жалобы")
INSERTED = "Срок подачи жалобы составляет пятнадцать рабочих дней."
DELETED = ("тридцать календарных", "Перенесенная отсюда")
COSTLY = ("ok", "partial", "damaged")
CASES = (
    _case("plain_ru.docx", "ok", plain, "A sound Word file is read whole."),
    _case("plain_kk.docx", "ok", lambda: docx(paras(KK)), "A sound Word file in Kazakh is read whole.", KK),
    _case("empty.docx", "no_text", lambda: docx("<w:p/>"), "It opens and holds no text.", ()),
    _case("nested_tables.docx", COSTLY, lambda: nested_tables(40), "Text lies in 40 tables, and behind them.", RU[:10]),
    _case("text_box.docx", "ok", text_box, "A table in a text box is text."),
    _case("tracked.docx", "ok", tracked, "What was inserted is text; what was deleted is none.", (INSERTED,), DELETED),
    _case("comments.docx", "ok", comments, "A comment is not the act's text.", RU[:8], ("Замечание редактора",)),
    _case("numbered.docx", "ok", numbered, "An automatic number is text that the reader sees.", NAMED + RU[:9]),
    _case("notes.docx", "ok", notes, "Footnotes and endnotes are text.", (*RU[:8], KK[0])),
    _case("other_inside.docx", "partial", other_inside, "What lies in a file inside is left out, and that is said."),
    _case("included.docx", ("ok", "partial"), included, "No path in a file is ever followed.", bar=("root:x:",)),
    _case("deep_xml.docx", COSTLY, lambda: deep_xml(50_000), "Text lies under 100,000 levels.", RU[:9]),
    _case("strict.docx", (*COSTLY, "unsupported"), strict, "The strict form of the format is read, or named."),
    _case("utf16.docx", "ok", in_utf16, "XML may be UTF-16."),
    _case("cut_xml.docx", ("partial", "damaged"), cut_xml, "The end is lost, and that is said."),
)
