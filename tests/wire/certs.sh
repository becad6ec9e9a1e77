#!/bin/sh
# Makes the certificates of the wire tests in the folder $1: one CA, and one way to be wrong each.
set -eu
dir=$1
# One of them is about to expire, in 5 days and an hour: made anew before that hour is over, and
# when this script has changed.
[ -n "$(find "$dir/done" -mmin -50 -newer "$0" 2>/dev/null)" ] && exit 0
rm -rf "$dir"
mkdir -p "$dir"
cd "$dir"
names="DNS:pop.test,DNS:smtp.test,DNS:sv1.pop.test,IP:127.0.0.1"
cat >ca.cnf <<END
[ca]
default_ca = it
[it]
database = index
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
organizationName = optional
[ca_ext]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = CA:false
[below]
basicConstraints = CA:false
authorityInfoAccess = caIssuers;URI:http://middle.test/middle.cer
[client]
basicConstraints = CA:false
extendedKeyUsage = clientAuth
END
: >index
echo 1000 >serial
key() { openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key"; }
# authority NAME SUBJECT: a root
authority() {
    key "$1"
    openssl req -x509 -new -key "$1.key" -subj "/CN=$2" -days 3650 -config ca.cnf \
        -extensions ca_ext -out "$1.pem" 2>/dev/null
}
# issue NAME SUBJECT SAN ISSUER START END EXTENSIONS DIGEST
issue() {
    [ -f "$1.key" ] || key "$1"
    openssl req -new -key "$1.key" -subj "/CN=$2" ${3:+-addext "subjectAltName=$3"} -out "$1.csr" 2>/dev/null
    openssl ca -batch -notext -config ca.cnf -cert "$4.pem" -keyfile "$4.key" -in "$1.csr" \
        -startdate "$5" -enddate "$6" -extensions "${7:-leaf}" -md "${8:-sha256}" -out "$1.one" \
        2>/dev/null
}
past=20200101000000Z
now=20240101000000Z
future=20900101000000Z
later=20950101000000Z
authority ca "Wire test CA"
authority other "Another CA"
bundle() { cat "$1.one" >"$1.pem"; cat "$1.key" >>"$1.pem"; }
issue good pop.test "$names" ca $now $future; bundle good
issue expired pop.test "$names" ca $past 20210101000000Z; bundle expired
issue early pop.test "$names" ca $future $later; bundle early
issue stranger pop.test "$names" other $now $future; bundle stranger
issue wrongname sv1.hoster.test "DNS:sv1.hoster.test,DNS:*.hoster.test" ca $now $future
bundle wrongname
issue wildcard "*.wild.test" "DNS:*.wild.test" ca $now $future; bundle wildcard
issue partial "p*.wild.test" "DNS:p*.wild.test" ca $now $future; bundle partial
issue client pop.test "$names" ca $now $future client; bundle client
soon=$(date -u -d '+5 days 1 hour' +%Y%m%d%H%M%SZ)
issue soon pop.test "$names" ca $now "$soon"; bundle soon
issue both sv1.hoster.test "DNS:sv1.hoster.test" ca $past 20210101000000Z; bundle both
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out weak.key
issue weak pop.test "$names" ca $now $future; bundle weak
# An intermediate CA that the server forgets to send, and the same with it. As those do that are in
# use, its certificates say where it can be fetched.
issue middle "Wire test intermediate" "" ca $now $future ca_ext
cp middle.one middle.pem
issue missing pop.test "$names" middle $now $future below; bundle missing
cat missing.one middle.one missing.key >whole.pem
cat stranger.one other.pem stranger.key >rooted.pem
key self
openssl req -x509 -new -key self.key -subj "/CN=pop.test" -addext "subjectAltName=$names" -days 3650 \
    -out self.one 2>/dev/null
bundle self
key evil
printf '[req]\nprompt=no\nutf8=yes\nstring_mask=utf8only\ndistinguished_name=d\n[d]\nCN=pop.test\nO=\033[2Jevil\342\200\256gnp\n' >evil.cnf
openssl req -x509 -new -key evil.key -config evil.cnf -addext "subjectAltName=$names" -days 3650 \
    -out evil.one 2>/dev/null
bundle evil
spki() { openssl x509 -in "$1.one" -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum | cut -d' ' -f1 >"$1.spki"; }
for name in good expired self stranger missing; do spki $name; done
: >empty.pem
cat >hostile.cnf <<END
openssl_conf = all
[all]
ssl_conf = ssl
[ssl]
system_default = limits
[limits]
MaxProtocol = TLSv1.2
END
touch done
