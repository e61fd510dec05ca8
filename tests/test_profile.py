"""Profiles: a paper's own habits are read as it says, its mistakes are told, and nothing else changes."""

from __future__ import annotations

import pickle
import tomllib
from pathlib import Path

import attrs
import pytest

import qtparse
from qtparse import Profile, ProfileError, profile
from qtparse.conventions import CONVENTIONS, TABLE, Convention, Role, Where
from qtparse.conventions.faults import CLOSED, NEEDED, TWO_IN_ONE, faults, losses, roles_at
from qtparse.source import UnavailableError

EXAMPLES = Path(__file__).parent.parent / "examples"
ISSUE = EXAMPLES / "own-habits.txt"
HABITS = EXAMPLES / "own-habits.toml"
STORY = "\n\n篾刀不老\n\n我十三岁跟着外公学劈篾，一根毛竹在他手里能破成四十八层，薄得透光。\n"
# Every place of a row: alone, before and behind words, among fields, under a page's number.
ALL_PLACES = """{0}
2024年3月5日　第258期
{0}

# 渡口大会开幕
{0}
{0}今天上午，大会在渡口开幕。{0}

第2版
{0}
散会后，众人离去{0}
"""


def own(role=Role.RUBRIC, where=Where.LINE, pattern="咕噜", example="咕噜", **changes):
    """A row of a profile."""
    row = Convention("own", role, where, pattern, (example,), ("咕咕",), (example[0],))
    return attrs.evolve(row, **changes)


def listed(text, habits=None):
    """Role and value of each stretch."""
    return [(stretch.role, stretch.value) for stretch in qtparse.parse(text, habits).listing()]


def test_example():
    """The issue of the example is misread without its profile, and read right with it."""
    without, parse = qtparse.parse_file(ISSUE), qtparse.parse_file(ISSUE, profile=profile.read(HABITS))
    assert () == without.issue.masthead.titles
    assert ["沄溪乡音"] == [title.text for title in parse.issue.masthead.titles]
    assert [(None, None), ("2", "灯火"), ("3", "田埂上")] == [
        (page.number and page.number.text, page.section and page.section.text) for page in parse.issue.pages
    ]
    assert [
        (["百工谱"], "篾刀不老"),
        (["桥头话"], "谁家的灯还亮着"),
        ([], "渡船添了夜班"),
        ([], "春笋挖到最后一茬"),
    ] == [([rubric.text for rubric in article.rubrics], article.headline.text) for article in parse.issue.articles]
    first = parse.issue.articles[0]
    assert [("笔录", ("闻竹声",))] == [(byline.role, byline.names) for byline in first.bylines]
    assert [("2", True), ("1", True)] == [(jump.page, jump.resolved) for jump in first.jumps]


def test_documented_profile():
    """The profile that the documentation shows is verbatim what the example's file begins with."""
    page = (EXAMPLES.parent / "docs" / "profiles.md").read_text("utf-8")
    assert page.partition("```toml\n")[2].partition("```")[0] in HABITS.read_text("utf-8")


