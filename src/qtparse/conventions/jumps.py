"""How articles turn to other pages (转版): 下转, 上接, in any bracket or none."""

from __future__ import annotations

from qtparse.conventions.table import Convention, Role, Where
from qtparse.conventions.words import BLANK, CLOSE, NUMBER, OPEN, OPENING

PAGE = rf"(?:第{BLANK}?)?(?P<page>[A-Za-zＡ-Ｚ]?{NUMBER}|[A-Z]\d{{1,3}}){BLANK}?版?"
NAMED = r"(?:[一-鿿·]{1,8})?"

ROWS = (
    Convention(
        "turns to a later page",
        Role.JUMP_TO,
        Where.LINE,
        rf"{OPEN}?{BLANK}*(?:紧接|緊接)?(?:下{BLANK}?(?:转|轉|接)|转|轉)(?:至)?{BLANK}*{PAGE}{NAMED}{BLANK}*{CLOSE}?",
        ("（下转第5版）", "(下转A3版)", "下转第二版", "【下转第三版】", "下轉四版", "（转第3版）"),
        ("（相关报道见第十三版）", "下转移支付", "（下略）"),
        ("转", "轉", "接"),
        begins=OPENING + "紧緊下转轉",
    ),
    Convention(
        "comes from an earlier page",
        Role.JUMP_FROM,
        Where.LINE,
        rf"{OPEN}?{BLANK}*(?:紧接|緊接|上{BLANK}?接){BLANK}*{PAGE}{NAMED}{BLANK}*{CLOSE}?",
        ("（上接第一版）", "[上接第一版）", "上接九版", "（上接第1版）"),
        ("上接天线", "（接第一版工程）"),
        ("接",),
        begins=OPENING + "紧緊上接",
    ),
    Convention(
        "turns to a later page, behind the last sentence",
        Role.JUMP_TO,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?:紧接|緊接)?(?:下{BLANK}?(?:转|轉|接)|转|轉)(?:至)?{BLANK}*{PAGE}{NAMED}{BLANK}*{CLOSE}?",
        ("(下转第5版)", "（下转第三版】", "（下转2版"),
        ("（见第五版）",),
        ("转", "轉", "接"),
        begins=OPENING,
    ),
    Convention(
        "comes from an earlier page, behind a headline",
        Role.JUMP_FROM,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?:紧接|緊接|上{BLANK}?接){BLANK}*{PAGE}{NAMED}{BLANK}*{CLOSE}",
        ("（上接第1版）", "(上接A1版)"),
        ("（接第一版工程）",),
        ("接",),
        begins=OPENING,
    ),
    Convention(
        "turns to a later page, behind a mark",
        Role.JUMP_TO,
        Where.TAIL,
        rf"[◆▲●■★→]?{BLANK}*下{BLANK}?(?:转|轉|接){BLANK}*{PAGE}",
        ("◆下转第5版", "下转第二版", "▲下轉A3版"),
        ("下转移支付",),
        ("转", "轉", "接"),
        begins="◆▲●■★→下",
    ),
    Convention(
        "comes from an earlier page, before the text, without brackets",
        Role.JUMP_FROM,
        Where.LEAD,
        rf"(?:紧接|緊接|上{BLANK}?接)(?:第{BLANK}?)?(?P<page>[A-Z]\d{{1,2}}|{NUMBER}){BLANK}?版",
        ("上接第1版", "紧接第一版"),
        ("上接天线", "上接第一排"),
        ("接",),
        begins="紧緊上",
    ),
    Convention(
        "comes from an earlier page, before the text",
        Role.JUMP_FROM,
        Where.LEAD,
        rf"{OPEN}{BLANK}*(?:紧接|緊接|上{BLANK}?接){BLANK}*(?:第{BLANK}?)?(?P<page>[A-Za-zＡ-Ｚ]?{NUMBER}|[A-Z]\d{{1,3}}){BLANK}?版?[一-鿿·]{{0,8}}?{BLANK}*{CLOSE}",
        ("（上接第1版）", "（上接第一版】", "[上接第一版）"),
        ("（接第一版工程", "（上接"),
        ("接",),
        begins=OPENING,
    ),
)
