"""Which words of a list a name shares: the rows say what a lawyer reads, label by label."""

import pytest

from trafsearch.analysis.analyzer import analyze
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.matcher import Matcher, compile_matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

RU, KK, EN = Language.RU, Language.KK, Language.EN

CONCEPTS = (
    Concept("people", {RU: ("торговля людьми",), KK: ("адам саудасы",), EN: ("human trafficking",)}),
    Concept("persons", {EN: ("trafficking in persons", "trafficking in human beings")}),
    Concept(
        "children",
        {
            RU: ("торговля детьми", "торговля несовершеннолетними", "купля-продажа детей", "продажа детей"),
            KK: ("балалар саудасы", "балаларды сату"),
            EN: ("child trafficking", "trafficking in children", "sale of children"),
        },
    ),
    Concept(
        "women", {RU: ("торговля женщинами",), KK: ("әйелдер саудасы",), EN: ("trafficking in women", "women trading")}
    ),
    Concept(
        "drugs",
        {RU: ("торговля наркотиками", "борьба с наркотиками"), KK: ("есірткі саудасы",), EN: ("drug trafficking",)},
    ),
    Concept("terror", {RU: ("борьба с терроризмом",), KK: ("терроризмге қарсы күрес",)}),
    Concept(
        "labour",
        {
            RU: ("трудовая эксплуатация",),
            KK: ("еңбек қанауы", "еңбекпен қанау"),
            EN: ("labour exploitation", "child labour"),
        },
    ),
    Concept("sexual", {RU: ("сексуальная эксплуатация",), KK: ("жыныстық қанау",), EN: ("sexual exploitation",)}),
    Concept("care", {RU: ("защита детей",), EN: ("protection of children", "rights of children")}),
    Concept("migration", {RU: ("незаконная миграция",), KK: ("заңсыз көші-қон", "реттелмеген көші-қон")}),
    Concept("marriage", {EN: ("child marriage", "forced marriage")}),
    Concept("abuse", {EN: ("abused children", "human smuggling", "victims of trafficking")}),
    Concept("purpose", {RU: ("торговля людьми в целях эксплуатации",)}),
)

RUSSIAN = [
    # concepts that are named, besides none other
    ("drugs people", "торговля наркотиками и людьми"),
    ("people drugs", "О торговле людьми и наркотиками."),
    ("drugs people", "торговлю оружием, наркотиками и людьми пресекают"),
    ("drugs people", "торговлей наркотиками, оружием, а также людьми"),
    ("people", "торговля наркотическими средствами, психотропными веществами и людьми"),
    ("people", "торговля органами человека и людьми"),
    ("women children", "торговля женщинами и детьми"),
    ("people children", "торговля людьми, в том числе несовершеннолетними"),
    ("people women children", "торговли людьми, особенно женщинами и детьми, и наказание за неё"),
    ("people women children", "торговлю людьми, включая женщин и детей"),
    ("children", "купля-продажа или иные сделки в отношении детей"),
    ("children", "покупка и продажа детей"),
    ("children", "продажа и покупка детей"),
    ("labour sexual", "трудовая и сексуальная эксплуатация"),
    ("labour sexual", "сексуальной, трудовой и иной эксплуатации"),
    ("labour sexual", "в целях сексуальной или трудовой эксплуатации"),
    ("drugs terror", "борьба с терроризмом и наркотиками"),
    ("terror", "борьба с экстремизмом и с терроризмом"),
    ("people purpose", "торговля людьми и органами в целях эксплуатации"),
    ("care", "защита женщин и детей"),
    ("people", "торговля, в том числе людьми"),
    ("labour sexual", "вербовка для сексуальной, трудовой и иной эксплуатации"),
    ("labour sexual", "сексуальной и (или) трудовой эксплуатации"),
    ("labour sexual", "сексуальной и/или трудовой эксплуатации"),
    ("labour sexual", "сексуальной, трудовой и др. эксплуатации"),
    ("labour sexual", "сексуальной, трудовой и т. д. эксплуатации"),
    ("people drugs", "торговля людьми и (или) наркотиками"),
    ("drugs people women children", "торговля наркотиками, людьми, женщинами, детьми и оружием"),
    # what is no list, or a list of other things
    ("", "торговля на рынках, людям запрещено"),
    ("", "торговля на рынках и людьми любимые ярмарки"),
    ("terror", "борьба с терроризмом и торговля"),
    ("", "торговля и люди"),
    ("drugs", "торговля наркотиками. Людьми движет нужда"),
    ("drugs", "торговля наркотиками; людьми"),
    ("drugs", "торговля наркотиками и людей не пугает"),
    ("drugs", "торговля наркотиками, людям она вредит"),
    ("", "торговля и питание детей"),
    ("", "торговля запрещена, дети и женщины защищены"),
    ("", "торговля между странами и людьми с опытом"),
    ("", "трудовая миграция и эксплуатация зданий"),
    ("", "эксплуатация зданий, трудовая дисциплина"),
    ("", "защита прав и законных интересов, дети и взрослые"),
    ("", "защита прав женщин и детей"),
    ("", "миграция и незаконная торговля"),
]

