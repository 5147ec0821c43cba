"""An item of CSL-JSON 1.0.2, for Zotero, Pandoc and the like.

CSL keeps the place that is cited apart from the item, in the citation; `custom.locators` holds it in that form.
"""

import re
from typing import Any

from trafsearch.results.citing.cited import Cited
from trafsearch.results.citing.kinds import Kind, kind_of, type_word
from trafsearch.results.citing.pin import pin
from trafsearch.structure.act import ActType
from trafsearch.structure.address import StepKind

Item = dict[str, Any]

_TYPES = {
    ActType.CONSTITUTIONAL_LAW: "legislation",
    ActType.CODE: "legislation",
    ActType.LAW: "legislation",
    ActType.DECREE: "regulation",
    ActType.RESOLUTION: "regulation",
    ActType.ORDER: "regulation",
    ActType.ADDRESS: "speech",
    ActType.TREATY: "treaty",
    ActType.REPORT: "report",
    ActType.ARTICLE: "article-journal",
}
_LABELS = {  # of the first level, in the words of CSL
    StepKind.ANNEX: "appendix",
    StepKind.SECTION: "section",
    StepKind.CHAPTER: "chapter",
    StepKind.ARTICLE: "article-locator",
}
_PAGES = re.compile(r"(?:[СсБбPp]{1,2}\.)\s*(\d+(?:\s*[-–]\s*\d+)?)")
_ISSUE = re.compile(r"(?:№|No\.)\s*(\d[\w/()-]*)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def item(cited: Cited) -> Item:
    """Only the keys that something is known for."""
    found: Item = {
        "id": cited.key,
        "type": _TYPES.get(cited.type, "document") if cited.type else "document",
        "title": cited.title,
        "genre": _genre(cited),
        "number": cited.number,
        "authority": cited.issuer,
        "jurisdiction": cited.country.name[cited.language] if cited.country else None,
        "author": [{"literal": author} for author in cited.authors],
        "issued": _date(cited.adopted.year, cited.adopted.month, cited.adopted.day) if cited.adopted else None,
        "version": cited.edition.isoformat() if cited.edition else None,
        "URL": cited.url,
        "accessed": _date(cited.accessed.year, cited.accessed.month, cited.accessed.day) if cited.url else None,
        "language": str(cited.language),
        "custom": {"locators": locators(cited), "guessed": list(cited.guessed)},
    }
    if cited.published_in:
        found.update({name: value for name, value in _journal(cited.published_in).items() if not found.get(name)})
    return {name: value for name, value in found.items() if value}


def locators(cited: Cited) -> list[dict[str, str]]:
    """The place as a CSL citation has it: `label` and `locator`; `address` as the ids of this program have it."""
    place = pin(cited)
    if not place:
        return []
    if not cited.steps:
        return [{"label": "page", "locator": str(cited.page), "address": ""}]
    label = _LABELS.get(StepKind(cited.steps[0][0]), "paragraph") if cited.steps[0][0] in set(StepKind) else "paragraph"
    return [{"label": label, "locator": place, "address": cited.address}]


def _journal(published: str) -> Item:
    """«Вестник. 2021. № 2. С. 10–20» in its parts; the whole stays in the title of the journal where none is found."""
    pages, issue, year = _PAGES.search(published), _ISSUE.search(published), _YEAR.search(published)
    first = min((found.start() for found in (pages, issue, year) if found), default=len(published))
    return {
        "container-title": published[:first].rstrip(" .,–-—") or published,
        "page": pages[1] if pages else None,
        "issue": issue[1] if issue else None,
        "issued": {"date-parts": [[int(year[0])]]} if year else None,
    }


def _genre(cited: Cited) -> str | None:
    if kind_of(cited) is not Kind.ENACTED:
        return None
    return type_word(cited, "head")


def _date(*parts: int) -> Item:
    return {"date-parts": [list(parts)]}
