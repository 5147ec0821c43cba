"""What a verification found as plain values, ready for JSON. docs/schema.md describes the forms."""

from dataclasses import asdict

from trafsearch.report.differing.machine import change_form, differences_form
from trafsearch.report.recipe import Plain
from trafsearch.report.verifying.quotes import BadQuote
from trafsearch.report.verifying.verification import Check, Verification


def verification_form(found: Verification) -> Plain:
    """All but the checks; `anew` is null where the report cannot be made again."""
    anew = found.anew
    return {
        "lens": found.report.recipe.lens.id,
        "clock": found.report.recipe.clock.isoformat(),
        "holds": found.holds,
        "refused": str(found.refused) if found.refused else None,
        "bad_quotes": [_bad_quote(each) for each in found.bad_quotes],
        "disk": [{"root": each.root, "path": each.path, "state": str(each.state)} for each in found.disk],
        "anew": {**differences_form(anew), "cells": [change_form(each) for each in anew.cells]} if anew else None,
    }


def check_form(check: Check) -> Plain:
    return {**asdict(check), "holds": check.holds}


def _bad_quote(bad: BadQuote) -> Plain:
    return {
        "row": bad.row,
        "column": bad.column,
        "list": bad.kind,
        "fault": str(bad.fault),
        "id": bad.quote.get("id"),
        "match": bad.quote.get("match"),
    }
