"""The lines of a head (标题): which is kicker (引题), headline (主题), deck (副题), rubric (栏目) or byline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qtparse import people
from qtparse.blocks import CLOSING, OPENING, Block, Kind
from qtparse.conventions.table import Role
from qtparse.layout import Element, Part
from qtparse.pieces import Piece

KICKER_END = re.compile(
    r"(?:强调|指出|要求|提出|表示|宣布|透露|宣告|呼吁|寄语|批示|致辞|致词|讲话|作报告|召开|举行|开幕|闭幕|启动|印发|部署|通过|揭晓|"
    r"发表社论|之际|以来|声中|途中|会上|会议上|座谈会|调研|考察|视察|调研时|考察时|会见时|会上|時|时|之后|后|強調|表示|說|说)[：:]?$"
)
KICKER_BEFORE_BLANK = re.compile(r"(?:强调|指出|要求|提出|表示|宣布|透露|呼吁|寄语|強調|会上|会议上)[：:]?$")
DECK_OF_NAMES = re.compile(
    r"(?:出席|主持|讲话|讲话|致辞|致词|参加|陪同|作报告|作交流发言|发言|講話|出席並講話)(?:$|[ \u3000])"
)
QUOTATION = re.compile(r"[“「『][^“”「」『』]{3,24}[”」』]")
OPENING_LABEL = re.compile(r"([【〖]\s?(?P<label>[^】〗]{2,12})\s?[】〗])[ \t\u3000\xa0]*(?=[^\s])")
BLANK_BETWEEN = re.compile(r"[ \t\u3000\xa0]+")
DASH_DECK = re.compile(r"(?<=[^—－\s])[ \u3000]?(?:——+|－－+|—{2,3})(?=[^—－])")
STANDING_WORD = re.compile(
    r"(?:观察|觀察|视点|視點|聚焦|焦点|关注|追踪|追蹤|简讯|簡訊|短波|广角|之窗|论坛|論壇|热线|速递|快报|信箱|随笔|副刊|园地|讲堂|课堂|访谈|"
    r"传真|扫描|掃描|集锦|纵横|专栏|專欄|专版|漫谈|杂谈|夜话|时评|快评|锐评|短评|评论|街谈|链接|連結|档案|影像|走笔|走基层|手记|投书|投書|之声|"
    r"博览|荟萃|一瞥|传奇|人物|故事|风采|小品|说法|提醒|追问|直击|看台|棱镜|镜头)$"
)
LONGEST_PLACE = 6
LONGEST_SHORT_HEADLINE = 12
LEAST_RATIO = 1.8
DASHES = "—－"
LONGEST_RUBRIC = 8
AFTER_NAME = re.compile(
    r"^(?P<names>[一-鿿·]{1,8}(?:[ \u3000\xa0]{1,3}[一-鿿])?)[（(](?P<affiliation>[^（）()]{2,50})[）)]$"
)
POST_AND_NAME = re.compile(
    r"^(?P<affiliation>[^\s，。：:]{2,30}?(?:院|科|局|部|委|会|社|公司|大学|大學|中心|处|所|队|厂|校|系|室|站|团|集团|医院|中学|小学|研究员|教授|主任|医师|記者|书记|院长|校长|律师|作家|居民|市民|读者|讀者|村民|学生|職員|职工|网友|老师|教师|班|级|专业|乡|镇|村|县|区|街道))"
    r"[ \u3000\xa0]{1,3}(?P<names>[一-鿿]{2,4}|[一-鿿][ \u3000\xa0]{1,3}[一-鿿])$"
)


def byline_of(text: str) -> dict[str, str | None] | None:
    """The fields of a byline that no role word marks: names alone, a post and a name, a name and a post in brackets."""
    if match := AFTER_NAME.match(text) or POST_AND_NAME.match(text):
        found = people.names(match["names"])
        if found and all(people.is_name(name) or "·" in name for name in found):
            return match.groupdict()
        return None
    if len(text) <= LONGEST_BARE_NAMES and not text.isascii():
        found = people.names(text)
        if found and all(people.is_name(name) for name in found):
            return {"affiliation": None, "names": text}
    return None


LONGEST_BARE_NAMES = 30


def elements(lines: list[Block], *, followed_by_text: bool) -> Iterator[Element]:
    """The elements of a head, in order. `lines` are blocks of headings, words, rubrics and bylines."""
    words = [at for at, line in enumerate(lines) if line.kind in (Kind.HEADING, Kind.WORDS)]
    names = _bare_bylines(lines, words) if followed_by_text else {}
    rubrics = _rubrics(lines, [at for at in words if at not in names])
    titles = [at for at in words if at not in names and at not in rubrics]
    parts = _title_parts([lines[at] for at in titles])
    if not followed_by_text and any(lines[at].level for at in titles):
        parts = [Part.PARAGRAPH if part is Part.DECK and not lines[at].level else part for at, part in zip(titles, parts, strict=True)]
    roles = dict(zip(titles, parts, strict=True))
    before: Part | None = None
    for at, line in enumerate(lines):
        if line.kind is Kind.RUBRIC:
            yield Element(Part.RUBRIC, line.start, line.end, line.lead[0])
        elif line.kind is Kind.BYLINE:
            yield from signatures(line)
        elif at in names:
            yield Element(Part.BYLINE, line.start, line.end, Piece(Role.BYLINE, line.start, line.end, names[at]))
            for piece in line.tail:
                yield Element(Part.BYLINE, piece.start, piece.end, piece)
        elif at in rubrics:
            yield Element(
                Part.RUBRIC, line.start, line.end, Piece(Role.RUBRIC, line.start, line.end, {"label": line.text})
            )
        else:
            part = roles[at]
            yield from _title(line, part, continues=part is before and part in (Part.HEADLINE, Part.KICKER))
            before = part
    return


def signatures(block: Block) -> Iterator[Element]:
    """The elements of a line that signs: bylines and, with a stroke between them, datelines."""
    for piece in block.lead:
        part = Part.DATELINE if piece.role is Role.DATELINE else Part.BYLINE
        yield Element(part, piece.start, piece.end, piece)


def _bare_bylines(lines: list[Block], words: list[int]) -> dict[int, dict[str, str | None]]:
    """The lines at the head's end that sign without a role word: never the only line of words."""
    found: dict[int, dict[str, str | None]] = {}
    for at in reversed(words):
        if at == words[0] or lines[at].level:
            break
        fields = byline_of(lines[at].text)
        if fields is None:
            break
        found[at] = fields
    return found


