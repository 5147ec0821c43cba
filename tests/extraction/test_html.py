"""Web pages: what a browser would show."""

import html
from pathlib import Path

import pytest
from small_files import codes, kinds, read_bytes, read_str, texts

from trafsearch.extraction.reading import read

PAGES = [
    # expected kinds and texts, the body
    ([("heading", "Глава 1"), ("paragraph", "Текст")], "<h2>Глава 1</h2><p>Текст"),
    ([("paragraph", "раз ных стилей")], "<p>раз <b>ных</b>\n стилей</p>"),
    ([("paragraph", "разных")], "<p>раз<b>ных</b></p>"),
    ([("paragraph", "против торговли людьми и её последствий.")], "<p>против торговли<br>людьми и её последствий.</p>"),
    ([("paragraph", "Мера введена."), ("paragraph", "1) срок;"), ("paragraph", "2) орган.")],
     "<p>Мера введена.<br>1) срок;<br/>\n2) орган.</p>"),
    ([("paragraph", "до"), ("paragraph", "после")], "<p>до<br> <br>после</p>"),
    ([("paragraph", "строка вторая")], "<p><br>строка<br/>вторая<br></p>"),
    ([("paragraph", "1. мера")], "<ol><li><br>мера<br></ol>"),
    ([("table_row", "торговля людьми | МВД")], "<table><tr><td>торговля<br>людьми<td>МВД</table>"),
    ([("paragraph", "Статья 127-1. Торговля людьми")], "<p>Статья 127<sup>1</sup>. Торговля людьми</p>"),
    ([("paragraph", "См. статью 127-1 Кодекса")], "<p>См. <a href='/act'>статью 127<sup>1</sup></a> Кодекса</p>"),
    ([("paragraph", "саудасы¹ туралы")], "<p>саудасы<sup>1</sup> туралы</p>"),
    ([("paragraph", "торговля¹ людьми")], "<p>торговля<a href='#n1'><sup>[1]</sup></a> людьми</p>"),
    ([("paragraph", "торговля¹² людьми")],
     "<p>торговля<sup><a href='#n'><span>[</span>12<span>]</span></a></sup> людьми</p>"),
    ([("paragraph", "торговля¹ людьми")], "<p>торговля <a href='#n1'>[1]</a> людьми</p>"),
    ([("paragraph", "в 2025¹ году")], "<p>в 2025<a href='#n1'><sup>1</sup></a> году</p>"),
    ([("paragraph", "е 1) по мотиву")], "<p>е<sup>1</sup>) по мотиву</p>"),
    ([("paragraph", "1 Примечание")], "<p><sup>1</sup> Примечание</p>"),
    ([("table_row", "Срок | Орган"), ("table_row", "2025 | МВД")],
     "<table><tr><th>Срок<th>Орган<tr><td>2025<td><p>МВД</table>"),
    ([("paragraph", "2. первый"), ("paragraph", "3. второй")], "<ol start=2><li>первый<li><p>второй</p></ol>"),
    ([("paragraph", "a. мера")], "<ol type=a><li>мера</ol>"),
    ([("quote", "Сноска.")], "<blockquote>Сноска.</blockquote>"),
    ([("paragraph", "Видно")], "<p>Видно</p><p style='display:none'>скрыто</p><style>p{}</style>"),
    ([("paragraph", "1. Первый пункт"), ("paragraph", "2. Второй")], "<pre>1. Первый\nпункт\n2. Второй</pre>"),
    ([("paragraph", "До таблицы"), ("table_row", "а | б"), ("paragraph", "после")],
     "<table><tr><td><p>До таблицы</p><table><tr><td>а<td>б</table>после</table>"),
    ([("table_row", "Орган | Срок |  | Итог"), ("table_row", "| год | месяц"), ("table_row", "МВД | 2025 | 6 | да")],
     "<table><tr><th rowspan=2>Орган<th colspan=2>Срок<th>Итог<tr><th>год<th>месяц"
     "<tr><td>МВД<td>2025<td>6<td>да</table>"),
    ([("table_row", "а | б | в"), ("table_row", "|  | г")],
     "<table><tr><td rowspan=0>а<td rowspan=2>б<td>в<tr><td>г</table>"),
    ([("table_row", "Во всю ширину"), ("table_row", "а | б")],
     "<table><tr><td colspan=1000>Во всю ширину<tr><td>а<td>б</table>"),
    ([("paragraph", "Примечание"), ("paragraph", "Текст примечания")],
     "<details><summary>Примечание</summary>Текст примечания</details>"),
    ([("paragraph", "Слово¹"), ("footnote", "¹ Пояснение")],
     "<p>Слово<a href='#ftn1'><sup>[1]</sup></a></p><div id=ftn1><p class=MsoFootnoteText>¹ Пояснение</p></div>"),
    ([("paragraph", "Закон"), ("paragraph", "внутри")], "<p>Закон</p><iframe srcdoc='<p>внутри</p>'></iframe>"),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "body"), PAGES)
