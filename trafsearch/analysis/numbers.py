"""Numbers with an ending or a short word stuck to them: 21st, 1го, 18ші, 2017г."""

import re

_STUCK = re.compile(
    r"(\d+)(?:(?<=1)(?<!11)st|(?<=2)(?<!12)nd|(?<=3)(?<!13)rd|th|(?<=0)s"  # 21st, 4th, 1990s
    r"|й|я|е|х|го|му|ми|[ыио]й|[аь]я|[ыь]е|[ыь]х"  # 1го, 90х
    r"|[ыі]?н?ш[ыі]"  # 18ші, 90ыншы
    r"|(?<=\d{4})(?:гг?|жж?))"  # 2017г, 2017ж
)


def number_in(form: str) -> str | None:
    """The number that a folded form begins with, where the rest is an ending; None for other words: 18жас, 4g."""
    found = _STUCK.fullmatch(form)
    return found[1] if found else None
