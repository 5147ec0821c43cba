"""The questions to readers about a concept: its mentions, and what is nearly one."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from trafsearch.catalog import acts, mentions, passages, scanning, verdicts
from trafsearch.catalog.held import FoundMention, HeldPassage
from trafsearch.catalog.scanning import Scanned
from trafsearch.catalog.verdicts import Effect
from trafsearch.query.search import Filters
from trafsearch.report.citing import is_counted, stands_in_cited_title
from trafsearch.report.provisions import Provisions
from trafsearch.review.near import near_misses
from trafsearch.review.question import Answer, Found, Question, Sighting
from trafsearch.store.answering import title_for
from trafsearch.store.filtering import Selection, select
from trafsearch.store.store import Store
from trafsearch.structure.passage import Passage
from trafsearch.structure.verdict import hash_of, place_of

_SLICE = 500
_AROUND = 400  # signs before and after the words

_Seen = tuple[Scanned, Sighting]
_Said = Mapping[tuple[object, ...], Answer]  # by Verdict.question


def questions(store: Store, concepts: Sequence[str]) -> list[Question]:
    """About all passages of the newest editions: first the mentions, then the near misses, each in the order of the
    texts. What copies say alike is asked once, and a passage once for each concept.
    """
    selection = select(store.catalog, Filters())
    scanned = list(scanning.scan(store.catalog, selection.editions.values()))
    seen = sorted(_seen(store, concepts, scanned), key=lambda each: each[1].found.is_near_miss)
    once = Provisions(store.catalog, selection.editions).once(passage for passage, _ in seen)
    held = _held(store, selection, sorted({passage.row for passage, _ in seen}))
    said = said_before(store, concepts)
    titled = {act.id: act for act in acts.acts(store.catalog)}
    return [
        _question(
            one := held[passage.row],
            title_for(titled[passage.act], one),
            sighting,
            tuple(held[row].passage.id for row in once[passage.row]),
            said,
        )
        for passage, sighting in seen
        if passage.row in once
    ]


def drawn(questions: Sequence[Question], sample: int | None) -> list[Question]:
    """So many of the mentions, and so many of the near misses, drawn at random: always the same ones, and a larger
    sample has the smaller one in it. All without a number.
    """
    chosen: set[int] = set()
    for near in (False, True):
        places = [at for at, each in enumerate(questions) if each.found.is_near_miss is near]
        chosen.update(sorted(places, key=lambda at: _lot(questions[at]))[:sample])
    return [each for at, each in enumerate(questions) if at in chosen]


def said_before(store: Store, concepts: Sequence[str]) -> dict[tuple[object, ...], Answer]:
    """What readers said of these concepts, where it still holds."""
    held = verdicts.verdicts(store.catalog, concepts)
    standing = [each.verdict for each in held if each.effect in (Effect.APPLIED, None)]
    return {each.question: Answer(each.ruling, each.who, each.why) for each in standing}


def found_in(store: Store, concepts: Sequence[str]) -> dict[int, list[FoundMention]]:
    """What the labels find, whatever readers said of it, by the row of the text."""
    found: dict[int, list[FoundMention]] = defaultdict(list)
    for some in (mentions.mentions_of, mentions.overruled_mentions_of):
        for content, each in some(store.catalog, concepts).items():
            found[content] += [mention for mention in each if not (mention.said and mention.said.is_added)]
    return {content: sorted(each, key=lambda mention: mention.span.start) for content, each in found.items() if each}


def _seen(store: Store, concepts: Sequence[str], scanned: Iterable[Scanned]) -> list[_Seen]:
    """Every passage with what it may speak of; near misses where no mention of any of the concepts is."""
    passages = list(scanned)
    found = found_in(store, concepts)
    sightings = {content: list(_first_of_each(some)) for content, some in found.items()}
    others = {each.content for each in passages} - sightings.keys()
    sightings.update(near_misses(store.catalog, store.vocabulary, concepts, others))
    return [(each, sighting) for each in passages for sighting in sightings.get(each.content, ())]


def _first_of_each(found: Iterable[FoundMention]) -> Iterator[Sighting]:
    asked: set[str] = set()
    for each in found:
        if each.concept not in asked:
            asked.add(each.concept)
            yield Sighting(each.concept, Found.MENTION, each.span, each.label)


def _lot(question: Question) -> bytes:
    return hashlib.sha256(f"{question.concept}\0{question.passage}\0{question.hash}".encode()).digest()


def _question(held: HeldPassage, title: str, sighting: Sighting, also_in: tuple[str, ...], said: _Said) -> Question:
    passage, span = held.passage, sighting.span
    text, hash = passage.text, hash_of(passage.text)
    is_own = is_counted(passage.kind) and not stands_in_cited_title(text, span, passage.kind)
    address = passage.id.partition("#")[2]
    return Question(
        passage=passage.id,
        title=title,
        place=passage.address.text(passage.language),
        language=passage.language,
        concept=sighting.concept,
        found=sighting.found,
        label=sighting.label,
        above=_above(passage),
        before=_cut(text[: span.start], keep_end=True),
        words=span.of(text),
        after=_cut(text[span.end :], keep_end=False),
        counts=is_own,
        hash=hash,
        also_in=also_in,
        answer=said.get((held.act, passage.language, place_of(address), hash, sighting.concept)),
    )


def _above(passage: Passage) -> str:
    return " / ".join(" ".join(each.split()) for each in (*passage.heading_path, passage.lead) if each)


def _cut(text: str, *, keep_end: bool) -> str:
    if len(text) <= _AROUND:
        return text
    return f"…{text[-_AROUND:]}" if keep_end else f"{text[:_AROUND]}…"


def _held(store: Store, selection: Selection, rows: Sequence[int]) -> dict[int, HeldPassage]:
    slices = (rows[at : at + _SLICE] for at in range(0, len(rows), _SLICE))
    return {
        held.row: held for some in slices for held in passages.passages_by_row(store.catalog, some, selection.editions)
    }
