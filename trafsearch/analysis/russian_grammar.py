"""Which part of speech a Russian form is, and in which case."""

from functools import lru_cache

from trafsearch.analysis.russian_dictionary import dictionary

CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))
_AS = {"gen2": "gent", "acc2": "accs", "loc2": "loct", "voct": "nomn"}  # народу as народа, в лесу as в лесе


@lru_cache(maxsize=1 << 12)
def parts_of_speech(form: str) -> frozenset[tuple[str, str]]:
    """All that the folded `form` may be: part of speech and case, by OpenCorpora's names; the case is empty where there
    is none. Empty for a word that the dictionary does not hold.

    людьми → (NOUN, ablt); и → (CONJ, ), (INTJ, ), (PRCL, )
    """
    return frozenset((tag.replace(",", " ").split()[0], _case(tag)) for tag in _tags(form))


def _case(tag: str) -> str:
    marks = (_AS.get(mark, mark) for mark in tag.replace(",", " ").split())
    return next((mark for mark in marks if mark in CASES), "")


def _tags(form: str) -> list[str]:
    held = dictionary()
    if held:
        return held.tags(form)
    from trafsearch.analysis.morphology import morphology

    return [str(parse.tag) for parse in morphology().parse(form)] if morphology().word_is_known(form) else []
