"""How the language of a text is told: by its letters, its function words, the beginnings and ends of words."""

import re
from collections.abc import Mapping
from functools import lru_cache

from trafsearch.language import Language


def identify(text: str) -> Language:
    """The language of most of `text`, judged by its letters, its function words and the ends of its words.

    Cyrillic without evidence is taken for Russian, plain Latin for English.
    """
    words = _WORD.findall(text[:MAX_CHARACTERS].translate(_REMOVED))
    cyrillic = [_spelled(word) for word in words if _CYRILLIC.search(word)]
    latin = [word.lower() for word in words if _LATIN.search(word) and not _CYRILLIC.search(word)]
    in_cyrillic, in_latin = sum(map(len, cyrillic)), sum(map(len, latin))
    elsewhere = sum(map(len, words)) - in_cyrillic - in_latin
    if max(in_cyrillic, in_latin, elsewhere) < MIN_LETTERS and not _says_something(cyrillic, latin):
        return Language.NONE
    if elsewhere > max(in_cyrillic, in_latin):
        return Language.OTHER
    return _in_cyrillic(cyrillic) if in_cyrillic >= in_latin else _in_latin(latin)


MAX_CHARACTERS = 4000  # enough to judge by
MIN_LETTERS = 2
ENOUGH_LETTERS = 60  # that a letter is absent from them says something

