# Accounts move to another mail server: seven steps, each of which is saved.
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
server code=cloud name="Cloud mail" receive.host=pop.cloud.example send.host=smtp.cloud.example
account name=太郎 owner=営業 address=taro@example.co.jp username=t.yamada server_id=1
account name=次郎 address=jiro@example.co.jp username=jiro server_id=1
account name=三郎 address=saburo@example.co.jp username=saburo server_id=1 receive.leave_on_server.keep=false
account name=二人目の太郎 address=taro@example.com username=taro2 server_id=1
load
key 6
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers 5 Providers [6 Migration]
|
|  No accounts move to another mail server.
|
|  Press a to move the accounts of a mail server to another one: seven steps,
|  each of which is saved, can be taken back, and is gone on with at any time.
|
|
|
|
|
|
|
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
| 1 2 3 4 5 [6 Migration]
|
|  No accounts move to another mail
|  server.
|
|  Press a to move the accounts of a
|  mail server to another one: seven
|  steps, each of which is saved, can …
|
| a add  Tab section  \ log  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  2 Accounts  3 Notification  4 OAuth servers  5 Providers  [6 Migration]
|
|  No accounts move to another mail server.
|
|  Press a to move the accounts of a mail server to another one: seven steps, each of which is saved, can be taken
|  back, and is gone on with at any time.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
# From where, to where, how they are called there; nothing is registered before.
key a
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers 5 Providers [6 Migration]
|
|  No accounts move to another mail server.
|
|  Press a to move the accounts of a mail server to another one: seven steps,
|  each of which is saved, can be taken back, and is gone on with at any time.
|
|    ┌─ Choose ─────────────────────────────────────────────────────────────┐
|    │ Which mail server do the accounts leave?                             │
|    │                                                                      │
|    │ Filter [                                                           ] │
|    │>head-office  本社メール  4 accounts                                  │
|    │ cloud  Cloud mail  0 accounts                                        │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 11,14
key Enter
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers 5 Providers [6 Migration]
|
|  No accounts move to another mail server.
|
|  Press a to move the accounts of a mail server to another one: seven steps,
|  each of which is saved, can be taken back, and is gone on with at any time.
|
|    ┌─ Choose ─────────────────────────────────────────────────────────────┐
|    │ Where do the accounts of head-office move to?                        │
|    │                                                                      │
|    │ Filter [                                                           ] │
|    │>cloud  Cloud mail  0 accounts                                        │
|    │ (a new mail server: the wizard asks for it)                          │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 11,14
key Enter
screen
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers 5 Providers [6 Migration]
|
|  No accounts move to another mail server.
|
|  Press a to move the accounts of a mail server to another one: seven steps,
|  each of which is saved, can be taken back, and is gone on with at any time.
|    ┌─ Choose ─────────────────────────────────────────────────────────────┐
|    │ What are they called on the new server?                              │
|    │                                                                      │
|    │ Filter [                                                           ] │
|    │>As now:  t.yamada, jiro, saburo                                      │
|    │ The part before the @:  taro, jiro, saburo                           │
|    │ The whole address:  taro@example.co.jp, jiro@example.co.jp, saburo@… │
|    │ The address with % in place of the @:  taro%example.co.jp, jiro%exa… │
|    │ A column of a CSV file:  the file is asked for when it is needed     │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 10,14
key Down Enter
! save
! proof migration 1
screens
~24x80
| mailsetup  migration: head-office -> cloud       [not saved] settings.json  en
|  1 Register the new server  done
|> 2 Export the accounts      to do
|  3 Map the users            waits
|  4 Import the accounts      waits
|  5 Switch DNS               waits
|  6 Prove every account      waits
|  7 Remove the old server    waits
|── Enter: Export the accounts ──────────────────────────────────────────────────
| 4 accounts move.
|
|  Account               User      Owner  Name          Kept
|  taro@example.co.jp    t.yamada  営業   太郎          yes
|  jiro@example.co.jp    jiro             次郎          yes
|  saburo@example.co.jp  saburo           三郎          no
|  taro@example.com      taro2            二人目の太郎  yes
|
|
|
|
|
|
|
| Enter do it  Esc back  u take back  Tab to the list  / filter  \ log  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 2/7 Export the accounts     to do
| 4 accounts move.
|
|  Account         User      Owner  Name
|  taro@example.…  t.yamada  営業   太郎
|  jiro@example.…  jiro             次郎
|  saburo@exampl…  saburo           三郎v
|
| Enter do it  Esc back  \ log  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                               [not saved] settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|> 2 Export the accounts      to do                              4 accounts move.
|  3 Map the users            waits                              User names there: The part before the @.
|  4 Import the accounts      waits                              4 accounts use the old server.
|  5 Switch DNS               waits                              Not looked at yet.
|  6 Prove every account      waits
|  7 Remove the old server    waits                              The old server stays until everything is proven.
|── Enter: Export the accounts ──────────────────────────────────────────────────────────────────────────────────────────
| 4 accounts move.
|
|  Account               User      Owner  Name          Kept
|  taro@example.co.jp    t.yamada  営業   太郎          yes
|  jiro@example.co.jp    jiro             次郎          yes
|  saburo@example.co.jp  saburo           三郎          no
|  taro@example.com      taro2            二人目の太郎  yes
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter do it  Esc back  u take back  Tab to the list  / filter  x export  Ctrl-S save  \ log  ? help  q quit
saved
# Both servers are seen at the first step.
key Up
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|> 1 Register the new server  done
|  2 Export the accounts      to do
|  3 Map the users            waits
|  4 Import the accounts      waits
|  5 Switch DNS               waits
|  6 Prove every account      waits
|  7 Remove the old server    waits
|────────────────────────────────────────────────────────────────────────────────
| From head-office to cloud.
|
|           Old server                        New server
|  Name     本社メール                        Cloud mail
|  Receive  pop.example.co.jp  POP3  995 TLS  pop.cloud.example  POP3  995 TLS
|  Send     smtp.example.co.jp  465 TLS       smtp.cloud.example  465 TLS
|
|
|
|
|
|
|
|
| Enter do it  Esc back  c check  u take back  Tab to the list  / filter  ? help
# The accounts go to a file, with a column for the new names.
key Down Enter
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|> 2 Export the accounts      to do
|  3 Map the users            waits
|  4 Import the accounts      waits
|  5 Switch DNS               waits
|  6 Prove every account      waits
|  7 Remove the old server    waits
|    ┌─ Write a CSV file ───────────────────────────────────────────────────┐
|    │ 4 accounts are written to a new CSV file, with a column new_username │
|    │ for what they will be called on the new server. No passwords are in  │
|    │ it.                                                                  │
|    │                                                                      │
|    │ New CSV file [migration-1-accounts.csv                             ] │
|    └──────────────────────────────────────────────────────────────────────┘
|  taro@example.com      taro2            二人目の太郎  yes
|
|
|
|
|
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 13,44
key Enter
! export migration-1-accounts.csv ids id 1 2 3 4
exported /home/admin/move-1-export.csv
! save
saved
time +31
# Two would be called the same: they come first, and the step is not done.
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|> 3 Map the users            to do
|  4 Import the accounts      waits
|  5 Switch DNS               waits
|  6 Prove every account      waits
|  7 Remove the old server    waits
|── Enter: Agree to the mapping ─────────────────────────────────────────────────
| User names there: The part before the @.
|
| 2 of 4 accounts cannot be moved like this:
|  Account               User now  User there  Kept  Problem
|  taro@example.co.jp    t.yamada  taro        yes   The account taro@example.c…
|  taro@example.com      taro2     taro        yes   The account taro@example.c…
|  jiro@example.co.jp    jiro      jiro        yes
|  saburo@example.co.jp  saburo    saburo      no
|
|
|
|
|
|
| Enter do it  Esc back  r naming  u take back  Tab to the list  \ log  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 3/7 Map the users           to do
| User names there: The part before the
| @.
| 2 of 4 accounts cannot be moved like …
|  Account          User now  User there
|  taro@example.c…  t.yamada  taro
|  taro@example.c…  taro2     taro      v
|
| Enter do it  Esc back  \ log  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|> 3 Map the users            to do                              User names there: The part before the @.
|  4 Import the accounts      waits                              4 accounts use the old server.
|  5 Switch DNS               waits                              Not looked at yet.
|  6 Prove every account      waits
|  7 Remove the old server    waits                              The old server stays until everything is proven.
|── Enter: Agree to the mapping ─────────────────────────────────────────────────────────────────────────────────────────
| User names there: The part before the @.
|
| 2 of 4 accounts cannot be moved like this:
|  Account               User now  User there  Kept  Problem
|  taro@example.co.jp    t.yamada  taro        yes   The account taro@example.com would have the same user name …
|  taro@example.com      taro2     taro        yes   The account taro@example.co.jp would have the same user nam…
|  jiro@example.co.jp    jiro      jiro        yes
|  saburo@example.co.jp  saburo    saburo      no
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter do it  Esc back  r naming  u take back  Tab to the list  / filter  x export  \ log  ? help  q quit
key Enter
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|> 3 Map the users            to do
|  4 Import the accounts      waits
|  5 Switch DNS               waits
|  6 Prove every account      waits
|  7 Remove the old server    waits
|── Enter: Agree to the mapping ─────────────────────────────────────────────────
| User names there: The part before the @.
|
| 2 of 4 accounts cannot be moved like this:
|  Account               User now  User there  Kept  Problem
|> taro@example.co.jp    t.yamada  taro        yes   The account taro@example.c…
|  taro@example.com      taro2     taro        yes   The account taro@example.c…
|  jiro@example.co.jp    jiro      jiro        yes
|  saburo@example.co.jp  saburo    saburo      no
|
|
|
| taro@example.co.jp: The account taro@example.com would have the same user name
| 2 accounts cannot be moved like this: another rule, or a CSV file with names,
| or mend the accounts.
| Enter do it  Esc back  r naming  u take back  Tab to the steps  \ log  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 3/7 Map the users           to do
| 2 of 4 accounts cannot be moved like …
|  Account          User now  User there
|> taro@example.c…  t.yamada  taro
|  taro@example.c…  taro2     taro      v
| 2 accounts cannot be moved like this:
| another rule, or a CSV file with
| names, or mend the accounts.
| Enter do it  Esc back  \ log  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|> 3 Map the users            to do                              User names there: The part before the @.
|  4 Import the accounts      waits                              4 accounts use the old server.
|  5 Switch DNS               waits                              Not looked at yet.
|  6 Prove every account      waits
|  7 Remove the old server    waits                              The old server stays until everything is proven.
|── Enter: Agree to the mapping ─────────────────────────────────────────────────────────────────────────────────────────
| User names there: The part before the @.
|
| 2 of 4 accounts cannot be moved like this:
|  Account               User now  User there  Kept  Problem
|> taro@example.co.jp    t.yamada  taro        yes   The account taro@example.com would have the same user name …
|  taro@example.com      taro2     taro        yes   The account taro@example.co.jp would have the same user nam…
|  jiro@example.co.jp    jiro      jiro        yes
|  saburo@example.co.jp  saburo    saburo      no
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| taro@example.co.jp: The account taro@example.com would have the same user name taro.
|
| 2 accounts cannot be moved like this: another rule, or a CSV file with names, or mend the accounts.
| Enter do it  Esc back  r naming  u take back  Tab to the steps  / filter  x export  \ log  ? help  q quit
key r
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|> 3 Map the users            to do
|  4 Import the accounts      waits
|  5 Switch DNS               waits
|  6 Prove every account      waits
|    ┌─ Choose ─────────────────────────────────────────────────────────────┐
|    │ What are they called on the new server?                              │
|    │                                                                      │
|    │ Filter [                                                           ] │
|    │ As now:  t.yamada, jiro, saburo                                      │
|    │>The part before the @:  taro, jiro, saburo                           │
|    │ The whole address:  taro@example.co.jp, jiro@example.co.jp, saburo@… │
|    │ The address with % in place of the @:  taro%example.co.jp, jiro%exa… │
|    │ A column of a CSV file:  the file is asked for when it is needed     │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| taro@example.co.jp: The account taro@example.com would have the same user name
| taro.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 10,14
key Down Down Enter
! save
saved
time +31
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|> 3 Map the users            to do
|  4 Import the accounts      waits
|  5 Switch DNS               waits
|  6 Prove every account      waits
|  7 Remove the old server    waits
|── Enter: Agree to the mapping ─────────────────────────────────────────────────
| User names there: The address with % in place of the @.
|
| All 4 accounts can be moved.
|  Account               User now  User there            Kept  Problem
|  taro@example.co.jp    t.yamada  taro%example.co.jp    yes
|  jiro@example.co.jp    jiro      jiro%example.co.jp    yes
|  saburo@example.co.jp  saburo    saburo%example.co.jp  no
|  taro@example.com      taro2     taro%example.com      yes
|
|
|
|
|
|
| Enter do it  Esc back  r naming  u take back  Tab to the list  \ log  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 3/7 Map the users           to do
| User names there: The address with %
| in place of the @.
| All 4 accounts can be moved.
|  Account          User now  User there
|  taro@example.c…  t.yamada  taro%exam…
|  jiro@example.c…  jiro      jiro%exam…v
|
| Enter do it  Esc back  \ log  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|> 3 Map the users            to do                              User names there: The address with % in place of the @.
|  4 Import the accounts      waits                              4 accounts use the old server.
|  5 Switch DNS               waits                              Not looked at yet.
|  6 Prove every account      waits
|  7 Remove the old server    waits                              The old server stays until everything is proven.
|── Enter: Agree to the mapping ─────────────────────────────────────────────────────────────────────────────────────────
| User names there: The address with % in place of the @.
|
| All 4 accounts can be moved.
|  Account               User now  User there            Kept  Problem
|  taro@example.co.jp    t.yamada  taro%example.co.jp    yes
|  jiro@example.co.jp    jiro      jiro%example.co.jp    yes
|  saburo@example.co.jp  saburo    saburo%example.co.jp  no
|  taro@example.com      taro2     taro%example.com      yes
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter do it  Esc back  r naming  u take back  Tab to the list  / filter  x export  \ log  ? help  q quit
# What is to change is shown before it does, and asked.
key Enter
! save
saved
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|> 4 Import the accounts      to do
|  5 Switch DNS               waits
|  6 Prove every account      waits
|  7 Remove the old server    waits
|── Enter: Give the accounts to the new server ──────────────────────────────────
| 4 accounts use the old server.
|
| head-office -> cloud: 4 accounts, and of their logins change:
|  What changes
|  taro@example.co.jp: username t.yamada -> taro%example.co.jp
|  jiro@example.co.jp: username jiro -> jiro%example.co.jp
|  saburo@example.co.jp: username saburo -> saburo%example.co.jp
|  taro@example.com: username taro2 -> taro%example.com
|
|
|
|
|
| Saved.
| Enter do it  Esc back  u take back  Tab to the list  / filter  \ log  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 4/7 Import the accounts     to do
| 4 accounts use the old server.
|
| head-office -> cloud: 4 accounts, and…
|  What changes
|  taro@example.co.jp: username t.yamad…
|  jiro@example.co.jp: username jiro ->…v
| Saved.
| Enter do it  Esc back  \ log  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|  3 Map the users            done  2026-01-31 14:01             User names there: The address with % in place of the @.
|> 4 Import the accounts      to do                              4 accounts use the old server.
|  5 Switch DNS               waits                              Not looked at yet.
|  6 Prove every account      waits
|  7 Remove the old server    waits                              The old server stays until everything is proven.
|── Enter: Give the accounts to the new server ──────────────────────────────────────────────────────────────────────────
| 4 accounts use the old server.
|
| head-office -> cloud: 4 accounts, and of their logins change:
|  What changes
|  taro@example.co.jp: username t.yamada -> taro%example.co.jp
|  jiro@example.co.jp: username jiro -> jiro%example.co.jp
|  saburo@example.co.jp: username saburo -> saburo%example.co.jp
|  taro@example.com: username taro2 -> taro%example.com
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Saved.
| Enter do it  Esc back  u take back  Tab to the list  / filter  x export  \ log  ? help  q quit
key Enter
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|> 4 Import the accounts      to do
|  5 Switch DNS               waits
|  6 Prove every account      waits
|  7 Remove the old server    waits
|    ┌─ Give the accounts to the new server ────────────────────────────────┐
|    │ head-office -> cloud: 4 accounts use the new server from then on.    │
|    │ What they were before is kept, and u brings it back.                 │
|    │                                                                      │
|    │  y  Import them                                                      │
|    │> n  Leave them                                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|  saburo@example.co.jp: username saburo -> saburo%example.co.jp
|  taro@example.com: username taro2 -> taro%example.com
|
|
|
|
|
|
| Enter take  Esc cancel  ? help
key y
! keep migration 1 ids id 1 2 3 4
kept
! save
! watch 1 example.co.jp/mx example.com/mx pop.example.co.jp/a pop.example.co.jp/aaaa smtp.example.co.jp/a smtp.example.co.jp/aaaa pop.cloud.example/a pop.cloud.example/aaaa cloud.example/mx smtp.cloud.example/a smtp.cloud.example/aaaa
saved
# DNS is asked while it is seen.
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|> 5 Switch DNS               to do
|  6 Prove every account      to do
|  7 Remove the old server    waits
|── Enter: Go on without waiting for DNS ────────────────────────────────────────
| Not looked at yet.
|
| DNS is being asked...
|  Name                Kind  At first  Now  Expected  TTL
|  example.co.jp       MX              ?
|  example.com         MX              ?
|  pop.example.co.jp   A               ?
|  pop.example.co.jp   AAAA            ?
|  smtp.example.co.jp  A               ?
|  smtp.example.co.jp  AAAA            ?
|
|
|
| 4 accounts were given to the new server.
| Enter do it  Esc back  c look now  e MX  u take back  p pause  \ log  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 5/7 Switch DNS              to do
| Not looked at yet.
|
| DNS is being asked...
|  Name         Kind  At first  Now  TTL
|  example.co…  MX              ?
| 4 accounts were given to the new
| server.
| Enter do it  Esc back  e MX  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|  3 Map the users            done  2026-01-31 14:01             User names there: The address with % in place of the @.
|  4 Import the accounts      done  2026-01-31 14:01             4 accounts were moved.
|> 5 Switch DNS               to do                              Not looked at yet.
|  6 Prove every account      to do                              0 of 4 accounts proven, 4 to be checked.
|  7 Remove the old server    waits                              The old server stays until everything is proven.
|── Enter: Go on without waiting for DNS ────────────────────────────────────────────────────────────────────────────────
| Not looked at yet.
|
| DNS is being asked...
|  Name                Kind  At first  Now  Expected  TTL
|  example.co.jp       MX              ?
|  example.com         MX              ?
|  pop.example.co.jp   A               ?
|  pop.example.co.jp   AAAA            ?
|  smtp.example.co.jp  A               ?
|  smtp.example.co.jp  AAAA            ?
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 4 accounts were given to the new server.
| Enter do it  Esc back  c look now  e MX  u take back  p pause  Tab to the list  / filter  x export  \ log  ? help
dns 3600 example.co.jp/mx="10 mx.example.co.jp" pop.example.co.jp/a=203.0.113.7 smtp.example.co.jp/a=203.0.113.8
! watch 2 mx.example.co.jp/a mx.example.co.jp/aaaa
dns 3600
! save
saved
time +31
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|> 5 Switch DNS               to do
|  6 Prove every account      to do
|  7 Remove the old server    waits
|── Enter: Go on without waiting for DNS ────────────────────────────────────────
| 0 of 1 record points to the new server.
|
| DNS is asked while this is shown: next look in 4 min; p stops that.
|  Name                Kind  At first             Now         Expected    TTL
|  example.co.jp       MX    10 mx.example.co.jp  10 mx.exa…  e names it  59 min
|  example.com         MX    (none)               (none)                  59 min
|  pop.example.co.jp   A     203.0.113.7          203.0.113…              59 min
|  pop.example.co.jp   AAAA  (none)               (none)                  59 min
|  smtp.example.co.jp  A     203.0.113.8          203.0.113…              59 min
|  smtp.example.co.jp  AAAA  (none)               (none)                  59 min
|
|
|
|
| Enter do it  Esc back  c look now  e MX  u take back  p pause  \ log  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 5/7 Switch DNS              to do
| 0 of 1 record points to the new
| server.
| e names the new server's MX.
|  Name           Kind  Now       TTL
|  example.co.jp  MX    10 mx.e…  59 min
|  example.com    MX    (none)    59 minv
|
| Enter do it  Esc back  e MX  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|  3 Map the users            done  2026-01-31 14:01             User names there: The address with % in place of the @.
|  4 Import the accounts      done  2026-01-31 14:01             4 accounts were moved.
|> 5 Switch DNS               to do                              0 of 1 record points to the new server.
|  6 Prove every account      to do                              0 of 4 accounts proven, 4 to be checked.
|  7 Remove the old server    waits                              The old server stays until everything is proven.
|── Enter: Go on without waiting for DNS ────────────────────────────────────────────────────────────────────────────────
| 0 of 1 record points to the new server.
|
| DNS is asked while this is shown: next look in 4 min; p stops that.
|  Name                Kind  At first             Now                  Expected    TTL
|  example.co.jp       MX    10 mx.example.co.jp  10 mx.example.co.jp  e names it  59 min
|  example.com         MX    (none)               (none)                           59 min
|  pop.example.co.jp   A     203.0.113.7          203.0.113.7                      59 min
|  pop.example.co.jp   AAAA  (none)               (none)                           59 min
|  smtp.example.co.jp  A     203.0.113.8          203.0.113.8                      59 min
|  smtp.example.co.jp  AAAA  (none)               (none)                           59 min
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter do it  Esc back  c look now  e MX  u take back  p pause  Tab to the list  / filter  x export  \ log  ? help
key p
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|> 5 Switch DNS               to do
|  6 Prove every account      to do
|  7 Remove the old server    waits
|── Enter: Go on without waiting for DNS ────────────────────────────────────────
| 0 of 1 record points to the new server.
|
| DNS is not asked by itself: p goes on, c looks once.
|  Name                Kind  At first             Now         Expected    TTL
|  example.co.jp       MX    10 mx.example.co.jp  10 mx.exa…  e names it  59 min
|  example.com         MX    (none)               (none)                  59 min
|  pop.example.co.jp   A     203.0.113.7          203.0.113…              59 min
|  pop.example.co.jp   AAAA  (none)               (none)                  59 min
|  smtp.example.co.jp  A     203.0.113.8          203.0.113…              59 min
|  smtp.example.co.jp  AAAA  (none)               (none)                  59 min
|
|
|
|
| Enter do it  Esc back  c look now  e MX  u take back  p watch  \ log  ? help
key p
! watch 3 example.co.jp/mx example.com/mx pop.example.co.jp/a pop.example.co.jp/aaaa smtp.example.co.jp/a smtp.example.co.jp/aaaa pop.cloud.example/a pop.cloud.example/aaaa cloud.example/mx smtp.cloud.example/a smtp.cloud.example/aaaa
dns 600 example.co.jp/mx="10 mx.example.co.jp" pop.example.co.jp/a=203.0.113.7
! watch 4 mx.example.co.jp/a mx.example.co.jp/aaaa
dns 600
! save
saved
key Enter
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|> 5 Switch DNS               to do
|  6 Prove every account      to do
|  7 Remove the old server    waits
|    ┌─ DNS does not point there yet ───────────────────────────────────────┐
|    │ 0 of 1 record points to the new server. Go on without waiting? Mail  │
|    │ may still come in on the old server; that is said again before it    │
|    │ goes.                                                                │
|    │                                                                      │
|    │  y  Go on all the same                                               │
|    │> n  Wait for it                                                      │
|    └──────────────────────────────────────────────────────────────────────┘
|  pop.example.co.jp   AAAA  (none)               (none)                  10 min
|  smtp.example.co.jp  A     203.0.113.8          (none)                  10 min
|  smtp.example.co.jp  AAAA  (none)               (none)                  10 min
|
|
|
|
| Enter take  Esc cancel  ? help
key Esc
key e
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|> 5 Switch DNS               to do
|  6 Prove every account      to do
|  7 Remove the old server    waits
|    ┌─ MX hosts ───────────────────────────────────────────────────────────┐
|    │ The host names that the provider of the new server wants to see in   │
|    │ MX records, where they are others than the new server's own;         │
|    │ blank-separated.                                                     │
|    │                                                                      │
|    │ MX hosts [                                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|  pop.example.co.jp   A     203.0.113.7          203.0.113…              10 min
|  pop.example.co.jp   AAAA  (none)               (none)                  10 min
|  smtp.example.co.jp  A     203.0.113.8          (none)                  10 min
|  smtp.example.co.jp  AAAA  (none)               (none)                  10 min
|
|
|
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 13,16
type mx.cloud.example
key Enter
! save
! watch 5 example.co.jp/mx example.com/mx pop.example.co.jp/a pop.example.co.jp/aaaa smtp.example.co.jp/a smtp.example.co.jp/aaaa pop.cloud.example/a pop.cloud.example/aaaa cloud.example/mx smtp.cloud.example/a smtp.cloud.example/aaaa
saved
dns 60 example.co.jp/mx="10 mx.cloud.example" example.com/mx="10 mx.cloud.example"
! watch 6 mx.cloud.example/a mx.cloud.example/aaaa
dns 60 mx.cloud.example/a=198.51.100.7
! save
! save
saved
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|> 6 Prove every account      to do
|  7 Remove the old server    waits
|── Enter: Check the accounts ───────────────────────────────────────────────────
| 0 of 4 accounts proven, 4 to be checked.
|
|
|  Account               Proof    Waiting  UIDL  Kept  Found
|  taro@example.co.jp    not yet                 yes
|  jiro@example.co.jp    not yet                 yes
|  saburo@example.co.jp  not yet                 no
|  taro@example.com      not yet                 yes
|
|
|
|
|
| DNS points to the new server.
| Enter do it  Esc back  c check  v show  u take back  Tab to the list  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 6/7 Prove every account     to do
| 0 of 4 accounts proven, 4 to be
| checked.
|
|  Account             Proof    Waiting
|  taro@example.co.jp  not yet
|  jiro@example.co.jp  not yet          v
| DNS points to the new server.
| Enter do it  Esc back  c check  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|  3 Map the users            done  2026-01-31 14:01             User names there: The address with % in place of the @.
|  4 Import the accounts      done  2026-01-31 14:01             4 accounts were moved.
|  5 Switch DNS               done  2026-01-31 14:01             2 of 2 records point to the new server.
|> 6 Prove every account      to do                              0 of 4 accounts proven, 4 to be checked.
|  7 Remove the old server    waits                              The old server stays until everything is proven.
|── Enter: Check the accounts ───────────────────────────────────────────────────────────────────────────────────────────
| 0 of 4 accounts proven, 4 to be checked.
|
|
|  Account               Proof    Waiting  UIDL  Kept  Found
|  taro@example.co.jp    not yet                 yes
|  jiro@example.co.jp    not yet                 yes
|  saburo@example.co.jp  not yet                 no
|  taro@example.com      not yet                 yes
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| DNS points to the new server.
| Enter do it  Esc back  c check  v show  u take back  Tab to the list  / filter  x export  \ log  ? help  q quit
# The connection is lost; the next session says where it stands, and goes on there.
restart
screen
| mailsetup                                                    settings.json  en
| [1 Servers] 2 Accounts 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  #  Code         Name        Receive        Send     Check
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  cloud        Cloud mail  POP3  995 TLS  465 TLS
|
|
|
|
|
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
| The migration from head-office to cloud stands at step 6: Prove every account.
| 6 leads there.
| Enter open  a add  c check  C check all  t test mail  d delete  m move  ? help
key 6 Enter
! before migration 1
! proof migration 1
before
proved 1 source ok 12
proved 2 source ok 0
proved 3 source fail -1 "The user name or the password was refused."
proved 1 destination ok 0
proved 2 destination fail -1 "The user name or the password was refused."
proved 3 destination ok 4
proof
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|> 6 Prove every account      to do
|  7 Remove the old server    waits
|── Enter: Check the accounts ───────────────────────────────────────────────────
| 2 of 4 accounts proven, 1 failed, 1 to be checked.
|
|
|  Account               Proof    Waiting  UIDL  Kept  Found
|  jiro@example.co.jp    FAIL     0              yes   The user name or the pas…
|  taro@example.com      not yet                 yes
|  taro@example.co.jp    proven   12             yes
|  saburo@example.co.jp  proven                  no
|
|
|
|
|
|
| Enter do it  Esc back  c failed again  v show  u take back  / filter  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 6/7 Prove every account     to do
| 2 of 4 accounts proven, 1 failed, 1 to
| be checked.
|
|  Account             Proof    Waiting
|  jiro@example.co.jp  FAIL     0
|  taro@example.com    not yet          v
|
| Enter do it  Esc back  v show  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|  3 Map the users            done  2026-01-31 14:01             User names there: The address with % in place of the @.
|  4 Import the accounts      done  2026-01-31 14:01             4 accounts were moved.
|  5 Switch DNS               done  2026-01-31 14:01             2 of 2 records point to the new server.
|> 6 Prove every account      to do                              2 of 4 accounts proven, 1 failed, 1 to be checked.
|  7 Remove the old server    waits                              The old server stays until everything is proven.
|── Enter: Check the accounts ───────────────────────────────────────────────────────────────────────────────────────────
| 2 of 4 accounts proven, 1 failed, 1 to be checked.
|
|
|  Account               Proof    Waiting  UIDL  Kept  Found
|  jiro@example.co.jp    FAIL     0              yes   The user name or the password was refused.
|  taro@example.com      not yet                 yes
|  taro@example.co.jp    proven   12             yes
|  saburo@example.co.jp  proven                  no
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter do it  Esc back  c failed again  v show  u take back  Tab to the list  / filter  x export  \ log  ? help  q quit
key Tab
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|> 6 Prove every account      to do
|  7 Remove the old server    waits
|── Enter: Check the accounts ───────────────────────────────────────────────────
| 2 of 4 accounts proven, 1 failed, 1 to be checked.
|
|
|  Account               Proof    Waiting  UIDL  Kept  Found
|> jiro@example.co.jp    FAIL     0              yes   The user name or the pas…
|  taro@example.com      not yet                 yes
|  taro@example.co.jp    proven   12             yes
|  saburo@example.co.jp  proven                  no
|
|
|
| jiro@example.co.jp: The user name or the password was refused. -ERR
| Authentication failed.
|
| Enter open  Esc back  c failed again  v show  u take back  / filter  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 6/7 Prove every account     to do
|
|  Account             Proof    Waiting
|> jiro@example.co.jp  FAIL     0
|  taro@example.com    not yet          v
| jiro@example.co.jp: The user name or
| the password was refused. -ERR Authen…
|
| Enter open  Esc back  v show  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|  3 Map the users            done  2026-01-31 14:01             User names there: The address with % in place of the @.
|  4 Import the accounts      done  2026-01-31 14:01             4 accounts were moved.
|  5 Switch DNS               done  2026-01-31 14:01             2 of 2 records point to the new server.
|> 6 Prove every account      to do                              2 of 4 accounts proven, 1 failed, 1 to be checked.
|  7 Remove the old server    waits                              The old server stays until everything is proven.
|── Enter: Check the accounts ───────────────────────────────────────────────────────────────────────────────────────────
| 2 of 4 accounts proven, 1 failed, 1 to be checked.
|
|
|  Account               Proof    Waiting  UIDL  Kept  Found
|> jiro@example.co.jp    FAIL     0              yes   The user name or the password was refused.
|  taro@example.com      not yet                 yes
|  taro@example.co.jp    proven   12             yes
|  saburo@example.co.jp  proven                  no
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| jiro@example.co.jp: The user name or the password was refused. -ERR Authentication failed.
|
|
| Enter open  Esc back  c failed again  v show  u take back  Tab to the steps  / filter  x export  \ log  ? help  q quit
key v
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|> 6 Prove every account      to do
|  7 Remove the old server    waits
|── Enter: Check the accounts ───────────────────────────────────────────────────
| 2 of 4 accounts proven, 1 failed, 1 to be checked.
|
| 1 of 4 accounts: only those that failed; Esc shows all.
|  Account             Proof  Waiting  UIDL  Kept  Found
|> jiro@example.co.jp  FAIL   0              yes   The user name or the passwor…
|
|
|
|
|
|
| jiro@example.co.jp: The user name or the password was refused. -ERR
| Authentication failed.
|
| Enter open  Esc back  c failed again  v show  u take back  / filter  ? help
key Esc Esc
# The old server does not go before everything is proven, unless one says so and knows what is not.
key Down
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|  6 Prove every account      to do
|> 7 Remove the old server    waits
|────────────────────────────────────────────────────────────────────────────────
| The old server stays until everything is proven.
|
|  Accounts  To know before
|  1         12 mails are still on the old server (accounts: 1; taro@example.co…
|  3         3 accounts leave mail on the server: when their mails get other UI…
|
|
|
|
|
|
|
|
|
| Enter do it  Esc back  u take back  Tab to the list  / filter  \ log  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 7/7 Remove the old server   waits
| The old server stays until everything
| is proven.
|  Accounts  To know before
|  1         12 mails are still on the …
|  3         3 accounts leave mail on t…
|
|
| Enter do it  Esc back  \ log  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|  3 Map the users            done  2026-01-31 14:01             User names there: The address with % in place of the @.
|  4 Import the accounts      done  2026-01-31 14:01             4 accounts were moved.
|  5 Switch DNS               done  2026-01-31 14:01             2 of 2 records point to the new server.
|  6 Prove every account      to do                              2 of 4 accounts proven, 1 failed, 1 to be checked.
|> 7 Remove the old server    waits                              The old server stays until everything is proven.
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| The old server stays until everything is proven.
|
|  Accounts  To know before
|  1         12 mails are still on the old server (accounts: 1; taro@example.co.jp: 12).
|  3         3 accounts leave mail on the server: when their mails get other UIDLs, all of it is fetched again.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter do it  Esc back  u take back  Tab to the list  / filter  x export  \ log  ? help  q quit
key Enter
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|  6 Prove every account      to do
|    ┌─ Not everything is proven ───────────────────────────────────────────┐
|    │ Remove the mail server head-office (本社メール) all the same? This   │
|    │ cannot be taken back. 2 of 4 accounts proven, 1 failed, 1 to be      │
|    │ checked. 12 mails are still on the old server (accounts: 1;          │
|    │ taro@example.co.jp: 12). 3 accounts leave mail on the server: when   │
|    │ their mails get other UIDLs, all of it is fetched again.             │
|    │                                                                      │
|    │  y  Remove it all the same                                           │
|    │> n  Keep it                                                          │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
| Enter take  Esc cancel  ? help
~10x40
| mailsetup  migration: head-office -> …
|┌─ Not everything is proven ───────────┐
|│ Remove the mail server head-office ( │
|│ 本社メール) all the same? This       │
|│ cannot be taken back. 2 of 4         │
|│ accounts proven, 1 failed, 1 to be … │
|│  y  Remove it all the same           │
|│> n  Keep it                          │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|  3 Map the users            done  2026-01-31 14:01             User names there: The address with % in place of the @.
|  4 Import the accounts      done  2026-01-31 14:01             4 accounts were moved.
|  5 Switch DNS               done  2026-01-31 14:01             2 of 2 records point to the new server.
|  6 Prove every account      to do                              2 of 4 accounts proven, 1 failed, 1 to be checked.
|> 7 Remove the old server    waits                              The old server stays until everything is proven.
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| The old server stays until everything is proven.
|
|  Accounts  To know before
|  1         12 mails are still on the old server (accounts: 1; taro@example.co.jp: 12).
|  3         3 accounts leave mail on the server: when their mails get other UIDLs, all of it is fetched again.
|
|                        ┌─ Not everything is proven ───────────────────────────────────────────┐
|                        │ Remove the mail server head-office (本社メール) all the same? This   │
|                        │ cannot be taken back. 2 of 4 accounts proven, 1 failed, 1 to be      │
|                        │ checked. 12 mails are still on the old server (accounts: 1;          │
|                        │ taro@example.co.jp: 12). 3 accounts leave mail on the server: when   │
|                        │ their mails get other UIDLs, all of it is fetched again.             │
|                        │                                                                      │
|                        │  y  Remove it all the same                                           │
|                        │> n  Keep it                                                          │
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
| Enter take  Esc cancel  ? help
key n Tab Enter
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|> 6 Prove every account      to do
|  7 Remove the old server    waits
|── Enter: Check the accounts ───────────────────────────────────────────────────
| 2 of 4 accounts proven, 1 failed, 1 to be checked.
|
| 1 of 4 accounts: only those with mail on the old server; Esc shows all.
|  Account             Proof   Waiting  UIDL  Kept  Found
|> taro@example.co.jp  proven  12             yes
|
|
|
|
|
|
| taro@example.co.jp: proven.
|
|
| Enter open  Esc back  c failed again  v show  u take back  / filter  ? help
# Without the whole proof the end has to be forced.
key Esc Esc End Enter
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|  6 Prove every account      to do
|    ┌─ Not everything is proven ───────────────────────────────────────────┐
|    │ Remove the mail server head-office (本社メール) all the same? This   │
|    │ cannot be taken back. 2 of 4 accounts proven, 1 failed, 1 to be      │
|    │ checked. 12 mails are still on the old server (accounts: 1;          │
|    │ taro@example.co.jp: 12). 3 accounts leave mail on the server: when   │
|    │ their mails get other UIDLs, all of it is fetched again.             │
|    │                                                                      │
|    │  y  Remove it all the same                                           │
|    │> n  Keep it                                                          │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
| Enter take  Esc cancel  ? help
key n
# It broke off when all were proven and that was not saved yet: no account is checked again.
restart
key 6 Enter
! before migration 1
! proof migration 1
before
proved 1 source ok 12
proved 2 source ok 0
proved 3 source ok 0
proved 4 source ok 0
proved 1 destination ok 0
proved 2 destination ok 0
proved 3 destination ok 4
proved 4 destination ok 4
proof
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|> 6 Prove every account      to do
|  7 Remove the old server    waits
|── Enter: Check the accounts ───────────────────────────────────────────────────
| 4 of 4 accounts proven.
|
|
|  Account               Proof   Waiting  UIDL  Kept  Found
|  taro@example.co.jp    proven  12             yes
|  jiro@example.co.jp    proven  0              yes
|  saburo@example.co.jp  proven  0              no
|  taro@example.com      proven  0              yes
|
|
|
|
|
|
| Enter do it  Esc back  c check  v show  u take back  Tab to the list  ? help
key Enter
! save
saved
# What was proven is read when the program starts: then the end is what comes next.
restart
key 6 Enter
! before migration 1
! proof migration 1
before
proved 1 source ok 12
proved 2 source ok 0
proved 3 source ok 0
proved 4 source ok 0
proved 1 destination ok 0
proved 2 destination ok 0
proved 3 destination ok 4
proved 4 destination ok 4
proof
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|  6 Prove every account      done  2026-01-31 14:01
|> 7 Remove the old server    to do
|── Enter: Remove the old server ────────────────────────────────────────────────
| Everything is proven: the old server may go.
|
|  Accounts  To know before
|  1         12 mails are still on the old server (accounts: 1; taro@example.co…
|  3         3 accounts leave mail on the server: when their mails get other UI…
|
|
|
|
|
|
|
|
|
| Enter do it  Esc back  u take back  Tab to the list  / filter  \ log  ? help
~10x40
| mailsetup  migration: head-office -> …
|> 7/7 Remove the old server   to do
| Everything is proven: the old server
| may go.
|  Accounts  To know before
|  1         12 mails are still on the …
|  3         3 accounts leave mail on t…
|
|
| Enter do it  Esc back  \ log  ? help
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud.
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|  3 Map the users            done  2026-01-31 14:01             User names there: The address with % in place of the @.
|  4 Import the accounts      done  2026-01-31 14:01             4 accounts were moved.
|  5 Switch DNS               done  2026-01-31 14:01             2 of 2 records point to the new server.
|  6 Prove every account      done  2026-01-31 14:01             4 of 4 accounts proven.
|> 7 Remove the old server    to do                              Everything is proven: the old server may go.
|── Enter: Remove the old server ────────────────────────────────────────────────────────────────────────────────────────
| Everything is proven: the old server may go.
|
|  Accounts  To know before
|  1         12 mails are still on the old server (accounts: 1; taro@example.co.jp: 12).
|  3         3 accounts leave mail on the server: when their mails get other UIDLs, all of it is fetched again.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter do it  Esc back  u take back  Tab to the list  / filter  x export  \ log  ? help  q quit
key Enter
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|  6 Prove every account      done  2026-01-31 14:01
|    ┌─ Remove the old server ──────────────────────────────────────────────┐
|    │ The mail server head-office (本社メール) is removed, and the         │
|    │ migration is finished. This cannot be taken back. 12 mails are still │
|    │ on the old server (accounts: 1; taro@example.co.jp: 12). 3 accounts  │
|    │ leave mail on the server: when their mails get other UIDLs, all of   │
|    │ it is fetched again.                                                 │
|    │                                                                      │
|    │  y  Remove it                                                        │
|    │> n  Keep it                                                          │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
| Enter take  Esc cancel  ? help
# The old server is gone, and the migration still says its name.
key y
! save
saved
! migration-over migration 1
screens
~24x80
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|  6 Prove every account      done  2026-01-31 14:01
|> 7 Remove the old server    done  2026-01-31 14:01
|────────────────────────────────────────────────────────────────────────────────
| The old server was removed.
|
|
|
|
|
|
|
|
|
|
|
|
| The old server is removed: the migration is finished.
| Esc back  \ log  ? help  q quit
~10x40
| mailsetup  migration: head-office -> …
|> 7/7 Remove the old server   done
| The old server was removed.
|
|
|
|
| The old server is removed: the
| migration is finished.
| Esc back  \ log  ? help  q quit
~40x120
| mailsetup  migration: head-office -> cloud                                                           settings.json  en
|  1 Register the new server  done                               From head-office to cloud; the old server is not regis…
|  2 Export the accounts      done  2026-01-31 14:00             Written to /home/admin/move-1-export.csv.
|  3 Map the users            done  2026-01-31 14:01             User names there: The address with % in place of the @.
|  4 Import the accounts      done  2026-01-31 14:01             4 accounts were moved.
|  5 Switch DNS               done  2026-01-31 14:01             DNS pointed to the new server.
|  6 Prove every account      done  2026-01-31 14:01             Every account was proven.
|> 7 Remove the old server    done  2026-01-31 14:01             The old server was removed.
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| The old server was removed.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The old server is removed: the migration is finished.
| Esc back  \ log  ? help  q quit
key Esc
screens
~24x80
| mailsetup                                                    settings.json  en
| 1 Servers 2 Accounts 3 Notification 4 OAuth servers 5 Providers [6 Migration]
|  ID  Old server   New server  Step      Since
|>  1  head-office  cloud       finished  2026-01-31 14:00
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| head-office -> cloud
| The migration is finished.
|
|
| Enter open  a add  d delete  Tab section  / filter  \ log  ? help  q quit
~10x40
| 1 2 3 4 5 [6 Migration]
|  ID  Old server   New server  Step
|>  1  head-office  cloud       finished
|
|
|
| head-office -> cloud
| The migration is finished.
|
| Enter open  a add  d delete  ? help
~40x120
| mailsetup                                                                                            settings.json  en
| 1 Servers  2 Accounts  3 Notification  4 OAuth servers  5 Providers  [6 Migration]
|  ID  Old server   New server  Step      Since
|>  1  head-office  cloud       finished  2026-01-31 14:00
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| head-office -> cloud
| The migration is finished.
|
|
| Enter open  a add  d delete  Tab section  / filter  \ log  ? help  q quit
# Looked at again, it asks for none of the files that went with the end.
restart
key 6 Enter
screen
| mailsetup  migration: head-office -> cloud                   settings.json  en
|  1 Register the new server  done
|  2 Export the accounts      done  2026-01-31 14:00
|  3 Map the users            done  2026-01-31 14:01
|  4 Import the accounts      done  2026-01-31 14:01
|  5 Switch DNS               done  2026-01-31 14:01
|  6 Prove every account      done  2026-01-31 14:01
|> 7 Remove the old server    done  2026-01-31 14:01
|────────────────────────────────────────────────────────────────────────────────
| The old server was removed.
|
|
|
|
|
|
|
|
|
|
|
|
|
| Esc back  \ log  ? help  q quit
