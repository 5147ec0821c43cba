"""Marked rows as verdicts, and the rows that cannot be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from trafsearch.analysis.tokenizer import tokenize
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.verdicts import Candidate, passages_of_act
from trafsearch.language import Language
from trafsearch.review.sheet import Marked, row_name
from trafsearch.structure.verdict import Ruling, Verdict, hash_of, place_of
from trafsearch.vocabulary.vocabulary import Vocabulary

_Same = list[tuple[Marked, Verdict]]  # what one person says to one question
_Given = dict[tuple[object, ...], _Same]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row says nothing: `reason` is bad_verdict, bad_passage, unknown_concept, unknown_passage, contradicts.

    With lost_copy only what it says of the copies `value` is not taken. `sheet` is named where there are several.
    """

    number: int
    reason: str
    value: str
    sheet: str = ""

    @property
    def row(self) -> str:
        return row_name(self.number, self.sheet)


@dataclass(frozen=True, slots=True)
class Answers:
    """`verdicts` are those of the rows, also on copies of their passages; `rows` counts the rows that gave them."""

    verdicts: tuple[Verdict, ...]
    faults: tuple[Fault, ...]
    rows: int


def answers_of(catalog: Catalog, vocabulary: Vocabulary, marked: Iterable[Marked], who: str = "") -> Answers:
    """`who` is meant where a row names nobody. A passage that is not held as the row has it is judged as it was read.

    Rows that contradict each other say nothing, none of them, be it of copies. Of a copy with a row of its own that
    row speaks.
    """
    reading = _Reading(catalog, vocabulary, who)
    every = list(marked)
    own, faults = _by_question((row, reading.verdict(row)) for row in every)
    copies, lost = _by_question(
        (row, copy) for same in own.values() for row, verdict in same for copy in reading.on_copies(row, verdict)
    )
    given = {**own, **{key: same for key, same in copies.items() if key not in own}}
    unclear = _contradicting(given.values())
    faults += [*lost, *(Fault(row.number, "contradicts", ", ".join(of), row.sheet) for row, of in unclear.items())]
    clear = ([verdict for row, verdict in same if row not in unclear] for same in given.values())
    place = {(row.sheet, row.number): at for at, row in enumerate(every)}
    return Answers(
        tuple(_as_one(same) for same in clear if same),
        tuple(sorted(faults, key=lambda each: place[each.sheet, each.number])),
        sum(row not in unclear for same in own.values() for row, _ in same),
    )


def _by_question(read: Iterable[tuple[Marked, Verdict | Fault]]) -> tuple[_Given, list[Fault]]:
    given: _Given = defaultdict(list)
    faults: list[Fault] = []
    for row, each in read:
        if isinstance(each, Fault):
            faults.append(each)
        else:
            given[*each.question, each.who].append((row, each))
    return given, faults


def _contradicting(given: Iterable[_Same]) -> dict[Marked, list[str]]:
    """The rows, each with the names of all that it contradicts, and its own."""
    found: dict[Marked, list[str]] = {}
    for same in given:
        if len({verdict.ruling for _, verdict in same}) > 1:
            for row, _ in same:
                names = found.setdefault(row, [])
                names += dict.fromkeys(other.name for other, _ in same if other.name not in names)
    return found


def _as_one(same: Sequence[Verdict]) -> Verdict:
    """Equal rulings of one person on one question, with all reasons."""
    reasons = dict.fromkeys(each.why for each in same if each.why)
    return replace(same[-1], why="; ".join(reasons))


class _Reading:
    """Rows put against the passages that are held."""

    def __init__(self, catalog: Catalog, vocabulary: Vocabulary, who: str) -> None:
        self._catalog, self._vocabulary, self._who = catalog, vocabulary, who
        self._of_act: dict[str, dict[str, list[Candidate]]] = {}

    def verdict(self, row: Marked) -> Verdict | Fault:
        edition, sign, address = row.passage.partition("#")
        act = edition.rpartition("/")[0]
        if row.ruling is None:
            return Fault(row.number, "bad_verdict", row.verdict, row.sheet)
        if not (sign and act):
            return Fault(row.number, "bad_passage", row.passage, row.sheet)
        if row.concept not in self._vocabulary.concepts:
            return Fault(row.number, "unknown_concept", row.concept, row.sheet)
        held = self._held(act, address, row)
        language = held.language if held else _language(row, edition)
        hash = row.hash or (hash_of(held.text) if held else "")
        if not hash or language is None:
            return Fault(row.number, "unknown_passage", row.passage, row.sheet)
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

    def on_copies(self, row: Marked, verdict: Verdict) -> Iterator[Verdict | Fault]:
        """The same on passages with the same words; a fault that names those that are not there so."""
        lost = []
        forms = _forms(verdict.text)
        for id in row.also_in:
            edition, _, address = id.partition("#")
            act = edition.rpartition("/")[0]
            for each in self._at(act, address):
                if hash_of(each.text) == verdict.hash or (verdict.text and _forms(each.text) == forms):
                    where = replace(verdict, act=act, edition=edition, address=address)
                    yield replace(where, language=each.language, hash=hash_of(each.text), text=each.text)
                    break
            else:
                lost.append(id)
        if lost:
            yield Fault(row.number, "lost_copy", ", ".join(lost), row.sheet)

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
