"""Which act that is held a question names: «в законе о миграции», «Көші-қон туралы заңда», "in the trafficking law"."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from trafsearch.analysis import analyzer
from trafsearch.analysis.token import Token
from trafsearch.language import Language
from trafsearch.query.claim import Claim, Meaning
from trafsearch.vocabulary.area_matcher import AreaMatcher
from trafsearch.vocabulary.matcher import Matcher

NAMED_BY_SUBJECT = ("law", "constitutional-law", "decree", "resolution", "order", "treaty")  # a concept names a policy
_SEVERAL = re.compile(
    r"(?:закон|указ|приказ|договор)(?:ы|ов|ам|ами|ах)|(?:постановлен|конвенц|соглашен)и(?:й|ям|ями|ях)"
    r"|.*[лдт][ае]р(?:ы|і|да|де|дың|дің|ды|ді|ға|ге|дан|ден|ында|інде|ының|інің|дағы|дегі)*|.*s"
)
_AMENDING = re.compile(r"внесени\w+\s+(?:изменени|дополнени)|өзгеріс|толықтыру|amend", re.IGNORECASE)
_ABOUT_BEFORE = ("о", "об", "обо", "on", "about", "against")  # закон [о] миграции
_ABOUT_AFTER = ("туралы", "жөнінде", "жөніндегі")  # көші-қон [туралы] заң
_LINKS = ("рк", "республики", "казахстан", "the", "of", "kazakhstan")


@dataclass(frozen=True, slots=True)
class HeldAct:
    """What an act that is held may be called by."""

    id: str
    type: str | None
    areas: tuple[str, ...] = ()
    titles: Mapping[Language, str] = field(default_factory=dict)


def claims_of_acts(
    tokens: Sequence[Token],
    claims: Iterable[Claim],
    held: Collection[HeldAct],
    types: Mapping[str, tuple[str, ...]],
    matcher: Matcher,
    areas: AreaMatcher,
) -> Iterator[Claim]:
    """The word for one law with what it is about, where one act alone can be meant."""
    claims = tuple(claims)
    taken = {index for each in claims if each.meaning is Meaning.FRAME for index in each.words}
    for kind in claims:
        wanted = [each for each in types.get(kind.owner, ()) if each in NAMED_BY_SUBJECT]
        if kind.meaning is not Meaning.TYPE or not wanted or _SEVERAL.fullmatch(tokens[kind.words[-1]].form):
            continue
        acts = [act for act in held if act.type in wanted and not any(map(_AMENDING.search, act.titles.values()))]
        for subject, words in _subjects(tokens, kind, taken):
            chosen = _by_words(subject, tokens, acts) or _by_meaning(subject, tokens, claims, acts, matcher, areas)
            if chosen is not None:
                yield Claim(Meaning.DOCUMENT, chosen, tuple(sorted({*kind.words, *words})))
                break


def _subjects(
    tokens: Sequence[Token], kind: Claim, taken: Collection[int]
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The words that may say what it is about, and they with the words that say so; the longest first.

    They end where a word of the question follows: no law on one thing is meant by the first word for another.
    """
    at = kind.words[-1] + 1
    while at < len(tokens) and tokens[at].form in _LINKS:
        at += 1
    if at < len(tokens) and tokens[at].form in _ABOUT_BEFORE:
        for end in range(len(tokens), at + 1, -1):
            if end == len(tokens) or end in taken or _parts(tokens, end):
                yield tuple(range(at + 1, end)), tuple(range(kind.words[-1] + 1, end))
        return
    end = kind.words[0]
    about = end > 0 and tokens[end - 1].form in _ABOUT_AFTER
    stop = end - 1 if about else end
    if about or tokens[end].form.isascii():
        for start in range(stop):
            if start == 0 or start - 1 in taken or _parts(tokens, start):
                yield tuple(range(start, stop)), tuple(range(start, end))


def _parts(tokens: Sequence[Token], index: int) -> bool:
    """Whether more than blanks and a hyphen stand before the word."""
    return tokens[index].span.start - tokens[index - 1].span.end > 1


def _by_words(subject: Sequence[int], tokens: Sequence[Token], acts: Iterable[HeldAct]) -> str | None:
    """The one act whose title is these words, or begins with them, or holds them."""
    wanted = [set(tokens[index].terms) | {tokens[index].form} for index in subject]
    found: dict[int, set[str]] = {}
    for act in acts:
        places = [_place(wanted, title, language) for language, title in act.titles.items()]
        best = min((place for place in places if place is not None), default=None)
        if best is not None:
            found.setdefault(best, set()).add(act.id)
    nearest = found[min(found)] if found else set()
    return next(iter(nearest)) if len(nearest) == 1 else None


def _place(wanted: Sequence[Collection[str]], title: str, language: Language) -> int | None:
    """0 where the title is these words but for those for «about», 1 where it begins with them, 2 within; else None."""
    words = [set(each.terms) | {each.form} for each in analyzer.tokens_in(title, language)
             if each.form not in (*_ABOUT_BEFORE, *_ABOUT_AFTER)]  # fmt: skip
    for start in range(len(words) - len(wanted) + 1):
        if all(not words[start + i].isdisjoint(each) for i, each in enumerate(wanted)):
            return (0 if len(words) == len(wanted) else 1) if start == 0 else 2
    return None


def _by_meaning(
    subject: Sequence[int],
    tokens: Sequence[Token],
    claims: Iterable[Claim],
    acts: Sequence[HeldAct],
    matcher: Matcher,
    areas: AreaMatcher,
) -> str | None:
    """The one act whose title names the concept that is all of these words but for words of the question («борьба»),
    or that is in the area of that name.
    """
    claims = tuple(claims)
    dropped = {index for each in claims if each.meaning is Meaning.FRAME for index in each.words}
    concepts = [each for each in claims if each.meaning is Meaning.CONCEPT and set(each.words) <= set(subject)]
    asked = {each.owner for each in concepts if dropped.issuperset(set(subject) - set(each.words))}
    named = {
        act.id for act in acts if any(_names(title, asked, language, matcher) for language, title in act.titles.items())
    }
    if not named:
        text = " ".join(tokens[index].text for index in subject)
        within = {id for id, words in areas.areas_in_title(text, Language.NONE) if words == text}
        named = {act.id for act in acts if not within.isdisjoint(act.areas)}
    return next(iter(named)) if len(named) == 1 else None


def _names(title: str, concepts: Collection[str], language: Language, matcher: Matcher) -> bool:
    return bool(concepts) and any(
        match.concept in concepts for match in matcher.find(analyzer.tokens_in(title, language), title)
    )
