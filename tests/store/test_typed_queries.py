"""What the keyboard did to a query: which other word is searched for, and that it is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import trafsearch
from trafsearch.query.printing import print_query
from trafsearch.store.asking import answered, parse, search, understand
from trafsearch.store.store import Store

DOCUMENTS = {
    "act.ru.txt": """Закон о торговле

Статья 1. Торговля людьми запрещена законом.

Статья 2. Жертвам оказывается помощь в приютах.

Статья 3. Борьба с эксплуатацией. Эксплуатация детей преследуется.

Статья 4. Расход бюджетных средств, подъезд к ГУ, торговлей в миграции и в миграционной политике.

Статья 5. Саматов и город Костанай. Торговля и помощь.
""",
    "act.kk.txt": """Адам саудасы туралы заң

1-бап. Адам саудасына тыйым салынады. Көші-қон саясаты азаматтардың құқығын қорғайды.

2-бап. Үй қызметшілерінің еңбегі қорғалады. Өмір және әйел.

3-бап. Мәжбүрлі еңбекке жол берілмейді. Сыбайлас жемқорлыққа қарсы іс-қимыл.

4-бап. Қала мен ауыл. Шешім түрі. Қара теңіз.
""",
    "act.en.txt": """Act on trafficking

Article 1. Trafficking in persons is prohibited. Victims receive assistance in shelters.

