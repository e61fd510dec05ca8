"""Writes qtparse's newspaper issues as NewsML-G2 and NITF."""
