"""Acts in several files: `rus.md` is the outline of a large act, and `rus/*.md` are its parts."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.extraction import Extraction, Note
from trafsearch.extraction.outcome import Outcome, Status

_ITEM = re.compile(r"[-*+]\s.*[^;,:]$")  # of a list that names provisions; law is listed with «;»
_OUTLINES = ("rus.md", "kaz.md", "eng.md")


def parts_by_outline(paths: Iterable[str]) -> dict[str, list[str]]:
    """For each outline the paths of its parts, chapter 2 before chapter 10; acts in one file have no parts."""
    known = set(paths)
    found: dict[str, list[str]] = {}
    for path in known:
        folder, _, name = path.rpartition("/")
        outline = f"{folder}.md"
        if name.endswith(".md") and outline in known and is_outline(outline):
            found.setdefault(outline, []).append(path)
    return {outline: sorted(parts, key=_counting) for outline, parts in found.items()}


def is_outline(path: str) -> bool:
    """Whether the file may be the outline of an act in parts, even if none of them is there."""
    return PurePosixPath(path).name in _OUTLINES


def joined(outline: Extraction, parts: Mapping[str, Extraction]) -> Extraction:
    """The whole act: each part stands behind the entries among which the outline links to it, the others at the end.

    Entries become contents, those without a link too that stand between links. The outcome is worse where a part is
    missing or was not read whole.
    """
    left = dict(sorted(parts.items(), key=lambda item: _counting(item[0])))
    folder = posixpath.splitext(outline.source.path)[0]
    missing: list[str] = []
    blocks: list[Block] = []
    linked: list[Block] = []  # the parts that the entries above lead to
    entries = _entries(outline, folder)
    for at, block in enumerate(outline.blocks):
        target = _target(block, outline.source.path)
        if at not in entries:
            blocks += linked
            linked.clear()
        blocks.append(replace(block, kind=BlockKind.CONTENTS) if at in entries else block)
        if target in left:
            linked += left.pop(target).blocks
        elif target is not None and target.startswith(f"{folder}/") and target not in parts and target not in missing:
            missing.append(target)
    blocks += linked
    blocks += [block for part in left.values() for block in part.blocks]
    notes = [*outline.notes, *(note for part in parts.values() for note in part.notes)]
    if left and len(left) < len(parts):
        notes.append(Note("parts_not_linked", f"its outline names no {_named(left)}: they stand at the end"))
    return replace(outline, blocks=tuple(blocks), outcome=_outcome(outline, parts, missing), notes=tuple(notes))


def _entries(outline: Extraction, folder: str) -> set[int]:
    """The blocks that lead to a part, and items of the same list around them: «- Статья 1. Цель» below its chapter."""
    entries = set[int]()
    run: list[int] = []
    leads = False
    for at, block in enumerate((*outline.blocks, None)):
        target = _target(block, outline.source.path) if block else None
        is_link = target is not None and target.startswith(f"{folder}/")
        if is_link or (block is not None and _ITEM.match(block.text)):
            run.append(at)
            leads = leads or is_link
            continue
        entries.update(run if leads else ())
        run, leads = [], False
    return entries


def _outcome(outline: Extraction, parts: Mapping[str, Extraction], missing: list[str]) -> Outcome:
    unread = [path for path, part in parts.items() if not part.outcome.is_whole]
    details = [
        outline.outcome.detail,
        f"its outline names parts that are not here: {_named(missing)}" if missing else "",
        f"parts of it were not read whole: {_named(unread)}" if unread else "",
    ]
    is_whole = outline.outcome.status is Status.OK and not missing and not unread
    if is_whole or not any(part.blocks for part in (outline, *parts.values())):
        return outline.outcome
    return replace(outline.outcome, status=Status.PARTIAL, detail="; ".join(filter(None, details)))


def _target(block: Block, path: str) -> str | None:
    """The path of the file that the block leads to, relative to the root."""
    if block.link is None or "://" in block.link:
        return None
    link = unquote(block.link.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), link))


def _named(paths: Iterable[str]) -> str:
    return ", ".join(posixpath.basename(path) for path in paths)


def _counting(path: str) -> tuple[tuple[int, str], ...]:
    """Orders names by the numbers in them."""
    return tuple(_counted(path))


def _counted(path: str) -> Iterator[tuple[int, str]]:
    for piece in re.findall(r"\d+|\D+", path):
        yield (int(piece), "") if piece.isdigit() else (0, piece)
