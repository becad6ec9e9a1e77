# The section of the accounts: empty, filled, filtered, one without its server; form, check, copy.
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
server code=branch name=支社 receive.protocol=imap4 receive.host=imap.branch.example send.host=smtp.branch.example
server code=old name=旧サーバー receive.host=pop.old.example
load
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
|  3  old          旧サーバー  POP3  995 TLS  -
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
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
~10x40
| [1 Servers] 2 3 4 5 6
|  #  Code         Name        Check
|> 1  head-office  本社メール
|  2  branch       支社
|  3  old          旧サーバー
|
| receive: pop.exam…  send: smtp.exampl…
| Not checked in this session.
|
| Enter open  a add  c check  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
|  3  old          旧サーバー  POP3  995 TLS  -
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
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  d delete  m move  y copy  Tab section  / filter  \ log  ? help
key 2
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|
|  No accounts are registered yet.
|
|  Press a to add the first one: whose mailbox it is, on which server, and
|  where its password comes from. Many at once come from a CSV file.
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
| a add  i import  Tab section  \ log  ? help  q quit
~10x40
| 1 [2 Accounts] 3 4 5 6
|
|  No accounts are registered yet.
|
|  Press a to add the first one: whose
|  mailbox it is, on which server, and
|  where its password comes from. Many
|  at once come from a CSV file.
|
| a add  i import  Tab section  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  [2 Accounts]  3 Notification  4 OAuth servers  5 Providers  6 Migration
|
|  No accounts are registered yet.
|
|  Press a to add the first one: whose mailbox it is, on which server, and where its password comes from. Many at once
|  come from a CSV file.
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
| a add  i import  Tab section  \ log  ? help  q quit
key a
screens
~24x80
| mailsetup  new account                                       settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
| > Owner                        [                                          ]
|   Account name                 [                                          ]
|   Display name                 [                                          ]
|   Mail address                 [                                          ]
|   Mail server                  < head-office  本社メール >
|
| ── login ─────────────────────────────────────────────────────────────────────
|   User name                    [                                          ]
|   Password comes from          [ask                                       ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set
|                                ( ) Set individually                           v
|
| The person or the role that the mailbox belongs to, as your system names it.
| It helps to find the account again and is sent to no server.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 2,33
~10x40
| mailsetup  new account
| ── account ───────────────────────────
| > Owner             [                ]
|   Account name      [                ]
|   Display name      [                ]
|   Mail address      [                ]
|   Mail server       < head-office  … >
|                                       v
|
| Enter next  Esc back  Ctrl-G help
| cursor 2,22
~40x120
| mailsetup  new account                                                                               settings.json  en
| ── account ───────────────────────────────────────────────────────────────────────────────────────────────────────────
| > Owner                        [                                                                                     ]
|   Account name                 [                                                                                     ]
|   Display name                 [                                                                                     ]
|   Mail address                 [                                                                                     ]
|   Mail server                  < head-office  本社メール >
|
| ── login ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   User name                    [                                                                                     ]
|   Password comes from          [ask                                                                                  ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                                                                     ]
|   Sending password comes from  [                                                                                     ]
|
| ── receiving ─────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set  ( ) Set individually
|   Leave mail on the server     (*) yes  ( ) no
|   Leave it for (days)          [                                                                                     ]
|   Log of receiving             ( ) yes  (*) no
|
| ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Which sending server         (*) As the mail server is set  ( ) Set individually
|   Log of sending               ( ) yes  (*) no
|   [ Check now ]
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
| The person or the role that the mailbox belongs to, as your system names it. It helps to find the account again and is
| sent to no server.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 2,33
key Esc
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
server code=branch name=支社 receive.protocol=imap4 receive.host=imap.branch.example send.host=smtp.branch.example
server code=old name=旧サーバー receive.host=pop.old.example
account name=山田太郎 owner=営業部 display_name="山田 太郎" address=yamada@example.co.jp server_code=head-office secret=env:YAMADA receive.leave_on_server.days=7
account name=info owner=総務部 address=info@example.co.jp server_code=branch receive.log=true auth=standard receive.leave_on_server.keep=false
account name="a name that goes on and on, far beyond the column" owner="an owner just as long as that" address=somebody.with.a.very.long.address@mail.subsidiary.example.co.jp server_code=old auth=apop
account name=send-only address=noreply@example.co.jp server_code=head-office receive.enabled=false
remove old
load
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner     Name          Address               Server       Receive  Check
|>  1  営業部    山田太郎      yamada@example.co.jp  head-office  on
|   2  総務部    info          info@example.co.jp    branch       on
|   3  an owne…  a name that…  somebody.with.a.ver…  deleted      on
|   4            send-only     noreply@example.co.…  head-office  off
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
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help
~10x40
| 1 [2 Accounts] 3 4 5 6
|  ID  Address                     Check
|>  1  yamada@example.co.jp
|   2  info@example.co.jp
|   3  somebody.with.a.very.long…
|   4  noreply@example.co.jp
| 営業部  山田太郎
| Not checked in this session.
|
| Enter open  a add  c check  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  [2 Accounts]  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  ID  Owner       Name            Address                                 Server       Receive  Login     Kept    Check
|>  1  営業部      山田太郎        yamada@example.co.jp                    head-office  on       Standard  7 days
|   2  総務部      info            info@example.co.jp                      branch       on       Standard  no
|   3  an owner …  a name that g…  somebody.with.a.very.long.address@mai…  deleted      on       APOP      yes
|   4              send-only       noreply@example.co.jp                   head-office  off      Standard  -
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
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  i import  x export  d delete  m move  y copy  / filter  ? help
key Down Down
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner     Name          Address               Server       Receive  Check
|   1  営業部    山田太郎      yamada@example.co.jp  head-office  on
|   2  総務部    info          info@example.co.jp    branch       on
|>  3  an owne…  a name that…  somebody.with.a.ver…  deleted      on
|   4            send-only     noreply@example.co.…  head-office  off
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
| an owner just as long as that  a name that goes on and on, far beyond the col…
| Its mail server (number 3) was deleted: open it to choose another.
|
|
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help
~10x40
| 1 [2 Accounts] 3 4 5 6
|  ID  Address                     Check
|   1  yamada@example.co.jp
|   2  info@example.co.jp
|>  3  somebody.with.a.very.long…
|   4  noreply@example.co.jp
| an owner just as long as that  a name…
| Its mail server (number 3) was delete…
|
| Enter open  a add  c check  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  [2 Accounts]  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  ID  Owner       Name            Address                                 Server       Receive  Login     Kept    Check
|   1  営業部      山田太郎        yamada@example.co.jp                    head-office  on       Standard  7 days
|   2  総務部      info            info@example.co.jp                      branch       on       Standard  no
|>  3  an owner …  a name that g…  somebody.with.a.very.long.address@mai…  deleted      on       APOP      yes
|   4              send-only       noreply@example.co.jp                   head-office  off      Standard  -
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
| an owner just as long as that  a name that goes on and on, far beyond the column  somebody.with.a.very.long.address@m…
| Its mail server (number 3) was deleted: open it to choose another.
|
|
| Enter open  a add  c check  C check all  t test mail  i import  x export  d delete  m move  y copy  / filter  ? help
key Down
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner     Name          Address               Server       Receive  Check
|   1  営業部    山田太郎      yamada@example.co.jp  head-office  on
|   2  総務部    info          info@example.co.jp    branch       on
|   3  an owne…  a name that…  somebody.with.a.ver…  deleted      on
|>  4            send-only     noreply@example.co.…  head-office  off
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
| noreply@example.co.jp
| receive: -  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help
key 1
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
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
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 2 accounts
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  M migrate  \ log  ? help
~10x40
| [1 Servers] 2 3 4 5 6
|  #  Code         Name        Check
|> 1  head-office  本社メール
|  2  branch       支社
|
|
| receive: pop.exam…  send: smtp.exampl…
| Not checked in this session.
|
| Enter open  a add  c check  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
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
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 2 accounts
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  M migrate  d delete  m move  y copy  Tab section  \ log  ? help
key d
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
|
|
|
|    ┌─ Delete ─────────────────────────────────────────────────────────────┐
|    │ Delete the mail server head-office (本社メール)? 2 accounts use it;  │
|    │ they are kept and marked until they have another.                    │
|    │                                                                      │
|    │  y  Delete                                                           │
|    │> n  Keep                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 2 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
~10x40
| [1 Servers] 2 3 4 5 6
|┌─ Delete ─────────────────────────────┐
|│ Delete the mail server head-office ( │
|│ 本社メール)? 2 accounts use it; they │
|│ are kept and marked until they have  │
|│ another.                             │
|│  y  Delete                           │
|│> n  Keep                             │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
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
|                        ┌─ Delete ─────────────────────────────────────────────────────────────┐
|                        │ Delete the mail server head-office (本社メール)? 2 accounts use it;  │
|                        │ they are kept and marked until they have another.                    │
|                        │                                                                      │
|                        │  y  Delete                                                           │
|                        │> n  Keep                                                             │
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
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 2 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
key Esc
key 2
key /
type branch
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner   Name  Address             Server  Receive  Login     Kept  Check
|>  2  総務部  info  info@example.co.jp  branch  on       Standard  no
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
| receive: imap.branch.example  IMAP4 993 T…  send: smtp.branch.example  465 TLS
| Not checked in this session.
| Filter: [branch                                                              ]
| Enter take  Esc cancel  Ctrl-G help
| cursor 22,16
~10x40
| 1 [2 Accounts] 3 4 5 6
|  ID  Address             Server  Check
|>  2  info@example.co.jp  branch
|
|
|
| 総務部  info
| Not checked in this session.
| Filter: [branch                      ]
| Enter take  Esc cancel  Ctrl-G help
| cursor 8,16
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  [2 Accounts]  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  ID  Owner   Name  Address             Server  Receive  Login     Kept  Check
|>  2  総務部  info  info@example.co.jp  branch  on       Standard  no
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
| receive: imap.branch.example  IMAP4 993 TLS  send: smtp.branch.example  465 TLS
| Not checked in this session.
| Filter: [branch                                                                                                      ]
| Enter take  Esc cancel  Ctrl-G help
| cursor 38,16
key Enter
key Esc
key * d
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner     Name          Address               Server       Receive  Check
| * 1  営業部    山田太郎      yamada@example.co.jp  head-office  on
|>* 2  総務部    info          info@example.co.jp    branch       on
| * 3  an owne…  a name that…  somebody.with.a.ver…  deleted      on
| * 4            send-only     noreply@example.co.…  head-office  off
|
|    ┌─ Delete ─────────────────────────────────────────────────────────────┐
|    │ Delete these 4 accounts: yamada@example.co.jp, info@example.co.jp,   │
|    │ somebody.with.a.very.long.address@mail.subsidiary.example.co.jp,     │
|    │ noreply@example.co.jp?                                               │
|    │                                                                      │
|    │  y  Delete                                                           │
|    │> n  Keep                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: imap.branch.example  IMAP4 993 T…  send: smtp.branch.example  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
key Esc Esc
key Home Enter
screens
~24x80
| mailsetup  edit: yamada@example.co.jp                        settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
| > Owner                        [営業部                                    ]
|   Account name                 [山田太郎                                  ]
|   Display name                 [山田 太郎                                 ]
|   Mail address                 [yamada@example.co.jp                      ]
|   Mail server                  < head-office  本社メール >
|
| ── login ─────────────────────────────────────────────────────────────────────
|   User name                    [                                          ]
|   Password comes from          [env:YAMADA                                ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set
|                                ( ) Set individually                           v
|
| The person or the role that the mailbox belongs to, as your system names it.
| It helps to find the account again and is sent to no server.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 2,39
~10x40
| mailsetup  edit: yamada@example.co.jp
| ── account ───────────────────────────
| > Owner             [営業部          ]
|   Account name      [山田太郎        ]
|   Display name      [山田 太郎       ]
|   Mail address      [yamada@example.…]
|   Mail server       < head-office  … >
|                                       v
|
| Enter next  Esc back  Ctrl-G help
| cursor 2,28
~40x120
| mailsetup  edit: yamada@example.co.jp                                                                settings.json  en
| ── account ───────────────────────────────────────────────────────────────────────────────────────────────────────────
| > Owner                        [営業部                                                                               ]
|   Account name                 [山田太郎                                                                             ]
|   Display name                 [山田 太郎                                                                            ]
|   Mail address                 [yamada@example.co.jp                                                                 ]
|   Mail server                  < head-office  本社メール >
|
| ── login ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   User name                    [                                                                                     ]
|   Password comes from          [env:YAMADA                                                                           ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                                                                     ]
|   Sending password comes from  [                                                                                     ]
|
| ── receiving ─────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set  ( ) Set individually
|   Leave mail on the server     (*) yes  ( ) no
|   Leave it for (days)          [7                                                                                    ]
|   Log of receiving             ( ) yes  (*) no
|
| ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Which sending server         (*) As the mail server is set  ( ) Set individually
|   Log of sending               ( ) yes  (*) no
|   [ Check now ]
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
| The person or the role that the mailbox belongs to, as your system names it. It helps to find the account again and is
| sent to no server.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 2,39
key Down*4
screens
~24x80
| mailsetup  edit: yamada@example.co.jp                        settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
|   Owner                        [営業部                                    ]
|   Account name                 [山田太郎                                  ]
|   Display name                 [山田 太郎                                 ]
|   Mail address                 [yamada@example.co.jp                      ]
| > Mail server                  < head-office  本社メール >
|
| ── login ─────────────────────────────────────────────────────────────────────
|   User name                    [                                          ]
|   Password comes from          [env:YAMADA                                ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set                  v
|
| The registered mail server that this account uses. It is kept by its number,
| so that a new code or name changes nothing here; its code can be typed. May be
| empty when receiving and sending are both set individually.
|
| Enter choose  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
~10x40
| mailsetup  edit: yamada@example.co.jp
| ── account ───────────────────────────
|   Owner             [営業部          ]
|   Account name      [山田太郎        ]
|   Display name      [山田 太郎       ]
|   Mail address      [yamada@example.…]
| > Mail server       < head-office  … >
|                                       v
|
| Enter choose  Esc back  Ctrl-G help
~40x120
| mailsetup  edit: yamada@example.co.jp                                                                settings.json  en
| ── account ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Owner                        [営業部                                                                               ]
|   Account name                 [山田太郎                                                                             ]
|   Display name                 [山田 太郎                                                                            ]
|   Mail address                 [yamada@example.co.jp                                                                 ]
| > Mail server                  < head-office  本社メール >
|
| ── login ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   User name                    [                                                                                     ]
|   Password comes from          [env:YAMADA                                                                           ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                                                                     ]
|   Sending password comes from  [                                                                                     ]
|
| ── receiving ─────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set  ( ) Set individually
|   Leave mail on the server     (*) yes  ( ) no
|   Leave it for (days)          [7                                                                                    ]
|   Log of receiving             ( ) yes  (*) no
|
| ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Which sending server         (*) As the mail server is set  ( ) Set individually
|   Log of sending               ( ) yes  (*) no
|   [ Check now ]
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
| The registered mail server that this account uses. It is kept by its number, so that a new code or name changes
| nothing here; its code can be typed. May be empty when receiving and sending are both set individually.
|
| Enter choose  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
key Right
screen
| mailsetup  edit: yamada@example.co.jp            [not saved] settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
|   Owner                        [営業部                                    ]
|   Account name                 [山田太郎                                  ]
|   Display name                 [山田 太郎                                 ]
|   Mail address                 [yamada@example.co.jp                      ]
| > Mail server                  < branch  支社 >
|
| ── login ─────────────────────────────────────────────────────────────────────
|   User name                    [                                          ]
|   Password comes from          [env:YAMADA                                ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set                  v
|
| The registered mail server that this account uses. It is kept by its number,
| so that a new code or name changes nothing here; its code can be typed. May be
| empty when receiving and sending are both set individually.
|
| Enter choose  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
key Enter
screens
~24x80
| mailsetup  edit: yamada@example.co.jp            [not saved] settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
|   Owner                        [営業部                                    ]
|   Account name                 [山田太郎                                  ]
|   Display name                 [山田 太郎                                 ]
|   Mail address                 [yamada@example.co.jp                      ]
| > Mail server                  < branch  支社 >
|
|    ┌─ Choose ─────────────────────────────────────────────────────────────┐
|    │ Mail server                                                          │
|    │                                                                      │
|    │ Filter [                                                           ] │
|    │ (none)                                                               │
|    │ head-office  本社メール                                              │
|    │>branch  支社                                                         │
|    └──────────────────────────────────────────────────────────────────────┘
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set                  v
|
| The registered mail server that this account uses. It is kept by its number,
| so that a new code or name changes nothing here; its code can be typed. May be
| empty when receiving and sending are both set individually.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 11,14
~10x40
| mailsetup  edit: yamada@example.co.jp
|┌─ Choose ─────────────────────────────┐
|│ Mail server                          │
|│                                      │
|│ Filter [                           ] │
|│ (none)                               │
|│ head-office  本社メール              │
|│>branch  支社                         │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  Ctrl-G help
| cursor 4,10
~40x120
| mailsetup  edit: yamada@example.co.jp                                                    [not saved] settings.json  en
| ── account ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Owner                        [営業部                                                                               ]
|   Account name                 [山田太郎                                                                             ]
|   Display name                 [山田 太郎                                                                            ]
|   Mail address                 [yamada@example.co.jp                                                                 ]
| > Mail server                  < branch  支社 >
|
| ── login ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   User name                    [                                                                                     ]
|   Password comes from          [env:YAMADA                                                                           ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                                                                     ]
|   Sending password comes from  [                                                                                     ]
|
| ── receiving ─────────────────────────────────────────────────────────────────────────────────────────────────────────
|                        ┌─ Choose ─────────────────────────────────────────────────────────────┐
|                        │ Mail server                                                          │
|                        │                                                                      │
|                        │ Filter [                                                           ] │
|                        │ (none)                                                               │
|                        │ head-office  本社メール                                              │
|                        │>branch  支社                                                         │
|                        └──────────────────────────────────────────────────────────────────────┘
| ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Which sending server         (*) As the mail server is set  ( ) Set individually
|   Log of sending               ( ) yes  (*) no
|   [ Check now ]
|
|
|
|
|
|
|
|
| The registered mail server that this account uses. It is kept by its number, so that a new code or name changes
| nothing here; its code can be typed. May be empty when receiving and sending are both set individually.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 19,34
type off
screen
| mailsetup  edit: yamada@example.co.jp            [not saved] settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
|   Owner                        [営業部                                    ]
|   Account name                 [山田太郎                                  ]
|   Display name                 [山田 太郎                                 ]
|   Mail address                 [yamada@example.co.jp                      ]
| > Mail server                  < branch  支社 >
|
| ── login ─────────────────────────────────────────────────────────────────────
|    ┌─ Choose ─────────────────────────────────────────────────────────────┐
|    │ Mail server                                                          │
|    │                                                                      │
|    │ Filter [off                                                        ] │
|    │>head-office  本社メール                                              │
|    └──────────────────────────────────────────────────────────────────────┘
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set                  v
|
| The registered mail server that this account uses. It is kept by its number,
| so that a new code or name changes nothing here; its code can be typed. May be
| empty when receiving and sending are both set individually.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 12,17
key Enter
screen
| mailsetup  edit: yamada@example.co.jp            [not saved] settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
|   Owner                        [営業部                                    ]
|   Account name                 [山田太郎                                  ]
|   Display name                 [山田 太郎                                 ]
|   Mail address                 [yamada@example.co.jp                      ]
| > Mail server                  < head-office  本社メール >
|
| ── login ─────────────────────────────────────────────────────────────────────
|   User name                    [                                          ]
|   Password comes from          [env:YAMADA                                ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set                  v
|
| The registered mail server that this account uses. It is kept by its number,
| so that a new code or name changes nothing here; its code can be typed. May be
| empty when receiving and sending are both set individually.
|
| Enter choose  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
key PgDn PgDn
screen
| mailsetup  edit: yamada@example.co.jp            [not saved] settings.json  en
|   User name                    [                                          ]   ^
|   Password comes from          [env:YAMADA                                ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set
|                                ( ) Set individually
|   Leave mail on the server     (*) yes  ( ) no
|   Leave it for (days)          [7                                         ]
|   Log of receiving             ( ) yes  (*) no
|
| ── sending ───────────────────────────────────────────────────────────────────
|   Which sending server         (*) As the mail server is set
|                                ( ) Set individually
|   Log of sending               ( ) yes  (*) no
| > [ Check now ]
|
| Usually as its mail server is set.
|
| Enter check  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
key Esc d
key 2 Home y
screen
| mailsetup  new account: yamada@example.co.jp     [not saved] settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
| > Owner                        [営業部                                    ]
|   Account name                 [山田太郎                                  ]
|   Display name                 [山田 太郎                                 ]
|   Mail address                 [yamada@example.co.jp                      ]
|   Mail server                  < head-office  本社メール >
|
| ── login ─────────────────────────────────────────────────────────────────────
|   User name                    [                                          ]
|   Password comes from          [env:YAMADA                                ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set
|                                ( ) Set individually                           v
|
| The person or the role that the mailbox belongs to, as your system names it.
| It helps to find the account again and is sent to no server.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 2,39
key Esc d
key Down c
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner     Name          Address               Server       Receive  Check
|   1  営業部    山田太郎      yamada@example.co.jp  head-office  on
|>  2  総務部    info          info@example.co.jp    branch       on
|   3  an owne…  a name that…  somebody.with.a.ver…  deleted      on
|   4            send-only     noreply@example.co.…  head-office  off
|
|    ┌─ Before the check ───────────────────────────────────────────────────┐
|    │ Who logs in for the test? It is remembered until you leave the       │
|    │ program and not saved; without a user the login is left out.         │
|    │                                                                      │
|    │ User for the test     [info@example.co.jp                          ] │
|    │ Password for the test [                                            ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| receive: imap.branch.example  IMAP4 993 T…  send: smtp.branch.example  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-R show password  Ctrl-G help
| cursor 13,29
~10x40
| 1 [2 Accounts] 3 4 5 6
|┌─ Before the check ───────────────────┐
|│ Who logs in for the test? It is      │
|│ remembered until you leave the       │
|│ program and not saved; without a     │
|│ user the login is left out.          │
|│ User for the test  [info@example.c…] │
|│ Password for the … [               ] │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  Ctrl-G help
| cursor 7,22
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  [2 Accounts]  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  ID  Owner       Name            Address                                 Server       Receive  Login     Kept    Check
|   1  営業部      山田太郎        yamada@example.co.jp                    head-office  on       Standard  7 days
|>  2  総務部      info            info@example.co.jp                      branch       on       Standard  no
|   3  an owner …  a name that g…  somebody.with.a.very.long.address@mai…  deleted      on       APOP      yes
|   4              send-only       noreply@example.co.jp                   head-office  off      Standard  -
|
|
|
|
|
|
|
|
|
|                        ┌─ Before the check ───────────────────────────────────────────────────┐
|                        │ Who logs in for the test? It is remembered until you leave the       │
|                        │ program and not saved; without a user the login is left out.         │
|                        │                                                                      │
|                        │ User for the test     [info@example.co.jp                          ] │
|                        │ Password for the test [                                            ] │
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
| receive: imap.branch.example  IMAP4 993 TLS  send: smtp.branch.example  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-R show password  Ctrl-G help
| cursor 21,49
type secret
key Enter
! check 1 receive imap.branch.example IMAP4 993 TLS send smtp.branch.example 465 TLS user info@example.co.jp account 2 log receive
screen
| mailsetup  diagnosis: info@example.co.jp                     settings.json  en
| receive ...    send ...                                checking since 14:00:00
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
| 14:00:00.000     info@example.co.jp: check begins
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  ? help
