"""Texts into what the catalog keeps of them: words, mentions and references."""

from trafsearch.analysis import analyzer
from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.contents import Analysed
from trafsearch.catalog.held import FoundMention
from trafsearch.catalog.words import FormBook, pack
from trafsearch.language import Language
from trafsearch.structure.references.recognition import find_references
from trafsearch.vocabulary.matcher import Matcher


class Analysing:
    """Analyses texts for one catalog with one matcher; each distinct form is looked up once."""

    def __init__(self, catalog: Catalog, matcher: Matcher) -> None:
        self._forms = FormBook(catalog, _read)
        self._matcher = matcher

    def __call__(self, text: str, language: Language) -> Analysed:
        tokens = []
        rows = []
        words = tokenize(text)
        for position, raw in enumerate(words):
            form = self._forms.get(raw.form, language)
            rows.append((form.row, raw.span))
            tokens.append(Token(raw.span.of(text), raw.span, position, raw.form, form.terms, form.read_as))
        matches = self._matcher.find(tuple(tokens), text)
        mentions = tuple(FoundMention(m.concept, m.span, m.label, m.language) for m in matches)
        return Analysed(len(tokens), pack(rows), mentions, find_references(text, words))


def _read(form: str, language: Language) -> tuple[tuple[str, ...], Language]:
    return analyzer.terms_of(form, language), analyzer.word_language(form, language)
