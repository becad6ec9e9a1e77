# Lists sorted for looking at them: heads, filter, what stays as it is.
size 24x80
server code=s10 name=Beta receive.host=pop.s10.example.jp send.host=smtp.s10.example.jp
server code=b name=alpha receive.host=pop.b.example.jp send.host=smtp.b.example.jp receive.protocol=imap4
server code=S9 name=支社 receive.host=pop.s9.example.jp
account name=山田太郎 owner=総務 address=yamada@example.co.jp server_code=s10
account name=suzuki owner=営業 address=suzuki@example.co.jp server_code=b
account name=Ａｂｅ owner=営業 address=abe@example.co.jp server_code=S9
load
key O
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code  Name   Receive        Send     Check
|> 1  s10   Beta   POP3  995 TLS  465 TLS
|  2  b     alpha  IMAP4 993 TLS  465 TLS
|  3  S9    支社   POP3  995 TLS  -
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
| receive: pop.s10.example.jp  send: smtp.s10.example.jp
| number 1 in CSV, 1 account
| Not checked in this session.
| The list is not sorted; o sorts it.
| Enter open  a add  c check  C check all  t test mail  M migrate  \ log  ? help
key o
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code ^  Name   Receive        Send     Check
|  2  b       alpha  IMAP4 993 TLS  465 TLS
|  3  S9      支社   POP3  995 TLS  -
|> 1  s10     Beta   POP3  995 TLS  465 TLS
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
| receive: pop.s10.example.jp  send: smtp.s10.example.jp
| number 1 in CSV, 1 account
| Not checked in this session.
| Sorted by "Code". The order that is saved stays.
| Enter open  Esc own order  a add  c check  C check all  t test mail  ? help
~10x40
| [1 Servers] 2 3 4 5 6
|  #  Code ^  Name   Check
|  2  b       alpha
|  3  S9      支社
|> 1  s10     Beta
|
| receive: pop.s10.…  send: smtp.s10.ex…
| Sorted by "Code". The order that is
| saved stays.
| Enter open  Esc own order  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code ^  Name   Receive        Send     Check
|  2  b       alpha  IMAP4 993 TLS  465 TLS
|  3  S9      支社   POP3  995 TLS  -
|> 1  s10     Beta   POP3  995 TLS  465 TLS
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
| receive: pop.s10.example.jp  send: smtp.s10.example.jp
| number 1 in CSV, 1 account
| Not checked in this session.
| Sorted by "Code". The order that is saved stays.
| Enter open  Esc own order  a add  c check  C check all  t test mail  M migrate  d delete  y copy  Tab section  ? help
key m
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code ^  Name   Receive        Send     Check
|  2  b       alpha  IMAP4 993 TLS  465 TLS
|  3  S9      支社   POP3  995 TLS  -
|> 1  s10     Beta   POP3  995 TLS  465 TLS
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
| receive: pop.s10.example.jp  send: smtp.s10.example.jp
| number 1 in CSV, 1 account
| The list is sorted by "Code"; Esc goes back to its own order, in which things
| can be moved.
| Enter open  Esc own order  a add  c check  C check all  t test mail  ? help
key O
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code v  Name   Receive        Send     Check
|> 1  s10     Beta   POP3  995 TLS  465 TLS
|  3  S9      支社   POP3  995 TLS  -
|  2  b       alpha  IMAP4 993 TLS  465 TLS
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
| receive: pop.s10.example.jp  send: smtp.s10.example.jp
| number 1 in CSV, 1 account
| Not checked in this session.
| Sorted by "Code", from the end. The order that is saved stays.
| Enter open  Esc own order  a add  c check  C check all  t test mail  ? help
key / 
type example
key Enter
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code v  Name   Receive        Send     Check
|> 1  s10     Beta   POP3  995 TLS  465 TLS
|  3  S9      支社   POP3  995 TLS  -
|  2  b       alpha  IMAP4 993 TLS  465 TLS
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
| receive: pop.s10.example.jp  send: smtp.s10.example.jp
| number 1 in CSV, 1 account
| Not checked in this session.
| 3 of 3 servers are shown, those with "example"; Esc shows all.
| Enter open  Esc all rows  a add  c check  C check all  t test mail  ? help
key Esc Esc
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code  Name   Receive        Send     Check
|> 1  s10   Beta   POP3  995 TLS  465 TLS
|  2  b     alpha  IMAP4 993 TLS  465 TLS
|  3  S9    支社   POP3  995 TLS  -
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
| receive: pop.s10.example.jp  send: smtp.s10.example.jp
| number 1 in CSV, 1 account
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  M migrate  \ log  ? help
key 2 o
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID ^  Owner  Name      Address               Server  Receive  Login     Check
|>    1  総務   山田太郎  yamada@example.co.jp  s10     on       Standard
|     2  営業   suzuki    suzuki@example.co.jp  b       on       Standard
|     3  営業   Ａｂｅ    abe@example.co.jp     S9      on       Standard
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
| receive: pop.s10.example.jp  POP3  995 TLS  send: smtp.s10.example.jp  465 TLS
| Not checked in this session.
| Sorted by "number". The order that is saved stays.
| Enter open  Esc own order  a add  c check  C check all  t test mail  ? help
key o o O
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name v    Address               Server  Receive  Login     Check
|>  1  総務   山田太郎  yamada@example.co.jp  s10     on       Standard
|   2  営業   suzuki    suzuki@example.co.jp  b       on       Standard
|   3  営業   Ａｂｅ    abe@example.co.jp     S9      on       Standard
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
| receive: pop.s10.example.jp  POP3  995 TLS  send: smtp.s10.example.jp  465 TLS
| Not checked in this session.
| Sorted by "Name", from the end. The order that is saved stays.
| Enter open  Esc own order  a add  c check  C check all  t test mail  ? help
~10x40
| 1 [2 Accounts] 3 4 5 6
|  ID  Name v    Address               C…
|>  1  山田太郎  yamada@example.co.jp
|   2  suzuki    suzuki@example.co.jp
|   3  Ａｂｅ    abe@example.co.jp
|
| 総務
| Sorted by "Name", from the end. The
| order that is saved stays.
| Enter open  Esc own order  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  [2 Accounts]  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  ID  Owner  Name v    Address               Server  Receive  Login     Kept  Check
|>  1  総務   山田太郎  yamada@example.co.jp  s10     on       Standard  yes
|   2  営業   suzuki    suzuki@example.co.jp  b       on       Standard  yes
|   3  営業   Ａｂｅ    abe@example.co.jp     S9      on       Standard  yes
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
| receive: pop.s10.example.jp  POP3  995 TLS  send: smtp.s10.example.jp  465 TLS
| Not checked in this session.
| Sorted by "Name", from the end. The order that is saved stays.
| Enter open  Esc own order  a add  c check  C check all  t test mail  i import  x export  d delete  y copy  ? help
key ?
screen
| mailsetup  help                                              settings.json  en
| Accounts
| The mail accounts: each is one mailbox of one person or role on a registered
| server. An account whose server was deleted stays and is marked; open it to
| choose another.
|
| Keys here
|  Enter           Open the account to look and change.
|  a               Register a new account.
|  e               Open the account to look and change.
|  c               Log in with the account and check its servers now.
|  C               Check all that is marked, else all that the filter leaves;
|                  or show the checks that are under way.
|  t               Send a test mail from the account.
|  y               Begin a new account that is filled in as this one.
|  i               Take accounts from a CSV file. What would change is shown
|                  before anything does.
|  x               Write the accounts, or those that are marked, to a CSV file.
|                  Passwords are not in it.
|  /               Show only accounts whose owner, names, address, user or
|                  server contain a text.
|  d Del           Delete what is under the cursor, or all that is marked. It
|                  asks first.
| Esc close  PgDn more
