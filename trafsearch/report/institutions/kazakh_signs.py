"""What each word of a Kazakh sentence is to the rules.

P Q X Y  policy: accusative, genitive, nominative, any other case       D d  what of it is determined: accusative, other
V L      finite verb that makes a clause · that may also carry a noun   S s  the same in the passive
N n m    verbal noun: bare, accusative, any other case                  p    passive verbal noun: асырылуын
T        participle: қалыптастыратын       _  first half of a verb: іске       e  болып табылады, жатады, жүктеледі
F f      tasks, competence                 E  қатысады    O  жауапты     M  тиіс
B G U H  body: nominative, genitive, dative, any other case             t    тарапынан
c r      conjunction, postposition         o  another object             v  another finite verb      W  other words
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from trafsearch.analysis.token import Token
from trafsearch.language import Language
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.lexicon import lexicon
from trafsearch.report.institutions.sentence import Word

_FINITE = re.compile(r"(?:[аей](?:ды|ді)|(?:ды|ді|ты|ті)|ған|ген)(?:лар|лер)?|[ыі]?п")
_NOUN = re.compile(r"[ую](?P<ending>.{0,5})")
_PASSIVE = re.compile(r"(?:ыл|іл|л|ын|ін|н)(?P<rest>.{1,8})")
_PARTICIPLE = re.compile(r"(?:[аей](?:тын|тін)|й(?:тын|тін)|ушы|уші).{0,5}")
_ACCUSATIVE = re.compile(r"(?:[нтд][ыі]|(?:[ыі]|с[ыі])?н|н?[ыі]н)")
_PLURAL = "(?:[лдт][ае]р)?"
_NOMINATIVE = re.compile(rf"{_PLURAL}(?:[сы]?[ыі])?")
_GENITIVE = re.compile(rf"{_PLURAL}(?:с?[ыі])?(?:[нтд][ыі]ң)")
_DATIVE = re.compile(rf"{_PLURAL}(?:с?[ыі])?(?:н?[аеғгқк][ае]?)")
_OBJECT = re.compile(r".{2,}(?:[нтд][ыі]|[ыі]н)")
_ANY_FINITE = re.compile(r".{2,}(?:[аей](?:ды|ді))")


def sign(tokens: Sequence[Token], at: int) -> Word:
    token = tokens[at]
    found, kind = _sign(tokens, at)
    return Word(found, token.text, token.span, token.terms, kind)


def _sign(tokens: Sequence[Token], at: int) -> tuple[str, ClauseKind | None]:
    form, words = tokens[at].form, lexicon(Language.KK)
    if policy := _policy(form):
        return policy, None
    if form in words.words("conjunctions"):
        return "c", None
    if form in words.words("postpositions"):
        return "r", None
    if form == "тарапынан":
        return "t", None
    if form == "емес":
        return "v", None
    if form in words.words("light.first_halves"):
        return "_", None
    half = tokens[at - 1].form if at else ""
    return _verb(form, half) or (_body(tokens, at) or _other(form), None)


def _policy(form: str) -> str:
    words = lexicon(Language.KK)
    if not form.startswith("саясат") or form.startswith(tuple(words.words("no_policy"))):
        return ""
    return _case(form.removeprefix("саясат"), "PQXYY")


def _case(ending: str, signs: str) -> str:
    """The sign for accusative, genitive, nominative, dative, or any other case."""
    for found, pattern in zip(signs, (_ACCUSATIVE_OF, _GENITIVE, _NOMINATIVE, _DATIVE), strict=False):
        if pattern.fullmatch(ending):
            return found
    return signs[-1]


_ACCUSATIVE_OF = re.compile(rf"{_PLURAL}(?:с?[ыі]н|[нтд][ыі])")


def _verb(form: str, half: str) -> tuple[str, ClauseKind | None] | None:
    words = lexicon(Language.KK)
    if form.startswith(tuple(words.words("participating"))):
        return ("E" if _ANY_FINITE.fullmatch(form) else "W"), None
    if form in words.words("responsible"):
        return "O", None
    if form in words.words("modal"):
        return "M", None
    for stem in _stems("light.belonging"):
        if form.startswith(stem) and _FINITE.fullmatch(form[len(stem) :]):
            return "e", None
    kinds = words.kinds("verbs")
    for stem in _stems("verbs"):
        is_half = stem == "асыр" and half not in ("іске", "жүзеге")
        if form.startswith(stem) and not is_half and (found := _form(form[len(stem) :], _is_light(stem))):
            return found, kinds[stem]
    for stem in _stems("light.active"):
        if form.startswith(stem) and (stem != "ет" or half == "қамтамасыз") and stem not in kinds:
            found = _form(form[len(stem) :], True)
            if found in ("L", "s"):
                return found, None
    return None


def _is_light(stem: str) -> bool:
    return stem in lexicon(Language.KK).words("light.active")


@cache
def _stems(name: str) -> tuple[str, ...]:
    words = lexicon(Language.KK)
    stems: Iterable[str] = words.kinds("verbs") if name == "verbs" else words.words(name)
    return tuple(sorted(stems, key=lambda stem: (-len(stem), stem)))


@lru_cache(maxsize=1 << 10)
def _form(ending: str, is_light: bool) -> str:
    if _FINITE.fullmatch(ending):
        return "L" if is_light else "V"
    if _PARTICIPLE.fullmatch(ending):
        return "T"
    if noun := _NOUN.fullmatch(ending):
        return "N" if not noun["ending"] else "n" if _ACCUSATIVE.fullmatch(noun["ending"]) else "m"
    if passive := _PASSIVE.fullmatch(ending):
        rest = passive["rest"]
        if noun := _NOUN.fullmatch(rest):
            return "p"
        if _FINITE.fullmatch(rest):
            return "s" if is_light else "S"
    return ""


def _body(tokens: Sequence[Token], at: int) -> str:
    words, form = lexicon(Language.KK), tokens[at].form
    text = tokens[at].text
    if text.isupper() and text.isalpha() and 2 < len(text) < 8 and not (at and tokens[at - 1].text.isupper()):
        return "B"
    before = {term for other in tokens[max(0, at - 2) : at] for term in (*other.terms, other.form)}
    for stem in _stems("bodies.heads") + _stems("bodies.weak"):
        if form.startswith(stem) and (case := _case(form[len(stem) :], "HGBUH")):
            if not _is_ending(form[len(stem) :]):
                continue
            if stem in words.words("bodies.weak") and not any(
                word.startswith(tuple(words.words("bodies.strengthening"))) for word in before
            ):
                return ""
            return "" if before & words.words("bodies.private") else case
    return ""


_ENDING = re.compile(
    rf"{_PLURAL}(?:с?[ыі])?(?:н|[нтд][ыіае]ң?|[нтд][ае]н?|[ғгқк][ае]|н[ае]|[мбп]ен|ндағы|ндегі|дағы|дегі)?"
)


def _is_ending(ending: str) -> bool:
    return bool(_ENDING.fullmatch(ending))


def _other(form: str) -> str:
    words = lexicon(Language.KK)
    if form.startswith(tuple(words.words("directions"))):
        return "D" if _OBJECT.fullmatch(form) else "d"
    if form.startswith(tuple(words.words("tasks"))):
        return "F" if not _OBJECT.fullmatch(form) else "f"
    if form in words.words("not_objects"):
        return "W"
    if _ANY_FINITE.fullmatch(form):
        return "v"
    return "o" if _OBJECT.fullmatch(form) else "W"
