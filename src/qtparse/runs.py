"""Head-like lines in a row: how long such a run is, and how much of it is a head."""

from __future__ import annotations

import re
from typing import NamedTuple

from qtparse import signatures
from qtparse.blocks import Block, Kind
from qtparse.conventions.columns import GENRE, names_column
from qtparse.conventions.table import Role
from qtparse.head_lines import BULLETS
from qtparse.headlines import is_name_of_notice
from qtparse.items import Item, ending

NUMBERED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[①-⑳])[、.．)）]|[一二三四五六七八九十]{1,3}\u3000|[一二三四五六七八九十][问問][：:]|第[一二三四五六七八九十]{1,3}[、章节部]|之[一二三四五六七八九十]"
)
# A name of two characters is set as wide as one of three, as a few labels are: 特　写.
GENRE_ALONE = re.compile(GENRE)
PADDED_NAME = re.compile(r"[一-鿿][ \u3000\xa0]{1,3}[一-鿿]")
# Not a place or body, of which briefs tell in turn.
LABELLED = re.compile(r"[^，。：:、\s“”「」]{1,5}[^，。：:、\s“”「」省市县區区镇乡村州道局司团][：:]\S{3,}")
FARTHEST = 12
MOST_ABOVE_MARK = 2
MOST_TITLES = 5
FEWEST_VERSES = 4
MOST_OVER_TEXT = 3
LONGEST_SUMMARY = 220
WORDS, BYLINE, JUMP, RUBRIC = Kind.WORDS, Kind.BYLINE, Kind.JUMP, Kind.RUBRIC


class Run(NamedTuple):
    """Head-like items in a row, their blocks as `lines`, and the items that stand around them."""

    items: list[Item]
    lines: list[Block]
    previous: Item
    following: Item | None
    is_of_series: bool


def run_at(items: list[Item], start: int, *, follows_text: bool, of_letter: bool) -> Run:
    """The head-like items that stand together from `start` on; a signature of the text before stands alone, as that
    of a letter to the editor does.
    """
    end = start + 1
    if not (
        follows_text and run_length(items, start, at_most=2) > 1 and is_signature_apart(items[start].block, items[end])
    ):
        end = start + run_length(items, start)
        if follows_text and end - start > 1:
            if of_letter and signatures.of_letter(items[start].block.text):
                end = start + 1
            else:
                end = start + (_signatures_before(items[start:end]) or end - start)
    run = items[start:end]
    following = items[end] if end < len(items) else None
    lines = [item.block for item in run]
    return Run(run, lines, items[max(start - 1, 0)], following, _is_of_series(items, start, end))


def _is_of_series(items: list[Item], start: int, end: int) -> bool:
    """Whether a line has a label and a colon (供应：库存够吃三个月), as the head-like line before or behind it has."""
    if end - start > 1 or not _is_labelled(items[start].block):
        return False
    before = (items[at].block for at in range(start - 1, max(-1, start - FARTHEST), -1) if items[at].is_head_like)
    behind = (items[at].block for at in range(end, min(len(items), end + FARTHEST)) if items[at].is_head_like)
    return any(line is not None and _is_labelled(line) for line in (next(before, None), next(behind, None)))


def _is_labelled(line: Block) -> bool:
    return ("：" in line.text or ":" in line.text) and LABELLED.fullmatch(line.text) is not None


def _signatures_before(run: list[Item]) -> int:
    """How many of the first items of a run sign the text before: bylines over a title, a body over a label, what
    stands above the name of a notice.
    """
    for at in range(1, len(run)):
        block = run[at].block
        if is_name_of_notice(block):
            return at
        if block.kind is RUBRIC and at == 1 and signatures.of_body(run[0].block.text):
            return at
        if block.kind is not BYLINE:
            return at if run[0].block.kind is BYLINE else 0
    return 0


def run_length(items: list[Item], start: int, at_most: int | None = None) -> int:
    """How many items from `start` on, which is head-like, are lines of one head.

    Words behind a marked heading belong to it; the next marked heading opens a head of its own.
    """
    first = items[start].block
    marked = first.level > 0
    words = int(not marked and first.kind is WORDS)
    end = start + 1
    last = len(items) if at_most is None else min(len(items), start + at_most)
    while end < last:
        item = items[end]
        block = item.block
        if not (item.is_head_like or _is_summary(block)) or (item.passed_over and Kind.PAGE_HEAD in item.passed_over):
            break
        is_words = not block.level and block.kind is WORDS
        if block.level and (words > MOST_ABOVE_MARK or (marked and words)):
            break
        if is_words and words >= FEWEST_VERSES and _is_head_behind_verses(items, end):
            break
        if block.level and not marked:
            marked, words = True, 0
        words += is_words
        end += 1
    return end - start


def _is_head_behind_verses(items: list[Item], at: int) -> bool:
    """Whether a line stands apart from the lines of a poem or list above it, with another indent, and text is near."""
    line = items[at].block.line
    if not line.gap or line.indent == items[at - 1].block.line.indent:
        return False
    return any(not item.is_head_like for item in items[at + 1 : at + 1 + MOST_OVER_TEXT])


def _is_summary(block: Block) -> bool:
    """Whether words are a deck that sums up one point, behind a mark and without a full stop."""
    if not block.marks or block.kind is not WORDS or block.lead or block.line.text[0] in BULLETS:
        return False
    return 0 < len(block.text) <= LONGEST_SUMMARY and block.text[-1] not in "。；;"


def is_signature_apart(line: Block, following: Item) -> bool:
    """Whether a line signs what stands before it: a name, set apart from the head that follows."""
    if line.level:
        return False
    fields = signatures.of_line(line.text) if line.kind is WORDS else None
    if (
        fields
        and fields.get("affiliation")
        and line.text[-1] not in signatures.CLOSING_BRACKETS
        and following.is_head_like
    ):
        return True  # no head begins with a post and a name
    return following.block.line.gap > line.line.gap and (line.kind is BYLINE or fields is not None)


def length_of_head(run: Run) -> int:
    """How many items of a run are the head: all, but where lines without a mark are many they are a poem or a list."""
    lines = run.lines
    if len(lines) == 1:
        return 1
    if run.following and _turns_in_mid_sentence(lines[-1], run.following):
        return len(lines) - 1
    for at in range(1, len(lines)):
        if NUMBERED.match(lines[at].text):
            if not lines[at].level:
                return at
            break
    for at in range(1, len(lines) - 1):
        if _is_padded_name(lines[at - 1], lines[at]) and lines[at + 1].kind is WORDS and not lines[at + 1].level:
            return at + 1
    if len(lines) <= MOST_TITLES:
        return len(lines)
    unmarked = [at for at, line in enumerate(lines) if line.kind is WORDS and not line.marks]
    if len(unmarked) <= MOST_TITLES:
        return len(lines)
    signed = next((at for at in unmarked[:3] if at and signatures.of_line(lines[at].text)), None)
    return max(unmarked[0] if signed is None else signed + 1, 1)


def _is_padded_name(title: Block, line: Block) -> bool:
    """Whether a line under a title is a name set with a blank in it: no label, nor the title of a column's piece."""
    if not PADDED_NAME.fullmatch(line.text) or names_column(title.text):
        return False
    return not (is_name_of_notice(line) or GENRE_ALONE.fullmatch("".join(line.text.split())))


def _turns_in_mid_sentence(line: Block, following: Item) -> bool:
    """Whether a line of several clauses is text that a jump line cuts, not a deck."""
    if following.block.kind is not JUMP or ending(following) is not Role.JUMP_TO:
        return False
    return not line.level and ("，" in line.text or "," in line.text)
