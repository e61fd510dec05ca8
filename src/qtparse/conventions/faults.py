"""What is wrong with a row that somebody else wrote, told in words: it may do what the standard rows do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qtparse.conventions import CONVENTIONS
from qtparse.conventions.matching import Table
from qtparse.conventions.table import Convention, Role, Where

# What they say is read by words that stand in the code, not in the row: 星期, 责任编辑.
CLOSED = frozenset({Role.WEEKDAY, Role.EDITORS})
OF_DATES = frozenset({"year", "month", "day"})
# They are two values in one match, and must hold all of it between them, which can't be told from a pattern.
TWO_IN_ONE = frozenset({"byline", "dateline"})
LABELLED = frozenset({"label", "value"})
NEEDED: dict[Role, frozenset[str]] = {
    Role.TITLE: frozenset({"value"}),
    Role.DATE: OF_DATES,
    Role.LUNAR_DATE: OF_DATES | {"leap"},
    Role.ISSUE_NUMBER: frozenset({"number", "second"}),
    Role.PAGE_COUNT: frozenset({"count"}),
    Role.SERIAL: LABELLED,
    Role.CONTACT: LABELLED,
    Role.JUMP_TO: frozenset({"page"}),
    Role.JUMP_FROM: frozenset({"page"}),
}


def roles_at(where: Where) -> frozenset[Role]:
    """The roles that a row at `where` may have."""
    return frozenset(row.role for row in CONVENTIONS if row.where is where) - CLOSED


def fields_of(role: Role) -> frozenset[str]:
    """The names that groups of a row of `role` may have."""
    return frozenset(name for row in CONVENTIONS if row.role is role for name in row.compiled.groupindex) - TWO_IN_ONE


def faults(row: Convention) -> Iterator[str]:
    """What is wrong with `row` by itself, each fault with what to do; a later one may follow from the first."""
    if row.role not in roles_at(row.where):
        yield f"role {row.role} has no rows at {row.where}; there are {_listed(roles_at(row.where))}"
        return
    try:
        groups = frozenset(row.compiled.groupindex)
    except (re.error, OverflowError, RecursionError) as error:
        yield f"its pattern does not compile: {error}; mend it"
        return
    yield from _wrong_groups(row.role, groups)
    yield from _missing(row)
    for example in row.examples:
        yield from _not_taken(row, example)
    for look_alike in row.counter_examples:
        if row.match(look_alike):
            yield f"it matches its counter-example {look_alike!r}; narrow the pattern"


def losses(row: Convention, table: Table) -> Iterator[str]:
    """Which examples of `row`, which has no faults, another row of `table` takes."""
    for example in row.examples:
        first = table.first(row.where, example)
        if first and first[0] is not row:
            yield f"its example {example!r} is taken by the row {first[0].name!r} before it; change their order"


def _wrong_groups(role: Role, groups: frozenset[str]) -> Iterator[str]:
    if unknown := groups - fields_of(role):
        yield (
            f"its pattern names groups that are no fields of {role}: {_listed(unknown)}; "
            f"fields are {_listed(fields_of(role)) or 'none'}, for other groups write (?:…)"
        )
    needed = NEEDED.get(role, frozenset()) | (OF_DATES if "date" in groups else frozenset())
    if lacking := needed - groups:
        yield f"its pattern lacks groups that {role} needs: {_listed(lacking)}; write (?P<{min(lacking)}>…)"


def _missing(row: Convention) -> Iterator[str]:
    """What the row must not be without; and edges where a line's edges are not the match's."""
    for name in ("examples", "counter_examples", "cues"):
        if not all(getattr(row, name) or [""]):
            yield f"its {name} are empty, or one of them is; give at least one"
    for name, places in (("begins", {Where.FIELD}), ("ends", {Where.FIELD, Where.LEAD})):
        if getattr(row, name) and row.where in places:
            yield f"{name} says nothing at {row.where}; leave it out"


def _not_taken(row: Convention, example: str) -> Iterator[str]:
    """Why the row does not take its own example."""
    if not any(cue in example for cue in row.cues):
        yield f"none of its cues is in its example {example!r}; add one that is"
    elif not row.match(example):
        yield f"it does not match its example {example!r}; mend the pattern or the example"
    elif row.begins and example[0] not in row.begins:
        yield f"its example {example!r} begins with none of begins; add {example[0]!r}, or leave begins out"
    elif row.ends and example[-1] not in row.ends:
        yield f"its example {example!r} ends with none of ends; add {example[-1]!r}, or leave ends out"


def _listed(names: frozenset[str] | frozenset[Role]) -> str:
    return ", ".join(sorted(names))
