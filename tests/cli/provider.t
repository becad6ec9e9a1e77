# Providers: what is known of them, and servers that are filled by one.
$ mailsetup provider list xserver
| Provider  Name     Region  Protocols        Sure
| xserver   Xserver  Japan   POP3 IMAP4 SMTP  B
$ mailsetup provider list taro@abc.ocn.ne.jp
| Provider  Name  Region  Protocols        Sure
| ocn       OCN   Japan   POP3 IMAP4 SMTP  A
$ mailsetup --lang ja provider list 日本 ドコモ
| プロバイダー  名前                    地域  プロトコル       確実さ
| docomo        ドコモメール(spモード)  日本  IMAP4 SMTP       B
| mopera        mopera U(ドコモ)        日本  POP3 IMAP4 SMTP  A
$ mailsetup provider list nobody at all
2| mailsetup: No provider matches nobody at all.
$ mailsetup provider list | wc -l
| 110
$ mailsetup provider show xserver
| xserver: Xserver
| Japan
| Receiving
|   POP3  sv<NNN>.xserver.jp:995  TLS
|         login: Password
|         user name: the whole mail address
|   POP3  sv<NNN>.xserver.jp:110  STARTTLS
|         login: Password
|         user name: the whole mail address
|   IMAP4 sv<NNN>.xserver.jp:993  TLS
|         login: Password
|         user name: the whole mail address
|   IMAP4 sv<NNN>.xserver.jp:143  STARTTLS
|         login: Password
|         user name: the whole mail address
| Sending
|   SMTP  sv<NNN>.xserver.jp:465  TLS
|         login: Password
|         user name: the whole mail address
|   SMTP  sv<NNN>.xserver.jp:587  STARTTLS
|         login: Password
|         user name: the whole mail address
| Asked for
|   <NNN> (such as 123): The number in your server's name (sv<NNN>.xserver.jp), which the server panel shows.
| Notes
|   SMTP AUTH from IP addresses outside Japan is refused by default.
|     xserver.ne.jp, questions and answers
|   The provider advises against using POP and IMAP for the same mailbox.
|     threedplus.co.jp, 2025-05-26 (quoting the provider's manual)
|   Use the host name that begins with sv and not your own domain; the certificate is made out to it.
|     a copy of the provider's manual
| Documents
|   https://www.xserver.ne.jp/manual/man_mail_setting.php
| Where this is from
|     B: quoted by others: www.xserver.ne.jp/manual/man_mail_setting.php (quoted by threedplus.co.jp, 2025-05-26, and dm2.co.jp/blog/23576)
$ mailsetup provider show taro@gmail.com | head -3
| gmail: Gmail / Google Workspace
| worldwide
| Receiving
$ mailsetup provider show nobody
2| No provider nobody is known; provider list names them all.
= 65
$ mailsetup --json provider show sendgrid
| {
|   "id": "sendgrid",
|   "name": "Twilio SendGrid",
|   "region": "world",
|   "domains": [],
|   "receive": [],
|   "send": [
|     {
|       "host": "smtp.sendgrid.net",
|       "port": 465,
|       "encryption": "tls",
|       "auth": [
|         "password"
|       ],
|       "username": "text:apikey",
|       "confidence": "A",
|       "source": "www.twilio.com/docs/sendgrid; nodemailer/nodemailer lib/well-known/services.json",
|       "note": null
|     },
|     {
|       "host": "smtp.sendgrid.net",
|       "port": 587,
|       "encryption": "starttls",
|       "auth": [
|         "password"
|       ],
|       "username": "text:apikey",
|       "confidence": "A",
|       "source": "www.twilio.com/docs/sendgrid; nodemailer/nodemailer lib/well-known/services.json",
|       "note": null
|     },
|     {
|       "host": "smtp.sendgrid.net",
|       "port": 2525,
|       "encryption": "starttls",
|       "auth": [
|         "password"
|       ],
|       "username": "text:apikey",
|       "confidence": "A",
|       "source": "www.twilio.com/docs/sendgrid; nodemailer/nodemailer lib/well-known/services.json",
|       "note": null
|     },
|     {
|       "host": "smtp.sendgrid.net",
|       "port": 25,
|       "encryption": "starttls",
|       "auth": [
|         "password"
|       ],
|       "username": "text:apikey",
|       "confidence": "A",
|       "source": "www.twilio.com/docs/sendgrid; nodemailer/nodemailer lib/well-known/services.json",
|       "note": null
|     }
|   ],
|   "parts": [],
|   "oauth": null,
|   "enable": null,
|   "notes": [
|     {
|       "text": "The user name is the word apikey as it stands here. The password is the API key.",
|       "source": "www.twilio.com/docs/sendgrid"
|     }
|   ],
|   "docs": [
|     "https://www.twilio.com/docs/sendgrid"
|   ],
|   "confidence": "A",
|   "source": "www.twilio.com/docs/sendgrid; nodemailer/nodemailer lib/well-known/services.json",
|   "built_in": false,
|   "own": false
| }
$ mailsetup --json provider list | python3 -c 'import json, sys; print(len(json.load(sys.stdin)))'
| 109
$ mailsetup provider
2| mailsetup: provider needs a word more: list, show.
2| mailsetup: mailsetup help provider says how it is used.
= 64
$ mailsetup provider lst
2| mailsetup: There is no command provider lst. Did you mean provider list?
2| mailsetup: mailsetup help provider says how it is used.
= 64

# A server filled by a provider; what its host names need is asked for.
$ mailsetup add x --provider xserver
2| A value for <NNN> is needed: The number in your server's name (sv<NNN>.xserver.jp), which the server panel shows.
= 65
$ mailsetup add x --provider xserver --part nnn=twelve
2| <NNN> takes digits alone, such as 123: The number in your server's name (sv<NNN>.xserver.jp), which the server panel shows.
= 65
$ mailsetup add x --provider xserver --part NN=12
2| xserver has no part NN.
= 65
$ mailsetup add x --provider xserver --part 12
2| mailsetup: 12 is not of the form NAME=VALUE.
= 64
$ mailsetup add x --provider nobody
2| No provider nobody is known; provider list names them all.
= 65
$ mailsetup add x --provider xserver --part NNN=12 receive.port=70000
2| x: receive.port: Port must be a number from 1 to 65535.
= 65
$ mailsetup add x --provider xserver --part NNN=12 receive.timeout_seconds=30
2| mailsetup: These values are quoted by others, not taken from the provider itself: let the check prove them.
2| mailsetup: SMTP AUTH from IP addresses outside Japan is refused by default.
2| mailsetup: The provider advises against using POP and IMAP for the same mailbox.
2| mailsetup: Use the host name that begins with sv and not your own domain; the certificate is made out to it.
$ mailsetup show x
| id = 1
| code = x
| name = Xserver
| provider = xserver
| receive.protocol = pop3
| receive.host = sv12.xserver.jp
| receive.port = 995
| receive.encryption = tls
| receive.trust.verify = full
| receive.trust.ca_file = null
| receive.auth = password
| receive.timeout_seconds = 30
| receive.max_message_bytes = null
| receive.leave_on_server.keep = true
| receive.leave_on_server.days = null
| receive.family = auto
| receive.proxy = null
| send.host = sv12.xserver.jp
| send.port = 465
| send.encryption = tls
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
$ mailsetup add imap --provider cybermail --part tenant=https://example.cybermail.jp/ receive.protocol=imap4 name=メール
2| mailsetup: LOGIN is the only login that works here.
2| mailsetup: LOGIN is the only mechanism for sending. Neither PLAIN, CRAM-MD5 or DIGEST-MD5 nor POP before SMTP can be used.
$ mailsetup show imap | grep -E 'name =|protocol|host|port|mechanism|provider'
| name = メール
| provider = cybermail
| receive.protocol = imap4
| receive.host = example.cybermail.jp
| receive.port = 993
| send.host = example.cybermail.jp
| send.port = 465
| send.helo_name = null
| send.auth.mechanism = login
$ mailsetup add own --provider onamae
2| The host names of this provider are made from the mail address: give one.
= 65
$ mailsetup add own --provider onamae --address taro
2| "taro" is not a mail address; it must look like name@example.jp.
= 65
$ mailsetup add own --provider onamae --address taro@example.jp
2| mailsetup: The certificate is made out to the provider's domain. With pop. or smtp. before your own domain a warning about the name is to be expected; the provider says so.
$ mailsetup show own | grep host
| receive.host = pop.example.jp
| send.host = smtp.example.jp
$ mailsetup add bulk --provider sendgrid
2| mailsetup: The user name is the word apikey as it stands here. The password is the API key.
$ mailsetup show bulk | grep -E 'receive|user|credentials'
| receive = null
| send.auth.credentials = separate
| send.auth.username = apikey
$ mailsetup set x provider=ocn
2| x: provider: Provider is set by choosing a provider when a server is added.
= 65
$ mailsetup add y --address taro@example.jp receive.host=pop.example.jp
2| mailsetup: --part and --address are for what --provider fills in.
2| mailsetup: mailsetup help add says how it is used.
= 64
$ mailsetup add y
2| mailsetup: add needs more words: CODE [--provider ID] KEY=VALUE....
2| mailsetup: mailsetup help add says how it is used.
= 64

# Gmail and Exchange Online are built in: to be used and copied, not to be changed.
$ mailsetup show gmail | head -4
| code = gmail
| name = Gmail / Google Workspace
| provider = gmail
| receive.protocol = imap4
$ mailsetup --json show exchange | head -4
| {
|   "id": 0,
|   "code": "exchange",
|   "name": "Exchange Online / Microsoft 365",
$ mailsetup set gmail name=x
2| mailsetup: gmail is built in: it can be used and copied, but not changed, moved or deleted.
= 77
$ mailsetup remove exchange --yes
2| mailsetup: exchange is built in: it can be used and copied, but not changed, moved or deleted.
= 77
$ mailsetup remove gmail
2| mailsetup: There is no terminal to ask on: give --yes to remove without a question.
2| mailsetup: mailsetup help remove says how it is used.
= 64
$ mailsetup move gmail --to 1
2| mailsetup: gmail is built in: it can be used and copied, but not changed, moved or deleted.
= 77
$ mailsetup move x --before gmail
2| There is no server with the code gmail.
= 65
$ mailsetup add gmail receive.host=pop.example.jp
2| gmail: code: gmail is the code of a built-in mail server.
= 65
$ mailsetup set x code=Exchange
2| x: code: Exchange is the code of a built-in mail server.
= 65
$ mailsetup copy x gmail
2| gmail: code: gmail is the code of a built-in mail server.
= 65
$ mailsetup copy gmail google
$ mailsetup show google | grep -E 'code|provider|auth|oauth'
| code = google
| provider = gmail
| receive.auth = xoauth2
| send.auth.method = smtp-auth
| send.auth.mechanism = xoauth2
| send.auth.credentials = receive
| oauth_server = google
$ mailsetup copy exchange office
$ mailsetup list
| #  ID  Code    Name                             Receive        Send
| 1   1  x       Xserver                          POP3  995 TLS  465 TLS
| 2   2  imap    メール                           IMAP4 993 TLS  465 TLS
| 3   3  own     Onamae.com (mail)                POP3  995 TLS  465 TLS
| 4   4  bulk    Twilio SendGrid                  -              465 TLS
| 5   5  google  Gmail / Google Workspace         IMAP4 993 TLS  465 TLS
| 6   6  office  Exchange Online / Microsoft 365  IMAP4 993 TLS  587 STARTTLS
$ mailsetup oauth-server list
| #  Code          Name           Provider       Kind of login
| 1  google        Google         Google         Authorization code
| 2  microsoft365  Microsoft 365  Microsoft 365  Device code
$ mailsetup check gmail --user taro@gmail.com --password-file /none
2| mailsetup: Cannot read /none: No such file or directory.
= 66
$ mailsetup validate
| The settings are valid.

# An old file with their codes still loads, and its server is the one that is meant.
$ umask 077; sed 's/"code": "bulk"/"code": "gmail"/' settings.json >old.json
$ mailsetup --file old.json show gmail | grep send.host
| send.host = smtp.sendgrid.net
$ mailsetup --file old.json set gmail name=Ours
$ mailsetup --file old.json remove gmail --yes
$ mailsetup --file old.json show gmail | grep send.host
| send.host = smtp.gmail.com

# The user's own: beside the others, in the place of one that ships, or left out with a sentence.
$ mkdir -p .config/mailsetup/providers
$ printf '{"version": 1, "providers": [{"id": "office", "name": "Office", "domains": ["example.co.jp"],\n"receive": [{"protocol": "imap4", "host": "imap.example.co.jp", "port": 993, "encryption": "tls"}]}]}' >.config/mailsetup/providers/a.json
$ printf '{"version": 1, "providers": [{"id": "ocn", "name": "Our OCN",\n"send": [{"host": "h", "port": 25}]}]}' >.config/mailsetup/providers/b.json
$ printf '{"version": 1, "providers": [{"id": "bad", "name": "Bad",\n"send": [{"host": "h", "prot": 25}]}]}' >.config/mailsetup/providers/c.json
$ printf '{' >.config/mailsetup/providers/d.json
$ printf '{"version": 1, "providers": [{"id": "esc", "name": "\\u202eevil", "send": [{"host": "h", "port": 25}]}]}' >.config/mailsetup/providers/e.json
$ mailsetup provider list our
| Provider    Name      Region     Protocols        Sure
| ocn         Our OCN   your own   SMTP
| hetzner.de  Hetzner   Europe     IMAP4 SMTP       A
| mail.com    mail.com  worldwide  POP3 IMAP4 SMTP  A
2| mailsetup: HOME/.config/mailsetup/providers/c.json, line 2: providers[0].send[0].prot: There is no "prot" here.
2| mailsetup: HOME/.config/mailsetup/providers/d.json, line 1: The file ends before this is complete.
$ mailsetup provider show taro@sub.example.co.jp 2>/dev/null
| office: Office
| Receiving
|   IMAP4 imap.example.co.jp:993  TLS
|         login: not known
|         user name: not known
| It does not send.
| Domains
|   example.co.jp
| Where this is from
|     your own folder
$ mailsetup provider list esc 2>/dev/null
| Provider  Name          Region     Protocols        Sure
| esc       <U+202E>evil  your own   SMTP
| mail.com  mail.com      worldwide  POP3 IMAP4 SMTP  A
$ mailsetup add office2 --provider office 2>/dev/null && mailsetup show office2 | head -5
| id = 7
| code = office2
| name = Office
| provider = office
| receive.protocol = imap4

# Accounts and the notification keep a server's number, which a built-in one does not have.
$ mailsetup account add address=x@gmail.com server_code=Gmail
2| account: server_code: gmail is built in. Make a copy of your own (mailsetup copy gmail NEW) and name that.
= 65
$ mailsetup notification set address=x@gmail.com server_code=gmail
2| notification: server_code: gmail is built in. Make a copy of your own (mailsetup copy gmail NEW) and name that.
= 65
