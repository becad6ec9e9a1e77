# A refused login: other forms of the user name, and the report for a provider's support.
size 24x80
server code=head-office name=本社メール receive.protocol=imap4 receive.host=imap.example.co.jp
account owner=3 name=山田太郎 address=yamada@example.co.jp server_code=head-office secret=file:/etc/mailsetup/yamada username=mbx0001
load
key c
type yamada@example.co.jp
key Tab
type secret
key Enter
! check 1 receive imap.example.co.jp IMAP4 993 TLS user yamada@example.co.jp
event stage receive auth fail 31
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 80
event result fail 81
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive FAIL 80 ms                                                    just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
| FAIL auth          31 ms
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
|>1  receive: The server refused the user name or the password.
|    Check both. Many servers want the whole mail address as user name, others
|    only the part before the @.
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
|
|
|
|
|
| w user names  c again  Tab to the log  e edit  Esc back  / search  ? help

# It is asked first, because servers lock mailboxes.
key w
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive FAIL 80 ms                                                    just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
|    ┌─ Other forms of the user name ───────────────────────────────────────┐
|    │ With the same password, one after the other: yamada,                 │
|    │ yamada%example.co.jp. A server may lock the mailbox after several    │
|    │ wrong logins.                                                        │
|    │                                                                      │
|    │  y  Try them                                                         │
|    │> n  Leave it                                                         │
|    └──────────────────────────────────────────────────────────────────────┘
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
|
|
|
|
|
| Enter take  Esc cancel  ? help
~10x40
| mailsetup  diagnosis: head-office
|┌─ Other forms of the user name ───────┐
|│ With the same password, one after    │
|│ the other: yamada,                   │
|│ yamada%example.co.jp. A server may   │
|│ lock the mailbox after several wron… │
|│  y  Try them                         │
|│> n  Leave it                         │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive FAIL 80 ms                                                                                            just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
| FAIL auth          31 ms
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  receive: The server refused the user name or the password.
|    Check both. Many servers want the whole mail address as user name, others only the part before the @.
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|
|                        ┌─ Other forms of the user name ───────────────────────────────────────┐
|                        │ With the same password, one after the other: yamada,                 │
|                        │ yamada%example.co.jp. A server may lock the mailbox after several    │
|                        │ wrong logins.                                                        │
|                        │                                                                      │
|                        │  y  Try them                                                         │
|                        │> n  Leave it                                                         │
|                        └──────────────────────────────────────────────────────────────────────┘
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
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
| Enter take  Esc cancel  ? help
key n
key w
key y
! check 2 receive imap.example.co.jp IMAP4 993 TLS user yamada
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive FAIL 80 ms                                                    just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
| FAIL auth          31 ms
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
|>1  receive: The server refused the user name or the password.
|    Check both. Many servers want the whole mail address as user name, others
|    only the part before the @.
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
|
|
|
|
| Trying yamada (1 of 2); Esc stops that.
| c again  Tab to the log  e edit  Esc cancel  / search  s save log  ? help
event stage receive auth fail 20
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 30
event result fail 30
! check 3 receive imap.example.co.jp IMAP4 993 TLS user yamada%example.co.jp
event stage receive auth ok 20
event result receive ok 30
event result ok 30
! check 4 receive imap.example.co.jp IMAP4 993 TLS user yamada%example.co.jp
event stage receive auth ok 21
event finding receive auth inbox-only "" count=3
event result receive ok 40
event result ok 41
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 40 ms (was FAIL)                                           just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
| ok   auth          21 ms (was FAIL)
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
| No longer found: The server refused the user name or the password.
|>1  receive: With IMAP4 only the INBOX is read. Mails that the server sorts
|    into other folders are not fetched.
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
|
|
|
| The server takes yamada%example.co.jp as the user name.
| c again  Tab to the log  e edit  Esc back  / search  s save log  \ log  ? help

