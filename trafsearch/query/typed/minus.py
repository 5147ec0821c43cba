"""A minus that is a letter: where the Kazakh layout has ө, others have the minus, which begins what is excluded."""

from trafsearch.query.parsing.lexer import Kind, lexemes
from trafsearch.query.typed.asked import asked_and_excluded
from trafsearch.query.typed.correction import Correction, Way
from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.layouts import in_other_layouts
from trafsearch.query.typed.piece import Piece, is_found


def with_o_for_minus(query: str, words: HeldWords) -> tuple[str, tuple[Correction, ...]]:
    """The query with ө where an excluded word is found nowhere, and is one of the index with it: -v3h → өмір."""
    typed = lexemes(query)
    _, excluded = asked_and_excluded(typed)
    corrections: list[Correction] = []
    for number in reversed(excluded):
        word, minus = typed[number], typed[number - 1]
        is_word = word.kind is Kind.WORD and minus.kind is Kind.MINUS and word.position == minus.position + 1
        if not is_word:
            continue
        meant = _meant(word.text.removesuffix("*"), words, is_beginning=word.text.endswith("*"))
        if meant:
            after = word.position + len(word.text.removesuffix("*"))
            corrections.insert(0, Correction(query[minus.position : after], (meant,), Way.LAYOUT))
            query = query[: minus.position] + meant + query[after:]
    return query, tuple(corrections)


def _meant(word: str, words: HeldWords, *, is_beginning: bool) -> str:
    """The word that begins with ө; empty where there is none, or `word` is one itself."""
    if word.startswith("=") or is_found(word, words, Piece(word, is_beginning)):
        return ""
    for text in (f"ө{word}", *in_other_layouts(f"-{word}")):
        if text.startswith("ө") and is_found(text, words, Piece(text, is_beginning)):
            return text
    return ""
