# Many checks at once: limits, servers that have too much to do, waves of refused logins, runs that
# are interrupted and go on.
$ mailsetup add head receive.host=127.0.0.1 receive.encryption=none 2>/dev/null
$ python3 -c 'print("server_code,name,address,secret"); [print("head,user%d,user%d@example.jp,env:PW" % (n, n)) for n in range(1, 41)]' >40.csv; mailsetup account import 40.csv | tail -1
| added: 40, changed: 0, removed: 0, unchanged: 0

# Four connections at a time, and never a fifth; the sending side is not there.
$ PW=right with_fleet 'gather=4 of=40: mailsetup account check --all --brief'
|
| 40 checks, warn: 40
|      40  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          user1@example.jp, user2@example.jp, user3@example.jp, user4@example.jp, user5@example.jp and 35 more
| << 40 logins, 4 at once; exit 0
$ PW=right with_fleet 'gather=7 of=40: mailsetup account check --all --brief --per-server 16 --jobs 7' | grep '<<'
| << 40 logins, 7 at once; exit 0

# A server that takes three and is asked for sixteen: it gets fewer, and in the end all pass.
$ PW=right with_fleet 'limit=3: mailsetup account check --all --brief --per-server 16'
|
| 40 checks, warn: 40
|      40  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          user1@example.jp, user2@example.jp, user3@example.jp, user4@example.jp, user5@example.jp and 35 more
| << 40 logins, some connections refused; exit 0

# One that hangs up for a moment.
$ PW=right with_fleet 'hiccup=5: mailsetup account check --all --brief --per-server 1'
|
| 40 checks, warn: 40
|      40  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          user1@example.jp, user2@example.jp, user3@example.jp, user4@example.jp, user5@example.jp and 35 more
| << 40 logins; exit 0

# Ten refused logins in a row: the others are left alone, until that is wanted.
$ PW=right with_fleet 'refuse: mailsetup account check --all --brief --per-server 1' 'refuse=2: mailsetup account check --all --brief --per-server 1 --resume --keep-going' | grep -v 'user[3-8]@' | sed -E 's/[0-9]+ ms/N ms/'
| user1@example.jp: fail (N ms): The server refused the user name or the password.
| user2@example.jp: fail (N ms): The server refused the user name or the password.
| user9@example.jp: fail (N ms): The server refused the user name or the password.
| user10@example.jp: fail (N ms): The server refused the user name or the password.
|
| 40 checks, fail: 10, not made: 30
|      10  fail  The server refused the user name or the password.
| << 10 logins; exit 1
| user1@example.jp: fail (N ms): The server refused the user name or the password.
| user2@example.jp: fail (N ms): The server refused the user name or the password.
| user9@example.jp: fail (N ms): The server refused the user name or the password.
| user10@example.jp: fail (N ms): The server refused the user name or the password.
| user11@example.jp: fail (N ms): The server refused the user name or the password.
| user12@example.jp: fail (N ms): The server refused the user name or the password.
|
| 40 checks, warn: 28, fail: 12 (made earlier: 10)
|      12  fail  The server refused the user name or the password.
|      28  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          user13@example.jp, user14@example.jp, user15@example.jp, user16@example.jp, user17@example.jp and 23 more
| << 30 logins; exit 1
2| mailsetup: 127.0.0.1 has refused 10 logins in a row: its other checks are left out, so that nobody is locked out. With --keep-going they are made all the same.
2| mailsetup: 10 of 40 checks were made. To make the others: mailsetup account check --all --per-server 1 --brief --resume

