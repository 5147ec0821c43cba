"""The words of a passage on a page: those that count are marked, what is far from them is folded away."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from trafsearch.language import Language
from trafsearch.report.html.markup import element
from trafsearch.report.html.pieces import Piece, PieceKind, pieces
from trafsearch.report.summary.counted import figure
from trafsearch.report.wording import Wording
from trafsearch.span import Span
from trafsearch.structure.passage import Passage


def quoted(say: Wording, passage: Passage, marked: Iterable[tuple[Span, str]]) -> Element:
    """The passage, led by the words of the law that it goes on from. Each span comes with its label."""
    contents: list[Element | str] = []
    if passage.lead:
        contents.append(element("span", _shown(say, pieces(passage.lead, ())), " ", class_="lead"))
    contents += _shown(say, pieces(passage.text, marked))
    spoken = None if passage.language in (Language.OTHER, Language.NONE) else str(passage.language)
    return element("blockquote", contents, lang=spoken)


def _shown(say: Wording, parts: Iterable[Piece]) -> list[Element | str]:
    return [_piece(say, each) for each in parts]


def _piece(say: Wording, piece: Piece) -> Element | str:
    match piece.kind:
        case PieceKind.PLAIN:
            return piece.text
        case PieceKind.MARKED:
            return element("mark", piece.text, title="; ".join(piece.labels))
        case PieceKind.FOLDED:
            name = element("summary", say("html_cut", count=figure(len(piece.text.split()), say.language)))
            folded = element("details", name, piece.text, class_="cut")
            folded.tail = None
            return folded
