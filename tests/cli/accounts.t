# Accounts, OAuth servers and the notification: registering, changing, removing.
$ mailsetup add head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
$ mailsetup add branch receive.host=pop.example.jp send.host=smtp.example.jp
$ mailsetup account list
2| mailsetup: There are no accounts yet.
$ mailsetup account list --json
| []
$ mailsetup account add owner=山田太郎 name=仕事 display_name=山田 address=taro@example.co.jp server_code=head-office
| 1
$ mailsetup account add address=jiro@example.co.jp server_id=1 username=jiro secret=env:JIRO receive.leave_on_server.days=7
| 2
$ mailsetup account add address=own@example.net receive.source=own receive.host=pop.example.net send.source=own send.host=smtp.example.net auth=apop
| 3
$ mailsetup account list
| ID  Owner     Account name        Mail address        Mail server  Receive       Login
|  1  山田太郎  仕事                taro@example.co.jp  head-office  yes           Standard
|  2  -         jiro@example.co.jp  jiro@example.co.jp  head-office  yes           Standard
|  3  -         own@example.net     own@example.net     -            individually  APOP
$ mailsetup account show taro@example.co.jp
| id = 1
| owner = 山田太郎
| name = 仕事
| display_name = 山田
| address = taro@example.co.jp
| server_id = 1
| server_code = head-office
| username = null
| secret = ask
| auth = standard
| send_username = null
| send_secret = null
| receive.enabled = true
| receive.source = server
| receive.leave_on_server.keep = true
| receive.leave_on_server.days = null
| receive.log = false
| send.source = server
| send.log = false
$ mailsetup account show '#3' | grep -v '^send'
| id = 3
| owner = null
| name = own@example.net
| display_name = null
| address = own@example.net
| server_id = null
| username = null
| secret = ask
| auth = apop
| receive.enabled = true
| receive.source = own
| receive.protocol = pop3
| receive.host = pop.example.net
| receive.encryption = tls
| receive.port = 995
| receive.trust.verify = full
| receive.trust.ca_file = null
| receive.timeout_seconds = 60
| receive.leave_on_server.keep = true
| receive.leave_on_server.days = null
| receive.log = false
$ mailsetup account show 2 --json
| {
|   "id": 2,
|   "owner": null,
|   "name": "jiro@example.co.jp",
|   "display_name": null,
|   "address": "jiro@example.co.jp",
|   "server_id": 1,
|   "username": "jiro",
|   "secret": {"from": "env", "name": "JIRO"},
|   "auth": "standard",
|   "send_username": null,
|   "send_secret": null,
|   "receive": {
|     "enabled": true,
|     "source": "server",
|     "leave_on_server": {"keep": true, "days": 7},
|     "log": false
|   },
|   "send": {
|     "source": "server",
|     "log": false
|   }
| }
$ mailsetup account list --json | python3 -c 'import json, sys; print([(a["id"], a["name"]) for a in json.load(sys.stdin)])'
| [(1, '仕事'), (2, 'jiro@example.co.jp'), (3, 'own@example.net')]

# All or nothing, and what is wrong is named.
$ mailsetup account add owner=x
2| account: name: Account name is required.
= 65
$ mailsetup account add address=nobody
2| account: address: Mail address: "nobody" is not a mail address; it must look like name@example.jp.
= 65
$ mailsetup account add address=x@example.jp server_code=none-such
2| account: server_code: There is no server with the code none-such.
= 65
$ mailsetup account add address=x@example.jp server_id=99
2| account: server_id: There is no mail server with the number 99.
= 65
$ mailsetup account add address=x@example.jp secret=hunter2 server_id=1
2| account: secret: Password comes from: A password comes from ask, command:WORDS, file:/PATH, env:NAME, credential:NAME or vault:NAME; it is never written here itself.
= 65
$ mailsetup account add address=x@example.jp receive.trust.ca_file=/none/such.pem server_id=1
2| account: receive.trust.ca_file: The CA file /none/such.pem cannot be read: No such file or directory.
= 65
$ mailsetup account set nobody@example.jp auth=apop
2| There is no account nobody@example.jp.
= 65
$ mailsetup account set 1 no.such=1
2| 1: there is no setting named "no.such".
= 65
$ mailsetup account set 1
2| mailsetup: account set needs more words: WHO KEY=VALUE....
2| mailsetup: mailsetup help account set says how it is used.
= 64
$ mailsetup account set 1 auth=apop receive.enabled=maybe
2| 1: receive.enabled: Receive mail must be true or false.
= 65
$ mailsetup account show 1 | grep '^auth'
| auth = standard

