# The list of servers: empty, filled, filtered, marked, moved; its questions.
size 24x80
load
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
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
|
|
|
|
|
|
|
| a add  Tab section  \ log  ? help  q quit
~10x40
| [1 Servers] 2 3 4 5 6
|
|  No mail servers are registered yet.
|
|  Press a to add the first one. The
|  wizard asks for what is needed, step
|  by step, and tries every setting
|  against the real server.
|
| a add  Tab section  \ log  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
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
|
|
|
|
|
|
|
| a add  Tab section  \ log  ? help  q quit
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp send.encryption=starttls send.port=587
server code=branch name=支社 receive.host=mail.branch.example receive.encryption=none receive.port=110 receive.auth=apop send.host=mail.branch.example send.encryption=none send.port=25 send.auth.method=pop-before-smtp
server code=notify name=通知専用 send.host=192.0.2.25 send.encryption=none send.port=25 send.auth.method=none
server code=a-code-that-is-as-long-as-a-code-may-be-64-characters-0123456789 name="a name that goes on and on, far beyond what a column of the list can show" receive.host=pop.a-very-long-host-name-for-a-mail-server.example.org
load
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|> 1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
|  2  branch        支社               POP3  110 none AP…  25 none POP>S…
|  3  notify        通知専用           -                   25 none
|  4  a-code-that…  a name that goes…  POP3  995 TLS       -
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
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
~10x40
| [1 Servers] 2 3 4 5 6
|  #  Code          Name           Check
|> 1  head-office   本社メール
|  2  branch        支社
|  3  notify        通知専用
|  4  a-code-that…  a name that …
| receive: pop.exam…  send: smtp.exampl…
| Not checked in this session.
|
| Enter open  a add  c check  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code                                            Name                  Receive              Send              Check
|> 1  head-office                                     本社メール            POP3  995 TLS        587 STARTTLS
|  2  branch                                          支社                  POP3  110 none APOP  25 none POP>SMTP
|  3  notify                                          通知専用              -                    25 none
|  4  a-code-that-is-as-long-as-a-code-may-be-64-ch…  a name that goes on…  POP3  995 TLS        -
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
| Enter open  a add  c check  C check all  t test mail  d delete  m move  y copy  Tab section  / filter  \ log  ? help
key Down
screen styles
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|  1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
|> 2  branch        支社               POP3  110 none AP…  25 none POP>S…
|  3  notify        通知専用           -                   25 none
|  4  a-code-that…  a name that goes…  POP3  995 TLS       -
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
| receive: mail.branch.example  send: mail.branch.example
| number 2 in CSV, 0 accounts
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
~BTTTTTTTTTBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
~.TTTTTTTTTTT
~..d..dddd..........dddd...............ddddddd.............dddd............ddddd
~
~SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS
~
~
~
~
~
~
~
~
~
~
~
~
~
~
~.dddddddddddddddddddddddddddd..ddddddddddddddddddddddddd
~.ddddddddddddddddddddddddddd
~.dddddddddddddddddddddddddddd
~
~.KKKKK.......K......K........K............K............K.........K.......K
key Space j Space
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|  1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
| *2  branch        支社               POP3  110 none AP…  25 none POP>S…
|  3  notify        通知専用           -                   25 none
|>*4  a-code-that…  a name that goes…  POP3  995 TLS       -
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
| a-code-that-is-as-long-as-a-code-may-b…  receive: pop.a-very-long-ho…  send: -
| number 4 in CSV, 0 accounts
| Not checked in this session.
|
| Enter open  Esc unmark  a add  c check  C check marked  m move marked  ? help
key m
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|  1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
| *2  branch        支社               POP3  110 none AP…  25 none POP>S…
|  3  notify        通知専用           -                   25 none
|>*4  a-code-that…  a name that goes…  POP3  995 TLS       -
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
| a-code-that-is-as-long-as-a-code-may-b…  receive: pop.a-very-long-ho…  send: -
| number 4 in CSV, 0 accounts
| Not checked in this session.
| Place: before a-code-that-is-as-long-as-a-code-may-be-64-characters-0123456789
| Enter put here  Esc cancel  \ log  ? help  q quit
key Down Down
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|  1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
| *2  branch        支社               POP3  110 none AP…  25 none POP>S…
|  3  notify        通知専用           -                   25 none
|>*4  a-code-that…  a name that goes…  POP3  995 TLS       -
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
| a-code-that-is-as-long-as-a-code-may-b…  receive: pop.a-very-long-ho…  send: -
| number 4 in CSV, 0 accounts
| Not checked in this session.
| Place: before a-code-that-is-as-long-as-a-code-may-be-64-characters-0123456789
| Enter put here  Esc cancel  \ log  ? help  q quit
key Enter
! save
saved
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|  1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
|  2  notify        通知専用           -                   25 none
|> 3  branch        支社               POP3  110 none AP…  25 none POP>S…
|  4  a-code-that…  a name that goes…  POP3  995 TLS       -
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
| receive: mail.branch.example  send: mail.branch.example
| number 2 in CSV, 0 accounts
| Not checked in this session.
| 2 mail servers were moved.
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
key Space Space u
! save
saved
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|  1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
|  2  branch        支社               POP3  110 none AP…  25 none POP>S…
|  3  notify        通知専用           -                   25 none
|> 4  a-code-that…  a name that goes…  POP3  995 TLS       -
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
| a-code-that-is-as-long-as-a-code-may-b…  receive: pop.a-very-long-ho…  send: -
| number 4 in CSV, 0 accounts
| Not checked in this session.
| Taken back: 2 mail servers were moved. u does it again.
| Enter open  a add  c check  C check all  d delete  m move  y copy  ? help
key /
type 支
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code    Name  Receive              Send              Check
|> 2  branch  支社  POP3  110 none APOP  25 none POP>SMTP
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
| receive: mail.branch.example  send: mail.branch.example
| number 2 in CSV, 0 accounts
| Not checked in this session.
| Filter: [支                                                                  ]
| Enter take  Esc cancel  Ctrl-G help
| cursor 22,12
key Enter
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code    Name  Receive              Send              Check
|> 2  branch  支社  POP3  110 none APOP  25 none POP>SMTP
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
| receive: mail.branch.example  send: mail.branch.example
| number 2 in CSV, 0 accounts
| Not checked in this session.
| 1 of 4 servers are shown, those with "支"; Esc shows all.
| Enter open  Esc all rows  a add  c check  t test mail  d delete  \ log  ? help
key Esc
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|  1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
|> 2  branch        支社               POP3  110 none AP…  25 none POP>S…
|  3  notify        通知専用           -                   25 none
|  4  a-code-that…  a name that goes…  POP3  995 TLS       -
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
| receive: mail.branch.example  send: mail.branch.example
| number 2 in CSV, 0 accounts
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
key d
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|  1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
|> 2  branch        支社               POP3  110 none AP…  25 none POP>S…
|  3  notify        通知専用           -                   25 none
|  4  a-code-that…  a name that goes…  POP3  995 TLS       -
|
|
|    ┌─ Delete ─────────────────────────────────────────────────────────────┐
|    │ Delete the mail server branch (支社)?                                │
|    │                                                                      │
|    │  y  Delete                                                           │
|    │> n  Keep                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: mail.branch.example  send: mail.branch.example
| number 2 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
~10x40
| [1 Servers] 2 3 4 5 6
|┌─ Delete ─────────────────────────────┐
|│ Delete the mail server branch (支社  │
|│ )?                                   │
|│                                      │
|│  y  Delete                           │
|│> n  Keep                             │
|└──────────────────────────────────────┘
|
| Enter take  Esc cancel  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code                                            Name                  Receive              Send              Check
|  1  head-office                                     本社メール            POP3  995 TLS        587 STARTTLS
|> 2  branch                                          支社                  POP3  110 none APOP  25 none POP>SMTP
|  3  notify                                          通知専用              -                    25 none
|  4  a-code-that-is-as-long-as-a-code-may-be-64-ch…  a name that goes on…  POP3  995 TLS        -
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
|                        ┌─ Delete ─────────────────────────────────────────────────────────────┐
|                        │ Delete the mail server branch (支社)?                                │
|                        │                                                                      │
|                        │  y  Delete                                                           │
|                        │> n  Keep                                                             │
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
| receive: mail.branch.example  send: mail.branch.example
| number 2 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
key Esc
key y
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|  1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
|> 2  branch        支社               POP3  110 none AP…  25 none POP>S…
|  3  notify        通知専用           -                   25 none
|  4  a-code-that…  a name that goes…  POP3  995 TLS       -
|
|
|    ┌─ Copy ───────────────────────────────────────────────────────────────┐
|    │ Register a copy of the mail server branch (支社).                    │
|    │                                                                      │
|    │ Code of the copy [branch-2                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| receive: mail.branch.example  send: mail.branch.example
| number 2 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 12,32
~10x40
| [1 Servers] 2 3 4 5 6
|  #  Code          Name           Check
|┌─ Copy ───────────────────────────────┐
|│ Register a copy of the mail server   │
|│ branch (支社).                       │
|│                                      │
|│ Code of the copy [branch-2         ] │
|└──────────────────────────────────────┘
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 6,28
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code                                            Name                  Receive              Send              Check
|  1  head-office                                     本社メール            POP3  995 TLS        587 STARTTLS
|> 2  branch                                          支社                  POP3  110 none APOP  25 none POP>SMTP
|  3  notify                                          通知専用              -                    25 none
|  4  a-code-that-is-as-long-as-a-code-may-be-64-ch…  a name that goes on…  POP3  995 TLS        -
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
|                        ┌─ Copy ───────────────────────────────────────────────────────────────┐
|                        │ Register a copy of the mail server branch (支社).                    │
|                        │                                                                      │
|                        │ Code of the copy [branch-2                                         ] │
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
| receive: mail.branch.example  send: mail.branch.example
| number 2 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 20,52
key Esc
key :
type ch
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code          Name               Receive             Send            Check
|  1  head-office   本社メール         POP3  995 TLS       587 STARTTLS
|> 2  branch        支社               POP3  110 none AP…  25 none POP>S…
|  3  notify        通知専用           -                   25 none
|  4  a-code-that…  a name that goes…  POP3  995 TLS       -
|
|
|    ┌─ Command ────────────────────────────────────────────────────────────┐
|    │ What shall be done?                                                  │
|    │                                                                      │
|    │ Name [ch                                                           ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| receive: mail.branch.example  send: mail.branch.example
| number 2 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 12,14
key Esc
key ?
screens
~24x80
| mailsetup  help                                              settings.json  en
| Servers
| The mail servers, in the order in which they are offered, and before them the
| presets that are built in. What is deleted, moved or copied here is saved at
| once, and undo takes it back.
|
| Keys here
|  Enter           Open the server to look and change; of a preset: begin a new
|                  server with it.
|  a               Register a new mail server, step by step.
|  e               Open the server to look and change; of a preset: begin a new
|                  server with it.
|  c               Check the server now.
|  C               Check all that is marked, else all that the filter leaves;
|                  or show the checks that are under way.
|  t               Send a test mail through the server.
|  y               Register a copy under another code.
|  /               Show only servers whose code, name or hosts contain a text.
|  d Del           Delete what is under the cursor, or all that is marked. It
|                  asks first.
|  D               Delete everything in this section. It asks first.
|  m               Move what is under the cursor, or all that is marked, to
|                  another place.
| Esc close  PgDn more
~10x40
| mailsetup  help      settings.json  en
| Servers
| The mail servers, in the order in
| which they are offered, and before
| them the presets that are built in.
| What is deleted, moved or copied here
| is saved at once, and undo takes it
| back.
|
| Esc close  PgDn more
~40x120
| mailsetup  help                                                                                      settings.json  en
| Servers
| The mail servers, in the order in which they are offered, and before them the presets that are built in. What is
| deleted, moved or copied here is saved at once, and undo takes it back.
|
| Keys here
|  Enter           Open the server to look and change; of a preset: begin a new server with it.
|  a               Register a new mail server, step by step.
|  e               Open the server to look and change; of a preset: begin a new server with it.
|  c               Check the server now.
|  C               Check all that is marked, else all that the filter leaves; or show the checks that are under way.
|  t               Send a test mail through the server.
|  y               Register a copy under another code.
|  /               Show only servers whose code, name or hosts contain a text.
|  d Del           Delete what is under the cursor, or all that is marked. It asks first.
|  D               Delete everything in this section. It asks first.
|  m               Move what is under the cursor, or all that is marked, to another place.
|  Space           Mark, to do something with several.
|  *               Mark all that the filter leaves, or none.
|  o               Show the list sorted by the next column; in the end, in its own order.
|  O               Show what is sorted in reverse.
|  u               Take the last change back.
|  n               Move to the next one that the filter leaves.
|  N               Move to the one before that the filter leaves.
|  Ctrl-X          Give the keys to the log, or take them back.
|  Up k            Move up.
|  Down j          Move down.
|  PgUp Ctrl-B     Move up by a page.
|  PgDn Ctrl-F     Move down by a page.
|  Home g          Move to the first one.
|  End G           Move to the last one.
|  Tab             Go to the next section.
|  Shift-Tab       Go to the section before.
|  1               Go to the mail servers.
|  2               Go to the accounts.
|  3               Go to the notification.
|  4               Go to the OAuth servers.
|  5               Go to the providers.
|  6               Go to the migrations: accounts that move to another server.
| Esc close  PgDn more
key End
screen
| mailsetup  help                                              settings.json  en
|  4               Go to the OAuth servers.
|  5               Go to the providers.
|  6               Go to the migrations: accounts that move to another server.
|  M               Move the accounts of this server to another one, step by
|                  step.
|
| Keys everywhere
|  Left            Move left, or choose the one before.
|  Right           Move right, or choose the one after.
|  Tab             Move to the next item.
|  Shift-Tab       Move to the item before.
|  Esc             Go back. A check under way is cancelled first; nothing that
|                  was typed is lost.
|  ? Ctrl-G F1     Explain this field or screen and its keys.
|  \ Ctrl-D        Open or close the log of what is said to the servers and by
|                  them.
|  Ctrl-S          Save.
|  q Ctrl-Q        Leave the program. It asks when something is not saved.
|  :               Run an action by its name.
|  Ctrl-L          Draw the screen anew.
|  Ctrl-Z          Go back to the shell; `fg` returns.
|
| Esc close  PgDn more
key Esc
key d
key y
! save
screen
| mailsetup                                        [not saved] settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code              Name                  Receive        Send          Check
|  1  head-office       本社メール            POP3  995 TLS  587 STARTTLS
|> 2  notify            通知専用              -              25 none
|  3  a-code-that-is-…  a name that goes on…  POP3  995 TLS  -
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
| number 3 in CSV, 0 accounts
| Not checked in this session.
| The mail server branch was deleted. u brings back what was.
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
key q
save-failed Cannot write settings.json: No space left on device
screen
| mailsetup                                        [not saved] settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code              Name                  Receive        Send          Check
|  1  head-office       本社メール            POP3  995 TLS  587 STARTTLS
|> 2  notify            通知専用              -              25 none
|  3  a-code-that-is-…  a name that goes on…  POP3  995 TLS  -
|
|
|    ┌─ Leave ──────────────────────────────────────────────────────────────┐
|    │ The changes could not be saved yet.                                  │
|    │                                                                      │
|    │> y  Save and leave                                                   │
|    │  d  Leave without saving                                             │
|    │  n  Stay                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: -  send: 192.0.2.25
| number 3 in CSV, 0 accounts
| Cannot write settings.json: No space left on device Nothing is lost: it is
| still here, and not saved.
| Enter take  Esc cancel  ? help
key q
screens
~24x80
| mailsetup                                        [not saved] settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code              Name                  Receive        Send          Check
|  1  head-office       本社メール            POP3  995 TLS  587 STARTTLS
|> 2  notify            通知専用              -              25 none
|  3  a-code-that-is-…  a name that goes on…  POP3  995 TLS  -
|
|
|    ┌─ Leave ──────────────────────────────────────────────────────────────┐
|    │ The changes could not be saved yet.                                  │
|    │                                                                      │
|    │> y  Save and leave                                                   │
|    │  d  Leave without saving                                             │
|    │  n  Stay                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: -  send: 192.0.2.25
| number 3 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
~10x40
| [1 Servers] 2 3 4 5 6      [not saved]
|┌─ Leave ──────────────────────────────┐
|│ The changes could not be saved yet.  │
|│                                      │
|│> y  Save and leave                   │
|│  d  Leave without saving             │
|│  n  Stay                             │
|└──────────────────────────────────────┘
|
| Enter take  Esc cancel  ? help
~40x120
| mailsetup                                                                                [not saved] settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code                                                      Name                  Receive        Send          Check
|  1  head-office                                               本社メール            POP3  995 TLS  587 STARTTLS
|> 2  notify                                                    通知専用              -              25 none
|  3  a-code-that-is-as-long-as-a-code-may-be-64-characters-0…  a name that goes on…  POP3  995 TLS  -
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
|                        ┌─ Leave ──────────────────────────────────────────────────────────────┐
|                        │ The changes could not be saved yet.                                  │
|                        │                                                                      │
|                        │> y  Save and leave                                                   │
|                        │  d  Leave without saving                                             │
|                        │  n  Stay                                                             │
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
| receive: -  send: 192.0.2.25
| number 3 in CSV, 0 accounts
| Not checked in this session.
|
| Enter take  Esc cancel  ? help
key Esc
key Ctrl-S
! save
saved
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code              Name                  Receive        Send          Check
|  1  head-office       本社メール            POP3  995 TLS  587 STARTTLS
|> 2  notify            通知専用              -              25 none
|  3  a-code-that-is-…  a name that goes on…  POP3  995 TLS  -
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
| number 3 in CSV, 0 accounts
| Not checked in this session.
| Saved.
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
