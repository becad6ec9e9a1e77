# The certificate page: at which link the chain breaks and what would be right there, another host
# with one key, a key that is pinned, and one that is not the pinned one any more.
size 24x80
server code=head-office name=Head receive.host=pop.example.jp send=none
server code=pinned name=Pinned receive.host=mail.example.jp receive.trust.verify=pin receive.trust.sha256=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221177 send=none
load
key Home c
type taro
key Enter
type secret
key Enter
! check 1 receive pop.example.jp POP3  995 TLS user taro
event stage receive resolve ok 3 addresses=203.0.113.7
event stage receive connect ok 11 address=203.0.113.7
certificate subject=CN=sv1.hoster.example.jp,O=Hoster issuer="CN=Hoster Intermediate" names="hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 error="hostname mismatch" faults=name
certificate subject="CN=Hoster Intermediate" issuer="CN=Hoster Root" not_before=2020-01-01T00:00:00Z not_after=2026-01-22T00:00:00Z days=-9 key="EC P-256" signature=ecdsa-with-SHA256 sha256=1111111111111111111111111111111111111111111111111111111111111111 spki=2222222222222222222222222222222222222222222222222222222222222222 error="certificate has expired; unable to get local issuer certificate" faults="expired issuer"
event stage receive tls fail 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=false trust=full
event finding receive tls certificate-wrong-name "hostname mismatch" names="hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp" name=sv1.example.jp
event result receive fail 44
event result fail 44
key \
screens
~24x80
| mailsetup  diagnosis: head-office                            settings.json  en
| receive FAIL 44 ms                                                    just now
| receive
| ok   resolve        3 ms 203.0.113.7
| ok   connect       11 ms 203.0.113.7
| FAIL tls           25 ms TLSv1.3
|      greeting
|      capability
|      auth
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
|>1  receive: The certificate is not made out to pop.example.jp but to:
|    hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
|    Use the name that is in the certificate when it is your provider's:
|    somebody on the way could show a certificate of his own.
|    < hostname mismatch
|    [f] set Receiving server to sv1.example.jp and check again
|
|
|
|
|
| f fix  c again  p certificate  e edit  Esc back  / search  s save log  ? help
~10x40
| mailsetup  diagnosis: head-office
| receive FAIL 44 ms            just now
|>1  receive: The certificate is not    ^
|    made out to pop.example.jp but to:
|    hoster.jp www.hoster.jp
|    *.web.example.jp sv1.example.jp
|    Use the name that is in the
|    certificate when it is your        v
|
| f fix  c again  p certificate  ? help
~40x120
| mailsetup  diagnosis: head-office                                                                    settings.json  en
| receive FAIL 44 ms                                                                                            just now
| receive
| ok   resolve        3 ms 203.0.113.7
| ok   connect       11 ms 203.0.113.7
| FAIL tls           25 ms TLSv1.3
|      greeting
|      capability
|      auth
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  receive: The certificate is not made out to pop.example.jp but to: hoster.jp www.hoster.jp *.web.example.jp
|    sv1.example.jp
|    Use the name that is in the certificate when it is your provider's: somebody on the way could show a certificate of
|    his own.
|    < hostname mismatch
|    [f] set Receiving server to sv1.example.jp and check again
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
| f fix  c again  p certificate  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
key p
screens
~24x80
| mailsetup  certificate: head-office                          settings.json  en
| server         POP3  pop.example.jp:995
| verified       no: it fails at the certificates 1, 2 of the 2 below
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| use the host > sv1.example.jp
|                pop.web.example.jp
|                hoster.jp
|                www.hoster.jp
| ── ! 1  the server's certificate ─────────────────────────────────────────────
| fails here     It is not made out to pop.example.jp.
| made out to    CN=sv1.hoster.example.jp,O=Hoster
| names          hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| issued by      CN=Hoster Intermediate
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb v
| [f] use sv1.example.jp  [p] pin this server's public key
|
| f use host  c again  p pin  e edit  Esc back  / search  s save log  ? help
~10x40
| mailsetup  certificate: head-office
| server         POP3
|                pop.example.jp:995
| verified       no: it fails at the
|                certificates 1, 2 of
|                the 2 below
| TLS version    TLSv1.3                v
| [f] use sv1.example.jp
|
| f use host  c again  p pin  ? help
~40x120
| mailsetup  certificate: head-office                                                                  settings.json  en
| server         POP3  pop.example.jp:995
| verified       no: it fails at the certificates 1, 2 of the 2 below
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| use the host > sv1.example.jp
|                pop.web.example.jp
|                hoster.jp
|                www.hoster.jp
| ── ! 1  the server's certificate ─────────────────────────────────────────────────────────────────────────────────────
| fails here     It is not made out to pop.example.jp.
| made out to    CN=sv1.hoster.example.jp,O=Hoster
| names          hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| issued by      CN=Hoster Intermediate
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
| ── ! 2  the last one that the server sent ────────────────────────────────────────────────────────────────────────────
| fails here     It expired on 2026-01-22. Whoever runs the server has to renew it.
|                Its issuer is missing: the server did not send it, and it is not trusted here.
| made out to    CN=Hoster Intermediate
| issued by      CN=Hoster Root
| valid from     2020-01-01T00:00:00Z
| valid until    2026-01-22T00:00:00Z, expired 8 days ago
| key            EC P-256
| signature      ecdsa-with-SHA256
| public key     22222222 22222222 22222222 22222222 22222222 22222222 22222222 22222222
| SHA-256        11111111 11111111 11111111 11111111 11111111 11111111 11111111 11111111
| ── ! 3  missing: the server sent nothing here ────────────────────────────────────────────────────────────────────────
| expected       CN=Hoster Root
|                From the server, which has to send it together with its own; or, for an authority of one's own, in the
|                CA file of the settings.
|
|
| [f] use sv1.example.jp  [p] pin this server's public key
|
| f use host  c again  p pin  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
key Down
screen
| mailsetup  certificate: head-office                          settings.json  en
| server         POP3  pop.example.jp:995
| verified       no: it fails at the certificates 1, 2 of the 2 below
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| use the host   sv1.example.jp
|              > pop.web.example.jp
|                hoster.jp
|                www.hoster.jp
| ── ! 1  the server's certificate ─────────────────────────────────────────────
| fails here     It is not made out to pop.example.jp.
| made out to    CN=sv1.hoster.example.jp,O=Hoster
| names          hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| issued by      CN=Hoster Intermediate
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb v
| [f] use pop.web.example.jp  [p] pin this server's public key
|
| f use host  c again  p pin  e edit  Esc back  / search  s save log  ? help
key Down*9
screens
~24x80
| mailsetup  certificate: head-office                          settings.json  en
|              > www.hoster.jp                                                  ^
| ── ! 1  the server's certificate ─────────────────────────────────────────────
| fails here     It is not made out to pop.example.jp.
| made out to    CN=sv1.hoster.example.jp,O=Hoster
| names          hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| issued by      CN=Hoster Intermediate
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb
|                ccddeeff
| ── ! 2  the last one that the server sent ────────────────────────────────────
| fails here     It expired on 2026-01-22. Whoever runs the server has to renew
|                it.
|                Its issuer is missing: the server did not send it, and it is
|                not trusted here.
| made out to    CN=Hoster Intermediate                                         v
| [f] use www.hoster.jp  [p] pin this server's public key
|
| f use host  c again  p pin  e edit  Esc back  / search  s save log  ? help
~10x40
| mailsetup  certificate: head-office
| use the host   sv1.example.jp         ^
|                pop.web.example.jp
|                hoster.jp
|              > www.hoster.jp
| ── ! 1  the server's certificate ─────
| fails here     It is not made out to  v
| [f] use www.hoster.jp
|
| f use host  c again  p pin  ? help
~40x120
| mailsetup  certificate: head-office                                                                  settings.json  en
| server         POP3  pop.example.jp:995
| verified       no: it fails at the certificates 1, 2 of the 2 below
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| use the host   sv1.example.jp
|                pop.web.example.jp
|                hoster.jp
|              > www.hoster.jp
| ── ! 1  the server's certificate ─────────────────────────────────────────────────────────────────────────────────────
| fails here     It is not made out to pop.example.jp.
| made out to    CN=sv1.hoster.example.jp,O=Hoster
| names          hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| issued by      CN=Hoster Intermediate
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
| ── ! 2  the last one that the server sent ────────────────────────────────────────────────────────────────────────────
| fails here     It expired on 2026-01-22. Whoever runs the server has to renew it.
|                Its issuer is missing: the server did not send it, and it is not trusted here.
| made out to    CN=Hoster Intermediate
| issued by      CN=Hoster Root
| valid from     2020-01-01T00:00:00Z
| valid until    2026-01-22T00:00:00Z, expired 8 days ago
| key            EC P-256
| signature      ecdsa-with-SHA256
| public key     22222222 22222222 22222222 22222222 22222222 22222222 22222222 22222222
| SHA-256        11111111 11111111 11111111 11111111 11111111 11111111 11111111 11111111
| ── ! 3  missing: the server sent nothing here ────────────────────────────────────────────────────────────────────────
| expected       CN=Hoster Root
|                From the server, which has to send it together with its own; or, for an authority of one's own, in the
|                CA file of the settings.
|
|
| [f] use www.hoster.jp  [p] pin this server's public key
|
| f use host  c again  p pin  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
key End
screens
~24x80
| mailsetup  certificate: head-office                          settings.json  en
| ── ! 2  the last one that the server sent ────────────────────────────────────^
| fails here     It expired on 2026-01-22. Whoever runs the server has to renew
|                it.
|                Its issuer is missing: the server did not send it, and it is
|                not trusted here.
| made out to    CN=Hoster Intermediate
| issued by      CN=Hoster Root
| valid from     2020-01-01T00:00:00Z
| valid until    2026-01-22T00:00:00Z, expired 8 days ago
| key            EC P-256
| signature      ecdsa-with-SHA256
| public key     22222222 22222222 22222222 22222222 22222222 22222222 22222222
|                22222222
| SHA-256        11111111 11111111 11111111 11111111 11111111 11111111 11111111
|                11111111
| ── ! 3  missing: the server sent nothing here ────────────────────────────────
| expected       CN=Hoster Root
|                From the server, which has to send it together with its own;
|                or, for an authority of one's own, in the CA file of the
|                settings.
| [f] use www.hoster.jp  [p] pin this server's public key
|
| f use host  c again  p pin  e edit  Esc back  / search  s save log  ? help
~10x40
| mailsetup  certificate: head-office
| valid from     2025-11-02T00:00:00Z   ^
| valid until    2026-08-22T00:00:00Z,
|                203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryptio
|                n                      v
| [f] use www.hoster.jp
|
| f use host  c again  p pin  ? help
~40x120
| mailsetup  certificate: head-office                                                                  settings.json  en
| server         POP3  pop.example.jp:995
| verified       no: it fails at the certificates 1, 2 of the 2 below
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| use the host   sv1.example.jp
|                pop.web.example.jp
|                hoster.jp
|              > www.hoster.jp
| ── ! 1  the server's certificate ─────────────────────────────────────────────────────────────────────────────────────
| fails here     It is not made out to pop.example.jp.
| made out to    CN=sv1.hoster.example.jp,O=Hoster
| names          hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| issued by      CN=Hoster Intermediate
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
| ── ! 2  the last one that the server sent ────────────────────────────────────────────────────────────────────────────
| fails here     It expired on 2026-01-22. Whoever runs the server has to renew it.
|                Its issuer is missing: the server did not send it, and it is not trusted here.
| made out to    CN=Hoster Intermediate
| issued by      CN=Hoster Root
| valid from     2020-01-01T00:00:00Z
| valid until    2026-01-22T00:00:00Z, expired 8 days ago
| key            EC P-256
| signature      ecdsa-with-SHA256
| public key     22222222 22222222 22222222 22222222 22222222 22222222 22222222 22222222
| SHA-256        11111111 11111111 11111111 11111111 11111111 11111111 11111111 11111111
| ── ! 3  missing: the server sent nothing here ────────────────────────────────────────────────────────────────────────
| expected       CN=Hoster Root
|                From the server, which has to send it together with its own; or, for an authority of one's own, in the
|                CA file of the settings.
|
|
| [f] use www.hoster.jp  [p] pin this server's public key
|
| f use host  c again  p pin  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
key Home Down
key f
! check 2 receive www.hoster.jp POP3  995 TLS user taro
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ...  (was FAIL)                                checking since 14:00:00
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
|      auth
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: receive: Receiving server from pop.example.jp to
| www.hoster.jp.
| What is found out appears here as it happens.
|
|
|
|
|
|
|
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| u undo  c again  e edit  Esc cancel  / search  s save log  Ctrl-S save  ? help
event stage receive resolve ok 3 addresses=203.0.113.7
event stage receive connect ok 11 address=203.0.113.7
certificate subject=CN=box issuer=CN=box names="pop.web.example.jp" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 error="self-signed certificate" faults=issuer
event stage receive tls fail 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=false trust=full
event finding receive tls certificate-self-signed "self-signed certificate" spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event result receive fail 44
event result fail 44
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive FAIL 44 ms                                                    just now
| receive
| ok   resolve        3 ms 203.0.113.7
| ok   connect       11 ms 203.0.113.7
| FAIL tls           25 ms TLSv1.3
|      greeting
|      capability
|      auth
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: receive: Receiving server from pop.example.jp to
| www.hoster.jp.
|>1  receive: The server signed its certificate itself; no authority vouches for
|    it.
|    Compare the key with what the server's administrator tells you, then pin
|    it. Or give the certificate as private CA.
|    < self-signed certificate
|    [f] set Certificate to Accept one public key (pin), Pinned public key to
|        ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 and
|        check again
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| f fix  u undo  c again  p certificate  e edit  Esc back  / search  ? help
key p
screens
~24x80
| mailsetup  certificate: head-office              [not saved] settings.json  en
| server         POP3  www.hoster.jp:995
| verified       no: why is said below
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| ── ! 1  the server's certificate ─────────────────────────────────────────────
| fails here     It vouches for itself: no authority stands behind it.
| made out to    CN=box
| names          pop.web.example.jp
| issued by      CN=box
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb
|                ccddeeff
|
|
|
| [p] pin this server's public key
|
| u undo  c again  p pin  e edit  Esc back  / search  s save log  \ log  ? help
~10x40
| mailsetup  certificate: head-office
| server         POP3
|                www.hoster.jp:995
| verified       no: why is said below
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| ── ! 1  the server's certificate ─────v
| [p] pin this server's public key
|
| u undo  c again  p pin  e edit  ? help
~40x120
| mailsetup  certificate: head-office                                                      [not saved] settings.json  en
| server         POP3  www.hoster.jp:995
| verified       no: why is said below
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| ── ! 1  the server's certificate ─────────────────────────────────────────────────────────────────────────────────────
| fails here     It vouches for itself: no authority stands behind it.
| made out to    CN=box
| names          pop.web.example.jp
| issued by      CN=box
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
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
| [p] pin this server's public key
|
| u undo  c again  p pin  e edit  Esc back  / search  s save log  x report  Ctrl-S save  \ log  ? help  q quit
key p
! check 3 receive www.hoster.jp POP3  995 TLS user taro
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ...  (was FAIL)                                checking since 14:00:00
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
|      auth
|      mailbox
|      quit
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
| u undo  c again  e edit  Esc cancel  / search  s save log  Ctrl-S save  ? help
event stage receive resolve ok 3 addresses=203.0.113.7
event stage receive connect ok 11 address=203.0.113.7
certificate subject=CN=box issuer=CN=box names="pop.web.example.jp" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 error="self-signed certificate" faults=issuer
event stage receive tls ok 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=true trust=pin
event result receive ok 60
event result ok 60
screen
| mailsetup  diagnosis: head-office                [not saved] settings.json  en
| receive ok 60 ms (was FAIL)                                           just now
| receive
| ok   resolve        3 ms 203.0.113.7
| ok   connect       11 ms 203.0.113.7
| ok   tls           25 ms (was FAIL) TLSv1.3
|      greeting
|      capability
|      auth
|      mailbox
|      quit
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
| u undo  c again  p certificate  e edit  Esc back  / search  s save log  ? help
key p
screens
~24x80
| mailsetup  certificate: head-office              [not saved] settings.json  en
| server         POP3  www.hoster.jp:995
| verified       yes: it has the public key that is pinned
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| ── 1  the server's certificate ───────────────────────────────────────────────
| does not count It vouches for itself: no authority stands behind it.
| made out to    CN=box
| names          pop.web.example.jp
| issued by      CN=box
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb
|                ccddeeff
|
|
|
| [p] this key is pinned
|
| u undo  c again  p pin  e edit  Esc back  / search  s save log  \ log  ? help
~10x40
| mailsetup  certificate: head-office
| server         POP3
|                www.hoster.jp:995
| verified       yes: it has the public
|                key that is pinned
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384 v
| [p] this key is pinned
|
| u undo  c again  p pin  e edit  ? help
~40x120
| mailsetup  certificate: head-office                                                      [not saved] settings.json  en
| server         POP3  www.hoster.jp:995
| verified       yes: it has the public key that is pinned
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| ── 1  the server's certificate ───────────────────────────────────────────────────────────────────────────────────────
| does not count It vouches for itself: no authority stands behind it.
| made out to    CN=box
| names          pop.web.example.jp
| issued by      CN=box
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
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
| [p] this key is pinned
|
| u undo  c again  p pin  e edit  Esc back  / search  s save log  x report  Ctrl-S save  \ log  ? help  q quit
key p
screen
| mailsetup  certificate: head-office              [not saved] settings.json  en
| server         POP3  www.hoster.jp:995
| verified       yes: it has the public key that is pinned
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| ── 1  the server's certificate ───────────────────────────────────────────────
| does not count It vouches for itself: no authority stands behind it.
| made out to    CN=box
| names          pop.web.example.jp
| issued by      CN=box
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb
|                ccddeeff
|
|
|
| [p] this key is pinned
| This key is the one that is pinned.
| u undo  c again  p pin  e edit  Esc back  / search  s save log  \ log  ? help
key u
screen
| mailsetup  certificate: head-office              [not saved] settings.json  en
| server         POP3  www.hoster.jp:995
| verified       yes: it has the public key that is pinned
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| ── 1  the server's certificate ───────────────────────────────────────────────
| does not count It vouches for itself: no authority stands behind it.
| made out to    CN=box
| names          pop.web.example.jp
| issued by      CN=box
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb
|                ccddeeff
|
|
|
| [p] this key is pinned
| The change was taken back. c checks again, u takes back the one before.
| u undo  c again  p pin  e edit  Esc back  / search  s save log  \ log  ? help
key Esc Esc Esc d
# Another key than the pinned one: side by side, and asked before it is taken.
key Down c
type taro
key Enter
type secret
key Enter
! check 4 receive mail.example.jp POP3  995 TLS user taro
event stage receive resolve ok 3 addresses=203.0.113.8
event stage receive connect ok 11 address=203.0.113.8
certificate subject=CN=mail.example.jp issuer="CN=Example CA" names="mail.example.jp.other.test mail.example.org" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 error="hostname mismatch" faults=name
event stage receive tls fail 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=false trust=pin
event finding receive tls certificate-pin-changed ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 expected=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221177 got=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event result receive fail 44
event result fail 44
key p
screens
~24x80
| mailsetup  certificate: pinned                               settings.json  en
| server         POP3  mail.example.jp:995
| verified       no: another key is pinned, and the connection was ended
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| public key     pinned             shown now
|                ffeeddcc bbaa9988  ffeeddcc bbaa9988
|                77665544 33221100  77665544 33221100
|                ffeeddcc bbaa9988  ffeeddcc bbaa9988
|                77665544 33221177  77665544 33221100
| ── 1  the server's certificate ───────────────────────────────────────────────
| does not count It is not made out to mail.example.jp.
| made out to    CN=mail.example.jp
| names          mail.example.jp.other.test mail.example.org
| issued by      CN=Example CA                                                  v
| [p] pin the new key
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     pinned: check begins
|
|
| c again  Tab to the log  p pin  e edit  Esc back  / search  s save log  ? help
~10x40
| mailsetup  certificate: pinned
| server         POP3
|                mail.example.jp:995
| verified       no: another key is     v
| [p] pin the new key
|─ log ───────────────── all  following ─
|     head-office: check begins
|     pinned: check begins
|
| c again  Tab to the log  p pin  ? help
~40x120
| mailsetup  certificate: pinned                                                                       settings.json  en
| server         POP3  mail.example.jp:995
| verified       no: another key is pinned, and the connection was ended
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| public key     pinned                               shown now
|                ffeeddcc bbaa9988 77665544 33221100  ffeeddcc bbaa9988 77665544 33221100
|                ffeeddcc bbaa9988 77665544 33221177  ffeeddcc bbaa9988 77665544 33221100
| ── 1  the server's certificate ───────────────────────────────────────────────────────────────────────────────────────
| does not count It is not made out to mail.example.jp.
| made out to    CN=mail.example.jp
| names          mail.example.jp.other.test mail.example.org
| issued by      CN=Example CA
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
| signature      sha256WithRSAEncryption
| public key     ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
|
|
|
|
| [p] pin the new key
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     pinned: check begins
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
| c again  Tab to the log  p pin  e edit  Esc back  / search  s save log  x report  \ log  ? help  q quit
key p
screens
~24x80
| mailsetup  certificate: pinned                               settings.json  en
| server         POP3  mail.example.jp:995
| verified       no: another key is pinned, and the connection was ended
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| public key     pinned             shown now
|                ffeeddcc bbaa9988  ffeeddcc bbaa9988
|                77665544 33221100  77665544 33221100
|    ┌─ Another key ────────────────────────────────────────────────────────┐
|    │ This is not the key that is pinned. Unless the server's was renewed, │
|    │ somebody else may be answering here, and would get the password.     │
|    │                                                                      │
|    │  y  Pin the new key                                                  │
|    │> n  Keep the pinned one                                              │
|    └──────────────────────────────────────────────────────────────────────┘
| [p] pin the new key
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     pinned: check begins
|
|
| Enter take  Esc cancel  ? help
~10x40
| mailsetup  certificate: pinned
|┌─ Another key ────────────────────────┐
|│ This is not the key that is pinned.  │
|│ Unless the server's was renewed,     │
|│ somebody else may be answering here, │
|│ and would get the password.          │
|│  y  Pin the new key                  │
|│> n  Keep the pinned one              │
|└──────────────────────────────────────┘
| Enter take  Esc cancel  ? help
~40x120
| mailsetup  certificate: pinned                                                                       settings.json  en
| server         POP3  mail.example.jp:995
| verified       no: another key is pinned, and the connection was ended
| TLS version    TLSv1.3
| cipher         TLS_AES_256_GCM_SHA384
| public key     pinned                               shown now
|                ffeeddcc bbaa9988 77665544 33221100  ffeeddcc bbaa9988 77665544 33221100
|                ffeeddcc bbaa9988 77665544 33221177  ffeeddcc bbaa9988 77665544 33221100
| ── 1  the server's certificate ───────────────────────────────────────────────────────────────────────────────────────
| does not count It is not made out to mail.example.jp.
| made out to    CN=mail.example.jp
| names          mail.example.jp.other.test mail.example.org
| issued by      CN=Example CA
| valid from     2025-11-02T00:00:00Z
| valid until    2026-08-22T00:00:00Z, 203 days left
| key            RSA 2048
|                        ┌─ Another key ────────────────────────────────────────────────────────┐
|                        │ This is not the key that is pinned. Unless the server's was renewed, │
|                        │ somebody else may be answering here, and would get the password.     │
|                        │                                                                      │
|                        │  y  Pin the new key                                                  │
|                        │> n  Keep the pinned one                                              │
|                        └──────────────────────────────────────────────────────────────────────┘
| [p] pin the new key
|─ log ───────────────────────────────────────────────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     pinned: check begins
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
| Enter take  Esc cancel  ? help
key Esc
key p
key y
! check 5 receive mail.example.jp POP3  995 TLS user taro
screen
| mailsetup  diagnosis: pinned                     [not saved] settings.json  en
| receive ...  (was FAIL)                                checking since 14:00:00
| receive
|      resolve
|      connect
|      tls
|      greeting
|      capability
|      auth
|      mailbox
|      quit
| ──────────────────────────────────────────────────────────────────────────────
| Changed, not saved yet: receive: Pinned public key from
| ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221177 to
| ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100.
| What is found out appears here as it happens.
|─ log ───────────────────────────────────────────────────────── all  following ─
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     head-office: check begins
| 14:00:00.000     pinned: check begins
| 14:00:00.000     pinned: check begins
| Changed in the form, not saved yet. u takes it back, Ctrl-S saves.
| u undo  c again  Tab to the log  e edit  Esc cancel  / search  \ log  ? help