# An account is named by number, address or name; a name that two have is not enough.
$ mailsetup account set 仕事 auth=apop
$ mailsetup account show TARO@example.co.jp | grep '^auth'
| auth = apop
$ mailsetup account copy 1 address=copy@example.co.jp
| 4
$ mailsetup account show 仕事
2| More than one account is called 仕事: name it by its number.
= 65
$ mailsetup account set 4 name=別 auth=standard
$ mailsetup account show 4 | grep -E '^(id|owner|name|address|server|auth)'
| id = 4
| owner = 山田太郎
| name = 別
| address = copy@example.co.jp
| server_id = 1
| server_code = head-office
| auth = standard
$ mailsetup account copy 4 address=broken
2| 4: address: Mail address: "broken" is not a mail address; it must look like name@example.jp.
= 65
$ mailsetup account move 4 --to 1
$ mailsetup account list | cut -c1-3
| ID 
|  4 
|  1 
|  2 
|  3 

# A server that goes leaves its accounts behind, and says so.
$ mailsetup remove head-office
2| mailsetup: There is no terminal to ask on: give --yes to remove without a question.
2| mailsetup: mailsetup help remove says how it is used.
= 64
$ on_tty 'y/N=>n' -- mailsetup remove head-office
| 3 accounts use it; they are kept and marked until they have another. Remove head-office? [y/N] n
| mailsetup: Nothing was removed.
$ mailsetup remove head-office --yes
2| mailsetup: 3 accounts use it; they are kept and marked until they have another.
$ mailsetup account list
| ID  Owner     Account name        Mail address        Mail server      Receive       Login
|  4  山田太郎  別                  copy@example.co.jp  (1 was deleted)  yes           Standard
|  1  山田太郎  仕事                taro@example.co.jp  (1 was deleted)  yes           APOP
|  2  -         jiro@example.co.jp  jiro@example.co.jp  (1 was deleted)  yes           Standard
|  3  -         own@example.net     own@example.net     -                individually  APOP
$ mailsetup account show 2 | grep server
| server_id = 1
| server_code = null (the mail server with the number 1 was deleted)
| receive.source = server
| receive.leave_on_server.keep = true
| receive.leave_on_server.days = 7
| send.source = server
$ mailsetup account check 2 --no-login
| jiro@example.co.jp: not checked
2| jiro@example.co.jp: its mail server (number 1) was deleted; choose another for the account.
= 65
$ mailsetup account set 2 server_code=branch
$ mailsetup account set 1 display_name=太郎
$ mailsetup account list
| ID  Owner     Account name        Mail address        Mail server      Receive       Login
|  4  山田太郎  別                  copy@example.co.jp  (1 was deleted)  yes           Standard
|  1  山田太郎  仕事                taro@example.co.jp  (1 was deleted)  yes           APOP
|  2  -         jiro@example.co.jp  jiro@example.co.jp  branch           yes           Standard
|  3  -         own@example.net     own@example.net     -                individually  APOP

