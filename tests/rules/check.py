#!/usr/bin/env python3
"""Are the rules right that ship? Against the JSON Schema (a third party's validator), and against
what a schema cannot say. Then the files under data/: what users write.

Usage: check.py SCHEMA RULES FINDING.H DATA"""
import json
import pathlib
import re
import sys

from jsonschema import Draft202012Validator

JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
PARAMETER = re.compile(r"\{([a-z_]*)\}")


def refuse_duplicates(pairs):
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a key is there twice")
    return value


def refuse_constant(word):
    raise ValueError(f"{word} is not JSON")


def read(path):
    return json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=refuse_duplicates,
                      parse_constant=refuse_constant)


def schema_errors(schema, value):
    return [f"{error.json_path}: {error.message[:120]}" for error in schema.iter_errors(value)]


def sentences(rule):
    """Both languages are there, say the same parameters, and end as sentences do."""
    for member in ("text", "advice"):
        words = rule.get(member)
        if words is None:
            continue
        if set(words) != {"en", "ja"}:
            yield f"{member}: not in both languages"
            continue
        if set(PARAMETER.findall(words["en"])) != set(PARAMETER.findall(words["ja"])):
            yield f"{member}: other parameters in Japanese"
        if not JAPANESE.search(words["ja"]) or JAPANESE.search(words["en"]):
            yield f"{member}: in another language than it says"
        if words["en"][-1] not in ".}" or words["ja"][-1] not in "。}":
            yield f"{member}: no sentence"
        if "  " in words["en"] or words["en"] != words["en"].strip():
            yield f"{member}: blanks"


def shipped_errors(schema, files, causes):
    """What is wrong with what ships."""
    ids, general = {}, set()
    for name, value in files.items():
        errors = schema_errors(schema, value)
        yield from (f"{name}: {error}" for error in errors)
        for rule in value["rules"] if not errors else []:
            if rule["id"] in ids:
                yield f"{name}: {rule['id']} is in {ids[rule['id']]} as well"
            ids[rule["id"]] = name
            if rule.get("when"):
                if rule["id"] == rule["cause"]:
                    yield f"{name}: {rule['id']} is the id of the general rule"
            elif rule["id"] != rule["cause"]:
                yield f"{name}: {rule['id']}: a general rule bears the name of its cause"
            else:
                general.add(rule["cause"])
            yield from (f"{name}: {rule['id']}: {error}" for error in sentences(rule))
    for cause in causes:
        if cause not in general:
            yield f"{cause} has no general rule"


def readme_errors(schema, readme, files, causes):
    """The example that users copy, the files, and the causes with what their words may name."""
    example = re.search(r'^    \{"version": 1.*?^    \]\}$', readme, re.S | re.M)
    yield from schema_errors(schema, json.loads(example[0])) if example else ["no example"]
    named = set(re.findall(r"^    ([a-z_]+[.]json) ", readme, re.M))
    if named != set(files):
        yield f"other files than there are: {', '.join(sorted(named ^ set(files)))}"
    listed = re.findall(r"^([a-z0-9-]+)(?: +[{].*)?$", readme.split("Causes\n------\n")[1], re.M)
    if listed != causes:
        yield f"other causes than there are: {', '.join(sorted(set(listed) ^ set(causes)))}"


def users_errors(schema, folder):
    for kind, valid in (("good", True), ("bad", False), ("beyond-schema", True)):
        files = sorted((folder / kind).glob("*.json"))
        if not files:
            yield f"{kind}/: no files there"
        for path in files:
            try:
                errors = schema_errors(schema, read(path))
            except (ValueError, RecursionError) as error:
                errors = [str(error)]
            if bool(errors) == valid:
                yield f"{kind}/{path.name}: " + ("; ".join(errors) or "the schema takes it")


def main():
    schema_file, rules, header, data = map(pathlib.Path, sys.argv[1:])
    schema = read(schema_file)
    Draft202012Validator.check_schema(schema)
    causes = re.findall(r'X\(\w+, "([a-z0-9-]+)"\)', header.read_text(encoding="utf-8"))
    wrong = []
    if schema["$defs"]["cause"]["enum"] != causes:
        wrong.append("the schema's causes are not those of finding.h")
    validator = Draft202012Validator(schema)
    files = {path.name: read(path) for path in sorted(rules.glob("*.json"))}
    wrong += shipped_errors(validator, files, causes)
    readme = (rules / "README").read_text(encoding="utf-8")
    wrong += [f"README: {error}" for error in readme_errors(validator, readme, files, causes)]
    wrong += users_errors(validator, data)
    print("\n".join(wrong) + "\n" if wrong else "", end="")
    count = sum(len(value["rules"]) for value in files.values())
    print(f"rules: {count} in {len(files)} files, {len(causes)} causes, {len(wrong)} wrong")
    sys.exit(bool(wrong))


main()
