#!/usr/bin/env python3
"""A third party's opinion: python3-jsonschema with the schema that ships must say of every file
under data/ what our own reader says. See data/README for what lies where.

Usage: validate.py SCHEMA CHECKER DATA
CHECKER prints "valid NAME" or "invalid NAME" for each file named to it (tests/store/saver)."""
import json
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator


def refuse(word):
    raise ValueError(f"{word} is not JSON")


def third_party(validator, path):
    try:
        value = json.loads(path.read_bytes().decode("utf-8"), parse_constant=refuse)
    except (ValueError, RecursionError):
        return False
    return validator.is_valid(value)


def main():
    schema_file, checker, data = sys.argv[1:]
    schema = json.loads(pathlib.Path(schema_file).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    files = sorted(pathlib.Path(data).glob("*/*.json"))
    run = subprocess.run([checker, "validate", *map(str, files)], stdout=subprocess.PIPE, check=True)
    ours = dict(reversed(line.split(" ", 1)) for line in run.stdout.decode().splitlines())
    wrong = 0
    for path in files:
        folder = path.parent.name
        mine, theirs = ours[str(path)] == "valid", third_party(validator, path)
        right = {"good": (True, True), "bad": (False, False), "beyond-schema": (False, True)}
        if (mine, theirs) != right[folder]:
            wrong += 1
            words = {True: "valid", False: "invalid"}
            print(f"{path}: we say {words[mine]}, jsonschema says {words[theirs]}")
    count = {name: len(list(pathlib.Path(data, name).glob("*.json"))) for name in right}
    print(f"schema: {count['good']} good and {count['bad']} bad files, both agree; "
          f"{count['beyond-schema']} that only we refuse" if wrong == 0 else f"{wrong} files differ")
    if min(count.values()) == 0:
        sys.exit("there are no files to compare")
    sys.exit(wrong > 0)


main()
