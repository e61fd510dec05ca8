"""What articles are made of: units in their order, what stood before each, and how the text sets them apart."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

import attrs

from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role
from qtparse.conventions.words import NO_PEN_NAME
from qtparse.units import Unit

LONGEST_HEAD = 48
LONGEST_GLUED_HEAD = 120
LONGEST_EXCLAMATION = 30
LONGEST_LIST = 20
LONGEST_SHOUT = 14
MOST_ENUMERATED = 3
FEWEST_CROSSHEADS = 3
LONGEST_DECK = 32
LONGEST_BARE_CAPTION = 60
FEWEST_CLAUSES = 2
DASHES = frozenset("—－")
FEWEST_GAPS = 6
LEAST_GAPS = 0.7
MOST_OTHER_GAPS = 0.25
LONGEST_TURNED = 25
QUESTION_OR_ANSWER = re.compile(r"(?:问|答|記者|记者)[：:]")
ONLY_FIGURES = re.compile(r"[\d０-９\s.．,，:：/％%+\-—－（）()]+")
SPOKEN_QUESTION = re.compile(r"[^：:，？]{2,10}[：:].{2,80}[？?]")
# OCR reads 。 as a dot: behind a Chinese character a dot ends a sentence.
FULL_STOP_MISREAD = re.compile(r"[一-鿿”]\.")
# What follows its label is told, not headlined: 地址：, 联系电话：, 面试时间：.
PARTICULARS = re.compile(
    r"(?:联系|聯絡|咨询|諮詢|报名|報名|活动|活動|面试|面試|截稿|订票|售票|公司|服务|服務|办公|辦公|报料|招聘|投稿|数据|資料|资料|"
    r"图片|信息)?(?:电话|電話|热线|熱線|手机|手機|传真|傳真|地址|地点|地點|时间|時間|日期|邮箱|郵箱|信箱|邮编|网址|網址|"
    r"联系人|聯絡人|联系方式|咨询|諮詢|查询|查詢|报名|電郵|微信|账号|帳號|名额|薪资|待遇|来源|來源|户名|戶名|开户行|账户)[：:]"
)
# At the end of a text, behind its last sentence: （步）, （冰如）, （元、汤）. What an audience does is no name.
PEN_NAMES = re.compile(
    rf"(?<=[。！？!?”」…])\s*(?P<signed>[（(]{NO_PEN_NAME}(?P<names>[一-鿿]{{1,2}}(?:[、，][一-鿿]{{1,2}}){{0,4}})[）)])$"
)
ENDS_NO_HEAD = "。，,、；;：:"
BULLETS = "-*+>"
EXCLAMATIONS = "！？!?"
QUESTIONS = "？?"
WISHING = "愿願祝让讓"
EXCLAIMED = "！!"
QUOTED = "”」"
SPEECH = re.compile("[：:，,][“「][^“”「」]{4,}[！？!?…][”」]$")
# What weather and rankings tell line by line: 云港晴１３℃／２℃, 第1名　某某.
TELLING = re.compile(
    r".{0,20}[\d０-９](?:℃|°C|度)[／/～~—－-]{1,2}.{0,3}[\d０-９]{1,2}(?:℃|°C|度).{0,20}|"
    r"第[\d０-９一二三四五六七八九十]{1,3}名[：: \u3000].{2,40}"
)
# Cells of a table that its lines have lost: a row of heads, or a figure behind a wide blank.
TABULAR = re.compile(
    r"(?:品名|品种|项目|名称|队名|名次|日期|时间|地区|等级|规格|序号|股票|基金)(?:[ \u3000]{2,}\S{1,8}){2,}|"
    r"(?:\S{1,16}[ \u3000]{2,}){1,6}[^\s\d０-９]{0,3}[\d０-９．.,，]+\S{0,2}"
)
GRAPHICS = "图圖表"
GRAPHIC = re.compile("(?:示意|走[势勢]|[线線]|分布|统[计計]|流程|平面|效果|比[较較])[图圖表]$")
SPEAKERS = "问答記记"
ENDS_A_TEXT = frozenset({Role.JUMP_TO, Role.CREDIT, Role.DATELINE})
CLOSING_LINES = frozenset({Kind.JUMP, Kind.CREDIT, Kind.BYLINE, Kind.DATELINE})
HEAD_KINDS = frozenset({Kind.RUBRIC, Kind.BYLINE, Kind.RUN_IN_HEAD})
# Here as in the modules beside it: an enumeration's member that each unit is asked for has a name of its own, because
# to look it up in its class takes longer than a call.
WORDS, HEADING, BYLINE = Kind.WORDS, Kind.HEADING, Kind.BYLINE


@attrs.define(eq=False)
class Item:
    """A unit with its page, whether it can be a line of a head, and the kinds of what was passed over before it.

    Kinds that are passed over are a numbered page's head, a production line, and a picture as markup; it `is_apart`
    where anything at all stands between it and the unit before.
    """

    blocks: Unit
    page: int
    is_head_like: bool
    passed_over: frozenset[Kind]
    is_apart: bool = False


class Habits(NamedTuple):
    """How a text sets things apart, taken from the whole of it. Gaps are blank lines, indents blanks."""

    body_gap: int
    parts_articles_by_gaps: bool
    head_indent: int
    body_indent: int
    marks_heads: bool
    leaves_crossheads_unmarked: bool
    parts_all_by_gaps: bool


def opening(item: Item | None) -> Role | None:
    """The role of the piece that a unit opens with."""
    lead = item.blocks[0].lead if item else ()
    return lead[0].role if lead else None


def ending(item: Item) -> Role | None:
    """The role of the piece that a unit ends with."""
    block = item.blocks[-1]
    pieces = block.tail
    if not pieces and block.kind is WORDS and block.text[-1:] in ("）", ")") and PEN_NAMES.search(block.text):
        return Role.BYLINE
    if not pieces and (block.kind in CLOSING_LINES or not block.text):
        pieces = block.lead
    return pieces[-1].role if pieces else None


def is_open(item: Item) -> bool:
    """Whether a unit of running text stops in mid sentence."""
    block = item.blocks[-1]
    return not item.is_head_like and block.kind is WORDS and bool(block.text) and block.text[-1].isalnum()


def tells_of_picture(items: list[Item], at: int) -> bool:
    """Whether a unit is a picture's caption: a credit closes it; or right behind the picture it is one short sentence,
    where a credit follows, or where it stands amid a paragraph that the picture parted.
    """
    item = items[at]
    block = item.blocks[0]
    text = block.text
    if Kind.MARKUP not in item.passed_over or len(item.blocks) > 1 or block.kind is not WORDS or block.lead:
        return False
    if block.tail and Role.CREDIT in [piece.role for piece in block.tail]:
        return True
    if not 0 < len(text) <= LONGEST_BARE_CAPTION or "。" in text[:-1]:
        return False
    if at + 1 < len(items) and items[at + 1].blocks[0].kind is Kind.CREDIT:
        return True
    return text[-1] == "。" and at > 0 and is_open(items[at - 1])


def is_head_like(unit: Unit, *, opens: bool) -> bool:
    """Whether a unit can be a line of a head: a heading, a label, a byline, or short words that are no sentence.

    Where it `opens` the text or stands far apart, its words may be longer: kicker, headline and deck run together.
    """
    block = unit[0]
    kind = block.kind
    if kind is WORDS:
        longest = LONGEST_GLUED_HEAD if opens else LONGEST_HEAD
        return len(block.text) <= longest and len(unit) == 1 and _reads_as_head(block, opens=opens)
    if kind is HEADING:
        return bool(block.text) and not (_is_spoken(block.text) or is_told(block))
    return kind in HEAD_KINDS


def is_told(block: Block) -> bool:
    """Whether a heading is a text that its mark only parts from others: a brief without a headline is told in it."""
    text = block.text
    return len(text) > LONGEST_HEAD and block.level > 0 and "。" in text


def _is_spoken(text: str) -> bool:
    """Whether a heading is of an interview: a question or an answer."""
    if text[0] in SPEAKERS and QUESTION_OR_ANSWER.match(text):
        return True
    return text[-1] in QUESTIONS and SPOKEN_QUESTION.fullmatch(text) is not None


def _reads_as_head(block: Block, *, opens: bool) -> bool:
    """Whether short words on one line are no sentence, and no item of a list."""
    text = block.text
    if not text or block.lead or text[-1] in ENDS_NO_HEAD or text[0] in ENDS_NO_HEAD or "。" in text:
        return False
    if (block.marks and block.line.text[0] in BULLETS) or ("." in text and FULL_STOP_MISREAD.search(text)):
        return False
    if block.tail and any(piece.role in ENDS_A_TEXT for piece in block.tail) and not _turns_as_headline(block):
        return False
    return not (_tells(text) or _closes_text(text) or (not opens and _goes_into_detail(text)))


def _tells(text: str) -> bool:
    """Whether a line tells a particular: what a label names, a speaker's words, figures alone."""
    if text[0] in SPEAKERS and QUESTION_OR_ANSWER.match(text):
        return True
    if ("：" in text or ":" in text) and PARTICULARS.match(text):
        return True
    if ("℃" in text or "°" in text or text[0] == "第") and TELLING.fullmatch(text):
        return True
    if ("  " in text or "\u3000\u3000" in text) and TABULAR.fullmatch(text):
        return True
    return (text[0] in "（(" and text[-1] in "）)") or ONLY_FIGURES.fullmatch(text) is not None


