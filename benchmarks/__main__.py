"""Prints the figures; the last line is the ratio that is promised."""

from __future__ import annotations

import mistune

import qtparse
from benchmarks import texts
from benchmarks.measuring import medians, peak_bytes

# Without a renderer mistune gives its tokens: the parse alone.
READERS = (qtparse.parse, mistune.create_markdown(renderer=None))
LINE = "{:<20}{:>12}{:>14}{:>14}{:>18}{:>9}"


def main() -> None:
    """Measure each text and print a line for it."""
    page = texts.sample_page()
    print(LINE.format("text", "characters", "qtparse ms", "mistune ms", "µs a 1000 chars", "ratio"))
    ratios = [compare(name, text) for name, text in texts.variants(page).items()]
    compare("shipped example", texts.example_page())
    many = page * texts.COPIES
    megabytes, peak = len(many.encode()) / 1e6, peak_bytes(qtparse.parse, many) / 1e6
    print(f"\npeak memory for {megabytes:.1f} MB of text: {peak:.1f} MB")
    print(f"ratio to mistune on the sample page: {ratios[0]:.2f}")


def compare(name: str, text: str) -> float:
    """Print the figures for `text`; their ratio, less than 1 where qtparse is faster."""
    ours, theirs = medians(READERS, text)
    ratio = ours / theirs
    figures = (f"{ours * 1e3:.2f}", f"{theirs * 1e3:.2f}", f"{ours * 1e9 / len(text):.0f}", f"{ratio:.2f}")
    print(LINE.format(name, len(text), *figures))
    return ratio


if __name__ == "__main__":
    main()
