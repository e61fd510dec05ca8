"""Lines for people, put together again from what the parser took apart: bylines, credits, datelines, jumps, titles."""

from __future__ import annotations

import re

from qtparse.model import Article, Byline, Credit, Dateline, Issue, Jump, JumpDirection, Photo
from qtparse_newsml.characters import one_line
from qtparse_newsml.times import issue_day

PRINTED_DATE = re.compile(r"(?:(?:(\d{4})-)?(\d\d)-)?(\d\d)")
JUMP_WORDS = {JumpDirection.TO: "下转", JumpDirection.FROM: "上接"}
BEGINNING = 20


def byline_line(byline: Byline) -> str:
    """`江城日报首席记者 宋怀瑾 顾南乔`."""
    return _spaced((byline.affiliation or "") + (byline.role or ""), *byline.names)


def credit_line(credit: Credit) -> str:
    """`本报记者 宋怀瑾 摄`."""
    return _spaced((credit.affiliation or "") + (credit.role or ""), *credit.names, credit.work or "")


def dateline_line(dateline: Dateline) -> str:
    """`新华社北京9月16日电`, `本报讯`."""
    parts = (dateline.source, dateline.place, dateline_date(dateline), dateline.kind)
    return "".join(part for part in parts if part)


def dateline_date(dateline: Dateline) -> str:
    """The date of a dateline as newspapers print it: `9月16日` for `09-16`."""
    printed = dateline.date or ""
    if found := PRINTED_DATE.fullmatch(printed):
        return "".join(f"{int(part)}{sign}" for part, sign in zip(found.groups(), "年月日", strict=True) if part)
    return printed


def jump_line(jump: Jump) -> str:
    """`下转第5版`."""
    return f"{JUMP_WORDS[jump.direction]}第{jump.page}版"


def issue_title(issue: Issue) -> str:
    """What an issue is called: newspaper, day and number, as far as they are known."""
    masthead = issue.masthead
    paper = masthead.titles[0].text if masthead.titles else ""
    date = issue_day(issue)
    day = date.isoformat() if date else masthead.date.text if masthead.date else ""
    number = masthead.issue_number.text if masthead.issue_number else ""
    return one_line(_spaced(paper, day, number)) or "newspaper issue"


def heads(article: Article) -> list[tuple[str, str]]:
    """The lines of an article's head with their roles, the main one first; none of them is blank."""
    lines = [("main", article.headline), ("kicker", article.kicker)]
    lines += [("subheadline", deck) for deck in article.decks]
    lines += [("jumpHead", head) for head in article.jump_heads]
    return [(role, line.text) for role, line in lines if line and line.text.strip()]


def article_title(article: Article, otherwise: str) -> str:
    """What an article is called: its headline, else how its text begins, else `otherwise`."""
    if lines := heads(article):
        return one_line(lines[0][1])
    beginnings = [part.text for part in article.body] + [
        text.text for photo in article.photos for text in photo.captions
    ]
    return _beginning(beginnings) or otherwise


def photo_title(photo: Photo, otherwise: str) -> str:
    """What a picture is called: how its caption begins, else `otherwise`."""
    return _beginning([caption.text for caption in photo.captions]) or otherwise


def _beginning(texts: list[str]) -> str:
    return next((one_line(text.strip()[:BEGINNING]) for text in texts if text.strip()), "")


def _spaced(*parts: str) -> str:
    return " ".join(part for part in parts if part.strip())
