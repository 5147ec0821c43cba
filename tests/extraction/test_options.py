"""How files are to be read: what a user can turn, and what is refused."""

import pytest

from trafsearch.errors import BadLimit
from trafsearch.extraction.limits import Limits, limits_of
from trafsearch.extraction.options import Options

PASSWORDS = (("*.pdf", "first"), ("secret/*", "second"), ("отчёт.docx", "third"))


@pytest.mark.parametrize(
    ("expected", "settings"),
    [
        (Limits(), []),
        (Limits(seconds=600), ["seconds=600"]),
        (Limits(seconds=0.5, memory_mb=4096), ["seconds=0.5", "memory-mb=4096"]),
        (Limits(memory_mb=4096), ["memory_mb=4096"]),
        (Limits(seconds=2), ["seconds=1", "seconds=2"]),
    ],
)
def test_limits_are_set_by_name(expected: Limits, settings: list[str]) -> None:
    assert limits_of(settings) == expected


@pytest.mark.parametrize(
    "setting", ["", "seconds", "seconds=", "seconds=soon", "seconds=0", "seconds=-1", "seconds=inf", "seconds=nan",
                "memory-mb=1.5", "speed=5", "=5"],
)  # fmt: skip
def test_what_sets_no_limit_is_refused_with_those_known(setting: str) -> None:
    with pytest.raises(BadLimit, match=r"seconds=120, .*memory-mb=2048"):
        limits_of([setting])


@pytest.mark.parametrize(
    ("expected", "path"),
    [
        (("first",), "order.pdf"),
        (("first",), "deep/in/order.pdf"),
        (("first", "second"), "secret/order.pdf"),
        (("second",), "secret/order.docx"),
        ((), "secrets/order.docx"),
        (("third",), "papers/отчёт.docx"),
        ((), "order.PDF"),
    ],
)
def test_passwords_fit_by_name_or_path(expected: tuple[str, ...], path: str) -> None:
    assert Options(passwords=PASSWORDS).passwords_for(path) == expected
