"""Which lines are the title of the act, or of one of its annexes."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice, takewhile

from trafsearch.structure.act_type import designation_in
from trafsearch.structure.contents import Contents
from trafsearch.structure.line import Line

_HEAD = 60  # blocks in which an act's title stands
_MOST_LINES = 4  # over which a page may tear it
_LONGEST = 400
_SHORTEST = 15  # a title in capitals; not «УДК», a name
_LONGEST_FIRST = 100
_ABSTRACT = re.compile(r"(?:Аннотация|Резюме|Андатпа|Түйін(?:деме)?|Abstract|Annotation|Summary)\s*[.:]")
_ANNEX_DOCUMENTS = re.compile(
    r"(?:правила|положение|порядок|перечень|инструкция|регламент|методика|состав|план|форма|список|журнал|график|анкета|реестр|устав|программа|"
    r"концепция|стандарт|(?:комплексный|национальный|сводный) план|дорожная карта|"
    r"ставки|тарифы|нормативы|требования|заявление|сведения|ведомость|"
    r"типов(?:ая форма|ое обязательство|ой договор)|должностн(?:ая инструкция|ой регламент)|"
    r"қағидалар\w*|ереже\w*|тізбе\w*|нұсқаулық\w*|жоспар\w*|өтініш$|rules|regulations?|list|procedure|composition|"
    r"(?:national |comprehensive )?(?:action )?plan)\b"
    r"|(?:\S+\s+){1,40}(?:қағидалары|ережесі|тізбесі|жоспары|нұсқаулығы|құрамы|регламенті|әдістемесі|бағдарламасы|"
    r"мөлшерлемелері|ставкалары|тарифтері|талаптары|стандарты|нысаны|тұжырымдамасы)$",
    re.IGNORECASE,
)

_FORM = re.compile(r"(?:форма|нысан|form)", re.IGNORECASE)  # the word alone, above the title

_OF_STATE = (
    r"(?:Российской\s+)?Федерации|Республики\s+[А-ЯЁ]\w+"
    r"|[А-ЯЁ][\w-]+(?:ской|цкой|ского|цкого)\s+(?:области|края|района|округа|республики|федерации)"
)
_IN_GENITIVE = re.compile(  # Министерства спорта; no title or sentence begins so
    rf"(?:{_OF_STATE}|(?:Министерства|Правительства|Агентства|Комитета|Департамента|Администрации)"
    r"(?:\s+по)?\s+(?!и\b|или\b)\w+)\b",
    re.IGNORECASE,
)
_NEEDS_ANOTHER = re.compile(  # «… в Министерстве Российской», «… of the»
    r"\b(?:[А-ЯЁ][а-яё-]+(?:ской|цкой|ского|цкого|него)|и|в|во|с|со|к|на|по|о|об|от|до|для|или|из|при|мен|және"
    r"|of|and|the|in|on|for|to|by|with)$"
)

_QUOTED = re.compile(r"[«\"“„](.+)[»\"”]")
_SPACED = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_]")  # П Е Р Е Ч Е Н Ь


def title_lines(lines: Sequence[Line], titles: Iterable[str], contents: Contents) -> frozenset[int]:
    """The indices of the lines at the head that, alone or joined, read as one of the titles."""
    known = {plain for title in titles if (plain := _plain(title))}
    head = list(islice((i for i in range(len(lines)) if not contents.holds(i)), _HEAD))
    texts = [_plain(lines[i].text) for i in head]
    found = set(_above_abstracts(lines))
    for start in range(len(head)):
        for end in range(start + 1, min(start + _MOST_LINES, len(head)) + 1):
            if texts[start] and " ".join(texts[start:end]) in known:
                found.update(head[start:end])
    found.update(i for i in head if lines[i].is_heading_block and _names_whole(lines[i].text, known))
    if not found and len(lines) > 1 and _heads_all(lines[0], lines[1]):
        found.add(0)
    return frozenset(found)


def _names_whole(text: str, known: Collection[str]) -> bool:
    """Whether a line names the act with its title in quotation marks: «Закон … от … № 7 «О …»»."""
    quoted = _QUOTED.search(text)
    return quoted is not None and _plain(quoted[1]) in known and designation_in(text) is not None


def _above_abstracts(lines: Sequence[Line]) -> Iterator[int]:
    """A journal's article bears its title in each language in which it has an abstract, in capitals above it."""
    for index, line in enumerate(lines):
        if _ABSTRACT.match(line.text):
            above = range(index - 1, max(-1, index - _MOST_LINES), -1)
            yield from takewhile(lambda i: len(lines[i].text) > _SHORTEST and lines[i].text.isupper(), above)


def _heads_all(first: Line, second: Line) -> bool:
    """Whether the first line can only be the title: a few words right above the first heading."""
    is_short = not first.is_marked and first.ends_like_title and len(first.text) <= _LONGEST_FIRST
    return is_short and (second.heading is not None or second.is_heading_block)


def is_annex_title(text: str) -> bool:
    """Whether a line below «Приложение № 1» names what the annex is: «Правила обработки персональных данных»."""
    if _SPACED.fullmatch(text.strip()):
        text = text.replace(" ", "")
    is_named = _ANNEX_DOCUMENTS.match(text) is not None
    return len(text) <= _LONGEST and not _goes_on(text) and is_named


def continues_title(text: str, above: str) -> bool:
    """Whether a line could be the next line of a title: «об обработке и защите …», in capitals as the one above, or a
    name that the end of the line above has torn: «… в Министерстве спорта», then «Российской Федерации».
    """
    in_capitals = text.isupper() and (above.isupper() or _FORM.fullmatch(above.strip()) is not None)
    is_torn = _IN_GENITIVE.match(text) is not None or _NEEDS_ANOTHER.search(above.rstrip()) is not None
    return (text[:1].islower() or in_capitals or is_torn) and len(text) <= _LONGEST and not _goes_on(text)


def _goes_on(text: str) -> bool:
    return text.rstrip().endswith((".", ":", ";", ","))


def _plain(text: str) -> str:
    """The words in small letters, one blank between them."""
    return " ".join(re.findall(r"[^\W_]+", text.lower()))
