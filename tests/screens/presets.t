# Nothing but the presets: how to begin, and a settings file that cannot be read.
size 24x80
built-in
load-failed settings.json: line 3, column 5: a comma is missing.
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code      Name                         Receive        Send          Check
|> -  gmail     Gmail / Google Workspace     IMAP4 993 TLS  465 TLS       preset
|  -  exchange  Exchange Online / Microsof…  IMAP4 993 TLS  587 STARTTLS  preset
|
|  settings.json: line 3, column 5: a comma is missing.
|
|  The settings file was not changed and will not be. Mend it and start again;
|  `mailsetup validate` names every place that is wrong.
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
| Enter open  c check  t test mail  Tab section  \ log  ? help  q quit
~10x40
| [1 Servers] 2 3 4 5 6
|
|  settings.json: line 3, column 5: a
|  comma is missing.
|
|  The settings file was not changed
|  and will not be. Mend it and start
|  again; `mailsetup validate` names e…
|
| Enter open  c check  \ log  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code      Name                             Receive        Send          Check
|> -  gmail     Gmail / Google Workspace         IMAP4 993 TLS  465 TLS       preset
|  -  exchange  Exchange Online / Microsoft 365  IMAP4 993 TLS  587 STARTTLS  preset
|
|  settings.json: line 3, column 5: a comma is missing.
|
|  The settings file was not changed and will not be. Mend it and start again; `mailsetup validate` names every place
|  that is wrong.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
| Enter open  c check  t test mail  Tab section  \ log  ? help  q quit
load
screens
~24x80
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
~10x40
| [1 Servers] 2 3 4 5 6
|  #  Code      Name              Check
|> -  gmail     Gmail / Google …  preset
|  -  exchange  Exchange Online…  preset
|
|
| Gmail / Google Workspace
| Not checked in this session.
|
| Enter open  a add  c check  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code      Name                             Receive        Send          Check
|> -  gmail     Gmail / Google Workspace         IMAP4 993 TLS  465 TLS       preset
|  -  exchange  Exchange Online / Microsoft 365  IMAP4 993 TLS  587 STARTTLS  preset
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
|
|
|
|
|
|
|
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
| Enter open  a add  c check  t test mail  d delete  m move  y copy  Tab section  \ log  ? help  q quit
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
load
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name                      Receive        Send          Check
|> -  gmail        Gmail / Google Workspace  IMAP4 993 TLS  465 TLS       preset
|  -  exchange     Exchange Online / Micro…  IMAP4 993 TLS  587 STARTTLS  preset
|  1  head-office  本社メール                POP3  995 TLS  465 TLS
|
|
|
|
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
~10x40
| [1 Servers] 2 3 4 5 6
|  #  Code         Name           Check
|> -  gmail        Gmail / Goog…  preset
|  -  exchange     Exchange Onl…  preset
|  1  head-office  本社メール
|
| Gmail / Google Workspace
| Not checked in this session.
|
| Enter open  a add  c check  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code         Name                             Receive        Send          Check
|> -  gmail        Gmail / Google Workspace         IMAP4 993 TLS  465 TLS       preset
|  -  exchange     Exchange Online / Microsoft 365  IMAP4 993 TLS  587 STARTTLS  preset
|  1  head-office  本社メール                       POP3  995 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
| Enter open  a add  c check  t test mail  d delete  m move  y copy  Tab section  / filter  \ log  ? help  q quit
key d
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name                      Receive        Send          Check
|> -  gmail        Gmail / Google Workspace  IMAP4 993 TLS  465 TLS       preset
|  -  exchange     Exchange Online / Micro…  IMAP4 993 TLS  587 STARTTLS  preset
|  1  head-office  本社メール                POP3  995 TLS  465 TLS
|
|
|
|
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
key Down Down d
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name                      Receive        Send          Check
|  -  gmail        Gmail / Google Workspace  IMAP4 993 TLS  465 TLS       preset
|  -  exchange     Exchange Online / Micro…  IMAP4 993 TLS  587 STARTTLS  preset
|> 1  head-office  本社メール                POP3  995 TLS  465 TLS
|
|
|
|    ┌─ Delete ─────────────────────────────────────────────────────────────┐
|    │ Delete the mail server head-office (本社メール)?                     │
|    │                                                                      │
|    │  y  Delete                                                           │
|    │> n  Keep                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
