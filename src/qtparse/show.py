"""An issue, and the plugins that are installed, as a person wants to see them in a terminal.

What comes from newspapers and plugins is `rich.text.Text`, so that brackets in it are no markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from qtparse import listing, model
from qtparse.terminal import visible

if TYPE_CHECKING:
    from qtparse.options import OptionHelp
    from qtparse.plugins import Plugins

FIRST_WORDS = 40
SHOWN_APART = ("titles", "number", "section", "headline")


def issue(shown: model.Issue, *, full: bool) -> Tree:
    """`shown` as a tree: masthead, pages, articles. Not `full` means the first words of each article only."""
    tree = Tree(_text(" ".join(title.text for title in shown.masthead.titles) or "—", "bold"))
    _grow(tree, shown.masthead)
    for page in shown.pages:
        heading = (page.number.text if page.number else "—", page.section.text if page.section else "")
        branch = tree.add(_text(f"page {' '.join(heading).strip()}", "bold"))
        _grow(branch, page)
        for article in page.articles:
            _add_article(branch, article, full=full)
    for text in shown.unplaced:
        tree.add(_labelled("unplaced", text))
    return tree


def _add_article(tree: Tree, article: model.Article, *, full: bool) -> None:
    branch = tree.add(_text(article.headline.text, "bold green") if article.headline else Text("no headline", "yellow"))
    _grow(branch, article)
    for photo in article.photos:
        _grow(branch, photo)
    if full:
        for part in article.body:
            branch.add(_text(part.text, "bold" if isinstance(part, model.Crosshead) else ""))
    elif article.body:
        text = " ".join(part.text for part in article.body)
        branch.add(_text(text if len(text) <= FIRST_WORDS else f"{text[:FIRST_WORDS]}…"))


def _grow(tree: Tree, node: model.Branch) -> None:
    """A twig for each value of `node` but those that its own line shows, and the body."""
    for field, child in model.children(node):
        if not isinstance(child, model.Branch | model.BodyPart) and field not in SHOWN_APART:
            tree.add(_labelled(listing.ROLES[type(node)][field].rpartition(".")[2], child))


def _labelled(label: str, leaf: model.Leaf) -> Text:
    return Text.assemble((f"{label.replace('_', ' ')} ", "cyan"), _text(_told(leaf)))


def _told(leaf: model.Leaf) -> str:
    """`leaf` in words."""
    match leaf:
        case model.Labelled(label=label, value=value):
            return _joined(label, value)
        case model.Byline(affiliation=affiliation, role=role, names=names):
            return _joined(affiliation, role, "、".join(names))
        case model.Credit(affiliation=affiliation, role=role, names=names, work=work):
            return _joined(affiliation, role, "、".join(names), work)
        case model.Dateline(source=source, place=place, date=date, kind=kind):
            return _joined(source, place, date, kind)
        case model.Editor(role=role, names=names):
            return _joined(role, "、".join(names))
        case model.Jump(direction=direction, page=page, resolved=resolved):
            return f"{direction} page {page}{'' if resolved else ', not found'}"
        case _:
            return leaf.text


def _joined(*parts: str | None) -> str:
    return " ".join(filter(None, parts))


def _text(content: str, style: str = "") -> Text:
    return Text(visible(content), style)


def exporters(plugins: Plugins) -> Table:
    """What is installed, an exporter a row."""
    table = Table("exporter", "suffix", "distribution", "version", "summary", box=None)
    for installed in plugins.exporters:
        exporter = installed.exporter
        origin = (installed.distribution, installed.version or "")
        table.add_row(*map(_text, (exporter.name, exporter.suffix, *origin, exporter.summary)))
    return table


def options(described: tuple[OptionHelp, ...]) -> Table:
    """The options of an exporter, one a row."""
    table = Table("option", "takes", "default", "help", box=None)
    for option in described:
        table.add_row(*map(_text, (option.name, option.takes, option.default, option.help)))
    return table
