from datetime import date
from pathlib import Path

import pytest
from reading import CORPUS

from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.structure.act import ActStatus, ActType
from trafsearch.structure.act_number import number_after_sign
from trafsearch.structure.bibliography import Bibliography
from trafsearch.structure.statement import Stated

ROW = """
[[document]]
path = "acts/law.md"
act = "kz-1"
type = "law"
title = {ru = "О миграции", kk = "Көші-қон туралы"}
number = "477-IV"
adopted = 2011-07-22
areas = ["migration"]

[[document]]
path = "acts"
language = "ru"
issuer = "Парламент"
areas = ["legal"]
"""
META = """
act_code: '198602'
requisite: Закон Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК
title: {rus: О противодействии торговле людьми, kaz: Адам саудасына қарсы іс-қимыл туралы}
form: ЗАК
approved_on: 2024-07-05
version_date: {rus: 2024-09-10, kaz: 2024-09-10}
caused_by: {requisite: Закон Республики Казахстан от 1 сентября 2024 года № 120-VIII}
"""


def written(folder: Path, **files: str) -> Bibliography:
    """A root with these files: `corpus` is its corpus.toml, `meta` the meta.yaml of the folder act/."""
    (folder / "act").mkdir()
    for name, place in (("corpus", "corpus.toml"), ("meta", "act/meta.yaml")):
        if name in files:
            (folder / place).write_text(files[name], encoding="utf-8")
    return Bibliography(folder)


def test_row_states_its_file_and_the_folder_fills_the_gaps(tmp_path: Path) -> None:
    stated = written(tmp_path, corpus=ROW).stated("acts/law.md")
    assert (stated.act, stated.type, stated.number) == ("kz-1", ActType.LAW, "477-IV")
    assert stated.titles == {Language.RU: "О миграции", Language.KK: "Көші-қон туралы"}
    assert stated.adopted == date(2011, 7, 22)
    assert (stated.language, stated.issuer) == (Language.RU, "Парламент")
    assert stated.areas == ("migration",)


def test_folder_states_every_file_below_it(tmp_path: Path) -> None:
    bibliography = written(tmp_path, corpus=ROW)
    assert bibliography.stated("acts/2020/order.md").areas == ("legal",)
    assert bibliography.stated("acts2/order.md") == Stated()


def test_corpus_file_in_a_folder_speaks_of_paths_below_that_folder(tmp_path: Path) -> None:
    (tmp_path / "kz").mkdir()
    (tmp_path / "kz" / "corpus.toml").write_text(ROW, encoding="utf-8")
    assert Bibliography(tmp_path).stated("kz/acts/law.md").act == "kz-1"


def test_meta_file_states_both_languages(tmp_path: Path) -> None:
    bibliography = written(tmp_path, meta=META)
    russian, kazakh = bibliography.stated("act/rus.md"), bibliography.stated("act/kaz.md")
    assert (russian.language, kazakh.language) == (Language.RU, Language.KK)
    assert russian.act == kazakh.act == "kz-198602"
    assert (russian.type, russian.number) == (ActType.LAW, "110-VIII ЗРК")
    assert (russian.adopted, russian.holds_from) == (date(2024, 7, 5), date(2024, 9, 10))
    assert russian.amended_by == "Закон Республики Казахстан от 1 сентября 2024 года № 120-VIII"
    assert russian.titles[Language.KK] == "Адам саудасына қарсы іс-қимыл туралы"


def test_meta_file_says_nothing_of_other_files_beside_it(tmp_path: Path) -> None:
    assert written(tmp_path, meta=META).stated("act/notes.md") == Stated()


def test_row_wins_over_meta_file(tmp_path: Path) -> None:
    row = '[[document]]\npath = "act"\ntype = "code"\nareas = ["criminal"]\n'
    stated = written(tmp_path, corpus=row, meta=META).stated("act/rus.md")
    assert (stated.type, stated.areas, stated.act) == (ActType.CODE, ("criminal",), "kz-198602")


@pytest.mark.parametrize(
    ("expected", "requisite", "form"),
    [
        (ActType.CONSTITUTIONAL_LAW, "Конституционный закон Республики Казахстан", "ЗАК"),
        (ActType.CODE, "Кодекс Республики Казахстан от 3 июля 2014 года", "ЗАК"),
        (ActType.DECREE, "Указ Президента", "УКАЗ"),
        (ActType.ORDER, "Приказ Министра", "ПМ"),
        (ActType.TREATY, "Соглашение между Правительством", "СОГЛ"),
        (ActType.DECREE, "", "указ"),
        (None, "Решение маслихата", "РЕШ"),
    ],
)
def test_form_of_meta_file_becomes_a_type(expected: ActType | None, requisite: str, form: str, tmp_path: Path) -> None:
    assert written(tmp_path, meta=f"requisite: {requisite}\nform: {form}\n").stated("act/rus.md").type is expected


