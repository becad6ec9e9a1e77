# Checks of accounts: a secret that cannot be fetched, a login to fetch again, what waits, a cure.
size 24x80
server code=imap name=IMAP4サーバー receive.protocol=imap4 receive.host=imap.example.co.jp send.host=smtp.example.co.jp
account name=山田太郎 address=yamada@example.co.jp server_code=imap secret=file:/etc/mailsetup/yamada
load
key 2

# It does not run: the reason stays, in the diagnosis and in the list.
key c
! check 1 receive imap.example.co.jp IMAP4 993 TLS send smtp.example.co.jp 465 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
refused Others can read or change /etc/mailsetup/yamada: make it yours alone with chmod 600.
screen
| mailsetup  diagnosis: yamada@example.co.jp                   settings.json  en
| receive     send                                                      just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| Others can read or change /etc/mailsetup/yamada: make it yours alone with
| chmod 600.
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     yamada@example.co.jp: check begins
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
key Esc
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name      Address               Server  Receive  Login     Check
|>  1         山田太郎  yamada@example.co.jp  imap    on       Standard  FAIL
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
| receive: imap.example.co.jp  IMAP4 993 TLS  send: smtp.example.co.jp  465 TLS
| Others can read or change /etc/mailsetup/yamada: make it yours alone with chm…
|
| Enter open  a add  c check  t test mail  i import  x export  d delete  ? help

# Fetched and refused: it can be fetched once more, or another be given.
key c
! check 2 receive imap.example.co.jp IMAP4 993 TLS send smtp.example.co.jp 465 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
event stage receive resolve ok 3 addresses=203.0.113.8
event stage receive auth fail 80
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 95
event result fail 95
key c
screens
~24x80
| mailsetup  diagnosis: yamada@example.co.jp                   settings.json  en
| receive FAIL 95 ms   send                                             just now
| receive                                 send
| ok   resolve        3 ms 203.0.113.8         resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
|    ┌─ Before the check ───────────────────────────────────────────────────┐
|    │ The server refused the last login. Leave the password empty to fetch │
|    │ it once more from where the settings say, or give another for now.   │
|    │                                                                      │
|    │ User for the test     [yamada@example.co.jp                        ] │
|    │ Password for the test [                                            ] │
|    └──────────────────────────────────────────────────────────────────────┘
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
|
|
|
|
| Enter take  Esc cancel  Ctrl-R show password  Ctrl-G help
| cursor 13,29
~10x40
| mailsetup  diagnosis: yamada@example.…
|┌─ Before the check ───────────────────┐
|│ The server refused the last login.   │
|│ Leave the password empty to fetch it │
|│ once more from where the settings    │
|│ say, or give another for now.        │
|│ User for the test  [yamada@example…] │
|│ Password for the … [               ] │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  Ctrl-G help
| cursor 7,22
~40x120
| mailsetup  diagnosis: yamada@example.co.jp                                                           settings.json  en
| receive FAIL 95 ms   send                                                                                     just now
| receive                                                     send
| ok   resolve        3 ms 203.0.113.8                             resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
| FAIL auth          80 ms                                         auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  receive: The server refused the user name or the password.
|    Check both. Many servers want the whole mail address as user name, others only the part before the @.
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|
|                        ┌─ Before the check ───────────────────────────────────────────────────┐
|                        │ The server refused the last login. Leave the password empty to fetch │
|                        │ it once more from where the settings say, or give another for now.   │
|                        │                                                                      │
|                        │ User for the test     [yamada@example.co.jp                        ] │
|                        │ Password for the test [                                            ] │
|                        └──────────────────────────────────────────────────────────────────────┘
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
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
| Enter take  Esc cancel  Ctrl-R show password  Ctrl-G help
| cursor 21,49
key Enter
! check 3 receive imap.example.co.jp IMAP4 993 TLS send smtp.example.co.jp 465 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada

# What waits in the mailbox is shown whole.
event stage receive mailbox ok 4 messages=212 unseen=35
event result receive ok 60
event result send ok 60
event result ok 60
screens
~24x80
| mailsetup  diagnosis: yamada@example.co.jp                   settings.json  en
| receive ok 60 ms   send ok 60 ms                                      just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
|      auth                                    auth
| ok   mailbox        4 ms 212 mails, 3…       envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| 212 mails, 35 unread
| Nothing was found that needs a change.
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
~10x40
| mailsetup  diagnosis: yamada@example.…
| receive ok 60 ms   send ok 60 ms
| receive
| ok   mailbox        4 ms 212 mails, 3…
| send                                  v
|─ log ───────────────── all  following ─
|     yamada@example.co.jp: check begins
|     yamada@example.co.jp: check begins
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: yamada@example.co.jp                                                           settings.json  en
| receive ok 60 ms   send ok 60 ms                                                                              just now
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
|      auth                                                        auth
| ok   mailbox        4 ms 212 mails, 35 unread                    envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Nothing was found that needs a change.
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
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
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

# The server goes: the check before tells of nothing any more.
key Esc 1 d y
! save
saved
key 2
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name      Address               Server   Receive  Login     Check
|>  1         山田太郎  yamada@example.co.jp  deleted  on       Standard
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
| Its mail server (number 1) was deleted: open it to choose another.
|
|
|
| Enter open  a add  c check  t test mail  i import  x export  d delete  ? help
key 1 u
! save
saved
key 2

# A change is called by the account's own words.
key Enter
key Tab*7
key Right
screen
| mailsetup  edit: yamada@example.co.jp            [not saved] settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
|   Owner                        [                                          ]
|   Account name                 [山田太郎                                  ]
|   Display name                 [                                          ]
|   Mail address                 [yamada@example.co.jp                      ]
|   Mail server                  < imap  IMAP4サーバー >
|
| ── login ─────────────────────────────────────────────────────────────────────
|   User name                    [                                          ]
|   Password comes from          [file:/etc/mailsetup/yamada                ]
| > Login                        ( ) Standard  (*) APOP  ( ) XOAUTH2
|                                !! APOP is a login of POP3; IMAP4 has none of
|                                   that name. Choose an ordinary password.
|                                   [f] set Login to Standard
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|                                                                               v
|
| How this account logs in to fetch mail. Standard: as its server is set. APOP
| and XOAUTH2 hold for this account alone; XOAUTH2 is for Google and Microsoft
| 365, needs an OAuth server, and serves sending as well.
|
| Enter next  Esc back  Space choose  f mend  c check  Ctrl-S save  ? help
key f
screen
| mailsetup  edit: yamada@example.co.jp            [not saved] settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
|   Owner                        [                                          ]
|   Account name                 [山田太郎                                  ]
|   Display name                 [                                          ]
|   Mail address                 [yamada@example.co.jp                      ]
|   Mail server                  < imap  IMAP4サーバー >
|
| ── login ─────────────────────────────────────────────────────────────────────
|   User name                    [                                          ]
|   Password comes from          [file:/etc/mailsetup/yamada                ]
| > Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set                  v
|
| How this account logs in to fetch mail. Standard: as its server is set. APOP
| and XOAUTH2 hold for this account alone; XOAUTH2 is for Google and Microsoft
| 365, needs an OAuth server, and serves sending as well.
| Changed as advised.
| Enter next  Esc back  Space choose  c check  u undo  Ctrl-S save  ? help