def test_body(tmp_path: Path, expected: list[tuple[str, str]], body: str) -> None:
    assert kinds(read_str(tmp_path, "page.html", f"<html><title>Акт</title><body>{body}</body></html>")) == expected


def test_title_and_anchors(tmp_path: Path) -> None:
    head = "<html><head><title>О миграции</title></head>"
    page = head + "<body><a name='st4'></a><p>Статья 4</p><p id='z5'>1.</p></body></html>"
    extraction = read_str(tmp_path, "page.html", page)
    assert extraction.properties == (("title", "О миграции"),)
    assert [block.anchor for block in extraction.blocks] == ["st4", "z5"]


def test_a_line_break_parts_anchors(tmp_path: Path) -> None:
    page = "<html><body><p><a name='a1'></a>Первое.<br><a name='a2'></a>Второе.</p></body></html>"
    blocks = read_str(tmp_path, "page.html", page).blocks
    assert [(block.text, block.anchor) for block in blocks] == [("Первое.", "a1"), ("Второе.", "a2")]


FRAMES = "frames that show other documents were left out (1): open each of them and save it as a file of its own"
HIDDEN = "hidden sections with text were left out (1): unfold all sections and save the page again"
LONG = "Торговля людьми запрещена законом. " * 6
NOT_SHOWN = [
    # expected status and detail, the page
    ("partial", FRAMES, "<p>Закон</p><iframe src='act.html'></iframe>"),
    ("partial", FRAMES, "<p>Закон</p><iframe src='https://law.kz/act.pdf?v=2'></iframe>"),
    ("partial", FRAMES, "<p>Закон</p><object data='act.pdf'></object>"),
    ("partial", FRAMES, "<p>Закон</p><embed type='application/pdf' src='/get?id=5'>"),
    ("ok", "", "<p>Закон</p><iframe src='https://ads.example/frame?id=1'></iframe>"),
    ("ok", "", "<p>Закон</p><iframe src='about:blank'></iframe><object data='logo.svg'></object>"),
    ("partial", HIDDEN, f"<p>Закон</p><div style='display: none'>{LONG}</div>"),
    ("partial", HIDDEN, f"<p>Закон</p><div hidden><style>a b c</style><p>{LONG}</p></div>"),
    ("ok", "", f"<p>Закон</p><div hidden>Печать<style>{LONG}</style></div>"),
    ("no_text", f"the file holds no text; {FRAMES}", "<frameset><frame src='part1'></frameset>"),
]


@pytest.mark.parametrize(("status", "detail", "body"), NOT_SHOWN)
def test_what_is_not_shown_is_told(tmp_path: Path, status: str, detail: str, body: str) -> None:
    outcome = read_str(tmp_path, "page.html", f"<!DOCTYPE html><html>{body}</html>").outcome
    assert (outcome.status.value, outcome.detail) == (status, detail)


CHARSETS = [
    # declared, real, noted
    ("utf-8", "utf-8", []),
    ("windows-1251", "cp1251", []),
    ("koi8-r", "koi8-r", []),
    ("utf-8", "cp1251", ["charset_differs", "encoding"]),
    ("windows-1251", "utf-8", ["charset_differs"]),
    ("iso-8859-1", "cp1251", ["charset_differs", "encoding"]),
    ("no-such-charset", "cp1251", ["charset_differs", "encoding"]),
]


