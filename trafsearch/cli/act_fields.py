"""All that is known of one document, a field a line, each with where it comes from."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from trafsearch.cli import output
from trafsearch.cli.listing import Listing
from trafsearch.cli.messages import say, spoken
from trafsearch.extraction.details import doubt_in
from trafsearch.structure.act import Act, ActStatus, status_on
from trafsearch.structure.statement import title_field

if TYPE_CHECKING:
    from trafsearch.catalog.held import HeldFile

COLUMNS = ("field", "value", "source")
_DOUBTS = (  # notes on what is stated of a file, and on its editions
    *(
        "meta_doubtful",
        "force_in_part",
        "bad_meta",
        "edition_held_twice",
        "uncommitted",
        "not_committed",
    ),
    *(
        "history_cut",
        "editions_out_of_order",
        "editions_joined",
        "acts_of_one_id",
        "deleted",
        "act_contradicted",
        "numbering_doubtful",
        "parts_not_linked",
    ),
)


def listing_of(act: Act, files: "Sequence[HeldFile]", today: date) -> Listing:
    """The fields of the act, the files of its text, and what is doubtful in what is stated of it."""
    return Listing(COLUMNS, [*_fields(act, today), *_files(files)])


def force(act: Act, today: date) -> str:
    """Where the act stands on the day, in the interface language; "" where that is not known."""
    status, _ = status_on(act, today)
    return say(f"force.{status}") if status else ""


def tell_force(act: Act, day: date) -> None:
    """Say on stderr where the act stood on the day, unless it was in force."""
    status, _ = status_on(act, day)
    if status is None:
        output.complain(say("show.force_unknown", day=day))
    elif status is not ActStatus.IN_FORCE:
        output.complain(say("show.force", day=day, status=say(f"force.{status}")))


def _fields(act: Act, today: date) -> Iterator[tuple[str, str, str]]:
    yield say("head.id"), act.id, _source(act, "act")
    for language, title in act.titles.items():
        label = f"{say('head.title')} ({language})"
        yield label, title, _source(act, title_field(language)) or _source(act, "title") or say("docs.read")
    plain = {
        "type": say(f"type.{act.type}") if act.type else "",
        "issuer": act.issuer or "",
        "number": act.number or "",
        "adopted": _day(act.adopted),
        "in_force_from": _day(act.in_force_from),
        "in_force_until": _day(act.in_force_until),
    }
    for name, text in plain.items():
        yield say(f"head.{name}"), text or say("docs.unsaid"), _source(act, name)
    status, ground = status_on(act, today)
    source = _source(act, "status") if ground == "status" else ""
    follows = say("docs.follows", day=today, field=say(f"head.{ground}")) if ground and ground != "status" else ""
    yield say("head.force"), say(f"force.{status}") if status else say("docs.unsaid"), source or follows
    yield say("head.areas"), ", ".join(act.areas) or say("docs.unsaid"), _source(act, "areas")


def _source(act: Act, name: str) -> str:
    if name in act.guessed:
        return say("docs.read_off", words=act.guessed[name])
    return say("docs.stated", source=act.stated[name]) if name in act.stated else ""


def _files(files: "Sequence[HeldFile]") -> Iterator[tuple[str, str, str]]:
    for file in files:
        yield say("head.file"), f"{file.root}/{file.path}", say(f"outcome.{file.outcome.status}")
        for code, text, _ in file.notes:
            if code in _DOUBTS:
                place = text.partition(": ")[0] if code == "bad_meta" else file.path
                yield say("head.doubt"), doubt_in(spoken(), text), place


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
