"""Texts into what the catalog keeps of them: words, mentions and references."""

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
        entries, tokens = self._read(text, words, language)
        mentions = tuple(FoundMention(m.concept, m.span, m.label, m.language) for m in self._matcher.find(tokens, text))
        packed = pack([entry.row for entry in entries], words.starts, words.ends)
        return Analysed(len(entries), packed, mentions, find_references(text, words))

    def tokens(self, text: str, language: Language) -> Tokens:
        """The words of a text that is not kept itself, a title: those that the catalog knows open no dictionary."""
        return self._read(text, words_in(text), language)[1]

    def _read(self, text: str, words: Words, language: Language) -> tuple[list[Form], Tokens]:
        """The entry of each word, and the words with them."""
        entry_of = self._forms.of(language)
        entries = list(map(entry_of, words.forms))
        languages = {}
        for at in analyzer.read_as_both(words.forms, language):
            entries[at] = self._forms.of(Language.NONE)(words.forms[at])
            languages[at] = entries[at].read_as
        terms = [entry.terms for entry in entries]
        return entries, Tokens(text, words, terms, lambda form: entry_of(form).read_as, languages)


def _read(form: str, language: Language) -> tuple[tuple[str, ...], Language]:
    return analyzer.terms_of(form, language), analyzer.word_language(form, language)
