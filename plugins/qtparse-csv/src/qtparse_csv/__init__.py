"""Writes qtparse's newspaper issues as CSV, for data tools and for spreadsheets."""
