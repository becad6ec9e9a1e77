# Registering, changing, ordering, removing.
$ mailsetup list
2| mailsetup: There are no mail servers yet.
$ mailsetup list --json
| []
$ mailsetup add head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp send.encryption=starttls
$ mailsetup show head-office
| id = 1
| code = head-office
| name = 本社メール
| provider = null
| receive.protocol = pop3
| receive.host = pop.example.co.jp
| receive.port = 995
| receive.encryption = tls
| receive.trust.verify = full
| receive.trust.ca_file = null
| receive.auth = password
| receive.timeout_seconds = 60
| receive.max_message_bytes = null
| receive.leave_on_server.keep = true
| receive.leave_on_server.days = null
| receive.family = auto
| receive.proxy = null
| send.host = smtp.example.co.jp
| send.port = 587
| send.encryption = starttls
| send.trust.verify = full
| send.trust.ca_file = null
| send.helo_name = null
| send.auth.method = smtp-auth
| send.auth.mechanism = auto
| send.auth.credentials = receive
| send.timeout_seconds = 60
| send.max_message_bytes = null
| send.max_messages_per_minute = null
| send.family = auto
| send.proxy = null
| oauth_server = null
$ mailsetup list
| #  ID  Code         Name        Receive        Send
| 1   1  head-office  本社メール  POP3  995 TLS  587 STARTTLS
$ cat settings.json
| {
|   "version": 1,
|   "next_server_id": 2,
|   "servers": [
|     {
|       "id": 1,
|       "code": "head-office",
|       "name": "本社メール",
|       "provider": null,
|       "receive": {
|         "protocol": "pop3",
|         "host": "pop.example.co.jp",
|         "port": 995,
|         "encryption": "tls",
|         "trust": {"verify": "full"},
|         "auth": "password",
|         "timeout_seconds": 60,
|         "max_message_bytes": null,
|         "leave_on_server": {"keep": true, "days": null}
|       },
|       "send": {
|         "host": "smtp.example.co.jp",
|         "port": 587,
|         "encryption": "starttls",
|         "trust": {"verify": "full"},
|         "auth": {"method": "smtp-auth", "mechanism": "auto", "credentials": "receive"},
|         "timeout_seconds": 60,
|         "max_message_bytes": null,
|         "max_messages_per_minute": null
|       },
|       "oauth_server": null
|     }
|   ],
|   "oauth_servers": [], "notification": null, "migrations": []
| }
$ stat -c '%a %n' settings.json
| 600 settings.json

# All or nothing.
$ mailsetup add branch receive.host=pop.example.jp receive.port=70000
2| branch: receive.port: Port must be a number from 1 to 65535.
= 65
$ mailsetup add branch receive.host=pop.example.jp no.such.key=1
2| branch: there is no setting named "no.such.key".
= 65
$ mailsetup add branch receive.host='bad host'
2| branch: receive.host: Receiving server must not hold a blank.
= 65
$ mailsetup add branch receive.host=pop.example.jp receive.protocol=imap4 receive.auth=apop
2| branch: receive.auth: APOP is a login of POP3 only.
= 65
$ mailsetup add branch name=nothing
2| branch: receive: The server has neither a receiving nor a sending side; it needs at least one.
= 65
$ mailsetup add HEAD-OFFICE receive.host=pop.example.jp
2| HEAD-OFFICE: code: The code HEAD-OFFICE is taken by another server.
= 65
$ mailsetup add 'bad code' receive.host=pop.example.jp
2| bad code: code: Code takes only the letters A to Z, digits, dots, underscores and hyphens.
= 65
$ mailsetup add branch receive.host
2| mailsetup: receive.host is not of the form KEY=VALUE, as in receive.port=995.
2| mailsetup: mailsetup help add says how it is used.
= 64
$ mailsetup add branch =x
2| mailsetup: =x is not of the form KEY=VALUE, as in receive.port=995.
2| mailsetup: mailsetup help add says how it is used.
= 64
$ mailsetup set head-office receive.port=995 receive.timeout_seconds=0
2| head-office: receive.timeout_seconds: Time limit (seconds) must be a number from 1 to 120.
= 65
$ mailsetup set head-office receive.port=995x
2| head-office: receive.port: Port must be a number from 1 to 65535.
= 65
$ mailsetup set nobody receive.port=995
2| There is no server with the code nobody.
= 65
$ mailsetup set head-office send.auth.secret=hunter2
2| head-office: send.auth.secret: Password comes from: A password comes from ask, command:WORDS, file:/PATH, env:NAME, credential:NAME or vault:NAME; it is never written here itself.
= 65
$ mailsetup list
| #  ID  Code         Name        Receive        Send
| 1   1  head-office  本社メール  POP3  995 TLS  587 STARTTLS

# A port that was typed stays; one that was not follows the encryption.
$ mailsetup set head-office send.port=2525
$ mailsetup set head-office send.encryption=tls
$ mailsetup show head-office | grep '^send.port'
| send.port = 2525

# What is unwise is said, and saved all the same.
$ mailsetup set head-office receive.encryption=starttls receive.port=995
2| mailsetup: head-office: receive.port: Advice: This port is for TLS from the first byte; with STARTTLS the server will seem silent. Choose TLS.
$ mailsetup show head-office | grep '^receive.port'
| receive.port = 995
$ mailsetup set head-office receive.encryption=tls

