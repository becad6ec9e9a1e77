# While accounts are proven, others may save: what comes of it is in the journal, not in the settings.
$ mailsetup add old receive.host=127.0.0.1 receive.encryption=none send.host=127.0.0.1 send.encryption=none
2| mailsetup: old: receive.encryption: Advice: The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
$ mailsetup add new receive.host=localhost receive.encryption=none send.host=localhost send.encryption=none
2| mailsetup: new: receive.encryption: Advice: The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
$ printf '%s\n' '#!/bin/sh' "$(command -v mailsetup) --file $MAILSETUP_FILE account set 2 name=Meanwhile 2>>said; echo right" >secret; chmod 700 secret
$ mailsetup account add address=taro@example.jp server_code=old secret="command:$HOME/secret"
| 1
$ mailsetup account add address=jiro@example.jp username=jiro@example.jp server_code=old secret=env:RIGHT
| 2
$ mailsetup migrate start old new
| 1
$ for step in 1 2 3; do mailsetup migrate next --yes >/dev/null 2>&1; done; mailsetup migrate next --skip 2>/dev/null
| Passed by.
$ with_mail 'mailsetup set old receive.port=$POP send.port=$SMTP 2>/dev/null; mailsetup set new receive.port=$POP send.port=$SMTP 2>/dev/null; RIGHT=right mailsetup migrate next --jobs 1 2>&1; echo "= $?"'
| mailsetup: 2 mailboxes on the old server are looked at.
| mailsetup: 2 accounts are checked on the new server.
| mailsetup: 6 mails are still on the old server (accounts: 2; taro@example.jp: 3, jiro@example.jp: 3).
| mailsetup: DNS was passed by: mail may still be delivered to the old server.
| mailsetup: Next: Remove the old server.
|
| 2 checks, warn: 2
|       2  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port POP.
|          taro@example.jp, jiro@example.jp
| 2 of 2 accounts proven.
| = 0
| << pop: PASS as taro@example.jp: taken
| << pop: PASS as jiro@example.jp: taken
| << pop: PASS as taro@example.jp: taken
| << pop: PASS as jiro@example.jp: taken
| << smtp: PLAIN as taro@example.jp: taken
| << smtp: MAIL FROM:<taro@example.jp>
| << smtp: RCPT TO:<taro@example.jp>
| << smtp: PLAIN as jiro@example.jp: taken
| << smtp: MAIL FROM:<jiro@example.jp>
| << smtp: RCPT TO:<jiro@example.jp>
$ mailsetup account list | cut -c1-60; mailsetup migrate status | tail -3 | cut -c1-76; cat said
| ID  Owner  Account name     Mail address     Mail server  Re
|  1  -      taro@example.jp  taro@example.jp  new          ye
|  2  -      Meanwhile        jiro@example.jp  new          ye
|
| Warning: 6 mails are still on the old server (accounts: 2; taro@example.jp: 
| Warning: DNS was passed by: mail may still be delivered to the old server.

# A change to what was proven meanwhile makes it stale: the proof is not whole.
$ mailsetup migrate undo --yes; printf '%s\n' '#!/bin/sh' "$(command -v mailsetup) --file $MAILSETUP_FILE account set 1 username=taro2 2>>said; echo right" >secret
2| mailsetup: Taken back: Prove every account.
$ with_mail 'mailsetup set old receive.port=$POP send.port=$SMTP 2>/dev/null; mailsetup set new receive.port=$POP send.port=$SMTP 2>/dev/null; RIGHT=right mailsetup migrate next --jobs 1 2>&1; echo "= $?"' | grep -E '=|proven'
| 1 of 2 accounts proven, 1 to be checked.
| = 1
