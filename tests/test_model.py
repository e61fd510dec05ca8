"""The model: what hangs on what, and where it stands."""

from __future__ import annotations

import ast
import inspect

import attrs
import pytest

from qtparse import listing, model
from qtparse.spans import Span


def text(start, end):
    """A text that stands at `start` to `end`."""
    return model.Text("字" * (end - start), (Span(start, end),))


HEADLINE = text(0, 4)
CAPTION = text(20, 24)
CREDIT = model.Credit("新华社", "记者", ("孙岚",), "摄", (Span(24, 34),))
CUT = model.Paragraph("字字", (Span(5, 10), Span(36, 40)))
ARTICLE = model.Article(headline=HEADLINE, body=(CUT,), photos=(model.Photo((CAPTION,), (CREDIT,)),))
OTHER = model.Article(headline=text(60, 64))
ISSUE = model.Issue(pages=(model.Page(articles=(ARTICLE,)), model.Page(number=text(50, 53), articles=(OTHER,))))


def test_articles():
    """An issue's articles are those of its pages, in their order."""
    assert (ARTICLE, OTHER) == ISSUE.articles


def test_children():
    """A node's children come field by field, each with the field's name; what is absent does not come."""
    assert [("headline", HEADLINE), ("body", CUT), ("photos", ARTICLE.photos[0])] == list(model.children(ARTICLE))


def test_leaves():
    """The leaves under a node are the values that have spans of their own."""
    assert [HEADLINE, CUT, CAPTION, CREDIT] == list(model.leaves(ARTICLE))


def test_spans_of_a_leaf():
    """A leaf stands where its spans say."""
    assert CUT.spans == model.spans_of(CUT)


def test_spans_of_a_branch():
    """A branch stands where its leaves do, in source order."""
    expected = (Span(0, 4), Span(5, 10), Span(20, 24), Span(24, 34), Span(36, 40))
    assert expected == model.spans_of(ARTICLE)


def test_what_is_empty_stands_nowhere():
    """An issue of nothing has no articles and no spans."""
    assert ((), ()) == (model.Issue().articles, model.spans_of(model.Issue()))


@pytest.mark.parametrize("kind", [*model.Leaf.__args__, *model.Branch.__args__], ids=lambda kind: kind.__name__)
def test_values_are_frozen(kind):
    """No value of the model can be changed."""
    value = kind(**{field.name: None for field in attrs.fields(kind)})
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(kind)[0].name, "新")


@pytest.mark.parametrize("kind", model.Leaf.__args__, ids=lambda kind: kind.__name__)
def test_every_leaf_has_spans(kind):
    """Every kind of leaf says where it stands."""
    assert "spans" in {field.name for field in attrs.fields(kind)}


@pytest.mark.parametrize("kind", model.Branch.__args__, ids=lambda kind: kind.__name__)
def test_every_field_of_a_branch_has_a_role(kind):
    """Whatever holds leaves is told in the listing: a new field needs a role there."""
    below = {"pages", "articles", "masthead", "photos"}
    assert {field.name for field in attrs.fields(kind)} - below == set(listing.ROLES[kind])


def test_imports_nothing_of_the_parser():
    """Models can be made, stored and exported without the parser."""
    tree = ast.parse(inspect.getsource(model))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {"qtparse.spans"} == {name for name in imported if name.startswith("qtparse")}
