"""Follows the groups of an RTF and fills its flows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from trafsearch.extraction.office import rtf_words as words
from trafsearch.extraction.office.docx_style import level_by_name
from trafsearch.extraction.office.rtf_flow import Flow
from trafsearch.extraction.office.rtf_font import Fonts
from trafsearch.extraction.office.rtf_picture import Picture
from trafsearch.extraction.office.rtf_state import NUMBER, SKIP, TEXT, State, formatted
from trafsearch.extraction.office.rtf_text import Piece, page_of_number
from trafsearch.extraction.office.rtf_tokens import Token
from trafsearch.extraction.office.stretches import Stretches

_NAMES = frozenset((*words.TABLES.values(), *words.INFO))  # destinations whose text is about the document
_USUAL_PAGE = "cp1252"


@dataclass(slots=True)
class Parser:
    """`page` is the document's own; the counts are of what was left out."""

    body: Flow = field(default_factory=Flow)
    heads: list[Flow] = field(default_factory=list)
    feet: list[Flow] = field(default_factory=list)
    page: str = _USUAL_PAGE
    counts: Counter[str] = field(default_factory=Counter)
    info: dict[str, list[Piece]] = field(default_factory=dict)
    is_whole: bool = False
    _ends: int = 0  # closing braces that no group inside waited for
    pictures: list[Picture] = field(default_factory=list)
    _fonts: Fonts = field(default_factory=Fonts)
    _levels: dict[int, int] = field(default_factory=dict)  # of headings, by style
    _style_name: list[str] = field(default_factory=list)
    _edges: dict[int, list[int]] = field(default_factory=dict)
    _stretches: Stretches = field(init=False)
    _skip: int = 0  # characters of a fallback that are still to come
    _stack: list[State] = field(default_factory=list)
    _state: State = field(default_factory=State)

    def __post_init__(self) -> None:
        self._stretches = Stretches(self.counts)

    def parse(self, tokens: Iterable[Token]) -> None:
        self._state = State(flow=self.body)
        for token in tokens:
            if token.brace == "{":
                self._skip = 0
                self._stack.append(self._state)
                self._state = replace(self._state, is_new=True, is_ignorable=False)
            elif token.brace == "}":
                self._skip = 0
                if len(self._stack) > 1:
                    self._close()
                else:  # what stands behind a brace too many is text still
                    self._ends += 1
            elif token.word:
                self._word(token)
            else:
                self._text(token)
        self.is_whole = self._ends > 0 and len(self._stack) == 1
        self.counts["braces"] = max(0, self._ends - 1)
        for state in (self._state, *self._stack):
            state.flow.end()
        self.body.end()

    def _close(self) -> None:
        inner, self._state = self._state, self._stack.pop()
        if inner.flow is not self._state.flow:
            inner.flow.end()
        if inner.place == "styles" and inner.place == self._state.place:
            self._enter_style(inner.style)

    def _word(self, token: Token) -> None:
        name, state = token.word, self._state
        if name == "*":
            self._state = replace(state, is_ignorable=True)
            return
        is_first = state.is_new
        if is_first:
            self._state = state = replace(state, is_new=False)
        if name == "u" and state.place != SKIP:
            code = token.number or 0
            self._write(Piece(chr(code if 0 <= code <= 0x10FFFF else code % 65_536)))
            self._skip = state.fallback
        elif self._skip and name not in ("par", "cell", "row", "bin"):
            self._skip -= 1
        elif is_first and self._enters(name):
            return
        elif state.place in ("fonts", "styles"):
            self._describe(name, token.number)
        elif state.place == SKIP and self.pictures:
            self.pictures[-1].measure(name, token.number or 0)
        elif state.place != SKIP:
            self._format(name, token.number)

    def _enters(self, name: str) -> bool:
        """Whether the word makes its group a place of its own."""
        state = self._state
        self._count(name)
        if name == "ud" and state.is_ignorable and len(self._stack) > 1:  # {\upr{old}{\*\ud new}}: as what is outside
            self._state = replace(state, place=self._stack[-2].place)
            return True
        if state.place == SKIP:
            return True
        if name in words.NOTES:
            self._state = replace(state, flow=Flow(), depth=0, is_raised=False, place=TEXT)
            state.flow.paragraph.notes.append(self._state.flow)
        elif name in words.BOXES:
            self._state = replace(state, flow=Flow(), depth=0, place=TEXT)
            state.flow.paragraph.boxes.append(self._state.flow)
        elif name in words.HEADS | words.FEET:
            self._state = replace(state, flow=Flow(), depth=0, place=TEXT)
            (self.heads if name in words.HEADS else self.feet).append(self._state.flow)
        elif name in words.NUMBERS:
            self._state = replace(state, place=NUMBER)
        elif name in words.TABLES:
            self._state = replace(state, place=words.TABLES[name])
        elif state.place == "info":
            self._state = replace(state, place=words.INFO.get(name, SKIP))
        elif name in words.SKIPPED or (state.is_ignorable and name not in words.READ and state.place == TEXT):
            self._state = replace(state, place=SKIP)
        else:
            return False
        return True

    def _count(self, name: str) -> None:
        if name in words.COMMENTS:
            self.counts["comments"] += 1
        elif name in words.PICTURES:
            if not any(outer.is_ignorable and outer.place == SKIP for outer in self._stack):
                self.pictures.append(Picture())
        elif name in words.OBJECTS:
            self.counts["objects"] += 1

    def _describe(self, name: str, number: int | None) -> None:
        """In the tables of fonts and styles."""
        state = self._state
        if name == "f" and number is not None:
            self._state = replace(state, font=number)
        elif name == "fcharset":
            self._fonts.set_charset(state.font, number)
        elif name == "cpg" and (page := page_of_number(number)):
            self._fonts.set_page(state.font, page)
        elif name in ("s", "cs", "ds", "ts"):
            self._state = replace(state, style=number or 0 if name == "s" else -1)
            self._style_name.clear()
        elif name == "outlinelevel" and state.style >= 0 and (number or 0) < 9:
            self._levels[state.style] = (number or 0) + 1

    def _enter_style(self, style: int) -> None:
        name = "".join(self._style_name).strip().rstrip(";")
        self._style_name.clear()
        if style >= 0 and (level := level_by_name(name)):
            self._levels.setdefault(style, level)

    def _format(self, name: str, number: int | None) -> None:
        if name in words.SIGNS:
            self._write(Piece(words.SIGNS[name]))
        elif (after := formatted(self._state, name, number)) is not None:
            self._state = after
        elif name in ("ansicpg", "deff", "mac", "pc", "pca"):
            self._set_up(name, number)
        else:
            self._lay_out(name, number)

    def _set_up(self, name: str, number: int | None) -> None:
        if name == "deff":
            self._fonts.default = number or 0
        else:
            pages = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
            self.page = pages.get(name) or page_of_number(number) or self.page

    def _lay_out(self, name: str, number: int | None) -> None:
        state, flow = self._state, self._state.flow
        level = state.outline or self._levels.get(state.style, 0)
        if name in ("par", "sect"):
            self._stretches.end()
            if not state.is_deleted:
                flow.end_paragraph(state.depth, level)
        elif name == "pard":
            self._state = replace(state, style=0, outline=0, depth=0)
        elif name == "s":
            self._state = replace(state, style=number or 0)
        elif name == "outlinelevel":
            self._state = replace(state, outline=(number or 0) + 1 if (number or 0) < 9 else 0)
        elif name == "intbl":
            self._state = replace(state, depth=max(1, state.depth))
        elif name == "itap":
            self._state = replace(state, depth=max(0, number or 0))
        elif name == "cell":
            flow.end_cell(1, level)
        elif name == "nestcell":
            flow.end_cell(max(2, state.depth), level)
        elif name == "trowd":
            self._edges[max(1, state.depth)] = []
        elif name == "cellx":
            self._edges.setdefault(max(1, state.depth), []).append(number or 0)
        elif name == "row":
            flow.end_row(1, self._edges.get(1, []))
        elif name == "nestrow":
            flow.end_row(max(2, state.depth), self._edges.get(max(2, state.depth), []))

    def _text(self, token: Token) -> None:
        self._state = replace(self._state, is_new=False) if self._state.is_new else self._state
        if token.sign:
            if self._skip:
                self._skip -= 1
            else:
                self._write(Piece(" " if token.sign == "\u00a0" else token.sign))
            return
        letters = token.raw.replace(b"\0", b"")
        dropped = min(self._skip, len(letters))
        self._skip -= dropped
        if raw := letters[dropped:]:
            self._write(Piece(raw=raw, page=self._fonts.page_of(self._state.font)))

    def _write(self, piece: Piece) -> None:
        state = self._state
        if state.place == SKIP:
            return
        if state.place == "fonts":
            self._fonts.add_to_name(state.font, piece.text or piece.raw.decode("latin-1"))
        elif state.place == "styles":
            self._style_name.append(piece.text or piece.raw.decode(self.page, errors="replace"))
        elif state.place in words.INFO.values():
            self.info.setdefault(state.place, []).append(piece)
        elif state.place in _NAMES:
            return
        elif state.is_hidden or state.is_deleted:
            self._stretches.add(piece.raw or piece.text, "hidden" if state.is_hidden else "deletions")
        elif state.place == NUMBER:
            state.flow.paragraph.number.append(piece)
        else:
            self._stretches.add(piece.raw or piece.text, "struck" if state.is_struck else "")
            is_raised = state.is_raised or state.flow.paragraph.baseline.raises(state.rise, state.size)
            state.flow.paragraph.pieces.append(replace(piece, is_raised=True) if is_raised else piece)
