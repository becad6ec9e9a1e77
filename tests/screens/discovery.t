# The wizard's start: who is asked about the address, what they say as they say it, what is taken
# of it and why; a doubt asks first, a changed address begins anew, and all of it can be off.
size 24x80
load
built-in
key a
type taro@example.jp
! providers
screen
| mailsetup  new mail server                       [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@example.jp                           ]
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
| cursor 5,33
key Enter
! discover 1 taro@example.jp
discovery ask srv "_imaps._tcp.example.jp SRV"
discovery ask srv "_pop3s._tcp.example.jp SRV"
discovery ask srv "_submissions._tcp.example.jp SRV"
discovery ask autoconfig https://autoconfig.example.jp/mail/config-v1.1.xml
discovery ask well-known https://example.jp/.well-known/autoconfig/mail/config-v1.1.xml
discovery ask ispdb https://autoconfig.thunderbird.net/v1.1/example.jp
discovery ask mx "example.jp MX"
discovery ask policy "example.jp TXT"
screens
~24x80
| mailsetup  new mail server                       [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@example.jp                           ]
| > [ Go on without waiting ]
|     DNS, the servers of example.jp and the ISPDB are asked (0 of 6 have
|     answered); p stops that.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|   SRV records         asked
|   Autoconfig          asked
|   Well-known address  asked
|   ISPDB               asked
|   MX records          asked
|   Policy              asked
|
| With an address, the next steps come filled in with what is usual for its
| domain, and you only have to look them over. Without one, everything is filled
| in by hand. Nothing is written before the last step.
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
~10x40
| mailsetup  new mail server
| Step 1 of 9: START
| Which mail address is this server for?
|   Mail address  [taro@example.jp     ]
| > [ Go on without waiting ]
|     Asking DNS, example.jp and the
|     ISPDB: 0 of 6; p stops that.
|   [ Choose a provider ]               v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server                                                               [not saved] settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@example.jp                                                                                     ]
| > [ Go on without waiting ]
|     DNS, the servers of example.jp and the ISPDB are asked (0 of 6 have answered); p stops that.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|   SRV records         asked
|   Autoconfig          asked
|   Well-known address  asked
|   ISPDB               asked
|   MX records          asked
|   Policy              asked
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| With an address, the next steps come filled in with what is usual for its domain, and you only have to look them over.
| Without one, everything is filled in by hand. Nothing is written before the last step.
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
discovery answer srv found 12 "imap.example.jp:993"
discovery offer srv receive imap4 imap.example.jp 993 tls
discovery answer srv nothing 14 "no such record"
discovery offer srv send smtp smtp.example.jp 465 tls
discovery answer srv found 15 "smtp.example.jp:465"
discovery answer autoconfig failed 41 "autoconfig.example.jp: no such host"
discovery answer well-known nothing 120 "404 Not Found"
discovery answer mx found 13 "mx1.example.jp"
screens
~24x80
| mailsetup  new mail server                       [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@example.jp                           ]
| > [ Go on without waiting ]
|     DNS, the servers of example.jp and the ISPDB are asked (4 of 6 have
|     answered); p stops that.
|     Receiving: IMAP4 imap.example.jp:993 TLS
|     Sending: SMTP smtp.example.jp:465 TLS
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|   SRV records         found    imap.example.jp:993                      15 ms
|   Autoconfig          failed   autoconfig.example.jp: no such host      41 ms
|   Well-known address  nothing  404 Not Found                           120 ms
|   ISPDB               asked
|   MX records          found    mx1.example.jp                           13 ms
|   Policy              asked
|
| With an address, the next steps come filled in with what is usual for its dom…
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
~10x40
| mailsetup  new mail server
| Step 1 of 9: START
| Which mail address is this server for?
| > [ Go on without waiting ]           ^
|     Asking DNS, example.jp and the
|     ISPDB: 4 of 6; p stops that.
|     Receiving: IMAP4
|     imap.example.jp:993 TLS           v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server                                                               [not saved] settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@example.jp                                                                                     ]
| > [ Go on without waiting ]
|     DNS, the servers of example.jp and the ISPDB are asked (4 of 6 have answered); p stops that.
|     Receiving: IMAP4 imap.example.jp:993 TLS
|     Sending: SMTP smtp.example.jp:465 TLS
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|   SRV records         found    imap.example.jp:993                                                              15 ms
|   Autoconfig          failed   autoconfig.example.jp: no such host                                              41 ms
|   Well-known address  nothing  404 Not Found                                                                   120 ms
|   ISPDB               asked
|   MX records          found    mx1.example.jp                                                                   13 ms
|   Policy              asked
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| With an address, the next steps come filled in with what is usual for its domain, and you only have to look them over.
| Without one, everything is filled in by hand. Nothing is written before the last step.
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
discovery answer ispdb nothing 310 "404 Not Found"
discovery answer policy found 20 "v=spf1 mx -all"
discovery done
screens
~24x80
| mailsetup  new mail server                       [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@example.jp                           ]
| > [ Take what was found ]
|     Receiving: IMAP4 imap.example.jp:993 TLS
|       SRV records: no other source knew a way.
|     Sending: SMTP smtp.example.jp:465 TLS
|       SRV records: no other source knew a way.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|   SRV records         found    imap.example.jp:993                      15 ms
|   Autoconfig          failed   autoconfig.example.jp: no such host      41 ms
|   Well-known address  nothing  404 Not Found                           120 ms
|   ISPDB               nothing  404 Not Found                           310 ms
|   MX records          found    mx1.example.jp                           13 ms
|   Policy              found    v=spf1 mx -all                           20 ms
|
| With an address, the next steps come filled in with what is usual for its dom…
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
~10x40
| mailsetup  new mail server
| Step 1 of 9: START
| Which mail address is this server for?
| > [ Take what was found ]             ^
|     Receiving: IMAP4
|     imap.example.jp:993 TLS
|     Sending: SMTP smtp.example.jp:465
|     TLS                               v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server                                                               [not saved] settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@example.jp                                                                                     ]
| > [ Take what was found ]
|     Receiving: IMAP4 imap.example.jp:993 TLS
|       SRV records: no other source knew a way.
|     Sending: SMTP smtp.example.jp:465 TLS
|       SRV records: no other source knew a way.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|   SRV records         found    imap.example.jp:993                                                              15 ms
|   Autoconfig          failed   autoconfig.example.jp: no such host                                              41 ms
|   Well-known address  nothing  404 Not Found                                                                   120 ms
|   ISPDB               nothing  404 Not Found                                                                   310 ms
|   MX records          found    mx1.example.jp                                                                   13 ms
|   Policy              found    v=spf1 mx -all                                                                   20 ms
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| With an address, the next steps come filled in with what is usual for its domain, and you only have to look them over.
| Without one, everything is filled in by hand. Nothing is written before the last step.
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
key Down*2
screen
| mailsetup  new mail server                       [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@example.jp                           ]
|   [ Take what was found ]
|     Receiving: IMAP4 imap.example.jp:993 TLS
|       SRV records: no other source knew a way.
|     Sending: SMTP smtp.example.jp:465 TLS
|       SRV records: no other source knew a way.
|   [ Choose a provider ]
| > [ Fill in by hand ]
|
|   SRV records         found    imap.example.jp:993                      15 ms
|   Autoconfig          failed   autoconfig.example.jp: no such host      41 ms
|   Well-known address  nothing  404 Not Found                           120 ms
|   ISPDB               nothing  404 Not Found                           310 ms
|   MX records          found    mx1.example.jp                           13 ms
|   Policy              found    v=spf1 mx -all                           20 ms
|
| With an address, the next steps come filled in with what is usual for its dom…
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
key Up*2 Enter
screen
| mailsetup  new mail server: example.jp           [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [example.jp                                ]
|   Code  [example.jp                                ]
|
|
|
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
| The next steps are filled in with what was found for taro@example.jp.
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 5,20
key Enter
screen
| mailsetup  new mail server: example.jp           [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
|   Protocol          ( ) POP3  (*) IMAP4
|                     !! With IMAP4 only the INBOX is read. Mails that the
|                        server sorts into other folders are not fetched.
| > Receiving server  [imap.example.jp                           ]
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
| cursor 9,37
key Enter
! check 2 probe receive imap.example.jp IMAP4 993 TLS
! check 3 probe receive imap.example.jp IMAP4 143 STARTTLS
! check 4 probe receive imap.example.jp IMAP4 143 none
screen
| mailsetup  new mail server: example.jp           [not saved] settings.json  en
|start > name > receiving > TRANSPORT > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How is the receiving server reached?
|
|   Encryption and port
| > (*) IMAP4 over TLS        993 ...  asking the server
|   ( ) IMAP4 with STARTTLS   143 ...  asking the server
|   ( ) IMAP4, no encryption  143 ...  asking the server
|   ( ) other port           [      ]
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
| imap.example.jp is asked in the background; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
# Back at the start it is all still there, and another address begins anew.
key Esc*3
screen
| mailsetup  new mail server: example.jp           [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@example.jp                           ]
|   [ Take what was found ]
|     Receiving: IMAP4 imap.example.jp:993 TLS
|       SRV records: no other source knew a way.
|     Sending: SMTP smtp.example.jp:465 TLS
|       SRV records: no other source knew a way.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|   SRV records         found    imap.example.jp:993                      15 ms
|   Autoconfig          failed   autoconfig.example.jp: no such host      41 ms
|   Well-known address  nothing  404 Not Found                           120 ms
|   ISPDB               nothing  404 Not Found                           310 ms
|   MX records          found    mx1.example.jp                           13 ms
|   Policy              found    v=spf1 mx -all                           20 ms
|
| A mail address that this server will handle, such as taro@example.co.jp. The …
|
| Enter next  Esc back  Ctrl-T check  Ctrl-P probe  Ctrl-S save  Ctrl-G help
| cursor 5,33
key Up
type x
screen
| mailsetup  new mail server: example.jp           [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@example.jpx                          ]
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
| cursor 5,34
key Backspace
screen
| mailsetup  new mail server: example.jp           [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@example.jp                           ]
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
| cursor 5,33
key Enter
screen
| mailsetup  new mail server: example.jp           [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@example.jp                           ]
| > [ Take what was found ]
|     Receiving: IMAP4 imap.example.jp:993 TLS
|       SRV records: no other source knew a way.
|     Sending: SMTP smtp.example.jp:465 TLS
|       SRV records: no other source knew a way.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|   SRV records         found    imap.example.jp:993                      15 ms
|   Autoconfig          failed   autoconfig.example.jp: no such host      41 ms
|   Well-known address  nothing  404 Not Found                           120 ms
|   ISPDB               nothing  404 Not Found                           310 ms
|   MX records          found    mx1.example.jp                           13 ms
|   Policy              found    v=spf1 mx -all                           20 ms
|
| With an address, the next steps come filled in with what is usual for its dom…
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
key Up
key Ctrl-U
type taro@hoster.example.com
key Down
! discover 5 taro@hoster.example.com
discovery ask srv "_imaps._tcp.hoster.example.com SRV"
discovery offer srv receive pop3 pop.elsewhere.test 110 none foreign
discovery answer srv found 8 "pop.elsewhere.test:110"
discovery done
screens
~24x80
| mailsetup  new mail server: example.jp           [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@hoster.example.com                   ]
| > [ Take what was found ]
|     Receiving: POP3 pop.elsewhere.test:110 No encryption
|       SRV records: no other source knew a way.
|     Sending: No source knew a way.
|     !! pop.elsewhere.test does not belong to the domain, and nothing proves
|        that the domain means it: is it your provider's? pop.elsewhere.test is
|        reached without encryption: password and mail cross the network in
|        clear text.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|   SRV records  found  pop.elsewhere.test:110                             8 ms
|
| With an address, the next steps come filled in with what is usual for its
| domain, and you only have to look them over. Without one, everything is filled
| in by hand. Nothing is written before the last step.
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
~10x40
| mailsetup  new mail server: example.jp
| Step 1 of 9: START
| Which mail address is this server for?
| > [ Take what was found ]             ^
|     Receiving: POP3
|     pop.elsewhere.test:110 No
|     encryption
|     Sending: No source knew a way.    v
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: example.jp                                                   [not saved] settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@hoster.example.com                                                                             ]
| > [ Take what was found ]
|     Receiving: POP3 pop.elsewhere.test:110 No encryption
|       SRV records: no other source knew a way.
|     Sending: No source knew a way.
|     !! pop.elsewhere.test does not belong to the domain, and nothing proves that the domain means it: is it your
|        provider's? pop.elsewhere.test is reached without encryption: password and mail cross the network in clear
|        text.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
|   SRV records  found  pop.elsewhere.test:110                                                                     8 ms
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| With an address, the next steps come filled in with what is usual for its domain, and you only have to look them over.
| Without one, everything is filled in by hand. Nothing is written before the last step.
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
key Enter
screens
~24x80
| mailsetup  new mail server: example.jp           [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@hoster.example.com                   ]
| > [ Take what was found ]
|    ┌─ Take it? ───────────────────────────────────────────────────────────┐
|    │ pop.elsewhere.test does not belong to the domain, and nothing proves │
|    │ that the domain means it: is it your provider's? pop.elsewhere.test  │
|    │ is reached without encryption: password and mail cross the network   │
|    │ in clear text.                                                       │
|    │                                                                      │
|    │  y  Take it all the same                                             │
|    │> n  Leave it                                                         │
|    └──────────────────────────────────────────────────────────────────────┘
|
|   SRV records  found  pop.elsewhere.test:110                             8 ms
|
| With an address, the next steps come filled in with what is usual for its
| domain, and you only have to look them over. Without one, everything is filled
| in by hand. Nothing is written before the last step.
|
| Enter take  Esc cancel  ? help
~10x40
| mailsetup  new mail server: example.jp
|┌─ Take it? ───────────────────────────┐
|│ pop.elsewhere.test does not belong   │
|│ to the domain, and nothing proves    │
|│ that the domain means it: is it your │
|│ provider's? pop.elsewhere.test is r… │
|│  y  Take it all the same             │
|│> n  Leave it                         │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  ? help
~40x120
| mailsetup  new mail server: example.jp                                                   [not saved] settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@hoster.example.com                                                                             ]
| > [ Take what was found ]
|     Receiving: POP3 pop.elsewhere.test:110 No encryption
|       SRV records: no other source knew a way.
|     Sending: No source knew a way.
|     !! pop.elsewhere.test does not belong to the domain, and nothing proves that the domain means it: is it your
|        provider's? pop.elsewhere.test is reached without encryption: password and mail cross the network in clear
|        text.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|                        ┌─ Take it? ───────────────────────────────────────────────────────────┐
|                        │ pop.elsewhere.test does not belong to the domain, and nothing proves │
|                        │ that the domain means it: is it your provider's? pop.elsewhere.test  │
|                        │ is reached without encryption: password and mail cross the network   │
|                        │ in clear text.                                                       │
|                        │                                                                      │
|                        │  y  Take it all the same                                             │
|                        │> n  Leave it                                                         │
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
| With an address, the next steps come filled in with what is usual for its domain, and you only have to look them over.
| Without one, everything is filled in by hand. Nothing is written before the last step.
|
| Enter take  Esc cancel  ? help
key Esc
key Enter
key y
screen
| mailsetup  new mail server: hoster.example.com   [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [hoster.example.com                        ]
|   Code  [hoster.example.com                        ]
|
|
|
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
| The next steps are filled in with what was found for taro@hoster.example.com.
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 5,28
# Escape stops the asking first; nothing found leaves the next steps to hand.
key Esc
key Up*4 End Ctrl-U
type taro@quiet.example.net
key Enter
! discover 6 taro@quiet.example.net
discovery ask srv "_imaps._tcp.quiet.example.net SRV"
key Esc
! cancel 6
screen
| mailsetup  new mail server: hoster.example.com   [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@quiet.example.net                    ]
|   [ Choose a provider ]
| > [ Fill in by hand ]
|
|
|
|
|
|
|
|
|
|
|
| With an address, the next steps come filled in with what is usual for its
| domain, and you only have to look them over. Without one, everything is filled
| in by hand. Nothing is written before the last step.
| Nobody is asked any more.
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
key Up*4 Enter
! discover 7 taro@quiet.example.net
discovery ask srv "_imaps._tcp.quiet.example.net SRV"
discovery answer srv nothing 9 "no such record"
discovery done
screens
~24x80
| mailsetup  new mail server: hoster.example.com   [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@quiet.example.net                    ]
|   [ Choose a provider ]
| > [ Fill in by hand ]
|   Nobody who was asked knows the settings for this address. The next steps ask
|   for them.
|
|   SRV records  nothing  no such record                                   9 ms
|
|
|
|
|
|
|
| With an address, the next steps come filled in with what is usual for its
| domain, and you only have to look them over. Without one, everything is filled
| in by hand. Nothing is written before the last step.
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
~10x40
| mailsetup  new mail server: hoster.ex…
| Step 1 of 9: START
| Which mail address is this server for?
|   [ Choose a provider ]               ^
| > [ Fill in by hand ]
|   Nobody who was asked knows the
|   settings for this address. The next
|   steps ask for them.
|
| Enter next  Esc back  c check  ? help
~40x120
| mailsetup  new mail server: hoster.example.com                                           [not saved] settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@quiet.example.net                                                                              ]
|   [ Choose a provider ]
| > [ Fill in by hand ]
|   Nobody who was asked knows the settings for this address. The next steps ask for them.
|
|   SRV records  nothing  no such record                                                                           9 ms
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| With an address, the next steps come filled in with what is usual for its domain, and you only have to look them over.
| Without one, everything is filled in by hand. Nothing is written before the last step.
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
key Enter
screen
| mailsetup  new mail server: quiet.example.net    [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [quiet.example.net                         ]
|   Code  [quiet.example.net                         ]
|
|
|
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
| cursor 5,27
# Not waiting: it goes on behind the next steps, and says so when it is there.
key Esc
key Up*4 End Ctrl-U
type taro@late.example.org
key Enter Enter
! discover 8 taro@late.example.org
screen
| mailsetup  new mail server: late.example.org     [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [late.example.org                          ]
|   Code  [late.example.org                          ]
|
|
|
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
| cursor 5,26
discovery ask srv "_imaps._tcp.late.example.org SRV"
discovery offer srv receive imap4 imap.late.example.org 993 tls
discovery answer srv found 900 "imap.late.example.org:993"
discovery done
screen
| mailsetup  new mail server: late.example.org     [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [late.example.org                          ]
|   Code  [late.example.org                          ]
|
|
|
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
| Settings were found for taro@late.example.org: the first step shows them and
| takes them.
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 5,26
# Switched off: the next step at once, as without a network.
key Esc
key Up*4 End Ctrl-U
type taro@off.example.org
key Ctrl-P
! cancel 2
! cancel 3
! cancel 4
screen
| mailsetup  new mail server: late.example.org     [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@off.example.org                      ]
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
| Nothing is asked in the background any more.
| Enter next  Esc back  Ctrl-T check  Ctrl-P probe  Ctrl-S save  Ctrl-G help
| cursor 5,38
key Enter
screen
| mailsetup  new mail server: off.example.org      [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [off.example.org                           ]
|   Code  [off.example.org                           ]
|
|
|
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
| cursor 5,25
key Esc Esc d
lookups off
key a
type taro@example.jp
key Enter
screen
| mailsetup  new mail server: example.jp           [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [example.jp                                ]
|   Code  [example.jp                                ]
|
|
|
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
