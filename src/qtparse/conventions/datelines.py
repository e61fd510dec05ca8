"""Whence and when a report came: at its head, bracketed or bare, or in brackets at its end."""

from __future__ import annotations

from qtparse.conventions.table import Convention, Role, Where
from qtparse.conventions.words import AGENCY, BLANK, CLOSE, NUMBER, OPEN, OPENING, OWN_HOUSE

HAN = r"[一-鿿]"
PLACE = rf"{HAN}{{1,8}}?(?:{BLANK}?[、，,]{BLANK}?{HAN}{{1,8}}?){{0,9}}"
DAY = rf"(?:(?:(?P<year>(?:\d{{4}}|[０-９]{{4}}|[一二三四五六七八九〇○零]{{4}}))年)?(?P<month>{NUMBER})月)?(?P<day>{NUMBER})[日目]?"
HOUSE = rf"(?P<source>(?:{OWN_HOUSE}|{AGENCY})(?:{HAN}{{2,10}}[总分支]社)?)"
WIRE_KIND = r"(?:急|专|專|特|快|加急|又|补|综合)?(?:电|電|讯|訊)"
DATED = rf"(?:{BLANK}?(?P<place>{PLACE}))?{BLANK}?{DAY}{BLANK}?(?P<place_behind>(?:(?![急专專特快加又补])[一-鿿]){{1,6}})?{BLANK}?(?P<kind>{WIRE_KIND})"
UNDATED = rf"(?:{BLANK}?(?!{HAN}{{0,5}}[一二三四五六七八九十][日目]|微特稿|综合|綜合)(?P<place>{HAN}{{1,6}}?))?{BLANK}?(?P<kind>(?:专|專|特|又|快|综合)?(?:讯|訊|电|電)|消息|特写|特寫|综合消息|微特稿|专特稿|特稿)"
BEHIND = r"[:：]?"

