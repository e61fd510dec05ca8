"""The loader: what is installed is offered, and what is broken is told by its distribution's name."""

import sys
from importlib import metadata

import pytest

from qtparse import Exporter, PluginError, UnknownExporterError, plugins

GOOD = """
import qtparse

def render(issue, position, options):
    return b""

@qtparse.hookimpl
def qtparse_exporters():
    return [qtparse.Exporter({name!r}, ".x", "text/plain", "a test", render)]
"""
BROKEN = {
    "import": ("import no_such_module", "ModuleNotFoundError: No module named 'no_such_module'"),
    "misspelt": (
        "import qtparse\n@qtparse.hookimpl\ndef qtparse_exporter(): return []",
        "PluginValidationError: unknown hook 'qtparse_exporter'",
    ),
    "arguments": (
        "import qtparse\n@qtparse.hookimpl\ndef qtparse_exporters(issue): return []",
        "PluginValidationError: Plugin 'arguments' for hook 'qtparse_exporters' hookimpl definition:",
    ),
    "raises": (
        "import qtparse\n@qtparse.hookimpl\ndef qtparse_exporters():\n raise OSError('two\\nlines')",
        "OSError: two lines",
    ),
    "unmarked": (
        "def qtparse_exporters(): return []",
        "it offers no exporter; is its qtparse_exporters marked with @qtparse.hookimpl?",
    ),
    "stranger": (
        "import qtparse\n@qtparse.hookimpl\ndef qtparse_exporters(): return ['csv']",
        "it offers a str where an Exporter belongs",
    ),
    "leaves": ("import sys\nsys.exit('enough')", "SystemExit: enough"),
    "options": (
        GOOD.format(name="csv").replace("render)", "render, options=list)"),
        "the options of its exporter csv are unusable: NotAnAttrsClassError: ",
    ),
    "required": (
        "import attrs\n@attrs.frozen\nclass Options:\n    sign: str\n"
        + GOOD.format(name="csv").replace("render)", "render, options=Options)"),
        "the options of its exporter csv are unusable: TypeError: ",
    ),
    "misnamed": (
        GOOD.format(name="C S V"),
        "it names an exporter 'C S V'; small letters, digits and hyphens make a name",
    ),
}


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Install a distribution with one plugin, in a folder of its own, and give its entry points."""
    monkeypatch.syspath_prepend(tmp_path)
    modules = []

    def install(distribution, plugin, source):
        module = f"{distribution}_{plugin}".replace("-", "_")
        modules.append(module)
        (tmp_path / f"{module}.py").write_text(source, "utf-8")
        info = tmp_path / f"{module}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.2\n", "utf-8")
        (info / "entry_points.txt").write_text(f"[qtparse]\n{plugin} = {module}\n", "utf-8")
        return tuple(metadata.Distribution.at(info).entry_points)

    yield install
    for module in modules:
        sys.modules.pop(module, None)


def test_exporters_are_sorted_by_name_and_know_their_origin(install):
    """Each exporter stands under its name, with the plugin, the distribution and the version it came from."""
    points = install("qtparse-two", "two", GOOD.format(name="xml")) + install(
        "qtparse-one", "one", GOOD.format(name="csv")
    )
    loaded = plugins.load(points)
    origins = [(had.exporter.name, had.plugin, had.distribution, had.version) for had in loaded.exporters]
    assert origins == [("csv", "one", "qtparse-one", "1.2"), ("xml", "two", "qtparse-two", "1.2")]
    assert not loaded.failures
    assert loaded.exporters[0].exporter is loaded.exporter("csv")


def test_installed_plugins_are_found(install):
    """Without entry points, those of the group `qtparse` that Python sees are loaded."""
    install("qtparse-seen", "seen", GOOD.format(name="seen-by-the-test"))
    assert isinstance(plugins.load().exporter("seen-by-the-test"), Exporter)


@pytest.mark.parametrize("plugin", BROKEN)
def test_a_broken_plugin_is_told_and_the_others_work(install, plugin):
    """What goes wrong in one plugin is that plugin's failure, in one line."""
    source, reason = BROKEN[plugin]
    loaded = plugins.load(
        install("qtparse-bad", plugin, source) + install("qtparse-good", "good", GOOD.format(name="csv"))
    )
    (failure,) = loaded.failures
    assert (plugin, "qtparse-bad") == (failure.plugin, failure.distribution)
    assert reason == failure.reason[: len(reason)]
    assert "\n" not in failure.reason
    (working,) = loaded.exporters
    assert loaded.exporter("csv") is working.exporter


def test_exporters_of_one_name_clash(install):
    """Of two exporters with one name neither wins: both are listed and told of, and asking for the name raises."""
    loaded = plugins.load(
        install("qtparse-one", "one", GOOD.format(name="csv"))
        + install("qtparse-two", "two", GOOD.format(name="csv"))
        + install("qtparse-three", "three", GOOD.format(name="xml"))
    )
    clash = "exporter 'csv' is offered by one of qtparse-one and by two of qtparse-two; uninstall all of them but one"
    names = ["csv", "csv", "xml"]
    assert names == [had.exporter.name for had in loaded.exporters]
    assert [f"plugin one of qtparse-one: {clash}", f"plugin two of qtparse-two: {clash}"] == list(
        map(str, loaded.failures)
    )
    with pytest.raises(PluginError) as raised:
        loaded.exporter("csv")
    assert clash == str(raised.value)
    assert loaded.exporters[2].exporter is loaded.exporter("xml")


def test_an_unknown_name_tells_what_is_installed(install):
    """Who asks for a format that is not there reads which are, and where it might come from."""
    loaded = plugins.load(
        install("qtparse-one", "one", GOOD.format(name="json")) + install("qtparse-two", "two", GOOD.format(name="csv"))
    )
    with pytest.raises(UnknownExporterError) as raised:
        loaded.exporter("xml")
    expected = "no exporter 'xml' is installed; installed: csv, json. A plugin such as qtparse-xml may offer it"
    assert expected == str(raised.value)


def test_an_unknown_name_tells_what_failed(install):
    """A plugin that failed may be the one that is asked for, so it is named."""
    loaded = plugins.load(install("qtparse-xml", "xml", "import no_such_module"))
    with pytest.raises(UnknownExporterError) as raised:
        loaded.exporter("xml")
    expected = (
        "no exporter 'xml' is installed; installed: none. A plugin such as qtparse-xml may offer it; "
        "plugin xml of qtparse-xml: ModuleNotFoundError: No module named 'no_such_module'"
    )
    assert expected == str(raised.value)


def test_a_name_that_no_plugin_could_have_suggests_none():
    """No plugin is made up for a name that is none."""
    with pytest.raises(UnknownExporterError) as raised:
        plugins.load([]).exporter("X/\n")
    expected = "no exporter 'X/\\n' is installed; installed: none. Choose one of these"
    assert expected == str(raised.value)


def test_an_entry_point_without_a_distribution_is_named_by_its_module():
    """An entry point made by hand belongs to no distribution, so its module stands in for the name."""
    point = metadata.EntryPoint("csv", "no_such_module", "qtparse")
    (failure,) = plugins.load([point]).failures
    expected = "plugin csv of no_such_module: ModuleNotFoundError: No module named 'no_such_module'"
    assert expected == str(failure)
