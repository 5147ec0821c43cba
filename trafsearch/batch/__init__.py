"""Many queries at once: a list in, an answer for each query and each document out."""
