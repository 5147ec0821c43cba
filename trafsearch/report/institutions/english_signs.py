"""What each word of an English sentence is to the rules.

P  policy      D  direction, priority     V  finite verb that makes a clause    I  the same after «to»
S  its passive participle                 G  its -ing form                      N  noun that makes one
L l h g  ensures, carry out: finite, after «to», passive participle, -ing       i  is, are      e  vested, includes
F  function, task     E  participates     O  responsible   M  shall, will       n  not
B  head of a body's name      d  the, a, its      r  preposition      c  and, or      k  which, that      a  adverb
A  stands for nothing here    W  other words
"""

import re
from collections.abc import Mapping, Sequence

from trafsearch.analysis.token import Token
from trafsearch.language import Language
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.lexicon import Lexicon, lexicon
from trafsearch.report.institutions.sentence import Word

_RELATIVE = {"which", "who", "whose", "that"}
_NOMINAL = {"the", "a", "an", "its", "of"}  # no verb follows them
_ENOUGH = 3  # words back in which «is», «be» make a participle of a form in -ed
_IRREGULAR = {"set", "made", "drawn", "laid", "undertaken"}


def sign(tokens: Sequence[Token], at: int) -> Word:
    token = tokens[at]
    found, kind = _sign(tokens, at)
    return Word(found, token.text, token.span, token.terms, kind)


def _sign(tokens: Sequence[Token], at: int) -> tuple[str, ClauseKind | None]:
    token, words = tokens[at], lexicon(Language.EN)
    form, terms = token.form, {token.form, *token.terms, *_made_from(token.form)}
    if terms & words.words("policy"):
        return "P", None
    if form in ("not", "no", "never", "nor", "cannot"):
        return "n", None
    if form in ("and", "or"):
        return "c", None
    if form in words.words("modal"):
        return "M", None
    if form in words.words("be"):
        return "i", None
    if form in words.words("prepositions"):
        return "r", None
    if form in _RELATIVE and at and tokens[at - 1].form not in ("of", "in", "on"):
        return "k", None
    if form in words.words("determiners"):
        return "d", None
    if form in words.words("adverbs") or form.endswith("ly"):
        return "a", None
    return _content(tokens, at, terms, words)


def _content(tokens: Sequence[Token], at: int, terms: set[str], words: Lexicon) -> tuple[str, ClauseKind | None]:
    form = tokens[at].form
    before = tokens[at - 1].form if at else ""
    noun = _first(words.kinds("nouns"), {form}) or _first(words.kinds("doers"), {form})
    if noun and not (form in ("conduct", "making") and before not in ("the", "and", "for")):
        return "N", noun
    kind = _first(words.kinds("verbs"), terms)
    is_light = bool(terms & words.words("light.active"))
    if (kind or is_light) and before not in _NOMINAL - ({"of"} if form.endswith("ing") else set()):
        return _verb(tokens, at, is_light), kind
    if form in words.words("responsible") or (terms & words.words("responsible") and form.endswith("ed")):
        return "O", None
    for name, found in (("belonging", "e"), ("participating", "E"), ("tasks", "F"), ("directions", "D")):
        if terms & words.words(name):
            return found, None
    return _body(tokens, at, terms, words) or "W", None


def _verb(tokens: Sequence[Token], at: int, is_light: bool) -> str:
    form = tokens[at].form
    before = [token.form for token in tokens[max(0, at - _ENOUGH) : at]]
    if form.endswith("ed") and before[-1:] and before[-1] in lexicon(Language.EN).words("prepositions"):
        return "W"  # against organised crime
    if form.endswith("ing"):
        return "g" if is_light else "G"
    if before and "to" in before[-2:] and not form.endswith(("s", "ed")):
        return "l" if is_light else "I"
    if form.endswith("ed") or form in _IRREGULAR:
        is_passive = bool(set(before) & lexicon(Language.EN).words("be")) or before[-1:] == ["and"]
        if is_passive or form in ("drawn", "laid", "undertaken"):
            return "h" if is_light else "S"
    return "L" if is_light else "V"


def _body(tokens: Sequence[Token], at: int, terms: set[str], words: Lexicon) -> str:
    token = tokens[at]
    beside = {term for other in (*tokens[max(0, at - 3) : at], *tokens[at + 1 : at + 4]) for term in other.terms}
    beside |= {other.form for other in (*tokens[max(0, at - 3) : at], *tokens[at + 1 : at + 4])}
    text = token.text
    if text.isupper() and text.isalpha() and 2 < len(text) < 8 and not (at and tokens[at - 1].text.isupper()):
        return "B"
    is_weak = bool(terms & words.words("bodies.weak"))
    if not (is_weak or terms & words.words("bodies.heads")) or beside & words.words("bodies.private"):
        return ""
    return "B" if not is_weak or text[:1].isupper() or beside & words.words("bodies.strengthening") else ""


def _made_from(form: str) -> set[str]:
    """What a form in -ing or -ed may be made from, also where it is a word of its own: determining."""
    found = re.fullmatch(r"(?P<stem>\w{3,})(?:ing|ed)", form)
    return {found["stem"], f"{found['stem']}e"} if found else set()


def _first(kinds: Mapping[str, ClauseKind], terms: set[str]) -> ClauseKind | None:
    return next((kinds[term] for term in sorted(terms) if term in kinds), None)
