"""The words of a question, and what they are taken to mean."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from trafsearch.analysis import analyzer
from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language
from trafsearch.query.claim import Claim, Meaning, claims_of, free_words, settle
from trafsearch.query.forms import claims_of_forms, claims_of_rest
from trafsearch.query.frames import DOCUMENT, Frames
from trafsearch.query.held_acts import HeldAct, claims_of_acts
from trafsearch.query.introductions import claims_of_introductions
from trafsearch.query.issuers import claims_of_issuers
from trafsearch.query.parsing.number_sign import without_number_signs
from trafsearch.query.subjects import claims_of_subjects
from trafsearch.query.times import Role, Time, times_in
from trafsearch.query.topics import topics_among
from trafsearch.span import Span
from trafsearch.vocabulary.area_matcher import AreaMatcher
from trafsearch.vocabulary.keyboard import Keyboard, keyboard_for
from trafsearch.vocabulary.matcher import Matcher, is_whole
from trafsearch.vocabulary.phrasing import one_after_another_or_coordinated
from trafsearch.vocabulary.trie import Found

_KEYBOARDS: dict[tuple[str, str], Keyboard] = {}
_IN_LABELS = (Meaning.EXCEPT, Meaning.ABSENCE, Meaning.UNCLEAR)
_POLICY = "-policy"  # a concept called after a policy area asks for the area


@dataclass(frozen=True, slots=True)
class Known:
    """What a question is read by: labels of concepts and areas, question frames, acts that are held, and the day.
    `names` are the concepts' ids with their own names.
    """

    matcher: Matcher
    areas: AreaMatcher
    frames: Frames
    held: Collection[HeldAct]
    today: date
    names: Collection[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """Claims in the order of the question. `restored` are words (by index) read as if typed with Kazakh letters."""

    question: str
    tokens: tuple[Token, ...]
    claims: list[Claim] = field(default_factory=list)
    times: tuple[Time, ...] = ()
    restored: tuple[int, ...] = ()

    def owners(self, meaning: Meaning) -> tuple[str, ...]:
        return tuple(dict.fromkeys(claim.owner for claim in self.claims if claim.meaning is meaning))

    def free(self) -> list[int]:
        return free_words(self.claims, len(self.tokens))

    def words(self, indexes: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.tokens[index].text for index in indexes)

    def text(self, words: Sequence[int]) -> str:
        """The stretch of the question from the first of the words to the last."""
        return self.question[self.tokens[words[0]].span.start : self.tokens[words[-1]].span.end]


def read(question: str, known: Known) -> Reading:
    """The question as typed, else with Kazakh letters put back into the words that meant nothing."""
    return _with_rest(_restore_letters(_read(question, _words_of(question), known), known), known)


def _words_of(question: str) -> tuple[Token, ...]:
    """The words with their readings in every language: a question is too short to be sure of one."""
    words = tokenize(without_number_signs(question))
    return tuple(_word(raw.span, position, raw.form, question) for position, raw in enumerate(words))


def _word(span: Span, position: int, form: str, question: str) -> Token:
    text = span.of(question)
    return Token(text, span, position, form, analyzer.query_terms(text), analyzer.word_language(form, Language.NONE))


def _read(question: str, tokens: tuple[Token, ...], known: Known) -> Reading:
    times = tuple(times_in(question, known.frames.times, known.today))
    claims, subjects, named = _claims(question, tokens, times, known)
    topics = _topics(claims, subjects, named, tokens)
    asked_for = {index for each in topics for index in each.words}
    claims, subjects = ([each for each in some if asked_for.isdisjoint(each.words)] for some in (claims, subjects))
    claims += [each for each in named if any(set(topic.words) <= set(each.words) for topic in topics)]
    reading = Reading(question, tokens, settle([*claims, *subjects]), times)
    if _asks_something(reading):
        return reading
    reading = replace(reading, claims=settle(claims))
    if _asks_something(reading):
        return reading
    return replace(reading, claims=settle(each for each in claims if not _names_idea(each, claims, known.frames)))


def _topics(
    claims: Sequence[Claim], subjects: Sequence[Claim], named: Sequence[Claim], tokens: Sequence[Token]
) -> list[Claim]:
    """The areas, and the types of acts that are concepts too, that are to be looked for as words. What documents alone
    are about is none of these.
    """
    settled = settle([*claims, *subjects])
    areas = [each for each in settled if each.meaning is Meaning.AREA and each not in subjects]
    types = [each for each in settled if each.meaning is Meaning.TYPE and any(each.words == one.words for one in named)]
    return topics_among(sorted({*areas, *types}, key=lambda each: each.words), tokens, settled, named)


def _asks_something(reading: Reading) -> bool:
    """Whether more than an area is asked for."""
    return bool(reading.free() or reading.owners(Meaning.CONCEPT) or reading.owners(Meaning.INSTITUTIONS))


def _names_idea(claim: Claim, claims: Iterable[Claim], frames: Frames) -> bool:
    """«антитрафиковая политика» and nothing else asks for the idea that its first word names, in whatever area."""
    return claim.meaning is Meaning.AREA and any(
        each.owner == frames.against.get(claim.owner) and set(each.words) < set(claim.words) for each in claims
    )


def _claims(
    question: str, tokens: tuple[Token, ...], times: Sequence[Time], known: Known
) -> tuple[list[Claim], list[Claim], list[Claim]]:
    """All that the words may mean; the areas that documents are about, which count beside something else only; and
    the concepts that are no policies, also those that are an area under another name.
    """
    phrasing = one_after_another_or_coordinated(tokens, without_number_signs(question))
    frames, forms = known.frames, known.frames.forms
    claims = list(claims_of_forms(question, tokens, forms))
    fillers = tuple(frames.fillers_in(tokens, phrasing))
    types = tuple(frames.types.find(tokens, phrasing))
    documents = {
        i for found in (*types, *fillers) if found in types or found.label.owner == DOCUMENT for i in found.words
    }
    areas = claims_of(Meaning.AREA, known.areas.areas_in_question(tokens, question))
    found = tuple(each for each in known.matcher.trie.find(tokens, phrasing) if is_whole(each, tokens, phrasing))
    concepts = claims_of(Meaning.CONCEPT, [each for each in found if not _is_named_better(each, found, known.names)])
    countries = claims_of(Meaning.COUNTRY, frames.countries.find(tokens, phrasing))
    named = [*claims_of(Meaning.TYPE, types), *claims_of(Meaning.FRAME, fillers), *countries]
    in_time = [_claim_of_time(number, time, tokens, question) for number, time in enumerate(times)]
    claims += [each for each in in_time if not _is_in_name(each, concepts)]
    ideas = list(_concepts(concepts, areas, named, frames))
    claims += [*areas, *ideas, *named, *claims_of_introductions(question, tokens, ideas)]
    claims += claims_of_issuers(tokens, phrasing, frames, documents, {i for each in countries for i in each.words})
    if known.held:
        claims += claims_of_acts(tokens, [*named, *concepts], known.held, frames.types_of, known.matcher, known.areas)
    claims = [each for each in claims if not _is_of_label(each, ideas)]
    named_so = [each for each in concepts if not each.owner.endswith(_POLICY)]
    return claims, list(claims_of_subjects(tokens, phrasing, frames, documents, ideas)), named_so


def _is_in_name(time: Claim, concepts: Iterable[Claim]) -> bool:
    """«Конвенция 1926 года о рабстве» is named after its year."""
    return any(set(time.words) < set(each.words) for each in concepts)


def _is_of_label(claim: Claim, concepts: Iterable[Claim]) -> bool:
    """Whether what looks like an absence or an exclusion is a part of a concept's words: лицо без гражданства."""
    return claim.meaning in _IN_LABELS and any(
        set(claim.words) < set(each.words) and each.words[-1] - each.words[0] < len(each.words) for each in concepts
    )


