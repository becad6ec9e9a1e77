# The home screen's sections: their help, what stands beside fields, a test mail that is refused.
size 24x80
server code=head-office name=本社メール receive.protocol=imap4 receive.host=imap.example.co.jp send.host=smtp.example.co.jp send.port=587 send.encryption=starttls send.max_messages_per_minute=100
server code=old name=旧サーバー receive.host=pop.old.example
oauth-server code=m365 name="Microsoft 365" preset=microsoft365
server code=cloud name=クラウド receive=none send.host=smtp.office365.com send.port=587 send.encryption=starttls send.auth.mechanism=xoauth2 oauth_server=m365
account name=山田太郎 owner=営業部 address=yamada@example.co.jp server_code=head-office receive.leave_on_server.keep=false
account name=鈴木 owner=総務部 address=suzuki@example.co.jp server_code=old
account name=佐藤 owner=総務部 address=sato@example.co.jp server_code=head-office auth=xoauth2 oauth_server=m365
notification enabled=true server_code=cloud sender=user secret=env:NOTIFY administrators=admin@example.co.jp
remove old
load
key 2 ?
screens
~24x80
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
~10x40
| mailsetup  help      settings.json  en
| Accounts
| The mail accounts: each is one mailbox
| of one person or role on a registered
| server. An account whose server was
| deleted stays and is marked; open it
| to choose another.
|
| Keys here
| Esc close  PgDn more
~40x120
| mailsetup  help                                                                                      settings.json  en
| Accounts
| The mail accounts: each is one mailbox of one person or role on a registered server. An account whose server was
| deleted stays and is marked; open it to choose another.
|
| Keys here
|  Enter           Open the account to look and change.
|  a               Register a new account.
|  e               Open the account to look and change.
|  c               Log in with the account and check its servers now.
|  C               Check all that is marked, else all that the filter leaves; or show the checks that are under way.
|  t               Send a test mail from the account.
|  y               Begin a new account that is filled in as this one.
|  i               Take accounts from a CSV file. What would change is shown before anything does.
|  x               Write the accounts, or those that are marked, to a CSV file. Passwords are not in it.
|  /               Show only accounts whose owner, names, address, user or server contain a text.
|  d Del           Delete what is under the cursor, or all that is marked. It asks first.
|  D               Delete everything in this section. It asks first.
|  m               Move what is under the cursor, or all that is marked, to another place.
|  Space           Mark, to do something with several.
|  *               Mark all that the filter leaves, or none.
|  o               Show the list sorted by the next column; in the end, in its own order.
|  O               Show what is sorted in reverse.
|  u               Take the last change back.
|  n               Move to the next one that the filter leaves.
|  N               Move to the one before that the filter leaves.
|  Ctrl-X          Give the keys to the log, or take them back.
|  Up k            Move up.
|  Down j          Move down.
|  PgUp Ctrl-B     Move up by a page.
|  PgDn Ctrl-F     Move down by a page.
|  Home g          Move to the first one.
|  End G           Move to the last one.
|  Tab             Go to the next section.
|  Shift-Tab       Go to the section before.
|  1               Go to the mail servers.
|  2               Go to the accounts.
|  3               Go to the notification.
|  4               Go to the OAuth servers.
| Esc close  PgDn more
key Esc 3 ?
screen
| mailsetup  help                                              settings.json  en
| Notification
| How the system's own notices are sent: through which server, from whom, with
| which login, and who gets them.
|
| Keys here
|  Enter           Change the setting under the cursor.
|  e               Change the setting under the cursor.
|  Space           Switch the notification on or off.
|  t               Send a test mail as the system sends its notices.
|  u               Take the last change back.
|  Ctrl-X          Give the keys to the log, or take them back.
|  Up k            Move up.
|  Down j          Move down.
|  PgUp Ctrl-B     Move up by a page.
|  PgDn Ctrl-F     Move down by a page.
|  Home g          Move to the first one.
|  End G           Move to the last one.
|  Tab             Go to the next section.
|  Shift-Tab       Go to the section before.
|  1               Go to the mail servers.
|  2               Go to the accounts.
|  3               Go to the notification.
| Esc close  PgDn more
key Esc 4 ?
screen
| mailsetup  help                                              settings.json  en
| OAuth servers
| The authorization servers that give out access tokens, for mail servers and
| accounts that log in with XOAUTH2 or OAUTHBEARER.
|
| Keys here
|  Enter           Open the OAuth server to look and change.
|  a               Register a new OAuth server.
|  e               Open the OAuth server to look and change.
|  y               Register a copy under another code.
|  /               Show only OAuth servers whose code, name or client id
|                  contain a text.
|  d Del           Delete what is under the cursor, or all that is marked. It
|                  asks first.
|  D               Delete everything in this section. It asks first.
|  m               Move what is under the cursor, or all that is marked, to
|                  another place.
|  Space           Mark, to do something with several.
|  *               Mark all that the filter leaves, or none.
|  o               Show the list sorted by the next column; in the end, in its
|                  own order.
|  O               Show what is sorted in reverse.
|  u               Take the last change back.
| Esc close  PgDn more
key Esc 2 Enter Down*12
screens
~24x80
| mailsetup  edit: yamada@example.co.jp                        settings.json  en
| ── login ─────────────────────────────────────────────────────────────────────^
|   User name                    [                                          ]
|   Password comes from          [ask                                       ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no
|   Which receiving server       (*) As the mail server is set
|                                ( ) Set individually
| > Leave mail on the server     ( ) yes  (*) no
|                                !! With IMAP4 this deletes all mail of the
|                                   INBOX from the server, read or unread, and
|                                   other mail programs will not find it any
|                                   more. Leave mail on the server.
|                                   [f] set Leave mail on the server to yes     v
|
| Whether this account's mails stay on the server after they were fetched. With
| IMAP4, mails that are not left are removed from INBOX, all of them, read or
| unread, and other programs lose them.
|
| Enter next  Esc back  Space choose  f mend  c check  Ctrl-S save  ? help
~10x40
| mailsetup  edit: yamada@example.co.jp
| > Leave mail on t…  ( ) yes  (*) no   ^
|     !! With IMAP4 this deletes all
|        mail of the INBOX from the
|        server, read or unread, and
|        other mail programs will not
|        find it any more. Leave mail o…
|        [f] set Leave mail on the serv…v
|
| Enter next  Esc back  f mend  ? help
~40x120
| mailsetup  edit: yamada@example.co.jp                                                                settings.json  en
| ── account ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Owner                        [営業部                                                                               ]
|   Account name                 [山田太郎                                                                             ]
|   Display name                 [                                                                                     ]
|   Mail address                 [yamada@example.co.jp                                                                 ]
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
| > Leave mail on the server     ( ) yes  (*) no
|                                !! With IMAP4 this deletes all mail of the INBOX from the server, read or unread, and
|                                   other mail programs will not find it any more. Leave mail on the server.
|                                   [f] set Leave mail on the server to yes
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
| Whether this account's mails stay on the server after they were fetched. With IMAP4, mails that are not left are
| removed from INBOX, all of them, read or unread, and other programs lose them.
|
| Enter next  Esc back  Space choose  f mend  c check  Ctrl-S save  \ log  ? help  q quit
key Esc Down Enter Down*4
screens
~24x80
| mailsetup  edit: suzuki@example.co.jp                        settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
|   Owner                        [総務部                                    ]
|   Account name                 [鈴木                                      ]
|   Display name                 [                                          ]
|   Mail address                 [suzuki@example.co.jp                      ]
| > Mail server                  < number 2: deleted >
|                                ! This mail server was deleted. Enter chooses
|                                  another one.
|
| ── login ─────────────────────────────────────────────────────────────────────
|   User name                    [                                          ]
|   Password comes from          [ask                                       ]
|   Login                        (*) Standard  ( ) APOP  ( ) XOAUTH2
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────v
|
| The registered mail server that this account uses. It is kept by its number,
| so that a new code or name changes nothing here; its code can be typed. May be
| empty when receiving and sending are both set individually.
|
| Enter choose  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
~10x40
| mailsetup  edit: suzuki@example.co.jp
|   Owner             [総務部          ]^
|   Account name      [鈴木            ]
|   Display name      [                ]
|   Mail address      [suzuki@example.…]
| > Mail server       < number 2: del… >
|     ! This mail server was deleted.
|       Enter chooses another one.      v
|
| Enter choose  Esc back  Ctrl-G help
~40x120
| mailsetup  edit: suzuki@example.co.jp                                                                settings.json  en
| ── account ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Owner                        [総務部                                                                               ]
|   Account name                 [鈴木                                                                                 ]
|   Display name                 [                                                                                     ]
|   Mail address                 [suzuki@example.co.jp                                                                 ]
| > Mail server                  < number 2: deleted >
|                                ! This mail server was deleted. Enter chooses another one.
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
| The registered mail server that this account uses. It is kept by its number, so that a new code or name changes
| nothing here; its code can be typed. May be empty when receiving and sending are both set individually.
|
| Enter choose  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
key Esc Down Enter Down*7
screens
~24x80
| mailsetup  edit: sato@example.co.jp                          settings.json  en
| ── account ───────────────────────────────────────────────────────────────────
|   Owner                        [総務部                                    ]
|   Account name                 [佐藤                                      ]
|   Display name                 [                                          ]
|   Mail address                 [sato@example.co.jp                        ]
|   Mail server                  < head-office  本社メール >
|
| ── login ─────────────────────────────────────────────────────────────────────
|   User name                    [                                          ]
|   Password comes from          [ask                                       ]
| > Login                        ( ) Standard  ( ) APOP  (*) XOAUTH2
|   OAuth server                 < m365  Microsoft 365 >
|   User name for sending        [                                          ]
|   Sending password comes from  [                                          ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail                 (*) yes  ( ) no                                v
|
| How this account logs in to fetch mail. Standard: as its server is set. APOP
| and XOAUTH2 hold for this account alone; XOAUTH2 is for Google and Microsoft
| 365, needs an OAuth server, and serves sending as well.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help
~10x40
| mailsetup  edit: sato@example.co.jp
|   Mail address      [sato@example.co…]^
|   Mail server       < head-office  … >
|
| ── login ─────────────────────────────
|   User name         [                ]
|   Password comes …  [ask             ]
| > Login             < XOAUTH2 >       v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  edit: sato@example.co.jp                                                                  settings.json  en
| ── account ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Owner                        [総務部                                                                               ]
|   Account name                 [佐藤                                                                                 ]
|   Display name                 [                                                                                     ]
|   Mail address                 [sato@example.co.jp                                                                   ]
|   Mail server                  < head-office  本社メール >
|
| ── login ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   User name                    [                                                                                     ]
|   Password comes from          [ask                                                                                  ]
| > Login                        ( ) Standard  ( ) APOP  (*) XOAUTH2
|   OAuth server                 < m365  Microsoft 365 >
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
| How this account logs in to fetch mail. Standard: as its server is set. APOP and XOAUTH2 hold for this account alone;
| XOAUTH2 is for Google and Microsoft 365, needs an OAuth server, and serves sending as well.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help  q quit
key Esc 3 e Tab Tab
screens
~24x80
| mailsetup  edit: notification                                settings.json  en
| ── notification ──────────────────────────────────────────────────────────────
|   Mail notification          (*) yes  ( ) no
|   Mail server                < cloud  クラウド >
|
| ── sender ────────────────────────────────────────────────────────────────────
| > Sender                     (*) Each user's own address
|                              ( ) The organisation's address
|                              ( ) A fixed address
|                              !! The mail server logs in with OAuth, and its
|                                 token is for one mailbox: mails from other
|                                 users' addresses are refused. Choose the fixed
|                                 address of that mailbox.
|   User name                  [                                          ]
|   Password comes from        [env:NOTIFY                                ]
|
| ── administrators ────────────────────────────────────────────────────────────
|   Administrators' addresses  [admin@example.co.jp                       ]
|
| From whom notices come: from the address of the user whose action caused them,
| from the organisation's address, or from one fixed address. Servers often take
| only addresses that belong to the login: then a fixed one is right.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help
~10x40
| mailsetup  edit: notification
|                                       ^
| ── sender ────────────────────────────
| > Sender            < Each user's o… >
|     !! The mail server logs in with
|        OAuth, and its token is for one
|        mailbox: mails from other
|        users' addresses are refused.  v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  edit: notification                                                                        settings.json  en
| ── notification ──────────────────────────────────────────────────────────────────────────────────────────────────────
|   Mail notification          (*) yes  ( ) no
|   Mail server                < cloud  クラウド >
|
| ── sender ────────────────────────────────────────────────────────────────────────────────────────────────────────────
| > Sender                     (*) Each user's own address  ( ) The organisation's address  ( ) A fixed address
|                              !! The mail server logs in with OAuth, and its token is for one mailbox: mails from other
|                                 users' addresses are refused. Choose the fixed address of that mailbox.
|   User name                  [                                                                                       ]
|   Password comes from        [env:NOTIFY                                                                             ]
|
| ── administrators ────────────────────────────────────────────────────────────────────────────────────────────────────
|   Administrators' addresses  [admin@example.co.jp                                                                    ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| From whom notices come: from the address of the user whose action caused them, from the organisation's address, or
| from one fixed address. Servers often take only addresses that belong to the login: then a fixed one is right.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help  q quit
key Esc 1 Enter Down*46
screens
~24x80
| mailsetup  edit: head-office                                 settings.json  en
|                                                                               ^
| ── limits ────────────────────────────────────────────────────────────────────
|   Receiving
|   Time limit (seconds)      [60                                        ]
|   Largest mail (bytes)      [                                          ]
|   Leave mail on the server  (*) yes  ( ) no
|   Leave it for (days)       [                                          ]
|   Sending
|   Time limit (seconds)      [60                                        ]
|   Largest mail (bytes)      [                                          ]
|   Most mails a minute       [100                                       ]
|                             At this rate a mail to 1,000 recipients takes 10
|                             minutes.
|
| ── review ────────────────────────────────────────────────────────────────────
|   [ Check now ]
| > [ Save ]
|
| Everything that will be saved, with warnings and with what is different from
| the saved server. Check it once more, then save: only now the settings file is
| written.
|
| Enter save  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
~10x40
| mailsetup  edit: head-office
|   Most mails a mi…  [100             ]^
|     At this rate a mail to 1,000
|     recipients takes 10 minutes.
|
| ── review ────────────────────────────
|   [ Check now ]
| > [ Save ]
|
| Enter save  Esc back  c check  ? help
~40x120
| mailsetup  edit: head-office                                                                         settings.json  en
|   (*) SMTP with STARTTLS, submission   587                                                                            ^
|   ( ) SMTP with STARTTLS                25
|   ( ) SMTP, no encryption, submission  587
|   ( ) SMTP, no encryption               25
|   ( ) other port                      [      ]
|   Certificate               (*) Verify the certificate  ( ) Accept one public key (pin)  ( ) Do not verify (unsafe)
|   Private CA                [                                                                                        ]
|   Own name (EHLO)           [                                                                                        ]
|   Address family            (*) IPv6 or IPv4  ( ) IPv4 only  ( ) IPv6 only
|   Proxy                     [                                                                                        ]
|
| ── login ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Permission to send        (*) SMTP authentication  ( ) POP before SMTP  ( ) No login
|   Mechanism                 < Automatic >  1 of 10  PLAIN  LOGIN  CRAM-MD5  DIGEST-MD5  NTLM  SCRAM-SHA-1  …
|   User and password         (*) As for receiving  ( ) Its own user and password
|   Sender for the test       [                                                                                        ]
|   Recipient for the test    [                                                                                        ]
|   [ Check sending now ]
|
| ── limits ────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Receiving
|   Time limit (seconds)      [60                                                                                      ]
|   Largest mail (bytes)      [                                                                                        ]
|   Leave mail on the server  (*) yes  ( ) no
|   Leave it for (days)       [                                                                                        ]
|   Sending
|   Time limit (seconds)      [60                                                                                      ]
|   Largest mail (bytes)      [                                                                                        ]
|   Most mails a minute       [100                                                                                     ]
|                             At this rate a mail to 1,000 recipients takes 10 minutes.
|
| ── review ────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   [ Check now ]
| > [ Save ]
|
| Everything that will be saved, with warnings and with what is different from the saved server. Check it once more,
| then save: only now the settings file is written.
|
| Enter save  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
key Esc 2 Home Space Space m End
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner   Name      Address               Server       Receive  Check
| * 1  営業部  山田太郎  yamada@example.co.jp  head-office  on
| * 2  総務部  鈴木      suzuki@example.co.jp  deleted      on
|   3  総務部  佐藤      sato@example.co.jp    head-office  on
|> (at the end)
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Place: at the end
| Enter put here  Esc cancel  \ log  ? help  q quit
~10x40
| 1 [2 Accounts] 3 4 5 6
|  ID  Address               Check
| * 1  yamada@example.co.jp
| * 2  suzuki@example.co.jp
|   3  sato@example.co.jp
|> (at the end)
|
|
| Place: at the end
| Enter put here  Esc cancel  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  [2 Accounts]  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  ID  Owner   Name      Address               Server       Receive  Login     Kept  Check
| * 1  営業部  山田太郎  yamada@example.co.jp  head-office  on       Standard  no
| * 2  総務部  鈴木      suzuki@example.co.jp  deleted      on       Standard  yes
|   3  総務部  佐藤      sato@example.co.jp    head-office  on       XOAUTH2   yes
|> (at the end)
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Place: at the end
| Enter put here  Esc cancel  \ log  ? help  q quit
key Esc Esc Home t
key Enter Enter
type secret
key Enter
! check 1 message send smtp.example.co.jp 587 STARTTLS user yamada@example.co.jp account 1 from yamada@example.co.jp to yamada@example.co.jp
event stage send resolve ok 3 addresses=203.0.113.8
event stage send connect ok 12 address=203.0.113.8 port=587
event stage send auth fail 80
event finding send auth auth-refused "535 5.7.8 Authentication failed"
event result send fail 95
event result fail 95
screens
~24x80
| mailsetup  diagnosis: yamada@example.co.jp                   settings.json  en
| send FAIL 95 ms                                                       just now
| send
| ok   resolve        3 ms 203.0.113.8
| ok   connect       12 ms 203.0.113.8
| FAIL auth          80 ms
| ──────────────────────────────────────────────────────────────────────────────
| Not sent: auth failed at smtp.example.co.jp:587.
|>1  send: The server refused the user name or the password.
|    Check both. Many servers want the whole mail address as user name, others
|    only the part before the @.
|    < 535 5.7.8 Authentication failed
|
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     yamada@example.co.jp: check begins
|
|
|
|
|
| w user names  c again  t test mail  Tab to the log  e edit  Esc back  ? help
~10x40
| mailsetup  diagnosis: yamada@example.…
| send FAIL 95 ms               just now
|>1  send: The server refused the user  ^
|    name or the password.
|    Check both. Many servers want the  v
|─ log ───────────────── all  following ─
|     yamada@example.co.jp: check begins
|
|
| w user names  c again  e edit  ? help
~40x120
| mailsetup  diagnosis: yamada@example.co.jp                                                           settings.json  en
| send FAIL 95 ms                                                                                               just now
| send
| ok   resolve        3 ms 203.0.113.8
| ok   connect       12 ms 203.0.113.8
|      greeting
|      capability
|      tls
| FAIL auth          80 ms
|      envelope
|      message
|      quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Not sent: auth failed at smtp.example.co.jp:587.
|>1  send: The server refused the user name or the password.
|    Check both. Many servers want the whole mail address as user name, others only the part before the @.
|    < 535 5.7.8 Authentication failed
|
|
|
|
|
|
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
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
|
| w user names  c again  t test mail  Tab to the log  e edit  Esc back  / search  s save log  x report  \ log  ? help
