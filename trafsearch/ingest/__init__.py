"""Folder in, index out."""

from trafsearch.ingest.asked import Asked
from trafsearch.ingest.indexing import build_index, forget, index
from trafsearch.ingest.summary import Progress, Summary

__all__ = ["Asked", "Progress", "Summary", "build_index", "forget", "index"]
