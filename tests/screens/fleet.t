# Many checks as one run: asked for, followed, held, gone on with, and what was found.
size 24x80
server code=imap name=IMAP4サーバー receive.protocol=imap4 receive.host=imap.example.co.jp send.host=smtp.example.co.jp
server code=pop name=POP3サーバー receive.host=pop.example.jp
accounts 12
account name=山田太郎 address=yamada@example.co.jp server_code=imap secret=file:/etc/mailsetup/yamada
account name=鈴木花子 address=suzuki@example.jp server_code=pop secret=file:/etc/mailsetup/suzuki
account name=佐藤一 address=sato@example.jp server_code=pop secret=file:/etc/mailsetup/sato
account name=高橋 address=takahashi@example.jp server_code=pop secret=file:/etc/mailsetup/takahashi
load
key 2

# Those whose password would have to be asked for are left out, and that is said.
key C
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name        Address               Server  Receive  Login     Check
|>  1  Sales  Account 1   a01@example.jp        imap    on       Standard
|   2  Sales  Account 2   a02@example.jp        imap    on       Standard
|   3  Sales  Account 3   a03@example.jp        imap    on       Standard
|   4  Sales  Account 4   a04@example.jp        imap    on       Standard
|   5  Sales  Account 5   a05@example.jp        imap    on       Standard
|    ┌─ Check many ─────────────────────────────────────────────────────────┐
|    │ 4 checks at 3 servers. 12 are left out: their passwords would be     │
|    │ asked for.                                                           │
|    │                                                                      │
|    │ At once    [32                                                     ] │
|    │ Per server [4                                                      ] │
|    └──────────────────────────────────────────────────────────────────────┘
|  13         山田太郎    yamada@example.co.jp  imap    on       Standard
|  14         鈴木花子    suzuki@example.jp     pop     on       Standard
|  15         佐藤一      sato@example.jp       pop     on       Standard
|  16         高橋        takahashi@example.jp  pop     on       Standard
|
| receive: imap.example.co.jp  IMAP4 993 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter next  Esc cancel  Ctrl-G help
| cursor 12,20
~10x40
| 1 [2 Accounts] 3 4 5 6
|┌─ Check many ─────────────────────────┐
|│ 4 checks at 3 servers. 12 are left   │
|│ out: their passwords would be asked  │
|│ for.                                 │
|│                                      │
|│ At once    [32                     ] │
|│ Per server [4                      ] │
|└──────────────────────────────────────┘
| Enter next  Esc cancel  Ctrl-G help
| cursor 6,16
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  [2 Accounts]  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  ID  Owner  Name        Address               Server  Receive  Login     Kept  Check
|>  1  Sales  Account 1   a01@example.jp        imap    on       Standard  yes
|   2  Sales  Account 2   a02@example.jp        imap    on       Standard  yes
|   3  Sales  Account 3   a03@example.jp        imap    on       Standard  yes
|   4  Sales  Account 4   a04@example.jp        imap    on       Standard  yes
|   5  Sales  Account 5   a05@example.jp        imap    on       Standard  yes
|   6  Sales  Account 6   a06@example.jp        imap    on       Standard  yes
|   7  Sales  Account 7   a07@example.jp        imap    on       Standard  yes
|   8  Sales  Account 8   a08@example.jp        imap    on       Standard  yes
|   9  Sales  Account 9   a09@example.jp        imap    on       Standard  yes
|  10  Sales  Account 10  a10@example.jp        imap    on       Standard  yes
|  11  Sales  Account 11  a11@example.jp        imap    on       Standard  yes
|  12  Sales  Account 12  a12@example.jp        imap    on       Standard  yes
|  13         山田太郎    yamada@example.co.jp  imap    on       Standard  yes
|                        ┌─ Check many ─────────────────────────────────────────────────────────┐
|                        │ 4 checks at 3 servers. 12 are left out: their passwords would be     │
|                        │ asked for.                                                           │
|                        │                                                                      │
|                        │ At once    [32                                                     ] │
|                        │ Per server [4                                                      ] │
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
|
|
| receive: imap.example.co.jp  IMAP4 993 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter next  Esc cancel  Ctrl-G help
| cursor 20,40
key Esc
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name        Address               Server  Receive  Login     Check
|>  1  Sales  Account 1   a01@example.jp        imap    on       Standard
|   2  Sales  Account 2   a02@example.jp        imap    on       Standard
|   3  Sales  Account 3   a03@example.jp        imap    on       Standard
|   4  Sales  Account 4   a04@example.jp        imap    on       Standard
|   5  Sales  Account 5   a05@example.jp        imap    on       Standard
|   6  Sales  Account 6   a06@example.jp        imap    on       Standard
|   7  Sales  Account 7   a07@example.jp        imap    on       Standard
|   8  Sales  Account 8   a08@example.jp        imap    on       Standard
|   9  Sales  Account 9   a09@example.jp        imap    on       Standard
|  10  Sales  Account 10  a10@example.jp        imap    on       Standard
|  11  Sales  Account 11  a11@example.jp        imap    on       Standard
|  12  Sales  Account 12  a12@example.jp        imap    on       Standard
|  13         山田太郎    yamada@example.co.jp  imap    on       Standard
|  14         鈴木花子    suzuki@example.jp     pop     on       Standard
|  15         佐藤一      sato@example.jp       pop     on       Standard
|  16         高橋        takahashi@example.jp  pop     on       Standard
|
| receive: imap.example.co.jp  IMAP4 993 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help
key C Enter Enter
! journal-begin check anew 4
! check 1 receive imap.example.co.jp IMAP4 993 TLS send smtp.example.co.jp 465 TLS user yamada@example.co.jp account 13 secret file:/etc/mailsetup/yamada
! check 2 receive pop.example.jp POP3  995 TLS user suzuki@example.jp account 14 secret file:/etc/mailsetup/suzuki
screens
~24x80
| mailsetup  checks                                            settings.json  en
| checking  0 of 4  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   0 %
|                                                                    2 under way
| ──────────────────────────────────────────────────────────────────────────────
|  Nothing is done yet.
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
| Space stop  b to the lists  \ log  ? help  q quit
~10x40
| mailsetup  checks    settings.json  en
| checking  0 of 4  ░░░░░░░░░░░░░░   0 %
|                            2 under way
| ──────────────────────────────────────
|  Nothing is done yet.
|
|
|
|
| Space stop  b to the lists  ? help
~40x120
| mailsetup  checks                                                                                    settings.json  en
| checking  0 of 4  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   0 %
|                                                                                                            2 under way
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  Nothing is done yet.
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
|
|
|
|
|
|
| Space stop  b to the lists  \ log  ? help  q quit

