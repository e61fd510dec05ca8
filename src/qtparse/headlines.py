"""One line of a head to its parts: kicker, headline, deck and rubric may stand in one line."""

from __future__ import annotations

import re

from qtparse.blocks import Block
from qtparse.conventions.table import Role
from qtparse.conventions.words import LEADING_UP
from qtparse.edges import CLOSING, OPENING
from qtparse.layout import Element, Part
from qtparse.pieces import Piece

HEADLINE = Part.HEADLINE
NOTICE = re.compile(
    r"(?:公告|通告|启事|啟事|声明|聲明|通知|更正|讣告|訃告|布告|告示|致歉|招聘|诚聘|誠聘|预告|天气|天气预报|招租|出租|出售|寻人|尋人|鸣谢|鳴謝|徵求|召租|挂失|掛失|遗失|遺失|告读者|致读者|敬告各界)$"
)
NAME_OF_NOTICE = re.compile(rf"[^，。：:、]{{0,4}}(?:{NOTICE.pattern})")
ENDS_OF_NOTICES = frozenset("者界告事声聲明知正示歉聘气租售人尋寻谢謝求失遗遺")
LONGEST_NOTICE = 28
LABEL_OPENING = frozenset("【〖")
KICKER_BEFORE_BLANK = re.compile(rf"(?:{LEADING_UP}|会上|会议上)[：:]?$")
LONGEST_KICKER_WORD = 4
SHORTEST_CLAUSE = 4
QUOTATION = re.compile(r"[“「『][^“”「」『』]{3,24}[”」』]")
OPENING_LABEL = re.compile(r"(?P<whole>[【〖]\s?(?P<label>[^】〗]{2,12})\s?[】〗])[ \t\u3000\xa0]*(?=\S)")
LABELS = "社[论論评評]|[短时時][评評]|(?:本[报報])?评论员文章|[读讀]者(?:来信|來信|投书|投書)|来信照登|来函照登"
# A standing label before the headline, on its line: 社论　让经验变成财富.
STANDING_LABEL = re.compile(rf"(?P<whole>(?P<label>{LABELS}))[ \t\u3000\xa0]+(?=\S)")
CLOSING_LABEL = re.compile(r"(?<=\S\S)[ \u3000]?(?P<whole>[（(【〔](?P<label>[^（(【〔）)】〕]{2,20})[）)】〕])$")
OF_THE_TITLE = re.compile(
    r"中国画|油画|版画|国画|水彩画?|书法|摄影|漫画|组诗|歌词|外[一二三四五六七八九十]首|[一二三四五六七八九十]首|"
    r"[上中下]|[一二三四五六七八九十续完]|之[一二三四五六七八九十]|连载.*|节选|摘要|全文"
)
SEVERAL_POEMS = re.compile("[外二三四五六七八九十][一二三四五六七八九十]?首|[组組][诗詩]|[三四五六]章")
BLANK_BETWEEN = re.compile(r"[ \t\u3000\xa0]+")
# A glance at whether a line may have parts: blanks or dashes in it, a bracket at either end.
MAY_HAVE_PARTS = re.compile(rf"[ \t\u3000\xa0—－]|^[{''.join(LABEL_OPENING)}]|[{re.escape(CLOSING)}]$")
DASH = re.compile(r"(?<=[^—－\s])[ \u3000]?(?:—{2,3}|－－+)(?=[^—－])")


def ends_in_bracket(line: Block) -> bool:
    """Whether a rubric or remark in brackets closes the line."""
    text = line.line.text
    return bool(line.text) and text[-1] in CLOSING and text[0] not in OPENING


def has_label(line: Block) -> bool:
    """Whether a label or remark in brackets opens or closes the line."""
    return ends_in_bracket(line) or _opening_label(line.text) is not None


def is_notice(title: Block) -> bool:
    """Whether a title names a notice: 公告, 启事, 声明, 更正."""
    if title.text[-1] not in ENDS_OF_NOTICES:
        return False
    return len(title.text) <= LONGEST_NOTICE and NOTICE.search("".join(title.text.split())) is not None


def is_name_of_notice(line: Block) -> bool:
    """Whether a line is nothing but the name of a notice: 更正, 遗失声明, 通　告."""
    if line.text[-1:] not in ENDS_OF_NOTICES:
        return False
    return len(line.text) <= LONGEST_NOTICE and NAME_OF_NOTICE.fullmatch("".join(line.text.split())) is not None


def is_of_poems(headline: str) -> bool:
    """Whether a headline says that several poems stand under it: （外二首）, 组诗."""
    return SEVERAL_POEMS.search(headline) is not None


def elements(text: str, start: int, *, continues: bool) -> list[Element]:
    """The parts of a headline's line `text`, which begins at `start`; they cover it but for blanks between them."""
    if not MAY_HAVE_PARTS.search(text):
        return [Element(HEADLINE, start, start + len(text), None, continues)]
    found: list[Element] = []
    at, end = 0, len(text)
    if opening := _opening_label(text):
        found.append(_rubric(opening, start))
        at = opening.end()
    closing = _closing_label(text, at)
    if closing:
        end = at + len(text[at : closing.start()].rstrip())
    kicker = _end_of_kicker(text, at, end)
    if kicker is not None:
        found.append(Element(Part.KICKER, start + at, start + kicker))
        at = kicker + len(text[kicker:end]) - len(text[kicker:end].lstrip())
    dash = DASH.search(text, at + 1, end) if "—" in text or "－" in text else None
    middle = dash.start() if dash else end
    if at < middle:
        found.append(Element(HEADLINE, start + at, start + middle, None, continues))
    if dash:
        found.append(Element(Part.DECK, start + end - len(text[middle:end].lstrip()), start + end))
    if closing:
        found.append(_rubric(closing, start))
    return found


def _opening_label(text: str) -> re.Match[str] | None:
    return OPENING_LABEL.match(text) if text[:1] in LABEL_OPENING else STANDING_LABEL.match(text)


def _closing_label(text: str, at: int) -> re.Match[str] | None:
    """The label that closes `text` behind `at`; what belongs to the title itself is none."""
    found = CLOSING_LABEL.search(text, at) if text[-1] in CLOSING else None
    return None if found and OF_THE_TITLE.fullmatch(found["label"].strip()) else found


def _rubric(found: re.Match[str], start: int) -> Element:
    """The element of a label in brackets."""
    begin, end = start + found.start("whole"), start + found.end("whole")
    return Element(Part.RUBRIC, begin, end, Piece(Role.RUBRIC, begin, end, found.groupdict()))


def _is_kicker_over_couplet(clauses: list[str]) -> bool:
    """Whether two clauses of one length, the halves of a headline, stand behind one of another length."""
    if len(clauses) != 3:  # noqa: PLR2004 - one and a pair
        return False
    kicker, first, second = map(len, clauses)
    return SHORTEST_CLAUSE <= first == second != kicker >= SHORTEST_CLAUSE


def _end_of_kicker(text: str, start: int, end: int) -> int | None:
    """Where a kicker ends that stands before the headline: it leads up to it, or says whose the quotation is."""
    parts = text[start:end].split()
    if _is_kicker_over_couplet(parts):
        return text.index(parts[0], start) + len(parts[0])
    is_first = True
    for blank in BLANK_BETWEEN.finditer(text, start, end):
        if KICKER_BEFORE_BLANK.search(text[max(start, blank.start() - LONGEST_KICKER_WORD) : blank.start()]):
            return blank.start()
        if is_first and QUOTATION.fullmatch(text, blank.end(), end):
            return blank.start()
        is_first = False
    return None
