# Accounts from a CSV file, looked at before they are taken, and into one.
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
account name=太郎 owner=営業 address=taro@example.co.jp server_id=1
account name=次郎 address=jiro@example.co.jp server_id=1
account name=三郎 address=saburo@example.co.jp server_id=1
load
key 2
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address               Server       Receive  Login     Check
|>  1  営業   太郎  taro@example.co.jp    head-office  on       Standard
|   2         次郎  jiro@example.co.jp    head-office  on       Standard
|   3         三郎  saburo@example.co.jp  head-office  on       Standard
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help

# A file is asked for; what cannot be read is told where the name was typed.
key i
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address               Server       Receive  Login     Check
|>  1  営業   太郎  taro@example.co.jp    head-office  on       Standard
|   2         次郎  jiro@example.co.jp    head-office  on       Standard
|   3         三郎  saburo@example.co.jp  head-office  on       Standard
|
|
|    ┌─ Import accounts ────────────────────────────────────────────────────┐
|    │ Accounts are taken from a CSV file: those that it names by number,   │
|    │ or by server and address, are changed, the others added. What would  │
|    │ change is shown first.                                               │
|    │                                                                      │
|    │ CSV file [                                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 13,16
key Enter
key Ctrl-U
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address               Server       Receive  Login     Check
|>  1  営業   太郎  taro@example.co.jp    head-office  on       Standard
|   2         次郎  jiro@example.co.jp    head-office  on       Standard
|   3         三郎  saburo@example.co.jp  head-office  on       Standard
|
|
|    ┌─ Import accounts ────────────────────────────────────────────────────┐
|    │ Accounts are taken from a CSV file: those that it names by number,   │
|    │ or by server and address, are changed, the others added. What would  │
|    │ change is shown first.                                               │
|    │                                                                      │
|    │ CSV file [                                                         ] │
|    │ A file name is needed.                                               │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 13,16
type /none/such.csv
key Enter
! import /none/such.csv
csv-failed Cannot read /none/such.csv: No such file or directory
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address               Server       Receive  Login     Check
|>  1  営業   太郎  taro@example.co.jp    head-office  on       Standard
|   2         次郎  jiro@example.co.jp    head-office  on       Standard
|   3         三郎  saburo@example.co.jp  head-office  on       Standard
|
|
|    ┌─ Import accounts ────────────────────────────────────────────────────┐
|    │ Accounts are taken from a CSV file: those that it names by number,   │
|    │ or by server and address, are changed, the others added. What would  │
|    │ change is shown first.                                               │
|    │                                                                      │
|    │ CSV file [/none/such.csv                                           ] │
|    │ Cannot read /none/such.csv: No such file or directory                │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 13,30
key Ctrl-U
type /tmp/mistakes.csv
key Enter
! import /tmp/mistakes.csv
csv id,address,auth,password\n1,nobody,magic,hunter2\n2,,apop,\n
screens
~24x80
| mailsetup  import: mistakes.csv                              settings.json  en
| 4 mistakes: nothing can be taken.
| Mend the file; c reads it again.
| ──────────────────────────────────────────────────────────────────────────────
| ! Line 1, column password: Passwords in clear text are not taken, because
|   there is no vault yet that could keep them: leave this column out, and say
|   in the column secret where each password comes from.
| ! Line 2, column address: Mail address: "nobody" is not a mail address; it
|   must look like name@example.jp.
| ! Line 2, column auth: Login must be one of: standard, apop, xoauth2.
| ! Line 3, column address: Mail address is required.
|
|
|
|
|
|
|
|
|
|
|
|
| Esc back  c read again  x mistakes to a file  \ log  ? help  q quit
~10x40
| mailsetup  import: mistakes.csv
| 4 mistakes: nothing can be taken.
| Mend the file; c reads it again.
| ──────────────────────────────────────
| ! Line 1, column password: Passwords
|   in clear text are not taken,
|   because there is no vault yet that
|   could keep them: leave this column  v
|
| Esc back  c read again  \ log  ? help
~40x120
| mailsetup  import: mistakes.csv                                                                      settings.json  en
| 4 mistakes: nothing can be taken.
| Mend the file; c reads it again.
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| ! Line 1, column password: Passwords in clear text are not taken, because there is no vault yet that could keep them:
|   leave this column out, and say in the column secret where each password comes from.
| ! Line 2, column address: Mail address: "nobody" is not a mail address; it must look like name@example.jp.
| ! Line 2, column auth: Login must be one of: standard, apop, xoauth2.
| ! Line 3, column address: Mail address is required.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Esc back  c read again  x mistakes to a file  \ log  ? help  q quit

# The mistakes go to a file for whoever mends the first one; a name that is taken is told. The help of
# a question names the keys of that question alone.
key x
key Ctrl-G
screen
| mailsetup  help                                              settings.json  en
| Mistakes of the file
| 4 mistakes are written to a new CSV file: line, column and what is wrong.
|
| Keys here
|  Enter           Take the text.
|  Esc             Leave everything as it is.
|  Ctrl-A Home     Go to the beginning of the text.
|  Ctrl-E End      Go to the end of the text.
|  Backspace       Delete the character before the cursor.
|  Del             Delete the character under the cursor.
|  Ctrl-U          Delete what is before the cursor; all of a password.
|  Ctrl-W          Delete the word before the cursor.
|  Ctrl-K          Delete what is behind the cursor.
|
| Keys everywhere
|  Left            Move left, or choose the one before.
|  Right           Move right, or choose the one after.
|  Ctrl-G F1       Explain this field or screen and its keys.
|  Ctrl-L          Draw the screen anew.
|  Ctrl-Z          Go back to the shell; `fg` returns.
|
|
| Esc close  PgDn more
key Esc
key Enter
! export mistakes.csv ids line 1 2 2 3
export-failed Cannot create mistakes.csv: File exists.
screen
| mailsetup  import: mistakes.csv                              settings.json  en
| 4 mistakes: nothing can be taken.
| Mend the file; c reads it again.
| ──────────────────────────────────────────────────────────────────────────────
| ! Line 1, column password: Passwords in clear text are not taken, because
|   there is no vault yet that could keep them: leave this column out, and say
|   in the column secret where each password comes from.
| ! Line 2, column address: Mail address: "nobody" is not a mail address; it
|    ┌─ Mistakes of the file ───────────────────────────────────────────────┐
|    │ 4 mistakes are written to a new CSV file: line, column and what is   │
|    │ wrong.                                                               │
|    │                                                                      │
|    │ New CSV file [mistakes.csv                                         ] │
|    │ Cannot create mistakes.csv: File exists.                             │
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
| cursor 12,32
key Ctrl-U
type wrong.csv
key Enter
! export wrong.csv ids line 1 2 2 3
exported wrong.csv
screen
| mailsetup  import: mistakes.csv                              settings.json  en
| 4 mistakes: nothing can be taken.
| Mend the file; c reads it again.
| ──────────────────────────────────────────────────────────────────────────────
| ! Line 1, column password: Passwords in clear text are not taken, because
|   there is no vault yet that could keep them: leave this column out, and say
|   in the column secret where each password comes from.
| ! Line 2, column address: Mail address: "nobody" is not a mail address; it
|   must look like name@example.jp.
| ! Line 2, column auth: Login must be one of: standard, apop, xoauth2.
| ! Line 3, column address: Mail address is required.
|
|
|
|
|
|
|
|
|
|
|
| Saved to wrong.csv.
| Esc back  c read again  x mistakes to a file  \ log  ? help  q quit

# Mended in another window, it is read again from here; what was wrong once more is told, too.
key c
! import /tmp/mistakes.csv
csv id,address,auth\n1,nobody,apop\n
screen
| mailsetup  import: mistakes.csv                              settings.json  en
| 1 mistake: nothing can be taken.
| Mend the file; c reads it again.
| ──────────────────────────────────────────────────────────────────────────────
| ! Line 2, column address: Mail address: "nobody" is not a mail address; it
|   must look like name@example.jp.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The file was read again.
| Esc back  c read again  x mistakes to a file  \ log  ? help  q quit
key c
! import /tmp/mistakes.csv
csv id,server_code,name,address,days\n1,head-office,しごと,taro@example.co.jp,14\n
screen
| mailsetup  import: mistakes.csv                              settings.json  en
| 0 added, 1 changed, 0 removed, 0 unchanged.
| Accounts that the file does not name stay as they are.
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: name 太郎 -> しごと
| ~ taro@example.co.jp: receive.leave_on_server.days (not set) -> 14
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The file was read again.
| Enter take  Esc back  r remove others  c read again  \ log  ? help  q quit
key c
! import /tmp/mistakes.csv
csv id,address,auth,password\n1,nobody,magic,hunter2\n2,,apop,\n

# Nothing can be taken; back to the list as it was.
key Enter
key r
key Esc
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address               Server       Receive  Login     Check
|>  1  営業   太郎  taro@example.co.jp    head-office  on       Standard
|   2         次郎  jiro@example.co.jp    head-office  on       Standard
|   3         三郎  saburo@example.co.jp  head-office  on       Standard
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help

# What would change, and what becomes of the others.
key i
key Ctrl-U
type /tmp/accounts.csv
key Enter
! import /tmp/accounts.csv
csv id,server_code,name,address,days\n1,head-office,しごと,taro@example.co.jp,14\n2,head-office,次郎,jiro@example.co.jp,\n,head-office,四郎,shiro@example.co.jp,7\n
screens
~24x80
| mailsetup  import: accounts.csv                              settings.json  en
| 1 added, 1 changed, 0 removed, 1 unchanged.
| Accounts that the file does not name stay as they are.
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: name 太郎 -> しごと
| ~ taro@example.co.jp: receive.leave_on_server.days (not set) -> 14
| + shiro@example.co.jp
|
|
|
|
|
|
|
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
~10x40
| mailsetup  import: accounts.csv
| +1  ~1  -0  =1
| All others stay.
| ──────────────────────────────────────
| ~ taro@example.co.jp: name 太郎 -> し
|   ごと
| ~ taro@example.co.jp:
|   receive.leave_on_server.days (not   v
|
| Enter take  Esc back  \ log  ? help
~40x120
| mailsetup  import: accounts.csv                                                                      settings.json  en
| 1 added, 1 changed, 0 removed, 1 unchanged.
| Accounts that the file does not name stay as they are.
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: name 太郎 -> しごと
| ~ taro@example.co.jp: receive.leave_on_server.days (not set) -> 14
| + shiro@example.co.jp
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
csv id,server_code,name,address,days\n1,head-office,しごと,taro@example.co.jp,14\n2,head-office,次郎,jiro@example.co.jp,\n,head-office,四郎,shiro@example.co.jp,7\n
screen
| mailsetup  import: accounts.csv                              settings.json  en
| 1 added, 1 changed, 1 removed, 1 unchanged.
| Accounts that the file does not name are removed.
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: name 太郎 -> しごと
| ~ taro@example.co.jp: receive.leave_on_server.days (not set) -> 14
| - saburo@example.co.jp
| + shiro@example.co.jp
|
|
|
|
|
|
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
! import /tmp/accounts.csv
csv id,server_code,name,address,days\n1,head-office,しごと,taro@example.co.jp,14\n2,head-office,次郎,jiro@example.co.jp,\n,head-office,四郎,shiro@example.co.jp,7\n
key ?
screen
| mailsetup  help                                              settings.json  en
| Import
| What the CSV file would change, line by line, or every mistake that keeps it
| from being taken. All of it is taken, or nothing.
|
| Keys here
|  Enter           Take all of it, and save.
|  Esc             Go back; everything stays as it was.
|  r               Remove the accounts that the file does not name, or leave
|                  them.
|  c               Read the file once more, after it was mended.
|  x               Write the mistakes to a new CSV file: line, column and what
|                  is wrong.
|  Up k            Move up.
|  Down j          Move down.
|  Home g          Move to the first one.
|  End G           Move to the last one.
|
| Keys everywhere
|  Left            Move left, or choose the one before.
|  Right           Move right, or choose the one after.
|  PgUp            Move up by a page.
|  PgDn            Move down by a page.
| Esc close  PgDn more
key Esc
key Enter
! save
saved
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name    Address               Server       Receive  Check
|>  1  営業   しごと  taro@example.co.jp    head-office  on
|   2         次郎    jiro@example.co.jp    head-office  on
|   3         三郎    saburo@example.co.jp  head-office  on
|   4         四郎    shiro@example.co.jp   head-office  on
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
| Accounts were taken from accounts.csv: 1 added, 1 changed, 0 removed.
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help

# One change, which undo takes back.
key u
! save
saved
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address               Server       Receive  Login     Check
|>  1  営業   太郎  taro@example.co.jp    head-office  on       Standard
|   2         次郎  jiro@example.co.jp    head-office  on       Standard
|   3         三郎  saburo@example.co.jp  head-office  on       Standard
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Taken back: Accounts were taken from accounts.csv: 1 added, 1 changed, 0
| removed. u does it again.
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help

# A file that changes nothing; one with more than fits.
key i
key Enter
! import /tmp/accounts.csv
csv id\n1\n
key Enter
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address               Server       Receive  Login     Check
|>  1  営業   太郎  taro@example.co.jp    head-office  on       Standard
|   2         次郎  jiro@example.co.jp    head-office  on       Standard
|   3         三郎  saburo@example.co.jp  head-office  on       Standard
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
| The file changes nothing.
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help
key Esc
key i
key Enter
! import /tmp/accounts.csv
csv server_code,address\nhead-office,a01@example.jp\nhead-office,a02@example.jp\nhead-office,a03@example.jp\nhead-office,a04@example.jp\nhead-office,a05@example.jp\nhead-office,a06@example.jp\nhead-office,a07@example.jp\nhead-office,a08@example.jp\nhead-office,a09@example.jp\nhead-office,a10@example.jp\nhead-office,a11@example.jp\nhead-office,a12@example.jp\nhead-office,a13@example.jp\nhead-office,a14@example.jp\nhead-office,a15@example.jp\nhead-office,a16@example.jp\nhead-office,a17@example.jp\nhead-office,a18@example.jp\nhead-office,a19@example.jp\n
key End
screen
| mailsetup  import: accounts.csv                              settings.json  en
| 19 added, 0 changed, 0 removed, 0 unchanged.
| Accounts that the file does not name stay as they are.
| ──────────────────────────────────────────────────────────────────────────────
| + a02@example.jp                                                              ^
| + a03@example.jp
| + a04@example.jp
| + a05@example.jp
| + a06@example.jp
| + a07@example.jp
| + a08@example.jp
| + a09@example.jp
| + a10@example.jp
| + a11@example.jp
| + a12@example.jp
| + a13@example.jp
| + a14@example.jp
| + a15@example.jp
| + a16@example.jp
| + a17@example.jp
| + a18@example.jp
| + a19@example.jp
|
| Enter take  Esc back  r remove others  c read again  \ log  ? help  q quit
key Home
key PgDn
key Up
screen
| mailsetup  import: accounts.csv                              settings.json  en
| 19 added, 0 changed, 0 removed, 0 unchanged.
| Accounts that the file does not name stay as they are.
| ──────────────────────────────────────────────────────────────────────────────
| + a01@example.jp
| + a02@example.jp
| + a03@example.jp
| + a04@example.jp
| + a05@example.jp
| + a06@example.jp
| + a07@example.jp
| + a08@example.jp
| + a09@example.jp
| + a10@example.jp
| + a11@example.jp
| + a12@example.jp
| + a13@example.jp
| + a14@example.jp
| + a15@example.jp
| + a16@example.jp
| + a17@example.jp
| + a18@example.jp                                                              v
|
| Enter take  Esc back  r remove others  c read again  \ log  ? help  q quit

# The settings changed meanwhile: it is compared anew, and not taken unseen.
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
account name=花子 address=hana@example.co.jp server_id=1
account name=次郎 address=jiro@example.co.jp server_id=1
load
key Enter
! import /tmp/accounts.csv
csv server_code,address\nhead-office,a01@example.jp\n
screen
| mailsetup  import: accounts.csv                              settings.json  en
| 1 added, 0 changed, 0 removed, 0 unchanged.
| Accounts that the file does not name stay as they are.
| ──────────────────────────────────────────────────────────────────────────────
| + a01@example.jp
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| The settings have changed meanwhile: look again at what the file does.
| Enter take  Esc back  r remove others  c read again  \ log  ? help  q quit

# It cannot be read any more: nothing is shown that was not asked for.
key r
! import /tmp/accounts.csv replace
csv-failed Cannot read /tmp/accounts.csv: No such file or directory
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address             Server       Receive  Login     Check
|>  1         花子  hana@example.co.jp  head-office  on       Standard
|   2         次郎  jiro@example.co.jp  head-office  on       Standard
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
| Cannot read /tmp/accounts.csv: No such file or directory
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help

# Export: all of them, or what is marked.
key x
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address             Server       Receive  Login     Check
|>  1         花子  hana@example.co.jp  head-office  on       Standard
|   2         次郎  jiro@example.co.jp  head-office  on       Standard
|
|
|
|
|    ┌─ Export accounts ────────────────────────────────────────────────────┐
|    │ 2 accounts are written to a new CSV file. No passwords are in it,    │
|    │ only where they come from.                                           │
|    │                                                                      │
|    │ New CSV file [accounts.csv                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 13,32
key Enter
! export accounts.csv ids id 1 2
export-failed Cannot create accounts.csv: File exists.
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address             Server       Receive  Login     Check
|>  1         花子  hana@example.co.jp  head-office  on       Standard
|   2         次郎  jiro@example.co.jp  head-office  on       Standard
|
|
|
|    ┌─ Export accounts ────────────────────────────────────────────────────┐
|    │ 2 accounts are written to a new CSV file. No passwords are in it,    │
|    │ only where they come from.                                           │
|    │                                                                      │
|    │ New CSV file [accounts.csv                                         ] │
|    │ Cannot create accounts.csv: File exists.                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
|
| Enter take  Esc cancel  Ctrl-G help
| cursor 12,32
key Ctrl-U
type list.csv
key Enter
! export list.csv ids id 1 2
exported list.csv
screen
| mailsetup                                                    settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address             Server       Receive  Login     Check
|>  1         花子  hana@example.co.jp  head-office  on       Standard
|   2         次郎  jiro@example.co.jp  head-office  on       Standard
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
| The accounts were written to list.csv.
| Enter open  a add  c check  C check all  t test mail  i import  m move  ? help
key Space
key Down
key Space
key x
key Enter
! export accounts.csv ids id 1 2
exported accounts.csv
holder process 4711
key i
! lock
screen
| mailsetup                                        [read only] settings.json  en
| 1 Servers [2 Accounts] 3 Notification 4 OAuth servers 5 Providers 6 Migration
|  ID  Owner  Name  Address             Server       Receive  Login     Check
| * 1         花子  hana@example.co.jp  head-office  on       Standard
|>* 2         次郎  jiro@example.co.jp  head-office  on       Standard
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| receive: pop.example.co.jp  POP3  995 TLS  send: smtp.example.co.jp  465 TLS
| Not checked in this session.
| You may look, but not save: another session holds the settings (process 4711).
| Enter open  Esc unmark  c check  C check marked  t test mail  x export  ? help
