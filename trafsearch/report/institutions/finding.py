"""Which bodies determine, form, coordinate and implement which policy, in all that is held; and where nobody does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from trafsearch.catalog import acts, files
from trafsearch.catalog.connection import snapshot
from trafsearch.catalog.scanning import scan
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import Obstacle
from trafsearch.report.institutions.bodies import body_in
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.missing import gaps_of, obstacles_of, unknown, unread
from trafsearch.report.institutions.own_acts import acts_about
from trafsearch.report.institutions.reading import Read, read_all
from trafsearch.report.institutions.recommending import Recommended, laws_called_for
from trafsearch.report.institutions.report import FoundClause, Institutions, InstitutionsReport, OwnAct
from trafsearch.report.institutions.subjects import Subjects, approves_document, types
from trafsearch.report.manifest import manifest
from trafsearch.report.notes import left_out
from trafsearch.report.recipe import Recipe
from trafsearch.report.wording import sentences
from trafsearch.store.covering import coverage
from trafsearch.store.filtering import select
from trafsearch.store.store import Store
from trafsearch.structure.act import Act
from trafsearch.vocabulary.lens import Lens
from trafsearch.vocabulary.vocabulary import Vocabulary

ID = "institutions"
_THREATS = "threats"  # the lens whose rows are the threats


def find_institutions(
    store: Store,
    *,
    clock: datetime,
    filters: Filters = Filters(),  # noqa: B008 - a frozen value
    language: Language = Language.EN,
    threats: Sequence[str] = (),
) -> InstitutionsReport:
    """Read every provision of what passes the filters. `threats` are ids of concepts, those of the lens `threats` where
    none are given; `language` chooses among titles and among the languages of a provision.

    Raises UnknownConcept, DocumentNotFound, DocumentAmbiguous.
    """
    with snapshot(store.catalog):
        chosen = tuple(threats) or store.vocabulary.lens(_THREATS).rows
        for threat in chosen:
            store.vocabulary.concept(threat)
        return _report(store, Subjects(store, chosen), filters, clock, language)


def _report(
    store: Store, subjects: Subjects, filters: Filters, clock: datetime, language: Language
) -> InstitutionsReport:
    titles = {each: sentences(each)["institutions_title"] for each in (Language.RU, Language.KK, Language.EN)}
    lens = Lens(ID, titles, rows=subjects.threats, columns=subjects.areas)
    selection = select(store.catalog, replace(filters, areas=()))
    held = {act.id: act for act in acts.acts(store.catalog)}
    about = {act.id: acts_about(act, subjects, language) for act in held.values() if act.id in selection.acts}
    passages = list(scan(store.catalog, selection.editions.values()))
    clauses: dict[str, list[FoundClause]] = {}
    described: dict[str, list[FoundClause]] = {}
    for read in read_all(store, selection.editions, passages, filters.languages, language):
        act = held[read.held.act]
        place = described if str(act.type) in types("describing") else clauses
        for subject, found in _claims(read, act, subjects, about[act.id], store, language):
            place.setdefault(subject, []).append(found)
    recommended: dict[str, list[Recommended]] = {}
    titles_of = {act.id: _title(act, language) for act in held.values()}
    for subject, passage in laws_called_for(store, selection.editions, subjects, titles_of):
        recommended.setdefault(subject, []).append(passage)
    not_read = tuple(unread(files.files(store.catalog), held, selection))
    obstacles = (*not_read, *unknown(passages, held, selection))
    everything = _Found(about, clauses, described, recommended)
    rows = [each for each in (*subjects.threats, *subjects.areas) if _is_asked(each, subjects, filters)]
    made = [_row(each, subjects, everything, obstacles, held) for each in rows]
    return InstitutionsReport(
        titles=titles,
        clock=clock.isoformat(),
        rows=tuple(
            row for row in made if row.is_threat or row.laws or row.documents or row.others or _has_clauses(row)
        ),
        elsewhere=tuple(clauses.get("", ())),
        coverage=coverage(store.catalog, selection.acts, set(selection.editions.values())),
        unread=not_read,
        notes=tuple(left_out(store.vocabulary, filters, (), language)),
        names=_names(store.vocabulary),
        manifest=manifest(store, Recipe(lens, clock, filters, language)),
    )


def _claims(
    read: Read, act: Act, subjects: Subjects, own: Mapping[str, OwnAct], store: Store, language: Language
) -> Iterator[tuple[str, FoundClause]]:
    """The clauses of a passage with the subjects that each is about; "" where that is none of the rows."""
    title = _title(act, language)
    passage = read.held.passage
    for clause in read.clauses:
        concept, level = body_in(clause.body, passage.language, store.matcher)
        named = subjects.named_in(clause.policy, passage.language)
        because = "policy"
        if not named:
            before = f"{passage.lead}\n{passage.text[: clause.span.start]}"
            named, because = subjects.named_in(before, passage.language), "passage"
        for subject in named or own or ("",):
            why = because if named else "act"
            yield subject, FoundClause(clause, read.held, title, concept, level, why, read.also_in)


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found, by subject; `about` by act."""

    about: Mapping[str, Mapping[str, OwnAct]]
    clauses: Mapping[str, list[FoundClause]]
    described: Mapping[str, list[FoundClause]]
    recommended: Mapping[str, list[Recommended]]


def _row(
    id: str, subjects: Subjects, found: _Found, obstacles: Sequence[Obstacle], held: Mapping[str, Act]
) -> Institutions:
    own = [subject[id] for subject in found.about.values() if id in subject]
    laws = _sorted(each for each in own if str(each.type) in types("laws"))
    documents = _sorted(each for each in own if _is_policy_document(each))
    others = _sorted(each for each in own if each not in laws and each not in documents)
    its = found.clauses.get(id, ())
    by_kind = {kind: tuple(each for each in its if each.clause.kind is kind) for kind in ClauseKind}
    return Institutions(
        id=id,
        is_threat=id in subjects.threats,
        documents=documents,
        laws=laws,
        others=others,
        clauses=by_kind,
        described=tuple(found.described.get(id, ())),
        recommended=tuple(found.recommended.get(id, ())),
        gaps=gaps_of(laws, documents, by_kind),
        obstacles=tuple(obstacles_of({each.id for each in own}, subjects.own_areas.get(id, id), obstacles, held)),
    )


def _is_policy_document(act: OwnAct) -> bool:
    return str(act.type) in types("documents") or (str(act.type) in types("approving") and approves_document(act.title))


def _sorted(own: Iterable[OwnAct]) -> tuple[OwnAct, ...]:
    return tuple(sorted(own, key=lambda each: each.id))


def _is_asked(id: str, subjects: Subjects, filters: Filters) -> bool:
    return not filters.areas or subjects.own_areas.get(id, id) in filters.areas


def _has_clauses(row: Institutions) -> bool:
    return any(row.clauses.values()) or bool(row.described)


def _title(act: Act, language: Language) -> str:
    return act.titles.get(language) or next(iter(act.titles.values()), act.id)


def _names(vocabulary: Vocabulary) -> dict[str, dict[Language, str]]:
    concepts = {
        id: {lang: concept.name(lang) for lang in concept.labels} for id, concept in vocabulary.concepts.items()
    }
    return {**concepts, **{id: dict(area.names) for id, area in vocabulary.areas.items()}}
