"""Which English words are members of one list: by their number, and by what stands around them."""

import re

from trafsearch.analysis.folding import APOSTROPHES
from trafsearch.vocabulary.between import Between
from trafsearch.vocabulary.listed import is_separator

LONGEST_MEMBER = 4  # words
MOST_DOERS = 2  # words of a member that shares what a preposition brings: sale [and sexual abuse] of children

_APOSTROPHES = frozenset(APOSTROPHES)
_ARTICLES = frozenset(["the", "a", "an"])
_PREPOSITIONS = frozenset(
    ("of", "in", "on", "at", "by", "for", "from", "with", "to", "into", "against", "between", "among", "over", "under")
)
_NO_NAMES = _PREPOSITIONS.union(
    ("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "not"),
    ("will", "would", "shall", "should", "may", "might", "can", "could", "must", "through", "without", "within"),
    ("who", "which", "that", "this", "these", "those", "it", "its", "they", "them", "their", "he", "she", "his", "her"),
    ("we", "our", "you", "your", "as", "if", "when", "where", "while", "during", "about", "because", "than", "then"),
)
_LOOSE = "as well as"
_KINDS_OF = re.compile(r"(?:forms?|types?|kinds?|means) of$")  # sexual [and other forms of] exploitation
_ADJECTIVE = re.compile(r".{2,}(?:al|ic|ive|ous|ary|ed)$")


def is_one_list(between: Between) -> bool:
    if not all(map(_is_name, between.member_forms())) or _ends_in_a_description(between):
        return False
    if not between.listed.members:
        return between.form(between.after) in _PREPOSITIONS  # trafficking [, especially] in women
    return _follow_one_head(between) if between.listed.comes_after_its_head else _go_with_one_head(between)


def _follow_one_head(between: Between) -> bool:
    """trafficking in [persons, especially women and] children; not «human rights and trafficking»"""
    if not (between.listed.is_joined_by_words or _goes_on(between)):
        return False
    return between.form(between.before) in _PREPOSITIONS or _share_an_adjective(between)


def _share_an_adjective(between: Between) -> bool:
    """sexual [abuse and] exploitation · trafficked [women and] children · human [trafficking and] smuggling"""
    first, last = between.form(between.before), between.after
    alike = [at for member in between.listed.members for at in (member[-1], last)]
    if any(len(member) > 1 for member in between.listed.members):
        return False
    if all(between.form(at).endswith("ing") for at in alike):
        return True
    is_many = first.endswith("ed")
    return bool(_ADJECTIVE.search(first)) and all(_is_inflected(between, at) is is_many for at in alike)


def _go_with_one_head(between: Between) -> bool:
    """drug [and human] trafficking · sale [and trafficking] of children; not «children and human trafficking»"""
    if not between.listed.is_joined_by_words:
        return False
    if between.form(between.after) in _PREPOSITIONS:
        is_close = not any(_LOOSE in each for each in between.listed.separators)
        return is_close and all(
            len(words) <= MOST_DOERS and _ARTICLES.isdisjoint(words) for words in between.member_forms()
        )
    last = between.listed.members[-1][-1]
    if _KINDS_OF.search(" ".join(between.member_forms()[-1])):
        return True
    is_alike = _is_inflected(between, last) or not _is_inflected(between, between.before)
    return is_alike and not _is_whole(between, last)


def _is_name(words: list[str]) -> bool:
    if words[0] in _ARTICLES:
        words = words[1:]
    if len(words) > 2 and _KINDS_OF.search(" ".join(words)):
        words = words[:-1]
    return 0 < len(words) <= LONGEST_MEMBER and _NO_NAMES.isdisjoint(words) and _ARTICLES.isdisjoint(words)


def _is_whole(between: Between, last: int) -> bool:
    """Whether the word before the list belongs to a name that ends with it: «forced labour and sexual exploitation»,
    «rights of the child and human trafficking».
    """
    preceding = between.form_before()
    if preceding in _ARTICLES:
        return between.before > 1 and between.form(between.before - 2) in _PREPOSITIONS
    if preceding == "" or preceding in _NO_NAMES or is_separator(preceding):
        return False
    is_other_kind = _ADJECTIVE.search(between.form(last)) and not _ADJECTIVE.search(between.form(between.before))
    return preceding.endswith("ed") or bool(is_other_kind)


def _goes_on(between: Between) -> bool:
    """Whether the list goes on after the word: trafficking in [women,] children and men."""
    return between.after + 1 < len(between.tokens) and is_separator(between.form(between.after + 1))


def _ends_in_a_description(between: Between) -> bool:
    """Whether the label's last word, after a preposition, only describes the next: trafficking in persons and child
    labour, trafficking in persons and women's rights.
    """
    last = between.last
    if between.form(last - 1) not in _PREPOSITIONS and last != between.after:
        return False
    end, text = between.phrasing.words.ends[last], between.phrasing.text
    if text[end : end + 1] in _APOSTROPHES or not _APOSTROPHES.isdisjoint(between.tokens[last].text):
        return True
    if last == between.after and not between.listed.comes_after_its_head:
        return False
    if _is_inflected(between, last) or not between.follows_directly(last):
        return False
    following = between.form(last + 1)
    return not (following in _NO_NAMES or is_separator(following))


def _is_inflected(between: Between, at: int) -> bool:
    """children, persons; labour only has another spelling beside it, labor"""
    form = between.form(at)
    return form.endswith(("s", "en")) and form != between.tokens[at].terms[0]
