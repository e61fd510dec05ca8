"""Bylines that no role word marks (署名): names alone, a post and a name, a body that signs a notice."""

from __future__ import annotations

import re

from qtparse import people
from qtparse.conventions.words import COMPOUND_SURNAMES, SURNAMES

Fields = dict[str, str | None]

LONGEST_BARE_NAMES = 30
NAME_AND_POST = re.compile(
    r"(?P<names>[一-鿿·]{1,8}(?:[ \u3000\xa0]{1,3}[一-鿿])?)[（(](?P<affiliation>[^（）()]{2,50})[）)]"
)
POST = (
    r"(?:院|科|局|部|委|会|社|公司|大学|大學|中心|处|所|队|厂|校|系|室|站|团|中学|小学|班|级|专业|乡|镇|村|县|区|街道|"
    r"研究员|教授|主任|医师|書記|书记|院长|校长|律师|作家|居民|市民|读者|讀者|村民|学生|職員|职工|网友|老师|教师)"
)
POST_AND_NAME = re.compile(
    rf"(?P<affiliation>[^\s，。：:]{{1,30}}?{POST})[ \u3000\xa0]{{1,3}}"
    r"(?P<names>[一-鿿]{2,4}|[一-鿿][ \u3000\xa0]{1,3}[一-鿿])"
)
SURNAME = "".join(SURNAMES)
COMPOUND_SURNAME = "|".join([r"\s*".join(surname) for surname in COMPOUND_SURNAMES])
BESIDE_NAMES = r"[\s.。:：、，,;；/／|&]*"
# A glance at what every line of bare names ends in: a name, and perhaps what was their work.
NAME_AT_END = re.compile(
    rf"(?:[{SURNAME}]\s*[一-鿿]{{1,2}}|(?:{COMPOUND_SURNAME})[一-鿿]{{0,2}})"
    rf"{BESIDE_NAMES}(?:{'|'.join(people.WORK)})?{BESIDE_NAMES}$"
)
CLOSING_BRACKETS = ("）", ")")
NO_SIGNATURE = re.compile(r"[\d０-９：:！？!?]")


def of_line(text: str) -> Fields | None:
    """The fields of a line that signs by its form alone; `None` if it does not."""
    if text.endswith(CLOSING_BRACKETS):
        match = NAME_AND_POST.fullmatch(text)
    elif NAME_AT_END.search(text):
        match = POST_AND_NAME.fullmatch(text)
    else:
        return None
    if match:
        found = people.names(match["names"])
        return match.groupdict() if found and all(people.is_name(name) or "·" in name for name in found) else None
    if len(text) > LONGEST_BARE_NAMES:
        return None
    found = people.names(text)
    return {"names": text} if found and all(people.is_name(name) for name in found) else None


def above_date(text: str) -> Fields | None:
    """The fields of a line over the date that closes a letter or notice: also a body, or a place and a name."""
    if NO_SIGNATURE.search(text):
        return None
    *before, last = text.split()
    if before and people.is_name(last):
        return {"affiliation": " ".join(before), "names": last}
    return of_line(text) or {"affiliation": text}
