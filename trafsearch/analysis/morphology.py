"""The analyzer of Russian words, opened once and by all that need it."""

from functools import cache
from typing import TYPE_CHECKING

from trafsearch.analysis.russian_dictionary import dictionary_folder

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer


@cache
def morphology() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer  # 0.2 s: paid by the first word that needs it

    return MorphAnalyzer(path=str(dictionary_folder()))  # told the folder, it does not look through all packages
