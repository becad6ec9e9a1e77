# A test mail that is looked for on the receiving side: what is asked, the clock, the way it came.
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
load
key t
type taro@example.co.jp
key Enter
type taro@example.co.jp
key Down
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|
|
|
|
|    ┌─ Send a test mail ───────────────────────────────────────────────────┐
|    │ A real mail is sent through the server. From whom, and to whom?      │
|    │                                                                      │
|    │ From [taro@example.co.jp                                           ] │
|    │ To   [taro@example.co.jp                                           ] │
|    │>[ ] Look for it in the mailbox Space                                 │
|    │ [ ] Delete it there afterwards                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
~10x40
| [1 Servers] 2 3 4 5 6
|┌─ Send a test mail ───────────────────┐
|│ A real mail is sent through the      │
|│ server. From whom, and to whom?      │
|│ From [taro@example.co.jp           ] │
|│ To   [taro@example.co.jp           ] │
|│>[ ] Look for it in the mailbox Space │
|│ [ ] Delete it there afterwards       │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  Ctrl-G help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|                        ┌─ Send a test mail ───────────────────────────────────────────────────┐
|                        │ A real mail is sent through the server. From whom, and to whom?      │
|                        │                                                                      │
|                        │ From [taro@example.co.jp                                           ] │
|                        │ To   [taro@example.co.jp                                           ] │
|                        │>[ ] Look for it in the mailbox Space                                 │
|                        │ [ ] Delete it there afterwards                                       │
|                        └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
key Space
key Down
key Space
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|
|
|
|
|    ┌─ Send a test mail ───────────────────────────────────────────────────┐
|    │ A real mail is sent through the server. From whom, and to whom?      │
|    │                                                                      │
|    │ From [taro@example.co.jp                                           ] │
|    │ To   [taro@example.co.jp                                           ] │
|    │ [x] Look for it in the mailbox                                       │
|    │>[x] Delete it there afterwards Space                                 │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
key Up
key Space
key Down
key Space
key Enter
type taro@example.co.jp
key Enter
type secret
key Enter
! check 1 message round-trip remove send smtp.example.co.jp 465 TLS user taro@example.co.jp from taro@example.co.jp to taro@example.co.jp
event stage send resolve ok 3
event stage send connect ok 3
event stage send tls ok 25 version=TLSv1.3
event stage send greeting ok 3
event stage send capability ok 3
event stage send auth ok 3 mechanism=PLAIN
event stage send envelope ok 3
event stage send message ok 73 reply="250 2.0.0 Ok: queued as 4F1"
event stage send quit ok 1
event stage send arrival running
event log receive note "Looking for the test mail, try 1"
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| send ...                                               checking since 14:00:00
| send
| ok   resolve        3 ms
| ok   connect        3 ms
| ok   tls           25 ms TLSv1.3
| ok   greeting       3 ms
| ok   capability     3 ms
| ok   auth           3 ms PLAIN
| ok   envelope       3 ms
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F1
| ...  arrival         0 s
| ok   quit           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F1
| Looking for it in the mailbox, for 120 seconds at most; Esc stops.            v
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  ? help
~10x40
| mailsetup  diagnosis: head-office
| send ...       checking since 14:00:00
| ok   envelope       3 ms              ^
| ok   message       73 ms 250 2.0.0 Ok…
| ...  arrival         0 s              v
|─ log ───────────────── all  following ─
|     head-office: check begins
| R   Looking for the test mail, try 1
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| send ...                                                                                       checking since 14:00:00
| send
| ok   resolve        3 ms
| ok   connect        3 ms
| ok   tls           25 ms TLSv1.3
| ok   greeting       3 ms
| ok   capability     3 ms
| ok   auth           3 ms PLAIN
| ok   envelope       3 ms
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F1
| ...  arrival         0 s
| ok   quit           1 ms
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F1
| Looking for it in the mailbox, for 120 seconds at most; Esc stops.
| What is found out appears here as it happens.
|
|
|
|
|
|
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
|
|
|
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  s save log  \ log  ? help  q quit
time +7.3
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| send ...                                               checking since 14:00:00
| send
| ok   resolve        3 ms
| ok   connect        3 ms
| ok   tls           25 ms TLSv1.3
| ok   greeting       3 ms
| ok   capability     3 ms
| ok   auth           3 ms PLAIN
| ok   envelope       3 ms
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F1
| ...  arrival         7 s
| ok   quit           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F1
| Looking for it in the mailbox, for 120 seconds at most; Esc stops.            v
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  ? help
time +5.1
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| send ...                                               checking since 14:00:00
| send
| ok   resolve        3 ms
| ok   connect        3 ms
| ok   tls           25 ms TLSv1.3
| ok   greeting       3 ms
| ok   capability     3 ms
| ok   auth           3 ms PLAIN
| ok   envelope       3 ms
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F1
| ...  arrival        12 s
| ok   quit           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F1
| Looking for it in the mailbox, for 120 seconds at most; Esc stops.            v
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  ? help
event finding send arrival mail-arrived "" seconds=12.4 where=INBOX
event stage send arrival ok 12400 tries=4 seconds=12.4 hops=3 path="client.example.co.jp smtp.example.co.jp mx.example.co.jp pop.example.co.jp" authentication="mx.example.co.jp; dkim=pass header.d=example.co.jp; spf=pass smtp.mailfrom=taro@example.co.jp; dmarc=pass (p=none) header.from=example.co.jp" removed=true
event result send ok 12500
event result ok 12500
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| send ok 12.5 s                                                        just now
| ok   auth           3 ms PLAIN                                                ^
| ok   envelope       3 ms
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F1
| ok   arrival      12.4 s hops: 3
| ok   quit           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F1
| It was deleted from the mailbox.
| Way: client.example.co.jp > smtp.example.co.jp > mx.example.co.jp >
| pop.example.co.jp
| Authentication-Results: mx.example.co.jp; dkim=pass header.d=example.co.jp;
| spf=pass smtp.mailfrom=taro@example.co.jp; dmarc=pass (p=none)
| header.from=example.co.jp
|>1  send: The test mail arrived in INBOX after 12.4 seconds.
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
~10x40
| mailsetup  diagnosis: head-office
| send ok 12.5 s                just now
| header.from=example.co.jp             ^
|>1  send: The test mail arrived in
|    INBOX after 12.4 seconds.
|─ log ───────────────── all  following ─
|     head-office: check begins
| R   Looking for the test mail, try 1
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| send ok 12.5 s                                                                                                just now
| send
| ok   resolve        3 ms
| ok   connect        3 ms
| ok   tls           25 ms TLSv1.3
| ok   greeting       3 ms
| ok   capability     3 ms
| ok   auth           3 ms PLAIN
| ok   envelope       3 ms
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F1
| ok   arrival      12.4 s hops: 3
| ok   quit           1 ms
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F1
| It was deleted from the mailbox.
| Way: client.example.co.jp > smtp.example.co.jp > mx.example.co.jp > pop.example.co.jp
| Authentication-Results: mx.example.co.jp; dkim=pass header.d=example.co.jp; spf=pass smtp.mailfrom=taro@example.co.jp;
| dmarc=pass (p=none) header.from=example.co.jp
|>1  send: The test mail arrived in INBOX after 12.4 seconds.
|
|
|
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
|
|
|
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
size 10x40
key Up
key Up
key Up
key Up
screen
| mailsetup  diagnosis: head-office
| send ok 12.5 s                just now
| mx.example.co.jp; dkim=pass           ^
| header.d=example.co.jp; spf=pass
| smtp.mailfrom=taro@example.co.jp;     v
|─ log ───────────────── all  following ─
|     head-office: check begins
| R   Looking for the test mail, try 1
|
| c again  t test mail  e edit  ? help
key Up
key Up
key Up
screen
| mailsetup  diagnosis: head-office
| send ok 12.5 s                just now
| smtp.example.co.jp > mx.example.co.jp ^
| > pop.example.co.jp
| Authentication-Results:               v
|─ log ───────────────── all  following ─
|     head-office: check begins
| R   Looking for the test mail, try 1
|
| c again  t test mail  e edit  ? help
size 24x80
# It does not come.
key t
key Enter
key Down
key Space
key Enter
! check 2 message round-trip send smtp.example.co.jp 465 TLS user taro@example.co.jp from taro@example.co.jp to taro@example.co.jp
event stage send message ok 73 reply="250 2.0.0 Ok: queued as 4F2"
event stage send arrival running
event log receive note "Looking for the test mail, try 1"
event finding send arrival mail-not-arrived "-ERR [AUTH] no" seconds=120 user=taro@example.co.jp to=taro@example.co.jp
event stage send arrival fail 120000 tries=14 reason="The mailbox could not be looked into: Nothing answers."
event stage send quit ok 1
event result send fail 12500
event result fail 12500
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| send FAIL 12.5 s                                                      just now
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F2                          ^
| FAIL arrival     120.0 s The mailbox could not be looked into: Nothing answer…
| ok   quit           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F2
| The mailbox could not be looked into: Nothing answers.
|>1  send: The server took the test mail to taro@example.co.jp, but within 120
|    seconds it was not found in the mailbox of taro@example.co.jp.
|    The mail can only be found when taro@example.co.jp leads to the mailbox of
|    taro@example.co.jp. Only INBOX is looked at: look into the folder for
|    unwanted mail, and look again later: a filter or greylisting on the way may
|    hold it up. The log of the sending server knows where it went.
|    < -ERR [AUTH] no
|    It may pass by itself: check again later.
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R   Looking for the test mail, try 1
| 14:00:12.400     head-office: check begins
| 14:00:12.400 R   Looking for the test mail, try 1
|
|
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
~10x40
| mailsetup  diagnosis: head-office
| send FAIL 12.5 s              just now
|>1  send: The server took the test mail^
|    to taro@example.co.jp, but within
|    120 seconds it was not found in thev
|─ log ───────────────── all  following ─
|     head-office: check begins
| R   Looking for the test mail, try 1
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| send FAIL 12.5 s                                                                                              just now
| send
|      resolve
|      connect
|      tls
|      greeting
|      capability
|      auth
|      envelope
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F2
| FAIL arrival     120.0 s The mailbox could not be looked into: Nothing answers.
| ok   quit           1 ms
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F2
| The mailbox could not be looked into: Nothing answers.
|>1  send: The server took the test mail to taro@example.co.jp, but within 120 seconds it was not found in the mailbox
|    of taro@example.co.jp.
|    The mail can only be found when taro@example.co.jp leads to the mailbox of taro@example.co.jp. Only INBOX is looked
|    at: look into the folder for unwanted mail, and look again later: a filter or greylisting on the way may hold it
|    up. The log of the sending server knows where it went.
|    < -ERR [AUTH] no
|    It may pass by itself: check again later.
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R   Looking for the test mail, try 1
| 14:00:12.400     head-office: check begins
| 14:00:12.400 R   Looking for the test mail, try 1
|
|
|
|
|
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
# It is given up.
key t
key Enter
key Down
key Space
key Enter
! check 3 message round-trip send smtp.example.co.jp 465 TLS user taro@example.co.jp from taro@example.co.jp to taro@example.co.jp
event stage send message ok 73 reply="250 2.0.0 Ok: queued as 4F3"
event stage send arrival running
key Esc
! cancel 3
event stage send arrival skip 0 reason="The mail was sent; it was not looked for to the end."
event finding send arrival cancelled ""
event result send skip 12500
event result skip 12500
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| send skip 12.5 s                                                      just now
| send
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F3
| ──────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F3
| The mail was sent; it was not looked for to the end.
|>1  send: The check was stopped before it had finished.
|
|
|
|
|
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R   Looking for the test mail, try 1
| 14:00:12.400     head-office: check begins
| 14:00:12.400 R   Looking for the test mail, try 1
| 14:00:12.400     head-office: check begins
| The check was cancelled.
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
