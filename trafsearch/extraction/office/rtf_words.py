"""What the control words of RTF mean, as far as the text depends on them."""

NOTES = frozenset(("footnote",))
HEADS = frozenset(("header", "headerl", "headerr", "headerf"))
FEET = frozenset(("footer", "footerl", "footerr", "footerf"))
BOXES = frozenset(("shptxt", "dptxbxtext"))
NUMBERS = frozenset(("listtext", "pntext"))
TABLES = {"fonttbl": "fonts", "stylesheet": "styles", "info": "info"}
INFO = {"title": "title", "author": "author", "subject": "subject"}

# Destinations that hold text although \* lets older programs skip them.
READ = (
    NOTES | BOXES | frozenset(("shpinst", "do", "ud", "moMath", "moMathPara", "nesttableprops", "fldrslt", "bkmkcolf"))
)
_SKIPPED_NAMES = """
    colortbl listtable listoverridetable revtbl rsidtbl pict object objdata objclass objname fldinst generator
    xmlnstbl themedata colorschememapping latentstyles datastore filetbl template bkmkstart bkmkend
    annotation atnid atnauthor atntime atnicn atnref atndate atnparent atrfstart atrfend xe rxe tc tcn
    ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pn pnseclvl sp sn sv shprslt nonshppict shppict nonesttables
    mmathPict mrPr mctrlPr ctrlPr upr private pgdsctbl pgptbl wgrffmtfilter falt panose fname fontemb
    userprops docvar background formfield ffname xform keycode operator company comment doccomm keywords
    creatim revtim printim buptim manager category hlinkbase passwordhash oldcprops oldpprops oldtprops oldsprops
"""
SKIPPED = frozenset(_SKIPPED_NAMES.split())
PICTURES = frozenset(("pict",))
OBJECTS = frozenset(("object",))
COMMENTS = frozenset(("annotation",))

SIGNS = {
    "tab": " ", "line": "\n", "lbr": "\n", "softline": " ", "page": " ", "column": " ", "emdash": "—", "endash": "–",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
    "qmspace": " ", "zwnj": "", "zwj": "",
}  # fmt: skip