# OAuth servers.
$ mailsetup oauth-server list
2| mailsetup: There are no OAuth servers yet.
$ mailsetup oauth-server add m365 preset=microsoft365 client_id=11111111-2222-3333-4444-555555555555
$ mailsetup oauth-server add google preset=google token=file:/run/token
$ mailsetup oauth-server list
| #  Code    Name           Provider       Kind of login
| 1  m365    Microsoft 365  Microsoft 365  Device code
| 2  google  Google         Google         Authorization code
$ mailsetup oauth-server show m365
| code = m365
| name = Microsoft 365
| preset = microsoft365
| tenant = common
| authorize_endpoint = https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize
| token_endpoint = https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token
| device_endpoint = https://login.microsoftonline.com/{tenant}/oauth2/v2.0/devicecode
| flow = device
| client_id = 11111111-2222-3333-4444-555555555555
| client_secret = null
| scopes.pop3 = https://outlook.office.com/POP.AccessAsUser.All offline_access
| scopes.imap4 = https://outlook.office.com/IMAP.AccessAsUser.All offline_access
| scopes.smtp = https://outlook.office.com/SMTP.Send offline_access
| token = ask
$ mailsetup set branch receive.auth=xoauth2 oauth_server=m365
$ mailsetup set branch oauth_server=none-such
2| branch: oauth_server: There is no OAuth server with the code none-such.
= 65
$ mailsetup oauth-server set m365 code=ms token_endpoint=http://example.jp/
2| m365: token_endpoint: Token endpoint must begin with https:// and a host name.
= 65
$ mailsetup oauth-server set m365 code=ms
$ mailsetup show branch | grep oauth
| receive.auth = xoauth2
| oauth_server = ms
$ mailsetup oauth-server copy ms ms-2
$ mailsetup oauth-server move google --to 1
$ mailsetup oauth-server list | cut -c1-12
| #  Code    N
| 1  google  G
| 2  ms      M
| 3  ms-2    M
$ on_tty 'y/N=>n' -- mailsetup oauth-server remove ms
| 1 mail server names it and cannot log in without it. Remove ms? [y/N] n
| mailsetup: Nothing was removed.
$ mailsetup oauth-server remove ms-2 google --yes
$ mailsetup oauth-server show ms --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["code"])'
| ms
$ mailsetup oauth-server show nobody
2| There is no OAuth server with the code nobody.
= 65

# The notification.
$ mailsetup notification show
2| mailsetup: Nothing is set for the notification yet.
$ mailsetup notification show --json
| null
$ mailsetup notification test
2| Nothing is set for the notification yet.
= 65
$ mailsetup notification set enabled=true
2| notification: server_id: Mail server is required.
= 65
$ mailsetup notification set enabled=true server_code=branch sender=fixed address='"通知 係" <notice@example.jp>' username=notice administrators=admin@example.jp,second@example.jp
$ mailsetup notification show
| enabled = true
| server_id = 2
| server_code = branch
| sender = fixed
| address = 通知 係 <notice@example.jp>
| username = notice
| secret = ask
| administrators = admin@example.jp, second@example.jp
$ mailsetup notification set administrators=nobody
2| notification: administrators: Administrators' addresses: "nobody" is not a mail address; it must look like name@example.jp.
= 65
$ mailsetup notification show --json
| {
|   "enabled": true,
|   "server_id": 2,
|   "sender": "fixed",
|   "address": "通知 係 <notice@example.jp>",
|   "username": "notice",
|   "secret": {"from": "ask"},
|   "administrators": ["admin@example.jp", "second@example.jp"]
| }

# Removing.
$ mailsetup account remove
2| mailsetup: account remove needs to be told what, or --all instead of that.
2| mailsetup: mailsetup help account remove says how it is used.
= 64
$ mailsetup account remove 2
2| mailsetup: There is no terminal to ask on: give --yes to remove without a question.
2| mailsetup: mailsetup help account remove says how it is used.
= 64
$ mailsetup account remove 2 99 --yes
2| There is no account 99.
= 65
$ on_tty 'y/N=>y' -- mailsetup account remove 2 4
| Remove 2 accounts? [y/N] y
$ on_tty 'y/N=>y' -- mailsetup account remove own@example.net
| Remove own@example.net? [y/N] y
$ mailsetup account list
| ID  Owner     Account name  Mail address        Mail server      Receive  Login
|  1  山田太郎  仕事          taro@example.co.jp  (1 was deleted)  yes      APOP
$ mailsetup account remove --all --yes
$ mailsetup account list
2| mailsetup: There are no accounts yet.
$ mailsetup account add address=new@example.jp server_code=branch
| 5
$ ls -A
| accounts.jsonl
| accounts.jsonl~
| settings.json
| settings.json.lock
| settings.json~

