"""The report in sentences, each with links to the cells that it rests on."""

from collections.abc import Iterator, Mapping, Sequence

from trafsearch.report.markdown.anchors import MATRIX, anchors
from trafsearch.report.naming import Naming
from trafsearch.report.summary import summarise
from trafsearch.report.summary.counted import counted

_LINKS = 12  # a sentence on more cells leads to the matrix that shows them


def summary(naming: Naming) -> Iterator[str]:
    sentences = summarise(naming.report, naming.language)
    if sentences:
        places = anchors(naming.report)
        yield f"## {naming.say('summary')}"
        yield ""
        for sentence in sentences:
            yield f"- {sentence.text} → {_links(sentence.cells, places, naming)}"
        yield ""


def _links(cells: Sequence[tuple[str, str]], places: Mapping[tuple[str, str], str], naming: Naming) -> str:
    if len(cells) <= _LINKS:
        return " ".join(f"[{at}](#{places[cell]})" for at, cell in enumerate(cells, 1))
    return f"[{counted(len(cells), naming.say('summary_cells'), naming.language)}](#{MATRIX})"
