"""Acts that nobody made: sentences of legal Russian and Kazakh, with labels of concepts planted in some of them.

They are entered through the catalog's own functions. Each sentence is analysed once, as any text is, and a passage's
words and mentions are those of its sentences: so a million passages take minutes. The engine is told the mentions and
no words: a gap report compares these, and never searches.
"""

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count, islice, product
from pathlib import Path

from trafsearch.catalog import contents, editions, entering, files, passages, relations
from trafsearch.catalog import mentions as catalog_mentions
from trafsearch.catalog.connection import transaction
from trafsearch.catalog.contents import Analysed
from trafsearch.catalog.held import FileFacts, FoundMention
from trafsearch.catalog.standing import keep_standing
from trafsearch.catalog.words import pack, unpack
from trafsearch.engine.protocol import PassageTerms
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.language import Language
from trafsearch.span import Span
from trafsearch.store.analysing import Analysing
from trafsearch.store.ruling import judge_again
from trafsearch.store.store import Store
from trafsearch.structure.act import Act, ActType, Edition
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind
from trafsearch.vocabulary.lens import Lens
from trafsearch.vocabulary.matcher import labels_of

_LANGUAGES = (Language.RU, Language.KK)
_ACT = 160  # passages of an act in each language, about
_SILENT = 0.35  # of the cells
_PARTS = {
    Language.RU: (
        "Уполномоченный орган|Министерство|Местный исполнительный орган|Комиссия|Заявитель|Организация|Должностное"
        " лицо|Правительство Республики|Работодатель|Орган опеки|Суд|Прокурор",
        "обеспечивает|рассматривает|утверждает|вправе приостановить|обязан опубликовать|ежегодно проверяет|согласует"
        "|вносит в установленном порядке|передаёт по акту|учитывает",
        "перечень мероприятий|сводный отчёт об исполнении|заявление и прилагаемые к нему документы|порядок ведения"
        " учёта|границы особо охраняемых территорий|план развития области|договор о переселении детей|сведения о"
        " доходах и имуществе|условия труда женщин|проект бюджета|решение о выдаче разрешения|правила перевозки людей",
        "в течение {} рабочих дней|согласно приложению {} к настоящему приказу|не позднее {} числа каждого месяца"
        "|при наличии {} и более замечаний|в соответствии с пунктом {} настоящих Правил|на основании {} протоколов",
    ),
    Language.KK: (
        "Уәкілетті орган|Министрлік|Жергілікті атқарушы орган|Комиссия|Өтініш беруші|Ұйым|Лауазымды адам|Республика"
        " Үкіметі|Жұмыс беруші|Сот|Прокурор",
        "{} жұмыс күні ішінде|осы бұйрықтың {} қосымшасына сәйкес|осы Қағидалардың {} тармағы негізінде|айдың {}"
        " күнінен кешіктірмей",
        "іс-шаралар тізбесін|орындау туралы есепті|қоса берілетін құжаттарды|есепке алу тәртібін|облысты дамыту"
        " жоспарын|балаларды көшіру шартын|әйелдердің еңбек жағдайларын|бюджет жобасын|рұқсат беру туралы шешімді",
        "қамтамасыз етеді|қарайды|бекітеді|тексереді|келіседі|белгіленген тәртіппен енгізеді|жариялауға міндетті",
    ),
}
_PLANTED = {
    Language.RU: ("Настоящим пунктом регулируется также {} в пределах области", "Принимаются меры: {}"),
    Language.KK: ("Осы тармақпен облыс шегінде {} реттеледі", "Мынадай шаралар қабылданады: {}"),
}
_CITED = {Language.RU: "Применяется Закон «О вопросах: {}»", Language.KK: "«{} туралы» Заң қолданылады"}
_WORD = {Language.RU: "Отдельно определяется {} в сводном плане", Language.KK: "Жиынтық жоспарда {} жеке айқындалады"}


@dataclass(frozen=True, slots=True)
class Sentences:
    """By language: those of no concept of the lens, and those that mention one, by its id."""

    plain: dict[Language, list[str]]
    planted: dict[Language, dict[str, list[str]]]