@pytest.mark.parametrize(("declared", "real", "noted"), CHARSETS)
def test_charset(tmp_path: Path, declared: str, real: str, noted: list[str]) -> None:
    text = "Торговля людьми запрещена законом"
    page = f'<html><meta charset="{declared}"><body><p>{text}</p></body></html>'
    extraction = read_bytes(tmp_path, "page.html", page.encode(real))
    assert texts(extraction) == [text]
    assert codes(extraction) == noted


def test_shell_of_an_application_holds_no_text(tmp_path: Path) -> None:
    shell = (
        "<!doctype html><html><head><title>НЦПС «Әділет»</title><script src='/main.js'></script></head><body>"
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div></body></html>"
    )
    extraction = read_str(tmp_path, "act.html", shell)
    assert extraction.outcome.status == "no_text"
    assert "save the act as DOCX or PDF, or take a kazakhstan-law clone" in extraction.outcome.detail


def test_deep_nesting_is_read(tmp_path: Path) -> None:
    page = "<html><body><p>Начало</p>" + "<div>" * 1500 + "Глубоко" + "</div>" * 1500
    assert texts(read_str(tmp_path, "page.html", page)) == ["Начало", "Глубоко"]


def test_deeper_nesting_is_told(tmp_path: Path) -> None:
    """The parser drops what is nested deeper than 2048, in silence; the outcome does not."""
    start = "<html><body><p>Начало</p>"
    assert read_str(tmp_path, "a.html", start + "<div>" * 3000 + "Глубоко").outcome.status == "partial"
    assert read_str(tmp_path, "b.html", "<html><body>" + "<div>" * 3000 + "Глубоко").outcome.status == "damaged"


def test_criminal_code(shared: Path) -> None:
    root = shared / "documents"
    code = read(root / "russia/criminal-code.html", root=root)
    assert code.outcome.is_whole
    assert "Статья 127-1. Торговля людьми" in texts(code)
    assert "Статья 127. Незаконное лишение свободы" in texts(code)


@pytest.mark.parametrize("name", ["example_cp1251", "example_koi"])
def test_undeclared_charsets(shared: Path, name: str) -> None:
    root = shared / "documents"
    page = read(root / f"formats/{name}.html", root=root)
    assert texts(page)[:2] == ["Пример документа", "Глава 1"]


def test_declaration_of_human_rights(shared: Path) -> None:
    root = shared / "documents"
    for name in ("rus", "kaz", "eng"):
        page = read(root / f"udhr/{name}.html", root=root)
        assert sum(block.kind == "heading" for block in page.blocks) >= 31, name


ACT = "".join(
    f"<p id='z{number}'>Статья {number}. Государственные органы противодействуют торговле людьми, выявляют её "
    "причины и условия, оказывают пострадавшим помощь и сообщают о принятых мерах.</p>"
    for number in range(1, 9)
)
LINKS = "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in ("Главная", "Поиск", "Документы", "Справка"))
ASIDE = [
    # what is set aside, the page's body
    (["Главная", "Поиск", "Документы", "Справка"], f"<nav><ul>{LINKS}</ul></nav>{ACT}"),
    (["Главная", "Поиск", "Документы", "Справка"], f"<ul class=top>{LINKS}</ul><article>{ACT}</article>"),
    (["Главная", "Поиск", "Документы", "Справка"], f"<div>{ACT}</div><div><ul>{LINKS}</ul></div>"),
    (["Әділет Войти"], f"<header>Әділет <a href='/in'>Войти</a></header>{ACT}"),
    (["© Институт законодательства"], f"{ACT}<footer>© Институт законодательства</footer>"),
    (["Сайт хранит cookie.", "Принять"],
     f"<div id='cookie-banner'>Сайт хранит cookie.<button>Принять</button></div>{ACT}"),
    (["Главная / Законы"], f"<div class='breadcrumbs'><a href='/'>Главная</a> / <a href='/z'>Законы</a></div>{ACT}"),
    # contents of the page itself, the title, sections and the text are no navigation, wherever they stand
    ([], "<ul>" + "".join(f"<li><a href='/act#z{n}'>Статья {n}</a></li>" for n in range(1, 9)) + f"</ul>{ACT}"),
    ([], f"<header><h1>Закон о противодействии торговле людьми</h1></header>{ACT}"),
    ([], f"<aside>{ACT}</aside>"),
    ([], f"<nav>{ACT}</nav><p>Конец</p>"),
    ([], f"{ACT}<aside><p>Статья 9. Порядок введения в действие</p></aside>"),
    ([], f"<article><header>Глава 1</header>{ACT}<footer>Подписал Президент</footer></article>"),
    ([], f"<div class='header'>Раздел первый</div>{ACT}"),
    ([], "<ul>" + "".join(f"<li><a href='/{n}'>Закон о внесении изменений в некоторые акты № {n}</a></li>"
                          for n in range(9)) + "</ul>" + ACT),
    ([], f"<ul>{LINKS}</ul>"),
]  # fmt: skip


