# A test mail that was taken, over a connection whose key is pinned.
size 24x80
server code=notify name=通知専用 receive=none send.host=192.0.2.25 send.port=465 send.trust.verify=pin send.trust.sha256=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
load
key t
type root@example.jp
key Enter
type admin@example.jp
key Enter
type root
key Enter
type secret
key Enter
! check 1 message send 192.0.2.25 465 TLS user root from root@example.jp to admin@example.jp
certificate subject=CN=relay issuer=CN=relay names=relay not_before=2025-11-02T00:00:00Z not_after=2026-01-22T00:00:00Z days=-9 key="RSA 2048" error="self-signed certificate" spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event stage send resolve ok 3
event stage send connect ok 3
event stage send tls ok 25 version=TLSv1.3 trust=pin verified=true
event stage send greeting ok 3
event stage send capability ok 3
event stage send auth ok 3 mechanism=PLAIN
event stage send envelope ok 3
event stage send message ok 73 reply="250 2.0.0 Ok: queued as 4F1"
event stage send quit ok 1
event result send ok 80
event result ok 80
screens
~24x80
| mailsetup  diagnosis: notify                                 settings.json  en
| send ok 80 ms                                                         just now
| send
| ok   resolve        3 ms
| ok   connect        3 ms
| ok   tls           25 ms TLSv1.3
| ok   greeting       3 ms
| ok   capability     3 ms
| ok   auth           3 ms PLAIN
| ok   envelope       3 ms
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F1
| ok   quit           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F1
|
|
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     notify: check begins
|
|
|
|
|
| c again  t test mail  Tab to the log  p certificate  e edit  Esc back  ? help
~10x40
| mailsetup  diagnosis: notify
| send ok 80 ms                 just now
| send
| ok   resolve        3 ms
| ok   connect        3 ms              v
|─ log ───────────────── all  following ─
|     notify: check begins
|
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: notify                                                                         settings.json  en
| send ok 80 ms                                                                                                 just now
| send
| ok   resolve        3 ms
| ok   connect        3 ms
| ok   tls           25 ms TLSv1.3
| ok   greeting       3 ms
| ok   capability     3 ms
| ok   auth           3 ms PLAIN
| ok   envelope       3 ms
| ok   message       73 ms 250 2.0.0 Ok: queued as 4F1
| ok   quit           1 ms
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Sent: 250 2.0.0 Ok: queued as 4F1
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
| 14:00:00.000     notify: check begins
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
| c again  t test mail  Tab to the log  p certificate  e edit  Esc back  / search  s save log  x report  \ log  ? help
key p
screen
| mailsetup  certificate: notify                               settings.json  en
| server         SMTP  192.0.2.25:465
| verified       yes: it has the public key that is pinned
| TLS version    TLSv1.3
| ── 1  the server's certificate ───────────────────────────────────────────────
| does not count self-signed certificate
| made out to    CN=relay
| names          relay
| issued by      CN=relay
| valid from     2025-11-02T00:00:00Z
| valid until    2026-01-22T00:00:00Z, expired 8 days ago
| key            RSA 2048
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
|
| [p] this key is pinned
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     notify: check begins
|
|
|
|
|
| c again  t test mail  Tab to the log  p pin  e edit  Esc back  \ log  ? help
key Esc
key Esc
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code    Name      Receive  Send     Check
|> 1  notify  通知専用  -        465 TLS  ok just now
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
| receive: -  send: 192.0.2.25
| number 1 in CSV, 0 accounts
| Checked just now: ok, key as pinned.
|
| Enter open  a add  c check  t test mail  d delete  m move  y copy  ? help
