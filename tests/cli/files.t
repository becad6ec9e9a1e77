# Where the settings are, and what happens when they are not.
$ mailsetup validate
2| mailsetup: Cannot read HOME/settings.json: No such file or directory.
= 66
$ mailsetup validate nowhere.json
2| mailsetup: Cannot read nowhere.json: No such file or directory.
= 66
$ mailsetup validate .
2| mailsetup: . is a folder, not a settings file.
= 78
$ mkfifo pipe.json; mailsetup validate pipe.json
2| mailsetup: pipe.json is a pipe, not a settings file.
= 78
$ truncate -s 65M large.json; mailsetup validate large.json
2| mailsetup: large.json is too large: 68157440 bytes, at most 67108864 are read.
= 78
$ mailsetup --file large.json list
2| mailsetup: large.json is too large: 68157440 bytes, at most 67108864 are read.
= 78
$ mailsetup --file other.json add a send.host=smtp.example.jp
2| mailsetup: a: send.auth.credentials: Advice: There is no receiving side whose user and password could be used. Give the sending side its own.
$ mailsetup --file other.json list
| #  ID  Code  Name  Receive  Send
| 1   1  a     a     -        465 TLS
$ mailsetup --file new/folder/settings.json add a send.host=smtp.example.jp
2| mailsetup: a: send.auth.credentials: Advice: There is no receiving side whose user and password could be used. Give the sending side its own.
$ stat -c '%a %n' new new/folder new/folder/settings.json
| 700 new
| 700 new/folder
| 600 new/folder/settings.json
$ env -u MAILSETUP_FILE mailsetup add a send.host=smtp.example.jp
2| mailsetup: a: send.auth.credentials: Advice: There is no receiving side whose user and password could be used. Give the sending side its own.
$ find .config | sort
| .config
| .config/mailsetup
| .config/mailsetup/settings.json
| .config/mailsetup/settings.json.lock
$ env -u MAILSETUP_FILE XDG_CONFIG_HOME=$HOME/xdg mailsetup add a send.host=smtp.example.jp
2| mailsetup: a: send.auth.credentials: Advice: There is no receiving side whose user and password could be used. Give the sending side its own.
$ find xdg | sort
| xdg
| xdg/mailsetup
| xdg/mailsetup/settings.json
| xdg/mailsetup/settings.json.lock
$ mailsetup --file /proc/nowhere/settings.json add a send.host=smtp.example.jp
2| mailsetup: Cannot make the folder /proc/nowhere: No such file or directory.
= 73

# What is valid is said in a sentence or as an empty array.
$ mailsetup add a send.host=smtp.example.jp
2| mailsetup: a: send.auth.credentials: Advice: There is no receiving side whose user and password could be used. Give the sending side its own.
$ mailsetup validate
| The settings are valid.
$ mailsetup validate --json
| []
$ mailsetup validate - <settings.json
| The settings are valid.
$ mailsetup validate settings.json other.json
2| mailsetup: validate does not take so many words; other.json is too much.
2| mailsetup: mailsetup help validate says how it is used.
= 64

