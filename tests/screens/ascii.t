# A terminal that knows only ASCII: lines, marks and what it cannot show.
ascii
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
load
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  ??????????  POP3  995 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter open  a add  c check  t test mail  d delete  m move  y copy  ? help
~10x40
| [1 Servers] 2 3 4 5 6
|  #  Code         Name        Check
|> 1  head-office  ??????????
|
|
|
| receive: pop.exam~  send: smtp.exampl~
| Not checked in this session.
|
| Enter open  a add  c check  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  ??????????  POP3  995 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter open  a add  c check  t test mail  d delete  m move  y copy  Tab section  / filter  \ log  ? help  q quit
key d
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  ??????????  POP3  995 TLS  465 TLS
|
|
|
|
|
|    +- Delete -------------------------------------------------------------+
|    | Delete the mail server head-office (??????????)?                     |
|    |                                                                      |
|    |  y  Delete                                                           |
|    |> n  Keep                                                             |
|    +----------------------------------------------------------------------+
|
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
key Esc
key Enter
screens
~24x80
| mailsetup  edit: head-office                                 settings.json  en
| -- name ----------------------------------------------------------------------
| > Name                      [??????????                                ]
|   Code                      [head-office                               ]
|
| -- receiving -----------------------------------------------------------------
|   Receive mail              (*) yes  ( ) no
|   Protocol                  (*) POP3  ( ) IMAP4
|   Receiving server          [pop.example.co.jp                         ]
|
| -- transport -----------------------------------------------------------------
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
| -- name ------------------------------
| > Name              [??????????      ]
|   Code              [head-office     ]
|
| -- receiving -------------------------
|   Receive mail      (*) yes  ( ) no
|   Protocol          < POP3 >  1 of 2  v
|
| Enter next  Esc back  Ctrl-G help
| cursor 2,32
~40x120
| mailsetup  edit: head-office                                                                         settings.json  en
| -- name --------------------------------------------------------------------------------------------------------------
| > Name                      [??????????                                                                              ]
|   Code                      [head-office                                                                             ]
|
| -- receiving ---------------------------------------------------------------------------------------------------------
|   Receive mail              (*) yes  ( ) no
|   Protocol                  (*) POP3  ( ) IMAP4
|   Receiving server          [pop.example.co.jp                                                                       ]
|
| -- transport ---------------------------------------------------------------------------------------------------------
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
| -- login -------------------------------------------------------------------------------------------------------------
|   Login                     < Password >  1 of 12  APOP  Automatic  PLAIN  LOGIN  CRAM-MD5  DIGEST-MD5  NTLM  ~
|   User for the test         [                                                                                        ]
|   Password for the test     [                                                                                        ]
|   [ Check receiving now ]
|
| -- sending -----------------------------------------------------------------------------------------------------------
|   Send mail                 (*) yes  ( ) no
|   Sending server            [smtp.example.co.jp                                                                      ]
|   Encryption and port
|   (*) SMTP over TLS                    465
|   ( ) SMTP with STARTTLS, submission   587
|   ( ) SMTP with STARTTLS                25
|   ( ) SMTP, no encryption, submission  587                                                                            v
|
| The name under which people find this server in lists, in any script and at most 100 characters long. It need not be
| unique: the code tells servers with the same name apart.
|
| Enter next  Esc back  Ctrl-T check  Ctrl-S save  Ctrl-D log  Ctrl-G help  Ctrl-Q quit
| cursor 2,40
key Esc
key c
type taro
key Enter Enter
! check 1 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 465 TLS user taro
event stage receive resolve ok 3
event log receive server "+OK ready é … 本社"
event finding receive connect connect-refused "Connection refused"
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ...    send ...                                checking since 14:00:00
| receive                                 send
| ok   resolve        3 ms                     resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ------------------------------------------------------------------------------
|>1  receive: pop.example.co.jp refuses connections on port 995: nothing is
|    listening there, or a firewall turns them away.
|    Check the port; usual for POP3 are 995 with TLS and 110 with STARTTLS.
|    < Connection refused
|- log --------------------------------------------------------- all  following -
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R < +OK ready ? ~ ????
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ...    send ...
| receive
| ok   resolve        3 ms
|      connect                          v
|- log ----------------- all  following -
|     head-office: check begins
| R < +OK ready ? ~ ????
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive ...    send ...                                                                        checking since 14:00:00
| receive                                                     send
| ok   resolve        3 ms                                         resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ----------------------------------------------------------------------------------------------------------------------
|>1  receive: pop.example.co.jp refuses connections on port 995: nothing is listening there, or a firewall turns them
|    away.
|    Check the port; usual for POP3 are 995 with TLS and 110 with STARTTLS.
|    < Connection refused
|
|
|
|
|
|
|
|
|- log ------------------------------------------------------------------------------------------------- all  following -
| 14:00:00.000     head-office: check begins
| 14:00:00.000 R < +OK ready ? ~ ????
|
|
|
|
|
|
|
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  s save log  \ log  ? help  q quit
