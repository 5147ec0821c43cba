"""What can go wrong with a vocabulary."""

from trafsearch.errors.refusal import TrafsearchError


class UnknownConcept(TrafsearchError):
    key = "error.unknown_concept"
    sentence = "There is no concept {concept}. Near it: {near}. All of them: trafsearch concepts list"


class UnknownArea(TrafsearchError):
    key = "error.unknown_area"
    sentence = "There is no policy area {area}. The areas: {near}"


class UnknownLens(TrafsearchError):
    key = "error.unknown_lens"
    sentence = "There is no lens {lens}. The lenses: {near}"


class BadVocabulary(TrafsearchError):
    key = "error.bad_vocabulary"
    sentence = "{path}: {reason}. Mend the file, then repeat the command."


class VocabularyMissing(BadVocabulary):
    """The folder that was named, or that the index remembers, is gone."""

    key = "error.vocabulary_missing"
    sentence = (
        "{path}: there is no such folder of a vocabulary. Bring it back, name another (--vocabulary DIR), or do "
        "without: trafsearch index --vocabulary built-in"
    )


class BadConceptId(BadVocabulary):
    key = "error.bad_concept_id"
    sentence = (
        "{concept} is no id of a concept: one is made of the letters a to z, figures and single hyphens, such as"
        " child-soldiers. Choose another."
    )


class NoLabels(BadVocabulary):
    key = "error.no_labels"
    sentence = "The concept {concept} has no label. Give it one in a language at least: ru, kk or en."


class UnknownTheme(TrafsearchError):
    key = "error.unknown_theme"
    sentence = "No file of concepts is called {theme}. The files: {near}"


class ConceptExists(TrafsearchError):
    key = "error.concept_exists"
    sentence = "There is a concept {concept} already, in {path}. Choose another id, or change it there."


class ConceptBuiltIn(TrafsearchError):
    key = "error.concept_built_in"
    sentence = (
        "The concept {concept} is built in, in {path}. Choose another id; to put your own in its place, export it,"
        " change it and import it: trafsearch concepts export -o FILE.csv {concept}"
    )


class BadRow(TrafsearchError):
    """A row of a spreadsheet that cannot be imported; `reason_key` and `value` give the reason in each language."""

    key = "error.bad_row"
    sentence = "{path}, row {row}: {reason}. Nothing was written. Mend the row, then import the file again."


class BadGraph(TrafsearchError):
    """As BadRow, of a concept in a graph."""

    key = "error.bad_graph"
    sentence = "{path}, {concept}: {reason}. Nothing was written. Mend the file, then import it again."


class UnknownExchange(TrafsearchError):
    key = "error.unknown_exchange"
    sentence = "{path}: the ending of the name says no form. Name one: --format {known}"
