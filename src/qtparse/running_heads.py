"""Running heads (版头): the line over a page that names its number, section, date and paper, in any order."""

from __future__ import annotations

import re

from qtparse.conventions.pages import NAVIGATION
from qtparse.conventions.table import Role
from qtparse.conventions.words import EDITOR_LABEL
from qtparse.pieces import Piece

TOKEN = re.compile(
    r"(?P<date>(?P<era>(?:中华|中華)?民[国國])?"
    r"(?P<year>\d{4}|[０-９]{4}|[一二三四五六七八九〇○零]{4}|(?<=[国國])[一二三四五六七八九十\d]{1,3})[ ]?[年.\-/·][ ]?"
    r"(?P<month>\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,2})[ ]?[月.\-/·][ ]?"
    r"(?P<day>\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})日?)"
    r"|(?P<weekday>(?:星期|周|週|禮拜)[一二三四五六日天](?![一-鿿]))"
    r"|(?P<number>第?(?P<page>[A-ZＡ-Ｚ]?[\d０-９]{1,3})版|第(?P<chinese>[一二三四五六七八九十]{1,3})版|(?P<bare>[A-ZＡ-Ｚ]?[\d０-９]{1,2})(?=[\s|｜]|$))"
    rf"|(?P<link>{NAVIGATION})(?=[\s|｜]|$)"
    r"|(?P<name>[^\s|｜：:／/，。；！？]{1,12})"
)
EDITORS = re.compile(rf"(?:^|(?<=[\s|｜])){EDITOR_LABEL}(?:[ ]?[:：/／]|[ \u3000]+(?=[一-鿿]{{2,3}}(?:[ \u3000]|$)))")
SKIPPED = re.compile(r"[\s|｜：:／/]+")
COLONS = frozenset(":：")
LONGEST = 60
MOST_NAMES = 4
GROUPS_OF_PAGES = (
    ("empty", Role.MARKUP),
    ("other", Role.FURNITURE),
    ("date", Role.DATE),
    ("number", Role.PAGE_NUMBER),
    ("section", Role.RUNNING_HEAD),
    ("close", Role.FURNITURE),
)


def read(text: str, offset: int) -> tuple[Piece, ...] | None:
    """The pieces of a running head, or `None` if `text` is none: it needs a date or a number, and no sentence.

    A colon stands only behind the number (02版：要闻): behind a word it makes a label of it (截稿日期：).
    """
    if len(text) > LONGEST:
        return None
    editors = EDITORS.search(text)
    if editors and editors.start():
        head = read(text[: editors.start()].rstrip(), offset)
        line = Piece(Role.EDITORS, offset + editors.start(), offset + len(text), {})
        return (*head, line) if head else None
    pieces: list[Piece] = []
    marked: list[Piece] = []
    at = 0
    while at < len(text):
        if skipped := SKIPPED.match(text, at):
            marks = skipped[0].strip()
            if marks:
                if not COLONS.isdisjoint(marks) and (not pieces or pieces[-1].role is not Role.PAGE_NUMBER):
                    return None
                start = offset + at + skipped[0].index(marks)
                marked.append(Piece(Role.MARKUP, start, start + len(marks), {}))
            at = skipped.end()
            continue
        token = TOKEN.match(text, at)
        if token is None:
            return None
        pieces.append(_piece(token, offset))
        at = token.end()
    roles = [piece.role for piece in pieces]
    dated, numbered = roles.count(Role.DATE), roles.count(Role.PAGE_NUMBER)
    names = roles.count(Role.RUNNING_HEAD)
    if dated > 1 or numbered > 1 or not (dated or numbered) or names > MOST_NAMES or len(pieces) == numbered:
        return None
    if not dated and pieces[-1].fields.get("bare") and not any(_is_paper(piece) for piece in pieces):
        return None  # a result, a medal count: 鹿泽队 2
    return tuple(sorted(pieces + marked, key=lambda piece: piece.start))


def _is_paper(piece: Piece) -> bool:
    """Whether a name is a newspaper's."""
    return (piece.fields.get("name") or "").endswith(("报", "報", "刊"))


def editors_in(text: str) -> bool:
    """Whether `text` begins as a production line does."""
    return EDITORS.match(text) is not None


def _piece(token: re.Match[str], offset: int) -> Piece:
    start, end = offset + token.start(), offset + token.end()
    groups = token.groupdict()
    if groups["date"]:
        return Piece(Role.DATE, start, end, groups)
    if groups["weekday"] or groups["link"]:
        return Piece(Role.FURNITURE, start, end, {})
    if groups["number"]:
        number = groups["page"] or groups["chinese"] or groups["bare"]
        return Piece(Role.PAGE_NUMBER, start, end, {"number": number, "bare": groups["bare"]})
    return Piece(Role.RUNNING_HEAD, start, end, {"name": token[0]})


def _with_prefix(text: str, start: int) -> int:
    """Where a piece that begins at `start` begins with the 第 in front of it, blanks between them or not."""
    before = text[:start].rstrip()
    return len(before) - 1 if before.endswith("第") else start


def of_number(match: re.Match[str], offset: int) -> tuple[Piece, ...]:
    """The pieces of a line that names a page, each up to the next; signs around the number belong to it."""
    groups = match.groupdict()
    starts = sorted((match.start(name), role, name) for name, role in GROUPS_OF_PAGES if groups.get(name))
    starts = [(_with_prefix(match.string, at), role, name) for at, role, name in starts]
    if not starts:
        return (Piece(Role.FURNITURE, offset + match.start(), offset + match.end(), groups),)
    starts[0] = (match.start(), *starts[0][1:])
    ends = [start for start, _, _ in starts[1:]] + [match.end()]
    return tuple(
        Piece(
            role,
            offset + start,
            offset + start + len(match.string[start:end].rstrip()),
            groups | {"name": groups.get("section")},
        )
        for (start, role, _), end in zip(starts, ends, strict=True)
    )
