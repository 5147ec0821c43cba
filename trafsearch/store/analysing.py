"""Texts into what the catalog keeps of them: words, mentions and references."""

from collections.abc import Iterable, Sequence

from trafsearch.analysis import analyzer
from trafsearch.analysis.tokenizer import Words, words_in
from trafsearch.analysis.tokens import Tokens
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.contents import Analysed
from trafsearch.catalog.held import FoundMention
from trafsearch.catalog.words import Form, FormBook, pack
from trafsearch.language import Language
from trafsearch.structure.references.recognition import find_references
from trafsearch.vocabulary.matcher import Matcher


class Analysing:
    """Analyses texts for one catalog with one matcher; each distinct form is looked up once."""

    def __init__(self, catalog: Catalog, matcher: Matcher) -> None:
        self._forms = FormBook(catalog, _read)
        self._matcher = matcher

    def __call__(self, text: str, language: Language) -> Analysed:
        words = words_in(text)
        entries = self._entries(words.forms, language)
        matches = self._matcher.find(self._tokens(text, words, entries, language), text)
        mentions = tuple(FoundMention(m.concept, m.span, m.label, m.language) for m in matches)
        packed = pack([entry.row for entry in entries], words.starts, words.ends)
        return Analysed(len(entries), packed, mentions, find_references(text, words))

    def tokens(self, text: str, language: Language) -> Tokens:
        """The words of a text that is not kept itself, a title: those that the catalog knows open no dictionary."""
        words = words_in(text)
        return self._tokens(text, words, self._entries(words.forms, language), language)

    def _entries(self, forms: Sequence[str], language: Language) -> list[Form]:
        entries = list(map(self._forms.of(language), forms))
        for at in analyzer.read_as_both(forms, language):
            entries[at] = self._forms.of(Language.NONE)(forms[at])
        return entries

    def _tokens(self, text: str, words: Words, entries: Iterable[Form], language: Language) -> Tokens:
        entry_of = self._forms.of(language)
        return Tokens(text, words, [entry.terms for entry in entries], lambda form: entry_of(form).read_as)


def _read(form: str, language: Language) -> tuple[tuple[str, ...], Language]:
    return analyzer.terms_of(form, language), analyzer.word_language(form, language)
