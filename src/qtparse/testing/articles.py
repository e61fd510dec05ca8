"""Articles of every kind, set in any layout: reports, features, dispatches, comments, notices, picture stories."""

from __future__ import annotations

import attrs
from hypothesis import strategies
from hypothesis.strategies import DrawFn

from qtparse.listing import MARKUP
from qtparse.testing import people
from qtparse.testing.heads import heads
from qtparse.testing.labelled import Line, Node, Piece
from qtparse.testing.layouts import headed
from qtparse.testing.stories import Story
from qtparse.testing.vocabulary import CROSSHEADS, PLACES, names, paragraphs, phrases

NOTICES = ("停水公告", "招聘启事", "道路施工通告")
NOTICE_TEXTS = (
    "因{place}{project}施工需要，{month}月{day}日8时至18时部分路段暂停供水，给您带来不便，敬请谅解。",
    "{place}{project}拟面向社会公开招聘工作人员{number}名，有意者请于{month}月{day}日前到现场报名。",
)
CAPTIONS = ("图为{place}{project}现场。", "图为市民在{place}{project}参观。")
NOTES = ("编者按：", "【编者按】")
ROWS = ("| 项目 | 数量 |", "| --- | --- |", "| 步道 | 12公里 |", "| 书屋 | 8座 |")


@strategies.composite
def articles(draw: DrawFn, story: Story) -> list[Line]:
    """An article of any kind, set apart from what stands before it."""
    kind = draw(strategies.sampled_from((_reports, _reports, _features, _dispatches, _comments, _notices, _pictures)))
    first, *following = draw(kind(story))
    return [attrs.evolve(first, gap=story.layout.article_gap), *following]


@strategies.composite
def _reports(draw: DrawFn, story: Story) -> list[Line]:
    """A report from the paper's own people, signed above the text or in brackets in front of it."""
    lines = draw(heads(story))
    signature = draw(people.bylines(story))
    opening = Piece(draw(paragraphs(opening=True)), story.node("article.paragraph"))
    dateline = people.own_dateline(story)
    if draw(strategies.booleans()):
        lines.append(story.line(dateline, *people.bracketed(signature), opening))
    else:
        marked = (Piece("■", Node(MARKUP)), *signature) if draw(strategies.booleans()) else signature
        lines += [story.line(*marked), story.line(dateline, Piece(" "), opening)]
    return lines + draw(_texts(story)) + draw(_additions(story))


@strategies.composite
def _features(draw: DrawFn, story: Story) -> list[Line]:
    """A signed feature, with crossheads where the layout marks them."""
    lines = [*draw(heads(story)), story.line(*draw(people.bylines(story)))]
    if draw(strategies.integers(0, 3)) == 0:
        note = story.node("article.note", draw(paragraphs()))
        lines.append(story.line(Piece(draw(strategies.sampled_from(NOTES)) + note.value, note)))
    lines += draw(_texts(story))
    if story.layout.crosshead is None:
        return lines + draw(_additions(story))
    for crosshead in draw(strategies.lists(strategies.sampled_from(CROSSHEADS), max_size=2, unique=True)):
        title = Piece(crosshead, story.node("article.crosshead"))
        lines += [headed(story.layout.crosshead, (title,), story.layout.gap), *draw(_texts(story))]
    return lines + draw(_additions(story))


@strategies.composite
def _dispatches(draw: DrawFn, story: Story) -> list[Line]:
    """A report of a news agency, which says so before or behind the text."""
    dateline = draw(people.wire_datelines(story))
    text = Piece(draw(paragraphs(opening=True)), story.node("article.paragraph"))
    if draw(strategies.booleans()):
        return [*draw(heads(story)), story.line(dateline, Piece("\u3000"), text), *draw(_texts(story))]
    return [*draw(heads(story)), story.line(text, *people.bracketed((dateline,)))]


@strategies.composite
def _comments(draw: DrawFn, story: Story) -> list[Line]:
    """A comment, signed by the paper's commentator or by its author."""
    name = draw(names())
    printed, affiliation, role, signed = draw(
        strategies.sampled_from((("本报评论员", "本报", "评论员", []), (f"作者：{name}", None, "作者", [name])))
    )
    byline = story.node("article.byline", {"affiliation": affiliation, "role": role, "names": signed})
    return [*draw(heads(story)), story.line(Piece(printed, byline)), *draw(_texts(story))]


@strategies.composite
def _notices(draw: DrawFn, story: Story) -> list[Line]:
    """A notice with the body that signs it and the day."""
    layout, day = story.layout, story.paper.day
    title = Piece(draw(strategies.sampled_from(NOTICES)), story.node("article.headline"))
    text = Piece(draw(phrases(NOTICE_TEXTS)), story.node("article.paragraph"))
    body = draw(strategies.sampled_from(PLACES)) + "市自来水公司"
    signature = story.node("article.byline", {"affiliation": body, "role": None, "names": []})
    dated = story.node("article.dateline", {"source": None, "place": None, "date": day.isoformat(), "kind": None})
    return [
        headed(layout.headline, (title,), layout.gap),
        story.line(text),
        story.line(Piece(body, signature)),
        story.line(Piece(f"{day.year}年{day.month}月{day.day}日", dated)),
    ]


@strategies.composite
def _pictures(draw: DrawFn, story: Story) -> list[Line]:
    """A picture story: a head, a caption, a credit."""
    return [*draw(heads(story)), *draw(_photos(story))]


@strategies.composite
def _photos(draw: DrawFn, story: Story) -> list[Line]:
    """A caption and its credit, in brackets behind it or on a line of its own."""
    caption = Piece(draw(phrases(CAPTIONS)), story.node("article.caption"))
    credit = draw(people.picture_credits(story))
    marks = (Piece("▲", Node(MARKUP)),) if draw(strategies.booleans()) else ()
    if draw(strategies.booleans()):
        return [story.line(*marks, caption, *people.bracketed((credit,)))]
    return [story.line(*marks, caption), story.line(credit)]


@strategies.composite
def _texts(draw: DrawFn, story: Story) -> list[Line]:
    """One to three paragraphs."""
    found = draw(strategies.lists(paragraphs(), min_size=1, max_size=3, unique=True))
    return [story.line(Piece(text, story.node("article.paragraph"))) for text in found]


@strategies.composite
def _additions(draw: DrawFn, story: Story) -> list[Line]:
    """What may close an article: a table where the layout has them, a picture, or nothing."""
    addition = draw(strategies.sampled_from(("nothing", "nothing", "picture", "table")))
    if addition == "picture":
        return draw(_photos(story))
    if addition == "table" and story.layout.headline.startswith("#"):
        table = story.node("article.table")
        first, *others = (Line((Piece(row, table),)) for row in ROWS)
        return [attrs.evolve(first, gap=story.layout.gap), *others]
    return []
