"""A tree without phrases, for engines that keep no positions."""

from trafsearch.query.leaves import has_phrase
from trafsearch.query.tree import And, Everything, Node, Not, Or, Phrase


def loosen(tree: Node) -> Node:
    """A tree without phrases that every passage answers which answers `tree`.

    A phrase becomes all of its parts, each an asked leaf of its own: where a phrase stands in the passage's own
    words, each of its parts does. Whether NOT of a phrase holds cannot be said without positions.
    """
    match tree:
        case Phrase(parts):
            return And(parts)
        case And(parts):
            return And(tuple(loosen(part) for part in parts))
        case Or(parts):
            return Or(tuple(loosen(part) for part in parts))
        case Not(part) if has_phrase(part):
            return Everything()
    return tree
