# A login by token before any OAuth server is registered: where one gets it from.
size 24x80
server code=office name=Office receive.host=pop.example.co.jp send.host=smtp.example.co.jp
load
key Enter
key Tab*13
key Left Left
key Tab Enter
screen
| mailsetup  edit: office                          [not saved] settings.json  en
|   Receiving server           [pop.example.co.jp                         ]     ^
|
| ── transport ─────────────────────────────────────────────────────────────────
|   Encryption and port
|   (*) POP3 over TLS        995
|   ( ) POP3 with STARTTLS   110
|   ( ) POP3, no encryption  110
|   ( ) other port          [      ]
|   Certificate                (*) Verify the certificate
|                              ( ) Accept one public key (pin)
|                              ( ) Do not verify (unsafe)
|   Private CA                 [                                          ]
|   Address family             (*) IPv6 or IPv4  ( ) IPv4 only  ( ) IPv6 only
|   Proxy                      [                                          ]
|
| ── login ─────────────────────────────────────────────────────────────────────
|   Login                      < XOAUTH2 >  11 of 12  OAUTHBEARER  Password  …
| > OAuth server               < (none) >                                       v
|
| The code of the authorization server whose access tokens log in with XOAUTH2
| No OAuth servers are registered yet. This login needs one: choose another for
| now and save, register the OAuth server in its own section, then come back.
| Enter choose  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
key Esc d
built-in
key Down Down
key Home Enter
key Ctrl-N Ctrl-N Ctrl-N Ctrl-N
! check 1 probe receive imap.gmail.com IMAP4 993 TLS
! check 2 probe receive imap.gmail.com IMAP4 143 STARTTLS
! check 3 probe receive imap.gmail.com IMAP4 143 none
screen
| mailsetup  new mail server: gmail-2                          settings.json  en
|start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                      < XOAUTH2 >  11 of 12  OAUTHBEARER  Password  …
|   OAuth server               < google: is registered with it >
| > User for the test          [                                          ]
|   Access token for the test  [                                          ]
|   [ Check receiving now ]
|   [ Next step ]
|
|
|
| Switch on POP under "Forwarding and POP/IMAP" in the Gmail settings, and IMAP
| too where it has a switch.
| Gmail / Google Workspace logs in with an OAuth access token, and its OAuth
| server needs the client id of an app of yours. An app password works with the
| login set to password.
| Google does not allow the device flow for mail: its endpoint answers HTTP 400,
| invalid_scope, to the mail scope. Take the authorization code flow with PKCE.
| The user name is the whole mail address.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
| cursor 7,31
key Shift-Tab Enter
screen
| mailsetup  new mail server: gmail-2                          settings.json  en
|start > name > receiving > transport > LOGIN > sending > login > limits > review
| ──────────────────────────────────────────────────────────────────────────────
| How does one log in to fetch mail?
|
|   Login                      < XOAUTH2 >  11 of 12  OAUTHBEARER  Password  …
| > OAuth server               < google: is registered with it >
|   User for the test          [                                          ]
|   Access token for the test  [                                          ]
|   [ Check receiving now ]
|   [ Next step ]
|
|
|
| Switch on POP under "Forwarding and POP/IMAP" in the Gmail settings, and IMAP
| too where it has a switch.
| Gmail / Google Workspace logs in with an OAuth access token, and its OAuth
| server needs the client id of an app of yours. An app password works with the
| login set to password.
| Google does not allow the device flow for mail: its endpoint answers HTTP 400,
| invalid_scope, to the mail scope. Take the authorization code flow with PKCE.
| This one is registered together with the mail server; its client ID is then
| given in the section of the OAuth servers.
| Enter choose  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help
