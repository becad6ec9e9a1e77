# What DNS says while accounts move: old and new value, TTL, since when, and what is expected.
$ mailsetup add old receive.host=pop.old.example send.host=smtp.old.example
$ mailsetup add new receive.host=mail.new.example send.host=mail.new.example
$ mailsetup account add address=taro@example.jp server_code=old secret=env:X
| 1
$ mailsetup account add address=jiro@branch.example.jp server_code=old secret=env:X
| 2
$ mailsetup migrate start old new
| 1
$ for step in 1 2 3; do mailsetup migrate next --yes >/dev/null 2>&1; done; mailsetup migrate status --json | grep current
|   "current": "dns",

# As it was.
$ printf '%s\n' 'example.jp MX 10 mx.old.example' 'branch.example.jp MX 10 mx.old.example' 'mx.old.example A 192.0.2.1' 'pop.old.example A 192.0.2.1' 'smtp.old.example A 192.0.2.2' 'mail.new.example A 203.0.113.7' 'new.example MX 10 mx1.new.example' >zone
$ with_names 'mailsetup migrate next --dns-server $DNS; echo "= $?"' | sed -E 's/ *[0-9]{4}-[0-9-]+T[0-9:]+Z//g; s/Since.*//'
| Name in DNS        Kind of record  At first           Now                Expected            TTL  
| branch.example.jp  mx              10 mx.old.example  10 mx.old.example  10 mx1.new.example  300
| example.jp         mx              10 mx.old.example  10 mx.old.example  10 mx1.new.example  300
| pop.old.example    a               192.0.2.1          192.0.2.1          203.0.113.7         300
| pop.old.example    aaaa            -                  -                  -                     0
| smtp.old.example   a               192.0.2.2          192.0.2.2          203.0.113.7         300
| smtp.old.example   aaaa            -                  -                  -                     0
| 0 of 2 records point to the new server.
| = 1
$ mailsetup migrate status --json | python3 -c 'import json, sys; [print(w["name"], w["type"], w["old"], w["value"], w["wanted"], w["ttl"], w["state"], w["counts"], w["since"] != None) for w in json.load(sys.stdin)["watches"]]'
| branch.example.jp mx 10 mx.old.example 10 mx.old.example 10 mx1.new.example 300 old True True
| example.jp mx 10 mx.old.example 10 mx.old.example 10 mx1.new.example 300 old True True
| pop.old.example a 192.0.2.1 192.0.2.1 203.0.113.7 300 old False True
| pop.old.example aaaa None None None 0 reached False True
| smtp.old.example a 192.0.2.2 192.0.2.2 203.0.113.7 300 old False True
| smtp.old.example aaaa None None None 0 reached False True

# Nothing new: nothing is written.
$ cp settings.json seen.json; with_names 'mailsetup migrate next --dns-server $DNS' >/dev/null 2>&1; cmp settings.json seen.json && echo the same
| the same

# One of two, under a name that nobody knows; then somebody says that it is right.
$ sed -i 's/^example.jp MX.*/example.jp MX 5 mx.third.example/' zone; with_names 'mailsetup migrate next --dns-server $DNS' 2>&1 | tail -1
| 0 of 2 records point to the new server.
$ with_names 'mailsetup migrate next --mx mx.third.example --dns-server $DNS' 2>&1 | tail -1
| 1 of 2 records point to the new server.

# Both; the watch ends by itself, and the step is done.
$ sed -i 's/^branch.example.jp MX.*/branch.example.jp MX 10 mx1.new.example/' zone; with_names 'mailsetup migrate next --watch --dns-server $DNS; echo "= $?"' 2>&1 | tail -2
| 2 of 2 records point to the new server.
| = 0
$ mailsetup migrate status | sed -n '6p' | sed -E 's/[0-9]{4}-[0-9-]+T[0-9:]+Z/TIME/g'
| 5  Switch DNS               done   TIME  2 of 2 records point to the new server.

# Somebody takes it back: the step is not done any more.
$ sed -i 's/^branch.example.jp MX.*/branch.example.jp MX 10 mx.old.example/' zone; with_names 'mailsetup migrate next --step dns --dns-server $DNS' 2>&1 | tail -1
| 1 of 2 records point to the new server.
$ mailsetup migrate status --json | grep '"dns"' | sed -E 's/[0-9]{4}-[0-9-]+T[0-9:]+Z/TIME/g'
|   "current": "dns",
|     {"name": "dns", "state": "again", "done_at": "TIME", "text": "1 of 2 records point to the new server."},

