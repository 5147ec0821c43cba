"""docs/cli.md shows each command's own help."""

from pathlib import Path

from trafsearch.cli.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_page_is_equal_to_the_program() -> None:
    """Make it again: python -m trafsearch.cli.reference > docs/cli.md"""
    assert PAGE.read_text(encoding="utf-8") == reference()
