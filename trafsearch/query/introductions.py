"""Sentences by which askers introduce themselves: «Я работаю в НПО.», "I represent survivors in court."."""

import re
from collections.abc import Collection, Iterator, Sequence

from trafsearch.analysis.token import Token
from trafsearch.query.claim import Claim, Meaning
from trafsearch.query.patterns import compiled

_SENTENCE = re.compile(r"[^.?!;]*[.?!;]?")
_OF_ASKER = (
    r"^\s*(?:i|we|my|our)\b",
    r"^\s*(?:я|мы|мой|моя|моё|мое|мои|наш|наша|наше|наши)\b",
    r"^\s*(?:\w+(?:аю|яю|ую|юю|ею|ожу|ожусь|аюсь|яюсь|уюсь|аем|яем|уем|аемся|яемся))\b",  # работаю в НПО
    r"^\s*(?:мен|біз|менің|біздің)\b",
    r"\w(?:мын|мін|бын|бін|пын|пін|мыз|міз|быз|біз|пыз|піз)\s*[.!;]\s*$",  # адвокатпын.
)
_ASKING = (
    r"\?\s*$",
    r"\b(?:need|want|seek|look|search|ask|wonder|like|interest|must\s+know|have\s+to\s+know|question)\w*\b",
    r"\b(?:ищу|ищем|хочу|хотим|хотел|нужн|надо|прошу|просим|интерес|вопрос|требу|подыскива|разыскива|спрашива|узна)\w*",
    r"\b(?:ізде|керек|қажет|білгі|сұра|қызық|тап)\w*",
)


def claims_of_introductions(question: str, tokens: Sequence[Token], concepts: Collection[Claim]) -> Iterator[Claim]:
    """The words of each such sentence, where the other sentences name a concept: nothing of it is searched for."""
    sentences = [found for found in _SENTENCE.finditer(question) if found[0].strip()]
    if len(sentences) < 2:
        return
    introducing = [
        tuple(token.position for token in tokens if found.start() <= token.span.start < found.end())
        for found in sentences
        if _any(_OF_ASKER, found[0]) and not _any(_ASKING, found[0])
    ]
    introduced = {index for words in introducing for index in words}
    if any(introduced.isdisjoint(each.words) for each in concepts):
        yield from (Claim(Meaning.ASKER, Meaning.ASKER.name, words) for words in introducing)


def _any(patterns: Sequence[str], sentence: str) -> bool:
    return any(compiled(each).search(sentence) for each in patterns)
