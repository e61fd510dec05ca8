"""The options: what is refused, and when a version was made."""

import pytest
from qtparse_newsml import NewsmlOptions, NitfOptions

from qtparse import ExportWarning, OptionError, options
from qtparse.model import Issue


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("guids", "tag:example.org"),
        ("guids", "tag:example.org,21"),
        ("guids", "urn:newsml:"),
        ("guids", "https://example.org/"),
        ("guids", "tag:a b,2020"),
        ("guids", "uuid\n"),
        ("guids", "tag:example.org,9999-99-99"),
        ("guids", "tag:example.org,2021-13"),
        ("guids", "tag:example.org,2021-02-29"),
        ("guids", "tag:example.org,0000"),
        ("guids", "tag:example.org,２０２１"),
        ("guids", "tag:Example..org,2020"),
        ("guids", "tag:example-.org,2020"),
        ("guids", "urn:newsml:example..org"),
        ("language", "zh_CN"),
        ("language", ""),
        ("provider", "two\nlines"),
        ("paper", "\x00"),
        ("copyright_holder", "\ud800"),
        ("body", "html5"),
        ("version", "0"),
        ("version_created", "2026-11-23"),
        ("version_created", "2026-11-23T08:00:00"),
        ("version_created", "2026-11-23T08:00:00+15:00"),
        ("version_created", "2026-11-23T08:00:00+08:00:30"),
        ("version_created", "today"),
    ],
)
def test_refused(name, value):
    """What would make a document invalid or an identifier no URI is refused with one line that says what is taken."""
    with pytest.raises(OptionError, match=f"^option {name} does not take ") as raised:
        options.read(NewsmlOptions, {name: value})
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("guids", "tag:desk@example.org,2020-01-31"),
        ("guids", "tag:example.org,2020-02"),
        ("guids", "tag:localhost,2020"),
        ("guids", "urn:newsml:news-desk.example.org"),
        ("language", "zh-Hant-TW"),
        ("copyright_holder", ""),
    ],
)
def test_taken(name, value):
    """Both exporters take the same values for the options that they share."""
    for kind in (NewsmlOptions, NitfOptions):
        assert value == getattr(options.read(kind, {name: value}), name)


def test_refused_from_python():
    """A markup that there is not is refused where options are made without the command, too."""
    with pytest.raises(ValueError, match="'body' must be in"):
        NewsmlOptions(body="html")


def test_a_refusal_in_words():
    """Whoever mistypes a language is told what one looks like."""
    told = "^option language does not take 'zh_CN'; it takes a language tag, as zh-Hans or zh-Hant-TW$"
    with pytest.raises(OptionError, match=told):
        options.read(NewsmlOptions, {"language": "zh_CN"})


def version_created(items, **chosen):
    """When the version of an issue was made, as its package says; for an issue without a date where none is given."""
    return items(chosen.pop("issue", Issue()), **chosen)[0].find("{*}itemMeta/{*}versionCreated").text


def test_when_a_version_was_made(items, issue, monkeypatch):
    """The option comes first, then SOURCE_DATE_EPOCH, then the issue's day in China, then 1970."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert "1970-01-01T00:00:00+00:00" == version_created(items)
    assert "2021-09-17T00:00:00+08:00" == version_created(items, issue=issue)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert "2020-09-13T12:26:40+00:00" == version_created(items, issue=issue)
    chosen = {"version_created": "2026-11-23T08:00:00.5+08:00"}
    assert "2026-11-23T08:00:00+08:00" == version_created(items, issue=issue, **chosen)


@pytest.mark.parametrize("value", ["yesterday", "1e9", "9" * 30])
def test_an_environment_that_makes_no_sense(items, monkeypatch, value):
    """What is no number of seconds is not heeded, and warned of."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    with pytest.warns(ExportWarning, match="^SOURCE_DATE_EPOCH is no number of seconds, and not heeded$"):
        assert "1970-01-01T00:00:00+00:00" == version_created(items)
