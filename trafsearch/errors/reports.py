"""What can go wrong with gap reports that were written before."""

from trafsearch.errors.refusal import TrafsearchError


class BadReport(TrafsearchError):
    """A file that is no whole gap report; `reason_key` and `value` give the reason in each language."""

    key = "error.bad_report"
    sentence = "{path}: {reason}. Write the report anew: trafsearch gaps --format json -o FILE.json"
