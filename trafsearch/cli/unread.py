"""Says which texts of a document were not read whole, so that what is missing is not taken for absent."""

from typing import TYPE_CHECKING

from trafsearch.cli import output
from trafsearch.cli.commands.index import detail_of
from trafsearch.cli.messages import say

if TYPE_CHECKING:
    from trafsearch.results.coverage import Coverage


def tell_unread(covered: "Coverage", act: str) -> None:
    """On stderr, a line for each file of the act."""
    for each in covered.unread:
        if each.act == act:
            status, detail = say(f"outcome.{each.outcome.status}"), detail_of(each.outcome)
            output.complain(say("history.not_whole", path=each.path, outcome=f"{status}. {detail}".rstrip(". ")))
