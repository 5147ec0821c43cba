"""Members of a list between two words of a label, with what the rules of a language ask about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from trafsearch.analysis.token import Token
from trafsearch.vocabulary.listed import Listed
from trafsearch.vocabulary.phrasing import Phrasing


@dataclass(frozen=True, slots=True)
class Between:
    """`before` and `after` are the label's own words around the list, by index. `form_in_label` is the one after it as
    the label writes it, empty if that is not known; `last` is where the label ends in the text.
    """

    before: int
    listed: Listed
    after: int
    form_in_label: str
    last: int
    tokens: Sequence[Token]
    phrasing: Phrasing

    def form(self, at: int) -> str:
        return self.phrasing.words.forms[at]

    def member_forms(self) -> list[list[str]]:
        """The words of each member."""
        return [[self.form(at) for at in member] for member in self.listed.members]

    def follows_directly(self, at: int) -> bool:
        """Whether another word comes after it without any mark."""
        return at + 1 < len(self.phrasing.words.forms) and not self.phrasing.marks_before(at + 1)

    def form_before(self) -> str:
        """The word that directly precedes the first of the list; empty where there is none."""
        if self.before == 0 or self.phrasing.marks_before(self.before):
            return ""
        return self.form(self.before - 1)
