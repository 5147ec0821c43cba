"""The title of a paper: what stands above its abstract, authors and their universities between them left out."""

import re
from collections.abc import Sequence

_ABSTRACT = re.compile(
    r"(?:аннотация|андатпа|аңдатпа|түйін(?:деме)?|abstract|annotation)\s*(?:[.:–—-]|$)", re.IGNORECASE
)
_ABOUT_AUTHORS = re.compile(
    r"@|\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.?\s?)?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w+|[¹²³⁴]|^\d|https?:|\bУДК\b|\bUDC\b|\bDOI\b|\bӘОЖ\b"
    r"|университет|институт|академи[яи]\b|кафедр|доцент|профессор|докторант|магистр|кандидат|\bг\.\s"
    r"|universit|institute|faculty|department|professor|ph\.?\s?d|\bORCID\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"(?:[A-ZА-ЯЁ][\w'-]+(?: [\w'.-]+){0,2} [A-ZА-ЯЁ][\w'-]+(?:,| and| и|$)\s*){2,}$")
_HANGING = re.compile(r"(?:[:,–—-]|\b(?:и|в|с|к|на|по|о|об|от|для|при|мен|және|of|and|the|in|on|for))$")
_MOST_ABOVE = 6  # lines that may stand between the abstract and the title
_LONGEST = 250
_FEWEST = 3  # words


def above_abstract(lines: Sequence[str]) -> str | None:
    """The nearest line above the first abstract that is not about its authors, with those above that run on to it."""
    abstract = next((at for at, line in enumerate(lines) if _ABSTRACT.match(line)), 0)
    for at in range(abstract - 1, max(-1, abstract - 1 - _MOST_ABOVE), -1):
        if _ABOUT_AUTHORS.search(lines[at]) is None and _NAMES.match(lines[at]) is None:
            title = _from_above(lines, at)
            if len(title.split()) >= _FEWEST and len(title) <= _LONGEST and not title.endswith((".", ";", ":")):
                return title
    return None


def _from_above(lines: Sequence[str], at: int) -> str:
    title = lines[at]
    for above in reversed(lines[:at]):
        is_torn = title[:1].islower() or _HANGING.search(above) or (title.isupper() and above.isupper())
        if not is_torn or _ABOUT_AUTHORS.search(above):
            break
        title = f"{above} {title}"
    return title
