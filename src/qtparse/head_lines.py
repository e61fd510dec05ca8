"""Which lines can be of a head: headings, labels, bylines, and short words that are no sentence and no list's item."""

from __future__ import annotations

import re

from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role

LONGEST_HEAD = 48
LONGEST_GLUED_HEAD = 120
LONGEST_EXCLAMATION = 30
LONGEST_LIST = 20
LONGEST_SHOUT = 14
MOST_ENUMERATED = 3
LONGEST_DECK = 32
FEWEST_CLAUSES = 2
DASHES = frozenset("—－")
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
    r"联系人|聯絡人|联系方式|咨询|諮詢|查询|查詢|报名|電郵|微信|账号|帳號|名额|薪资|待遇|来源|來源|户名|戶名|开户行|账户|主[办辦]|承[办辦]|协办|協辦|定[价價]|售[价價]|票[价價]|出版社|主[讲講]人?|嘉[宾賓])[：:]"
)
# The place or body that a headline below is of: 石门镇：.
PLACE_OR_BODY = re.compile(
    "[一-鿿]{2,9}(?:社区|社區|村|镇|鎮|乡|鄉|县|縣|市|区|區|州|农场|街道|厂|廠|学院|大学|小学|中学|医院|公司|海关)[：:]"
)
ENDS_NO_HEAD = "。，,、；;：:"
BULLETS = "-*+>"
EXCLAMATIONS = "！？!?"
QUESTIONS = "？?"
WISHING = "愿願祝让讓"
EXCLAIMED = "！!"
QUOTED = "”」"
SPEECH = re.compile("[，,][^，,]{0,20}[：:，,][“「][^“”「」]{4,}[！？!?…][”」]$")
# What weather and rankings tell line by line: 云港晴１３℃／２℃, 第1名　某某.
TELLING = re.compile(
    r".{0,20}[\d０-９](?:℃|°C)[／/～~—－-]{1,2}.{0,3}[\d０-９]{1,2}(?:℃|°C).{0,20}|"
    r"第[\d０-９一二三四五六七八九十]{1,3}名[：: \u3000]+\S{1,12}[ \u3000]+\S.{0,30}"
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
HEAD_KINDS = frozenset({Kind.RUBRIC, Kind.BYLINE, Kind.RUN_IN_HEAD})
WORDS, HEADING = Kind.WORDS, Kind.HEADING


def is_head_like(block: Block, *, opens: bool) -> bool:
    """Whether a block can be a line of a head: a heading, a label, a byline, or short words that are no sentence.

    Where it `opens` the text or stands far apart, its words may be longer: kicker, headline and deck run together.
    """
    kind = block.kind
    if kind is WORDS:
        longest = LONGEST_GLUED_HEAD if opens else LONGEST_HEAD
        return len(block.text) <= longest and _reads_as_head(block, opens=opens)
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
    if (
        not text
        or block.lead
        or (text[-1] in ENDS_NO_HEAD and not PLACE_OR_BODY.fullmatch(text))
        or text[0] in ENDS_NO_HEAD
        or "。" in text
    ):
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
