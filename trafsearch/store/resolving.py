"""Which of the acts that are held a reference names."""

import re
from collections import defaultdict
from functools import cache

from trafsearch.analysis import analyzer
from trafsearch.analysis.folding import fold
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.catalog import acts, editions, references
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.words import known_terms
from trafsearch.language import Language
from trafsearch.structure.act import Act, ActType
from trafsearch.structure.references.codes import code_called, is_treaty
from trafsearch.structure.references.countries import country_of
from trafsearch.structure.references.numbered import number_in
from trafsearch.structure.references.quotation import quoted_after
from trafsearch.structure.references.reference import CitedAct, Naming

_TYPES = (  # the stem of what an act is called, and what it can be held as
    (re.compile("закон|заң|law|act", re.IGNORECASE), {ActType.LAW, ActType.CONSTITUTIONAL_LAW, ActType.CODE}),
    (re.compile("кодекс|code", re.IGNORECASE), {ActType.CODE, ActType.LAW}),
    (re.compile("указ|жарлық|decree", re.IGNORECASE), {ActType.DECREE}),
    (re.compile("постановлени|қаулы|resolution", re.IGNORECASE), {ActType.RESOLUTION}),
    (re.compile("приказ|бұйрық|распоряжени|өкім|order", re.IGNORECASE), {ActType.ORDER}),
)
# What such an act approves is held under its own title, with the number of the act that approved it.
_APPROVED = {
    ActType.CONCEPT, ActType.STRATEGIC_PLAN, ActType.PROGRAMME, ActType.ACTION_PLAN, ActType.ADDRESS,
}  # fmt: skip
_MARK = re.compile('[«"“„]')
_COUNTRIES = re.compile(r"^(?P<country>kz|ru)-")


class Resolver:
    """Resolves for one catalog, as it is when it is made."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._acts = {act.id: act for act in acts.acts(catalog)}
        self._languages: dict[str, set[Language]] = defaultdict(set)
        for edition in editions.editions(catalog):
            self._languages[edition.act].add(edition.language)
        self._by_number: dict[str, list[Act]] = defaultdict(list)
        self._by_code: dict[str, list[Act]] = defaultdict(list)
        self._titles: dict[int, list[tuple[Act, tuple[str, ...]]]] = defaultdict(list)
        for act in self._acts.values():
            self._enter(act)
        self._named = references.acts_named(catalog)
        self.country = cache(self._country)
        self.resolve = cache(self._resolve)
        self._aliases = cache(self._aliases_in)

    def acts_naming(self, id: str) -> set[str]:
        """The ids of the acts that name the act, itself among them."""
        return {id, *(by for by, named in self._named.items() if any(self.resolve(each, by) == id for each in named))}

    def _enter(self, act: Act) -> None:
        if act.number:
            self._by_number[_base(act.number)].append(act)
        for title in act.titles.values():
            for each in {title, *_quoted(title)}:
                words = tuple(token.form for token in tokenize(each))
                self._titles[len(words)].append((act, words))
            if code := code_called(title):
                self._by_code[code].append(act)

    def _country(self, id: str) -> str | None:
        """`kz` or `ru`: by the act's id, language, title or issuer, else by the acts that it names most."""
        act = self._acts[id]
        if match := _COUNTRIES.match(id):
            return match["country"]
        if Language.KK in self._languages[id]:
            return "kz"
        if stated := country_of(" ".join([act.issuer or "", *act.titles.values()])):
            return stated
        counts: dict[str, int] = defaultdict(int)
        for cited, number in self._named.get(id, {}).items():
            if cited.country:
                counts[cited.country] += number
        return max(counts, key=lambda country: counts[country], default=None)

    def _resolve(self, cited: CitedAct, citing: str) -> str | None:
        """The id of the act that is meant in the act `citing`; None where it is not held, or two could be meant."""
        if cited.naming is not Naming.NAMED:
            return citing
        if not (cited.number or cited.title or cited.adopted or cited.code):
            meant = self._aliases(citing).get(cited.kind)
            return self.resolve(meant, citing) if meant else None
        found = self._by_its_code(cited, citing) or self._numbered(cited) or self._titled(cited, citing)
        return found[0].id if len({act.id for act in found}) == 1 else None

    def _by_its_code(self, cited: CitedAct, citing: str) -> list[Act]:
        found = self._by_code.get(cited.code or "", [])
        if cited.code and is_treaty(cited.code):
            return found
        country = cited.country or self.country(citing)
        return [act for act in found if country and self.country(act.id) == country]

    def _numbered(self, cited: CitedAct) -> list[Act]:
        found = []
        for act in self._by_number.get(_base(cited.number), []) if cited.number else []:
            same_day = cited.adopted is not None and cited.adopted == act.adopted
            if self._agrees(cited, act) and (same_day or _is_of_kind(cited, act)):
                found.append(act)
        return found

    def _agrees(self, cited: CitedAct, act: Act) -> bool:
        """Whether number, day and country do not speak against it: «№ 416» may be № 416-I."""
        own, other = (number_in(number) or "" for number in (cited.number, act.number))
        same_number = own.upper() == other.upper() or "-" not in own or "-" not in other
        other_day = cited.adopted and act.adopted and cited.adopted != act.adopted
        country = self.country(act.id)
        return same_number and not other_day and not (cited.country and country and cited.country != country)

    def _titled(self, cited: CitedAct, citing: str) -> list[Act]:
        if not cited.title or cited.number:
            return []
        words = tuple(token.form for token in tokenize(cited.title))
        candidates = self._titles.get(len(words), [])
        same = [act for act, title in candidates if title == words]
        same = same or [act for act, title in candidates if self._same_words(title, words)]
        country = cited.country or self.country(citing)
        return [act for act in same if _could_be_of_kind(cited, act) and self.country(act.id) in (country, None)]

    def _same_words(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether they are forms of the same words: «О противодействии коррупции», «противодействию»."""
        return all(a == b or self._terms(a) & self._terms(b) for a, b in zip(one, other, strict=True))

    def _terms(self, form: str) -> set[str]:
        return {*(known_terms(self._catalog, fold(form)) or analyzer.query_terms(form)), form}

    def _aliases_in(self, id: str) -> dict[str, CitedAct]:
        """What the act says it goes on to call others: «(далее – Закон)»; a name for two is left out."""
        found: dict[str, set[CitedAct]] = defaultdict(set)
        for cited in self._named.get(id, ()):
            if cited.alias:
                found[cited.alias].add(cited)
        return {alias: next(iter(meant)) for alias, meant in found.items() if len(meant) == 1}


def _base(number: str) -> str:
    """`416` of «416-I», `152` of «152-ФЗ»."""
    return re.split("[-–—]", number_in(number) or "")[0].upper()


def _quoted(title: str) -> list[str]:
    mark = _MARK.search(title)
    found = quoted_after(title, mark.start()) if mark else None
    return [found[0]] if found else []


def _is_of_kind(cited: CitedAct, act: Act) -> bool:
    return act.type is not None and (any(act.type in types for stem, types in _TYPES if stem.search(cited.kind)))


def _could_be_of_kind(cited: CitedAct, act: Act) -> bool:
    known = [types for stem, types in _TYPES if stem.search(cited.kind)]
    return act.type is None or not known or any(act.type in types | _APPROVED for types in known)
