# The section of the notification: not set up, filled in, switched, tested.
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
load
key 3
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts [3 Notification] 4 OAuth servers 5 Providers 6 Migration
|
|  The notification is not set up yet.
|
|  Press e to set it up: through which mail server the system sends its own
|  notices, from whom, and who gets them.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter change  Space on/off  Tab section  \ log  ? help  q quit
~10x40
| 1 2 [3 Notification] 4 5 6
|
|  The notification is not set up yet.
|
|  Press e to set it up: through which
|  mail server the system sends its own
|  notices, from whom, and who gets
|  them.
|
| Enter change  Space on/off  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  2 Accounts  [3 Notification]  4 OAuth servers  5 Providers  6 Migration
|
|  The notification is not set up yet.
|
|  Press e to set it up: through which mail server the system sends its own notices, from whom, and who gets them.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter change  Space on/off  Tab section  \ log  ? help  q quit
key e
screens
~24x80
| mailsetup  notification                                      settings.json  en
| ── notification ──────────────────────────────────────────────────────────────
| > Mail notification          (*) yes  ( ) no
|   Mail server                < head-office  本社メール >
|
| ── sender ────────────────────────────────────────────────────────────────────
|   Sender                     ( ) Each user's own address
|                              ( ) The organisation's address
|                              (*) A fixed address
|   Sender's address           [                                          ]
|   User name                  [                                          ]
|   Password comes from        [ask                                       ]
|
| ── administrators ────────────────────────────────────────────────────────────
|   Administrators' addresses  [                                          ]
|
|
|
|
|
| Whether the system sends notices by mail. Switched off, what is set here stays
| and nothing is sent.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help
~10x40
| mailsetup  notification
| ── notification ──────────────────────
| > Mail notificati…  (*) yes  ( ) no
|   Mail server       < head-office  … >
|
| ── sender ────────────────────────────
|   Sender            < A fixed addre… >
|   Sender's address  [                ]v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  notification                                                                              settings.json  en
| ── notification ──────────────────────────────────────────────────────────────────────────────────────────────────────
| > Mail notification          (*) yes  ( ) no
|   Mail server                < head-office  本社メール >
|
| ── sender ────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Sender                     ( ) Each user's own address  ( ) The organisation's address  (*) A fixed address
|   Sender's address           [                                                                                       ]
|   User name                  [                                                                                       ]
|   Password comes from        [ask                                                                                    ]
|
| ── administrators ────────────────────────────────────────────────────────────────────────────────────────────────────
|   Administrators' addresses  [                                                                                       ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Whether the system sends notices by mail. Switched off, what is set here stays and nothing is sent.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help  q quit
key Esc
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp send.port=587 send.encryption=starttls
notification enabled=true server_code=head-office address="通知システム <notify@example.co.jp>" username=notify secret=file:/etc/mailsetup/notify administrators="admin@example.co.jp, boss@example.co.jp"
load
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts [3 Notification] 4 OAuth servers 5 Providers 6 Migration
|
| > Mail notification          on
|   Mail server                head-office  本社メール
|   Sender                     A fixed address
|   Sender's address           通知システム <notify@example.co.jp>
|   User name                  notify
|   Password comes from        file:/etc/mailsetup/notify
|   Administrators' addresses  admin@example.co.jp, boss@example.co.jp
|
|
|
|
|
|
|
|
|
| Whether the system sends notices by mail. Switched off, what is set here stays
| and nothing is sent.
|
|
| Enter change  Space on/off  t test mail  Tab section  \ log  ? help  q quit
~10x40
| 1 2 [3 Notification] 4 5 6
|
| > Mail notificati…  on
|   Mail server       head-office  本社…
|   Sender            A fixed address
|   Sender's address  通知システム <not…
| Whether the system sends notices by
| mail. Switched off, what is set here …
|
| Enter change  Space on/off  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  2 Accounts  [3 Notification]  4 OAuth servers  5 Providers  6 Migration
|
| > Mail notification          on
|   Mail server                head-office  本社メール
|   Sender                     A fixed address
|   Sender's address           通知システム <notify@example.co.jp>
|   User name                  notify
|   Password comes from        file:/etc/mailsetup/notify
|   Administrators' addresses  admin@example.co.jp, boss@example.co.jp
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Whether the system sends notices by mail. Switched off, what is set here stays and nothing is sent.
|
|
|
| Enter change  Space on/off  t test mail  Tab section  \ log  ? help  q quit
key Down
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts [3 Notification] 4 OAuth servers 5 Providers 6 Migration
|
|   Mail notification          on
| > Mail server                head-office  本社メール
|   Sender                     A fixed address
|   Sender's address           通知システム <notify@example.co.jp>
|   User name                  notify
|   Password comes from        file:/etc/mailsetup/notify
|   Administrators' addresses  admin@example.co.jp, boss@example.co.jp
|
|
|
|
|
|
|
|
|
| The registered mail server through which notices are sent; only its sending
| side is used. It is kept by its number; its code can be typed.
|
|
| Enter change  Space on/off  t test mail  Tab section  \ log  ? help  q quit
~10x40
| 1 2 [3 Notification] 4 5 6
|
|   Mail notificati…  on
| > Mail server       head-office  本社…
|   Sender            A fixed address
|   Sender's address  通知システム <not…
| The registered mail server through
| which notices are sent; only its send…
|
| Enter change  Space on/off  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  2 Accounts  [3 Notification]  4 OAuth servers  5 Providers  6 Migration
|
|   Mail notification          on
| > Mail server                head-office  本社メール
|   Sender                     A fixed address
|   Sender's address           通知システム <notify@example.co.jp>
|   User name                  notify
|   Password comes from        file:/etc/mailsetup/notify
|   Administrators' addresses  admin@example.co.jp, boss@example.co.jp
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The registered mail server through which notices are sent; only its sending side is used. It is kept by its number;
| its code can be typed.
|
|
| Enter change  Space on/off  t test mail  Tab section  \ log  ? help  q quit
key t
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts [3 Notification] 4 OAuth servers 5 Providers 6 Migration
|
|   Mail notification          on
| > Mail server                head-office  本社メール
|   Sender                     A fixed address
|   Sender's address           通知システム <notify@example.co.jp>
|   User name                  notify
|   Password comes from        file:/etc/mailsetup/notify
|    ┌─ Send a test mail ───────────────────────────────────────────────────┐
|    │ A real mail is sent through the server. From whom, and to whom?      │
|    │                                                                      │
|    │ From [notify@example.co.jp                                         ] │
|    │ To   [admin@example.co.jp                                          ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| The registered mail server through which notices are sent; only its sending
| side is used. It is kept by its number; its code can be typed.
|
|
| Enter next  Esc cancel  Ctrl-G help
| cursor 12,32
~10x40
| 1 2 [3 Notification] 4 5 6
|┌─ Send a test mail ───────────────────┐
|│ A real mail is sent through the      │
|│ server. From whom, and to whom?      │
|│                                      │
|│ From [notify@example.co.jp         ] │
|│ To   [admin@example.co.jp          ] │
|└──────────────────────────────────────┘
|
| Enter next  Esc cancel  Ctrl-G help
| cursor 5,28
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  2 Accounts  [3 Notification]  4 OAuth servers  5 Providers  6 Migration
|
|   Mail notification          on
| > Mail server                head-office  本社メール
|   Sender                     A fixed address
|   Sender's address           通知システム <notify@example.co.jp>
|   User name                  notify
|   Password comes from        file:/etc/mailsetup/notify
|   Administrators' addresses  admin@example.co.jp, boss@example.co.jp
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
|                        │ From [notify@example.co.jp                                         ] │
|                        │ To   [admin@example.co.jp                                          ] │
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
| The registered mail server through which notices are sent; only its sending side is used. It is kept by its number;
| its code can be typed.
|
|
| Enter next  Esc cancel  Ctrl-G help
| cursor 20,52
key Enter Enter
! check 1 message send smtp.example.co.jp 587 STARTTLS user notify secret file:/etc/mailsetup/notify from 通知システム notify@example.co.jp to admin@example.co.jp
event stage send resolve ok 3 addresses=203.0.113.8
event stage send connect ok 12 address=203.0.113.8 port=587
event stage send message ok 73 reply="250 2.0.0 Ok: queued as 4F1"
event result send ok 80
event result ok 80
screens
~24x80
| mailsetup  diagnosis: notification                           settings.json  en
| send ok 80 ms                                                         just now
| send
| ok   resolve        3 ms 203.0.113.8
| ok   connect       12 ms 203.0.113.8
|      greeting
|      capability
|      tls
|      auth
|      envelope
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F1
|      quit
| ──────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F1
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     notification: check begins
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
~10x40
| mailsetup  diagnosis: notification
| send ok 80 ms                 just now
| send
| ok   resolve        3 ms 203.0.113.8
| ok   connect       12 ms 203.0.113.8  v
|─ log ───────────────── all  following ─
|     notification: check begins
|
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: notification                                                                   settings.json  en
| send ok 80 ms                                                                                                 just now
| send
| ok   resolve        3 ms 203.0.113.8
| ok   connect       12 ms 203.0.113.8
|      greeting
|      capability
|      tls
|      auth
|      envelope
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F1
|      quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F1
|
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
| 14:00:00.000     notification: check begins
|
|
|
|
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
key Esc
key Space
! save
screens
~24x80
| mailsetup                                        [not saved] settings.json  en
| 1 Servers 2 Accounts [3 Notification] 4 OAuth servers 5 Providers 6 Migration
|
|   Mail notification          off
| > Sender                     A fixed address
|   Sender's address           通知システム <notify@example.co.jp>
|   User name                  notify
|   Password comes from        file:/etc/mailsetup/notify
|   Administrators' addresses  admin@example.co.jp, boss@example.co.jp
|
|
|
|
|
|
|
|
|
|
| From whom notices come: from the address of the user whose action caused them,
| from the organisation's address, or from one fixed address. Servers often take
| only addresses that belong to the login: then a fixed one is right.
| The notification was switched off.
| Enter change  Space on/off  t test mail  Tab section  u undo  \ log  ? help
~10x40
| 1 2 [3 Notification] 4 5 6
|
|   Mail notificati…  off
| > Sender            A fixed address
|   Sender's address  通知システム <not…
|   User name         notify
| From whom notices come: from the
| address of the user whose action caus…
| The notification was switched off.
| Enter change  Space on/off  ? help
~40x120
| mailsetup                                                                                [not saved] settings.json  en
| 1 Servers  2 Accounts  [3 Notification]  4 OAuth servers  5 Providers  6 Migration
|
|   Mail notification          off
| > Sender                     A fixed address
|   Sender's address           通知システム <notify@example.co.jp>
|   User name                  notify
|   Password comes from        file:/etc/mailsetup/notify
|   Administrators' addresses  admin@example.co.jp, boss@example.co.jp
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
| The notification was switched off.
| Enter change  Space on/off  t test mail  Tab section  u undo  Ctrl-S save  \ log  ? help  q quit
saved
key Home Enter
screens
~24x80
| mailsetup  edit: notification                                settings.json  en
| ── notification ──────────────────────────────────────────────────────────────
| > Mail notification          ( ) yes  (*) no
|
| ── sender ────────────────────────────────────────────────────────────────────
|   Sender                     ( ) Each user's own address
|                              ( ) The organisation's address
|                              (*) A fixed address
|   Sender's address           [通知システム <notify@example.co.jp>       ]
|   User name                  [notify                                    ]
|   Password comes from        [file:/etc/mailsetup/notify                ]
|
| ── administrators ────────────────────────────────────────────────────────────
|   Administrators' addresses  [admin@example.co.jp, boss@example.co.jp   ]
|
|
|
|
|
|
| Whether the system sends notices by mail. Switched off, what is set here stays
| and nothing is sent.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help
~10x40
| mailsetup  edit: notification
| ── notification ──────────────────────
| > Mail notificati…  ( ) yes  (*) no
|
| ── sender ────────────────────────────
|   Sender            < A fixed addre… >
|   Sender's address  [通知システム <n…]
|   User name         [notify          ]v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  edit: notification                                                                        settings.json  en
| ── notification ──────────────────────────────────────────────────────────────────────────────────────────────────────
| > Mail notification          ( ) yes  (*) no
|
| ── sender ────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Sender                     ( ) Each user's own address  ( ) The organisation's address  (*) A fixed address
|   Sender's address           [通知システム <notify@example.co.jp>                                                    ]
|   User name                  [notify                                                                                 ]
|   Password comes from        [file:/etc/mailsetup/notify                                                             ]
|
| ── administrators ────────────────────────────────────────────────────────────────────────────────────────────────────
|   Administrators' addresses  [admin@example.co.jp, boss@example.co.jp                                                ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Whether the system sends notices by mail. Switched off, what is set here stays and nothing is sent.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help  q quit
