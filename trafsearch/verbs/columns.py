"""The columns that each type of result has in a table, and what stands in them."""

from collections.abc import Callable
from typing import Any

from trafsearch.analysis.token import Token
from trafsearch.catalog.held import HeldFile
from trafsearch.catalog.verdicts import HeldVerdict
from trafsearch.extraction.block import Block
from trafsearch.language import Language
from trafsearch.report.cell import Cell
from trafsearch.report.mention_counts import Count
from trafsearch.report.mentioning import Mention
from trafsearch.report.translation import Comparison, Difference
from trafsearch.results.comparing import Change
from trafsearch.results.coverage import Unread
from trafsearch.results.hit import Hit
from trafsearch.results.order import Group
from trafsearch.review.question import Question
from trafsearch.saved.news import Change as Changed
from trafsearch.saved.news import News
from trafsearch.store.history import Step
from trafsearch.store.referring import Citation as Reference
from trafsearch.structure.passage import Passage
from trafsearch.verbs.context import InContext
from trafsearch.verbs.diagnosing import Check
from trafsearch.verbs.documents import Document
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.linting import Finding

Cells = Callable[[Any], tuple[object, ...]]


def _passage(passage: Passage) -> tuple[object, ...]:
    return (
        passage.id,
        passage.address.text(passage.language),
        passage.page,
        str(passage.language),
        str(passage.kind),
        passage.heading_path,
        passage.lead,
        passage.text,
    )


def _hit(hit: Hit) -> tuple[object, ...]:
    words = tuple(span.of(hit.passage.text) for span in hit.spans)
    return hit.act, hit.title, *_passage(hit.passage), words, hit.score, hit.also_in


def _mention(mention: Mention) -> tuple[object, ...]:
    found = mention.found
    named = (found.concept, found.span.of(mention.passage.text), found.label, found.span.start, found.span.end)
    return mention.act, mention.title, *_passage(mention.passage), *named, mention.also_in


def _document(document: Document) -> tuple[object, ...]:
    act = document.act
    return (
        act.id,
        next(iter(act.titles.values()), ""),
        *(act.titles.get(language) for language in (Language.RU, Language.KK, Language.EN)),
        act.type and str(act.type),
        act.issuer,
        act.number,
        act.adopted,
        act.in_force_from,
        act.in_force_until,
        act.status and str(act.status),
        act.areas,
        tuple(map(str, document.languages)),
        tuple(act.guessed),
        tuple(each.name for each in document.related),
    )


def _file(file: HeldFile) -> tuple[object, ...]:
    outcome = file.outcome
    read = (outcome.is_whole, str(outcome.status), outcome.detail, outcome.pages, outcome.pages_read)
    return file.path, file.root, file.act, *read, file.media_type, file.sha256, file.size


def _unread(file: Unread) -> tuple[object, ...]:
    return file.path, file.act, str(file.outcome.status), file.outcome.detail, file.areas


def _reference(each: Reference) -> tuple[object, ...]:
    placed, language = each.placed, each.passage.language
    until = placed.until.text(language) if placed.until else None
    meant = (placed.span.of(each.passage.text), placed.act.label, placed.address.text(language), until)
    missing = tuple(address.text(language) for address in each.missing)
    return each.act, each.title, *_passage(each.passage), *meant, str(each.standing), each.target, missing


def _change(change: Change) -> tuple[object, ...]:
    return str(change.difference), change.id, change.address.key, change.before, change.after


def _step(step: Step) -> tuple[object, ...]:
    edition, difference = step.edition, step.difference and str(step.difference)
    return edition.key, edition.holds_from, edition.amended_by, difference, step.provisions, step.words


def changed(news: News, change: Changed) -> tuple[object, ...]:
    passage, reason = change.passage, change.reason and str(change.reason)
    texts = (each.text if each else None for each in (change.before, change.now))
    place = (passage.act, passage.title, passage.id, passage.address, passage.language)
    return news.search.name, str(change.novelty), reason, *place, *texts


def _comparison(comparison: Comparison) -> tuple[object, ...]:
    one, other = comparison.twins.one, comparison.twins.other
    gaps = [str(each.gap) for each in comparison.differences]
    counts = (gaps.count(gap) for gap in ("provision", "concept", "narrower", "unlabelled"))
    sides = (one.act, str(one.language), one.is_whole, other.act, str(other.language), other.is_whole)
    return *sides, str(comparison.twins.ground), comparison.provisions, *counts


def _difference(each: Difference) -> tuple[object, ...]:
    languages = (str(each.held_in), str(each.lacking_in))
    place = (each.id, each.address.text(each.held_in))
    return str(each.gap), *place, *languages, each.concepts, each.instead, each.text, each.other_text


