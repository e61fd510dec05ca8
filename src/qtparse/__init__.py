"""qtparse reads the text of a Chinese newspaper issue and makes a typed model of it."""

from qtparse.diagnostics import Code, Diagnostic, Severity
from qtparse.errors import OptionError, PluginError, ProfileError, QtparseError, SourceError, UnknownExporterError
from qtparse.exporting import Exporter, ExportWarning
from qtparse.hookspecs import hookimpl
from qtparse.listing import Stretch
from qtparse.parser import Parse, parse, parse_file
from qtparse.profile import Profile
from qtparse.spans import LineIndex, Position, Span

__version__ = "0.1.0"

__all__ = [
    "Code",
    "Diagnostic",
    "ExportWarning",
    "Exporter",
    "LineIndex",
    "OptionError",
    "Parse",
    "PluginError",
    "Position",
    "Profile",
    "ProfileError",
    "QtparseError",
    "Severity",
    "SourceError",
    "Span",
    "Stretch",
    "UnknownExporterError",
    "hookimpl",
    "parse",
    "parse_file",
]
