"""What marks pages: their numbers, running heads, production lines, and the furniture of sites and databases."""

from __future__ import annotations

from qtparse.conventions.table import Convention, Role, Where
from qtparse.conventions.words import BLANK, CLOSE, NUMBER, OPEN, OPENING

PAGE = rf"(?:第{BLANK}?)?(?P<number>[A-Za-zＡ-Ｚ]?{BLANK}?{NUMBER}){BLANK}?版"
EDITOR_LABEL = (
    r"(?:本版|本期|本报|一版|头版|今日)?(?:责任编辑|責任編輯|执行编辑|值班编辑|编辑|編輯|责编|責編|版式设计|版式設計|版式制作|版式|版面设计|"
    r"版面|美术编辑|美術編輯|美编|美編|美术设计|校对|校對|检校|责校|校读|检读|审稿|监审|审校|审读|审核|组版|組版|排版|制图|製圖|制作|视觉|视觉设计|插图|刊头书法|"
    r"刊头题字|题图|图片编辑|統籌|统筹|策划|主编|主編|採訪主任|總編輯|副主编|总编辑|值班总编|值班编委|值班主任|编审|监制|签发|终审|二审|三审|一审|电话|电子邮箱|邮箱|投稿邮箱|E-?mail)"
)
NAVIGATION = (
    r"(?:上一版|下一版|上一篇|下一篇|上一期|下一期|上一頁|下一頁|上一页|下一页|关闭|關閉|退出|返回(?:标题列表|目录|首页|标题导航)?|打印(?:本页)?|"
    r"放大|缩小|加大|还原|减小|默认|字号|字體|字体|大|中|小|标题导航|版面导航|版面目录|版面概览|按日期查阅|日期检索|往期回顾|往期|PDF(?:版|下载)?|"
    r"上一记录|下一记录|首页|末页|复制链接|复制|分享(?:到)?|收藏|朗读|数字报|电子版|电子报|全文检索|检索|本版导读|导读|回到顶部|返回顶部)"
)

CHATTER_OPENINGS = (
    *("以下", "以上", "好的", "抱歉", "很抱歉", "对不起", "作为", "希望", "如果", "如需", "请注意", "注意", "下面"),
    *("Sorry", "I'm", "I can", "I am", "Here", "Sure", "Certainly", "Of course"),
)

