# Accounts from CSV and into it.
$ mailsetup add head-office send.host=smtp.example.co.jp receive.host=pop.example.co.jp
$ mailsetup add branch send.host=smtp.example.jp receive.host=pop.example.jp
$ printf 'server_code,owner,name,address,secret,days\r\nhead-office,山田太郎,仕事,taro@example.co.jp,env:TARO,7\r\nbranch,"鈴木, ""次郎""",,jiro@example.jp,,\r\n' >new.csv
$ mailsetup account import new.csv --dry-run
| + account taro@example.co.jp
| + account jiro@example.jp
| would be added: 2, changed: 0, removed: 0, unchanged: 0
$ mailsetup account list
2| mailsetup: There are no accounts yet.
$ mailsetup account import new.csv
| added: 2, changed: 0, removed: 0, unchanged: 0
$ mailsetup account list
| ID  Owner         Account name     Mail address        Mail server  Receive  Login
|  1  山田太郎      仕事             taro@example.co.jp  head-office  yes      Standard
|  2  鈴木, "次郎"  jiro@example.jp  jiro@example.jp     branch       yes      Standard

# What goes out comes in again and changes nothing.
$ mailsetup account export out.csv; stat -c %a out.csv; tr -d '\r' <out.csv
| 600
| id,server_id,server_code,owner,name,display_name,address,username,secret,send_username,send_secret,auth,receive_enabled,keep,days
| 1,1,head-office,山田太郎,仕事,,taro@example.co.jp,,env:TARO,,,standard,true,true,7
| 2,2,branch,"鈴木, ""次郎""",jiro@example.jp,,jiro@example.jp,,ask,,,standard,true,true,
$ mailsetup account import out.csv
| added: 0, changed: 0, removed: 0, unchanged: 2
$ mailsetup account export - | mailsetup account import - --json
| {
|   "taken": true,
|   "added": 0,
|   "changed": 0,
|   "removed": 0,
|   "unchanged": 2,
|   "added_beside": 0,
|   "problem_count": 0,
|   "problems": []
| }
$ mailsetup account export out.csv
2| mailsetup: Cannot create out.csv: File exists.
= 73

# A table from somebody else: what would be run is said, before and when it is taken.
$ printf 'id,secret\r\n2,command:touch owned\r\n' >theirs.csv; mailsetup account import theirs.csv --dry-run
| account jiro@example.jp: secret ask -> command:touch owned
| would be added: 0, changed: 1, removed: 0, unchanged: 0
2| mailsetup: When the account is checked, 1 password will come from a command: touch owned
$ mailsetup account import theirs.csv; mailsetup account import theirs.csv; ls owned
| added: 0, changed: 1, removed: 0, unchanged: 0
| added: 0, changed: 0, removed: 0, unchanged: 1
2| mailsetup: When the account is checked, 1 password will come from a command: touch owned
2| ls: cannot access 'owned': No such file or directory
= 2
$ printf 'id,secret\r\n2,\r\n' | mailsetup account import -
| added: 0, changed: 1, removed: 0, unchanged: 0

# Without the column id the same table changes what it has added: by server and address.
$ printf 'address,server_code,owner\nTARO@example.co.jp,HEAD-office,Taro\n' >noid.csv; mailsetup account import noid.csv -n
| account taro@example.co.jp: owner 山田太郎 -> Taro
| account taro@example.co.jp: address taro@example.co.jp -> TARO@example.co.jp
| would be added: 0, changed: 1, removed: 0, unchanged: 0
$ printf 'address,server_code\nTARO@example.co.jp,head-office\ntaro@example.co.jp,head-office\n' | mailsetup account import - -n
| account taro@example.co.jp: address taro@example.co.jp -> TARO@example.co.jp
| + account taro@example.co.jp
| would be added: 1, changed: 1, removed: 0, unchanged: 0
2| mailsetup: 1 row has the server and address of an account that is there: it is added beside it.
$ printf 'address,server_code\nTARO@example.co.jp,head-office\ntaro@example.co.jp,head-office\n' | mailsetup account import - -n --json
| {
|   "taken": false,
|   "added": 1,
|   "changed": 1,
|   "removed": 0,
|   "unchanged": 0,
|   "added_beside": 1,
|   "problem_count": 0,
|   "problems": [],
|   "difference": [
|     "account taro@example.co.jp: address taro@example.co.jp -> TARO@example.co.jp",
|     "+ account taro@example.co.jp"
|   ]
| }
2| mailsetup: 1 row has the server and address of an account that is there: it is added beside it.

