"""Which Russian words are members of one list: those that stand in one case."""

from collections.abc import Collection, Sequence

from trafsearch.analysis.russian_grammar import CASES, parts_of_speech
from trafsearch.vocabulary.between import Between
from trafsearch.vocabulary.listed import is_et_cetera, is_separator

LONGEST_MEMBER = 4  # words: наркотическими и психотропными [особо опасными сильнодействующими веществами]

_DESCRIBING = ("ADJF", "PRTF")
_NAMING = ("NOUN", "NPRO", "NUMR")
_GOVERNING = ("PREP", "CONJ")  # с and в are names of letters too
_ADDED = "включая"  # what it adds stands in the accusative: торговля людьми, включая детей
_IN_RESPECT_OF = ["в", "отношении"]  # купля-продажа [или иные сделки в отношении] детей


def is_one_list(between: Between) -> bool:
    if between.listed.comes_after_its_head:
        return _follow_one_head(between)
    return _describe_one_head(between) or _govern_one_word(between) or _are_verbs(between)


def _follow_one_head(between: Between) -> bool:
    """торговля [оружием, наркотическими средствами и] людьми · борьба [с терроризмом и] с экстремизмом"""
    before, after = between.form(between.before), between.form(between.after)
    if _only_describes(before) or not (between.listed.is_joined_by_words or _is_list_or_end(between)):
        return False
    members = between.member_forms()
    if "PREP" in _parts(after):
        return all(words[0] == after and len(words) > 1 and all(map(_cases, words[1:])) for words in members)
    added = max((at for at, words in enumerate(between.listed.separators) if _ADDED in words), default=0)
    common = _cases(after) & (frozenset(("accs", "gent")) if added else _cases_in_label(between))
    for words in members[added:]:
        common = _common(words, common)
    return bool(common) and all(_common(words, CASES) for words in members[:added])


def _describe_one_head(between: Between) -> bool:
    """сексуальной [, трудовой и иной] эксплуатации"""
    common = _cases(between.form(between.before), _DESCRIBING) & _cases(between.form(between.after))
    for words in between.member_forms():
        for word in () if is_et_cetera(words) else words:
            common &= _cases(word, _DESCRIBING)
    return bool(common)


def _govern_one_word(between: Between) -> bool:
    """покупка [и продажа] детей · купля-продажа [или иные сделки в отношении] детей"""
    after, members = between.form(between.after), between.member_forms()
    if not between.listed.is_joined_by_words:
        return False
    if members[-1][-2:] == _IN_RESPECT_OF:
        members[-1] = members[-1][:-2]
    elif "PREP" not in _parts(after) and not _cases(after) & _cases_in_label(between):
        return False
    common = _cases(between.form(between.before), _NAMING)
    for words in members:
        described, named = words[:-1], words[-1:]
        for word in described:
            common &= _cases(word, _DESCRIBING)
        common &= _cases(named[0], _NAMING) if named else frozenset()
    return bool(common)


def _are_verbs(between: Between) -> bool:
    """покупать [и продавать] детей"""
    members = between.member_forms()
    return between.listed.is_joined_by_words and all(
        len(words) == 1 and _parts(words[0]) & _parts(between.form(between.before)) & {"INFN", "VERB"}
        for words in members
    )


def _common(words: Sequence[str], cases: frozenset[str]) -> frozenset[str]:
    """Those of the cases in which a member can stand: adjectives, their noun, and what depends on it in another case,
    so that the word after the list cannot depend on that: защита [прав женщин и] детей is no защита детей.
    """
    if len(words) > LONGEST_MEMBER:
        return frozenset()
    at = 0
    while at < len(words) - 1 and _cases(words[at], _DESCRIBING) & cases and _cases(words[at + 1]) & cases:
        cases &= _cases(words[at])
        at += 1
    cases &= _cases(words[at])
    depending = [_cases(word) for word in words[at + 1 :]]
    return cases if all(each and not each & cases for each in depending) else frozenset()


def _cases_in_label(between: Between) -> frozenset[str]:
    """The cases of the word after the list as the label has it: «торговля и питание детей» is no торговля детьми."""
    return _cases(between.form_in_label) if between.form_in_label else CASES


def _is_list_or_end(between: Between) -> bool:
    """Whether the word after the list ends a clause, or goes on with the list: торговля [оружием,] людьми, органами."""
    if not between.follows_directly(between.after):
        return True
    return is_separator(between.form(between.after + 1))


def _only_describes(form: str) -> bool:
    parts = _parts(form)
    return not parts.isdisjoint(_DESCRIBING) and parts.isdisjoint((*_NAMING, *_GOVERNING))


def _parts(form: str) -> frozenset[str]:
    return frozenset(part for part, _ in parts_of_speech(form))


def _cases(form: str, parts: Collection[str] = (*_DESCRIBING, *_NAMING)) -> frozenset[str]:
    """The cases that the word can stand in as one of those parts of speech; any, if it is a word that is not known."""
    known = parts_of_speech(form)
    if not known:
        return CASES if form.isalpha() else frozenset()
    if any(part in _GOVERNING for part, _ in known):
        return frozenset()
    return frozenset(case for part, case in known if part in parts and case)
