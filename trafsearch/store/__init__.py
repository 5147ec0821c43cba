"""Catalog and engine as one thing on disk."""
