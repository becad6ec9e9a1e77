# Accounts and the notification against mail servers on loopback.
$ mailsetup add head receive.host=127.0.0.1 receive.encryption=none send.host=127.0.0.1 send.encryption=none 2>/dev/null
$ mailsetup add out send.host=127.0.0.1 send.encryption=none send.auth.method=none
$ mailsetup account add name=太郎 display_name=山田太郎 address=taro@example.jp server_code=head secret=env:RIGHT
| 1
$ mailsetup account add address=jiro@example.jp username=jiro server_code=head secret=env:WRONG
| 2
$ mailsetup account add address=ask@example.jp server_code=head
| 3
$ mailsetup account add address=no@example.jp server_code=head receive.enabled=false secret=env:RIGHT
| 4

# An account logs in as itself, with what its reference gives; references that fail are told.
$ with_mail 'mailsetup set head receive.port=$POP send.port=$SMTP 2>/dev/null; RIGHT=right mailsetup account check 太郎' | sed -E 's/ *[0-9]+ ms/ N ms/'
| taro@example.jp  receive  127.0.0.1:POP
|   ok    resolve N ms  127.0.0.1
|   ok    connect N ms  127.0.0.1
|   skip  tls
|   ok    greeting N ms  ready
|   ok    capability N ms  PLAIN XOAUTH2
|   warn  auth N ms  USER/PASS
|   ok    mailbox N ms  3 mails
|   ok    quit N ms
| taro@example.jp  send  127.0.0.1:SMTP
|   ok    resolve N ms  127.0.0.1
|   ok    connect N ms  127.0.0.1
|   skip  tls
|   ok    greeting N ms  smtp.example.jp ESMTP
|   ok    capability N ms  PLAIN XOAUTH2
|   warn  auth N ms  PLAIN
|   ok    envelope N ms  taro@example.jp
|   skip  message
|   ok    quit N ms
| receive: warning: The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|   Choose TLS on port 995, then change the password.
|   Cure: receive.encryption=tls receive.port=995
| send: warning: The password crossed the network in clear text, and the server offers no STARTTLS on port SMTP.
|   Choose TLS on port 465, then change the password.
|   Cure: send.encryption=tls send.port=465
| taro@example.jp: warn ( N ms)
| << pop: PASS as taro@example.jp: taken
| << smtp: PLAIN as taro@example.jp: taken
| << smtp: MAIL FROM:<taro@example.jp>
| << smtp: RCPT TO:<taro@example.jp>
$ with_mail 'mailsetup set head receive.port=$POP send.port=$SMTP 2>/dev/null; RIGHT=right WRONG=wrong mailsetup account check --all --jobs 1' 2>&1 | grep -E '^(<<|[a-z]+@)' | sed -E 's/ *[0-9]+ ms/ N ms/'
| taro@example.jp  receive  127.0.0.1:POP
| taro@example.jp  send  127.0.0.1:SMTP
| taro@example.jp: warn ( N ms)
| no@example.jp  send  127.0.0.1:SMTP
| no@example.jp: warn ( N ms)
| jiro@example.jp  receive  127.0.0.1:POP
| jiro@example.jp  send  127.0.0.1:SMTP
| jiro@example.jp: fail ( N ms)
| ask@example.jp  receive  127.0.0.1:POP
| ask@example.jp  send  127.0.0.1:SMTP
| ask@example.jp: warn ( N ms)
| << pop: PASS as taro@example.jp: taken
| << pop: PASS as jiro: refused
| << smtp: PLAIN as taro@example.jp: taken
| << smtp: MAIL FROM:<taro@example.jp>
| << smtp: RCPT TO:<taro@example.jp>
| << smtp: PLAIN as no@example.jp: taken
| << smtp: MAIL FROM:<no@example.jp>
| << smtp: RCPT TO:<no@example.jp>
| << smtp: PLAIN as jiro: refused
$ mailsetup account check jiro@example.jp
| jiro@example.jp: not checked
2| mailsetup: The environment variable WRONG is not set.
= 77
$ with_mail 'mailsetup set head receive.port=$POP send.port=$SMTP 2>/dev/null; WRONG=wrong mailsetup account check 2 --json' >events
= 1
$ python3 -c 'import json; e = [json.loads(l) for l in open("events") if l[0] == "{"]; print({(x["server"], x["account"]) for x in e}, e[-1]["event"], e[-1]["status"])'
| {('jiro@example.jp', 2)} result fail
$ grep -c -E 'wrong|right' events
| 1

