# Checks where no mail server is: port 1 of this machine refuses.
$ mailsetup add box receive.host=127.0.0.1 receive.port=1 send.host=127.0.0.1 send.port=1
$ mailsetup add out send.host=127.0.0.1 send.port=1 send.auth.method=none
$ mailsetup add own send.host=127.0.0.1 send.port=1 send.auth.credentials=separate send.auth.username=robot send.auth.secret=ask

$ mailsetup check
2| mailsetup: check needs to be told what, or --all instead of that.
2| mailsetup: mailsetup help check says how it is used.
= 64
$ mailsetup check box --all
2| mailsetup: check needs to be told what, or --all instead of that.
2| mailsetup: mailsetup help check says how it is used.
= 64
$ mailsetup check nobody
2| There is no server with the code nobody.
= 65
$ mailsetup check box --receive-only --send-only
2| mailsetup: --receive-only and --send-only exclude each other.
2| mailsetup: mailsetup help check says how it is used.
= 64
$ mailsetup check out --receive-only
2| out: The server has no receiving side.
= 65
$ mailsetup check box --jobs 0
2| mailsetup: --jobs takes a number from 1 to 1024, not 0.
2| mailsetup: mailsetup help check says how it is used.
= 64
$ mailsetup check box --jobs many
2| mailsetup: --jobs takes a number from 1 to 1024, not many.
2| mailsetup: mailsetup help check says how it is used.
= 64
$ mailsetup check box --from 'not an address'
2| "not an address" is not a mail address; it must look like name@example.jp.
= 65
$ mailsetup check box --to 'x@example.jp>'
2| The part after the @ is not a host name: x@example.jp>
= 65
$ mailsetup check box --user ''
2| mailsetup: --user needs a value: USER.
2| mailsetup: mailsetup help check says how it is used.
= 64

# Text.
$ mailsetup check box --receive-only | sed -E 's/ *[0-9]+ ms/ N ms/'
| box  receive  127.0.0.1:1
|   ok    resolve N ms  127.0.0.1
|   FAIL  connect N ms
|   skip  tls
|   skip  greeting
|   skip  capability
|   skip  auth
|   skip  mailbox
|   skip  quit
| receive: error: 127.0.0.1 refuses connections on port 1: nothing is listening there, or a firewall turns them away.
|   Check the port; usual for POP3 are 995 with TLS and 110 with STARTTLS.
|   < 127.0.0.1: Connection refused
| box: fail ( N ms)
$ mailsetup --lang ja check box --receive-only --no-login | sed -E 's/ *[0-9]+ ms/ N ms/' | grep -E '名前解決|接続 |box'
| box  受信  127.0.0.1:1
|   OK    名前解決 N ms  127.0.0.1
|   失敗  接続 N ms
| box: 失敗（ N ms）
$ mailsetup check out box box --no-login --jobs 1 | sed -E 's/[0-9]+ ms/N ms/' | grep -E '^(box|out): '
| out: fail (N ms)
| box: fail (N ms)

# Events: every line is JSON, one result for each server, and it comes last.
$ mailsetup check box out --json --no-login >events; echo "exit $?"
| exit 1
$ python3 -c 'import json; e = [json.loads(l) for l in open("events")]; print(sorted(x["server"] for x in e if x["event"] == "result")); print([[x["event"] for x in e if x["server"] == s][-1] for s in ("box", "out")])'
| ['box', 'out']
| ['result', 'result']
$ mailsetup check out --format json | tail -1 | python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["event"], d["server"], d["status"])'
| result out fail
$ mailsetup check out --json --format text
2| mailsetup: --json and --format text exclude each other.
2| mailsetup: mailsetup help check says how it is used.
= 64
$ LC_ALL=C grep -c "$(printf '\033')" events
| 0
= 1

# The password: where it may come from.
$ printf 'hunter2\n' >pw; chmod 600 pw
$ mailsetup check box --user u --password-file pw --receive-only | tail -1 | sed -E 's/[0-9]+ ms/N ms/'
| box: fail (N ms)
$ chmod 644 pw; mailsetup check box --user u --password-file pw
2| mailsetup: HOME/pw can be read or changed by others; chmod 600 makes it yours alone.
= 77
$ mailsetup check box --user u --password-file nowhere
2| mailsetup: Cannot read HOME/nowhere: No such file or directory.
= 66
$ mailsetup check box --user u --password-env NOTHING
2| mailsetup: The environment variable NOTHING is not set.
= 77
$ PW=hunter2 mailsetup check box --user u --password-env PW --receive-only | tail -1 | sed -E 's/[0-9]+ ms/N ms/'
| box: fail (N ms)
$ mailsetup check box --user u --password-command 'sh -c "echo no; exit 3"'
2| mailsetup: The command sh failed with status 3.
= 77
$ mailsetup check box --user u --password-command 'printf hunter2' --receive-only | tail -1 | sed -E 's/[0-9]+ ms/N ms/'
| box: fail (N ms)
$ mailsetup check box --user u --password-command a --password-env PW
2| mailsetup: Only one of the options can say where a password is.
2| mailsetup: mailsetup help check says how it is used.
= 64
$ mailsetup check box --user u
| box: not checked
2| mailsetup: box: There is no terminal to ask for the password on: give --password-command, --password-file or --password-env.
= 64
$ mailsetup check own --user u | tail -1 | sed -E 's/[0-9]+ ms/N ms/'
| own: fail (N ms)

