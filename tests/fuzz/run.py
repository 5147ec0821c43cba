"""Spoils valid files of every format and reads them through worker processes.

    python tests/fuzz/run.py --count 10000 --seed 1 [--keep FOLDER] [--folder FOLDER]…

Each mutant must end in exactly one outcome, and what `promises.py` says must hold; a document must build from it. A
reader that fails on an exception that it did not expect, crashes, swells or takes too long is a finding: findings are
counted by signature, and the first few files of each are kept, to be read again by `reproduce.py`. The program ends
with 1 if a promise was broken or a reader failed.

Mutants come from a plain seeded generator. Hypothesis is at its best with values that it can shrink and with
properties of one function; here the input is a file of kilobytes and the property is a whole process that must
survive, and mutant number N of seed S must be the same for ever, whatever the version of a library.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from campaign import Campaign
from finding import Finding
from seeds import all_seeds, seeds_of


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--count", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--only", default="", help="seeds whose name holds this")
    arguments.add_argument("--folder", type=Path, action="append", default=[], help="further seeds: the files in it")
    arguments.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fuzz-findings")
    arguments.add_argument("--workers", type=int, default=0)
    args = arguments.parse_args()

    seeds = [*all_seeds(), *(seed for folder in args.folder for seed in seeds_of(folder))]
    seeds = [seed for seed in seeds if args.only in seed.name]
    campaign = Campaign(tuple(seeds), args.count, args.seed, args.workers)
    started, findings = time.monotonic(), []
    for finding in campaign.findings():
        findings.append(finding)
        finding.keep(args.keep)
        print(f"{finding.signature}  [{finding.path.name}: {finding.how}]", flush=True)
    print(_summary(campaign, findings, time.monotonic() - started))
    sys.exit(any(finding.is_failure for finding in findings))


def _summary(campaign: Campaign, findings: list[Finding], seconds: float) -> str:
    lines = [f"\n{campaign.read} mutants, seed {campaign.number}, {seconds:.0f} s"]
    lines += [f"  {count:6} {status}" for status, count in campaign.outcomes.most_common()]
    counted = Counter(finding.signature for finding in findings)
    lines += ["", f"{len(findings)} findings, {len(counted)} signatures"]
    lines += [f"  {count:6} {signature}" for signature, count in counted.most_common()]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
