"""Which acts stand in which column of a report, and what not looked at could belong there too."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from trafsearch.catalog.held import HeldFile
from trafsearch.catalog.standing import Extent
from trafsearch.language import Language
from trafsearch.report.cell import By
from trafsearch.structure.act import Act, ActType

NO_AREA = "no-area"
_LANGUAGES = (Language.RU, Language.KK, Language.EN)


@dataclass(frozen=True, slots=True)
class Division:
    """A column's acts; the acts that a filter left out for want of a fact, and the files not read whole, that could
    belong to it; and the only languages whose passages count, where that is not all.
    """

    id: str
    acts: tuple[Act, ...]
    left_out: tuple[Act, ...] = ()
    unread: tuple[HeldFile, ...] = ()
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a report looks at: the acts chosen and left out, by their id all that are held; the files not read whole,
    of all the `not_whole` those that could be of a chosen act or of none; and how much is held of each act in which
    language. `later` has the acts of which only editions from after the day that is asked for are held, with the first
    day of the earliest.
    """

    held: Mapping[str, Act]
    chosen: tuple[Act, ...]
    left_out: tuple[Act, ...]
    unread: tuple[HeldFile, ...]
    not_whole: tuple[HeldFile, ...]
    extents: Mapping[str, Sequence[Extent]]
    later: Mapping[str, date]


def divide(holdings: Holdings, by: By, areas: Sequence[str], known: Collection[str]) -> list[Division]:
    """The columns in their order. By areas these are the `areas`, and one for acts of none of the `known`; by document
    the acts of these areas, or all where none are named. Columns that hold acts of no known type, issuer or year come
    last.
    """
    match by:
        case By.AREA:
            return list(_by_area(holdings, areas, known))
        case By.DOCUMENT:
            return [*_by_document(holdings, areas), *_without_area(holdings, known if areas else None)]
        case By.LANGUAGE:
            return list(_by_language(holdings))
        case _:
            return list(_by_fact(holdings, by))


def _by_area(holdings: Holdings, areas: Sequence[str], known: Collection[str]) -> Iterator[Division]:
    for area in areas:
        members = tuple(act for act in holdings.chosen if area in act.areas)
        yield Division(area, members, *_could_be_in(holdings, area))
    yield from _without_area(holdings, known)


def _without_area(holdings: Holdings, known: Collection[str] | None) -> Iterator[Division]:
    members = tuple(act for act in holdings.chosen if known is not None and not set(act.areas) & set(known))
    if members:
        yield Division(NO_AREA, members, *_could_be_in(holdings, NO_AREA))


def _could_be_in(holdings: Holdings, area: str) -> tuple[tuple[Act, ...], tuple[HeldFile, ...]]:
    files = tuple(file for file in holdings.unread if _is_possible(stated_areas(file, holdings.held), area))
    return tuple(act for act in holdings.left_out if _is_possible(act.areas, area)), files


def _by_document(holdings: Holdings, areas: Sequence[str]) -> Iterator[Division]:
    """Also those left out for want of a fact. Only a file that is known to be the document's own could be of it."""
    for act in (*holdings.chosen, *holdings.left_out):
        if not areas or set(areas) & set(act.areas):
            left_out = (act,) if act in holdings.left_out else ()
            yield Division(act.id, (act,), left_out, tuple(file for file in holdings.unread if file.act == act.id))


def _by_language(holdings: Holdings) -> Iterator[Division]:
    """Whatever is not read could be in any language."""
    acts: dict[Language, list[Act]] = defaultdict(list)
    for act in holdings.chosen:
        for language in dict.fromkeys(extent.language for extent in holdings.extents[act.id]):
            acts[language].append(act)
    others = sorted(acts.keys() - {*_LANGUAGES, Language.NONE})
    for language in (*(each for each in _LANGUAGES if each in acts), *others):
        yield Division(f"lang:{language}", tuple(acts[language]), holdings.left_out, holdings.unread, (language,))


def _by_fact(holdings: Holdings, by: By) -> Iterator[Division]:
    """An act or a file that is not looked at, and of which the fact is not known or only guessed, could be of any."""
    fact = _FACTS[by]

    def known(act: Act | None) -> str:
        return fact(act) if act and _FIELDS[by] not in act.guessed else ""

    acts: dict[str, list[Act]] = defaultdict(list)
    for act in holdings.chosen:
        acts[fact(act)].append(act)
    for value in _in_order(by, acts):
        left_out = tuple(act for act in holdings.left_out if known(act) in ("", value))
        unread = (file for file in holdings.unread if known(holdings.held.get(file.act or "")) in ("", value))
        yield Division(f"{by}:{value}" if value else f"no-{by}", tuple(acts[value]), left_out, tuple(unread))


def _in_order(by: By, acts: Mapping[str, Sequence[Act]]) -> list[str]:
    """Types in their usual order, years in theirs, issuers by how many acts they made; what is not known last."""
    places = {str(each): at for at, each in enumerate(ActType)}
    count = Counter({value: len(members) for value, members in acts.items()}) if by is By.ISSUER else Counter[str]()
    return sorted(acts, key=lambda value: (not value, -count[value], places.get(value, 0), value))


_FIELDS = {By.TYPE: "type", By.ISSUER: "issuer", By.YEAR: "adopted"}
_FACTS: Mapping[By, Callable[[Act], str]] = {
    By.TYPE: lambda act: str(act.type or ""),
    By.ISSUER: lambda act: act.issuer or "",
    By.YEAR: lambda act: str(act.adopted.year) if act.adopted else "",
}


def stated_areas(file: HeldFile, held: Mapping[str, Act]) -> tuple[str, ...]:
    """What is stated for the file and for its act; a guess from a title does not rule out other areas."""
    act = held.get(file.act) if file.act else None
    return (*file.areas, *(act.areas if act and "areas" not in act.guessed else ()))


def elsewhere(files: Iterable[HeldFile], held: Mapping[str, Act], areas: Sequence[str]) -> tuple[str, ...]:
    """The paths of files, of no known act, that could be a document of one of these areas, or of any."""
    unknown = [file for file in files if file.act not in held]
    return tuple(file.path for file in unknown if not areas or any(_is_possible(file.areas, area) for area in areas))


def _is_possible(stated: Collection[str], area: str) -> bool:
    """Whether it belongs to the column, or could: where nothing says what it is about."""
    return not stated or area in stated
