"""How much a single file may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one file: seconds and memory in its worker, its size, and what an archive may unpack to.

    `archive_ratio` is unpacked size over packed size of one member; small members are exempt.
    """

    seconds: float = 120.0
    memory_mb: int = 2048
    file_mb: int = 256
    archive_members: int = 10_000
    archive_mb: int = 512
    archive_ratio: int = 200
