"""The zip file of a project, equal for equal members."""

import os
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip can name
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def write_archive(file: Path, members: Mapping[str, bytes]) -> None:
    """The first member first, then the others by name. The file is there as a whole, or stays as it was."""
    first, *others = members
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with ZipFile(beside, "w", ZIP_DEFLATED) as archive:
            for name in (first, *sorted(others)):
                archive.writestr(_info(name), members[name])
        beside.replace(file)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error  # by the name that was asked for
    finally:
        beside.unlink(missing_ok=True)


def _info(name: str) -> ZipInfo:
    """The same on every machine and at any time."""
    info = ZipInfo(name, _TIME)
    info.compress_type = ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = _PLAIN_FILE
    return info
