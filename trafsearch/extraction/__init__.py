"""What does this file say? One reader per format, named repairs, one outcome per file."""
