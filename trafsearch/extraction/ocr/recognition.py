"""One picture of a page, read: its lines, and how sure the engine is of them."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from trafsearch.extraction.child import run_tool
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.ocr import problem
from trafsearch.extraction.ocr.engine import Engine, find_engine
from trafsearch.extraction.ocr.lines import lines_of_words
from trafsearch.extraction.ocr.word import Word, doubtful_share, letters_in, mean_sureness, sure_letters, words_of

SURE_ENOUGH = 60.0  # of 100: below it a page counts as not read
_FEW = 40  # letters: a reading with fewer may have missed the others
MOST_DOUBTFUL = 0.25  # of the letters, in doubtful words: above it a page counts as not read, however clear the others


@dataclass(frozen=True, slots=True)
class Recognised:
    """`sure` is from 0 to 100. `problem` is one of problem.py: why the page does not count as read."""

    lines: tuple[Line, ...] = ()
    sure: float = 0.0
    problem: str = ""
    notes: tuple[Note, ...] = ()


def recognised(picture: bytes, page: int, seconds: float, more: Sequence[str] = ()) -> Recognised:
    """What stands on the picture, within that time. `more` are words for the engine's command line."""
    engine = find_engine()
    if engine is None:
        return Recognised(problem=problem.NO_ENGINE)
    end = monotonic() + seconds
    best: tuple[Word, ...] = ()
    try:
        for layout in _layouts(engine):
            words = _words(engine, picture, layout, end - monotonic(), more)
            best = max(best, words, key=sure_letters)
            if mean_sureness(best) >= SURE_ENOUGH and letters_in(best) >= _FEW:
                break
    except subprocess.TimeoutExpired:
        if not best:
            return Recognised(problem=problem.too_slow(seconds))
    except (OSError, _EngineFailed) as error:
        return Recognised(problem=problem.failed(str(error)))
    sure = mean_sureness(best)
    note = Note("ocr", f"read by {engine.name}, {sure:.0f} % sure of its words", page)
    return Recognised(lines_of_words(best, page), sure, problem_of(engine, best), (note,))


class _EngineFailed(Exception):
    pass


def _layouts(engine: Engine) -> tuple[str, ...]:
    """Ways to look at the page: turned upright first, where the engine can; then as it lies."""
    return ("1", "3") if engine.finds_orientation else ("3",)


def _words(engine: Engine, picture: bytes, layout: str, seconds: float, more: Sequence[str]) -> tuple[Word, ...]:
    if seconds <= 0:
        raise subprocess.TimeoutExpired(engine.path, seconds)
    options = ("-l", engine.languages, "--psm", layout, *more, "tsv")
    one_thread = {"OMP_THREAD_LIMIT": "1"}  # as many files are read at a time as there are cores
    run = run_tool([engine.path, "stdin", "stdout", *options], picture, seconds, one_thread)
    if run.returncode:
        said = run.stderr.decode("utf-8", errors="replace").split("\n")
        raise _EngineFailed(next((line.strip() for line in said if line.strip()), f"exit code {run.returncode}"))
    return words_of(run.stdout.decode("utf-8", errors="replace"))


def problem_of(engine: Engine, words: Sequence[Word]) -> str:
    """Why a page with those words does not count as read, as problem.py says it; "" where it does."""
    if not words:
        return problem.NOTHING
    if mean_sureness(words) < SURE_ENOUGH or doubtful_share(words) > MOST_DOUBTFUL:
        return problem.UNSURE
    return problem.no_models(engine.missing) if engine.missing else ""
