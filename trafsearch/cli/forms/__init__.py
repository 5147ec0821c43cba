"""An answer of passages in each form in which it can be written."""
