"""The lines of a head (标题): which is kicker (引题), headline (主题), deck (副题), rubric (栏目) or byline."""

from __future__ import annotations

import re

from qtparse import headlines, signatures
from qtparse.blocks import OF_WORDS, Block, Kind
from qtparse.conventions.columns import names_column
from qtparse.conventions.table import Role
from qtparse.conventions.words import LEADING_UP
from qtparse.head_lines import DASHES
from qtparse.headlines import BLANK_BETWEEN, ends_in_bracket, is_name_of_notice
from qtparse.layout import PART_OF_ROLE, Element, Part
from qtparse.pieces import Piece
from qtparse.signatures import Fields

# Who speaks or decides; what a headline is the object of; and what more often than not stands over one.
BODY = re.compile(r"[一-鿿]{2,10}(?:院|局|委|协会|公司|集团|大学|省|法院|检察院|海关|银行|总社)")
LEADS_UP = re.compile(rf"{LEADING_UP}$|[：:]$|[一-鿿”](?:——|－－)$|^从[“「].{{2,8}}[”」]到[“「].{{2,8}}[”」]$")
KICKER_END = re.compile(
    r"(?:宣告|批示|致辞|致词|讲话|作报告|召[开開](?:[^，]{2,16}[会會])?|[举舉]行|[开開]幕|[闭閉]幕|落幕|[启啟][动動]|上[线線]|印发|部署|通过|揭晓|述评|第[一二三四五六七八九十\d]{1,3}[轮輪]|作出[^，]{0,4}(?:决定|规定|部署|批示)|"
    r"发表社论|之际|以来|声中|途中|(?:[运運][动動]|建[设設]|工作|[过過]程|[热熱]潮|斗[争爭]|[战戰][争爭]|活[动動]|改革|生[产產]|抢险|救灾)中|会上|座谈会|调研|考察|视察|开展[^，]{0,8}(?:检查|巡查|督查)|慰问|走访|说起|谈起|室里|村里|院里|時|时|后|說|说)[：:]?$"
)
# What a deck says of the meeting, body or speaker that the headline names: 会议强调, 决定, 警方：.
BEGINS_DECK = re.compile(
    r"(?:会议|會議|大会|大會|会上|座谈会)(?:强调|指出|要求|号召|提出|通过|决定|认为)|通过|通過|号召|(?:官|警方?|消防|[專专]家|[學学]者|律[師师]|校方|家[長长]|[業业]主|[醫医]生|[議议][員员]|[當当]局|[一-鿿][署局])[：:]"
)
# A headline on two lines turns behind its verb.
TURNS = re.compile("(?:夺得|奪得|荣获|榮獲|喜获|摘得|迎来|成为|打造)$")
LONGEST_PLACE = 4
LONGEST_SHORT_HEADLINE = 12
LEAST_RATIO = 1.8
LONGEST_RUBRIC = 8
LONGEST_SERIES = 18
SHORTEST_COUPLET = 10
SHORTEST_SIGNED = 5
LONGEST_VERSE = 9
SHORTEST_CLAUSE, LONGEST_CLAUSE, UNLIKE = 3, 12, 3
SEVERAL_LINES = frozenset({Part.HEADLINE, Part.KICKER})
PARTED = {Role.NOTE: Part.NOTE, Role.JUMP_TO: Part.JUMP, Role.JUMP_FROM: Part.JUMP}
RUBRIC, DATELINE = Kind.RUBRIC, Role.DATELINE
HEADLINE, KICKER, DECK, BYLINE = Part.HEADLINE, Part.KICKER, Part.DECK, Part.BYLINE
OPENING_PARTS = {Role.DATELINE: Part.DATELINE, Role.JUMP_FROM: Part.JUMP}


