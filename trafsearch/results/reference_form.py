"""A reference as machines read it."""

from collections.abc import Sequence

from trafsearch.results.machine import Plain, address_form, passage_form, span_form
from trafsearch.structure.address import Address
from trafsearch.structure.passage import Passage
from trafsearch.structure.references.placing import Placed
from trafsearch.structure.references.reference import Naming


def reference_form(
    passage: Passage,
    placed: Placed,
    *,
    act: str,
    title: str,
    standing: str,
    target: str | None,
    target_title: str,
    missing: Sequence[Address],
) -> Plain:
    """The passage, the words that refer, the act as they name it, the provision, and whether that is held."""
    cited, language = placed.act, passage.language
    return {
        **passage_form(passage, act=act, title=title),
        "match": placed.span.of(passage.text),
        "span": span_form(placed.span),
        "cited": {
            "label": cited.label,
            "is_self": cited.naming is not Naming.NAMED,
            "kind": cited.kind or None,
            "number": cited.number,
            "adopted": cited.adopted.isoformat() if cited.adopted else None,
            "title": cited.title,
        },
        "provision": address_form(placed.address, language),
        "until": address_form(placed.until, language) if placed.until else None,
        "standing": standing,
        "target": target,
        "target_title": target_title or None,
        "missing": [address_form(address, language) for address in missing],
    }
