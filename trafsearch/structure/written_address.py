"""An address as people write it, read."""

import re
from functools import cache

from trafsearch.errors import BadAddress
from trafsearch.structure.address import KEYS, ORDER, Address, Step, StepKind
from trafsearch.structure.ordinals import KAZAKH, ORDINAL, in_figures

# How people write a step, the number aside. Endings are free: статьи, статьей, бабының, тармағының, articles; so are
# letters that keyboards lack: тармак, болик, косымша. An English paragraph is a point: paragraph 26 of a report.
_WORDS = {
    StepKind.ANNEX: r"прил(?:ожени\w*)?|[қк]осымша\w*|annex(?:es)?|schedules?|appendix",
    StepKind.SECTION: r"разд(?:ел\w*)?|б[өо]л[іи]м\w*|sec(?:tion)?s?|ss?",
    StepKind.CHAPTER: r"гл(?:ав\w*)?|тарау\w*|ch(?:apter)?s?",
    StepKind.PARAGRAPH: r"§+|параграф\w*",
    StepKind.ARTICLE: r"ст(?:\.\s?ст|ать\w*)?|ба[пб]\w*|art(?:icle)?s?",
    StepKind.PART: r"ч(?:\.\s?ч|аст\w*)?|б[өо]л[іи][кгқғ]\w*|prt|parts?",
    StepKind.SUBPOINT: r"подп(?:ункт\w*)?|п[./]?\s?п|тарма[қк]ша\w*|sub-?p(?:oin)?ts?|sub(?:-?para(?:graph)?s?)?",
    StepKind.POINT: r"п(?:ункт\w*)?|тарма[қғкг]\w*|p(?:oin)?ts?|par(?:a(?:graph)?)?s?|clauses?",
}

_DIGITS = r"\d+(?:[-.]\d+)*"
_ROMAN = r"[IVXLC]+(?![^\W\d])"
_LETTER = r"[^\W\d_](?:-\d+)?(?!\w|\.\s*\d)"  # а, е-1
_ANY_WORD = "|".join(f"(?P<w_{kind.name}>{words})" for kind, words in _WORDS.items())
_WORD_FIRST = (  # ст. 4-1, пункта 3, подпункт 2), приложение № 1, подпункт «а», art. 4, § 1, часть вторая
    rf"(?<![^\W\d])(?:{_ANY_WORD})\.?\s*№?\s*[«\"“(]?(?P<number>{_DIGITS}|(?<![^\W\d])(?:{_ROMAN}|%s{_LETTER}))[»\"”]?\)?"
)
_NUMBER_FIRST = (  # 4-бап, IV-бөлім, 1-тармағының, 1) тармақша, екінші бөлігі, second part
    rf"(?<!\w)(?P<number>{_DIGITS}|[IVXLC]+|%s[^\W\d_](?:-\d+)?)(?:\)|\s*-|(?<=\d)|(?<=[^\W\d]{{3}})(?=\s))\s*"
    rf"(?:{_ANY_WORD})\b\.?"
)
_BEGINS_WITH_NUMBER = re.compile(r"\s*(?:\d|[IVXLC]+\s*-|[^\W\d_](?:-\d+)?\))", re.IGNORECASE)
_JOINING = re.compile(  # part 2 of article 5
    r"(?<![«\"“(])\b(?:of|the|to|in|under|к|в|во|по|из|согласно)\b(?![»\"”)])", re.IGNORECASE
)
_DASH = re.compile(r"(?<=\d)\s*[-–—]\s*(?=\d)")  # ст. 4 – 1
_KEYBOARD = str.maketrans("іүұөғқңә", "иууогкна")
_KAZAKH_WORDS = {word.translate(_KEYBOARD): word for word in re.findall(r"[^\W\d]{4,}", KAZAKH)}  # екинши
_ANNEX_ALONE = re.compile(rf"(?<![^\W\d])(?P<number>)(?P<w_ANNEX>{_WORDS[StepKind.ANNEX]})\b\.?", re.IGNORECASE)
_GENITIVE_FIRST = re.compile(  # 2-тармақтың бірінші бөлігі
    r"[^,]*(?:тарма[қғкг]|б[өо]л[іи][кг])\w*[тдн][ыіи][ңн]", re.IGNORECASE
)
_BRACKETED = re.compile(r"(?<![-–—])(?P<opened>\()?(?P<number>[^\W_]{1,4}(?:-\d+)?)\)")  # art. 4(1)(a), п. 2 3)
_KEY = re.compile(  # art7.pt1.sub1, pt3_12_3, subе-1, an
    r"(?:^|\.)(?:(?P<an>an)|(?P<key>sec|ch|par|art|prt|pt|sub))"
    r"(?P<number>(?(an)(?:\d+(?:[-_.]\d+)*|[IVXLC]+|[A-ZА-Я](?![a-zа-я]))?|(?:\d+(?:[-_.]\d+)*|[IVXLC]+(?![a-z])|(?<=sub)[^\W\d_](?:-\d+)?)))"
    r"(?=\.|$)"
)
_KINDS = {key: kind for kind, key in KEYS.items()}


