"""The engine in pure Python: Whoosh, which here keeps terms and how often each stands where, and nothing else."""

from trafsearch.engine.on_whoosh.index import open_engine

__all__ = ["open_engine"]
