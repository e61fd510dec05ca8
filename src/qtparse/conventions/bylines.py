"""How reports are signed: on a line of their own, in brackets at a paragraph's head or tail, in running text."""

from __future__ import annotations

import re

from qtparse import people
from qtparse.conventions.table import Convention, Role, Where
from qtparse.conventions.words import AGENCY, BLANK, BYLINE_MARKS, CLOSE, NUMBER, OPEN, OPENING, OWN_HOUSE

HAN = r"[一-鿿]"
PEOPLE = r"[一-鿿A-Za-z·•・．《》“”、，,;；:： \t\u3000\xa0]{2,90}"
NAMES = r"[一-鿿·•・．、，, \t\u3000\xa0]{2,40}"
SIGNING_WORDS = (
    *("记者", "記者", "通讯员", "通訊員", "实习生", "實習生", "见习生", "特派员", "特派員", "评论员", "評論員"),
    *("撰稿", "作者", "编译", "編譯", "译者", "譯者", "报道组", "報道組", "采访组", "採訪組"),
    *("观察员", "摄影师", "攝影師", "主持人"),
)
LONGEST_AFFILIATION = 16
SHORTEST_CERTAIN = 2
BLANKS = re.compile(r"[\u3000\xa0\t]+")
PADDED_NAME = re.compile(r"[一-鿿][ \u3000\xa0]{1,3}[一-鿿]")
PEN_NAME = re.compile(r"[一-鿿]{2,3}")
IN_NO_AFFILIATION = frozenset("，,、；;：: \u3000")


def signed(match: re.Match[str]) -> bool:
    """Whether the people of a byline have a role, and names that have the form of names."""
    return may_all_sign(people.runs(match["people"]))


def signed_with_role(match: re.Match[str]) -> bool:
    """As `signed`, and a word of the trade (记者, 通讯员) says so."""
    runs = people.runs(match["people"])
    return runs[0].role is not None and may_all_sign(runs)


def signed_or_house(match: re.Match[str]) -> bool:
    """Whether a byline has people with names, or none and the name of a desk."""
    if match["people"] is None:
        return not people.SIGNER_PATTERN.fullmatch(match["affiliation"])
    return signed_with_role(match)


def named(match: re.Match[str]) -> bool:
    """Whether every name between the brackets begins with a surname, or several stand apart, as pen names do."""
    found = people.names(match["names"])
    if len(found) > 1 and " " in BLANKS.sub(" ", match["names"].strip()):
        return all(PEN_NAME.fullmatch(name) for name in found)
    if PADDED_NAME.fullmatch(match["names"].strip()):
        return True
    return bool(found) and all(people.is_name(name) for name in found)


def named_beyond_doubt(match: re.Match[str]) -> bool:
    """Whether the brackets hold a desk, several names, or one of three characters: two alone may be a word."""
    if match["names"] is None:
        return True
    found = people.names(match["names"])
    return named(match) and (len(found) > 1 or len(found[0]) > SHORTEST_CERTAIN)


def notice_signed(match: re.Match[str]) -> bool:
    """Whether who signs a notice is a person, or long enough to be a body."""
    return match["names"] is None or people.is_name(match["names"])


def may_all_sign(runs: tuple[people.Run, ...]) -> bool:
    """Whether each run of names can be a signature, and what stands before it an employer."""
    return all(run.names and people.may_sign(run) and _may_employ(run.affiliation) for run in runs)


def _may_employ(affiliation: str | None) -> bool:
    return affiliation is None or (
        len(affiliation) <= LONGEST_AFFILIATION and IN_NO_AFFILIATION.isdisjoint(affiliation)
    )


