"""A workbook as an archive that says nothing of the time at which it was made: equal rows are equal bytes."""

import re
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DAY = datetime(1980, 1, 1)
_CHANGED = re.compile(r"(<dcterms:modified[^>]*>)[^<]*")  # the library puts the hour there


def write_undated(workbook: Any, stream: BinaryIO) -> None:
    from openpyxl.writer.excel import ExcelWriter

    workbook.properties.created = _DAY
    with _Undated(stream, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        ExcelWriter(workbook, archive).write_data()


class _Undated(ZipFile):
    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        name = getattr(zinfo_or_arcname, "filename", zinfo_or_arcname)
        if name == "docProps/core.xml":
            text = data.decode() if isinstance(data, bytes) else data
            data = _CHANGED.sub(rf"\g<1>{_DAY.isoformat()}Z", text)
        super().writestr(_info(name), data, ZIP_DEFLATED)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        with (
            Path(filename).open("rb") as source,
            self.open(_info(arcname or filename), "w", force_zip64=True) as member,
        ):
            shutil.copyfileobj(source, member)


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, _DAY.timetuple()[:6])
    info.compress_type = ZIP_DEFLATED
    return info
