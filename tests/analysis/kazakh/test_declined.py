"""Nouns put through number, possession and case by the rules of a school grammar come back to themselves."""

from hypothesis import given
from hypothesis import strategies as st

from trafsearch.analysis.kazakh import all_stems

OF_BACK_VOWELS = (
    "бала қала сала шара баға аға жоба заң адам ауыл сот қыз хат шарт жол ұйым орган республика депутат ой жағдай су "
    "тау закон азамат полиция облыс аудан сайлау емтихан ант қаулы қағида"
)
OF_FRONT_VOWELS = (
    "қызмет мемлекет өкіл тіл сөз жер шешім ел министр өмір күн мәселе жүйе кесте түрме мекеме президент үй бюджет "
    "комитет үкімет дәріс мұғалім әдіс"
)
NOUNS = OF_BACK_VOWELS.split() + OF_FRONT_VOWELS.split()
NOUNS_ALIKE = {"балама", "қалам", "бағам"}  # to my child, my town, my price: also words of their own
BACK, FRONT = "аоұыя", "әеөүі"
VOWELS = BACK + FRONT
VOICELESS = "птксшцщхфқ"


def is_back(word: str) -> bool:
    """Whether the endings of a word are those of back vowels."""
    return next((letter in BACK for letter in reversed(word) if letter in VOWELS + "и"), True)


def joined(word: str, ending: str) -> str:
    """`ending` has its back vowels and the first letter that follows a vowel; A, I and G change with the word."""
    back = is_back(word)
    voiceless = word[-1] in VOICELESS
    g = ("қ" if back else "к") if voiceless else ("ғ" if back else "г")
    return word + ending.replace("A", "а" if back else "е").replace("I", "ы" if back else "і").replace("G", g)


def plural(word: str) -> str:
    last = word[-1]
    first = "т" if last in VOICELESS else "д" if last in "лмнңзж" else "л"
    return joined(word, first + "Aр")


def possessed(word: str, whose: str) -> str:
    vowel = "" if word[-1] in VOWELS else "I"
    if whose == "theirs":
        return joined(word, "I" if vowel else "сI")
    return joined(word, vowel + {"mine": "м", "ours": "мIз", "yours": "ңIз"}[whose])


def in_case(word: str, case: str, whose: str) -> str:
    last = word[-1]
    hard = "т" if last in VOICELESS else ""
    if whose == "theirs" and case in ("dative", "accusative", "locative", "ablative"):
        return joined(word, {"dative": "нA", "accusative": "н", "locative": "ндA", "ablative": "нAн"}[case])
    if whose == "mine" and case == "dative":
        return joined(word, "A")
    after_nose = last in "мнң"
    endings = {
        "genitive": (hard or ("н" if last in VOWELS or after_nose else "д")) + "Iң",
        "dative": "GA",
        "accusative": (hard or ("н" if last in VOWELS else "д")) + "I",
        "locative": (hard or "д") + "A",
        "ablative": (hard or ("н" if after_nose else "д")) + "Aн",
        "instrumental": ("п" if hard else "б" if last in "зж" else "м") + "ен",
    }
    return joined(word, endings[case])


CASES = ("genitive", "dative", "accusative", "locative", "ablative", "instrumental")


@given(
    st.sampled_from(NOUNS),
    st.booleans(),
    st.sampled_from(["", "mine", "ours", "yours", "theirs"]),
    st.sampled_from(["", *CASES]),
)
def test_a_declined_noun_comes_back(noun: str, many: bool, whose: str, case: str) -> None:
    form = plural(noun) if many else noun
    form = possessed(form, whose) if whose else form
    form = in_case(form, case, whose) if case else form
    assert {noun, *NOUNS_ALIKE} & set(all_stems(form))
