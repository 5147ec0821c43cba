"""Markdown, as the kazakhstan-law repositories write it."""

from pathlib import Path

import pytest
from small_files import codes, kinds, read_str, texts

from trafsearch.extraction.plain.inline_markup import plain
from trafsearch.extraction.reading import read

INLINE = [
    ("Статья 1. Основные понятия", "**Статья 1. Основные понятия**"),
    ("Сноска. Статья 2", "*Сноска. Статья 2*"),
    ("7) тармақша", r"7\) тармақша"),
    ("закон о миграции", "[закон](https://adilet.zan.kz/rus/docs/Z1100000477) о миграции"),
    ("часть 1", "[часть 1](rus/01-chast.md)"),
    ("Ространсинспекция**", "Ространсинспекция**"),
    ("Кодекс* и граждане*", "Кодекс* и граждане*"),
    ("act_code и type_codes", "act_code и type_codes"),
    ("Статья 127-1", "Статья 127<sup>1</sup>"),
    ("торговля¹ людьми", "торговля<sup>1</sup> людьми"),
    ("статьями 126, 127-1 и 127-2", "статьями 126, 127<sup>1</sup> и 127<sup>2</sup>"),
    ("за 10⁶ лет в 2014³", "за 10<sup>6</sup> лет в 2014<sup>3</sup>"),
    ("150 м² и 3 км²", "150 м<sup>2</sup> и 3 км<sup>2</sup>"),
    ("[закон][указ]", "[закон][указ]"),
    ("a <b и c> d", "a <b и c> d"),
    ("жирно", '<b class="x" id=y hidden>жирно</b>'),
    ("торговля¹ людьми", "торговля<sup>[1]</sup> людьми"),
    ("торговля¹² людьми", "торговля[^12] людьми"),
    ("торговля людьми", "торговля[^примечание] людьми"),
    ("a < b и c > d", "a < b и c > d"),
    ("*звёздочка*", r"\*звёздочка\*"),
    ("«Әділет» & Ко", "«Әділет» &amp; Ко"),
    ("printf", "`printf`"),
]


@pytest.mark.parametrize(("expected", "marked"), INLINE)
def test_inline_markup(expected: str, marked: str) -> None:
    assert plain(marked) == expected


ACT = """---
title: "О терроризме"
---
# О противодействии терроризму

> *Сноска. Заголовок
> в редакции Закона.*

<a id="st4"></a>

**Статья 4. Компетенция**

1. Субъект обеспечения безопасности.

2. Президент:

   1) определяет основные направления;

    2-1) утверждает
    положение:

      органами безопасности.
3. Правительство
4. Акиматы

| Срок | Орган |
| --- | --- |
| 2025 | МВД |

- первая мера
- вторая мера

<!-- примечание переводчика -->
## Глава 2 ##
"""


def test_act(tmp_path: Path) -> None:
    extraction = read_str(tmp_path, "rus.md", ACT)
    assert kinds(extraction) == [
        ("heading", "О противодействии терроризму"),
        ("quote", "Сноска. Заголовок в редакции Закона."),
        ("heading", "Статья 4. Компетенция"),
        ("paragraph", "1. Субъект обеспечения безопасности."),
        ("paragraph", "2. Президент:"),
        ("paragraph", "1) определяет основные направления;"),
        ("paragraph", "2-1) утверждает положение:"),
        ("paragraph", "органами безопасности."),
        ("paragraph", "3. Правительство"),
        ("paragraph", "4. Акиматы"),
        ("table_row", "Срок | Орган"),
        ("table_row", "2025 | МВД"),
        ("paragraph", "- первая мера"),
        ("paragraph", "- вторая мера"),
        ("heading", "Глава 2"),
    ]
    assert [block.level for block in extraction.blocks if block.kind == "heading"] == [1, 6, 2]
    assert [(block.text, block.anchor) for block in extraction.blocks if block.anchor] == [
        ("Статья 4. Компетенция", "st4")
    ]
    assert extraction.properties == (("title", "О терроризме"),)
    assert codes(extraction) == ["front_matter", "comments_left_out"]


NOTES = [
    # expected kinds and texts, the text
    ([("footnote", "Конвенция (торговля людьми запрещена)")], "[^1]: Конвенция (торговля людьми запрещена)"),
    ([("footnote", "О торговле людьми"), ("footnote", "Закон")], "[^1]: О торговле\n    людьми\n[^б]: Закон"),
    ([("paragraph", "[Важно]: торговля (людьми)")], "[Важно]: торговля (людьми)"),
    ([("paragraph", "Закон")], 'Закон\n\n[1]: https://adilet.zan.kz/rus\n[2]: <act.md> "Акт"\n[3]: rus/01.md'),
]


@pytest.mark.parametrize(("expected", "text"), NOTES)
def test_definitions(tmp_path: Path, expected: list[tuple[str, str]], text: str) -> None:
    assert kinds(read_str(tmp_path, "act.md", text)) == expected


