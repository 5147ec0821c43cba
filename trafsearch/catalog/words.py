"""The words of texts, analysed once: each distinct form has its dictionary words, each text its run of forms."""

import sys
from array import array
from collections.abc import Callable, Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import Any

from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import Words
from trafsearch.analysis.tokens import Tokens
from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language
from trafsearch.span import Span

Reading = tuple[tuple[str, ...], Language]  # dictionary words, the language that a form was read as first


@dataclass(frozen=True, slots=True)
class Form:
    """A folded word form as the catalog keeps it."""

    row: int
    form: str
    terms: tuple[str, ...]
    read_as: Language


class FormBook:
    """The forms of the catalog, by language, each fetched when it is first met; new ones are analysed by `read` and
    entered. So a word that the catalog has met in a language is never looked up in a dictionary again.
    """

    def __init__(self, catalog: Catalog, read: Callable[[str, Language], Reading]) -> None:
        self._catalog, self._read = catalog, read
        self._known = {language: _Known(partial(self._find, language=language)) for language in Language}

    def of(self, language: Language) -> Callable[[str], Form]:
        """What gives the entry of a form in passages of the language."""
        return self._known[language].__getitem__

    def _find(self, form: str, language: Language) -> Form:
        held = self._catalog.execute(
            "SELECT id, form, terms, read_as FROM form WHERE language = ? AND form = ?", (language, form)
        ).fetchone()
        return _form(held) if held else self._enter(form, language)

    def _enter(self, form: str, language: Language) -> Form:
        terms, read_as = self._read(form, language)
        cursor = self._catalog.execute(
            "INSERT INTO form (language, form, terms, read_as) VALUES (?, ?, ?, ?)",
            (language, form, " ".join(terms), read_as),
        )
        return Form(int(cursor.lastrowid or 0), form, terms, read_as)


class _Known(dict[str, Form]):
    """Forms of one language; `find` fetches or enters what was not asked for yet."""

    def __init__(self, find: Callable[[str], Form]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, form: str) -> Form:
        self[form] = found = self._find(form)
        return found


def _form(row: Sequence[Any]) -> Form:
    return Form(row[0], row[1], tuple(row[2].split(" ")), Language(row[3]))


def remove_all_forms(catalog: Catalog) -> None:
    """Before everything is analysed again."""
    catalog.execute("DELETE FROM form")


def remove_unused_forms(catalog: Catalog) -> None:
    """Those that stand in no text. No FormBook that was made before may be used afterwards."""
    used = {form for (blob,) in catalog.execute("SELECT tokens FROM content") for form, _, _ in unpack(blob)}
    unused = [(row,) for (row,) in catalog.execute("SELECT id FROM form").fetchall() if row not in used]
    catalog.executemany("DELETE FROM form WHERE id = ?", unused)


def pack(forms: Sequence[int], starts: Sequence[int], ends: Sequence[int]) -> bytes:
    """The words of a text: rows of forms, and where each word starts and ends, as little-endian uint32."""
    flat = array("I", bytes(3 * array("I").itemsize * len(forms)))
    flat[0::3], flat[1::3], flat[2::3] = array("I", forms), array("I", starts), array("I", ends)
    if sys.byteorder == "big":
        flat.byteswap()
    return flat.tobytes()


def unpack(packed: bytes) -> list[tuple[int, int, int]]:
    """(form row, start, end) of each word."""
    flat = _flat(packed)
    return list(zip(flat[0::3], flat[1::3], flat[2::3], strict=True))


def forms_in(packed: bytes) -> "array[int]":
    """The row of the form of each word."""
    return _flat(packed)[0::3]


def _flat(packed: bytes) -> "array[int]":
    flat = array("I")
    flat.frombytes(packed)
    if sys.byteorder == "big":
        flat.byteswap()
    return flat


