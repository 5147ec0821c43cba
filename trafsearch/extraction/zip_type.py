"""Which format a zip carries: documents of word processors, books and plain archives all begin alike."""

import io
import zipfile
import zlib

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
EPUB = "application/epub+zip"
ZIP = "application/zip"

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_FOLDERS = (("word/", DOCX), ("xl/", _SHEET), ("ppt/", _SLIDES))
_TYPES = "[content_types].xml"
_MAIN_PARTS = (("word/document.xml", DOCX), ("xl/workbook.xml", _SHEET), ("ppt/presentation.xml", _SLIDES))
_TORN = ((b"word/document.xml", DOCX), (b"META-INF/container.xml", EPUB), (b"opendocument.text", ODT))
_LONGEST = 200  # bytes of a name of a type
_FAULTS = (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error)


def of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {name.replace("\\", "/").lstrip("/").lower() for name in archive.namelist()}
            stated = _stated(archive)
    except _FAULTS:
        # its directory at the end is torn off, the names inside still stand in the bytes
        return next((media_type for mark, media_type in _TORN if mark in data), ZIP)
    return stated or _by_members(names)


def is_zip(data: bytes) -> bool:
    """Whether it can be opened; a download that broke off has lost the list of its members."""
    try:
        zipfile.ZipFile(io.BytesIO(data)).close()
    except _FAULTS:
        return False
    return True


def _stated(archive: zipfile.ZipFile) -> str:
    """The first member of an OpenDocument or an EPUB is its type in words; a template is read as a text."""
    try:
        if "mimetype" not in archive.namelist() or archive.getinfo("mimetype").file_size >= _LONGEST:
            return ""
        stated = archive.read("mimetype").decode("ascii", errors="replace").strip()
    except _FAULTS:
        return ""
    return ODT if stated in (f"{ODT}-template", f"{ODT}-master") else stated


def _by_members(names: set[str]) -> str:
    for member, media_type in _MAIN_PARTS:
        if member in names:
            return media_type
    if "meta-inf/container.xml" in names:
        return EPUB
    if {"content.xml", "meta-inf/manifest.xml"} <= names:
        return ODT
    if _TYPES in names:
        return next((kind for folder, kind in _FOLDERS if any(name.startswith(folder) for name in names)), ZIP)
    return ZIP
