"""Holds what qpick prints for each page against the schemas in Documentation/schema.

Usage: validate.py QPICK SCHEMA-FOLDER PAGE...
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

# What is run on a page, and the schema of each line that it prints.
RUNS = [
    (["extract"], "facts"),
    (["doctor", "--format", "json"], "doctor"),
    (["--format", "json"], "ranking"),
    (["history", "--format", "json"], "history"),
    (["--format", "json", "--all", "-n", "0", "--as-of", "saved", "--min-views", "0"], "ranking"),
    (["--format", "ndjson", "--all", "-n", "0", "--as-of", "saved"], "ranking-line"),
]


def main():
    qpick, folder, pages = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    schemas = {path.name: json.loads(path.read_text()) for path in folder.glob("*.schema.json")}
    registry = Registry().with_resources(
        (name, Resource.from_contents(schema)) for name, schema in schemas.items()
    )
    validators = {}
    for name, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        validators[name.removesuffix(".schema.json")] = Draft202012Validator(
            schema, registry=registry, format_checker=FormatChecker()
        )
    counts = dict.fromkeys(validators, 0)
    failures = 0
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": "/usr/bin:/bin", "HOME": home}
        subprocess.run([qpick, "history", "on"], env=environment, check=True, capture_output=True)
        failures += validate(qpick, pages, environment, validators, counts)
    print("schema: " + ", ".join(f"{count} of {name}" for name, count in sorted(counts.items())))
    empty = [name for name, count in counts.items() if count == 0]
    if empty:
        print(f"schema: nothing was held against {', '.join(empty)}")
    return 1 if failures or empty else 0


def validate(qpick, pages, environment, validators, counts):
    """How many lines do not fit their schema."""
    failures = 0
    for page in pages:
        for options, name in RUNS:
            command = [qpick, *options] + ([] if options[0] == "history" else [page])
            output = subprocess.run(command, capture_output=True, env=environment).stdout.decode()
            for line in output.splitlines():
                counts[name] += 1
                for error in validators[name].iter_errors(json.loads(line)):
                    failures += 1
                    print(f"schema: {' '.join(options)} {page}: {error.json_path}: {error.message[:200]}")
    return failures


sys.exit(main())
