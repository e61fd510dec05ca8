"""Articles of every kind, set in any layout: reports, features, dispatches, comments, notices, picture stories."""

from __future__ import annotations

from collections.abc import Callable

import attrs
from hypothesis import strategies
from hypothesis.strategies import DrawFn, SearchStrategy

from qtparse.listing import MARKUP
from qtparse.testing import people
from qtparse.testing.heads import heads
from qtparse.testing.labelled import Line, Node, Piece
from qtparse.testing.layouts import Layout, headed
from qtparse.testing.not_yet import read_by_now
from qtparse.testing.stories import Story
from qtparse.testing.vocabulary import CROSSHEADS, NAMES, PLACES, paragraphs, phrases

NOTICES = ("停水公告", "招聘启事", "道路施工通告")
NOTICE_TEXTS = (
    "因{place}{project}施工需要，{month}月{day}日8时至18时部分路段暂停供水，给您带来不便，敬请谅解。",
    "{place}{project}拟面向社会公开招聘工作人员{number}名，有意者请于{month}月{day}日前到现场报名。",
)
CAPTIONS = ("图为{place}{project}现场。", "图为市民在{place}{project}参观。")
FOREWORDS = ("编者按：", "【编者按】")
AFTERWORDS = ("编后：", "编辑点评：")
NUMERALS = "一二"
ROWS = ("| 项目 | 数量 |", "| --- | --- |", "| 步道 | 12公里 |", "| 书屋 | 8座 |")


@strategies.composite
def articles(draw: DrawFn, story: Story) -> list[Line]:
    """An article of any kind, set apart from what stands before it."""
    kinds = KINDS | {_brief(story.layout): _briefs}
    first, *following = draw(kinds[draw(strategies.sampled_from(read_by_now(kinds)))](story))
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
    """A signed feature, perhaps with crossheads."""
    lines = [*draw(heads(story)), story.line(*draw(people.bylines(story)))]
    if draw(strategies.integers(0, 3)) == 0:
        lines.append(draw(_notes(story, FOREWORDS)))
    lines += draw(_texts(story))
    crossheads = strategies.lists(strategies.sampled_from(CROSSHEADS), max_size=len(NUMERALS), unique=True)
    for number, crosshead in enumerate(draw(crossheads)):
        lines += [_crosshead(story, number, crosshead), *draw(_texts(story))]
    return lines + draw(_additions(story))


def _crosshead(story: Story, number: int, words: str) -> Line:
    """A crosshead behind its mark, or behind its number where the layout has no mark for it."""
    if story.layout.crosshead is None:
        return story.line(Piece(f"{NUMERALS[number]}、{words}", story.node("article.crosshead")))
    return headed(story.layout.crosshead, (Piece(words, story.node("article.crosshead")),), story.layout.gap)


@strategies.composite
def _dispatches(draw: DrawFn, story: Story) -> list[Line]:
    """A report of a news agency, which says so in front of the text."""
    opening = Piece(draw(paragraphs(opening=True)), story.node("article.paragraph"))
    opened = story.line(draw(people.wire_datelines(story)), Piece("\u3000"), opening)
    return [*draw(heads(story)), opened, *draw(_texts(story))]


def _brief(layout: Layout) -> str:
    """What to call a brief as the layout sets it."""
    if layout.marks_heads:
        return "brief under a marked head"
    return "brief among lines set apart" if layout.gap else "brief among lines set close"


@strategies.composite
def _briefs(draw: DrawFn, story: Story) -> list[Line]:
    """A paragraph of a news agency, which says so behind it."""
    text = Piece(draw(paragraphs(opening=True)), story.node("article.paragraph"))
    return [*draw(heads(story)), story.line(text, *people.bracketed((draw(people.wire_datelines(story)),)))]


@strategies.composite
def _comments(draw: DrawFn, story: Story) -> list[Line]:
    """A comment, signed by the paper's commentator or by its author."""
    name = draw(NAMES)
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
    """One to three paragraphs, perhaps with a picture in front of the last."""
    found = draw(strategies.lists(paragraphs(), min_size=1, max_size=3, unique=True))
    lines = [story.line(Piece(text, story.node("article.paragraph"))) for text in found]
    if draw(strategies.integers(0, 7)) == 0:
        lines[-1:-1] = draw(_photos(story))
    return lines


@strategies.composite
def _additions(draw: DrawFn, story: Story) -> list[Line]:
    """What may close an article: a picture, an editors' word, a table where the layout has them, or nothing."""
    additions = ["nothing", "picture", "editors' word"] + ["table"] * story.layout.is_markdown
    match draw(strategies.sampled_from(additions)):
        case "picture":
            return draw(_photos(story))
        case "editors' word":
            return [draw(_notes(story, AFTERWORDS))]
        case "table":
            table = story.node("article.table")
            return [Line((Piece(row, table),), 0 if at else story.layout.gap) for at, row in enumerate(ROWS)]
        case _:
            return []


@strategies.composite
def _notes(draw: DrawFn, story: Story, labels: tuple[str, ...]) -> Line:
    """A paragraph of the editors, behind one of `labels`."""
    words = draw(paragraphs())
    return story.line(Piece(draw(strategies.sampled_from(labels)) + words, story.node("article.note", words)))


KINDS: dict[str, Callable[[Story], SearchStrategy[list[Line]]]] = {
    "report": _reports,
    "feature": _features,
    "dispatch": _dispatches,
    "comment": _comments,
    "notice": _notices,
    "picture story": _pictures,
}
