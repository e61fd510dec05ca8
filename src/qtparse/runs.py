"""Head-like lines in a row: how long such a run is, and how much of it is a head."""

from __future__ import annotations

from qtparse import boundaries, signatures
from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role
from qtparse.items import BULLETS, Item

MOST_ABOVE_MARK = 2
MOST_TITLES = 5
LONGEST_SUMMARY = 220
WORDS, BYLINE = Kind.WORDS, Kind.BYLINE


def run_length(items: list[Item], start: int) -> int:
    """How many units from `start` on, which is head-like, are lines of one head.

    Words behind a marked heading belong to it; the next marked heading opens a head of its own.
    """
    first = items[start].blocks[0]
    marked = first.level > 0
    words = int(not marked and first.kind is WORDS)
    end = start + 1
    while end < len(items):
        item = items[end]
        block = item.blocks[0]
        if not (item.is_head_like or _is_summary(block)) or (item.passed_over and Kind.PAGE_HEAD in item.passed_over):
            break
        is_words = not block.level and block.kind is WORDS
        if block.level and (words > MOST_ABOVE_MARK or (marked and words)):
            break
        if block.level and not marked:
            marked, words = True, 0
        words += is_words
        end += 1
    return end - start


def _is_summary(block: Block) -> bool:
    """Whether words are a deck that sums up one point, behind a mark and without a full stop."""
    if not block.marks or block.kind is not WORDS or block.lead or block.line.text[0] in BULLETS:
        return False
    return 0 < len(block.text) <= LONGEST_SUMMARY and block.text[-1] not in "。；;"


def is_signature_apart(item: Item, following: Item) -> bool:
    """Whether a line signs what stands before it: a name, set apart from the head that follows."""
    block = item.blocks[0]
    if following.blocks[0].line.gap <= block.line.gap or block.level:
        return False
    return block.kind is BYLINE or signatures.of_line(block.text) is not None


def length_of_head(run: list[Item], following: Item | None) -> int:
    """How many units of a run are the head: all, but where lines without a mark are many they are a poem or a list."""
    if len(run) == 1:
        return 1
    if following and _turns_in_mid_sentence(run[-1], following):
        return len(run) - 1
    numbered = next((at for at, item in enumerate(run) if at and boundaries.NUMBERED.match(item.blocks[0].text)), None)
    if numbered is not None and not run[numbered].blocks[0].level:
        return numbered
    unmarked = [at for at, item in enumerate(run) if item.blocks[0].kind is WORDS and not item.blocks[0].marks]
    if len(unmarked) <= MOST_TITLES:
        return len(run)
    signed = next((at for at in unmarked[:3] if at and signatures.of_line(run[at].blocks[0].text)), None)
    return max(unmarked[0] if signed is None else signed + 1, 1)


def _turns_in_mid_sentence(item: Item, following: Item) -> bool:
    """Whether a line of several clauses is text that a jump line cuts, not a deck."""
    block = item.blocks[0]
    turns = following.blocks[0].kind is Kind.JUMP and boundaries.ending(following) is Role.JUMP_TO
    return turns and not block.level and ("，" in block.text or "," in block.text)
