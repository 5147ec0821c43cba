"""What all tests share."""

import os
from pathlib import Path

import pytest


@pytest.fixture
def shared() -> Path:
    """The folder of real documents beside the repository; tests over it skip where it is absent, but not in CI."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if folder.is_dir():
        return folder
    reason = f"{folder} is absent"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
