"""What of an act is asked for: a provision, a range or a list of them, paragraphs of one, the preamble."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from trafsearch.errors import BadAddress
from trafsearch.structure.address import Address
from trafsearch.structure.ordinals import ORDINAL, in_figures
from trafsearch.structure.written_address import parse_address

_PREAMBLE = r"(?:the\s+)?preamble|преамбул\w*|кіріспе\w*"
_FIGURE = r"№?\s*\d+(?:[-.]\d+)*(?![\d)])|[«\"“(]?\d+(?:[-.]\d+)*[»\"”)]"
_LETTER = r"[«\"“(]?[^\W\d_](?:-\d+)?[»\"”)]|(?<![^\W\d])[IVXLC]+(?![^\W\d])"
_DASH = r"\s*[–—]\s*|\s+-\s+|(?<=\))\s*-\s*|\s+(?:по|до|to|through)\s+"
_AND = r"\s*,\s*(?:(?:и|және|and)\s+)?|\s+(?:и|или|және|мен|пен|бен|немесе|and|or)\s+"
_HYPHENED = re.compile(r"(?<![\d.-])(?P<first>\d+)-(?P<last>\d+)(?!\d|[.-]\d)")  # ст. 4-6: one article or three
_ONE_NUMBER = re.compile(r"\d+\s*[-–—]\s*\d+")
_PARAGRAPH = rf"(?:\d+(?![\d)])|{ORDINAL})"
_WHOLE = Address()


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """The provision `first`, or all from it to `last`; where `paragraphs` are given, those of it that have no number.

    The first paragraph (абзац) is the one that bears the number of the provision or introduces what stands below it;
    subpoints are not counted.
    """

    first: Address = _WHOLE
    last: Address | None = None
    paragraphs: tuple[int, ...] = ()
    is_preamble: bool = False


Reading = tuple[AskedPlace, ...]  # several for «статьи 4 и 6»


def readings(text: str) -> list[Reading]:
    """The ways to read it, the likeliest first: «ст. 4-6» is article 4-6, or 4 to 6.

    Raises BadAddress where there is none.
    """
    without, paragraphs = _paragraphs_in(text)
    if re.fullmatch(rf"\W*(?:{_PREAMBLE})\W*", without, re.IGNORECASE):
        return [(AskedPlace(paragraphs=paragraphs, is_preamble=True),)]
    found = [tuple(replace(place, paragraphs=paragraphs) for place in reading) for reading in _numbered(without)]
    if not found:
        raise BadAddress(text=text)
    return found


def _numbered(text: str) -> Iterator[Reading]:
    """A run of numbers is read first as such, then as one number; a hyphen without blanks the other way round."""
    several, run = _several(text)
    if several:
        yield several
    if not several or _ONE_NUMBER.fullmatch(run):
        single = _address(text)
        yield from [(AskedPlace(single),)] if single else []
    hyphened = _HYPHENED.search(text)
    if not several and hyphened and int(hyphened["first"]) < int(hyphened["last"]):
        ends = [_with(text, hyphened, hyphened[name]) for name in ("first", "last")]
        if ends[0] and ends[1]:
            yield (AskedPlace(ends[0], ends[1]),)


def _several(text: str) -> tuple[Reading, str]:
    """The places of «статьи 4 и 6», «пп. 1)–3) п. 2 ст. 4», and the run of numbers; empty where there is none."""
    for run in _run(_has_ordinal(text)).finditer(text):
        found = _places(text, run)
        if found:
            return found, run["numbers"]
    return (), ""


def _places(text: str, run: re.Match[str]) -> Reading:
    places: list[AskedPlace] = []
    for item in _item(_has_ordinal(text)).finditer(run["numbers"]):
        address = _with(text, run, item["number"])
        if address is None:
            return ()
        if not item["dash"]:
            places.append(AskedPlace(address))
        elif not places or places[-1].last or address.sort_key <= places[-1].first.sort_key:  # ст. 4–1
            return ()
        else:
            places[-1] = replace(places[-1], last=address)
    return tuple(places)


def _with(text: str, match: re.Match[str], number: str) -> Address | None:
    """The address that the text has with one number in place of the match."""
    return _address(text[: match.start()] + number + text[match.end() :])


def _address(text: str) -> Address | None:
    try:
        return parse_address(text)
    except BadAddress:
        return None


def _paragraphs_in(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without «абзац второй», and the numbers that it gives."""
    if not re.search(r"абз|азат", text, re.IGNORECASE):
        return text, ()
    for pattern in _paragraph_patterns():
        if match := pattern.search(text):
            found = _counted(match["numbers"])
            if found:
                return text[: match.start()] + " " + text[match.end() :], found
    return text, ()


def _counted(written: str) -> tuple[int, ...]:
    found: list[int] = []
    for item in _paragraph_number().finditer(written):
        number = int(in_figures(item["number"]) or item["number"])
        found.extend(range(found[-1] + 1, number + 1) if item["dash"] and found else [number])
    return tuple(found)


def _has_ordinal(text: str) -> bool:
    return any(map(in_figures, re.findall(r"[^\W\d_]+", text)))


@cache
def _paragraph_patterns() -> tuple[re.Pattern[str], ...]:
    """Абзацы второй и третий, абз. 2–4; 2-абзацы, екінші абзацы, второй абзац."""
    number = _PARAGRAPH
    numbers = rf"(?P<numbers>{number}(?:(?:{_DASH}|-|{_AND}){number})*)"
    written = rf"абз(?:ац\w*)?\.?\s*{numbers}", rf"{numbers}\s*-?\s*(?:абзац\w*|азат\s+жол\w*)"
    return tuple(re.compile(rf"(?<!\w){each}", re.IGNORECASE) for each in written)


@cache
def _paragraph_number() -> re.Pattern[str]:
    return re.compile(rf"(?P<dash>{_DASH}|-)?(?P<number>{_PARAGRAPH})", re.IGNORECASE)


@cache
def _run(ordinals: bool) -> re.Pattern[str]:
    one = _number(ordinals)
    return re.compile(
        rf"(?:\b(?:с|со|from)\s+)?(?<![\w.])(?P<numbers>(?:{one})(?:(?:{_DASH}|{_AND})(?:{one}))+)", re.IGNORECASE
    )


@cache
def _item(ordinals: bool) -> re.Pattern[str]:
    return re.compile(rf"(?:(?P<dash>{_DASH}|-)|{_AND})?(?P<number>{_number(ordinals)})", re.IGNORECASE)


def _number(ordinals: bool) -> str:
    """Ordinals only where there are any: they take long to compile."""
    return rf"{_FIGURE}|{_LETTER}" + (rf"|{ORDINAL}" if ordinals else "")
