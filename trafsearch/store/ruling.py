"""Verdicts carried out on the mentions that a scan has found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from trafsearch.catalog import editions, verdicts
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.judged import Carried, judge, judged_passages, mentioned, take_back, texts_of_passages
from trafsearch.catalog.meta import JUDGED, put_meta, remove_meta
from trafsearch.catalog.verdicts import Candidate, Effect, HeldVerdict
from trafsearch.span import Span
from trafsearch.structure.verdict import Ruling, Verdict, hash_of
from trafsearch.vocabulary.vocabulary import Vocabulary

Judged = Mapping[int, bytes]  # passages whose mentions readers decided on, and what of


def take_back_all(catalog: Catalog) -> Judged:
    """Make all mentions what a scan finds; for `judge_again`, which passages had others."""
    before = judged_passages(catalog)
    take_back(catalog)
    return before


def judge_again(catalog: Catalog, vocabulary: Vocabulary, before: Judged) -> None:
    """Carry out all verdicts on mentions as a scan found them, and keep what became of each.

    The engine is then given those texts again of which other passages were judged, or otherwise, `before`.
    """
    _carry_out(catalog, vocabulary, verdicts.verdicts(catalog))
    put_meta(catalog, JUDGED, "1")
    after = judged_passages(catalog)
    changed = [passage for passage in before.keys() | after.keys() if before.get(passage) != after.get(passage)]
    editions.mark_in_engine(catalog, texts_of_passages(catalog, changed), given=False)


def judge_new(catalog: Catalog, vocabulary: Vocabulary, acts: Iterable[str]) -> None:
    """Carry out the verdicts on the acts where they are not yet: on passages that were entered just now."""
    _carry_out(catalog, vocabulary, verdicts.verdicts_on(catalog, acts))


def expect_judging(catalog: Catalog) -> None:
    """Until `judge_again` is called, the catalog tells that it has to be: whoever writes may be stopped before."""
    remove_meta(catalog, JUDGED)


def _carry_out(catalog: Catalog, vocabulary: Vocabulary, held: Iterable[HeldVerdict]) -> None:
    """On passages that are not judged yet, with what became of each verdict."""
    effects: dict[int, Effect] = {}
    for passage, deciding in _by_passage(catalog, vocabulary, held, effects).items():
        if not passage.is_judged:
            _judge(catalog, vocabulary, passage, deciding)
    verdicts.put_effects(catalog, effects)


def _by_passage(
    catalog: Catalog, vocabulary: Vocabulary, held: Iterable[HeldVerdict], effects: dict[int, Effect]
) -> dict[Candidate, dict[str, HeldVerdict]]:
    """For each passage that was judged the verdict that counts on each concept."""
    of_act: dict[str, list[HeldVerdict]] = defaultdict(list)
    for each in held:
        of_act[each.verdict.act].append(each)
    found: dict[Candidate, dict[str, HeldVerdict]] = defaultdict(dict)
    for act, some in of_act.items():
        known = _Passages(verdicts.passages_of_act(catalog, act))
        for each in some:
            meant = known.meant(each.verdict)
            effects[each.row] = known.effect(each.verdict) if not meant else Effect.APPLIED
            if each.verdict.concept not in vocabulary.concepts:
                effects[each.row], meant = Effect.UNKNOWN_CONCEPT, []
            for passage in meant:
                earlier = found[passage].get(each.verdict.concept)
                if earlier and earlier.verdict.ruling is not each.verdict.ruling:
                    effects[earlier.row] = Effect.OUTDONE
                found[passage][each.verdict.concept] = each
    return found


class _Passages:
    """The passages of an act by what a verdict says of one."""

    def __init__(self, passages: Iterable[Candidate]) -> None:
        self._at: dict[tuple[str, str, str], list[Candidate]] = defaultdict(list)
        self._languages: set[str] = set()
        for each in passages:
            self._at[each.language, each.place, hash_of(each.text)].append(each)
            self._languages.add(each.language)

    def meant(self, verdict: Verdict) -> list[Candidate]:
        """The same text at the same place, in whatever edition."""
        return self._at.get((verdict.language, verdict.place, verdict.hash), [])

    def effect(self, verdict: Verdict) -> Effect:
        """Of a verdict whose passage is not there as it was."""
        return Effect.CHANGED if verdict.language in self._languages else Effect.GONE


def _judge(catalog: Catalog, vocabulary: Vocabulary, passage: Candidate, deciding: Mapping[str, HeldVerdict]) -> None:
    mentions = mentioned(catalog, passage.content)
    carried = list(_carried(vocabulary, passage, deciding.values(), mentions))
    if carried:
        judge(catalog, passage.row, carried)


def _carried(
    vocabulary: Vocabulary, passage: Candidate, deciding: Iterable[HeldVerdict], mentions: set[str]
) -> Iterator[Carried]:
    """What the verdicts change: a «no» where nothing is mentioned changes nothing."""
    for each in deciding:
        said = each.verdict
        says = (str(said.ruling), said.who, said.why, said.words)
        if said.concept in mentions:
            yield Carried(each.row, said.concept, says)
        elif said.ruling is not Ruling.NO:
            label = vocabulary.concept(said.concept).name(passage.language)
            yield Carried(each.row, said.concept, says, _place(said.words, passage.text), label)


def _place(words: str, text: str) -> Span:
    """Where the words stand that the question was about; where they do not, the whole text."""
    start = text.find(words) if words else -1
    return Span(start, start + len(words)) if start >= 0 else Span(0, len(text))
