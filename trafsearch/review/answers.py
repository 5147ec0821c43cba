"""Marked rows as verdicts, and the rows that cannot be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from trafsearch.analysis.tokenizer import tokenize
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.verdicts import Candidate, passages_of_act
from trafsearch.language import Language
from trafsearch.review.sheet import Marked
from trafsearch.structure.verdict import Ruling, Verdict, hash_of, place_of
from trafsearch.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row says nothing: `reason` is bad_verdict, bad_passage, unknown_concept, unknown_passage, contradicts."""

    number: int
    reason: str
    value: str


@dataclass(frozen=True, slots=True)
class Answers:
    """`verdicts` are those of the rows, also on copies of their passages; `rows` counts the rows that gave them."""

    verdicts: tuple[Verdict, ...]
    faults: tuple[Fault, ...]
    rows: int


def answers_of(catalog: Catalog, vocabulary: Vocabulary, marked: Iterable[Marked], who: str = "") -> Answers:
    """`who` is meant where a row names nobody. A passage that is not held as the row has it is judged as it was read.

    Rows that contradict each other say nothing, none of them.
    """
    reading = _Reading(catalog, vocabulary, who)
    faults: list[Fault] = []
    given: dict[tuple[object, ...], list[tuple[Marked, Verdict]]] = defaultdict(list)
    for row in marked:
        read = reading.verdict(row)
        if isinstance(read, Fault):
            faults.append(read)
        else:
            given[*read.question, read.who].append((row, read))
    verdicts: list[Verdict] = []
    rows = 0
    for same in given.values():
        if len({verdict.ruling for _, verdict in same}) > 1:
            numbers = ", ".join(str(row.number) for row, _ in same)
            faults += [Fault(row.number, "contradicts", numbers) for row, _ in same]
        else:
            row, verdict = same[-1]
            verdicts += [verdict, *reading.on_copies(row, verdict)]
            rows += len(same)
    known = {(*each.question, each.who): each for each in verdicts}
    return Answers(tuple(known.values()), tuple(sorted(faults, key=lambda each: each.number)), rows)


class _Reading:
    """Rows put against the passages that are held."""

    def __init__(self, catalog: Catalog, vocabulary: Vocabulary, who: str) -> None:
        self._catalog, self._vocabulary, self._who = catalog, vocabulary, who
        self._of_act: dict[str, dict[str, list[Candidate]]] = {}

    def verdict(self, row: Marked) -> Verdict | Fault:
        edition, sign, address = row.passage.partition("#")
        act = edition.rpartition("/")[0]
        if row.ruling is None:
            return Fault(row.number, "bad_verdict", row.verdict)
        if not (sign and act):
            return Fault(row.number, "bad_passage", row.passage)
        if row.concept not in self._vocabulary.concepts:
            return Fault(row.number, "unknown_concept", row.concept)
        held = self._held(act, address, row)
        language = held.language if held else _language(row, edition)
        hash = row.hash or (hash_of(held.text) if held else "")
        if not hash or language is None:
            return Fault(row.number, "unknown_passage", row.passage)
        is_as_read = held is not None and hash_of(held.text) == hash
        return Verdict(
            act=act,
            language=language,
            edition=edition,
            address=address,
            hash=hash,
            concept=row.concept,
            ruling=Ruling(row.ruling),
            who=row.who or self._who,
            why=row.why,
            words=_words(row, held.text if held and is_as_read else ""),
            text=held.text if held and is_as_read else "",
        )

    def on_copies(self, row: Marked, verdict: Verdict) -> Iterator[Verdict]:
        """The same on passages with the same words."""
        for id in row.also_in:
            edition, _, address = id.partition("#")
            act = edition.rpartition("/")[0]
            for each in self._at(act, address):
                if verdict.text and _forms(each.text) == _forms(verdict.text):
                    where = replace(verdict, act=act, edition=edition, address=address)
                    yield replace(where, language=each.language, hash=hash_of(each.text), text=each.text)
                    break

    def _held(self, act: str, address: str, row: Marked) -> Candidate | None:
        """The passage with the text that was read, else the only one at its place."""
        there = self._at(act, address)
        if row.hash:
            return next((each for each in there if hash_of(each.text) == row.hash), None)
        texts = {(each.language, each.text) for each in there}
        return there[0] if len(texts) == 1 else None

    def _at(self, act: str, address: str) -> Sequence[Candidate]:
        if act not in self._of_act:
            of_place: dict[str, list[Candidate]] = defaultdict(list)
            for each in passages_of_act(self._catalog, act):
                of_place[each.place].append(each)
            self._of_act[act] = of_place
        return self._of_act[act].get(place_of(address), ())


def _language(row: Marked, edition: str) -> Language | None:
    """Of a passage that is not held as it was read: what the row says, else that of the edition."""
    said = (row.language.casefold(), edition.rpartition("/")[2].partition("@")[0])
    return next((language for each in said for language in Language if each == language), None)


def _words(row: Marked, text: str) -> str:
    """The words of the question as the text has them: a spreadsheet has spaces of its own."""
    wanted = row.words.split()
    if not wanted or not text:
        return row.words
    start, end = _stretch(text, wanted)
    return text[start:end] if end else row.words


def _stretch(text: str, wanted: Sequence[str]) -> tuple[int, int]:
    """Where the parts stand one after another with nothing but spaces between them; (0, 0) if nowhere."""
    start = text.find(wanted[0])
    while start >= 0:
        end = start + len(wanted[0])
        for part in wanted[1:]:
            at = end + len(text[end:]) - len(text[end:].lstrip())
            if not text.startswith(part, at):
                break
            end = at + len(part)
        else:
            return start, end
        start = text.find(wanted[0], start + 1)
    return 0, 0


def _forms(text: str) -> list[str]:
    return [raw.form for raw in tokenize(text)]
