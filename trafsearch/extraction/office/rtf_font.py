"""The fonts of an RTF, as far as they say what its bytes mean."""

from dataclasses import dataclass, field

from trafsearch.extraction.office.rtf_text import SYMBOL_PAGE, page_of_charset
from trafsearch.extraction.office.symbols import is_picture_font


@dataclass(slots=True)
class Fonts:
    """By number; grows as their table is read."""

    default: int = 0
    _pages: dict[int, str] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)

    def page_of(self, font: int) -> str:
        """The code page; "" for that of the document. A font below 0 is the default one."""
        font = self.default if font < 0 else font
        page, name = self._pages.get(font, ""), self._names.get(font, "").strip().rstrip(";")
        if page != SYMBOL_PAGE:
            return page
        return SYMBOL_PAGE + name if is_picture_font(name) else ""

    def set_charset(self, font: int, charset: int | None) -> None:
        self._pages.setdefault(font, page_of_charset(charset))

    def set_page(self, font: int, page: str) -> None:
        self._pages[font] = page

    def add_to_name(self, font: int, text: str) -> None:
        self._names[font] = self._names.get(font, "") + text
