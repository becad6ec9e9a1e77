"""What the benchmarks read: registries of many sizes, lists for the peers, lines of a dialogue.

The registries are saved by the program itself, as it saves any."""
import json
import os
import subprocess


def server(number):
    return {
        "id": number, "code": "server-%05d" % number, "name": "Office %d" % number,
        "provider": None,
        "receive": {"protocol": "pop3", "host": "pop%d.example.co.jp" % number, "port": 995,
                    "encryption": "tls", "trust": {"verify": "full"}, "auth": "password",
                    "timeout_seconds": 60, "max_message_bytes": None,
                    "leave_on_server": {"keep": True, "days": None}},
        "send": {"host": "smtp%d.example.co.jp" % number, "port": 465, "encryption": "tls",
                 "trust": {"verify": "full"},
                 "auth": {"method": "smtp-auth", "mechanism": "auto", "credentials": "receive"},
                 "timeout_seconds": 60, "max_message_bytes": None,
                 "max_messages_per_minute": None},
        "oauth_server": None}


def account(number):
    return {
        "id": number, "owner": "owner-%d" % number, "name": "account %d" % number,
        "display_name": None, "address": "user%06d@example.co.jp" % number, "server_id": 1,
        "username": None, "secret": {"from": "file", "path": "/run/secrets/user%06d" % number},
        "auth": "standard", "send_username": None, "send_secret": None,
        "receive": {"enabled": True, "source": "server",
                    "leave_on_server": {"keep": True, "days": None}, "log": False},
        "send": {"source": "server", "log": False}}


def registry(program, folder, servers, accounts=0, save=True):
    """The path of a settings file with so many of them; save: as the program writes it."""
    name = "servers-%d-accounts-%d%s.json" % (servers, accounts, "" if save else "-foreign")
    path = os.path.join(folder, name)
    for old in (path, path + "~", path + ".lock"):
        if os.path.exists(old):
            os.unlink(old)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump({"version": 1, "next_server_id": servers + 1,
                   "servers": [server(i + 1) for i in range(servers)], "oauth_servers": [],
                   "notification": None, "migrations": []}, file)
    if accounts:
        lines = path[:-len(".json")] + ".accounts.jsonl"
        with open(os.open(lines, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            for i in range(accounts):
                file.write(json.dumps(account(i + 1)) + "\n")
    if save:
        subprocess.run([program, "--file", path, "set", "server-00001", "name=Head office"],
                       check=True)
    return path


def list_of(folder, rows):
    """A file with one server a line, for pagers."""
    path = os.path.join(folder, "list-%d" % rows)
    with open(path, "w", encoding="ascii") as file:
        for i in range(rows):
            file.write("%5d server-%05d  pop%d.example.co.jp  995 tls  smtp%d.example.co.jp\n" %
                       (i + 1, i + 1, i + 1, i + 1))
    return path


def commits(folder, count):
    """A repository with so many commits, for tig."""
    path = os.path.join(folder, "repository")
    if os.path.isdir(path):
        return path
    subprocess.run(["git", "init", "-q", path], check=True)
    stream = "".join(
        "commit refs/heads/main\ncommitter Lab <lab@example.org> %d +0000\ndata <<E\nserver-%05d is "
        "set up\nE\n\n" % (1700000000 + 60 * i, i + 1) for i in range(count))
    subprocess.run(["git", "-C", path, "fast-import", "--quiet"], input=stream.encode(), check=True)
    subprocess.run(["git", "-C", path, "symbolic-ref", "HEAD", "refs/heads/main"], check=True)
    return path


LAST_LINE = "~=~=~=~=~=~= the last line"


def dialogue(folder, lines):
    """Lines of a mailbox listing, 77 bytes each with their ends; the last one can be recognised."""
    path = os.path.join(folder, "dialogue-%d" % lines)
    if not os.path.exists(path):
        with open(path + ".new", "w", encoding="ascii") as file:
            for i in range(lines - 1):
                file.write("%7d %016x%016x%016x%016x....\n" %
                           (i + 1, i * 2654435761 % 2 ** 64, i * 40503 % 2 ** 64, i, i * i))
            file.write(LAST_LINE + "\n")
        os.rename(path + ".new", path)
    return path
