# A provider in the wizard: proposed for an address, chosen from the list, left for values by hand.
size 24x80
providers
load
key a
type taro@cybermail.jp
screens
~24x80
| mailsetup  new mail server                       [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@cybermail.jp                         ]
|                 > CYBERMAIL Sigma? Enter takes what is known of it.
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
| A mail address that this server will handle, such as taro@example.co.jp. The
| name, the code and the user of the test login are proposed from it, and its
| domain is asked for the settings: DNS, the domain's servers and the ISPDB.
| Leave it empty to fill everything in by hand.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-P probe  Ctrl-S save  Ctrl-G help
| cursor 5,35
~10x40
| mailsetup  new mail server
| Step 1 of 9: START
| Which mail address is this server for?
| > Mail address  [taro@cybermail.jp   ]
|     > CYBERMAIL Sigma? Enter takes
|       what is known of it.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|
| Enter next  Esc back  Ctrl-G help
| cursor 3,35
~40x120
| mailsetup  new mail server                                                               [not saved] settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@cybermail.jp                                                                                   ]
|                 > CYBERMAIL Sigma? Enter takes what is known of it.
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
| A mail address that this server will handle, such as taro@example.co.jp. The name, the code and the user of the test
| login are proposed from it, and its domain is asked for the settings: DNS, the domain's servers and the ISPDB. Leave
| it empty to fill everything in by hand.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-P probe  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 5,35
key Enter
screens
~24x80
| mailsetup  new mail server                       [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@cybermail.jp                         ]
|                 > CYBERMAIL Sigma? Enter takes what is known of it.
|   [ Choose a provider ]
|   [ Fill in by hand ]
|    ┌─ Provider ───────────────────────────────────────────────────────────┐
|    │ CYBERMAIL Sigma: <tenant>: The first part of the host in your access │
|    │ URL: it is example in https://example.cybermail.jp. Example: example │
|    │                                                                      │
|    │ <tenant> [                                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| A mail address that this server will handle, such as taro@example.co.jp. The
| name, the code and the user of the test login are proposed from it, and its
| domain is asked for the settings: DNS, the domain's servers and the ISPDB.
| Leave it empty to fill everything in by hand.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 13,16
~10x40
| mailsetup  new mail server
|┌─ Provider ───────────────────────────┐
|│ CYBERMAIL Sigma: <tenant>: The first │
|│ part of the host in your access URL: │
|│ it is example in                     │
|│ https://example.cybermail.jp.        │
|│ Example: example                     │
|│ <tenant> [                         ] │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  Ctrl-G help
| cursor 7,12
~40x120
| mailsetup  new mail server                                                               [not saved] settings.json  en
| START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@cybermail.jp                                                                                   ]
|                 > CYBERMAIL Sigma? Enter takes what is known of it.
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
|                        ┌─ Provider ───────────────────────────────────────────────────────────┐
|                        │ CYBERMAIL Sigma: <tenant>: The first part of the host in your access │
|                        │ URL: it is example in https://example.cybermail.jp. Example: example │
|                        │                                                                      │
|                        │ <tenant> [                                                         ] │
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
| A mail address that this server will handle, such as taro@example.co.jp. The name, the code and the user of the test
| login are proposed from it, and its domain is asked for the settings: DNS, the domain's servers and the ISPDB. Leave
| it empty to fill everything in by hand.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 21,36
# What does not fit is said, what does is taken; the whole URL will do.
type two words
key Enter
screen
| mailsetup  new mail server                       [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [taro@cybermail.jp                         ]
|                 > CYBERMAIL Sigma? Enter takes what is known of it.
|    ┌─ Provider ───────────────────────────────────────────────────────────┐
|    │ CYBERMAIL Sigma: <tenant>: The first part of the host in your access │
|    │ URL: it is example in https://example.cybermail.jp. Example: example │
|    │                                                                      │
|    │ <tenant> [two words                                                ] │
|    │ <tenant> takes one part of a host name, letters, digits and hyphens, │
|    │ such as example: The first part of the host in your access URL: it   │
|    │ is example in https://example.cybermail.jp.                          │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
| A mail address that this server will handle, such as taro@example.co.jp. The
| name, the code and the user of the test login are proposed from it, and its
| domain is asked for the settings: DNS, the domain's servers and the ISPDB.
| Leave it empty to fill everything in by hand.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 11,25
key Ctrl-U
type https://example.cybermail.jp/
key Enter
screen
| mailsetup  new mail server: cybermail            [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [CYBERMAIL Sigma                           ]
|   Code  [cybermail                                 ]
|
|
|
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
| The next steps are filled in with what is known of CYBERMAIL Sigma.
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 5,25
key Enter
screen
| mailsetup  new mail server: cybermail            [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
|   Protocol          (*) POP3  ( ) IMAP4
| > Receiving server  [example.cybermail.jp                      ]
|
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
| cursor 7,42
# The protocol of the user's wish, as the provider has it.
key Up Right
screen
| mailsetup  new mail server: cybermail            [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
| > Protocol          ( ) POP3  (*) IMAP4
|                     !! With IMAP4 only the INBOX is read. Mails that the
|                        server sorts into other folders are not fetched.
|   Receiving server  [example.cybermail.jp                      ]
|
|
|
|
|
|
|
|
| How mail is fetched: POP3 carries it over to this system, IMAP4 looks at it
| where it lies, in INBOX alone. Your provider's documents say which of them is
| offered; POP3 is usual for groupware. A POP3 server must know the UIDL
| command, or mails that were fetched cannot be told from new ones.
| Filled in with what is known of CYBERMAIL Sigma.
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help
key Enter Enter
! check 1 probe receive example.cybermail.jp IMAP4 993 TLS
! check 2 probe receive example.cybermail.jp IMAP4 143 STARTTLS
! check 3 probe receive example.cybermail.jp IMAP4 143 none
screen
| mailsetup  new mail server: cybermail            [not saved] settings.json  en
|start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                  < Password >  1 of 12  APOP  Automatic  PLAIN  …
|   User for the test      [taro@cybermail.jp                         ]
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
|
| The user name is the whole mail address.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-R show password  Ctrl-G help
| cursor 7,27
key Ctrl-N Ctrl-N
screen
| mailsetup  new mail server: cybermail            [not saved] settings.json  en
|start > name > receiving > transport > login > sending > LOGIN > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one get permission to send?
|
| > Permission to send      (*) SMTP authentication
|                           ( ) POP before SMTP
|                           ( ) No login
|   Mechanism               < LOGIN >  3 of 10  CRAM-MD5  DIGEST-MD5  NTLM  …
|   User and password       (*) As for receiving  ( ) Its own user and password
|   Sender for the test     [taro@cybermail.jp                         ]
|   Recipient for the test  [                                          ]
|   [ Check sending now ]
|   [ Next step ]
|
|
|
|
|
|
| LOGIN is the only login that works here.
| The user name is the whole mail address.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help
key Ctrl-N Ctrl-N
screen
| mailsetup  new mail server: cybermail            [not saved] settings.json  en
|start > name > receiving > transport > login > sending > login > limits > REVIEW
| ──────────────────────────────────────────────────────────────────────────────
| Is everything right?
|
| > [ Check now ]
|   [ Save ]
|   !! With IMAP4 only the INBOX is read. Mails that the server sorts into other
|      folders are not fetched.
|   These settings have not been checked yet.
|
| ── name ──────────────────────────────────────────────────────────────────────
|   Name                      CYBERMAIL Sigma
|   Code                      cybermail
|
| ── receiving ─────────────────────────────────────────────────────────────────
|   Receive mail              yes
|   Protocol                  IMAP4                                             v
|
| LOGIN is the only login that works here.
| LOGIN is the only mechanism for sending. Neither PLAIN, CRAM-MD5 or DIGEST-MD5
| nor POP before SMTP can be used.
|
| Enter check  Esc back  c check  Ctrl-S save  \ log  ? help  q quit
key Ctrl-G
screen
| mailsetup  help                                  [not saved] settings.json  en
| CYBERMAIL Sigma
| LOGIN is the only login that works here.
| LOGIN is the only mechanism for sending. Neither PLAIN, CRAM-MD5 or DIGEST-MD5
| nor POP before SMTP can be used.
|
| Is everything right?
| Everything that will be saved, with warnings and with what is different from
| the saved server. Check it once more, then save: only now the settings file is
| written.
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
| Esc close  PgDn more
key Esc Esc Esc Esc Esc Esc Esc Esc Esc
# The same address leads on as it is.
key Enter
screen
| mailsetup  new mail server: cybermail            [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [CYBERMAIL Sigma                           ]
|   Code  [cybermail                                 ]
|
|
|
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
key Esc
# By hand after all: nothing of it stays but what was chosen.
key Down Down Enter
screen
| mailsetup  new mail server: cybermail.jp         [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [cybermail.jp                              ]
|   Code  [cybermail.jp                              ]
|
|
|
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
| cursor 5,22
key Enter
screen
| mailsetup  new mail server: cybermail.jp         [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
|   Protocol          ( ) POP3  (*) IMAP4
|                     !! With IMAP4 only the INBOX is read. Mails that the
|                        server sorts into other folders are not fetched.
| > Receiving server  [imap.cybermail.jp                         ]
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
# Chosen from the list.
key Esc Esc Down Enter
screens
~24x80
| mailsetup  choose a provider                     [not saved] settings.json  en
|  Name                                      Region        Protocols        Sure
|> Gmail / Google Workspace                  worldwide     POP3 IMAP4 SMTP  A
|  Exchange Online / Microsoft 365           worldwide     POP3 IMAP4 SMTP  A
|  Yahoo! JAPAN Mail                         Japan         POP3 IMAP4 SMTP  A
|  OCN                                       Japan         POP3 IMAP4 SMTP  A
|  @nifty                                    Japan         POP3 IMAP4 SMTP  C
|  BIGLOBE                                   Japan         POP3 IMAP4 SMTP  A
|  So-net                                    Japan         POP3 IMAP4 SMTP  C
|  docomo mail (sp-mode)                     Japan         IMAP4 SMTP       B
|  au mail (ezweb.ne.jp, au.com)             Japan         IMAP4 SMTP       C
|  SoftBank (i.softbank.jp)                  Japan         IMAP4 SMTP       A
| ──────────────────────────────────────────────────────────────────────────────
| Gmail / Google Workspace  (gmail)  worldwide
| Receiving
|   IMAP4 imap.gmail.com:993  TLS
|     login: XOAUTH2, Password
|     user name: the whole mail address
|   POP3  pop.gmail.com:995  TLS
|     login: XOAUTH2, Password
|     user name: the whole mail address
| Sending                                                                       v
|
| Enter take  Esc back  Space show all  / filter  \ log  ? help  q quit
~10x40
| mailsetup  choose a provider
|  Name               Protocols        ?
|> Gmail / Google W…  POP3 IMAP4 SMTP  A
|  Exchange Online …  POP3 IMAP4 SMTP  A
|  Yahoo! JAPAN Mail  POP3 IMAP4 SMTP  A
|  OCN                POP3 IMAP4 SMTP  A
|   IMAP4 imap.gmail.com:993  TLS       ^
|     login: XOAUTH2, Password          v
|
| Enter take  Esc back  / filter  ? help
~40x120
| mailsetup  choose a provider                                                             [not saved] settings.json  en
|  Name                Region        Protocols        Sure │ Gmail / Google Workspace  (gmail)  worldwide
|> Gmail / Google Wo…  worldwide     POP3 IMAP4 SMTP  A    │ Receiving
|  Exchange Online /…  worldwide     POP3 IMAP4 SMTP  A    │   IMAP4 imap.gmail.com:993  TLS
|  Yahoo! JAPAN Mail   Japan         POP3 IMAP4 SMTP  A    │     login: XOAUTH2, Password
|  OCN                 Japan         POP3 IMAP4 SMTP  A    │     user name: the whole mail address
|  @nifty              Japan         POP3 IMAP4 SMTP  C    │   POP3  pop.gmail.com:995  TLS
|  BIGLOBE             Japan         POP3 IMAP4 SMTP  A    │     login: XOAUTH2, Password
|  So-net              Japan         POP3 IMAP4 SMTP  C    │     user name: the whole mail address
|  docomo mail (sp-m…  Japan         IMAP4 SMTP       B    │ Sending
|  au mail (ezweb.ne…  Japan         IMAP4 SMTP       C    │   SMTP  smtp.gmail.com:465  TLS
|  SoftBank (i.softb…  Japan         IMAP4 SMTP       A    │     login: XOAUTH2, Password
|  au one net / DION…  Japan         POP3 SMTP        C    │     user name: the whole mail address
|  Yahoo! BB           Japan         POP3 SMTP        A    │   SMTP  smtp.gmail.com:587  STARTTLS
|  Xserver             Japan         POP3 IMAP4 SMTP  B    │     login: XOAUTH2, Password
|  Sakura Internet (…  Japan         IMAP4 SMTP       C    │     user name: the whole mail address
|  Onamae.com (mail)   Japan         POP3 SMTP        A    │   B: quoted by others: developer.nylas.com (quoting Google)
|  Lolipop!            Japan         POP3 IMAP4 SMTP  C    │ To be switched on first
|  ConoHa WING         Japan         SMTP             C    │   Switch on POP under "Forwarding and POP/IMAP" in the
|  heteml              Japan         POP3 SMTP        C    │   Gmail settings, and IMAP too where it has a switch.
|  KAGOYA              Japan         IMAP4 SMTP       C    │   https://mail.google.com/mail/?ui=2&shva=1#settings/fwdand
|  WebARENA            Japan         POP3 SMTP        A    │   pop
|  CYBERMAIL Sigma     Japan         POP3 IMAP4 SMTP  A    │ OAuth
|  LINE WORKS          Japan         POP3 SMTP        C    │   OAuth server of the preset Google
|  IIJmio Safety Mail  Japan         POP3 SMTP        A    │   Google does not allow the device flow for mail: its
|  IIJ4U               Japan         POP3 SMTP        A    │   endpoint answers HTTP 400, invalid_scope, to the mail
|  mopera U (docomo)   Japan         POP3 IMAP4 SMTP  A    │   scope. Take the authorization code flow with PKCE.
|  Zoho Mail (Japan)   Japan         POP3 IMAP4 SMTP  A    │   developers.google.com/identity/protocols/oauth2/limited-i
|  aikis               Japan         POP3 SMTP        A    │   nput-device; googleapis/oauth2client#88;
|  BB Niigata          Japan         POP3 SMTP        A    │   google-api-python-client#41;
|  BB Niigata (nsat.…  Japan         POP3 SMTP        A    │   hickford/git-credential-oauth#38; Thunderbird autoconfig
|  Cable TV i-net Ii…  Japan         POP3 IMAP4 SMTP  A    │   database, googlemail.com.xml (c6ad796);
|  CC9 Internet Serv…  Japan         POP3 IMAP4 SMTP  A    │   pdobsan/oama@e419ef1
|  CLIO-Net (transfe…  Japan         POP3 SMTP        A    │ Notes
|  CTY Mail            Japan         POP3 SMTP        A    │   The password here is an app password, which needs 2-Step
|  Echo City Komagat…  Japan         POP3 IMAP4 SMTP  A    │   Verification. The normal password of the Google account
|  Gunma Internet (b…  Japan         POP3 SMTP        A    │   is refused.
|  Gunma Internet (c…  Japan         POP3 SMTP        A    │   LukeSmithxyz/mutt-wizard#862; pimalaya/himalaya#582      v
|
| Enter take  Esc back  Space show all  / filter  \ log  ? help  q quit
key /
type xserver
key Enter
screen
| mailsetup  choose a provider                     [not saved] settings.json  en
|  Name                                      Region        Protocols        Sure
|> Xserver                                   Japan         POP3 IMAP4 SMTP  B
|
|
|
|
|
|
|
|
|
| ──────────────────────────────────────────────────────────────────────────────
| Xserver  (xserver)  Japan
| Receiving
|   POP3  sv<NNN>.xserver.jp:995  TLS
|     login: Password
|     user name: the whole mail address
|   POP3  sv<NNN>.xserver.jp:110  STARTTLS
|     login: Password
|     user name: the whole mail address
|   IMAP4 sv<NNN>.xserver.jp:993  TLS                                           v
| 1 of 109 providers are shown, those with "xserver"; Esc shows all.
| Enter take  Esc back  Space show all  / filter  \ log  ? help  q quit
key Enter
screen
| mailsetup  choose a provider                     [not saved] settings.json  en
|  Name                                      Region        Protocols        Sure
|> Xserver                                   Japan         POP3 IMAP4 SMTP  B
|
|
|
|
|
|
|    ┌─ Provider ───────────────────────────────────────────────────────────┐
|    │ Xserver: <NNN>: The number in your server's name                     │
|    │ (sv<NNN>.xserver.jp), which the server panel shows. Example: 123     │
|    │                                                                      │
|    │ <NNN> [                                                            ] │
|    └──────────────────────────────────────────────────────────────────────┘
|   POP3  sv<NNN>.xserver.jp:995  TLS
|     login: Password
|     user name: the whole mail address
|   POP3  sv<NNN>.xserver.jp:110  STARTTLS
|     login: Password
|     user name: the whole mail address
|   IMAP4 sv<NNN>.xserver.jp:993  TLS                                           v
| 1 of 109 providers are shown, those with "xserver"; Esc shows all.
| Enter take  Esc cancel  Ctrl-G help
| cursor 13,13
key Esc
screen
| mailsetup  choose a provider                     [not saved] settings.json  en
|  Name                                      Region        Protocols        Sure
|> Xserver                                   Japan         POP3 IMAP4 SMTP  B
|
|
|
|
|
|
|
|
|
| ──────────────────────────────────────────────────────────────────────────────
| Xserver  (xserver)  Japan
| Receiving
|   POP3  sv<NNN>.xserver.jp:995  TLS
|     login: Password
|     user name: the whole mail address
|   POP3  sv<NNN>.xserver.jp:110  STARTTLS
|     login: Password
|     user name: the whole mail address
|   IMAP4 sv<NNN>.xserver.jp:993  TLS                                           v
| 1 of 109 providers are shown, those with "xserver"; Esc shows all.
| Enter take  Esc back  Space show all  / filter  \ log  ? help  q quit
key Esc
screen
| mailsetup  choose a provider                     [not saved] settings.json  en
|  Name                                      Region        Protocols        Sure
|  OCN                                       Japan         POP3 IMAP4 SMTP  A
|  @nifty                                    Japan         POP3 IMAP4 SMTP  C
|  BIGLOBE                                   Japan         POP3 IMAP4 SMTP  A
|  So-net                                    Japan         POP3 IMAP4 SMTP  C
|  docomo mail (sp-mode)                     Japan         IMAP4 SMTP       B
|  au mail (ezweb.ne.jp, au.com)             Japan         IMAP4 SMTP       C
|  SoftBank (i.softbank.jp)                  Japan         IMAP4 SMTP       A
|  au one net / DION (KDDI fixed line)       Japan         POP3 SMTP        C
|  Yahoo! BB                                 Japan         POP3 SMTP        A
|> Xserver                                   Japan         POP3 IMAP4 SMTP  B
| ──────────────────────────────────────────────────────────────────────────────
| Xserver  (xserver)  Japan
| Receiving
|   POP3  sv<NNN>.xserver.jp:995  TLS
|     login: Password
|     user name: the whole mail address
|   POP3  sv<NNN>.xserver.jp:110  STARTTLS
|     login: Password
|     user name: the whole mail address
|   IMAP4 sv<NNN>.xserver.jp:993  TLS                                           v
|
| Enter take  Esc back  Space show all  / filter  \ log  ? help  q quit
key Esc
screen
| mailsetup  new mail server: cybermail.jp         [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
|   Mail address  [taro@cybermail.jp                         ]
|                 > CYBERMAIL Sigma? Enter takes what is known of it.
| > [ Choose a provider ]
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
| With an address, the next steps come filled in with what is usual for its
| domain, and you only have to look them over. Without one, everything is filled
| in by hand. Nothing is written before the last step.
|
| Enter next  Esc back  c check  p probe  Ctrl-S save  \ log  ? help  q quit
key Enter
key /
type xserver
key Enter Enter
type １２
key Enter
screen
| mailsetup  new mail server: xserver              [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [Xserver                                   ]
|   Code  [xserver                                   ]
|
|
|
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
| The next steps are filled in with what is known of Xserver.
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 5,17
key Enter
screen
| mailsetup  new mail server: xserver              [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
|   Protocol          ( ) POP3  (*) IMAP4
|                     !! With IMAP4 only the INBOX is read. Mails that the
|                        server sorts into other folders are not fetched.
| > Receiving server  [sv12.xserver.jp                           ]
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
key Ctrl-N
! cancel 1
! cancel 2
! cancel 3
! check 4 probe receive sv12.xserver.jp IMAP4 993 TLS
! check 5 probe receive sv12.xserver.jp IMAP4 143 STARTTLS
! check 6 probe receive sv12.xserver.jp IMAP4 143 none
screen
| mailsetup  new mail server: xserver              [not saved] settings.json  en
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
|
|
| These values are quoted by others, not taken from the provider itself: let the
| check prove them.
| sv12.xserver.jp is asked in the background; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
