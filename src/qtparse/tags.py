"""The signs of HTML and Markdown that may stand in a newspaper's text, and the patterns that find them.

No pattern looks back on what it has passed, and each stops at the next sign: hostile text costs no more than other.
"""

from __future__ import annotations

import re

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset({"b", "strong"})
ITEMS = frozenset({"a", "span"})
UNREAD = frozenset({"script", "style"})
BLOCKS = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dir div dl dt fieldset "  # noqa: SIM905 - a list would be sixty lines
    "figcaption figure footer form frame frameset head header hr html legend li link main menu meta nav ol optgroup "
    "option p pre section select summary table tbody td textarea tfoot th thead title tr ul".split()
)
INLINE = frozenset(
    "abbr acronym area audio base basefont bdi bdo big blink button cite code del dfn em embed font i iframe "  # noqa: SIM905 - as above
    "input ins kbd label map mark nobr noscript object param q rb rp rt ruby s samp script small source strike style "
    "sub sup time tt u var video wbr".split()
)

BLANK = "[ \t\u3000\xa0]"
# What `blocks` reads whole by itself: a line of a Markdown table, a line that is bold from end to end.
WHOLE_LINE = rf"{BLANK}*+(?:\|[^\n\r]*+|\*\*[^*\n\r<&]++\*\*(?={BLANK}*+(?:[\n\r]|\Z)))"
ATTRIBUTE = r"""\s*+[A-Za-z_:@][A-Za-z0-9_:.\-]*+(?:\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+'|[^\s"'<>]++))?+"""
FIRST_LINE = re.compile(WHOLE_LINE)
SIGN = re.compile(
    rf"[\n\r]{WHOLE_LINE}"
    r"|(?P<comment><!--)"
    r"|(?P<declaration><[!?][A-Za-z][^<>]*+>)"
    rf"|<(?P<slash>/?)(?P<tag>[A-Za-z][A-Za-z0-9]*+(?:[:\-][A-Za-z0-9]++)*+)(?:{ATTRIBUTE})*+\s*+/?>"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<italic>(?<![^\s])\*(?=[^\s*\d])(?=[^*\n\r<&]{0,190}[一-鿿]{2})[^*\n\r<&]{1,200}+(?<!\s)\*(?![*\w]))"
    r"|(?P<stars>(?<!\*)\*{2,3}+(?!\*))"
)
BOLD_WORDS = re.compile(r"(\*++)(?![\s、，。；：！？）】》”])[^*\n\r]++(?<!\s)\1(?!\*)")
ENDS = {
    "comment": re.compile("-->"),
    "script": re.compile(r"</script\s*+>", re.IGNORECASE),
    "style": re.compile(r"</style\s*+>", re.IGNORECASE),
}
TABLE_TAG = re.compile(r"<(/?)table\b[^<>]*+>", re.IGNORECASE)
# A page, a picture or a masthead that is laid out in a table, not a table of figures.
LAYOUT = re.compile(
    r"<(?:[hH][1-6]|[iI][mM][gG])\b|>\s*+[^<>\r\n]{120}|刊[号號][:：]|邮发代号|[农農][历曆]|[总總]第?[\d０-９〇○零一二三四五六七八九十百千]{1,6}[期號]"
)
CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
HEADING_TAG = re.compile(r"<(/?)[hH][1-6]\b")
LONGEST_HEADING = 2000


def is_block(name: str) -> bool:
    """Whether the element begins and ends lines; those that a site has named itself (`x-title`) do."""
    return name in BLOCKS or "-" in name


def is_inline(name: str) -> bool:
    """Whether the element stands within a line; those of word processors (`o:p`) do."""
    return name in INLINE or ":" in name


def closes_heading(text: str, at: int) -> bool:
    """Whether the heading whose tag ends at `at` is closed before another begins, and not too far on."""
    following = HEADING_TAG.search(text, at, at + LONGEST_HEADING)
    return following is not None and bool(following[1])


def end_of_table(text: str, at: int) -> int | None:
    """Where the table ends whose tag ends at `at`; `None` if it is never closed, or only lays out a page."""
    following = TABLE_TAG.search(text, at)
    if following is None or not following[1] or LAYOUT.search(text, at - 1, following.start()):
        return None
    first = CELL.search(text, at, following.start())
    if first is None or CELL.search(text, first.end(), following.start()) is None:
        return None  # a single cell only frames what stands in it
    return following.end()
