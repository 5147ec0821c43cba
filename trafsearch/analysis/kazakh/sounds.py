"""The sounds of Kazakh letters: what an ending looks at before it is hung on."""

VOWELS = frozenset("аәеэоөұүыіяё")
BACK, FRONT = frozenset("аоұыяё"), frozenset("әеөүіэ")
GLIDES = frozenset("йуию")
NASALS = frozenset("мнң")
BUZZING = frozenset("зж")
LIQUIDS = frozenset("рль")  # and the sign after a soft consonant: автомобильде
VOICELESS = frozenset("птксшщчцхһқфбвгд")  # loans in б в г д take the endings of voiceless sounds: клубтар
FOREIGN = frozenset("вфцчщэёхьъ")  # letters of loans

OPEN = VOWELS | GLIDES
VOICED = OPEN | LIQUIDS | NASALS | BUZZING
CONSONANTS = (VOICED - VOWELS) | VOICELESS | {"ғ"}
SYLLABIC = VOWELS | frozenset("уию")

_HARMONIES = dict.fromkeys(BACK, "back") | dict.fromkeys(FRONT, "front") | {"и": ""}


def harmony(word: str) -> str:
    """Whether the last vowel is pronounced at the back or at the front; "" where none tells: терроризм."""
    for letter in reversed(word):
        found = _HARMONIES.get(letter)
        if found is not None:
            return found
    return ""
