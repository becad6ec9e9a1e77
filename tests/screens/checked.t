# What the list says of checks that were made.
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
server code=branch name=支社 receive.host=mail.branch.example receive.encryption=none receive.port=110
server code=notify name=通知専用 send.host=192.0.2.25 send.encryption=none send.port=25 send.auth.method=none
server code=new name=新しい send.host=192.0.2.26
load
key c
type u
key Enter
type p
key Enter
! check 1 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 465 TLS user u
certificate subject=CN=pop.example.co.jp issuer="CN=Example CA" names=pop.example.co.jp not_after=2026-08-22T00:00:00Z days=203
event stage receive tls ok 20 version=TLSv1.3
event result receive ok 90
event result send ok 80
event result ok 90
key Esc Down c
type u
key Enter
type p
key Enter
! check 2 receive mail.branch.example POP3  110 none user u
event stage receive auth warn 10
event finding receive auth auth-clear-text ""
event result receive warn 30
event result warn 30
key Esc Down
time +150
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive         Send     Check
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  ok 2 min ago
|  2  branch       支社        POP3  110 none  -        !! 1 finding
|> 3  notify       通知専用    -               25 none
|  4  new          新しい      -               465 TLS
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
| receive: -  send: 192.0.2.25
| number 3 in CSV, 0 accounts
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
~10x40
| [1 Servers] 2 3 4 5 6
|  #  Code      Name        Check
|  1  head-of…  本社メール  ok 2 min ago
|  2  branch    支社        !! 1 finding
|> 3  notify    通知専用
|  4  new       新しい
| receive: -  send: 192.0.2.25  25 none
| Not checked in this session.
|
| Enter open  a add  c check  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code         Name        Receive         Send     Check
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  ok 2 min ago
|  2  branch       支社        POP3  110 none  -        !! 1 finding
|> 3  notify       通知専用    -               25 none
|  4  new          新しい      -               465 TLS
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
|
|
|
|
| receive: -  send: 192.0.2.25
| number 3 in CSV, 0 accounts
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  d delete  m move  y copy  Tab section  / filter  \ log  ? help
key c
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive         Send     Check
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  ok 2 min ago
|  2  branch       支社        POP3  110 none  -        !! 1 finding
|> 3  notify       通知専用    -               25 none
|  4  new          新しい      -               465 TLS
|
|
|    ┌─ Before the check ───────────────────────────────────────────────────┐
|    │ Which address may the test give as the sender? Nothing is sent.      │
|    │ Without one, sender and recipient are not tried.                     │
|    │                                                                      │
|    │ Sender for the test [                                              ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: -  send: 192.0.2.25
| number 3 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 13,27
type root@example.jp
key Enter
! check 3 send 192.0.2.25 25 none
event stage send connect fail 10
event finding send connect connect-refused "Connection refused"
event result send fail 10
event result fail 10
key Esc
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive         Send     Check
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  ok 2 min ago
|  2  branch       支社        POP3  110 none  -        !! 1 finding
|> 3  notify       通知専用    -               25 none  FAIL connect
|  4  new          新しい      -               465 TLS
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
| receive: -  send: 192.0.2.25
| number 3 in CSV, 0 accounts
| send: 192.0.2.25 refuses connections on port 25: nothing is listening there, …
|
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
~10x40
| [1 Servers] 2 3 4 5 6
|  #  Code      Name        Check
|  1  head-of…  本社メール  ok 2 min ago
|  2  branch    支社        !! 1 finding
|> 3  notify    通知専用    FAIL connect
|  4  new       新しい
| receive: -  send: 192.0.2.25  25 none
| send: 192.0.2.25 refuses connections …
|
| Enter open  a add  c check  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code         Name        Receive         Send     Check
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  ok 2 min ago
|  2  branch       支社        POP3  110 none  -        !! 1 finding
|> 3  notify       通知専用    -               25 none  FAIL connect
|  4  new          新しい      -               465 TLS
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
|
|
|
|
| receive: -  send: 192.0.2.25
| number 3 in CSV, 0 accounts
| send: 192.0.2.25 refuses connections on port 25: nothing is listening there, or a firewall turns them away.
|
| Enter open  a add  c check  C check all  t test mail  d delete  m move  y copy  Tab section  / filter  \ log  ? help
time +90000
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive         Send     Check
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  ok 25 h ago
|  2  branch       支社        POP3  110 none  -        !! 1 finding
|> 3  notify       通知専用    -               25 none  FAIL connect
|  4  new          新しい      -               465 TLS
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
| receive: -  send: 192.0.2.25
| number 3 in CSV, 0 accounts
| send: 192.0.2.25 refuses connections on port 25: nothing is listening there, …
|
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
key Down c
type u
key Enter
key Enter
! check 4 send 192.0.2.26 465 TLS user u
event stage send connect running
key Esc
! cancel 4
screen
| mailsetup  diagnosis: new                                    settings.json  en
| send
| send
|      resolve
| ...  connect
|      tls
|      greeting
|      capability
|      auth
|      envelope
|      quit
| ──────────────────────────────────────────────────────────────────────────────
|
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     branch: check begins
| 14:02:30.000     notify: check begins
| 15:02:30.000     new: check begins
|
| The check was cancelled.
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
event result send skip 10
event result skip 10
screen
| mailsetup  diagnosis: new                                    settings.json  en
| send skip 10 ms                                                       just now
| send
|      resolve
| ...  connect
|      tls
|      greeting
|      capability
|      auth
|      envelope
|      quit
| ──────────────────────────────────────────────────────────────────────────────
| The check did not come to its end.
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     branch: check begins
| 14:02:30.000     notify: check begins
| 15:02:30.000     new: check begins
|
| The check was cancelled.
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
key Esc
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive         Send     Check
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  ok 25 h ago
|  2  branch       支社        POP3  110 none  -        !! 1 finding
|  3  notify       通知専用    -               25 none  FAIL connect
|> 4  new          新しい      -               465 TLS  skip
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
| receive: -  send: 192.0.2.26
| number 4 in CSV, 0 accounts
| Checked just now: skip.
|
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
