"""Options: strings become the typed fields of a class, or an error that says what is allowed."""

from enum import Enum, IntEnum
from typing import Literal

import attrs
import pytest
from attrs.validators import ge, in_, instance_of

from qtparse import OptionError, options


class Language(Enum):
    """An enumeration of strings."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"


class Level(IntEnum):
    """An enumeration of numbers."""

    LOW = 1
    HIGH = 2


@attrs.frozen
class Options:
    """One field of each type."""

    flag: bool = attrs.field(default=False, metadata={"help": "a switch"})
    count: int = attrs.field(default=2, validator=ge(0))
    ratio: float = 0.5
    title: str = "报"
    language: Language = Language.SIMPLIFIED
    level: Level = Level.LOW
    form: Literal["full", "short", 3] = "full"
    room: str | None = None
    limit: int | None = None


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        *(("flag", text, True) for text in ("true", "yes", "on", "1")),
        *(("flag", text, False) for text in ("false", "no", "off", "0")),
        ("count", "7", 7),
        ("ratio", "0.25", 0.25),
        ("title", "", ""),
        ("title", "钱=塘", "钱=塘"),
        ("language", "zh-Hant", Language.TRADITIONAL),
        ("level", "2", Level.HIGH),
        ("form", "short", "short"),
        ("form", "3", 3),
        ("room", "北京", "北京"),
        ("room", "", None),
        ("limit", "3", 3),
        ("limit", "", None),
    ],
)
def test_a_string_becomes_the_type_of_its_field(name, text, expected):
    """Each type reads its own strings."""
    read = getattr(options.read(Options, {name: text}), name)
    assert (type(expected), expected) == (type(read), read)


def test_what_is_not_given_keeps_its_default():
    """No pairs give the class's defaults, some pairs change theirs only."""
    assert Options() == options.read(Options, {})
    assert Options(count=1, title="x") == options.read(Options, {"count": "1", "title": "x"})


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("flag", "maybe", "option flag does not take 'maybe'; it takes true or false"),
        ("count", "two", "option count does not take 'two'; it takes a whole number"),
        ("count", "", "option count does not take ''; it takes a whole number"),
        ("count", "-1", "option count does not take '-1'; 'count' must be >= 0: -1"),
        ("ratio", "half", "option ratio does not take 'half'; it takes a number"),
        ("language", "en", "option language does not take 'en'; it takes zh-Hans or zh-Hant"),
        ("form", "long", "option form does not take 'long'; it takes full or short or 3"),
        ("limit", "x", "option limit does not take 'x'; it takes a whole number, or nothing"),
        (
            "colour",
            "red",
            "there is no option 'colour'; known options: flag, count, ratio, title, language, level, form, room, limit",
        ),
    ],
)
def test_a_bad_option_is_told_with_what_is_allowed(name, text, expected):
    """The error names the option, what was given, and what it takes."""
    with pytest.raises(OptionError) as raised:
        options.read(Options, {name: text})
    assert expected == str(raised.value)


@attrs.frozen
class Scheme:
    """Options of which some ask for others."""

    guids: Literal["uuid", "tag"] = attrs.field(default="uuid")
    authority: str | None = None
    version: int = attrs.field(default=1, validator=in_((1, 2)))
    title: str = attrs.field(default="", validator=instance_of(str))

    def __attrs_post_init__(self):
        """Only who has an authority can make tags."""
        if self.guids == "tag" and self.authority is None:
            raise ValueError("tags need an authority")


@pytest.mark.parametrize("names", [("guids", "authority"), ("authority", "guids")])
def test_options_may_ask_for_one_another(names):
    """Options that are good together are taken in whatever order they stand."""
    pairs = {"guids": "tag", "authority": "example.org"}
    assert Scheme("tag", "example.org") == options.read(Scheme, {name: pairs[name] for name in names})


def test_an_option_without_its_fellow_is_refused():
    """The option that can't stand with those before it is the one that is named."""
    with pytest.raises(OptionError) as raised:
        options.read(Scheme, {"version": "2", "guids": "tag", "title": ""})
    expected = "option guids does not take 'tag'; tags need an authority"
    assert expected == str(raised.value)


def test_a_validator_of_attrs_is_told_in_its_words():
    """What attrs raises holds more than its message: only that is told."""
    with pytest.raises(OptionError) as raised:
        options.read(Scheme, {"version": "3"})
    expected = "option version does not take '3'; 'version' must be in (1, 2) (got 3)"
    assert expected == str(raised.value)


@attrs.frozen
class Mute:
    """Options whose validators give no reason."""

    sign: str = attrs.field(default=".")

    @sign.validator
    def _refuse(self, _attribute, value):
        if value != ".":
            raise TypeError


def test_a_validator_without_words_refuses_too():
    """A validator may raise a bare `TypeError`."""
    with pytest.raises(OptionError, match=r"^option sign does not take ','"):
        options.read(Mute, {"sign": ","})


def test_a_class_without_options_knows_none():
    """An exporter without options refuses each by saying that there are none."""

    @attrs.frozen
    class NoOptions:
        pass

    with pytest.raises(OptionError) as raised:
        options.read(NoOptions, {"lines": "true"})
    expected = "there is no option 'lines'; known options: none"
    assert expected == str(raised.value)
    assert not options.describe(NoOptions)


def test_options_are_described_for_a_help_text():
    """Each option has its name, what it takes, its default as one would type it, and its help."""
    described = [attrs.astuple(option) for option in options.describe(Options)]
    expected = [
        ("flag", "true or false", "false", "a switch"),
        ("count", "a whole number", "2", ""),
        ("ratio", "a number", "0.5", ""),
        ("title", "any text", "报", ""),
        ("language", "zh-Hans or zh-Hant", "zh-Hans", ""),
        ("level", "1 or 2", "1", ""),
        ("form", "full or short or 3", "full", ""),
        ("room", "any text, or nothing", "", ""),
        ("limit", "a whole number, or nothing", "", ""),
    ]
    assert expected == described


@pytest.mark.parametrize(
    ("hint", "reason"), [(int | str, "one type, or one type and None"), (list, "bool, int, float")]
)
def test_a_type_that_no_string_can_give_is_a_programming_error(hint, reason):
    """An exporter's author is told at once which types options can have."""
    options_class = attrs.make_class("Odd", {"odd": attrs.field(default=None, type=hint)}, frozen=True)
    with pytest.raises(TypeError, match=reason):
        options.describe(options_class)
