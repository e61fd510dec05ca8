"""Times and memory of functions that take a text."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from statistics import median

Reader = Callable[[str], object]
CHARACTERS = 2_000_000
LEAST_ROUNDS = 5
MOST_ROUNDS = 300


def medians(readers: tuple[Reader, ...], text: str) -> tuple[float, ...]:
    """The median of the seconds that each reader takes for `text`, in interleaved rounds: the longer, the fewer."""
    rounds = max(LEAST_ROUNDS, min(MOST_ROUNDS, CHARACTERS // len(text)))
    return tuple(map(median, zip(*([seconds(reader, text) for reader in readers] for _ in range(rounds)), strict=True)))


def seconds(reader: Reader, text: str) -> float:
    """How long one reading takes."""
    start = time.perf_counter()
    reader(text)
    return time.perf_counter() - start


def peak_bytes(reader: Reader, text: str) -> int:
    """The most that Python holds at a time while `reader` reads `text`, without the text."""
    tracemalloc.start()
    try:
        reader(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
