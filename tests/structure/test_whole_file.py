"""A file is there wholly, with the mode that it had."""

import os
from pathlib import Path

import pytest

from trafsearch.structure.whole_file import put_file


def test_a_file_keeps_its_mode_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    put_file(file, b"1")
    assert file.stat().st_mode & 0o777 == 0o644
    file.chmod(0o664)
    put_file(file, b"2")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"2", 0o664)
    assert [each.name for each in tmp_path.iterdir()] == ["own.toml"]


def test_a_file_that_cannot_be_written_is_named_as_it_was_asked_for(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as refused:
        put_file(tmp_path / "none" / "x.csv", b"")
    assert refused.value.filename == str(tmp_path / "none" / "x.csv")


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    put_file(tmp_path / "pipe", b"1")
    assert os.read(reader, 9) == b"1"
    os.close(reader)
    assert (tmp_path / "pipe").is_fifo()
