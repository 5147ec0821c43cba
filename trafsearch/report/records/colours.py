"""The colours of states, where a report has colours. None of them says what the words do not."""

from trafsearch.report.cell import State

FILLS = {State.DIRECT: "C6E0B4", State.INDIRECT: "FFE699", State.ABSENT: "F8CBAD", State.NOT_ASSESSABLE: "D9D9D9"}
