"""Tables of plain texts whose cells are parted by tabs."""

from pathlib import Path

import pytest
from small_files import read_str


def test_lines_with_equally_many_tabs_are_rows(tmp_path: Path) -> None:
    text = "План мероприятий\n№\tМероприятие\tСрок\n1.\tПровести  опрос\tмай\n2.\t\tиюнь\nПримечание.\n"
    blocks = read_str(tmp_path, "plan.txt", text).blocks
    assert [(block.kind.value, block.text) for block in blocks] == [
        ("paragraph", "План мероприятий"),
        ("table_row", "№ | Мероприятие | Срок"),
        ("table_row", "1. | Провести опрос | май"),
        ("table_row", "2. |  | июнь"),
        ("paragraph", "Примечание."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1.\tОрган ведёт реестр.\n2.\tОрган хранит его.\n3.\tОрган отвечает.\n",
        "\tОрган ведёт реестр.\n\tОрган хранит его.\n\tОрган отвечает.\n",
        "Министр\tИ. Иванов\n",
        "1.\tа)\tОрган ведёт реестр.\n",
    ],
)
def test_tab_that_only_sets_off_makes_no_row(tmp_path: Path, text: str) -> None:
    assert all(block.kind == "paragraph" for block in read_str(tmp_path, "act.txt", text).blocks)
