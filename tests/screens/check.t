# A check: the login it needs, stages as they come, findings, a fix, before and after.
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp send.encryption=starttls send.port=587
load
key c
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send          Check
|> 1  head-office  本社メール  POP3  995 TLS  587 STARTTLS
|
|
|
|
|    ┌─ Before the check ───────────────────────────────────────────────────┐
|    │ Who logs in for the test? It is remembered until you leave the       │
|    │ program and not saved; without a user the login is left out.         │
|    │                                                                      │
|    │ User for the test     [                                            ] │
|    │ Password for the test [                                            ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter next  Esc cancel  Ctrl-G help
| cursor 12,29
~10x40
| [1 Servers] 2 3 4 5 6
|┌─ Before the check ───────────────────┐
|│ Who logs in for the test? It is      │
|│ remembered until you leave the       │
|│ program and not saved; without a     │
|│ user the login is left out.          │
|│ User for the test  [               ] │
|│ Password for the … [               ] │
|└──────────────────────────────────────┘
| Enter next  Esc cancel  Ctrl-G help
| cursor 6,22
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code         Name        Receive        Send          Check
|> 1  head-office  本社メール  POP3  995 TLS  587 STARTTLS
|
|
|
|
|
|
|
|
|
|
|
|
|                        ┌─ Before the check ───────────────────────────────────────────────────┐
|                        │ Who logs in for the test? It is remembered until you leave the       │
|                        │ program and not saved; without a user the login is left out.         │
|                        │                                                                      │
|                        │ User for the test     [                                            ] │
|                        │ Password for the test [                                            ] │
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
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter next  Esc cancel  Ctrl-G help
| cursor 20,49
type taro@example.co.jp
key Enter
type secret
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send          Check
|> 1  head-office  本社メール  POP3  995 TLS  587 STARTTLS
|
|
|
|
|    ┌─ Before the check ───────────────────────────────────────────────────┐
|    │ Who logs in for the test? It is remembered until you leave the       │
|    │ program and not saved; without a user the login is left out.         │
|    │                                                                      │
|    │ User for the test     [taro@example.co.jp                          ] │
|    │ Password for the test [******                                      ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-R show password  Ctrl-G help
| cursor 13,35
key Ctrl-R
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send          Check
|> 1  head-office  本社メール  POP3  995 TLS  587 STARTTLS
|
|
|
|
|    ┌─ Before the check ───────────────────────────────────────────────────┐
|    │ Who logs in for the test? It is remembered until you leave the       │
|    │ program and not saved; without a user the login is left out.         │
|    │                                                                      │
|    │ User for the test     [taro@example.co.jp                          ] │
|    │ Password for the test [secret                                      ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: pop.example.co.jp  send: smtp.example.co.jp
| number 1 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-R show password  Ctrl-G help
| cursor 13,35
key Enter
! check 1 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 587 STARTTLS user taro@example.co.jp
screen
| mailsetup  diagnosis: head-office                            settings.json  en
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
| 14:00:00.000     head-office: check begins
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  ? help
event stage receive resolve running
event stage send resolve running
time +0.01
event stage receive resolve ok 3.2 addresses=203.0.113.7
event stage send resolve ok 4 addresses=203.0.113.8
event stage receive connect running
event stage receive connect ok 11 address=203.0.113.7
event stage receive tls running
certificate subject=CN=pop.example.co.jp,O=Example issuer="CN=Example CA" names="pop.example.co.jp mail.example.co.jp" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
certificate subject="CN=Example CA" issuer="CN=Example Root" not_before=2020-01-01T00:00:00Z not_after=2030-01-01T00:00:00Z days=1431 key="EC P-256" signature=ecdsa-with-SHA256 sha256=1111111111111111111111111111111111111111111111111111111111111111 spki=2222222222222222222222222222222222222222222222222222222222222222
event stage receive tls ok 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=true
event stage receive greeting ok 12 apop=true
event log receive server "+OK ready <1896.697170952@pop.example.co.jp>"
event log receive client CAPA
event log receive server +OK
event stage receive capability running
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ...    send ...                                checking since 14:00:00
| receive                                 send
| ok   resolve        3 ms 203.0.113.7    ok   resolve        4 ms 203.0.113.8
| ok   connect       11 ms 203.0.113.7         connect
| ok   tls           25 ms TLSv1.3             greeting
| ok   greeting      12 ms                     capability
| ...  capability                              tls
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| What is found out appears here as it happens.
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
|
|
| c again  t test mail  Tab to the log  p certificate  e edit  / search  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ...    send ...
| ok   tls           25 ms TLSv1.3      ^
| ok   greeting      12 ms
| ...  capability                       v
|─ log ───────────────── all  following ─
| R > CAPA
| R < +OK
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive ...    send ...                                                                        checking since 14:00:00
| receive                                                     send
| ok   resolve        3 ms 203.0.113.7                        ok   resolve        4 ms 203.0.113.8
| ok   connect       11 ms 203.0.113.7                             connect
| ok   tls           25 ms TLSv1.3                                 greeting
| ok   greeting      12 ms                                         capability
| ...  capability                                                  tls
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
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
|
|
|
|
|
|
|
|
|
|
| c again  t test mail  Tab to the log  p certificate  e edit  Esc cancel  / search  s save log  \ log  ? help  q quit
event stage receive capability ok 13 capabilities="TOP UIDL USER APOP" mechanisms="PLAIN LOGIN"
event stage receive auth ok 40 mechanism=USER/PASS user=taro
event stage receive mailbox ok 20 messages=812 bytes=10485760 uidl=true
event stage receive quit ok 4
event result receive ok 210
event stage send connect ok 12
event stage send greeting ok 15
event stage send capability ok 14 capabilities="STARTTLS SIZE 10485760"
certificate subject=CN=smtp.example.co.jp issuer="CN=Example CA" names=smtp.example.co.jp not_after=2026-02-09T00:00:00Z days=9 key="RSA 2048"
event stage send tls ok 30 version=TLSv1.2
event log send client "AUTH LOGIN"
event log send server "334 VXNlcm5hbWU6"
event log send client ********
event log send server "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."
event stage send auth fail 80 reason="535 5.7.139 Authentication unsuccessful"
event stage send envelope skip 0
event finding send auth auth-disabled "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."
event finding send tls certificate-expires-soon "" days=9
event finding send connect starttls-not-offered "250 SIZE"
event result send fail 305
event result fail 305
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 210 ms   send FAIL 305 ms                                  just now
| ok   resolve        3 ms 203.0.113.7    ok   resolve        4 ms 203.0.113.8  ^
| ok   connect       11 ms 203.0.113.7    ok   connect       12 ms
| ok   tls           25 ms TLSv1.3        ok   greeting      15 ms
| ok   greeting      12 ms                ok   capability    14 ms STARTTLS SIZ…
| ok   capability    13 ms PLAIN LOGIN    ok   tls           30 ms TLSv1.2
| ok   auth          40 ms USER/PASS      FAIL auth          80 ms 535 5.7.139 …
| ok   mailbox       20 ms 812 mails
| ok   quit           4 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  send: The server has switched this kind of login off for the mailbox.
|    The administrator of the server has to allow it: POP, IMAP or SMTP AUTH for
|    this mailbox, or logins with a password.
|    < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is
|      disabled for the Tenant.                                                 v
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c again  t test mail  Tab to the log  p certificate  e edit  Esc back  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ok 210 ms   send FAIL 305 ms
|>1  send: The server has switched this ^
|    kind of login off for the mailbox.
|    The administrator of the server hasv
|─ log ───────────────── all  following ─
| S > ********
| S < 535 5.7.139 Authentication unsucce…
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive ok 210 ms   send FAIL 305 ms                                                                          just now
| receive                                                     send
| ok   resolve        3 ms 203.0.113.7                        ok   resolve        4 ms 203.0.113.8
| ok   connect       11 ms 203.0.113.7                        ok   connect       12 ms
| ok   tls           25 ms TLSv1.3                            ok   greeting      15 ms
| ok   greeting      12 ms                                    ok   capability    14 ms STARTTLS SIZE 10485760
| ok   capability    13 ms PLAIN LOGIN                        ok   tls           30 ms TLSv1.2
| ok   auth          40 ms USER/PASS                          FAIL auth          80 ms 535 5.7.139 Authentication unsuc…
| ok   mailbox       20 ms 812 mails                          skip envelope
| ok   quit           4 ms                                         quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  send: The server has switched this kind of login off for the mailbox.
|    The administrator of the server has to allow it: POP, IMAP or SMTP AUTH for this mailbox, or logins with a
|    password.
|    < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 2  send: The server does not offer STARTTLS on port 587.
|    Use TLS on port 465. When STARTTLS was offered before, somebody on the way may be taking it out.
|    < 250 SIZE
|    set Encryption to TLS, Port to 465 and check again
| 3  send: The certificate expires in 9 days.
|    The server's administrator should renew it before then.
|
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
|
|
|
|
|
|
| c again  t test mail  Tab to the log  p certificate  e edit  Esc back  / search  s save log  x report  \ log  ? help
key Down
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 210 ms   send FAIL 305 ms                                  just now
| ok   auth          40 ms USER/PASS      FAIL auth          80 ms 535 5.7.139 …^
| ok   mailbox       20 ms 812 mails
| ok   quit           4 ms
| ──────────────────────────────────────────────────────────────────────────────
| 1  send: The server has switched this kind of login off for the mailbox.
|    The administrator of the server has to allow it: POP, IMAP or SMTP AUTH for
|    this mailbox, or logins with a password.
|    < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is
|      disabled for the Tenant.
|>2  send: The server does not offer STARTTLS on port 587.
|    Use TLS on port 465. When STARTTLS was offered before, somebody on the way
|    may be taking it out.
|    < 250 SIZE
|    [f] set Encryption to TLS, Port to 465 and check again                     v
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| f fix  c again  t test mail  Tab to the log  p certificate  e edit  ? help
key Down
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 210 ms   send FAIL 305 ms                                  just now
| ok   quit           4 ms                                                      ^
| ──────────────────────────────────────────────────────────────────────────────
| 1  send: The server has switched this kind of login off for the mailbox.
|    The administrator of the server has to allow it: POP, IMAP or SMTP AUTH for
|    this mailbox, or logins with a password.
|    < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is
|      disabled for the Tenant.
| 2  send: The server does not offer STARTTLS on port 587.
|    Use TLS on port 465. When STARTTLS was offered before, somebody on the way
|    may be taking it out.
|    < 250 SIZE
|    set Encryption to TLS, Port to 465 and check again
|>3  send: The certificate expires in 9 days.
|    The server's administrator should renew it before then.
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c again  t test mail  Tab to the log  p certificate  e edit  Esc back  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ok 210 ms   send FAIL 305 ms
|>3  send: The certificate expires in 9 ^
|    days.
|    The server's administrator should  v
|─ log ───────────────── all  following ─
| S > ********
| S < 535 5.7.139 Authentication unsucce…
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive ok 210 ms   send FAIL 305 ms                                                                          just now
| receive                                                     send
| ok   resolve        3 ms 203.0.113.7                        ok   resolve        4 ms 203.0.113.8
| ok   connect       11 ms 203.0.113.7                        ok   connect       12 ms
| ok   tls           25 ms TLSv1.3                            ok   greeting      15 ms
| ok   greeting      12 ms                                    ok   capability    14 ms STARTTLS SIZE 10485760
| ok   capability    13 ms PLAIN LOGIN                        ok   tls           30 ms TLSv1.2
| ok   auth          40 ms USER/PASS                          FAIL auth          80 ms 535 5.7.139 Authentication unsuc…
| ok   mailbox       20 ms 812 mails                          skip envelope
| ok   quit           4 ms                                         quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 1  send: The server has switched this kind of login off for the mailbox.
|    The administrator of the server has to allow it: POP, IMAP or SMTP AUTH for this mailbox, or logins with a
|    password.
|    < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 2  send: The server does not offer STARTTLS on port 587.
|    Use TLS on port 465. When STARTTLS was offered before, somebody on the way may be taking it out.
|    < 250 SIZE
|    set Encryption to TLS, Port to 465 and check again
|>3  send: The certificate expires in 9 days.
|    The server's administrator should renew it before then.
|
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
|
|
|
|
|
|
| c again  t test mail  Tab to the log  p certificate  e edit  Esc back  / search  s save log  x report  \ log  ? help
size 10x40
key \
key Up Up
key Up*5
screen
| mailsetup  diagnosis: head-office
| receive ok 210 ms   send FAIL 305 ms
| ok   greeting      15 ms              ^
| ok   capability    14 ms STARTTLS SIZ…
| ok   tls           30 ms TLSv1.2
| FAIL auth          80 ms 535 5.7.139 …
| ──────────────────────────────────────
|>1  send: The server has switched this v
|
| c again  t test mail  e edit  ? help
key Up*30
screen
| mailsetup  diagnosis: head-office
| receive ok 210 ms   send FAIL 305 ms
| receive
| ok   resolve        3 ms 203.0.113.7
| ok   connect       11 ms 203.0.113.7
| ok   tls           25 ms TLSv1.3
| ok   greeting      12 ms
| ok   capability    13 ms PLAIN LOGIN  v
|
| c again  t test mail  e edit  ? help
key Down
screen
| mailsetup  diagnosis: head-office
| receive ok 210 ms   send FAIL 305 ms
|>1  send: The server has switched this ^
|    kind of login off for the mailbox.
|    The administrator of the server has
|    to allow it: POP, IMAP or SMTP AUTH
|    for this mailbox, or logins with a
|    password.                          v
|
| c again  t test mail  e edit  ? help
key p
screen
| mailsetup  certificate: head-office
| server         SMTP
|                smtp.example.co.jp:587
| TLS version    TLSv1.2
| ── 1  the server's certificate ───────
| made out to    CN=smtp.example.co.jp
| names          smtp.example.co.jp     v
| [p] pin this server's public key
|
| c again  t test mail  p pin  ? help
key Down*3
screen
| mailsetup  certificate: head-office
| ── 1  the server's certificate ───────^
| made out to    CN=smtp.example.co.jp
| names          smtp.example.co.jp
| issued by      CN=Example CA
| valid until    2026-02-09T00:00:00Z,
|                9 days left            v
| [p] pin this server's public key
|
| c again  t test mail  p pin  ? help
key End
screen
| mailsetup  certificate: head-office
| made out to    CN=smtp.example.co.jp  ^
| names          smtp.example.co.jp
| issued by      CN=Example CA
| valid until    2026-02-09T00:00:00Z,
|                9 days left
| key            RSA 2048
| [p] pin this server's public key
|
| c again  t test mail  p pin  ? help
key Esc
key \
size 24x80
key Down*2
key p
screens
~24x80
| mailsetup  certificate: head-office                          settings.json  en
| server         SMTP  smtp.example.co.jp:587
| TLS version    TLSv1.2
| ── 1  the server's certificate ───────────────────────────────────────────────
| made out to    CN=smtp.example.co.jp
| names          smtp.example.co.jp
| issued by      CN=Example CA
| valid until    2026-02-09T00:00:00Z, 9 days left
| key            RSA 2048
|
|
|
|
|
|
| [p] pin this server's public key  [Right] the other side
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c again  t test mail  Tab to the log  p pin  e edit  Esc back  \ log  ? help
~10x40
| mailsetup  certificate: head-office
| server         SMTP
|                smtp.example.co.jp:587
| TLS version    TLSv1.2                v
| [p] pin this server's public key
|─ log ───────────────── all  following ─
| S > ********
| S < 535 5.7.139 Authentication unsucce…
|
| c again  t test mail  p pin  ? help
~40x120
| mailsetup  certificate: head-office                                                                  settings.json  en
| server         SMTP  smtp.example.co.jp:587
| TLS version    TLSv1.2
| ── 1  the server's certificate ───────────────────────────────────────────────────────────────────────────────────────
| made out to    CN=smtp.example.co.jp
| names          smtp.example.co.jp
| issued by      CN=Example CA
| valid until    2026-02-09T00:00:00Z, 9 days left
| key            RSA 2048
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| [p] pin this server's public key  [Right] the other side
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
|
|
|
|
|
|
| c again  t test mail  Tab to the log  p pin  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
key PgDn
screen
| mailsetup  certificate: head-office                          settings.json  en
| server         SMTP  smtp.example.co.jp:587
| TLS version    TLSv1.2
| ── 1  the server's certificate ───────────────────────────────────────────────
| made out to    CN=smtp.example.co.jp
| names          smtp.example.co.jp
| issued by      CN=Example CA
| valid until    2026-02-09T00:00:00Z, 9 days left
| key            RSA 2048
|
|
|
|
|
|
| [p] pin this server's public key  [Right] the other side
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c again  t test mail  Tab to the log  p pin  e edit  Esc back  \ log  ? help
key End
screens
~24x80
| mailsetup  certificate: head-office                          settings.json  en
| server         SMTP  smtp.example.co.jp:587
| TLS version    TLSv1.2
| ── 1  the server's certificate ───────────────────────────────────────────────
| made out to    CN=smtp.example.co.jp
| names          smtp.example.co.jp
| issued by      CN=Example CA
| valid until    2026-02-09T00:00:00Z, 9 days left
| key            RSA 2048
|
|
|
|
|
|
| [p] pin this server's public key  [Right] the other side
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c again  t test mail  Tab to the log  p pin  e edit  Esc back  \ log  ? help
~10x40
| mailsetup  certificate: head-office
| server         SMTP
|                smtp.example.co.jp:587
| TLS version    TLSv1.2                v
| [p] pin this server's public key
|─ log ───────────────── all  following ─
| S > ********
| S < 535 5.7.139 Authentication unsucce…
|
| c again  t test mail  p pin  ? help
~40x120
| mailsetup  certificate: head-office                                                                  settings.json  en
| server         SMTP  smtp.example.co.jp:587
| TLS version    TLSv1.2
| ── 1  the server's certificate ───────────────────────────────────────────────────────────────────────────────────────
| made out to    CN=smtp.example.co.jp
| names          smtp.example.co.jp
| issued by      CN=Example CA
| valid until    2026-02-09T00:00:00Z, 9 days left
| key            RSA 2048
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| [p] pin this server's public key  [Right] the other side
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
|
|
|
|
|
|
| c again  t test mail  Tab to the log  p pin  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
key Right
screen
| mailsetup  certificate: head-office                          settings.json  en
| server         POP3  pop.example.co.jp:995
| verified       yes: the chain leads to an authority that is trusted here
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| ── 1  the server's certificate ───────────────────────────────────────────────
| made out to    CN=pop.example.co.jp,O=Example
| names          pop.example.co.jp mail.example.co.jp
| issued by      CN=Example CA
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100                                                       v
| [p] pin this server's public key  [Right] the other side
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c again  t test mail  Tab to the log  p pin  e edit  Esc back  \ log  ? help
key Esc
key 2
key f
! check 2 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 465 TLS user taro@example.co.jp
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ...  (was ok)   send ...  (was FAIL)           checking since 14:00:00
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
| Changed, not saved yet: send: Port from 587 to 465, send: Encryption from
| STARTTLS to TLS.
| What is found out appears here as it happens.
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
| 14:00:00.010     head-office: check begins
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| u undo  c again  t test mail  Tab to the log  e edit  Esc cancel  ? help
check 2
event stage receive auth ok 38 mechanism=USER/PASS user=taro
event result receive ok 190
event stage send auth ok 71 mechanism=PLAIN
event result send ok 260
event result ok 260
screens
~24x80
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ok 190 ms   send ok 260 ms (was FAIL)                         just now
| receive                                 send
| ok   auth          38 ms USER/PASS      ok   auth          71 ms (was FAIL) P…
| ──────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: send: Port from 587 to 465, send: Encryption from
| STARTTLS to TLS.
| No longer found: The server has switched this kind of login off for the
| mailbox.
| Nothing was found that needs a change.
|
|
|
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
| 14:00:00.010     head-office: check begins
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| u undo  c again  t test mail  Tab to the log  e edit  Esc back  \ log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ok 190 ms   send ok 260 ms (wa…
| receive
| ok   auth          38 ms USER/PASS
| send                                  v
|─ log ───────────────── all  following ─
| S < 535 5.7.139 Authentication unsucce…
| Changed in the form, not saved yet. u
| takes it back, Ctrl-S saves.
| u undo  c again  t test mail  ? help
~40x120
| mailsetup  diagnosis: head-office                                                        [not saved] settings.json  en
| receive ok 190 ms   send ok 260 ms (was FAIL)                                                                 just now
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
| ok   auth          38 ms USER/PASS                          ok   auth          71 ms (was FAIL) PLAIN
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: send: Port from 587 to 465, send: Encryption from STARTTLS to TLS.
| No longer found: The server has switched this kind of login off for the mailbox.
| Nothing was found that needs a change.
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
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 14:00:00.010     head-office: check begins
|
|
|
|
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| u undo  c again  t test mail  Tab to the log  e edit  Esc back  / search  s save log  x report  Ctrl-S save  ? help
key u
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 190 ms   send ok 260 ms                                    just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
| ok   auth          38 ms USER/PASS      ok   auth          71 ms PLAIN
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
| 14:00:00.010     head-office: check begins
| The change was taken back. c checks again.
| c again  t test mail  Tab to the log  e edit  Esc back  / search  ? help
key Tab
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 190 ms   send ok 260 ms                                    just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
| ok   auth          38 ms USER/PASS      ok   auth          71 ms PLAIN
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
| 14:00:00.010     head-office: check begins
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ok 190 ms   send ok 260 ms
| receive
| ok   auth          38 ms USER/PASS
| send                                  v
|─ log ───────────────── all  following ─
| S < 535 5.7.139 Authentication unsucce…
|     head-office: check begins
|
| Space follow/hold  / search  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive ok 190 ms   send ok 260 ms                                                                            just now
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
| ok   auth          38 ms USER/PASS                          ok   auth          71 ms PLAIN
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
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
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 14:00:00.010     head-office: check begins
|
|
|
|
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  \ log  ? help  q quit
key Home
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 190 ms   send ok 260 ms                                    just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
| ok   auth          38 ms USER/PASS      ok   auth          71 ms PLAIN
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|─ log ──────────────────────────────────────────────────────────── all  paused ─
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
|
| Space follow/hold  / search  v show  s save log  Tab leave the log  ? help
key /
type auth
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 190 ms   send ok 260 ms                                    just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
| ok   auth          38 ms USER/PASS      ok   auth          71 ms PLAIN
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|─ log ───────────────────────────────────────────────────── /auth  all  paused ─
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| Search: [auth                                                                ]
| Enter take  Esc cancel  Ctrl-G help
| cursor 22,14
key Enter
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 190 ms   send ok 260 ms                                    just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
| ok   auth          38 ms USER/PASS      ok   auth          71 ms PLAIN
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|─ log ───────────────────────────────────────────────────── /auth  all  paused ─
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
|>14:00:00.010 S > AUTH LOGIN
|
| Space follow/hold  / search  n next  N previous  & only matches  \ log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ok 190 ms   send ok 260 ms
| receive
| ok   auth          38 ms USER/PASS
| send                                  v
|─ log ───────────── /auth  all  paused ─
|     head-office: check begins
| R < +OK ready <1896.697170952@pop.exam…
|
| Space follow/hold  / search  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive ok 190 ms   send ok 260 ms                                                                            just now
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
| ok   auth          38 ms USER/PASS                          ok   auth          71 ms PLAIN
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|
|
|
|
|
|
|
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────── /auth  all  paused ─
| 14:00:00.000     head-office: check begins
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
|>14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 14:00:00.010     head-office: check begins
|
|
|
|
|
| Space follow/hold  / search  n next  N previous  & only matches  v show  s save log  Tab leave the log  \ log  ? help
key n
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 190 ms   send ok 260 ms                                    just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
| ok   auth          38 ms USER/PASS      ok   auth          71 ms PLAIN
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|─ log ───────────────────────────────────────────────────── /auth  all  paused ─
|>14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
| 14:00:00.010     head-office: check begins
|
|
|
|
| Space follow/hold  / search  n next  N previous  & only matches  \ log  ? help
key Right Right
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 190 ms   send ok 260 ms                                    just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
| ok   auth          38 ms USER/PASS      ok   auth          71 ms PLAIN
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|─ log ───────────────────────────────────────────────────── /auth  all  paused ─
|>14:00:00.010 S < entication unsuccessful, SmtpClientAuthentication is disabled…
| 14:00:00.010     ck begins
|
|
|
|
| Space follow/hold  / search  n next  N previous  & only matches  \ log  ? help
key s
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 190 ms   send ok 260 ms                                    just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
| ok   auth          38 ms USER/PASS      ok   auth          71 ms PLAIN
|    ┌─ Save the log ───────────────────────────────────────────────────────┐
|    │ The whole log is written to a new file that only you can read.       │
|    │                                                                      │
|    │ File [mailsetup-20260131140000.log                                 ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|─ log ───────────────────────────────────────────────────── /auth  all  paused ─
|>14:00:00.010 S < entication unsuccessful, SmtpClientAuthentication is disabled…
| 14:00:00.010     ck begins
|
|
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 12,40
~10x40
| mailsetup  diagnosis: head-office
| receive ok 190 ms   send ok 260 ms
|┌─ Save the log ───────────────────────┐
|│ The whole log is written to a new    │
|│ file that only you can read.         │
|│                                      │
|│ File [mailsetup-20260131140000.log ] │
|└──────────────────────────────────────┘
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 6,36
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive ok 190 ms   send ok 260 ms                                                                            just now
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
| ok   auth          38 ms USER/PASS                          ok   auth          71 ms PLAIN
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|
|                        ┌─ Save the log ───────────────────────────────────────────────────────┐
|                        │ The whole log is written to a new file that only you can read.       │
|                        │                                                                      │
|                        │ File [mailsetup-20260131140000.log                                 ] │
|                        └──────────────────────────────────────────────────────────────────────┘
|
|
|─ log ───────────────────────────────────────────────────────────────────────────────────────────── /auth  all  paused ─
|>14:00:00.010 S < entication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 14:00:00.010     ck begins
|
|
|
|
|
|
|
|
|
|
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 20,60
key Esc
key \
key t
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 190 ms   send ok 260 ms                                    just now
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
|    ┌─ Send a test mail ───────────────────────────────────────────────────┐
|    │ A real mail is sent through the server. From whom, and to whom?      │
|    │                                                                      │
|    │ From [taro@example.co.jp                                           ] │
|    │ To   [taro@example.co.jp                                           ] │
|    │ [ ] Look for it in the mailbox                                       │
|    │ [ ] Delete it there afterwards                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
| Enter next  Esc cancel  Ctrl-G help
| cursor 11,30
~10x40
| mailsetup  diagnosis: head-office
|┌─ Send a test mail ───────────────────┐
|│ A real mail is sent through the      │
|│ server. From whom, and to whom?      │
|│ From [taro@example.co.jp           ] │
|│ To   [taro@example.co.jp           ] │
|│ [ ] Look for it in the mailbox       │
|│ [ ] Delete it there afterwards       │
|└──────────────────────────────────────┘
| Enter next  Esc cancel  Ctrl-G help
| cursor 4,26
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive ok 190 ms   send ok 260 ms                                                                            just now
| receive                                                     send
|      resolve                                                     resolve
|      connect                                                     connect
|      tls                                                         tls
|      greeting                                                    greeting
|      capability                                                  capability
| ok   auth          38 ms USER/PASS                          ok   auth          71 ms PLAIN
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|                        ┌─ Send a test mail ───────────────────────────────────────────────────┐
|                        │ A real mail is sent through the server. From whom, and to whom?      │
|                        │                                                                      │
|                        │ From [taro@example.co.jp                                           ] │
|                        │ To   [taro@example.co.jp                                           ] │
|                        │ [ ] Look for it in the mailbox                                       │
|                        │ [ ] Delete it there afterwards                                       │
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
|
|
| Enter next  Esc cancel  Ctrl-G help
| cursor 19,50
key Esc Esc
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
|   User for the test         [taro@example.co.jp                                                                      ]
|   Password for the test     [******                                                                                  ]
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
key Esc
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send          Check
|> 1  head-office  本社メール  POP3  995 TLS  587 STARTTLS  FAIL auth
|
|
|
|
|
|
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
| send: The server has switched this kind of login off for the mailbox.
|
| Enter open  a add  c check  t test mail  d delete  m move  y copy  ? help
