"""The zip file of a project, equal for equal members."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip can name
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def write_archive(file: Path, members: Mapping[str, bytes]) -> None:
    """The project's file first, as it stands in `members`, then the others by name."""
    first, *others = members
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name in (first, *sorted(others)):
            archive.writestr(_info(name), members[name])


def _info(name: str) -> ZipInfo:
    """The same on every machine and at any time."""
    info = ZipInfo(name, _TIME)
    info.compress_type = ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = _PLAIN_FILE
    return info