_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʼʻ`][^\W\d_]+)*")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_REMOVED = {0xAD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0x2060: None, 0xFEFF: None, 0x301: None}
_LOOK_ALIKES = str.maketrans("aceopxyiəhkmt", "асеорхуіәһкмт")


def _spelled(word: str) -> str:
    return word.lower().translate(_LOOK_ALIKES)  # кошi → коші


def _says_something(cyrillic: list[str], latin: list[str]) -> bool:
    return any(word in _RUSSIAN_WORDS for word in cyrillic) or "i" in latin


# --- Cyrillic

# Letters, each with how much it speaks for Kazakh, for Russian, for another language.
_LETTERS: Mapping[str, tuple[float, float, float]] = (
    dict.fromkeys("ә", (3.0, 0.0, 0.5))  # also Tatar
    | dict.fromkeys("ұ", (4.0, 0.0, 0.0))
    | dict.fromkeys("қғ", (2.5, 0.0, 1.5))  # also Uzbek, Tajik
    | dict.fromkeys("ңөү", (2.5, 0.0, 1.5))  # also Kyrgyz, Tatar, Mongolian
    | dict.fromkeys("і", (1.5, 0.0, 1.0))  # also Ukrainian
    | dict.fromkeys("һ", (1.0, 0.0, 1.0))
    | dict.fromkeys("ўҳӣӯҷҗєїґђјљњћџѓќӑӗҫҙҡӱӹѕ", (0.0, 0.0, 5.0))
    | dict.fromkeys("щъ", (-0.5, 1.0, 0.0))
    | dict.fromkeys("ьёцфвчэ", (-0.3, 0.3, 0.0))
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KAZAKH_WORDS = _words(
    # as they are written, and as they are typed without Kazakh letters
    "және жане мен бен пен үшін ушин туралы бойынша арқылы аркылы бұл бул осы сол ол оның онын оған оган олар "
    "бір бир екі еки үш төрт торт бес алты жеті жети сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен "
    "жүз жуз мың мын бар жоқ жок емес деп деген дейін дейин кейін кейин болып болды болған болган болады "
    "болатын болса бола болу еді еди екен ғой гой ғана гана да де та те ма ме ба бе па пе ал енді енди қазір "
    "казир өз оз өзі ози барлық барлык басқа баска көп коп ең жыл жылы жылғы жылгы адам бала халық халык қазақ "
    "казак қазақстан казакстан республикасы республикасынын мемлекет мемлекеттік жатыр отыр тұр тур жүр жур "
    "келген кеткен алып берді берген шығып қарай карай қарсы карсы кезінде кезинде кезде сондай сонымен "
    "сондықтан бірақ бирак егер неге қандай кандай қалай калай біз биз сіз сиз менің оны одан онда арасында "
    "арасындагы дейді дейди керек қажет кажет тиіс тиис бап тармақ тармак бөлім болим тарау ете етті етти етіп "
    "етип алды ак сонын биздин немесе алгаш алғаш рет уш тек болжам келеді келеди сосын министри министрі "
    "корытынды қорытынды заман тикелей тікелей комек көмек катар натижелери енбек еңбек есил саудагер сауда жер "
    "айтты кез кезек тағы тагы әрі үй уй ел елдің ер су тауар заң зан бүгін бугин бүгінгі бугинги күн кун күні "
    "куни жаңа жана ашық ашык мынадай"
)
_RUSSIAN_WORDS = _words(
    "и в во не на я что с со он она оно они как а то это этот эта эти но к ко у же вы за бы по только ее его "
    "мне было была были был вот от ото меня еще нет о об из изо ему теперь когда даже ну вдруг ли если уже или "
    "ни быть него до вас нибудь опять уж вам ведь там потом себя ничего ей может тут где есть надо ней для мы "
    "тебя их чем сам чтоб чтобы без будто чего раз тоже себе под будет ж тогда кто того потому этого какой "
    "какая какие совсем ним здесь этом один почти мой тем нее кажется сейчас куда зачем всех всем все всё весь "
    "вся никогда можно при наконец два другой хоть после над больше тот через нас про всего них много разве три "
    "эту моя впрочем хорошо свою этой перед иногда лучше чуть том нельзя такой им более всегда конечно между "
    "так также ты тебе мной тобой нам вами нами свой своего своей который которая которые которого которых "
    "статья пункт закон казахстан казахстана казахстане республики республику республике "
    "года году лет рублей очень просто"
)
_OTHER_CYRILLIC_WORDS = _words(
    # Uzbek, Kyrgyz, Tatar, Tajik, Ukrainian, Belarusian, Bulgarian, Serbian, Mongolian,
    # without the words that Russian or Kazakh have too
    "билан учун ушбу бўлган эди эса ёки каби ҳам бўйича тўғрисида давлат шахс "
    "менен үчүн жана болуп жөнүндө эмес кийин кыргыз эле бирок ошондой "
    "белән өчен һәм булган турында дә татар "
    "дар бо барои ки аст ҳамчун "
    "та що як це він вона вони бути які який або щодо від під людей україни і з й "
    "гэта што ў "
    "се са че като които върху през това "
    "је су који од као "
    "болон байна нь ийн энэ бол хүний"
)

_KAZAKH_END = re.compile(
    r"(?:"
    r"[лдт][ае]р(?:[ыіи]?(?:н[ыіи][нң])?|[ыіи]н[ае]?|[дғг][аеыіи]|[дн][ае]н|мен)"  # балалары, органдарынын
    r"|[нтд][ыіи][нң]|[ыіи]н(?:[ае]|д[ае]|[ае]н|[ыіи][нң])?|[ыіи]м[ыіи]з"  # адамнын, саудасына
    r"|с[ыіи]н?|с[ыі]з|с[ыіи]нд[ае]"  # саясаты, саудасы, заңсыз
    r"|[дт][аеыіи]|[дт][ае]н|[мбп]ен|[ыіи]мды|[ғгқк][ае]|[дтн][ае][ғг][ыіи]"  # алматыда, адаммен, аймактагы
    r"|[ғгқк]?[ае]н|[ае]т[ыіи]н|[ыіи]п|у[ыі]?|л[ау]у|ылды|[иі]лд[иі]"  # келген, болатын, алып, болуы
    r"|[лдт][ыіи][қкг]|л[ыіи]|ш[ыіи]|[гк]ер|[км]асы|иясы"  # кылмыстык, саудагер, политикасы
    r")$"
)
_RUSSIAN_END = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ых|их|ый|ий|ая|яя|ое|ее|ые|ие|ой|ую|юю|ться|тся|ать|ять|еть|ить|ыть|ть|л[аио]?|лся|лась|лись"
    r"|ния|ние|ний|нию|нием|нии|сть|сти|стью|ция|ции|цию|ций|ешь|ете|ет|ют|ят|ит|ишь|им|ем|ов|ев|ам|ям|ами|ями|ах|ях"
    r"|ия|ии|ию|ией|ка|ки|ку|ок|ом|ек|ство|ства|ству|вший|щий|щая|щие|щих|вши|но|на|ны|ья|ье|ей|ю|о|ь)$"
)
_KAZAKH_INSIDE = re.compile(
    r"жы|шы|ыл|ды[кр]|ты[кр]|ыз|йы|кы|гы|хы|аы|иы|уы|йм|ги[лз]|айд|ейд|тт|уі|уы|мд|нд|ск?ан|ды$"
)
_NEVER_KAZAKH = re.compile(
    r"[щъ]|жи[^ы]|ьс|чн|вст|ств|здр|вз|^в[^аеио]|^[бвгдзкпст][бвгдзлмнр]|ние|ого|нн|пр|гр|[аео]в$"
)
_NEVER_RUSSIAN = re.compile(r"(?:ка|ия)(?:сы|лык|лар)|^[ыь]|[жчщ]ы|шы|[кгх]ы|[аоуеиыэ]ы|йы|уу|ыы")


def _in_cyrillic(words: list[str]) -> Language:
    if _is_of_a_neighbour("".join(words)):
        return Language.OTHER
    kazakh = russian = other = 0.0
    for word in words:
        of_kazakh, of_russian, of_other = _evidence(word)
        kazakh, russian, other = kazakh + of_kazakh, russian + of_russian, other + of_other
    if other > max(kazakh, russian, 2.0):
        return Language.OTHER
    return Language.KK if kazakh > russian else Language.RU


def _is_of_a_neighbour(letters: str) -> bool:
    """Whether the letters are Turkic but not Kazakh: Kyrgyz and Tatar have no қ ғ і ұ, Uzbek and Tajik no ы."""
    used = set(letters)
    if len(letters) < ENOUGH_LETTERS or used.isdisjoint("әқғңөү") or not used.isdisjoint("іұ"):
        return False
    return used.isdisjoint("қғ") or "ы" not in used


@lru_cache(maxsize=1 << 14)
def _evidence(word: str) -> tuple[float, float, float]:
    """How much a lower-case Cyrillic word speaks for Kazakh, for Russian, for another language."""
    kazakh = 2.0 * (word in _KAZAKH_WORDS) + 0.6 * (word not in _RUSSIAN_WORDS and bool(_KAZAKH_END.search(word)))
    russian = 2.0 * (word in _RUSSIAN_WORDS) + 0.6 * (word not in _KAZAKH_WORDS and bool(_RUSSIAN_END.search(word)))
    other = 3.0 * (word in _OTHER_CYRILLIC_WORDS)
    kazakh += 1.0 * bool(_NEVER_RUSSIAN.search(word)) + 0.4 * bool(_KAZAKH_INSIDE.search(word))
    russian += 0.7 * bool(_NEVER_KAZAKH.search(word))
    for letter in set(word).intersection(_LETTERS):
        of_kazakh, of_russian, of_other = _LETTERS[letter]
        kazakh, russian, other = kazakh + of_kazakh, russian + of_russian, other + of_other
    return kazakh, russian, other


# --- Latin

_ENGLISH_WORDS = _words(
    "the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had "
    "they you were there one all we can her has their been if more when will would who so no she other its may these "
    "what them than some him time into only do such my about out also two any up our your how me just very should "
    "don't i'm it's am did does because where here over after before us could then now get got go good great like "
    "shall article section chapter against between under human children women persons within without"
)
_OTHER_LATIN_WORDS = _words(
    # German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish, Uzbek, Kazakh in Latin letters
    "der das und ist nicht ein eine einer eines mit von zu den dem des im auf für sich auch als bei nach wird "
    "werden sind oder über durch aus zum zur dass hat "
    "le la les et est du de un une dans que qui pour par sur avec ne pas ce cette au aux sa ses ou sont être "
    "l'homme d'une d'un il elle nous vous leur ont été "
    "el los las del en una por con para se su al lo como más pero sus sobre entre es fue "
    "da dos em uma não os ao com mais foi "
    "di che della dei delle non gli è sono nel alla "
    "het een van niet zijn voor met aan ook door naar wordt "
    "na nie się jest oraz przez dla od po "
    "ve bir bu için ile olarak olan daha çok gibi kadar veya değil tarafından "
    "va bilan uchun yoki ham bo'lgan emas bo'yicha to'g'risida haqida tomonidan davlat inson shaxs kerak edi "
    "jáne úshin týraly boıynsha adam jäne üshin"
)
_ENGLISH_END = re.compile(
    r"(?:ing|ed|tion|tions|ment|ments|ness|ity|ies|ly|ous|ful|less|ship|able|ible|ance|ence|"
    r"ers|ism|th|ght|'s|n't|ck|wn|ay|ys|sh|ee|y)$"
)
_ENGLISH_INSIDE = re.compile(r"th|wh|gh|ck|ow|ea|ee|oo|sh|ould|tion|qu|ew|ay")
_OTHER_LATIN_END = re.compile(
    r"(?:ung|ungen|keit|heit|lich|lichen|isch|ische|schen|schaft|eux|euse|ait|aient|eau|ción|ções|zione|mento|dad|tà|"
    r"lar|lari|larning|ning|lik|ligi|dan|moq|gan|ish|lash|ları|lerin|ların|nın|nin|ów|ego|ych|ość|owy|ować|ij|aan)$"
)
_OTHER_LATIN_INSIDE = re.compile(r"[^\x00-\x7f’‘]|sch|tsch|cz|sz|ij|[oge][ʻ'’‘`][a-z]|aa|uu|ii|^zw|q[^u]")


def _in_latin(words: list[str]) -> Language:
    english = sum(map(_speaks_english, words))
    other = sum(map(_speaks_otherwise, words))
    return Language.OTHER if other > english + MIN_FOREIGN else Language.EN


MIN_FOREIGN = 0.9  # names alone make no foreign text: Müller


def _speaks_english(word: str) -> float:
    known = 1.5 * (word in _ENGLISH_WORDS)
    return known + 0.4 * bool(_ENGLISH_END.search(word)) + 0.3 * bool(_ENGLISH_INSIDE.search(word))


def _speaks_otherwise(word: str) -> float:
    known = 1.5 * (word in _OTHER_LATIN_WORDS)
    return known + 0.5 * bool(_OTHER_LATIN_END.search(word)) + 0.8 * bool(_OTHER_LATIN_INSIDE.search(word))