def _is_named_better(one: Found, found: Iterable[Found], names: Collection[tuple[str, str]]) -> bool:
    """Whether the same words are another concept's own name: «домашнее рабство» is more than a kind of slavery."""
    return _is_name(one, names) is False and any(other.words == one.words and _is_name(other, names) for other in found)


def _is_name(found: Found, names: Collection[tuple[str, str]]) -> bool:
    return (found.label.owner, found.label.text) in names


def _claim_of_time(number: int, time: Time, tokens: Sequence[Token], question: str) -> Claim:
    words = tuple(token.position for token in tokens if any(token.span.lies_within(span) for span in time.spans))
    if time.role is Role.ENTRY:
        return Claim(Meaning.UNCLEAR, " ".join(span.of(question).strip() for span in sorted(time.spans)), words)
    return Claim(Meaning.FRAME if time.role is Role.TITLE else Meaning.TIME, str(number), words)


def _concepts(
    concepts: Iterable[Claim], areas: Sequence[Claim], named: Sequence[Claim], frames: Frames
) -> Iterator[Claim]:
    """Concepts but for those that are an area under another name.

    `migration-policy` asks for the area migration; «Трудовой кодекс Республики Казахстан» for the area that
    «трудовой кодекс» does, and so for «ТК РК».
    """
    ids = {each.owner for each in areas}
    dropped = {index for each in named if each.meaning is not Meaning.TYPE for index in each.words}
    for each in concepts:
        area = frames.areas_of.get(each.owner, each.owner.removesuffix(_POLICY))
        if each.owner in frames.areas_of or (area in ids and area != each.owner):
            yield replace(each, meaning=Meaning.AREA, owner=area)
        elif not any(set(own.words) < set(each.words) <= {*own.words, *dropped} for own in areas):
            yield each