# The report: a file of its own name; under .json it is JSON.
key x
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 40 ms (was FAIL)                                           just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
|    ┌─ Save the report ────────────────────────────────────────────────────┐
|    │ Settings, stages, findings and the dialogue are written to a new     │
|    │ file that only you can read; passwords are not in it. A name that    │
|    │ ends in .json makes it JSON.                                         │
|    │                                                                      │
|    │ File [head-office-report.txt                                       ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
|
|
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 13,34
~10x40
| mailsetup  diagnosis: head-office
|┌─ Save the report ────────────────────┐
|│ Settings, stages, findings and the   │
|│ dialogue are written to a new file   │
|│ that only you can read; passwords    │
|│ are not in it. A name that ends in   │
|│ .json makes it JSON.                 │
|│ File [head-office-report.txt       ] │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  Ctrl-G help
| cursor 7,30
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive ok 40 ms (was FAIL)                                                                                   just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
| ok   auth          21 ms (was FAIL)
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| No longer found: The server refused the user name or the password.
|>1  receive: With IMAP4 only the INBOX is read. Mails that the server sorts into other folders are not fetched.
|
|
|                        ┌─ Save the report ────────────────────────────────────────────────────┐
|                        │ Settings, stages, findings and the dialogue are written to a new     │
|                        │ file that only you can read; passwords are not in it. A name that    │
|                        │ ends in .json makes it JSON.                                         │
|                        │                                                                      │
|                        │ File [head-office-report.txt                                       ] │
|                        └──────────────────────────────────────────────────────────────────────┘
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
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
| Enter take  Esc cancel  Ctrl-G help
| cursor 21,54
key Enter
! save-text head-office-report.txt
key x
key Ctrl-U
type nowhere.json
key Enter
! save-text nowhere.json

# An account keeps the name that was found: changed in its form, not saved yet.
key Esc
key 2
key c
! check 5 receive imap.example.co.jp IMAP4 993 TLS user mbx0001 account 1 secret file:/etc/mailsetup/yamada
event stage receive auth fail 31
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 80
event result fail 81
key w
screen
| mailsetup  diagnosis: yamada@example.co.jp                   settings.json  en
| receive FAIL 80 ms                                                    just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
|    ┌─ Other forms of the user name ───────────────────────────────────────┐
|    │ With the same password, one after the other: yamada@example.co.jp,   │
|    │ yamada, yamada%example.co.jp. A server may lock the mailbox after    │
|    │ several wrong logins.                                                │
|    │                                                                      │
|    │  y  Try them                                                         │
|    │> n  Leave it                                                         │
|    └──────────────────────────────────────────────────────────────────────┘
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
|
|
|
| Enter take  Esc cancel  ? help
key y
! check 6 receive imap.example.co.jp IMAP4 993 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
event stage receive auth ok 20
event result receive ok 30
event result ok 30
! check 7 receive imap.example.co.jp IMAP4 993 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
event stage receive auth ok 21
event result receive ok 40
event result ok 41
screen
| mailsetup  diagnosis: yamada@example.co.jp       [not saved] settings.json  en
| receive ok 40 ms (was FAIL)                                           just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
| ok   auth          21 ms (was FAIL)
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: User name from mbx0001 to yamada@example.co.jp.
| No longer found: The server refused the user name or the password.
| Nothing was found that needs a change.
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
|
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| u undo  c again  Tab to the log  e edit  Esc back  / search  x report  ? help
key u

# Another answer ends it at once, and Esc does.
key c
! check 8 receive imap.example.co.jp IMAP4 993 TLS user mbx0001 account 1 secret file:/etc/mailsetup/yamada
event stage receive auth fail 31
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 80
event result fail 81
key w
key y
! check 9 receive imap.example.co.jp IMAP4 993 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
event stage receive auth fail 20
event finding receive auth auth-temporary "A1 NO [UNAVAILABLE] Too many tries."
event result receive fail 30
event result fail 30
screen
| mailsetup  diagnosis: yamada@example.co.jp                   settings.json  en
| receive FAIL 80 ms                                                    just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
| FAIL auth          31 ms
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
|>1  receive: The server refused the user name or the password.
|    Check both. Many servers want the whole mail address as user name, others
|    only the part before the @.
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
| The server cannot check the login at the moment.
| w user names  c again  Tab to the log  e edit  Esc back  / search  ? help
key w
key y
! check 10 receive imap.example.co.jp IMAP4 993 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
key Esc
! cancel 10
screen
| mailsetup  diagnosis: yamada@example.co.jp                   settings.json  en
| receive FAIL 80 ms                                                    just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
| FAIL auth          31 ms
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
|>1  receive: The server refused the user name or the password.
|    Check both. Many servers want the whole mail address as user name, others
|    only the part before the @.
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
| 14:00:00.000     yamada@example.co.jp: check begins
| No more user names are tried.
| w user names  c again  Tab to the log  e edit  Esc back  / search  ? help
