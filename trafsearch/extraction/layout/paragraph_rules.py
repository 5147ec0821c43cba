"""Whether a line begins a new paragraph below another.

Each rule looks at two neighbouring lines and says True (a new paragraph), False (the same one)
or None (another rule must say). The first that speaks decides.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from trafsearch.extraction.layout import marker
from trafsearch.extraction.layout.line import Line

UNWRAPPED = 200  # characters: nobody wraps lines at such a width
_CONTENTS_LINE = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,})\s*[\d–\- ]+$")
_LONE_MARK = re.compile(r"\d{1,3}[.)]|\([a-z]{1,4}\)|[•·▪●]")
_BULLETS = frozenset("•·▪●")
_OVERLONG = 1.25  # of the width of the lines around: a line so much longer is not wrapped to them
_WHOLE = 120  # characters that a paragraph on one line has at least, where a page's end tears it
_COLUMN = 25  # characters: in a narrower one, nothing shows which lines are full
_LARGE = 1.15  # of the height of the letters around: a heading


class Neighbours(NamedTuple):  # one is made for each line: a frozen dataclass takes four times as long
    """Two lines that follow each other, the edges of the column around them, and how tall its letters are.

    `reach` is where the lines of the whole text end that begin where the upper one does.
    """

    above: Line
    below: Line
    left: float
    right: float
    size: float = 0.0
    reach: float = 0.0

    @property
    def above_is_short(self) -> bool:
        """Whether the first word of the line below would have fitted above."""
        return self._has_room(self.right)

    @property
    def above_is_short_in_text(self) -> bool:
        """Whether it would have, were the lines here as wide as elsewhere: among short items all lines look full."""
        return self._has_room(self.reach)

    def _has_room(self, right: float) -> bool:
        end = self.above.end + 1
        return end < right and end + len(self.below.text.split(None, 1)[0]) <= right

    @property
    def below_is_capital(self) -> bool:
        letters = self.below.text.lstrip("«“\"'(*[")
        return not letters[:1].islower()


Rule = Callable[[Neighbours], bool | None]


def torn_word(pair: Neighbours) -> bool | None:
    # «соот-» / «ветствующие»
    above, below = pair.above.text, pair.below.text
    is_torn = above[-1] in "-\u00ad\u0002\ufffe" and above[-2:-1].isalpha() and below[0].islower()
    return False if is_torn else None


def comma(pair: Neighbours) -> bool | None:
    # «… с обработкой персональных данных» / «, осуществляемой федеральными органами»
    return False if pair.below.text[0] in ",;" else None


def jump(pair: Neighbours) -> bool | None:
    # a sentence runs over the edge of a page: «трудовых» / «мигрантов», «the Optional» / «Protocol to the Convention»
    if not pair.below.jumps:
        return None
    is_column = pair.right - pair.left > _COLUMN and not marker.begins_heading(pair.above.text)
    stands_left = pair.below.start < pair.left + 1 and not pair.below.text.isupper()
    is_alike = not pair.above.jumps and abs(pair.above.size - pair.below.size) <= 0.05 * pair.above.size
    is_full = is_column and stands_left and is_alike and not pair.above_is_short
    runs_on = (pair.below.text[0].islower() or is_full) and not marker.ends_sentence(pair.above.text)
    return not runs_on or marker.begins_provision(pair.below.text)


def page_mark(pair: Neighbours) -> bool | None:
    # a single space where an extractor met the end of a page: «… нетрудно заме-» / « тить, что в документе»
    if pair.above.start != 0 or pair.below.start != 1 or pair.below.text[0].islower():
        return None
    return True if marker.ends_sentence(pair.above.text) else None


def contents_line(pair: Neighbours) -> bool | None:
    # «A. Presentation by the State under review........ 6–26 3»
    above = pair.above.text
    return True if above[-1] in "0123456789-–" and _CONTENTS_LINE.search(above) else None


def lone_mark(pair: Neighbours) -> bool | None:
    # «1.» / «The Working Group on the Universal Periodic Review», «•» / «H.E. Mr. …»
    above = pair.above.text
    if pair.below.text in _BULLETS:
        return True
    is_lone = above[-1] in ".)•·▪●" and _LONE_MARK.fullmatch(above) and pair.below.gap == 0
    return False if is_lone and not marker.begins_provision(pair.below.text) else None


def torn_paragraph(pair: Neighbours) -> bool | None:
    # «… had acceded to most» / «» / «international human rights instruments», where a line is a whole paragraph
    if pair.right < UNWRAPPED or pair.above.end < _WHOLE or not 1 <= pair.below.gap <= 2:
        return None
    is_open = pair.above.text[-1].isalpha() or pair.above.text[-1] == ","
    runs_on = pair.below.text[0].islower() and not marker.begins_provision(pair.below.text)
    return False if is_open and (runs_on or marker.counts_within(pair.above.text, pair.below.text)) else None


def empty_line(pair: Neighbours) -> bool | None:
    # «… преступлениям, связанным» / «» / «с торговлей людьми»: the sentence runs on below it
    if pair.below.gap < 0.8:
        return None
    runs_on = (
        pair.below.gap <= 1.2
        and pair.below.text[0].islower()
        and (pair.above.text[-1].isalpha() or pair.above.text[-1] == ",")
        and pair.right < UNWRAPPED
    )
    return not runs_on or marker.begins_provision(pair.below.text)


def wrapped_heading(pair: Neighbours) -> bool | None:
    # «Report of the Working Group on the Universal Periodic» / «Review», both in larger type
    above, below = pair.above, pair.below
    large = _LARGE * pair.size
    is_large = above.size > large > 0 and below.size > large
    if not is_large or below.gap or abs(above.size - below.size) > 0.05 * above.size:
        return None
    return None if marker.begins_provision(below.text) or marker.ends_sentence(above.text) else False


def provision(pair: Neighbours) -> bool | None:
    # «3. балаларды қарулы топтарға тарту;» / «4. кәмелетке толмағандарды …»
    above, below = pair.above.text, pair.below.text
    if not marker.begins_provision(below) or marker.cites(above):
        return None
    if marker.is_item(below):
        return True
    stands_free = marker.ends_sentence(above) or pair.above_is_short or pair.below.start >= pair.left + 2
    return True if stands_free else None


def short_heading(pair: Neighbours) -> bool | None:
    # «Статья 3. Основные понятия, используемые в настоящем Законе» / «В целях настоящего Закона»
    is_heading = pair.above_is_short and marker.begins_heading(pair.above.text)
    return True if is_heading and pair.below_is_capital and pair.above.text[-1] not in ",-–—(" else None


def repeated_heading(pair: Neighbours) -> bool | None:
    # «Теория контроля.» / «Теория контроля объясняет …»
    words = pair.above.text.removesuffix(".")
    is_heading = words != pair.above.text and " " in words and pair.above.text[0].isupper()
    return True if is_heading and f"{pair.below.text} ".startswith(f"{words} ") else None


def unwrapped(pair: Neighbours) -> bool | None:
    # «… and composed of 12 members:», far longer than the names below it
    is_overlong = pair.above.end > _OVERLONG * pair.right and marker.ends_sentence(pair.above.text)
    return True if pair.right >= UNWRAPPED or (is_overlong and pair.below_is_capital) else None


def list_item(pair: Neighbours) -> bool | None:
    # «1.2. Отдел кадров:» / «начальник отдела;» / «советник;»
    is_item = pair.above.text[-1] in ":;" and pair.above.start == pair.below.start
    return True if is_item and pair.above_is_short_in_text else None


def indented(pair: Neighbours) -> bool | None:
    # «     Правила рассмотрения запросов» under a full line; but not the next line of a centred heading
    above, below = pair.above.start, pair.below.start
    if below - above < 2 or below - max(pair.left, above) < 2:
        return None
    if pair.below_is_capital:
        return None if _both_shout(pair) else True
    return True if marker.ends_sentence(pair.above.text) else None


def short_line(pair: Neighbours) -> bool | None:
    # «… талдауды қажет етеді.» / «Құқықтық механизмдер …»
    if not pair.above_is_short:
        return None
    if marker.ends_sentence(pair.above.text):
        return True if pair.below_is_capital or pair.above.text[-1] in ";:" else None
    is_heading = pair.above.end - pair.above.start < 0.75 * (pair.right - pair.left)
    ends_open = pair.above.text[-1] in ",-–—(" or _both_shout(pair)
    return True if is_heading and pair.below_is_capital and not ends_open else None


def _both_shout(pair: Neighbours) -> bool:
    # «МИНИСТЕРСТВО РОССИЙСКОЙ ФЕДЕРАЦИИ» / «ПО РАЗВИТИЮ ДАЛЬНЕГО ВОСТОКА»
    return pair.above.text.isupper() and pair.below.text.isupper()


RULES: tuple[Rule, ...] = (
    torn_word,
    comma,
    jump,
    lone_mark,
    page_mark,
    contents_line,
    torn_paragraph,
    empty_line,
    wrapped_heading,
    provision,
    short_heading,
    repeated_heading,
    unwrapped,
    indented,
    list_item,
    short_line,
)


def begins_paragraph(pair: Neighbours) -> bool:
    for rule in RULES:
        if (verdict := rule(pair)) is not None:
            return verdict
    return False
