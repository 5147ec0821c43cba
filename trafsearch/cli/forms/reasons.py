"""Why a passage answers and stands where it stands, in sentences."""

from collections.abc import Iterator

from trafsearch.cli.messages import say
from trafsearch.results.explanation import Explanation, Reason, Where


def reason_lines(explanation: Explanation) -> Iterator[str]:
    """What was asked, the words that met it, and by what: one line for each form."""
    for each in explanation.reasons:
        times = f" × {each.times}" if each.times > 1 else ""
        where = "" if each.where is Where.TEXT else f" ({say(f'why.{each.where}')})"
        yield f"{each.asked} → “{each.match}”{times}{where}: {_ground(each)}"


def share_lines(explanation: Explanation) -> Iterator[str]:
    """What each part of the query gives to the score."""
    if not explanation.shares:
        yield say("why.no_score")
    for each in explanation.shares:
        yield say(
            "why.share",
            score=f"{each.score:.2f}",
            asked=each.asked,
            own=each.own,
            context=each.context,
            holding=each.holding,
        )


def _ground(reason: Reason) -> str:
    language = say(f"language.{reason.language}")
    if reason.concept is not None:
        return say("why.label", label=reason.label, language=language, concept=reason.concept)
    if reason.terms:
        return say("why.terms", terms=", ".join(reason.terms), language=language)
    return say("why.form")
