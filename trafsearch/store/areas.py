"""Policy areas that an act is in by the words of its titles."""

from dataclasses import replace

from trafsearch.analysis.analyzer import tokens_in
from trafsearch.structure.act import Act
from trafsearch.vocabulary.area_matcher import AreaMatcher, TokensIn


def with_guessed_areas(act: Act, matcher: AreaMatcher, tokens_in: TokensIn = tokens_in) -> Act:
    """The act with the areas that its titles name, unless its areas are stated; what was guessed before is dropped."""
    if "areas" in act.stated or (act.areas and "areas" not in act.guessed):
        return act
    titles = act.titles.items()
    found = [hit for language, title in titles for hit in matcher.areas_in_title(title, language, tokens_in)]
    guessed = {name: source for name, source in act.guessed.items() if name != "areas"}
    if found:
        guessed["areas"] = "; ".join(dict.fromkeys(f"{area}: {words}" for area, words in found))
    return replace(act, areas=tuple(dict.fromkeys(area for area, _ in found)), guessed=guessed)
