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
key p
screens
key Down
screen
key Down*9
screens
key End
screens
key Home Down
key f
screen
event stage receive resolve ok 3 addresses=203.0.113.7
event stage receive connect ok 11 address=203.0.113.7
certificate subject=CN=box issuer=CN=box names="pop.web.example.jp" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 error="self-signed certificate" faults=issuer
event stage receive tls fail 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=false trust=full
event finding receive tls certificate-self-signed "self-signed certificate" spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event result receive fail 44
event result fail 44
screen
key p
screens
key p
screen
event stage receive resolve ok 3 addresses=203.0.113.7
event stage receive connect ok 11 address=203.0.113.7
certificate subject=CN=box issuer=CN=box names="pop.web.example.jp" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 error="self-signed certificate" faults=issuer
event stage receive tls ok 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=true trust=pin
event result receive ok 60
event result ok 60
screen
key p
screens
key p
screen
key u
screen
key Esc Esc Esc d
# Another key than the pinned one: side by side, and asked before it is taken.
key Down c
type taro
key Enter
type secret
key Enter
event stage receive resolve ok 3 addresses=203.0.113.8
event stage receive connect ok 11 address=203.0.113.8
certificate subject=CN=mail.example.jp issuer="CN=Example CA" names=mail.example.jp not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event stage receive tls fail 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=false trust=pin
event finding receive tls certificate-pin-changed ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 expected=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221177 got=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event result receive fail 44
event result fail 44
key p
screens
key p
screens
key Esc
key p
key y
screen
