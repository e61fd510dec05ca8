"""How pictures are captioned and credited."""

from __future__ import annotations

import re

from qtparse import people
from qtparse.conventions.bylines import PEOPLE, may_all_sign
from qtparse.conventions.table import Convention, Role, Where
from qtparse.conventions.words import BLANK, CLOSE, CLOSING, OPEN, OPENING

WORK = r"(?:文并图|图并文|文并摄|摄影报道|攝影報導|摄影|攝影|摄制|翻摄|翻攝|图文|供图|供圖|提供|制图|製圖|绘图|漫画|(?<!翻)(?:摄|攝)|图|圖|绘|作)"
ENDS_OF_WORK = "摄攝图圖影道導制製文供绘画作"
ARCHIVE = r"(?:美联社|美聯社|路透社|法新社|新华社|新華社|中新社|视觉中国|[資资]料[圖图]片|[資资]料照片?|档案图片|檔案圖片|人民视觉|影像中国|传真照片|网络图片|網路圖片)"
# In brackets behind a caption: （港鐵圖片）, （圖由鹿澤縣政府提供）.
SUPPLIED_BY = (
    rf"(?:(?:[图圖]片?|照片)(?:由|[／/:：]){BLANK}?)?(?P<supplier>(?!由|免[费費]|彩色|黑白|新聞|投稿|图|圖|附|组|組|本版|以上|左|右|[资資]料|档案|檔案|网[络路]|網[絡路])[一-鿿]{{2,12}}?)"
    r"(?:(?P<supplied>供[图圖]|提供(?:[图圖]片|照片)?)|圖片)"
)
SUPPLIED = rf"(?:(?P<affiliation>{ARCHIVE})|(?:(?P<agency>新华社|新華社|中新社|本报)(?P<work>[发發](?:[一-鿿]{{2,6}}照片)?)|(?:(?:[图圖]片?|照片)由)?(?P<supplier>(?!由|[图圖照])[一-鿿]{{2,8}}?)(?<!免费)(?<!免費){BLANK}?(?P<supplied>供[图圖]|提供(?:[图圖]片|照片)?)))"
ENDS_OF_ARCHIVE = "社国片照觉图圖供发發"
ENDS_OF_BODIES = frozenset("部局委馆館厅廳办辦")  # no given name ends so
SUPPLIED_CUES = ("图", "圖", "照", "社", "报发", "报發", "视觉", "影像", "提供")


def photographed(match: re.Match[str]) -> bool:
    """Whether a credit's people sign with a role, or are nothing but names."""
    runs = people.runs(match["people"])
    if runs[0].role is not None:
        return may_all_sign(runs)
    names = runs[0].names
    return bool(names) and all(people.is_name(name) and name[-1] not in ENDS_OF_BODIES for name in names)


ROWS = (
    Convention(
        "photographers on a line of their own",
        Role.CREDIT,
        Where.LINE,
        rf"(?P<credit>{OPEN}?{BLANK}*(?:(?:摄影|(?:压题|题|附|本版|资料)?(?:照片|图片))[:：／/]{BLANK}*)?(?P<people>{PEOPLE}?){BLANK}{{0,3}}[／/]?{BLANK}?(?P<work>{WORK}))(?:{BLANK}*(?P<supply>[（(](?P<agency>[一-鿿]{{2,8}}?)(?P<sent>[发發])?[)）](?:{BLANK}*{CLOSE})?)|{BLANK}*{CLOSE}?)",
        (
            "记者 柳青 摄",
            "通讯员 卓远山 摄",
            "东方白　摄",
            "新华社记者 柳 青摄",
            "（本报记者白舟摄）",
            "記者蕭知微／攝",
            "柳青摄（人民视觉）",
            "新华社记者　柳青摄（新华社发）",
            "（本报记者柳青摄（新华社发））",
        ),
        ("记者拍摄", "他把镜头对准了大山深处的摄影家，一待就是三年"),
        ("摄", "攝", "图", "圖", "绘", "提供", "作", "漫画"),
        photographed,
        ends=ENDS_OF_WORK + CLOSING,
    ),
    Convention(
        "archive or agency picture",
        Role.CREDIT,
        Where.LINE,
        rf"{OPEN}?{BLANK}*{SUPPLIED}{BLANK}*{CLOSE}?",
        ("資料圖片", "新华社发", "人民视觉", "（资料照片）", "宣传部 供图"),
        ("新华社发表社论", "资料图片馆"),
        SUPPLIED_CUES,
        ends=ENDS_OF_ARCHIVE + CLOSING,
    ),
    Convention(
        "photographers in brackets at the end",
        Role.CREDIT,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?P<people>{PEOPLE}?){BLANK}{{0,3}}[／/]?{BLANK}?(?P<work>{WORK}){BLANK}*{CLOSE}",
        ("（新华社记者卓远山摄）", "（記者蕭知微攝）", "（記者林知夏翻攝）", "（卓远山 摄）"),
        ("（左图）", "（记者）"),
        ("摄", "攝", "图", "圖", "绘", "提供", "作"),
        photographed,
        begins=OPENING,
    ),
    Convention(
        "picture that somebody supplied, in brackets at the end",
        Role.CREDIT,
        Where.TAIL,
        rf"{OPEN}{BLANK}*{SUPPLIED_BY}{BLANK}*{CLOSE}",
        ("（港鐵圖片）", "（圖由鹿澤縣政府提供）", "（县林业局供图）"),
        ("（附图片）", "（资料图片）", "（组图）"),
        ("图", "圖", "提供"),
        begins=OPENING,
    ),
    Convention(
        "archive or agency picture at the end",
        Role.CREDIT,
        Where.TAIL,
        rf"{OPEN}{BLANK}*{SUPPLIED}{BLANK}*{CLOSE}",
        ("（人民视觉）", "（新华社发）", "（資料圖片）", "（美联社）", "（本报发）"),
        ("（发）",),
        SUPPLIED_CUES,
        begins=OPENING,
    ),
    Convention(
        "archive or agency picture behind the last sentence",
        Role.CREDIT,
        Where.TAIL,
        SUPPLIED,
        ("資料圖片", "新华社发", "人民视觉"),
        ("图片", "刚刚出发"),
        SUPPLIED_CUES,
    ),
    Convention(
        "photographers behind the last sentence",
        Role.CREDIT,
        Where.TAIL,
        rf"(?P<people>{PEOPLE}?){BLANK}{{0,3}}[／/]?{BLANK}?(?P<work>{WORK})",
        ("本报记者卓远山摄", "新华社记者 柳 青摄", "通讯员 卓远山 摄", "高渐 摄"),
        ("记者正在拍摄",),
        ("摄", "攝", "图", "圖"),
        photographed,
    ),
    Convention(
        "caption that says so",
        Role.CAPTION,
        Where.LEAD,
        r"(?:[（(]?(?:上|下|左|右|中|本|附|题|小|大)?[图圖][一二三四五六①-⑨\d]?(?:[:：]|为|為|）|\)|片说明)|[（(]?(?:上|下|左|右)[图圖][:：，]|(?P<label>图片|圖片|照片)[:：](?=\S)|[▲▼◀▶►](?=[^\s▲]))",
        (
            "图为村民翻晒新收的晚稻。",
            "▲鹿澤漁港雜貨店昨天貨品散落一地",
            "上图：施工现场。",
            "圖為展覽現場",
            "图片：民工们在砌护坡石。",
        ),
        ("图片报道", "图书馆开放"),
        ("图", "圖", "照片", "▲", "▼", "◀", "▶", "►"),
        begins="（(上下左右中本附题小大图圖照▲▼◀▶►",
    ),
)
