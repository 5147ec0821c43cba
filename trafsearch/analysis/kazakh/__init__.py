"""Dictionary words of Kazakh forms. See README.md beside this file."""

from trafsearch.analysis.kazakh.choice import all_stems, best_stem

__all__ = ["all_stems", "best_stem"]
