"""Which language a run of words of one script is in: every word has its say, and none may shout."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import inf

from trafsearch.language import Language
from trafsearch.language.evidence import strangeness, table_of
from trafsearch.language.spelling import spelled


@dataclass(frozen=True, slots=True)
class Home:
    """One of our languages: a column of the table.

    `loudest` is what one word may say against it, `handicap` what must speak for it before anything does.
    In a few words another language must win by `over`, its kin by `over_kin`; in a sentence by less.
    """

    language: Language
    loudest: float
    handicap: float
    over: float
    over_kin: float


@dataclass(frozen=True, slots=True)
class Script:
    """One table: the first columns are our languages. `kin` are others that share many words with one of ours.

    In a text of `sentence` words or more, each beyond three makes it easier for another language to win.
    """

    name: str
    homes: tuple[Home, ...]
    letters: frozenset[str]
    sentence: float = inf
    kin: Mapping[str, Language] = field(default_factory=dict)


CYRILLIC = Script(
    "cyrillic",
    (
        Home(Language.RU, loudest=8.5, handicap=0.0, over=4.0, over_kin=9.0),
        Home(Language.KK, loudest=5.0, handicap=0.5, over=4.0, over_kin=6.0),
        Home(Language.KK, loudest=5.0, handicap=1.5, over=4.0, over_kin=6.0),  # typed without its letters
    ),
    frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяәіңғқөұүһ'"),
    sentence=6.0,
    kin=dict.fromkeys(("uk", "be", "bg", "sr"), Language.RU) | dict.fromkeys(("ky", "tt", "ba", "uz"), Language.KK),
)
LATIN = Script(
    "latin",
    (
        Home(Language.EN, loudest=6.0, handicap=0.0, over=8.0, over_kin=8.0),
        Home(Language.KK, loudest=5.0, handicap=8.5, over=0.5, over_kin=0.5),
    ),
    frozenset("abcdefghijklmnopqrstuvwxyz'"),
)
_SCRIPTS = {script.name: script for script in (CYRILLIC, LATIN)}

_FOREIGN = 6.0  # what one word may say against another language, for it in letters that we do not have,
_FAMILIAR = 2.5  # and for it in letters that we have
_NAME = 0.3  # the weight of a word that may be a name
_FEW = 3.0  # words, for which the margins are meant
_LEAST = 1.0  # the margin in a long text


def judge(words: Sequence[str], script: Script, names: Collection[str] = ()) -> Language:
    """The language of `words` as they are written; the first of the script where nothing speaks against it.

    `names` of them say little, as do words with a capital inside a text.
    """
    cased = not all(map(str.isupper, words))
    once = {  # each word: ст. 4, ст. 5, ст. 6
        word: word in names or (cased and place > 0 and word[0].isupper()) for place, word in enumerate(words)
    }
    rows = [_said(word, is_name, script.name) for word, is_name in once.items()]
    totals = list(map(sum, zip(*rows, strict=True)))
    count = len(script.homes)
    costs = [said + home.handicap for said, home in zip(totals[:count], script.homes, strict=True)]
    best = costs.index(min(costs))
    home, cost = script.homes[best], totals[count + best]
    heard = sum(_NAME if is_name else 1.0 for is_name in once.values())
    return Language.OTHER if _is_beaten(script, home, cost, totals[2 * count :], heard) else home.language


def _is_beaten(script: Script, home: Home, cost: float, others: Sequence[float], words: float) -> bool:
    """Whether another language wins over ours by its margin, which is smaller in a sentence of many words."""
    if min(others) >= cost:
        return False
    eased = words - _FEW if words >= script.sentence else 0.0
    margins = _margins(script.name, home)
    return any(
        said + max(margin - eased, min(margin, _LEAST)) < cost for said, margin in zip(others, margins, strict=True)
    )


@cache
def _margins(script_name: str, home: Home) -> tuple[float, ...]:
    """By how much each other language of the table must win over ours in a few words."""
    script = _SCRIPTS[script_name]
    others = table_of(script_name).columns[len(script.homes) :]
    return tuple(home.over_kin if script.kin.get(other) is home.language else home.over for other in others)


@lru_cache(maxsize=1 << 15)
def _said(word: str, is_name: bool, script_name: str) -> tuple[float, ...]:
    """What one word says against each of our languages: beside each other, then beside others; then against those."""
    script = _SCRIPTS[script_name]
    letters = spelled(word)
    costs = strangeness(letters, table_of(script_name))
    count = len(script.homes)
    least = min(costs[:count])
    weight = _NAME if is_name else 1.0
    low = weight * -(_FAMILIAR if script.letters.issuperset(letters) else _FOREIGN)
    high = weight * _FOREIGN
    said = [cost - least for cost in costs]
    among = [min(cost, weight * home.loudest) for cost, home in zip(said, script.homes, strict=False)]
    bounded = [low if cost < low else high if cost > high else cost for cost in said]
    return (*among, *bounded)


def kazakh_lead(word: str) -> float:
    """How much more the spelling of a Cyrillic word speaks for Kazakh than for Russian, in natural logarithms."""
    russian, kazakh, without_its_letters, *_ = strangeness(spelled(word), table_of(CYRILLIC.name))
    return russian - min(kazakh, without_its_letters)
