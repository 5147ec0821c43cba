"""What each word of a Russian sentence is to the rules.

P Q X Y  policy: accusative, genitive, nominative, any other case      D  what of it is determined: направления
V v      verb that makes a clause · any other                         N  noun that makes one: формирование
S        the same verb in the passive: формируется, определены         I T G  its infinitive, active participle, gerund
L l t    осуществляет and its like, infinitive, participle             s  осуществляется      e  относится, является
F        задачи, полномочия, компетенция                               E  участвует           O  ответственный
M  вправе, обязан      B  head of a body's name      b  one that is a body only if called so      K  a document
A  adjective           a  adverb, particle           r  preposition      c  conjunction      k  который      n  не
H U  verb that determines directions alone: утверждает, утверждаются
z  other participles, infinitives, gerunds           W  other words
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from trafsearch.analysis.token import Token
from trafsearch.language import Language
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.lexicon import lexicon
from trafsearch.report.institutions.russian_tags import is_guessed, tags_of
from trafsearch.report.institutions.sentence import Sentence, Word

_OTHER_CASES = {"gen2": "gent", "acc2": "accs", "loc2": "loct"}
_CASES = {each: each for each in ("nomn", "gent", "datv", "accs", "ablt", "loct")} | _OTHER_CASES
_ALL_CASES = frozenset(_CASES.values())
_NUMBERS = ("sing", "plur")
_POLICY = {"у": "P", "и": "Q", "а": "X", "": "Q"}
_PARTS = {
    "ADJF": "A",
    "NUMR": "A",
    "PREP": "r",
    "CONJ": "c",
    "ADVB": "a",
    "PRCL": "a",
    "VERB": "v",
    "PRTF": "A",
    "ADJS": "a",
}
_PLAIN = str.maketrans("HU", "vs")
_CONJUNCTIONS = {"и", "или", "либо", "а", "также", "же", "да"}


def sign(tokens: Sequence[Token], at: int) -> Word:
    token = tokens[at]
    tags = tags_of(token.form)
    found, kind = _sign(tokens, at, tags)
    cases = frozenset(_CASES[mark] for tag in tags for mark in _marks(tag) if mark in _CASES)
    numbers = frozenset(mark for tag in tags for mark in _marks(tag) if mark in _NUMBERS)
    numbers = numbers or frozenset(_NUMBERS)
    nominative = numbers if is_guessed(token.form) else _nominative(tags) or numbers
    return Word(found, token.text, token.span, token.terms, kind, cases or _ALL_CASES, numbers, nominative)


def _nominative(tags: Sequence[str]) -> frozenset[str]:
    """The numbers in which the form is nominative: «правительства» in the plural."""
    return frozenset(mark for tag in tags if "nomn" in _marks(tag) for mark in _marks(tag) if mark in _NUMBERS)


def plain_signs(sentence: Sentence) -> str:
    """The signs, with H and U as the other verbs that they are where no directions are determined."""
    return sentence.signs.translate(_PLAIN)


def _sign(tokens: Sequence[Token], at: int, tags: tuple[str, ...]) -> tuple[str, ClauseKind | None]:
    token, words = tokens[at], lexicon(Language.RU)
    terms = set(token.terms)
    parts = {_marks(tag)[0] for tag in tags}
    if terms & words.words("policy") and not parts & {"ADJF", "ADVB"}:
        return _POLICY.get(token.form.removeprefix("гос")[len("политик") :], "Y"), None
    if token.form == "не":
        return "n", None
    if token.form.startswith("котор"):
        return "k", None
    if body := _body(tokens, at, terms, parts):
        return body, None
    return _by_word(terms, parts, tags) or (_by_part(token.form, parts), None)


def _by_word(terms: set[str], parts: set[str], tags: tuple[str, ...]) -> tuple[str, ClauseKind | None] | None:
    words = lexicon(Language.RU)
    is_passive = any("pssv" in tag for tag in tags)
    verb, noun = (_first(words.kinds(role), terms) for role in ("verbs", "nouns"))
    approving = _first(words.kinds("approving"), terms | {term.removesuffix("ся") for term in terms})
    form = next((part for part in ("VERB", "INFN", "PRTF", "GRND", "PRTS") if part in parts), "")
    is_light = bool(terms & words.words("light.active"))
    if "NOUN" in parts and noun:
        return "N", noun
    for name, found in (("directions", "D"), ("tasks", "F"), ("bodies.documents", "K")):
        if "NOUN" in parts and terms & words.words(name):
            return found, None
    if "NOUN" in parts and (doer := _first(words.kinds("doers"), terms)):
        return "F", doer
    if terms & words.words("participating"):
        return ("E" if parts & {"VERB", "NOUN", "INFN"} else "z"), None
    if terms & words.words("responsible"):
        return "O", None
    if terms & words.words("light.belonging") and form in ("VERB", "PRTS"):
        return "e", None
    if terms & words.words("modal") and not form.startswith("PRTF"):
        return "M", None
    if is_passive and form == "PRTF":
        return "A", None
    if approving and form in ("VERB", "INFN", "PRTS"):
        is_reflexive = any(term.endswith("ся") for term in terms)
        return {"PRTS": "U", "INFN": "z"}.get(form, "U" if is_reflexive else "H"), approving
    reflexive = _first(words.kinds("verbs"), {term[:-2] for term in terms if term.endswith("ся")})
    if terms & words.words("light.passive"):
        return "s", reflexive
    if form == "PRTS" and (verb or is_light):
        return "S", verb
    if reflexive:
        return ("S" if form == "VERB" else "z"), reflexive
    if verb and not is_light:
        return {"VERB": "V", "INFN": "I", "PRTF": "T", "GRND": "G"}.get(form, "W"), verb
    if is_light:
        return {"VERB": "L", "INFN": "l", "PRTF": "t"}.get(form, "z"), verb
    return None


def _by_part(form: str, parts: set[str]) -> str:
    if form in _CONJUNCTIONS:
        return "c"
    if "PREP" in parts and (len(form) < 5 or "NOUN" not in parts):
        return "r"
    if "NOUN" in parts and "ADJF" not in parts:
        return "W"
    if parts & {"INFN", "GRND", "PRTS"}:
        return "z"
    return next((sign for part, sign in _PARTS.items() if part in parts), "W")


def _body(tokens: Sequence[Token], at: int, terms: set[str], parts: set[str]) -> str:
    words, token = lexicon(Language.RU), tokens[at]
    after = set(tokens[at + 1].terms) if at + 1 < len(tokens) else set()
    if _is_abbreviation(tokens, at):
        return "B"
    if "VERB" in parts:
        return ""
    if "уполномоченный" in terms:
        return (
            "B"
            if tokens[at + 1 : at + 2] and tokens[at + 1].form in ("по", "при") and "ый" not in token.form[:-2]
            else ""
        )
    if "глава" in terms:
        return "B" if after & words.words("bodies.led") else ""
    if terms & words.words("bodies.weak"):
        before = set(tokens[at - 1].terms) if at else set()
        return "B" if (before | after) & words.words("bodies.strengthening") else "b"
    if terms & words.words("bodies.heads") and "ADJF" not in parts:
        near = {term for other in tokens[at + 1 : at + 4] for term in other.terms}
        is_actor = "субъект" in terms and bool(after & words.kinds("nouns").keys())  # «субъект формирования политики»
        return "b" if near & words.words("bodies.private") else "F" if is_actor else "B"
    return ""


def _is_abbreviation(tokens: Sequence[Token], at: int) -> bool:
    """МВД, ООН; but no word of a line in capitals, nor the name of a country."""
    text = tokens[at].text
    if not (text.isupper() and text.isalpha() and 2 < len(text) < 8):
        return False
    beside = [
        other.text for other in tokens[max(0, at - 1) : at + 2] if other is not tokens[at] and len(other.text) > 3
    ]
    return text not in lexicon(Language.RU).words("bodies.no_abbreviations") and not any(map(str.isupper, beside))


def _first(kinds: Mapping[str, ClauseKind], terms: set[str]) -> ClauseKind | None:
    return next((kinds[term] for term in sorted(terms) if term in kinds), None)


@lru_cache(maxsize=1 << 12)
def _marks(tag: str) -> tuple[str, ...]:
    return tuple(tag.replace(",", " ").split())
