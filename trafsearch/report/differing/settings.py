"""What two reports were asked for and made with, beside the documents."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

ASKED = ("lens", "lens_hash", "filters", "without", "by", "language")
READ = ("vocabulary", "verdicts")  # what people wrote
MADE = ("trafsearch", "analyzer", "matcher")  # the program
NAMES = (*ASKED, *READ, *MADE)


@dataclass(frozen=True, slots=True)
class Setting:
    """A value of the manifest that is another in the other report."""

    name: str
    before: object
    after: object


def settings_changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Setting]:
    for name in NAMES:
        if before.get(name) != after.get(name):
            yield Setting(name, before.get(name), after.get(name))
