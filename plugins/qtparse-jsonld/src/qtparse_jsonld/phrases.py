"""What the model holds in fields, as one line in the wording of newspapers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qtparse.model import JumpDirection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qtparse.model import Credit, Dateline, Editor, Jump, Page

UNITS = "年月日"
VERBS = {JumpDirection.TO: "下转", JumpDirection.FROM: "上接"}


def credit(credit: Credit) -> str:
    """As `本报记者 顾南乔、仲夏 摄`."""
    return _spaced([f"{credit.affiliation or ''}{credit.role or ''}", _names(credit), credit.work])


def dateline(dateline: Dateline) -> str:
    """As `新华社北京3月14日电`."""
    return f"{dateline.source or ''}{dateline.place or ''}{_day(dateline.date or '')}{dateline.kind or ''}"


def jump(jump: Jump) -> str:
    """As `下转第3版`."""
    return f"{VERBS[jump.direction]}第{jump.page}版"


def page(page: Page) -> str:
    """As `第2版 综合 2018年6月14日 责任编辑 仲夏、洛遥`: what is printed at a page's head, and who made it."""
    number = f"第{page.number.text}版" if page.number else None
    section = page.section.text if page.section else None
    date = page.date.text if page.date else None
    editors = (part for editor in page.editors for part in (editor.role, _names(editor)))
    return _spaced([number, section, date, *editors])


def _names(signature: Credit | Editor) -> str:
    return "、".join(filter(None, signature.names))


def _spaced(parts: Iterable[str | None]) -> str:
    return " ".join(part for part in parts if part)


def _day(date: str) -> str:
    """`09-16` as `9月16日`; what is no date stays as it is."""
    numbers = date.split("-")
    if len(numbers) > len(UNITS) or not all(number.isdecimal() for number in numbers):
        return date
    return "".join(number.lstrip("0") + unit for number, unit in zip(numbers, UNITS[-len(numbers) :], strict=True))