@pytest.mark.parametrize(
    "text", [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.*")) if path.suffix in {".md", ".txt"}]
)
def test_without_habits_nothing_changes(text):
    """An empty profile, and one whose words the text has not, read what is read without one."""
    assert qtparse.parse(text) == qtparse.parse(text, Profile())
    assert qtparse.parse(text) == qtparse.parse(text, Profile(("垄上行",), ("炊烟",), ("耕读",), (own(),)))


@pytest.mark.parametrize("title", ["沄溪乡音", "沄 溪 乡 音", "《沄溪乡音》", "# 沄溪　乡音"])
def test_names(title):
    """The paper's name is a title although it ends in no word for newspapers, also where it is set with blanks."""
    head = qtparse.parse(f"{title}\n2022年4月15日{STORY}", Profile(names=("沄溪乡音",))).issue.masthead
    assert ["沄溪乡音"] == ["".join(text.text.strip("《》").split()) for text in head.titles]


def test_names_are_whole_words():
    """Within other words, the paper's name is no title."""
    text = f"沄溪乡音乐会\n2022年4月15日{STORY}"
    assert listed(text) == listed(text, Profile(names=("沄溪乡音",)))


@pytest.mark.parametrize("label", ["百工谱", "◆百工谱◆", "■ 百工谱", "百工谱★", "## 百工谱", "【百工谱】"])
def test_rubrics(label):
    """A rubric over an article is its rubric, with marks or without."""
    article = qtparse.parse(f"{label}{STORY}", Profile(rubrics=("百工谱",))).issue.articles[0]
    assert (["百工谱"], "篾刀不老") == ([rubric.text for rubric in article.rubrics], article.headline.text)


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("田间周刊", None),
        ("第3版　田间周刊", "3"),
        ("03版：田间周刊", "3"),
        ("田间周刊　第三版", "3"),
        ("田间周刊 A3版", "A3"),
        ("田间周刊 | 3", "3"),
        ("2022年4月15日　田间周刊　第3版", "3"),
    ],
)
def test_sections(head, number):
    """A section's name is the page's, alone or beside its number."""
    page = qtparse.parse(f"{head}{STORY}", Profile(sections=("田间周刊",))).issue.pages[0]
    assert ("田间周刊", number) == (page.section.text, page.number and page.number.text)
    assert [] == [article.kicker for article in page.articles if article.kicker]


@pytest.mark.parametrize("words", [("乡音", "乡音(周末)"), ("A+B", "A+B 版块"), ("【乡音】",), ("[0-9]",)])
def test_words_are_taken_as_they_are_printed(words):
    """Signs in words mean nothing else, the longer word is tried first, and a blank stands for any."""
    habits = Profile(words, words, words)
    for word in words:
        printed = word.replace(" ", "　")
        field, rubric = (habits.table.first(where, printed) for where in (Where.FIELD, Where.LINE))
        assert ["".join(word.split()), printed] == ["".join(field[1]["value"].split()), rubric[1]["label"]]


def test_own_rows_come_first():
    """A row of the profile takes what a standard row would."""
    text = "社论\n\n渡口大会开幕\n\n今天上午，大会在渡口开幕。\n"
    furniture = own(Role.FURNITURE, pattern="社论", example="社论")
    assert ("article.rubric", "社论") == listed(text)[0]
    assert ("page.other", "社论") == listed(text, Profile(conventions=(furniture,)))[0]


@pytest.mark.parametrize("optional", [False, True], ids=["with its fields", "without its fields"])
@pytest.mark.parametrize(
    ("where", "role"), [(where, role) for where in Where for role in Role if role in roles_at(where)]
)
def test_own_rows_lose_no_text(where, role, optional):
    """Whatever a row takes, wherever it may stand: every character that is not white space is in one stretch."""
    fields = [f"(?P<{name}>{sign})" for name, sign in zip(sorted(NEEDED.get(role, ())), "甲乙丙丁", strict=False)]
    signs = "" if optional else "甲乙丙丁"[: len(fields)]
    row = own(
        role, where, "（咕噜" + "".join(f"{field}{'?' * optional}" for field in fields) + "）", f"（咕噜{signs}）"
    )
    text = ALL_PLACES.format(*row.examples)
    stretches = qtparse.parse(text, Profile(conventions=(row,))).listing()
    told = sorted(at for stretch in stretches for at in range(stretch.start, stretch.end) if not text[at].isspace())
    assert [at for at, character in enumerate(text) if not character.isspace()] == told


@pytest.mark.parametrize("where", [Where.FIELD, Where.LEAD, Where.TAIL])
def test_a_row_that_takes_nothing(where):
    """A match of nothing is none, and reading ends all the same."""
    role = Role.IMPRINT if where is Where.FIELD else Role.NOTE
    row = own(role, where, "(?:咕噜)?", cues=("咕噜", "版"))
    assert listed("出版社\n出版了（出版）") == listed("出版社\n出版了（出版）", Profile(conventions=(row,)))


def test_a_page_head_that_names_nothing():
    """A row of pages may match without number and section."""
    row = own(Role.PAGE_NUMBER, pattern="咕噜(?P<section>灯火)?")
    assert ("page.other", "咕噜") == listed(f"咕噜{STORY}", Profile(conventions=(row,)))[0]


