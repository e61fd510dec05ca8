"""Reading: equal issues come back from every form, and a fault is told with its place."""

import pytest
from hypothesis import given, settings
from hypothesis.strategies import lists
from qtparse_json import load_all, loads

from qtparse import QtparseError, Span
from qtparse.model import Article, Issue, Page, Text
from qtparse.testing import issues

GOOD = '{"schema_version": "1", "generator": "qtparse 0.1.0", "issue": {}}'
FORMS = ({}, {"indent": 0}, {"indent": 8}, {"lines": "issues"})


def unplaced(string):
    """An issue that is nothing but `string`."""
    return Issue(unplaced=(Text(string, (Span(0, len(string)),)),))


@pytest.mark.parametrize("form", FORMS)
@given(issue=issues())
@settings(deadline=None)
def test_an_equal_issue_comes_back(write, form, issue):
    """An exported issue is read back as it was, from bytes and from text."""
    document = write(issue, **form)
    assert issue == loads(document)
    assert issue == loads(document.decode())


@pytest.mark.parametrize("form", FORMS)
@given(several=lists(issues(), max_size=3))
@settings(deadline=None, max_examples=25)
def test_equal_issues_come_back(write, form, several):
    """Any number of exported issues are read back as they were, in their order."""
    assert tuple(several) == load_all(write(*several, **form))


def test_a_pair_of_surrogates_comes_back_as_its_character(write):
    """JSON has one way to write both, so this is the one string that changes."""
    (read,) = loads(write(unplaced("\ud83d\uddde"))).unplaced
    assert Text("\U0001f5de", (Span(0, 2),)) == read


def test_what_a_person_wrote_is_read():
    """White space, a byte order mark, and fields that are left out do no harm."""
    assert Issue() == loads(f"\ufeff\r\n {GOOD}\t\n")
    assert Issue() == loads(b'\xef\xbb\xbf{"schema_version": "1", "issue": {}}')
    assert (Issue(), Issue(), Issue()) == load_all(f"{GOOD}\n\n[{GOOD},{GOOD}]")
    assert Issue(pages=(Page(),)) == loads(GOOD.replace("{}", '{"pages": [{}]}'))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("", "expected one JSON document, found 0; load_all reads any number"),
        (GOOD * 2, "expected one JSON document, found 2; load_all reads any number"),
        (b"{\xff}", "not UTF-8 at byte 1; decode it first and pass the text"),
        ("{,}", "not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ("[1", "not JSON: Expecting ',' delimiter: line 1 column 3 (char 2)"),
        ("[]", "$: expected an object with schema_version and issue, found []"),
        ("NaN", "$: expected an object with schema_version and issue, found nan"),
        ("{}", "$.schema_version: this qtparse-json reads '1', found None; "),
        (GOOD.replace('"1"', '"2"'), "$.schema_version: this qtparse-json reads '1', found '2'; "),
        (
            GOOD.replace("{", '{"$schema": "urn:qtparse:compact-issue:1", ', 1),
            "$.$schema: only a full document of an issue can be read back, 'urn:qtparse:issue:1', found 'urn:",
        ),
        (GOOD.replace('"issue"', '"leaf"'), "$: unknown ['leaf'], remove what does not belong here"),
        ('{"schema_version": "1"}', "$.issue: is missing"),
        (GOOD.replace("{}", '{"pages": 3}'), "$.issue.pages: expected an array, found 3"),
    ],
)
def test_a_document_that_is_none_is_refused(data, expected):
    """One line says what is wrong, and where."""
    with pytest.raises(QtparseError) as raised:
        loads(data)
    assert expected == str(raised.value)[: len(expected)]
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("form", [{"form": "compact"}, {"lines": "articles"}, {"form": "compact", "lines": "articles"}])
def test_what_is_no_whole_issue_is_refused(write, form):
    """Compact documents and records of articles say that they are such, so they are not taken for issues."""
    with pytest.raises(QtparseError, match=r"^\$\.\$schema: only a full document of an issue can be read back, "):
        loads(write(Issue(pages=(Page(articles=(Article(),)),)), **form))


@pytest.mark.parametrize("data", ["[" * 1_000_000, "1" * 10_000])
def test_a_document_that_python_cannot_read_is_refused(data):
    """Neither depth nor length of a document's values brings anything but the refusal."""
    with pytest.raises(QtparseError, match=r"^not JSON: "):
        loads(data)


@pytest.mark.parametrize("form", ["[{good}, {good}, {bad}]", "{good}\n{good}\n{bad}\n"])
def test_a_fault_among_several_is_told_with_its_number(form):
    """Documents are counted from 0, whatever stands around them."""
    bad = GOOD.replace("{}", '{"pages": [3]}')
    with pytest.raises(QtparseError) as raised:
        load_all(form.format(good=GOOD, bad=bad))
    expected = "$[2].issue.pages[0]: expected an object, found 3"
    assert expected == str(raised.value)
