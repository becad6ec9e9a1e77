# What a server or a file says never becomes anything but text in its place.
size 24x80
server code=x name="ab" receive.host=pop.example.co.jp
load
key c Esc
key c
type u
key Enter
type p
key Enter
! check 1 receive pop.example.co.jp POP3  995 TLS user u
key \
event log receive server "<ESC>]0;title<BEL><U+202E>"
event log receive server "éé가나다ｶﾅ本本本本本本本本本本本本本本本本本本本本本本本本本本本本本本本本本本本"
event log receive server "éééééééé"
screen
| mailsetup  diagnosis: x                                      settings.json  en
| receive ...                                            checking since 14:00:00
| receive                                 send
|      resolve                            -
|      connect
|      tls
|      greeting
|      capability
|      auth
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
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
| c again  e edit  Esc back  / search  s save log  \ log  ? help  q quit
