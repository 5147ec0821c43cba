"""What stands between the words of a text, for those who look for phrases in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import Words
from trafsearch.analysis.tokens import words_of
from trafsearch.vocabulary.gap import marks_in
from trafsearch.vocabulary.listed import Listed, Seams, read_list, seams_in

MOST_APART = 4  # words where a label has …
_CLAUSE_ENDS = frozenset(".;!?¶…")


@dataclass(frozen=True, slots=True)
class Phrasing:
    """The gaps between the words of one text, each looked at when it is asked for. Members of a list may stand between
    the words of a phrase where `with_lists` says so.
    """

    text: str
    words: Words
    with_lists: bool
    _seams: list[Seams] = field(default_factory=list)
    _lists: dict[tuple[int, int], Listed | None] = field(default_factory=dict)

    def marks_before(self, at: int) -> str:
        """The marks between a word and the one before it."""
        return marks_in(self.text[self.words.ends[at - 1] : self.words.starts[at]])

    def apart(self, at: int) -> Iterator[int]:
        """The words of the same clause that may follow a word with any others between them."""
        for index in range(at + 1, min(at + 2 + MOST_APART, len(self.words.forms))):
            if not _CLAUSE_ENDS.isdisjoint(self.marks_before(index)):
                return
            yield index

    def beyond(self, at: int) -> Sequence[int]:
        """The words that may follow a word with members of a list between them."""
        if not self.with_lists:
            return ()
        if not self._seams:
            self._seams.append(seams_in(self.text, self.words))
        return self._seams[0].ends_of_lists(at, len(self.words.forms))

    def listed(self, before: int, after: int) -> Listed | None:
        """The members of a list that stand between two words; None if something else stands there."""
        if (before, after) not in self._lists:
            self._lists[before, after] = read_list(self.words.forms, self.marks_before, before, after)
        return self._lists[before, after]


def one_after_another(tokens: Sequence[Token], text: str) -> Phrasing:
    """For phrases whose words stand side by side."""
    return Phrasing(text, words_of(tokens), with_lists=False)


def one_after_another_or_coordinated(tokens: Sequence[Token], text: str) -> Phrasing:
    """For phrases that may share words: семейной [и гендерной] политики, trafficking in [women, men and] children."""
    return Phrasing(text, words_of(tokens), with_lists=True)
