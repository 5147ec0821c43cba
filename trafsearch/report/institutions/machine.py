"""The report on institutions as plain values, ready for JSON. docs/schema.md describes the form."""

from collections.abc import Mapping

from trafsearch.language import Language
from trafsearch.report.cell import Obstacle
from trafsearch.report.institutions.report import FoundClause, Institutions, InstitutionsReport, OwnAct
from trafsearch.results.machine import Plain, answer_form, outcome_form, passage_form, span_form


def institutions_form(report: InstitutionsReport) -> Plain:
    """Rows in the order of the report: threats, then other policies."""
    return answer_form(
        "institutions",
        {"lens": "institutions"},
        [_row(row, report) for row in report.rows],
        report.coverage,
        clock=report.clock,
        titles=_by_language(report.titles),
        elsewhere=[_clause(each, report) for each in report.elsewhere],
        unread=[_obstacle(each) for each in report.unread],
        notes=[{"code": note.code, "words": list(note.words)} for note in report.notes],
        manifest=dict(report.manifest),
    )


def _row(row: Institutions, report: InstitutionsReport) -> Plain:
    return {
        "id": row.id,
        "names": _by_language(report.names.get(row.id, {})),
        "is_threat": row.is_threat,
        "documents": [_act(each) for each in row.documents],
        "laws": [_act(each) for each in row.laws],
        "others": [_act(each) for each in row.others],
        "clauses": [_clause(each, report) for kind in row.clauses.values() for each in kind],
        "described": [_clause(each, report) for each in row.described],
        "recommended": [
            {
                **passage_form(each.held.passage, act=each.held.act, title=each.title),
                "match": each.span.of(each.held.passage.text),
                "span": span_form(each.span),
            }
            for each in row.recommended
        ],
        "gaps": [str(gap) for gap in row.gaps],
        "reason": [_obstacle(each) for each in row.obstacles],
    }


def _act(act: OwnAct) -> Plain:
    return {
        "id": act.id,
        "title": act.title,
        "type": str(act.type) if act.type else None,
        "number": act.number,
        "adopted": act.adopted.isoformat() if act.adopted else None,
        "because": act.because,
        "words": act.words,
        "guessed": act.is_guessed,
    }


def _clause(found: FoundClause, report: InstitutionsReport) -> Plain:
    clause, passage = found.clause, found.held.passage
    return {
        **passage_form(passage, act=found.held.act, title=found.title),
        "says": str(clause.kind),
        "body": clause.body,
        "body_in_lead": clause.is_body_in_lead,
        "concept": found.concept,
        "concept_names": _by_language(report.names.get(found.concept or "", {})),
        "level": str(found.level),
        "policy": clause.policy,
        "because": found.because,
        "match": clause.span.of(passage.text),
        "span": span_form(clause.span),
        "also_in": list(found.also_in),
    }


def _obstacle(obstacle: Obstacle) -> Plain:
    return {
        "code": obstacle.code,
        "path": obstacle.path or None,
        "outcome": outcome_form(obstacle.outcome) if obstacle.outcome else None,
        "act": obstacle.act or None,
        "area_known": obstacle.area_known,
        "passages": obstacle.passages,
    }


def _by_language(names: Mapping[Language, str]) -> Plain:
    return {str(language): name for language, name in names.items()}