MARKED_UP = [
    # expected kinds and texts, the text
    ([("table_row", "Срок | Орган"), ("table_row", "2025 | МВД"), ("paragraph", "Текст")],
     "Срок | Орган\n--- | ---\n2025 | МВД\n\nТекст"),
    ([("table_row", "а | б | в")], r"| а | б \| в |"),
    ([("paragraph", "мера | срок")], "мера | срок"),
    ([("paragraph", "До"), ("table_row", "Срок |  | Итог"), ("table_row", "| год"), ("paragraph", "После")],
     "До\n\n<table>\n<tr><td rowspan=2>Срок</td><td></td><td>Итог</td></tr>\n<tr><td>год</td></tr></table>\n\nПосле"),
    ([("paragraph", "Закон"), ("paragraph", "текст")], "<p align=center>Закон</p>\n<div>\nтекст\n</div>"),
    ([("heading", "Глава 1"), ("paragraph", "Текст")], "<h2 align=center>Глава 1</h2>\nТекст"),
    ([("paragraph", "Примечание"), ("paragraph", "Текст")],
     "<details>\n<summary>Примечание</summary>\n\nТекст\n</details>"),
    ([("paragraph", "2 + 3 * 4 - 5")], "2 + 3 * 4 - 5"),
    ([("table_row", "а |  | б")], "| а | | б | |"),
    ([("paragraph", "слово¹"), ("footnote", "Сноска вторая"), ("footnote", "её абзац"), ("paragraph", "Текст")],
     "слово[^1]\n\n[^1]: Сноска\n    вторая\n\n    её абзац\n\nТекст"),
    ([("paragraph", "# не глава"), ("paragraph", "**как есть**"), ("paragraph", "Текст")],
     "```text\n# не глава\n**как есть**\n```\nТекст"),
    ([("paragraph", "~~~"), ("paragraph", "Текст")], "````\n~~~\n````\nТекст"),
    ([("paragraph", "закон и указ, приказ [иной]")],
     "[закон][1] и [указ][], [приказ] [иной]\n\n[1]: rus/01.md\n[указ]: /a.md\n[Приказ]: <b.md>"),
    ([("heading", "О миграции"), ("paragraph", "Текст")], "О миграции\n==========\nТекст"),
    ([("paragraph", "Текст"), ("paragraph", "Далее")], "Текст\n---\nДалее"),
    ([("paragraph", "# не глава"), ("paragraph", "1* 2_а [x](y)")], r"\# не глава" + "\n\n" + r"1\* 2\_а \[x\](y)"),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "text"), MARKED_UP)
def test_markup(tmp_path: Path, expected: list[tuple[str, str]], text: str) -> None:
    assert kinds(read_str(tmp_path, "act.md", text)) == expected


def test_a_heading_may_name_itself(tmp_path: Path) -> None:
    blocks = read_str(tmp_path, "act.md", '## Глава 1 {#gl1}\n\n<a id="st1"></a>Статья 1').blocks
    assert [(block.text, block.anchor) for block in blocks] == [("Глава 1", "gl1"), ("Статья 1", "st1")]


def test_a_file_may_begin_with_an_anchor(tmp_path: Path) -> None:
    extraction = read_str(tmp_path, "act.md", '<a id="st1"></a>\n\n**Статья 1. Цель**\n\n1. Текст')
    assert extraction.source.media_type == "text/markdown"
    assert kinds(extraction) == [("heading", "Статья 1. Цель"), ("paragraph", "1. Текст")]


def test_prose_between_rules_is_no_front_matter(tmp_path: Path) -> None:
    prose = read_str(tmp_path, "prose.md", "---\nТорговля людьми запрещена.\n\nЦель: защита\n\n---\n\nДалее")
    assert texts(prose) == ["Торговля людьми запрещена.", "Цель: защита", "Далее"]
    assert codes(prose) == []
    front = read_str(tmp_path, "front.md", "---\ntitle: Акт\n\ntags:\n- закон\n  - право\n---\nДалее")
    assert (texts(front), front.properties) == (["Далее"], (("title", "Акт"),))


def test_comments_are_counted(tmp_path: Path) -> None:
    extraction = read_str(tmp_path, "act.md", "Закон <!-- торговля людьми --> и <!--\nправо\n--> указ")
    assert [note.text for note in extraction.notes] == ["2 comments were left out"]


def test_real_act(shared: Path) -> None:
    root = shared / "documents"
    act = read(next(root.glob("kazakhstan/03-laws/1999/*/rus.md")), root=root)
    found = texts(act)
    at = found.index("2. Президент Республики Казахстан:")
    assert found[at + 1].startswith("1) определяет основные направления государственной политики")
    assert sum(block.anchor == "st4" for block in act.blocks) == 1


def test_both_languages_of_an_act_have_as_many_blocks(shared: Path) -> None:
    root = shared / "documents"
    folder = next(root.glob("kazakhstan/03-laws/2024/*"))
    russian, kazakh = (read(folder / name, root=root) for name in ("rus.md", "kaz.md"))
    assert [block.anchor for block in russian.blocks if block.anchor] == [b.anchor for b in kazakh.blocks if b.anchor]
    assert len(russian.blocks) == len(kazakh.blocks)


ROW = "<tr{}><td>{}</td></tr>"
UNFOLD = "unfold all sections and save the page again"


def test_rows_that_a_table_hides_are_told(tmp_path: Path) -> None:
    """As in a web page: a few words are noted, a provision or many words keep the text from being whole."""
    rows = ROW.format("", "Срок") + ROW.format(" hidden", "тайна") + ROW.format(' style="display: none"', "секрет")
    extraction = read_str(tmp_path, "act.md", f"Закон\n\n<table>{rows}</table>\n")
    assert texts(extraction) == ["Закон", "Срок"]
    assert [(note.code, note.text) for note in extraction.notes] == [
        ("hidden_left_out", "2 hidden elements were left out")
    ]
    assert extraction.outcome.is_whole


@pytest.mark.parametrize("inside", ["слово " * 21, "Статья 5. Торговля людьми"])
def test_a_part_of_the_text_that_a_table_hides_keeps_it_from_being_whole(tmp_path: Path, inside: str) -> None:
    rows = ROW.format("", "Срок") + ROW.format(" hidden", inside)
    tables = f"<table>{rows}</table>\n\nТекст\n\n<table>{rows}</table>\n"
    extraction = read_str(tmp_path, "act.md", tables)
    assert extraction.outcome.status == "partial"
    assert extraction.outcome.detail == f"hidden sections with text were left out (2): {UNFOLD}"
