"""All references of a text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from trafsearch.analysis.remembered import Remembered
from trafsearch.analysis.tokenizer import Words, words_in
from trafsearch.span import Span
from trafsearch.structure.references.codes import first_words, named_act, short_act, short_forms
from trafsearch.structure.references.english_act import english_act
from trafsearch.structure.references.kazakh_act import acts_in_note, kazakh_act
from trafsearch.structure.references.linking import link
from trafsearch.structure.references.part import ActPart, Part, ProvisionPart
from trafsearch.structure.references.provision_part import provision_part
from trafsearch.structure.references.provision_words import provision_word
from trafsearch.structure.references.reference import Reference
from trafsearch.structure.references.russian_act import russian_acts
from trafsearch.structure.references.this_act import attached, this

# Reads what begins at the token (or, in Kazakh, ends with it); the last argument is where the part before it ends.
Reader = Callable[[str, Span, int], Iterable[Part]]

_RUSSIAN = (
    "закон", "указ", "постановлени", "распоряжени", "приказ", "решени", "кодекс", "концепци", "конвенци", "протокол",
    "соглашени", "деклараци", "пакт", "федеральн", "конституционн", "основн",
)  # fmt: skip
_KAZAKH = ("заң", "кодекс", "жарлы", "қаулы", "бұйры", "өкімі", "шешімі", "конвенция", "тұжырымдама")
_ENGLISH = {
    "law", "act", "decree", "order", "resolution", "convention", "covenant", "protocol", "declaration", "charter",
    "statute", "federal", "constitutional",
}  # fmt: skip
_PROMISE = re.compile(r"[№«\"“„]|\bN\s?\d|\bот\s+\d|\s(?:о|об|против|по)\s")
_PROMISE_KAZAKH = re.compile(r"[\d»\"”“]")
_NUMBER_FOLLOWS = re.compile(r"\s+\d")
_ALIAS = re.compile(
    r"\s*\((?:далее\s+по\s+тексту|далее|бұдан\s+әрі|hereinafter)\s*[-–—:,]?\s*(?:the\s+)?[\"«]?(?P<alias>[^\W\d_]+)[\"»]?\)",
    re.IGNORECASE,
)


def find_references(text: str, words: Words | None = None) -> tuple[Reference, ...]:
    """The references in the text, in its order; `words` are its words where they are at hand."""
    parts: list[Part] = []
    end = 0
    known: set[int] = set()  # where acts begin that were read with one before them
    words = words or words_in(text)
    all_readers = list(map(_readers, words.forms))
    for at in [at for at, readers in enumerate(all_readers) if readers]:
        start, word_end = words.starts[at], words.ends[at]
        if start < end or start in known:
            continue
        for read in all_readers[at]:
            if found := list(read(text, Span(start, word_end), end)):
                _drop_covered(parts, found[0].span)
                parts.extend(found)
                known.update(part.span.start for part in found[1:])
                end = found[0].span.end
                break
    return tuple(link(text, _in_order(parts))) if parts else ()


def _drop_covered(parts: list[Part], span: Span) -> None:
    """A Kazakh name reaches back over what its title names."""
    while parts and span.start <= parts[-1].span.start < span.end:
        parts.pop()


def _in_order(parts: list[Part]) -> list[Part]:
    """Each once, by place; of two at one place the longer."""
    kept: list[Part] = []
    for part in sorted(parts, key=lambda each: (each.span.start, -each.span.end)):
        if not kept or not kept[-1].span.overlaps(part.span):
            kept.append(part)
    return kept


def _readers_of(form: str) -> tuple[Reader, ...]:
    """What could be read at a word."""
    readers: list[Reader] = []
    if form.startswith("настоящ") or form in ("осы", "this", "present"):
        readers.append(_this)
    if form.startswith("прилагаем") or form == "қоса":
        readers.append(_attached)
    if form[:4] in first_words() or form in ("қазақстан", "қр"):
        readers.append(_named)
    if form in short_forms() or form == "қр":
        readers.append(_short)
    if form == "қр":
        readers.append(_in_note)
    if form.startswith(_RUSSIAN):
        readers.append(_russian)
    if form.startswith(_KAZAKH):
        readers.append(_kazakh)
    if form in _ENGLISH:
        readers.append(_english)
    if provision_word(form):
        readers.append(_provision)
    return tuple(readers)


_readers = Remembered(_readers_of).__getitem__


def _this(text: str, at: Span, floor: int) -> Iterable[Part]:
    start = at.start - 4 if text[max(0, at.start - 4) : at.start].lower() == "the " else at.start
    found = this(text, max(floor, start))
    return [found] if found else []


def _attached(text: str, at: Span, floor: int) -> Iterable[Part]:  # noqa: ARG001
    found = attached(text, at.start)
    return [found] if found else []


def _named(text: str, at: Span, floor: int) -> Iterable[Part]:  # noqa: ARG001
    found = named_act(text, at.start)
    return [_with_alias(text, found)] if found else []


def _short(text: str, at: Span, floor: int) -> Iterable[Part]:
    """An abbreviation alone is none: it must have its country or a provision beside it, unless it is a treaty's."""
    found = short_act(text, at.start)
    if found is None or text[at.start - 1 : at.start] + text[found.end : found.end + 1] == "()":
        return []
    stands_after = not found.part.comes_first and 0 < floor >= at.start - 2
    stands_before = found.part.comes_first and _NUMBER_FOLLOWS.match(text, found.end)
    return [found.part] if found.is_certain or stands_after or stands_before else []


def _in_note(text: str, at: Span, floor: int) -> Iterable[Part]:  # noqa: ARG001
    return acts_in_note(text, at.start)


def _russian(text: str, at: Span, floor: int) -> Iterable[Part]:  # noqa: ARG001
    if not _PROMISE.search(text, at.end, at.end + 400) and not text.startswith("Основн", at.start):
        return []
    return [_with_alias(text, part) for part in russian_acts(text, at.start)]


def _kazakh(text: str, at: Span, floor: int) -> Iterable[Part]:  # noqa: ARG001
    if not _PROMISE_KAZAKH.search(text, max(0, at.start - 100), at.start):
        return []
    found = kazakh_act(text, at.start, 0)
    return [_with_alias(text, found)] if found else []


def _english(text: str, at: Span, floor: int) -> Iterable[Part]:
    found = english_act(text, at.start, floor)
    return [_with_alias(text, found)] if found else []


def _provision(text: str, at: Span, floor: int) -> Iterable[Part]:
    word = provision_word(text[at.start : at.end].lower())
    found: ProvisionPart | None = provision_part(text, word, at, floor) if word else None
    return [found] if found else []


def _with_alias(text: str, part: ActPart) -> ActPart:
    match = _ALIAS.match(text, part.span.end)
    return replace(part, act=replace(part.act, alias=match["alias"].capitalize())) if match else part
