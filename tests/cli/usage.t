# What the command line is told, whatever the settings are.
$ mailsetup --version
| mailsetup 0.1.0
$ mailsetup version | sed -e '2,$s/[0-9][0-9.a-z]*/N/g' | head -1
| mailsetup 0.1.0
$ mailsetup version --json | python3 -c 'import json, sys; print(sorted(json.load(sys.stdin)))'
| ['libraries', 'version']
$ mailsetup help
| Usage: mailsetup [OPTION...] [COMMAND ...]
| Register mail servers, prove every setting against the real server, and keep
| them as JSON. Without a command: the screen.
|
| Commands:
|   add           Register a mail server; all values are taken, or none.
|   set           Change values of a mail server; all are taken, or none.
|   show          Print every value of a mail server, defaults as well.
|   list          Print the mail servers in their order.
|   remove        Remove mail servers; asks first, unless --yes is given.
|   move          Give mail servers another place in the order.
|   copy          Register a copy of a mail server under a new code.
|   validate      Name every mistake in a settings file, or in one of accounts
|                 (.jsonl); without FILE, in the program's own.
|   check         Try mail servers step by step and say what is wrong; nothing is
|                 sent.
|   send-test     Send a test mail.
|   try-users     After a refused login, try the other forms of the user name:
|                 the provider's, the whole address, the part before the @, the
|                 address with a percent sign in place of the @. Servers may lock
|                 a mailbox after several wrong logins.
|   probe         Say which transports a host offers.
|   discover      Say which settings a mail address should have, source by
|                 source: providers, DNS, autoconfig, the ISPDB, guesses that a
|                 server's greeting proves. ADDRESS may be a domain.
|   schema        Print the JSON Schema of the settings file, or of a line of the
|                 file of accounts.
|   version       Print the version of the program and of its libraries.
|   help          Say how the program or a command is used.
|
| Commands of two words:
|   account       Mail accounts: one mailbox of one person or role each. list,
|                 show, add, set, copy, remove, move, check, send-test,
|                 try-users, import, export
|   oauth-server  OAuth servers, which give out access tokens. list, show, add,
|                 set, copy, remove, move
|   notification  How the system's own notices are sent. show, set, test
|   migrate       The move of accounts to another mail server, in seven steps.
|                 start, status, next, undo, finish
|   provider      Providers: what is known of other people's mail servers. list,
|                 show
|
| Options, before or after the command:
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
|
| mailsetup help COMMAND tells more of a command.
$ mailsetup help check
| Usage: mailsetup check CODE... | --all
| Try mail servers step by step and say what is wrong; nothing is sent.
|
| Options:
|   --all                       All of them.
|   -u, --user USER             Log in as this user, on both sides unless the
|                               sending side has its own login.
|   --password-command COMMAND  Take the password from what a command prints; no
|                               shell is run.
|   --password-file FILE        Take the password from a file that only its owner
|                               can read.
|   --password-env NAME         Take the password from an environment variable.
|   --send-password-command COMMAND
|                               The same for the sending side, where it has its
|                               own login.
|   --send-password-file FILE   The same for the sending side, where it has its
|                               own login.
|   --send-password-env NAME    The same for the sending side, where it has its
|                               own login.
|   --receive-only              The receiving side alone.
|   --send-only                 The sending side alone.
|   --no-login                  Go no further than what the server offers.
|   --from ADDRESS              The sender that is tried; otherwise the user,
|                               when it is an address.
|   --to ADDRESS                The recipient that is tried; nothing is sent.
|   -j, --jobs NUMBER           So many at once, of all servers together;
|                               otherwise 32.
|   --per-server NUMBER         So many connections at once to one server, which
|                               names with the same address are; otherwise 4. A
|                               server that says that these are too many gets
|                               fewer.
|   --tries NUMBER              So often where a server refuses for the moment;
|                               otherwise 3, and once where it is the only check.
|   --pause MILLISECONDS        So long such a server rests at first, then twice
|                               as long, and so on; otherwise 2000.
|   --keep-going                Go on with a server that refuses ten logins in a
|                               row, or does not answer five checks in a row;
|                               otherwise its other checks are left out, so that
|                               nobody is locked out.
|   --resume                    Go on with the run of the same command that was
|                               interrupted last: what it had checked, and is as
|                               it was, is not checked again.
|   --failed FILE               Write what failed to a new CSV file.
|   --brief                     Text: a line for each check that failed, and the
|                               summary. JSON: findings and results alone.
|   --report FILE               Write all of it, dialogue included, to a new file
|                               for a provider's support: as JSON when its name
|                               ends in .json, otherwise as text. Passwords are
|                               not in it.
|   --log FILE                  Write the dialogue to a new file, mode 0600.
|   -v, --verbose               Print the dialogue as well.
|   --format FORMAT             How the results are printed: text, json, nagios
|                               (ends with 0, 1, 2 or 3, as a plugin does) or
|                               prometheus.
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
$ mailsetup check --help | head -2
| Usage: mailsetup check CODE... | --all
| Try mail servers step by step and say what is wrong; nothing is sent.
$ mailsetup help nothing
2| mailsetup: There is no command nothing.
2| mailsetup: mailsetup help says how the program is used.
= 64
$ mailsetup help lst
2| mailsetup: There is no command lst. Did you mean list?
2| mailsetup: mailsetup help says how the program is used.
= 64

