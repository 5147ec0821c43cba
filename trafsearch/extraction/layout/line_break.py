"""Where a line break inside a paragraph begins a new one."""

from trafsearch.extraction.layout import marker


def divides(above: str, below: str) -> bool:
    """Whether it stands between two provisions or sentences: «Президент:<br>1) определяет»."""
    return marker.begins_provision(below) or marker.ends_sentence(above)


def divided(text: str) -> list[str]:
    """The text as one, or in parts; other line breaks become spaces."""
    parts: list[str] = []
    for line in text.split("\n"):
        words = " ".join(line.split())
        if not words:
            continue
        if not parts or divides(parts[-1], words):
            parts.append(words)
        else:
            parts[-1] += " " + words
    return parts
