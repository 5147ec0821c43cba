"""The tree of a web page."""

import re

from lxml import etree

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")

_MARKUP = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_WORDS = re.compile(r"\w")


def tree_of(text: str) -> tuple[etree._Element, bool]:
    """The tree, and whether the parser gave up before the end, which it does without a word."""
    parser = etree.HTMLParser(recover=True, no_network=True, huge_tree=True, remove_pis=True)
    whole = _XML_DECLARATION.sub("", text.removeprefix("\ufeff")).replace("\0", "")
    tree = _parsed(whole if whole.strip() else "<html/>", parser)
    if tree is None:  # nothing but comments and declarations, or markup that the parser cannot begin with
        return etree.Element("html"), bool(_WORDS.search(_MARKUP.sub(" ", whole)))
    is_cut = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    return tree, is_cut


def _parsed(text: str, parser: etree.HTMLParser) -> etree._Element | None:
    """Not by `lxml.html`: its elements have a class for each tag, looked up whenever one is touched."""
    try:
        tree = etree.fromstring(text, parser)
    except etree.ParserError:
        return None
    except etree.XMLSyntaxError:
        return None
    return tree
