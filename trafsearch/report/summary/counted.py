"""Numbers and the words beside them, as each language joins them."""

from trafsearch.language import Language

_NO_BREAK = "\u00a0"
# The vowel and the last sound of a Kazakh number as it is spoken decide its ending: тоғыз-ында, екі-сінде.
_UNITS = {1: "інде", 2: "сінде", 3: "інде", 4: "інде", 5: "інде", 6: "сында", 7: "сінде", 8: "інде", 9: "ында"}
_TENS = {1: "ында", 2: "сында", 3: "ында", 4: "ында", 5: "інде", 6: "ында", 7: "інде", 8: "інде", 9: "ында"}
_ZERO, _HUNDRED, _THOUSAND = "інде", "інде", "ында"  # нөл, жүз, мың, and миллион like мың


def counted(number: int, forms: str, language: Language) -> str:
    """The number with the one of the `forms`, parted by |, that stands beside it; # is where the number goes.

    «1 документ», «2 документа», «5 документов»; "1 document", "5 documents"; «5 құжат».
    """
    chosen = forms.split("|")
    form = chosen[min(_form(number, language), len(chosen) - 1)]
    return form.replace("#", figure(number, language)) if "#" in form else f"{figure(number, language)} {form}"


def figure(number: int, language: Language) -> str:
    """The number as the language groups it: 12 345, 12,345."""
    if language is Language.EN:
        return f"{number:,}"
    return f"{number:,}".replace(",", _NO_BREAK) if number >= 10_000 else str(number)


def among(number: int, language: Language) -> str:
    """So many of those that were named: in Kazakh with the ending «in … of them», «22 бағыттың 9-ында»."""
    return (
        f"{figure(number, language)}-{kazakh_ending(number)}" if language is Language.KK else figure(number, language)
    )


def kazakh_ending(number: int) -> str:
    """The ending «in … of them» that the number takes when it is read aloud."""
    if number == 0:
        return _ZERO
    if number % 10:
        return _UNITS[number % 10]
    if number % 100:
        return _TENS[number // 10 % 10]
    if number % 1000:
        return _HUNDRED
    return _THOUSAND


def _form(number: int, language: Language) -> int:
    """Which form stands beside the number: 0 for one, 1 for few (in English for many), 2 for many."""
    match language:
        case Language.EN:
            return int(number != 1)
        case Language.RU if number % 10 == 1 and number % 100 != 11:
            return 0
        case Language.RU:
            return 1 if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else 2
        case _:
            return 0