# Every mistake is named, with its line.
$ printf '{"version": 1,\n "next_server_id": 2, "servers": [\n  {"id": 1, "code": "a", "name": "a",\n   "send": {"host": "h", "port": 110.9}},\n  {"id": 1, "code": "A", "name": "b", "send": {"host": "bad host"}}\n]}\n' >bad.json
$ mailsetup validate bad.json
| servers[0].send.port: Port must be a whole number, not a number with a fraction or an exponent. (line 4)
| servers[1].send.host: Sending server must not hold a blank. (line 5)
= 78
$ mailsetup validate bad.json --json | python3 -c 'import json, sys; print(sorted(json.load(sys.stdin)[0]))'
| ['line', 'path', 'text']
$ mailsetup validate - <bad.json >/dev/null
= 78
$ mailsetup --file bad.json list
2| mailsetup: bad.json, line 4: servers[0].send.port: Port must be a whole number, not a number with a fraction or an exponent.
= 78
$ cp bad.json before.json
$ mailsetup --file bad.json set a send.port=25
2| mailsetup: bad.json, line 4: servers[0].send.port: Port must be a whole number, not a number with a fraction or an exponent.
= 78
$ cmp bad.json before.json
$ printf '{"version": 1, "version": 1, "servers": []}' | mailsetup validate -
| version: This key is there twice. (line 1)
= 78
$ printf '{"version": 1, "servers": [}' | mailsetup validate -
| servers[0]: A value is expected here. (line 1)
= 78
$ printf '{"version": 1, "next_server_id": 1, "servers": [], "x": "\033[2J"}' | mailsetup validate -
| x: This text holds a control character; write it as \u and its code. (line 1)
= 78
$ printf '{"version": 2, "next_server_id": 1, "servers": []}' | mailsetup validate -
| version: Version 2 was written by a newer mailsetup; this one reads version 1 and leaves the file as it is. (line 1)
= 78
$ printf '' | mailsetup validate -
| file: The file is empty. (line 1)
= 78

# A file's unknown keys stay.
$ printf '{"version": 1, "next_server_id": 9, "servers": [{"id": 4, "code": "k", "name": "k", "note": "mine", "send": {"host": "smtp.example.jp", "colour": {"deep": [1, null]}}}], "plan": "b"}' >unknown.json
$ mailsetup --file unknown.json set k send.port=2525
2| mailsetup: Other users of this machine can read or write unknown.json; the next save makes it private.
2| mailsetup: k: send.auth.credentials: Advice: There is no receiving side whose user and password could be used. Give the sending side its own.
$ python3 -c 'import json; d = json.load(open("unknown.json")); s = d["servers"][0]; print(d["plan"], s["note"], s["send"]["colour"], s["send"]["port"])'
| b mine {'deep': [1, None]} 2525
$ stat -c %a unknown.json unknown.json~
| 600
| 600

# Nothing is written by looking.
$ printf '{"version":1,"next_server_id":1,"servers":[]}' >compact.json
$ mailsetup --file compact.json list
2| mailsetup: Other users of this machine can read or write compact.json; the next save makes it private.
2| mailsetup: There are no mail servers yet.
$ mailsetup --file compact.json validate
| The settings are valid.
$ cat compact.json; echo; ls compact*
| {"version":1,"next_server_id":1,"servers":[]}
| compact.json

# Somebody else has the lock: 75, and who it is.
$ on_tty 'y/N=>!e=$(mailsetup set a send.port=26 2>&1); s=$?; echo "$e" | sed -e "s/process [0-9]*/process N/; s/user [^,)]*/user U/; s/terminal [^,)]*/terminal T/; s/since [0-9:]*/since T/"; exit $s' '=>n' -- mailsetup remove a
| Remove a? [y/N] 
| [mailsetup: HOME/settings.json is held by another session (process N, user U, terminal T, since T); try again later.] 75n
| mailsetup: Nothing was removed.
$ on_tty 'y/N=>!mailsetup list' '=>n' -- mailsetup remove a
| Remove a? [y/N] 
| [#  ID  Code  Name  Receive  Send
| 1   1  a     a     -        465 TLS] 0n
| mailsetup: Nothing was removed.
$ mailsetup set a send.port=26
2| mailsetup: a: send.auth.credentials: Advice: There is no receiving side whose user and password could be used. Give the sending side its own.

# A session that has not yet said who it is is not called "another session" twice.
$ python3 -c 'import fcntl, subprocess, sys; lock = open("settings.json.lock", "w"); fcntl.lockf(lock, fcntl.LOCK_EX); sys.exit(subprocess.call(["mailsetup", "set", "a", "send.port=26"]))'
2| mailsetup: Another session is changing these settings.
= 75

# The schema.
$ mailsetup schema | python3 -c 'import json, sys; print(json.load(sys.stdin)["$schema"])'
| https://json-schema.org/draft/2020-12/schema

