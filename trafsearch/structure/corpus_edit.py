"""Corrections in the text of a corpus.toml: one document's facts change, and every other sign stays as it is."""

from collections.abc import Mapping, MutableMapping
from typing import Any

from trafsearch.structure.bibliography import normal_path


def with_facts(text: str, path: str, facts: Mapping[str, object]) -> str:
    """The text with these facts about the document at `path`; None takes a fact out.

    A fact is named as in corpus.toml, a title with its language: `title.ru`. A document that is not described yet is
    put at the end. `text` must be valid TOML with "\\n" between its lines.
    """
    import tomlkit

    document = tomlkit.parse(text)
    rows: Any = document.get("document", [])
    row = next((each for each in rows if normal_path(str(each.get("path", ""))) == normal_path(path)), None)
    if row is not None:
        _set(row, facts)
        return tomlkit.dumps(document)
    new = tomlkit.table()
    new.add("path", path)
    _set(new, facts)
    if "document" in document and not isinstance(document["document"], tomlkit.items.AoT):
        rows.append(dict(new.unwrap()))
        return tomlkit.dumps(document)
    above = f"{text.rstrip()}\n\n" if text.strip() else ""
    return f"{above}[[document]]\n{new.as_string()}"


def _plain(value: object) -> object:
    """Without the classes that TOML does not know."""
    if isinstance(value, tuple):
        return [str(item) for item in value]
    return str(value) if isinstance(value, str) else value


def _set(row: MutableMapping[str, Any], facts: Mapping[str, object]) -> None:
    below = _taken_from_below(row)
    _set_facts(row, facts)
    if below:
        row.value.body.extend(below)  # type: ignore[attr-defined]


def _taken_from_below(row: MutableMapping[str, Any]) -> list[Any]:
    """The empty lines and comments behind the last fact, taken out: they belong to the next document."""
    body = getattr(getattr(row, "value", None), "body", [])
    below: list[Any] = []
    while body and body[-1][0] is None:
        below.insert(0, body.pop())
    return below


def _set_facts(row: MutableMapping[str, Any], facts: Mapping[str, object]) -> None:
    import tomlkit

    for name, value in facts.items():
        outer, _, inner = name.partition(".")
        table = row
        if inner:
            if outer not in row and value is not None:
                row[outer] = tomlkit.inline_table()
            table = row.get(outer, {})
        if value is None:
            table.pop(inner or outer, None)
        else:
            table[inner or outer] = _plain(value)
        if inner and outer in row and not row[outer]:
            row.pop(outer)
