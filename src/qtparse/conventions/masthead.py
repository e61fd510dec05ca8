"""What mastheads print, field by field. Rows are searched in each line of a masthead, in this order."""

from __future__ import annotations

from qtparse.conventions.table import Convention, Role, Where
from qtparse.conventions.words import BLANK, CLOSE, NUMBER, OPEN

STEM_AND_BRANCH = r"[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"
LUNAR_MONTH = r"(?:正|十[一二]|[一二三四五六七八九十冬腊臘])"
LUNAR_DAY = (
    r"(?:初[一二三四五六七八九十]|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|廿[一二三四五六七八九十]?|卅)"
)
PHONE = r"(?:[〇○零一二三四五六七八九]{3,8}|(?<!\d)\d{4} \d{4}(?![\d ])|\d{3,4}-\d{3,4}-\d{3,4}(?!\d)|(?:[(（]?\d{2,5}[)）]?[-—－ ]?)?\d{3,4}-?\d{4,5}(?:(?:转|-)\d{1,5})?)"
MAIL = r"[A-Za-z0-9_.+-]{1,40}@[A-Za-z0-9-]{1,30}(?:\.[A-Za-z0-9-]{2,20}){1,4}"
SITE = r"(?:https?://)?(?:[A-Za-z0-9-]{1,30}\.){1,4}[A-Za-z]{2,10}(?:/[A-Za-z0-9_./%-]{0,60})?"
LABEL_END = r"(?:[ \t\u3000\xa0]{0,4}[:：/／][ \t\u3000\xa0]{0,4}|[ \t\u3000\xa0]{1,4}|(?=[\d０-９]))"
GAP = r"[ \t\u3000\xa0]{0,3}"
BODY_LABEL = (
    r"(?:主管|主办|主辦|出版|承办|承辦|协办|協辦|编印|編印|编辑|編輯|发行|發行|刊号|邮发|热线|电话|零售|地址|社址)"
)
BODY = rf"(?!{BODY_LABEL})[^\s:：，。；、]{{2,40}}"


SECOND_BODY = rf"(?!{BODY_LABEL})[^\s:：，。；、]{{2,20}}(?:大学|大學|学院|學院|委员会|委員會|政府|报社|報社|集团|集團|公司|协会|協會|局|厅|部)(?![^\s])"


def set_apart(characters: str) -> tuple[str, ...]:
    """Cues of labels whose first character a blank parts from the rest: 主　办."""
    return tuple([character + blank for character in characters for blank in " \t\u3000\xa0"])