ROWS = (
    Convention(
        "own report",
        Role.DATELINE,
        Where.LEAD,
        rf"(?P<source>本[报報])(?P<kind>[讯訊])(?![问問息号號]){BEHIND}",
        ("本报讯 十五日上午", "本報訊（記者"),
        ("本报讯问处", "本报栖云县讯"),
        ("讯", "訊"),
        begins="本",
    ),
    Convention(
        "report of the town",
        Role.DATELINE,
        Where.LEAD,
        rf"{OPEN}(?P<place>本市|本埠|本县|本縣|本区|當地)(?P<kind>消息|讯|訊|新闻|新聞){CLOSE}{BEHIND}",
        ("【本市消息】", "〔本埠訊〕"),
        ("【本市新貌】",),
        ("本", "當地"),
        begins=OPENING,
    ),
    Convention(
        "dateline with a day, in brackets",
        Role.DATELINE,
        Where.LEAD,
        rf"{OPEN}{BLANK}*(?:据|據)?{HOUSE}{DATED}{BLANK}*{CLOSE}(?:{BLANK}*[（(]迟到[）)])?{BEHIND}",
        (
            "【新华社延安十日电】",
            "【新华社荷泽十二日急电】",
            "【新华社淮阴十四电】",
            "【新华社十六日南京电】",
            "【新华社四平街十五日电】（迟到）",
        ),
        ("【新华社汾南总分社讯】", "【本报讯】"),
        ("电", "電", "讯", "訊"),
        begins=OPENING,
    ),
    Convention(
        "dateline without a day, in brackets",
        Role.DATELINE,
        Where.LEAD,
        rf"{OPEN}{BLANK}*(?:据|據)?{HOUSE}{UNDATED}{BLANK}*{CLOSE}{BEHIND}",
        ("【新华社汾南总分社讯】", "【本报栖云县讯】", "【本報訊】", "【本报特写】", "（本报电）", "【本报消息】"),
        ("【新华社延安十日电】", "【通知】"),
        ("电", "電", "讯", "訊", "消息", "特写", "特寫", "稿"),
        begins=OPENING,
    ),
    Convention(
        "dateline with a day",
        Role.DATELINE,
        Where.LEAD,
        rf"(?:据|據)?{HOUSE}{DATED}{BEHIND}",
        (
            "新华社北京３月24日电",
            "据新华社北京１２月３０日电",
            "本报岚山一月二日讯",
            "本报合肥18日电",
            "路透社九日倫敦電",
            "中国经济网北京6月12日讯",
            "新华社北京十二月三十一日电",
        ),
        ("本报讯 15日上午", "新华社记者"),
        ("电", "電", "讯", "訊"),
    ),
    Convention(
        "dateline without a day",
        Role.DATELINE,
        Where.LEAD,
        rf"(?:据|據)?{HOUSE}{UNDATED}(?:(?={BLANK}|[（(:：【]|记者|記者|通讯员|新华社|本报)|(?<=[讯訊])(?![问問息号號])){BEHIND}",
        ("本台讯", "据新华社电 ", "本报电（", "大公报北平讯：", "中央社南京讯：", "本台消息：", "新华社特稿："),
        ("本报记者", "本报电话", "本报讯问处"),
        ("讯", "訊", "电", "電", "消息", "特写", "特寫", "稿"),
    ),
    Convention(
        "report of other media",
        Role.DATELINE,
        Where.LEAD,
        rf"(?:据|據)(?P<source>[一-鿿]{{1,10}}?(?:新闻|新聞|社|报|報|网|網|台|臺|客户端))(?P<kind>报道|報道|報導)(?={BLANK})",
        ("据央视新闻报道 ", "据澄湾日报报道　"),
        ("据新华社报道，", "据报道 "),
        ("道", "導"),
        begins="据據",
    ),
    Convention(
        "another report",
        Role.DATELINE,
        Where.LEAD,
        rf"(?:{OPEN}(?P<kind>又{BLANK}?(?:讯|訊|电|電)){CLOSE}{BEHIND}|(?P<bare>又[讯訊电電])(?:[:：]|(?={BLANK})))",
        ("【又讯】", "又讯：", "〔又電〕", "又訊　"),
        ("又讯息万变",),
        ("讯", "訊", "电", "電"),
        begins=OPENING + "又",
    ),
    Convention(
        "place alone, in brackets",
        Role.DATELINE,
        Where.LEAD,
        rf"{OPEN}(?P<place>(?!本报|本報|快|简|簡|短|通|要|资|資|电|電|来|來|综|綜)[一-鿿]{{2,6}})(?P<kind>(?:专|專|特|急)?(?:讯|訊|电|電)){CLOSE}{BEHIND}",
        ("〔海崎訊〕", "【栖云县专电】"),
        ("【快讯】", "【本报讯】"),
        ("讯", "訊", "电", "電"),
        begins=OPENING,
    ),
    Convention(
        "place alone",
        Role.DATELINE,
        Where.LEAD,
        r"(?P<place>[一-鿿]{1,5}[^快简簡短通要资資音喜来來家])(?P<kind>(?:专|專|特|急)?(?:讯|訊|电|電))[:：]",
        ("拉萨讯：", "重慶專電："),
        ("本报电话：", "通讯：", "来电：", "快讯：", "全球快讯："),
        ("讯：", "訊：", "电：", "電：", "讯:", "訊:", "电:", "電:"),
    ),
    Convention(
        "closing dateline with a day",
        Role.DATELINE,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?:均|本栏均|综合)?(?:据|據)?{HOUSE}{DATED}{BLANK}*{CLOSE}",
        ("（新华社青泊４月１０日电）", "（据新华社锦澜４月１１日电）", "（本报开罗、莫斯科1月3日电）"),
        ("（新华社记者摄）", "（据新华社电）"),
        ("电", "電", "讯", "訊"),
        begins=OPENING,
    ),
    Convention(
        "closing dateline without a day",
        Role.DATELINE,
        Where.TAIL,
        rf"{OPEN}{BLANK}*(?:均|本栏均|综合)?(?:据|據)?{HOUSE}{UNDATED}{BLANK}*{CLOSE}",
        ("（据新华社电）", "（本报专电）", "（本栏均据新华社电）", "（据新华社消息）"),
        ("（新华社记者摄）", "（本报有删节）"),
        ("电", "電", "讯", "訊", "稿", "消息", "特写", "特寫"),
        begins=OPENING,
    ),
    Convention(
        "closing dateline with its reporters",
        Role.DATELINE,
        Where.TAIL,
        rf"(?P<dateline>{OPEN}{BLANK}*(?:据|據)?{HOUSE}{DATED})(?:{BLANK}*)(?P<byline>(?P<people>记者{BLANK}?[^）)]{{2,80}}){CLOSE})",
        ("（本报曼谷、柏林3月24日电　记者柳青、江心洲）",),
        ("（本报记者柳青）",),
        ("电", "電", "讯", "訊"),
        begins=OPENING,
    ),
    Convention(
        "special wire at the end",
        Role.DATELINE,
        Where.TAIL,
        rf"{OPEN}(?:(?P<month>{NUMBER})月)?(?P<day>{NUMBER})日(?P<kind>(?:专|專|特|路透|中央|哈瓦斯)?(?:电|電)){CLOSE}",
        ("（十日專電）",),
        ("（十日）",),
        ("电", "電"),
        begins=OPENING,
    ),
    Convention(
        "date under a signature",
        Role.DATELINE,
        Where.LINE,
        rf"(?:(?P<year>\d{{4}}|[０-９]{{4}}|[一二三四五六七八九〇○零OＯ]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})[日目]",
        ("五月十五日", "2017年3月5日"),
        ("五月十五日，大会开幕", "星期五"),
        ("日", "目"),
        ends="日目",
    ),
)