def elements(lines: list[Block], *, followed_by_text: bool) -> list[Element]:
    """The elements of a head, in order. `lines` are blocks of headings, words, rubrics and bylines."""
    words = [at for at, line in enumerate(lines) if line.kind in OF_WORDS]
    names: dict[int, Fields] = {}
    rubrics: set[int] = set()
    if len(words) > 1:
        if followed_by_text and (names := _bare_bylines(lines, words)):
            words = [at for at in words if at not in names]
        if rubrics := _rubrics(lines, words):
            words = [at for at in words if at not in rubrics]
    parts = _parts(lines, words, followed_by_text=followed_by_text)
    found: list[Element] = []
    before: Part | None = None
    for at, line in enumerate(lines):
        if part := parts.get(at):
            found += _title(line, part, continues=part is before and part in SEVERAL_LINES)
            before = part
        elif at in names:
            found += _labelled(line, Part.BYLINE, Role.BYLINE, names[at])
        elif at in rubrics:
            found += _labelled(line, Part.RUBRIC, Role.RUBRIC, {"label": line.text})
        elif line.kind is RUBRIC:
            found.append(Element(Part.RUBRIC, line.start, line.end, line.lead[0]))
        else:
            found += signed(line)
    return found


def _parts(lines: list[Block], titles: list[int], *, followed_by_text: bool) -> dict[int, Part]:
    """The part of each of the `titles`. Where no text follows, unmarked decks are it, as in advertisements."""
    if len(titles) <= 1:
        return dict.fromkeys(titles, HEADLINE)
    parts = dict(zip(titles, _title_parts([lines[at] for at in titles]), strict=True))
    if not followed_by_text and any(lines[at].level for at in titles):
        for at, part in parts.items():
            if part is Part.DECK and not lines[at].level:
                parts[at] = Part.PARAGRAPH
    return parts


def _labelled(line: Block, part: Part, role: Role, fields: Fields) -> list[Element]:
    """A line that is one thing as a whole, and what conventions claimed before and behind."""
    return [
        *(Element(OPENING_PARTS.get(piece.role, BYLINE), piece.start, piece.end, piece) for piece in line.lead),
        Element(part, line.start, line.end, Piece(role, line.start, line.end, fields)),
        *(Element(PART_OF_ROLE[piece.role], piece.start, piece.end, piece) for piece in line.tail),
    ]


def signed(block: Block) -> list[Element]:
    """The elements of a line that signs: bylines, and datelines or credits that stand on its line."""
    return [Element(PART_OF_ROLE[piece.role], piece.start, piece.end, piece) for piece in block.lead]


def _bare_bylines(lines: list[Block], words: list[int]) -> dict[int, Fields]:
    """The lines at the head's end that sign without a role word: never the only line of words."""
    found: dict[int, Fields] = {}
    last = words[-1]
    if not lines[last].level and len(lines[words[-2]].text) >= SHORTEST_SIGNED:
        text = lines[last].text
        found |= {last: fields} if (fields := signatures.pen_name(text) or signatures.of_body(text)) else {}
    for at in reversed(words[1:-1] if found else words[1:]):
        fields = None if lines[at].level else signatures.of_line(lines[at].text)
        if fields is None:
            break
        found[at] = fields
    return found


def _rubrics(lines: list[Block], words: list[int]) -> set[int]:
    """Lines that are standing labels: by their word (…观察, …简讯), or by their place around a marked headline."""
    headings = [at for at in words if lines[at].level]
    found: set[int] = set()
    for at in words:
        line = lines[at]
        if len(line.text) > (LONGEST_SERIES if "·" in line.text else LONGEST_RUBRIC) or BLANK_BETWEEN.search(line.text):
            continue
        if _has_dashed_deck(lines, at):
            continue
        if len(words) - len(found) > 1 and names_column(line.text):
            found.add(at)
        elif headings and not line.level:
            signed_next = at + 1 < len(lines) and lines[at + 1].kind is Kind.BYLINE
            if at < headings[0] or (at > headings[-1] and signed_next and len(line.text) <= LONGEST_PLACE):
                found.add(at)
    return found


def _has_dashed_deck(lines: list[Block], at: int) -> bool:
    """Whether a deck behind a dash follows a line: then it is the headline, whatever its words."""
    return at + 1 < len(lines) and lines[at + 1].text[:1] in DASHES


def _title_parts(titles: list[Block]) -> list[Part]:
    """The part of each of several lines of words in a head."""
    main = _headline(titles)
    headline, below = titles[main], titles[main + 1 :]
    parts = [KICKER] * main + [HEADLINE]
    parts += [Part.JUMP_HEAD if title.text == headline.text else DECK for title in below]
    if below and parts[main + 1] is DECK and _are_parallel(headline, below[0]):
        parts[main + 1] = HEADLINE
    return parts


