"""How much of a text, in which order, comes out of another file with the same text.

    python benchmarks/extraction_pairs.py FILE PEER [FILE PEER]…

PEER holds the same words as FILE, read without any of our code: a text as it stands, DOCX and ODT by taking the tags
out of their XML, DOC by antiword. FILE goes through our reader and, if it is a PDF, through pdftotext with and
without -layout. Words are runs of letters and digits, in lower case; counted with their repetitions.

On both sides replacement characters and the leaders of contents («....») become spaces, and raised figures
plain ones. Page furniture is taken out:
of ours the blocks of that kind; of the others lines that are only a page number, and lines that stand among the first
or last two of at least three pages, figures aside. A peer that is one single line loses nothing.

recall     share of the peer's words that the reader gives
precision  share of the reader's words that the peer has
order      longest common subsequence of words ÷ words of the shorter side
sentences  share of the peer's sentences of four words or more that lie, word by word, inside one block; of pdftotext,
           inside what stands between two empty lines
"""

import argparse
import html
import re
import shutil
import subprocess
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from measuring import machine, table

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.reading import read

_WORD = re.compile(r"[^\W_]+")
_LEADERS = re.compile(r"\.{4,}|…{2,}|(?:\. ){4,}")
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")  # signs of footnotes: words of their own, as where they are not raised
_SENTENCE = re.compile(r"(?<=[.!?;:])\s+|\n\s*\n")
_PAGE_NUMBER = re.compile(r"\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*")
_PARTS = ("word/document.xml", "content.xml")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_TORN = 0.05  # share of replacement characters: above it a text is no UTF-8 with a few odd bytes, but in cp1251
_NAMED = 20  # words that are missing, or too many


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a file: its blocks, each as a run of words; and how it ended."""

    reader: str
    blocks: tuple[tuple[str, ...], ...]
    outcome: str = ""

    @property
    def words(self) -> list[str]:
        return [word for block in self.blocks for word in block]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", type=Path, nargs="+", metavar="FILE PEER")
    args = arguments.parse_args()
    if len(args.paths) % 2:
        arguments.error("files come in pairs")
    rows, missing = [], []
    for file, peer in zip(args.paths[::2], args.paths[1::2], strict=True):
        text = _peer_text(peer)
        for reading in _readings(file):
            rows.append([f"{file.name} ← {peer.name}", *_row(reading, text)])
            lacking, extra = _differing(reading, text)
            missing.append(f"{file.name} ← {peer.name}, {reading.reader}: missing {lacking}; extra {extra}")
    print(machine("trafsearch", "pypdfium2") + "\n")
    print(table(["pair", "reader", "outcome", "words", "recall", "precision", "order", "sentences"], rows))
    print("\nWords, the most frequent first:\n\n" + "\n".join(f"- {line}" for line in missing))


def _row(reading: Reading, text: str) -> list[str]:
    ours, peers = reading.words, _words(text)
    common = sum((Counter(ours) & Counter(peers)).values())
    shorter = min(len(ours), len(peers))
    shares = [(common, len(peers)), (common, len(ours)), (_in_order(ours, peers), shorter), _whole(reading, text)]
    return [reading.reader, reading.outcome, f"{len(ours):,} of {len(peers):,}", *(_share(*pair) for pair in shares)]


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} %" if whole else "–"


def _differing(reading: Reading, text: str) -> tuple[str, str]:
    """The words that the reader lacks, and those that only it has: how many, and the most frequent."""
    ours, peers = Counter(reading.words), Counter(_words(text))
    return _named(peers - ours), _named(ours - peers)


def _named(words: Counter[str]) -> str:
    named = ", ".join(f"{word} {count}" for word, count in words.most_common(_NAMED))
    return f"{words.total()} ({named})" if words else "none"


def _whole(reading: Reading, text: str) -> tuple[int, int]:
    """How many of the text's sentences lie inside one block, and how many there are."""
    blocks = [f" {' '.join(block)} " for block in reading.blocks]
    sentences = [" ".join(words) for part in _SENTENCE.split(text) if len(words := _words(part)) >= 4]
    return sum(any(f" {sentence} " in block for block in blocks) for sentence in sentences), len(sentences)