class Composing:
    """Analyses a passage, which is lines, by its lines: each is analysed when it is first met."""

    def __init__(self, store: Store) -> None:
        self._analyse = Analysing(store.catalog, store.matcher)
        self._known: dict[tuple[str, Language], tuple[Analysed, list[tuple[int, int, int]]]] = {}

    def __call__(self, text: str, language: Language) -> Analysed:
        words: list[tuple[int, int, int]] = []
        mentions: list[FoundMention] = []
        at = 0
        for line in text.split("\n"):
            analysed, own = self._line(line, language)
            words += [(form, start + at, end + at) for form, start, end in own]
            mentions += [replace(m, span=Span(m.span.start + at, m.span.end + at)) for m in analysed.mentions]
            at += len(line) + 1
        return Analysed(len(words), pack(*zip(*words, strict=True)), tuple(mentions))

    def _line(self, line: str, language: Language) -> tuple[Analysed, list[tuple[int, int, int]]]:
        if (line, language) not in self._known:
            analysed = self._analyse(line, language)
            self._known[line, language] = analysed, unpack(analysed.packed)
        return self._known[line, language]


def generate(folder: Path, lens: Lens, size: int) -> None:
    """An index of about so many passages in a new folder."""
    chance = random.Random(size)
    with Store(folder, create=True) as store:
        analyse = Composing(store)
        sentences = _sentences(store, lens, analyse, chance)
        rates = {area: _rates(lens, chance) for area in lens.columns}
        root = files.add_root(store.catalog, "/generated")
        with transaction(store.catalog):
            judge_again(store.catalog, store.vocabulary, {})
        numbers, held = count(1), 0
        while held < size:
            with transaction(store.catalog):
                for number in islice(numbers, 50):
                    held += _put_act(store, root, number, lens, sentences, rates, analyse, chance)
                    if held >= size:
                        break
        _tell_engine(store)


def _sentences(store: Store, lens: Lens, analyse: Composing, chance: random.Random) -> Sentences:
    vocabulary = store.vocabulary
    wanted = {id for row in lens.rows for each in (vocabulary.narrower(row), vocabulary.indicating(row)) for id in each}
    labels = [label for row in lens.rows for label in labels_of(vocabulary.concept(row)) if label.is_name]
    plain: dict[Language, list[str]] = {}
    planted: dict[Language, dict[str, list[str]]] = {}
    with transaction(store.catalog):
        for language in _LANGUAGES:
            own = [label for label in labels if label.language is language]
            lines = [" ".join(each) for each in product(*(part.split("|") for part in _PARTS[language]))]
            chosen = [line.format(chance.randint(2, 400)) for line in chance.choices(lines, k=4000)]
            words = sorted({word for label in own for word in label.spoken.split()})
            chosen += [_WORD[language].format(chance.choice(words)) for _ in range(1200)]
            plain[language] = [each for each in chosen if not _concepts(analyse, each, language) & wanted]
            planted[language] = {row: [] for row in lens.rows}
            for label in own:
                for frame in (*_PLANTED[language], _CITED[language]):
                    line = frame.format(label.spoken)
                    if _concepts(analyse, line, language) & wanted == {label.owner}:
                        planted[language][label.owner].append(line)
    return Sentences(plain, planted)


def _concepts(analyse: Composing, line: str, language: Language) -> set[str]:
    return {mention.concept for mention in analyse(line, language).mentions}


def _rates(lens: Lens, chance: random.Random) -> list[float]:
    """For each concept in how many of an area's passages it is named: many in few, a third in none."""
    return [0.0 if chance.random() < _SILENT else 10 ** chance.uniform(-4.2, -1.3) for _ in lens.rows]


