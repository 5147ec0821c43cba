"""Documents with sentences taken out of them and put into them, written as Markdown."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus_reports import CorpusReports

from trafsearch.report.cell import Evidence, State
from trafsearch.span import Span
from trafsearch.structure.passage import Passage, PassageKind

_ENDS = re.compile(r"(?<=[.!?;])\s+(?=[«\"“]?[^\W\d_a-zа-яёәғқңөұүһі])")  # before a capital letter
_NUMBER = re.compile(r"^(?:\d+(?:[.-]\d+)*[.)]?|\(?[^\W\d_]\))\s+")
_MARKS = {PassageKind.TITLE: "# ", PassageKind.HEADING: "## "}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text at `path` that is evidence of each of the `rows`."""

    path: str
    text: str
    rows: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A copy of the text at `path` without the evidence of the row `takes`, and with the sentences that are `given`."""

    path: str
    takes: str | None
    given: tuple[Sentence, ...] = ()

    @property
    def id(self) -> str:
        return f"{Path(self.path).name}--{self.takes or 'nothing'}"


def direct_rows(path: str, reports: CorpusReports) -> list[str]:
    report = reports.reports[reports.texts[path].language]
    return [row for row in report.rows if reports.cell(path, row).state is State.DIRECT]


def mutants_of(reports: CorpusReports) -> list[Mutant]:
    """One for each direct cell, and one of each text without any. The evidence of each cell is given to one of them, a
    copy of a text that is silent on all that it speaks of.
    """
    direct = {path: frozenset(direct_rows(path, reports)) for path in reports.texts}
    hosts = [Mutant(path, row) for path, rows in direct.items() for row in sorted(rows) or [None]]
    sentences = {_shortest_evidence(path, row, reports) for path, rows in direct.items() for row in rows}
    for each in sorted(sentences, key=lambda each: (-len(each.rows), each.path, each.text)):
        place = _least_given(hosts, [at for at, host in enumerate(hosts) if not each.rows & _said(host, direct)])
        hosts[place] = replace(hosts[place], given=(*hosts[place].given, each))
    return hosts


def _said(mutant: Mutant, direct: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return direct[mutant.path].union(*(sentence.rows for sentence in mutant.given))


def _least_given(hosts: Sequence[Mutant], places: Sequence[int]) -> int:
    """Of the places the first whose text, and then whose mutant, was given the fewest sentences."""
    given = Counter(host.path for host in hosts for _ in host.given)
    return min(places, key=lambda at: (given[hosts[at].path], len(hosts[at].given)))


def expected_rows(mutant: Mutant, reports: CorpusReports) -> frozenset[str]:
    """The rows of which something is said in the mutant: by what is left of the text, and by what it was given."""
    taken = _taken(mutant, reports)
    left = {
        row
        for row in direct_rows(mutant.path, reports)
        for each in reports.cell(mutant.path, row).evidence
        if not any(each.mention.span.overlaps(span) for span in taken[each.held.passage.id])
    }
    return frozenset(left).union(*(sentence.rows for sentence in mutant.given))


def as_markdown(mutant: Mutant, reports: CorpusReports) -> str:
    taken = _taken(mutant, reports)
    text = reports.texts[mutant.path]
    middle = len(text.passages) // 2
    while text.passages[middle].kind is not PassageKind.BODY:
        middle += 1
    lines = [*_written(text.passages[:middle], taken), *(f"\n{sentence.text}" for sentence in mutant.given)]
    return "\n".join([*lines, *_written(text.passages[middle:], taken)]) + "\n"


def _written(passages: Sequence[Passage], taken: Mapping[str, Sequence[Span]]) -> Iterator[str]:
    """A passage a paragraph, rows in one table."""
    is_in_table = False
    for each in passages:
        text = " ".join(_without(each.text, taken[each.id]).split())
        is_row = each.kind is PassageKind.TABLE
        if is_row and text:
            yield f"| {text} |" if is_in_table else f"\n| {text} |\n|{' --- |' * (text.count('|') + 1)}"
        elif text:
            yield f"\n{_MARKS.get(each.kind, '')}{text}"
        is_in_table = is_row


def _taken(mutant: Mutant, reports: CorpusReports) -> Mapping[str, Sequence[Span]]:
    """For each passage, by its id, the sentences that are taken out."""
    found: dict[str, list[Span]] = defaultdict(list)
    for each in reports.cell(mutant.path, mutant.takes).evidence if mutant.takes else ():
        found[each.held.passage.id].append(_sentence(each))
    return found


def _without(text: str, spans: Sequence[Span]) -> str:
    return "".join(letter for at, letter in enumerate(text) if not any(span.start <= at < span.end for span in spans))


def _sentence(evidence: Evidence) -> Span:
    """The sentence that the words stand in, with the number of the provision where it is the first."""
    text, span = evidence.held.passage.text, evidence.mention.span
    ends = [0, *(match.end() for match in _ENDS.finditer(text)), len(text)]
    return Span(max(end for end in ends if end <= span.start), min(end for end in ends if end >= span.end))


def _shortest_evidence(path: str, row: str, reports: CorpusReports) -> Sentence:
    found = min(reports.cell(path, row).evidence, key=lambda each: len(_sentence(each).of(each.held.passage.text)))
    span, passage = _sentence(found), found.held.passage
    rows = {
        other
        for other in direct_rows(path, reports)
        for each in reports.cell(path, other).evidence
        if each.held.passage.id == passage.id and each.mention.span.lies_within(span)
    }
    words = " ".join(span.of(passage.text).split())
    return Sentence(path, _NUMBER.sub("", words), frozenset(rows))
