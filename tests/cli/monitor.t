# Results for monitoring systems, and the report for a provider's support. Port 1 refuses.
$ mailsetup add box receive.host=127.0.0.1 receive.port=1 send.host=127.0.0.1 send.port=1
$ mailsetup add 'out' name='Only | sends "notices"' send.host=127.0.0.1 send.port=1 send.auth.method=none
$ mailsetup add own send.host=127.0.0.1 send.port=1 send.auth.credentials=separate send.auth.username=robot send.auth.secret=command:no-such-program

# Nagios: what is worst says the whole, in one line, and the exit status is a plugin's.
$ mailsetup check box --no-login --format nagios | sed -E 's/0\.[0-9]{3}s/Ns/g'
| MAILSETUP CRITICAL - box: 127.0.0.1 refuses connections on port 1: nothing is listening there, or a firewall turns them away. | 'box receive'=Ns;;;0 'box send'=Ns;;;0
$ mailsetup check box --no-login --format nagios >nagios; echo "exit $?"
| exit 2
$ mailsetup check box out --no-login --format nagios | sed -E 's/0\.[0-9]{3}s/Ns/g' | LC_ALL=C sort | cut -c 1-60
|   127.0.0.1 refuses connections on port 1: nothing is listen
| CRITICAL: box: 127.0.0.1 refuses connections on port 1: noth
| CRITICAL: out: 127.0.0.1 refuses connections on port 1: noth
| MAILSETUP CRITICAL - 2 of 2: box: 127.0.0.1 refuses connecti
$ mailsetup check own --format nagios
| MAILSETUP UNKNOWN - own: Cannot start no-such-program: No such file or directory.
= 3
$ mailsetup check nobody --format nagios
| MAILSETUP UNKNOWN - There is no server with the code nobody.
= 3
$ mailsetup check box --format nagios --json
2| mailsetup: --json and --format nagios exclude each other.
2| mailsetup: mailsetup help check says how it is used.
= 64
$ mailsetup --lang ja check box --receive-only --no-login --format nagios | cut -d '|' -f 1
| MAILSETUP CRITICAL - box: 127.0.0.1の1番ポートへの接続が拒否されました。そのポートでサービスが動いていないか、ファイアウォールで拒否されています。 

# Prometheus: every metric once, its samples together, no two of them alike.
$ mailsetup check box out --no-login --format prometheus >metrics; echo "exit $?"
| exit 1
$ grep -c '^# TYPE' metrics
| 8
$ python3 -c 'import collections; names = [l.split("{")[0] for l in open("metrics") if l[0] != "#"]; runs = [n for i, n in enumerate(names) if i == 0 or names[i - 1] != n]; assert len(runs) == len(set(runs)); samples = [l.rsplit(" ", 1)[0] for l in open("metrics") if l[0] != "#"]; assert len(samples) == len(set(samples)); print(len(runs) > 4)'
| True
$ grep -E '^mailsetup_(check_success|finding)' metrics | LC_ALL=C sort
| mailsetup_check_success{server="box"} 0
| mailsetup_check_success{server="out"} 0
| mailsetup_finding{server="box",side="receive",rule="connect-refused",severity="error"} 1
| mailsetup_finding{server="box",side="send",rule="connect-refused",severity="error"} 1
| mailsetup_finding{server="out",side="send",rule="connect-refused",severity="error"} 1
$ mailsetup check own --format prometheus
| # HELP mailsetup_check_success 1: the check passed, with or without warnings. 0: it failed or could not begin.
| # TYPE mailsetup_check_success gauge
| mailsetup_check_success{server="own"} 0
2| mailsetup: Cannot start no-such-program: No such file or directory.
= 77
$ printf right >pw; chmod 600 pw; mailsetup add many send=off receive.protocol=pop3 receive.host=127.0.0.1 receive.encryption=none receive.auth=password 2>/dev/null
$ with_mail 'mailsetup set many receive.port=$POP 2>/dev/null; mailsetup check many --user goro --password-file pw --format prometheus' | grep -E '^mailsetup_mailbox'
| mailsetup_mailbox_messages{server="many",side="receive"} 9223372036854775807

# The report: a new file, its owner's alone, with everything but secrets.
$ mailsetup check own --no-login --report own.txt >text; echo "exit $?"; stat -c %a own.txt
| exit 1
| 600
$ sed -E 's/ +[0-9]+ ms/ N ms/; s/[0-9]+ ms/N ms/; s/^([0-9]{2}:){2}[0-9.]+/TIME/; 1s/  .*/  WHEN/; 1s/ [0-9.]+ / VERSION /' own.txt
| mailsetup VERSION  WHEN
| own  own
|
| Settings
|   code: own
|   name: own
|   send.host: 127.0.0.1
|   send.port: 1
|   send.encryption: tls
|   send.trust.verify: full
|   send.auth.method: smtp-auth
|   send.auth.mechanism: auto
|   send.auth.credentials: separate
|   send.auth.username: robot
|   send.timeout_seconds: 60
|   send.family: auto
|
| own  send  127.0.0.1:1
|   ok    resolve N ms  127.0.0.1
|   FAIL  connect N ms
|   skip  tls
|   skip  greeting
|   skip  capability
|   skip  auth
|   skip  envelope
|   skip  message
|   skip  quit
| send: error: 127.0.0.1 refuses connections on port 1: nothing is listening there, or a firewall turns them away.
|   Check the port; usual for SMTP are 465 with TLS and 587 with STARTTLS.
|   < 127.0.0.1: Connection refused
| own: fail (N ms)
|
| Dialogue (R: receiving, S: sending; > sent, < received)
| TIME S   Connecting to 127.0.0.1, port 1
| TIME S   Port 1: 127.0.0.1: Connection refused
$ grep -c no-such-program own.txt
| 0
= 1
$ grep -c Connecting text
| 0
= 1
$ mailsetup check own --no-login --verbose --report spoken.txt >text; grep -c Connecting text
| 1
$ mailsetup check own out --no-login --verbose --report both.txt >text; grep -c Connecting text
| 2
$ mailsetup check own --no-login --report own.txt
2| mailsetup: own.txt cannot be created: File exists.
= 73
$ mailsetup check box own --no-login --report both.json >text; echo "exit $?"
| exit 1
$ python3 -c 'import json; d = json.load(open("both.json")); print(d["version"], sorted(r["label"] for r in d["reports"])); r = [r for r in d["reports"] if r["label"] == "box"][0]; print(r["status"], sorted(r["sides"]), [f["rule"] for f in r["findings"]], r["sides"]["receive"]["stages"][1]["status"], "send.auth.secret" in r["settings"], r["settings"]["receive.port"])'
| 1 ['box', 'own']
| fail ['receive', 'send'] ['connect-refused', 'connect-refused'] fail False 1
$ mailsetup check box --no-login --report /nowhere/x.txt
2| mailsetup: /nowhere/x.txt cannot be created: No such file or directory.
= 73
