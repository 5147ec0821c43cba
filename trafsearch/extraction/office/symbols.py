"""What the characters of picture fonts show, as far as they stand for text."""

_GREEK = dict(zip("abcdefghijklmnopqrstuvwxyz", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_GREEK |= dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
# Codes of Adobe's Symbol font and of Microsoft's Wingdings, as their tables give them.
_SYMBOL = {
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″",
    0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xD7: "·", 0xA2: "′",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE5: "∑", 0xD6: "√", 0xCE: "∈",
}  # fmt: skip
_WINGDINGS = {
    0xA8: "◻", 0x6F: "□", 0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0xE0: "→", 0xA7: "▪", 0x6C: "●", 0x6E: "■",
    0x9F: "•", 0xD8: "➢",
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)
_PICTURES = ("symbol", "wingdings", "webdings", "dingbats", "mt extra", "marlett")


def is_picture_font(font: str) -> bool:
    """By its name: some fonts of letters call themselves fonts of symbols, as «Times Kaz» did."""
    return any(picture in font.lower() for picture in _PICTURES)


def symbol(font: str, code: str) -> str:
    """`symbol("Symbol", "F0B0")` is a degree sign; "" for a picture without a meaning of its own."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    low = point - 0xF000 if point in _PRIVATE else point
    name = font.lower()
    if name == "symbol":
        return _SYMBOL.get(low, "") or (_GREEK.get(chr(low), chr(low)) if 0x20 <= low < 0x7F else "")
    if name.startswith("wingdings"):
        return _WINGDINGS.get(low, "") if name == "wingdings" else ""
    if is_picture_font(name):
        return ""
    if point in _PRIVATE:
        return chr(low) if 0x20 <= low < 0x7F else bytes([low]).decode("cp1251", errors="ignore").strip("\x98")
    return chr(point) if 0x20 <= point <= 0x10FFFF and not 0xD800 <= point < 0xE000 else ""
