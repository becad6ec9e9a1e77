# The edit form: all steps below each other, and its questions.
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp receive.leave_on_server.days=7 send.host=smtp.example.co.jp send.encryption=starttls send.port=587
load
key Enter
screens
~24x80
| mailsetup  edit: head-office                                 settings.json  en
| ── name ──────────────────────────────────────────────────────────────────────
| > Name                      [本社メール                                ]
|   Code                      [head-office                               ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail              (*) yes  ( ) no
|   Protocol                  (*) POP3  ( ) IMAP4
|   Receiving server          [pop.example.co.jp                         ]
|
| ── transport ─────────────────────────────────────────────────────────────────
|   Encryption and port
|   (*) POP3 over TLS        995
|   ( ) POP3 with STARTTLS   110
|   ( ) POP3, no encryption  110
|   ( ) other port          [      ]
|   Certificate               (*) Verify the certificate
|                             ( ) Accept one public key (pin)                   v
|
| The name under which people find this server in lists, in any script and at
| most 100 characters long. It need not be unique: the code tells servers with
| the same name apart.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 2,40
~10x40
| mailsetup  edit: head-office
| ── name ──────────────────────────────
| > Name              [本社メール      ]
|   Code              [head-office     ]
|
| ── receiving ─────────────────────────
|   Receive mail      (*) yes  ( ) no
|   Protocol          < POP3 >  1 of 2  v
|
| Enter next  Esc back  Ctrl-G help
| cursor 2,32
~40x120
| mailsetup  edit: head-office                                                                         settings.json  en
| ── name ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
| > Name                      [本社メール                                                                              ]
|   Code                      [head-office                                                                             ]
|
| ── receiving ─────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Receive mail              (*) yes  ( ) no
|   Protocol                  (*) POP3  ( ) IMAP4
|   Receiving server          [pop.example.co.jp                                                                       ]
|
| ── transport ─────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Encryption and port
|   (*) POP3 over TLS        995
|   ( ) POP3 with STARTTLS   110
|   ( ) POP3, no encryption  110
|   ( ) other port          [      ]
|   Certificate               (*) Verify the certificate  ( ) Accept one public key (pin)  ( ) Do not verify (unsafe)
|   Private CA                [                                                                                        ]
|   Address family            (*) IPv6 or IPv4  ( ) IPv4 only  ( ) IPv6 only
|   Proxy                     [                                                                                        ]
|
| ── login ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Login                     < Password >  1 of 12  APOP  Automatic  PLAIN  LOGIN  CRAM-MD5  DIGEST-MD5  NTLM  …
|   User for the test         [                                                                                        ]
|   Password for the test     [                                                                                        ]
|   [ Check receiving now ]
|
| ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Send mail                 (*) yes  ( ) no
|   Sending server            [smtp.example.co.jp                                                                      ]
|   Encryption and port
|   ( ) SMTP over TLS                    465
|   (*) SMTP with STARTTLS, submission   587
|   ( ) SMTP with STARTTLS                25
|   ( ) SMTP, no encryption, submission  587                                                                            v
|
| The name under which people find this server in lists, in any script and at most 100 characters long. It need not be
| unique: the code tells servers with the same name apart.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 2,40
key Tab*60
screens
~24x80
| mailsetup  edit: head-office                                 settings.json  en
|   Recipient for the test    [                                          ]      ^
|   [ Check sending now ]
|
| ── limits ────────────────────────────────────────────────────────────────────
|   Receiving
|   Time limit (seconds)      [60                                        ]
|   Largest mail (bytes)      [                                          ]
|   Leave mail on the server  (*) yes  ( ) no
|   Leave it for (days)       [7                                         ]
|   Sending
|   Time limit (seconds)      [60                                        ]
|   Largest mail (bytes)      [                                          ]
|   Most mails a minute       [                                          ]
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
|   Time limit (sec…  [60              ]^
|   Largest mail (b…  [                ]
|   Most mails a mi…  [                ]
|
| ── review ────────────────────────────
|   [ Check now ]
| > [ Save ]
|
| Enter save  Esc back  c check  ? help
~40x120
| mailsetup  edit: head-office                                                                         settings.json  en
|   ( ) SMTP over TLS                    465                                                                            ^
|   (*) SMTP with STARTTLS, submission   587
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
|   Leave it for (days)       [7                                                                                       ]
|   Sending
|   Time limit (seconds)      [60                                                                                      ]
|   Largest mail (bytes)      [                                                                                        ]
|   Most mails a minute       [                                                                                        ]
|
| ── review ────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   [ Check now ]
| > [ Save ]
|
| Everything that will be saved, with warnings and with what is different from the saved server. Check it once more,
| then save: only now the settings file is written.
|
| Enter save  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
key Shift-Tab*60
key End Ctrl-U
screen
| mailsetup  edit: head-office                     [not saved] settings.json  en
| ── name ──────────────────────────────────────────────────────────────────────
| > Name                      [                                          ]
|                             ! Name is required.
|   Code                      [head-office                               ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail              (*) yes  ( ) no
|   Protocol                  (*) POP3  ( ) IMAP4
|   Receiving server          [pop.example.co.jp                         ]
|
| ── transport ─────────────────────────────────────────────────────────────────
|   Encryption and port
|   (*) POP3 over TLS        995
|   ( ) POP3 with STARTTLS   110
|   ( ) POP3, no encryption  110
|   ( ) other port          [      ]
|   Certificate               (*) Verify the certificate                        v
|
| The name under which people find this server in lists, in any script and at
| most 100 characters long. It need not be unique: the code tells servers with
| the same name apart.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 2,30
type 東京本社
key Tab Tab
screen
| mailsetup  edit: head-office                     [not saved] settings.json  en
|   Name                      [東京本社                                  ]      ^
|   Code                      [head-office                               ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
| > Receive mail              (*) yes  ( ) no
|   Protocol                  (*) POP3  ( ) IMAP4
|   Receiving server          [pop.example.co.jp                         ]
|
| ── transport ─────────────────────────────────────────────────────────────────
|   Encryption and port
|   (*) POP3 over TLS        995
|   ( ) POP3 with STARTTLS   110
|   ( ) POP3, no encryption  110
|   ( ) other port          [      ]
|   Certificate               (*) Verify the certificate
|                             ( ) Accept one public key (pin)
|                             ( ) Do not verify (unsafe)                        v
|
| Whether mail is fetched from this server. Switch it off for a system that only
| sends, such as one for notifications. What you have typed for receiving is
| remembered until you leave and comes back when you switch it on again.
|
| Enter next  Esc back  Space choose  c check  p probe  Ctrl-S save  ? help
key Ctrl-G
screens
~24x80
| mailsetup  help                                  [not saved] settings.json  en
| Receive mail
| Whether mail is fetched from this server. Switch it off for a system that only
| sends, such as one for notifications. What you have typed for receiving is
| remembered until you leave and comes back when you switch it on again.
|
| Where is mail fetched from?
| The provider's documents name the receiving server, often beginning with pop.
| Switch receiving off for a system that only sends.
|
| Keys here
|  Enter           Take what the cursor is on, and go on to the next step or
|                  item.
|  Esc             Go back; nothing that was typed is lost.
|  Space           Choose, switch, or take the next of several.
|  f Ctrl-F        Change the settings as the advice beside the field says, or
|                  take the transport that is proposed.
|  c Ctrl-T        Check with these settings; they need not be saved.
|  t               Send a test mail with these settings.
|  o Ctrl-O        Show or hide the settings that are seldom needed.
|  p Ctrl-P        Ask in the background what the server offers and what the
|                  address should have, or stop doing so.
|  u Ctrl-Y        Take the last mending of settings back.
| Esc close  PgDn more
~10x40
| mailsetup  help            [not saved]
| Receive mail
| Whether mail is fetched from this
| server. Switch it off for a system
| that only sends, such as one for
| notifications. What you have typed for
| receiving is remembered until you
| leave and comes back when you switch
| it on again.
| Esc close  PgDn more
~40x120
| mailsetup  help                                                                          [not saved] settings.json  en
| Receive mail
| Whether mail is fetched from this server. Switch it off for a system that only sends, such as one for notifications.
| What you have typed for receiving is remembered until you leave and comes back when you switch it on again.
|
| Where is mail fetched from?
| The provider's documents name the receiving server, often beginning with pop. Switch receiving off for a system that
| only sends.
|
| Keys here
|  Enter           Take what the cursor is on, and go on to the next step or item.
|  Esc             Go back; nothing that was typed is lost.
|  Space           Choose, switch, or take the next of several.
|  f Ctrl-F        Change the settings as the advice beside the field says, or take the transport that is proposed.
|  c Ctrl-T        Check with these settings; they need not be saved.
|  t               Send a test mail with these settings.
|  o Ctrl-O        Show or hide the settings that are seldom needed.
|  p Ctrl-P        Ask in the background what the server offers and what the address should have, or stop doing so.
|  u Ctrl-Y        Take the last mending of settings back.
|  Ctrl-N          Go to the next step.
|
| Keys everywhere
|  Up              Move up.
|  Down            Move down.
|  Left            Move left, or choose the one before.
|  Right           Move right, or choose the one after.
|  PgUp            Move up by a page.
|  PgDn            Move down by a page.
|  Home            Move to the first one.
|  End             Move to the last one.
|  Tab             Move to the next item.
|  Shift-Tab       Move to the item before.
|  ? Ctrl-G F1     Explain this field or screen and its keys.
|  \ Ctrl-D        Open or close the log of what is said to the servers and by them.
|  Ctrl-X          Give the keys to the log, or take them back.
|  Ctrl-S          Save.
|  q Ctrl-Q        Leave the program. It asks when something is not saved.
|  :               Run an action by its name.
|  Ctrl-L          Draw the screen anew.
| Esc close  PgDn more
key Esc
key Esc
screens
~24x80
| mailsetup  edit: head-office                     [not saved] settings.json  en
|   Name                      [東京本社                                  ]      ^
|   Code                      [head-office                               ]
|
| ── receiving ─────────────────────────────────────────────────────────────────
| > Receive mail              (*) yes  ( ) no
|   Protocol                  (*) POP3  ( ) IMAP4
|   Receiving server          [pop.example.co.jp                         ]
|    ┌─ Not saved ──────────────────────────────────────────────────────────┐
|    │ The changes are not saved yet. Save them?                            │
|    │                                                                      │
|    │> y  Save                                                             │
|    │  d  Drop the changes                                                 │
|    │  n  Stay                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|   Certificate               (*) Verify the certificate
|                             ( ) Accept one public key (pin)
|                             ( ) Do not verify (unsafe)                        v
|
| Whether mail is fetched from this server. Switch it off for a system that only
| sends, such as one for notifications. What you have typed for receiving is
| remembered until you leave and comes back when you switch it on again.
|
| Enter take  Esc cancel  ? help
~10x40
| mailsetup  edit: head-office
|┌─ Not saved ──────────────────────────┐
|│ The changes are not saved yet. Save  │
|│ them?                                │
|│                                      │
|│> y  Save                             │
|│  d  Drop the changes                 │
|│  n  Stay                             │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  ? help
~40x120
| mailsetup  edit: head-office                                                             [not saved] settings.json  en
|   Name                      [東京本社                                                                                ]^
|   Code                      [head-office                                                                             ]
|
| ── receiving ─────────────────────────────────────────────────────────────────────────────────────────────────────────
| > Receive mail              (*) yes  ( ) no
|   Protocol                  (*) POP3  ( ) IMAP4
|   Receiving server          [pop.example.co.jp                                                                       ]
|
| ── transport ─────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Encryption and port
|   (*) POP3 over TLS        995
|   ( ) POP3 with STARTTLS   110
|   ( ) POP3, no encryption  110
|   ( ) other port          [      ]
|   Certificate               (*) Verify the certificate  ( ) Accept one public key (pin)  ( ) Do not verify (unsafe)
|                        ┌─ Not saved ──────────────────────────────────────────────────────────┐
|                        │ The changes are not saved yet. Save them?                            │
|                        │                                                                      │
|                        │> y  Save                                                             │
|                        │  d  Drop the changes                                                 │
|                        │  n  Stay                                                             │
|                        └──────────────────────────────────────────────────────────────────────┘
|   Password for the test     [                                                                                        ]
|   [ Check receiving now ]
|
| ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Send mail                 (*) yes  ( ) no
|   Sending server            [smtp.example.co.jp                                                                      ]
|   Encryption and port
|   ( ) SMTP over TLS                    465
|   (*) SMTP with STARTTLS, submission   587
|   ( ) SMTP with STARTTLS                25
|   ( ) SMTP, no encryption, submission  587
|   ( ) SMTP, no encryption               25                                                                            v
|
| Whether mail is fetched from this server. Switch it off for a system that only sends, such as one for notifications.
| What you have typed for receiving is remembered until you leave and comes back when you switch it on again.
|
| Enter take  Esc cancel  ? help
