"""Which words at the head of an act are its title."""

import re
from collections.abc import Callable, Sequence

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.act_type import DESIGNATED, designation_in, is_designation, type_in
from trafsearch.structure.dates import find_date
from trafsearch.structure.headings import rank_of_named
from trafsearch.structure.paper_title import above_abstract
from trafsearch.structure.untitled import short_title, title_by_first_point, title_of_attached

LONGEST = 400
_LONGEST_NAME = 160  # of a line that is no sentence
_LONGEST_STATE = 60  # «Bolivia (Plurinational State of)»
_MOST_LINES = 4
_ABOUT = re.compile(r"\W*(?=(?:О|Об|ОБ|ОБО|Обо)\s+\S)")
_ABOUT_KK = re.compile(r"(?:\S+\s+)*туралы\W*$", re.IGNORECASE)
_ABOUT_EN = re.compile(r"(?:On|ON|Concerning|CONCERNING)\s+\S")
_NUMBER_THEN_ABOUT = re.compile(r"(?P<act>\S.{0,250}?(?:№|N)\s?\S*\w)\.\s+(?P<title>Об?\s+\S.{5,390})$")
_ABOUT_LOWER_EN = re.compile(r"(?:on|concerning|amending|establishing)\s+\S")  # below «of 5 April 2024»
_ABOUT_ANOTHER_ACT = re.compile(r"Утратил|№|\bN\s*\d|(?:қаулы|жарлы|бұйры)\w*мен\b", re.IGNORECASE)  # № 9008 Жарлығымен
_QUOTED = re.compile(r"[«\"“„](.+)[»\"”]")
_LONE_TYPE = re.compile(  # whose subject stands in the lines below
    r"(?:КОНЦЕПЦИЯ|(?:ГОСУДАРСТВЕННАЯ |КОМПЛЕКСНАЯ )?ПРОГРАММА|СТРАТЕГИЯ|(?:СТРАТЕГИЧЕСКИЙ |КОМПЛЕКСНЫЙ )?ПЛАН"
    r"(?: МЕРОПРИЯТИЙ)?|ДОКТРИНА|ПОСЛАНИЕ|ДОКЛАД|ИНСТРУКЦИЯ|CONCEPT|PROGRAMME|STRATEGY|ACTION PLAN)",
    re.IGNORECASE,
)
_LONE_TYPE_KK = re.compile(  # whose subject stands in the lines above
    r"(?:ТҰЖЫРЫМДАМАСЫ|БАҒДАРЛАМАСЫ|СТРАТЕГИЯСЫ|(?:КЕШЕНДІ |СТРАТЕГИЯЛЫҚ )?ЖОСПАРЫ|ДОКТРИНАСЫ|БАЯНДАМАСЫ)",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    r"утвержд|одобрен|принят|бекітілген|мақұлданған|қабылданған|approved|adopted|(?:қаулысы|жарлығы|бұйрығы)мен",
    re.IGNORECASE,
)
_GENITIVE = re.compile(r"(?:Российской Федерации|Республики Казахстан)\W*$", re.IGNORECASE)  # never begins a line anew
_HANGING = re.compile(r"(?:[,–—-]|\b(?:и|в|во|с|со|к|на|по|о|об|от|до|для|или|из|при|мен|және|of|and|the|in|on|for))$")
_REVIEW = re.compile(r".*?(Report of the Working Group on the Universal)\s?(Periodic Review)", re.IGNORECASE)
_OBSERVATIONS = re.compile(  # of a committee of the United Nations, below the name of its convention
    r"concluding observations\b|заключительные замечания\b|қорытынды ескерту|general (?:recommendation|comment) no"
    r"|общая рекомендация №|замечание общего порядка №",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<!\w)(?:послание|жолдауы|state of the nation address)(?!\w)", re.IGNORECASE)