@pytest.mark.parametrize(
    ("named", "corpus"),
    [
        ("a [[document]] has no path", '[[document]]\ntype = "law"\n'),
        ("a.md: unknown key colour", '[[document]]\npath = "a.md"\ncolour = "red"\n'),
        ("a.md: type: lawful is none of: constitutional-law", '[[document]]\npath = "a.md"\ntype = "lawful"\n'),
        ("a.md: language: xx is none of: ru", '[[document]]\npath = "a.md"\nlanguage = "xx"\n'),
        ("a.md: adopted must be a date", '[[document]]\npath = "a.md"\nadopted = "2020"\n'),
        ("a.md: adopted must be a date", '[[document]]\npath = "a.md"\nadopted = 2020-01-01T10:00:00\n'),
        ("a.md: it is described twice", '[[document]]\npath = "a.md"\n[[document]]\npath = "a.md"\n'),
        ("must stand under [[document]]", 'document = "a.md"\n'),
        ("a.md: areas must be a list", '[[document]]\npath = "a.md"\nareas = "legal"\n'),
        ("it is not valid TOML", '[[document]]\npath = \n'),
        ("line 2", '[[document]]\npath = \n'),
        ("a.md: act must be one word", '[[document]]\npath = "a.md"\nact = "kz 1"\n'),
        ("a.md: act must be one word", '[[document]]\npath = "a.md"\nact = "kz/1"\n'),
        ("a.md: title: xx is none of", '[[document]]\npath = "a.md"\ntitle = {xx = "О"}\n'),
        (
            "a.md: in_force_until 2019-12-31 is before in_force_from 2020-01-01",
            '[[document]]\npath = "a.md"\nin_force_from = 2020-01-01\nin_force_until = 2019-12-31\n',
        ),
        (
            "a.md: in_force_until 2019-12-31 is before adopted 2020-01-01",
            '[[document]]\npath = "a.md"\nadopted = 2020-01-01\nin_force_until = 2019-12-31\n',
        ),
        (
            "a.md: holds_until 2019-12-31 is before holds_from 2020-01-01",
            '[[document]]\npath = "a.md"\nholds_from = 2020-01-01\nholds_until = 2019-12-31\n',
        ),
        ("a.md: adopted 0202-01-01 is no likely day", '[[document]]\npath = "a.md"\nadopted = 0202-01-01\n'),
    ],
)  # fmt: skip
def test_bad_row_is_refused_with_file_and_key(named: str, corpus: str, tmp_path: Path) -> None:
    with pytest.raises(BadBibliography) as refused:
        written(tmp_path, corpus=corpus)
    assert str(tmp_path / "corpus.toml") in str(refused.value)
    assert named in str(refused.value)


@pytest.mark.parametrize("name", ["corpus.toml", "corpus.csv"])
def test_folder_with_the_name_of_a_corpus_file_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "laws" / name).mkdir(parents=True)
    with pytest.raises(BadBibliography, match="it is a folder, and must be a file"):
        Bibliography(tmp_path)


def test_folder_with_the_name_of_a_meta_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "act" / "meta.yaml").mkdir(parents=True)
    with pytest.raises(BadBibliography, match="it is a folder, and must be a file"):
        Bibliography(tmp_path).stated("act/rus.md")


def test_code_that_can_be_no_id_is_doubted_and_not_used(tmp_path: Path) -> None:
    stated = written(tmp_path, meta="act_code: 12/3 a\n").stated("act/rus.md")
    assert stated.act is None
    assert stated.doubts == ("meta.yaml: act_code must be one word without / @ # ~ and is: 12/3 a",)


@pytest.mark.parametrize(
    "meta", ["title: [rus: О миграции", "- a list", "\x00", "x: 2024-13-45", "[" * 5000, "a" * 2_000_000]
)
def test_meta_file_that_does_not_parse_is_refused_by_name(meta: str, tmp_path: Path) -> None:
    row = '[[document]]\npath = "act"\nareas = ["criminal"]\n'
    bibliography = written(tmp_path, corpus=row, meta=meta)
    with pytest.raises(BadBibliography, match=r"meta\.yaml"):
        bibliography.stated("act/rus.md")
    assert bibliography.stated("act/rus.md", with_meta=False).areas == ("criminal",)


