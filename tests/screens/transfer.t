# An import and an export that take their time: how far they are, and the way to stop them.
size 16x80
server code=head-office receive.host=pop.example.co.jp send.host=smtp.example.co.jp
account server_code=head-office address=taro@example.co.jp
load
key 2 i
key Ctrl-U
type /tmp/accounts.csv
key Enter
! import /tmp/accounts.csv
transfer import 0 0 300
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name               Address             Server       Receive  Check
|>  1         taro@example.co.…  taro@example.co.jp  head-office  on
|
|    ┌─ CSV file ───────────────────────────────────────────────────────────┐
|    │ The file is being read.                                              │
|    │                                                                      │
|    │> n  Stop                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
| taro@example.co.jp
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
transfer import 30000 100001 1500
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name               Address             Server       Receive  Check
|>  1         taro@example.co.…  taro@example.co.jp  head-office  on
|
|    ┌─ CSV file ───────────────────────────────────────────────────────────┐
|    │ 30000 of 100001 lines read, 20000 a second, 0:04 to go               │
|    │                                                                      │
|    │> n  Stop                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
| taro@example.co.jp
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
# Stopped: nothing comes of it, and what is told too late is not shown.
key Esc
! transfer-stop
transfer import 50000 100001 2500
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name               Address             Server       Receive  Check
|>  1         taro@example.co.…  taro@example.co.jp  head-office  on
|
|
|
|
|
|
|
| taro@example.co.jp
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
| Stopped: nothing was taken.
| Enter open  a add  c check  t test mail  i import  x export  d delete  ? help

# To its end, on the page as well.
key i Enter
! import /tmp/accounts.csv
transfer import 30000 100001 1500
csv id,address,server_code\n1,hana@example.co.jp,head-office\n
screen
| mailsetup  import: accounts.csv                              settings.json  en
| 0 added, 1 changed, 0 removed, 0 unchanged.
| Accounts that the file does not name stay as they are.
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: address taro@example.co.jp -> hana@example.co.jp
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
| Enter take  Esc back  r remove others  c read again  \ log  ? help  q quit
key r
! import /tmp/accounts.csv replace
transfer import 2 3 9000
screen
| mailsetup  import: accounts.csv                              settings.json  en
| 0 added, 1 changed, 0 removed, 0 unchanged.
| Accounts that the file does not name stay as they are.
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: address taro@example.co.jp -> hana@example.co.jp
|    ┌─ CSV file ───────────────────────────────────────────────────────────┐
|    │ 2 of 3 lines read, 0 a second, 0:05 to go                            │
|    │                                                                      │
|    │> n  Stop                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| Enter take  Esc cancel  ? help
# Stopped there, the page stays as it was.
key Esc
! transfer-stop
screen
| mailsetup  import: accounts.csv                              settings.json  en
| 0 added, 1 changed, 0 removed, 0 unchanged.
| Accounts that the file does not name stay as they are.
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: address taro@example.co.jp -> hana@example.co.jp
|
|
|
|
|
|
|
|
|
| Stopped: nothing was taken.
| Enter take  Esc back  r remove others  c read again  \ log  ? help  q quit
key r
! import /tmp/accounts.csv replace
csv id,address,server_code\n1,hana@example.co.jp,head-office\n
screen
| mailsetup  import: accounts.csv                              settings.json  en
| 0 added, 1 changed, 0 removed, 0 unchanged.
| Accounts that the file does not name are removed.
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: address taro@example.co.jp -> hana@example.co.jp
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
| Enter take  Esc back  r remove others  c read again  \ log  ? help  q quit
key Esc

# An export.
key x Enter
! export accounts.csv ids id 1
transfer export 60000 100000 1200
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name               Address             Server       Receive  Check
|>  1         taro@example.co.…  taro@example.co.jp  head-office  on
|
|    ┌─ CSV file ───────────────────────────────────────────────────────────┐
|    │ 60000 of 100000 lines written, 50000 a second, 0:01 to go            │
|    │                                                                      │
|    │> n  Stop                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
| taro@example.co.jp
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
key Enter
! transfer-stop
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name               Address             Server       Receive  Check
|>  1         taro@example.co.…  taro@example.co.jp  head-office  on
|
|
|
|
|
|
|
| taro@example.co.jp
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
| Stopped: nothing was written.
| Enter open  a add  c check  t test mail  i import  x export  d delete  ? help
