# What a server says never becomes anything but text in its place, even if somebody before us
# forgot to make it visible.
size 24x80
server code=x name=本社 receive.host=pop.example.co.jp
load
key c
type u
key Enter
type p
key Enter
! check 1 receive pop.example.co.jp POP3  995 TLS user u
event log receive server "+OK \e]0;title\e[2J‮DROPPED​"
event log receive server "one\ntwo"
event log receive server "é́́́́́́́́ 가나다 ｶﾅ 本社本社本社本社本社本社本社本社本社本社本社本社本社本社本社本社"
event log receive client "USER ­﻿u"
event finding receive auth auth-refused "-ERR \e[31m[AUTH] no\e[0m"
event result receive fail 12
event result fail 12
screens
~24x80
| mailsetup  diagnosis: x                                      settings.json  en
| receive FAIL 12 ms                                                    just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
|      auth
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
|>1  receive: The server refused the user name or the password.
|    Check both. Many servers want the whole mail address as user name, others
|    only the part before the @.
|    < -ERR \e[31m[AUTH] no\e[0m
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     x: check begins
| 14:00:00.000 R < +OK <ESC>]0;title<ESC>[2J<U+202E>DROPPED<U+200B>
| 14:00:00.000 R < one<LF>two
| 14:00:00.000 R < é́́<U+0301><U+0301><U+0301><U+0301> 가나다 ｶﾅ 本社本社本社本社 …
| 14:00:00.000 R > USER <U+00AD><U+FEFF>u
|
| c again  Tab to the log  e edit  Esc back  / search  s save log  \ log  ? help
~10x40
| mailsetup  diagnosis: x
| receive FAIL 12 ms            just now
|>1  receive: The server refused the    ^
|    user name or the password.
|    Check both. Many servers want the  v
|─ log ───────────────── all  following ─
| R < é́́<U+0301><U+0301><U+0301><U+0301> …
| R > USER <U+00AD><U+FEFF>u
|
| c again  Tab to the log  \ log  ? help
~40x120
| mailsetup  diagnosis: x                                                                              settings.json  en
| receive FAIL 12 ms                                                                                            just now
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
|      auth
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  receive: The server refused the user name or the password.
|    Check both. Many servers want the whole mail address as user name, others only the part before the @.
|    < -ERR \e[31m[AUTH] no\e[0m
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
| 14:00:00.000     x: check begins
| 14:00:00.000 R < +OK <ESC>]0;title<ESC>[2J<U+202E>DROPPED<U+200B>
| 14:00:00.000 R < one<LF>two
| 14:00:00.000 R < é́́<U+0301><U+0301><U+0301><U+0301> 가나다 ｶﾅ 本社本社本社本社本社本社本社本社本社本社本社本社本社本社 …
| 14:00:00.000 R > USER <U+00AD><U+FEFF>u
|
|
|
|
|
|
|
|
|
| c again  Tab to the log  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
