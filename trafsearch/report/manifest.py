"""What a report was made from: enough to make it again and to see what has changed since."""

from importlib.metadata import PackageNotFoundError, version

from trafsearch.analysis.analyzer import fingerprint
from trafsearch.catalog import files
from trafsearch.catalog.verdicts import LOST, verdicts, verdicts_hash
from trafsearch.report.recipe import Recipe, recipe_form
from trafsearch.store.store import Store
from trafsearch.vocabulary.matcher import VERSION


def manifest(store: Store, recipe: Recipe) -> dict[str, object]:
    """Plain values only: what was asked for; hashes and outcomes of all files, of vocabulary, verdicts and analyzer.

    `stated` of a file is the hash of what is stated about it. `verdicts_lost` counts those that are not carried out
    because their text or concept is no more what it was.
    """
    return {
        **recipe_form(recipe),
        "trafsearch": _version(),
        "analyzer": fingerprint(),
        "matcher": str(VERSION),
        "vocabulary": store.vocabulary.hash,
        "verdicts": verdicts_hash(store.catalog),
        "verdicts_lost": sum(each.effect in LOST for each in verdicts(store.catalog)),
        "files": [
            {
                "path": file.path,
                "sha256": file.sha256,
                "status": str(file.outcome.status),
                "act": file.act,
                "stated": file.stated,
            }
            for file in files.files(store.catalog)
        ],
    }


def _version() -> str:
    try:
        return version("trafsearch")
    except PackageNotFoundError:
        return "unknown"
