# The move of accounts to another mail server, from the first step to the last.
$ mailsetup add old receive.host=127.0.0.1 receive.encryption=none send.host=127.0.0.1 send.encryption=none
2| mailsetup: old: receive.encryption: Advice: The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
$ mailsetup add new receive.host=localhost receive.encryption=none send.host=localhost send.encryption=none
2| mailsetup: new: receive.encryption: Advice: The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
$ mailsetup add notices send.host=smtp.example.jp
2| mailsetup: notices: send.auth.credentials: Advice: There is no receiving side whose user and password could be used. Give the sending side its own.
$ mailsetup account add address=taro@example.jp server_code=old secret=env:RIGHT username=taro-old
| 1
$ mailsetup account add address=hanako@example.jp server_code=old secret=env:RIGHT owner=花子
| 2
$ mailsetup account add address=jiro@branch.example.jp server_code=old secret=env:RIGHT
| 3

# What cannot begin.
$ mailsetup migrate status
2| No migration is under way.
= 65
$ mailsetup migrate next
2| No migration is under way.
= 65
$ mailsetup migrate start old
2| mailsetup: migrate start needs more words: SOURCE DESTINATION.
2| mailsetup: mailsetup help migrate start says how it is used.
= 64
$ mailsetup migrate start old nobody
2| There is no server with the code nobody.
= 65
$ mailsetup migrate start old old
2| The old and the new server are the same one.
= 65
$ mailsetup migrate start old notices
2| The mail server notices has no receiving side, which accounts use on the old one.
= 65
$ mailsetup migrate start old new --users reverse
2| User names there must be one of: same, local-part, address, user-percent-domain, column.
= 65
$ mkdir rules; cp settings.json accounts.jsonl rules; for rule in 'local part' 'user%domain'; do mailsetup --file rules/settings.json migrate start old new --users "$rule" && mailsetup --file rules/settings.json migrate status --json | grep '"users"' && mailsetup --file rules/settings.json migrate undo --yes; done; rm -r rules
| 1
|   "users": "local-part",
| 2
|   "users": "user-percent-domain",
2| mailsetup: Taken back: Register the new server.
2| mailsetup: Taken back: Register the new server.
$ mailsetup migrate start old new --users column
2| mailsetup: --users column needs --column NAME and --users-file CSV.
2| mailsetup: mailsetup help migrate start says how it is used.
= 64
$ mailsetup migrate start old new --users same --column user
2| mailsetup: --column and --users-file belong to --users column.
2| mailsetup: mailsetup help migrate start says how it is used.
= 64
$ mailsetup migrate start old new --users column --column user --users-file nowhere.csv
2| mailsetup: nowhere.csv is not there.
= 66
$ mailsetup migrate start gmail new
2| mailsetup: gmail is built in: it can be used and copied, but not changed, moved or deleted.
= 77
$ grep -c migration settings.json
| 1

# It begins, and keeps its servers.
$ mailsetup migrate start old new
| 1
$ mailsetup migrate start old new
2| One of the servers is part of the migration 1, which is not finished.
= 65
$ mailsetup remove old --yes
2| old: accounts are being moved from or to it (migration 1): finish that, or take it back, first.
= 65
$ mailsetup remove new --yes
2| new: accounts are being moved from or to it (migration 1): finish that, or take it back, first.
= 65
$ mailsetup validate
| The settings are valid.
$ mailsetup migrate status | sed -E 's/[0-9]{4}-[0-9-]+T[0-9:]+Z/TIME/g'
| Migration 1
| 1  Register the new server  done   TIME  From old to new.
| 2  Export the accounts      to do                        3 accounts move.
| 3  Map the users            waits                        User names there: As now.
| 4  Import the accounts      waits                        3 accounts use the old server.
| 5  Switch DNS               waits                        Not looked at yet.
| 6  Prove every account      waits
| 7  Remove the old server    waits                        The old server stays until everything is proven.
|
| Name in DNS        Kind of record  At first  Now  Expected  TTL  Since
| example.jp         mx              -         -    -           -  -
| branch.example.jp  mx              -         -    -           -  -
|
| Warning: 3 accounts leave mail on the server: when their mails get other UIDLs, all of it is fetched again.
$ mailsetup migrate status 2
2| There is no migration with the number 2.
= 65
$ mailsetup migrate status one
2| mailsetup: A migration is told by its number, not by one.
2| mailsetup: mailsetup help migrate status says how it is used.
= 64