@pytest.mark.parametrize(
    ("status", "until", "meta"),
    [
        (ActStatus.REPEALED, None, "repealed: true"),
        (ActStatus.REPEALED, None, "repealed_on: 2020-01-01"),
        (ActStatus.REPEALED, None, "replaced_by: {code: '12', requisite: Закон}"),
        (ActStatus.REPEALED, date(2020, 1, 1), "status: утратил силу\nin_force_until: 2020-01-01"),
        (ActStatus.IN_FORCE, None, "status: действующий"),
        (None, None, "repealed: false"),
        (None, None, "repealed:"),
    ],
)
def test_marks_of_a_meta_file_end_an_act(
    status: ActStatus | None, until: date | None, meta: str, tmp_path: Path
) -> None:
    stated = written(tmp_path, meta=f"act_code: '7'\n{meta}\n").stated("act/rus.md")
    assert (stated.status, stated.in_force_until) == (status, until)


@pytest.mark.parametrize(
    ("doubt", "meta"),
    [
        ("meta.yaml: approved_on is no date: 2020-02-31", "approved_on: '2020-02-31'"),
        ("meta.yaml: title says nothing for each language or key", "title: О миграции"),
        ("meta.yaml: version_date, rus is no date: soon", "version_date: {rus: soon}"),
        ("meta.yaml: requisite is no text", "requisite: [Закон]"),
    ],
)
def test_what_a_meta_file_says_wrongly_is_doubted_and_not_used(doubt: str, meta: str, tmp_path: Path) -> None:
    stated = written(tmp_path, meta=f"act_code: 7\n{meta}\n").stated("act/rus.md")
    assert (stated.act, stated.doubts) == ("kz-7", (doubt,))


def test_each_field_names_the_file_that_states_it(tmp_path: Path) -> None:
    row = '[[document]]\npath = "act"\ntitle = {ru = "О людях"}\nareas = ["criminal"]\n'
    (tmp_path / "corpus.csv").write_text("path;issuer;type\nact/rus.md;Парламент;law\n", encoding="utf-8")
    stated = written(tmp_path, corpus=row, meta=META).stated("act/rus.md")
    assert stated.titles == {Language.RU: "О людях", Language.KK: "Адам саудасына қарсы іс-қимыл туралы"}
    sources = {name: stated.source_of(name) for name in ("title_ru", "title_kk", "areas", "issuer", "number", "type")}
    assert sources == {
        "title_ru": "corpus.toml",
        "title_kk": "meta.yaml",
        "areas": "corpus.toml",
        "issuer": "corpus.csv",
        "number": "meta.yaml",
        "type": "corpus.csv",
    }


def test_corpus_file_of_an_inner_folder_wins_and_the_outer_fills_the_gaps(tmp_path: Path) -> None:
    (tmp_path / "kz").mkdir()
    (tmp_path / "kz" / "corpus.toml").write_text('[[document]]\npath = "a.md"\ntype = "code"\n', encoding="utf-8")
    (tmp_path / "corpus.toml").write_text('[[document]]\npath = "kz/a.md"\ntype = "law"\nnumber = "7"\n')
    stated = Bibliography(tmp_path).stated("kz/a.md")
    assert (stated.type, stated.number) == (ActType.CODE, "7")
    assert stated.source_of("type") == "kz/corpus.toml"


def test_corpus_file_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_bytes(b"\xef\xbb\xbf" + ROW.replace("\n", "\r\n").encode())
    assert Bibliography(tmp_path).stated("acts/law.md").act == "kz-1"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("110-VIII ЗРК", "Закон Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК"),
        ("25/2-г", "от 12 октября 2015 года № 25/2-г"),
        ("28", "от 26 апреля 1993 г. N 28"),
        ("9018", "Resolution of the Government No. 9018 of 24 December 2019"),
        (None, "от 5 июля 2024 года"),
    ],
)
def test_number_stands_after_its_sign(expected: str | None, text: str) -> None:
    assert number_after_sign(text) == expected


def test_every_file_of_the_corpus_is_stated() -> None:
    bibliography = Bibliography(CORPUS)
    twins = [bibliography.stated(f"concept-migration-policy.{end}") for end in ("docx", "kk.txt")]
    assert {stated.act for stated in twins} == {"sample-migration-policy"}
    law = bibliography.stated("03-laws/1999/0713-o-protivodeistvii-terrorizmu-900001/kaz.md")
    assert (law.areas, law.language, law.act) == (("counter-terrorism",), Language.KK, "kz-900001")
