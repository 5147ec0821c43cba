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
from trafsearch.extraction.office.stretches import STRUCK
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.plain import inline_markup
from trafsearch.extraction.plain.html_inside import without_html
from trafsearch.extraction.table.grid import row_text
from trafsearch.extraction.task import Task

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ANCHOR = re.compile(r"""<a\s+(?:id|name)\s*=\s*["']?([^"'\s>]+)["']?\s*/?>\s*(?:</a>)?""", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6}(?=[ \t]|$)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+(?<=\S)\1[.:]?", re.DOTALL)
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_FENCE = re.compile(r"(`{3,}|~{3,})(.*)")
_UNDERLINE = re.compile(r"={3,}")
_SHORTCUT = re.compile(r"(?<![\]!\\])\[([^\[\]^]+)\](?![\[(:])")
_REFERENCE = re.compile(r"(?<!\\)!?\[([^\[\]]+)\]\[([^\[\]]*)\]")
_HEADING_ID = re.compile(r"\{#([^\s{}]+)\}$")
_INDENTED = re.compile(r"(?: {4}|\t)")
_DEFINITION = re.compile(
    r"""\[(?!\^)(?P<label>[^\]]+)\]:\s+
    (?: <[^<>\s]+> | [a-z][a-z0-9+.-]*:[^\s]+ | [#/.][\x21-\x7e]* | (?=[^\s/]+/)[\x21-\x7e]+
      | [^\s\#]+\.(?:md|html?|pdf|docx?|txt|png|jpe?g|svg)(?:\#\S*)? )   # where it leads
    (?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?""",
    re.VERBOSE | re.IGNORECASE,
)
_LINK = re.compile(r"""(?:-\s+|\d{1,3}[.)]\s+)?\[[^\[\]]+\]\(\s*<?([^()<>\s]+)>?(?:\s+"[^"]*")?\s*\)[.;,]?""")
_NOTE = re.compile(r"\[\^[^\]\s]+\]:\s*")
_KEY = re.compile(r"\w[\w-]*:(?:\s|$)")
_FRONT_LINE = re.compile(r"\w[\w-]*:(?:\s.*)?|-\s.*|\s.*|")
_STRUCK = re.compile(r"~~[^\s~][^\n~]{0,2000}~~|<(?:del|s|strike)(?:\s[^<>]*)?>", re.IGNORECASE)
_BULLET = re.compile(r"^[-*+]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that make one block, still marked up, unless they are literal."""

    kind: BlockKind
    lines: tuple[str, ...]
    level: int = 0
    is_literal: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """`level` is that of a heading that the next line underlines; a literal line is not marked up."""

    text: str
    level: int = 0
    is_literal: bool = False


def read_markdown(task: Task) -> Contents:
    decoded = decode(task.data, given=task.options.encoding)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    front = _front_matter(text)
    notes, properties = decoded.notes, tuple[tuple[str, str], ...]()
    if front:
        text = text[front.end() :]
        properties = _properties(front[1])
        notes = (*notes, Note("front_matter", "the block between the --- lines at the top is not part of the text"))
    turned = without_html(text)
    outcome = Outcome(Status.PARTIAL, "; ".join(turned.missing)) if turned.missing else Outcome(Status.OK)
    blocks = tuple(_blocks(_without_shortcuts(turned.text)))
    struck = len(_STRUCK.findall(turned.text))
    kept = (Note("struck_kept", f"{struck} {STRUCK}"),) if struck else ()
    return Contents(blocks, (*notes, *turned.notes, *kept), properties, outcome)


def _without_shortcuts(text: str) -> str:
    """`[закон]` and `[закон][1]` are links if `[закон]: …` and `[1]: …` say where they lead, else text."""
    found = (_DEFINITION.fullmatch(line.strip()) for line in text.split("\n") if "]:" in line)
    labels = {match["label"].casefold() for match in found if match}
    if not labels:
        return text
    text = _REFERENCE.sub(lambda match: match[1] if (match[2] or match[1]).casefold() in labels else match[0], text)
    return _SHORTCUT.sub(lambda match: match[1] if match[1].casefold() in labels else match[0], text)


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
        if piece.is_literal:
            yield Block(" ".join(raw.split()), anchor=anchor)
            anchor = None
            continue
        if found := _ANCHOR.findall(raw):
            anchor, raw = found[0], _ANCHOR.sub("", raw)
        if piece.level and (named := _HEADING_ID.search(raw)):
            anchor, raw = named[1], raw[: named.start()].rstrip(" \t")
        block = _block(replace(piece, lines=(raw,)))
        if block.text:
            yield replace(block, anchor=anchor)
            anchor = None


def _block(piece: Piece) -> Block:
    raw = piece.lines[0].strip()
    if piece.kind is BlockKind.TABLE_ROW:
        cells = _CELL_BORDER.split(raw.removeprefix("|").removesuffix("|"))
        return Block(row_text([inline_markup.plain(cell) for cell in cells]), piece.kind)
    if piece.kind is BlockKind.PARAGRAPH and _BOLD.fullmatch(raw):
        return Block(inline_markup.plain(raw), BlockKind.HEADING, level=6)
    link = _LINK.fullmatch(raw)
    return Block(inline_markup.plain(raw), piece.kind, level=piece.level, link=link[1] if link else None)


def _pieces(text: str) -> Iterator[Piece]:
    """The lines in groups; what ends a group is an empty line, another kind, or a provision's mark."""
    group: list[str] = []
    kind = BlockKind.PARAGRAPH
    for line in _lines(text):
        here, words, level = _kind(line)
        if group and kind is BlockKind.FOOTNOTE and here is BlockKind.PARAGRAPH:
            here = kind  # its second line
        elif not group and kind is BlockKind.FOOTNOTE and words and not line.is_literal:
            here = kind if here is BlockKind.PARAGRAPH and _INDENTED.match(line.text) else here  # its next paragraph
        is_other = here is not kind or bool(level) or line.is_literal
        if group and (not words or is_other or _begins(words, group[-1], here) or _NOTE.match(line.text)):
            yield Piece(kind, tuple(group))
            group = []
        if level:
            yield Piece(BlockKind.HEADING, (words,), level)
            kind = BlockKind.HEADING
        elif words and line.is_literal:
            yield Piece(BlockKind.PARAGRAPH, (words,), is_literal=True)
            kind = BlockKind.PARAGRAPH
        elif words:
            group.append(words)
            kind = here
    if group:
        yield Piece(kind, tuple(group))


def _lines(text: str) -> Iterator[Line]:
    """The lines that hold words, and "" between blocks. What is fenced in stands as it is."""
    lines = text.split("\n")
    fence = ""
    is_table = False  # with cells that no bar begins
    for at, line in enumerate(lines):
        stripped = line.strip()
        mark = _FENCE.fullmatch(stripped)
        if mark and not fence:
            fence = mark[1]
            yield Line("")
        elif mark and mark[1].startswith(fence) and not mark[2].strip():
            fence = ""
            yield Line("")
        elif fence:
            yield Line(line, is_literal=True)
        elif _is_table_rule(lines, at):
            continue
        elif _UNDERLINE.fullmatch(stripped) or _DEFINITION.fullmatch(stripped) or _RULE.fullmatch(stripped):
            yield Line("")
        else:
            is_table = "|" in stripped and (is_table or (at + 1 < len(lines) and _is_table_rule(lines, at + 1)))
            yield Line(f"| {stripped} |" if is_table and not stripped.startswith("|") else line, _underlined(lines, at))


def _underlined(lines: Sequence[str], at: int) -> int:
    """1 for a heading over a line of `===`; one of `---` is a rule between parts of an act."""
    is_first = at == 0 or not lines[at - 1].strip()
    return int(is_first and at + 1 < len(lines) and _UNDERLINE.fullmatch(lines[at + 1].strip()) is not None)


def _is_table_rule(lines: Sequence[str], at: int) -> bool:
    line = lines[at].strip()
    return "|" in line and "-" in line and _TABLE_RULE.fullmatch(line) is not None


def _kind(line: Line) -> tuple[BlockKind, str, int]:
    """The kind of the line, its words, and the level of a heading, else 0."""
    words = line.text.strip()
    if line.is_literal or line.level:
        return BlockKind.PARAGRAPH, words, line.level
    if heading := _HEADING.match(words):
        return BlockKind.HEADING, _heading(words[heading.end() :].strip()), heading.end()
    if words.startswith(">"):
        return BlockKind.QUOTE, re.sub(r"^(?:>\s?)+", "", words).strip(), 0
    if words.startswith("|") and words.count("|") > 1:
        return BlockKind.TABLE_ROW, words, 0
    if note := _NOTE.match(words):
        return BlockKind.FOOTNOTE, words[note.end() :], 0
    hard_break = "\n" if line.text.endswith(("  ", "\\")) else ""
    return BlockKind.PARAGRAPH, _BULLET.sub("- ", words.removesuffix("\\")) + hard_break, 0


def _heading(words: str) -> str:
    """Without the marks that close it: `## Глава 1 ##`; «Язык C#» keeps its own."""
    bare = words.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else words


def _begins(words: str, above: str, kind: BlockKind) -> bool:
    if kind is BlockKind.TABLE_ROW or above.endswith("\n"):
        return True
    plain = inline_markup.plain(words)
    return marker.begins_provision(plain) and not marker.cites(above)
