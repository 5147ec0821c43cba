"""How much memory a long PDF takes: writes one, reads it in a process of its own, prints the peak.

python benchmarks/pdf_memory.py [PAGES]
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import machine

_LINES = 45
_READ = """
import resource, sys, time
from pathlib import Path
from trafsearch.extraction.reading import read
began = time.process_time()
outcome = read(Path(sys.argv[1])).outcome
took = time.process_time() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(outcome.status, outcome.pages_read, f"{took:.1f}", peak // (1 if sys.platform != "darwin" else 1024))
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pages", type=int, nargs="?", default=1000, metavar="PAGES")
    count = arguments.parse_args().pages
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        path.write_bytes(_long_pdf(count))
        done = subprocess.run([sys.executable, "-c", _READ, str(path)], capture_output=True, text=True, check=True)
        status, read, seconds, peak = done.stdout.split()
        print(machine("trafsearch", "pypdfium2"))
        print(f"{path.stat().st_size / 1e6:.1f} MB, {read} of {count} pages read ({status}) in {seconds} s of cpu")
        print(f"peak {int(peak) / 1024:.0f} MB")


def _long_pdf(count: int) -> bytes:
    """Pages of Latin text in Helvetica, each with other words, a running head and a number."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in range(1, count + 1):
        lines = ["Annual report on trafficking in persons", *(_line(page, line) for line in range(_LINES)), str(page)]
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 15 TL 60 790 Td {shown} ET".encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, b" ".join(b"%d 0 R" % kid for kid in kids))
    data, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(data)


def _line(page: int, line: int) -> str:
    words = ("State", "victim", "law", "court", "child", "report", "measure", "labour", "police", "border", "support")
    return " ".join(words[(page * 7 + line * 3 + at * (1 + page % 4)) % len(words)] for at in range(12)) + "."


if __name__ == "__main__":
    main()
