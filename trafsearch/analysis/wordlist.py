"""The word lists that stand beside this code as data files."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "data"


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of data file `name`, in its order; `#` begins a comment."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines for word in line.partition("#")[0].split())


@cache
def pairs_of(name: str) -> tuple[tuple[str, str], ...]:
    """The pairs `left right` of data file `name`, one a line."""
    words = words_of(name)
    return tuple(zip(words[::2], words[1::2], strict=True))


@cache
def families_of(name: str) -> dict[str, tuple[str, ...]]:
    """The stems of each form in data file `name`, where a line is `stem: form form …`."""
    families: dict[str, tuple[str, ...]] = {}
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        stem, _, forms = line.partition("#")[0].partition(":")
        for form in [stem.strip(), *forms.split()] if stem.strip() else []:
            families[form] = (*families.get(form, ()), stem.strip())
    return families