_SECTIONS = re.compile(  # headings of a report, never its title
    r"(?:executive summary|summary|foreword|preface|acknowledge?ments?|contents|table of contents|abbreviations|"
    r"предисловие|краткое содержание|резюме|содержание|оглавление|список сокращений|благодарности|"
    r"алғы\s?сөз|мазмұны|түйін(?:деме)?|қысқартулар)\W*",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[-–—•▪·*]\s|\(?(?:\d{1,3}|[a-zа-я])\)\s|(?:Whereas|Having regard|Recalling)\b|.*\bTreaty Series\b")
_KIND_OF_REPORT = re.compile(r"(?:Отч[её]т|Доклад|Аналитическ\w+|Исследование|Report|Study|Есеп|Баяндама)\b")
_FEWEST_IN_CAPITALS = 4  # words
_FOOTNOTE_SIGN = re.compile(r"\s*\*+\s*$")


def title_of(head: Sequence[Block], own: str | None, blocks: Sequence[Block] = ()) -> str | None:
    """The title that the blocks of the head give; `own` is the one that the file keeps of itself, and is trusted
    only where the text has it too, or has no line that could be one. `blocks` are all of the act: one without a title
    is named by what it approves.
    """
    ends = next((at for at, block in enumerate(head) if at and rank_of_named(block.text)), len(head))
    head = head[:ends]  # what stands below «Введение» is no title
    lines = [block.text for block in head]
    found = short_title(lines, blocks) or next((title for find in _WAYS if (title := find(head, lines))), None)
    if found is None and any(map(is_designation, lines)):
        found = title_of_attached(blocks) or title_by_first_point(blocks)
    if found is None:
        could_be = [i for i, line in enumerate(lines) if any(c.isalpha() for c in line) and not _ITEM.match(line)]
        short = (i for i in could_be[:_MOST_LINES] if len(lines[i]) <= _LONGEST_NAME and _could_be_title(lines[i]))
        at = next(short, next(iter(could_be), None))
        first = None if at is None else _joined(lines[at:])
        is_title = first is not None and len(first) <= _LONGEST_NAME and not first.endswith((".", ";", ","))
        found = first if is_title or own is None else own
    return _tidy(found) if found else None


def _main(head: Sequence[Block], lines: Sequence[str]) -> str | None:
    """The first main heading of the file."""
    at = next((i for i, each in enumerate(head) if each.kind is BlockKind.HEADING and each.level == 1), None)
    if at is not None and _SECTIONS.fullmatch(lines[at]):
        return None
    while at is not None and at < len(lines):
        if quoted := _quoted(lines[at]):
            return quoted
        if not is_designation(lines[at]):
            return _lone(lines, at) or _joined(lines[at:])
        at = next((i for i in range(at + 1, len(lines)) if head[i].kind is BlockKind.HEADING), None)
    return None


def _about(_: Sequence[Block], lines: Sequence[str]) -> str | None:
    """«О …», «… туралы», "On …" beside the line that says what the act is."""
    for at, line in enumerate(lines):
        if len(line) < LONGEST and (_ABOUT.match(line) or DESIGNATED.match(line)):
            return _joined(lines[at:])
        if quoted := _quoted(line) or _behind_number(line):
            return quoted
        if _ABOUT_EN.match(line) and any(map(is_designation, lines[at + 1 : at + _MOST_LINES])):
            return _joined(lines[at:])
        if at and is_designation(lines[at - 1]):
            if _ABOUT_EN.match(line):
                return _joined(lines[at:])
            if find_date(line) and at + 1 < len(lines) and _ABOUT_LOWER_EN.match(lines[at + 1]):
                return _joined(lines[at + 1 :])
            for end in range(at + 1, min(at + _MOST_LINES, len(lines)) + 1):
                whole = " ".join(lines[at:end])
                if len(whole) < LONGEST and _ABOUT_KK.fullmatch(whole) and not any(map(find_date, lines[at:end])):
                    return whole
    return next((line for line in lines if len(line) < _LONGEST_NAME and _ABOUT_KK.fullmatch(line)), None)


def _observed(_: Sequence[Block], lines: Sequence[str]) -> str | None:
    """«Concluding observations on the sixth periodic report of …», below the name of a convention."""
    return next((_joined(lines[at:]) for at, line in enumerate(lines) if _OBSERVATIONS.match(line)), None)


def _of_paper(_: Sequence[Block], lines: Sequence[str]) -> str | None:
    return above_abstract(lines)


def _addressed(_: Sequence[Block], lines: Sequence[str]) -> str | None:
    """The name in capitals below «Послание Главы государства … народу …» and its date."""
    for at, line in enumerate(lines):
        if len(line) < _LONGEST_NAME and _ADDRESS.search(line) and not line.isupper():
            below = next((i for i in range(at + 1, min(at + 3, len(lines))) if _is_in_capitals(lines[i])), None)
            return None if below is None else _joined(lines[below:])
    return None


def _is_in_capitals(line: str) -> bool:
    return line.isupper() and len(line.split()) >= _FEWEST_IN_CAPITALS


def _typed(_: Sequence[Block], lines: Sequence[str]) -> str | None:
    """A line that begins with a type and says more, be it in the lines around."""
    for at in range(len(lines)):
        if lone := _lone(lines, at):
            return lone
    return _first(lines, re.match, LONGEST)


def _named(_: Sequence[Block], lines: Sequence[str]) -> str | None:
    return _first(lines, re.search, _LONGEST_NAME)


_WAYS: tuple[Callable[[Sequence[Block], Sequence[str]], str | None], ...] = (
    _observed,
    _main,
    _of_paper,
    _addressed,
    _about,
    _typed,
    _named,
)


def _lone(lines: Sequence[str], at: int) -> str | None:
    """A title torn over lines, of which one is the type alone: «КОНЦЕПЦИЯ», «ТҰЖЫРЫМДАМАСЫ»."""
    if _LONE_TYPE.fullmatch(lines[at]):
        taken = _run(lines[at + 1 :])
        return " ".join([lines[at], *taken]) if taken else None
    if _LONE_TYPE_KK.fullmatch(lines[at]):
        taken = _run(lines[:at][::-1])[::-1]
        return " ".join([*taken, lines[at]]) if taken else None
    return None


def _run(lines: Sequence[str]) -> list[str]:
    """The lines up to the first that is no part of a title."""
    taken: list[str] = []
    for line in lines[:_MOST_LINES]:
        ends = line.endswith((".", ":", ";")) or find_date(line) or _APPROVED.search(line) or is_designation(line)
        if ends or len(line) > _LONGEST_NAME or rank_of_named(line) or _ABOUT_ANOTHER_ACT.search(line):
            break
        taken.append(line)
    return taken


def _quoted(line: str) -> str | None:
    """What stands in the quotation marks of a line that names the act whole: «Закон … № 7 «О …» (извлечение)»."""
    found = _QUOTED.search(line) if len(line) <= LONGEST else None
    if found is None:
        return None
    names = _ABOUT.match(found[1]) or _ABOUT_KK.fullmatch(found[1]) or _ABOUT_EN.match(found[1])
    return found[1] if names and designation_in(line) else None


def _behind_number(line: str) -> str | None:
    """«Об утверждении Правил» of «Приказ Министра … от … № 318. Об утверждении Правил»."""
    found = _NUMBER_THEN_ABOUT.match(line)
    return found["title"] if found and is_designation(found["act"]) else None


def _first(lines: Sequence[str], find: Callable[..., object], longest: int) -> str | None:
    """From the first line of three words or more on in which a type is found, and which cites no other act."""
    for at, line in enumerate(lines):
        is_long_enough = len(line) < longest and len(line.split()) > 2
        if is_long_enough and _could_be_title(line) and type_in(line, find):
            is_below_title = at and _KIND_OF_REPORT.match(line) and _is_in_capitals(lines[at - 1])
            return _joined(lines[at - 1 :] if is_below_title else lines[at:])
    return None


def _could_be_title(line: str) -> bool:
    """Whether it is no sentence, no item of a list, and cites no other act."""
    is_sentence = line.endswith((".", ";")) and not line.endswith(("г.", "гг.", "ж.", "жж."))
    return not (is_sentence or _ITEM.match(line) or _ABOUT_ANOTHER_ACT.search(line) or is_designation(line))


def _joined(lines: Sequence[str]) -> str:
    """The title with the lines that it runs on to."""
    title = lines[0]
    for line in lines[1:_MOST_LINES]:
        if not _runs_on(title, line):
            break
        title = f"{title} {line}"
    return title


def _runs_on(title: str, line: str) -> bool:
    """After a colon or a word that needs another; to «Российской Федерации»; in capitals below capitals; to the name
    of the State that a review of the United Nations is of.
    """
    if find_date(line) or rank_of_named(line) or _ITEM.match(line):
        return False
    if title.endswith("*") and _REVIEW.match(title):
        return len(line) <= _LONGEST_STATE and line[0].isupper() and line.count(".") == 0
    in_capitals = title.isupper() and line.isupper()
    is_torn = not title.endswith((".", "»", '"')) and (_GENITIVE.match(line) or _HANGING.search(title))
    return title.endswith(":") or in_capitals or bool(is_torn)


def _tidy(title: str) -> str:
    """Without what stands before and behind it: «©О внесении …», «… Review* Iraq» as «… Review: Iraq»."""
    if review := _REVIEW.match(title):
        state = title[review.end() :].strip(" *:")
        title = f"{review[1]} {review[2]}" + (f": {state}" if state else "")
    title = DESIGNATED.sub("", title, count=1)
    kind = _KIND_OF_REPORT.search(title)
    if kind and _is_in_capitals(title[: kind.start()].strip()):
        title = title[: kind.start()].strip()
    title = _FOOTNOTE_SIGN.sub("", _ABOUT.sub("", title, count=1) if _ABOUT.match(title) else title)
    return title if len(title) <= LONGEST else title[:LONGEST].rsplit(" ", 1)[0] + "…"