# Changed, added, removed; unchanged lines are told apart.
$ sed -e 's/仕事/しごと/' -e 's/TARO,,,standard,true,true,7/TARO,,,apop,false,true,14/' out.csv >changed.csv
$ printf ',,head-office,,,,third@example.jp,,,,,,,,\n' >>changed.csv
$ mailsetup account import changed.csv -n
| account taro@example.co.jp: name 仕事 -> しごと
| account taro@example.co.jp: auth standard -> apop
| account taro@example.co.jp: receive.enabled true -> false
| account taro@example.co.jp: receive.leave_on_server.days 7 -> 14
| + account third@example.jp
| would be added: 1, changed: 1, removed: 0, unchanged: 1
$ mailsetup account import changed.csv -n --json
| {
|   "taken": false,
|   "added": 1,
|   "changed": 1,
|   "removed": 0,
|   "unchanged": 1,
|   "added_beside": 0,
|   "problem_count": 0,
|   "problems": [],
|   "difference": [
|     "account taro@example.co.jp: name 仕事 -> しごと",
|     "account taro@example.co.jp: auth standard -> apop",
|     "account taro@example.co.jp: receive.enabled true -> false",
|     "account taro@example.co.jp: receive.leave_on_server.days 7 -> 14",
|     "+ account third@example.jp"
|   ]
| }
$ mailsetup account import changed.csv
| added: 1, changed: 1, removed: 0, unchanged: 1
$ printf 'id\n1\n' | mailsetup account import - --dry-run --replace
| - account jiro@example.jp
| - account third@example.jp
| would be added: 0, changed: 0, removed: 2, unchanged: 1
$ printf 'id\n1\n' | mailsetup account import - --replace
| added: 0, changed: 0, removed: 2, unchanged: 1
$ mailsetup account list
| ID  Owner     Account name  Mail address        Mail server  Receive  Login
|  1  山田太郎  しごと        taro@example.co.jp  head-office  no       APOP
$ mailsetup account import changed.csv --json >/dev/null; mailsetup account list
| ID  Owner         Account name      Mail address        Mail server  Receive  Login
|  1  山田太郎      しごと            taro@example.co.jp  head-office  no       APOP
|  2  鈴木, "次郎"  jiro@example.jp   jiro@example.jp     branch       yes      Standard
|  4  -             third@example.jp  third@example.jp    head-office  yes      Standard

