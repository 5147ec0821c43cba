"""Signs exchanged for letters at random: the letters that suit a language best, kept only where dictionaries agree."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from trafsearch.extraction.characters.deciphering import NO_LETTER, attempts
from trafsearch.extraction.characters.known_words import SHORTEST, is_known
from trafsearch.extraction.characters.letter_counts import LANGUAGES, letter_costs
from trafsearch.language import Language

ENOUGH_KNOWN = {Language.RU: 0.85, Language.EN: 0.85, Language.KK: 0.5}  # of the words whose letters are all proved

_ATTEMPTS = 4  # in each language
_SEARCHED = 1_200  # characters that letters are guessed from
_LIKELY = 0.35  # of the words known: worth looking at more closely
_ONLY_FIRST = 0.85  # of the occurrences are at the beginning of words, for a sign that is no small letter
_OFTEN_FIRST = 0.5  # of the occurrences, for a capital: РФ
_IN_WORDS = 0.1  # of the occurrences of a small letter are behind a letter, and before one
_FEWEST_WORDS = {Language.RU: 2, Language.EN: 3, Language.KK: 3}  # more known than with any other letter in its place
_SUPPORT = {Language.RU: 0.6, Language.EN: 0.6, Language.KK: 0.5}  # of the words with a letter are known
_DIFFERENT = 250  # words that take part in a proof
_SPACES = re.compile(r"[ \n\r\t]+")
_TRIAL = "x"  # stands for a letter that is not known yet
_WITNESSES = 12  # words that are asked about one letter

Word = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proved:
    """What is certain of a text's signs, and the share of known words among those that can be read whole."""

    mapping: Mapping[str, str]
    language: Language
    share: float


def proved_by_words(text: str) -> Proved | None:
    """The first of several attempts in each language that dictionaries confirm. Figures and marks are never guessed."""
    words = _words(text)
    searched = Counter("".join(word) for word in _first(words, _SEARCHED))
    unclear = _capitals(words)
    tries = {language: attempts(searched, language, unclear) for language in LANGUAGES}
    for _ in range(_ATTEMPTS):
        for language, guesses in tries.items():
            guess = next(guesses)
            if _known(words, guess, language) >= _LIKELY and (proved := _proof(words, guess, language)):
                return proved
    return None


def completed(text: str, mapping: Mapping[str, str], language: Language) -> dict[str, str]:
    """The mapping, with the letters of further signs that known words confirm."""
    words = _words(text)
    kept = {sign: char if char.isalpha() else NO_LETTER for sign, char in mapping.items()}
    return dict(mapping) | _with_found_later(words, kept, language)


def _words(text: str) -> list[Word]:
    """What stands between spaces; other controls are signs here, also those that Python takes for spaces."""
    return [tuple(word) for word in _SPACES.split(text) if word]


def _first(words: Sequence[Word], characters: int) -> Iterator[Word]:
    for word in words:
        characters -= len(word)
        if characters < 0:
            return
        yield word


def _capitals(words: Sequence[Word], least: float = _ONLY_FIRST) -> frozenset[str]:
    """Signs that stand first in words, at `least` in so great a share of their occurrences: capitals, brackets."""
    whole, first = Counter[str](), Counter[str]()
    for word in words:
        if len(word) > 1:
            whole.update(word)
            first[word[0]] += 1
    return frozenset(sign for sign, count in whole.items() if first[sign] >= least * count)


def _known(words: Sequence[Word], guess: Mapping[str, str], language: Language) -> float:
    """The share of known words; of those with capitals, what is behind the capital is not asked for."""
    longer = [word for word in words if len(word) >= SHORTEST][:300]
    read = [text for word in longer if (text := _read(word, guess)) is not None]
    if len(read) < len(longer) / 5:
        return 0.0
    return sum(is_known(text, language) for text in read) / len(read) if read else 0.0


def _read(word: Word, guess: Mapping[str, str]) -> str | None:
    """The word without marks at its edges; None if one of its signs is unclear, or it is short."""
    letters = [guess.get(sign) for sign in word]
    while letters and letters[-1] == NO_LETTER:
        letters.pop()
    while letters and letters[0] == NO_LETTER:
        letters.pop(0)
    if len(letters) < SHORTEST or NO_LETTER in letters or None in letters:
        return None
    return "".join(filter(None, letters)).lower()


def _proof(words: Sequence[Word], guess: dict[str, str], language: Language) -> Proved | None:
    kept = _confirmed(words, guess, language)
    kept |= _with_found_later(words, kept, language)
    letters = {sign: letter for sign, letter in kept.items() if letter != NO_LETTER}
    read = [text for word in words if (text := _read(word, kept)) is not None]
    share = sum(is_known(text, language) for text in read) / len(read) if read else 0.0
    is_enough = len(set(read)) >= 20 and share >= ENOUGH_KNOWN[language]
    return Proved(letters | _own_marks(words, letters), language, share) if is_enough else None


def _confirmed(words: Sequence[Word], guess: dict[str, str], language: Language) -> dict[str, str]:
    """The guess without the letters that known words do not confirm: one that is wrong spoils the words of others, so
    the worst goes first.
    """
    kept = dict(guess)
    while worst := _worst(words, kept, language):
        del kept[worst]
    holding = _holding(words, kept)
    settled = _settled(kept, holding)
    signs = [sign for sign, letter in kept.items() if letter != NO_LETTER]
    wrong = {sign for sign in signs if not _is_confirmed(sign, kept[sign], holding[sign], kept, language, settled)}
    wrong |= {sign for sign in signs if not _is_small(sign, words, kept)}
    return {sign: letter for sign, letter in kept.items() if sign not in wrong}