# With a terminal the password is asked for; options go before what is set.
$ with_mail 'mailsetup set head receive.port=$POP send.port=$SMTP 2>/dev/null; on_tty "ask@example.jp: =>right" -- mailsetup account check ask@example.jp' | grep -E '^(<<|Password|ask@example.jp:)' | sed -E 's/ *[0-9]+ ms/ N ms/'
| Password of ask@example.jp: 
| ask@example.jp: warn ( N ms)
| << pop: PASS as ask@example.jp: taken
| << smtp: PLAIN as ask@example.jp: taken
| << smtp: MAIL FROM:<ask@example.jp>
| << smtp: RCPT TO:<ask@example.jp>
$ printf right >pw; chmod 600 pw
$ with_mail 'mailsetup set head receive.port=$POP send.port=$SMTP 2>/dev/null; mailsetup account check 2 3 --password-file pw --send-only --jobs 1' | grep '^<<'
| << smtp: PLAIN as jiro: taken
| << smtp: MAIL FROM:<jiro@example.jp>
| << smtp: RCPT TO:<jiro@example.jp>
| << smtp: PLAIN as ask@example.jp: taken
| << smtp: MAIL FROM:<ask@example.jp>
| << smtp: RCPT TO:<ask@example.jp>
$ mailsetup account check 4 --receive-only
| no@example.jp: not checked
2| no@example.jp: The account fetches no mail.
= 65

# Individually set servers; APOP and XOAUTH2 hold for the account alone.
$ mailsetup oauth-server add google preset=google token=env:TOKEN
$ mailsetup account add address=token@example.jp server_code=head auth=xoauth2 oauth_server=google
| 5
$ with_mail 'mailsetup set head receive.port=$POP send.port=$SMTP 2>/dev/null; TOKEN=right-token mailsetup account check 5' | grep '^<<'
| << pop: XOAUTH2 as token@example.jp: taken
| << smtp: XOAUTH2 as token@example.jp: taken
| << smtp: MAIL FROM:<token@example.jp>
| << smtp: RCPT TO:<token@example.jp>
$ mailsetup oauth-server set google token=ask
$ with_mail 'mailsetup set head receive.port=$POP send.port=$SMTP 2>/dev/null; on_tty "ccess token of token@example.jp: =>right-token" -- mailsetup account check 5' | grep -E '^(<<|Access)'
| Access token of token@example.jp: 
| << pop: XOAUTH2 as token@example.jp: taken
| << smtp: XOAUTH2 as token@example.jp: taken
| << smtp: MAIL FROM:<token@example.jp>
| << smtp: RCPT TO:<token@example.jp>
$ mailsetup set head receive.auth=xoauth2 send.auth.mechanism=plain oauth_server=google 2>/dev/null
$ with_mail 'mailsetup set head receive.port=$POP send.port=$SMTP 2>/dev/null; on_tty "ccess token of hana for head: =>right-token" "Password of hana for head: =>right" -- mailsetup check head --user hana' | grep -E '^(<<|Access|Password)'
| Access token of hana for head: 
| Password of hana for head: 
| << pop: XOAUTH2 as hana: taken
| << smtp: PLAIN as hana: taken
$ mailsetup check head --user hana --receive-only
| head: not checked
2| mailsetup: head: There is no terminal to ask for the access token on: give --password-command, --password-file or --password-env.
= 64
$ mailsetup set head receive.auth=password send.auth.mechanism=auto oauth_server=null 2>/dev/null
$ with_mail 'mailsetup account set 1 receive.source=own receive.host=127.0.0.1 receive.encryption=none receive.port=$POP; mailsetup set head send.port=$SMTP receive.host=127.0.0.2 receive.port=1 2>/dev/null; RIGHT=right mailsetup account check 1' | grep '^<<'
| << pop: PASS as taro@example.jp: taken
| << smtp: PLAIN as taro@example.jp: taken
| << smtp: MAIL FROM:<taro@example.jp>
| << smtp: RCPT TO:<taro@example.jp>
2| mailsetup: taro@example.jp: receive.encryption: Advice: The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.