# On a terminal the difference is shown before anything is taken; no is the answer to nothing said.
$ printf 'address,server_code,owner\nasked@example.jp,branch,A\ntaro@example.co.jp,head-office,Taro\n' >asked.csv
$ on_tty 'y/N=>' -- mailsetup account import asked.csv
| account taro@example.co.jp: owner 山田太郎 -> Taro
| + account asked@example.jp
| would be added: 1, changed: 1, removed: 0, unchanged: 0
| Take that? [y/N] 
| mailsetup: Nothing was taken.
$ on_tty 'y/N=>^C' -- mailsetup account import asked.csv
| account taro@example.co.jp: owner 山田太郎 -> Taro
| + account asked@example.jp
| would be added: 1, changed: 1, removed: 0, unchanged: 0
| Take that? [y/N] ^Cmailsetup: Interrupted.
= 1
$ on_tty 'y/N=>n' -- mailsetup account import --replace asked.csv; mailsetup account list; ls -A | grep -v csv
| account taro@example.co.jp: owner 山田太郎 -> Taro
| - account jiro@example.jp
| - account third@example.jp
| + account asked@example.jp
| would be added: 1, changed: 1, removed: 2, unchanged: 0
| Take that? [y/N] n
| mailsetup: Nothing was taken.
| ID  Owner         Account name      Mail address        Mail server  Receive  Login
|  1  山田太郎      しごと            taro@example.co.jp  head-office  no       APOP
|  2  鈴木, "次郎"  jiro@example.jp   jiro@example.jp     branch       yes      Standard
|  4  -             third@example.jp  third@example.jp    head-office  yes      Standard
| accounts.jsonl
| accounts.jsonl~
| settings.json
| settings.json.lock
| settings.json~
$ on_tty -- mailsetup account import --dry-run asked.csv; on_tty -- mailsetup account import --json asked.csv >/dev/null
| account taro@example.co.jp: owner 山田太郎 -> Taro
| + account asked@example.jp
| would be added: 1, changed: 1, removed: 0, unchanged: 0
$ mailsetup account remove asked@example.jp --yes; on_tty 'y/N=>y' -- mailsetup account import asked.csv
| + account asked@example.jp
| would be added: 1, changed: 0, removed: 0, unchanged: 1
| Take that? [y/N] y
| added: 1, changed: 0, removed: 0, unchanged: 1
$ on_tty -- mailsetup account import asked.csv
| added: 0, changed: 0, removed: 0, unchanged: 2
$ sed s/,A$/,B/ asked.csv >again.csv; on_tty -- mailsetup account import --yes again.csv
| added: 0, changed: 1, removed: 0, unchanged: 1
$ (echo address,server_code; for i in $(seq 60); do echo u$i@example.jp,branch; done) >many.csv; on_tty 'y/N=>n' -- mailsetup account import many.csv | tail -6
| + account u39@example.jp
| + account u40@example.jp
| and 20 more
| would be added: 60, changed: 0, removed: 0, unchanged: 0
| Take that? [y/N] n
| mailsetup: Nothing was taken.
$ mailsetup account set asked@example.jp owner= ; mailsetup account remove asked@example.jp --yes

# Header cells as people type them; spreadsheets of many countries write semicolons.
$ printf ' Id ;Owner\t;Server_Code \n1;"a;b";head-office\n' | mailsetup account import - -n
| account taro@example.co.jp: owner Taro -> a;b
| would be added: 0, changed: 1, removed: 0, unchanged: 0
$ printf 'ID\tname\n1\tx,y\n' | mailsetup account import - -n
| account taro@example.co.jp: name しごと -> x,y
| would be added: 0, changed: 1, removed: 0, unchanged: 0

