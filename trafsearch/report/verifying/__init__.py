"""Whether a written gap report still holds."""

from trafsearch.report.verifying.disk import DiskChange, DiskState
from trafsearch.report.verifying.quotes import BadQuote, Fault
from trafsearch.report.verifying.verification import Check, Verification, verify

__all__ = ["BadQuote", "Check", "DiskChange", "DiskState", "Fault", "Verification", "verify"]
