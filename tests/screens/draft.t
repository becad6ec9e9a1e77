# An unfinished wizard is offered again; settings that are unsafe are asked about.
size 24x80
load
key a
type taro@example.co.jp
! providers
key Enter Enter
! discover 1 taro@example.co.jp
key Ctrl-U
type 本社メール
draft
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|
|  No mail servers are registered yet.
|
|  Press a to add the first one. The wizard asks for what is needed, step by
|  step, and tries every setting against the real server.
|
|    ┌─ Unfinished work ────────────────────────────────────────────────────┐
|    │ Unfinished work on the mail server 本社メール was kept.              │
|    │                                                                      │
|    │> y  Go on with it                                                    │
|    │  d  Drop it                                                          │
|    │  n  Later                                                            │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
|
| Enter take  Esc cancel  ? help
~10x40
| [1 Servers] 2 3 4 5 6
|┌─ Unfinished work ────────────────────┐
|│ Unfinished work on the mail server   │
|│ 本社メール was kept.                 │
|│                                      │
|│> y  Go on with it                    │
|│  d  Drop it                          │
|│  n  Later                            │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|
|  No mail servers are registered yet.
|
|  Press a to add the first one. The wizard asks for what is needed, step by step, and tries every setting against the
|  real server.
|
|
|
|
|
|
|
|
|
|                        ┌─ Unfinished work ────────────────────────────────────────────────────┐
|                        │ Unfinished work on the mail server 本社メール was kept.              │
|                        │                                                                      │
|                        │> y  Go on with it                                                    │
|                        │  d  Drop it                                                          │
|                        │  n  Later                                                            │
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
|
|
|
| Enter take  Esc cancel  ? help
key y
screen
| mailsetup  new mail server: example.co.jp        [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [本社メール                                ]
|   Code  [example.co.jp                             ]
|
|
|
|
|
|
|
|
|
|
|
|
| The name under which people find this server in lists, in any script and at
| most 100 characters long. It need not be unique: the code tells servers with
| the same name apart.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 5,20
key Enter
key Enter
! check 1 probe receive pop.example.co.jp POP3  995 TLS
! check 2 probe receive pop.example.co.jp POP3  110 STARTTLS
! check 3 probe receive pop.example.co.jp POP3  110 none
key End
key Up*9
key Down Down Space
screen
| mailsetup  new mail server: example.co.jp        [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   Encryption and port
|   ( ) POP3 over TLS        995 ...  asking the server
|   ( ) POP3 with STARTTLS   110 ...  asking the server
| > (*) POP3, no encryption  110 ...  asking the server
|     !! The password crosses the network in clear text, and everybody on the
|        way can read it. Choose STARTTLS or TLS.
|        [f] set Encryption to STARTTLS
|   ( ) other port          [      ]
|
|
|
|
|
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else
| STARTTLS. What the server does not offer is grey and can be chosen all the
| same.
|
| Enter next  Esc back  Space choose  f mend  c check  o more  p probe  ? help
key Enter Enter Enter
! check 4 probe send smtp.example.co.jp 465 TLS
! check 5 probe send smtp.example.co.jp 587 STARTTLS
! check 6 probe send smtp.example.co.jp 25 STARTTLS
key Down Space
key Enter Enter
screen
| mailsetup  new mail server: example.co.jp        [not saved] settings.json  en
|start > name > receiving > transport > login > sending > login > limits > REVIEW
| ──────────────────────────────────────────────────────────────────────────────
| Is everything right?
|
| > [ Check now ]
|   [ Save ]
|   !! The password crosses the network in clear text, and everybody on the way
|      can read it. Choose STARTTLS or TLS.
|   These settings have not been checked yet.
|
| ── name ──────────────────────────────────────────────────────────────────────
|   Name                      本社メール
|   Code                      example.co.jp
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail              yes
|   Protocol                  POP3                                              v
|
| Everything that will be saved, with warnings and with what is different from
| the saved server. Check it once more, then save: only now the settings file is
| written.
|
| Enter check  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
key Ctrl-S
screens
~24x80
| mailsetup  new mail server: example.co.jp        [not saved] settings.json  en
|start > name > receiving > transport > login > sending > login > limits > REVIEW
| ──────────────────────────────────────────────────────────────────────────────
| Is everything right?
|
| > [ Check now ]
|   [ Save ]
|   !! The password crosses the network in clear text, and everybody on the way
|    ┌─ Unsafe settings ────────────────────────────────────────────────────┐
|    │ The password for receiving crosses the network in clear. Save all    │
|    │ the same?                                                            │
|    │                                                                      │
|    │  y  Save all the same                                                │
|    │> n  Go back                                                          │
|    └──────────────────────────────────────────────────────────────────────┘
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail              yes
|   Protocol                  POP3                                              v
|
| Everything that will be saved, with warnings and with what is different from
| the saved server. Check it once more, then save: only now the settings file is
| written.
|
| Enter take  Esc cancel  ? help
~10x40
| mailsetup  new mail server: example.c…
|┌─ Unsafe settings ────────────────────┐
|│ The password for receiving crosses   │
|│ the network in clear. Save all the   │
|│ same?                                │
|│                                      │
|│  y  Save all the same                │
|│> n  Go back                          │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  ? help
~40x120
| mailsetup  new mail server: example.co.jp                                                [not saved] settings.json  en
| start > name > receiving > transport > login > sending > login > limits > REVIEW
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Is everything right?
|
| > [ Check now ]
|   [ Save ]
|   !! The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
|   These settings have not been checked yet.
|
| ── name ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Name                      本社メール
|   Code                      example.co.jp
|
| ── receiving ─────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Receive mail              yes
|                        ┌─ Unsafe settings ────────────────────────────────────────────────────┐
|                        │ The password for receiving crosses the network in clear. Save all    │
|                        │ the same?                                                            │
|                        │                                                                      │
|                        │  y  Save all the same                                                │
|                        │> n  Go back                                                          │
|                        └──────────────────────────────────────────────────────────────────────┘
|   Login                     Password
|
| ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Send mail                 yes
|   Sending server            smtp.example.co.jp
|   Connection                SMTP 465  TLS
|   Certificate               Verify the certificate
|
| ── login ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Permission to send        SMTP authentication
|   Mechanism                 PLAIN
|   User and password         As for receiving                                                                          v
|
| Everything that will be saved, with warnings and with what is different from the saved server. Check it once more,
| then save: only now the settings file is written.
|
| Enter take  Esc cancel  ? help
key n
screen
| mailsetup  new mail server: example.co.jp        [not saved] settings.json  en
|start > name > receiving > transport > login > sending > login > limits > REVIEW
| ──────────────────────────────────────────────────────────────────────────────
| Is everything right?
|
| > [ Check now ]
|   [ Save ]
|   !! The password crosses the network in clear text, and everybody on the way
|      can read it. Choose STARTTLS or TLS.
|   These settings have not been checked yet.
|
| ── name ──────────────────────────────────────────────────────────────────────
|   Name                      本社メール
|   Code                      example.co.jp
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail              yes
|   Protocol                  POP3                                              v
|
| Everything that will be saved, with warnings and with what is different from
| the saved server. Check it once more, then save: only now the settings file is
| written.
|
| Enter check  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
