#!/usr/bin/env python3
"""Are the providers that ship right? Against the JSON Schema (a third party's validator), against
themselves, and against the lists of what is known, so that a slip of the hand in an address or a
port fails. Then every rule is shown a mistake that it has to find, and the schema the files under
data/.

Usage: check.py SCHEMA PROVIDERS TESTS"""
import pathlib
import sys

import mistakes
import rules


def validate_users_files(schema, folder):
    """data/good, data/bad and data/beyond-schema: what users write. Yields (name, wrong)."""
    for kind, valid in (("good", True), ("bad", False), ("beyond-schema", True)):
        files = sorted((folder / kind).glob("*.json"))
        if not files:
            yield f"{kind}/", "no files there"
        for path in files:
            value, errors = rules.read(path)
            if not errors:
                errors = rules.schema_errors(schema, value)
            if bool(errors) == valid:
                yield f"{kind}/{path.name}", "; ".join(errors) or "the schema takes it"
            else:
                yield f"{kind}/{path.name}", None


def main():
    schema_file, providers, tests = map(pathlib.Path, sys.argv[1:])
    schema = rules.load_schema(schema_file)
    known = rules.Known(tests)
    shipped, errors = rules.read_shipped(providers)
    found = errors or [f"{name}: {text}" for name, text in rules.problems(schema, known, shipped)]
    results = [("the files that ship", "\n    ".join(found) or None)]
    results.append(("the example in README", rules.readme(schema, providers)))
    if not found:
        results += mistakes.show(schema, known, shipped)
    results += validate_users_files(schema, tests / "data")
    failed = 0
    for name, wrong in results:
        if wrong:
            failed += 1
            print(f"{name}:\n    {wrong}")
    count = sum(len((file or {}).get("providers", [])) for file in shipped.values())
    print(f"providers: {count}, with {len(known.endpoints)} endpoints")
    print(f"{len(results) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