def _cell(cell: Cell) -> tuple[object, ...]:
    reasons = tuple(" ".join(filter(None, (each.code, each.path, each.act))) for each in cell.obstacles)
    places = [tuple(each.held.passage.id for each in some) for some in (cell.evidence, cell.cited, cell.overruled)]
    nearest = cell.nearest.held.passage.id if cell.nearest else None
    return cell.row, cell.column, str(cell.state), cell.passages, cell.acts, *places, reasons, nearest


def _concept(concept: Concept) -> tuple[object, ...]:
    languages = (Language.RU, Language.KK, Language.EN)
    names = (next(iter(concept.labels.get(language, ())), None) for language in languages)
    labels = (concept.labels.get(language, ()) + concept.exact.get(language, ()) for language in languages)
    return concept.id, *names, *labels, concept.broader, concept.indicates, concept.related, concept.source


def _finding(each: Finding) -> tuple[object, ...]:
    language = each.language and str(each.language)
    return str(each.problem), each.problem.is_warning, each.concept, language, each.label, each.other, each.other_label


def _question(each: Question) -> tuple[object, ...]:
    words = (each.above, each.before, each.words, each.after)
    said = each.answer and (str(each.answer.ruling), each.answer.who, each.answer.why)
    return (
        each.concept,
        str(each.found),
        each.label,
        each.passage,
        each.title,
        each.place,
        *words,
        *(said or [None] * 3),
    )


def _verdict(held: HeldVerdict) -> tuple[object, ...]:
    each = held.verdict
    return (
        each.concept,
        str(each.ruling),
        held.effect and str(held.effect),
        each.passage,
        each.words,
        each.who,
        each.why,
    )


def _token(token: Token) -> tuple[object, ...]:
    return token.text, token.form, token.position, token.span.start, token.span.end, str(token.language), token.terms


_PASSAGE = ("id", "address", "page", "language", "kind", "heading_path", "lead", "text")
_ACT = ("document", "title")
NEWS = ("search", "novelty", "reason", *_ACT, "id", "address", "language", "before", "text")
TABLES: dict[type, tuple[tuple[str, ...], Cells]] = {
    Block: (("kind", "page", "text"), lambda each: (str(each.kind), each.page, each.text)),
    Cell: (
        ("concept", "column", "state", "passages", "acts", "evidence", "cited", "overruled", "reason", "nearest"),
        _cell,
    ),
    Change: (("difference", "id", "address", "before", "after"), _change),
    Comparison: (
        ("document", "language", "whole", "other", "other_language", "other_whole", "ground", "provisions", "lacking",
         "concepts", "narrower", "unlabelled"),
        _comparison,
    ),
    Concept: (
        ("id", "name_ru", "name_kk", "name_en", "labels_ru", "labels_kk", "labels_en", "broader", "indicates",
         "related", "source"),
        _concept,
    ),
    Check: (("name", "state", "found", "note"), lambda each: (each.name, str(each.state), each.found, each.note)),
    Count: (
        ("key", "name", "mentions", "passages", "copies"),
        lambda each: (each.key, each.name, each.mentions, each.passages, each.copies),
    ),
    Difference: (
        ("gap", "id", "address", "held_in", "lacking_in", "concepts", "instead", "text", "other_text"), _difference
    ),
    Document: (
        ("document", "title", "title_ru", "title_kk", "title_en", "type", "issuer", "number", "adopted",
         "in_force_from", "in_force_until", "status", "areas", "languages", "guessed", "related"),
        _document,
    ),
    Finding: (("problem", "is_warning", "concept", "language", "label", "other", "other_label"), _finding),
    HeldVerdict: (("concept", "verdict", "effect", "id", "words", "who", "why"), _verdict),
    Question: (
        ("concept", "found", "label", "id", "title", "address", "above", "before", "words", "after", "verdict", "who",
         "why"),
        _question,
    ),
    Group: (
        ("key", "passages", "documents", "guessed"),
        lambda each: (each.key, each.passages, each.documents, each.guessed),
    ),
    HeldFile: (
        ("path", "root", "document", "whole", "status", "detail", "pages", "pages_read", "media_type", "sha256",
         "size"),
        _file,
    ),
    Hit: ((*_ACT, *_PASSAGE, "matched", "score", "also_in"), _hit),
    InContext: (
        (*_ACT, "id", "address", "left", "match", "right"),
        lambda each: (each.act, each.title, *_passage(each.passage)[:2], each.left, each.match, each.right),
    ),
    Mention: ((*_ACT, *_PASSAGE, "concept", "match", "label", "start", "end", "also_in"), _mention),
    Passage: (tuple(_PASSAGE), _passage),
    Reference: (
        (*_ACT, *_PASSAGE, "match", "cited", "provision", "until", "standing", "target", "missing"), _reference
    ),
    Step: (("edition", "holds_from", "amended_by", "difference", "provisions", "text"), _step),
    Token: (("text", "form", "position", "start", "end", "language", "terms"), _token),
    Unread: (("path", "document", "status", "detail", "areas"), _unread),
}  # fmt: skip
