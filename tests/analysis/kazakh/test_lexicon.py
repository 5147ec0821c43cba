"""The frozen lexicon is what its hand-checked lists say."""

import re
import runpy
from pathlib import Path

from trafsearch.analysis.kazakh.lexicon import FILE, KINDS, lexicon, read, written
from trafsearch.analysis.kazakh.suffixes import rows

TOOL = Path(__file__).parents[3] / "tools" / "build_kazakh_lexicon.py"
LISTS = sorted((TOOL.parent / "kazakh_lexicon").glob("*.txt"))


def test_it_was_made_of_the_lists_as_they_are() -> None:
    hash_of_lists = runpy.run_path(str(TOOL))["lists_hash"]()
    assert f"of the stems {hash_of_lists}" in FILE.read_text(encoding="utf-8").partition("\n")[0]


def test_its_first_line_names_its_sources() -> None:
    first = FILE.read_text(encoding="utf-8").partition("\n")[0]
    assert re.search(r"KazNERD \(CC BY 4\.0\).*sha256 of the counts [0-9a-f]{64}", first)


def test_it_knows_how_often_each_suffix_is_met() -> None:
    assert set(lexicon().suffixes) == set(rows())
    assert all(number <= 0 for number in lexicon().suffixes.values())


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(written(lexicon()), encoding="utf-8")
    assert read(copy) == lexicon()


def test_every_line_of_a_list_is_a_stem_and_a_kind() -> None:
    for path in LISTS:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("#")
        for line in lines[1:]:
            assert re.fullmatch(r"[а-яёәғқңөұүһі]+(?:-[а-яёәғқңөұүһі]+)*\t[navpxl]", line), f"{path.name}: {line}"


def test_stems_are_many_of_each_kind() -> None:
    assert [
        len(lexicon().stems[kind].all()) > least for kind, least in zip(KINDS, (20_000, 2_500, 400), strict=True)
    ] == [
        True,
        True,
        True,
    ]
