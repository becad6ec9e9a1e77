# A new mail server, step by step, with live presets and the pane open.
size 24x80
load
key a
screens
~24x80
| mailsetup  new mail server                                   settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [                                          ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| A mail address that this server will handle, such as taro@example.co.jp. The
| name, the code and the user of the test login are proposed from it. Leave it …
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 5,18
~10x40
| mailsetup  new mail server
| Step 1 of 9: START
| Which mail address is this server for?
| > Mail address  [                    ]
|
|
|
|
|
| Enter next  Esc back  Ctrl-G help
| cursor 3,18
~40x120
| mailsetup  new mail server                                                                           settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [                                                                                                    ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| A mail address that this server will handle, such as taro@example.co.jp. The name, the code and the user of the test
| login are proposed from it. Leave it empty to fill everything in by hand.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 5,18
type taro@example.co.jp
key Enter
screen
| mailsetup  new mail server: example.co.jp        [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [example.co.jp                             ]
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
|
| The name under which people find this server in lists, in any script and at
| most 100 characters long. It need not be unique: the code tells servers with …
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 5,23
key Ctrl-U
type 本社メール
key Tab Ctrl-U
type head office!
key Tab
screens
~24x80
| mailsetup  new mail server: head                 [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
|   Name  [本社メール                                ]
| > Code  [head office!                              ]
|         ! Code takes only the letters A to Z, digits, dots, underscores and
|           hyphens.
|
|
|
|
|
|
|
|
|
|
|
| A short name for this server that stays the same when the display name
| changes. It is what you type on the command line, and no two servers may have…
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 6,22
~10x40
| mailsetup  new mail server: head
| Step 2 of 9: NAME
| What is this server called?
|   Name  [本社メール                  ]
| > Code  [head office!                ]
|     ! Code takes only the letters A to
|       Z, digits, dots, underscores and
|       hyphens.
|
| Enter next  Esc back  Ctrl-G help
| cursor 4,22
~40x120
| mailsetup  new mail server: head                                                         [not saved] settings.json  en
| start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
|   Name  [本社メール                                                                                                  ]
| > Code  [head office!                                                                                                ]
|         ! Code takes only the letters A to Z, digits, dots, underscores and hyphens.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| A short name for this server that stays the same when the display name changes. It is what you type on the command
| line, and no two servers may have the same one; upper and lower case make no difference there. Letters from A to Z, d…
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 6,22
key Ctrl-U
type head-office
key Enter
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
| > Receive mail      (*) yes  ( ) no
|   Protocol          (*) POP3  ( ) IMAP4
|   Receiving server  [pop.example.co.jp                         ]
|
|
|
|
|
|
|
|
|
|
|
|
| Whether mail is fetched from this server. Switch it off for a system that only
| sends, such as one for notifications. What you have typed for receiving is re…
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 3 of 9: RECEIVING
| Where is mail fetched from?
| > Receive mail      (*) yes  ( ) no
|   Protocol          < POP3 >  1 of 2
|   Receiving server  [pop.example.co.…]
|
|
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
| > Receive mail      (*) yes  ( ) no
|   Protocol          (*) POP3  ( ) IMAP4
|   Receiving server  [pop.example.co.jp                                                                               ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Whether mail is fetched from this server. Switch it off for a system that only sends, such as one for notifications.
| What you have typed for receiving is remembered until you leave and comes back when you switch it on again.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help  q quit
key Tab Right Tab
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
|   Protocol          ( ) POP3  (*) IMAP4
|                     ! IMAP4 cannot be used by this version; choose POP3.
| > Receiving server  [pop.example.co.jp                         ]
|
|
|
|
|
|
|
|
|
|
|
| The name or the IP address of the server that mail is fetched from, for
| example pop.example.co.jp or 10.0.1.55. Prefer the name that the provider giv…
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 8,39
~10x40
| mailsetup  new mail server: head-offi…
| Step 3 of 9: RECEIVING
| Where is mail fetched from?
|   Receive mail      (*) yes  ( ) no
|   Protocol          < IMAP4 >  2 of 2
|     ! IMAP4 cannot be used by this
|       version; choose POP3.
| > Receiving server  [p.example.co.jp ]
|
| Enter next  Esc back  Ctrl-G help
| cursor 7,37
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
|   Protocol          ( ) POP3  (*) IMAP4
|                     ! IMAP4 cannot be used by this version; choose POP3.
| > Receiving server  [pop.example.co.jp                                                                               ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The name or the IP address of the server that mail is fetched from, for example pop.example.co.jp or 10.0.1.55. Prefer
| the name that the provider gives: the certificate is made out to it, so that another name for the same machine fails …
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 8,39
key Up Left Down Ctrl-U
type pop.example.co.jp:995
key Enter
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
|   Protocol          (*) POP3  ( ) IMAP4
| > Receiving server  [pop.example.co.jp:995                     ]
|                     ! Receiving server takes the name alone; the port has a
|                       field of its own.
|
|
|
|
|
|
|
|
|
|
| The name or the IP address of the server that mail is fetched from, for
| example pop.example.co.jp or 10.0.1.55. Prefer the name that the provider giv…
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 7,43
key Ctrl-U
type pop.example.co.jp
key Enter
! check 1 probe receive pop.example.co.jp POP3  995 TLS
! check 2 probe receive pop.example.co.jp POP3  110 STARTTLS
! check 3 probe receive pop.example.co.jp POP3  110 none
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
| > (*) POP3 over TLS        995 ...  asking the server
|   ( ) POP3 with STARTTLS   110 ...  asking the server
|   ( ) POP3, no encryption  110 ...  asking the server
|   ( ) other port          [      ]
|   Certificate  (*) Verify the certificate
|                ( ) Accept one public key (pin)
|                ( ) Do not verify (unsafe)
|
|
|
|
|
|
|
|
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else…
| pop.example.co.jp is being asked what it offers; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 4 of 9: TRANSPORT
| How is the receiving server reached?
| > (*) POP3 over TLS        995
|       ...  asking the server
|   ( ) POP3 with STARTTLS   110
|       ...  asking the server
| pop.example.co.jp is being asked what
| it offers; p stops that.
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
| > (*) POP3 over TLS        995 ...  asking the server
|   ( ) POP3 with STARTTLS   110 ...  asking the server
|   ( ) POP3, no encryption  110 ...  asking the server
|   ( ) other port          [      ]
|   Certificate  (*) Verify the certificate  ( ) Accept one public key (pin)  ( ) Do not verify (unsafe)
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The list shows the usual ways and, while the server is tried in the background, what it really offers. Choose the
| first one that works: TLS, else STARTTLS. What the server does not offer is grey and can be chosen all the same.
| pop.example.co.jp is being asked what it offers; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  Ctrl-S save  \ log  ? help  q quit
time +0.5
! save-draft
check 1
event stage receive connect running
event log receive note "203.0.113.7 port 995"
event stage receive connect ok 11
certificate subject=CN=pop.example.co.jp issuer="CN=Example CA" names="pop.example.co.jp" not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048"
event stage receive tls ok 14 version=TLSv1.3
event stage receive greeting ok 3 apop=true
event log receive server "+OK ready <1896.697170952@pop.example.co.jp>"
event stage receive capability ok 5 mechanisms="PLAIN LOGIN CRAM-MD5"
event result receive ok 33
event result ok 33
check 2
event log receive note "203.0.113.7 port 110"
event stage receive connect ok 11
event log receive server "+OK ready"
event log receive client CAPA
event finding receive capability starttls-not-offered "-ERR unknown command"
event result receive fail 30
event result fail 30
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
| > (*) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days…
|         TLSv1.3 25 ms, certificate valid 203 days, APOP, PLAIN LOGIN CRAM-MD5
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
|   ( ) POP3, no encryption  110 ...  asking the server
|   ( ) other port          [      ]
|   Certificate  (*) Verify the certificate
|                ( ) Accept one public key (pin)
|                ( ) Do not verify (unsafe)
|
|
|
|
|
|
|
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else…
| pop.example.co.jp is being asked what it offers; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 4 of 9: TRANSPORT
| How is the receiving server reached?
| > (*) POP3 over TLS        995
|       ok   TLSv1.3 25 ms, certificate
|            valid 203 days, APOP, PLAIN
|            LOGIN CRAM-MD5
| pop.example.co.jp is being asked what
| it offers; p stops that.
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
| > (*) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days, APOP, PLAIN LOGIN CRAM-MD5
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
|   ( ) POP3, no encryption  110 ...  asking the server
|   ( ) other port          [      ]
|   Certificate  (*) Verify the certificate  ( ) Accept one public key (pin)  ( ) Do not verify (unsafe)
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The list shows the usual ways and, while the server is tried in the background, what it really offers. Choose the
| first one that works: TLS, else STARTTLS. What the server does not offer is grey and can be chosen all the same.
| pop.example.co.jp is being asked what it offers; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  Ctrl-S save  \ log  ? help  q quit
key Down
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   (*) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days…
| > ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
|         The server does not offer STARTTLS on port 110.
|   ( ) POP3, no encryption  110 ...  asking the server
|   ( ) other port          [      ]
|   Certificate  (*) Verify the certificate
|                ( ) Accept one public key (pin)
|                ( ) Do not verify (unsafe)
|
|
|
|
|
|
|
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else…
|
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
key Down Space
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   ( ) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days…
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
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
|
|
|
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else…
|
| Enter next  Esc back  Space choose  f mend  c check  o more  p probe  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 4 of 9: TRANSPORT
| How is the receiving server reached?
| > (*) POP3, no encryption  110        ^
|       ...  asking the server
|     !! The password crosses the
|        network in clear text, and
|        everybody on the way can read  v
|
| Enter next  Esc back  f mend  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   ( ) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days, APOP, PLAIN LOGIN CRAM-MD5
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
| > (*) POP3, no encryption  110 ...  asking the server
|     !! The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
|        [f] set Encryption to STARTTLS
|   ( ) other port          [      ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The list shows the usual ways and, while the server is tried in the background, what it really offers. Choose the
| first one that works: TLS, else STARTTLS. What the server does not offer is grey and can be chosen all the same.
|
| Enter next  Esc back  Space choose  f mend  c check  o more  p probe  Ctrl-S save  \ log  ? help  q quit
key \
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|   ( ) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days…
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
| > (*) POP3, no encryption  110 ...  asking the server
|     !! The password crosses the network in clear text, and everybody on the
|        way can read it. Choose STARTTLS or TLS.
|        [f] set Encryption to STARTTLS
|   ( ) other port          [      ]
|
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else…
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
|
|
|
| Enter next  Esc back  Space choose  f mend  c check  o more  p probe  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 4 of 9: TRANSPORT
| > (*) POP3, no encryption  110        ^
|       ...  asking the server
|     !! The password crosses the       v
|─ log ───────────────── all  following ─
| R < +OK ready
| R > CAPA
|
| Enter next  Esc back  f mend  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   ( ) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days, APOP, PLAIN LOGIN CRAM-MD5
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
| > (*) POP3, no encryption  110 ...  asking the server
|     !! The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
|        [f] set Encryption to STARTTLS
|   ( ) other port          [      ]
|
|
|
|
|
|
|
|
|
|
|
| The list shows the usual ways and, while the server is tried in the background, what it really offers. Choose the
| first one that works: TLS, else STARTTLS. What the server does not offer is grey and can be chosen all the same.
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
|
|
|
|
|
|
|
|
|
| Enter next  Esc back  Space choose  f mend  c check  o more  p probe  Ctrl-S save  \ log  ? help  q quit
key \
key Down
type 1110
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   ( ) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days…
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
|   ( ) POP3, no encryption  110 ...  asking the server
| > (*) other port          [1110  ]
|     !! The password crosses the network in clear text, and everybody on the
|        way can read it. Choose STARTTLS or TLS.
|        [Ctrl-F] set Encryption to STARTTLS
|
|
|
|
|
|
|
|
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else…
|
| Enter next  Esc back  Ctrl-F mend  Ctrl-T check  Ctrl-O more  Ctrl-G help
| cursor 8,32
key Ctrl-U
key Up*3 Space
key Down*4 o
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   (*) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days…
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
|   ( ) POP3, no encryption  110 ...  asking the server
|   ( ) other port          [      ]
| > Certificate     (*) Verify the certificate
|                   ( ) Accept one public key (pin)
|                   ( ) Do not verify (unsafe)
|   Private CA      [                                          ]
|   Address family  (*) IPv6 or IPv4  ( ) IPv4 only  ( ) IPv6 only
|   Proxy           [                                          ]
|
|
|
|
|
| How the server proves that it is the right one. Verifying is usual: the
| certificate must come from a known authority, be valid today and be made out …
|
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 4 of 9: TRANSPORT
| How is the receiving server reached?
|       FAIL STARTTLS is not offered    ^
|   ( ) POP3, no encryption  110
|       ...  asking the server
|   ( ) other port          [      ]
| > Certificate     < Verify the cert… >v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   (*) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days, APOP, PLAIN LOGIN CRAM-MD5
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
|   ( ) POP3, no encryption  110 ...  asking the server
|   ( ) other port          [      ]
| > Certificate     (*) Verify the certificate  ( ) Accept one public key (pin)  ( ) Do not verify (unsafe)
|   Private CA      [                                                                                                  ]
|   Address family  (*) IPv6 or IPv4  ( ) IPv4 only  ( ) IPv6 only
|   Proxy           [                                                                                                  ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| How the server proves that it is the right one. Verifying is usual: the certificate must come from a known authority,
| be valid today and be made out to the receiving server's name. For a server with a certificate of its own, pin its pu…
|
| Enter next  Esc back  Space choose  c check  o more  p probe  Ctrl-S save  \ log  ? help  q quit
key o
key Right Right
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   (*) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days…
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
|   ( ) POP3, no encryption  110 ...  asking the server
|   ( ) other port          [      ]
| > Certificate  ( ) Verify the certificate
|                ( ) Accept one public key (pin)
|                (*) Do not verify (unsafe)
|                !! The certificate is not verified: anybody on the way can
|                   pretend to be the server and take the password. Verify it,
|                   or pin its key.
|                   [f] set Certificate to Verify the certificate
|
|
|
|
| How the server proves that it is the right one. Verifying is usual: the
| certificate must come from a known authority, be valid today and be made out …
|
| Enter next  Esc back  Space choose  f mend  c check  o more  p probe  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 4 of 9: TRANSPORT
| How is the receiving server reached?
| > Certificate  < Do not verify (uns… >^
|     !! The certificate is not
|        verified: anybody on the way
|        can pretend to be the server
|        and take the password. Verify  v
|
| Enter next  Esc back  f mend  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   (*) POP3 over TLS        995 ok   TLSv1.3 25 ms, certificate valid 203 days, APOP, PLAIN LOGIN CRAM-MD5
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
|   ( ) POP3, no encryption  110 ...  asking the server
|   ( ) other port          [      ]
| > Certificate  ( ) Verify the certificate  ( ) Accept one public key (pin)  (*) Do not verify (unsafe)
|                !! The certificate is not verified: anybody on the way can pretend to be the server and take the
|                   password. Verify it, or pin its key.
|                   [f] set Certificate to Verify the certificate
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| How the server proves that it is the right one. Verifying is usual: the certificate must come from a known authority,
| be valid today and be made out to the receiving server's name. For a server with a certificate of its own, pin its pu…
|
| Enter next  Esc back  Space choose  f mend  c check  o more  p probe  Ctrl-S save  \ log  ? help  q quit
key Left Left Enter
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                  < Password >  1 of 12
|   User for the test      [taro@example.co.jp                        ]
| > Password for the test  [                                          ]
|   [ Check receiving now ]
|
|
|
|
|
|
|
|
|
|
|
| The password of that user. It is kept in memory until you leave, is written
| nowhere, and is cut out of the log.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-R show password  Ctrl-G help
| cursor 7,27
~10x40
| mailsetup  new mail server: head-offi…
| Step 5 of 9: LOGIN
| How does one log in to fetch mail?
|   Login             < Password >
|   User for the te…  [taro@example.co…]
| > Password for th…  [                ]
|   [ Check receiving now ]
|
|
| Enter next  Esc back  Ctrl-G help
| cursor 5,22
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                  < Password >  1 of 12
|   User for the test      [taro@example.co.jp                                                                         ]
| > Password for the test  [                                                                                           ]
|   [ Check receiving now ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The password of that user. It is kept in memory until you leave, is written nowhere, and is cut out of the log.
|
|
| Enter next  Esc back  Ctrl-T check  Ctrl-R show password  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 7,27
key Tab
type taro
key Tab
type secret
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                  < Password >  1 of 12
|   User for the test      [taro@example.co.jp                        ]
|   Password for the test  [                                          ]
|    ┌─ Login for the test ─────────────────────────────────────────────────┐
|    │ Who logs in for the test? It is remembered until you leave the       │
|    │ program and not saved; without a user the login is left out.         │
|    │                                                                      │
|    │ User for the test     [taro@example.co.jp                          ] │
|    │ Password for the test [***                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| An ordinary password is right for nearly every server. With a user and a
| password for the test you can prove it now; neither is kept in the settings.
|
| Enter take  Esc cancel  Ctrl-R show password  Ctrl-G help
| cursor 13,32
key Ctrl-R
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                  < Password >  1 of 12
|   User for the test      [taro@example.co.jp                        ]
|   Password for the test  [                                          ]
|    ┌─ Login for the test ─────────────────────────────────────────────────┐
|    │ Who logs in for the test? It is remembered until you leave the       │
|    │ program and not saved; without a user the login is left out.         │
|    │                                                                      │
|    │ User for the test     [taro@example.co.jp                          ] │
|    │ Password for the test [ret                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| An ordinary password is right for nearly every server. With a user and a
| password for the test you can prove it now; neither is kept in the settings.
|
| Enter take  Esc cancel  Ctrl-R show password  Ctrl-G help
| cursor 13,32
key Enter
! check 4 receive pop.example.co.jp POP3  995 TLS user taro@example.co.jp
screens
~24x80
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
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
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ...    send ...
| receive
|      resolve
|      connect                          v
|─ log ───────────────── all  following ─
| R > CAPA
|     head-office: check begins
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: head-office                                                        [not saved] settings.json  en
| receive ...    send ...                                                                        checking since 14:00:00
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| What is found out appears here as it happens.
|
|
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
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
|
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc back  / search  s save log  Ctrl-S save  \ log  ? help  q quit
key Tab Ctrl-U
type smtp.example.co.jp
key Tab
screens
~24x80
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ...    send ...                                checking since 14:00:00
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
|      auth                                    auth
|    ┌─ Save the log ───────────────────────────────────────────────────────┐
|    │ The whole log is written to a new file that only you can read.       │
|    │                                                                      │
|    │ File [mailsetup-20260131140000.logmtp.example.co.jp                ] │
|    └──────────────────────────────────────────────────────────────────────┘
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 12,57
~10x40
| mailsetup  diagnosis: head-office
| receive ...    send ...
|┌─ Save the log ───────────────────────┐
|│ The whole log is written to a new    │
|│ file that only you can read.         │
|│                                      │
|│ File [1140000.logmtp.example.co.jp ] │
|└──────────────────────────────────────┘
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 6,36
~40x120
| mailsetup  diagnosis: head-office                                                        [not saved] settings.json  en
| receive ...    send ...                                                                        checking since 14:00:00
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| What is found out appears here as it happens.
|
|
|
|
|                        ┌─ Save the log ───────────────────────────────────────────────────────┐
|                        │ The whole log is written to a new file that only you can read.       │
|                        │                                                                      │
|                        │ File [mailsetup-20260131140000.logmtp.example.co.jp                ] │
|                        └──────────────────────────────────────────────────────────────────────┘
|
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
|
|
|
|
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 20,77
key Down Space Enter
! save-log mailsetup-20260131140000.logmtp.example.co.jp 
screens
~24x80
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
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
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ...    send ...
| receive
|      resolve
|      connect                          v
|─ log ───────────────── all  following ─
| R > CAPA
|     head-office: check begins
|
| Space follow/hold  / search  ? help
~40x120
| mailsetup  diagnosis: head-office                                                        [not saved] settings.json  en
| receive ...    send ...                                                                        checking since 14:00:00
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| What is found out appears here as it happens.
|
|
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
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
|
|
|
|
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  \ log  ? help  q quit
key Right
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
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
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   3.7 port 995
| 14:00:00.500 R < y <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   3.7 port 110
| 14:00:00.500 R < y
| 14:00:00.500 R >
| 14:00:00.500     ice: check begins
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  ? help
key Left Enter
screens
~24x80
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
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
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ...    send ...
| receive
|      resolve
|      connect                          v
|─ log ───────────────── all  following ─
| R > CAPA
|     head-office: check begins
|
| Space follow/hold  / search  ? help
~40x120
| mailsetup  diagnosis: head-office                                                        [not saved] settings.json  en
| receive ...    send ...                                                                        checking since 14:00:00
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| What is found out appears here as it happens.
|
|
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
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
|
|
|
|
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  \ log  ? help  q quit
key Enter
screens
~24x80
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
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
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ...    send ...
| receive
|      resolve
|      connect                          v
|─ log ───────────────── all  following ─
| R > CAPA
|     head-office: check begins
|
| Space follow/hold  / search  ? help
~40x120
| mailsetup  diagnosis: head-office                                                        [not saved] settings.json  en
| receive ...    send ...                                                                        checking since 14:00:00
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| What is found out appears here as it happens.
|
|
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
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
|
|
|
|
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  \ log  ? help  q quit
key Down*5
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
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
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  ? help
key End
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
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
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  ? help
key Home Enter
screens
~24x80
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
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
|─ log ──────────────────────────────────────────────────────────── all  paused ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ...    send ...
| receive
|      resolve
|      connect                          v
|─ log ──────────────────── all  paused ─
| R   203.0.113.7 port 995
| R < +OK ready <1896.697170952@pop.exam…
|
| Space follow/hold  / search  ? help
~40x120
| mailsetup  diagnosis: head-office                                                        [not saved] settings.json  en
| receive ...    send ...                                                                        checking since 14:00:00
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| What is found out appears here as it happens.
|
|
|
|
|
|
|
|
|
|
|
|─ log ──────────────────────────────────────────────────────────────────────────────────────────────────── all  paused ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
|
|
|
|
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  \ log  ? help  q quit
key Esc
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
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
|─ log ──────────────────────────────────────────────────────────── all  paused ─
| 14:00:00.500 R   203.0.113.7 port 995
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
|
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
key Esc*9
! cancel 4
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@example.co.jp                        ]
|
|
|    ┌─ Not saved ──────────────────────────────────────────────────────────┐
|    │ This mail server is not registered yet. Save it?                     │
|    │                                                                      │
|    │> y  Save                                                             │
|    │  d  Drop the changes                                                 │
|    │  n  Stay                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| A mail address that this server will handle, such as taro@example.co.jp. The
| name, the code and the user of the test login are proposed from it. Leave it …
|
| Enter take  Esc cancel  ? help
~10x40
| mailsetup  new mail server: head-offi…
|┌─ Not saved ──────────────────────────┐
|│ This mail server is not registered   │
|│ yet. Save it?                        │
|│                                      │
|│> y  Save                             │
|│  d  Drop the changes                 │
|│  n  Stay                             │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@example.co.jp                                                                                  ]
|
|
|
|
|
|
|
|
|
|
|                        ┌─ Not saved ──────────────────────────────────────────────────────────┐
|                        │ This mail server is not registered yet. Save it?                     │
|                        │                                                                      │
|                        │> y  Save                                                             │
|                        │  d  Drop the changes                                                 │
|                        │  n  Stay                                                             │
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
| A mail address that this server will handle, such as taro@example.co.jp. The name, the code and the user of the test
| login are proposed from it. Leave it empty to fill everything in by hand.
|
| Enter take  Esc cancel  ? help
