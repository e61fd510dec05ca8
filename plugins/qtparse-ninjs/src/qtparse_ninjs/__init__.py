"""Writes qtparse's newspaper issues as ninjs, IPTC's news in JSON."""
