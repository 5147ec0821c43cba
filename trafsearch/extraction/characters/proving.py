"""Signs exchanged for letters at random: the letters that suit a language best, kept only where dictionaries agree."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trafsearch.extraction.characters.deciphering import NO_LETTER, attempts
from trafsearch.extraction.characters.known_words import SHORTEST, is_known
from trafsearch.extraction.characters.letter_counts import LANGUAGES, letter_costs
from trafsearch.language import Language

ENOUGH_KNOWN = {Language.RU: 0.85, Language.EN: 0.85, Language.KK: 0.5}  # of the words whose letters are all proved

_ATTEMPTS = 4  # in each language
_SEARCHED = 1_200  # characters that letters are guessed from
_LIKELY = 0.35  # of the words known: worth looking at more closely
_CAPITAL = 0.85  # of the occurrences at the beginning of words
_INSIDE = 0.25  # of the occurrences neither first nor last, for a small letter
_FEWEST_WORDS = {Language.RU: 2, Language.EN: 3, Language.KK: 3}  # more known than with any other letter in its place
_SUPPORT = {Language.RU: 0.6, Language.EN: 0.6, Language.KK: 0.35}  # of the words with a letter are known
_DIFFERENT = 400  # words that take part in a proof
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
    words = [tuple(word) for word in text.split()]
    searched = Counter("".join(word) for word in _first(words, _SEARCHED))
    unclear = _capitals(words)
    tries = {language: attempts(searched, language, unclear) for language in LANGUAGES}
    for _ in range(_ATTEMPTS):
        for language, guesses in tries.items():
            guess = next(guesses)
            if _known(words, guess, language) >= _LIKELY and (proved := _proof(words, guess, language)):
                return proved
    return None


def _first(words: Sequence[Word], characters: int) -> Iterator[Word]:
    for word in words:
        characters -= len(word)
        if characters < 0:
            return
        yield word


def _capitals(words: Sequence[Word]) -> frozenset[str]:
    """Signs that hardly ever stand anywhere but first: capitals, brackets."""
    whole, first = Counter[str](), Counter[str]()
    for word in words:
        if len(word) > 1:
            whole.update(word)
            first[word[0]] += 1
    return frozenset(sign for sign, count in whole.items() if first[sign] >= _CAPITAL * count)


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
    for _ in range(3):  # letters of one word need each other
        more = _found_later(words, kept, language)
        if not more:
            break
        kept |= more
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
    signs = [sign for sign, letter in kept.items() if letter != NO_LETTER]
    wrong = {sign for sign in signs if not _is_confirmed(sign, kept[sign], holding[sign], kept, language)}
    return {sign: letter for sign, letter in kept.items() if sign not in wrong}


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


def _is_confirmed(sign: str, letter: str, words: Sequence[Word], guess: Mapping[str, str], language: Language) -> bool:
    """Whether most of the words are known, and more of them than with any other letter in its place."""
    asked = words[: 3 * _WITNESSES]
    known = _count(asked, {**guess, sign: letter}, language)
    if known < _SUPPORT[language] * len(asked):
        return False
    others = letter_costs(language).alphabet - {letter}
    return all(known >= _count(asked, {**guess, sign: other}, language) + _FEWEST_WORDS[language] for other in others)


def _count(words: Sequence[Word], guess: Mapping[str, str], language: Language) -> int:
    return sum((text := _read(word, guess)) is not None and is_known(text, language) for word in words)


def _found_later(words: Sequence[Word], kept: Mapping[str, str], language: Language) -> dict[str, str]:
    """Letters that known words confirm, of signs that have none yet: capitals for those that only stand first, small
    letters for the others.
    """
    capitals = _capitals(words)
    taken = set(kept.values())
    found: dict[str, str] = {}
    different = list(dict.fromkeys(words))
    for sign in sorted({sign for word in words for sign in word}):
        if kept.get(sign, NO_LETTER) != NO_LETTER:
            continue
        trial = {**kept, sign: _TRIAL}
        asked = [word for word in different if sign in word and _read(word, trial) is not None][: 3 * _WITNESSES]
        for letter in sorted(letter_costs(language).alphabet) if asked else ():
            written = letter.upper() if sign in capitals else letter
            is_free = written not in taken and (letter in taken or sign not in capitals)
            if is_free and _is_confirmed(sign, written, asked, kept, language):
                found[sign] = written
                taken.add(written)
                break
    return found


def _own_marks(words: Sequence[Word], letters: Mapping[str, str]) -> dict[str, str]:
    """Marks and figures that stand for themselves: only where no letter took such a sign, and commas are in place."""
    signs = {sign for word in words for sign in word} - letters.keys()
    if any(_is_mark(sign) for sign in letters) or not _are_commas_in_place(words):
        return {}
    return {sign: sign for sign in signs if _is_mark(sign)}


def _is_mark(sign: str) -> bool:
    return ("!" <= sign <= "~" and not sign.isalpha()) or sign in "«»„“”–—№…§"


def _are_commas_in_place(words: Sequence[Word]) -> bool:
    whole = sum(word.count(",") + word.count(".") for word in words)
    last = sum(word[-1] in ",." for word in words)
    return last >= 5 and last >= 0.6 * whole