# Programs that read the results get one for each check, made or not: of a wave, of an interruption.
# What was not made passes nowhere.
$ PW=right with_fleet 'refuse: mailsetup account check --all --json --per-server 1' 'int=3: mailsetup account check --all --json --per-server 1' 2>/dev/null | grep -E '"event":"result"|<<' | sed -E 's/.*("status":"[a-z]+").*/\1/' | uniq -c
|      10 "status":"fail"
|      30 "status":"skip"
|       1 << 10 logins; exit 1
|       2 "status":"warn"
|      38 "status":"skip"
|       1 << 3 logins; exit 1
$ PW=right with_fleet 'int=3: mailsetup account check --all --format prometheus --per-server 1' 'int=3: mailsetup account check --all --format nagios --per-server 1' 2>/dev/null | grep -E '^mailsetup_check_success|^(WARNING|UNKNOWN):|<<' | sed -E 's/user[0-9]+@/user@/' | uniq -c
|       2 mailsetup_check_success{server="user@example.jp"} 1
|      38 mailsetup_check_success{server="user@example.jp"} 0
|       1 << 3 logins; exit 1
|       2 WARNING: user@example.jp: The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|       1 UNKNOWN: user@example.jp: The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|      37 UNKNOWN: user@example.jp: The check was not made.
|       1 << 3 logins; exit 3
$ PW=right with_fleet 'refuse: mailsetup account check --all --format nagios --per-server 1' 2>/dev/null | grep -E '^(CRITICAL|UNKNOWN):|<<' | sed -E 's/user[0-9]+@/user@/' | uniq -c
|      10 CRITICAL: user@example.jp: The server refused the user name or the password.
|      30 UNKNOWN: user@example.jp: The check was not made.
|       1 << 10 logins; exit 2

# Interrupted, and gone on with: nothing is checked twice.
$ PW=right with_fleet 'refuse=1 int=10: mailsetup account check --all --brief --per-server 1' ': mailsetup account check --all --per-server 4 --resume --failed failed.csv --brief' ': mailsetup account check --all --resume --brief' 2>&1 | sed -E 's/[0-9]+ ms/N ms/'
| mailsetup: Interrupted: the checks under way were cancelled.
| mailsetup: 9 of 40 checks were made. To make the others: mailsetup account check --all --per-server 1 --brief --resume
| user1@example.jp: fail (N ms): The server refused the user name or the password.
|
| 40 checks, warn: 8, fail: 1, not made: 31
|       1  fail  The server refused the user name or the password.
|          user1@example.jp
|       8  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          user2@example.jp, user3@example.jp, user4@example.jp, user5@example.jp, user6@example.jp and 3 more
| << 10 logins; exit 1
| user1@example.jp: fail (N ms): The server refused the user name or the password.
|
| 40 checks, warn: 39, fail: 1 (made earlier: 9)
|       1  fail  The server refused the user name or the password.
|          user1@example.jp
|      39  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          user2@example.jp, user3@example.jp, user4@example.jp, user5@example.jp, user6@example.jp and 34 more
| << 31 logins; exit 1
| mailsetup: There is no interrupted run of this command; all checks are made.
|
| 40 checks, warn: 40
|      40  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          user1@example.jp, user2@example.jp, user3@example.jp, user4@example.jp, user5@example.jp and 35 more
| << 40 logins; exit 0
$ tr -d '\r' <failed.csv; stat -c %a failed.csv; ls .local/state/mailsetup/runs
| id,address,side,stage,rule,text,evidence
| 1,user1@example.jp,receive,auth,auth-refused,The server refused the user name or the password.,'-ERR [AUTH] Authentication failed.
| 600
$ mailsetup account check --all --failed failed.csv
2| mailsetup: failed.csv cannot be created: File exists.
= 73
$ mailsetup account check --all --brief | sort -V | sed -n 2,4p
| 40 checks, fail: 40
| user1@example.jp: not checked: The environment variable PW is not set.
| user2@example.jp: not checked: The environment variable PW is not set.

# Gone on with in another language: all that is said then is in that one, of what was found before
# as well, and so is the list of what failed.
$ PW=right with_fleet 'refuse=2 int=10: mailsetup account check --all --brief --per-server 1' ': mailsetup --lang ja account check --all --per-server 4 --resume --failed ja.csv --brief' 2>&1 | sed -E 's/[0-9]+ ms/N ms/'; cut -d, -f6 ja.csv
| mailsetup: Interrupted: the checks under way were cancelled.
| mailsetup: 9 of 40 checks were made. To make the others: mailsetup account check --all --per-server 1 --brief --resume
| user1@example.jp: fail (N ms): The server refused the user name or the password.
| user2@example.jp: fail (N ms): The server refused the user name or the password.
|
| 40 checks, warn: 7, fail: 2, not made: 31
|       2  fail  The server refused the user name or the password.
|          user1@example.jp, user2@example.jp
|       7  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          user3@example.jp, user4@example.jp, user5@example.jp, user6@example.jp, user7@example.jp and 2 more
| << 10 logins; exit 1
| user1@example.jp: 失敗（N ms）: ユーザー名またはパスワードがサーバーに拒否されました。
| user2@example.jp: 失敗（N ms）: ユーザー名またはパスワードがサーバーに拒否されました。
|
| 診断40件、警告: 38、失敗: 2（前回までに実施: 9）
|       2  失敗  ユーザー名またはパスワードがサーバーに拒否されました。
|          user1@example.jp, user2@example.jp
|      38  警告  パスワードが平文で送信されました。サーバーはPOP番ポートでSTARTTLSに対応していません。
|          user3@example.jp, user4@example.jp, user5@example.jp, user6@example.jp, user7@example.jp、ほか33件
| << 31 logins; exit 1
| text
| ユーザー名またはパスワードがサーバーに拒否されました。
| ユーザー名またはパスワードがサーバーに拒否されました。

