"""Invented places, people and events, and the sentences and headlines that they make."""

from __future__ import annotations

from string import Formatter

from hypothesis import strategies
from hypothesis.strategies import DrawFn, SearchStrategy

from qtparse.conventions import CONVENTIONS, Role, Where

SURNAMES = ("沈", "陆", "顾", "叶", "邵", "程", "罗", "秦", "梁", "韩", "蒋", "欧阳", "上官")
GIVEN_NAMES = ("望舒", "知远", "一禾", "青岚", "小满", "砚秋", "南乔", "怀瑾", "若谷", "予安", "岚", "蹊", "明")
PLACES = ("泠川", "沅坪", "鹭洲", "枫溪", "云屏", "澹水", "桐岭", "蓼湾", "麦埠", "鹤渚")
PROJECTS = (
    "老码头步道",
    "社区书屋",
    "便民服务中心",
    "农贸市场",
    "河道整治工程",
    "校园食堂",
    "健身广场",
    "乡村客运站",
    "青年公寓",
    "茶山公路",
)
OUTCOMES = ("月底开放", "提前完工", "迎来首批访客", "让居民少跑腿", "变了模样", "装上智慧眼", "添了新设施")
OFFICES = ("交通运输局", "农业农村局", "文化和旅游局", "住房和城乡建设局", "水利局")
MEETINGS = ("春耕备耕现场会", "重点工程调度会", "基层治理座谈会", "民生实事推进会")
LEADS_UP = ("强调", "指出", "提出", "要求")
CALLS = (
    "以更实举措办好民生小事",
    "把服务送到群众家门口",
    "让每一项工程都经得起检验",
    "一件事情接着一件事情办",
)
DOUBLE_HEADLINES = (
    "一条步道连起三个村 两岸居民少绕五里路",
    "小账本算出大民生 老街坊说出心里话",
    "旧仓库变身展览馆 周末夜场人气旺",
)
DECKS = ("两岸居民用上新设施 周边配套同步改善", "首批岗位面向本地村民", "施工期间公交线路临时调整")
DASH_DECKS = ("——{place}{project}走访记", "——写在{place}{project}启用之际")
DECKS_OF_NAMES = ("{name}主持 {second_name}出席", "{name}出席并讲话")
CROSSHEADS = ("从“人等路”到“路等人”", "小账本算出大民生", "家门口的新变化", "老手艺有了新传人", "把难事办在前头")
STANDING_ENDS = ("观察", "视点", "聚焦")
OPENINGS = (
    "记者从{place}市{office}获悉，{project}将于{month}月{day}日正式启用，沿线居民出行将更加方便。",
    "{day}日上午，{place}{project}正式投入使用，附近{number}户居民由此受益。",
    "昨天，{place}市召开专题会议，研究部署{project}建设的下一阶段工作。",
    "经过{number}个月的紧张施工，{place}{project}近日通过竣工验收，各项指标均达到设计要求。",
    "为期三天的{place}民俗文化周日前落下帷幕，共接待游客{number}万人次。",
)
SENTENCES = (
    "{name}说，过去办一件事要跑三四趟，如今在家门口就能办好，心里踏实多了。",
    "据{office}统计，今年以来，全市累计投入资金{number}万元，惠及群众{number}00余人。",
    "“以前一到雨天就积水，现在走着放心多了。”住在附近的居民{name}告诉记者。",
    "为了让大家用得方便，{office}在沿线增设了{number}处便民服务点，并安排专人值守。",
    "下一步，{place}将继续加大投入力度，力争年底前完成{project}二期建设。",
    "专家认为，这项工作既要算经济账，更要算长远账，不能急于求成。",
    "截至目前，全市已有{number}个村庄完成改造，剩下的村庄也将在年内动工。",
    "会议要求，各单位要压实责任、倒排工期，确保工程质量和施工安全。",
    "在{place}镇的田间地头，农技人员正指导村民抢抓农时、科学施肥。",
    "{name}和同事们每天清晨出发，沿着河堤走上{number}公里，把问题一个个记下来。",
    "考虑到老人和孩子的需要，设计人员专门修改了图纸，把台阶全部改成了缓坡。",
    "不少市民带着家人前来参观，现场秩序井然，欢声笑语不断。",
)


NAMES = strategies.builds("{}{}".format, strategies.sampled_from(SURNAMES), strategies.sampled_from(GIVEN_NAMES))
GAPS: dict[str, SearchStrategy[object]] = {
    "name": NAMES,
    "second_name": NAMES,
    "place": strategies.sampled_from(PLACES),
    "office": strategies.sampled_from(OFFICES),
    "project": strategies.sampled_from(PROJECTS),
    "outcome": strategies.sampled_from(OUTCOMES),
    "meeting": strategies.sampled_from(MEETINGS),
    "leads_up": strategies.sampled_from(LEADS_UP),
    "number": strategies.integers(2, 98),
    "month": strategies.integers(1, 12),
    "day": strategies.integers(1, 28),
}


@strategies.composite
def phrases(draw: DrawFn, templates: tuple[str, ...]) -> str:
    """One of `templates` with its gaps filled."""
    template = draw(strategies.sampled_from(templates))
    gaps = [gap for _, gap, _, _ in Formatter().parse(template) if gap]
    return template.format_map({gap: draw(GAPS[gap]) for gap in gaps})


def headlines() -> SearchStrategy[str]:
    """A headline (主题) that needs no other line."""
    return phrases(("{place}{project}{outcome}", *DOUBLE_HEADLINES))


def kickers() -> SearchStrategy[str]:
    """A kicker (引题) that leads up to a call: somebody says something somewhere."""
    return phrases(("{name}在全市{meeting}上{leads_up}", "全市{meeting}{leads_up}"))


@strategies.composite
def paragraphs(draw: DrawFn, opening: bool = False) -> str:  # noqa: FBT001, FBT002 — composite passes by position
    """A paragraph of one to three sentences, the first of which opens a report if `opening`."""
    first = draw(phrases(OPENINGS if opening else SENTENCES))
    return first + "".join(draw(strategies.lists(phrases(SENTENCES), max_size=2, unique=True)))


def examples(role: Role, where: Where = Where.LINE) -> tuple[str, ...]:
    """What the conventions' rows of `role` give as their examples."""
    return tuple(example for row in CONVENTIONS if row.role is role and row.where is where for example in row.examples)