def tokens(catalog: Catalog, contents: Sequence[int]) -> dict[int, tuple[Token, ...]]:
    """The tokens of the texts with those rows."""
    packed = {id: (text, unpack(blob)) for id, text, blob in _by_id(catalog, "id, text, tokens", "content", contents)}
    needed = sorted({form for _, words in packed.values() for form, _, _ in words})
    forms = {row[0]: _form(row) for row in _by_id(catalog, "id, form, terms, read_as", "form", needed)}
    return {
        id: tuple(
            Token(text[start:end], Span(start, end), i, forms[f].form, forms[f].terms, forms[f].read_as)
            for i, (f, start, end) in enumerate(words)
        )
        for id, (text, words) in packed.items()
    }


def contents_with(catalog: Catalog, forms: Collection[int]) -> list[int]:
    """The rows of the texts in which one of the forms with those rows stands."""
    wanted = frozenset(forms)
    rows = catalog.execute("SELECT id, tokens FROM content ORDER BY id")
    return [id for id, packed in rows if not wanted.isdisjoint(_flat(packed)[0::3])]


def columns(catalog: Catalog, contents: Sequence[int]) -> list[tuple[int, str, Tokens]]:
    """The texts with those rows, and their tokens, each made when it is asked for."""
    held = [(id, text, _flat(packed)) for id, text, packed in _by_id(catalog, "id, text, tokens", "content", contents)]
    needed = sorted({form for _, _, flat in held for form in flat[0::3]})
    forms = {row[0]: _form(row) for row in _by_id(catalog, "id, form, terms, read_as", "form", needed)}
    return [(id, text, _tokens(text, flat, forms)) for id, text, flat in held]


def _tokens(text: str, flat: "array[int]", forms: Mapping[int, Form]) -> Tokens:
    of_text = [forms[row] for row in flat[0::3]]
    words = Words([form.form for form in of_text], list(flat[1::3]), list(flat[2::3]))
    languages = {at: form.read_as for at, form in enumerate(of_text)}
    return Tokens(text, words, [form.terms for form in of_text], lambda _: Language.NONE, languages)


def forms_of(catalog: Catalog, contents: Sequence[int]) -> dict[int, list[int]]:
    """The rows of the forms of each text, in order, one for each word."""
    return {
        id: [form for form, _, _ in unpack(blob)] for id, blob in _by_id(catalog, "id, tokens", "content", contents)
    }


def runs_of(catalog: Catalog, contents: Sequence[int]) -> dict[int, list[tuple[int, int, int]]]:
    """(form row, start, end) of each word of the texts."""
    return {id: unpack(blob) for id, blob in _by_id(catalog, "id, tokens", "content", contents)}


def all_forms(catalog: Catalog) -> dict[int, Form]:
    """Every form by its row."""
    return {row[0]: _form(row) for row in catalog.execute("SELECT id, form, terms, read_as FROM form")}


def forms_of_terms(catalog: Catalog, terms: Set[str]) -> tuple[dict[int, str], dict[str, list[int]]]:
    """The forms of these dictionary words, and those that are meant themselves, written `=form`: how each is spelled by
    its row, and by each term the rows.
    """
    spelled: dict[int, str] = {}
    rows: dict[str, list[int]] = {}
    for row, form, read in catalog.execute("SELECT id, form, terms FROM form"):
        for term in (*read.split(" "), f"={form}"):
            if term in terms:
                spelled[row] = form
                rows.setdefault(term, []).append(row)
    return spelled, rows


def known_terms(catalog: Catalog, form: str) -> tuple[str, ...]:
    """The dictionary words that the form was given in any language's passages; empty where it never occurs."""
    languages = ",".join(f"'{language}'" for language in Language)  # with them SQLite looks the form up in its index
    rows = catalog.execute(f"SELECT terms FROM form WHERE language IN ({languages}) AND form = ? ORDER BY id", (form,))
    return tuple(dict.fromkeys(term for (terms,) in rows for term in terms.split(" ")))


def _by_id(catalog: Catalog, columns: str, table: str, ids: Sequence[int]) -> list[Any]:
    """Rows by id, asked for in slices that SQLite takes."""
    found: list[Any] = []
    for at in range(0, len(ids), 500):
        some = ids[at : at + 500]
        found.extend(catalog.execute(f"SELECT {columns} FROM {table} WHERE id IN ({','.join('?' * len(some))})", some))
    return found