@pytest.mark.parametrize(("aside", "body"), ASIDE)
def test_navigation_is_set_aside_and_the_act_never(tmp_path: Path, aside: list[str], body: str) -> None:
    extraction = read_str(tmp_path, "page.html", f"<!doctype html><html><body>{body}</body></html>")
    assert [block.text for block in extraction.blocks if block.kind == "furniture"] == aside
    assert ("navigation_set_aside" in codes(extraction)) == bool(aside)
    assert extraction.outcome.is_whole


RUSSIAN = [
    "Статья 1. Основные понятия, которые используются в настоящем Законе",
    "Торговля людьми запрещена на всей территории Республики Казахстан.",
    "Государственные органы оказывают пострадавшим правовую и медицинскую помощь.",
    "Виновные лица несут ответственность, установленную законами страны.",
]
KAZAKH = [
    "1-бап. Осы Заңда пайдаланылатын негізгі ұғымдар мен терминдер",
    "Адам саудасына Қазақстан Республикасының бүкіл аумағында тыйым салынады.",
    "Мемлекеттік органдар жәбірленушілерге құқықтық және медициналық көмек көрсетеді.",
    "Кінәлі адамдар елдің заңдарында белгіленген жауаптылықта болады.",
]
BESIDE = [
    # the page's form: a table, boxes, a table with a title and paragraphs in its cells
    "<table>{}</table>".format(
        "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in zip(RUSSIAN, KAZAKH, strict=True))
    ),
    "<div class=compare>{}</div>".format(
        "".join(
            f"<div class=row><div class=c>{a}</div><div class=c>{b}</div></div>"
            for a, b in zip(RUSSIAN, KAZAKH, strict=True)
        )
    ),
    "<table><tbody>{}</tbody></table>".format(
        "".join(f"<tr><td><p>{a}</p></td>\n<td><p>{b}</p></td></tr>" for a, b in zip(RUSSIAN, KAZAKH, strict=True))
    ),
]


@pytest.mark.parametrize("body", BESIDE)
def test_two_languages_side_by_side_are_read_one_after_the_other(tmp_path: Path, body: str) -> None:
    extraction = read_str(tmp_path, "compare.html", f"<html><body>{body}</body></html>")
    assert kinds(extraction) == [("paragraph", text) for text in RUSSIAN + KAZAKH]
    assert codes(extraction) == ["languages_apart"]


def test_a_title_over_both_languages_stays_above_them(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in zip(RUSSIAN, KAZAKH, strict=True))
    body = f"<table><tr><td colspan=2>Закон / Заң</td></tr>{rows}</table>"
    assert texts(read_str(tmp_path, "a.html", f"<html><body>{body}</body></html>")) == [
        "Закон / Заң",
        *RUSSIAN,
        *KAZAKH,
    ]