# Results land while one looks; the list shows them too.
check 1
event stage receive connect ok 3 address=203.0.113.8
event stage receive auth fail 80
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 95
event result fail 95
! journal-add account 13 fail
time +2
! check 3 receive pop.example.jp POP3  995 TLS user sato@example.jp account 15 secret file:/etc/mailsetup/sato
! check 4 receive pop.example.jp POP3  995 TLS user takahashi@example.jp account 16 secret file:/etc/mailsetup/takahashi
screen
| mailsetup  checks                                            settings.json  en
| checking  1 of 4  █████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  25 %
| 1 FAIL                                     3 under way  0.5 a second  6 s left
| ──────────────────────────────────────────────────────────────────────────────
|> 1  FAIL  The server refused the user name or the password.
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
| Enter show  Space stop  x CSV file  b to the lists  \ log  ? help  q quit
check 2
event stage receive connect ok 3 address=203.0.113.9
event result ok 31
! journal-add account 14 ok
check 3
event stage receive connect ok 3 address=203.0.113.9
event finding receive mailbox uidl-missing "-ERR unknown command"
event result warn 20
! journal-add account 15 warn
time +1
screens
~24x80
| mailsetup  checks                                            settings.json  en
| checking  3 of 4  ████████████████████████████████████████░░░░░░░░░░░░░░  75 %
| 1 FAIL  1 !!  1 ok                         1 under way  1.0 a second  1 s left
| ──────────────────────────────────────────────────────────────────────────────
|> 1  FAIL  The server refused the user name or the password.
|  1  !!    The server does not know the UIDL command. Without it new mails can…
|  1  ok    No problem was found.
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
| Enter show  Space stop  x CSV file  b to the lists  \ log  ? help  q quit
~10x40
| mailsetup  checks    settings.json  en
| checking  3 of 4  ██████████░░░░  75 %
| 1 FAIL  1 !!  1 ok            1 s left
| ──────────────────────────────────────
|> 1  FAIL  The server refused the user…
|  1  !!    The server does not know th…
|  1  ok    No problem was found.
|
|
| Enter show  Space stop  \ log  ? help
~40x120
| mailsetup  checks                                                                                    settings.json  en
| checking  3 of 4  ██████████████████████████████████████████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░  75 %
| 1 FAIL  1 !!  1 ok                                                                 1 under way  1.0 a second  1 s left
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|> 1  FAIL  The server refused the user name or the password.
|  1  !!    The server does not know the UIDL command. Without it new mails cannot be told from old ones, and the serve…
|  1  ok    No problem was found.
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
|
|
|
|
| Enter show  Space stop  x CSV file  b to the lists  \ log  ? help  q quit
key b
screen
| mailsetup                                       [checks 3/4] settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name        Address               Server  Receive  Check
|>  1  Sales  Account 1   a01@example.jp        imap    on
|   2  Sales  Account 2   a02@example.jp        imap    on
|   3  Sales  Account 3   a03@example.jp        imap    on
|   4  Sales  Account 4   a04@example.jp        imap    on
|   5  Sales  Account 5   a05@example.jp        imap    on
|   6  Sales  Account 6   a06@example.jp        imap    on
|   7  Sales  Account 7   a07@example.jp        imap    on
|   8  Sales  Account 8   a08@example.jp        imap    on
|   9  Sales  Account 9   a09@example.jp        imap    on
|  10  Sales  Account 10  a10@example.jp        imap    on
|  11  Sales  Account 11  a11@example.jp        imap    on
|  12  Sales  Account 12  a12@example.jp        imap    on
|  13         山田太郎    yamada@example.co.jp  imap    on       FAIL auth
|  14         鈴木花子    suzuki@example.jp     pop     on       ok just now
|  15         佐藤一      sato@example.jp       pop     on       !! mailbox
|  16         高橋        takahashi@example.jp  pop     on
|
| receive: imap.example.co.jp  IMAP4 993 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter open  a add  c check  C checks  t test mail  i import  x export  ? help
key o o o o o o o o o
screen
| mailsetup                                       [checks 3/4] settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name        Address               Server  Receive  Check ^
|  13         山田太郎    yamada@example.co.jp  imap    on       FAIL auth
|  15         佐藤一      sato@example.jp       pop     on       !! mailbox
|  14         鈴木花子    suzuki@example.jp     pop     on       ok just now
|>  1  Sales  Account 1   a01@example.jp        imap    on
|   2  Sales  Account 2   a02@example.jp        imap    on
|   3  Sales  Account 3   a03@example.jp        imap    on
|   4  Sales  Account 4   a04@example.jp        imap    on
|   5  Sales  Account 5   a05@example.jp        imap    on
|   6  Sales  Account 6   a06@example.jp        imap    on
|   7  Sales  Account 7   a07@example.jp        imap    on
|   8  Sales  Account 8   a08@example.jp        imap    on
|   9  Sales  Account 9   a09@example.jp        imap    on
|  10  Sales  Account 10  a10@example.jp        imap    on
|  11  Sales  Account 11  a11@example.jp        imap    on
|  12  Sales  Account 12  a12@example.jp        imap    on
|  16         高橋        takahashi@example.jp  pop     on
|
| receive: imap.example.co.jp  IMAP4 993 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
| Sorted by "Check". The order that is saved stays.
| Enter open  Esc own order  a add  c check  C checks  t test mail  ? help

