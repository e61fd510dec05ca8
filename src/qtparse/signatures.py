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
    r"研究员|教授|主任|医师|書記|书记|院长|校长|律师|作家|居民|市民|读者|讀者|村民|学生|職員|职工|网友|老师|教师|工人|农民|社员|战士|干部)"
)
OFFICE = (
    r"(?:[正副]?(?:理事|董事|会|會|校|院|局|县|縣|市|镇|鎮|乡|鄉|区|區|村|厂|廠|社|馆|館|行|团|團)[长長]|[副]?(?:主任|主席|经理|經理|总务|總務|秘书|秘書|干事|幹事|委员|委員)|"
    r"(?:老)?(?:工人|农民|農民|社员|社員|战士|戰士|职工|教师|教師|学生|學生|读者|讀者))"
)
OFFICE_AND_NAME = re.compile(
    rf"(?P<role>{OFFICE})[ \u3000\xa0]{{1,3}}(?P<names>[一-鿿]{{2,4}}|[一-鿿][ \u3000\xa0]{{1,3}}[一-鿿])"
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
        match = OFFICE_AND_NAME.fullmatch(text) or POST_AND_NAME.fullmatch(text)
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
