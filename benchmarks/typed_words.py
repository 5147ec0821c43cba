"""How well words are read that the keyboard spoilt, and how often one is corrected that was right.

    python benchmarks/typed_words.py INDEX [WORDS…] [--count 200] [--seed 6]

Forms are taken out of the index, spoilt, and read: «right» finds the same dictionary word. WORDS are files of words
that exist, one a line or the first column: each that is searched for as another word is one corrected wrongly.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from measuring import machine, ms, table, timed

from trafsearch.analysis.analyzer import query_terms
from trafsearch.analysis.kazakh.plain_letters import plain
from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.piece import Piece, Reading
from trafsearch.query.typed.reading import read_pieces
from trafsearch.store.correcting import held_words
from trafsearch.store.store import Store

ALPHABETS = {
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "kk": "абгдежзийклмнопрстуцшыіәғқңөұү",
    "en": "abcdefghijklmnopqrstuvwxyz",
}
SHORTEST = 6
OUTCOMES = ("right", "nothing", "wrong", "as typed, right", "as typed, wrong")
_WORD = re.compile(r"[^\W\d_]+")
_KAZAKH = re.compile(r"[әғқңөұү]")

Spoil = Callable[[str], str]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("index", type=Path)
    arguments.add_argument("words", nargs="*", type=Path)
    arguments.add_argument("--count", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=6)
    args = arguments.parse_args()
    random.seed(args.seed)
    with Store(args.index) as store:
        held = held_words(store, store.label_words, ())
        rows = [_row(f"slip, {each}", _forms(store, each, args.count), _slip(each), held) for each in ALPHABETS]
        rows.append(_row("letters, kk", _forms(store, "kk", args.count), plain, held))
        print(machine("trafsearch", "pymorphy3", "simplemma"), end="\n\n")
        print(table(("spoilt", *OUTCOMES, "a word"), rows), end="\n\n")
        print(table(("words that exist", "of", "not held", "corrected"), (_kept(file, held) for file in args.words)))


def _forms(store: Store, language: str, count: int) -> list[str]:
    """Forms of the language of which another form stands in the index too."""
    rows = store.catalog.execute("SELECT form, terms FROM form WHERE language = ?", (language,)).fetchall()
    met = Counter(terms.split(" ")[0] for _, terms in rows)
    forms = [form for form, terms in rows if len(form) >= SHORTEST and met[terms.split(" ")[0]] > 1]
    return random.sample([form for form in forms if _is_of(form, language)], count)


def _is_of(form: str, language: str) -> bool:
    return (
        _WORD.fullmatch(form) is not None
        and {
            "kk": _KAZAKH.search(form) is not None,
            "ru": not form.isascii(),
            "en": form.isascii(),
        }[language]
    )


def _slip(language: str) -> Spoil:
    def spoil(form: str) -> str:
        at, letter = random.randrange(1, len(form) - 1), random.choice(ALPHABETS[language])
        changed = form[:at] + form[at + 1] + form[at] + form[at + 2 :]
        return random.choice(
            (form[:at] + form[at + 1 :], form[:at] + letter + form[at:], form[:at] + letter + form[at + 1 :], changed)
        )

    return spoil


def _row(name: str, forms: list[str], spoil: Spoil, held: HeldWords) -> tuple[str, ...]:
    without = HeldWords(held.forms - set(forms), held.terms, held.how_often)
    spoilt = [(form, typed) for form in forms if (typed := spoil(form)) != form and typed not in without.forms]
    met, took = timed(lambda: Counter(_outcomes(spoilt, without)))
    return name, *(str(met[each]) for each in OUTCOMES), ms(took.cpu / max(1, len(spoilt)))


def _outcomes(spoilt: list[tuple[str, str]], held: HeldWords) -> Iterator[str]:
    for form, typed in spoilt:
        reading = _read(typed, held)
        if reading.is_open:
            yield "nothing"
            continue
        right = any(query_terms(form)[0] in query_terms(text) for text in reading.texts)
        yield ("" if reading.way else "as typed, ") + ("right" if right else "wrong")


def _kept(file: Path, held: HeldWords) -> tuple[str, ...]:
    columns = (line.split("\t")[0].lower() for line in file.read_text(encoding="utf-8").splitlines())
    known = sorted({word for word in columns if len(word) >= 3 and _WORD.fullmatch(word)})
    readings = [_read(word, held) for word in random.sample(known, min(1500, len(known)))]
    away = sum(reading.tried is not None for reading in readings)
    return file.name, str(len(readings)), str(away), str(sum(reading.way is not None for reading in readings))


def _read(word: str, held: HeldWords) -> Reading:
    return read_pieces([Piece(word)], held)[0]


if __name__ == "__main__":
    main()
