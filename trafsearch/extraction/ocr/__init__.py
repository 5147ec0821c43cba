"""Reads pictures of pages."""
