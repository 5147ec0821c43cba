"""Reads Markdown, line by line, with the layout of the kazakhstan-law repositories in mind.

Not by markdown-it: to Markdown, `1) заңдылық;` is an item of a list whose number it may change
(a list that starts anew after «Примечание РЦПИ!» is renumbered, `2-1)` is no number at all), four
spaces of indentation make code, and two provisions under each other make one paragraph. An act means
its numbers, its indentation and its lines as they stand.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.characters.encoding import decode
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.layout import marker
from trafsearch.extraction.plain import inline_markup
from trafsearch.extraction.task import Task

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ANCHOR = re.compile(r"""<a\s+(?:id|name)\s*=\s*["']?([^"'\s>]+)["']?\s*/?>\s*(?:</a>)?""", re.IGNORECASE)
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+(?<=\S)\1[.:]?", re.DOTALL)
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_FENCE = re.compile(r"(?:```|~~~).*")
_DEFINITION = re.compile(
    r"""\[(?!\^)[^\]]+\]:\s+
    (?: <[^<>\s]+> | [a-z][a-z0-9+.-]*:[^\s]+ | [#/.][\x21-\x7e]* | [\x21-\x7e]+/[\x21-\x7e]*
      | \S+\.(?:md|html?|pdf|docx?|txt|png|jpe?g|svg)(?:\#\S*)? )   # where it leads
    (?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?""",
    re.VERBOSE | re.IGNORECASE,
)
_NOTE = re.compile(r"\[\^[^\]\s]+\]:\s*")
_KEY = re.compile(r"\w[\w-]*:(?:\s|$)")
_FRONT_LINE = re.compile(r"\w[\w-]*:(?:\s.*)?|-\s.*|\s.*|")
_BULLET = re.compile(r"[-*+]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that make one block, still marked up."""

    kind: BlockKind
    lines: tuple[str, ...]
    level: int = 0


def read_markdown(task: Task) -> Contents:
    decoded = decode(task.data, given=task.options.encoding)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    front = _front_matter(text)
    notes, properties = decoded.notes, tuple[tuple[str, str], ...]()
    if front:
        text = text[front.end() :]
        properties = _properties(front[1])
        notes = (*notes, Note("front_matter", "the block between the --- lines at the top is not part of the text"))
    if comments := len(_COMMENT.findall(text)):
        notes = (*notes, Note("comments_left_out", f"{comments} comments were left out"))
    return Contents(tuple(_blocks(_COMMENT.sub("", text))), notes, properties)


def _front_matter(text: str) -> re.Match[str] | None:
    """Keys, their values and lists of these; prose that happens to stand between two rules is text."""
    front = _FRONT_MATTER.match(text)
    if front is None or not _KEY.match(front[1]):
        return None
    return front if all(map(_FRONT_LINE.fullmatch, front[1].split("\n"))) else None


def _properties(front: str) -> tuple[tuple[str, str], ...]:
    pairs = (line.split(":", 1) for line in front.split("\n") if re.match(r"\w[\w-]*:\s*\S", line))
    return tuple((key.strip(), value.strip().strip("\"'")) for key, value in pairs)


def _blocks(text: str) -> Iterator[Block]:
    anchor: str | None = None
    for piece in _pieces(text):
        raw = "\n".join(piece.lines)
        if found := _ANCHOR.findall(raw):
            anchor, raw = found[0], _ANCHOR.sub("", raw)
        block = _block(replace(piece, lines=(raw,)))
        if block.text:
            yield replace(block, anchor=anchor)
            anchor = None


def _block(piece: Piece) -> Block:
    raw = piece.lines[0].strip()
    if piece.kind is BlockKind.TABLE_ROW:
        cells = _CELL_BORDER.split(raw.removeprefix("|").removesuffix("|"))
        return Block(" | ".join(inline_markup.plain(cell) for cell in cells), piece.kind)
    if piece.kind is BlockKind.PARAGRAPH and _BOLD.fullmatch(raw):
        return Block(inline_markup.plain(raw), BlockKind.HEADING, level=6)
    return Block(inline_markup.plain(raw), piece.kind, level=piece.level)


def _pieces(text: str) -> Iterator[Piece]:
    """The lines in groups; what ends a group is an empty line, another kind, or a provision's mark."""
    group: list[str] = []
    kind = BlockKind.PARAGRAPH
    for line in _visible(text):
        here, words, level = _kind(line)
        if group and kind is BlockKind.FOOTNOTE and here is BlockKind.PARAGRAPH:
            here = kind  # its second line
        if group and (not words or here is not kind or level or _begins(words, group[-1], here) or _NOTE.match(line)):
            yield Piece(kind, tuple(group))
            group = []
        if level:
            yield Piece(BlockKind.HEADING, (words,), level)
        elif words:
            group.append(words)
            kind = here
    if group:
        yield Piece(kind, tuple(group))


def _visible(text: str) -> Iterator[str]:
    """The lines that hold words, and "" between blocks."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        stripped = line.strip()
        if _FENCE.fullmatch(stripped) or _DEFINITION.fullmatch(stripped):
            yield ""
        elif _is_table_rule(lines, at):
            continue
        elif _RULE.fullmatch(stripped):
            yield ""
        else:
            yield line


def _is_table_rule(lines: Sequence[str], at: int) -> bool:
    line = lines[at].strip()
    return "|" in line and "-" in line and _TABLE_RULE.fullmatch(line) is not None


def _kind(line: str) -> tuple[BlockKind, str, int]:
    """The kind of the line, its words, and the level of a heading, else 0."""
    words = line.strip()
    if heading := _HEADING.fullmatch(words):
        return BlockKind.HEADING, heading[2] or "", len(heading[1])
    if words.startswith(">"):
        return BlockKind.QUOTE, re.sub(r"^(?:>\s?)+", "", words).strip(), 0
    if words.startswith("|") and words.count("|") > 1:
        return BlockKind.TABLE_ROW, words, 0
    if note := _NOTE.match(words):
        return BlockKind.FOOTNOTE, words[note.end() :], 0
    hard_break = "\n" if line.endswith("  ") or line.endswith("\\") else ""
    return BlockKind.PARAGRAPH, _BULLET.sub("- ", words.removesuffix("\\")) + hard_break, 0


def _begins(words: str, above: str, kind: BlockKind) -> bool:
    if kind is BlockKind.TABLE_ROW or above.endswith("\n"):
        return True
    plain = inline_markup.plain(words)
    return marker.begins_provision(plain) and not marker.cites(above)
