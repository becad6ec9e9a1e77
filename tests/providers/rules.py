"""What has to be true of share/providers/: each rule is a generator of (where, what is wrong)."""
import json
import re

from jsonschema import Draft202012Validator

FILES = ("first", "japan", "world")
FIRST = ["gmail", "exchange"]
# Best known first; whoever comes after them stands by name.
BEST_KNOWN = {
    "japan": "yahoo-jp ocn nifty biglobe so-net docomo au-mail softbank au-one-net ybb xserver "
             "sakura onamae lolipop conoha-wing heteml kagoya webarena cybermail line-works iijmio "
             "iij4u mopera zoho-jp".split(),
    "world": "outlook.com icloud yahoo.com".split(),
}
PROVIDER = ["id", "name", "name_ja", "region", "domains", "receive", "send", "send_only", "parts",
            "oauth", "enable", "notes", "docs", "confidence", "source"]
ENDPOINT = ["protocol", "host", "port", "encryption", "auth", "username", "confidence", "source",
            "note"]
OPTIONAL = {"send_only", "confidence", "source", "note", "protocol"}
PORTS = {
    ("pop3", "tls"): {995}, ("pop3", "starttls"): {110}, ("pop3", "none"): {110},
    ("imap4", "tls"): {993}, ("imap4", "starttls"): {143}, ("imap4", "none"): {143},
    ("smtp", "tls"): {465, 2465}, ("smtp", "starttls"): {25, 587, 2525, 2587},
    ("smtp", "none"): {25, 587},
}
SENDING_KNOWN_ONLY = {"conoha-wing"}
# Built in: both recommend IMAP4, and the list of servers shows it.
IMAP_FIRST = ("gmail", "exchange")
PROTOCOLS = ["pop3", "imap4", "smtp"]
ENCRYPTIONS = ["tls", "starttls", "none", None]
JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
HALF_WIDTH_BRACKET = re.compile("[()]")


def refuse_duplicates(pairs):
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a key is there twice: " + ", ".join(key for key, _ in pairs))
    return value


def refuse_constant(word):
    raise ValueError(f"{word} is not JSON")


def read(path):
    """(value, errors) of one file."""
    try:
        text = path.read_bytes().decode("utf-8")
        return json.loads(text, object_pairs_hook=refuse_duplicates,
                          parse_constant=refuse_constant), []
    except (OSError, ValueError, RecursionError) as error:
        return None, [f"{path}: {error}"]


def read_shipped(folder):
    shipped, errors = {}, []
    there = sorted(path.stem for path in folder.glob("*.json"))
    if there != sorted(FILES):
        errors.append(f"{folder}: the files are {', '.join(there)}")
    for name in FILES:
        path = folder / f"{name}.json"
        shipped[name], wrong = read(path)
        errors += wrong
        if not wrong and path.read_text(encoding="utf-8") != written(shipped[name]):
            errors.append(f"{path}: not in the usual form (two spaces, a key to a line)")
    return shipped, errors


def written(value):
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def load_schema(path):
    schema, errors = read(path)
    if errors:
        raise SystemExit(errors[0])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def schema_errors(schema, value):
    """Of an "any of" the deepest complaint is the one that helps; a message ends with it."""
    found = []
    for error in schema.iter_errors(value):
        while error.context:
            error = max(error.context, key=lambda one: len(one.absolute_path))
        found.append(f"{error.json_path}: {error.message[-160:]}")
    return found


class Known:
    """The committed lists."""

    def __init__(self, folder):
        self.endpoints = self.rows(folder / "facts.table", 5)
        self.domains = self.rows(folder / "domains.table", 2)

    @staticmethod
    def rows(path, columns):
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = [tuple(line.split("|")) for line in lines if line and not line.startswith("#")]
        for row in rows:
            if len(row) != columns or rows.count(row) != 1:
                raise SystemExit(f"{path}: {'|'.join(row)}: not {columns} columns, or there twice")
        return rows


def providers(shipped):
    for file in FILES:
        for provider in shipped[file]["providers"]:
            yield file, provider