def test_standard_rows_have_no_faults():
    """What a profile's rows must keep, the standard rows keep, but for what only they may do."""
    rows = [row for row in CONVENTIONS if row.role not in CLOSED and not TWO_IN_ONE & set(row.compiled.groupindex)]
    assert [] == [(row.name, fault) for row in rows for fault in [*faults(row), *losses(row, TABLE)]]


@pytest.mark.parametrize("row", [own(Role.TITLE), own(pattern="(", cues=())], ids=["role", "pattern"])
def test_what_hinders_all_else_is_told_alone(row):
    """Of a row whose role or pattern is none, nothing further is said."""
    assert 1 == len(list(faults(row)))


def test_read_gives_the_value():
    """A file gives the profile that one would write in Python."""
    given = tomllib.loads(HABITS.read_text("utf-8"))
    rows = [
        Convention(
            row["name"],
            Role(row["role"]),
            Where(row["where"]),
            row["pattern"],
            tuple(row["examples"]),
            tuple(row["counter_examples"]),
            tuple(row["cues"]),
            begins=row.get("begins", ""),
            ends=row.get("ends", ""),
        )
        for row in given.pop("conventions")
    ]
    expected = Profile(**{key: tuple(words) for key, words in given.items()}, conventions=tuple(rows))
    assert attrs.astuple(expected) == attrs.astuple(profile.read(HABITS))


def test_read_passes_over_a_byte_order_mark(tmp_path):
    """A mark before the text, as some editors write it, means nothing; an empty file is an empty profile."""
    path = tmp_path / "habits.toml"
    path.write_bytes(b"\xef\xbb\xbf")
    assert Profile() == profile.read(path)


def test_profiles_travel():
    """A profile that was sent to another process reads what it read here."""
    habits = profile.read(HABITS)
    text = ISSUE.read_text("utf-8")
    assert qtparse.parse(text, habits) == qtparse.parse(text, pickle.loads(pickle.dumps(habits)))  # noqa: S301 our own


ROW = {
    "name": '"jump"',
    "role": '"jump_to"',
    "where": '"tail"',
    "pattern": "'（翻到第(?P<page>\\d)版）'",
    "examples": '["（翻到第2版）"]',
    "counter_examples": '["（翻到末版）"]',
    "cues": '["翻到"]',
}


def row_of(**changes):
    """A row in TOML that differs from the one above; `None` leaves a key out."""
    return "[[conventions]]\n" + "".join(
        f"{key} = {value}\n" for key, value in (ROW | changes).items() if value is not None
    )