# export: a file of that name is not overwritten, what a killed run left is taken.
$ mailsetup migrate next --step import
2| First comes: Export the accounts. 3 accounts move.
= 65
$ mailsetup migrate next --step fly
2| mailsetup: There is no step fly: export, map, import, dns, prove.
2| mailsetup: mailsetup help migrate next says how it is used.
= 64
$ echo mine >taken.csv; mailsetup migrate next --export taken.csv
2| mailsetup: Cannot create taken.csv: File exists.
= 73
$ cp settings.json before.json; mailsetup migrate next --export moved.csv; cp before.json settings.json; mailsetup migrate next --export moved.csv
| Written to HOME/moved.csv.
| Written to HOME/moved.csv.
2| mailsetup: Next: Map the users.
2| mailsetup: Next: Map the users.
$ cat moved.csv
| id,server_id,server_code,owner,name,display_name,address,username,secret,send_username,send_secret,auth,receive_enabled,keep,days,new_username
| 1,1,old,,taro@example.jp,,taro@example.jp,taro-old,env:RIGHT,,,standard,true,true,,taro-old
| 2,1,old,花子,hanako@example.jp,,hanako@example.jp,,env:RIGHT,,,standard,true,true,,hanako@example.jp
| 3,1,old,,jiro@branch.example.jp,,jiro@branch.example.jp,,env:RIGHT,,,standard,true,true,,jiro@branch.example.jp
$ mailsetup migrate undo
2| mailsetup: There is no terminal to ask on: give --yes to go on without a question.
2| mailsetup: mailsetup help migrate undo says how it is used.
= 64
$ mailsetup migrate undo --yes
2| mailsetup: Taken back: Export the accounts.
$ echo mine >migration-1-accounts.csv; mailsetup migrate next
| Written to HOME/migration-1-accounts-2.csv.
2| mailsetup: Next: Map the users.
$ cat migration-1-accounts.csv
| mine

# map: by every rule.
$ mailsetup migrate next --dry-run --users local-part
| ID  Mail address            User name               User name there  Sending  Problem
|  1  taro@example.jp         taro-old                taro
|  2  hanako@example.jp       hanako@example.jp       hanako
|  3  jiro@branch.example.jp  jiro@branch.example.jp  jiro
2| mailsetup: 3 accounts leave mail on the server: when their mails get other UIDLs, all of it is fetched again.
$ mailsetup migrate next --dry-run --users user-percent-domain
| ID  Mail address            User name               User name there         Sending  Problem
|  1  taro@example.jp         taro-old                taro%example.jp
|  2  hanako@example.jp       hanako@example.jp       hanako%example.jp
|  3  jiro@branch.example.jp  jiro@branch.example.jp  jiro%branch.example.jp
2| mailsetup: 3 accounts leave mail on the server: when their mails get other UIDLs, all of it is fetched again.
$ mailsetup migrate next --dry-run --users address
| ID  Mail address            User name               User name there         Sending  Problem
|  1  taro@example.jp         taro-old                taro@example.jp
|  2  hanako@example.jp       hanako@example.jp       hanako@example.jp
|  3  jiro@branch.example.jp  jiro@branch.example.jp  jiro@branch.example.jp
2| mailsetup: 3 accounts leave mail on the server: when their mails get other UIDLs, all of it is fetched again.
$ grep -c '"rule": "same"' settings.json
| 1
$ printf 'id,user,note\r\n1,taro9,x\r\n2,hanako9,\r\n' >users.csv; mailsetup migrate next --users column --column user --users-file users.csv
| ID  Mail address            User name               User name there         Sending  Problem
|  1  taro@example.jp         taro-old                taro9
|  2  hanako@example.jp       hanako@example.jp       hanako9
|  3  jiro@branch.example.jp  jiro@branch.example.jp  jiro@branch.example.jp           The file has no row for this account.
2| mailsetup: 1 account cannot be moved like that.
2| mailsetup: 3 accounts leave mail on the server: when their mails get other UIDLs, all of it is fetched again.
2| Choose another rule with --users, or mend the file.
= 65
$ mailsetup migrate next --users column --column nothing
2| The file has no column nothing.
= 65
$ printf 'id,user,password\r\n1,taro9,x\r\n' >users.csv; mailsetup migrate next --column user
2| The file has a column with passwords in clear text (password): leave it out, and say in the column secret where each password comes from.
= 65
$ mailsetup account add address=taro@third.example server_code=new secret=ask
| 4
$ mailsetup migrate next --users local-part --json
| [
|   {"id": 1, "address": "taro@example.jp", "username": "taro-old", "new_username": "taro", "new_send_username": "", "problem": ""},
|   {"id": 2, "address": "hanako@example.jp", "username": "hanako@example.jp", "new_username": "hanako", "new_send_username": "", "problem": ""},
|   {"id": 3, "address": "jiro@branch.example.jp", "username": "jiro@branch.example.jp", "new_username": "jiro", "new_send_username": "", "problem": ""}
| ]
2| mailsetup: 3 accounts leave mail on the server: when their mails get other UIDLs, all of it is fetched again.
2| mailsetup: Next: Import the accounts.
$ mailsetup account remove taro@third.example --yes
$ mailsetup migrate next --users local-part
2| mailsetup: The mapping is agreed to: take it back with migrate undo first.
2| mailsetup: mailsetup help migrate next says how it is used.
= 64
$ mailsetup migrate next --users same --yes
2| mailsetup: The mapping is agreed to: take it back with migrate undo first.
2| mailsetup: mailsetup help migrate next says how it is used.
= 64

