"""What the exporter can be told, and which values it takes."""

from __future__ import annotations

import re
from typing import Any

import attrs
from attrs.validators import ge, le

DEEPEST_INDENT = 8
TAGGING_ENTITY = re.compile(r"([\w.-]+@)?[a-z\d-]+(\.[a-z\d-]+)*,\d{4}(-\d\d){0,2}", re.ASCII | re.IGNORECASE)
LANGUAGE = re.compile(r"[a-z]{2,8}(-[a-z\d]{1,8})*", re.ASCII | re.IGNORECASE)


def _is_authority(_options: object, _field: attrs.Attribute[Any], value: str) -> None:
    if value and not TAGGING_ENTITY.fullmatch(value):
        raise ValueError("a domain and a day on which it was yours, as example.org,2026 or example.org,2026-11-24")


def _is_language(_options: object, _field: attrs.Attribute[Any], value: str) -> None:
    if not LANGUAGE.fullmatch(value):
        raise ValueError("a language tag, as zh-Hans or zh-Hant-TW")


@attrs.frozen
class Options:
    """What the exporter `jsonld` can be told."""

    authority: str = attrs.field(
        default="",
        validator=_is_authority,
        metadata={"help": "begins the IRIs, as example.org,2026: a domain and when it was yours; without it, UUIDs"},
    )
    numbered: bool = attrs.field(
        default=False,
        metadata={"help": "IRIs tell an issue's place in the document always, not only where it has one text twice"},
    )
    language: str = attrs.field(
        default="zh-Hans",
        validator=_is_language,
        metadata={"help": "the language of the text, as zh-Hant"},
    )
    indent: int = attrs.field(
        default=2,
        validator=[ge(0), le(DEEPEST_INDENT)],
        metadata={"help": "spaces for each level, at most 8; 0 gives each issue one line"},
    )
