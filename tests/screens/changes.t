# What is different from the last good check, and fixes one after the other: before and after.
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp receive.encryption=starttls receive.port=110 send.host=smtp.example.co.jp
load
key c
type taro
key Enter
type secret
key Enter
! check 1 receive pop.example.co.jp POP3  110 STARTTLS send smtp.example.co.jp 465 TLS user taro
key \
event stage receive resolve ok 3 addresses=203.0.113.7
event stage receive connect ok 11 address=203.0.113.7
event stage receive greeting ok 12
event finding receive resolve changed-address "" date=2026-11-01 gone=198.51.100.4 now=203.0.113.7
event finding receive capability starttls-not-offered ""
event stage receive capability fail 12
event finding receive capability starttls-gone "" date=2026-11-01
event result receive fail 40
event finding send tls changed-key "" date=2026-11-01 before=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff now=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 names=smtp.example.co.jp issuer="CN=Other CA"
event finding send tls tls-lowered "" date=2026-11-01 before=TLSv1.3 now=TLSv1.2
event finding send capability changed-mechanisms "" date=2026-11-01 gone=CRAM-MD5 new=nothing now="PLAIN LOGIN"
event stage send tls ok 30 version=TLSv1.2
event result send warn 90
event result fail 90
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive FAIL 40 ms   send !! 90 ms                                    just now
| receive                                 send
| ok   resolve        3 ms 203.0.113.7    ok   tls           30 ms TLSv1.2
| ok   connect       11 ms 203.0.113.7
| ok   greeting      12 ms
| FAIL capability    12 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  receive: The server does not offer STARTTLS on port 110.
|    Use TLS on port 995. When STARTTLS was offered before, somebody on the way
|    may be taking it out.
|    [f] set Encryption to TLS, Port to 995 and check again
| 2  receive: On 2026-11-01 the server offered STARTTLS; now it does not.
|    Do not switch the encryption off: somebody on the way may be taking the
|    offer out. Check from another network, or use TLS on port 995.
|    set Encryption to TLS, Port to 995 and check again
| 3  send: The server shows another public key than on 2026-11-01, in a
|    certificate for smtp.example.co.jp by CN=Other CA. Before:
|    00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff. Now:
|    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100.
|    A renewed certificate often brings a new key. When nobody renewed it,
|    somebody may be pretending to be the server: ask its administrator.        v
|
| f fix  c again  t test mail  e edit  Esc back  / search  s save log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive FAIL 40 ms   send !! 90 ms
|>1  receive: The server does not offer ^
|    STARTTLS on port 110.
|    Use TLS on port 995. When STARTTLS
|    was offered before, somebody on the
|    way may be taking it out.
|    [f] set Encryption to TLS, Port to v
|
| f fix  c again  t test mail  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive FAIL 40 ms   send !! 90 ms                                                                            just now
| receive                                                     send
| ok   resolve        3 ms 203.0.113.7                             resolve
| ok   connect       11 ms 203.0.113.7                             connect
| ok   greeting      12 ms                                    ok   tls           30 ms TLSv1.2
| FAIL capability    12 ms                                         greeting
|      tls                                                         capability
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  receive: The server does not offer STARTTLS on port 110.
|    Use TLS on port 995. When STARTTLS was offered before, somebody on the way may be taking it out.
|    [f] set Encryption to TLS, Port to 995 and check again
| 2  receive: On 2026-11-01 the server offered STARTTLS; now it does not.
|    Do not switch the encryption off: somebody on the way may be taking the offer out. Check from another network, or
|    use TLS on port 995.
|    set Encryption to TLS, Port to 995 and check again
| 3  send: The server shows another public key than on 2026-11-01, in a certificate for smtp.example.co.jp by CN=Other
|    CA. Before: 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff. Now:
|    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100.
|    A renewed certificate often brings a new key. When nobody renewed it, somebody may be pretending to be the server:
|    ask its administrator.
| 4  send: The encryption is TLSv1.2 now, which is older than the TLSv1.3 of 2026-11-01.
|    Ask the server's administrator why. A device on the way may be opening the encryption.
| 5  receive: pop.example.co.jp has other addresses than on 2026-11-01. Before: 198.51.100.4. Now: 203.0.113.7.
| 6  send: The server's login mechanisms are not those of 2026-11-01. Gone: CRAM-MD5. New: nothing. Offered now: PLAIN
|    LOGIN.
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
| f fix  c again  t test mail  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
key 2
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive FAIL 40 ms   send !! 90 ms                                    just now
| receive                                 send
| ok   resolve        3 ms 203.0.113.7    ok   tls           30 ms TLSv1.2
| ok   connect       11 ms 203.0.113.7
| ok   greeting      12 ms
| FAIL capability    12 ms
| ──────────────────────────────────────────────────────────────────────────────
| 1  receive: The server does not offer STARTTLS on port 110.
|    Use TLS on port 995. When STARTTLS was offered before, somebody on the way
|    may be taking it out.
|    set Encryption to TLS, Port to 995 and check again
|>2  receive: On 2026-11-01 the server offered STARTTLS; now it does not.
|    Do not switch the encryption off: somebody on the way may be taking the
|    offer out. Check from another network, or use TLS on port 995.
|    [f] set Encryption to TLS, Port to 995 and check again
| 3  send: The server shows another public key than on 2026-11-01, in a
|    certificate for smtp.example.co.jp by CN=Other CA. Before:
|    00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff. Now:
|    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100.
|    A renewed certificate often brings a new key. When nobody renewed it,
|    somebody may be pretending to be the server: ask its administrator.        v
|
| f fix  c again  t test mail  e edit  Esc back  / search  s save log  ? help
key 3
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive FAIL 40 ms   send !! 90 ms                                    just now
| ok   resolve        3 ms 203.0.113.7    ok   tls           30 ms TLSv1.2      ^
| ok   connect       11 ms 203.0.113.7
| ok   greeting      12 ms
| FAIL capability    12 ms
| ──────────────────────────────────────────────────────────────────────────────
| 1  receive: The server does not offer STARTTLS on port 110.
|    Use TLS on port 995. When STARTTLS was offered before, somebody on the way
|    may be taking it out.
|    set Encryption to TLS, Port to 995 and check again
| 2  receive: On 2026-11-01 the server offered STARTTLS; now it does not.
|    Do not switch the encryption off: somebody on the way may be taking the
|    offer out. Check from another network, or use TLS on port 995.
|    set Encryption to TLS, Port to 995 and check again
|>3  send: The server shows another public key than on 2026-11-01, in a
|    certificate for smtp.example.co.jp by CN=Other CA. Before:
|    00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff. Now:
|    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100.
|    A renewed certificate often brings a new key. When nobody renewed it,
|    somebody may be pretending to be the server: ask its administrator.
|    Check again when somebody has looked into it.                              v
|
| c again  t test mail  e edit  Esc back  / search  s save log  x report  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive FAIL 40 ms   send !! 90 ms
|>3  send: The server shows another     ^
|    public key than on 2026-11-01, in a
|    certificate for smtp.example.co.jp
|    by CN=Other CA. Before:
|    00112233445566778899aabbccddeeff001
|    12233445566778899aabbccddeeff. Now:v
|
| c again  t test mail  e edit  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive FAIL 40 ms   send !! 90 ms                                                                            just now
| receive                                                     send
| ok   resolve        3 ms 203.0.113.7                             resolve
| ok   connect       11 ms 203.0.113.7                             connect
| ok   greeting      12 ms                                    ok   tls           30 ms TLSv1.2
| FAIL capability    12 ms                                         greeting
|      tls                                                         capability
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 1  receive: The server does not offer STARTTLS on port 110.
|    Use TLS on port 995. When STARTTLS was offered before, somebody on the way may be taking it out.
|    set Encryption to TLS, Port to 995 and check again
| 2  receive: On 2026-11-01 the server offered STARTTLS; now it does not.
|    Do not switch the encryption off: somebody on the way may be taking the offer out. Check from another network, or
|    use TLS on port 995.
|    set Encryption to TLS, Port to 995 and check again
|>3  send: The server shows another public key than on 2026-11-01, in a certificate for smtp.example.co.jp by CN=Other
|    CA. Before: 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff. Now:
|    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100.
|    A renewed certificate often brings a new key. When nobody renewed it, somebody may be pretending to be the server:
|    ask its administrator.
|    Check again when somebody has looked into it.
| 4  send: The encryption is TLSv1.2 now, which is older than the TLSv1.3 of 2026-11-01.
|    Ask the server's administrator why. A device on the way may be opening the encryption.
| 5  receive: pop.example.co.jp has other addresses than on 2026-11-01. Before: 198.51.100.4. Now: 203.0.113.7.
| 6  send: The server's login mechanisms are not those of 2026-11-01. Gone: CRAM-MD5. New: nothing. Offered now: PLAIN
|    LOGIN.
|
|
|
|
|
|
|
|
|
| c again  t test mail  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
size 10x40
key Space
screen
| mailsetup  diagnosis: head-office
| receive FAIL 40 ms   send !! 90 ms
|    ffeeddccbbaa99887766554433221100ffe^
|    eddccbbaa99887766554433221100.
|    A renewed certificate often brings
|    a new key. When nobody renewed it,
|    somebody may be pretending to be
|    the server: ask its administrator. v
|
| c again  t test mail  e edit  ? help
key Space
screen
| mailsetup  diagnosis: head-office
| receive FAIL 40 ms   send !! 90 ms
|    A renewed certificate often brings ^
|    a new key. When nobody renewed it,
|    somebody may be pretending to be
|    the server: ask its administrator.
|    Check again when somebody has
|    looked into it.                    v
|
| c again  t test mail  e edit  ? help
size 24x80
# The first fix does not help: the next one is made to what it left.
key 1 f
! check 2 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 465 TLS user taro
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ...  (was FAIL)   send ...  (was !!)           checking since 14:00:00
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: receive: Port from 110 to 995, receive: Encryption
| from STARTTLS to TLS.
| What is found out appears here as it happens.
|
|
|
|
|
|
|
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| u undo  c again  t test mail  e edit  Esc cancel  / search  s save log  ? help
check 2
event stage receive connect ok 4
event finding receive tls certificate-self-signed "self-signed certificate" spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event stage receive tls fail 4
event stage receive capability skip
event result receive fail 4
event stage send tls ok 30 version=TLSv1.3
event stage send capability ok 9
event result send ok 90
event result fail 90
screens
~24x80
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive FAIL 4 ms   send ok 90 ms (was !!)                            just now
| receive                                 send
|      resolve                                 resolve
| ok   connect        4 ms                     connect
| FAIL tls            4 ms                ok   tls           30 ms TLSv1.3
|      greeting                                greeting
| skip capability                         ok   capability     9 ms
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: receive: Port from 110 to 995, receive: Encryption
| from STARTTLS to TLS.
|>1  receive: The server signed its certificate itself; no authority vouches for
|    it.
|    Compare the key with what the server's administrator tells you, then pin
|    it. Or give the certificate as private CA.
|    < self-signed certificate
|    [f] set Certificate to Accept one public key (pin), Pinned public key to
|        ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 and
|        check again
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| f fix  u undo  c again  t test mail  e edit  Esc back  / search  \ log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive FAIL 4 ms   send ok 90 ms (was…
|>1  receive: The server signed its     ^
|    certificate itself; no authority
|    vouches for it.
|    Compare the key with what the
|    server's administrator tells you,
| Changed in the form, not saved yet. u
| takes it back, Ctrl-S saves.
| f fix  u undo  c again  e edit  ? help
~40x120
| mailsetup  diagnosis: head-office                                                        [not saved] settings.json  en
| receive FAIL 4 ms   send ok 90 ms (was !!)                                                                    just now
| receive                                                     send
|      resolve                                                     resolve
| ok   connect        4 ms                                         connect
| FAIL tls            4 ms                                    ok   tls           30 ms TLSv1.3
|      greeting                                                    greeting
| skip capability                                             ok   capability     9 ms
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: receive: Port from 110 to 995, receive: Encryption from STARTTLS to TLS.
|>1  receive: The server signed its certificate itself; no authority vouches for it.
|    Compare the key with what the server's administrator tells you, then pin it. Or give the certificate as private CA.
|    < self-signed certificate
|    [f] set Certificate to Accept one public key (pin), Pinned public key to
|        ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 and check again
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
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| f fix  u undo  c again  t test mail  e edit  Esc back  / search  s save log  x report  Ctrl-S save  \ log  ? help
key f
! check 3 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 465 TLS user taro
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ...  (was FAIL)   send ...  (was ok)           checking since 14:00:00
| receive                                 send
|      resolve                                 resolve
|      connect                                 connect
|      tls                                     tls
|      greeting                                greeting
|      capability                              capability
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: receive: Certificate from Verify the certificate to
| Accept one public key (pin), receive: Pinned public key from (empty) to
| ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100.
| What is found out appears here as it happens.
|
|
|
|
|
|
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| u undo  c again  t test mail  e edit  Esc cancel  / search  s save log  ? help
check 3
event stage receive connect ok 4
event stage receive tls ok 5 version=TLSv1.3
event stage receive greeting ok 4
event stage receive capability ok 4
event result receive ok 40
event result send ok 90
event result ok 90
screens
~24x80
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ok 40 ms (was FAIL)   send ok 90 ms                           just now
| receive                                 send
|      resolve                                 resolve
| ok   connect        4 ms                     connect
| ok   tls            5 ms (was FAIL) T…       tls
| ok   greeting       4 ms                     greeting
| ok   capability     4 ms                     capability
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: receive: Certificate from Verify the certificate to
| Accept one public key (pin), receive: Pinned public key from (empty) to
| ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100.
| No longer found: The server signed its certificate itself; no authority
| vouches for it.
| Nothing was found that needs a change.
|
|
|
|
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| u undo  c again  t test mail  e edit  Esc back  / search  s save log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive ok 40 ms (was FAIL)   send ok …
| receive
| ok   connect        4 ms
| ok   tls            5 ms (was FAIL) T…
| ok   greeting       4 ms
| ok   capability     4 ms
| Changed in the form, not saved yet. u
| takes it back, Ctrl-S saves.
| u undo  c again  t test mail  ? help
~40x120
| mailsetup  diagnosis: head-office                                                        [not saved] settings.json  en
| receive ok 40 ms (was FAIL)   send ok 90 ms                                                                   just now
| receive                                                     send
|      resolve                                                     resolve
| ok   connect        4 ms                                         connect
| ok   tls            5 ms (was FAIL) TLSv1.3                      tls
| ok   greeting       4 ms                                         greeting
| ok   capability     4 ms                                         capability
|      auth                                                        auth
|      mailbox                                                     envelope
|      quit                                                        quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: receive: Certificate from Verify the certificate to Accept one public key (pin), receive:
| Pinned public key from (empty) to ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100.
| No longer found: The server signed its certificate itself; no authority vouches for it.
| Nothing was found that needs a change.
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
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| u undo  c again  t test mail  e edit  Esc back  / search  s save log  x report  Ctrl-S save  \ log  ? help  q quit
key u
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ok 40 ms   send ok 90 ms                                      just now
| receive                                 send
|      resolve                                 resolve
| ok   connect        4 ms                     connect
| ok   tls            5 ms TLSv1.3             tls
| ok   greeting       4 ms                     greeting
| ok   capability     4 ms                     capability
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|
|
|
|
|
|
| The change was taken back. c checks again, u takes back the one before.
| u undo  c again  t test mail  e edit  Esc back  / search  s save log  ? help
key u
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 40 ms   send ok 90 ms                                      just now
| receive                                 send
|      resolve                                 resolve
| ok   connect        4 ms                     connect
| ok   tls            5 ms TLSv1.3             tls
| ok   greeting       4 ms                     greeting
| ok   capability     4 ms                     capability
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
|
|
|
|
|
|
|
|
|
| The change was taken back. c checks again.
| c again  t test mail  e edit  Esc back  / search  s save log  x report  ? help
key u
screen
| mailsetup  diagnosis: head-office                            settings.json  en
| receive ok 40 ms   send ok 90 ms                                      just now
| receive                                 send
|      resolve                                 resolve
| ok   connect        4 ms                     connect
| ok   tls            5 ms TLSv1.3             tls
| ok   greeting       4 ms                     greeting
| ok   capability     4 ms                     capability
|      auth                                    auth
|      mailbox                                 envelope
|      quit                                    quit
| ──────────────────────────────────────────────────────────────────────────────
| The form holds other settings than those that were checked: c checks again.
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
| c again  t test mail  e edit  Esc back  / search  s save log  x report  ? help