# What cannot be written is noticed: 74.
# A limit of the size of files (ulimit) is an error, not the end of the program.
$ (ulimit -f 0; mailsetup add limited receive.host=h.example.jp; echo $?) 2>&1 | cat
| mailsetup: Cannot write HOME/settings.json: File too large.
| 74
$ mailsetup list >/dev/full
2| mailsetup: The output cannot be written: No space left on device.
= 74
$ mailsetup list >&-
2| mailsetup: The output cannot be written: Bad file descriptor.
= 74
$ mailsetup schema >/dev/full
2| mailsetup: The output cannot be written: No space left on device.
= 74
$ python3 -c 'import os, subprocess; r, w = os.pipe(); os.close(r); print(subprocess.run(["mailsetup", "list"], stdout=w).returncode)'
| 74

# No escape sequence and no colour into a pipe; but when they are asked for.
$ mailsetup check a --no-login --color always >/dev/null 2>&1; mailsetup list | LC_ALL=C grep -c "$(printf '\033')"
| 0
= 1
# A file that others can read: said at every reading, mended by the next save.
$ chmod 644 other.json; mailsetup --file other.json list
| #  ID  Code  Name  Receive  Send
| 1   1  a     a     -        465 TLS
2| mailsetup: Other users of this machine can read or write other.json; the next save makes it private.
$ mailsetup --file other.json set a name=b; stat -c '%a' other.json
| 600
2| mailsetup: Other users of this machine can read or write other.json; the next save makes it private.
2| mailsetup: a: send.auth.credentials: Advice: There is no receiving side whose user and password could be used. Give the sending side its own.
$ mailsetup --file other.json list
| #  ID  Code  Name  Receive  Send
| 1   1  a     b     -        465 TLS

# The accounts are validated with the settings, or by themselves.
$ printf '{"version": 1, "next_server_id": 1, "servers": []}' >own.json; printf '{"id": 1, "name": "x", "address": "nobody"}\n{"id": 1, "name": "y", "address": "y@example.jp"}\n' >own.accounts.jsonl
$ mailsetup --file own.json validate
| own.accounts.jsonl: address: Mail address: "nobody" is not a mail address; it must look like name@example.jp. (line 1)
| own.accounts.jsonl: server_id: The account needs a mail server, unless its servers are set individually. (line 1)
| own.accounts.jsonl: server_id: The account needs a mail server, unless its servers are set individually. (line 2)
= 78
$ mailsetup validate own.accounts.jsonl
| address: Mail address: "nobody" is not a mail address; it must look like name@example.jp. (line 1)
| server_id: The account needs a mail server, unless its servers are set individually. (line 1)
| server_id: The account needs a mail server, unless its servers are set individually. (line 2)
= 78
$ mailsetup schema accounts | python3 -c 'import json, sys; print(json.load(sys.stdin)["title"])'
| One account of mailsetup: a line of accounts.jsonl
$ mailsetup schema nothing
2| mailsetup: There are schemas of settings and accounts, not of nothing.
2| mailsetup: mailsetup help schema says how it is used.
= 64

# Settings that others can read are told of; a save closes them.
$ mailsetup --file open.json add a send.host=smtp.example.jp send.auth.method=none
2| mailsetup: a: send.auth.method: Advice: Servers want a login on this port. Choose SMTP authentication, unless the server knows this machine by its address.
$ chmod 644 open.json
$ mailsetup --file open.json list
| #  ID  Code  Name  Receive  Send
| 1   1  a     a     -        465 TLS
2| mailsetup: Other users of this machine can read or write open.json; the next save makes it private.
$ mailsetup --file open.json set a name=b
2| mailsetup: Other users of this machine can read or write open.json; the next save makes it private.
2| mailsetup: a: send.auth.method: Advice: Servers want a login on this port. Choose SMTP authentication, unless the server knows this machine by its address.
$ mailsetup --file open.json list
| #  ID  Code  Name  Receive  Send
| 1   1  a     b     -        465 TLS
