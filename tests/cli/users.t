# Which form of the user name does the server take? One login after the other, a few at most.
$ mailsetup add head receive.host=127.0.0.1 receive.encryption=none 2>/dev/null
$ mailsetup account add address=hanako@example.jp server_code=head secret=env:RIGHT
| 1
$ with_mail 'mailsetup set head receive.port=$POP 2>/dev/null; RIGHT=right mailsetup try-users head --user hanako@example.jp --password-env RIGHT'
| hanako@example.jp: login refused
| hanako: accepted
| The server takes hanako as the user name.
| << pop: PASS as hanako@example.jp: refused
| << pop: PASS as hanako: taken
2| mailsetup: At most 2 further logins are tried; a server may lock a mailbox after several wrong ones.
$ with_mail 'mailsetup set head receive.port=$POP 2>/dev/null; RIGHT=right mailsetup account try-users hanako@example.jp; mailsetup account set hanako@example.jp username=hanako; RIGHT=right mailsetup account try-users hanako@example.jp' 2>/dev/null
| hanako@example.jp: login refused
| hanako: accepted
| Keep it: mailsetup account set hanako@example.jp username=hanako
| hanako: accepted
| The user name is accepted as it is.
| << pop: PASS as hanako@example.jp: refused
| << pop: PASS as hanako: taken
| << pop: PASS as hanako: taken
$ with_mail 'mailsetup set head receive.port=$POP 2>/dev/null; RIGHT=right mailsetup try-users head --user hanako%example.jp --password-env RIGHT --json | python3 -m json.tool' 2>/dev/null
| {
|     "server": "head",
|     "side": "receive",
|     "user": "hanako",
|     "tries": [
|         {
|             "user": "hanako%example.jp",
|             "answer": "refused",
|             "says": "The server refused the user name or the password."
|         },
|         {
|             "user": "hanako@example.jp",
|             "answer": "refused",
|             "says": "The server refused the user name or the password."
|         },
|         {
|             "user": "hanako",
|             "answer": "accepted",
|             "says": ""
|         }
|     ]
| }
| << pop: PASS as hanako%example.jp: refused
| << pop: PASS as hanako@example.jp: refused
| << pop: PASS as hanako: taken
$ with_mail 'mailsetup set head receive.port=$POP 2>/dev/null; RIGHT=wrong mailsetup try-users head --user taro@example.jp --password-env RIGHT; echo "exit $?"' 2>/dev/null
| taro@example.jp: login refused
| taro: login refused
| taro%example.jp: login refused
| No form of the user name is accepted: check the password.
| exit 1
| << pop: PASS as taro@example.jp: refused
| << pop: PASS as taro: refused
| << pop: PASS as taro%example.jp: refused
$ with_mail 'mailsetup set head receive.port=$POP 2>/dev/null; RIGHT=wrong mailsetup try-users head --user taro --password-env RIGHT; echo "exit $?"'
| taro: login refused
| There is no other form of this user name to try; give the mail address with --address.
| exit 1
| << pop: PASS as taro: refused

# It ends with the first answer that is another one than "wrong".
$ with_mail 'mailsetup set head receive.port=$POP 2>/dev/null; RIGHT=wrong mailsetup try-users head --user shiro@example.jp --password-env RIGHT; echo "exit $?"' 2>/dev/null
| shiro@example.jp: login refused
| shiro: no login took place
|   The server takes no more logins from here for the moment: there were too many, or too many with a wrong password.
| exit 1
| << pop: PASS as shiro@example.jp: refused
| << pop: PASS as shiro: refused

# Where nobody logs in, no name is accepted.
$ printf right >pw; chmod 600 pw; mailsetup add open send.host=127.0.0.1 send.encryption=none send.auth.method=none 2>/dev/null
$ with_mail 'mailsetup set open send.port=$SMTP 2>/dev/null; mailsetup try-users open --user hanako@example.jp --password-file pw --send-only; echo "exit $?"'
| hanako@example.jp: no login took place
|   No login took place.
| exit 1
| << smtp: MAIL FROM:<hanako@example.jp>
| << smtp: RCPT TO:<hanako@example.jp>

$ mailsetup --lang ja help try-users | head -3
| 使い方: mailsetup try-users コード
| ログインが拒否されたときに、ユーザー名のほかの形式（プロバイダーの形式、メール
| アドレス全体、@より前の部分、@をパーセント記号に置き換えたもの）を試します。間
$ mailsetup try-users head --user u --address nobody
2| "nobody" is not a mail address; it must look like name@example.jp.
= 65
$ mailsetup try-users nobody
2| There is no server with the code nobody.
= 65
$ mailsetup try-users head --receive-only --send-only
2| mailsetup: --receive-only and --send-only exclude each other.
2| mailsetup: mailsetup help try-users says how it is used.
= 64
