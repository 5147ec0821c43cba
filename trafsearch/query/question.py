"""A plain question as a search that its asker can read, check and edit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from trafsearch.analysis import analyzer
from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.errors import QuerySyntax
from trafsearch.language import Language, identify
from trafsearch.query.claim import Claim, Meaning, claims_of, free_words, settle
from trafsearch.query.frames import Frames, load_frames
from trafsearch.query.parsing.number_sign import without_number_signs
from trafsearch.query.search import Filters, Search
from trafsearch.query.tree import And, ConceptLeaf, Everything, Node, Or, Word
from trafsearch.query.years import Role, of_role, years_in
from trafsearch.span import Span
from trafsearch.vocabulary.area_matcher import AreaMatcher
from trafsearch.vocabulary.coordination import one_after_another_or_coordinated
from trafsearch.vocabulary.keyboard import Keyboard, keyboard_for
from trafsearch.vocabulary.matcher import Matcher
from trafsearch.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What a question was understood to ask.

    `concepts` and `areas` are ids in the order of the question: any of them will do. `leftover` are words that were
    not understood and are searched for as words; `dropped` carry no content. `query` is the search in the query
    language. `asks_absence` says that the question asks where something is not said: the search then finds
    where it is said. `restored` are words read as if typed with Kazakh letters.
    """

    question: str
    language: Language
    concepts: tuple[str, ...]
    areas: tuple[str, ...]
    filters: Filters
    leftover: tuple[str, ...]
    query: str
    search: Search
    dropped: tuple[str, ...] = ()
    asks_absence: bool = False
    restored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """The words of a question, and what they are taken to mean."""

    tokens: tuple[Token, ...]
    claims: list[Claim] = field(default_factory=list)
    restored: tuple[int, ...] = ()

    def owners(self, meaning: Meaning) -> tuple[str, ...]:
        return tuple(dict.fromkeys(claim.owner for claim in self.claims if claim.meaning is meaning))

    def free(self) -> list[int]:
        return free_words(self.claims, len(self.tokens))

    def words(self, indexes: Sequence[int]) -> tuple[str, ...]:
        return tuple(self.tokens[index].text for index in indexes)


def interpret(
    question: str, vocabulary: Vocabulary, matcher: Matcher, areas: AreaMatcher, frames: Frames | None = None
) -> Interpretation:
    """Reads a question by the labels of the vocabulary and by the question frames; the longest words win.

    Nothing is guessed: what no label and no frame names is a word to be searched for. Raises QuerySyntax where
    nothing is left to search for.
    """
    frames = frames or load_frames()
    reading = _read(question, _words_of(question), matcher, areas, frames)
    reading = _restore_letters(question, reading, matcher, areas, frames)
    concepts, leftover = reading.owners(Meaning.CONCEPT), reading.free()
    filters = _filters(question, reading, frames)
    if not concepts and not leftover and filters == Filters():
        raise _nothing_asked(question)
    words = [_leaf(reading.tokens[index]) for index in leftover]
    query = _print(concepts, words, filters)
    tree = _tree(concepts, words, vocabulary)
    return Interpretation(
        question=question,
        language=_language(question, reading),
        concepts=concepts,
        areas=filters.areas,
        filters=filters,
        leftover=reading.words(leftover),
        query=query,
        search=Search(query, tree, filters),
        dropped=reading.words([i for each in reading.claims if each.meaning is Meaning.FRAME for i in each.words]),
        asks_absence=bool(reading.owners(Meaning.ABSENCE)),
        restored=reading.words(reading.restored),
    )


def _nothing_asked(question: str) -> QuerySyntax:
    reason = "This asks for nothing: name a concept, a policy area, or words."
    return QuerySyntax(query=question, position=0, reason=reason, reason_key="query.nothing_asked")


def _words_of(question: str) -> tuple[Token, ...]:
    """The words with their readings in every language: a question is too short to be sure of one."""
    words = tokenize(without_number_signs(question))
    return tuple(_word(raw.span, position, raw.form, question) for position, raw in enumerate(words))


def _word(span: Span, position: int, form: str, question: str) -> Token:
    text = span.of(question)
    return Token(text, span, position, form, analyzer.query_terms(text), analyzer.word_language(form, Language.NONE))


