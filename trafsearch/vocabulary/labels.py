"""Many labels as columns: each is made when it is asked for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

from trafsearch.language import Language
from trafsearch.vocabulary.label import Label, LabelKind

_BETWEEN_TEXTS = "\x1f"  # the separator of units: no text has it
_LANGUAGES, _KINDS = tuple(Language), tuple(LabelKind)


@dataclass(frozen=True, slots=True)
class Labels(Sequence[Label]):
    """`owners` are named by `owner_of`, languages and kinds by their places in the lists of all."""

    texts: Sequence[str]
    owners: Sequence[str]
    owner_of: Sequence[int]
    languages: Sequence[int]
    kinds: Sequence[int]

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, at: int) -> Label: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Label, ...]: ...
    def __getitem__(self, at: int | slice) -> Label | tuple[Label, ...]:
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        owner, language, kind = self.owners[self.owner_of[at]], _LANGUAGES[self.languages[at]], _KINDS[self.kinds[at]]
        return Label(owner, self.texts[at], language, kind)

    def names(self) -> Iterator[str]:
        """The texts of those that name something: not the negative ones."""
        negative = _KINDS.index(LabelKind.NEGATIVE)
        return (text for text, kind in zip(self.texts, self.kinds, strict=True) if kind != negative)

    def plain(self) -> list[object]:
        """The labels as lists and strings, for `load_labels`."""
        return [_BETWEEN_TEXTS.join(self.texts), self.owners, self.owner_of, self.languages, self.kinds]


def labels_as_columns(labels: Iterable[Label]) -> Labels:
    kept = tuple(labels)
    owners = {owner: at for at, owner in enumerate(dict.fromkeys(each.owner for each in kept))}
    return Labels(
        [each.text for each in kept],
        list(owners),
        [owners[each.owner] for each in kept],
        [_LANGUAGES.index(each.language) for each in kept],
        [_KINDS.index(each.kind) for each in kept],
    )


def load_labels(plain: Sequence[Any]) -> Labels:
    """What `plain` gave, by way of JSON."""
    texts, owners, owner_of, languages, kinds = plain
    return Labels(texts.split(_BETWEEN_TEXTS) if texts else [], owners, owner_of, languages, kinds)
