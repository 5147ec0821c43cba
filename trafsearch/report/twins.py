"""Acts held in two languages: which texts are twins, and passages of each in one language."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from trafsearch.catalog import acts, editions, files, relations
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldEdition
from trafsearch.catalog.relations import Kinship
from trafsearch.catalog.scanning import Scanned, scan
from trafsearch.language import Language
from trafsearch.store.newest import editions_on

_LANGUAGES = (Language.RU, Language.KK, Language.EN)
_OWN_PLACES = 5  # provisions, with this
_OWN_SHARE = 0.2  # of a file's passages, and with this
_OWN_COMMON = 0.5  # of its provisions in the main language too, make a language one of those that its text is in


class Ground(StrEnum):
    """Why two texts are held for twins."""

    STATED = "stated"  # they bear the id of one act
    FILE = "file"  # they stand in one file
    NUMBER = "number"  # number and date are equal, and the outlines agree
    PROPOSED = "proposed"  # likely; a guess


@dataclass(frozen=True, slots=True)
class Version:
    """What is held of an act in a language, in one edition. `is_whole` is false where one of its `files`, which
    are given by row, was not read whole. `editions` are the rows of what is looked at, by their texts'.
    """

    act: str
    title: str
    language: Language
    is_whole: bool
    files: frozenset[int]
    passages: tuple[Scanned, ...]
    editions: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Twins:
    """Two versions, in the order Russian, Kazakh, English."""

    one: Version
    other: Version
    ground: Ground


def find_twins(catalog: Catalog, act: str | None = None, day: date | None = None) -> list[Twins]:
    """All that are held, or those that the act is one of; stated ones first, each by the acts' ids; in their newest
    texts, or in those of a day.
    """
    newest = {edition.row: edition for edition in editions_on(editions.editions(catalog), day).values()}
    across = _across(catalog, newest.values())
    wanted = None if act is None else {act, *(other for pair in across for other in pair if act in pair)}
    versions = _versions(catalog, [row for row, each in newest.items() if wanted is None or each.act in wanted], newest)
    found = [
        Twins(*pair, Ground.FILE if pair[0].files == pair[1].files else Ground.STATED)
        for id in sorted(versions)
        if act is None or id == act
        for pair in combinations(versions[id], 2)
    ]
    for (first, second), ground in sorted(across.items()):
        if act in (None, first, second):
            found += [Twins(*pair, ground) for pair in _pairs(versions.get(first, ()), versions.get(second, ()))]
    return found


def _across(catalog: Catalog, looked_at: Collection[HeldEdition]) -> dict[tuple[str, str], Ground]:
    """Acts with different ids that are twins by what was found."""
    act_of = {edition.text: edition.act for edition in looked_at}
    found: dict[tuple[str, str], Ground] = {}
    for each in relations.relations(catalog, (Kinship.TWIN, Kinship.PROPOSED)):
        if each.one in act_of and each.other in act_of:
            first, second = sorted((act_of[each.one], act_of[each.other]))
            is_certain = each.kind is Kinship.TWIN or found.get((first, second)) is Ground.NUMBER
            found[first, second] = Ground.NUMBER if is_certain else Ground.PROPOSED
    return found


def _pairs(some: Sequence[Version], others: Sequence[Version]) -> Iterator[tuple[Version, Version]]:
    """Each of the ones with each of the others in another language that the first act is not held in itself."""
    own = {each.language for each in some}
    for one in some:
        for other in others:
            if other.language not in own:
                first, second = sorted((one, other), key=lambda each: _LANGUAGES.index(each.language))
                yield first, second


def _versions(catalog: Catalog, rows: Sequence[int], newest: Mapping[int, HeldEdition]) -> dict[str, list[Version]]:
    """Of each act, by language."""
    of_edition: dict[int, list[Scanned]] = defaultdict(list)
    for passage in scan(catalog, rows):
        of_edition[passage.edition].append(passage)
    gathered: dict[tuple[str, Language], list[Scanned]] = defaultdict(list)
    sources: dict[tuple[str, Language], set[int]] = defaultdict(set)
    looked_at: dict[tuple[str, Language], dict[int, int]] = defaultdict(dict)
    outcomes = {file.row: file.outcome for file in files.files(catalog)}
    for row, passages in of_edition.items():
        edition = newest[row]
        for language, some in _by_language(passages, edition.language).items():
            gathered[edition.act, language] += some
            sources[edition.act, language].add(edition.file)
            looked_at[edition.act, language][edition.text] = row
    titles = {act.id: act.titles for act in acts.acts(catalog)}
    found: dict[str, list[Version]] = defaultdict(list)
    for act, language in sorted(gathered, key=lambda each: (each[0], list(Language).index(each[1]))):
        title = titles[act].get(language) or next(iter(titles[act].values()), act)
        if language in _LANGUAGES:
            read = sources[act, language]
            is_whole = all(outcomes[file].is_whole for file in read)
            held = tuple(gathered[act, language])
            found[act].append(Version(act, title, language, is_whole, frozenset(read), held, looked_at[act, language]))
    return {act: sorted(each, key=lambda one: _LANGUAGES.index(one.language)) for act, each in found.items()}


def _by_language(passages: Sequence[Scanned], main: Language) -> dict[Language, list[Scanned]]:
    """A file's passages; those of another language than its own are a version only where they are many and stand at
    the same provisions.
    """
    others = list(_other_languages(passages, main))
    half = _half(passages, main, others[0]) if len(others) == 1 else frozenset()
    found: dict[Language, list[Scanned]] = {language: [] for language in (main, *others)}
    language = main
    for each in passages:
        language = others[0] if each.row in half else each.language if each.language in found else language
        found[language].append(each)
    return found


def _half(passages: Sequence[Scanned], main: Language, other: Language) -> frozenset[int]:
    """The rows of the half of a file that is in the other language; none where the two stand side by side.

    «Статья 2. Органы» is too short to tell its language, and passes for one in the main language: it is in the half if
    its provision stands in the rest of the file, too.
    """
    told = [at for at, each in enumerate(passages) if each.language is other]
    start, end = told[0], told[-1] + 1
    while start and passages[start - 1].place in {each.place for each in passages[: start - 1] if each.place}:
        start -= 1
    while end < len(passages) and passages[end].place in {each.place for each in passages[end + 1 :] if each.place}:
        end += 1
    for first, after in ((0, end), (start, len(passages))):
        there = {each.place for each in (*passages[:first], *passages[after:])}
        half = passages[first:after]
        if all(each.place in there for each in half if each.language is main and each.place):
            return frozenset(each.row for each in half)
    return frozenset()


def _other_languages(passages: Sequence[Scanned], main: Language) -> Iterator[Language]:
    count = Counter(each.language for each in passages)
    places: dict[Language, set[str]] = defaultdict(set)
    for each in passages:
        if each.place:
            places[each.language].add(each.place)
    for language in _LANGUAGES:
        common = len(places[language] & places[main])
        many = common >= _OWN_PLACES and count[language] >= _OWN_SHARE * len(passages)
        if language is not main and many and common >= _OWN_COMMON * len(places[language]):
            yield language
