"""A plain question as a search that its asker can read, check and edit."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from trafsearch.analysis import analyzer
from trafsearch.analysis.token import Token
from trafsearch.errors import QuerySyntax
from trafsearch.language import Language, identify
from trafsearch.query.bodies import without_unknown_bodies
from trafsearch.query.claim import Meaning
from trafsearch.query.excluding import without_excluded
from trafsearch.query.frames import DOCUMENT, Frames, load_frames
from trafsearch.query.held_acts import HeldAct
from trafsearch.query.institutions import passages_on_makers
from trafsearch.query.interpretation import Asked, Interpretation
from trafsearch.query.parsing.filters import FIRST_YEAR, LAST_YEAR
from trafsearch.query.printing import print_query
from trafsearch.query.reading import Known, Reading, read
from trafsearch.query.search import Filters, Search
from trafsearch.query.times import Role
from trafsearch.query.tree import And, ConceptLeaf, Everything, Node, Not, Or, Word
from trafsearch.vocabulary.area_matcher import AreaMatcher
from trafsearch.vocabulary.matcher import Matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

_KAZAKH = frozenset("әғқңөұүһі")
_DROPPED = (Meaning.FRAME, Meaning.WHETHER, Meaning.ASKER)


def interpret(
    question: str,
    vocabulary: Vocabulary,
    matcher: Matcher,
    areas: AreaMatcher,
    frames: Frames | None = None,
    *,
    held: Collection[HeldAct] = (),
    today: date | None = None,
) -> Interpretation:
    """Reads a question by the labels of the vocabulary and by the question frames; the longest words win.

    Nothing is guessed: what no label and no frame names is a word to be searched for, and what no filter can tell is
    told as not applied. `held` are the acts that may be named. Raises QuerySyntax where nothing is left to search for.
    """
    frames = frames or load_frames()
    names = {(id, labels[0]) for id, each in vocabulary.concepts.items() for labels in each.labels.values() if labels}
    typed = read(question, Known(matcher, areas, frames, held, today or date.today(), names))
    excluded = without_excluded(without_unknown_bodies(typed, frames), vocabulary)
    reading = excluded.reading
    concepts, leftover = reading.owners(Meaning.CONCEPT), reading.free()
    filters = _filters(reading, frames)
    if not concepts and not leftover and filters == Filters():
        raise _nothing_asked(question)
    words = [_leaf(reading.tokens[index]) for index in leftover]
    asks = _asked(reading)
    makers = asks is Asked.INSTITUTIONS and not concepts and bool(filters.areas)
    tree = _tree(concepts, [*words, *([passages_on_makers()] if makers else [])], excluded.concepts, vocabulary)
    query = _print(tree, filters)
    return Interpretation(
        question=question,
        language=_language(question, reading),
        concepts=concepts,
        areas=filters.areas,
        filters=filters,
        leftover=reading.words(leftover),
        query=query,
        search=Search(query, tree, filters),
        dropped=reading.words([index for each in reading.claims if each.meaning in _DROPPED for index in each.words]),
        asks=asks,
        excluded=excluded.concepts,
        unapplied=_unapplied(reading),
        asks_number=bool(reading.owners(Meaning.COUNTS)),
        asks_documents=bool(reading.owners(Meaning.TYPE)) or DOCUMENT in reading.owners(Meaning.FRAME),
        restored=reading.words(reading.restored),
    )


def with_documents(understood: Interpretation, held: Sequence[str], not_held: Sequence[str]) -> Interpretation:
    """The question among the documents `held` alone. Raises QuerySyntax where nothing else is asked for."""
    filters = replace(understood.filters, documents=tuple(held))
    tree = understood.search.tree
    if tree == Everything() and filters == Filters():
        raise _nothing_asked(understood.question)
    query = _print(tree, filters)
    search = replace(understood.search, text=query, filters=filters)
    return replace(understood, filters=filters, query=query, search=search, not_held=tuple(not_held))


def _nothing_asked(question: str) -> QuerySyntax:
    reason = "This asks for nothing: name a concept, a policy area, or words."
    return QuerySyntax(query=question, position=0, reason=reason, reason_key="query.nothing_asked")


def _asked(reading: Reading) -> Asked:
    if reading.owners(Meaning.ABSENCE):
        return Asked.ABSENCE
    return Asked.INSTITUTIONS if reading.owners(Meaning.INSTITUTIONS) else Asked.PASSAGES


def _filters(reading: Reading, frames: Frames) -> Filters:
    times = [reading.times[int(number)] for number in reading.owners(Meaning.TIME)]
    held = [each for each in times if each.role is Role.HELD]
    adopted = [each for each in times if each.role is Role.ADOPTED]
    numbers = tuple(f"№ {number}" for number in reading.owners(Meaning.NUMBER))
    documents = (*reading.owners(Meaning.DOCUMENT), *numbers)
    return Filters(
        areas=reading.owners(Meaning.AREA),
        types=tuple(dict.fromkeys(each for id in reading.owners(Meaning.TYPE) for each in frames.types_of[id])),
        languages=reading.owners(Meaning.LANGUAGE),
        documents=documents,
        issuers=tuple(dict.fromkeys(name for id in reading.owners(Meaning.ISSUER) for name in frames.issuers_of[id])),
        years=tuple(
            (each.first.year if each.first else FIRST_YEAR, each.last.year if each.last else LAST_YEAR) for each in held
        ),
        adopted=tuple((each.first or date.min, each.last or date.max) for each in adopted),
        in_force=next((each.first for each in times if each.role is Role.FORCE), None),
    )


def _unapplied(reading: Reading) -> tuple[str, ...]:
    unclear = [(each.words, each.owner) for each in reading.claims if each.meaning is Meaning.UNCLEAR]
    countries = [(each.words, reading.text(each.words)) for each in reading.claims if each.meaning is Meaning.COUNTRY]
    return tuple(text.strip(" ,") for _, text in sorted([*unclear, *countries]))


def _language(question: str, reading: Reading) -> Language:
    is_kazakh = reading.restored or not set(question.lower()).isdisjoint(_KAZAKH)
    return Language.KK if is_kazakh else identify(question)


def _leaf(token: Token) -> Word:
    """The word as one types it in a query, where OR, ИЛИ, НЕ in capitals are operators."""
    text = token.text.lower() if token.text.isupper() else token.text
    return Word(text, analyzer.query_terms(text))


def _tree(concepts: Sequence[str], leftover: Sequence[Node], excluded: Sequence[str], vocabulary: Vocabulary) -> Node:
    """Any of the concepts, every word left over, and none of what is excluded."""
    leaves = tuple(ConceptLeaf(id, vocabulary.narrower(id)) for id in concepts)
    parts: list[Node] = [leaves[0] if len(leaves) == 1 else Or(leaves)] if leaves else []
    parts += leftover
    parts += [Not(ConceptLeaf(id, vocabulary.narrower(id))) for id in excluded]
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _print(tree: Node, filters: Filters) -> str:
    """The query language's words for it: `(concept:terrorism OR concept:extremism) area:religious`."""
    words = print_query(tree)
    return " ".join(filter(None, [f"({words})" if isinstance(tree, Or) else words, print_query(Everything(), filters)]))