def parse_address(text: str) -> Address:
    """Read an address as people write it: «п.1. ст.1», «подпункт 2) пункта 3 статьи 4», «135-баптың 2-бөлігі»,
    "art. 4(1)"; or a key, `art4.pt1`. Steps may come in any order; they are put from outermost to innermost. A part
    may hold points and a point parts: «часть вторая пункта 3», «п. 3, ч. 2» is a part of a point, «п. 3 ч. 2» is not.

    Raises BadAddress when nothing, or not all, of the text can be read so.
    """
    steps = _from_key(text.strip()) or _from_words(_tidied(text))
    kinds = [step.kind for step in steps if step.kind is not StepKind.SUBPOINT]
    if not steps or len(set(kinds)) < len(kinds):
        raise BadAddress(text=text)
    return Address(tuple(_nested(steps)))


def _tidied(text: str) -> str:
    """With hyphens in numbers, and with the letters of Kazakh ordinals that keyboards lack."""
    text = _DASH.sub("-", text)
    return re.sub(r"[^\W\d]{4,}", lambda word: _KAZAKH_WORDS.get(word[0].lower(), word[0]), text)


def _nested(steps: list[Step]) -> list[Step]:
    """By their levels; a part that was named below a point stays below it."""
    found = sorted(steps, key=lambda step: ORDER.index(step.kind))
    kinds = [step.kind for step in steps]
    if StepKind.PART in kinds and StepKind.POINT in kinds[: kinds.index(StepKind.PART)]:
        part = next(step for step in found if step.kind is StepKind.PART)
        found.remove(part)
        found.insert([step.kind for step in found].index(StepKind.POINT) + 1, part)
    return found


def _from_key(text: str) -> list[Step]:
    """The steps of a key; none where the text is not wholly one."""
    matches = list(_KEY.finditer(text))
    if "".join(match[0] for match in matches) != text:
        return []
    return [Step(_KINDS[match["an"] or match["key"]], match["number"].replace("_", ".")) for match in matches]


def _from_words(text: str) -> list[Step]:
    """The steps that the words name, those of one kind from the outer to the inner one; none where a word is left."""
    found: list[tuple[int, Step]] = []
    rest = text
    for pattern in (*_patterns(text), _ANNEX_ALONE):
        rest = _take(pattern, rest, found)
    rest = _JOINING.sub(" ", _take_bracketed(rest, found))
    steps = [step for _, step in sorted(found, key=lambda pair: pair[0])]
    if re.search(r"\w", rest):
        return []
    return steps[::-1] if steps and _is_inner_first(steps, text) else steps


def _patterns(text: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The two orders of word and number, the one first that the text begins with; numbers in words only if it has any:
    they take long to compile.
    """
    words = re.findall(r"[^\W\d_]+", text)
    ordinal = rf"{ORDINAL}(?!\s*-)|" if any(map(in_figures, words)) else ""
    word_first, number_first = _compiled(_WORD_FIRST % ordinal), _compiled(_NUMBER_FIRST % ordinal)
    begins = _BEGINS_WITH_NUMBER.match(text) or (words and in_figures(words[0]))
    return (number_first, word_first) if begins else (word_first, number_first)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _is_inner_first(steps: list[Step], text: str) -> bool:
    """Whether the words go from the inner step to the outer one. Of a part and a point alone their joint tells: «часть
    первая пункта 2», but «п. 2, ч. 1» and «2-тармақтың бірінші бөлігі».
    """
    if {step.kind for step in steps} <= {StepKind.PART, StepKind.POINT, StepKind.SUBPOINT} and len(steps) > 1:
        return "," not in text and _GENITIVE_FIRST.match(text) is None
    return ORDER.index(steps[0].kind) > ORDER.index(steps[-1].kind)


def _take(pattern: re.Pattern[str], text: str, found: list[tuple[int, Step]]) -> str:
    """The text with what the pattern reads blanked out and added to `found` with its place."""

    def keep(match: re.Match[str]) -> str:
        kind = next(StepKind[name[2:]] for name, hit in match.groupdict().items() if name.startswith("w_") and hit)
        found.append((match.start(), Step(kind, in_figures(match["number"]) or match["number"])))
        return " " * len(match[0])

    return pattern.sub(keep, text)


def _take_bracketed(text: str, found: list[tuple[int, Step]]) -> str:
    """Numbers in brackets behind an article, a section or a point: those of points, letters those of subpoints."""
    kinds = {step.kind for _, step in found}
    if kinds.isdisjoint((StepKind.ARTICLE, StepKind.SECTION, StepKind.POINT)):
        return text

    def keep(match: re.Match[str]) -> str:
        is_point = match["opened"] and match["number"][0].isdigit() and StepKind.POINT not in kinds
        kind = StepKind.POINT if is_point else StepKind.SUBPOINT
        kinds.add(kind)
        found.append((match.start(), Step(kind, match["number"])))
        return " " * len(match[0])

    return _BRACKETED.sub(keep, text)
