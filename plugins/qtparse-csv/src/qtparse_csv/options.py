"""What the exporter can be told."""

from __future__ import annotations

from typing import Literal

import attrs
from attrs.validators import in_


@attrs.frozen
class Options:
    """What the exporter `csv` can be told."""

    rows: Literal["articles", "paragraphs", "photos"] = attrs.field(
        default="articles",
        validator=in_(("articles", "paragraphs", "photos")),
        metadata={"help": "what a row is: an article, a paragraph of one, or a photo"},
    )
    flavour: Literal["data", "excel"] = attrs.field(
        default="data",
        validator=in_(("data", "excel")),
        metadata={
            "help": "data: for programs, values as they are; excel: for spreadsheets, with BOM and formula guard"
        },
    )
    header: Literal["en", "zh"] = attrs.field(
        default="en",
        validator=in_(("en", "zh")),
        metadata={"help": "the language of the column names"},
    )
