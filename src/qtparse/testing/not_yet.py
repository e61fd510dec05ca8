"""What the parser does not read yet though an editor would: left out of the texts until it does."""

from __future__ import annotations

from collections.abc import Iterable

NOT_YET_READ = frozenset(
    {
        "brief among lines set close",
        "brief under a marked head",
        "picture story",
    }
)


def is_read(form: str) -> bool:
    """Whether the parser reads `form`."""
    return form not in NOT_YET_READ


def read_by_now(forms: Iterable[str]) -> list[str]:
    """Those of `forms` that the parser reads."""
    return [form for form in forms if is_read(form)]
