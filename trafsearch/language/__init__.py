"""Which language a text is in."""

from enum import StrEnum


class Language(StrEnum):
    RU = "ru"
    KK = "kk"
    EN = "en"
    OTHER = "other"  # words, but of none of the three: Uzbek, German, …
    NONE = "none"  # no words: a row of figures, an empty line


def identify(text: str) -> Language:
    """The language of most of `text`; NONE where it has no words.

    Cyrillic without evidence is taken for Russian, plain Latin for English.
    """
    from trafsearch.language import identification  # its tables are not needed to name a language

    return identification.identify(text)
