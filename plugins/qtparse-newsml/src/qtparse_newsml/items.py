"""What all items of NewsML-G2 have in common: attributes, catalogues, rights, management data, and links to others."""

from __future__ import annotations

import attrs

import qtparse
from qtparse.model import Issue
from qtparse_newsml.characters import one_line
from qtparse_newsml.elements import LANG, Element, g2
from qtparse_newsml.identifiers import Identifiers
from qtparse_newsml.options import NewsmlOptions
from qtparse_newsml.parties import named
from qtparse_newsml.times import issue_day, midnight, version_created
from qtparse_newsml.vocabulary import catalogs
from qtparse_newsml.wording import issue_title

STANDARD = {"standard": "NewsML-G2", "standardversion": "2.35", "conformance": "power"}
PROFILE = "qtparse-issue"
UNKNOWN_PROVIDER = "unknown"
NEWS_ITEM = "application/vnd.iptc.g2.newsitem+xml"
PACKAGE_ITEM = "application/vnd.iptc.g2.packageitem+xml"


@attrs.frozen
class Context:
    """What the items of one issue share."""

    issue: Issue
    options: NewsmlOptions
    identifiers: Identifiers
    title: str
    provider: str
    version_created: str
    first_created: str | None
    content_created: str | None


def context(issue: Issue, identifiers: Identifiers, options: NewsmlOptions) -> Context:
    """What is said of every item of `issue`."""
    day = issue_day(issue)
    printed = issue.masthead.titles[0].text.strip() if issue.masthead.titles else ""
    return Context(
        issue=issue,
        options=options,
        identifiers=identifiers,
        title=issue_title(issue),
        provider=one_line(options.provider.strip() or printed) or UNKNOWN_PROVIDER,
        version_created=version_created(options.version_created, issue),
        first_created=midnight(day) if day else None,
        content_created=day.isoformat() if day else None,
    )


def item(shared: Context, tag: str, name: str, *content: Element) -> Element:
    """The item that is `name` in its issue, with `content` behind what all items begin with."""
    options = shared.options
    attributes = {**STANDARD, "guid": shared.identifiers.guid(name), "version": str(options.version)}
    rights = []
    if options.copyright_holder:
        rights.append(g2("rightsInfo", None, named("copyrightHolder", options.copyright_holder)))
    return g2(tag, {**attributes, LANG: options.language}, *catalogs(), *rights, *content)


def item_meta(shared: Context, item_class: str, title: str, *content: Element) -> Element:
    """The management data of an item of a class of IPTC's (`ninat`)."""
    first_created = [g2("firstCreated", None, shared.first_created)] if shared.first_created else []
    return g2(
        "itemMeta",
        None,
        g2("itemClass", {"qcode": item_class}),
        named("provider", shared.provider),
        g2("versionCreated", None, shared.version_created),
        *first_created,
        g2("pubStatus", {"qcode": "stat:usable"}),
        g2("generator", {"versioninfo": qtparse.__version__}, "qtparse"),
        g2("profile", {"versioninfo": "1"}, PROFILE),
        g2("title", None, title),
        *content,
    )


def content_meta(shared: Context, *content: Element) -> Element:
    """The description of an item's content, with the day and the language that all have."""
    created = [g2("contentCreated", None, shared.content_created)] if shared.content_created else []
    return g2("contentMeta", None, *created, g2("language", {"tag": shared.options.language}), *content)


def member_of(shared: Context) -> Element:
    """The item's belonging to its issue."""
    guid = shared.identifiers.guid(shared.identifiers.issue)
    return g2("memberOf", {"uri": guid}, g2("name", None, shared.title))


def target(shared: Context, name: str, kind: str = NEWS_ITEM) -> dict[str, str]:
    """The attributes of a link to the item that is `name` in the same issue."""
    return {
        "residref": shared.identifiers.guid(name),
        "version": str(shared.options.version),
        "contenttype": kind,
    }


def headline(role: str, rank: int, text: str) -> Element:
    """A line of a head; whichever stands first is the main one to consumers, so it is called that too."""
    roles = [role] if rank > 1 or role == "main" else [role, "main"]
    return g2("headline", {"role": " ".join(f"qthl:{name}" for name in roles), "rank": str(rank)}, text)