def _rubrics(lines: list[Block], words: list[int]) -> set[int]:
    """Lines that are standing labels: by their word (…观察, …简讯), or short and by their place around a marked headline."""
    headings = [at for at in words if lines[at].level]
    found: set[int] = set()
    for at in words:
        line = lines[at]
        if len(line.text) > LONGEST_RUBRIC or BLANK_BETWEEN.search(line.text):
            continue
        if len(words) - len(found) > 1 and STANDING_WORD.search(line.text):
            found.add(at)
        elif headings and not line.level:
            signed_next = at + 1 < len(lines) and lines[at + 1].kind is Kind.BYLINE
            if (at > headings[-1] and signed_next and len(line.text) <= LONGEST_PLACE) or at < headings[0]:
                found.add(at)
    return found


def _title_parts(titles: list[Block]) -> list[Part]:
    """The part of each line of words in a head."""
    if not titles:
        return []
    main = _headline(titles)
    parts = [Part.KICKER if at < main else Part.DECK for at in range(len(titles))]
    parts[main] = Part.HEADLINE
    for at in range(main + 1, len(titles)):
        if titles[at].text == titles[main].text:
            parts[at] = Part.JUMP_HEAD
    if main + 1 < len(titles) and parts[main + 1] is Part.DECK and _are_parallel(titles[main], titles[main + 1]):
        parts[main + 1] = Part.HEADLINE
    return parts


def _headline(titles: list[Block]) -> int:
    """Which of the lines is the headline: the one with its rubric in brackets, else the first that is no kicker."""
    bracketed = next((at for at, line in enumerate(titles) if at and ends_in_bracket(line)), None)
    if bracketed is not None:
        return bracketed
    if len(titles) == 1 or titles[1].text[0] in DASHES:
        return 0
    first, second = titles[0], titles[1]
    longer = next((at for at, line in enumerate(titles) if len(line.text) > LONGEST_PLACE), 0)
    if longer and len({line.level for line in titles}) == 1:
        return longer
    if first.level and not second.level:
        return 0
    if not first.level and second.level:
        return 1
    if first.level > second.level or is_kicker(first.text, second.text):
        return 1
    return 0


