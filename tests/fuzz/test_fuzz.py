"""Spoilt files: each ends in one outcome, and no reader fails on what it did not expect."""

from campaign import Campaign
from seeds import all_seeds

from trafsearch.extraction.limits import Limits

_COUNT = 300
_LIMITS = Limits(seconds=3.0, file_seconds=6.0, memory_mb=1000)  # nobody waits for a slow one here: it may time out


def test_whole_files_are_read_whole_and_no_spoilt_file_breaks_a_promise() -> None:
    campaign = Campaign(tuple(all_seeds()), count=_COUNT, number=20261122, workers=2, limits=_LIMITS)
    broken = [f"{finding.signature} [{finding.path.name}: {finding.how}]" for finding in campaign.findings()
              if finding.is_failure]  # fmt: skip
    assert not broken
    assert campaign.read == sum(campaign.outcomes.values()) == _COUNT
