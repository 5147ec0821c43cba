"""Opens a zip that may mean harm."""

import io
import zipfile
from zipfile import BadZipFile, ZipFile

from lxml import etree

from trafsearch.extraction.limits import Limits
from trafsearch.extraction.outcome import Status
from trafsearch.extraction.unreadable import Unreadable

_SMALL = 1_000_000  # bytes: a member below this may be packed as tightly as it likes


def open_archive(data: bytes, limits: Limits) -> ZipFile:
    """The archive, once its count, its unpacked size and its ratio are within the limits."""
    try:
        archive = ZipFile(io.BytesIO(data))
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable(Status.DAMAGED, f"the archive inside is broken: {error}") from error
    members = archive.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable(Status.ENCRYPTED, "it asks for a password: save an unprotected copy")
    if len(members) > limits.archive_members:
        raise Unreadable(Status.DAMAGED, f"it packs {len(members)} files, the limit is {limits.archive_members}")
    if sum(member.file_size for member in members) > limits.archive_mb * 1_000_000:
        raise Unreadable(Status.DAMAGED, f"it unpacks to more than {limits.archive_mb} MB")
    for member in members:
        _refuse_bomb(member, limits)
    return archive


def _refuse_bomb(member: zipfile.ZipInfo, limits: Limits) -> None:
    ratio = member.file_size / max(1, member.compress_size)
    if member.file_size > _SMALL and ratio > limits.archive_ratio:
        detail = f"{member.filename} is packed {ratio:.0f} times, the limit is {limits.archive_ratio}"
        raise Unreadable(Status.DAMAGED, detail)


def xml_member(archive: ZipFile, name: str) -> etree._Element | None:
    """The root of an XML file in the archive; None where there is no such file. No entity is ever resolved."""
    try:
        with archive.open(name) as member:
            data = member.read(archive.getinfo(name).file_size + 1)
    except KeyError:
        return None
    except (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, zipfile.LargeZipFile) as error:
        raise Unreadable(Status.DAMAGED, f"{name} cannot be unpacked: {error}") from error
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(Status.DAMAGED, f"{name} is not well-formed: {error}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(Status.DAMAGED, f"{name} declares entities, which no document needs")
    return root
