"""A ninjs 3.1 item in the form of 1.6, which Superdesk takes: other names, roles in names, objects for arrays."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any

from qtparse_ninjs.items import Item

STANDARD = {"name": "ninjs", "version": "1.6", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json#"}
SAME = ("uri", "type", "version", "pubStatus", "language", "title", "located", "edNote")
TIMES = ("versionCreated", "contentCreated")
LISTS = {"people": "person", "organisations": "organisation", "subjects": "subject", "infoSources": "infosource"}
BODIES = {"text/plain": "body_text", "text/html": "body_html"}
PLAIN = {"headline_main": "headline", "description_caption": "description_text"}  # where Superdesk looks for them


def older(item: Item) -> Item:
    """`item` and all that is associated with it, with the properties of ninjs-schema_1.6.json."""
    converted: Item = {"$standard": STANDARD} if "standard" in item else {}
    converted |= {name.lower(): item[name] for name in SAME if name in item}
    converted |= {name.lower(): moment for name in TIMES if (moment := _universal(item.get(name)))}
    converted |= _named("headline", item.get("headlines", []))
    converted |= {"byline": item["by"]} if "by" in item else {}
    converted |= {LISTS[name]: [_entry(entry, name) for entry in item[name]] for name in LISTS if name in item}
    converted |= _named("description", item.get("descriptions", []))
    for body in item.get("bodies", []):
        converted |= {"charcount": body["charCount"], BODIES[body["contentType"]]: body["value"]}
    if "altIds" in item:
        converted["altids"] = _distinct((entry["role"], entry["value"]) for entry in item["altIds"])
    if "associations" in item:
        converted["associations"] = _distinct((entry["rel"], _association(entry)) for entry in item["associations"])
    return converted


def _association(entry: Item) -> Item:
    """An associated item, its name for people kept as its title."""
    return {**older(entry), "title": entry["name"]}


def _named(kind: str, texts: list[Item]) -> Item:
    """Texts by names that tell their roles."""
    names = [f"{kind}_{text['role']}" for text in texts]
    return _distinct((PLAIN.get(name, name), text["value"]) for name, text in zip(names, texts, strict=True))


def _distinct(pairs: Iterable[tuple[str, Any]]) -> Item:
    """An object of `pairs` that loses none of them: the second of one name is `name_2`."""
    seen: Counter[str] = Counter()
    kept: Item = {}
    for name, value in pairs:
        key = name
        while key in kept:
            seen[name] += 1
            key = f"{name}_{seen[name] + 1}"
        kept[key] = value
    return kept


def _entry(entry: Item, name: str) -> Item:
    """A person, an organisation, a subject or a source: each has a relation, and Superdesk knows subjects by codes."""
    renamed = {{"role": "rel", "contactInfo": "contactinfo"}.get(key, key): value for key, value in entry.items()}
    return {**renamed, "code": entry["name"]} if name == "subjects" else renamed


def _universal(moment: str | None) -> str | None:
    """A moment in universal time, the one form that Superdesk reads; `None` where that is before the year 1."""
    if moment is None:
        return None
    try:
        universal = datetime.datetime.fromisoformat(moment).astimezone(datetime.UTC)
    except OverflowError:
        return None
    return universal.isoformat().replace("+00:00", "Z")
