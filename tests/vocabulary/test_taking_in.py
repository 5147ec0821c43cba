"""Concepts of one's own stay in the folder that they are put into."""

from pathlib import Path

import trafsearch
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept


def test_a_theme_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    concept = Concept("falconry", {Language.RU: ("соколиная охота",)})
    planned = trafsearch.add_concepts(tmp_path / "own", [concept], theme="../../x", dry_run=True)
    assert list(planned.files) == [tmp_path / "own" / "concepts" / "x.toml"]
