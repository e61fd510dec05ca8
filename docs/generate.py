#!/usr/bin/env python3
"""Writes the pages of this folder that are made from the code: `uv run python docs/generate.py`."""

import inspect
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType

import attrs

from qtparse import model
from qtparse.conventions import (
    Convention,
    Role,
    Where,
    bylines,
    datelines,
    faults,
    jumps,
    masthead,
    notes,
    pages,
    photos,
)
from qtparse.diagnostics import Code

DOCS = Path(__file__).parent
ARGUMENT = re.compile(r"\{\d+\}")
MADE = "<!-- Made by docs/generate.py: change it there, or in what it reads. -->"


def diagnostics() -> str:
    """The page of all codes, in the registry's order."""
    head = f"""{MADE}

# Diagnostics

What qtparse doubts of a text it tells as diagnostics, never as an exception.
Each has a code that is never reused, a place in the source, and a message in English and in Chinese;
an *error* contradicts itself, a *warning* may be wrong, an *info* tells of a guess.
`qtparse check FILE` shows them with carets, `qtparse explain CODE` tells what is written here.

QT1xx masthead, QT2xx article, QT3xx jumps, QT4xx page and layout, QT5xx text and encoding, QT9xx unplaced.
"""
    return "\n".join([head, *map(_code, Code)])


def _code(code: Code) -> str:
    definition = code.value
    return f"""## {code.name} ({definition.severity})

> {_open(definition.message)}\\
> {_open(definition.message_zh)}

{definition.advice}\\
{definition.advice_zh}
"""


def _open(message: str) -> str:
    """A message whose arguments are still to come."""
    return ARGUMENT.sub("…", message)


def the_model() -> str:
    """The page of the model's classes, in the order of the module."""
    head = f"""{MADE}

# The model

`qtparse.parse(text).issue` is an `Issue` of frozen [attrs](https://www.attrs.org) classes.
What is absent is `None`, what may be several is a tuple.
Each value that came from the source has `spans`, half-open offsets in code points, in source order;
a paragraph that was cut at a column end has two. Strings are as printed: signs and characters are never converted.
The Chinese terms are in the [glossary](glossary.md).

```python
import qtparse

parse = qtparse.parse_file("examples/two-pages.txt")
issue, turned = parse.issue, parse.issue.articles[0]
print(issue.masthead.date.date, [page.number.text for page in issue.pages])
for jump in turned.jumps:
    start, end = jump.spans[0]
    print(jump.direction, jump.page, jump.resolved, parse.text[start:end])
print("担心修渠占了自家的竹山。" in turned.body[3].text)  # one paragraph, joined over the page turn
```

```text
2018-06-14 ['1', '2']
to 2 True （下转第2版）
from 1 True （上接第1版）
True
```

`qtparse.model.leaves(node)` gives every value under a node, `spans_of(node)` where a node stands.
"""
    classes = [each for each in vars(model).values() if inspect.isclass(each) and each.__module__ == model.__name__]
    return "\n".join([head, *map(_class, classes)])


def _class(each: type) -> str:
    fields = [f"- `{name}`: `{kind}`" for name, kind in each.__annotations__.items()] if attrs.has(each) else []
    return "\n".join([f"## {each.__name__}\n\n{inspect.getdoc(each)}\n", *fields, ""])


SUBJECTS = (masthead, pages, notes, jumps, datelines, bylines, photos)
PLACES = {
    Where.FIELD: "anywhere in a masthead's line",
    Where.LINE: "a whole line",
    Where.LEAD: "the head of a paragraph",
    Where.TAIL: "the end of a paragraph",
}


def the_conventions() -> str:
    """The page of the table of conventions, by subject, in the order in which rows are tried."""
    head = f"""{MADE}

# The conventions

How Chinese newspapers mark what is what, as far as qtparse knows. Each row of the table stands for one wording: what
it marks, where it applies, examples that it takes, and look-alikes that it does not. The patterns are in
`src/qtparse/conventions/`; [CONTRIBUTING.md](../CONTRIBUTING.md) shows how to add a row.
"""
    return "\n".join([head, *map(_subject, SUBJECTS), _roles()])


def _subject(module: ModuleType) -> str:
    name = module.__name__.rpartition(".")[2]
    return "\n".join([f"## {name.capitalize()}\n\n{inspect.getdoc(module)}\n", *map(_convention, module.ROWS)])


def _convention(row: Convention) -> str:
    examples, look_alikes = (" · ".join(map(_code_span, texts)) for texts in (row.examples, row.counter_examples))
    return f"- **{row.name}** ({PLACES[row.where]}): {examples}\\\n  not {look_alikes}\n"


def _roles() -> str:
    """The roles that the rows of a profile may have."""
    head = """## Roles

What a row of a [profile](profiles.md) can be: its `role`, its `where`, the groups that its pattern may name
(`(?P<page>…)`), and must name where they are in bold. Groups without a name are free.

| role | where | groups |
|---|---|---|"""
    return "\n".join(
        [head, *(_role(role) for role in Role if any(role in faults.roles_at(where) for where in Where)), ""]
    )


def _role(role: Role) -> str:
    places = ", ".join(f"`{where}`" for where in Where if role in faults.roles_at(where))
    needed = faults.NEEDED.get(role, frozenset())
    fields = (f"**`{name}`**" if name in needed else f"`{name}`" for name in sorted(faults.fields_of(role)))
    return f"| `{role}` | {places} | {', '.join(fields) or '-'} |"


def _code_span(text: str) -> str:
    """A text as a code span, also one that holds backticks."""
    fence = "``" if "`" in text else "`"
    padding = " " if "`" in text else ""
    return f"{fence}{padding}{text}{padding}{fence}"


PAGES: Mapping[str, Callable[[], str]] = {
    "diagnostics.md": diagnostics,
    "model.md": the_model,
    "conventions.md": the_conventions,
}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), "utf-8", newline="\n")