# import: shown first; taken back; again.
$ mailsetup migrate next
| account taro@example.jp: server old -> new
| account taro@example.jp: username taro-old -> taro
| account hanako@example.jp: server old -> new
| account hanako@example.jp: username (not set) -> hanako
| account jiro@branch.example.jp: server old -> new
| account jiro@branch.example.jp: username (not set) -> jiro
2| mailsetup: There is no terminal to ask on: give --yes to go on without a question.
2| mailsetup: mailsetup help migrate next says how it is used.
= 64
$ mailsetup migrate next --dry-run
| account taro@example.jp: server old -> new
| account taro@example.jp: username taro-old -> taro
| account hanako@example.jp: server old -> new
| account hanako@example.jp: username (not set) -> hanako
| account jiro@branch.example.jp: server old -> new
| account jiro@branch.example.jp: username (not set) -> jiro
$ on_tty 'Give 3 accounts to the new server? =>n' -- mailsetup migrate next
| account taro@example.jp: server old -> new
| account taro@example.jp: username taro-old -> taro
| account hanako@example.jp: server old -> new
| account hanako@example.jp: username (not set) -> hanako
| account jiro@branch.example.jp: server old -> new
| account jiro@branch.example.jp: username (not set) -> jiro
| Give 3 accounts to the new server? [y/N] n
| mailsetup: Nothing was changed.
= 1
$ mailsetup migrate next --yes
| account taro@example.jp: server old -> new
| account taro@example.jp: username taro-old -> taro
| account hanako@example.jp: server old -> new
| account hanako@example.jp: username (not set) -> hanako
| account jiro@branch.example.jp: server old -> new
| account jiro@branch.example.jp: username (not set) -> jiro
| 3 accounts were moved.
2| mailsetup: Next: Switch DNS.
$ stat -c '%a %n' settings.json.migration-1.csv
| 600 settings.json.migration-1.csv
$ mailsetup account list
| ID  Owner  Account name            Mail address            Mail server  Receive  Login
|  1  -      taro@example.jp         taro@example.jp         new          yes      Standard
|  2  花子   hanako@example.jp       hanako@example.jp       new          yes      Standard
|  3  -      jiro@branch.example.jp  jiro@branch.example.jp  new          yes      Standard
$ mailsetup account set 3 server_code=notices receive.enabled=false
$ on_tty 'y/N=>y' -- mailsetup migrate undo
| Take step 4 back, Import the accounts? The accounts use the old server again, with the users and passwords that they had. What was changed otherwise since stays. [y/N] y
| mailsetup: 1 account is not on the new server any more and stays as it is.
| mailsetup: Taken back: Import the accounts.
$ mailsetup account list
| ID  Owner  Account name            Mail address            Mail server  Receive  Login
|  1  -      taro@example.jp         taro@example.jp         old          yes      Standard
|  2  花子   hanako@example.jp       hanako@example.jp       old          yes      Standard
|  3  -      jiro@branch.example.jp  jiro@branch.example.jp  notices      no       Standard
$ mailsetup account set 3 server_code=old receive.enabled=true
$ mailsetup migrate next --yes | tail -1
| 3 accounts were moved.
2| mailsetup: Next: Switch DNS.
$ mailsetup account add address=shiro@example.jp server_code=old secret=env:RIGHT
| 5
$ mailsetup migrate finish --yes --force
2| 1 account still uses the old server: move it, or give it another server.
= 65
$ mailsetup migrate status --json | python3 -c 'import json, sys; s = json.load(sys.stdin); print(s["current"], s["accounts"], [w["kind"] for w in s["warnings"]])'
| import {'count': 3, 'proven': 0, 'failed': 0, 'open': 3, 'left': 1} ['keeps', 'orphans']
$ mailsetup migrate next --yes
| account shiro@example.jp: server old -> new
| account shiro@example.jp: username (not set) -> shiro
| 4 accounts were moved.
2| mailsetup: Next: Switch DNS.
$ mailsetup account remove shiro@example.jp --yes

