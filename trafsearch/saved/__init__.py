"""Searches that are kept, and what is new in them."""