def is_kicker(text: str, following: str) -> bool:
    """Whether `text` reads as a kicker over `following`: it leads up to it, or only names a place or body."""
    if KICKER_END.search(text):
        return True
    if len(following) <= LONGEST_SHORT_HEADLINE and len(text) >= LEAST_RATIO * len(following):
        return True
    return len(text) <= LONGEST_PLACE and len(following) > len(text) + 2 and not BLANK_BETWEEN.search(text)


def ends_in_bracket(line: Block) -> bool:
    """Whether a rubric in brackets closes the line."""
    text = line.line.text
    return bool(line.text) and text[-1] in CLOSING and text[0] not in OPENING


def has_label(line: Block) -> bool:
    """Whether a label or remark in brackets opens or closes the line."""
    return ends_in_bracket(line) or OPENING_LABEL.match(line.text) is not None


def _are_parallel(first: Block, second: Block) -> bool:
    """Whether two lines are one headline on two lines: of one level, of one length, with one beginning."""
    a, b = first.text, second.text
    return first.level == second.level and abs(len(a) - len(b)) <= 1 and a[0] == b[0] and not BLANK_BETWEEN.search(a)


def _title(line: Block, part: Part, *, continues: bool) -> Iterator[Element]:
    """The elements of one line of words: parted where kicker, headline, deck and rubric stand in one line."""
    start, end = line.start, line.line.end if line.tail and line.tail[-1].role is not Role.NOTE else line.end
    text = line.line.text[start - line.line.start : end - line.line.start]
    if part is not Part.HEADLINE:
        yield Element(part, start, end, None, continues)
    else:
        yield from _headline_parts(text, start, continues=continues)
    for piece in line.tail:
        if piece.role is Role.NOTE:
            yield Element(Part.NOTE, piece.start, piece.end, piece)


def _headline_parts(text: str, start: int, *, continues: bool) -> Iterator[Element]:
    """Kicker, headline, deck and rubric of a headline's line."""
    if label := OPENING_LABEL.match(text):
        yield Element(Part.RUBRIC, start, start + label.end(1), Piece(Role.RUBRIC, start, start + label.end(1), {"label": label["label"]}))
        start, text = start + label.end(), text[label.end() :]
    bracket = _closing_bracket(text)
    body_end = bracket if bracket is not None else len(text)
    head = text[:body_end].rstrip()
    at = 0
    for blank in BLANK_BETWEEN.finditer(head):
        if KICKER_BEFORE_BLANK.search(head[: blank.start()]):
            yield Element(Part.KICKER, start, start + blank.start())
            at = blank.end()
            break
        if QUOTATION.fullmatch(head, blank.end()) and not BLANK_BETWEEN.search(head, 0, blank.start()):
            yield Element(Part.KICKER, start, start + blank.start())
            at = blank.end()
            break
    if not head[at:]:
        yield Element(Part.HEADLINE, start, start + len(text), None, continues)
        return
    dash = DASH_DECK.search(head, at)
    headline_end = dash.start() if dash else len(head)
    yield Element(Part.HEADLINE, start + at, start + headline_end, None, continues)
    if dash:
        yield Element(
            Part.DECK,
            start + headline_end + len(head[headline_end:]) - len(head[headline_end:].lstrip()),
            start + len(head),
        )
    if bracket is not None:
        label = text[bracket:].strip(OPENING + CLOSING + " \u3000")
        yield Element(
            Part.RUBRIC,
            start + bracket,
            start + len(text),
            Piece(Role.RUBRIC, start + bracket, start + len(text), {"label": label}),
        )


NO_RUBRIC = re.compile(
    r"(?:中国画|油画|版画|国画|水彩|书法|摄影|外[一二三四五六七八九十]首|[上中下]|[一二三四五六七八九十续完]|连载.*|节选|摘要|全文|图|组图|组诗|歌词)"
)


def _closing_bracket(text: str) -> int | None:
    """Where a rubric's brackets open at the end of `text`; `None` if there is none or they hold something else."""
    if not text or text[-1] not in "）)】〕":
        return None
    at = max(text.rfind(mark) for mark in "（(【〔")
    label = text[at + 1 : -1].strip()
    if at < 2 or not 2 <= len(label) <= 20 or NO_RUBRIC.fullmatch(label):
        return None
    return at
