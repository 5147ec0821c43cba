"""The text of a document: shown, cited, compared over time."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from trafsearch.errors import BadArgument, ProvisionNotFound
from trafsearch.language import Language
from trafsearch.results.citing.citation import Citation, citation, together
from trafsearch.results.citing.form import CitationForm
from trafsearch.results.comparing import Change
from trafsearch.store.asked_provision import asked_provision
from trafsearch.store.citing import citing
from trafsearch.store.compared import compared
from trafsearch.store.covering import coverage
from trafsearch.store.history import Step, in_one_language, steps
from trafsearch.store.provision import Text, held_provision, language_of_address, texts_meant, texts_of
from trafsearch.store.store import Store
from trafsearch.structure.passage import Passage
from trafsearch.verbs.arguments import Day, Spoken, allowed, day_of, language_of
from trafsearch.verbs.findings import Findings


def show(
    store: Store, document: str, address: str = "", *, language: Spoken | None = None, as_of: Day | None = None
) -> Text:
    """A document's text, or one provision of it and what stands below: its title, and its passages in order.

    `document` is an id, a path, a number («№ 416»), a part of a title, or the id of a hit's passage. `address` is
    written as it is cited: «ст. 4 п. 1», «4-бап», "art. 4". The text is the newest, or that of the day `as_of`, in the
    language of the address, else in `language`, else in any.

    Raises DocumentNotFound, DocumentAmbiguous, NoEdition, BadAddress, ProvisionNotFound, and ProvisionUnread where the
    text was not read whole and may hold it.
    """
    name, wanted = _named(document, address)
    preferred = _preferred(wanted, language)
    texts = texts_meant(store.catalog, name, preferred, day_of(as_of, "as_of"))
    if not wanted:
        return next(texts)
    text, found = held_provision(store, texts, wanted)
    return replace(text, passages=tuple(found))


def cite(
    store: Store,
    document: str | Passage,
    address: str = "",
    *,
    form: CitationForm | str = CitationForm.GOST,
    accessed: Day | None = None,
    language: Spoken | None = None,
    as_of: Day | None = None,
) -> Citation:
    """A citation of a provision, a hit's passage or a whole document: its `text`, and `item` where it is CSL-JSON.

    `form` is gost, gost-inline, bibtex, csl-json or plain; `accessed` is the day on which pages of the Web were seen,
    by default today. `guessed` names what was read off the text and wants a look before it is published.
    Other arguments and errors are those of `show`; BadArgument for another form.
    """
    written_as = _form(form)
    name, wanted = _named(document.id if isinstance(document, Passage) else document, address)
    asked = asked_provision(store, name, wanted, [language_of(language)] if language else [], day_of(as_of, "as_of"))
    cited = citing(store.catalog, day_of(accessed, "accessed") or _today())
    return citation(cited(asked.text.key, asked.passage, asked.at), written_as)


def cite_all(
    store: Store,
    passages: Iterable[Passage],
    *,
    form: CitationForm | str = CitationForm.BIBTEX,
    accessed: Day | None = None,
) -> str:
    """One text that cites all these passages: a line for each; in BibTeX and CSL-JSON each act once, with all places.

    `(hit.passage for hit in results)` gives the bibliography of a search. Arguments are those of `cite`.
    """
    cited, written_as = citing(store.catalog, day_of(accessed, "accessed") or _today()), _form(form)
    return together([cited(each.edition, each) for each in passages], written_as)


def compare(
    store: Store, document: str, before: Day, after: Day, address: str = "", *, language: Spoken | None = None
) -> Findings[Change]:
    """What changed in a document, or a provision of it, between two days: each provision that was added, removed or
    changed, with its words before and after.

    Raises what `show` does; NoEdition where no text is held that was one of these days.
    """
    days = _day(before, "before"), _day(after, "after")
    found = compared(store, document, address, _preferred(address, language), days)
    return Findings(Change, found.changes, coverage(store.catalog, {found.after.act.id}))


def history(store: Store, document: str, address: str = "", *, language: Spoken | None = None) -> Findings[Step]:
    """The editions of a document, the earliest first, with what each changed: in all of it, or in one provision, whose
    words it then had.

    Raises what `show` does.
    """
    texts = list(texts_of(store.catalog, document, _preferred(address, language)))
    found = tuple(steps(in_one_language(texts), address))
    if address and not any(step.words for step in found):
        raise ProvisionNotFound(document=texts[0].act.id, address=address)
    shown = tuple(step for step in found if step.difference or not address)
    return Findings(Step, shown, coverage(store.catalog, {texts[0].act.id}))


def _form(form: str) -> CitationForm:
    return CitationForm(allowed(form, CitationForm, "form"))


def _day(day: Day, name: str) -> date:
    found = day_of(day, name)
    if found is None:
        raise BadArgument(name=name, value=day, known="days such as 2021-01-31")
    return found


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _named(document: str, address: str) -> tuple[str, str]:
    """`kz-198602/ru#art7` names a document and a place in it."""
    name, mark, place = document.partition("#")
    return name, address or mark + place


def _preferred(address: str, language: Spoken | None) -> Sequence[Language]:
    return [*language_of_address(address), *([language_of(language)] if language else [])]