# Asked on the terminal, without echo, and echo is back however it ends.
$ on_tty 'Password=>hunter2' -- mailsetup check box --user u --receive-only | sed -E 's/[0-9]+ ms/N ms/' | grep -E 'Password|hunter2|echo|box:'
| Password of u for box: 
| box: fail (N ms)
$ on_tty 'User=>u' 'Password=>hunter2' -- mailsetup check box --receive-only | sed -E 's/ *[0-9]+ ms/ N ms/' | grep -E 'User|Password|hunter2|echo|box:'
| User for box: u
| Password of u for box: 
| box: fail ( N ms)
$ on_tty 'Password=>^C' -- mailsetup check box own --user u
| Password of u for box: mailsetup: Interrupted.
| box: not checked
| mailsetup: Interrupted: the checks under way were cancelled.
|
| 2 checks, not made: 2
= 1
$ on_tty 'Password=>hunter2' -- mailsetup check own | grep -E 'Password|hunter2|echo'
| Password of robot for own: 

# A reference that cannot be followed.
$ mailsetup set own send.auth.secret=file:/nowhere/secret
$ mailsetup check own
| own: not checked
2| mailsetup: Cannot read /nowhere/secret: No such file or directory.
= 66
$ mailsetup check own --json
| {"event":"result","server":"own","status":"fail","ms":0.0}
2| mailsetup: Cannot read /nowhere/secret: No such file or directory.
= 66

# A signal while a password command runs: the check is over at once.
$ mailsetup set own "send.auth.secret=command:sh -c 'kill -INT \$PPID; sleep 5'"
$ mailsetup check own
| own: not checked
2| mailsetup: The check was cancelled before it began.
2| mailsetup: Interrupted: the checks under way were cancelled.
= 1
$ mailsetup check own out --jobs 1 --json
| {"event":"result","server":"own","status":"skip","ms":0.0}
| {"event":"result","server":"out","status":"skip","ms":0.0}
2| mailsetup: Interrupted: the checks under way were cancelled.
= 1

# The dialogue into a file.
$ mailsetup check box --no-login --log dialogue >/dev/null
= 1
$ stat -c %a dialogue; test -s dialogue && echo written
| 600
| written
$ mailsetup check box --no-login --log dialogue
2| mailsetup: dialogue cannot be created: File exists.
= 73
$ mailsetup check box --no-login --log nowhere/dialogue
2| mailsetup: nowhere/dialogue cannot be created: No such file or directory.
= 73
$ mailsetup check box --no-login --log /dev/full >/dev/null
2| mailsetup: /dev/full cannot be created: File exists.
= 73
$ mailsetup check box -v --no-login --receive-only | head -1 | cut -c14-
| R   Connecting to 127.0.0.1, port 1

# Test mail.
$ mailsetup send-test out
2| mailsetup: send-test needs a recipient: --to ADDRESS.
2| mailsetup: mailsetup help send-test says how it is used.
= 64
$ mailsetup send-test out --to nobody
2| "nobody" is not a mail address; it must look like name@example.jp.
= 65
$ mailsetup send-test out --to b@example.jp
2| mailsetup: The test mail needs a sender: give --from.
2| mailsetup: mailsetup help send-test says how it is used.
= 64
$ mailsetup send-test out --to b@example.jp --from a@example.jp
2| mailsetup: Not sent: connect failed at 127.0.0.1:1: 127.0.0.1: Connection refused
2| mailsetup: 127.0.0.1 refuses connections on port 1: nothing is listening there, or a firewall turns them away.
2| mailsetup: Check the port; usual for SMTP are 465 with TLS and 587 with STARTTLS.
= 69
$ mailsetup send-test nobody --to b@example.jp --from a@example.jp
2| There is no server with the code nobody.
= 65
$ mailsetup send-test out --to b@example.jp --from a@example.jp --json | tail -1 | cut -c1-50
| {"event":"result","server":"out","status":"fail","

# Probe: nothing leaves this machine for the broadcast address.
$ mailsetup probe 'bad host'
2| Host must not hold a blank.
= 65
$ mailsetup probe 255.255.255.255 --timeout 0
2| mailsetup: --timeout takes a number from 1 to 120, not 0.
2| mailsetup: mailsetup help probe says how it is used.
= 64
$ mailsetup probe 255.255.255.255 --receive-only --send-only
2| mailsetup: --receive-only and --send-only exclude each other.
2| mailsetup: mailsetup help probe says how it is used.
= 64
$ mailsetup probe 255.255.255.255 --send-only >/dev/null
2| mailsetup: 255.255.255.255: No server answered.
= 69
$ mailsetup probe 255.255.255.255 | sed -n -e 1,9p | awk '{print $1, $2, $3, $4}'
| State Protocol Port Encryption
| FAIL pop3 995 tls
| FAIL pop3 110 starttls
| FAIL pop3 110 none
| FAIL imap4 993 tls
| FAIL imap4 143 starttls
| FAIL imap4 143 none
| FAIL smtp 465 tls
| FAIL smtp 587 starttls
2| mailsetup: 255.255.255.255: No server answered.
$ mailsetup probe 255.255.255.255 --json 2>/dev/null | python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["host"], [(t["protocol"], t["port"], t["encryption"], t["status"]) for t in d["transports"]])'
| 255.255.255.255 [('pop3', 995, 'tls', 'fail'), ('pop3', 110, 'starttls', 'fail'), ('pop3', 110, 'none', 'fail'), ('imap4', 993, 'tls', 'fail'), ('imap4', 143, 'starttls', 'fail'), ('imap4', 143, 'none', 'fail'), ('smtp', 465, 'tls', 'fail'), ('smtp', 587, 'starttls', 'fail'), ('smtp', 25, 'starttls', 'fail'), ('smtp', 587, 'none', 'fail'), ('smtp', 25, 'none', 'fail')]

# Nothing was saved by looking.
$ ls -A
| .local
| dialogue
| events
| pw
| settings.json
| settings.json.lock
| settings.json~
