# What is different from the last check that went well.
$ mailsetup add head receive.host=127.0.0.1 receive.encryption=starttls send.host=127.0.0.1 send.encryption=starttls send.auth.mechanism=plain
$ mailsetup add clear receive.protocol=imap4 receive.host=127.0.0.1 receive.encryption=none 2>/dev/null
$ printf '%s\n' 'mailsetup "$@" 2>&1 | sed -E "s/ \( *[0-9]+ ms\)//; /^  (ok|warn|skip|FAIL) /d; /^[a-z]+  (receive|send)/d"' >look; chmod +x look
$ printf '%s\n' 'mailsetup set head receive.port=$POP send.port=$SMTP receive.trust.ca_file=$CA send.trust.ca_file=$CA; mailsetup set clear receive.port=$IMAP 2>/dev/null; eval "$1"' >with; chmod +x with
$ printf right >pw; chmod 600 pw

# Nothing to compare with; then nothing that differs. What is kept is nobody else's business.
$ with_changes './with "./look check head --no-login; ./look check head --no-login"; stat -c "%a %n" .local/state/mailsetup .local/state/mailsetup/facts.json'
| head: ok
| head: ok
| 700 .local/state/mailsetup
| 600 .local/state/mailsetup/facts.json
$ grep -c -E 'right|password' .local/state/mailsetup/facts.json; python3 -c 'import json; print([sorted(e) for e in json.load(open(".local/state/mailsetup/facts.json"))["endpoints"]])'
| 0
| [['addresses', 'capabilities', 'certificate_sha256', 'endpoint', 'issuer', 'mechanisms', 'names', 'not_after', 'seen_ms', 'spki_sha256', 'starttls', 'tls_version', 'verified'], ['addresses', 'capabilities', 'certificate_sha256', 'endpoint', 'issuer', 'mechanisms', 'names', 'not_after', 'seen_ms', 'spki_sha256', 'starttls', 'tls_version', 'verified']]

# A certificate is renewed, with the same key and with another; a key by an authority of its own is none of that.
$ with_changes './with "./look check head --no-login --receive-only; now certificate=renewed; ./look check head --no-login --receive-only; now certificate=first; ./look check head --no-login --receive-only; now certificate=rekeyed; ./look check head --no-login --receive-only; ./look check head --no-login --receive-only"'
| head: ok
| receive: note: The server's certificate was renewed since DAY: the earlier one was valid until DAY, this one is until DAY.
| head: ok
| receive: note: The server's certificate was renewed since DAY: the earlier one was valid until DAY, this one is until DAY.
| head: ok
| receive: note: The server's certificate was renewed since DAY: the earlier one was valid until DAY, this one is until DAY.
| head: ok
| head: ok
$ with_changes './with "./look check head --no-login --receive-only; now certificate=stranger; ./look check head --no-login --receive-only; ./look check head --no-login --receive-only"'
| head: ok
| receive: error: The certificate was issued by an authority that is not trusted here: CN=Another CA,O=Another CA
|   When it is your own authority, give its certificate as private CA. The server may also have left out an intermediate certificate. Otherwise compare the key with what the server's administrator tells you, then pin it.
|   < unable to get local issuer certificate: CN=localhost
|   Cure: receive.trust.verify=pin receive.trust.sha256=KEY
| receive: warning: The server shows another public key than on DAY, in a certificate for 127.0.0.1 localhost by CN=Another CA,O=Another CA. Before: KEY. Now: KEY.
|   A renewed certificate often brings a new key. When nobody renewed it, somebody may be pretending to be the server: ask its administrator.
| head: fail
| receive: error: The certificate was issued by an authority that is not trusted here: CN=Another CA,O=Another CA
|   When it is your own authority, give its certificate as private CA. The server may also have left out an intermediate certificate. Otherwise compare the key with what the server's administrator tells you, then pin it.
|   < unable to get local issuer certificate: CN=localhost
|   Cure: receive.trust.verify=pin receive.trust.sha256=KEY
| receive: warning: The server shows another public key than on DAY, in a certificate for 127.0.0.1 localhost by CN=Another CA,O=Another CA. Before: KEY. Now: KEY.
|   A renewed certificate often brings a new key. When nobody renewed it, somebody may be pretending to be the server: ask its administrator.
| head: fail

