"""Makes trafsearch/analysis/data/kazakh_lexicon.txt of hand-checked stems and raw word counts.

    python tools/build_kazakh_lexicon.py WORDS.tsv

WORDS.tsv: form, tab, count: the word counts of any Kazakh text, without annotation. The stems are those of
tools/kazakh_lexicon/*.txt. How often each stem and each suffix is met is learnt from the counts by expectation
maximisation: forms are read by what is known, what was read is counted, and the counts are what is known next.
"""

import argparse
import hashlib
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from trafsearch.analysis.kazakh.alternations import ONLY_LISTED, end_of, ways_of
from trafsearch.analysis.kazakh.chains import Chains
from trafsearch.analysis.kazakh.figures import Figures
from trafsearch.analysis.kazakh.letters import counted
from trafsearch.analysis.kazakh.lexicon import FILE, KINDS, Lexicon, written
from trafsearch.analysis.kazakh.readings import Reader, Reading
from trafsearch.analysis.kazakh.suffixes import Row, rows
from trafsearch.analysis.wordlist import words_of

LISTS = Path(__file__).parent / "kazakh_lexicon"
SOURCE = "stems written for this project; word counts of KazNERD (CC BY 4.0), UDHR and an act of Kazakhstan"
PASSES = 4
KIND_OF = {"n": "noun", "a": "noun", "l": "noun", "p": "noun", "v": "verb", "x": "closed"}
FIRST_SHARES = {"noun": 0.7, "verb": 0.25, "closed": 0.05}
UNKNOWN_SHARES = {"noun": 0.024, "verb": 0.006}
NEVER_LAST = ("softened", "wish")  # айтқандығ-, айтқы-: something must follow
AS_IF_SEEN = 0.5  # of each listed stem
AS_IF_MET = 0.3  # of each suffix
FEWEST = 3  # times that three letters must follow one another in the stems to be kept
CAUSATIVES = ("DIр", "тIр", "GIз")
BEHIND = 1.0  # a stem that is a form of a verb comes second

Stem = tuple[str, str]  # kind, and how it is spelled


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("words", type=Path)
    args = arguments.parse_args()
    forms = forms_of(args.words.read_text(encoding="utf-8"))
    lexicon = learnt(listed_stems(), forms)
    sums = f"(sha256 of the counts {hashlib.sha256(args.words.read_bytes()).hexdigest()}, of the stems {lists_hash()})"
    head = f"# Kazakh stems, and how often they, suffixes and letters are met. Source: {SOURCE} {sums}.\n"
    FILE.write_text(head + written(lexicon), encoding="utf-8")