# The dialogue goes to the account's own log, without the password.
$ with_mail 'mailsetup account set 1 receive.port=$POP receive.log=true; RIGHT=right mailsetup account check 1 --receive-only' >/dev/null
2| mailsetup: taro@example.jp: receive.encryption: Advice: The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
$ find .local -name '*.log' -printf '%m %f\n'
| 600 account-1-receive.log
$ cat .local/state/mailsetup/logs/*.log | grep -c PASS; cat .local/state/mailsetup/logs/*.log | grep -c right
| 1
| 0
= 1

# A test mail from an account, with its display name.
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; RIGHT=right mailsetup account send-test 1 --to b@example.jp'
| sent: 250 2.0.0 Ok: queued as 4F7C2A0B
| << smtp: PLAIN as taro@example.jp: taken
| << smtp: MAIL FROM:<taro@example.jp>
| << smtp: RCPT TO:<b@example.jp>
| << smtp: MAIL FROM:<taro@example.jp>
| << smtp: RCPT TO:<b@example.jp>
| << mail: From: =?UTF-8?B?5bGx55Sw5aSq6YOO?= <taro@example.jp>
| << mail: To: <b@example.jp>
| << mail: Subject: [mailsetup] Test Mail
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; WRONG=wrong mailsetup account send-test 2 --to b@example.jp'
| << smtp: PLAIN as jiro: refused
2| mailsetup: Not sent: auth failed at 127.0.0.1:SMTP: 535 5.7.8 Error: authentication failed
2| mailsetup: The server refused the user name or the password.
2| mailsetup: Check both. Many servers want the whole mail address as user name, others only the part before the @.
= 1
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; RIGHT=right mailsetup account send-test 4 --to nobody@example.jp'
| << smtp: PLAIN as no@example.jp: taken
| << smtp: MAIL FROM:<no@example.jp>
| << smtp: RCPT TO:<nobody@example.jp>
2| mailsetup: Not sent: envelope failed at 127.0.0.1:SMTP: 550 5.1.1 User unknown
2| mailsetup: There is no mailbox nobody@example.jp on the recipient's server.
2| mailsetup: Check the recipient before the @, or try an address of your own.
= 1
$ mailsetup account send-test 3 --to b@example.jp
2| mailsetup: ask@example.jp: There is no terminal to ask for the password on: give --password-command, --password-file or --password-env.
2| mailsetup: mailsetup help account send-test says how it is used.
= 64
$ mailsetup account send-test 1
2| mailsetup: account send-test needs a recipient: --to ADDRESS.
2| mailsetup: mailsetup help account send-test says how it is used.
= 64
$ with_mail 'mailsetup set out send.port=$SMTP; mailsetup send-test out --from a@example.jp --to b@example.jp'
| sent: 250 2.0.0 Ok: queued as 4F7C2A0B
| << smtp: MAIL FROM:<a@example.jp>
| << smtp: RCPT TO:<b@example.jp>
| << smtp: MAIL FROM:<a@example.jp>
| << smtp: RCPT TO:<b@example.jp>
| << mail: From: <a@example.jp>
| << mail: To: <b@example.jp>
| << mail: Subject: [mailsetup] Test Mail

# A round trip: the mail is looked for on the receiving side, and deleted there on request.
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; mailsetup account set 1 receive.port=$POP 2>/dev/null; RIGHT=right mailsetup account send-test 1 --to taro@example.jp --round-trip 2>&1' | sed -E 's/after [0-9.]+ s/after N s/'
| sent: 250 2.0.0 Ok: queued as 4F7C2A0B
| mailsetup: Looking for it at 127.0.0.1:POP, for 120 s at most.
| arrived after N s, hops: 2
|   1  client -> smtp.example.jp
|   2  smtp.example.jp -> pop.example.jp
| Authentication-Results: pop.example.jp; spf=pass; dkim=<ESC>[31mfail
| << pop: PASS as taro@example.jp: taken
| << smtp: PLAIN as taro@example.jp: taken
| << smtp: MAIL FROM:<taro@example.jp>
| << smtp: RCPT TO:<taro@example.jp>
| << smtp: MAIL FROM:<taro@example.jp>
| << smtp: RCPT TO:<taro@example.jp>
| << mail: From: =?UTF-8?B?5bGx55Sw5aSq6YOO?= <taro@example.jp>
| << mail: To: <taro@example.jp>
| << mail: Subject: [mailsetup] Test Mail
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; mailsetup account set 1 receive.port=$POP 2>/dev/null; RIGHT=right mailsetup account send-test 1 --to taro@example.jp --round-trip --remove --wait 30 2>/dev/null' | sed -E 's/after [0-9.]+ s/after N s/' | grep -E 'arrived|removed|deleted'
| arrived after N s, hops: 2
| removed from the mailbox
| << pop: deleted: Subject: [mailsetup] Test Mail
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; mailsetup account set 1 receive.port=$POP 2>/dev/null; RIGHT=right mailsetup account send-test 1 --to taro@example.jp --round-trip --remove --json' | grep '"arrival"' | sed -E 's/"seconds":[0-9.]+/"seconds":N/; s/"ms":[0-9.]+/"ms":N/; s/after [0-9.]+ seconds/after N seconds/'
| {"event":"finding","server":"taro@example.jp","side":"send","stage":"arrival","cause":"mail-arrived","rule":"mail-arrived","severity":"info","text":"The test mail arrived in INBOX after N seconds.","evidence":"","fix":null,"account":1}
| {"event":"stage","server":"taro@example.jp","side":"send","stage":"arrival","status":"ok","ms":N,"detail":{"tries":1,"seconds":N,"hops":2,"path":["client","smtp.example.jp","pop.example.jp"],"authentication":"pop.example.jp; spf=pass; dkim=<ESC>[31mfail","removed":true},"account":1}
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; mailsetup account set 1 receive.port=$POP 2>/dev/null; RIGHT=right mailsetup account send-test 1 --to lost@example.jp --round-trip --wait 1 2>&1' | grep -v '^<<'
| sent: 250 2.0.0 Ok: queued as 4F7C2A0B
| mailsetup: Looking for it at 127.0.0.1:POP, for 1 s at most.
| mailsetup: The server took the test mail to lost@example.jp, but within 1 seconds it was not found in the mailbox of taro@example.jp.
| mailsetup: The mail can only be found when lost@example.jp leads to the mailbox of taro@example.jp. Only INBOX is looked at: look into the folder for unwanted mail, and look again later: a filter or greylisting on the way may hold it up. The log of the sending server knows where it went.
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; mailsetup account set 1 receive.port=$POP 2>/dev/null; mailsetup account set 1 receive.port=1 2>/dev/null; RIGHT=right mailsetup account send-test 1 --to lost@example.jp --round-trip --wait 2 2>&1' | grep -v '^<<'
| sent: 250 2.0.0 Ok: queued as 4F7C2A0B
| mailsetup: Looking for it at 127.0.0.1:1, for 2 s at most.
| mailsetup: The mailbox could not be looked into: 127.0.0.1 refuses connections on port 1: nothing is listening there, or a firewall turns them away.
| mailsetup: The server took the test mail to lost@example.jp, but within 2 seconds it was not found in the mailbox of taro@example.jp.
| mailsetup: The mail can only be found when lost@example.jp leads to the mailbox of taro@example.jp. Only INBOX is looked at: look into the folder for unwanted mail, and look again later: a filter or greylisting on the way may hold it up. The log of the sending server knows where it went.
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; mailsetup account set 1 receive.port=$POP 2>/dev/null; RIGHT=right; export RIGHT; : >told; mailsetup account send-test 1 --to lost@example.jp --round-trip 2>told & until grep -q Looking told; do :; done; kill -TERM $!; wait $!; echo $?; cat told' | grep -v '^<<'
| sent: 250 2.0.0 Ok: queued as 4F7C2A0B
| 1
| mailsetup: Looking for it at 127.0.0.1:POP, for 120 s at most.
| mailsetup: The mail was sent; it was not looked for to the end.
| mailsetup: The check was stopped before it had finished.
| mailsetup: Interrupted: the checks under way were cancelled.
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; mailsetup account set 1 receive.port=$POP 2>/dev/null; mailsetup send-test out --from a@example.jp --to b@example.jp --round-trip'
2| out: The server has no receiving side.
= 65
$ mailsetup send-test head --from a@example.jp --to b@example.jp --round-trip
2| mailsetup: head: --round-trip logs in on the receiving side: give --user.
2| mailsetup: mailsetup help send-test says how it is used.
= 64
$ mailsetup send-test head --to b@example.jp --remove
2| mailsetup: --remove needs --round-trip.
2| mailsetup: mailsetup help send-test says how it is used.
= 64
$ mailsetup send-test head --to b@example.jp --round-trip --wait 0
2| mailsetup: --wait takes a number from 1 to 3600, not 0.
2| mailsetup: mailsetup help send-test says how it is used.
= 64
$ mailsetup notification test --round-trip
2| mailsetup: The program does not know the mailbox of an administrator: send-test and account send-test look for their mail.
2| mailsetup: mailsetup help notification test says how it is used.
= 64

# The notification.
$ mailsetup notification set enabled=true server_code=head sender=fixed address='通知係 <notice@example.jp>' username=robot secret=env:RIGHT administrators=admin@example.jp,second@example.jp
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; RIGHT=right mailsetup notification test'
| sent: 250 2.0.0 Ok: queued as 4F7C2A0B
| << smtp: PLAIN as robot: taken
| << smtp: MAIL FROM:<notice@example.jp>
| << smtp: RCPT TO:<admin@example.jp>
| << smtp: MAIL FROM:<notice@example.jp>
| << smtp: RCPT TO:<admin@example.jp>
| << mail: From: =?UTF-8?B?6YCa55+l5L+C?= <notice@example.jp>
| << mail: To: <admin@example.jp>
| << mail: Subject: [mailsetup] Test Mail
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; RIGHT=right mailsetup notification test --to c@example.jp --from x@example.jp --json' | tail -5 | sed -E 's/"ms":[0-9.]+/"ms":N/'
| << smtp: MAIL FROM:<x@example.jp>
| << smtp: RCPT TO:<c@example.jp>
| << mail: From: <x@example.jp>
| << mail: To: <c@example.jp>
| << mail: Subject: [mailsetup] Test Mail
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; RIGHT=wrong mailsetup notification test'
| << smtp: PLAIN as robot: refused
2| mailsetup: Not sent: auth failed at 127.0.0.1:SMTP: 535 5.7.8 Error: authentication failed
2| mailsetup: The server refused the user name or the password.
2| mailsetup: Check both. Many servers want the whole mail address as user name, others only the part before the @.
= 1
$ mailsetup notification set sender=organisation organisation_address='"Example, Inc." <info@example.jp>' username=null
$ with_mail 'mailsetup set head send.port=$SMTP 2>/dev/null; RIGHT=right mailsetup notification test'
| sent: 250 2.0.0 Ok: queued as 4F7C2A0B
| << smtp: PLAIN as info@example.jp: taken
| << smtp: MAIL FROM:<info@example.jp>
| << smtp: RCPT TO:<admin@example.jp>
| << smtp: MAIL FROM:<info@example.jp>
| << smtp: RCPT TO:<admin@example.jp>
| << mail: From: "Example, Inc." <info@example.jp>
| << mail: To: <admin@example.jp>
| << mail: Subject: [mailsetup] Test Mail
$ mailsetup notification set sender=user
$ mailsetup notification test
2| mailsetup: Notices come from each user's own address: give one with --from.
2| mailsetup: mailsetup help notification test says how it is used.
= 64
$ mailsetup notification set administrators=null
$ mailsetup notification test --from x@example.jp
2| mailsetup: The test mail needs a recipient: give --to.
2| mailsetup: mailsetup help notification test says how it is used.
= 64
$ mailsetup notification set enabled=false server_code=out
$ with_mail 'mailsetup set out send.port=$SMTP; mailsetup notification test --from x@example.jp --to y@example.jp'
| sent: 250 2.0.0 Ok: queued as 4F7C2A0B
| << smtp: MAIL FROM:<x@example.jp>
| << smtp: RCPT TO:<y@example.jp>
| << smtp: MAIL FROM:<x@example.jp>
| << smtp: RCPT TO:<y@example.jp>
| << mail: From: <x@example.jp>
| << mail: To: <y@example.jp>
| << mail: Subject: [mailsetup] Test Mail
2| mailsetup: The notification is switched off; the test mail is sent all the same.
$ mailsetup remove out --yes
2| mailsetup: The notification is sent through it.
$ mailsetup notification test --from x@example.jp --to y@example.jp
2| mailsetup: The notification is switched off; the test mail is sent all the same.
2| The mail server of the notification (number 2) was deleted; choose another.
= 65
$ mailsetup notification set server_code=null
$ mailsetup notification test --from x@example.jp --to y@example.jp
2| mailsetup: The notification is switched off; the test mail is sent all the same.
2| No mail server is chosen for the notification.
= 65

# A login that was refused is not tried again, whatever a rule of the user's says of it.
$ mkdir -p .config/mailsetup/rules; echo '{"version":1,"rules":[{"id":"mine","cause":"auth-refused","severity":"info","text":{"en":"Never mind."}}]}' >.config/mailsetup/rules/mine.json
$ printf wrong >pw-wrong; chmod 600 pw-wrong; mailsetup add late receive.protocol=pop3 receive.host=127.0.0.1 receive.encryption=none receive.auth=password send.host=127.0.0.1 send.encryption=none send.auth.method=none 2>/dev/null
$ with_mail 'mailsetup set late receive.port=$POP send.port=$SMTP 2>/dev/null; mailsetup send-test late --to taro@example.jp --from taro@example.jp --user taro@example.jp --password-file pw-wrong --round-trip --wait 12 2>&1' | grep -E '^<< pop|looked into'
| mailsetup: The mailbox could not be looked into: Never mind.
| << pop: PASS as taro@example.jp: refused