def _with_rest(reading: Reading, known: Known) -> Reading:
    """Orders and negations are no words to search for, where they mean nothing else."""
    free = set(reading.free())
    found = [
        replace(claim, words=tuple(index for index in claim.words if index in free))
        for claim in claims_of_rest(reading.question, reading.tokens, known.frames.forms)
    ]
    return reading if not found else replace(reading, claims=settle([*reading.claims, *found]))


def _restore_letters(reading: Reading, known: Known) -> Reading:
    """The question read once more, with Kazakh letters put back into the words that meant nothing as typed."""
    if not any(_is_cyrillic(reading.tokens[index].form) for index in reading.free()):
        return reading
    keyboard = _keyboard(known)
    doubtful = {index for index in reading.free() if keyboard.meant(reading.tokens[index].form)}
    if not doubtful:
        return reading
    tokens = tuple(_meant(token, keyboard) if token.position in doubtful else token for token in reading.tokens)
    again = _read(reading.question, tokens, known)
    again = replace(again, claims=[claim for claim in again.claims if not _drops_russian(claim, doubtful, tokens)])
    understood = tuple(sorted(doubtful.difference(again.free())))
    return replace(again, restored=understood) if understood else reading


def _keyboard(known: Known) -> Keyboard:
    """Made once for the questions that are put to one vocabulary."""
    key = known.matcher.key, known.areas.key
    if key not in _KEYBOARDS or not all(key):
        _KEYBOARDS.clear()
        _KEYBOARDS[key] = keyboard_for([known.matcher.trie, known.areas.trie, *known.frames.tries()])
    return _KEYBOARDS[key]


def _drops_russian(claim: Claim, doubtful: set[int], tokens: Sequence[Token]) -> bool:
    """A Russian word is no filler only because a Kazakh one could be typed so: матери, мәтін."""
    return claim.meaning is Meaning.FRAME and any(
        index in doubtful and tokens[index].language is Language.RU for index in claim.words
    )


def _is_cyrillic(form: str) -> bool:
    return any("а" <= letter <= "ӿ" for letter in form)


def _meant(token: Token, keyboard: Keyboard) -> Token:
    return replace(token, terms=(*token.terms, *keyboard.meant(token.form)))