# Every mistake is named, and nothing is taken.
$ printf 'id,address,auth,server_code\n1,nobody,magic,branch\n1,x@example.jp,,\n,,,nowhere\n,y@example.jp,standard,branch\n' >bad.csv
$ mailsetup account import bad.csv
2| mailsetup: Line 2, column address: Mail address: "nobody" is not a mail address; it must look like name@example.jp.
2| mailsetup: Line 2, column auth: Login must be one of: standard, apop, xoauth2.
2| mailsetup: Line 3, column id: The account 1 is on line 2 already.
2| mailsetup: Line 4, column server_code: There is no server with the code nowhere.
2| mailsetup: Nothing was taken: the file has 4 mistakes.
= 65
$ mailsetup account import bad.csv --json
| {
|   "taken": false,
|   "added": 0,
|   "changed": 0,
|   "removed": 0,
|   "unchanged": 0,
|   "added_beside": 0,
|   "problem_count": 4,
|   "problems": [
|     {"line": 2, "column": "address", "text": "Mail address: \"nobody\" is not a mail address; it must look like name@example.jp."},
|     {"line": 2, "column": "auth", "text": "Login must be one of: standard, apop, xoauth2."},
|     {"line": 3, "column": "id", "text": "The account 1 is on line 2 already."},
|     {"line": 4, "column": "server_code", "text": "There is no server with the code nowhere."}
|   ]
| }
= 65
$ printf 'id,password\n1,hunter2\n' | mailsetup account import -
2| mailsetup: Line 1, column password: Passwords in clear text are not taken, because there is no vault yet that could keep them: leave this column out, and say in the column secret where each password comes from.
2| mailsetup: Nothing was taken: the file has 1 mistake.
= 65
$ printf 'id,passwort\n1,hunter2\n' | mailsetup --lang en account import -
2| mailsetup: Line 1, column passwort: There is no column of that name; there are id, server_id, server_code, owner, name, display_name, address, username, secret, send_username, send_secret, auth, receive_enabled, keep, days.
2| mailsetup: Nothing was taken: the file has 1 mistake.
= 65
$ printf 'id,name\n1,"x\n' | mailsetup account import -
2| mailsetup: Line 2, column name: The quotation mark that begins a cell has none that ends it.
2| mailsetup: Nothing was taken: the file has 1 mistake.
= 65
$ printf 'id,name\n1,\000\n' | mailsetup account import -
2| mailsetup: Line 2, column name: A NUL byte has no place in CSV.
2| mailsetup: Nothing was taken: the file has 1 mistake.
= 65
# Each line with bytes that are no text is named, and so is what is wrong on the others.
$ printf 'address,server_code,name\nz@example.jp,nosuch,\000\ny@example.jp,branch,\202\nbad,branch,x\nw@example.jp,branch,\377\376\n' | mailsetup account import - --encoding cp932
2| mailsetup: Line 2, column name: A NUL byte has no place in CSV.
2| mailsetup: Line 3, column name: The cell has a byte that is not valid in Shift_JIS (CP932).
2| mailsetup: Line 4, column address: Mail address: "bad" is not a mail address; it must look like name@example.jp.
2| mailsetup: Line 5, column name: The cell has a byte that is not valid in Shift_JIS (CP932).
2| mailsetup: Nothing was taken: the file has 4 mistakes.
= 65
$ : | mailsetup account import -
2| mailsetup: Line 1: The header line is missing, which names the columns.
2| mailsetup: Nothing was taken: the file has 1 mistake.
= 65
$ mailsetup account import nowhere.csv
2| mailsetup: Cannot read nowhere.csv: No such file or directory.
= 66
$ mailsetup account import out.csv --encoding latin1
2| mailsetup: --encoding takes utf-8, utf-8-bom, cp932 or shift_jis, not latin1.
2| mailsetup: mailsetup help account import says how it is used.
= 64
$ mailsetup account import
2| mailsetup: account import needs more words: FILE|-.
2| mailsetup: mailsetup help account import says how it is used.
= 64
$ mailsetup account list | wc -l
| 4

# Shift_JIS, found out or said; what is not in it is named.
$ printf '\216\122\223\143,x\n' | mailsetup account import - 2>&1 | head -1
| mailsetup: Line 1, column 山田: There is no column of that name; there are id, server_id, server_code, owner, name, display_name, address, username, secret, send_username, send_secret, auth, receive_enabled, keep, days.
$ printf 'owner,address,server_code\n\216\122\223\143,sjis@example.jp,branch\n' | mailsetup account import -
| added: 1, changed: 0, removed: 0, unchanged: 0
$ mailsetup account show sjis@example.jp | grep owner
| owner = 山田
$ printf 'owner,address,server_code\n\216\122\223\143,sjis@example.jp,branch\n' | mailsetup account import - --encoding utf-8
2| mailsetup: Line 2, column owner: The cell has a byte that is not valid in UTF-8.
2| mailsetup: Nothing was taken: the file has 1 mistake.
= 65
$ mailsetup account export - --encoding cp932 | tail -1 | od -An -c | head -2
|    7   ,   2   ,   b   r   a   n   c   h   , 216   R 223   c   ,
|    s   j   i   s   @   e   x   a   m   p   l   e   .   j   p   ,
$ mailsetup account export - --encoding cp932 | mailsetup account import -
| added: 0, changed: 0, removed: 0, unchanged: 4
$ mailsetup account export - --encoding utf-8-bom | head -c 5 | od -An -c
|  357 273 277   i   d
$ mailsetup account set sjis@example.jp display_name=髙﨑〜
$ mailsetup account export sjis.csv --encoding shift_jis
2| Line 5, column 6: the character 〜 (U+301C) is not in Shift_JIS (CP932); write UTF-8 instead.
= 65
$ ls sjis.csv 2>/dev/null
= 2

