"""Where it is said who makes a policy: words for making beside words for policy, in three languages."""

from trafsearch.analysis import analyzer
from trafsearch.query.tree import Or, Phrase, Word

_APART = 8  # words: «формирует [основные направления государственной антикоррупционной] политики»
_POLICY_AND_VERBS = (
    ("политика", ("формировать", "определять", "разрабатывать", "координировать", "реализовать", "осуществлять")),
    ("саясат", ("қалыптастыру", "айқындау", "әзірлеу", "үйлестіру", "асыру")),
    ("policy", ("form", "determine", "develop", "coordinate", "implement")),
)


def passages_on_makers() -> Or:
    """`"политика формировать"~8 OR …`: a first look, until the bodies themselves are read out of the passages."""
    return Or(
        tuple(Phrase((_word(policy), _word(verb)), _APART) for policy, verbs in _POLICY_AND_VERBS for verb in verbs)
    )


def _word(text: str) -> Word:
    return Word(text, analyzer.query_terms(text))
