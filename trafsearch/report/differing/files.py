"""Which documents two reports were made from, and what became of them in between."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from trafsearch.report.recipe import Plain


class Fate(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    UNREADABLE = "unreadable"  # stated still, but no longer there or not to be opened
    MOVED = "moved"  # the same bytes under another name
    CHANGED = "changed"  # other bytes
    READ_OTHERWISE = "read_otherwise"  # the same bytes, with another outcome or as another act
    RESTATED = "restated"  # the same bytes, of which something else is stated


@dataclass(frozen=True, slots=True)
class FileChange:
    """`acts` are those that the file is a text of, in either report; `moved_to` is its new name."""

    path: str
    fate: Fate
    acts: tuple[str, ...]
    moved_to: str = ""


def file_changes(before: Sequence[Plain], after: Sequence[Plain]) -> tuple[FileChange, ...]:
    """By path. Files of two roots may have one path: then they are compared in the order of the roots."""
    old, new = _by_path(before), _by_path(after)
    changes = []
    gone: list[Plain] = []
    come: list[Plain] = []
    lost: set[str] = set()
    for path in sorted(old.keys() | new.keys()):
        was, now = _without_equal(old.get(path, []), new.get(path, []))
        for one, other in zip_longest(was, now):
            if one and other and bool(one["sha256"]) == bool(other["sha256"]):
                changes.append(_changed(one, other))
            else:
                gone += [one] if one and (one["sha256"] or not other) else []
                come += [other] if other and (other["sha256"] or not one) else []
                lost.update([path] if other and not other["sha256"] else [])
    return tuple(sorted((*changes, *_gone_and_come(gone, come, lost)), key=lambda each: (each.path, each.fate)))


def _by_path(files: Sequence[Plain]) -> Mapping[str, list[Plain]]:
    found: dict[str, list[Plain]] = defaultdict(list)
    for file in files:
        found[file["path"]].append(file)
    return found


def _without_equal(was: Sequence[Plain], now: Sequence[Plain]) -> tuple[list[Plain], list[Plain]]:
    left = list(now)
    changed = []
    for each in was:
        if each in left:
            left.remove(each)
        else:
            changed.append(each)
    return changed, left


def _changed(was: Plain, now: Plain) -> FileChange:
    if was["sha256"] != now["sha256"]:
        fate = Fate.CHANGED
    elif was["stated"] != now["stated"]:
        fate = Fate.RESTATED
    else:
        fate = Fate.READ_OTHERWISE
    return FileChange(was["path"], fate, _acts(was, now))


def _gone_and_come(gone: Sequence[Plain], come: Sequence[Plain], lost: Collection[str]) -> Iterator[FileChange]:
    """`lost` are the paths of files that the later report names and could not read."""
    left = list(come)
    for was in gone:
        same = next((each for each in left if was["sha256"] and each["sha256"] == was["sha256"]), None)
        if same:
            left.remove(same)
            yield FileChange(was["path"], Fate.MOVED, _acts(was, same), same["path"])
        else:
            yield FileChange(was["path"], Fate.UNREADABLE if was["path"] in lost else Fate.REMOVED, _acts(was))
    yield from (FileChange(each["path"], Fate.ADDED, _acts(each)) for each in left)


def _acts(*files: Plain) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(file["act"]) for file in files if file.get("act")))
