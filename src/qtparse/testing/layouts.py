"""How texts set newspapers: the marks of heads, the gaps between articles, the indents of paragraphs."""

from __future__ import annotations

import attrs

from qtparse.listing import MARKUP
from qtparse.testing.labelled import Line, Node, Piece


@attrs.frozen
class Layout:
    """One way to set a newspaper as text. Marks are what stands before a head, and behind it if it is bold.

    `kicker` and `below` are the marks of a kicker and of the headline under it; where `kicker` is `None` the two
    share a line. `crosshead` is the mark of crossheads; where it is `None` only their numbers tell them. Gaps are
    blank lines: before the lines of an article, and before the article.
    """

    name: str
    headline: str
    kicker: str | None
    below: str
    crosshead: str | None
    indent: str
    gap: int
    article_gap: int

    @property
    def marks_heads(self) -> bool:
        """Whether heads can be told by a mark."""
        return bool(self.headline)

    @property
    def is_markdown(self) -> bool:
        """Whether heads are Markdown's headings, which have ranks."""
        return self.headline.startswith("#")


MARKDOWN = Layout("Markdown", "## ", None, "", "### ", "", 1, 1)
RANKED = Layout("Markdown, the kicker ranked over its headline", "## ", "## ", "### ", "#### ", "", 1, 1)
BOLD = Layout("bold heads", "**", None, "", None, "", 1, 1)
INDENTED = Layout("plain text, paragraphs indented", "", "", "", None, "\u3000\u3000", 0, 1)
SPACED = Layout("plain text, articles far apart", "", "", "", None, "", 1, 2)

LAYOUTS = (MARKDOWN, RANKED, BOLD, INDENTED, SPACED)


def headed(mark: str, pieces: tuple[Piece, ...], gap: int) -> Line:
    """The line of a head: `pieces` behind `mark`, and before it again if it is bold."""
    if not mark:
        return Line(pieces, gap)
    sign = Piece(mark.strip(), Node(MARKUP))
    if mark.startswith("#"):
        return Line((sign, Piece(" "), *pieces), gap)
    return Line((sign, *pieces, Piece(mark, Node(MARKUP))), gap)