def test_tables_of_one_language_and_glossaries_stay_tables(tmp_path: Path) -> None:
    both = zip(RUSSIAN, reversed(RUSSIAN), strict=True)
    old_and_new = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in both)
    page = read_str(tmp_path, "a.html", f"<html><body><table>{old_and_new}</table></body></html>")
    assert {block.kind.value for block in page.blocks} == {"table_row"}
    words = [("суд", "сот"), ("закон", "заң"), ("человек", "адам"), ("право", "құқық")]
    glossary = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in words)
    page = read_str(tmp_path, "b.html", f"<html><body><table>{glossary}</table></body></html>")
    assert texts(page) == ["суд | сот", "закон | заң", "человек | адам", "право | құқық"]


SHELLS = [
    # what the shell of an application may look like
    "<div id='root'></div><script src='/main.js'></script>",
    "<div id='__next'></div><script id='__NEXT_DATA__' type='application/json'>['Статья 1. Закон']</script>",
    "<div id='__nuxt'><div class='spinner'>Загрузка…</div></div><script>window.__NUXT__={}</script>",
    "<app-root>Loading...</app-root><script src='runtime.js'></script>",
    "<div id='app'>\n</div><script type=module src=x.js></script><noscript>Включите JavaScript</noscript>",
    f"<nav><ul>{LINKS}</ul></nav><main id='app'></main><footer>© Институт законодательства</footer><script></script>",
]


@pytest.mark.parametrize("body", SHELLS)
def test_shells_of_all_kinds_hold_no_text(tmp_path: Path, body: str) -> None:
    outcome = read_str(tmp_path, "a.html", f"<!doctype html><html><body>{body}</body></html>").outcome
    assert (outcome.status.value, "JavaScript" in outcome.detail) == ("no_text", True)


def test_a_short_order_with_a_counter_of_visits_is_text(tmp_path: Path) -> None:
    order = "Приказ. Утвердить план мероприятий по противодействию торговле людьми на 2025 год. Министр."
    body = f"<p>{order}</p><noscript><img src='counter.gif'></noscript><script src='counter.js'></script>"
    page = read_str(tmp_path, "a.html", f"<!doctype html><html><body>{body}</body></html>")
    assert (texts(page), page.outcome.is_whole) == ([order], True)


HIDDEN_BY = [
    # what hides the words «не видно»
    "<p style='visibility: hidden'>не видно</p>",
    "<p style='position:absolute; left:-9999px'>не видно</p>",
    "<p style='font-size:0'>не видно</p>",
    "<style>.no, p.nope { display:none }</style><p class='b no'>не видно</p>",
    "<style>/* a */ @media screen { #x {visibility:hidden} }</style><p id=x>не видно</p>",
    "<span style='mso-hide:all'>не видно</span>",
    "<dialog>не видно</dialog>",
    "<template><p>не видно</p></template>",
]
SHOWN_BY = [
    # what looks as if it hid them and does not
    "<p style='display:block'>Видно</p>",
    "<style>@media print { p {display:none} .a {display:none} }</style><p class=a>Видно</p>",
    "<style>.tab {display:none} .tab.active {display:block}</style><p class='tab active'>Видно</p>",
    "<style>.a {display:none}</style><p class=a style='display:block'>Видно</p>",
    "<p style='font-size:0.9em; opacity:0.5'>Видно</p>",
    "<p aria-hidden=true>Видно</p>",
]


@pytest.mark.parametrize("body", HIDDEN_BY)
def test_what_a_browser_hides_is_left_out(tmp_path: Path, body: str) -> None:
    assert texts(read_str(tmp_path, "a.html", f"<html><body><p>Закон</p>{body}</body></html>")) == ["Закон"]


@pytest.mark.parametrize("body", SHOWN_BY)
def test_what_a_browser_shows_is_read(tmp_path: Path, body: str) -> None:
    assert texts(read_str(tmp_path, "a.html", f"<html><body>{body}</body></html>")) == ["Видно"]


def test_a_hidden_menu_is_no_part_of_the_text(tmp_path: Path) -> None:
    menu = "".join(f"<a href='/{n}'>Раздел сайта номер {n}</a>" for n in range(20))
    page = read_str(tmp_path, "a.html", f"<html><body><p>Закон</p><div hidden>{menu}</div></body></html>")
    assert (texts(page), page.outcome.is_whole, codes(page)) == (["Закон"], True, ["hidden_left_out"])