def endpoints(provider):
    """(protocol, endpoint) of one provider, in their order."""
    for endpoint in provider["receive"]:
        yield endpoint["protocol"], endpoint
    for endpoint in provider["send"]:
        yield "smtp", endpoint


def in_order(keys, order):
    return list(keys) == [key for key in order if key in keys]


def members(shipped):
    for _, provider in providers(shipped):
        missing = [key for key in PROVIDER if key not in provider and key not in OPTIONAL
                   or key in ("confidence", "source") and not provider.get(key)]
        if missing:
            yield provider["id"], f"without {', '.join(missing)}"
        if not in_order(provider, PROVIDER):
            yield provider["id"], "the members are in another order than elsewhere"
        for _, endpoint in endpoints(provider):
            missing = [key for key in ENDPOINT if key not in endpoint and key not in OPTIONAL]
            if missing or not in_order(endpoint, ENDPOINT):
                yield provider["id"], f"{endpoint['host']}: members missing or in another order"


def unique(shipped):
    seen = {}
    for _, provider in providers(shipped):
        for kind, value in (("id", provider["id"].casefold()), ("name", provider["name"]),
                            ("Japanese name", provider["name_ja"]),
                            *(("domain", domain) for domain in provider["domains"])):
            if value is None:
                continue
            if (kind, value) in seen:
                yield provider["id"], f"the {kind} {value} is also {seen[kind, value]}'s"
            seen[kind, value] = provider["id"]


def places(shipped):
    ids = [provider["id"] for provider in shipped["first"]["providers"]]
    if ids != FIRST:
        yield "first.json", f"holds {', '.join(ids)}"
    for file, provider in providers(shipped):
        if file != "first" and (file == "japan") != (provider["region"] == "jp"):
            yield provider["id"], f"of region {provider['region']} in {file}.json"
    for file, best in BEST_KNOWN.items():
        rest = shipped[file]["providers"][len(best):]
        if [provider["id"] for provider in shipped[file]["providers"][:len(best)]] != best:
            yield f"{file}.json", "the best known are not first, or in another order"
        by_name = sorted(rest, key=lambda one: (bool(one.get("send_only")),
                                                one["name"].casefold(), one["id"]))
        for one, other in zip(rest, by_name):
            if one is not other:
                yield f"{file}.json", f"{other['id']} has to stand before {one['id']}"
                break


def placeholders(shipped):
    for _, provider in providers(shipped):
        used = {part for _, endpoint in endpoints(provider)
                for part in re.findall("<([^>]*)>", endpoint["host"])}
        asked = [part["part"] for part in provider["parts"]]
        for part in sorted(used.symmetric_difference(asked)):
            yield provider["id"], f"<{part}> is used and not asked for, or the reverse"
        if len(asked) != len(set(asked)):
            yield provider["id"], "a part is asked for twice"


def transports(shipped):
    for _, provider in providers(shipped):
        order = []
        for protocol, endpoint in endpoints(provider):
            port, encryption = endpoint["port"], endpoint["encryption"]
            place = PROTOCOLS.index(protocol)
            if provider["id"] in IMAP_FIRST and protocol != "smtp":
                place = -place
            order.append((place, ENCRYPTIONS.index(encryption)))
            usual = PORTS.get((protocol, encryption), set())
            if encryption and port not in usual and provider["region"] != "local":
                yield provider["id"], f"{protocol} with {encryption} at port {port}"
        if order != sorted(order):
            yield provider["id"], "not TLS first, then STARTTLS, then none"
        if provider.get("send_only") and provider["receive"]:
            yield provider["id"], "sends only and receives"
        if not provider.get("send_only") and not provider["receive"] \
                and provider["id"] not in SENDING_KNOWN_ONLY:
            yield provider["id"], "does not receive, and is not said to send only"


def logins(shipped):
    for _, provider in providers(shipped):
        scopes = (provider["oauth"] or {}).get("scopes", {})
        for protocol, endpoint in endpoints(provider):
            offered = set(endpoint["auth"] or [])
            if offered & {"xoauth2", "oauthbearer"} and not scopes.get(protocol):
                yield provider["id"], f"{protocol}: XOAUTH2 without a scope to ask for"
            if "none" in offered and len(offered) > 1:
                yield provider["id"], f"{protocol}: no login and a login"


