"""Markdown, as the kazakhstan-law repositories write it."""

from pathlib import Path

import pytest
from small_files import codes, kinds, read_str, texts

from trafsearch.extraction.inline_markup import plain
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
    assert codes(extraction) == ["front_matter"]


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