MISTAKES = [
    ("names = ", "{file} is no TOML: Invalid value (at end of document); mend it there"),
    ('title = "乡音"', "{file}: there is no key 'title'; known keys: names, rubrics, sections, conventions"),
    ('names = "乡音"', '{file}: names must be a list of strings, not \'乡音\'; write ["…", "…"]'),
    ("rubrics = [1]", '{file}: rubrics must be a list of strings, not [1]; write ["…", "…"]'),
    ('sections = ["　"]', "{file}: sections must be words in a tuple, none of them empty; leave the empty ones out"),
    ("conventions = 1", "{file}: conventions must be tables; begin each with [[conventions]]"),
    (
        row_of(flags='"i"'),
        "{jump}there is no key 'flags'; known keys: name, role, where, pattern, examples, counter",
    ),
    (row_of(name=None, role=None), "{file}: convention 1: it has no name; add it"),
    (row_of(cues=None), "{jump}it has no cues; add it"),
    (row_of(pattern="1"), "{jump}pattern must be a string, not 1; put it in quotes"),
    (row_of(ends='["）"]'), "{jump}ends must be a string, not ['）']; put it in quotes"),
    (
        row_of(examples='"（翻到第2版）"'),
        '{jump}examples must be a list of strings, not \'（翻到第2版）\'; write ["…", "…"]',
    ),
    (row_of(where='"end"'), "{jump}where can't be 'end'; it can be line, lead, tail, field"),
    (row_of(role='"jump"'), "{jump}role can't be 'jump'; it can be title, title_latin, date, "),
    (
        row_of(role='"title"'),
        "{jump}role title has no rows at tail; there are byline, credit, dateline, jump_from, ",
    ),
    (row_of(role='"weekday"', where='"field"'), "{jump}role weekday has no rows at field; there are "),
    (row_of(pattern="'('"), "{jump}its pattern does not compile: missing ), unterminated subpattern"),
    (row_of(pattern="'a{9999999999999}'"), "{jump}its pattern does not compile: the repetition"),
    (
        row_of(pattern="'（翻到第(?P<page>\\d)(?P<last>版)）'"),
        "{jump}its pattern names groups that are no fields of jump_to: last; fields are page, for ",
    ),
    (
        row_of(role='"markup"', where='"line"'),
        "{jump}its pattern names groups that are no fields of markup: page; fields are none, for ",
    ),
    (
        row_of(pattern="'（翻到第\\d版）'"),
        "{jump}its pattern lacks groups that jump_to needs: page; write (?P<page>…)",
    ),
    (
        row_of(role='"page_number"', where='"line"', pattern="'（翻到第(?P<date>\\d)版）'"),
        "{jump}its pattern lacks groups that page_number needs: day, month, year; write (?P<day>…)",
    ),
    (row_of(examples="[]"), "{jump}its examples are empty, or one of them is; give at least one"),
    (row_of(cues='["翻", ""]'), "{jump}its cues are empty, or one of them is; give at least one"),
    (
        row_of(where='"line"', role='"furniture"', pattern="'翻到末版'", examples='["翻到末版"]', begins='"到"'),
        "{jump}its example '翻到末版' begins with none of begins; add '翻', or leave begins out",
    ),
    (
        row_of(ends='"版"'),
        "{jump}its example '（翻到第2版）' ends with none of ends; add '）', or leave ends out",
    ),
    (
        row_of(role='"jump_from"', where='"lead"', ends='"）"'),
        "{jump}ends says nothing at lead; leave it out",
    ),
    (
        row_of(cues='["转到"]'),
        "{jump}none of its cues is in its example '（翻到第2版）'; add one that is",
    ),
    (
        row_of(examples='["（翻到第12版）"]'),
        "{jump}it does not match its example '（翻到第12版）'; mend the pattern or the example",
    ),
    (
        row_of(counter_examples='["（翻到第3版）"]'),
        "{jump}it matches its counter-example '（翻到第3版）'; narrow the pattern",
    ),
    (
        row_of(name='"first"', pattern="'（[翻转]到第(?P<page>\\d)版）'") + row_of(),
        "{jump}its example '（翻到第2版）' is taken by the row 'first' before it; change their order",
    ),
]


@pytest.mark.parametrize(("content", "message"), MISTAKES, ids=[message[6:] for _, message in MISTAKES])
def test_mistakes(tmp_path, content, message):
    """A mistake is told in one line: what, where, and what to do."""
    path = tmp_path / "habits.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(ProfileError) as raised:
        profile.read(path)
    told, expected = str(raised.value), message.format(file=path, jump=f"{path}: convention 'jump': ")
    assert (expected, 1) == (told[: len(expected)], len(told.splitlines()))


def test_files_that_are_none(tmp_path):
    """A missing file is told as any other; bytes that are no UTF-8 as a mistake in the profile."""
    path = tmp_path / "habits.toml"
    with pytest.raises(UnavailableError, match=r"there is no file .*habits\.toml; check the path"):
        profile.read(path)
    path.write_bytes("names = ['乡音']".encode("gb18030"))
    with pytest.raises(ProfileError, match=r"habits\.toml is not UTF-8 from byte 10 on; save it as UTF-8"):
        profile.read(path)


@pytest.mark.parametrize("names", ["沄溪乡音", ["沄溪乡音"], (1,), ("",)])
def test_values_are_checked(names):
    """In Python, too, words are words: a string is not taken for its characters."""
    with pytest.raises(ProfileError, match="names must be words in a tuple, none of them empty"):
        Profile(names=names)