# TLS of an older version, and back.
$ with_changes './with "./look check head --no-login --send-only; now tls=1.2; ./look check head --no-login --send-only; now tls=1.3; ./look check head --no-login --send-only"'
| head: ok
| send: warning: The encryption is TLSv1.2 now, which is older than the TLSv1.3 of DAY.
|   Ask the server's administrator why. A device on the way may be opening the encryption.
| head: warn
| send: note: The encryption is TLSv1.3 now; on DAY it was TLSv1.2.
| head: ok

# STARTTLS is not offered any more: that fails, and what it was before is said each time.
$ with_changes './with "./look check head --no-login; now starttls=no; ./look check head --no-login; ./look check head --no-login --send-only"'
| head: ok
| receive: error: The server does not offer STARTTLS on port PORT.
|   Use TLS on port 995. When STARTTLS was offered before, somebody on the way may be taking it out.
|   Cure: receive.encryption=tls receive.port=995
| receive: warning: On DAY the server offered STARTTLS; now it does not.
|   Do not switch the encryption off: somebody on the way may be taking the offer out. Check from another network, or use TLS on port 995.
|   Cure: receive.encryption=tls receive.port=995
| send: error: The server does not offer STARTTLS on port PORT.
|   Use TLS on port 465. When STARTTLS was offered before, somebody on the way may be taking it out.
|   < 250-localhost 250-SIZE 1000000 250 AUTH PLAIN CRAM-MD5
|   Cure: send.encryption=tls send.port=465
| send: warning: On DAY the server offered STARTTLS; now it does not.
|   Do not switch the encryption off: somebody on the way may be taking the offer out. Check from another network, or use TLS on port 465.
|   Cure: send.encryption=tls send.port=465
| head: fail
| send: error: The server does not offer STARTTLS on port PORT.
|   Use TLS on port 465. When STARTTLS was offered before, somebody on the way may be taking it out.
|   < 250-localhost 250-SIZE 1000000 250 AUTH PLAIN CRAM-MD5
|   Cure: send.encryption=tls send.port=465
| send: warning: On DAY the server offered STARTTLS; now it does not.
|   Do not switch the encryption off: somebody on the way may be taking the offer out. Check from another network, or use TLS on port 465.
|   Cure: send.encryption=tls send.port=465
| head: fail

# Mechanisms and capabilities, after STARTTLS only.
$ with_changes './with "./look check head --no-login; now mechanisms=PLAIN capability=TOP; ./look check head --no-login; now mechanisms= ; ./look check head --no-login"'
| head: ok
| receive: note: The server's capabilities are not those of DAY. Gone: nothing. New: TOP.
| receive: note: The server's login mechanisms are not those of DAY. Gone: CRAM-MD5. New: nothing. Offered now: PLAIN.
| send: note: The server's capabilities are not those of DAY. Gone: nothing. New: TOP.
| send: note: The server's login mechanisms are not those of DAY. Gone: CRAM-MD5. New: nothing. Offered now: PLAIN.
| head: ok
| receive: note: The server's login mechanisms are not those of DAY. Gone: PLAIN. New: nothing. Offered now: nothing.
| send: warning: The server offers no login any more; on DAY it did. Gone: PLAIN.
|   Check the port and the encryption; when they are as before, ask the server's administrator. Somebody on the way may be taking the offer out.
| head: warn

# Another address than last time.
$ with_changes './with "./look check head --no-login --receive-only; sed -i s/\\\"127.0.0.1\\\"/\\\"192.0.2.7\\\"/ .local/state/mailsetup/facts.json; ./look check head --no-login --receive-only"'
| head: ok
| receive: note: 127.0.0.1 has other addresses than on DAY. Before: 192.0.2.7. Now: 127.0.0.1.
| head: ok