# Words that are not there.
$ mailsetup account
2| mailsetup: account needs a word more: list, show, add, set, copy, remove, move, check, send-test, try-users, import, export.
2| mailsetup: mailsetup help account says how it is used.
= 64
$ mailsetup acount list
2| mailsetup: There is no command acount. Did you mean account?
2| mailsetup: mailsetup help says how the program is used.
= 64
$ mailsetup account lits
2| mailsetup: There is no command account lits. Did you mean account list?
2| mailsetup: mailsetup help account says how it is used.
= 64
$ mailsetup account nonsense
2| mailsetup: There is no command account nonsense.
2| mailsetup: mailsetup help account says how it is used.
= 64
$ mailsetup help account nonsense
2| mailsetup: There is no command account nonsense.
2| mailsetup: mailsetup help says how the program is used.
= 64
$ mailsetup help notification
| Usage: mailsetup notification COMMAND ...
| How the system's own notices are sent.
|
| Commands:
|   notification show           Print every value of the notification.
|   notification set KEY=VALUE...
|                               Change values of the notification; all are taken,
|                               or none.
|   notification test           Send a test mail as a notice is sent; to the
|                               first administrator unless --to is given.
|
| Settings, as KEY=VALUE:
|   enabled                     Mail notification: true, false (default: false)
|   server_id                   Mail server
|   server_code                 The same by the mail server's code
|   sender                      Sender: user, organisation, fixed (default:
|                               fixed)
|   organisation_address        Organisation's address
|   address                     Sender's address
|   username                    User name
|   secret                      Password comes from (default: ask)
|   administrators              Administrators' addresses
|
| General options:
|   -f, --file FILE             Use this settings file.
|   --system                    Use /etc/mailsetup/settings.json.
|   --no-state                  Keep nothing of what checks learn about servers,
|                               and compare with nothing. A run that is
|                               interrupted cannot be resumed then.
|   --lang ja|en                Speak Japanese or English.
|   --no-lookups                Ask nobody about an address or a host unless a
|                               command says so: no settings are looked for, no
|                               server is tried in the background. discover then
|                               knows the providers alone.
|   --dns-server ADDRESS[:PORT]
|                               Ask this name server when settings are looked
|                               for, instead of the system's.
|   --ispdb URL                 Where the database of settings is, an https://
|                               address that a domain is put behind; otherwise
|                               Mozilla's.
|   --json                      Print results as JSON.
|   --color auto|always|never   Colour; auto: on a terminal, unless NO_COLOR is
|                               set.
|   --ascii                     Draw lines and marks with ASCII characters.
|   -h, --help                  Say how the program or the command is used.
|   --version                   Print the version.
$ mailsetup oauth-server move --help | head -3
| Usage: mailsetup oauth-server move CODE... --before CODE | --after CODE | --to NUMBER
| Give OAuth servers another place in the order.
|
$ mailsetup account --help | head -3
| Usage: mailsetup account COMMAND ...
| Mail accounts: one mailbox of one person or role each.
|

# What is unwise in an account is said when it is saved, as of a server; of what it shares nothing.
$ mailsetup add imap receive.protocol=imap4 receive.host=imap.example.jp receive.encryption=none
2| mailsetup: imap: receive.encryption: Advice: The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
$ mailsetup account add address=gone@example.jp server_code=imap receive.leave_on_server.keep=no
| 6
2| mailsetup: gone@example.jp: receive.leave_on_server.keep: Advice: With IMAP4 this deletes all mail of the INBOX from the server, read or unread, and other mail programs will not find it any more. Leave mail on the server.
$ mailsetup account add address=kept@example.jp server_code=imap
| 7
$ mailsetup account set kept@example.jp auth=apop
2| mailsetup: kept@example.jp: auth: Advice: APOP is a login of POP3; IMAP4 has none of that name. Choose an ordinary password.
$ mailsetup account copy kept@example.jp auth=standard receive.source=own receive.host=h.example.jp receive.encryption=none
| 8
2| mailsetup: kept@example.jp: receive.encryption: Advice: The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
# Also when it is called otherwise from now on.
$ mailsetup account set gone@example.jp address=new-name@example.jp
2| mailsetup: new-name@example.jp: receive.leave_on_server.keep: Advice: With IMAP4 this deletes all mail of the INBOX from the server, read or unread, and other mail programs will not find it any more. Leave mail on the server.
$ mailsetup set imap code=other
2| mailsetup: other: receive.encryption: Advice: The password crosses the network in clear text, and everybody on the way can read it. Choose STARTTLS or TLS.
