"""What other documents are to a document: copies, editions, translations."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from trafsearch.cli.messages import say

if TYPE_CHECKING:
    from trafsearch.store.families import Relative


def named(relatives: "Sequence[Relative[str]]") -> str:
    """For people, in one line."""
    return "; ".join(say(f"related.{each.kind}", name=each.name, share=f"{each.share:.0%}"[:-1]) for each in relatives)


def relative_forms(relatives: "Sequence[Relative[str]]", key: str) -> list[dict[str, Any]]:
    """For machines; `key` says what the names are: acts or paths."""
    return [{key: each.name, "kind": str(each.kind), "share": round(each.share, 3)} for each in relatives]