def _closes_text(text: str) -> bool:
    """Whether what a line exclaims or asks is a sentence of a text: quoted speech, too long for a head, or a wish."""
    if text[-1] in QUOTED and SPEECH.search(text):
        return True
    if text[-1] not in EXCLAMATIONS:
        return False
    return len(text) > LONGEST_EXCLAMATION or (text[0] in WISHING and text[-1] in EXCLAIMED)


def _goes_into_detail(text: str) -> bool:
    """Whether a line enumerates, exclaims at length, names a graphic, or has more clauses than a deck; a deck behind a
    dash may have many.
    """
    if text[-1] in GRAPHICS and GRAPHIC.search(text):
        return True
    length = len(text)
    if length <= LONGEST_SHOUT:
        return False
    if text[-1] in EXCLAIMED and "，" in text:
        return True
    if length > LONGEST_LIST and text.count("、") >= MOST_ENUMERATED:
        return True
    return length > LONGEST_DECK and text.count("，") >= FEWEST_CLAUSES and text[0] not in DASHES


def _turns_as_headline(block: Block) -> bool:
    """Whether a jump stands behind a headline: behind short words of one clause."""
    turned = [piece.role for piece in block.tail] == [Role.JUMP_TO]
    return turned and len(block.text) <= LONGEST_TURNED and "，" not in block.text and "," not in block.text