def _in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence, exactly. Bit-parallel (Crochemore and others, 2001)."""
    places: dict[str, int] = {}
    for at, word in enumerate(one):
        places[word] = places.get(word, 0) | 1 << at
    everywhere = (1 << len(one)) - 1
    row = everywhere
    for word in other:
        matches = row & places.get(word, 0)
        row = ((row + matches) | (row - matches)) & everywhere
    return len(one) - row.bit_count()


def _readings(file: Path) -> Iterator[Reading]:
    extraction = read(file)
    blocks = [block.text for block in extraction.blocks if block.kind is not BlockKind.FURNITURE]
    yield Reading("trafsearch", tuple(tuple(_words(_cleaned(block))) for block in blocks), extraction.outcome.status)
    if file.suffix == ".pdf" and shutil.which("pdftotext"):
        for options in ([], ["-layout"]):
            text = _cleaned(_without_furniture(_output(["pdftotext", "-enc", "UTF-8", *options, str(file), "-"])))
            paragraphs = re.split(r"\n\s*\n|\f", text)
            yield Reading(" ".join(["pdftotext", *options]), tuple(tuple(_words(part)) for part in paragraphs))


def _peer_text(peer: Path) -> str:
    """What the peer says; its bytes decide how it is read: a file named .doc may be an OpenDocument text."""
    if zipfile.is_zipfile(peer):
        with zipfile.ZipFile(peer) as archive:
            part = next(name for name in _PARTS if name in archive.namelist())
            return _cleaned(_without_tags(archive.read(part).decode()))
    if peer.read_bytes().startswith(_OLD_OFFICE):
        return _cleaned(_output(["antiword", "-m", "UTF-8.txt", "-w", "0", str(peer)]))
    data = peer.read_bytes()
    text = data.decode(errors="replace")
    if text.count("\ufffd") > _TORN * len(text):
        text = data.decode("cp1251", errors="replace")
    return _cleaned(_without_furniture(text))


def _without_tags(markup: str) -> str:
    """Paragraphs become lines, tabs and breaks spaces; deleted text and instructions of fields go."""
    markup = re.sub(r"<(w:delText|w:instrText)\b.*?</\1>", "", markup, flags=re.DOTALL)
    markup = re.sub(r"</(?:w:p|text:p|text:h)>", "\n\n", markup)
    markup = re.sub(r"<(?:w:tab|w:br|text:tab|text:s|text:line-break)\b[^>]*>", " ", markup)
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def _without_furniture(text: str) -> str:
    """Without the lines that only pages have: their number, and heads that come back page after page."""
    pages = [page.split("\n") for page in text.split("\f")]
    heads: Counter[str] = Counter()
    for page in pages:
        heads.update({_head(line) for line in _edges(page)})
    kept = []
    for page in pages:
        edges = _edges(page)
        gone = {line for line in edges if _PAGE_NUMBER.fullmatch(line) or heads[_head(line)] >= 3}
        kept.append("\n".join(line for line in page if line not in gone))
    return "\f".join(kept)


def _edges(page: Sequence[str]) -> list[str]:
    lines = [line for line in page if line.strip()]
    return lines[:2] + lines[-2:] if len(lines) > 4 else lines[:1] + lines[1:][-1:]


def _head(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))


def _cleaned(text: str) -> str:
    text = _RAISED.sub(
        lambda raised: " " + unicodedata.normalize("NFKC", raised[0]), unicodedata.normalize("NFC", text)
    )
    return _LEADERS.sub(" ", text).replace("\ufffd", " ").replace("\u00ad", "")


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _output(command: Sequence[str]) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


if __name__ == "__main__":
    main()
