"""How much a single file may cost."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from math import isfinite
from typing import Any

from trafsearch.errors import BadLimit


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one file, kept by its worker and its reader.

    `seconds` may pass until the first page is done, and then from page to page; `file_seconds` for all of the file,
    two fifths of them to go forward, the rest to read once more what was read before a fault. `memory_mb` is what its
    worker may take, `file_mb` the file's own size, `output_mb` the text that comes out of it, `pages` how many of a
    PDF are read. The others bound what an archive may unpack to; `archive_ratio` is unpacked size over packed size of
    one member, small members are exempt.
    """

    seconds: float = 120.0
    file_seconds: float = 7200.0
    memory_mb: int = 2048
    file_mb: int = 256
    output_mb: int = 64
    pages: int = 20_000
    archive_members: int = 10_000
    archive_mb: int = 512
    archive_ratio: int = 200


def limits_of(settings: Iterable[str]) -> Limits:
    """The limits with some of them set anew, each as `name=value`: `memory-mb=4096`. Raises BadLimit."""
    limits = Limits()
    for setting in settings:
        name, _, value = setting.partition("=")
        field = name.strip().replace("-", "_")
        if field not in asdict(limits):
            raise BadLimit(setting=setting, known=limits_known())
        number = _number(value, is_whole=isinstance(getattr(limits, field), int))
        if number is None:
            raise BadLimit(setting=setting, known=limits_known())
        changed: dict[str, Any] = {field: number}
        limits = replace(limits, **changed)
    return limits


def limits_known() -> str:
    """All of them with their usual values."""
    return ", ".join(_settings(Limits()))


def _number(text: str, *, is_whole: bool) -> float | int | None:
    """A number above 0."""
    try:
        number = int(text) if is_whole else float(text)
    except ValueError:
        return None
    return number if isfinite(number) and number > 0 else None


def _settings(limits: Limits) -> list[str]:
    values = asdict(limits).items()
    return [f"{name.replace('_', '-')}={value if isinstance(value, int) else f'{value:g}'}" for name, value in values]
