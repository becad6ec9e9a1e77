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
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
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
| name, the code and the user of the test login are proposed from it, and its
| domain is asked for the settings: DNS, the domain's servers and the ISPDB.
| Leave it empty to fill everything in by hand.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-P probe  Ctrl-S save  Ctrl-G help
| cursor 5,18
~10x40
| mailsetup  new mail server
| Step 1 of 9: START
| Which mail address is this server for?
| > Mail address  [                    ]
|   [ Choose a provider ]
|   [ Fill in by hand ]
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
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
| login are proposed from it, and its domain is asked for the settings: DNS, the domain's servers and the ISPDB. Leave
| it empty to fill everything in by hand.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-P probe  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 5,18
type taro@example.co.jp
! providers
key Enter Enter
! discover 1 taro@example.co.jp
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
| The name under which people find this server in lists, in any script and at
| most 100 characters long. It need not be unique: the code tells servers with
| the same name apart.
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
| A short name for this server that stays the same when the display name
| changes. It is what you type on the command line, and no two servers may have
| the same one; upper and lower case make no difference there. Letters from A to
| Z, digits, dots, underscores and hyphens are allowed, at most 64.
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
| A short name for this server that stays the same when the display name changes. It is what you type on the command
| line, and no two servers may have the same one; upper and lower case make no difference there. Letters from A to Z,
| digits, dots, underscores and hyphens are allowed, at most 64.
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
|   Receive mail      (*) yes  ( ) no
|   Protocol          (*) POP3  ( ) IMAP4
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
| The name or the IP address of the server that mail is fetched from, for
| example pop.example.co.jp or 10.0.1.55. Prefer the name that the provider
| gives: the certificate is made out to it, so that another name for the same
| machine fails the verification. Leave out the port, and anything like http://.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 7,39
~10x40
| mailsetup  new mail server: head-offi…
| Step 3 of 9: RECEIVING
| Where is mail fetched from?
|   Receive mail      (*) yes  ( ) no
|   Protocol          < POP3 >  1 of 2
| > Receiving server  [p.example.co.jp ]
|
|
|
| Enter next  Esc back  Ctrl-G help
| cursor 5,37
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
|   Protocol          (*) POP3  ( ) IMAP4
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
| the name that the provider gives: the certificate is made out to it, so that another name for the same machine fails
| the verification. Leave out the port, and anything like http://.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 7,39
key Up Right Tab
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
|   Protocol          ( ) POP3  (*) IMAP4
|                     !! With IMAP4 only the INBOX is read. Mails that the
|                        server sorts into other folders are not fetched.
| > Receiving server  [pop.example.co.jp                         ]
|
|
|
|
|
|
|
|
| The name or the IP address of the server that mail is fetched from, for
| example pop.example.co.jp or 10.0.1.55. Prefer the name that the provider
| gives: the certificate is made out to it, so that another name for the same
| machine fails the verification. Leave out the port, and anything like http://.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 9,39
~10x40
| mailsetup  new mail server: head-offi…
| Step 3 of 9: RECEIVING
| Where is mail fetched from?
|     !! With IMAP4 only the INBOX is   ^
|        read. Mails that the server
|        sorts into other folders are
|        not fetched.
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
|                     !! With IMAP4 only the INBOX is read. Mails that the server sorts into other folders are not
|                        fetched.
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
| The name or the IP address of the server that mail is fetched from, for example pop.example.co.jp or 10.0.1.55. Prefer
| the name that the provider gives: the certificate is made out to it, so that another name for the same machine fails
| the verification. Leave out the port, and anything like http://.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 9,39
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
| The name or the IP address of the server that mail is fetched from, for
| example pop.example.co.jp or 10.0.1.55. Prefer the name that the provider
| gives: the certificate is made out to it, so that another name for the same
| machine fails the verification. Leave out the port, and anything like http://.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 7,43
key Ctrl-U
type pop.example.co.jp
key Enter
! check 2 probe receive pop.example.co.jp POP3  995 TLS
! check 3 probe receive pop.example.co.jp POP3  110 STARTTLS
! check 4 probe receive pop.example.co.jp POP3  110 none
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   Encryption and port
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
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else
| STARTTLS. What the server does not offer is grey and can be chosen all the
| same.
| pop.example.co.jp is asked in the background; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 4 of 9: TRANSPORT
| How is the receiving server reached?
| > (*) POP3 over TLS        995
|       ...  asking the server
|   ( ) POP3 with STARTTLS   110
|       ...  asking the server
| pop.example.co.jp is asked in the
| background; p stops that.
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   Encryption and port
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
| The list shows the usual ways and, while the server is tried in the background, what it really offers. Choose the
| first one that works: TLS, else STARTTLS. What the server does not offer is grey and can be chosen all the same.
| pop.example.co.jp is asked in the background; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  Ctrl-S save  \ log  ? help  q quit
time +0.5
! save-draft
check 2
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
check 3
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
|   Encryption and port
| > (*) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate vali…
|         proposed: TLSv1.3 25 ms, certificate valid 203 days, APOP PLAIN LOGIN
|         CRAM-MD5
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
|   ( ) POP3, no encryption  110 ...  asking the server
|   ( ) other port          [      ]
|   Certificate  (*) Verify the certificate
|                ( ) Accept one public key (pin)
|                ( ) Do not verify (unsafe)
|
|
|
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else
| STARTTLS. What the server does not offer is grey and can be chosen all the
| same.
| pop.example.co.jp is asked in the background; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 4 of 9: TRANSPORT
| How is the receiving server reached?
| > (*) POP3 over TLS        995
|       ok   proposed: TLSv1.3 25 ms,
|            certificate valid 203 days,
|            APOP PLAIN LOGIN CRAM-MD5
| pop.example.co.jp is asked in the
| background; p stops that.
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   Encryption and port
| > (*) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate valid 203 days, APOP PLAIN LOGIN CRAM-MD5
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
| The list shows the usual ways and, while the server is tried in the background, what it really offers. Choose the
| first one that works: TLS, else STARTTLS. What the server does not offer is grey and can be chosen all the same.
| pop.example.co.jp is asked in the background; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  Ctrl-S save  \ log  ? help  q quit
key Down
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   Encryption and port
|   (*) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate vali…
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
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else
| STARTTLS. What the server does not offer is grey and can be chosen all the
| same.
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
|   Encryption and port
|   ( ) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate vali…
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
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else
| STARTTLS. What the server does not offer is grey and can be chosen all the
| same.
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
|   Encryption and port
|   ( ) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate valid 203 days, APOP PLAIN LOGIN CRAM-MD5
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
|   ( ) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate vali…
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
|   Encryption and port
|   ( ) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate valid 203 days, APOP PLAIN LOGIN CRAM-MD5
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
|   Encryption and port
|   ( ) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate vali…
|   ( ) POP3 with STARTTLS   110 FAIL STARTTLS is not offered
|   ( ) POP3, no encryption  110 ...  asking the server
| > (*) other port          [1110  ]
|     !! The password crosses the network in clear text, and everybody on the
|        way can read it. Choose STARTTLS or TLS.
|        [Ctrl-F] set Encryption to STARTTLS
|   Encryption  ( ) TLS  ( ) STARTTLS  (*) No encryption
|
|
|
|
| The list shows the usual ways and, while the server is tried in the
| background, what it really offers. Choose the first one that works: TLS, else
| STARTTLS. What the server does not offer is grey and can be chosen all the
| same.
|
| Enter next  Esc back  Ctrl-F mend  Ctrl-T check  Ctrl-O more  Ctrl-G help
| cursor 9,32
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
|   Encryption and port
|   (*) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate vali…
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
| How the server proves that it is the right one. Verifying is usual: the
| certificate must come from a known authority, be valid today and be made out
| to the receiving server's name. For a server with a certificate of its own,
| pin its public key. Without verification anybody on the way can pretend to be
| the server and take the password.
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
|   Encryption and port
|   (*) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate valid 203 days, APOP PLAIN LOGIN CRAM-MD5
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
| How the server proves that it is the right one. Verifying is usual: the certificate must come from a known authority,
| be valid today and be made out to the receiving server's name. For a server with a certificate of its own, pin its
| public key. Without verification anybody on the way can pretend to be the server and take the password.
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
|   Encryption and port
|   (*) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate vali…
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
| How the server proves that it is the right one. Verifying is usual: the
| certificate must come from a known authority, be valid today and be made out
| to the receiving server's name. For a server with a certificate of its own,
| pin its public key. Without verification anybody on the way can pretend to be…
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
|   Encryption and port
|   (*) POP3 over TLS        995 ok   proposed: TLSv1.3 25 ms, certificate valid 203 days, APOP PLAIN LOGIN CRAM-MD5
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
| How the server proves that it is the right one. Verifying is usual: the certificate must come from a known authority,
| be valid today and be made out to the receiving server's name. For a server with a certificate of its own, pin its
| public key. Without verification anybody on the way can pretend to be the server and take the password.
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
|   Login                  < Password >  1 of 12  APOP  Automatic  PLAIN  …
|   User for the test      [taro@example.co.jp                        ]
| > Password for the test  [                                          ]
|   [ Check receiving now ]
|   [ Next step ]
|
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
|   [ Next step ]
|
| Enter next  Esc back  Ctrl-G help
| cursor 5,22
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                  < Password >  1 of 12  APOP  Automatic  PLAIN  LOGIN  CRAM-MD5  DIGEST-MD5  NTLM  …
|   User for the test      [taro@example.co.jp                                                                         ]
| > Password for the test  [                                                                                           ]
|   [ Check receiving now ]
|   [ Next step ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
| Enter next  Esc back  Ctrl-T check  Ctrl-R show password  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 7,27
type secret
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                  < Password >  1 of 12  APOP  Automatic  PLAIN  …
|   User for the test      [taro@example.co.jp                        ]
| > Password for the test  [******                                    ]
|   [ Check receiving now ]
|   [ Next step ]
|
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
| cursor 7,33
key Ctrl-R
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                  < Password >  1 of 12  APOP  Automatic  PLAIN  …
|   User for the test      [taro@example.co.jp                        ]
| > Password for the test  [secret                                    ]
|   [ Check receiving now ]
|   [ Next step ]
|
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
| cursor 7,33
key Enter
! check 5 probe send smtp.example.co.jp 465 TLS
! check 6 probe send smtp.example.co.jp 587 STARTTLS
! check 7 probe send smtp.example.co.jp 25 STARTTLS
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > login > SENDING > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail sent through?
|
|   Send mail       (*) yes  ( ) no
| > Sending server  [smtp.example.co.jp                        ]
|   Encryption and port
|   (*) SMTP over TLS                    465 ...  asking the server
|   ( ) SMTP with STARTTLS, submission   587 ...  asking the server
|   ( ) SMTP with STARTTLS                25 ...  asking the server
|   ( ) SMTP, no encryption, submission  587
|   ( ) SMTP, no encryption               25
|   ( ) other port                      [      ]
|   Certificate     (*) Verify the certificate
|                   ( ) Accept one public key (pin)
|                   ( ) Do not verify (unsafe)
|
|
| The name or the IP address of the server that takes outgoing mail (SMTP), for
| example smtp.example.co.jp. Prefer the name that the provider gives: the
| certificate is made out to it. Leave out the port, and anything like http://.
| smtp.example.co.jp is asked in the background; Ctrl-P stops that.
| Enter next  Esc back  Ctrl-T check  Ctrl-O more  Ctrl-P probe  Ctrl-G help
| cursor 6,38
~10x40
| mailsetup  new mail server: head-offi…
| Step 6 of 9: SENDING
| Where is mail sent through?
|   Send mail       (*) yes  ( ) no
| > Sending server  [mtp.example.co.jp ]
|   (*) SMTP over TLS            465
|       ...  asking the server
| smtp.example.co.jp is asked in the
| background; Ctrl-P stops that.
| Enter next  Esc back  Ctrl-G help
| cursor 4,37
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > transport > login > SENDING > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Where is mail sent through?
|
|   Send mail       (*) yes  ( ) no
| > Sending server  [smtp.example.co.jp                                                                                ]
|   Encryption and port
|   (*) SMTP over TLS                    465 ...  asking the server
|   ( ) SMTP with STARTTLS, submission   587 ...  asking the server
|   ( ) SMTP with STARTTLS                25 ...  asking the server
|   ( ) SMTP, no encryption, submission  587
|   ( ) SMTP, no encryption               25
|   ( ) other port                      [      ]
|   Certificate     (*) Verify the certificate  ( ) Accept one public key (pin)  ( ) Do not verify (unsafe)
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The name or the IP address of the server that takes outgoing mail (SMTP), for example smtp.example.co.jp. Prefer the
| name that the provider gives: the certificate is made out to it. Leave out the port, and anything like http://.
| smtp.example.co.jp is asked in the background; Ctrl-P stops that.
| Enter next  Esc back  Ctrl-T check  Ctrl-O more  Ctrl-P probe  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 6,38
key Ctrl-U
type smtp.example.co.jp
key Tab
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > login > SENDING > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail sent through?
|
|   Send mail       (*) yes  ( ) no
|   Sending server  [smtp.example.co.jp                        ]
|   Encryption and port
| > (*) SMTP over TLS                    465 ...  asking the server
|   ( ) SMTP with STARTTLS, submission   587 ...  asking the server
|   ( ) SMTP with STARTTLS                25 ...  asking the server
|   ( ) SMTP, no encryption, submission  587
|   ( ) SMTP, no encryption               25
|   ( ) other port                      [      ]
|   Certificate     (*) Verify the certificate
|                   ( ) Accept one public key (pin)
|                   ( ) Do not verify (unsafe)
|
|
| The provider's documents name the sending server, often beginning with smtp.
| The list shows the usual ways to reach it and what the server really offers.
| Switch sending off for a system that only fetches mail.
|
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 6 of 9: SENDING
| Where is mail sent through?
|   Send mail       (*) yes  ( ) no
|   Sending server  [smtp.example.co.jp]
| > (*) SMTP over TLS            465
|       ...  asking the server
|   ( ) SMTP with STARTTLS, su…  587    v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > transport > login > SENDING > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Where is mail sent through?
|
|   Send mail       (*) yes  ( ) no
|   Sending server  [smtp.example.co.jp                                                                                ]
|   Encryption and port
| > (*) SMTP over TLS                    465 ...  asking the server
|   ( ) SMTP with STARTTLS, submission   587 ...  asking the server
|   ( ) SMTP with STARTTLS                25 ...  asking the server
|   ( ) SMTP, no encryption, submission  587
|   ( ) SMTP, no encryption               25
|   ( ) other port                      [      ]
|   Certificate     (*) Verify the certificate  ( ) Accept one public key (pin)  ( ) Do not verify (unsafe)
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The provider's documents name the sending server, often beginning with smtp. The list shows the usual ways to reach it
| and what the server really offers. Switch sending off for a system that only fetches mail.
|
| Enter next  Esc back  Space choose  c check  o more  p probe  Ctrl-S save  \ log  ? help  q quit
key Down Space Enter
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > login > sending > LOGIN > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one get permission to send?
|
| > Permission to send      (*) SMTP authentication
|                           ( ) POP before SMTP
|                           ( ) No login
|   Mechanism               < Automatic >  1 of 10  PLAIN  LOGIN  CRAM-MD5  …
|   User and password       (*) As for receiving  ( ) Its own user and password
|   Sender for the test     [taro@example.co.jp                        ]
|   Recipient for the test  [                                          ]
|   [ Check sending now ]
|   [ Next step ]
|
|
|
|
| How the server knows that you may send. SMTP authentication logs in with a
| user and a password and is usual. POP before SMTP fetches mail first, and the
| server then lets the same address send for a while; the two exclude each
| other. No login is for relays that know this machine by its address.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help
~10x40
| mailsetup  new mail server: head-offi…
| Step 7 of 9: LOGIN
| How does one get permission to send?
| > Permission to s…  < SMTP authenti… >
|   Mechanism         < Automatic >
|   User and passwo…  < As for receiv… >
|   Sender for the …  [taro@example.co…]
|   Recipient for t…  [                ]v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > transport > login > sending > LOGIN > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| How does one get permission to send?
|
| > Permission to send      (*) SMTP authentication  ( ) POP before SMTP  ( ) No login
|   Mechanism               < Automatic >  1 of 10  PLAIN  LOGIN  CRAM-MD5  DIGEST-MD5  NTLM  SCRAM-SHA-1  …
|   User and password       (*) As for receiving  ( ) Its own user and password
|   Sender for the test     [taro@example.co.jp                                                                        ]
|   Recipient for the test  [                                                                                          ]
|   [ Check sending now ]
|   [ Next step ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| How the server knows that you may send. SMTP authentication logs in with a user and a password and is usual. POP
| before SMTP fetches mail first, and the server then lets the same address send for a while; the two exclude each
| other. No login is for relays that know this machine by its address.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help  q quit
key Right
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > login > sending > LOGIN > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one get permission to send?
|
| > Permission to send             ( ) SMTP authentication
|                                  (*) POP before SMTP
|                                  ( ) No login
|   Wait before sending (seconds)  [5                                         ]
|   Sender for the test            [taro@example.co.jp                        ]
|   Recipient for the test         [                                          ]
|   [ Check sending now ]
|   [ Next step ]
|
|
|
|
|
| How the server knows that you may send. SMTP authentication logs in with a
| user and a password and is usual. POP before SMTP fetches mail first, and the
| server then lets the same address send for a while; the two exclude each
| other. No login is for relays that know this machine by its address.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help
key Left Enter
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > login > sending > login > LIMITS > review
| ──────────────────────────────────────────────────────────────────────────────
| Which limits hold?
|
|   Receiving
| > Time limit (seconds)      [60                                        ]
|   Largest mail (bytes)      [                                          ]
|   Leave mail on the server  (*) yes  ( ) no
|   Leave it for (days)       [                                          ]
|   Sending
|   Time limit (seconds)      [60                                        ]
|   Largest mail (bytes)      [                                          ]
|   Most mails a minute       [                                          ]
|
|
|
|
|
| After how many seconds a connection is given up that has not come to its end,
| from 1 to 120. 60 is usual. A limit below 10 can give up on servers that look
| up the caller's name before they greet.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 6,32
~10x40
| mailsetup  new mail server: head-offi…
| Step 8 of 9: LIMITS
| Which limits hold?
|   Receiving
| > Time limit (sec…  [60              ]
|   Largest mail (b…  [                ]
|   Leave mail on t…  (*) yes  ( ) no
|   Leave it for (d…  [                ]v
|
| Enter next  Esc back  Ctrl-G help
| cursor 4,24
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > transport > login > sending > login > LIMITS > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which limits hold?
|
|   Receiving
| > Time limit (seconds)      [60                                                                                      ]
|   Largest mail (bytes)      [                                                                                        ]
|   Leave mail on the server  (*) yes  ( ) no
|   Leave it for (days)       [                                                                                        ]
|   Sending
|   Time limit (seconds)      [60                                                                                      ]
|   Largest mail (bytes)      [                                                                                        ]
|   Most mails a minute       [                                                                                        ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| After how many seconds a connection is given up that has not come to its end, from 1 to 120. 60 is usual. A limit
| below 10 can give up on servers that look up the caller's name before they greet.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 6,32
key Enter
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > login > sending > login > limits > REVIEW
| ──────────────────────────────────────────────────────────────────────────────
| Is everything right?
|
| > [ Check now ]
|   [ Save ]
|   These settings have not been checked yet.
|
| ── name ──────────────────────────────────────────────────────────────────────
|   Name                      本社メール
|   Code                      head-office
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail              yes
|   Protocol                  POP3
|   Receiving server          pop.example.co.jp
|                                                                               v
|
| Everything that will be saved, with warnings and with what is different from
| the saved server. Check it once more, then save: only now the settings file is
| written.
|
| Enter check  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
~10x40
| mailsetup  new mail server: head-offi…
| Step 9 of 9: REVIEW
| Is everything right?
| > [ Check now ]
|   [ Save ]
|   These settings have not been checked
|   yet.
|                                       v
|
| Enter check  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| start > name > receiving > transport > login > sending > login > limits > REVIEW
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Is everything right?
|
| > [ Check now ]
|   [ Save ]
|   These settings have not been checked yet.
|
| ── name ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Name                      本社メール
|   Code                      head-office
|
| ── receiving ─────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Receive mail              yes
|   Protocol                  POP3
|   Receiving server          pop.example.co.jp
|
| ── transport ─────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Connection                POP3 995  TLS
|   Certificate               Verify the certificate
|
| ── login ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Login                     Password
|
| ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Send mail                 yes
|   Sending server            smtp.example.co.jp
|   Connection                SMTP 587  STARTTLS
|   Certificate               Verify the certificate
|
| ── login ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   Permission to send        SMTP authentication
|   Mechanism                 Automatic
|   User and password         As for receiving                                                                          v
|
| Everything that will be saved, with warnings and with what is different from the saved server. Check it once more,
| then save: only now the settings file is written.
|
| Enter check  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
key Down*5
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > login > sending > login > limits > REVIEW
| ──────────────────────────────────────────────────────────────────────────────
| Is everything right?
|
|   [ Check now ]
|   [ Save ]
|   These settings have not been checked yet.
|
| ── name ──────────────────────────────────────────────────────────────────────
|   Name                      本社メール
|   Code                      head-office
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail              yes
| > Protocol                  POP3
|   Receiving server          pop.example.co.jp                                 v
|
| How mail is fetched: POP3 carries it over to this system, IMAP4 looks at it
| where it lies, in INBOX alone. Your provider's documents say which of them is
| offered; POP3 is usual for groupware. A POP3 server must know the UIDL
| command, or mails that were fetched cannot be told from new ones.
|
| Enter next  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
key End
screen
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|start > name > receiving > transport > login > sending > login > limits > REVIEW
| ──────────────────────────────────────────────────────────────────────────────
| Is everything right?
|
|   Mechanism                 Automatic                                         ^
|   User and password         As for receiving
|
| ── limits ────────────────────────────────────────────────────────────────────
|   Receiving
|   Time limit (seconds)      60
|   Largest mail (bytes)      -
|   Leave mail on the server  yes
|   Leave it for (days)       -
|   Sending
|   Time limit (seconds)      60
|   Largest mail (bytes)      -
| > Most mails a minute       -
|
| How many mails are sent in a minute at most, for bulk sending only. Empty: no
| limit. Providers refuse or delay those who send too fast, often for the rest
| of the day: ask for their number and stay below it.
|
| Enter next  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
key Home Enter
! check 8 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 587 STARTTLS user taro@example.co.jp
screens
~24x80
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ...    send ...                                checking since 14:00:00
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     greeting
|      greeting                                capability
|      capability                              tls
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| What is found out appears here as it happens.
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  ? help
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
|      tls                                                         greeting
|      greeting                                                    capability
|      capability                                                  tls
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
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  s save log  Ctrl-S save  \ log  ? help  q quit
key Esc
! cancel 8
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive     send
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     greeting
|      greeting                                capability
|      capability                              tls
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
|
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.500 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.500 R   203.0.113.7 port 110
| 14:00:00.500 R < +OK ready
| 14:00:00.500 R > CAPA
| 14:00:00.500     head-office: check begins
| The check was cancelled.
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
key Esc*9
screens
~24x80
| mailsetup  new mail server: head-office          [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@example.co.jp                        ]
|   [ Go on without waiting ]
|     DNS, the servers of taro@example.co.jp and the ISPDB are asked (0 of 0
|     have answered); Ctrl-P stops that.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|
|
|
|
|
|
| A mail address that this server will handle, such as taro@example.co.jp. The
| name, the code and the user of the test login are proposed from it, and its
| domain is asked for the settings: DNS, the domain's servers and the ISPDB.
| Leave it empty to fill everything in by hand.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-P probe  Ctrl-S save  Ctrl-G help
| cursor 5,36
~10x40
| mailsetup  new mail server: head-offi…
| Step 1 of 9: START
| Which mail address is this server for?
| > Mail address  [taro@example.co.jp  ]
|   [ Go on without waiting ]
|     Asking DNS, taro@example.co.jp and
|     the ISPDB: 0 of 0; Ctrl-P stops
|     that.                             v
|
| Enter next  Esc back  Ctrl-G help
| cursor 3,36
~40x120
| mailsetup  new mail server: head-office                                                  [not saved] settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@example.co.jp                                                                                  ]
|   [ Go on without waiting ]
|     DNS, the servers of taro@example.co.jp and the ISPDB are asked (0 of 0 have answered); Ctrl-P stops that.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
| login are proposed from it, and its domain is asked for the settings: DNS, the domain's servers and the ISPDB. Leave
| it empty to fill everything in by hand.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-P probe  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 5,36
