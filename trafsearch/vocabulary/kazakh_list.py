"""Which Kazakh words are members of one list: those with the ending of the last, or with none."""

import re

from trafsearch.vocabulary.between import Between
from trafsearch.vocabulary.listed import is_et_cetera

LONGEST_MEMBER = 3  # words

_CASES = {
    "genitive": re.compile(r"[ндт][ыі]ң$"),
    "ablative": re.compile(r"[ндт][ае]н$"),
    "instrumental": re.compile(r"[мбп]ен$"),
    "accusative": re.compile(r"[ндт][ыі]$|(?<=[ыі])н$"),
    "locative": re.compile(r"н?[дт][ае]$"),
    "dative": re.compile(r"[ғгқк][ае]$|(?<=[ыі])н[ае]$"),
}
_PLURAL = re.compile(r"^[лдт][ае]р")
_LOOSE = ("және", "немесе", "яки", ",")  # they join more than neighbours; мен joins әйелдер мен балалар closely
_LIKE_ADJECTIVE = re.compile(r"(?:[лдт][ыі][қк]|[лдт][ыі]|с[ыі]з)$")  # жыныстық
_OTHERS = ("өзге", "өзгедей", "басқа", "басқадай")  # еңбекпен [және өзгедей] қанау
_VERBAL_NOUN = re.compile(r"..[ую]$")
_POSTPOSITIONS = frozenset(
    (
        *("үшін", "туралы", "бойынша", "қарсы", "арқылы", "сияқты", "дейін", "кейін", "болып", "деп", "ретінде"),
        *("тұрғыдан", "тұрғысынан", "жағынан", "тарапынан"),  # «құқықтық тұрғыдан гендерлік» is no like of әлеуметтік
    )
)


def is_one_list(between: Between) -> bool:
    listed = between.listed
    if not listed.members:
        return False
    if not listed.is_joined_by_words or any(len(member) > LONGEST_MEMBER for member in listed.members):
        return False
    if any(word in _POSTPOSITIONS for words in between.member_forms() for word in words):
        return False
    return _are_verbs_of_one_object(between) if listed.comes_after_its_head else _go_with_one_head(between)


def _go_with_one_head(between: Between) -> bool:
    """әйелдер [мен балалар] саудасы · адам [және есірткі] саудасы; «реттеуді және халықтың көші-қоны» is no list"""
    lasts = [member[-1] for member in between.listed.members if not _are_others(between, member)]
    if not all(_agree(between, between.before, last) for last in lasts):
        return False
    if not _is_owned_as_in_label(between):
        return False
    return not lasts or not (_is_many_beside_one(between, lasts[-1]) or _is_other_kind(between, lasts[-1]))


def _are_others(between: Between, member: range) -> bool:
    return between.form(member[-1]) in _OTHERS or is_et_cetera([between.form(at) for at in member])


def _is_owned_as_in_label(between: Between) -> bool:
    """Whether the head has the label's ending of what is owned: балалар … сауданың is no балалар саудасы."""
    is_owned = between.form_in_label.endswith(("ы", "і")) and between.form_in_label not in _POSTPOSITIONS
    return not is_owned or _is_possessed(_ending(between, between.after))


def _are_verbs_of_one_object(between: Between) -> bool:
    """балаларды [сатып алу немесе] сату"""
    verbs = [between.after, *(member[-1] for member in between.listed.members)]
    return _case(_ending(between, between.before)) == "accusative" and all(
        any(map(_VERBAL_NOUN.search, between.tokens[verb].terms)) for verb in verbs
    )


def _agree(between: Between, first: int, last: int) -> bool:
    """Whether both are in one case, or the first bare: the ending of the last stands for all."""
    one, other = _ending(between, first), _ending(between, last)
    if _case(one):
        return _case(one) == _case(other)
    return _is_possessed(one) == _is_possessed(other)


def _is_many_beside_one(between: Between, last: int) -> bool:
    """балалар және адам саудасы: children, and trafficking in persons"""
    one, other = _ending(between, between.before), _ending(between, last)
    is_loose = between.listed.last_separator.split()[-1] in _LOOSE
    return is_loose and bool(_PLURAL.search(one)) and not _PLURAL.search(other) and not _case(other)


def _is_other_kind(between: Between, last: int) -> bool:
    """мәжбүрлі еңбек және жыныстық қанау: forced labour, and exploitation that is sexual"""
    if not _LIKE_ADJECTIVE.search(between.form(last)) or _LIKE_ADJECTIVE.search(between.form(between.before)):
        return False
    return between.form_before() != "" and not _case(_ending(between, between.before - 1))


def _ending(between: Between, at: int) -> str:
    """What a word has after its stem; all of it, where the stem changes before the ending."""
    form, stems = between.form(at), between.tokens[at].terms
    beginnings = [stem for stem in stems if form.startswith(stem)]
    return form[len(max(beginnings, key=len)) :] if beginnings else form


def _case(ending: str) -> str:
    """The case that an ending names; empty if it names none."""
    return next((name for name, pattern in _CASES.items() if pattern.search(ending)), "")


def _is_possessed(ending: str) -> bool:
    """құқықтары, саудасын"""
    bare = _CASES[_case(ending)].sub("", ending) if _case(ending) else ending
    return bare.endswith(("ы", "і"))