def _read(question: str, tokens: tuple[Token, ...], matcher: Matcher, areas: AreaMatcher, frames: Frames) -> _Reading:
    steps = one_after_another_or_coordinated(tokens, question)
    claims = [
        *_claims_of_patterns(question, tokens, frames),
        *claims_of(Meaning.AREA, areas.areas_in_question(tokens, question)),
        *claims_of(Meaning.CONCEPT, matcher.trie.find(tokens, steps)),
        *claims_of(Meaning.TYPE, frames.types.find(tokens, steps)),
        *claims_of(Meaning.FRAME, frames.fillers_in(tokens, steps)),
    ]
    reading = _Reading(tokens, settle(claims))
    if reading.free() or reading.owners(Meaning.CONCEPT):
        return reading
    # «антитрафиковая политика» and nothing else: the idea is asked for, in whatever area
    return _Reading(tokens, settle(claims, preferred=Meaning.CONCEPT))


def _restore_letters(
    question: str, reading: _Reading, matcher: Matcher, areas: AreaMatcher, frames: Frames
) -> _Reading:
    """The question read once more, with Kazakh letters put back into the words that meant nothing as typed."""
    if not any(_is_cyrillic(reading.tokens[index].form) for index in reading.free()):
        return reading
    keyboard = keyboard_for([matcher.trie, areas.trie, *frames.tries()])
    doubtful = {index for index in reading.free() if keyboard.meant(reading.tokens[index].form)}
    if not doubtful:
        return reading
    tokens = tuple(_meant(token, keyboard) if token.position in doubtful else token for token in reading.tokens)
    again = _read(question, tokens, matcher, areas, frames)
    again = replace(again, claims=[claim for claim in again.claims if not _drops_russian(claim, doubtful, tokens)])
    understood = tuple(sorted(doubtful.difference(again.free())))
    return replace(again, restored=understood) if understood else reading


def _drops_russian(claim: Claim, doubtful: set[int], tokens: Sequence[Token]) -> bool:
    """A Russian word is no filler only because a Kazakh one could be typed so: матери, мәтін."""
    return claim.meaning is Meaning.FRAME and any(
        index in doubtful and tokens[index].language is Language.RU for index in claim.words
    )


def _is_cyrillic(form: str) -> bool:
    return any("а" <= letter <= "ӿ" for letter in form)


def _meant(token: Token, keyboard: Keyboard) -> Token:
    return replace(token, terms=(*token.terms, *keyboard.meant(token.form)))


def _claims_of_patterns(question: str, tokens: Sequence[Token], frames: Frames) -> Iterator[Claim]:
    for years in years_in(question, frames.years):
        yield _claim(Meaning.FRAME if years.role is Role.TITLE else Meaning.YEARS, years.span, tokens)
    for pattern in frames.absences:
        yield from (_claim(Meaning.ABSENCE, Span(*found.span()), tokens) for found in pattern.finditer(question))


def _claim(meaning: Meaning, span: Span, tokens: Sequence[Token]) -> Claim:
    return Claim(meaning, meaning.name, tuple(token.position for token in tokens if token.span.lies_within(span)))


def _filters(question: str, reading: _Reading, frames: Frames) -> Filters:
    years = years_in(question, frames.years)
    return Filters(
        areas=reading.owners(Meaning.AREA),
        types=tuple(dict.fromkeys(each for id in reading.owners(Meaning.TYPE) for each in frames.types_of[id])),
        years=tuple((each.first, each.last) for each in of_role(Role.HELD, years)),
        adopted=tuple(each.as_dates for each in of_role(Role.ADOPTED, years)),
    )


def _language(question: str, reading: _Reading) -> Language:
    return Language.KK if reading.restored else identify(question)


def _leaf(token: Token) -> Word:
    """The word as one types it in a query, where OR, ИЛИ, НЕ in capitals are operators."""
    text = token.text.lower() if token.text.isupper() else token.text
    return Word(text, analyzer.query_terms(text))


def _tree(concepts: Sequence[str], leftover: Sequence[Word], vocabulary: Vocabulary) -> Node:
    """Any of the concepts, and every word left over."""
    leaves = tuple(ConceptLeaf(id, vocabulary.narrower(id)) for id in concepts)
    parts: list[Node] = [leaves[0] if len(leaves) == 1 else Or(leaves)] if leaves else []
    parts += leftover
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _print(concepts: Sequence[str], leftover: Sequence[Word], filters: Filters) -> str:
    """The query language's words for it: `(concept:terrorism OR concept:extremism) area:religious`."""
    named = " OR ".join(f"concept:{id}" for id in concepts)
    return " ".join(
        [
            *([f"({named})" if len(concepts) > 1 else named] if concepts else []),
            *(word.text for word in leftover),
            *(f"area:{area}" for area in filters.areas),
            *(f"type:{type_}" for type_ in filters.types),
            *(f"year:{first}..{last}" for first, last in filters.years),
            *(f"adopted:{first}..{last}" for first, last in filters.adopted),
        ]
    )