# The mails of a mailbox have new numbers: that is one user's, and another's is not compared with it.
$ with_changes './with "./look check clear --user taro --password-file pw; now uidvalidity=8; ./look check clear --user jiro --password-file pw; ./look check clear --user taro --password-file pw"'
| receive: warning: The password crossed the network in clear text, and the server offers no STARTTLS on port PORT.
|   Choose TLS on port 993, then change the password.
|   Cure: receive.encryption=tls receive.port=993
| receive: note: With IMAP4 only the INBOX is read. Mails that the server sorts into other folders are not fetched.
| clear: warn
| receive: warning: The password crossed the network in clear text, and the server offers no STARTTLS on port PORT.
|   Choose TLS on port 993, then change the password.
|   Cure: receive.encryption=tls receive.port=993
| receive: note: With IMAP4 only the INBOX is read. Mails that the server sorts into other folders are not fetched.
| clear: warn
| receive: warning: The password crossed the network in clear text, and the server offers no STARTTLS on port PORT.
|   Choose TLS on port 993, then change the password.
|   Cure: receive.encryption=tls receive.port=993
| receive: note: With IMAP4 only the INBOX is read. Mails that the server sorts into other folders are not fetched.
| receive: warning: The server has numbered the mails of the INBOX anew since DAY (UIDVALIDITY 7, now 8).
|   Mails that had been fetched may be fetched once more. When nobody moved or restored the mailbox, ask the server's administrator.
| clear: warn

# As JSON.
$ with_changes './with "mailsetup check head --no-login --receive-only >/dev/null; now tls=1.2; mailsetup --json check head --no-login --receive-only | grep finding"'
| {"event":"finding","server":"head","side":"receive","stage":"tls","cause":"tls-lowered","rule":"tls-lowered","severity":"warning","text":"The encryption is TLSv1.2 now, which is older than the TLSv1.3 of DAY. Ask the server's administrator why. A device on the way may be opening the encryption.","evidence":"","fix":null}

# Nothing is kept and nothing compared when it is switched off.
$ rm -r .local; with_changes './with "./look --no-state check head --no-login --send-only; now tls=1.2; MAILSETUP_STATE=off ./look check head --no-login --send-only"'; ls .local
| head: ok
| head: ok
2| ls: cannot access '.local': No such file or directory
= 2

# A check that fails teaches nothing.
$ with_changes './with "now certificate=stranger; ./look check head --no-login --receive-only"'; ls .local/state/mailsetup
| receive: error: The certificate was issued by an authority that is not trusted here: CN=Another CA,O=Another CA
|   When it is your own authority, give its certificate as private CA. The server may also have left out an intermediate certificate. Otherwise compare the key with what the server's administrator tells you, then pin it.
|   < unable to get local issuer certificate: CN=localhost
|   Cure: receive.trust.verify=pin receive.trust.sha256=KEY
| head: fail
2| ls: cannot access '.local/state/mailsetup': No such file or directory
= 2

# A file that cannot be read is said once and learnt anew; a newer one, and a folder that others may write to, are left alone.
$ mkdir -p -m 700 .local/state/mailsetup; echo '{"version": 1, "endpoints": [7]}' >.local/state/mailsetup/facts.json; with_changes './with "./look check head --no-login --receive-only; ./look check head --no-login --receive-only"'; ls .local/state/mailsetup
| mailsetup: What was known about servers cannot be read and is learnt anew; it is now HOME/.local/state/mailsetup/facts.json.bad.
| head: ok
| head: ok
| facts.json
| facts.json.bad
| facts.json.lock
$ echo '{"version": 2}' >.local/state/mailsetup/facts.json; with_changes './with "./look check head --no-login --receive-only"'; cat .local/state/mailsetup/facts.json
| mailsetup: What checks learn about servers is not kept: It was written by a newer mailsetup.
| head: ok
| {"version": 2}
$ chmod 777 .local/state/mailsetup; with_changes './with "./look check head --no-login --receive-only"'
| mailsetup: What checks learn about servers is not kept: The folder HOME/.local/state/mailsetup must be yours, and others must not be able to write there.
| head: ok
