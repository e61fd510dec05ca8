"""Blocks to masthead, pages and articles: a small grammar.

    issue    := masthead? (page-head | production-line | furniture | article)*
    article  := head body
    head     := (rubric | kicker | headline | deck | byline)*
    body     := (paragraph | crosshead | caption | credit | jump | byline | dateline | note | table)*

What belongs to pages is sorted out in `folios`; whether a head begins an article is weighed in `boundaries`; the
lines of a head are told apart in `heads`, those of a body in `bodies`. Whatever fits nowhere is a paragraph of the
article that is open: nothing is left out.
"""

from __future__ import annotations

from qtparse import bodies, boundaries, folios, heads, signatures
from qtparse.blocks import OF_WORDS, Block, Kind
from qtparse.conventions.table import Role
from qtparse.diagnostics import Code, Diagnostic
from qtparse.head_lines import is_told
from qtparse.headlines import is_of_poems
from qtparse.items import Habits, Item, ending, habits, is_open, opening, tells_of_picture
from qtparse.layout import ArticleGroup, Layout
from qtparse.open_article import PICTURE_KINDS, SIGNATURES, Article
from qtparse.runs import Run, is_signature_apart, run_at
from qtparse.spans import Span

OWN = frozenset({"本报", "本報"})
REPORTS = frozenset({"讯", "訊"})
NEVER_FIRST = PICTURE_KINDS | {Kind.DATELINE}
BYLINE, DATELINE = Kind.BYLINE, Kind.DATELINE


def group(blocks: list[Block]) -> Layout:
    """Divide the blocks of a whole text."""
    sorted_out = folios.sort_out(blocks)
    ways = habits(sorted_out.items)
    divided = divide(sorted_out.items, ways)
    return Layout(
        sorted_out.masthead,
        sorted_out.pages,
        tuple([_group(article, ways) for article in divided]),
        sorted_out.markup,
        sorted_out.unplaced,
        tuple([doubt for article in divided for doubt in article.doubts]),
    )


def _group(article: Article, ways: Habits) -> ArticleGroup:
    head = heads.elements(article.head, followed_by_text=bool(article.body))
    of_poems = is_of_poems(article.known_head()[0])
    body = bodies.elements(article.body, ways, is_letter=article.is_letter, of_poems=of_poems)
    return ArticleGroup(article.page, (*head, *body))


def divide(items: list[Item], ways: Habits) -> list[Article]:
    """The articles that `items` make, in order."""
    if not items:
        return []
    article = Article(items[0].page)
    articles = [article]
    at = 0
    while at < len(items):
        item = items[at]
        if item.is_head_like:
            run = run_at(items, at, follows_text=article.has_text, of_letter=article.is_letter)
            begins, doubt = _weighed(run, article, ways)
            if begins and (article.head or article.body):
                article = Article(item.page, is_brief=article.is_brief and len(run.lines) == 1)
                articles.append(article)
            if doubt:
                article.doubts.append(doubt)
            at += article.add_run(run)
        else:
            following = items[at + 1] if at + 1 < len(items) else None
            if article.has_text and _begins_without_head(item, items[at - 1], following, article, ways):
                article = Article(item.page)
                articles.append(article)
            article.add_text(item, of_picture=bool(item.passed_over) and tells_of_picture(items, at))
            at += 1
    return articles


def _weighed(run: Run, article: Article, ways: Habits) -> tuple[bool, Diagnostic | None]:
    """Whether a run begins an article behind `article`, and a diagnostic where that is hardly more than a guess."""
    first, following = run.lines[0], run.following
    if not article.has_text:
        opens_page = Kind.PAGE_HEAD in run.items[0].passed_over and any(line.kind in OF_WORDS for line in run.lines)
        return opens_page or _heads_anew(first, article.head), None
    if following and (
        following.block.kind is DATELINE or (len(run.lines) == 1 and is_signature_apart(first, following))
    ):
        return False, None
    if first.kind is Kind.RUN_IN_HEAD:
        return True, None
    if article.is_letter and len(run.lines) == 1 and _signs_letter(first, following):
        return False, None
    titles = [line for line in run.lines if line.kind in OF_WORDS]
    if not titles and first.kind is BYLINE:
        return _signs_what_follows(first, following), None
    weight = boundaries.weigh(run, titles, article, ways)
    if abs(weight) > boundaries.DOUBTFUL or not titles:
        return weight > 0, None
    arguments = ("headline", "标题") if weight > 0 else ("crosshead", "小标题")
    return weight > 0, Diagnostic(Code.QT206, Span(titles[0].start, titles[0].end), arguments)


def _signs_letter(line: Block, following: Item | None) -> bool:
    """Whether a line signs a letter to the paper, and is not the headline of the next one."""
    if following is not None and signatures.addresses_editors(following.block.text):
        return False
    return signatures.of_letter(line.text) is not None


def _heads_anew(first: Block, head: list[Block]) -> bool:
    """Whether a marked heading opens a head of its own behind one that has no text: a picture story, a notice."""
    return first.level > 0 and any(line.level for line in head)


def _begins_without_head(item: Item, previous: Item, following: Item | None, article: Article, ways: Habits) -> bool:
    """Whether running text begins an article behind `article` whose headline is lost, or never was."""
    block = item.block
    closed = ending(previous)
    if ways.parts_all_by_gaps and block.line.gap > ways.body_gap and block.kind in OF_WORDS and not is_open(previous):
        return True
    if not (block.lead or closed or block.level) or block.kind in NEVER_FIRST:
        return False
    opened = opening(item)
    if opened is Role.JUMP_FROM or closed is Role.JUMP_TO or is_told(block):
        return True
    if _closes(block, following):
        return False
    if closed is Role.DATELINE and opened is Role.DATELINE is opening(previous) and block.line.gap <= ways.body_gap:
        return False  # wires in a row, each with its place before and its date behind
    if closed in SIGNATURES and previous.block.tail:
        signed_too = ending(item) in SIGNATURES
        return closed is Role.DATELINE or signed_too or opened in SIGNATURES
    if opened not in SIGNATURES:
        return False
    if block.line.gap > ways.body_gap or (_is_own_report(block) and article.has_told()):
        return True
    return ways.marks_heads and block.line.gap > 0 and not _goes_on(article, block)


def _goes_on(article: Article, block: Block) -> bool:
    """Whether text under a dateline or byline is of `article`: only a note stands before it, or it takes up the
    headline's words, as a second dispatch does.
    """
    return article.awaits_report() or bool(boundaries.shared_words(article.known_head()[0], block.text))


def _is_own_report(block: Block) -> bool:
    """Whether text opens as a report of the paper's own: 本报讯 stands at the head of each, and nowhere else."""
    fields = block.lead[0].fields
    return fields.get("source") in OWN and fields.get("kind") in REPORTS


def _closes(block: Block, following: Item | None) -> bool:
    """Whether a signature alone on its line closes the text before: no text follows that it could open."""
    return not block.text and (following is None or following.is_head_like or bool(following.block.lead))


def _signs_what_follows(byline: Block, following: Item | None) -> bool:
    """Whether bylines without a headline open an article: they carry a mark, or a report's dateline follows."""
    if following is None or following.is_head_like:
        return False
    return bool(byline.marks) or opening(following) is Role.DATELINE
