"""Which act amended another, as people name it."""

import re
from typing import TYPE_CHECKING

from trafsearch.cli.messages import say, spoken

if TYPE_CHECKING:
    from trafsearch.catalog.connection import Catalog

_ID = re.compile(r"kz-(?P<code>[\w-]+)")


def amending_act(catalog: "Catalog", said: str) -> str:
    """Words as they were said; an act code as the title, number and day of the act where it is held."""
    from trafsearch.catalog.acts import get_act

    match = _ID.fullmatch(said)
    if match is None:
        return said
    act = get_act(catalog, said)
    if act is None:
        return say("history.cause_not_held", code=match["code"])
    title = act.titles.get(spoken()) or next(iter(act.titles.values()), said)
    parts = (title, f"№ {act.number}" if act.number else "", str(act.adopted or ""), said)
    return ", ".join(filter(None, parts))
