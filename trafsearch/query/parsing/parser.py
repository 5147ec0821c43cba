"""Lexemes put together: NOT binds closest, then words side by side, then OR."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from trafsearch.analysis.analyzer import query_terms
from trafsearch.errors import QuerySyntax
from trafsearch.query.leaves import asked_leaves
from trafsearch.query.parsing.filters import filters_of
from trafsearch.query.parsing.lexer import CONCEPT, FILTERS, Kind, Lexeme, lexemes
from trafsearch.query.parsing.reasons import refusal
from trafsearch.query.parsing.words import TermsOfWord, quoted_leaf, word_leaf
from trafsearch.query.search import Search
from trafsearch.query.tree import And, ConceptLeaf, Everything, Node, Not, Or

MAX_DEPTH = 50


def parse_query(
    text: str,
    *,
    concepts: Callable[[str], tuple[str, ...]],
    area_ids: Collection[str],
    terms_of_word: TermsOfWord = query_terms,
) -> Search:
    """The Search that a typed query asks for.

    `concepts` gives the ids that `concept:ID` includes, itself first, and raises UnknownConcept; `terms_of_word`
    the terms of one word. Raises QuerySyntax with the place and the reason, UnknownConcept, UnknownArea.
    """
    typed = lexemes(text)
    if not typed:
        raise refusal(text, 0, "query.empty")
    parser = _Parser(text, typed, concepts, terms_of_word)
    tree = parser.whole()
    return Search(text=text, tree=tree, filters=filters_of(text, parser.filters, area_ids))


@dataclass(slots=True)
class _Parser:
    query: str
    lexemes: list[Lexeme]
    concepts: Callable[[str], tuple[str, ...]]
    terms_of_word: TermsOfWord
    filters: list[Lexeme] = field(default_factory=list)
    next: int = 0
    depth: int = 0

    def whole(self) -> Node:
        tree = self._alternatives()
        if stray := self._peek():
            raise refusal(self.query, stray.position, "query.close_parenthesis")
        return tree

    def _alternatives(self) -> Node:
        """`a b OR c`; filters are allowed only where there is no OR, outside all parentheses. Each alternative asks
        for something: one that only excludes would be met by nearly all that there is.
        """
        filters_before = len(self.filters)
        begins = [self.next]
        parts = [self._words()]
        while operator := self._take(Kind.OR):
            begins.append(self.next)
            parts.append(self._words(after=operator))
        if len(parts) > 1 and len(self.filters) > filters_before:
            raise refusal(self.query, self.filters[filters_before].position, "query.filter_place")
        for begin, part in zip(begins, parts, strict=True):
            if len(parts) > 1 and next(asked_leaves(part), None) is None:
                raise refusal(self.query, self.lexemes[begin].position, "query.only_excludes")
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _words(self, after: Lexeme | None = None) -> Node:
        """`a b AND c`; `after` is the OR that came before."""
        parts: list[Node] = []
        begun = False
        while not self._at_end_of_words():
            if operator := self._take(Kind.AND):
                self._check_operands(operator, begun=begun)
            parts += self._operand()
            begun = True
        if not begun:
            raise self._missing(after)
        return And(tuple(parts)) if len(parts) > 1 else parts[0] if parts else Everything()

    def _check_operands(self, operator: Lexeme, *, begun: bool) -> None:
        if not begun:
            raise refusal(self.query, operator.position, "query.left_operand")
        if self._at_end_of_words() or self._is(Kind.AND):
            raise refusal(self.query, operator.position, "query.right_operand")

    def _missing(self, after: Lexeme | None) -> QuerySyntax:
        """Why no words stand after the OR `after`, or at the beginning."""
        stray = self._peek()
        if after:
            return refusal(self.query, after.position, "query.right_operand")
        if stray and stray.kind is Kind.CLOSE:
            return refusal(self.query, stray.position, "query.close_parenthesis")
        return refusal(self.query, stray.position if stray else 0, "query.left_operand")

    def _operand(self) -> list[Node]:
        """One thing to search for; nothing where a filter stands."""
        lexeme = self._peek()
        if lexeme and lexeme.kind is Kind.NAMED and lexeme.name != CONCEPT:
            self.filters.append(self._filter())
            return []
        return [self._excluded()]

    def _excluded(self) -> Node:
        """`-a`, `NOT a`, or a thing to search for."""
        sign = self._take(Kind.MINUS) or self._take(Kind.NOT)
        if not sign:
            return self._thing()
        if not self._is(Kind.WORD, Kind.QUOTE, Kind.NAMED, Kind.OPEN, Kind.MINUS, Kind.NOT):
            raise refusal(self.query, sign.position, "query.right_operand")
        self._deeper(sign)
        part = self._excluded()
        self.depth -= 1
        return Not(part)

    def _thing(self) -> Node:
        lexeme = self._advance()
        match lexeme.kind:
            case Kind.OPEN:
                return self._group(lexeme)
            case Kind.QUOTE:
                return quoted_leaf(self.query, lexeme.text, lexeme.at, lexeme.slop, self.terms_of_word)
            case Kind.NAMED:
                return self._concept(lexeme)
        return word_leaf(self.query, lexeme.text, lexeme.at, self.terms_of_word)

    def _group(self, opened: Lexeme) -> Node:
        self._deeper(opened)
        if self._is(Kind.CLOSE):
            raise refusal(self.query, opened.position, "query.empty_parentheses")
        if not self._peek():
            raise refusal(self.query, opened.position, "query.open_parenthesis")
        filters_before = len(self.filters)
        tree = self._alternatives()
        if not self._take(Kind.CLOSE):
            raise refusal(self.query, opened.position, "query.open_parenthesis")
        if len(self.filters) > filters_before:
            raise refusal(self.query, self.filters[filters_before].position, "query.filter_place")
        self.depth -= 1
        return tree

    def _concept(self, lexeme: Lexeme) -> ConceptLeaf:
        if lexeme.name != CONCEPT:
            self._check_name(lexeme)
            raise refusal(self.query, lexeme.position, "query.filter_place")
        concept = lexeme.text.removesuffix("!")
        if not concept:
            raise refusal(self.query, lexeme.position, "query.no_concept")
        ids = self.concepts(concept)
        return ConceptLeaf(lexeme.text, (concept,) if lexeme.text.endswith("!") else ids)

    def _filter(self) -> Lexeme:
        lexeme = self._advance()
        self._check_name(lexeme)
        return lexeme

    def _check_name(self, lexeme: Lexeme) -> None:
        if lexeme.name not in FILTERS:
            raise refusal(self.query, lexeme.position, "query.filter_unknown")

    def _deeper(self, lexeme: Lexeme) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise refusal(self.query, lexeme.position, "query.too_deep")

    def _at_end_of_words(self) -> bool:
        return self._peek() is None or self._is(Kind.OR, Kind.CLOSE)

    def _peek(self) -> Lexeme | None:
        return self.lexemes[self.next] if self.next < len(self.lexemes) else None

    def _is(self, *kinds: Kind) -> bool:
        lexeme = self._peek()
        return lexeme is not None and lexeme.kind in kinds

    def _take(self, kind: Kind) -> Lexeme | None:
        return self._advance() if self._is(kind) else None

    def _advance(self) -> Lexeme:
        lexeme = self.lexemes[self.next]
        self.next += 1
        return lexeme