def habits(items: list[Item]) -> Habits:
    """How the text of `items` sets things apart."""
    body_gaps: list[int] = []
    gaps_below_heads: list[int] = []
    body_indents: list[int] = []
    head_gaps: list[int] = []
    head_indent: int | None = None
    marked = unmarked = 0
    after_body = False
    for item in items:
        block = item.blocks[0]
        line = block.line
        if item.is_head_like:
            marked += block.level > 0
            if after_body and block.kind is not BYLINE:
                head_gaps.append(line.gap)
                unmarked += block.level == 0 and block.kind is WORDS and Kind.MARKUP not in item.passed_over
            if head_indent is None:
                head_indent = line.indent
            after_body = False
        else:
            (body_gaps if after_body else gaps_below_heads).append(line.gap)
            body_indents.append(line.indent)
            after_body = True
    body_gap = _commonest(body_gaps or gaps_below_heads[1:], 1)
    body_indent = _commonest(body_indents, 0)
    return Habits(
        body_gap,
        any(gap > body_gap for gap in head_gaps),
        body_indent if head_indent is None else head_indent,
        body_indent,
        marked > 0,
        marked > 0 and unmarked >= FEWEST_CROSSHEADS,
        _part_all(head_gaps, body_gaps, body_gap),
    )


def _part_all(head_gaps: list[int], body_gaps: list[int], body_gap: int) -> bool:
    """Whether blank lines stand above nearly all heads, and nearly nowhere else: then they part articles anywhere."""
    heads = sum(gap > body_gap for gap in head_gaps)
    others = sum(gap > body_gap for gap in body_gaps)
    return heads >= FEWEST_GAPS and heads >= LEAST_GAPS * len(head_gaps) and others <= MOST_OTHER_GAPS * heads


def _commonest(numbers: list[int], where_none: int) -> int:
    """The number that occurs most often, the first of several."""
    counts = Counter(numbers)
    return max(counts, key=counts.__getitem__, default=where_none)