# Hostile answers are bounded and never reach the terminal as they are.
$ sed -i 's/^branch.example.jp MX.*/branch.example.jp MX 10 \x1b[2J.example/' zone; with_names 'mailsetup migrate next --step dns --dns-server $DNS' 2>&1 | grep -c "$(printf '\033')"
| 0
= 1
$ mailsetup validate
| The settings are valid.

# A watch of days holds up nobody: another session saves while it looks, what it sees is noted in
# what that one has saved, and it ends by itself.
$ sed -i 's/^branch.example.jp MX.*/branch.example.jp MX 10 mx.old.example/' zone; printf '%s\n' '2 mailsetup set old name=Meanwhile' "2 sed -i 's/^branch.example.jp MX.*/branch.example.jp MX 10 mx1.new.example/' zone" >looks
$ TTL=1 with_names 'mailsetup migrate next --step dns --watch --pause 1 --dns-server $DNS; echo "= $?"' 2>&1 | sed -E 's/ *[0-9]{4}-[0-9-]+T[0-9:]+Z//g; s/Since.*//'
| mailsetup: 1 of 2 records point to the new server. Looked at again in 1 s; Ctrl-C ends, and nothing is lost.
| mailsetup: Next: Prove every account.
| Name in DNS        Kind of record  At first           Now                 Expected            TTL  
| branch.example.jp  mx              10 mx.old.example  10 mx.old.example   mx.third.example    300
| example.jp         mx              10 mx.old.example  5 mx.third.example  5 mx.third.example  300
| pop.old.example    a               192.0.2.1          192.0.2.1           203.0.113.7         300
| pop.old.example    aaaa            -                  -                   -                     0
| smtp.old.example   a               192.0.2.2          192.0.2.2           203.0.113.7         300
| smtp.old.example   aaaa            -                  -                   -                     0
| Name in DNS        Kind of record  At first           Now                 Expected            TTL  
| branch.example.jp  mx              10 mx.old.example  10 mx1.new.example  10 mx1.new.example    1
| example.jp         mx              10 mx.old.example  5 mx.third.example  5 mx.third.example  300
| pop.old.example    a               192.0.2.1          192.0.2.1           203.0.113.7         300
| pop.old.example    aaaa            -                  -                   -                     0
| smtp.old.example   a               192.0.2.2          192.0.2.2           203.0.113.7         300
| smtp.old.example   aaaa            -                  -                   -                     0
| 2 of 2 records point to the new server.
| = 0
$ mailsetup list | cut -c1-40; mailsetup migrate status --json | grep '"dns"' | sed -E 's/[0-9]{4}-[0-9-]+T[0-9:]+Z/TIME/g'
| #  ID  Code  Name       Receive        S
| 1   1  old   Meanwhile  POP3  995 TLS  4
| 2   2  new   new        POP3  995 TLS  4
|     {"name": "dns", "state": "done", "done_at": "TIME", "text": "2 of 2 records point to the new server."},

# Another session keeps the settings: that is said once, and what is seen is noted later.
$ sed -i 's/^branch.example.jp MX.*/branch.example.jp MX 10 mx.old.example/' zone; with_names 'mailsetup migrate next --step dns --dns-server $DNS' >/dev/null 2>&1; printf '%s\n' '2 hold' "2 sed -i 's/^branch.example.jp MX.*/branch.example.jp MX 10 mx1.new.example/' zone" '5 release' >looks
$ TTL=0 with_names 'mailsetup migrate next --step dns --watch --pause 1 --dns-server $DNS; echo "= $?"' 2>&1 | grep -v '  ' | sed -E 's/\(.*\)/(HOLDER)/'
| mailsetup: 1 of 2 records point to the new server. Looked at again in 1 s; Ctrl-C ends, and nothing is lost.
| mailsetup: HOME/settings.json is held by another session (HOLDER); try again later. What was seen is noted when that one has ended.
| mailsetup: 1 of 2 records point to the new server. Looked at again in 1 s; Ctrl-C ends, and nothing is lost.
| mailsetup: 1 of 2 records point to the new server. Looked at again in 1 s; Ctrl-C ends, and nothing is lost.
| mailsetup: 1 of 2 records point to the new server. Looked at again in 1 s; Ctrl-C ends, and nothing is lost.
| mailsetup: Next: Prove every account.
| 2 of 2 records point to the new server.
| = 0

# Without a watch nothing is noted later.
$ printf '%s\n' '1 hold' >looks; with_names 'mailsetup migrate next --step dns --dns-server $DNS' 2>&1 | sed -E 's/\(.*\)/(HOLDER)/'
| mailsetup: HOME/settings.json is held by another session (HOLDER); try again later.
$ rm looks; mailsetup migrate next --step dns --pause 0
2| mailsetup: --pause takes a number from 1 to 60000, not 0.
2| mailsetup: mailsetup help migrate next says how it is used.
= 64
