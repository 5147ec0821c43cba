"""A gap report in sentences, each with the cells that it rests on."""

from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.report.summary.basis import coverage, limits, notes
from trafsearch.report.summary.notice import cited, concentrated, judged, narrower, single, unheaded
from trafsearch.report.summary.own import own_documents
from trafsearch.report.summary.presence import headed, indirect, named, speaking
from trafsearch.report.summary.sentence import Sentence
from trafsearch.report.summary.silence import absent, absent_everywhere, never_direct, silent
from trafsearch.report.summary.telling import Telling
from trafsearch.report.summary.unknown import not_held, others, unread

__all__ = ["Sentence", "summarise"]

# What someone who publishes the report must know first, first.
_PARTS = (
    coverage,
    notes,
    own_documents,
    silent,
    absent_everywhere,
    never_direct,
    absent,
    indirect,
    not_held,
    unread,
    others,
    named,
    speaking,
    headed,
    unheaded,
    concentrated,
    single,
    narrower,
    cited,
    judged,
    limits,
)


def summarise(report: GapReport, language: Language) -> tuple[Sentence, ...]:
    """What the report says, most important first: coverage, gaps, what cannot be told, what is there, limits.

    Whatever is said follows from the cells alone. A report without cells has no summary.
    """
    telling = Telling.of(report, language)
    return tuple(sentence for part in _PARTS for sentence in part(telling))