Article 2. Forced labour and slavery are punished. A qualified offence: d, k, v.
""",
}

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "typed.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("typed")
    (folder / "documents").mkdir()
    for name, text in DOCUMENTS.items():
        (folder / "documents" / name).write_text(text, encoding="utf-8")
    trafsearch.build_index([folder / "documents"], folder / "index").close()
    return folder / "index"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store(folder) as store:
        yield store


def corrected(store: Store, query: str) -> list[tuple[str, str]]:
    return [(each.way, word) for each in parse(store, query).corrected for word in each.read_as]


@pytest.mark.parametrize(("way", "read_as", "query", "_about"), ROWS, ids=[f"{row[0]} {row[2]}" for row in ROWS])
def test_what_a_query_is_read_as(way: str, read_as: str, query: str, _about: str, store: Store) -> None:
    expected = [(way, word) for word in read_as.split("|")] if read_as else []
    assert corrected(store, query) == expected
    assert bool(parse(store, query).unfound) == (way == "unfound")
    assert search(store, query).total or way in ("none", "unfound", "letters", "script")


@pytest.mark.parametrize("query", [row[2] for row in ROWS if row[0] not in ("none", "unfound")])
def test_what_was_meant_is_a_query_that_can_be_run(query: str, store: Store) -> None:
    meant = search(store, query)
    again = search(store, print_query(meant.search), literal=True)
    assert [hit.passage.id for hit in again.hits] == [hit.passage.id for hit in meant.hits]


@pytest.mark.parametrize(
    "query", [row[2] for row in ROWS if row[0] in ("letters", "layout", "typo", "space") and "-" not in row[2]]
)
def test_literal_insists_on_the_words_as_typed(query: str, store: Store) -> None:
    typed = parse(store, query, literal=True)
    assert (typed.corrected, typed.unfound) == ((), ())
    assert search(store, query, literal=True).total == 0


@pytest.mark.parametrize(
    ("concept", "query"),
    [
        ("human-trafficking", "njhujdkz k.lmvb"),
        ("human-trafficking", '"flfv cfelfcs"'),
        ("human-trafficking", "адам саудасынын"),
        ("human-trafficking", "торгавля людми"),
        ("human-trafficking", "adam saudasy"),
        ("human-trafficking", '"adam saudasy"'),
        ("human-trafficking", "торговлялюдьми"),
        ("corruption", "jemqorlyqqa qarsy"),
        ("slavery", "ыдфмукн"),
        ("corruption", "сыбайлас жемкорлык"),
    ],
)
def test_what_was_meant_names_its_concept(concept: str, query: str, store: Store) -> None:
    assert concept in [id for _, id in parse(store, query).widened]


IDLE = [
    ([("людми", ("людьми",))], "торговля -людми"),
    ([("людми", ("людьми",))], "торговля NOT людми"),
    ([("людми", ("людьми",)), ("закн", ())], "торговля -(людми OR закн)"),
    ([("людми", ("людьми",))], 'закон -"торговля людми"'),
    ([("njhujdkz", ("торговля",))], "закон -njhujdkz"),
    ([], "адам -saudasy"),  # finds Cyrillic words, and so excludes them
    ([("кала", ("қала",))], "закон -кала"),
    ([("416", ())], "закон -416"),
    ([("абв", ())], "торговля -абв*"),
    ([], "торговля -людьми"),
    ([], "торговля -людям"),
    ([], "торговля -=людми"),
    ([], "торговля -concept:slavery"),
]


@pytest.mark.parametrize(("expected", "query"), IDLE)
def test_an_excluded_word_that_stands_nowhere_is_said_to_exclude_nothing(
    expected: list[tuple[str, tuple[str, ...]]], query: str, store: Store
) -> None:
    found = parse(store, query)
    assert [(each.typed, each.meant) for each in found.idle] == expected
    assert found.corrected == ()
    assert search(store, query).total == search(store, query, literal=True).total or found.widened


@pytest.mark.parametrize("query", ["ui", "UI", "EL", "qala", "saudasy", "QALA", "adam", "adamdar", "bir"])
def test_nothing_is_called_unfound_that_is_found(query: str, store: Store) -> None:
    found = search(store, query)
    assert not (found.total and found.search.unfound)


LIKE = [("қара", "кара по закону"), ("", "россиянин"), ("", "космонавтика"), ("", "416"), ("", "дм")]


@pytest.mark.parametrize(("meant", "query"), LIKE)
def test_a_word_that_is_left_alone_names_the_one_that_is_typed_alike(meant: str, query: str, store: Store) -> None:
    assert [word for each in parse(store, query).unfound for word in each.meant] == ([meant] if meant else [])


NUMBERS = ["№ 2", "N 2", "N° 2", "No. 2", "No 2", "# 2", "2"]


@pytest.mark.parametrize("query", NUMBERS)
def test_the_sign_before_a_number_is_passed_over(query: str, store: Store) -> None:
    assert print_query(parse(store, query)) == "2"
    assert print_query(parse(store, f"закон {query}")) == "закон 2"
    assert print_query(parse(store, f"закон -({query})")) == "закон -2"


def test_in_quotes_it_is_a_word(store: Store) -> None:
    assert print_query(parse(store, '"N" 2')) == '"N" 2'


QUESTIONS = [
    ("concept:human-trafficking area:migration", "Ult d vbuhfwbjyyjq gjkbnbrt egjvbyftncz njhujdkz k.lmvb?"),
    ("concept:human-trafficking area:migration", "Где в миграционой политике упоминается торгавля людми?"),
    ("concept:human-trafficking", "Flfv cfelfcs nehfks yt fqnskfls&"),
    ("concept:slavery", "where is slavrey mentioned"),
    ("(concept:human-trafficking OR concept:shelter)", "торговля людьми в приюитах"),
    ("Костанае", "что говорится о Костанае"),
    ("concept:human-trafficking", "adam saudasy turaly qai jerde aitylady"),
    ("concept:human-trafficking type:law type:code type:constitutional-law", "adam saudasy turaly qai zańda aitylady"),
    ("concept:human-trafficking", "ult упоминается njhujdkz k.lmvb?"),
    ("concept:human-trafficking", "Какя политика говорит о торговле людьми"),
    ("concept:human-trafficking", "гдк упоминается торговля людьми"),
    ("concept:human-trafficking", "whre is human trafficking mentioned"),
    ("concept:human-trafficking", "адам саудасы туралы қйда айтылады"),
    ("concept:human-trafficking 2", "что говорит № 2 о торговле людьми"),
    ("concept:human-trafficking закн", "закн о торговле людьми"),
]


@pytest.mark.parametrize(("expected", "question"), QUESTIONS)
def test_a_question_is_read_as_it_was_meant(expected: str, question: str, store: Store) -> None:
    understood = understand(store, question)
    assert (understood.query, understood.question) == (expected, question)


def test_a_word_of_a_question_is_quoted_without_the_marks_around_it(store: Store) -> None:
    quoted = {
        "где торговля людми?": ("людми", "людьми"),
        "где «торгавля» людьми": ("торгавля", "торговля"),
        "ult k.lmvb?": ("k.lmvb", "людьми"),
        "есть ли ;thndfv?": (";thndfv", "жертвам"),
    }
    for question, (typed, read_as) in quoted.items():
        corrected = understand(store, question).search.corrected
        assert (typed, (read_as,)) in [(each.typed, each.read_as) for each in corrected], question
    assert [each.typed for each in understand(store, "где закн?").search.unfound] == ["закн"]


LABELS = [
    (("торговля",), "торговяя", "Торговая точка. Торговое место. Торговля людьми."),
    (("торговле", "торговец"), "торгове", "Торговля людьми. Торговец людьми. Место."),
]


@pytest.mark.parametrize(("meant", "typed", "text"), LABELS)
def test_of_several_words_those_that_complete_a_label_are_meant(
    meant: tuple[str, ...], typed: str, text: str, tmp_path: Path
) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "a.txt").write_text(text, encoding="utf-8")
    with trafsearch.build_index([tmp_path / "documents"], tmp_path / "index") as store:
        assert len(parse(store, typed).corrected[0].read_as) > 1
        for query in (f"{typed} людьми", f'"{typed} людьми"', f"место OR {typed} AND людьми"):
            found = parse(store, query)
            assert found.corrected[0].read_as == meant, query
            named = [words for words, concept in found.widened if concept == "human-trafficking"]
            assert named == [f"{word} людьми" for word in meant], query


def test_texts_that_are_kazakh_in_latin_letters_go_on_being_found(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    latin = "Adam saudasyna qarsy is-qimyl týraly zań. Bul zań adam saudasynyń aldyn alý úshin qabyldandy.\n"
    (tmp_path / "documents" / "latin.txt").write_text(latin, encoding="utf-8")
    cyrillic = "Адам саудасына қарсы іс-қимыл туралы заң. Бұл заң еліміз үшін қабылданды.\n"
    (tmp_path / "documents" / "cyrillic.txt").write_text(cyrillic, encoding="utf-8")
    with trafsearch.build_index([tmp_path / "documents"], tmp_path / "index") as store:
        for query in ("adam saudasy", "saudasyna qarsy", "адам саудасы", "is-qimyl", "saudasyn"):
            acts = {hit.act for hit in search(store, query).hits}
            assert len(acts) == 2, query


def test_the_found_word_is_searched_both_ways_beside_one_that_lacks_letters(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    text = "Әке қолы. Кол туралы ереже. Әке кол."
    (tmp_path / "documents" / "a.txt").write_text(text, encoding="utf-8")
    with trafsearch.build_index([tmp_path / "documents"], tmp_path / "index") as store:
        read = {each.typed: each for each in parse(store, "аке кол").corrected}
        assert read["кол"].read_as == ("кол", "қол")
        assert read["кол"].is_found
        assert print_query(parse(store, "аке кол")) == "әке (кол OR қол)"
        assert parse(store, "кол").corrected == ()


def test_what_is_found_in_no_way_says_what_was_tried(store: Store) -> None:
    unfound = parse(store, "щшгнекуц").unfound
    assert [(each.typed, each.tried) for each in unfound] == [("щшгнекуц", ("letters", "layout", "typo", "space"))]
    assert [each.tried for each in parse(store, "416").unfound] == [()]


def test_a_question_says_what_it_was_read_as(store: Store) -> None:
    understood = understand(store, "njhujdkz k.lmvb")
    results = answered(store, understood)
    assert understood.concepts == ("human-trafficking",)
    assert results.total
    assert results.search.corrected == understood.search.corrected != ()