# Back to it: whom a finding concerns, and one of them alone.
key C
screen
| mailsetup  checks                                            settings.json  en
| checking  3 of 4  ████████████████████████████████████████░░░░░░░░░░░░░░  75 %
| 1 FAIL  1 !!  1 ok                         1 under way  1.0 a second  1 s left
| ──────────────────────────────────────────────────────────────────────────────
|> 1  FAIL  The server refused the user name or the password.
|  1  !!    The server does not know the UIDL command. Without it new mails can…
|  1  ok    No problem was found.
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
| Enter show  Space stop  x CSV file  b to the lists  \ log  ? help  q quit
key ?
screen
| mailsetup  help                                              settings.json  en
| Checks of many
| Many checks at once: what was found, the worst first, and of how many. A
| server that asks for patience is left alone for a while; where many logins are
| refused one after the other, you are asked. What is done is kept, so that the
| rest can be gone on with when the program starts again.
|
| Keys here
|  Enter           Show whom it concerns; of one of them, check it again alone
|                  and show the diagnosis.
|  Space           Begin no more checks, or go on with them.
|  c               Check again those that failed.
|  x               Write those that failed to a CSV file, with what was found.
|  b               Go back to the lists; the checks go on meanwhile.
|  Esc             Go back. While checks begin, they are stopped first.
|  Up k            Move up.
|  Down j          Move down.
|  PgUp Ctrl-B     Move up by a page.
|  PgDn Ctrl-F     Move down by a page.
|  Home g          Move to the first one.
|  End G           Move to the last one.
|
| Keys everywhere
| Esc close  PgDn more
key Esc
key Enter
screens
~24x80
| mailsetup  checks                                            settings.json  en
| checking  3 of 4  ████████████████████████████████████████░░░░░░░░░░░░░░  75 %
| 1 FAIL  1 !!  1 ok                         1 under way  1.0 a second  1 s left
| ── 1: The server refused the user name or the password. ──────────────────────
|> yamada@example.co.jp  FAIL  A1 NO [AUTHENTICATIONFAILED] Authentication fail…
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
| A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|
|
| Enter show  Space stop  x CSV file  b to the lists  Esc back  \ log  ? help
~10x40
| mailsetup  checks    settings.json  en
| checking  3 of 4  ██████████░░░░  75 %
| 1 FAIL  1 !!  1 ok            1 s left
| ── 1: The server refused the user … ──
|> yamada@example.co.jp  FAIL  A1 NO [A…
|
| A1 NO [AUTHENTICATIONFAILED]
| Authentication failed.
|
| Enter show  Space stop  \ log  ? help
~40x120
| mailsetup  checks                                                                                    settings.json  en
| checking  3 of 4  ██████████████████████████████████████████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░  75 %
| 1 FAIL  1 !!  1 ok                                                                 1 under way  1.0 a second  1 s left
| ── 1: The server refused the user name or the password. ──────────────────────────────────────────────────────────────
|> yamada@example.co.jp  FAIL  A1 NO [AUTHENTICATIONFAILED] Authentication failed.
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
|
|
|
|
|
|
| Enter show  Space stop  x CSV file  b to the lists  Esc back  \ log  ? help  q quit
key Esc
key Esc
screen
| mailsetup  checks                                            settings.json  en
| stopping  3 of 4  ████████████████████████████████████████░░░░░░░░░░░░░░  75 %
| 1 FAIL  1 !!  1 ok
| ──────────────────────────────────────────────────────────────────────────────
|> 1  FAIL  The server refused the user name or the password.
|  1  !!    The server does not know the UIDL command. Without it new mails can…
|  1  ok    No problem was found.
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
| No more checks begin; Space goes on, Esc leaves them as they are.
| Enter show  Space go on  c failed again  x CSV file  b to the lists  ? help
check 4
event stage receive connect ok 3 address=203.0.113.9
event result ok 22
! journal-add account 16 ok
! journal-end remove
screens
~24x80
| mailsetup  checks                                            settings.json  en
| done  4 of 4  ██████████████████████████████████████████████████████████ 100 %
| 1 FAIL  1 !!  2 ok
| ──────────────────────────────────────────────────────────────────────────────
|> 1  FAIL  The server refused the user name or the password.
|  1  !!    The server does not know the UIDL command. Without it new mails can…
|  2  ok    No problem was found.
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
| Enter show  c failed again  x CSV file  Esc back  \ log  ? help  q quit
~10x40
| mailsetup  checks    settings.json  en
| done  4 of 4  ██████████████████ 100 %
| 1 FAIL  1 !!  2 ok
| ──────────────────────────────────────
|> 1  FAIL  The server refused the user…
|  1  !!    The server does not know th…
|  2  ok    No problem was found.
|
|
| Enter show  c failed again  ? help
~40x120
| mailsetup  checks                                                                                    settings.json  en
| done  4 of 4  ██████████████████████████████████████████████████████████████████████████████████████████████████ 100 %
| 1 FAIL  1 !!  2 ok
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|> 1  FAIL  The server refused the user name or the password.
|  1  !!    The server does not know the UIDL command. Without it new mails cannot be told from old ones, and the serve…
|  2  ok    No problem was found.
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
|
|
|
|
| Enter show  c failed again  x CSV file  Esc back  \ log  ? help  q quit
key Enter Enter
! check 5 receive imap.example.co.jp IMAP4 993 TLS send smtp.example.co.jp 465 TLS user yamada@example.co.jp account 13 secret file:/etc/mailsetup/yamada
screen
| mailsetup  diagnosis: yamada@example.co.jp                   settings.json  en
| receive ...    send ...                                checking since 14:00:03
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
| What is found out appears here as it happens.
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:03.000     yamada@example.co.jp: check begins
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  ? help
key Esc Esc Esc Esc
! cancel 5
key ?
screen
| mailsetup  help                                              settings.json  en
| Accounts
| The mail accounts: each is one mailbox of one person or role on a registered
| server. An account whose server was deleted stays and is marked; open it to
| choose another.
|
| Keys here
|  Enter           Open the account to look and change.
|  a               Register a new account.
|  e               Open the account to look and change.
|  c               Log in with the account and check its servers now.
|  C               Check all that is marked, else all that the filter leaves;
|                  or show the checks that are under way.
|  t               Send a test mail from the account.
|  y               Begin a new account that is filled in as this one.
|  i               Take accounts from a CSV file. What would change is shown
|                  before anything does.
|  x               Write the accounts, or those that are marked, to a CSV file.
|                  Passwords are not in it.
|  /               Show only accounts whose owner, names, address, user or
|                  server contain a text.
|  d Del           Delete what is under the cursor, or all that is marked. It
|                  asks first.
| Esc close  PgDn more
