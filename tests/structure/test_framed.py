"""Heads of annexes and signatures that a table sets at the margin are read as a reader sees them."""

import pytest
from outlining import built, keys, kinds

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.framed import unframed

ORDER = ("Об утверждении правил", "1. Утвердить правила выдачи пропусков.")
RULES = ("Правила выдачи пропусков", "1. Пропуск выдается бесплатно.", "2. Он действует год.")
STAMP = "Утверждены приказом Заместителя Премьер-Министра Республики Казахстан – Министра культуры и спорта"


def row(text: str) -> Block:
    return Block(text, BlockKind.TABLE_ROW)


def rows(*texts: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in unframed([row(text) for text in texts])]


@pytest.mark.parametrize(
    ("annex", "head"),
    [
        ("an", "| Утверждены приказом Министра культуры от 3 мая 2021 года № 15"),
        ("an", f"| {STAMP} Республики Казахстан от 3 мая 2021 года № 15"),
        ("an", "| УТВЕРЖДЕНЫ постановлением акимата города Шахтинска от 3 мая 2021 года № 15"),
        ("an", "| Утверждено совместным приказом Министра культуры и Министра спорта"),
        ("an", "| Қазақстан Республикасы Мәдениет министрінің 2021 жылғы 3 мамырдағы № 15 бұйрығымен бекітілген"),
        ("an2", "| Приложение 2 к приказу Министра культуры от 3 мая 2021 года № 15"),
        ("an2", "| Қазақстан Республикасы Мәдениет министрінің 2021 жылғы 3 мамырдағы № 15 бұйрығына 2-қосымша"),
        ("an", "| | Приложение к решению маслихата"),
        ("an", "Приложение к решению маслихата"),
    ],
)
def test_head_of_an_annex_at_the_margin_opens_it(annex: str, head: str) -> None:
    found = keys(*ORDER, row(head), *RULES)
    assert found == ["", "pt1", annex, annex, f"{annex}.pt1", f"{annex}.pt2"]
    assert kinds(*ORDER, row(head), *RULES)[2:4] == ["heading", "title"]


def test_each_approved_text_is_opened_by_its_stamp() -> None:
    stamp = row("| Утверждены приказом Министра культуры")
    found = keys(*ORDER, stamp, *RULES, stamp, "Состав комиссии", row("| Приложение 1 к Правилам"), "1. Бланк.")
    assert found[2:] == ["an", "an", "an.pt1", "an.pt2", "an", "an", "an1", "an1.pt1"]


def test_signature_in_two_cells_is_no_row_of_the_last_point() -> None:
    head = row("| Утверждены приказом Министра культуры")
    passages = built(*ORDER, row("Министр культуры | А. Раимкулова"), head, *RULES).passages
    assert (passages[2].text, passages[2].address.key) == ("Министр культуры А. Раимкулова", "")


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        # what stands in the rows below a head is at the same margin
        ("heading paragraph", ("| Приложение 3 к Правилам", "| Форма")),
        # rows of a table that is one
        ("table_row table_row", ("№ | Наименование", "1 | Приложение 1 к приказу")),
        ("table_row table_row table_row", ("Раздел | Лист", "Приложение 1", "1 | 2")),
        ("table_row table_row table_row", ("Министр юстиции | А. Ким", "Министр труда | Б. Ли", "Аким | В. Пак")),
        ("table_row", ("| итого по району",)),
        ("table_row", ("Министр юстиции | по согласованию",)),
        ("table_row", ("| Утверждены приказом Министра, и правила действуют.",)),
    ],
)
def test_only_heads_and_signatures_leave_their_tables(expected: str, texts: tuple[str, ...]) -> None:
    assert " ".join(kind for kind, _ in rows(*texts)) == expected


def test_no_word_is_lost() -> None:
    texts = ("Министр | А. Ким", "| Приложение 1 к приказу", "| Форма", "№ | Срок", "1 | май")
    left = " ".join(text for _, text in rows(*texts)).replace("|", " ").split()
    assert left == " ".join(texts).replace("|", " ").split()