def _headline(titles: list[Block]) -> int:
    """Which of the lines is the headline: the one with its rubric in brackets, else the first that is no kicker."""
    if len(titles) == 1 or is_name_of_notice(titles[0]):
        return 0
    twice = next((at for at in range(len(titles) - 1) if titles[at].text == titles[at + 1].text), None)
    if twice is not None:
        return twice  # a database or a model printed it again
    first, second = titles[0], titles[1]
    if second.text[0] in DASHES:
        return 0
    levels = [line.level for line in titles]
    marked = any(levels)
    for at in range(1, len(titles)):
        if ends_in_bracket(titles[at]) and (levels[at] or not marked):
            return at
    if len(first.text) <= LONGEST_PLACE and len(set(levels)) == 1:
        longer = next((at for at, line in enumerate(titles) if len(line.text) > LONGEST_PLACE), 0)
        if longer:
            return longer
    if bool(first.level) is not bool(second.level):
        return 0 if first.level else 1
    return int(first.level > second.level or is_kicker(first.text, second.text))


def levels(lines: list[Block]) -> tuple[int, int]:
    """The heading levels of the headline and of the deepest line down to it; 0 where no mark sets them."""
    titles = [line for line in lines if line.kind in OF_WORDS]
    if not [title for title in titles if title.level]:
        return 0, 0
    main = _headline(titles)
    return titles[main].level, max([line.level for line in titles[: main + 1]])


def is_kicker(text: str, following: str) -> bool:
    """Whether `text` reads as a kicker over `following`: it leads up to it, or only names a place or body."""
    if BEGINS_DECK.match(following):
        return False
    if LEADS_UP.search(text) or _is_couplet_over(text, following):
        return True
    if text[-1] in "？?" and following[-1] not in "？?！!":
        return True
    if BODY.fullmatch(text) and len(following) > len(text):
        return True
    if signatures.DOINGS_AT_END.search(following):
        return False
    if KICKER_END.search(text) and not ("，" in following and len(following) > len(text)):
        return True
    if len(following) <= LONGEST_SHORT_HEADLINE and len(text) >= LEAST_RATIO * len(following):
        return True
    return len(text) <= LONGEST_PLACE and len(following) > len(text) + 2 and not BLANK_BETWEEN.search(text)


def _is_couplet_over(text: str, following: str) -> bool:
    """Whether `text` is clauses of like length side by side over one line that says what they are of."""
    clauses = text.split()
    if len(clauses) < 2 or "，" in following or BLANK_BETWEEN.search(following) or following[0] == text[0]:  # noqa: PLR2004 - a couplet
        return False
    lengths = [len(clause) for clause in clauses]
    return min(lengths) >= SHORTEST_CLAUSE and max(lengths) <= LONGEST_CLAUSE and max(lengths) - min(lengths) <= UNLIKE


def _are_parallel(first: Block, second: Block) -> bool:
    """Whether two lines are one headline on two lines: of one level, the first without its object; or of one length,
    and of one beginning, both short and equal, or both long.
    """
    a, b = first.text, second.text
    if first.level != second.level:
        return False
    if BLANK_BETWEEN.search(a):
        return all(clause[0] == b[0] for clause in a.split())
    if TURNS.search(a):
        return True
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b) <= LONGEST_VERSE and "，" not in a + b:
        return True
    return a[0] == b[0] or (first.level > 0 and len(a) >= SHORTEST_COUPLET)


def _title(line: Block, part: Part, *, continues: bool) -> list[Element]:
    """The elements of one line of words; of its tail remarks about pictures and jumps are not the words' own."""
    start, end, text, lead, tail = line.start, line.end, line.text, line.lead, line.tail
    found: list[Element] = []
    if lead:
        found += [Element(OPENING_PARTS.get(piece.role, BYLINE), piece.start, piece.end, piece) for piece in lead]
    if tail:
        parted = next((at for at, piece in enumerate(tail) if piece.role in PARTED), len(tail))
        end = tail[parted - 1].end if parted else end
        text = line.line.text[start - line.line.start : end - line.line.start]
    if part is HEADLINE:
        found += headlines.elements(text, start, continues=continues)
    else:
        found.append(Element(part, start, end, None, continues))
    if tail:
        found += [Element(PARTED.get(piece.role, Part.NOTE), piece.start, piece.end, piece) for piece in tail[parted:]]
    return found
