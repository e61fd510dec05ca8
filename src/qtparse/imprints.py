"""Lines behind the masthead that only look like parts of it, and those that site operators print over a page."""

from __future__ import annotations

import re
from collections import Counter

import attrs

from qtparse import running_heads
from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role
from qtparse.pieces import Piece

ONLY_OF_PAPERS = frozenset({Role.SERIAL, Role.IMPRINT})
# Of papers, and of books, fairs and contests: they are the paper's beside other lines of it.
ALSO_OF_PAPERS = frozenset({Role.PRICE, Role.SUPERVISOR, Role.SPONSOR, Role.PUBLISHER})
OF_PAGES = frozenset({Kind.EDITORS, Kind.FURNITURE, Kind.PAGE_HEAD})
OF_THIS_PAPER = re.compile(
    r"本报|本報|报社|報社|编辑部|社址|新闻|爆料|报料|订报|訂報|征订|投稿|发行|读者|讀者|邮编|网址|值班"
)
# A paper's name alone on a line says whence the article above comes.
PAPER = re.compile(
    r"(?!.*[的好办辦读讀看我何这這是])[一-鿿]{2,6}(?:[日晚晨早商导導信周週][报報]|[时時][报報]|都市[报報]|青年[报報]|[经經][济濟][报報]|金融[报報]|[农農]民[报報]|工人[报報])"
)
COPYRIGHT = re.compile("版[权權]所有|Copyright|©|ICP")
CONTENTS = re.compile(r"标题导航|版面导航|版面目录|目录")
BULLETS = "·・•●▪- "
LIST_MARKS = frozenset(BULLETS[:-1])
LABEL_BEHIND = re.compile(r"[（(【][^）)】]{2,12}[）)】]$")
LISTED = frozenset({Kind.WORDS, Kind.HEADING, Kind.RUBRIC})


def settled(blocks: list[Block], names: frozenset[str]) -> list[Block]:
    """The `blocks` behind the masthead as what they are there; `names` are the paper's, closed up."""
    if any(block.kind is Kind.FIELDS for block in blocks):
        blocks = [
            _outside_masthead(block, names, (before, behind))
            if block.kind is Kind.FIELDS and not _is_of_site(before)
            else block
            for before, block, behind in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False)
        ]
    return _without_contents(blocks) if any(map(_heads_contents, blocks)) else blocks


def _is_of_site(before: Block | None) -> bool:
    """Whether a site's copyright line stands above: what follows is its address."""
    return before is not None and before.kind is Kind.FURNITURE and COPYRIGHT.search(before.text) is not None


def _outside_masthead(block: Block, names: frozenset[str], beside: tuple[Block | None, Block | None]) -> Block:
    """A line of fields as what it is outside the masthead: imprint, running head, or words after all."""
    if _is_imprint(block, beside):
        return block
    behind = beside[1]
    is_source = PAPER.fullmatch(block.text) and not (behind is not None and behind.kind is Kind.BYLINE)
    if block.level == 0 and ("".join(block.text.split()) in names or is_source):
        return furniture(block)
    head = running_heads.read(block.text, block.start)
    if head:
        return block.taken_for(Kind.PAGE_HEAD, head)
    return block.taken_for(Kind.HEADING if block.level else Kind.WORDS, ())


def _is_imprint(block: Block, beside: tuple[Block | None, Block | None]) -> bool:
    """Whether a line of fields is the paper's imprint, by itself or by the lines above and below it."""
    if _is_certainly_imprint(block):
        return True
    roles = {piece.role for piece in block.lead} & ALSO_OF_PAPERS
    if not roles:
        return False
    before, behind = beside
    if roles == {Role.PRICE} and before is not None and behind is None:
        return True  # the last line of all
    return len(roles) > 1 or any(
        line is not None and (line.kind in OF_PAGES or (line.kind is Kind.FIELDS and _is_certainly_imprint(line)))
        for line in beside
    )


def _is_certainly_imprint(block: Block) -> bool:
    """Whether a line has what only a paper prints, or the paper's own address and telephone."""
    roles = [piece.role for piece in block.lead if piece.role is not Role.IMPRINT or piece.fields.get("label")]
    if not ONLY_OF_PAPERS.isdisjoint(roles):
        return True
    labels = [piece.fields["label"] or "" for piece in block.lead if piece.role is Role.CONTACT]
    return any(OF_THIS_PAPER.search(label) for label in labels)


def _without_contents(blocks: list[Block]) -> list[Block]:
    """The blocks, a page's list of headlines (标题导航) as furniture: each of its lines has a mark, or recurs below."""
    titles = [_bare(block.text) for block in blocks]
    printed = Counter(titles)
    found: list[Block] = []
    seen: set[str] = set()
    in_contents = False
    for block, title in zip(blocks, titles, strict=True):
        recurs = printed[title] > 1 and title not in seen
        if in_contents and block.kind in LISTED and (recurs or block.line.text[0] in LIST_MARKS):
            seen.add(title)
            found.append(attrs.evolve(furniture(block), tail=(), text=block.line.text))
        else:
            in_contents = _heads_contents(block)
            found.append(block)
    return found


def _heads_contents(block: Block) -> bool:
    """Whether a line is the title of a list of headlines."""
    return block.kind is Kind.FURNITURE and CONTENTS.search(block.text) is not None


def _bare(title: str) -> str:
    """A title without the bullet that a list sets before it, and the label in brackets behind it."""
    return LABEL_BEHIND.sub("", title.lstrip(BULLETS))


def furniture(block: Block) -> Block:
    """A line as one that is of the page and says nothing of it."""
    start = block.lead[0].start if block.lead else block.start
    end = block.tail[-1].end if block.tail else block.end
    return block.taken_for(Kind.FURNITURE, (Piece(Role.FURNITURE, start, end, {}),))
