"""Mistakes that somebody could make in share/providers/, and a word of the sentence that has to
come of each: a rule that finds nothing any more is found out here."""
import copy

import rules


def one(shipped, name):
    return next(provider for _, provider in rules.providers(shipped) if provider["id"] == name)


def drop(file, name):
    def change(shipped):
        shipped[file]["providers"].remove(one(shipped, name))
    return change


def put(name, *path):
    """The last of path is the new value; before it the way there."""
    *way, last, value = path

    def change(shipped):
        place = one(shipped, name)
        for step in way:
            place = place[step]
        place[last] = value
    return change


def lose(name, *path):
    *way, last = path

    def change(shipped):
        place = one(shipped, name)
        for step in way:
            place = place[step]
        del place[last]
    return change


def swap(name, side):
    def change(shipped):
        one(shipped, name)[side].reverse()
    return change


def twice(file, name):
    def change(shipped):
        shipped[file]["providers"].append(copy.deepcopy(one(shipped, name)))
    return change


def move_to_end(file, name):
    def change(shipped):
        provider = one(shipped, name)
        shipped[file]["providers"].remove(provider)
        shipped[file]["providers"].append(provider)
    return change


def key_to_end(name, key):
    def change(shipped):
        provider = one(shipped, name)
        provider[key] = provider.pop(key)
    return change


MISTAKES = (
    ("a letter in a host", put("gmail", "send", 0, "host", "smpt.gmail.com"), "endpoint missing"),
    ("a host nobody knows", put("ocn", "receive", 0, "host", "pop.ocn.jp"), "that no list knows"),
    ("a digit in a port", put("nifty", "send", 0, "port", 456), "at port 456"),
    ("another usual port", put("ybb", "send", 0, "port", 2465), "endpoint missing"),
    ("a port as text", put("ocn", "send", 0, "port", "465"), "is not of type 'integer'"),
    ("a port too high", put("ocn", "send", 0, "port", 65536), "greater than the maximum"),
    ("TLS at a port of STARTTLS", put("xserver", "receive", 1, "encryption", "tls"), "at port 110"),
    ("no encryption for STARTTLS", put("exchange", "send", 0, "encryption", "none"),
     "endpoint missing"),
    ("a provider lost", drop("world", "mail.ru"), "endpoint missing"),
    ("an endpoint lost", lose("gmail", "send", 1), "endpoint missing"),
    ("a third built in", twice("first", "ocn"), "holds gmail, exchange, ocn"),
    ("Exchange before Gmail", move_to_end("first", "gmail"), "holds exchange, gmail"),
    ("an id twice", twice("world", "aol.com"), "the id aol.com is also"),
    ("an id but for its case", put("zoho-eu", "id", "ZOHO"), "the id zoho is also"),
    ("a name twice", put("gmx.com", "name", "GMX Freemail (gmx.net)"),
     "Freemail (gmx.net) is also"),
    ("a domain at two providers", put("gmx.com", "domains", 0, "gmx.de"), "the domain gmx.de"),
    ("a letter in a domain", put("ocn", "domains", 0, "ocm.ne.jp"), "domain missing"),
    ("a domain in capitals", put("ocn", "domains", 0, "OCN.ne.jp"), "does not match"),
    ("the best known last", move_to_end("japan", "yahoo-jp"), "the best known are not first"),
    ("not by name", move_to_end("world", "aol.com"), "aol.com has to stand before"),
    ("a Japanese one in the world", put("ocn", "region", "world"), "of region world in japan"),
    ("a part nobody asks for", lose("xserver", "parts", 0), "<NNN> is used and not asked"),
    ("a part in no host", put("xserver", "parts", 0, "part", "NN"), "<NN> is used and not asked"),
    ("an open bracket in a host", put("sakura", "send", 0, "host", "<a.sakura.ne.jp"),
     "does not match"),
    ("STARTTLS before TLS", swap("xserver", "send"), "not TLS first"),
    ("APOP with IMAP4", put("mnet.ne.jp", "receive", 2, "auth", ["apop"]), "receive[2].auth[0]: "),
    ("a mechanism's name", put("cybermail", "send", 0, "auth", ["LOGIN"]), "is not one of"),
    ("no mechanism", put("cybermail", "send", 0, "auth", []), "send[0].auth: "),
    ("XOAUTH2 without an OAuth server", put("fastmail", "oauth", None), "without a scope"),
    ("XOAUTH2 without its scope", put("exchange", "oauth", "scopes", "smtp", None),
     "smtp: XOAUTH2 without a scope"),
    ("OAuth in clear text", put("gmail", "oauth", "token_endpoint", "http://example.com/token"),
     "does not match"),
    ("sends only and receives", put("ocn", "send_only", True), "[1].receive: "),
    ("no Japanese", lose("gmail", "notes", 0, "text", "ja"), "no Japanese sentence"),
    ("no English", lose("gmail", "notes", 0, "text", "en"), "no English sentence"),
    ("English for Japanese", put("xserver", "parts", 0, "ask", "ja", "The number."),
     "no Japanese sentence"),
    ("half-width brackets", put("gmail", "enable", "text", "ja", "有効にします(POP)。"),
     "half-width brackets"),
    ("a third language", put("gmail", "enable", "text", "fr", "Non."), "unexpected"),
    ("a control character", put("gmail", "name", "Gmail\x1b[2J"), "does not match"),
    ("an unknown member", put("ocn", "hostname", "ocn.ne.jp"), "unexpected"),
    ("a member lost", lose("ocn", "docs"), "without docs"),
    ("no source", put("ocn", "source", None), "without source"),
    ("members in another order", key_to_end("ocn", "name"), "in another order"),
    ("a source that is none", put("ocn", "source", "somebody said so"), "nobody can look up"),
    ("a guess that says not why", lose("heteml", "send", 1, "note"), "where encryption is from"),
    ("a link that is none", put("ocn", "docs", ["javascript:alert(1)"]), "does not match"),
)


def show(schema, known, shipped):
    """(name, None) where the mistake was found, (name, what came instead) where not."""
    for name, change, expected in MISTAKES:
        changed = copy.deepcopy(shipped)
        change(changed)
        found = [f"{where}: {text}" for where, text in rules.problems(schema, known, changed)]
        if any(expected in line for line in found):
            yield f"mistake: {name}", None
        else:
            yield f"mistake: {name}", f"not \"{expected}\" but: {'; '.join(found) or 'nothing'}"
