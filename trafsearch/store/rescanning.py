"""Mentions after a change of the vocabulary: only concepts whose own labels changed are looked for again."""

from collections.abc import Iterator

from trafsearch.catalog import editions, mentions, words
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import FoundMention
from trafsearch.store.areas import with_guessed_areas
from trafsearch.store.compiled import Compiled
from trafsearch.vocabulary.changes import changes_between, only
from trafsearch.vocabulary.matcher import Matcher, compile_matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

_AT_ONCE = 500  # texts whose words are held at a time

Found = dict[int, list[FoundMention]]  # by the row of the text


def scan_again(catalog: Catalog, old: Vocabulary, compiled: Compiled) -> None:
    """Bring mentions, and the areas that titles name, from those of the `old` vocabulary to those of the compiled one.

    The words of all texts are taken from the catalog. The engine is then given those texts again whose mentions differ.
    """
    changes = changes_between(old, compiled.vocabulary)
    if changes.has_other_areas:
        for text, facts in editions.facts_of_texts(catalog).items():
            editions.put_facts(catalog, text, with_guessed_areas(facts, compiled.area_matcher))
    concerned = sorted(changes.gone | changes.scanned)
    if not concerned:
        return
    before = mentions.mentions_of(catalog, concerned)
    matcher = compile_matcher(only(compiled.vocabulary, changes.scanned))
    after = dict(_found(catalog, matcher)) if changes.scanned else {}
    mentions.remove_mentions(catalog, concerned)
    for content, found in after.items():
        mentions.put_mentions(catalog, content, found)
    other = [content for content in before.keys() | after.keys() if _differ(before, after, content)]
    editions.mark_in_engine(catalog, editions.texts_with(catalog, sorted(other)), given=False)


def _found(catalog: Catalog, matcher: Matcher) -> Iterator[tuple[int, list[FoundMention]]]:
    """The mentions in each text that has any."""
    beginnings = matcher.beginnings()
    forms = words.all_forms(catalog).values()
    beginning = {each.row for each in forms if not beginnings.isdisjoint((*each.terms, each.form))}
    possible = words.contents_with(catalog, beginning)
    for at in range(0, len(possible), _AT_ONCE):
        for content, text, tokens in words.columns(catalog, possible[at : at + _AT_ONCE]):
            found = [FoundMention(m.concept, m.span, m.label, m.language) for m in matcher.find(tokens, text)]
            if found:
                yield content, found


def _differ(before: Found, after: Found, content: int) -> bool:
    """Whether the engine is told something else of a text: how often it mentions which concept."""
    told = [sorted(each.concept for each in found.get(content, ())) for found in (before, after)]
    return told[0] != told[1]
