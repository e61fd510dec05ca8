"""Writes qtparse's newspaper issues as JSON-LD with schema.org's terms."""
