"""What a question leaves out, in the wordings of three languages."""

from collections.abc import Callable

import pytest

from trafsearch.query.interpretation import Asked, Interpretation

Ask = Callable[[str], Interpretation]


LEFT_OUT = [  # child trafficking, of human trafficking
    "торговля людьми за исключением торговли детьми",
    "торговля людьми, за вычетом торговли детьми",
    "торговля людьми, не включая торговлю детьми",
    "торговля людьми, исключив торговлю детьми",
    "торговля людьми без учёта торговли детьми",
    "торговля людьми, не принимая во внимание торговлю детьми",
    "покажите торговлю людьми, но торговлю детьми исключите",
    "покажите торговлю людьми, торговлю детьми не показывайте",
    "торговля людьми, торговлю детьми не включать",
    "торговля людьми, только не торговля детьми",
    "всё о торговле людьми, торговля детьми не нужна",
    "всё о торговле людьми, торговля детьми не интересует",
    "торговля людьми, торговлю детьми не берите",
    "торговля людьми, оставив в стороне торговлю детьми",
    "торговля людьми, опуская торговлю детьми",
    "торговля людьми, не касаясь торговли детьми",
    "торговля людьми минус торговля детьми",
    "торговля людьми, не про торговлю детьми",
    "торговля людьми, торговлю детьми уберите",
    "торговля людьми, однако не торговля детьми",
    "не торговля детьми, а торговля людьми",
    "торговля людьми, торговлю детьми пропустите",
    "торговля людьми, торговля детьми не в счёт",
    "адам саудасы, балалар саудасынсыз",
    "адам саудасы, балалар саудасы емес",
    "адам саудасы, балалар саудасы керек емес",
    "адам саудасы, балалар саудасын есепке алмай",
    "адам саудасы, балалар саудасын есептемегенде",
    "адам саудасы, балалар саудасын есептемей",
    "адам саудасы, балалар саудасынан тыс",
    "адам саудасы, балалар саудасын ескермей",
    "адам саудасы, балалар саудасы болмасын",
    "адам саудасы, балалар саудасынан басқасы",
    "адам саудасы, балалар саудасын қоспаңыз",
    "адам саудасы, балалар саудасын қоспай",
    "адам саудасы, балалар саудасын қоспағанда",
    "адам саудасы, балалар саудасы қажет емес",
    "адам саудасы, балалар саудасын алып тастаңыз",
    "адам саудасы, балалар саудасын көрсетпеңіз",
    "адам саудасы, балалар саудасын шығарып тастап",
    "адам саудасы, тек балалар саудасынан өзгесі",
    "адам саудасы, балалар саудасын қарамаңыз",
    "адам саудасы, балалар саудасын алмағанда",
    "адам саудасы, балалар саудасы кірмесін",
    "адам саудасы, балалар саудасын санамағанда",
    "human trafficking, leaving out child trafficking",
    "human trafficking without child trafficking",
    "human trafficking minus child trafficking",
    "human trafficking, not child trafficking",
    "human trafficking, child trafficking excluded",
    "human trafficking, excluding child trafficking",
    "human trafficking, ignoring child trafficking",
    "human trafficking, omitting child trafficking",
    "human trafficking, skip child trafficking",
    "human trafficking, do not include child trafficking",
    "human trafficking, don't show child trafficking",
    "human trafficking, no child trafficking please",
    "human trafficking but leave out child trafficking",
    "human trafficking, rather than child trafficking",
    "human trafficking, with child trafficking left out",
    "human trafficking, setting aside child trafficking",
    "human trafficking, exclude child trafficking",
    "human trafficking, disregarding child trafficking",
    "human trafficking, not including child trafficking",
    "human trafficking, not counting child trafficking",
    "human trafficking instead of child trafficking",
    "human trafficking, leave child trafficking out",
    "human trafficking, I do not need child trafficking",
    "human trafficking, not interested in child trafficking",
    "human trafficking, child trafficking is not needed",
    "human trafficking (child trafficking not included)",
    "human trafficking, barring child trafficking",
]


@pytest.mark.parametrize("question", LEFT_OUT)
def test_a_narrower_concept_is_left_out(ask: Ask, question: str) -> None:
    found = ask(question)
    assert (found.concepts, found.excluded) == (("human-trafficking",), ("child-trafficking",))
    assert (found.asks, found.leftover, found.unapplied) == (Asked.PASSAGES, (), ())


TOLD = [  # terrorism is no part of corruption
    ("но не терроризм", "коррупция, но не терроризм"),
    ("терроризм не нужен", "коррупция, терроризм не нужен"),
    ("удалите терроризм", "удалите терроризм из выдачи, нужна коррупция"),
    ("терроризмді қоспаңыз", "сыбайлас жемқорлық, терроризмді қоспаңыз"),
    ("терроризмсіз", "сыбайлас жемқорлық, терроризмсіз"),
    ("not terrorism", "corruption, not terrorism"),
    ("skip terrorism", "corruption, please skip terrorism"),
    ("без миграционной политики", "коррупция без миграционной политики"),
]


@pytest.mark.parametrize(("expected", "question"), TOLD)
def test_what_cannot_be_left_out_is_told_and_not_asked_for(ask: Ask, expected: str, question: str) -> None:
    found = ask(question)
    assert (found.concepts, found.areas, found.excluded, found.unapplied) == (("corruption",), (), (), (expected,))


ASKED = [
    # words that look like an exclusion or an absence, and are neither
    ("statelessness", Asked.PASSAGES, "лица без гражданства"),
    ("statelessness", Asked.PASSAGES, "Азаматтығы жоқ адамдар туралы не айтылған?"),
    ("illegal-migration", Asked.PASSAGES, "мигранты без документов"),
    ("lack-of-parental-care", Asked.PASSAGES, "ата-анасының қамқорлығынсыз қалған балалар"),
    ("non-punishment-of-victims", Asked.PASSAGES, "victims should not be punished"),
    ("terrorism", Asked.PASSAGES, "Бағдарламаңыз терроризм туралы не айтады?"),
    ("child-trafficking", Asked.ABSENCE, "Какие документы не включают торговлю детьми?"),
    ("child-trafficking", Asked.ABSENCE, "Which laws ignore child trafficking?"),
    ("child-trafficking", Asked.ABSENCE, "Which documents leave out child trafficking?"),
    ("terrorism", Asked.ABSENCE, "Қай құжаттар терроризмді ескермейді?"),
]


@pytest.mark.parametrize(("expected", "asks", "question"), ASKED)
def test_what_is_asked_for_is_not_left_out(ask: Ask, expected: str, asks: Asked, question: str) -> None:
    found = ask(question)
    assert (found.concepts, found.excluded, found.asks) == ((expected,), (), asks)
