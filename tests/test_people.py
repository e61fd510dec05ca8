"""Those who sign: their names, roles and affiliations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtparse import people
from qtparse.people import Run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本报记者 霍启川", (Run(0, 8, "本报", "记者", ("霍启川",)),)),
        ("霍启川", (Run(0, 3, None, None, ("霍启川",)),)),
        (
            "本报记者 霍启川 通讯员 成 蹊",
            (Run(0, 9, "本报", "记者", ("霍启川",)), Run(9, 16, None, "通讯员", ("成蹊",))),
        ),
        (
            "新华社记者李知微本报记者彭若谷",
            (Run(0, 8, "新华社", "记者", ("李知微",)), Run(8, 15, "本报", "记者", ("彭若谷",))),
        ),
        (
            "首席记者 邵清越 区人民法院通讯员 路遥知",
            (Run(0, 9, None, "首席记者", ("邵清越",)), Run(9, 21, "区人民法院", "通讯员", ("路遥知",))),
        ),
        ("记者", (Run(0, 2, None, "记者", ()),)),
    ],
)
def test_runs(text, expected):
    """A byline falls into runs of one role each; what stands before the role is the affiliation."""
    assert expected == people.runs(text)


@given(st.from_regex(people.SIGNER_PATTERN, fullmatch=True))
def test_signers_are_cued(signer):
    """A word for who signs holds a character by which it is looked for."""
    assert people.IN_SIGNERS.search(signer)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("霍启川", ("霍启川",)),
        ("贺 舟", ("贺舟",)),
        ("贺　舟", ("贺舟",)),
        ("贺 舟 成 蹊", ("贺舟", "成蹊")),
        ("贺 舟 顾一凡", ("贺舟", "顾一凡")),
        ("毕晓岚 顾一凡", ("毕晓岚", "顾一凡")),
        ("焦岚、李野，鲍舟；贺 舟", ("焦岚", "李野", "鲍舟", "贺舟")),
        ("凌若谷／蕭知微", ("凌若谷", "蕭知微")),
        ("何岚余知夏", ("何岚", "余知夏")),
        ("欧阳明月", ("欧阳明月",)),
        ("张三与李四", ("张三", "李四")),
        ("霍启川采访整理", ("霍启川",)),
        ("霍启川。", ("霍启川",)),
        ("霍启川 李", ("霍启川", "李")),
        ("李", ("李",)),
        ("安娜·贝尔", ("安娜·贝尔",)),
        ("John Smith", ("John", "Smith")),
        ("", ()),
        ("、", ()),
    ],
)
def test_names(text, expected):
    """Names are closed up; separators, blanks and surnames tell where one ends."""
    assert expected == people.names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("霍启川", True),
        ("贺舟", True),
        ("欧阳明月", True),
        ("欧阳明", True),
        ("張野", True),
        ("霍", False),
        ("霍启川川", False),
        ("欧阳明月光", False),
        ("不知道", False),
        ("霍A", False),
        ("", False),
    ],
)
def test_is_name(text, expected):
    """A name has two to four characters, the surname first; four only behind a surname of two."""
    assert expected == people.is_name(text)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("霍启川",), True),
        (("霍启川", "贺舟"), True),
        ((), True),
        (("欧阳明月",), True),
        (("安娜·贝尔",), True),
        (("Smith",), True),
        (("从会议获",), False),
        (("来到现",), False),
        (("霍",), False),
        (("霍启川", "从会议"), False),
        (("霍启川川川",), False),
    ],
)
def test_may_sign(names, expected):
    """A run signs when every name has the form of one; running text behind 记者 has not."""
    assert expected == people.may_sign(Run(0, 0, None, "记者", names))