def _put_act(
    store: Store,
    root: int,
    number: int,
    lens: Lens,
    sentences: Sentences,
    rates: dict[str, list[float]],
    analyse: Composing,
    chance: random.Random,
) -> int:
    areas = chance.sample(lens.columns, 2 if chance.random() < 0.25 else 1)
    act = Act(
        id=f"kz-{number:05}",
        titles={Language.RU: f"О порядке {number}", Language.KK: f"Тәртіп туралы {number}"},
        type=chance.choice([ActType.LAW, ActType.RESOLUTION, ActType.ORDER]),
        issuer=chance.choice(["Правительство", "Министерство юстиции", "Министерство труда"]),
        adopted=date(1995, 1, 1) + timedelta(days=chance.randrange(11000)),
        areas=tuple(areas),
    )
    spoken = _LANGUAGES if chance.random() < 0.5 else _LANGUAGES[:1]
    length = max(4, int(_ACT * chance.lognormvariate(0, 0.8)))
    is_copied = number % 50 == 0
    own_rates = [min(each) for each in zip(*(rates[area] for area in areas), strict=True)]
    held = 0
    for language in spoken:
        made = [_passages(act, language, length, sentences, own_rates, chance)]
        made += [[replace(each, edition=f"{act.id}-copy/{language}") for each in made[0]]] if is_copied else []
        rows = []
        for own, own_passages in zip((act, replace(act, id=f"{act.id}-copy")), made, strict=False):
            rows.append(_put_text(store, root, own, language, own_passages, analyse))
            held += len(own_passages)
        if is_copied:
            one, other = sorted(rows)
            relations.put_relations(store.catalog, [relations.Relation(one, other, relations.Kinship.SAME, 1.0)])
    return held


def _put_text(
    store: Store, root: int, act: Act, language: Language, made: Sequence[Passage], analyse: Composing
) -> int:
    path = f"{act.id}.{language}.txt"
    source = Source(path, hashlib.sha256(path.encode()).hexdigest(), "text/plain")
    is_cut = int(source.sha256, 16) % 50 == 0
    outcome = Outcome(Status.PARTIAL, "only 3 of 9 pages were read") if is_cut else Outcome(Status.OK)
    file = files.put_file(store.catalog, root, FileFacts(source, outcome, act=act.id, areas=act.areas))
    text = editions.put_text(store.catalog, language, act, file)
    edition = editions.put_edition(store.catalog, text, Edition(act.id, language, source))
    entering.put_passages(store.catalog, text, edition, made, analyse)
    return text


def _passages(
    act: Act, language: Language, length: int, sentences: Sentences, rates: list[float], chance: random.Random
) -> list[Passage]:
    edition = f"{act.id}/{language}"
    found = [Passage(edition, 0, Address(), 1, PassageKind.TITLE, act.titles[language], language)]
    for ordinal in range(1, length):
        article, point = divmod(ordinal - 1, 8)
        steps = [Step(StepKind.ARTICLE, str(article + 1)), *([Step(StepKind.POINT, str(point))] if point else [])]
        kind = PassageKind.BODY if point else PassageKind.HEADING
        lines = chance.choices(sentences.plain[language], k=chance.randint(1, 5) if point else 1)
        if chance.random() < sum(rates):
            own = sentences.planted[language][chance.choices(list(sentences.planted[language]), rates)[0]]
            lines += [chance.choice(own)] if own else []
        headings = (ordinal - point,) if point else ()
        text = "\n".join(lines)
        found.append(Passage(edition, ordinal, Address(tuple(steps)), 1, kind, text, language, headings=headings))
    return found


def _tell_engine(store: Store) -> None:
    texts = list(editions.texts_in_engine(store.catalog))
    with store.engine.writer() as writer:
        writer.add(_mentioned(store, texts))
    with transaction(store.catalog):
        contents.remove_unused_contents(store.catalog)
        keep_standing(store.catalog)
        editions.mark_in_engine(store.catalog, texts, given=True)


def _mentioned(store: Store, texts: Sequence[int]) -> Iterator[PassageTerms]:
    for text in texts:
        rows = [(row, own) for row, own, _ in passages.contexts(store.catalog, text)]
        found = catalog_mentions.mentions_in(store.catalog, sorted({own for _, own in rows}))
        for row, own in rows:
            yield PassageTerms(row, text, (), (), [mention.concept for mention in found[own]], ())
