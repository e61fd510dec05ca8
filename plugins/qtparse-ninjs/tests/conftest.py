"""What the tests of qtparse-ninjs share: documents made with options, and IPTC's schemas, where they are at hand."""

import io
import json
import os
from pathlib import Path

import jsonschema
import pytest
from qtparse_ninjs import EXPORTER, Options
from referencing import Registry, Resource

SCHEMAS = Path(os.environ.get("QTPARSE_SCHEMAS", "schemas-not-named")) / "ninjs"
GEOJSON = "https://geojson.org/schema/GeoJSON.json"


@pytest.fixture(scope="session")
def write():
    """The bytes that the exporter writes for issues."""

    def write(*issues, **options):
        stream = io.BytesIO()
        EXPORTER.write(issues, stream, Options(**options))
        return stream.getvalue()

    return write


@pytest.fixture(scope="session")
def item(write):
    """The item that the exporter makes of an issue."""
    return lambda issue, **options: json.loads(write(issue, **options))


@pytest.fixture(scope="session")
def validate():
    """Raise where an item is not as IPTC's schema of a version says."""
    if not SCHEMAS.is_dir():
        pytest.skip("IPTC's schemas are not there: name the folder that holds ninjs/ in QTPARSE_SCHEMAS")
    # 3.1 refers to it, with an empty fragment; nothing is fetched.
    geojson = Resource.from_contents(schema("GeoJSON.json"))
    registry = Registry().with_resources([(GEOJSON, geojson), (f"{GEOJSON}#", geojson)])
    classes = {"3.1": jsonschema.Draft202012Validator, "1.6": jsonschema.Draft7Validator}
    validators = {
        version: kind(schema(f"ninjs-schema_{version}.json"), registry=registry, format_checker=kind.FORMAT_CHECKER)
        for version, kind in classes.items()
    }
    return lambda item, version: validators[version].validate(item)


def schema(name):
    """A schema of IPTC's, or the one that it refers to."""
    return json.loads((SCHEMAS / name).read_text("utf-8"))
