"""One spoilt file, and how it was made."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from dictionary import TOKENS
from inside import inside_archive, inside_stream
from mutators import PLAIN, spliced, token_written
from seed import Seed

_PACKED = {"docx": inside_archive, "odt": inside_archive, "epub": inside_archive, "pdf": inside_stream}


@dataclass(frozen=True, slots=True)
class Mutant:
    """`how` names the mutators in the order in which they were used."""

    number: int
    seed: Seed
    how: str
    data: bytes

    @property
    def name(self) -> str:
        return f"{self.number:06}-{self.seed.name}"


def mutants(seeds: Sequence[Seed], count: int, number: int) -> Iterator[Mutant]:
    """The same for the same seeds and number, each independent of those before it."""
    for at in range(count):
        random = Random(f"{number}/{at}")
        seed = seeds[at % len(seeds)]
        how, data = [], seed.data
        for _ in range(random.choice((1, 1, 1, 2, 3))):
            name, data = _spoilt(random, seed.kind, data or seed.data, seeds)
            how.append(name)
        yield Mutant(at, seed, " + ".join(how), data)


def _spoilt(random: Random, kind: str, data: bytes, seeds: Sequence[Seed]) -> tuple[str, bytes]:
    if kind in _PACKED and random.random() < 0.5:
        inner = "html" if kind == "epub" else kind
        name, spoil = _mutator(random, inner, seeds)
        try:
            return f"inside: {name}", _PACKED[kind](random, data, spoil)
        except Exception:  # noqa: BLE001 - what was spoilt before cannot be unpacked any more
            return name, spoil(data)
    name, spoil = _mutator(random, kind, seeds)
    return name, spoil(data)


def _mutator(random: Random, kind: str, seeds: Sequence[Seed]) -> tuple[str, Callable[[bytes], bytes]]:
    """One that is drawn, and its name. It may be given fewer bytes than it needs to work on."""
    chance = random.random()
    if chance < 0.3:
        return "token_written", lambda data: token_written(random, data or b" ", TOKENS[kind])
    if chance < 0.4:
        other = random.choice(seeds)
        return f"spliced with {other.name}", lambda data: spliced(random, data + b"  ", other.data)
    mutator = random.choice(PLAIN)
    return mutator.__name__, lambda data: mutator(random, data if len(data) > 1 else data + b"  ")