def texts_of(value, where):
    if isinstance(value, dict):
        if "en" in value or "ja" in value:
            yield where, value
        for key, one in value.items():
            yield from texts_of(one, f"{where}.{key}")
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from texts_of(one, f"{where}[{number}]")


def texts(shipped):
    for _, provider in providers(shipped):
        for where, text in texts_of(provider, provider["id"]):
            english, japanese = text.get("en", ""), text.get("ja", "")
            if not english.endswith(".") or JAPANESE.search(english):
                yield where, "no English sentence"
            if not japanese.endswith("。") or not JAPANESE.search(japanese):
                yield where, "no Japanese sentence"
            if HALF_WIDTH_BRACKET.search(japanese):
                yield where, "half-width brackets in a Japanese sentence"
            if re.search("  |^ | $", english + "|" + japanese):
                yield where, "blanks too many"


def sources_of(value, where):
    if isinstance(value, dict):
        if isinstance(value.get("source"), str):
            yield where, value["source"]
        for key, one in value.items():
            yield from sources_of(one, f"{where}.{key}")
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from sources_of(one, f"{where}[{number}]")


def sources(shipped):
    """A source is one that a reader can look up: a site, a repository or one of a few others."""
    names = re.compile(r"[\w-]+[.][a-z]{2,}|[\w.-]+/[\w.-]+|^Thunderbird autoconfig database|"
                       r"^public configuration files|^desknet's NEO manual|^Exchange Team, MC|"
                       r"^docker-mailserver documentation|^a copy of the provider's manual")
    for _, provider in providers(shipped):
        for where, source in sources_of(provider, provider["id"]):
            if not names.search(source):
                yield where, f"nobody can look up \"{source}\""


def certainty(shipped):
    """What an endpoint overrides differs from the provider's, and a guess says why."""
    for _, provider in providers(shipped):
        for protocol, endpoint in endpoints(provider):
            where = f"{provider['id']} {protocol} {endpoint['host']}"
            for key in ("source", "confidence"):
                if endpoint.get(key) == provider[key]:
                    yield where, f"repeats the provider's {key}"
            if endpoint.get("confidence") and not (endpoint.get("source") or endpoint.get("note")):
                yield where, "overrides the confidence without a source or a note"


def compare(what, known, there):
    for row in known:
        if row not in there:
            yield row[0], f"{what} missing: {'|'.join(row)}"
    for row in there:
        if row not in known:
            yield row[0], f"{what} that no list knows: {'|'.join(row)}"


def endpoints_known(known, shipped):
    unsaid = {row[:4] for row in known.endpoints if row[4] == "?"}
    there = []
    for _, provider in providers(shipped):
        for protocol, endpoint in endpoints(provider):
            row = (provider["id"], protocol, endpoint["host"], str(endpoint["port"]))
            if row in unsaid:
                if endpoint["encryption"] and not endpoint.get("note"):
                    yield provider["id"], f"{endpoint['host']}: says not where encryption is from"
                row += ("?",)
            else:
                row += (str(endpoint["encryption"]),)
            there.append(row)
    yield from compare("endpoint", known.endpoints, there)


def domains_known(known, shipped):
    there = [(provider["id"], domain) for _, provider in providers(shipped)
             for domain in provider["domains"]]
    yield from compare("domain", known.domains, there)


def readme(schema, folder):
    """What is wrong with the example that users copy from README, or None."""
    text = (folder / "README").read_text(encoding="utf-8")
    example = re.search(r'^    \{"version": 1.*?^    \]\}$', text, re.S | re.M)
    if not example:
        return "no example"
    return "\n    ".join(schema_errors(schema, json.loads(example[0]))) or None


RULES = (members, unique, places, placeholders, transports, logins, texts, sources, certainty)


def problems(schema, known, shipped):
    """All that is wrong. The other rules rest on the schema's."""
    found = [(f"{file}.json", error) for file in FILES
             for error in schema_errors(schema, shipped[file])]
    if found:
        return found
    for rule in RULES:
        found += rule(shipped)
    return found + [*endpoints_known(known, shipped), *domains_known(known, shipped)]
