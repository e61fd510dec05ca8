"""What the two exporters can be told, and which values are refused."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any, Literal

import attrs
from attrs.validators import ge, in_

from qtparse_newsml.characters import ILLEGAL

UUID = "uuid"
LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
DOMAIN = rf"{LABEL}(?:\.{LABEL})*"
# RFC 4151, section 2.1, and RFC 3085, section 3: what stands before the names that the authority gives.
GUIDS = rf"{UUID}|tag:(?:[A-Za-z0-9._-]+@)?{DOMAIN},([0-9]{{4}}(?:-[0-9]{{2}}){{0,2}})|urn:newsml:{DOMAIN}"
LANGUAGE = "[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*"  # of xs:language
FARTHEST_ZONE = timedelta(hours=14)  # of xs:dateTime


def _guids(options: object, field: attrs.Attribute[str], value: str) -> None:
    del options, field
    found = re.fullmatch(GUIDS, value)
    if not found or (found[1] and not _is_day(found[1])):
        raise ValueError("it takes uuid, tag:DOMAIN,DATE or urn:newsml:DOMAIN")


def _is_day(value: str) -> bool:
    """Whether the calendar has `value`: a day, or the first of a month or a year that it shortens (RFC 4151)."""
    try:
        date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return False
    return True


def _language(options: object, field: attrs.Attribute[str], value: str) -> None:
    del options, field
    if not re.fullmatch(LANGUAGE, value):
        raise ValueError("it takes a language tag, as zh-Hans or zh-Hant-TW")


def _one_line(options: object, field: attrs.Attribute[str], value: str) -> None:
    del options
    if ILLEGAL.search(value) or re.search(r"[\t\n\r]", value):
        raise ValueError(f"{field.name} is one line of characters that XML has")


def _moment(options: object, field: attrs.Attribute[str | None], value: str | None) -> None:
    del options
    if value is None:
        return
    try:
        offset = datetime.fromisoformat(value).utcoffset()
    except ValueError:
        offset = None
    if offset is None or offset % timedelta(minutes=1) or abs(offset) > FARTHEST_ZONE:
        raise ValueError(f"{field.name} is a day and a time with its zone, as in 2026-11-23T08:00:00+08:00")


def _text(default: str, help_line: str, *validators: Any) -> Any:  # noqa: ANN401 — as attrs.field is typed
    return attrs.field(default=default, validator=list(validators or [_one_line]), metadata={"help": help_line})


@attrs.frozen
class NitfOptions:
    """What the exporter `nitf` can be told."""

    guids: str = _text(UUID, "how identifiers are made: uuid, tag:DOMAIN,DATE or urn:newsml:DOMAIN", _guids)
    paper: str = _text("", "the newspaper's name in identifiers, instead of its printed title")
    language: str = _text("zh-Hans", "the language of the text, as in xml:lang", _language)
    copyright_holder: str = _text("", "who holds the rights; nothing is said of them where it is empty")


@attrs.frozen
class NewsmlOptions(NitfOptions):
    """What the exporter `newsml` can be told."""

    body: Literal["xhtml", "nitf"] = attrs.field(
        default="xhtml",
        validator=in_(("xhtml", "nitf")),
        metadata={"help": "the markup of the articles' text: XHTML 1.0 or NITF 3.6"},
    )
    strip_dateline: bool = attrs.field(
        default=False, metadata={"help": "leave datelines out of the text; they stand in an element of their own, too"}
    )
    provider: str = _text("", "who provides the items, instead of the printed title")
    version: int = attrs.field(
        default=1,
        validator=ge(1),
        metadata={"help": "the version of all items; raise it when you hand on a better text"},
    )
    version_created: str | None = attrs.field(
        default=None,
        validator=_moment,
        metadata={
            "help": "when the version was made, in ISO 8601 with a zone; else SOURCE_DATE_EPOCH, else the issue's day"
        },
    )
