"""What a tree asks for: the leaves that a passage may be shown for."""

from collections.abc import Iterator

from trafsearch.query.tree import And, ConceptLeaf, Form, Leaf, Node, Not, Or, Phrase, Prefix, Word


def asked_leaves(tree: Node) -> Iterator[Leaf]:
    """The leaves outside NOT, in the order of the query."""
    match tree:
        case And(parts) | Or(parts):
            for part in parts:
                yield from asked_leaves(part)
        case Word() | Form() | Prefix() | Phrase() | ConceptLeaf():
            yield tree


def has_phrase(tree: Node) -> bool:
    """Whether the order of words, or their distance, matters anywhere in the tree."""
    match tree:
        case Phrase():
            return True
        case And(parts) | Or(parts):
            return any(has_phrase(part) for part in parts)
        case Not(part):
            return has_phrase(part)
    return False
