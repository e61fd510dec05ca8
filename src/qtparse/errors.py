"""What qtparse raises. Nothing of it is raised for text: what a text leaves in doubt is a diagnostic."""


class QtparseError(Exception):
    """The root of all: its message is one line that says what, where, and what to do."""


class SourceError(QtparseError):
    """Bytes could not be had, or are no text in any known encoding."""


class UnknownExporterError(QtparseError):
    """No installed plugin offers a format of this name."""


class OptionError(QtparseError):
    """An exporter does not have this option, or the option does not take this value."""


class ProfileError(QtparseError):
    """A profile breaks its rules: no TOML, an unknown key, a convention that does not take its own examples."""


class PluginError(QtparseError):
    """A plugin broke its contract: it failed to load, clashed with another, or raised while it exported."""