KAZAKH = [
    ("women children", "әйелдер мен балалар саудасы"),
    ("women children", "әйелдер мен балалардың саудасына қарсы"),
    ("people drugs", "адам және есірткі саудасы"),
    ("people drugs", "қару-жарақ, есірткі және адам саудасы"),
    ("people drugs", "адам немесе есірткі саудасымен күрес"),
    ("labour sexual", "еңбек және жыныстық қанау"),
    ("children", "балаларды, оның ішінде кәмелетке толмағандарды сату"),
    ("children", "балалар мен әйелдерді сату"),
    ("children", "балаларды сатып алу немесе сату"),
    ("terror", "терроризмге және экстремизмге қарсы күрес"),
    ("labour sexual", "жыныстық, еңбекпен және өзгедей қанау мақсатында"),
    ("labour sexual", "балаларды (жыныстық, еңбек және т.б.) қанауға қарсы"),
    ("labour sexual", "жыныстық және (немесе) еңбекпен қанау"),
    ("", "еңбек және құқықтық тұрғыдан гендерлік қанау"),
    ("", "балалар, мысалы, қамқорсыз мигранттар немесе қараусыз қалғандар сауданың құрбаны"),
    ("", "көші-қон процестерін реттеуді және халықтың көші-қоны саласындағы"),
    ("people", "балалар және адам саудасы"),
    ("people", "құлдыққа қарсы және адам саудасы"),
    ("sexual", "мәжбүрлі еңбек және жыныстық қанау"),
    ("", "балалар еңбегі және сауда орталығы"),
    ("", "адам құқықтары және еркін сауда"),
    ("drugs", "адам; есірткі саудасы"),
    ("drugs", "адамға және есірткі саудасы"),
]

ENGLISH = [
    ("persons", "trafficking in drugs and persons"),
    ("people drugs", "drug and human trafficking"),
    ("people drugs", "human, drug and arms trafficking"),
    ("persons women children", "trafficking in persons, especially women and children"),
    ("persons", "trafficking in narcotic drugs and human beings"),
    ("women children", "trafficking in women, children and men"),
    ("women children", "trafficking in women and children"),
    ("children", "the sale and trafficking of children"),
    ("children", "sale, purchase or exchange of children"),
    ("labour sexual", "labour and sexual exploitation"),
    ("labour sexual", "labour and/or sexual exploitation"),
    ("sexual", "sexual and other forms of exploitation"),
    ("marriage", "child, early and forced marriage"),
    ("care", "protection of women and children"),
    ("sexual", "sexual abuse and exploitation of minors"),
    ("abuse", "abused women and children"),
    ("people abuse", "human trafficking and smuggling"),
    ("people women", "human trafficking, especially in women"),
    ("", "trafficking and violence as well as abuse of women and girls"),
    ("labour", "trafficking and the worst forms of child labour"),
    ("children", "trafficking and bring those who sold to justice; child trafficking"),
    ("people labour", "child labour and human trafficking"),
    ("", "human rights and trafficking routes"),
    ("people", "drugs, arms trafficking, human trafficking"),
    ("people", "the rights of the child and human trafficking"),
    ("sexual", "forced labour and sexual exploitation"),
    ("persons", "trafficking in persons and child welfare"),
    ("persons", "trafficking in persons and women's rights"),
    ("persons", "trafficking in persons and to protect women"),
    ("persons care", "trafficking in persons and the rights of children"),
    ("persons", "trafficking in persons. Women and children are at risk"),
    ("", "the trafficking of arms; children"),
    ("people", "children and human trafficking"),
]


@pytest.fixture(scope="module")
def lists() -> Matcher:
    return compile_matcher(Vocabulary({each.id: each for each in CONCEPTS}, {}, {}))


def named(matcher: Matcher, text: str, language: Language) -> set[str]:
    return {each.concept for each in matcher.find(analyze(text, language), text)}


@pytest.mark.parametrize(("expected", "text"), RUSSIAN)
def test_lists_in_russian(lists: Matcher, expected: str, text: str) -> None:
    assert named(lists, text, RU) == set(expected.split())


@pytest.mark.parametrize(("expected", "text"), KAZAKH)
def test_lists_in_kazakh(lists: Matcher, expected: str, text: str) -> None:
    assert named(lists, text, KK) == set(expected.split())


@pytest.mark.parametrize(("expected", "text"), ENGLISH)
def test_lists_in_english(lists: Matcher, expected: str, text: str) -> None:
    assert named(lists, text, EN) == set(expected.split())