ROWS = (
    Convention(
        "author with label",
        Role.BYLINE,
        Where.LINE,
        rf"[{BYLINE_MARKS}]?{BLANK}*(?P<role>作者|撰文|口述|执笔|執筆|讲述|整理|采写|採寫|编译|作词|作曲){BLANK}{{0,2}}[:：／/]{BLANK}{{0,3}}(?P<people>{PEOPLE}?)(?:{BLANK}+时间[:：].{{1,20}})?",
        ("作者：季远舟", "整理／段知夏"),
        ("作者：这本书写了十年。",),
        ("作者", "撰文", "口述", "执笔", "執筆", "讲述", "整理", "采写", "採寫", "编译", "作词", "作曲"),
        signed,
        begins=BYLINE_MARKS + "作撰口执執讲整采採编",
    ),
    Convention(
        "reporters on a line of their own, and whence they report",
        Role.BYLINE,
        Where.LINE,
        rf"(?P<byline>[{BYLINE_MARKS}口]?{BLANK}{{0,4}}(?P<people>{PEOPLE}?)){BLANK}{{1,4}}(?P<dateline>(?=发自|[一-鿿]{{2,8}}(?:报道|報道|報導)$)(?:发自)?(?P<place>[一-鿿]{{2,10}}?)(?P<kind>报道|報道|報導)?)",
        ("栖澜晚报记者 段知夏 发自鹿泽", "见习记者 段知夏 鹿泽报道"),
        ("本报记者 段知夏报道", "记者发自内心的话"),
        ("发自", "报道", "報道", "報導"),
        signed_with_role,
    ),
    Convention(
        "reporters on a line of their own, text and pictures",
        Role.BYLINE,
        Where.LINE,
        rf"(?P<byline>[{BYLINE_MARKS}口]?{BLANK}{{0,4}}(?P<people>{PEOPLE}?)){BLANK}{{0,4}}(?P<credit>(?P<work>文[/／·、]图|图[/／]文|文[/／]摄|摄影报道))",
        ("本报记者 江心洲 文/图", "■见习记者 易水寒　文／图"),
        ("文/图 记者 段知夏", "记者拍到的图"),
        ("图", "摄"),
        signed_with_role,
        ends="图文摄道",
    ),
    Convention(
        "reporters on a line of their own",
        Role.BYLINE,
        Where.LINE,
        rf"[{BYLINE_MARKS}口]?{BLANK}*(?P<people>{PEOPLE})",
        (
            "本报记者 霍启川 通讯员 成 蹊",
            "■澄湾日报首席记者 阮清和",
            "见习记者 康佑宁",
            "区人民法院通讯员 路遥知",
            "本报记者方舟祁远帆",
            "口记者 段知夏",
            "本報駐美國記者段知夏",
        ),
        ("记者来到现场", "本报记者从会议获悉", "记者节快乐！"),
        SIGNING_WORDS,
        signed_with_role,
    ),
    Convention(
        "reader who writes",
        Role.BYLINE,
        Where.LINE,
        rf"{OPEN}?(?P<people>{HAN}{{0,12}}?(?:读者|讀者|市民|网友|網友){BLANK}{{1,4}}(?:{HAN}{{2,3}}|{HAN}{BLANK}{{1,3}}{HAN}{{1,2}})){CLOSE}?",
        ("读者　季 远舟", "热心读者 卓远山", "（市民 段知夏）", "澄湾市河东区读者 季远舟"),
        ("读者 来信", "市民 走进展厅", "市民 游园赏花", "读者论坛"),
        ("读者", "讀者", "市民", "网友", "網友"),
        signed_with_role,
    ),
    Convention(
        "signature of a notice",
        Role.BYLINE,
        Where.LINE,
        rf"(?:(?:(?P<role>[一-鿿]{{0,4}}(?:长|長|主任|总务|總務|经理|經理)){BLANK}{{1,3}})?(?P<names>[一-鿿]{{2,4}}?)|(?P<affiliation>[一-鿿]{{5,18}}?)){BLANK}{{0,3}}(?:谨|謹|敬|同|鞠躬|拜|特此)?[启啟啓]",
        ("蔡其昌啓", "望海日報發行部　啟", "段知夏谨启", "董事長　柳遠山　謹啟"),
        ("承前启后", "开启"),
        ("启", "啟", "啓"),
        notice_signed,
        ends="启啟啓",
    ),
    Convention(
        "signature and date of a letter or notice, on one line",
        Role.BYLINE,
        Where.LINE,
        rf"(?P<byline>(?P<affiliation>[^\s，。：:、\d０-９]{{2,24}}?(?:(?:[厂廠局社部处處委站校院组組馆館科室班村]|委员会|委員會|协会|協會|[队隊团團])|公司|中心|政府|[大中小]学))(?:{BLANK}{{1,3}}(?P<names>{HAN}{{2,4}}))?){BLANK}{{1,4}}"
        rf"(?P<dateline>(?:(?P<year>\d{{4}}|[０-９]{{4}}|[一二三四五六七八九〇○零]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})[日目])",
        ("鹿泽市自来水厂　六月八日", "石门中学 1985年3月12日", "县水利局　段知夏　五月一日"),
        ("全县人民代表大会 三月八日开幕", "国庆大会 十月一日下午", "六月八日"),
        ("日", "目"),
        ends="日目",
    ),
    Convention(
        "mourners",
        Role.BYLINE,
        Where.LINE,
        rf"(?P<role>孤子|孤哀子|哀子|孝男|孝女|孝子|未亡人|杖期夫|[护護][丧喪]妻){BLANK}{{1,3}}(?P<names>[一-鿿]{{2,4}}(?:{BLANK}{{1,3}}[一-鿿]{{1,4}}){{0,8}}?)(?:{BLANK}{{0,3}}(?:泣[告启啟血]|同[泣启啟]|叩|[稽顿頓]首))?",
        ("孤子　段大川　段小川", "孝女　段玉竹　泣告"),
        ("孝女祠今日重修",),
        ("子", "男", "女", "人", "夫", "妻"),
        begins="孤哀孝未杖护護",
    ),
    Convention(
        "the paper's commentator",
        Role.BYLINE,
        Where.LINE,
        rf"[{BYLINE_MARKS}]?{BLANK}*(?P<affiliation>(?:{OWN_HOUSE}|{AGENCY})(?:{BLANK}?(?:编辑部|編輯部))?){BLANK}?(?P<role>(?:特约|特約)?(?:评论员|評論員|记者|記者|通讯员|通訊員))?(?<=[员員部者])",
        ("本报评论员", "新华社评论员", "本报编辑部", "本报记者"),
        ("评论员文章", "本报社址"),
        ("评论员", "評論員", "编辑部", "編輯部", "记者", "記者", "讯员", "訊員"),
    ),
    Convention(
        "text and pictures",
        Role.BYLINE,
        Where.LINE,
        rf"[{BYLINE_MARKS}]?{BLANK}*(?P<role>文/图|文·图|图/文|文、图|文图|图文|文/摄|文(?=[/／:： ])){BLANK}{{0,2}}[/／:：]?{BLANK}{{0,3}}(?P<people>{PEOPLE})",
        ("文/图 记者 段知夏", "图文：卓远山", "文/季遠舟"),
        ("文化广场", "文山会海"),
        ("文",),
        signed,
    ),
    Convention(
        "reporter and place, with a stroke",
        Role.BYLINE,
        Where.LEAD,
        rf"(?P<byline>{OPEN}?{BLANK}*(?:(?P<people>(?={HAN}{{0,4}}(?:记者|記者|特派[员員])){NAMES})|(?P<affiliation>{HAN}{{2,8}}))[／/])"
        rf"(?P<dateline>(?P<place>(?!綜合|综合|連線|连线|聯合|联合|外電){HAN}{{2,10}}?)?(?P<kind>綜合外電報導|综合外电报道|综合报道|綜合報道|綜合報導|综合报导|連線報導|连线报道|報導|报道|报导|報道|外電報導|電){CLOSE}?)",
        (
            "記者 蕭知微／鹿澤報導",
            "特派員蕭知微／鹿澤市議會報導",
            "〔記者凌若谷／湖東報導〕",
            "〔即時中心／綜合報導〕",
            "〔記者凌若谷、蕭知微／連線報導〕",
        ),
        ("記者／報導", "十／三報導"),
        ("／", "/"),
        signed_or_house,
    ),
    Convention(
        "reporter and place in brackets",
        Role.BYLINE,
        Where.LEAD,
        rf"(?P<byline>{OPEN}{BLANK}*(?P<people>{HAN}{{0,8}}(?:记者|記者){BLANK}{{0,2}}{HAN}{{2,3}})){BLANK}{{0,2}}"
        rf"(?P<dateline>(?P<place>(?!采访|採訪|综合|綜合|整理|[攝摄]影|联合|聯合){HAN}{{2,4}}?)(?P<kind>报道|報道|報導|专讯|專訊|专电|專電|[电電讯訊]){CLOSE})",
        ("【記者林知夏湖東報道】", "（本报记者 柳青 鹿泽电）"),
        ("（记者柳青采访报道）", "【記者林知夏】", "（记者从会议获悉此事的报道）"),
        ("报道", "報道", "報導", "讯", "訊", "电", "電"),
        signed_with_role,
        begins=OPENING,
    ),
    Convention(
        "reporters in brackets at the head",
        Role.BYLINE,
        Where.LEAD,
        rf"{OPEN}{BLANK}*(?P<people>{PEOPLE}){CLOSE}",
        ("（记者 鹿 鸣）", "（记者霍启川、柳青、段知夏）", "(见习记者 易水寒 通讯员 成蹊)", "（本报记者柳青采访整理）"),
        ("（记者从会议获悉此事）", "（左）"),
        ("记者", "記者", "员", "員", "生"),
        signed_with_role,
        begins=OPENING,
    ),
    Convention(
        "names or a desk in brackets at the head",
        Role.BYLINE,
        Where.LEAD,
        rf"[（(]{BLANK}*(?:(?P<affiliation>[一-鿿]{{2,5}}[组組])|(?P<names>{NAMES})){BLANK}*[）)](?=\S)",
        ("（林疏桐　江心洲）昨日上午，", "（柳青、段知夏）昨日", "（港聞組）政府昨公布"),
        ("（图片）昨日", "（方圆）十里"),
        ("（", "("),
        named_beyond_doubt,
        begins="（(",
    ),
    Convention(
        "desk in square brackets at the head",
        Role.BYLINE,
        Where.LEAD,
        rf"[【〔]{BLANK}*(?P<affiliation>[一-鿿]{{1,4}}[组組]){BLANK}*[】〕](?=\S)",
        ("【突發組】一名老翁昨午", "〔采訪組〕昨日"),
        ("【一组】", "【本報訊】昨日"),
        ("组", "組"),
        begins="【〔",
    ),
    Convention(
        "reporter who reports, in running text",
        Role.BYLINE,
        Where.LEAD,
        rf"(?P<people>{PEOPLE}?)(?:报道|報道|報導|报导)(?:[:：]|(?=\u3000|  ))",
        ("记者段知夏报道：", "新华社记者柳青、本报记者段知夏报道：", "记者霍启川、柳青报道：", "记者段知夏报道　本月"),
        ("记者霍启川从会议获悉", "记者今日报道了此事", "记者段知夏报道 本月"),
        tuple([end + behind for end in "道導导" for behind in ("：", ":", "\u3000", "  ")]),
        signed_with_role,
    ),
    Convention(
        "author's post in brackets",
        Role.BYLINE,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?P<role>作者|笔者|筆者|译者|主讲人)(?:系|为|為|是|单位[:：]?|[:：]){BLANK}*(?P<affiliation>[^）)。]{{2,50}}?){BLANK}*{CLOSE}",
        ("（作者为澄湾大学教授）", "（作者系某研究院院长）", "（作者单位：某某中学）"),
        ("（作者不详）",),
        ("作者", "笔者", "筆者", "译者", "主讲人"),
        begins=OPENING,
    ),
    Convention(
        "reporters in brackets at the end",
        Role.BYLINE,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?P<people>{PEOPLE})(?<![摄攝]){CLOSE}",
        ("（本报记者柳青采访整理）", "（本报记者 段知夏采访整理）", "（通讯员 路遥知）"),
        ("（记者从会议获悉此事）", "（新华社记者卓远山摄）"),
        ("记者", "記者", "员", "員", "生"),
        signed_with_role,
        begins=OPENING,
    ),
    Convention(
        "who else took part, in brackets at the end",
        Role.BYLINE,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?P<names>{NAMES}?){BLANK}*(?:[参參][与與加](?:采写|採寫|采访|採訪|报道|報道|報導|写作)|对本文亦有贡献){BLANK}*{CLOSE}",
        ("（段知夏参与采写）", "（柳青、霍启川参与报道）"),
        ("（以上人员参与采写）", "（段知夏）"),
        ("参", "參", "贡献"),
        named,
        begins=OPENING,
    ),
    Convention(
        "body in brackets at the end",
        Role.BYLINE,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?P<affiliation>(?!(?:左|右|上|下|中|图|见|据|新华社))[一-鿿]{{3,18}}(?:局|馆|館|中心|委员会|委|部|学院|学校|公司|集团|团委|办公室|办|协会|指挥部|站|记者团|宣传部|编辑部|供稿|(?:[ \u3000]*集体)?[ \u3000]*(?:创作|采写|整理|报道))|[一-鿿]{{2,12}}[组組]){BLANK}*{CLOSE}",
        (
            "（县物价局价格监测中心）",
            "（土木学院团委）",
            "（石门文艺队集体创作）",
            "（港聞組）",
            "（县文化馆）",
            "（本报编辑部）",
        ),
        ("（左二为市委）", "（中心）", "（见下部）"),
        (
            "局",
            "馆",
            "館",
            "心",
            "委",
            "部",
            "院",
            "校",
            "司",
            "团",
            "办",
            "会",
            "站",
            "稿",
            "组",
            "組",
            "创作",
            "采写",
            "整理",
            "报道",
        ),
        begins=OPENING,
    ),
    Convention(
        "names in brackets at the end",
        Role.BYLINE,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?:(?P<affiliation>[一-鿿]{{2,14}}(?:(?<=[部局委院办社站校系团会队所处厂司心室乡镇村馆店场行园矿港台间组班段厅])(?={BLANK}+(?:[一-鿿]{{2,4}}|[一-鿿]{BLANK}{{1,3}}[一-鿿]){CLOSE})|(?:(?<=[局厂])|(?<=公司)|(?<=中心)|(?<=办事处)|(?<=大学)|(?<=学院)|(?<=中学)|(?<=小学)|(?<=医院)|(?<=宣传部))(?=[一-鿿]{{2,3}}{CLOSE}))){BLANK}*)?(?P<names>{NAMES}){CLOSE}",
        (
            "（祁远帆卓远山方小满）",
            "（季远舟）",
            "（任 某）",
            "（县林业局 裘安）",
            "（锅炉车间　金　石）",
            "（南湾街道办事处卓远山）",
        ),
        ("（图片）", "（左）", "（下略）", "（完）"),
        ("（", "(", "【", "〔", "["),
        named,
        begins=OPENING,
    ),
    Convention(
        "role alone, in brackets at the end",
        Role.BYLINE,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?P<affiliation>本[报報刊]|[一-鿿]{{2,6}}[报報])(?P<role>(?:特约|特約|[见見][习習])?(?:通讯员|通訊員|记者|記者|评论员|評論員|编者|編者|特稿)){BLANK}*{CLOSE}",
        ("（本报通讯员）", "（本報記者）"),
        ("（本报讯）",),
        ("讯员", "訊員", "记者", "記者", "评论员", "評論員", "者", "特稿"),
        begins=OPENING,
    ),
)