# Killed: what was over is not lost. A setting that was changed meanwhile is checked again.
$ PW=right with_fleet 'kill=10: mailsetup --json account check --all --brief --per-server 1' ': mailsetup account set 3 username=other' ': mailsetup account check --all --brief --resume' | grep -v '"event"'
| << 10 logins; exit -9
| << 0 logins; exit 0
|
| 40 checks, warn: 40 (made earlier: 8)
|      40  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          user1@example.jp, user2@example.jp, user3@example.jp, user4@example.jp, user5@example.jp and 35 more
| << 32 logins; exit 0

# The journal: of this command alone, and private. A run of the same at the same time keeps none.
$ PW=right with_fleet 'int=5: mailsetup account check --all --brief --per-server 1' ': mailsetup account check --all --brief --receive-only --resume' ': mailsetup account check --all --brief --no-state --resume' 2>&1 | grep -E '<<|resum|interrupted'
| mailsetup: 4 of 40 checks were made. To make the others: mailsetup account check --all --per-server 1 --brief --resume
| << 5 logins; exit 1
| mailsetup: There is no interrupted run of this command; all checks are made.
| << 40 logins; exit 0
| mailsetup: Nothing is kept of a run, so there is none to resume.
| << 0 logins; exit 64
$ stat -c %a .local/state/mailsetup/runs .local/state/mailsetup/runs/*; grep -l -r right .local/state/mailsetup
| 700
| 600
= 1
$ mailsetup check head --format nagios --resume
| MAILSETUP UNKNOWN - --resume goes with the formats text and json alone.
= 3

# JSON: one result for each, and with --brief nothing but findings and results.
$ PW=right with_fleet 'refuse=3: mailsetup --json account check --all --brief' >events; python3 -c 'import collections, json; e = [json.loads(l) for l in open("events") if l[0] == "{"]; r = [x["account"] for x in e if x["event"] == "result"]; print(len(r), len(set(r)), sorted({x["event"] for x in e}), sorted(collections.Counter(x["status"] for x in e if x["event"] == "result").items()))'
| 40 40 ['finding', 'result'] [('fail', 3), ('warn', 37)]

# Of so many nobody is asked for a password.
$ for n in $(seq 1 40); do echo "$n,ask"; done | sed '1i id,secret' >ask.csv; mailsetup account import ask.csv | tail -1
| added: 0, changed: 40, removed: 0, unchanged: 0
$ with_fleet ': on_tty -- mailsetup account check --all --brief'
| mailsetup: 40 logins were left out: their passwords would have to be asked for.
|
| 40 checks, warn: 40
|      40  [33mwarn[0m  No login was tried, because no user or no password was given.
|          user1@example.jp, user2@example.jp, user3@example.jp, user4@example.jp, user5@example.jp and 35 more
| << 0 logins; exit 0

# A command for a password that takes its time holds up its own check alone: the others are all made
# before it comes to its end.
$ printf '#!/bin/sh\necho right\n' >fast; printf '#!/bin/sh\nexec cat "$HOME/gate"\n' >slow; chmod 700 fast slow; mkfifo gate
$ for n in $(seq 1 40); do echo "$n,command:$HOME/$([ $n = 1 ] && echo slow || echo fast)"; done | sed '1i id,secret' >commands.csv; mailsetup account import commands.csv | tail -1
| added: 0, changed: 40, removed: 0, unchanged: 0
2| mailsetup: When the accounts are checked, 40 passwords will come from commands: HOME/slow; HOME/fast
$ with_fleet 'open=39: mailsetup account check --all --brief --jobs 40'
|
| 40 checks, warn: 40
|      40  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          user1@example.jp, user2@example.jp, user3@example.jp, user4@example.jp, user5@example.jp and 35 more
| << 40 logins; exit 0
