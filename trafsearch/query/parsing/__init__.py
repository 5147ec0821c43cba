"""The query language: what people type, as a Search."""

from trafsearch.query.parsing.parser import parse_query

__all__ = ["parse_query"]
