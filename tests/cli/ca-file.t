# A CA file is looked at when it is set: all or nothing.
$ mailsetup add c receive.host=pop.example.jp
$ mailsetup set c receive.trust.ca_file=/nonexistent
2| c: receive.trust.ca_file: The CA file /nonexistent cannot be read: No such file or directory.
= 65
$ mailsetup set c name=other receive.trust.ca_file=/usr
2| c: receive.trust.ca_file: The CA file /usr is not a file of certificates.
= 65
$ echo 'not a PEM' >bad.pem; mailsetup set c receive.trust.ca_file="$HOME/bad.pem"
2| c: receive.trust.ca_file: The CA file HOME/bad.pem holds no certificate: no certificate or crl found.
= 65
$ mailsetup set c receive.trust.ca_file=relative.pem
2| c: receive.trust.ca_file: Private CA must be a whole path that begins with /.
= 65
$ mailsetup add d send.host=smtp.example.jp send.auth.method=none send.trust.ca_file=/nonexistent
2| d: send.trust.ca_file: The CA file /nonexistent cannot be read: No such file or directory.
= 65
$ mailsetup show c | grep -e name -e ca_file
| name = c
| receive.trust.ca_file = null
$ mailsetup list
| #  ID  Code  Name  Receive        Send
| 1   1  c     c     POP3  995 TLS  -

# A good one is taken; null and nothing are no file.
$ openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out ca.pem -subj /CN=ca -days 2 2>/dev/null
$ mailsetup set c receive.trust.ca_file="$HOME/ca.pem"
$ mailsetup show c | grep receive.trust.ca_file
| receive.trust.ca_file = HOME/ca.pem
$ mailsetup set c receive.trust.ca_file="$HOME/key.pem"
2| c: receive.trust.ca_file: The CA file HOME/key.pem holds no certificate: no certificate or crl found.
= 65

# What was set before may be missing now: it is not looked at again.
$ rm ca.pem
$ mailsetup set c name=other
$ mailsetup copy c e
$ mailsetup show e | grep receive.trust.ca_file
| receive.trust.ca_file = HOME/ca.pem
$ mailsetup set c receive.trust.ca_file=null
$ mailsetup set e receive.trust.ca_file=
$ mailsetup show c | grep receive.trust.ca_file
| receive.trust.ca_file = null