ROWS = (
    Convention(
        "page number, alone or with the page's name",
        Role.PAGE_NUMBER,
        Where.LINE,
        rf"{OPEN}?{PAGE}(?:[(（][ \t]*[)）])?{CLOSE}?(?:{BLANK}*[:：·|/]{BLANK}*|{BLANK}+)?(?P<section>[^\s。，,；;！？!?:：]{{1,12}}(?:{BLANK}[^\s。，,；;！？!?:：]{{1,6}})?)?(?P<empty>(?:专栏|專欄)[:：])?",
        ("第01版：头版", "第2版", "02版：要闻", "第1版()", "第A01版 澳聞", "第3版 综合", "A03版：社会"),
        ("第2版刊登了全文。", "今日8版", "头版头条"),
        ("版",),
    ),
    Convention(
        "page letter and number with the page's name",
        Role.PAGE_NUMBER,
        Where.LINE,
        rf"(?P<number>[A-Z]\d{{1,3}})(?:(?:{BLANK}*[:：|]{BLANK}*|{BLANK}+)(?P<section>[一-鿿][一-鿿·・]{{1,9}}))?",
        ("A1 要聞", "A03", "B12 副刊"),
        ("A股", "G20峰会"),
        tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        begins="ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    ),
    Convention(
        "page number of a converter",
        Role.PAGE_NUMBER,
        Where.LINE,
        rf"(?:[-—–=~]{{1,4}}{BLANK}*)?(?:[Pp]age|PAGE|[Pp]\.){BLANK}*(?P<number>\d{{1,3}})(?:{BLANK}*(?:/|of){BLANK}*\d{{1,3}})?(?:{BLANK}*[-—–=~]{{1,4}})?",
        ("Page 4", "--- Page 12 ---", "page 3 of 8"),
        ("Page One", "4"),
        ("age", "AGE", "p.", "P."),
        begins="-—–=~Pp",
    ),
    Convention(
        "page number between dashes",
        Role.PAGE_NUMBER,
        Where.LINE,
        rf"[-—–－·•]{{1,3}}{BLANK}*(?P<number>[\d０-９]{{1,3}}){BLANK}*[-—–－·•]{{1,3}}",
        ("—— 2 ——", "- 3 -", "－４－"),
        ("—— 编者", "3"),
        ("-", "—", "–", "－", "·", "•"),
        begins="-—–－·•",
    ),
    Convention(
        "running head of a database",
        Role.PAGE_NUMBER,
        Where.LINE,
        rf"{OPEN}(?P<other>[一-鿿]{{2,12}}?)(?P<date>(?P<year>\d{{4}})[.\-年](?P<month>\d{{1,2}})[.\-月](?P<day>\d{{1,2}})日?){BLANK}*第(?P<number>[A-Z]?\d{{1,3}})版{BLANK}*[:：]?(?P<section>[^\s】\]）)]{{1,12}})?{CLOSE}",
        ("【衡塘日报2011.01.01第1版要闻】",),
        ("【衡塘日报】",),
        ("第",),
        begins=OPENING,
    ),
    Convention(
        "production line",
        Role.EDITORS,
        Where.LINE,
        rf"{OPEN}?{BLANK}*{EDITOR_LABEL}(?:{BLANK}*[:：／/]|{BLANK}+(?=[一-鿿]{{1,4}}(?:{BLANK}|$))).{{1,120}}?{CLOSE}?",
        (
            "责编：霍启川 版式：柳 青 校对：江心洲",
            "責任編輯／徐 悅　美術編輯／高以寧",
            "版式设计：柳青",
            "责编 霍启川 校对 江心洲",
        ),
        ("编辑部的故事", "责任编辑们认为，此事应当慎重。", "电话那头没有声音。"),
        (
            "编",
            "編",
            "版",
            "校",
            "美",
            "审",
            "制",
            "製",
            "视觉",
            "图",
            "题",
            "刊头",
            "统筹",
            "策划",
            "签发",
            "电话",
            "邮箱",
            "ail",
            "值班",
        ),
    ),
    Convention(
        "navigation of a site",
        Role.FURNITURE,
        Where.LINE,
        rf"(?:[\s【】\[\]〖〗《》<>|｜/·•:：+\-←→↑↓«»]*{NAVIGATION}){{1,14}}[\s【】\[\]〖〗《》<>|｜/·•:：+\-←→↑↓«»]*",
        ("关闭退出【返回标题列表】 【上一记录】", "【字号：加大还原减小】", "上一版 下一版", "标题导航"),
        ("退出欧盟", "大会开幕"),
        (
            "版",
            "篇",
            "期",
            "页",
            "頁",
            "关闭",
            "關閉",
            "退出",
            "返回",
            "打印",
            "导航",
            "目录",
            "字",
            "放大",
            "缩小",
            "PDF",
            "记录",
            "分享",
            "检索",
            "导读",
            "复制",
            "收藏",
            "往期",
            "顶部",
            "查阅",
            "概览",
            "朗读",
        ),
    ),
    Convention(
        "pointer to an inner page",
        Role.FURNITURE,
        Where.LINE,
        rf"[●■▲◆·]?{BLANK}?[^。]{{4,40}}?(?:{BLANK}+|……?|\.{{3,6}}|→|>>)(?:详见|見|见|P|→)?{BLANK}?(?:第{BLANK}?)?(?:[A-D]?\d{{1,2}}|[A-D]\d{{1,2}})(?:版)?(?:[-—、]\d{{1,2}}版)?",
        ("凤栖桥下的修鞋摊有了新去处　A5版", "入冬第一锅：社区食堂排队现场 7版"),
        ("女子跳高 1米76", "老茶厂变身青年社区 首批216间公寓下周起配租"),
        ("版", "A", "B", "C", "D", "P"),
    ),
    Convention(
        "heading of the pointers",
        Role.FURNITURE,
        Where.LINE,
        r"(?:今日|本报|内页|要闻|本期|版面|重点)(?:导读|導讀|看点|看點)",
        ("今日导读", "本期看点"),
        ("阅读导读课", "最大看点是夜场"),
        ("读", "讀", "看点", "看點"),
    ),
    Convention(
        "footer of an e-paper",
        Role.PAGE_NUMBER,
        Where.LINE,
        rf"(?P<other>《{BLANK}*[一-鿿]{{2,12}}{BLANK}*》){BLANK}*(?P<date>[（(]{BLANK}*(?P<year>\d{{4}})年{BLANK}*(?P<month>\d{{1,2}})月{BLANK}*(?P<day>\d{{1,2}})日){BLANK}*(?P<page>第?{BLANK}*(?P<number>[A-Z]?\d{{1,3}}){BLANK}*版{BLANK}*[)）])",
        ("《 衡塘日报 》（ 2019年06月28日 01 版）",),
        ("《衡塘日报》",),
        ("《",),
        begins="《",
    ),
    Convention(
        "notice about the page's pictures",
        Role.FURNITURE,
        Where.LINE,
        r"[（(]?本版(?:图片|照片|文字|图文|稿件|图表|所载|刊载|文章|观点)[^。]{2,40}[)）]?",
        ("（本版图片除署名外均由资料室提供）",),
        ("本版编辑：柳青",),
        ("本版",),
        begins="（(本",
    ),
    Convention(
        "a model's words",
        Role.CHATTER,
        Where.LINE,
        r"(?:(?:I'm |I am )?[Ss]orry,? .{0,200}|I (?:can't|cannot|am unable).{0,200}|(?:Sure|Certainly|Of course)[!,.].{0,160}|Here(?: is|'s| are) the .{0,160}|"
        r"(?:抱歉|很抱歉|对不起)，?(?:我|作为).{0,120}|(?:好的，)?(?:以下|下面)是.{0,40}(?:识别|提取|转录|转写|整理|文字内容|文本内容|Markdown|图片中|图像中).{0,60}|"
        r"作为(?:一个|一名)?(?:AI|人工智能|语言模型).{0,160}|(?:以上(?:即为|为|就是|是).{0,30}(?:识别|提取|转录|内容|结果).{0,120}|(?:希望|如果|如需).{0,30}(?:有(?:所)?帮助|请告诉我|随时告诉我|请随时).{0,60}|(?:请)?注意：(?:由于|部分).{0,40}(?:图像|图片|识别|无法辨认).{0,80}))",
        (
            "Sorry, I can't assist with that.",
            "以下是图片中的文字内容：",
            "抱歉，我无法识别这张图片。",
            "Here is the extracted text:",
        ),
        ("以下是会议要点：", "对不起，打扰了。"),
        (
            "orry",
            "I c",
            "I am",
            "Sure",
            "Certainly",
            "Of course",
            "Here",
            "抱歉",
            "对不起",
            "是",
            "作为",
            "希望",
            "如",
            "注意",
        ),
    ),
)
