"""Phrases that share a word: «семейной и гендерной политики» holds «семейная политика»."""

from collections.abc import Iterable, Iterator, Sequence

from trafsearch.analysis.token import Token
from trafsearch.analysis.tokens import words_of
from trafsearch.vocabulary.gap import marks_in
from trafsearch.vocabulary.trie import Steps

CONJUNCTIONS = frozenset(("и", "или", "либо", "және", "немесе", "мен", "пен", "бен", "and", "or"))
MOST_SKIPPED = 3  # members of a list between two words of one phrase


def one_after_another_or_coordinated(tokens: Sequence[Token], text: str) -> Steps:
    """The steps of a phrase in a question or a title, where other members of a list may stand between its words.

    семейной [и гендерной] политики · торговля [женщинами и] детьми · trafficking in [women, men and] children
    """

    words = words_of(tokens)

    def marks_after(index: int) -> str:
        return marks_in(text[words.ends[index] : words.starts[index + 1]])

    def is_conjunction(index: int) -> bool:
        return index < len(tokens) and words.forms[index] in CONJUNCTIONS

    def members_after(index: int) -> Iterator[int]:
        """Where a member of the list that follows the word ends, so that the phrase may go on after it."""
        if index + 2 < len(tokens):
            if is_conjunction(index + 1) or is_conjunction(index + 2):
                yield index + 2
            if marks_after(index) == "," or marks_after(index + 1) == ",":
                yield index + 1

    def steps(index: int) -> Iterable[tuple[int, str]]:
        ends = [index]
        for end in ends:  # grows meanwhile
            if end + 1 < len(tokens):
                yield end + 1, "" if marks_after(end) == "," and len(ends) > 1 else marks_after(end)
            if len(ends) <= MOST_SKIPPED:
                ends += [each for each in members_after(end) if each not in ends]

    return steps
