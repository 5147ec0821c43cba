"""From lines to paragraphs, whatever the format."""
