"""Opens a zip that may mean harm or be damaged, and keeps what can be kept of it.

Nothing is ever written or followed outside, and no archive inside is unpacked. Sizes count as they are unpacked; what
the archive says of itself is only a first sieve.
"""

import copy
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import TracebackType
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from trafsearch.extraction.limits import Limits
from trafsearch.extraction.markup import parsed, recovered
from trafsearch.extraction.outcome import Status
from trafsearch.extraction.unreadable import Unreadable

_SMALL = 1_000_000  # bytes: a member below this may be packed as tightly as it likes
_CHUNK = 65_536  # bytes
_FAULTS = (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error)
_END = b"PK\5\6"  # begins the list's end, which is the archive's
_FARTHEST_END = 65_557  # bytes from the end at which it may begin
NO_END = "the end of the file is missing: get the document again"
_PASSWORD = "it asks for a password: save an unprotected copy"


@dataclass(slots=True)
class Archive:
    """Members by name. `faults` grows as parts are read: what could not be read of them, in whole sentences."""

    zip: ZipFile
    limits: Limits
    size: int  # bytes of the archive itself
    faults: list[str] = field(default_factory=list)
    _members: dict[str, ZipInfo] = field(default_factory=dict)
    _twice: set[str] = field(default_factory=set)  # names that two different members share
    _unpacked: int = 0  # bytes so far

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """As the members are called, in the archive's order; those that point outside are not among them."""
        return tuple(_plain(member.filename) for member in self._members.values())

    def holds(self, name: str) -> bool:
        return _key(name) in self._members

    def enter(self, member: ZipInfo) -> None:
        """Makes a member known, unless its name points outside. Of two with one name the last one counts."""
        self._refuse_bomb(member.filename, member.file_size, member.compress_size)
        key = _key(member.filename)
        if not member.filename or member.is_dir() or ".." in PurePosixPath(key).parts:
            return
        before = self._members.get(key)
        if before is not None and (before.CRC, before.file_size) != (member.CRC, member.file_size):
            self._twice.add(key)
        self._members[key] = member

    def data(self, name: str) -> bytes | None:
        """All that can be unpacked of a member; None where there is no such member, or nothing of it is left."""
        member = self._members.get(_key(name))
        if member is None:
            return None
        if _key(name) in self._twice:
            self.faults.append(f"the archive holds {name} twice, and the last one was read: save the document again")
        chunks: list[bytes] = []
        fault = ""
        try:
            for chunk in self._chunks(member):
                chunks.append(chunk)
        except _FAULTS as error:
            fault = str(error)
        data = b"".join(chunks)
        if not fault and zlib.crc32(data) != member.CRC:
            fault = "its checksum is wrong"
        if fault:
            self.faults.append(f"{name} cannot be unpacked: {fault}")
        elif len(data) != member.file_size:
            raise Unreadable(Status.DAMAGED, f"{name} lies about its size: get the document again")
        return data if data or not fault else None

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML file; None where there is none. What is broken is read as far as it goes."""
        faults = len(self.faults)
        data = self.data(name)
        if data is None:
            return None
        try:
            return parsed(data, name)
        except Unreadable as failure:
            root = recovered(data)
            if len(self.faults) == faults:
                self.faults.append(failure.detail)
            return root

    def _chunks(self, member: ZipInfo) -> Iterator[bytes]:
        """Unpacked to its real end, whatever size it states, while the limits hold."""
        endless = copy.copy(member)
        endless.file_size = self.limits.archive_mb * 1_000_000 + 1
        del endless.CRC  # checked by us: zipfile would keep the last chunk to itself
        packed, unpacked = min(member.compress_size, self.size), 0
        with self.zip.open(endless) as file:
            while chunk := file.read(_CHUNK):
                unpacked += len(chunk)
                self._unpacked += len(chunk)
                self._refuse_bomb(member.filename, unpacked, packed)
                yield chunk

    def _refuse_bomb(self, name: str, unpacked: int, packed: int) -> None:
        if self._unpacked > self.limits.archive_mb * 1_000_000:
            raise Unreadable(Status.DAMAGED, f"it unpacks to more than {self.limits.archive_mb} MB")
        ratio = unpacked / max(1, packed)
        if unpacked > _SMALL and ratio > self.limits.archive_ratio:
            detail = f"{name} is packed {ratio:.0f} times, the limit is {self.limits.archive_ratio}"
            raise Unreadable(Status.DAMAGED, detail)


def open_archive(data: bytes, limits: Limits) -> Archive:
    """The archive, once what it says of its members is within the limits."""
    try:
        opened = ZipFile(io.BytesIO(data))
    except _FAULTS as error:
        has_end = _END in data[-_FARTHEST_END:]
        detail = f"the archive inside is broken, get the document again: {error}" if has_end else NO_END
        raise Unreadable(Status.DAMAGED, detail) from error
    members = opened.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable(Status.ENCRYPTED, _PASSWORD)
    if len(members) > limits.archive_members:
        raise Unreadable(Status.DAMAGED, f"it packs {len(members)} files, the limit is {limits.archive_members}")
    archive = Archive(opened, limits, len(data))
    for member in members:
        archive.enter(member)
    if sum(member.file_size for member in members) > limits.archive_mb * 1_000_000:
        raise Unreadable(Status.DAMAGED, f"it unpacks to more than {limits.archive_mb} MB")
    return archive


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def _key(name: str) -> str:
    """Office's names do not heed case, and some programs write `word\\document.xml`."""
    return _plain(name).lower()