# Null, both ways of a side.
$ mailsetup set head-office receive.max_message_bytes=1000
$ mailsetup set head-office receive.max_message_bytes=null
$ mailsetup show head-office | grep max_message
| receive.max_message_bytes = null
| send.max_message_bytes = null
| send.max_messages_per_minute = null
$ mailsetup set head-office send=null
$ mailsetup show head-office | grep send
| send = null
$ mailsetup set head-office receive=null
2| head-office: receive: The server has neither a receiving nor a sending side; it needs at least one.
= 65
$ mailsetup set head-office send.host=smtp.example.co.jp send.encryption=starttls

# Copies and the order.
$ mailsetup copy head-office branch
$ mailsetup copy head-office branch
2| branch: code: The code branch is taken by another server.
= 65
$ mailsetup copy nobody x
2| There is no server with the code nobody.
= 65
$ mailsetup add notify name=通知専用 send.host=mail.example.jp send.encryption=none send.auth.method=none
$ mailsetup list
| #  ID  Code         Name        Receive        Send
| 1   1  head-office  本社メール  POP3  995 TLS  587 STARTTLS
| 2   2  branch       本社メール  POP3  995 TLS  587 STARTTLS
| 3   3  notify       通知専用    -              25 none
$ mailsetup move notify --to 1
$ mailsetup list | cut -c1-19
| #  ID  Code        
| 1   3  notify      
| 2   1  head-office 
| 3   2  branch      
$ mailsetup move notify head-office --after branch
$ mailsetup list | cut -c1-19
| #  ID  Code        
| 1   2  branch      
| 2   3  notify      
| 3   1  head-office 
$ mailsetup move branch --before head-office
$ mailsetup list | cut -c1-19
| #  ID  Code        
| 1   3  notify      
| 2   2  branch      
| 3   1  head-office 
$ mailsetup move branch
2| mailsetup: move needs one of --before, --after and --to.
2| mailsetup: mailsetup help move says how it is used.
= 64
$ mailsetup move branch --before notify --to 1
2| mailsetup: move needs one of --before, --after and --to.
2| mailsetup: mailsetup help move says how it is used.
= 64
$ mailsetup move branch --to 0
2| mailsetup: --to needs a place in the list, 1 or more, not 0.
2| mailsetup: mailsetup help move says how it is used.
= 64
$ mailsetup move branch --to x
2| mailsetup: --to needs a place in the list, 1 or more, not x.
2| mailsetup: mailsetup help move says how it is used.
= 64
$ mailsetup move branch --to 9
2| The position must be a number from 1 to 3.
= 65
$ mailsetup move branch --before nobody
2| There is no server with the code nobody.
= 65
$ mailsetup move nobody --to 1
2| There is no server with the code nobody.
= 65

# Documents.
$ mailsetup list --json | python3 -m json.tool >/dev/null && echo valid
| valid
$ mailsetup --json show notify | python3 -c 'import json, sys; print(json.load(sys.stdin)["name"])'
| 通知専用
$ mailsetup list --json | python3 -c 'import json, sys; print([s["code"] for s in json.load(sys.stdin)])'
| ['notify', 'branch', 'head-office']
$ mailsetup show nobody
2| There is no server with the code nobody.
= 65
$ mailsetup show NOTIFY | head -2
| id = 3
| code = notify

# Removing asks on a terminal, and must not be asked without one.
$ mailsetup remove notify
2| mailsetup: There is no terminal to ask on: give --yes to remove without a question.
2| mailsetup: mailsetup help remove says how it is used.
= 64
$ mailsetup remove
2| mailsetup: remove needs to be told what, or --all instead of that.
2| mailsetup: mailsetup help remove says how it is used.
= 64
$ mailsetup remove notify --all --yes
2| mailsetup: remove needs to be told what, or --all instead of that.
2| mailsetup: mailsetup help remove says how it is used.
= 64
$ mailsetup remove notify nobody --yes
2| There is no server with the code nobody.
= 65
$ on_tty 'y/N=>n' -- mailsetup remove notify
| Remove notify? [y/N] n
| mailsetup: Nothing was removed.
$ on_tty 'y/N=>' -- mailsetup remove notify
| Remove notify? [y/N] 
| mailsetup: Nothing was removed.
$ on_tty 'y/N=>^C' -- mailsetup remove notify
| Remove notify? [y/N] ^Cmailsetup: Interrupted.
= 1
$ mailsetup list | cut -c1-19
| #  ID  Code        
| 1   3  notify      
| 2   2  branch      
| 3   1  head-office 
$ on_tty 'y/N=>y' -- mailsetup remove notify
| Remove notify? [y/N] y
$ mailsetup list | cut -c1-19
| #  ID  Code        
| 1   2  branch      
| 2   1  head-office 
$ on_tty 'y/N=>y' -- mailsetup remove --all
| Remove 2 mail servers? [y/N] y
$ mailsetup list
2| mailsetup: There are no mail servers yet.
$ mailsetup remove --all --yes

# Ids are not used again.
$ mailsetup add again send.host=smtp.example.jp
2| mailsetup: again: send.auth.credentials: Advice: There is no receiving side whose user and password could be used. Give the sending side its own.
$ python3 -c 'import json; print(json.load(open("settings.json"))["servers"][0]["id"])'
| 4
$ ls -A
| settings.json
| settings.json.lock
| settings.json~