def lists_hash() -> str:
    """The sha256 of the hand-checked lists."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(LISTS.glob("*.txt")))).hexdigest()


def listed_stems() -> dict[str, set[str]]:
    """The hand-checked stems by kind."""
    stems: dict[str, set[str]] = {kind: set() for kind in KINDS}
    loans: set[str] = set()
    for path in sorted(LISTS.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            stem, _, kind = line.partition("#")[0].strip().partition("\t")
            if kind:
                stems[KIND_OF[kind.strip()]].add(stem.strip())
                loans |= {stem.strip()} if kind.strip() == "l" else set()
    linked = {stem for stem in stems["noun"] if stem[-1] in "ыі" and stem[:-1] in loans}  # объекті, beside объект
    return {**stems, "noun": stems["noun"] - linked}


def forms_of(counts: str) -> dict[str, float]:
    """The Kazakh words among the counted ones, and how much each speaks for its stem."""
    lines = (line.split("\t") for line in counts.splitlines())
    return {form: 1 + math.log(int(count)) for form, count in lines if re.fullmatch("[а-яәғқңөұүһі-]+", form)}


def learnt(listed: dict[str, set[str]], forms: dict[str, float]) -> Lexicon:
    """The lexicon under which the forms are likeliest."""
    lexicon = _first_guess(listed)
    for each in range(PASSES):
        reader = Reader(lexicon)
        stems, suffixes, stops, fit = _counted(reader, forms)
        print(f"pass {each + 1}: {fit:.3f}, {len(stems)} stems", file=sys.stderr)
        lexicon = _updated(reader, listed, stems, suffixes, stops)
    return _behind_their_verbs(lexicon, listed["verb"] - set(words_of("kazakh_own_voices.txt")))


def _first_guess(listed: dict[str, set[str]]) -> Lexicon:
    stems = {
        kind: Figures.of(dict.fromkeys(words, math.log(FIRST_SHARES[kind] / max(len(words), 1))))
        for kind, words in listed.items()
    }
    letters = {kind: Figures.of(counted(listed[kind], FEWEST)) for kind in ("noun", "verb")}
    unknown = {kind: math.log(share) for kind, share in UNKNOWN_SHARES.items()}
    suffixes, stops = _shares({}, {})
    return Lexicon(stems, suffixes, stops, unknown, letters)


def _counted(
    reader: Reader, forms: dict[str, float]
) -> tuple[dict[Stem, float], dict[Row, float], dict[str, float], float]:
    """How often each stem, each suffix and each end is met, all readings of a form sharing what it says."""
    stems: dict[Stem, float] = defaultdict(float)
    suffixes: dict[Row, float] = defaultdict(float)
    stops: dict[str, float] = defaultdict(float)
    fit = 0.0
    for form, says in forms.items():
        readings = _best_of(reader.readings(form))
        best = max((worth for worth, *_ in readings), default=0.0)
        total = sum(math.exp(worth - best) for worth, *_ in readings)
        fit += says * (best + math.log(total)) if readings else 0.0
        for worth, stem, kind, chain in readings:
            share = math.exp(worth - best) / total
            if share < 0.001:
                continue
            stems[kind, stem] += share * says
            for row in chain.rows if chain else ():
                suffixes[row] += share * says
            if kind != "closed":
                stops[chain.rows[-1].makes if chain else kind] += share * says
    return stems, suffixes, stops, fit / sum(forms.values())


def _best_of(readings: list[Reading]) -> list[Reading]:
    """Of the readings with the same stem of the same kind, the likeliest."""
    best: dict[Stem, Reading] = {}
    for reading in readings:
        worth, stem, kind, _ = reading
        if (kind, stem) not in best or best[kind, stem][0] < worth:
            best[kind, stem] = reading
    return list(best.values())


def _updated(
    reader: Reader,
    listed: dict[str, set[str]],
    stems: dict[Stem, float],
    suffixes: dict[Row, float],
    stops: dict[str, float],
) -> Lexicon:
    known = {(kind, stem) for kind in KINDS for stem in listed[kind]}
    total = sum(stems.values()) + AS_IF_SEEN * len(known)
    of_unknown = dict.fromkeys(UNKNOWN_SHARES, 1.0)
    for kind, stem in sorted(stems.keys() - known):
        of_unknown[kind] += stems[kind, stem]
    worths: dict[str, dict[str, float]] = {kind: {} for kind in KINDS}
    for kind, stem in sorted(known):
        worths[kind][stem] = math.log((stems.get((kind, stem), 0.0) + AS_IF_SEEN) / total)
    unknown = {kind: math.log(of_unknown[kind] / total) for kind in UNKNOWN_SHARES}
    stems_of = {kind: Figures.of(of_kind) for kind, of_kind in worths.items()}
    return Lexicon(stems_of, *_shares(suffixes, stops), unknown, reader.lexicon.letters)


def _shares(
    suffixes: dict[Row, float], stops: dict[str, float]
) -> tuple[dict[tuple[str, str, str], float], dict[str, float]]:
    """The logarithms of how often each suffix follows its base, and how often nothing does."""
    following: dict[str, list[Row]] = defaultdict(list)
    for row in rows():
        following[row.base].append(row)
    shares: dict[tuple[str, str, str], float] = {}
    ends: dict[str, float] = {}
    for state in sorted({*following, *(row.makes for row in rows())}):
        may_end = 0.0 if state in NEVER_LAST else stops.get(state, 0.0) + AS_IF_MET
        total = sum(suffixes.get(row, 0.0) + AS_IF_MET for row in following[state]) + may_end
        if may_end:
            ends[state] = math.log(may_end / total)
        for row in following[state]:
            shares[row.base, row.shape, row.makes] = math.log((suffixes.get(row, 0.0) + AS_IF_MET) / total)
    return shares, ends


def _behind_their_verbs(lexicon: Lexicon, causatives: set[str]) -> Lexicon:
    """Two sorts of stems are worth a little less than as forms of listed verbs: causatives (келтіреді → кел, келтір)
    and names of actions (бақылауға → бақыла, бақылау).
    """
    chains = Chains(lexicon)
    stems = {kind: numbers.all() for kind, numbers in lexicon.stems.items()}
    for verb in causatives:
        for as_form, last in _as_forms_of_verbs(verb, lexicon, chains):
            if last.makes == "voiced" and last.shape in CAUSATIVES:
                stems["verb"][verb] = min(stems["verb"][verb], as_form - BEHIND)
    for noun in lexicon.stems["noun"].all():
        for as_form, last in _as_forms_of_verbs(noun, lexicon, chains) if noun.endswith(("у", "ю")) else ():
            if last.makes == "gerund":
                stems["noun"][noun] = min(stems["noun"][noun], as_form - BEHIND)
    return lexicon._replace(stems={kind: Figures.of(worths) for kind, worths in stems.items()})


def _as_forms_of_verbs(stem: str, lexicon: Lexicon, chains: Chains) -> Iterator[tuple[float, Row]]:
    """What the stem is worth as a form of a listed verb that takes more suffixes, and its last suffix."""
    verbs = lexicon.stems["verb"].beginning_with(stem[0])
    for start, ending in chains.at_the_end_of(stem):
        rest = stem[:start]
        for chain, is_cut, gained, cost in ways_of(ending.hung, end_of(rest)):
            base = (rest[:-1] if is_cut else rest) + gained
            if chain.base == "verb" and cost > ONLY_LISTED and base in verbs:
                last = chain.rows[-1]
                yield verbs[base] + cost + chain.worth - lexicon.stops.get(last.makes, 0.0), last


if __name__ == "__main__":
    main()
