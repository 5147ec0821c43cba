"""What is said of words that are found nowhere: what was searched for in their place, what was tried."""

from collections.abc import Iterator
from itertools import groupby

from trafsearch.cli.messages import say
from trafsearch.query.search import Search


def typed_lines(search: Search) -> Iterator[str]:
    """What became of them, a line for each way in which they were read; what became of nothing; how to insist."""
    for (way, is_found), same in groupby(search.corrected, key=lambda each: (each.way, each.is_found)):
        words = list(same)
        others = [word for each in words for word in each.read_as if word != each.typed]
        typed = ", ".join(each.typed for each in words)
        yield say(f"typed.also_as_{way}" if is_found else f"typed.as_{way}", typed=typed, read_as=", ".join(others))
    for word in search.unfound:
        tried = ", ".join(say(f"typed.tried_{way}") for way in word.tried)
        yield say("typed.unfound" if tried else "typed.nothing", typed=word.typed, tried=tried)
        if word.meant:
            yield say("typed.unfound_like", typed=word.typed, meant=", ".join(word.meant))
    for excluded in search.idle:
        key = "typed.idle_like" if excluded.meant else "typed.idle"
        yield say(key, typed=excluded.typed, meant=", -".join(excluded.meant))
    if search.corrected or search.widened:
        yield say("typed.insist")
