"""Why what is to be imported cannot be: a sentence for each key of the catalogue of messages."""

from trafsearch.errors import BadGraph, BadRow

REASONS = {
    "exchange.not_utf8": "some of its bytes are no letters; save it as “CSV UTF-8”",
    "exchange.lost_letters": "“{value}” has question marks where letters were; save the table as “CSV UTF-8” or XLSX",
    "exchange.torn": "its quotation marks do not pair (line {value}): one is not closed, or letters follow the one that"
    " closes; double those that belong to the text",
    "exchange.no_columns": "the first row must name the columns id, kind, language and text",
    "exchange.two_columns": "two columns are named “{value}”: rename or take out one of them",
    "exchange.no_workbook": "this is no XLSX workbook",
    "exchange.no_graph": "this cannot be read as {value}",
    "exchange.remote": "it takes its terms from {value}, and nothing is fetched from the network; write"
    " them into the file",
    "exchange.no_concepts": "there are no concepts in it",
    "exchange.bad_id": "“{value}” is no id: it is made of the letters a to z, figures and single hyphens",
    "exchange.no_id": "no id can be made of “{value}”: give it a skos:notation of the letters a to z",
    "exchange.one_id": "two concepts would have the id {value}",
    "exchange.kind": "“{value}” is no kind; the kinds: pref, alt, exact, negative, broader, indicates,"
    " related, note, source",
    "exchange.language": "“{value}” is no language of the vocabulary; the languages: ru, kk, en",
    "exchange.no_words": "there are no words in “{value}”",
    "exchange.no_capital": "“{value}” has no capital letter: it can be no exact label; make it alt",
    "exchange.repeated": "“{value}” stands there twice",
    "exchange.only_one": "there can be only one, and there is “{value}” already",
    "exchange.no_pref": "there is no preferred label in the language {value}",
    "exchange.unknown_concept": "{value} is no concept, neither in this file nor in the vocabulary",
    "exchange.itself": "{value} is named as its own relation",
}  # fmt: skip


def refusal(path: object, place: int | str, key: str, value: object = "") -> BadRow | BadGraph:
    """For a row of a spreadsheet where the place is a number, else for a concept in a graph."""
    reason = REASONS[key].format(value=value)
    if isinstance(place, int):
        return BadRow(path=path, row=place, reason=reason, reason_key=key, value=value)
    return BadGraph(path=path, concept=place, reason=reason, reason_key=key, value=value)
