/* Every setting of a mail server, once: names, words, limits, defaults. */
#include "model/field.h"

#include "base/i18n.h"
#include "model/field_choices.h"

#define SHOWN_WHILE(field, values) .when = (field), .when_values = (values)
#define ALWAYS                     .when = FIELD_NONE

const struct field fields[FIELD_COUNT] = {
    [FIELD_CODE] = {"code", N_("Code"),
                    N_("A short name for this server that stays the same when the display name "
                       "changes. It is what you type on the command line, and no two servers may "
                       "have the same one; upper and lower case make no difference there. Letters "
                       "from A to Z, digits, dots, underscores and hyphens are allowed, at most "
                       "64."),
                    .type = TYPE_CODE, .fallback = "", .required = true, ALWAYS},
    [FIELD_NAME] = {"name", N_("Name"),
                    N_("The name under which people find this server in lists, in any script and "
                       "at most 100 characters long. It need not be unique: the code tells "
                       "servers with the same name apart."),
                    .type = TYPE_NAME, .fallback = "", .required = true, .min = 1, .max = 100,
                    ALWAYS},
    [FIELD_PROVIDER] = {"provider", N_("Provider"),
                        N_("The provider whose settings filled this server in. It is kept as it "
                           "was read from the settings file and cannot be changed here."),
                        .type = TYPE_CODE_REF, .fallback = "", .nullable = true, ALWAYS},

    [FIELD_RECEIVE] = {"receive", N_("Receive mail"),
                       N_("Whether mail is fetched from this server. Switch it off for a system "
                          "that only sends, such as one for notifications. What you have typed "
                          "for receiving is remembered until you leave and comes back when you "
                          "switch it on again."),
                       .type = TYPE_SIDE, .side = SIDE_RECEIVE, .fallback = "false", ALWAYS},
    [FIELD_RECEIVE_PROTOCOL] =
        {"receive.protocol", N_("Protocol"),
         N_("How mail is fetched: POP3 carries it over to this system, IMAP4 looks at it where it "
            "lies. Your provider's documents say which of them is offered; POP3 is usual for "
            "groupware. The server must know the UIDL command, or mails that were fetched cannot "
            "be told from new ones."),
         .type = TYPE_CHOICE, .side = SIDE_RECEIVE, .fallback = "pop3", .choices = choices_protocol,
         ALWAYS},
    [FIELD_RECEIVE_HOST] =
        {"receive.host", N_("Receiving server"),
         N_("The name or the IP address of the server that mail is fetched from, for example "
            "pop.example.co.jp or 10.0.1.55. Prefer the name that the provider gives: the "
            "certificate is made out to it, so that another name for the same machine fails the "
            "verification. Leave out the port, and anything like http://."),
         .type = TYPE_HOST, .side = SIDE_RECEIVE, .fallback = "", .required = true, ALWAYS},
    [FIELD_RECEIVE_PORT] =
        {"receive.port", N_("Port"),
         N_("The port on which the server waits for POP3. Usual are 995 with TLS and 110 with "
            "STARTTLS or without encryption. A port that does not belong to the encryption shows "
            "as a server that stays silent or answers with garbage."),
         .type = TYPE_PORT, .side = SIDE_RECEIVE, .fallback = "995", .required = true, .min = 1,
         .max = 65535, ALWAYS},
    [FIELD_RECEIVE_ENCRYPTION] =
        {"receive.encryption", N_("Encryption"),
         N_("TLS encrypts from the first byte and is the one to prefer (some programs call it "
            "SSL). STARTTLS begins in clear text and switches over; here that is always required, "
            "never optional. Without encryption everybody on the way can read the mail and, with "
            "most logins, the password."),
         .type = TYPE_CHOICE, .side = SIDE_RECEIVE, .fallback = "tls",
         .choices = choices_encryption, ALWAYS},
    [FIELD_RECEIVE_VERIFY] =
        {"receive.trust.verify", N_("Certificate"),
         N_("How the server proves that it is the right one. Verifying is usual: the certificate "
            "must come from a known authority, be valid today and be made out to the receiving "
            "server's name. For a server with a certificate of its own, pin its public key. "
            "Without verification anybody on the way can pretend to be the server and take the "
            "password."),
         .type = TYPE_CHOICE, .side = SIDE_RECEIVE, .fallback = "full", .choices = choices_verify,
         SHOWN_WHILE(FIELD_RECEIVE_ENCRYPTION, "tls|starttls")},
    [FIELD_RECEIVE_SHA256] =
        {"receive.trust.sha256", N_("Pinned public key"),
         N_("The SHA-256 of the one public key that is accepted, as 64 hexadecimal digits; colons "
            "are taken out. A check shows the key that the server has and pins it with one key "
            "press: compare it first with what the server's administrator tells you. When the "
            "server gets a new key the login stops until the new one is pinned."),
         .type = TYPE_SHA256, .side = SIDE_RECEIVE, .fallback = "", .required = true,
         .nullable = true, SHOWN_WHILE(FIELD_RECEIVE_VERIFY, "pin")},
    [FIELD_RECEIVE_CA_FILE] =
        {"receive.trust.ca_file", N_("Private CA"),
         N_(
             "A PEM file with the certificates of your own authority, when the server's "
             "certificate was not issued by one that this machine knows. Usually empty: then the "
             "authorities that the system trusts are used. The path must be absolute and the file "
             "readable by the system that fetches the mail."),
         .type = TYPE_PATH, .side = SIDE_RECEIVE, .fallback = "", .nullable = true,
         SHOWN_WHILE(FIELD_RECEIVE_VERIFY, "full")},
    [FIELD_RECEIVE_AUTH] =
        {"receive.auth", N_("Login"),
         N_(
             "How the user proves who he is. Password (USER and PASS) is what nearly every server "
             "takes, and is safe inside TLS or STARTTLS. APOP hides the password on a connection "
             "without encryption, but its MD5 is weak today and few servers still have it. "
             "Automatic takes the strongest that the server offers and the connection makes safe."),
         .type = TYPE_CHOICE, .side = SIDE_RECEIVE, .fallback = "password",
         .choices = choices_receive_auth, ALWAYS},
    [FIELD_RECEIVE_TIMEOUT] =
        {"receive.timeout_seconds", N_("Time limit (seconds)"),
         N_(
             "After how many seconds a connection is given up that has not come to its end, from 1 "
             "to 120. 60 is usual. A limit below 10 can give up on servers that look up the "
             "caller's name before they greet."),
         .type = TYPE_NUMBER, .side = SIDE_RECEIVE, .fallback = "60", .required = true, .min = 1,
         .max = 120, ALWAYS},
    [FIELD_RECEIVE_MAX_BYTES] =
        {
            "receive.max_message_bytes", N_("Largest mail (bytes)"),
            N_("Mails that are larger than this are left on the server. Empty: no limit, which is "
               "usual. 10485760 is 10 MiB; attachments grow by a third on the way."),
            .type = TYPE_NUMBER, .side = SIDE_RECEIVE, .fallback = "", .nullable = true, .min = 1,
            ALWAYS},
    [FIELD_RECEIVE_KEEP] =
        {"receive.leave_on_server.keep", N_("Leave mail on the server"),
         N_(
             "Whether mails stay on the server after they were fetched. Leave them while other "
             "programs read the same mailbox, or they will not find them. Mails that stay for ever "
             "fill the mailbox, and a full mailbox refuses new mail: set a number of days as "
             "well."),
         .type = TYPE_SWITCH, .side = SIDE_RECEIVE, .fallback = "true", ALWAYS},
    [FIELD_RECEIVE_KEEP_DAYS] =
        {
            "receive.leave_on_server.days", N_("Leave it for (days)"),
            N_("After how many days a mail that was fetched is deleted from the server. Empty: it "
               "stays for ever. Choose more than the longest holiday during which nobody fetches "
               "mail with the other program."),
            .type = TYPE_NUMBER, .side = SIDE_RECEIVE, .fallback = "", .nullable = true, .min = 1,
            SHOWN_WHILE(FIELD_RECEIVE_KEEP, "true")},
    [FIELD_RECEIVE_FAMILY] =
        {"receive.family", N_("Address family"),
         N_(
             "Which addresses of the receiving server are used. Usually both are tried and the "
             "first that answers wins. Choose one of them where the other is announced in DNS and "
             "does not work."),
         .type = TYPE_CHOICE, .side = SIDE_RECEIVE, .fallback = "auto", .choices = choices_family,
         ALWAYS},
    [FIELD_RECEIVE_PROXY] =
        {"receive.proxy", N_("Proxy"),
         N_(
             "A proxy that carries the connection: socks5h://host:port, or http://host:port with "
             "CONNECT. Usually empty: the server is called directly. Proxies that the environment "
             "names (https_proxy and the like) are not used. A proxy that wants a password is not "
             "supported."),
         .type = TYPE_PROXY, .side = SIDE_RECEIVE, .fallback = "", .nullable = true, ALWAYS},

    [FIELD_SEND] = {"send", N_("Send mail"),
                    N_("Whether mail is sent through this server. Switch it off for a system that "
                       "only fetches mail. What you have typed for sending is remembered until "
                       "you leave and comes back when you switch it on again."),
                    .type = TYPE_SIDE, .side = SIDE_SEND, .fallback = "false", ALWAYS},
    [FIELD_SEND_HOST] =
        {"send.host", N_("Sending server"),
         N_(
             "The name or the IP address of the server that takes outgoing mail (SMTP), for "
             "example smtp.example.co.jp. Prefer the name that the provider gives: the certificate "
             "is made out to it. Leave out the port, and anything like http://."),
         .type = TYPE_HOST, .side = SIDE_SEND, .fallback = "", .required = true, ALWAYS},
    [FIELD_SEND_PORT] =
        {"send.port", N_("Port"),
         N_(
             "The port on which the server waits for mail to send. Usual are 465 with TLS and 587 "
             "with STARTTLS; 25 is for mail between servers and for relays in the own network. "
             "Many providers block port 25 on the way out (OP25B), which shows as silence."),
         .type = TYPE_PORT, .side = SIDE_SEND, .fallback = "465", .required = true, .min = 1,
         .max = 65535, ALWAYS},
    [FIELD_SEND_ENCRYPTION] =
        {"send.encryption", N_("Encryption"),
         N_(
             "TLS encrypts from the first byte and is the one to prefer (some programs call it "
             "SSL). STARTTLS begins in clear text and switches over; here that is always required, "
             "never optional. Without encryption everybody on the way can read the mail and, with "
             "most logins, the password."),
         .type = TYPE_CHOICE, .side = SIDE_SEND, .fallback = "tls", .choices = choices_encryption,
         ALWAYS},
    [FIELD_SEND_VERIFY] =
        {"send.trust.verify", N_("Certificate"),
         N_(
             "How the server proves that it is the right one. Verifying is usual: the certificate "
             "must come from a known authority, be valid today and be made out to the sending "
             "server's name. For a server with a certificate of its own, pin its public key. "
             "Without verification anybody on the way can pretend to be the server and take the "
             "password."),
         .type = TYPE_CHOICE, .side = SIDE_SEND, .fallback = "full", .choices = choices_verify,
         SHOWN_WHILE(FIELD_SEND_ENCRYPTION, "tls|starttls")},
    [FIELD_SEND_SHA256] =
        {"send.trust.sha256", N_("Pinned public key"),
         N_(
             "The SHA-256 of the one public key that is accepted, as 64 hexadecimal digits; colons "
             "are taken out. A check shows the key that the server has and pins it with one key "
             "press: compare it first with what the server's administrator tells you. When the "
             "server gets a new key, sending stops until the new one is pinned."),
         .type = TYPE_SHA256, .side = SIDE_SEND, .fallback = "", .required = true, .nullable = true,
         SHOWN_WHILE(FIELD_SEND_VERIFY, "pin")},
    [FIELD_SEND_CA_FILE] =
        {"send.trust.ca_file", N_("Private CA"),
         N_(
             "A PEM file with the certificates of your own authority, when the server's "
             "certificate was not issued by one that this machine knows. Usually empty: then the "
             "authorities that the system trusts are used. The path must be absolute and the file "
             "readable by the system that sends the mail."),
         .type = TYPE_PATH, .side = SIDE_SEND, .fallback = "", .nullable = true,
         SHOWN_WHILE(FIELD_SEND_VERIFY, "full")},
    [FIELD_SEND_HELO] =
        {"send.helo_name", N_("Own name (EHLO)"),
         N_(
             "The name under which this system greets the server. Usually empty: then this "
             "machine's full name is used, or its address in brackets. Some servers refuse a name "
             "without a dot or one that DNS does not know; give one here that they accept."),
         .type = TYPE_HELO, .side = SIDE_SEND, .fallback = "", .nullable = true, ALWAYS},
    [FIELD_SEND_METHOD] =
        {"send.auth.method", N_("Permission to send"),
         N_(
             "How the server knows that you may send. SMTP authentication logs in with a user and "
             "a password and is usual. POP before SMTP fetches mail first, and the server then "
             "lets "
             "the same address send for a while; the two exclude each other. No login is for "
             "relays that know this machine by its address."),
         .type = TYPE_CHOICE, .side = SIDE_SEND, .fallback = "smtp-auth", .choices = choices_method,
         ALWAYS},
    [FIELD_SEND_MECHANISM] =
        {"send.auth.mechanism", N_("Mechanism"),
         N_(
             "How the login is carried over. Automatic takes the strongest that the server offers "
             "and the connection makes safe, and is usual. Name one when the provider asks for it: "
             "some servers offer a mechanism that does not work there. PLAIN and LOGIN show the "
             "password to everybody on the way unless the connection is encrypted."),
         .type = TYPE_CHOICE, .side = SIDE_SEND, .fallback = "auto",
         .choices = choices_send_mechanism, SHOWN_WHILE(FIELD_SEND_METHOD, "smtp-auth")},
    [FIELD_SEND_CREDENTIALS] =
        {"send.auth.credentials", N_("User and password"),
         N_(
             "With which user and password the sending side logs in. Most providers want those of "
             "the mailbox, as for receiving. Choose its own when one account sends for everybody, "
             "or when the sending server belongs to somebody else."),
         .type = TYPE_CHOICE, .side = SIDE_SEND, .fallback = "receive",
         .choices = choices_credentials, SHOWN_WHILE(FIELD_SEND_METHOD, "smtp-auth")},
    [FIELD_SEND_USERNAME] =
        {
            "send.auth.username", N_("User name"),
            N_("The user that the sending side logs in with. Many servers want the whole mail "
               "address, others the part before the @ or a name of their own: the provider's "
               "documents say which. A wrong one looks like a wrong password."),
            .type = TYPE_USERNAME, .side = SIDE_SEND, .fallback = "", .required = true,
            .nullable = true, SHOWN_WHILE(FIELD_SEND_CREDENTIALS, "separate")},
    [FIELD_SEND_SECRET] =
        {
            "send.auth.secret", N_("Password comes from"),
            N_("Where the password of the sending side is fetched from when it is needed; it is "
               "never written into the settings. ask: you are asked. command:WORD WORD ...: the "
               "first line that a program prints. file:/PATH: the contents of a file that only its "
               "owner can read. env:NAME and credential:NAME: an environment variable, or a "
               "credential of systemd."),
            .type = TYPE_SECRET, .side = SIDE_SEND, .fallback = "ask", .required = true,
            .nullable = true, SHOWN_WHILE(FIELD_SEND_CREDENTIALS, "separate")},
    [FIELD_SEND_WAIT] =
        {
            "send.auth.wait_seconds", N_("Wait before sending (seconds)"),
            N_("How long to wait after the POP login before sending, from 0 to 300 seconds. The "
               "server needs a moment until it lets the address send; 5 is usual. When sending is "
               "refused the first time and works the second, make it longer."),
            .type = TYPE_NUMBER, .side = SIDE_SEND, .fallback = "5", .required = true, .min = 0,
            .max = 300, SHOWN_WHILE(FIELD_SEND_METHOD, "pop-before-smtp")},
    [FIELD_SEND_TIMEOUT] =
        {"send.timeout_seconds", N_("Time limit (seconds)"),
         N_(
             "After how many seconds a connection is given up that has not come to its end, from 1 "
             "to 120. 60 is usual. A limit below 10 can give up on servers that look up the "
             "caller's name, or let strangers wait, before they greet."),
         .type = TYPE_NUMBER, .side = SIDE_SEND, .fallback = "60", .required = true, .min = 1,
         .max = 120, ALWAYS},
    [FIELD_SEND_MAX_BYTES] =
        {
            "send.max_message_bytes", N_("Largest mail (bytes)"),
            N_("Mails that are larger than this are not sent. Empty: no limit of our own, which is "
               "usual; the server's own limit holds in any case, and a check compares the two. "
               "10485760 is 10 MiB; attachments grow by a third on the way."),
            .type = TYPE_NUMBER, .side = SIDE_SEND, .fallback = "", .nullable = true, .min = 1,
            ALWAYS},
    [FIELD_SEND_MAX_RATE] =
        {"send.max_messages_per_minute", N_("Most mails a minute"),
         N_(
             "How many mails are sent in a minute at most, for bulk sending only. Empty: no limit. "
             "Providers refuse or delay those who send too fast, often for the rest of the day: "
             "ask for their number and stay below it."),
         .type = TYPE_NUMBER, .side = SIDE_SEND, .fallback = "", .nullable = true, .min = 1,
         ALWAYS},
    [FIELD_SEND_FAMILY] =
        {"send.family", N_("Address family"),
         N_(
             "Which addresses of the sending server are used. Usually both are tried and the first "
             "that answers wins. Choose IPv4 when mail is refused because this machine's IPv6 "
             "address has no name in DNS."),
         .type = TYPE_CHOICE, .side = SIDE_SEND, .fallback = "auto", .choices = choices_family,
         ALWAYS},
    [FIELD_SEND_PROXY] =
        {"send.proxy", N_("Proxy"),
         N_(
             "A proxy that carries the connection: socks5h://host:port, or http://host:port with "
             "CONNECT. Usually empty: the server is called directly. Proxies that the environment "
             "names (https_proxy and the like) are not used. A proxy that wants a password is not "
             "supported."),
         .type = TYPE_PROXY, .side = SIDE_SEND, .fallback = "", .nullable = true, ALWAYS},
    [FIELD_OAUTH_SERVER] =
        {"oauth_server", N_("OAuth server"),
         N_(
             "The authorization server for logins with XOAUTH2 or OAUTHBEARER. This version does "
             "not use it; it is kept as it was read from the settings file."),
         .type = TYPE_CODE_REF, .fallback = "", .nullable = true, ALWAYS},
};
