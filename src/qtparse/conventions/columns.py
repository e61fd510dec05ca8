"""How papers call what comes again: columns, kinds of text, briefs, and the sections that pages are named by.

Fragments of regular expressions for the rows of the table, and patterns that the stages weigh.
"""

from __future__ import annotations

import re

# What is said in short before a long text.
SUMMARY = r"(?:核心提示|核心提要|阅读提示|阅读提要|閱讀提示|内容提要|內容提要|内容提示|内容摘要|核心阅读)"
# A line that is nothing else is a standing label.
STANDING = (
    r"(?:社论|社論|(?:分[类類]|便民|[广廣]告)(?:[广廣]告|信息|之窗)|(?:房产|房產|招聘|求职|租售|拍卖)信息|本埠新[闻聞]|本市新[闻聞]|社评|社評|短评|短評|时评|時評|评论|評論|简讯|簡訊|短讯|快讯|要闻简报|(?:国内|国际|本市|体育|经济|教育|科技|文化|地方)(?:简讯|短讯|简报|新闻|要闻|短波|集锦|荟萃|快报|动态)|[一-鿿]{2}(?:短波|简讯|短讯|簡訊|短訊|集锦|集錦|速读|速讀|速递|速遞|快讯|快訊|短打|快递|微评|简报|动态)|(?:简[ \u3000]{1,3}讯|短[ \u3000]{1,3}讯|社[ \u3000]{1,3}[论論])|(?:本[报報])?(?:特约)?评论员文章|本[报報](?:社论|社論|短评|短評|时评|時評|评论)|一句话新闻|(?:读者|讀者|市民|群众)(?:来信|来论|投书|投書|之声)|"
    r"小言论|街谈巷议|每周一评|编读往来|读编往来|来信照登|读者论坛|百姓话题|"
    r"新闻链接|相关链接|延伸阅读|新闻背景|名词解释|今日导读|要闻速览|國内要電|國際電訊|國內要電|讀者來論|来函照登|特稿|特載|特载)"
)
ENDS_OF_STANDING = "章议来题坛登论論评評讯訊報报闻聞波锦錦萃态动聲声信书書接读讀阅景释览覽电電載载稿登告息窗递遞打"
# What a piece is, under its headline.
GENRE = (
    r"(?:通讯|通訊|人物通讯|特写|特寫|速写|散文|小说|小說|小小说|短篇小说|报告文学|杂文|雜文|随笔|隨筆|游记|诗|詩|评论|評論|述评|杂谈|寓言|"
    r"童话|故事|相声|快板|小演唱|曲艺|小品|调查报告|回忆录|读书札记)"
)
LONGEST_COLUMN = 6
# What the names of columns end in: few words that do are a label, beside a headline.
COLUMN_WORD = re.compile(
    r"(?:观察|觀察|视点|視點|聚焦|焦点|关注|追踪|追蹤|简讯|簡訊|短波|广角|之窗|论坛|論壇|热线|速递|快报|信箱|随笔|副刊|园地|讲堂|课堂|访谈|"
    r"传真|扫描|掃描|集锦|纵横|专栏|專欄|专版|漫谈|杂谈|夜话|时评|快评|锐评|短评|评论|街谈|链接|連結|档案|影像|走笔|走基层|手记|投书|投書|之声|"
    r"博览|荟萃|一瞥|传奇|人物|故事|风采|小品|说法|提醒|追问|直击|看台|棱镜|镜头|纵论|警钟|坐堂|讲坛|讲台|茶座|茶馆|沙龙|视窗|视野|瞭望|新语|心语|絮语|札记|漫笔|拾零|拾遗|撷英|万象|大观|动态|信息|专递|资讯|百科|"
    r"问答|对话|连载|图说|门诊|校园|家园|驿站|天地|长廊|图片新闻|圖片新聞|图片报道|新闻图片|摄影报道)$"
)
# Labels under which several briefs stand.
BRIEFS = re.compile(
    "[简簡短快通][讯訊]|短波|集锦|集錦|荟萃|薈萃|快报|快報|动态|動態|一句话|短打|速[读讀递遞]|快[递遞]|一[览覽]|简报|簡報|要[闻聞]"
)
# How papers call their pages.
SECTION = (
    "(?:(?:综合|本地|民生|国内|国际)新闻|要[闻聞]|头版|时政|[综綜]合|新闻|本地|城市|城事|社[会會]|民生|[经經][济濟]|[财財][经經]|产经|[国國][内內]|"
    "[国國][际際]|天下|[体體]育|文体|文化|文娱|[娱娛][乐樂]|教育|科技|健康|卫生|法治|法制|理论|评论|言论|(?:文化)?副刊|专题|专版|特刊|深度|视觉|影像|"
    "生活|旅游|汽车|房产|楼市|地產|证券|军事|台海|[两兩]岸|港澳|港聞|广告|公告|三农|农村|农业|社区|基层|党建|观点|视点|读书|人文|艺术)"
)


def names_column(text: str) -> bool:
    """Whether a few words are by themselves the label of a column: 图片新闻, 信息专递."""
    return len(text) <= LONGEST_COLUMN and COLUMN_WORD.search(text) is not None and "的" not in text
