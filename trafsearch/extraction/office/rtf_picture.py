"""How large a picture of an RTF is printed."""

from dataclasses import dataclass, field

_PAGE = (7_900, 10_200)  # width and height, in twips, from which a picture fills a page: 14 × 18 cm
_SIDES = {"picwgoal": 0, "pichgoal": 1}
_SCALES = {"picscalex": 0, "picscaley": 1}


@dataclass(slots=True)
class Picture:
    """Its sides in twips and their scale in percent."""

    sides: list[int] = field(default_factory=lambda: [0, 0])
    scales: list[int] = field(default_factory=lambda: [100, 100])

    def measure(self, name: str, number: int) -> None:
        """Takes what a control word says of its size; others say nothing."""
        if name in _SIDES:
            self.sides[_SIDES[name]] = number
        elif name in _SCALES and number > 0:
            self.scales[_SCALES[name]] = number

    @property
    def fills_page(self) -> bool:
        printed = zip(self.sides, self.scales, _PAGE, strict=True)
        return all(side * scale >= 100 * least for side, scale, least in printed)
