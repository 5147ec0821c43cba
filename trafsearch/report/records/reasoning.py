"""Why the passage that came nearest is no mention."""

from trafsearch.report.cell import NearestMiss
from trafsearch.report.wording import Wording


def miss_reason(miss: NearestMiss, say: Wording) -> str:
    if miss.why != "part_of_label":
        return say(miss.why)
    if not miss.missing:
        return say("table_words_apart", label=miss.label)
    return say("part_of_label", label=miss.label, present=", ".join(miss.present), missing=", ".join(miss.missing))