# What a spreadsheet would run is written so that it does not, and read back as it was.
$ mailsetup account set sjis@example.jp display_name='=HYPERLINK("http://example.jp")' owner="'=x"
$ mailsetup account export - | tail -1
| 7,2,branch,''=x,sjis@example.jp,"'=HYPERLINK(""http://example.jp"")",sjis@example.jp,,ask,,,standard,true,true,
$ mailsetup account export - | mailsetup account import -
| added: 0, changed: 0, removed: 0, unchanged: 4
$ mailsetup account show sjis@example.jp | grep -E '^(owner|display)'
| owner = '=x
| display_name = =HYPERLINK("http://example.jp")

# Server ids are shown where they are needed.
$ mailsetup list | cut -c1-19
| #  ID  Code        
| 1   1  head-office 
| 2   2  branch      
$ mailsetup show branch | head -2
| id = 2
| code = branch

# Of a file with quotation marks where none may be, all the other lines are looked at as well.
$ printf 'address,name,server_code,days\na@example.jp,"n"x,office,\nb@example.jp,n,nowhere,\nc@example.jp,a"b,office,\nd@example.jp,n,office,0\ne@example.jp,"n,office,\n' >bad.csv; mailsetup account import bad.csv
2| mailsetup: Line 2, column name: Something stands behind the quotation mark that ends a cell.
2| mailsetup: Line 3, column server_code: There is no server with the code nowhere.
2| mailsetup: Line 4, column name: A quotation mark stands inside a cell: the whole cell must be in quotation marks, and those inside it doubled.
2| mailsetup: Line 5, column server_code: There is no server with the code office.
2| mailsetup: Line 5, column days: Leave it for (days) must be a whole number of at least 1.
2| mailsetup: Line 6, column name: The quotation mark that begins a cell has none that ends it.
2| mailsetup: Nothing was taken: the file has 6 mistakes.
= 65
$ mailsetup --json account import bad.csv --dry-run | grep -c '"line"'
| 6
# Without a single column that is known, its lines are not looked at.
$ printf 'address|server_code\na@example.jp|office\nb@example.jp|office\n' | mailsetup account import -
2| mailsetup: Line 1, column address|server_code: There is no column of that name; there are id, server_id, server_code, owner, name, display_name, address, username, secret, send_username, send_secret, auth, receive_enabled, keep, days.
2| mailsetup: Nothing was taken: the file has 1 mistake.
= 65

# A dry run on a terminal tells as much as one can read, and how much there is; --verbose and another
# program get all of it.
$ (echo server_code,address; for i in $(seq 50); do echo head-office,many$i@example.jp; done) >many.csv
$ on_tty -- mailsetup account import many.csv --dry-run | tail -n 4
| + account many39@example.jp
| + account many40@example.jp
| and 10 more
| would be added: 50, changed: 0, removed: 0, unchanged: 0
$ on_tty -- mailsetup account import many.csv --dry-run --verbose | grep -c '^+ account'
| 50
$ mailsetup account import many.csv --dry-run | grep -c '^+ account'
| 50
