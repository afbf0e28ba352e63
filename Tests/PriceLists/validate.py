"""Checks the price lists against Pricing/price-list.schema.json with a validator of its own.

Needs `jsonschema` from PyPI. Every list of Pricing/lists must be accepted; every broken list that the schema can
know of (the form of a value, a key too many or too few) must be refused. What needs more than a schema (ids that
nothing has, tiers that do not rise) is left to `calfcalc check`.
"""

import csv
import json
import pathlib
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
BROKEN = ROOT / "Tests" / "CalfCLITests" / "BrokenLists"

# How many of the broken lists the schema refuses: fewer mean that it has lost a rule.
REFUSED = 44


def main() -> int:
    schema = json.loads((ROOT / "Pricing" / "price-list.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    failed = 0
    lists = sorted((ROOT / "Pricing" / "lists").glob("*.json"))
    for path in [*lists, BROKEN / "valid.json"]:
        for error in validator.iter_errors(json.loads(path.read_text())):
            print(f"{path.name}: {error.json_path}: {error.message}")
            failed += 1
    refused = accepted = 0
    for row in csv.DictReader((BROKEN / "expected.csv").open()):
        try:
            document = json.loads((BROKEN / row["file"]).read_bytes())
        except ValueError:
            continue
        if validator.is_valid(document):
            accepted += 1
            if "-v" in sys.argv:
                print(f"beyond the schema: {row['file']} ({row['about']})")
        else:
            refused += 1
            if row["severity"] == "warning":
                print(f"{row['file']}: only a warning, yet refused by the schema")
                failed += 1
    print(f"{len(lists)} lists accepted; of the broken ones {refused} refused, {accepted} beyond a schema")
    if refused < REFUSED:
        print("the schema refuses fewer of the broken lists than it did")
        failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
