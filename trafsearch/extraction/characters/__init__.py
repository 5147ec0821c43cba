"""Which characters the bytes stand for, and whether they are language."""
