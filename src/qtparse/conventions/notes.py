"""What editors add: notes before and behind an article, standing labels, and remarks in brackets at a headline."""

from __future__ import annotations

import re

from qtparse.conventions.columns import ENDS_OF_STANDING, GENRE, STANDING, SUMMARY
from qtparse.conventions.table import Convention, Role, Where
from qtparse.conventions.words import BLANK, CLOSE, OPEN, OPENING

EDITOR = r"(?:编者按|編者按|编辑点评|编前|编后|編後|编后语|编余|编余短论|编辑手记|编者的话|編者的話|编者小语|编辑附记|編輯附記|(?:编辑[部室]|編輯[部室])小[启啟]|开栏的话|開欄的話|按语|本报编者按|记者手记前言)"

# What stands in brackets on a line of its own and says who reports: 〔記者林知夏／湖東報導〕, 【本報訊】.
REPORTED = re.compile(
    r"(?:记者|記者|[／/]).*(?:报道|報道|報導|[电電])$|^(?:本[报報]|新[华華]社|中央社|中新社)[^。]*(?:[讯訊电電]|报道|報道|報導)$"
)


def is_label(match: re.Match[str]) -> bool:
    """Whether what stands in brackets is a label, and not whence a report came."""
    return REPORTED.search(match["label"]) is None


ROWS = (
    Convention(
        "editor's note",
        Role.NOTE,
        Where.LEAD,
        rf"{OPEN}?{BLANK}*{EDITOR}{BLANK}*(?:{CLOSE}|[:：]|{BLANK}|$)",
        ("编者按：今年是建校五十周年。", "【编者按】", "编后", "编辑点评：", "編輯室小啟：本欄徵稿。"),
        ("编者按照惯例", "编后记写得好"),
        ("编", "編", "开栏", "開欄", "按语", "手记"),
        begins=OPENING + "编編开開按本记",
    ),
    Convention(
        "summary before the text",
        Role.NOTE,
        Where.LEAD,
        rf"(?P<summary>{OPEN}?{BLANK}*{SUMMARY}{BLANK}*(?:{CLOSE}|[:：]|{BLANK}|$))",
        ("核心提示：今年秋粮有望增产。", "内容提要", "【阅读提示】"),
        ("核心提示音响起", "阅读提示语"),
        ("提示", "提要", "摘要", "阅读"),
        begins=OPENING + "核阅閱内內",
    ),
    Convention(
        "editor's signature",
        Role.NOTE,
        Where.LINE,
        rf"[—－-]{{1,3}}{BLANK}*编{BLANK}*(?:者|后|辑){BLANK}*",
        ("——编　者", "——编者"),
        ("编者",),
        ("编",),
        begins="—－-",
    ),
    Convention(
        "pictures that went with it",
        Role.NOTE,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?:附)?(?:组图|图片|圖片|照片|漫画|图表|图)(?:[\d０-９一二三四五六七八九十两]{{1,3}}[张張幅])?{BLANK}*{CLOSE}",
        ("（附图片１张）", "（图片）", "(附照片)"),
        ("（绿色焦点）", "（中国画）"),
        ("图", "圖", "照片", "漫画"),
        begins=OPENING,
    ),
    Convention(
        "picture reference",
        Role.MARKUP,
        Where.LINE,
        r"!\[[^\]\n]{0,200}\]\([^()\n]{0,500}\)|\[(?:图片|image|图像|Image)\d{0,3}\]|<(?:img|IMG)\b[^>]{0,500}>",
        ("![](imgs/front_33.jpg)", "[图片]"),
        ("（图片）", "[上接第一版）"),
        ("[", "<"),
        begins="![<",
    ),
    Convention(
        "standing label in brackets",
        Role.RUBRIC,
        Where.LINE,
        rf"[【〖\[〔]{BLANK}*(?P<label>[^】〗\]〕。！？；]{{2,16}}){BLANK}*[】〗\]〕]",
        ("【先锋·身边榜样】", "〖深度观察〗"),
        ("【新华社延安十日电】记者顷获悉", "先锋", "〔記者林知夏／湖東報導〕", "〔即時中心／綜合報導〕", "【本報訊】"),
        ("【", "〖", "[", "〔"),
        is_label,
        begins="【〖[〔",
    ),
    Convention(
        "genre in brackets",
        Role.RUBRIC,
        Where.LINE,
        rf"[（(]{BLANK}*(?P<label>{GENRE}){BLANK}*[）)]",
        ("（通讯）", "（报告文学）", "(散文)"),
        ("（通讯员）", "（诗三首）", "通讯"),
        tuple("讯訊写寫文说說学记诗詩评評谈言话事声板唱艺品告录"),
        begins="（(",
        ends="）)",
    ),
    Convention(
        "standing label",
        Role.RUBRIC,
        Where.LINE,
        rf"(?:[◆●■★▲]{BLANK}*)?(?P<label>{STANDING})(?:{BLANK}*[◆●■★▲])?",
        (
            "社論",
            "国内简讯",
            "分類廣告",
            "房产信息",
            "短评",
            "体坛短波",
            "简　讯",
            "要闻速读",
            "民生快递",
            "本报短评",
            "评论员文章",
        ),
        ("社论指出，此举不当。", "简讯三则"),
        tuple(ENDS_OF_STANDING),
        ends=ENDS_OF_STANDING + "◆●■★▲",
    ),
    Convention(
        "standing label with the column's name",
        Role.RUBRIC,
        Where.LINE,
        r"(?P<label>(?:名家|专家|專家|作家)(?:专栏|專欄)(?:[・·：:][^。]{1,8})?)",
        ("名家專欄・慢走", "专家专栏"),
        ("名家專欄作者昨日獲獎",),
        ("栏", "欄"),
        begins="名专專作",
    ),
    Convention(
        "label of a column, filled in",
        Role.RUBRIC,
        Where.LINE,
        rf"(?:专栏|專欄|栏目|欄目|副刊|专题){BLANK}*[:：]{BLANK}*(?P<label>[^\s。][^。]{{0,20}})",
        ("专栏：读者的来信", "栏目：江潮观察"),
        ("专栏：", "专栏作家"),
        ("栏", "欄", "副刊", "专题"),
        begins="专專栏欄副",
    ),
    Convention(
        "label with nothing behind it",
        Role.MARKUP,
        Where.LINE,
        rf"(?:专栏|專欄|栏目|图片|作者|来源|肩题|主题|副题|引题|正文|新闻内容){BLANK}*[:：]",
        ("专栏：", "图片："),
        ("专栏：读者的来信",),
        (":", "："),
        begins="专專栏欄图作来肩主副引正新",
        ends=":：",
    ),
    Convention(
        "rule or fence",
        Role.MARKUP,
        Where.LINE,
        r"[-—–_*=~+·.•`#|^<> ]{2,200}|```[a-zA-Z]{0,12}|[|｜]",
        ("---", "* * *", "```markdown", "++++++", "======"),
        ("——编者", "- 第一条"),
        tuple("-—–_*=~+·.•`#|^<>｜"),
        begins="-—–_*=~+·.•`#|^<>｜",
    ),
)
