"""Why a query cannot be parsed: one sentence for each key, the same keys in every language of the interface."""

from trafsearch.errors import QuerySyntax

REASONS = {
    "query.empty": "The query is empty. Type a word, a phrase in quotes, or a filter such as area:migration.",
    "query.open_quote": "This quote is never closed.",
    "query.close_quote": "This quote was never opened.",
    "query.empty_quote": "There are no words between these quotes.",
    "query.open_parenthesis": "This parenthesis is never closed.",
    "query.close_parenthesis": "This parenthesis was never opened.",
    "query.empty_parentheses": "There is nothing between these parentheses.",
    "query.too_deep": "There are too many parentheses or minus signs, one inside the other.",
    "query.left_operand": "Something to search for must stand before this operator.",
    "query.right_operand": "Something to search for must stand after this operator.",
    "query.only_excludes": (
        "An alternative of OR cannot only exclude. Write what is to be found, and exclude from it: (one OR two) -three."
    ),
    "query.minus_alone": "A minus must stand right before what it excludes: -word.",
    "query.equals_alone": "The sign = must stand right before one word: =word.",
    "query.equals_star": "The signs = and * exclude each other: write =word or word*.",
    "query.star_alone": "The sign * must stand right after the beginning of a word: word*.",
    "query.star_inside": "The sign * can only stand at the end of a word: word*.",
    "query.question_inside": "The sign ? stands for no letter. Write how the word begins, and a star: word*.",
    "query.no_word": "There is no word or number here.",
    "query.slop_place": 'The sign ~ can only follow a phrase in quotes: "two words"~5.',
    "query.slop_number": 'A number from 0 to 1000 must follow ~: "two words"~5.',
    "query.no_concept": "The id of a concept must follow: concept:human-trafficking.",
    "query.filter_unknown": (
        "There is no such filter. The filters: area, type, lang, year, adopted, in-force, issuer, doc; and concept. "
        "A word with a colon inside belongs in quotes."
    ),
    "query.filter_value": "A value must follow right after the colon.",
    "query.filter_place": (
        "A filter holds for the whole query: it cannot stand in parentheses, beside OR, or after a minus. "
        "Put the words in parentheses, and the filter outside."
    ),
    "query.filter_once": "This filter can be given only once.",
    "query.type": (
        "There is no such type of document. The types: constitutional-law, code, law, decree, resolution, order, "
        "concept, strategic-plan, programme, action-plan, address, declaration, treaty, report, article."
    ),
    "query.lang": "There is no such language. The languages: ru, kk, en, other, none.",
    "query.year": "This is not a year. Write year:2020, year:2017..2021, year:2017.. or year:..2021.",
    "query.date": "This is not a date. Write it so: 2024-07-05.",
    "query.adopted": (
        "This is not a date or a range. Write adopted:2024-07-05, adopted:2017-01-01..2021-12-31 or adopted:2020."
    ),
    "query.backwards": "This range ends before it begins.",
}


def refusal(query: str, position: int, key: str) -> QuerySyntax:
    """The error to raise for the place `position` of the query."""
    return QuerySyntax(query=query, position=position, reason=REASONS[key], reason_key=key)
