"""Finding texts that are one text, or of one act: each new text meets only those that share something with it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property, lru_cache

from trafsearch.catalog import relations
from trafsearch.catalog.connection import Catalog, transaction
from trafsearch.catalog.relations import Kinship, Relation
from trafsearch.catalog.wordings import spellings, worded
from trafsearch.store.counterpart import NO_LAW, Build, build_of, counterparts
from trafsearch.store.identity import Identity, are_of_one_act, are_of_two_acts, have_other_titles, identities
from trafsearch.store.likeness import BOUND, containment, may_be_alike, resemblance, runs, sketch, word_hash
from trafsearch.store.outlines import Outlines

_SAME, _NEAR, _EDITION = 0.95, 0.7, 0.3  # of their runs of words; copies of one report in two formats have 0.988
_PART = 0.9
_SHORT = 16  # runs: «Утратил силу» is the whole text of many acts
_WORDLESS = -1  # the sketch of a text without words
_COMMON = 200  # texts; runs of words that so many have are boilerplate, and bring no two together


def relate_new_texts(catalog: Catalog) -> None:
    """Relate the texts that were entered since the last time to all others. Nothing is done where there are none."""
    new = relations.texts_without_sketch(catalog)
    if not new:
        return
    with transaction(catalog):
        relating = _Relating(catalog)
        for text in new:
            relating.draw(text)
        done: set[int] = set()
        for text in new:
            done.add(text)
            relations.put_relations(catalog, relating.relations_of(text, done))


class _Relating:
    """Compares texts by what the catalog holds of them; what was computed last is kept for the next."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._known = identities(catalog)
        self._hashes = _Hashes(spellings(catalog))
        self._figures = {row: form for row, form in self._hashes.forms.items() if form.isdigit() and len(form) > 1}
        self._runs = lru_cache(maxsize=256)(self._runs_of)
        self._build = lru_cache(maxsize=256)(self._build_of)
        self._of_act: dict[object, list[int]] = defaultdict(list)
        for each in self._known.values():
            for sign in filter(None, (each.facts.id, each.sign)):
                self._of_act[sign].append(each.text)

    @cached_property
    def _sizes(self) -> dict[int, tuple[int, int]]:
        """Of the sketches, once all are drawn."""
        return relations.sketch_sizes(self._catalog, BOUND)

    @cached_property
    def _outlines(self) -> Outlines:
        return Outlines(self._catalog, self._known, self._build)

    def draw(self, text: int) -> None:
        relations.put_sketch(self._catalog, text, sketch(self._runs(text)) or {_WORDLESS})
        build = self._build(text)
        if build.outline:
            relations.put_build(self._catalog, text, word_hash(build.outline), build.lengths)

    def relations_of(self, text: int, done: set[int]) -> Iterator[Relation]:
        """To all texts but those that are done, which it is one of."""
        one = self._known[text]
        sharing = self._sharing_words(text) - done
        for row in sorted(sharing | (self._built_or_numbered_alike(text, done) - done)):
            first, second = sorted((one, self._known[row]), key=lambda each: each.text)
            found = None
            if row in sharing or first.language is second.language:
                found = self._as_copies(first, second)
            if found is None and first.language is not second.language:
                found = counterparts(first, second, (self._build(first.text), self._build(second.text)))
            if found:
                yield found

    def _sharing_words(self, text: int) -> set[int]:
        """Texts with enough of the same words, by their sketches."""
        shared: dict[int, set[int]] = defaultdict(set)
        for hash, row in relations.sketches_shared(self._catalog, text, _COMMON):
            shared[row].add(hash)
        own = self._sizes[text] if shared else (0, 0)
        return {row for row, hashes in shared.items() if may_be_alike(hashes, own, self._sizes[row])}

    def _built_or_numbered_alike(self, text: int, done: Collection[int]) -> set[int]:
        """Texts of the same act or number, and in other languages those of the same outline and lengths."""
        one = self._known[text]
        found = {row for sign in filter(None, (one.facts.id, one.sign)) for row in self._of_act[sign]}
        return found | self._outlines.built_alike(text, done)

    def _as_copies(self, one: Identity, other: Identity) -> Relation | None:
        runs = self._runs(one.text), self._runs(other.text)
        share = resemblance(*runs)
        kind = Kinship.SAME if one.sha256 == other.sha256 else None
        if kind is None and min(map(len, runs)) >= _SHORT:
            kind = _kinship(one, other, share)
            if kind is None and containment(*runs) >= _PART and not are_of_two_acts(one, other):
                kind, share = Kinship.PART, containment(*runs)
        return Relation(one.text, other.text, kind, share) if kind else None

    def _runs_of(self, text: int) -> frozenset[int]:
        law = (each for each in worded(self._catalog, text) if each.kind not in NO_LAW)
        return runs(self._hashes[form] for each in law for form in each.forms)

    def _build_of(self, text: int) -> Build:
        return build_of(worded(self._catalog, text), self._figures)


class _Hashes(dict[int, int]):
    """The hash of each form by its row, made when it is asked for."""

    def __init__(self, forms: Mapping[int, str]) -> None:
        self.forms = forms

    def __missing__(self, row: int) -> int:
        self[row] = word_hash(self.forms[row])
        return self[row]


def _kinship(one: Identity, other: Identity, share: float) -> Kinship | None:
    """What texts of that likeness are to each other. What is known of their acts decides where it says anything."""
    days = {one.holds_from, other.holds_from} - {None}
    is_one_act = are_of_one_act(one, other)
    if is_one_act and len(days) == 2 and (share >= _EDITION or one.facts.id == other.facts.id):
        return Kinship.EDITION if one.language is other.language else None
    if share == 1:
        return Kinship.SAME
    if are_of_two_acts(one, other) and one.facts.id != other.facts.id:
        return None
    if share >= _SAME:
        return Kinship.SAME
    if share >= _NEAR and (is_one_act or not have_other_titles(one, other)):
        return Kinship.NEAR
    return Kinship.EDITION if is_one_act and share >= _EDITION else None