# No line of Japanese begins with a closing mark or a long vowel; 0 of many lines of wide characters.
$ for c in set check send-test; do mailsetup --lang ja help $c; done | grep -cE '^ *(、|。|）|」|ー|っ)'
| 0
= 1
$ mailsetup --lang ja help set | sed -n 2,3p
| メールサーバーの設定を変更します。誤った値が1つでもある場合は、何も変更しませ
| ん。

# Help, schema and version need no settings and no home folder.
$ env -u HOME -u MAILSETUP_FILE mailsetup help add | head -1
| Usage: mailsetup add CODE [--provider ID] KEY=VALUE...
$ env -u HOME -u MAILSETUP_FILE mailsetup help nothing 2>&1 | head -1
| mailsetup: There is no command nothing.

# The command line itself is wrong: 64.
$ mailsetup lsit
2| mailsetup: There is no command lsit. Did you mean list?
2| mailsetup: mailsetup help says how the program is used.
= 64
$ mailsetup zzzzzz
2| mailsetup: There is no command zzzzzz.
2| mailsetup: mailsetup help says how the program is used.
= 64
$ mailsetup migrate user@example.jp
2| mailsetup: There is no command migrate user@example.jp.
2| mailsetup: mailsetup help migrate says how it is used.
= 64
$ mailsetup --nothing
2| mailsetup: There is no option --nothing.
2| mailsetup: mailsetup help says how the program is used.
= 64
$ mailsetup list --nothing=1
2| mailsetup: list has no option --nothing.
2| mailsetup: mailsetup help list says how it is used.
= 64
$ mailsetup list -x
2| mailsetup: list has no option -x.
2| mailsetup: mailsetup help list says how it is used.
= 64
$ mailsetup list more
2| mailsetup: list does not take so many words; more is too much.
2| mailsetup: mailsetup help list says how it is used.
= 64
$ mailsetup show
2| mailsetup: show needs more words: CODE.
2| mailsetup: mailsetup help show says how it is used.
= 64
$ mailsetup list --json=yes
2| mailsetup: --json takes no value.
2| mailsetup: mailsetup help list says how it is used.
= 64
$ mailsetup list --file
2| mailsetup: --file needs a value: FILE.
2| mailsetup: mailsetup help list says how it is used.
= 64
$ mailsetup --file a --system list
2| mailsetup: --file and --system exclude each other.
2| mailsetup: mailsetup help list says how it is used.
= 64
$ mailsetup --lang fr list
2| mailsetup: --lang takes ja or en, not fr.
2| mailsetup: mailsetup help list says how it is used.
= 64
$ mailsetup --color blue list
2| mailsetup: --color takes auto, always or never, not blue.
2| mailsetup: mailsetup help list says how it is used.
= 64
$ mailsetup --json
2| mailsetup: --json needs a command.
2| mailsetup: mailsetup help says how the program is used.
= 64

# Without a terminal there is no screen.
$ mailsetup
2| mailsetup: The screen needs a terminal. Without one, give a command.
2| mailsetup: mailsetup help says how the program is used.
= 64
$ mailsetup </dev/null | cat
2| mailsetup: The screen needs a terminal. Without one, give a command.
2| mailsetup: mailsetup help says how the program is used.

# A password is never an argument, and is not repeated.
$ mailsetup check a --password hunter2
2| mailsetup: A password is never an argument, because others could see it: give --password-command, --password-file or --password-env.
2| mailsetup: mailsetup help check says how it is used.
= 64
$ mailsetup check a --password=hunter2
2| mailsetup: A password is never an argument, because others could see it: give --password-command, --password-file or --password-env.
2| mailsetup: mailsetup help check says how it is used.
= 64
$ mailsetup send-test a --to b@example.jp --send-password=hunter2
2| mailsetup: A password is never an argument, because others could see it: give --password-command, --password-file or --password-env.
2| mailsetup: mailsetup help send-test says how it is used.
= 64

# What later versions will do is refused with a sentence.
$ mailsetup check --all --format nagios
| MAILSETUP UNKNOWN - nothing was checked
2| mailsetup: There are no mail servers yet.
= 3
$ mailsetup check --all --format xml
2| mailsetup: --format takes text, json, nagios or prometheus, not xml.
2| mailsetup: mailsetup help check says how it is used.
= 64

# In Japanese and in English.
$ mailsetup --lang en list
2| mailsetup: There are no mail servers yet.
$ LANG=ja_JP.UTF-8 mailsetup --lang en list
2| mailsetup: There are no mail servers yet.

# The manual page is made of the tables.
$ mailsetup help --man | head -3 | cut -c1-20
| .TH MAILSETUP 1 "" "
| .SH NAME
| mailsetup \- registe
$ mailsetup help --man | grep -E '^\.SS (add|account import|notification test|provider list)'
| .SS add CODE [\-\-provider ID] KEY=VALUE...
| .SS account import FILE|\-
| .SS notification test
| .SS provider list [TEXT...]
$ mailsetup help --man | LC_ALL=C grep -c "$(printf '\033')"
| 0
= 1

# The manual names every place where something is kept.
$ mailsetup help --man | grep -oE '(accounts.jsonl|mailsetup/providers|mailsetup/logs|CREDENTIALS_DIRECTORY|XDG_STATE_HOME)' | sort -u
| CREDENTIALS_DIRECTORY
| XDG_STATE_HOME
| accounts.jsonl
| mailsetup/logs
| mailsetup/providers
