"""How Kazakh is typed without its letters, and how Kazakh and Uzbek are written in Latin ones."""

from collections.abc import Mapping


def _table(pairs: str) -> Mapping[int, str]:
    return str.maketrans({pair[0]: pair[1:] for pair in pairs.split()})


_PLAIN = "ңн ғг қк өо ұу үу"
WITHOUT_KAZAKH_LETTERS = (
    (0.60, _table(f"{_PLAIN} әа іи һх")),
    (0.15, _table(f"{_PLAIN} әэ іи һг")),
    (0.15, _table(f"{_PLAIN} әа һх")),  # кошi-кон
    (0.10, _table(f"{_PLAIN} әа іы һх")),
)

_COMMON = "аa бb вv гg дd еe зz кk лl мm нn оo пp рr сs тt уu фf ь ъ"
_NEW = "әä іi ңñ ғğ қq өö ұū үü ыy шş чch жj йi иi хh һh щşş эe юiu яia цts ёio"  # 2021
_ACUTE = "әá іi ңń ғǵ қq өó ұu үú ыy шsh чch жj йı иı уý хh һh щsh эe юıý яıa цts ёıo"  # 2018
_APOSTROPHES = "әa' іi ңn' ғg' қq өo' ұu үu' ыy шs' чc' жj йi' иi' уy' хh һh щs' эe юi'y' яi'a цts ёi'o"  # 2017
_TURKISH = "әä іi ңñ ғğ қq өö ұu үü ыı шş чç жj йy иi уw хh һh щşş эe юyu яya цts ёyo"
_TYPED = "әa іi ңn ғg қk өo ұu үu ыy шsh чch жzh йi иi хh һh щsh эe юyu яya цts ёyo"
_TYPED_Q = "әa іi ңng ғg қq өo ұu үu ыy шsh чch жj йy иi хh һh щsh эe юyu яya цts ёyo"
LATIN_KAZAKH = (
    (0.3, _table(f"{_COMMON} {_NEW}")),
    (0.2, _table(f"{_COMMON} {_ACUTE}")),
    (0.1, _table(f"{_COMMON} {_APOSTROPHES}")),
    (0.1, _table(f"{_COMMON} {_TURKISH}")),
    (0.15, _table(f"{_COMMON} {_TYPED}")),
    (0.15, _table(f"{_COMMON} {_TYPED_Q}")),
)

_UZBEK = _table(f"{_COMMON} ўo' ғg' қq ҳh шsh чch жj йy иi хx эe юyu яya цs ёyo ъ'")
LATIN_UZBEK = ((1.0, _UZBEK),)

# Kazakh words in the spelling of its neighbours: what is not in the little text that there is of them.
NEIGHBOURS = {
    "ky": ((1.0, _table("қк ғг ұу іи әа һх")),),
    "tt": ((1.0, _table("қк ғг ұу іе ңң һһ")),),
    "ba": ((1.0, _table("қҡ ғғ ұо іе сһ")),),
    "uz": ((1.0, _table("әа іи ңнг өў ұу үу ыи")),),
}