OMITTED = "<!doctype html><html lang=ru><meta charset=utf-8><title>Закон</title>"
WITHOUT_BODY = [
    # the page's text stands in an element that a parser may take for a part of the head
    "<main><p>Торговля людьми запрещена</p></main>",
    "<article><p>Торговля людьми запрещена</article>",
    "<section>Торговля людьми запрещена</section>",
    "<style>p {color: red}</style><main>Торговля людьми запрещена</main>",
]


@pytest.mark.parametrize("body", WITHOUT_BODY)
def test_a_page_may_omit_head_and_body(tmp_path: Path, body: str) -> None:
    extraction = read_str(tmp_path, "page.html", OMITTED + body + "</html>")
    assert (texts(extraction), extraction.outcome.is_whole) == (["Торговля людьми запрещена"], True)
    assert extraction.properties == (("title", "Закон"),)


def test_a_frame_may_omit_head_and_body(tmp_path: Path) -> None:
    inner = "<?xml version=&quot;1.0&quot; encoding=&quot;utf-8&quot;?><title>Нет</title><main>внутри</main>"
    page = f"<html><body><p>Закон</p><iframe srcdoc='{inner}'></iframe></body></html>"
    assert texts(read_str(tmp_path, "page.html", page)) == ["Закон", "внутри"]


def test_frames_that_multiply_are_bounded_and_told(tmp_path: Path) -> None:
    inner = "<p>x</p>"
    for _ in range(3):
        inner = "".join(f"<iframe srcdoc='{html.escape(inner, quote=True)}'></iframe>" for _ in range(7))
    extraction = read_str(tmp_path, "page.html", f"<html><body><p>Закон</p>{inner}</body></html>")
    assert len(extraction.blocks) <= 201
    assert (extraction.outcome.status.value, "frames" in extraction.outcome.detail) == ("partial", True)


HIDDEN_PARTS = [
    # whether the page is whole, what is hidden in it
    (False, "<p hidden>2. Торговля людьми запрещена.</p>"),
    (False, "<div style='display:none'>Статья 5. Понятия</div>"),
    (False, "".join(f"<p hidden>Сведения о пострадавших лицах номер {n}</p>" for n in range(4))),
    (True, "".join("<span hidden>Скопировать ссылку на абзац</span>" for _ in range(9))),
    (True, "<p hidden>Печать</p>"),
]


@pytest.mark.parametrize(("is_whole", "hidden"), HIDDEN_PARTS)
def test_hidden_words_are_summed_and_a_provision_is_told(tmp_path: Path, is_whole: bool, hidden: str) -> None:
    page = read_str(tmp_path, "a.html", f"<html><body><p>Закон</p>{hidden}</body></html>")
    assert (texts(page), page.outcome.is_whole) == (["Закон"], is_whole)
    assert is_whole or "hidden sections with text" in page.outcome.detail


def test_a_rule_for_one_tag_hides_no_other(tmp_path: Path) -> None:
    style = "<style>SPAN.note {display:none}</style>"
    body = "<p class=note>Видно</p><p>Текст<span class=note> нет</span></p>"
    assert texts(read_str(tmp_path, "a.html", f"<html>{style}<body>{body}</body></html>")) == ["Видно", "Текст"]


SIZED = [
    # letters that have a size of their own inside a box with none
    "<div style='font-size:0'><p style='font-size:14px'>Видно</p></div>",
    "<style>.row .col {font-size:1rem}</style><div style='font-size:0'><div class=col>Видно</div></div>",
    "<div style='font-size: 0px'><font size=3>Видно</font></div>",
]


@pytest.mark.parametrize("body", SIZED)
def test_a_box_without_size_shows_those_inside_that_have_one(tmp_path: Path, body: str) -> None:
    assert texts(read_str(tmp_path, "a.html", f"<html><body>{body}</body></html>")) == ["Видно"]


