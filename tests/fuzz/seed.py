"""A valid file that mutants are made from."""

from dataclasses import dataclass

from trafsearch.extraction.outcome import Status


@dataclass(frozen=True, slots=True)
class Seed:
    """`name` is unique; `kind` chooses the words of the format that mutators write in. `status` is how it is read."""

    name: str
    kind: str
    data: bytes
    status: Status = Status.OK
