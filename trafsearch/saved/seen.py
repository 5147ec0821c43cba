"""What a saved search had found when it was last looked at."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from trafsearch.errors import BadSaved
from trafsearch.saved.saved_search import changing, saved_folder, write_whole

FILE = "seen.json"
SCHEMA = "trafsearch/seen/1"


@dataclass(frozen=True, slots=True)
class SeenPassage:
    """A passage that answered. `place` is its address as in ids, `address` as its language prints it.

    One that `is_unread` is kept from before, because what it stands in could not be read when last looked at.
    """

    id: str
    act: str
    title: str
    language: str
    place: str
    address: str
    text: str
    is_unread: bool = False


@dataclass(frozen=True, slots=True)
class SeenEdition:
    """An edition that was looked through, and the file that it was read from."""

    act: str
    language: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What the search was and how it was read, when, with which vocabulary and program; `editions` are by their keys.

    `unread` are the paths of files that were not read whole. `total` is what the search counted: `passages` holds what
    copies say alike, too.
    """

    query: str
    literal: bool
    read_as: str
    at: datetime
    made_with: str
    total: int
    passages: tuple[SeenPassage, ...]
    editions: Mapping[str, SeenEdition] = field(default_factory=dict)
    unread: tuple[str, ...] = ()


def all_seen(index: Path) -> dict[str, Seen]:
    """By the names of the searches. Raises BadSaved."""
    file = saved_folder(index) / FILE
    try:
        plain = json.loads(file.read_text(encoding="utf-8"))
        if plain["schema"] != SCHEMA:
            raise BadSaved(path=file, reason=f"{plain['schema']} ≠ {SCHEMA}")
        return {name: _seen(each) for name, each in plain["searches"].items()}
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadSaved(path=file, reason=f"{type(error).__name__}: {error}") from error


def remember(index: Path, seen: Mapping[str, Seen | None]) -> None:
    """Keep what was seen of those searches in place of what was kept of them; None forgets it. Raises BadSaved."""
    with changing(index) as folder:
        kept = {name: each for name, each in {**all_seen(index), **seen}.items() if each is not None}
        plain = {"schema": SCHEMA, "searches": {name: asdict(each) for name, each in kept.items()}}
        write_whole(folder / FILE, json.dumps(plain, ensure_ascii=False, indent=1, default=str) + "\n")


def _seen(plain: Mapping[str, Any]) -> Seen:
    passages = tuple(SeenPassage(**each) for each in plain["passages"])
    editions = {key: SeenEdition(**each) for key, each in plain["editions"].items()}
    at = datetime.fromisoformat(plain["at"])
    return Seen(**{**plain, "at": at, "passages": passages, "editions": editions, "unread": tuple(plain["unread"])})
