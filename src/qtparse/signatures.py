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
    r"研究员|教授|主任|医师|書記|书记|院长|校长|律师|作家|厅|馆|教员|城|州|庄|峪|堡|屯|寨|湾|坪|岛|垦区|林场|农场|矿|居民|市民|读者|讀者|村民|学生|職員|职工|网友|老师|教师|工|工人|农民|社员|战士|干部)"
)
POST_AND_NAME = re.compile(
    rf"(?P<affiliation>[^\s，。：:]{{1,30}}?{POST})[ \u3000\xa0]{{1,3}}"
    r"(?P<names>(?:[一-鿿]{2,4}|[一-鿿][ \u3000\xa0]{1,3}[一-鿿])(?:[ \u3000\xa0]{1,3}[一-鿿]{2,4}){0,4})"
)
BODY = re.compile(
    r"[^\s，。：:、]{3,24}(?:公司|局|委员会|委員會|办公室|辦公室|中心|组|組|厂|廠|商店|酒店|社|法院|医院|醫院|学院|學院|協會|协会|商会|商會|"
    r"部|处|處|银行|銀行|学校|學校|大学|大學|中学|中學|政府|指挥部|集团|集團|俱乐部|会馆|會館|同人|同仁|农科所|研究所|资料室|财办|支队|大队)"
)
SURNAME = "".join(SURNAMES)
COMPOUND_SURNAME = "|".join([r"\s*".join(surname) for surname in COMPOUND_SURNAMES])
BESIDE_NAMES = r"[\s.。:：、，,;；/／|&]*"
# A glance at what every line of bare names ends in: a name, and perhaps what was their work.
NAME_AT_END = re.compile(
    rf"(?:[{SURNAME}]\s*[一-鿿]{{1,2}}|(?:{COMPOUND_SURNAME})[一-鿿]{{0,2}})"
    rf"{BESIDE_NAMES}(?:{'|'.join(people.WORK)})?{BESIDE_NAMES}$"
)
# A verb or a number makes a sentence of what ends as bodies do: 二十名学生参加石门林场.
DOES = re.compile(
    "被|[一二三四五六七八九十百千万两]{2}|[参參]加|合并|合併|[办辦]起|[开開]工|成立|建成|[举舉]行|召[开開]|通[过過]"
)
# Who goes to a place does not sign: 走进鹿泽 江南春.
GOES = re.compile("走[进進近读讀]|来到|來到|重返|再[访訪]|漫步|相[约約]")
CLOSING_BRACKETS = ("）", ")")
# What people at a meeting do: a deck of names (某某出席 某某主持) signs nothing.
DOINGS = re.compile("出席|主持|[讲講][话話]|致[辞詞]|[参參]加|陪同|[发發]言")
DOINGS_AT_END = re.compile(rf"(?:{DOINGS.pattern})$")
PEN_NAME = re.compile(
    r"(?!.*[讯訊闻聞评評论論报報图圖片注续續完上中下篇章节節一二三四五六七八九十]$)"
    r"(?:[一-鿿]{2,3}|[一-鿿][ \u3000\xa0]{1,3}[一-鿿])"
)
NO_SIGNATURE = re.compile(r"[\d０-９：:！？!?]")

# Under a letter to the editor whence and who wrote it, without a blank between: 鹿泽县石门镇季远舟.
GLUED_TO_PLACE = re.compile(
    r"(?P<affiliation>[一-鿿]{2,24}?(?:省|市|县|縣|区|區|镇|鎮|乡|鄉|村|街道|厂|廠|矿|校|院|大学|中学|小学|公司|局|站|队|农场|社区|部队|驻军))"
    rf"(?P<names>(?:[{SURNAME}]|{COMPOUND_SURNAME})[一-鿿]{{1,2}})"
)
NAMELESS = re.compile(
    r"[一-鿿]{0,20}[省市县区镇乡村厂校院站队]一?(?:名)?(?:村民|村干部|读者|学生|教师|职工|农民|居民|干部|战士|群众)"
)
ADDRESSED_TO_EDITORS = re.compile(
    r"(?:尊敬的|敬爱的)?(?:编辑(?:同志|部|先生)|編輯(?:先生|部)|记者同志|报社)[^。，]{0,6}[：:]"
)


def of_line(text: str) -> Fields | None:
    """The fields of a line that signs by its form alone; `None` if it does not."""
    if text.endswith(CLOSING_BRACKETS):
        match = NAME_AND_POST.fullmatch(text)
    elif NAME_AT_END.search(text):
        match = None if GOES.match(text) else POST_AND_NAME.fullmatch(text)
    else:
        return None
    if match:
        found = people.names(match["names"])
        return match.groupdict() if found and all(people.is_name(name) or "·" in name for name in found) else None
    if len(text) > LONGEST_BARE_NAMES or DOINGS.search(text):
        return None
    found = people.names(text)
    return {"names": text} if found and all(people.is_name(name) for name in found) else None


def pen_name(text: str) -> Fields | None:
    """The fields of a line right over a text that is too short for a headline: a pen name, or a name cut short."""
    return {"names": text} if PEN_NAME.fullmatch(text) else None


def of_body(text: str) -> Fields | None:
    """The fields of a line that is the name of a body, as stands under a notice; `None` if it is not."""
    return {"affiliation": text} if BODY.fullmatch(text) and not DOES.search(text) else None


def addresses_editors(text: str) -> bool:
    """Whether a text begins as a letter to the paper does: 编辑同志：."""
    return ADDRESSED_TO_EDITORS.match(text) is not None


def of_letter(text: str) -> Fields | None:
    """The fields of a line under a letter to the paper: a place and a name without a blank, or who keeps his name."""
    if match := GLUED_TO_PLACE.fullmatch(text):
        return match.groupdict()
    if NAMELESS.fullmatch(text):
        return {"affiliation": text}
    return of_line(text) or _place_and_name(text)


def _place_and_name(text: str) -> Fields | None:
    """The fields of a few words and a name, a blank between them."""
    place, _, name = text.replace("\u3000", " ").partition(" ")
    if NO_SIGNATURE.search(text) or not place.isalpha() or not people.is_name(name.strip()):
        return None
    return {"affiliation": place, "names": name.strip()}


def above_date(text: str) -> Fields | None:
    """The fields of a line over the date that closes a letter or notice: also a body, or a place and a name."""
    if NO_SIGNATURE.search(text):
        return None
    *before, last = text.split()
    if before and people.is_name(last):
        return {"affiliation": " ".join(before), "names": last}
    return of_line(text) or {"affiliation": text}
