#!/bin/sh
# Makes the certificates of the discovery's tests in the folder $1: a CA, one certificate that fits
# every host of the cases, one of the same CA that fits none.
set -eu
dir=$1
[ -n "$(find "$dir/done" -mtime -20 -newer "$0" 2>/dev/null)" ] && exit 0
rm -rf "$dir"
mkdir -p "$dir"
cd "$dir"
key() { openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key"; }
leaf() { # NAME SUBJECT-ALTERNATIVE-NAMES
    key "$1"
    openssl req -new -key "$1.key" -subj "/CN=$1" -out "$1.csr"
    printf 'basicConstraints=CA:false\nsubjectAltName=%s\n' "$2" >"$1.ext"
    openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -days 30 -extfile "$1.ext" \
        -out "$1.crt" 2>/dev/null
    cat "$1.crt" "$1.key" >"$1.pem"
}
key ca
openssl req -x509 -new -key ca.key -subj '/CN=Test CA' -days 30 -out ca.pem \
    -addext basicConstraints=critical,CA:true -addext keyUsage=critical,keyCertSign
leaf good DNS:example.jp,DNS:*.example.jp,DNS:*.sub.example.jp,DNS:*.example.net,DNS:*.example.co.jp,DNS:*.office.test,DNS:ispdb.test,DNS:xn--r8jz45g.jp,DNS:*.xn--r8jz45g.jp
leaf wrong DNS:other.test
touch done
