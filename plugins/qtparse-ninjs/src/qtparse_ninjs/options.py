"""What the exporter can be told, and which values it takes."""

from __future__ import annotations

import datetime
import re
from typing import Any, Literal

import attrs
from attrs.validators import ge, in_, le

from qtparse_ninjs.times import build_moment

DEEPEST_INDENT = 8
TAGGING_ENTITY = re.compile(r"([\w.-]+@)?[a-z\d-]+(\.[a-z\d-]+)*,\d{4}(-\d\d){0,2}", re.ASCII | re.IGNORECASE)
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", re.ASCII)
LANGUAGE = re.compile(r"[a-z]{2,8}(-[a-z\d]{1,8})*", re.ASCII | re.IGNORECASE)


def _is_authority(_options: object, _field: attrs.Attribute[Any], value: str) -> None:
    if value and not TAGGING_ENTITY.fullmatch(value):
        raise ValueError("a domain and a day on which it was yours, as example.org,2026 or example.org,2026-11-24")


def _is_moment(_options: object, _field: attrs.Attribute[Any], value: str) -> None:
    if not value:
        return
    try:
        datetime.datetime.fromisoformat(value)
    except ValueError:
        value = ""
    if not MOMENT.fullmatch(value):
        raise ValueError("a time with its zone, as 2026-11-24T00:00:00+08:00")


def _is_language(_options: object, _field: attrs.Attribute[Any], value: str) -> None:
    if not LANGUAGE.fullmatch(value):
        raise ValueError("a language tag, as zh-Hans or zh-Hant-TW")


@attrs.frozen
class Options:
    """What the exporter `ninjs` can be told."""

    version: Literal["3.1", "1.6"] = attrs.field(
        default="3.1",
        validator=in_(("3.1", "1.6")),
        metadata={"help": "the version of ninjs; 1.6 is what Superdesk takes"},
    )
    authority: str = attrs.field(
        default="",
        validator=_is_authority,
        metadata={"help": "begins the URIs, as example.org,2026: a domain and when it was yours; without it, UUIDs"},
    )
    numbered: bool = attrs.field(
        default=False,
        metadata={"help": "URIs tell an issue's place in the document always, not only where it has one text twice"},
    )
    language: str = attrs.field(
        default="zh-Hans",
        validator=_is_language,
        metadata={"help": "the language of the text, as zh-Hant"},
    )
    version_created: str = attrs.field(
        factory=build_moment,
        validator=_is_moment,
        metadata={"help": "when the items were made; without it SOURCE_DATE_EPOCH, or else the issue's date"},
    )
    lines: bool = attrs.field(
        default=False,
        metadata={"help": "JSON Lines: each issue is one line, and nothing stands around them"},
    )
    indent: int = attrs.field(
        default=2,
        validator=[ge(0), le(DEEPEST_INDENT)],
        metadata={"help": "spaces for each level, at most 8; 0 gives each issue one line"},
    )