# dns: nobody answers; passed by; looked at again.
$ mailsetup migrate next --dns-server 127.0.0.1:1 | cut -c1-60
| Name in DNS        Kind of record  At first  Now  Expected  
| example.jp         mx              -         -    -         
| branch.example.jp  mx              -         -    -         
| Not looked at yet.
2| mailsetup: 2 records could not be looked at. The name server cannot be reached, or it fails.
$ mailsetup migrate next --skip
| Passed by.
2| mailsetup: DNS was passed by: mail may still be delivered to the old server.
2| mailsetup: Next: Prove every account.
$ mailsetup migrate undo --yes
2| mailsetup: Taken back: Switch DNS.
$ mailsetup migrate next --skip 2>/dev/null
| Passed by.

# prove: what fails is named, what is proven is not checked again.
$ with_mail 'mailsetup set old receive.port=$POP send.port=$SMTP 2>/dev/null; mailsetup set new receive.port=$POP send.port=$SMTP 2>/dev/null; RIGHT=right mailsetup migrate next --jobs 1 --failed failed.csv; echo "= $?"; mailsetup account set 2 secret=env:WRONG; RIGHT=right WRONG=wrong mailsetup migrate next --jobs 1 --failed failed2.csv; echo "= $?"; cut -d, -f1,2,5 failed2.csv; RIGHT=right WRONG=wrong mailsetup migrate finish --yes; echo "= $?"; mailsetup account set 2 secret=env:RIGHT; RIGHT=right mailsetup migrate next; echo "= $?"; mailsetup migrate finish --yes' 2>&1 | sed -E 's/port (POP|SMTP)/port N/'
|
| 3 checks, warn: 3
|       3  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port N.
|          taro@example.jp, hanako@example.jp, jiro@branch.example.jp
| 3 of 3 accounts proven.
| = 0
| hanako@example.jp: The server refused the user name or the password.
|
| 1 check, fail: 1
|       1  fail  The server refused the user name or the password.
|          hanako@example.jp
| 2 of 3 accounts proven, 1 failed.
| = 1
| id,address,rule
| 2,hanako@example.jp,auth-refused
| = 65
|
| 1 check, warn: 1
|       1  warn  The password crossed the network in clear text, and the server offers no STARTTLS on port N.
|          hanako@example.jp
| 3 of 3 accounts proven.
| = 0
| mailsetup: 3 mailboxes on the old server are looked at.
| mailsetup: 3 accounts are checked on the new server.
| mailsetup: 6 mails are still on the old server (accounts: 2; taro@example.jp: 3, jiro@branch.example.jp: 3).
| mailsetup: 1 account leaves mail on the server: when its mails get other UIDLs, all of it is fetched again.
| mailsetup: DNS was passed by: mail may still be delivered to the old server.
| mailsetup: Next: Remove the old server.
| mailsetup: 1 mailbox on the old server is looked at.
| mailsetup: 1 account is checked on the new server.
| mailsetup: 6 mails are still on the old server (accounts: 2; taro@example.jp: 3, jiro@branch.example.jp: 3).
| mailsetup: 1 account leaves mail on the server: when its mails get other UIDLs, all of it is fetched again.
| mailsetup: DNS was passed by: mail may still be delivered to the old server.
| First comes: Prove every account. 2 of 3 accounts proven, 1 failed.
| mailsetup: 1 mailbox on the old server is looked at.
| mailsetup: 1 account is checked on the new server.
| mailsetup: 6 mails are still on the old server (accounts: 2; taro@example.jp: 3, jiro@branch.example.jp: 3).
| mailsetup: 1 account leaves mail on the server: when its mails get other UIDLs, all of it is fetched again.
| mailsetup: DNS was passed by: mail may still be delivered to the old server.
| mailsetup: Next: Remove the old server.
| mailsetup: The old server is removed; the migration is finished.
| << pop: PASS as taro-old: taken
| << pop: PASS as hanako@example.jp: refused
| << pop: PASS as jiro: taken
| << pop: PASS as taro: taken
| << pop: PASS as hanako: taken
| << pop: PASS as jiro: taken
| << pop: PASS as hanako@example.jp: refused
| << pop: PASS as hanako: refused
| << pop: PASS as hanako@example.jp: refused
| << pop: PASS as hanako: taken
| << smtp: PLAIN as taro: taken
| << smtp: MAIL FROM:<taro@example.jp>
| << smtp: RCPT TO:<taro@example.jp>
| << smtp: PLAIN as hanako: taken
| << smtp: MAIL FROM:<hanako@example.jp>
| << smtp: RCPT TO:<hanako@example.jp>
| << smtp: PLAIN as jiro: taken
| << smtp: MAIL FROM:<jiro@branch.example.jp>
| << smtp: RCPT TO:<jiro@branch.example.jp>
| << smtp: PLAIN as hanako: refused
| << smtp: PLAIN as hanako: taken
| << smtp: MAIL FROM:<hanako@example.jp>
| << smtp: RCPT TO:<hanako@example.jp>
$ mailsetup migrate status
2| No migration is under way.
= 65
$ mailsetup migrate status 1 | sed -E 's/[0-9]{4}-[0-9-]+T[0-9:]+Z/TIME/g'
| Migration 1
| 1  Register the new server  done  TIME  From old to new; the old server is not registered any more.
| 2  Export the accounts      done  TIME  Written to HOME/migration-1-accounts-2.csv.
| 3  Map the users            done  TIME  User names there: The part before the @.
| 4  Import the accounts      done  TIME  4 accounts were moved.
| 5  Switch DNS               done  TIME  Passed by.
| 6  Prove every account      done  TIME  Every account was proven.
| 7  Remove the old server    done  TIME  The old server was removed.
$ mailsetup migrate undo 1 --yes
2| The migration is finished: the old server is not registered any more.
= 65
$ mailsetup migrate finish 1 --yes
2| mailsetup: The migration is finished.
$ mailsetup migrate next 1
2| The migration is finished.
= 65
$ mailsetup list | cut -c1-20
| #  ID  Code     Name
| 1   2  new      new 
| 2   3  notices  noti
$ mailsetup migrate start new notices
2| The mail server notices has no receiving side, which accounts use on the old one.
= 65
$ mailsetup add third receive.host=pop.third.example
$ mailsetup migrate start new third
2| The mail server third has no sending side, which accounts use on the old one.
= 65
$ ls
| accounts.jsonl
| accounts.jsonl~
| before.json
| failed.csv
| failed2.csv
| migration-1-accounts-2.csv
| migration-1-accounts.csv
| moved.csv
| settings.json
| settings.json.lock
| settings.json~
| taken.csv
| users.csv
