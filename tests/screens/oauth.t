# The section of the OAuth servers, and a mail server and an account that name them.
size 24x80
load
key 4
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification [4 OAuth servers] 5 Providers 6 Migration
|
|  No OAuth servers are registered yet.
|
|  Press a to add one. Google and Microsoft 365 come filled in; others are
|  filled in from their documents.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| a add  Tab section  \ log  ? help  q quit
~10x40
| 1 2 3 [4 OAuth servers] 5 6
|
|  No OAuth servers are registered yet.
|
|  Press a to add one. Google and
|  Microsoft 365 come filled in; others
|  are filled in from their documents.
|
|
| a add  Tab section  \ log  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  2 Accounts  3 Notification  [4 OAuth servers]  5 Providers  6 Migration
|
|  No OAuth servers are registered yet.
|
|  Press a to add one. Google and Microsoft 365 come filled in; others are filled in from their documents.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| a add  Tab section  \ log  ? help  q quit
key a
screens
~24x80
| mailsetup  new OAuth server                                  settings.json  en
| ── OAuth server ──────────────────────────────────────────────────────────────
| > Provider                  ( ) Microsoft 365
|                             ( ) Google
|                             (*) Another provider
|   Code                      [                                          ]
|   Name                      [                                          ]
|   Authorization endpoint    [                                          ]
|   Token endpoint            [                                          ]
|   Device endpoint           [                                          ]
|
| ── app ───────────────────────────────────────────────────────────────────────
|   Kind of login             (*) Device code
|                             ( ) Authorization code
|                             ( ) Client credentials
|   Client id                 [                                          ]
|   Client secret comes from  [                                          ]
|   Scope for POP3            [                                          ]
|   Scope for IMAP4           [                                          ]      v
|
| Microsoft 365 and Google bring their endpoints, scopes and the login that they
| allow. For any other, fill them in from the provider's documents.
|
| Enter next  Esc back  Space choose  Ctrl-S save  \ log  ? help  q quit
~10x40
| mailsetup  new OAuth server
| ── OAuth server ──────────────────────
| > Provider          < Another provi… >
|   Code              [                ]
|   Name              [                ]
|   Authorization e…  [                ]
|   Token endpoint    [                ]
|   Device endpoint   [                ]v
|
| Enter next  Esc back  \ log  ? help
~40x120
| mailsetup  new OAuth server                                                                          settings.json  en
| ── OAuth server ──────────────────────────────────────────────────────────────────────────────────────────────────────
| > Provider                  ( ) Microsoft 365  ( ) Google  (*) Another provider
|   Code                      [                                                                                        ]
|   Name                      [                                                                                        ]
|   Authorization endpoint    [                                                                                        ]
|   Token endpoint            [                                                                                        ]
|   Device endpoint           [                                                                                        ]
|
| ── app ───────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Kind of login             (*) Device code  ( ) Authorization code  ( ) Client credentials
|   Client id                 [                                                                                        ]
|   Client secret comes from  [                                                                                        ]
|   Scope for POP3            [                                                                                        ]
|   Scope for IMAP4           [                                                                                        ]
|   Scope for sending         [                                                                                        ]
|   Access token comes from   [ask                                                                                     ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Microsoft 365 and Google bring their endpoints, scopes and the login that they allow. For any other, fill them in from
| the provider's documents.
|
| Enter next  Esc back  Space choose  Ctrl-S save  \ log  ? help  q quit
key Esc
oauth-server code=m365 name="Microsoft 365" preset=microsoft365 client_id=0123-4567
oauth-server code=google name=Google preset=google flow=authorization-code token=command:/usr/local/bin/token
server code=ms-online name="Exchange Online" receive.protocol=imap4 receive.host=outlook.office365.com receive.auth=xoauth2 oauth_server=m365 send.host=smtp.office365.com
account name=taro address=taro@example.co.jp server_code=ms-online auth=xoauth2
load
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification [4 OAuth servers] 5 Providers 6 Migration
|  #  Code    Name           Provider       Kind of login       Used by
|> 1  m365    Microsoft 365  Microsoft 365  Device code         1 server
|  2  google  Google         Google         Authorization code  0 servers
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token
| Named by 1 mail server and 0 accounts.
|
|
| Enter open  a add  d delete  m move  y copy  Tab section  / filter  ? help
~10x40
| 1 2 3 [4 OAuth servers] 5 6
|  #  Code    Name           Used by
|> 1  m365    Microsoft 365  1 server
|  2  google  Google         0 servers
|
|
| https://login.microsoftonline.com/{te…
| Named by 1 mail server and 0 accounts.
|
| Enter open  a add  d delete  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  2 Accounts  3 Notification  [4 OAuth servers]  5 Providers  6 Migration
|  #  Code    Name           Provider       Kind of login       Used by
|> 1  m365    Microsoft 365  Microsoft 365  Device code         1 server
|  2  google  Google         Google         Authorization code  0 servers
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token
| Named by 1 mail server and 0 accounts.
|
|
| Enter open  a add  d delete  m move  y copy  Tab section  / filter  \ log  ? help  q quit  o sort
key d
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification [4 OAuth servers] 5 Providers 6 Migration
|  #  Code    Name           Provider       Kind of login       Used by
|> 1  m365    Microsoft 365  Microsoft 365  Device code         1 server
|  2  google  Google         Google         Authorization code  0 servers
|
|
|
|    ┌─ Delete ─────────────────────────────────────────────────────────────┐
|    │ Delete the OAuth server m365 (Microsoft 365)? 1 mail server names it │
|    │ and cannot log in without it.                                        │
|    │                                                                      │
|    │  y  Delete                                                           │
|    │> n  Keep                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token
| Named by 1 mail server and 0 accounts.
|
|
| Enter take  Esc cancel  ? help
key Esc
key y
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification [4 OAuth servers] 5 Providers 6 Migration
|  #  Code    Name           Provider       Kind of login       Used by
|> 1  m365    Microsoft 365  Microsoft 365  Device code         1 server
|  2  google  Google         Google         Authorization code  0 servers
|
|
|
|
|    ┌─ Copy ───────────────────────────────────────────────────────────────┐
|    │ Register a copy of the OAuth server m365 (Microsoft 365).            │
|    │                                                                      │
|    │ Code of the copy [m365-2                                           ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token
| Named by 1 mail server and 0 accounts.
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 12,30
key Esc
key Enter
screens
~24x80
| mailsetup  edit: m365                                        settings.json  en
| ── OAuth server ──────────────────────────────────────────────────────────────
| > Provider                  (*) Microsoft 365
|                             ( ) Google
|                             ( ) Another provider
|   Code                      [m365                                      ]
|   Name                      [Microsoft 365                             ]
|   Tenant                    [common                                    ]
|   Authorization endpoint    [https://login.microsoftonline.com/{tenant…]
|   Token endpoint            [https://login.microsoftonline.com/{tenant…]
|   Device endpoint           [https://login.microsoftonline.com/{tenant…]
|
| ── app ───────────────────────────────────────────────────────────────────────
|   Kind of login             (*) Device code
|                             ( ) Authorization code
|                             ( ) Client credentials
|   Client id                 [0123-4567                                 ]
|   Client secret comes from  [                                          ]
|   Scope for POP3            [https://outlook.office.com/POP.AccessAsUs…]      v
|
| Microsoft 365 and Google bring their endpoints, scopes and the login that they
| allow. For any other, fill them in from the provider's documents.
|
| Enter next  Esc back  Space choose  Ctrl-S save  \ log  ? help  q quit
~10x40
| mailsetup  edit: m365
| ── OAuth server ──────────────────────
| > Provider          < Microsoft 365 >
|   Code              [m365            ]
|   Name              [Microsoft 365   ]
|   Tenant            [common          ]
|   Authorization e…  [https://login.m…]
|   Token endpoint    [https://login.m…]v
|
| Enter next  Esc back  \ log  ? help
~40x120
| mailsetup  edit: m365                                                                                settings.json  en
| ── OAuth server ──────────────────────────────────────────────────────────────────────────────────────────────────────
| > Provider                  (*) Microsoft 365  ( ) Google  ( ) Another provider
|   Code                      [m365                                                                                    ]
|   Name                      [Microsoft 365                                                                           ]
|   Tenant                    [common                                                                                  ]
|   Authorization endpoint    [https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize                        ]
|   Token endpoint            [https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token                            ]
|   Device endpoint           [https://login.microsoftonline.com/{tenant}/oauth2/v2.0/devicecode                       ]
|
| ── app ───────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Kind of login             (*) Device code  ( ) Authorization code  ( ) Client credentials
|   Client id                 [0123-4567                                                                               ]
|   Client secret comes from  [                                                                                        ]
|   Scope for POP3            [https://outlook.office.com/POP.AccessAsUser.All offline_access                          ]
|   Scope for IMAP4           [https://outlook.office.com/IMAP.AccessAsUser.All offline_access                         ]
|   Scope for sending         [https://outlook.office.com/SMTP.Send offline_access                                     ]
|   Access token comes from   [ask                                                                                     ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Microsoft 365 and Google bring their endpoints, scopes and the login that they allow. For any other, fill them in from
| the provider's documents.
|
| Enter next  Esc back  Space choose  Ctrl-S save  \ log  ? help  q quit
key Esc
key 2 c
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address             Server     Receive  Login    Kept  Check
|>  1         taro  taro@example.co.jp  ms-online  on       XOAUTH2  yes
|
|
|
|
|    ┌─ Before the check ───────────────────────────────────────────────────┐
|    │ Who logs in for the test? This login takes an access token, not the  │
|    │ password. It is remembered until you leave the program and not       │
|    │ saved; without a user the login is left out.                         │
|    │                                                                      │
|    │ User for the test         [taro@example.co.jp                      ] │
|    │ Access token for the test [                                        ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: outlook.office365.com  IMAP4 993 …  send: smtp.office365.com  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-R show password  Ctrl-G help
| cursor 14,33
~10x40
| 1 [2 Accounts] 3 4 5 6
|┌─ Before the check ───────────────────┐
|│ Who logs in for the test? This login │
|│ takes an access token, not the       │
|│ password. It is remembered until you │
|│ leave the program and not saved; wi… │
|│ User for the test  [taro@example.c…] │
|│ Access token for … [               ] │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  Ctrl-G help
| cursor 7,22
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  [2 Accounts]  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  ID  Owner  Name  Address             Server     Receive  Login    Kept  Check
|>  1         taro  taro@example.co.jp  ms-online  on       XOAUTH2  yes
|
|
|
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
|                        │ Who logs in for the test? This login takes an access token, not the  │
|                        │ password. It is remembered until you leave the program and not       │
|                        │ saved; without a user the login is left out.                         │
|                        │                                                                      │
|                        │ User for the test         [taro@example.co.jp                      ] │
|                        │ Access token for the test [                                        ] │
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
| receive: outlook.office365.com  IMAP4 993 TLS  send: smtp.office365.com  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-R show password  Ctrl-G help
| cursor 22,53

# A login by token: what is asked for the test is no password.
key Esc 1 Enter
key Tab*18
screen
| mailsetup  edit: ms-online                                   settings.json  en
|   ( ) other port           [      ]                                           ^
|   Certificate                (*) Verify the certificate
|                              ( ) Accept one public key (pin)
|                              ( ) Do not verify (unsafe)
|   Private CA                 [                                          ]
|   Address family             (*) IPv6 or IPv4  ( ) IPv4 only  ( ) IPv6 only
|   Proxy                      [                                          ]
|
| ── login ─────────────────────────────────────────────────────────────────────
|   Login                      < XOAUTH2 >  11 of 12  OAUTHBEARER  Password  …
|   OAuth server               < m365  Microsoft 365 >
|   User for the test          [                                          ]
|   Access token for the test  [                                          ]
|   [ Check receiving now ]
|
| ── sending ───────────────────────────────────────────────────────────────────
| > Send mail                  (*) yes  ( ) no                                  v
|
| Whether mail is sent through this server. Switch it off for a system that only
| fetches mail. What you have typed for sending is remembered until you leave
| and comes back when you switch it on again.
|
| Enter next  Esc back  Space choose  c check  p probe  Ctrl-S save  ? help