CRIMES = ("убийство", "похищение", "принуждение", "вербовка", "торговля")
LINKED = "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in CRIMES)
POINTED = "".join(f"<li><a href='/{word}'>{word}</a>;</li>" for word in CRIMES)
NEVER_ASIDE = [
    # parts of an act in elements that hold navigation elsewhere
    "<aside><p>2. Виновные лица несут ответственность.</p></aside>",
    "<footer>2. Виновные лица несут ответственность.</footer>",
    "<header><p>1) вербовка людей</p></header>",
    "<aside>Кроме того,<br>2. Виновные лица несут ответственность.</aside>",
    f"<p>К преступлениям относятся:</p><ul>{LINKED}</ul>",
    f"<div><p>К преступлениям относятся:</p><ul>{LINKED}</ul></div>",
    f"<ul>{POINTED}</ul>",
]


@pytest.mark.parametrize("body", NEVER_ASIDE)
def test_points_and_lists_of_an_act_are_no_navigation(tmp_path: Path, body: str) -> None:
    extraction = read_str(tmp_path, "page.html", f"<!doctype html><html><body>{ACT}{body}</body></html>")
    assert [block.text for block in extraction.blocks if block.kind == "furniture"] == []


def test_columns_with_words_between_their_rows_lose_none(tmp_path: Path) -> None:
    pairs = list(zip(RUSSIAN, KAZAKH, strict=True))
    rows = [f"<div class=row><div>{a}</div><div>{b}</div></div>" for a, b in pairs]
    page = f"<html><body><div>{'Примечание редакции'.join(rows)}</div></body></html>"
    assert "Примечание редакции" in texts(read_str(tmp_path, "a.html", page))
    rows = [f"<div class=row><div>{a}</div>Примечание<div>{b}</div></div>" for a, b in pairs]
    page = f"<html><body><div>{''.join(rows)}</div></body></html>"
    assert texts(read_str(tmp_path, "b.html", page)).count("Примечание") == len(rows)


OWN_NUMBERS = [
    # expected texts, the list
    (["5. Понятия", "6. Меры"], "<ol><li>5. Понятия<li>6. Меры</ol>"),
    (["1) понятия", "2. меры"], "<ol><li>1) понятия<li>меры</ol>"),
    (["1. Глава 3"], "<ol><li>Глава 3</ol>"),
]


@pytest.mark.parametrize(("expected", "body"), OWN_NUMBERS)
def test_an_item_keeps_the_number_that_it_has(tmp_path: Path, expected: list[str], body: str) -> None:
    assert texts(read_str(tmp_path, "a.html", f"<html><body>{body}</body></html>")) == expected


DRAWN = [
    # status, notes, the body after «Закон»
    ("ok", ["drawings_left_out"], "<svg><text>Схема</text></svg>"),
    ("partial", ["drawings_left_out"], "<svg><text>{}</text></svg>".format("орган передаёт сведения " * 8)),
    ("ok", [], "<svg><title>Печать</title><path d='M0'/></svg>"),
    ("ok", ["noscript_left_out"], "<noscript>Включите сценарии</noscript>"),
    ("ok", [], "<noscript><img src=counter.gif></noscript>"),
    ("partial", [], "<img src='p1.jpg' width=800 height=1130>"),
    ("ok", [], "<img src='photo.jpg' width=1200 height=800><img src='logo.png' width=100 height=300>"),
]


@pytest.mark.parametrize(("status", "noted", "body"), DRAWN)
def test_drawings_and_scans_are_told(tmp_path: Path, status: str, noted: list[str], body: str) -> None:
    page = read_str(tmp_path, "a.html", f"<html><body><p>Закон</p>{body}</body></html>")
    assert (texts(page), page.outcome.status.value, codes(page)) == (["Закон"], status, noted)


@pytest.mark.parametrize("page", ["<!DOCTYPE html>", "<!DOCTYPE html><!-- nothing -->", "<html/>"])
def test_a_page_of_declarations_and_comments_holds_no_text(page: str, tmp_path: Path) -> None:
    assert read_str(tmp_path, "page.html", page).outcome.status == "no_text"
