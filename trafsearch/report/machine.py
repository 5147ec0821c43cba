"""A gap report as plain values, ready for JSON: all of its evidence and proofs. docs/schema.md describes the forms."""

from collections.abc import Mapping

from trafsearch.catalog.held import Said
from trafsearch.language import Language
from trafsearch.report.cell import Cell, Column, Evidence, GapReport, NearestMiss, Obstacle, Proof
from trafsearch.report.summary import Sentence, summarise
from trafsearch.results.machine import Plain, answer_form, mention_form, outcome_form, passage_form, span_form


def to_json(report: GapReport) -> Plain:
    """Cells row by row, in the order of the lens."""
    cells = [cell_form(report.cells[row, column.id]) for row in report.rows for column in report.columns]
    return answer_form(
        "gaps",
        {"lens": report.lens, "by": str(report.by)},
        cells,
        report.coverage,
        clock=report.clock,
        titles=_by_language(report.titles),
        rows=[_row(row, report) for row in report.rows],
        columns=[_column(column, report) for column in report.columns],
        words=report.words,
        summary=[_sentence(each) for each in summarise(report, _language(report))],
        notes=[{"code": note.code, "words": list(note.words)} for note in report.notes],
        manifest=dict(report.manifest),
    )


def cell_form(cell: Cell) -> Plain:
    return {
        "row": cell.row,
        "column": cell.column,
        "state": str(cell.state),
        "passages": cell.passages,
        "acts": cell.acts,
        "mentions": cell.mentions,
        "density": round(cell.density, 3),
        "in_headings": cell.in_headings,
        "evidence": [_evidence(each) for each in cell.evidence],
        "cited": [_evidence(each) for each in cell.cited],
        "overruled": [_evidence(each) for each in cell.overruled],
        "proof": _proof(cell.proof) if cell.proof else None,
        "reason": [_obstacle(each) for each in cell.obstacles],
        "nearest_miss": _nearest(cell.nearest) if cell.nearest else None,
    }


def _language(report: GapReport) -> Language:
    """The one that it was asked for in, else English."""
    asked = str(report.manifest.get("language", ""))
    return Language(asked) if asked in {*Language} else Language.EN


def _sentence(sentence: Sentence) -> Plain:
    return {"text": sentence.text, "cells": [{"row": row, "column": column} for row, column in sentence.cells]}


def _row(row: str, report: GapReport) -> Plain:
    """With what was looked for in its empty cells: labels by language, and the terms that their words may be met as."""
    proof = next((proof for each in report.columns if (proof := report.cells[row, each.id].proof)), None)
    labels = {str(language): list(texts) for language, texts in proof.labels.items()} if proof else {}
    names = _by_language(report.names.get(row, {}))
    return {"id": row, "names": names, "labels": labels, "terms": list(proof.forms) if proof else []}


def _column(column: Column, report: GapReport) -> Plain:
    return {
        "id": column.id,
        "names": _by_language(report.names.get(column.id, {})),
        "passages": column.passages,
        "words": column.words,
        "acts": [
            {"id": act.id, "title": act.title, "guessed_from": act.guessed_from, "copy_of": act.copy_of}
            for act in column.acts
        ],
    }


def _evidence(evidence: Evidence) -> Plain:
    mention = evidence.mention
    form = mention_form(
        evidence.held.passage,
        act=evidence.held.act,
        title=evidence.title,
        concept=mention.concept,
        label=mention.label,
        span=mention.span,
    )
    return {**form, "also_in": list(evidence.also_in), "verdict": said_form(mention.said) if mention.said else None}


def said_form(said: Said) -> Plain:
    return {"ruling": str(said.ruling), "who": said.who, "why": said.why, "added": said.is_added}


def _proof(proof: Proof) -> Plain:
    """`forms` of the row's terms that occur; labels and terms stand with the row."""
    return {
        "forms": {term: list(forms) for term, forms in proof.forms.items() if forms},
        "acts": proof.acts,
        "passages": proof.passages,
        "words": proof.words,
    }


def _obstacle(obstacle: Obstacle) -> Plain:
    return {
        "code": obstacle.code,
        "path": obstacle.path or None,
        "outcome": outcome_form(obstacle.outcome) if obstacle.outcome else None,
        "act": obstacle.act or None,
        "language": str(obstacle.language) if obstacle.language else None,
        "area_known": obstacle.area_known,
        "passages": obstacle.passages,
        "passage": obstacle.passage or None,
        "since": obstacle.since.isoformat() if obstacle.since else None,
    }


def _nearest(miss: NearestMiss) -> Plain:
    return {
        **passage_form(miss.held.passage, act=miss.held.act, title=miss.title),
        "why": miss.why,
        "concept": miss.concept,
        "label": miss.label,
        "present": list(miss.present),
        "missing": list(miss.missing),
        "spans": [span_form(span) for span in miss.spans],
    }


def _by_language(names: Mapping[Language, str]) -> Plain:
    return {str(language): name for language, name in names.items()}
