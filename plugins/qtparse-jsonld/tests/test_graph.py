"""Read back by rdflib, a document says what the model says."""

import re

import pytest
from hypothesis import given, settings, strategies
from rdflib import RDF, Literal, Namespace

from qtparse.model import Article, Byline, Issue, IssueNumber, Masthead, Page, Paragraph, Text
from qtparse.testing import issues

SCHEMA = Namespace("https://schema.org/")
ISSUES = [
    Issue(
        Masthead(titles=(Text("临江日报", ()),), issue_number=IssueNumber((number,), f"第{number}期", ())),
        (Page(Text("1", ()), articles=(article,)),),
    )
    for number, article in enumerate(
        (
            Article(
                headline=Text("堤成", ()),
                bylines=(Byline("本报", "记者", ("苗一舟",), ()),),
                body=(Paragraph("堤成。", ()),),
            ),
            Article(headline=Text("开园", ())),
        ),
        1,
    )
]


def written(text):
    """`text` as a document can hold it."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def values(graph, node, name):
    """The strings that a node has in a property."""
    return {str(value) for value in graph.objects(node, SCHEMA[name])}


def literals(graph, name):
    """All strings that any node has in a property."""
    return {str(value) for value in graph.objects(None, SCHEMA[name]) if isinstance(value, Literal)}


def test_articles_are_parts_of_issues_of_a_newspaper(read):
    """The way from an article leads over its issue to the newspaper, and back."""
    graph = read(*ISSUES, authority="example.org,2026")
    query = """
        PREFIX s: <https://schema.org/>
        SELECT ?paper ?number ?headline WHERE {
            ?issue a s:PublicationIssue; s:issueNumber ?number; s:hasPart ?article; s:isPartOf ?newspaper.
            ?newspaper a s:Newspaper; s:name ?paper.
            ?article a s:NewsArticle; s:headline ?headline; s:isPartOf ?issue.
        }"""
    expected = {("临江日报", "第1期", "堤成"), ("临江日报", "第2期", "开园")}
    assert expected == {tuple(map(str, row)) for row in graph.query(query)}
    assert 1 == len(set(graph.subjects(RDF.type, SCHEMA.Newspaper)))


def test_authors_have_roles_and_affiliations(read):
    """Who wrote, as what, and for whom stand in one author."""
    graph = read(*ISSUES)
    query = """
        PREFIX s: <https://schema.org/>
        SELECT ?name ?title ?affiliation WHERE {
            [s:headline "堤成"; s:author ?author].
            ?author a s:Person; s:name ?name; s:jobTitle ?title; s:affiliation [a s:Organization; s:name ?affiliation].
        }"""
    assert [("苗一舟", "记者", "本报")] == [tuple(map(str, row)) for row in graph.query(query)]


@given(issue=issues(), authority=strategies.sampled_from(["", "example.org,2026"]))
@settings(deadline=None)
@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
def test_the_graph_holds_what_the_model_says(read, authority, issue):
    """Whatever the issue, each of its articles is one node of the graph, with its texts, names and dates."""
    graph = read(issue, authority=authority)
    (root,) = graph.subjects(RDF.type, SCHEMA.PublicationIssue)
    nodes = sorted(graph.objects(root, SCHEMA.hasPart))
    assert len(issue.articles) == len(nodes) == len(set(graph.subjects(RDF.type, SCHEMA.NewsArticle)))
    told = sorted(
        (
            sorted(values(graph, node, "headline")),
            sorted(values(graph, node, "alternativeHeadline")),
            sorted(values(graph, node, "articleSection")),
            sorted(values(graph, node, "articleBody")),
            sorted(values(graph, node, "description")),
            len(set(graph.objects(node, SCHEMA.image))),
        )
        for node in nodes
    )
    assert sorted(map(expected_of, issue.articles)) == told
    people = {name for article in issue.articles for byline in article.bylines for name in byline.names}
    captions = {caption.text for article in issue.articles for photo in article.photos for caption in photo.captions}
    assert {written(name) for name in people if name} <= literals(graph, "name")
    assert {written(caption) for caption in captions if caption} == literals(graph, "caption")


def expected_of(article):
    """What the graph says of an article."""
    body = "\n".join(part.text for part in article.body)
    alternatives = (article.kicker, *article.decks, *article.jump_heads)
    return (
        texts(article.headline),
        texts(*alternatives),
        texts(*article.rubrics),
        [written(body)] if body else [],
        texts(*article.notes),
        len(article.photos),
    )


def texts(*leaves):
    """Each text once, sorted, without those that are empty."""
    return sorted({written(leaf.text) for leaf in leaves if leaf and leaf.text})


@given(several=issues().map(lambda issue: (issue, issue)))
@settings(deadline=None)
@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
def test_a_graph_keeps_texts_of_one_issue_apart(read, several):
    """The same issue twice is two, with articles and pictures of their own; one without articles, where numbered."""
    articles = several[0].articles
    photos = [photo for article in articles for photo in article.photos]
    for numbered in (True, False):
        graph = read(*several, numbered=numbered)
        count = 2 if numbered or articles else 1
        assert count == len(set(graph.subjects(RDF.type, SCHEMA.PublicationIssue)))
        nodes = set(graph.subjects(RDF.type, SCHEMA.NewsArticle))
        assert 2 * len(articles) == len(nodes)
        assert 2 * len(photos) == len(set(graph.subjects(RDF.type, SCHEMA.ImageObject)))
        assert all(1 == len(set(graph.objects(node, SCHEMA.isPartOf))) for node in nodes)
