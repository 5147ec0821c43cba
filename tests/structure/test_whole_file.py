"""A file is there wholly, with the mode that it had."""

from pathlib import Path

from trafsearch.structure.whole_file import put_file


def test_a_file_keeps_its_mode_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    put_file(file, b"1")
    assert file.stat().st_mode & 0o777 == 0o644
    file.chmod(0o664)
    put_file(file, b"2")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"2", 0o664)
    assert [each.name for each in tmp_path.iterdir()] == ["own.toml"]