def _settled(kept: Mapping[str, str], holding: Mapping[str, Sequence[Word]]) -> frozenset[str]:
    """Letters whose own signs so many words speak for that they cannot belong to other signs."""
    return frozenset(letter for sign, letter in kept.items() if len(holding.get(sign, ())) >= _WITNESSES)


def _is_small(sign: str, words: Sequence[Word], kept: Mapping[str, str]) -> bool:
    """Whether the sign follows letters, as a capital does not, and has letters behind it, as a mark has not."""
    pairs = [pair for word in words if sign in word for pair in pairwise((NO_LETTER, *word, NO_LETTER))]
    whole = sum(first == sign for first, _ in pairs)
    following = sum(second == sign and kept.get(first, NO_LETTER).islower() for first, second in pairs)
    followed = sum(first == sign and kept.get(second, NO_LETTER).islower() for first, second in pairs)
    return min(following, followed) >= max(2, _IN_WORDS * whole)


def _worst(words: Sequence[Word], kept: Mapping[str, str], language: Language) -> str | None:
    """The letter whose words are least known, if too few are."""
    holding = _holding(words, kept)
    shares = {
        sign: _count(holding[sign], kept, language) / len(holding[sign]) if holding[sign] else 0.0
        for sign, letter in kept.items()
        if letter != NO_LETTER
    }
    worst = min(shares, key=lambda sign: (shares[sign], sign), default=None)
    return worst if worst is not None and shares[worst] < _SUPPORT[language] else None


def _holding(words: Sequence[Word], guess: Mapping[str, str]) -> dict[str, list[Word]]:
    """For each sign the different words that hold it and can be read."""
    holding: dict[str, list[Word]] = defaultdict(list)
    for word in list(dict.fromkeys(words))[:_DIFFERENT]:
        if _read(word, guess) is not None:
            for sign in set(word):
                holding[sign].append(word)
    return holding


def _is_confirmed(
    sign: str,
    letter: str,
    words: Sequence[Word],
    guess: Mapping[str, str],
    language: Language,
    settled: frozenset[str] = frozenset(),
) -> bool:
    """Whether most of the words are known, and more of them than with any other letter in its place but the settled."""
    asked = words[: 3 * _WITNESSES]
    known = _count(asked, {**guess, sign: letter}, language)
    if known < _SUPPORT[language] * len(asked):
        return False
    others = letter_costs(language).alphabet - settled - {letter.lower()} - ({"ё"} if letter.lower() == "е" else set())
    return all(known >= _count(asked, {**guess, sign: other}, language) + _FEWEST_WORDS[language] for other in others)


def _count(words: Sequence[Word], guess: Mapping[str, str], language: Language) -> int:
    return sum((text := _read(word, guess)) is not None and is_known(text, language) for word in words)


def _with_found_later(words: Sequence[Word], kept: Mapping[str, str], language: Language) -> dict[str, str]:
    """What is found when letters that were found help to find others: letters of one word need each other."""
    found: dict[str, str] = {}
    while more := _found_later(words, {**kept, **found}, language):
        found |= more
    return found


def _found_later(words: Sequence[Word], kept: Mapping[str, str], language: Language) -> dict[str, str]:
    """Letters that known words confirm, of signs that have none yet: capitals for those that only stand first, small
    letters for the others.
    """
    capitals = _capitals(words, _OFTEN_FIRST)
    taken = set(kept.values())
    found: dict[str, str] = {}
    different = list(dict.fromkeys(words))
    settled = _settled(kept, _holding(words, kept))
    for sign in sorted({sign for word in words for sign in word}):
        trial = {**kept, sign: _TRIAL}
        asked = [word for word in different if sign in word and _read(word, trial) is not None][: 3 * _WITNESSES]
        if not asked or kept.get(sign, NO_LETTER) != NO_LETTER:
            continue
        is_small = _is_small(sign, words, kept)
        if not is_small and sign not in capitals:
            continue
        for letter in sorted(letter_costs(language).alphabet):
            written = letter if is_small else letter.upper()
            is_free = written not in taken and (is_small or letter in taken)
            others = settled if is_small else frozenset()
            if is_free and _is_confirmed(sign, written, asked, kept, language, others):
                found[sign] = written
                taken.add(written)
                break
    return found


def _own_marks(words: Sequence[Word], letters: Mapping[str, str]) -> dict[str, str]:
    """Marks that stand for themselves: only where no letter took such a sign, and commas are in place. No figures:
    nothing in a text says that a 3 is not an 8.
    """
    signs = {sign for word in words for sign in word} - letters.keys()
    if any(_is_mark(sign) for sign in letters) or not _are_commas_in_place(words):
        return {}
    return {sign: sign for sign in signs if _is_mark(sign) and not sign.isdigit()}


def _is_mark(sign: str) -> bool:
    return ("!" <= sign <= "~" and not sign.isalpha()) or sign in "«»„“”–—№…§"


def _are_commas_in_place(words: Sequence[Word]) -> bool:
    whole = sum(word.count(",") + word.count(".") for word in words)
    last = sum(word[-1] in ",." for word in words)
    return last >= 5 and last >= 0.6 * whole
