"""Whether words share a word with others of a list: «торговля наркотиками и людьми» is «торговля людьми» too.

Two shapes are read. The head comes first, and what comes after the list depends on it as the members do: торговля
[наркотиками и] людьми, trafficking in [drugs and] persons. Or the list comes first, and what comes after it goes with
each member: адам [және есірткі] саудасы, drug [and human] trafficking, покупка [и продажа] детей. In both, the members
must be alike, and what that means is a matter of the label's language: see the modules of the three.
"""

from collections.abc import Sequence

from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language
from trafsearch.vocabulary import english_list, kazakh_list, russian_list
from trafsearch.vocabulary.between import Between
from trafsearch.vocabulary.label import Label
from trafsearch.vocabulary.phrasing import Phrasing
from trafsearch.vocabulary.trie import Found

_RULES = {
    Language.RU: russian_list.is_one_list,
    Language.KK: kazakh_list.is_one_list,
    Language.EN: english_list.is_one_list,
}


def is_coordinated(found: Found, tokens: Sequence[Token], phrasing: Phrasing) -> bool:
    """Whether what stands between the words of a label belongs to one list with one of them, at each such place."""
    return all(_belongs(found, split, tokens, phrasing) for split in found.splits)


def _belongs(found: Found, split: int, tokens: Sequence[Token], phrasing: Phrasing) -> bool:
    before, after = found.words[split - 1], found.words[split]
    listed, rule = phrasing.listed(before, after), _RULES.get(found.label.language)
    if listed is None or rule is None:
        return False
    in_label = _form_in_label(found.label, split, len(found.words))
    return rule(Between(before, listed, after, in_label, found.words[-1], tokens, phrasing))


def _form_in_label(label: Label, at: int, count: int) -> str:
    """The word of the label as the label has it; empty if its spelling in the text has other words."""
    words = tokenize(label.text)
    return words[at].form if len(words) == count else ""
