"""Names and roles of those who sign: `本报记者 霍启川 通讯员 成 蹊` into runs of affiliation, role, names."""

from __future__ import annotations

import re

import attrs

from qtparse.conventions.words import (
    COMMON_SURNAMES,
    COMPOUND_SURNAMES,
    KNOWN_AGENCY,
    NO_NAME_BEGINS,
    OWN_HOUSE,
    SIGNER,
    SURNAMES,
)

SIGNER_PATTERN = re.compile(SIGNER)
# Each word for who signs holds one of these characters: without them a stretch is names.
IN_SIGNERS = re.compile(r"[者员員生稿译譯编編组組师師持民友]")
HOUSE_AT_END = re.compile(rf"(?:{OWN_HOUSE}|{KNOWN_AGENCY})$")
BLANK_OR_SEPARATOR = re.compile(r"[\s、，,;；]")
SEPARATORS = re.compile(r"[、，,;；/／|&]+")
AND = re.compile(r"[和及与與]")
EDGES = " \u3000\xa0\t:：。."
WORK = (
    "采访整理",
    "採訪整理",
    "采访",
    "採訪",
    "采写",
    "採寫",
    "综合整理",
    "整理",
    "编译",
    "編譯",
    "撰写",
    "撰文",
    "综合报道",
    "报道",
    "報道",
    "報導",
    "本文亦有贡献",
)
WORK_AT_END = re.compile(f"(?:{'|'.join(WORK)})$")
MIDDLE_DOTS = frozenset("·•・．")
# What reporters write, behind the word for them: 新华社记者述评.
WHAT_IS_WRITTEN = frozenset(
    {"述评", "述評", "手记", "手記", "札记", "观察", "調查", "调查", "来信", "來信", "专访", "專訪"}
)
SHORTEST_NAME = 2
LONGEST_PLAIN_NAME = 4
PLAIN_NAME = re.compile(rf"[一-鿿]{{{SHORTEST_NAME},{LONGEST_PLAIN_NAME}}}")


@attrs.define
class Run:
    """One run of names in one role; `start` and `end` are offsets into the text that was read."""

    start: int
    end: int
    affiliation: str | None
    role: str | None
    names: tuple[str, ...]


def runs(text: str) -> tuple[Run, ...]:
    """The runs of `text`, a byline without its brackets and marks. Without any role it is one run of names."""
    signers = _signers(text)
    if not signers:
        return (Run(0, len(text), None, None, names(text)),)
    found: list[Run] = []
    start, affiliation = 0, _trim(text[: signers[0].start()])
    for after, signer in enumerate(signers, 1):
        behind = signer.end()
        if after < len(signers):
            following = _affiliation_at_end(text[behind : signers[after].start()])
            if behind + len(following) == signers[after].start() and following and all(map(is_name, names(following))):
                following = ""  # names and the next role run together: 李志田通讯员
            end = signers[after].start() - len(following)
        else:
            following, end = "", len(text)
        found.append(Run(start, end, affiliation or None, signer[0], names(text[behind:end])))
        start, affiliation = end, following
    return tuple(found)


def _signers(text: str) -> list[re.Match[str]]:
    """The words of `text` that say who signs."""
    found: list[re.Match[str]] = []
    at = 0
    while IN_SIGNERS.search(text, at):
        signer = SIGNER_PATTERN.search(text, at)
        if signer is None:
            break
        found.append(signer)
        at = signer.end()
    return found


def names(text: str) -> tuple[str, ...]:
    """The names in `text`, closed up: `成 蹊` is one, `段知夏 卓远山` are two, `方舟祁远帆` are two."""
    printed = text.strip(EDGES)
    if printed.endswith(WORK):
        printed = WORK_AT_END.sub("", printed).strip(EDGES)
    if len(printed) < LONGEST_PLAIN_NAME and printed.isalpha():
        return (printed,)
    found: list[str] = []
    for piece in SEPARATORS.split(printed):
        found += _names_between_blanks(piece)
    return tuple(found)


def is_name(text: str) -> bool:
    """Whether `text` has the form of a Chinese person's name: two to four characters, a surname first."""
    if not PLAIN_NAME.fullmatch(text):
        return False
    return text[:2] in COMPOUND_SURNAMES or (text[0] in SURNAMES and len(text) < LONGEST_PLAIN_NAME)


def may_sign(run: Run) -> bool:
    """Whether `run` can be a signature: its names have the form of names, not of running text."""
    return all(map(_may_be_name, run.names))


def _may_be_name(name: str) -> bool:
    if not "\u4e00" <= name[0] <= "\u9fff" or not MIDDLE_DOTS.isdisjoint(name):
        return True
    if len(name) == LONGEST_PLAIN_NAME:
        return name[:2] in COMPOUND_SURNAMES
    if name in WHAT_IS_WRITTEN:
        return False
    return SHORTEST_NAME <= len(name) < LONGEST_PLAIN_NAME and name[-1] not in "摄攝" and name[0] not in NO_NAME_BEGINS


def _names_between_blanks(piece: str) -> list[str]:
    """Names parted by blanks; single characters are halves of padded names."""
    words = piece.split()
    if len(words) == 1:
        return _glued(words[0])
    found: list[str] = []
    half = ""
    for word in words:
        if half:
            found.append(half + word)
            half = ""
        elif len(word) == 1:
            half = word
        else:
            found += _glued(word)
    if half:
        found.append(half)
    return found


def _glued(word: str) -> list[str]:
    """Names run together, parted where surnames allow names of two and three characters only; else the whole word."""
    if len(word) < LONGEST_PLAIN_NAME:
        return [word]
    if AND.search(word) and not is_name(word):
        parts = AND.split(word)
        return parts if all(map(is_name, parts)) else [word]
    if not all("\u4e00" <= character <= "\u9fff" for character in word):
        return [word]
    if word[:2] in COMPOUND_SURNAMES and len(word) == LONGEST_PLAIN_NAME:
        return [word]
    return _cut(word) or [word]


def _cut(word: str) -> list[str] | None:
    """The cut of `word` into the fewest names, those with the fewest rare surnames; or `None` if there is none."""
    best: list[tuple[int, int, list[str]] | None] = [None] * (len(word) + 1)
    best[0] = 0, 0, []
    for end in range(2, len(word) + 1):
        for length in (3, 2, 4):
            before = best[end - length] if end >= length else None
            if before is None or not is_name(word[end - length : end]):
                continue
            count, rare, found = before
            name = word[end - length : end]
            cut = count + 1, rare + (name[0] not in COMMON_SURNAMES), [*found, name]
            if (shortest := best[end]) is None or cut[:2] < shortest[:2]:
                best[end] = cut
    return best[-1][-1] if best[-1] else None


def _affiliation_at_end(stretch: str) -> str:
    """What at the end of `stretch` belongs to the role that follows it, not to the names before."""
    house = HOUSE_AT_END.search(stretch)
    return house[0] if house else BLANK_OR_SEPARATOR.split(stretch)[-1]


def _trim(text: str) -> str:
    return text.strip(" \u3000\xa0\t:：、，,")
