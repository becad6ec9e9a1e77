# A CA file that is not there: said beside the field when the cursor leaves it.
size 24x80
server code=a name=A receive.host=pop.example.jp
load
key Enter Down*10
type /etc/mail/none.pem
key Ctrl-S
! ca-file /etc/mail/none.pem
ca-file /etc/mail/none.pem The CA file /etc/mail/none.pem cannot be read: No such file or directory.
screen
| mailsetup  edit: a                               [not saved] settings.json  en
|   Receive mail              (*) yes  ( ) no                                   ^
|   Protocol                  (*) POP3  ( ) IMAP4
|   Receiving server          [pop.example.jp                            ]
|
| ── transport ─────────────────────────────────────────────────────────────────
|   Encryption and port
|   (*) POP3 over TLS        995
|   ( ) POP3 with STARTTLS   110
|   ( ) POP3, no encryption  110
|   ( ) other port          [      ]
|   Certificate               (*) Verify the certificate
|                             ( ) Accept one public key (pin)
|                             ( ) Do not verify (unsafe)
| > Private CA                [/etc/mail/none.pem                        ]
|                             ! The CA file /etc/mail/none.pem cannot be read:
|                               No such file or directory.                      v
|
| A PEM file with the certificates of your own authority, when the server's
| certificate was not issued by one that this machine knows. Usually empty: then
| the authorities that the system trusts are used. The path must be absolute and
| the file readable by the system that fetches the mail.
| The CA file /etc/mail/none.pem cannot be read: No such file or directory.
| Enter next  Esc back  Ctrl-T check  Ctrl-P probe  Ctrl-S save  Ctrl-G help
| cursor 14,48
