# What the program is told from outside: a file that is wrong, a lock, a save that fails.
size 24x80
load-failed /home/admin/settings.json: line 12: servers[0].receive.port: "110 " is not a whole number.
screens
~24x80
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|
|  /home/admin/settings.json: line 12: servers[0].receive.port: "110 " is not a
|  whole number.
|
|  The settings file was not changed and will not be. Mend it and start again;
|  `mailsetup validate` names every place that is wrong.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Tab section  \ log  ? help  q quit
~10x40
| [1 Servers] 2 3 4 5 6
|
|  /home/admin/settings.json: line 12:
|  servers[0].receive.port: "110 " is
|  not a whole number.
|
|  The settings file was not changed
|  and will not be. Mend it and start …
|
| Tab section  \ log  ? help  q quit
~40x120
| mailsetup                                                                                            settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|
|  /home/admin/settings.json: line 12: servers[0].receive.port: "110 " is not a whole number.
|
|  The settings file was not changed and will not be. Mend it and start again; `mailsetup validate` names every place
|  that is wrong.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Tab section  \ log  ? help  q quit
key a
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|
|  /home/admin/settings.json: line 12: servers[0].receive.port: "110 " is not a
|  whole number.
|
|  The settings file was not changed and will not be. Mend it and start again;
|  `mailsetup validate` names every place that is wrong.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The settings file could not be read, so nothing is written over it.
| Tab section  \ log  ? help  q quit
server code=head-office name=本社メール receive.host=pop.example.co.jp
load
holder pid 4711, root on pts/3, since 14:02
screens
~24x80
| mailsetup                                        [read only] settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send  Check
|> 1  head-office  本社メール  POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  send: -
| number 1 in CSV, 0 accounts
| Not checked in this session.
| The settings file could not be read, so nothing is written over it.
| Enter open  c check  Tab section  / filter  Ctrl-S try again  \ log  ? help
~10x40
| [1 Servers] 2 3 4 5 6      [read only]
|  #  Code         Name        Check
|> 1  head-office  本社メール
|
|
|
| receive: pop.example.co.jp  send: -
| The settings file could not be read,
| so nothing is written over it.
| Enter open  c check  / filter  ? help
~40x120
| mailsetup                                                                                [read only] settings.json  en
| [1 Servers]  2 Accounts  3 Notification  4 OAuth servers  5 Providers  6 Migration
|  #  Code         Name        Receive        Send  Check
|> 1  head-office  本社メール  POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  send: -
| number 1 in CSV, 0 accounts
| Not checked in this session.
| The settings file could not be read, so nothing is written over it.
| Enter open  c check  Tab section  / filter  Ctrl-S try again  \ log  ? help  q quit  o sort
key d
! lock
screen
| mailsetup                                        [read only] settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send  Check
|> 1  head-office  本社メール  POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  send: -
| number 1 in CSV, 0 accounts
| You may look, but not save: another session holds the settings (pid 4711, root
| on pts/3, since 14:02).
| Enter open  c check  Tab section  / filter  Ctrl-S try again  \ log  ? help
holder
key d y
! save
screen
| mailsetup                                        [not saved] settings.json  en
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
| The mail server head-office was deleted. u brings back what was.
| a add  Tab section  u undo  Ctrl-S save  \ log  ? help  q quit
key Ctrl-S
! save
save-failed Cannot write /home/admin/settings.json: No space left on device
screens
~24x80
| mailsetup                                        [not saved] settings.json  en
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
| Cannot write /home/admin/settings.json: No space left on device Nothing is
| lost: it is still here, and not saved.
| a add  Tab section  u undo  Ctrl-S save  \ log  ? help  q quit
~10x40
| [1 Servers] 2 3 4 5 6      [not saved]
|
|  No mail servers are registered yet.
|
|  Press a to add the first one. The
|  wizard asks for what is needed, step
| Cannot write
| /home/admin/settings.json: No space
| left on device Nothing is lost: it is…
| a add  Tab section  u undo  ? help
~40x120
| mailsetup                                                                                [not saved] settings.json  en
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
| Cannot write /home/admin/settings.json: No space left on device Nothing is lost: it is still here, and not saved.
| a add  Tab section  u undo  Ctrl-S save  \ log  ? help  q quit
time +60
screen
| mailsetup                                        [not saved] settings.json  en
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
| a add  Tab section  u undo  Ctrl-S save  \ log  ? help  q quit
key Ctrl-S
! save
changed Another program has changed the file.
! look
server code=head-office name=本社メール receive.host=pop.example.co.jp
server code=notify name=通知専用 send.host=smtp.example.co.jp
looked
screens
~24x80
| mailsetup                                        [not saved] settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|
|  No mail servers are registered yet.
|
|  Press a to add the first one. The wizard asks for what is needed, step by
|  step, and tries every setting against the real server.
|    ┌─ Changed on disk ────────────────────────────────────────────────────┐
|    │ Another program changed the settings file: + notify. What should     │
|    │ become of your changes and of these?                                 │
|    │                                                                      │
|    │  y  Save both together                                               │
|    │  d  Take what the file says                                          │
|    │  o  Overwrite the file                                               │
|    │> n  Decide later                                                     │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
| Enter take  Esc cancel  ? help
~10x40
| [1 Servers] 2 3 4 5 6      [not saved]
|┌─ Changed on disk ────────────────────┐
|│ Another program changed the settings │
|│ file: + notify. What should become … │
|│  y  Save both together               │
|│  d  Take what the file says          │
|│  o  Overwrite the file               │
|│> n  Decide later                     │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  ? help
~40x120
| mailsetup                                                                                [not saved] settings.json  en
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
|                        ┌─ Changed on disk ────────────────────────────────────────────────────┐
|                        │ Another program changed the settings file: + notify. What should     │
|                        │ become of your changes and of these?                                 │
|                        │                                                                      │
|                        │  y  Save both together                                               │
|                        │  d  Take what the file says                                          │
|                        │  o  Overwrite the file                                               │
|                        │> n  Decide later                                                     │
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
| Enter take  Esc cancel  ? help
