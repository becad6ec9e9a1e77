# POP before SMTP: between the two logins it says what is waited for.
size 24x80
server code=gate name=門 receive.host=pop.gate.example send.host=smtp.gate.example send.auth.method=pop-before-smtp send.auth.wait_seconds=20
load
key c
type u
key Enter
type p
key Enter
! check 1 receive pop.gate.example POP3  995 TLS send smtp.gate.example 465 TLS POP>SMTP user u
event stage receive auth ok 80
event result receive ok 90
screen
| mailsetup  diagnosis: gate                                   settings.json  en
| receive ok 90 ms   send ...                            checking since 14:00:00
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
| ok   auth          80 ms                     auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| Sending begins 20 seconds after the POP login, as it is set.
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     gate: check begins
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  ? help
event stage send resolve running
screen
| mailsetup  diagnosis: gate                                   settings.json  en
| receive ok 90 ms   send ...                            checking since 14:00:00
| receive                                 send
|      resolve                            ...  resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
| ok   auth          80 ms                     auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| What is found out appears here as it happens.
|
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     gate: check begins
|
|
|
|
|
| c again  t test mail  Tab to the log  e edit  Esc cancel  / search  ? help
