"""What a folder may hold beside plain files: links, directories, pipes, sockets, files that nobody may open."""

import os
import socket
from pathlib import Path

from case import Hostile
from sentences import RU, paragraphs

SECRET = "Этот секрет лежит за пределами папки и никогда не должен быть прочитан."
SECRET_WORD = "секрет"
REFUSED = ("unsupported", "damaged")
NEIGHBOUR, LINK_INSIDE = "neighbour.txt", "link_inside.txt"
LINKS = (
    Hostile("link_out.txt", "unsupported", "A link out of the folder is not followed."),
    Hostile("link_up.txt", "unsupported", "Nor is one that climbs out by dots."),
    Hostile("link_to_folder.txt", "unsupported", "Nor is one to a whole folder."),
    Hostile("broken_link.txt", REFUSED, "It leads nowhere."),
    Hostile("loop_a.txt", REFUSED, "It leads to a link that leads back."),
    Hostile("loop_b.txt", REFUSED, "It leads to a link that leads back."),
)
PIPES = (
    Hostile("pipe.txt", REFUSED, "Nobody ever writes into this pipe, and nobody may wait for it."),
    Hostile("socket.pdf", REFUSED, "A socket is no file."),
)
FORBIDDEN = (Hostile("forbidden.txt", REFUSED, "Nobody may open it."),)


def build_special(folder: Path) -> list[Hostile]:
    """Links, pipes and sockets, as far as the system has them; `folder` is made, and a secret lies beside it."""
    folder.mkdir(parents=True)
    secret = folder.parent / "secret.txt"
    secret.write_text(f"{SECRET}\n", encoding="utf-8")
    (folder / NEIGHBOUR).write_text(paragraphs(RU[:8]), encoding="utf-8")
    (folder / "folder.pdf").mkdir()
    try:
        (folder / "link_out.txt").symlink_to(secret)
    except OSError:  # Windows lets few users make links
        return []
    (folder / "link_up.txt").symlink_to(Path("../secret.txt"))
    (folder / LINK_INSIDE).symlink_to(NEIGHBOUR)
    (folder / "link_to_folder.txt").symlink_to(folder.parent)
    (folder / "broken_link.txt").symlink_to("nowhere.txt")
    (folder / "loop_a.txt").symlink_to("loop_b.txt")
    (folder / "loop_b.txt").symlink_to("loop_a.txt")
    return [*LINKS, *_pipes(folder)]


def _pipes(folder: Path) -> list[Hostile]:
    if os.name == "nt":
        return []
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as plug:
        here = Path.cwd()
        os.chdir(folder)  # the path of a socket may have a hundred bytes, and test folders have longer ones
        try:
            plug.bind("socket.pdf")
        finally:
            os.chdir(here)
    return list(PIPES)


def build_forbidden(folder: Path) -> list[Hostile]:
    """A file without the right to read it. Root may read it all the same."""
    folder.mkdir(parents=True)
    path = folder / FORBIDDEN[0].name
    path.write_text(paragraphs(RU[:8]), encoding="utf-8")
    path.chmod(0)
    return list(FORBIDDEN)
