# The providers: listed, found, looked at, taken; built in among the servers.
size 24x80
built-in
load
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code      Name                         Receive        Send          Check
|> -  gmail     Gmail / Google Workspace     IMAP4 993 TLS  465 TLS       preset
|  -  exchange  Exchange Online / Microsof…  IMAP4 993 TLS  587 STARTTLS  preset
|
|  No mail servers are registered yet.
|
|  Press a to add the first one. The wizard asks for what is needed, step by
|  step, and tries every setting against the real server.
|
|
|
|
|
|
|
|
|
| receive: imap.gmail.com  send: smtp.gmail.com
| Built in: Enter begins a new server with it, y copies it.
| Not checked in this session.
|
| Enter open  a add  c check  t test mail  d delete  m move  y copy  ? help
key 5
! providers
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers [5 Providers] 6 Migration
|  Name                                      Region        Protocols        Sure
|> Gmail / Google Workspace                  worldwide     POP3 IMAP4 SMTP  A
|  Exchange Online / Microsoft 365           worldwide     POP3 IMAP4 SMTP  A
|
|
|
|
|
|
|
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
| Enter take  Space show all  Tab section  / filter  \ log  ? help  q quit
providers
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers [5 Providers] 6 Migration
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
| Enter take  Space show all  Tab section  / filter  \ log  ? help  q quit
~10x40
| 1 2 3 4 [5 Providers] 6
|  Name               Protocols        ?
|> Gmail / Google W…  POP3 IMAP4 SMTP  A
|  Exchange Online …  POP3 IMAP4 SMTP  A
|  Yahoo! JAPAN Mail  POP3 IMAP4 SMTP  A
|  OCN                POP3 IMAP4 SMTP  A
|   IMAP4 imap.gmail.com:993  TLS       ^
|     login: XOAUTH2, Password          v
|
| Enter take  Space show all  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  2 Accounts  3 Notification  4 OAuth servers  [5 Providers]  6 Migration
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
|  Gunma Internet (b…  Japan         POP3 SMTP        A    │   is refused.                                              v
|
| Enter take  Space show all  Tab section  / filter  \ log  ? help  q quit
# The page with everything; on to the next one.
key Down Down Space
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers [5 Providers] 6 Migration
| Yahoo! JAPAN Mail  (yahoo-jp)  Japan
| Receiving
|   POP3  pop.mail.yahoo.co.jp:995  TLS
|     login: Password
|     user name: the part of the address before the @
|   IMAP4 imap.mail.yahoo.co.jp:993  TLS
|     login: Password
|     user name: not known
|     IMAP has to be allowed in the Yahoo! Mail settings first.
|   B: quoted by others: support.yahoo-net.jp, H000014864 (quoted by a
|   third-party list of providers)
| Sending
|   SMTP  smtp.mail.yahoo.co.jp:465  TLS
|     login: Password
|     user name: the part of the address before the @
| To be switched on first
|   Allow access by IMAP, POP and SMTP from other than the official apps in the
|   Yahoo! Mail settings.
| Notes
|   Access by IMAP, POP or SMTP from other than the official apps works only    v
|
| Enter take  Esc back  Space show all  Tab section  / filter  \ log  ? help
key PgDn n
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers [5 Providers] 6 Migration
| OCN  (ocn)  Japan
| Receiving
|   POP3  pop.ocn.ne.jp:995  TLS
|     login: Password
|     user name: the whole mail address
|   IMAP4 imap.ocn.ne.jp:993  TLS
|     login: Password
|     user name: the whole mail address
|   B: quoted by others: support.ntt.com, pid21000001uk9 (quoted by a
|   third-party list of providers)
| Sending
|   SMTP  smtp.ocn.ne.jp:465  TLS
|     login: Password
|     user name: the whole mail address
| Domains
|   ocn.ne.jp ocn.ad.jp
| Where this is from
|   A: from the provider: Thunderbird autoconfig database, ocn.ne.jp.xml
|   (c6ad796)
|
|
| Enter take  Esc back  Space show all  Tab section  / filter  \ log  ? help
key Esc / 
type taro@abc.ocn.ne.jp
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers [5 Providers] 6 Migration
|  Name                                      Region        Protocols        Sure
|> OCN                                       Japan         POP3 IMAP4 SMTP  A
|
|
|
|
|
|
|
|
| ──────────────────────────────────────────────────────────────────────────────
| OCN  (ocn)  Japan
| Receiving
|   POP3  pop.ocn.ne.jp:995  TLS
|     login: Password
|     user name: the whole mail address
|   IMAP4 imap.ocn.ne.jp:993  TLS
|     login: Password
|     user name: the whole mail address
|   B: quoted by others: support.ntt.com, pid21000001uk9 (quoted by a           v
| Filter: [taro@abc.ocn.ne.jp                                                  ]
| Enter take  Esc cancel  Ctrl-G help
| cursor 22,28
key Enter Enter
screen
| mailsetup  new mail server: ocn                  [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [OCN                                       ]
|   Code  [ocn                                       ]
|
|
|
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
| The next steps are filled in with what is known of OCN.
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 5,13
key Enter
screen
| mailsetup  new mail server: ocn                  [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
|   Receive mail      (*) yes  ( ) no
|   Protocol          (*) POP3  ( ) IMAP4
| > Receiving server  [pop.ocn.ne.jp                             ]
|
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
| cursor 7,35
key Enter
! check 1 probe receive pop.ocn.ne.jp POP3  995 TLS
! check 2 probe receive pop.ocn.ne.jp POP3  110 STARTTLS
! check 3 probe receive pop.ocn.ne.jp POP3  110 none
screen
| mailsetup  new mail server: ocn                  [not saved] settings.json  en
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
| pop.ocn.ne.jp is asked in the background; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
key Enter
screen
| mailsetup  new mail server: ocn                  [not saved] settings.json  en
|start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                  < Password >  1 of 12  APOP  Automatic  PLAIN  …
| > User for the test      [                                          ]
|   Password for the test  [                                          ]
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
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 6,27
