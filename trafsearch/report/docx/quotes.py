"""Mentions by the passages that they stand in: the first are quoted, of the others the places are named."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from trafsearch.report.cell import Evidence
from trafsearch.report.docx.body import Body
from trafsearch.report.docx.excerpt import excerpt
from trafsearch.report.docx.markup import run
from trafsearch.report.naming import Naming

QUOTED = 5  # passages of a cell


def write_quotes(body: Body, found: Sequence[Evidence], naming: Naming) -> None:
    """No mention is left out: where there are many, those behind the quotes are told by their places."""
    groups = list(_by_passage(found).values())
    for group in groups[:QUOTED]:
        passage = group[0].held.passage
        body.add(*excerpt(passage.text, [each.mention.span for each in group], passage.language), style="Quote")
        body.add(run(f"— {source(group, naming)}"), style="Source")
    rest = groups[QUOTED:]
    if rest:
        told = naming.say("docx_more", passages=len(rest), mentions=sum(map(len, rest)))
        body.add(run(told, bold=True), run(" " + "; ".join(_places(rest))), style="Source")


def source(group: Sequence[Evidence], naming: Naming) -> str:
    """«Закон «О миграции населения», ст. 4, п. 1 [kz-59947/ru#art4.pt1] · рабство: «рабство»»."""
    first = group[0]
    labels = dict.fromkeys(f"{naming.row(each.mention.concept)}: «{each.mention.label}»" for each in group)
    also = dict.fromkeys(id for each in group for id in each.also_in)
    verdicts = dict.fromkeys(naming.verdict(each.mention.said) for each in group if each.mention.said)
    parts = [naming.cited(first.title, first.held.passage) + f" · {', '.join(labels)}"]
    parts += [naming.say("also_in", ids=", ".join(also))] if also else []
    return "; ".join([*parts, *verdicts])


def _by_passage(found: Sequence[Evidence]) -> Mapping[str, list[Evidence]]:
    groups: dict[str, list[Evidence]] = {}
    for each in found:
        groups.setdefault(each.held.passage.id, []).append(each)
    return groups


def _places(groups: Sequence[Sequence[Evidence]]) -> Iterator[str]:
    """«Закон «О миграции населения» [kz-59947/ru]: ст. 5; ст. 7, п. 2 (3)», each text of an act once."""
    texts: dict[str, list[Sequence[Evidence]]] = {}
    for group in groups:
        texts.setdefault(group[0].held.passage.edition, []).append(group)
    for edition, held in texts.items():
        places: Counter[str] = Counter()
        for group in held:
            passage = group[0].held.passage
            places[passage.address.text(passage.language) or f"#{passage.id.partition('#')[2]}"] += len(group)
        named = "; ".join(name + (f" ({number})" if number > 1 else "") for name, number in places.items())
        yield f"{held[0][0].title} [{edition}]: {named}"
