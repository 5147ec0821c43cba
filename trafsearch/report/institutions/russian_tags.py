"""What a Russian form may be: part of speech, number and case, guessed where the dictionary is silent."""

from functools import lru_cache

from trafsearch.analysis.russian_dictionary import dictionary

_GUESSES = 4


@lru_cache(maxsize=1 << 12)
def is_guessed(form: str) -> bool:
    """Whether its tags are guesses, of which one may be right: «акиматы»."""
    held = dictionary()
    return not (held and held.tags(form))


@lru_cache(maxsize=1 << 12)
def tags_of(form: str) -> tuple[str, ...]:
    """OpenCorpora's tags: `NOUN,inan,femn sing,ablt`. Empty for what cannot be a Russian word."""
    held = dictionary()
    if held and (known := held.tags(form)):
        return tuple(known)
    from trafsearch.analysis.morphology import morphology

    try:
        return tuple(str(parse.tag) for parse in morphology().parse(form)[:_GUESSES])
    except ValueError:  # it asks the Unicode tables for the name of each letter, and some have none
        return ()
