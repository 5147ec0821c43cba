"""What a report was made from: enough to make it again and to see what has changed since."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version

from trafsearch.analysis.analyzer import fingerprint
from trafsearch.catalog import files
from trafsearch.catalog.verdicts import LOST, verdicts, verdicts_hash
from trafsearch.query.search import Filters
from trafsearch.store.store import Store


def manifest(
    store: Store, lens: str, filters: Filters, clock: datetime, without: Sequence[str] = ()
) -> dict[str, object]:
    """Plain values only: hashes and outcomes of all files, of vocabulary, verdicts and analyzer; version, options.

    `without` are concepts that do not count, though they are narrower than one of a row. `verdicts_lost` counts those
    that are not carried out because their text or concept is no more what it was.
    """
    return {
        "clock": clock.isoformat(),
        "lens": lens,
        "filters": {name: _plain(value) for name, value in asdict(filters).items() if value},
        "without": list(without),
        "trafsearch": _version(),
        "analyzer": fingerprint(),
        "vocabulary": store.vocabulary.hash,
        "verdicts": verdicts_hash(store.catalog),
        "verdicts_lost": sum(each.effect in LOST for each in verdicts(store.catalog)),
        "files": [
            {"path": file.path, "sha256": file.sha256, "status": str(file.outcome.status), "act": file.act}
            for file in files.files(store.catalog)
        ],
    }


def _plain(value: object) -> object:
    return [_plain(each) for each in value] if isinstance(value, tuple | list) else str(value)


def _version() -> str:
    try:
        return version("trafsearch")
    except PackageNotFoundError:
        return "unknown"