ROWS = (
    Convention(
        "date of publication",
        Role.DATE,
        Where.FIELD,
        rf"(?:(?P<era>(?:中华|中華)?民[国國]){BLANK}?|(?:公元|西元|西[历曆]|公[历曆]){BLANK}?)?(?P<year>[\d０-９〇○零一二三四五六七八九十OＯ]{{2,4}}){BLANK}?年{BLANK}?"
        rf"(?P<month>{NUMBER}|[一二三四五六七八九十—－]{{1,2}}){BLANK}?月{BLANK}?(?P<day>{NUMBER}|[一二三四五六七八九十廿—－]{{1,4}}){BLANK}?[日目曰号號]?",
        (
            "2021年9月17日",
            "西曆一九六二年三月四日",
            "2024年5月6曰",
            "一九六七年九月八日",
            "２０２３年４月１２日",
            "中華民國112年3月28日",
            "二O二一年十二月三日",
            "一九八六年十—月十二日",
        ),
        ("9月17日", "2021年第3期"),
        ("年",),
    ),
    Convention(
        "date of publication in figures",
        Role.DATE,
        Where.FIELD,
        r"(?<![\d.\-/])(?P<year>(?:1[89]|20)\d\d)(?P<mark>[.\-/·．])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<day>[12]\d|3[01]|0?[1-9])(?![\d.])",
        ("1967.5.19", "2021-09-17", "2019/06/28"),
        ("192.168.1.1", "1967.15.19", "0571-8888-1234"),
        (".", "-", "/", "·", "．"),
    ),
    Convention(
        "lunar date",
        Role.LUNAR_DATE,
        Where.FIELD,
        rf"(?:[农農]{BLANK}?[历曆]|[阴陰夏旧舊废廢][历曆]){BLANK}?[:：]?{BLANK}?(?:(?P<year>{STEM_AND_BRANCH}){BLANK}?年?)?{BLANK}?"
        rf"(?P<leap>[闰閏])?(?P<month>{LUNAR_MONTH})月[大小]?{BLANK}?(?P<day>{LUNAR_DAY})日?",
        ("农历壬子年三月初九", "農曆癸卯年閏二月初七", "农 历 八月十一", "农历正月初一"),
        ("八月十一", "农历新年"),
        ("历", "曆"),
    ),
    Convention(
        "lunar date by its sexagenary year",
        Role.LUNAR_DATE,
        Where.FIELD,
        rf"(?P<year>{STEM_AND_BRANCH}){BLANK}?年{BLANK}?(?P<leap>[闰閏])?(?P<month>{LUNAR_MONTH})月[大小]?{BLANK}?(?P<day>{LUNAR_DAY})日?",
        ("己亥年九月廿七", "癸卯年闰二月廿二"),
        ("辛亥年武昌", "己亥年九月27日"),
        tuple("甲乙丙丁戊己庚辛壬癸"),
    ),
    Convention(
        "number of pages",
        Role.PAGE_COUNT,
        Where.FIELD,
        rf"{OPEN}?(?:今日|今天|本日|本期|本报今日|共|本期共|今日共){BLANK}?[出共]?{BLANK}?(?P<count>{NUMBER}){BLANK}?(?:个)?[版页頁]{CLOSE}?",
        ("今日8版", "（共四版）", "本期二版", "今日共16版", "（本期六版）"),
        ("第8版", "版", "共同出版"),
        ("今日", "今天", "本日", "本期", "共"),
    ),
    Convention(
        "running number of the issue",
        Role.ISSUE_NUMBER,
        Where.FIELD,
        rf"(?<!字){OPEN}?(?:[总總]{BLANK}?)?(?:第{BLANK}?|[总總]{BLANK}?(?:期数|期數|期|号|號){BLANK}?[:：]?{BLANK}?)(?P<number>{NUMBER})"
        rf"(?:{BLANK}?[、，,—\-－]{BLANK}?(?P<second>{NUMBER}))?{BLANK}?[期号號](?:合刊)?(?!楼|樓|文|令|线|線|馆|院|公告){CLOSE}?",
        ("总第258期", "第一八六五二號", "第九、十期", "总 第 2 5 8 期", "第12206期", "第731、732期合刊"),
        ("第2版", "第5号楼", "一期"),
        ("第", "总", "總"),
    ),
    Convention(
        "weekday",
        Role.WEEKDAY,
        Where.FIELD,
        rf"(?:星期|礼拜|禮拜|周|週){BLANK}?(?P<weekday>[一二三四五六日天目])(?![一-鿿])",
        ("星期五", "周日", "禮拜三"),
        ("周五六", "一星期", "周三多"),
        ("星期", "周", "週", "拜"),
    ),
    Convention(
        "serial number",
        Role.SERIAL,
        Where.FIELD,
        rf"(?P<label>(?:国内|國內|国外|國外)?(?:统一|統一)?(?:(?:连续|連續)?(?:出版物)(?:刊号|刊號|号|號)|刊号|刊號)|(?:国内|国外|國內|國外)?(?:邮发|郵發)?代[号號]|"
        rf"ISSN|(?:国内|国际)?(?:标准)?(?:连续出版物号|刊号)|准印证号?|广告经营许可证号?|登记证号?)(?:{LABEL_END}|(?=CN|ISSN|ＣＮ))"
        rf"(?P<value>(?:CN|ISSN|ＣＮ|[A-Za-z一-鿿()（）]{{0,12}})?{BLANK}?[\dA-ZＡ-Ｚ](?:(?!ISSN|CN)[\dA-Za-zＡ-Ｚ\-—－/／.()（）]){{2,30}}(?:号|號)?)",
        (
            "国内统一刊号：CN11-0013",
            "邮发代号：1-40",
            "国内统一连续出版物号　CN 00-0029",
            "广告经营许可证：鹿工商广字第0029号",
            "ISSN 1002-3456",
            "国内统一连续出版物号CN 00-0051",
            "统一刊号 CN33-0012",
        ),
        ("第12206期", "代号", "公告编号：2018-032"),
        ("号", "號", "ISSN", "证"),
    ),
    Convention(
        "serial number without a label",
        Role.SERIAL,
        Where.FIELD,
        rf"(?P<label>CN|ISSN)(?P<value>{BLANK}?[:：]?{BLANK}?\d{{2,4}}-\d{{3,4}}[\dX]?(?:/[A-Z])?)",
        ("CN33-0012", "CN 00-0029"),
        ("CN", "33-0012"),
        ("CN", "ISSN"),
    ),
    Convention(
        "body responsible, label behind",
        Role.SUPERVISOR,
        Where.FIELD,
        r"(?<![^\s，,;；|])(?P<value>[^\s:：，。；、]{3,30}?)(?P<label>主管(?:主办|主辦)?)(?![^\s，,;；|])",
        ("中共岱屏市委主管", "中共鹿泽市委主管主办"),
        ("主管", "主管人员"),
        ("主管",),
    ),
    Convention(
        "sponsor, label behind",
        Role.SPONSOR,
        Where.FIELD,
        r"(?<![^\s，,;；|])(?P<value>[^\s:：，。；、]{3,30})(?P<label>主办|主辦)(?![^\s，,;；|])",
        ("中共某某市委主办",),
        ("主办", "由主办方"),
        ("主办", "主辦"),
    ),
    Convention(
        "publisher, label behind",
        Role.PUBLISHER,
        Where.FIELD,
        r"(?<![^\s，,;；|])(?P<value>[^\s:：，。；、]{3,30}?)(?P<label>(?:编辑|編輯)?(?:出版|承办|承辦|协办|編印|编印))(?![^\s，,;；|])",
        ("岱屏日报社出版", "《财贸评论》编辑部编印"),
        ("出版", "今日出版的书"),
        ("出版", "承办", "承辦", "协办", "编印", "編印"),
    ),
    Convention(
        "body responsible, label first",
        Role.SUPERVISOR,
        Where.FIELD,
        rf"(?P<label>主{GAP}管(?:单位|單位)?(?:[、和]?(?:主办|主辦)(?:单位|單位)?)?){LABEL_END}(?P<value>{BODY})",
        ("主管：中共衡塘市委", "主管 中共某某县委宣传部", "主　管：鹿泽市教育局"),
        ("主管领导", "主办：某社"),
        ("主管", *set_apart("主")),
    ),
    Convention(
        "sponsor, label first",
        Role.SPONSOR,
        Where.FIELD,
        rf"(?P<label>主{GAP}[办辦](?:单位|單位)?){LABEL_END}(?P<value>{BODY}(?:{BLANK}{SECOND_BODY})?)",
        ("主办 中共栖澜区委", "主办单位：某某日报社", "主　办：鹿泽传媒集团", "主办：中共鹿泽大学委员会　鹿泽大学"),
        ("主办权",),
        ("主办", "主辦", *set_apart("主")),
    ),
    Convention(
        "publisher, label first",
        Role.PUBLISHER,
        Where.FIELD,
        rf"(?P<label>(?:编辑|編輯)?(?:出{GAP}版|承{GAP}[办辦]|[协協]{GAP}[办辦]|[编編]{GAP}印)(?:单位|單位|者|发行|發行)?|编辑){LABEL_END}(?P<value>{BODY})",
        ("出版 澄湾日报报业集团", "出版：衡塘日报社", "承办：某某传媒中心", "出　版：《栖澜晚报》编辑部"),
        ("出版物号：12",),
        ("出版", "承办", "承辦", "协办", "協辦", "编印", "編印", "编辑", *set_apart("出承协協编編")),
    ),
    Convention(
        "price",
        Role.PRICE,
        Where.FIELD,
        rf"(?:零{BLANK}?售{BLANK}?[价價]?(?:每[份张張])?|每[份张張](?:售[价價])?|定{BLANK}?[价價]|售{BLANK}?[价價]|(?:每|全)[月季年](?:定[价價])?){LABEL_END}?"
        r"(?P<value>(?:人民币|人民幣|新[臺台][币幣]|港[币幣]|[国國][币幣]|大洋|法[币幣])?[\d０-９.．一二三四五六七八九十百千万萬〇]{1,8}(?:[元圆圓分角毫仙](?:[一二三四五六七八九\d][分角釐厘])?))",
        ("零售价1.50元", "每份新臺幣15元", "定价：0.80元", "每份售價新台幣十二元", "零售每份大洋三分五釐"),
        ("每份报纸", "15元"),
        ("元", "圆", "圓", "分", "角", "仙"),
    ),
    Convention(
        "post code, address",
        Role.CONTACT,
        Where.FIELD,
        rf"(?P<label>(?:本报|本報|报社|社|编辑部|编辑部)?(?:地址|社址|编辑部|邮编|郵編|邮政编码|传真|傳真|電報掛號|QQ群?))(?:{BLANK}{{0,2}}[:：]{BLANK}{{0,2}}|{BLANK}{{1,2}}(?=[一-鿿\d]))"
        r"(?P<value>\d{4} \d{4}(?!\d)|(?:(?!电话|電話|传真|傳真|邮编|郵編)[^\s:：，；]){2,40})",
        ("本报地址：鹿泽市南山路98号", "邮编：310000", "社址：鹿澤市水門街八十號", "傳真：3000 0124"),
        ("地址", "编辑部"),
        ("址", "编", "編", "號", "传真", "傳真", "QQ", "部"),
    ),
    Convention(
        "telephone, post box, site",
        Role.CONTACT,
        Where.FIELD,
        rf"(?P<label>(?:[一-鿿]{{0,6}}[Ee]-[Mm]ail|(?:24小时|２４小时|全天)?[一-鿿A-Za-z（）()]{{2,20}})(?:(?<=[一-鿿）)])(?<![报報刊]){BLANK}{{1,4}}[一-鿿]{{2,12}})?){LABEL_END}(?P<value>{MAIL}|{SITE}|{PHONE}(?![\d元版期年月]))",
        (
            "热线电话 61230045",
            "投稿邮箱 qlqbtg@163.example",
            "征订服务热线 城南片区:86271440",
            "网址：dongxi.example",
            "新闻热线：010-85166219",
            "報料熱線：3000 0123",
            "岱屏新闻网　www.dpnews.example",
            "新闻热线：６１２３００４５",
            "E-mail：news@luze.example",
        ),
        ("总第10370000期", "邮发代号 99-29", "今日8版"),
        (*"0123456789０１２３４５６７８９@.话話线線",),
    ),
    Convention(
        "telephone of few digits",
        Role.CONTACT,
        Where.FIELD,
        rf"(?P<label>(?:24小时|２４小时)?[一-鿿]{{0,12}}(?:电话|電話|热线|熱線|专线|專線|[挂掛][号號]|订报|報料|爆料)){LABEL_END}(?P<value>[\d０-９〇○零一二三四五六七八九]{{3,6}})(?![\d元版期年月])",
        ("总编室电话：2215", "电报挂号：0731", "新闻热线 96123", "24小时新闻热线：96369"),
        ("电话订票", "热线第12期"),
        ("话", "話", "线", "線", "号", "號", "订报", "料"),
    ),
    Convention(
        "account of the newspaper",
        Role.CONTACT,
        Where.FIELD,
        rf"(?P<label>(?:官方)?(?:微信(?:公众号|公眾號|号)?|微博|视频号|抖音号?|头条号|客户端|公众号)){BLANK}{{0,2}}[:：]?{BLANK}{{0,2}}(?P<value>[^\s:：，；|]{{2,20}})",
        ("微信公众号 岚川晚报", "官方微博：@岚川发布", "客户端：岚川云"),
        ("关注微信",),
        ("微", "号", "號", "客户端", "视频", "抖音", "头条"),
    ),
    Convention(
        "weather",
        Role.IMPRINT,
        Where.FIELD,
        r"(?<![^\s|])(?:(?:今日|今天|今晚|明天|明日|今晚到明天|本市|市区|今明两天)?(?:天气|天氣)?[:：]?(?:白天|夜间)?[:：]?)[ \u3000]{0,3}(?:[多阴陰晴云雲][^。|\n]{0,40}?)(?:℃|°C)(?:[^。|\n]{0,20})",
        ("今日天气：晴转多云，西北风二到三级，12℃～21℃", "今晚到明天：阴有小雨 ８℃～１３℃ 东风３级"),
        ("晴川阁今日重新开放", "阴天里的一盏灯"),
        ("℃", "°C"),
    ),
    Convention(
        "for whom the paper is, how it is carried",
        Role.IMPRINT,
        Where.FIELD,
        r"(?<![^\s|])(?:内部(?:资料|刊物|发行|参考)|内刊|注意保存|扫码(?:关注|订阅|看报|阅读)[^\s|]{0,10}|(?:校训|校訓|办报宗旨)[:：][^|\n]{2,30}|中[华華](?:郵政|邮政|民國郵政)[^\s|]{2,20}(?:新聞紙[类類]?|新闻纸[类類]?)|本[馆館]開設[^\s|]{2,20})(?![^\s|])",
        (
            "内部资料　注意保存",
            "扫码关注",
            "校训：明德　笃行　致远",
            "中華郵政登記為第一類新聞紙",
            "本館開設鹿澤市三馬路",
        ),
        ("内部资料显示", "扫码支付普及"),
        ("内部", "内刊", "注意", "扫码", "校训", "校訓", "宗旨", "聞紙", "闻纸", "開設"),
    ),
    Convention(
        "sheets",
        Role.IMPRINT,
        Where.FIELD,
        r"(?<![^\s|])(?:今日|本日|每日)(?:出版|發行)?[一二兩两三四五六]大?[张張]半?",
        ("今日出版兩大張", "本日一大張半"),
        ("今日兩大喜訊",),
        ("张", "張"),
    ),
    Convention(
        "who answers for the paper, who prints it",
        Role.IMPRINT,
        Where.FIELD,
        rf"(?<![^\s|])(?P<label>本[报報](?:發行人|社長|總編輯)|(?:發行人|社長|總編輯)(?={BLANK}{{0,2}}[:：])){BLANK}{{0,2}}[:：]?{BLANK}{{0,2}}"
        r"(?P<value>(?:(?!印刷|承印)[^\s:：]){2,8})|(?P<printer>(?:印刷|承印)[所者])[^\s:：]{3,12}(?:館|廠|所|社)(?![^\s])",
        ("本報發行人康季遠", "發行人：康季遠", "印刷所鹿澤印書館"),
        ("社長昨日到任", "印刷所失火"),
        ("人", "社長", "編輯", "印刷", "承印"),
    ),
    Convention(
        "printer, counsel, advertising",
        Role.IMPRINT,
        Where.FIELD,
        rf"(?P<label>(?:本报|本報)?(?:常年)?(?:印刷|承印|印数|法律顾问|法律顧問|广告(?:部|中心|经营)?|总发行|發行)(?:单位|單位|者)?){BLANK}{{0,2}}[:：]{BLANK}{{0,2}}"
        rf"(?P<value>[^\s:：]{{2,40}}(?:{BLANK}[^\s:：]{{2,12}}(?=\s|$))?)",
        ("印刷：岱屏日报社印务中心", "本报法律顾问：凌风律师事务所　凌大川律师"),
        ("印刷术",),
        ("印", "数", "顾问", "顧問", "广告", "发行", "發行"),
    ),
    Convention(
        "Latin name of the newspaper",
        Role.TITLE_LATIN,
        Where.FIELD,
        r"(?<![^\s|报報])(?P<value>(?:[A-Z][A-Za-z']{1,20}|[A-Z])(?:[ ·&-]{1,3}(?:[A-Z][A-Za-z']{0,20}|of|the|and)){1,7}|[A-Z]{5,20}|[A-Z][a-z]{3,20}(?:bao|BAO))(?![^\s|])",
        ("QILAN DISTRICT NEWS", "DAIPING RIBAO", "Hengtang Daily"),
        ("CN 00-0012", "www.dpnews.example"),
        tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    ),
    Convention(
        "name of the newspaper",
        Role.TITLE,
        Where.FIELD,
        rf"(?<![^\s|])(?P<value>《?(?:(?!本报|本報)[一-鿿]{{1,7}}|(?:[一-鿿]{BLANK}{{1,3}}){{1,10}})(?:报|報|通讯|通訊|周刊|週刊|快讯|快訊|导刊|導刊)》?)(?![^\s|A-Z])",
        ("栖澜区报", "岱 屏 日 报", "東曦時報", "某某通讯", "鹿泽日报"),
        ("栖澜发布", "本报讯", "今日报道", "办给千家万户的晚报"),
        ("报", "報", "讯", "訊", "刊"),
    ),
)
