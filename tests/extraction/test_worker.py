"""Files are read apart from the program: none of them can stop it."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from misbehaving import misbehaving, start
from small_files import codes, pdf, texts

from trafsearch.extraction.errand import Errand
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options
from trafsearch.extraction.outcome import BrokeOff, Status
from trafsearch.extraction.reading import read
from trafsearch.extraction.serving import Order
from trafsearch.extraction.worker import Reader

PAGES = [[f"This page has the number {number} of all."] for number in range(1, 9)]
needs_processes = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


def written(folder: Path, *names: str) -> list[Path]:
    paths = [folder / f"{name}.txt" for name in names]
    for path in paths:
        path.write_text(f"Закон {path.stem}", encoding="utf-8")
    return paths


def read_with(limits: Limits, *paths: Path, workers: int = 1) -> list[Extraction]:
    with Reader(Options(limits), workers=workers, read_file=misbehaving) as reader:
        return list(reader.read_all(paths, paths[0].parent))


def paged(folder: Path, name: str) -> Path:
    path = folder / f"{name}.pdf"
    path.write_bytes(pdf(*PAGES))
    return path


def test_order_is_kept(tmp_path: Path) -> None:
    paths = written(tmp_path, *(f"act{number}" for number in range(20)))
    with Reader(workers=2) as reader:
        found = list(reader.read_all(paths, tmp_path))
    assert found == [read(path, root=tmp_path) for path in paths]


def test_a_bad_file_costs_itself(tmp_path: Path) -> None:
    paths = written(tmp_path, "one", "crash", "two", "loop", "three", "raise", "four")
    found = {e.source.path: e for e in read_with(Limits(seconds=2), *paths, workers=2)}
    assert {name: e.outcome.status.value for name, e in found.items()} == {
        "one.txt": "ok",
        "crash.txt": "damaged",
        "two.txt": "ok",
        "loop.txt": "timeout",
        "three.txt": "ok",
        "raise.txt": "damaged",
        "four.txt": "ok",
    }
    assert found["crash.txt"].outcome.detail == "the reader crashed"
    assert found["loop.txt"].source.sha256


def test_memory_has_a_limit(tmp_path: Path) -> None:
    (found,) = read_with(Limits(memory_mb=600), *written(tmp_path, "swell"))
    assert found.outcome.status in ("damaged", "ok")  # where the system sets no limit, the file is read
    if found.outcome.status == "damaged":
        assert found.outcome.detail == "the reader needed more than 600 MB"


@pytest.mark.parametrize(
    ("reason", "name"),
    [
        ("the reader crashed", "crash-3"),
        ("the next page took more than 2 s", "loop-3"),
        ("the reader failed: ValueError: a fault of the program", "raise-3"),
    ],
)
def test_pages_that_were_read_before_a_fault_are_kept(reason: str, name: str, tmp_path: Path) -> None:
    (found,) = read_with(Limits(seconds=2), paged(tmp_path, name))
    assert (found.outcome.status, found.outcome.pages) == (Status.PARTIAL, 8)
    assert found.outcome.detail.startswith(f"only 3 of 8 pages were read: {reason}")
    assert found.outcome.is_broken_off
    assert " ".join(texts(found)).count("This page") == 3


@pytest.mark.parametrize(
    ("pages", "done"),
    [
        # the pages that each attempt is to read, and how many were done when it broke down
        ([9, 4, 2], [9, 9, 9, 9]),
        ([9, 4, 2], [9, 9, 3, 2]),
        ([9, 1], [9, 1, 0]),
        ([9], [9, 0]),
        ([], [0]),
    ],
)
def test_what_breaks_down_again_is_tried_with_half_the_pages(pages: list[int], done: list[int], tmp_path: Path) -> None:
    errand: Errand | None = Errand(0, Order(tmp_path / "a.pdf", tmp_path, Options()))
    tried = []
    for count in done:
        assert errand is not None
        errand = errand.after_a_fault(BrokeOff(count, Status.DAMAGED, "the reader crashed"), files=1)
        if errand is not None and errand.order.broke_off:
            tried.append(errand.order.broke_off.pages)
    assert errand is None
    assert tried == pages


def test_a_long_file_has_time_as_long_as_it_goes_on(tmp_path: Path) -> None:
    (found,) = read_with(Limits(seconds=1.5), paged(tmp_path, "slow-7"))
    assert found.outcome.status == "ok"


def test_a_file_that_never_ends_is_ended(tmp_path: Path) -> None:
    started = time.monotonic()
    (found,) = read_with(Limits(seconds=1.5, file_seconds=4), paged(tmp_path, "slow-7"))
    assert time.monotonic() - started < 60  # waiting for new processes included
    assert found.outcome.status == "partial"
    assert "of 8 pages were read: 4 s are not enough for all of it" in found.outcome.detail


@pytest.mark.parametrize(
    ("pages", "left", "spent", "on_pages"),
    [
        # what the second attempt is to read, the time it has, what the first took of 100 seconds, and for 60 pages
        (60, 90, 10, 10),
        (60, 60, 40, 40),
        (40, 50, 50, 50),
        (60, 10, 90, 5),
        (None, 0, 100, 5),
    ],
)
def test_all_attempts_together_keep_to_the_time_of_a_file(
    pages: int | None, left: float, spent: float, on_pages: float, tmp_path: Path
) -> None:
    first = Errand(0, Order(tmp_path / "a.pdf", tmp_path, Options(Limits(file_seconds=100))))
    assert first.share == pytest.approx(40)
    second = first.after_a_fault(BrokeOff(60, Status.TIMEOUT, "too slow"), files=1, spent=spent, on_pages=on_pages)
    if pages is None:
        assert second is None
        return
    assert second is not None
    assert second.order.broke_off is not None
    assert second.order.broke_off.pages == pages
    assert second.left == second.share == pytest.approx(left)


def test_a_worker_that_has_grown_makes_room_for_another(tmp_path: Path) -> None:
    found = read_with(Limits(memory_mb=1500), *written(tmp_path, "one", "two", "grow", "three"))
    one, two, grow, three = (next(note.text for note in each.notes if note.code == "process") for each in found)
    assert one == two == grow != three


def test_a_file_is_not_blamed_for_what_an_earlier_one_did_to_the_worker(tmp_path: Path) -> None:
    found = read_with(Limits(), *written(tmp_path, "one", "once"))
    assert [each.outcome.status for each in found] == ["ok", "ok"]


def test_text_over_the_limit_is_cut_and_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Статья {number}. Текст этой статьи." for number in range(20_000)), encoding="utf-8")
    (found,) = read_with(Limits(output_mb=1), path)
    assert found.outcome.status == "partial"
    assert "takes more than 1 MB" in found.outcome.detail
    assert 0 < len(found.blocks) < 20_000
    assert found.blocks[0].text.startswith("Статья 0.")


def test_no_copy_of_a_document_is_left_by_a_worker_that_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(place))
    paths = written(tmp_path, "litter", "one")
    with Reader(Options(Limits(seconds=2)), workers=1, read_file=misbehaving) as reader:
        for extraction in reader.read_all(paths, tmp_path):
            assert list(place.rglob("copy")) == [], extraction.source.path
    assert extraction.outcome.status == "ok"
    assert list(place.iterdir()) == []


def test_each_file_is_read_in_its_own_way(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path in paths:
        path.write_bytes("Закон о торговле людьми и о миграции".encode("koi8-r"))
    with Reader(workers=1) as reader:
        found = list(
            reader.read_all(paths, tmp_path, lambda path: Options(encoding="cp1251" if "b" in path.name else None))
        )
    assert texts(found[0]) == ["Закон о торговле людьми и о миграции"]
    assert "mojibake_undone" not in codes(found[0])
    assert "mojibake_undone" in codes(found[1])  # read as cp1251, it was seen to be koi8-r


def test_one_file_starts_one_worker(tmp_path: Path) -> None:
    with Reader(workers=4) as reader:
        list(reader.read_all(written(tmp_path, "one"), tmp_path))
        assert len(reader._crew) == 1


def test_a_reader_serves_again_after_the_caller_left(tmp_path: Path) -> None:
    paths = written(tmp_path, "one", "two", "three")
    with Reader(workers=2) as reader:
        next(reader.read_all(paths, tmp_path))
        assert [e.source.path for e in reader.read_all(paths, tmp_path)] == ["one.txt", "two.txt", "three.txt"]
    assert reader._crew == []


def test_a_script_without_a_guard_is_told_so_and_ends(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    written(tmp_path / "documents", "one", "two", "three")
    script = tmp_path / "script.py"
    script.write_text(f"import trafsearch; trafsearch.build_index([{str(tmp_path / 'documents')!r}], 'index')")
    done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("trafsearch.errors.ReadersDoNotStart")
    assert '`if __name__ == "__main__":`' in done.stderr


def test_nothing_to_read(tmp_path: Path) -> None:
    with Reader() as reader:
        assert list(reader.read_all([], tmp_path)) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (found,) = read_with(Limits(seconds=5), tmp_path / "pipe.txt")
    assert found.outcome.status == "unsupported"


@needs_processes
def test_a_program_that_a_reader_called_ends_with_it(tmp_path: Path) -> None:
    (path,) = written(tmp_path, "tool")
    (found,) = read_with(Limits(seconds=8), path)  # time to start the tool, also on a busy machine
    assert found.outcome.status == "timeout"
    tool = int(path.with_suffix(".pid").read_text())
    wait_for(lambda: not is_alive(tool))


@needs_processes
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_is_left_behind(end: signal.Signals, tmp_path: Path) -> None:
    path, other = written(tmp_path, "tool", "loop")
    program = start(path, other)
    wait_for(path.with_suffix(".pid").exists)
    children = [int(each) for each in Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text().split()]
    tool = int(path.with_suffix(".pid").read_text())
    os.kill(program.pid, end)
    program.wait(20)
    wait_for(lambda: not any(map(is_alive, (*children, tool))))


def wait_for(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def is_alive(process_id: int) -> bool:
    """Whether it runs; one that has ended and was not asked after is no longer alive."""
    try:
        return ") Z " not in Path(f"/proc/{process_id}/stat").read_text()
    except OSError:
        return False
