"""The title that a file keeps of itself: seldom checked by anybody, and often that of another document."""

import re
from collections.abc import Mapping

_PROGRAM = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)|openoffice|libreoffice|powerpoint)\b[\s–—-]*", re.IGNORECASE
)
_FILE = re.compile(r"\.(?:docx?|pdf|rtf|odt|txt|html?|md|xlsx?|pptx?|indd|tex)$", re.IGNORECASE)
_EMPTY = re.compile(
    r"(?:document|документ|құжат|untitled|без\s?имени|безымянный|слайд|slide|новый документ|title|название)[\s\d_()-]*",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"\s+[-–—|:]\s+(?:ИПС|НЦПС|АҚЖ|ИС)?\s*[«\"“]?\s*(?:Әділет|Adilet|Параграф|zakon\.kz|Онлайн Zakon).*$", re.IGNORECASE
)


def own_title(properties: Mapping[str, str]) -> str | None:
    """The title without the name of the site; None where it is the name of a file, a program or nothing at all."""
    title = _SITE.sub("", " ".join(properties.get("title", "").split()))
    bare = _PROGRAM.sub("", title)
    if len(bare.split()) < 2 or _FILE.search(bare) or _EMPTY.fullmatch(bare) or "_" in bare:
        return None
    return None if bare == properties.get("author") else bare
