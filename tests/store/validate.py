#!/usr/bin/env python3
"""A third party's opinion: python3-jsonschema with the schemas that ship must say of every file
under data/ what our own reader says. See data/README for what lies where.

Usage: validate.py SCHEMAS CHECKER DATA
SCHEMAS is the folder with settings.schema.json (for .json) and accounts.schema.json (for each line
of a .jsonl). CHECKER prints "valid NAME" or "invalid NAME" for each file named to it
(tests/store/saver)."""
import json
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator

RIGHT = {"good": (True, True), "bad": (False, False), "beyond-schema": (False, True)}
KINDS = {".json": "settings", ".jsonl": "accounts"}


def refuse(word):
    raise ValueError(f"{word} is not JSON")


def documents(path):
    """The settings file is one document, a file of accounts one in each line that is not blank."""
    text = path.read_bytes().decode("utf-8")
    parts = [text] if path.suffix == ".json" else [line for line in text.split("\n") if line.strip()]
    return [json.loads(part, parse_constant=refuse) for part in parts]


def third_party(validator, path):
    try:
        return all(validator.is_valid(value) for value in documents(path))
    except (ValueError, RecursionError):
        return False


def main():
    schemas, checker, data = sys.argv[1:]
    validators = {}
    for suffix, name in KINDS.items():
        text = pathlib.Path(schemas, f"{name}.schema.json").read_text(encoding="utf-8")
        schema = json.loads(text)
        Draft202012Validator.check_schema(schema)
        validators[suffix] = Draft202012Validator(schema)
    files = sorted(pathlib.Path(data).glob("*/*.json*"))
    run = subprocess.run([checker, "validate", *map(str, files)], stdout=subprocess.PIPE, check=True)
    ours = dict(reversed(line.split(" ", 1)) for line in run.stdout.decode().splitlines())
    wrong, count = 0, dict.fromkeys(((name, suffix) for name in RIGHT for suffix in KINDS), 0)
    for path in files:
        count[path.parent.name, path.suffix] += 1
        mine, theirs = ours[str(path)] == "valid", third_party(validators[path.suffix], path)
        if (mine, theirs) != RIGHT[path.parent.name]:
            wrong += 1
            words = {True: "valid", False: "invalid"}
            print(f"{path}: we say {words[mine]}, jsonschema says {words[theirs]}")
    for suffix, name in KINDS.items():
        print(f"schema of {name}: {count['good', suffix]} good and {count['bad', suffix]} bad files, "
              f"{count['beyond-schema', suffix]} that only we refuse")
    if min(count.values()) == 0:
        sys.exit("there are no files to compare")
    if wrong:
        sys.exit(f"{wrong} files differ")
    print("our reader and jsonschema agree on all of them")


main()
