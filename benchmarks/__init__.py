"""How fast `qtparse.parse` is, beside mistune's parse of the same text in the same process: `python -m benchmarks`."""
