"""The page as a whole: one file that loads nothing, with its style and script inside."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from xml.etree.ElementTree import Element

from trafsearch.language import Language
from trafsearch.report.html.markup import element, written


def framed(
    title: str,
    language: Language,
    head: Iterable[Element],
    contents: Iterable[Element],
    *,
    more_style: str = "",
    is_scripted: bool = True,
) -> Iterator[str]:
    """The page, part by part: of a large one no more than a part need be held as elements.

    Only the style and the script that are in it may act; whatever a document's text holds stays text.
    """
    style, script = _file("style.css") + more_style, _file("script.js") if is_scripted else ""
    may_act = f"'{_hash(script)}'" if script else "'none'"
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src {may_act}; base-uri 'none'; form-action 'none'"
    )
    facts = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", style),
    )
    yield f'<!DOCTYPE html>\n<html lang="{language}">\n{written(facts)}<body>\n'
    yield from map(written, head)
    yield "<main>\n"
    yield from map(written, contents)
    yield f"</main>\n{written(element('script', script)) if script else ''}</body>\n</html>\n"


@cache
def _file(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
