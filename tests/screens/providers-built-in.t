# Gmail and Exchange Online: used, copied, never changed; the OAuth server comes with them.
size 24x80
providers
load
key d
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
| This preset is built in: it can be used and copied, but not changed, moved or
| deleted.
| Enter open  a add  c check  t test mail  d delete  m move  y copy  ? help
key Space m
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
| This preset is built in: it can be used and copied, but not changed, moved or
| deleted.
| Enter open  a add  c check  t test mail  d delete  m move  y copy  ? help
key y
key Ctrl-U
type mail
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
|    ┌─ Copy ───────────────────────────────────────────────────────────────┐
|    │ Register a copy of the mail server gmail (Gmail / Google Workspace). │
|    │                                                                      │
|    │ Code of the copy [mail                                             ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| receive: imap.gmail.com  send: smtp.gmail.com
| Built in: Enter begins a new server with it, y copies it.
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 12,28
key Enter
! save
screen
| mailsetup                                        [not saved] settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code      Name                         Receive        Send          Check
|  -  gmail     Gmail / Google Workspace     IMAP4 993 TLS  465 TLS       preset
|  -  exchange  Exchange Online / Microsof…  IMAP4 993 TLS  587 STARTTLS  preset
|> 1  mail      Gmail / Google Workspace     IMAP4 993 TLS  465 TLS
|
|
|
|
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
| number 1 in CSV, 0 accounts
| Not checked in this session.
| The mail server gmail was copied as mail.
| Enter open  a add  c check  t test mail  d delete  m move  y copy  ? help
saved
key 4
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification [4 OAuth servers] 5 Providers 6 Migration
|  #  Code    Name    Provider  Kind of login       Used by
|> 1  google  Google  Google    Authorization code  1 server
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| https://oauth2.googleapis.com/token
| Named by 1 mail server and 0 accounts.
|
|
| Enter open  a add  d delete  m move  y copy  Tab section  u undo  ? help
key 1 g Down Enter
screen
| mailsetup  new mail server: exchange-2                       settings.json  en
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
key Enter Enter Enter
! check 1 probe receive outlook.office365.com IMAP4 993 TLS
! check 2 probe receive outlook.office365.com IMAP4 143 STARTTLS
! check 3 probe receive outlook.office365.com IMAP4 143 none
screen
| mailsetup  new mail server: exchange-2                       settings.json  en
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
| outlook.office365.com is asked in the background; p stops that.
| Enter next  Esc back  Space choose  c check  o more  p probe  \ log  ? help
key Esc Esc Esc Esc Esc
! cancel 1
! cancel 2
! cancel 3
# A new server cannot have their codes.
key a
key Down Down Enter
type Ours
key Down Ctrl-U
type gmail
screen
| mailsetup  new mail server: gmail                [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
|   Name  [Ours                                      ]
| > Code  [gmail                                     ]
|         ! The code gmail is taken by another mail server.
|
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
| cursor 6,15
key Esc Esc
screen
| mailsetup  new mail server: gmail                [not saved] settings.json  en
|START > name > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Which mail address is this server for?
|
| > Mail address  [                                          ]
|   [ Choose a provider ]
|   [ Fill in by hand ]
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
| A mail address that this server will handle, such as taro@example.co.jp. The
| name, the code and the user of the test login are proposed from it, and its
| domain is asked for the settings: DNS, the domain's servers and the ISPDB.
| Leave it empty to fill everything in by hand.
|
| Enter take  Esc cancel  ? help
key d
# One that only sends, with a user who is the same for everybody; one who says where it is from.
key 5 /
type sendgrid
key Enter
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers [5 Providers] 6 Migration
|  Name                                      Region        Protocols        Sure
|> Twilio SendGrid                           worldwide     SMTP             A
|
|
|
|
|
|
|
|
| ──────────────────────────────────────────────────────────────────────────────
| Twilio SendGrid  (sendgrid)  worldwide
| It only sends.
| Sending
|   SMTP  smtp.sendgrid.net:465  TLS
|     login: Password
|     user name: "apikey", the same for everybody
|   SMTP  smtp.sendgrid.net:587  STARTTLS
|     login: Password
|     user name: "apikey", the same for everybody                               v
| 1 of 109 providers are shown, those with "sendgrid"; Esc shows all.
| Enter take  Esc back  Space show all  Tab section  / filter  \ log  ? help
key Enter
screen
| mailsetup  new mail server: sendgrid             [not saved] settings.json  en
|start > NAME > receiving > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| What is this server called?
|
| > Name  [Twilio SendGrid                           ]
|   Code  [sendgrid                                  ]
|
|
|
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
| The next steps are filled in with what is known of Twilio SendGrid.
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 5,25
key Ctrl-N
screen
| mailsetup  new mail server: sendgrid             [not saved] settings.json  en
|start > name > RECEIVING > transport > login > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| Where is mail fetched from?
|
| > Receive mail  ( ) yes  (*) no
|
|
|
|
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
| sends, such as one for notifications. What you have typed for receiving is
| remembered until you leave and comes back when you switch it on again.
|
| Enter next  Esc back  Space choose  c check  Ctrl-S save  \ log  ? help
key Ctrl-N Ctrl-N
! check 4 probe send smtp.sendgrid.net 465 TLS
! check 5 probe send smtp.sendgrid.net 587 STARTTLS
! check 6 probe send smtp.sendgrid.net 25 STARTTLS
screen
| mailsetup  new mail server: sendgrid             [not saved] settings.json  en
|start > name > receiving > transport > login > sending > LOGIN > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one get permission to send?
|
|   Permission to send      (*) SMTP authentication
|                           ( ) POP before SMTP
|                           ( ) No login
|   Mechanism               < Automatic >  1 of 10  PLAIN  LOGIN  CRAM-MD5  …
|   User and password       ( ) As for receiving  (*) Its own user and password
|   User name               [apikey                                    ]
|   Password comes from     [ask                                       ]
| > Password for sending    [                                          ]
|   Sender for the test     [                                          ]
|   Recipient for the test  [                                          ]
|   [ Check sending now ]
|   [ Next step ]
|
|
|
|
| The user name is "apikey", the same for everybody.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-R show password  Ctrl-G help
| cursor 12,28
