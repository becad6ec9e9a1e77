/* The choices of the fields, and why this version cannot take some of them. */
#include "model/field_choices.h"

#include "base/i18n.h"

#define NO_IMAP N_("IMAP4 cannot be used by this version; choose POP3.")
#define NO_OAUTH                                                                                   \
    N_("A login with OAuth cannot be used by this version; choose a login with a password.")
#define NO_MECHANISM                                                                               \
    N_("This mechanism cannot be used by this version; choose automatic, PLAIN, LOGIN or "         \
       "CRAM-MD5.")

/* The SASL mechanisms, the same on both sides; one to a line. */
/* clang-format off */
#define MECHANISMS                                        \
    {"auto", N_("Automatic"), NULL},                      \
    {"plain", N_("PLAIN"), NULL},                         \
    {"login", N_("LOGIN"), NULL},                         \
    {"cram-md5", N_("CRAM-MD5"), NULL},                   \
    {"digest-md5", N_("DIGEST-MD5"), NO_MECHANISM},       \
    {"ntlm", N_("NTLM"), NO_MECHANISM},                   \
    {"scram-sha-1", N_("SCRAM-SHA-1"), NO_MECHANISM},     \
    {"scram-sha-256", N_("SCRAM-SHA-256"), NO_MECHANISM}, \
    {"xoauth2", N_("XOAUTH2"), NO_OAUTH},                 \
    {"oauthbearer", N_("OAUTHBEARER"), NO_OAUTH}
/* clang-format on */

const struct choice choices_protocol[] = {
    {"pop3", N_("POP3"), NULL},
    {"imap4", N_("IMAP4"), NO_IMAP},
    {NULL, NULL, NULL},
};

const struct choice choices_encryption[] = {
    {"tls", N_("TLS"), NULL},
    {"starttls", N_("STARTTLS"), NULL},
    {"none", N_("No encryption"), NULL},
    {NULL, NULL, NULL},
};

const struct choice choices_verify[] = {
    {"full", N_("Verify the certificate"), NULL},
    {"pin", N_("Accept one public key (pin)"), NULL},
    {"none", N_("Do not verify (unsafe)"), NULL},
    {NULL, NULL, NULL},
};

const struct choice choices_receive_auth[] = {
    {"password", N_("Password"), NULL},
    {"apop", N_("APOP"), NULL},
    MECHANISMS,
    {NULL, NULL, NULL},
};

const struct choice choices_send_mechanism[] = {
    MECHANISMS,
    {NULL, NULL, NULL},
};

const struct choice choices_method[] = {
    {"smtp-auth", N_("SMTP authentication"), NULL},
    {"pop-before-smtp", N_("POP before SMTP"), NULL},
    {"none", N_("No login"), NULL},
    {NULL, NULL, NULL},
};

const struct choice choices_credentials[] = {
    {"receive", N_("As for receiving"), NULL},
    {"separate", N_("Its own user and password"), NULL},
    {NULL, NULL, NULL},
};

const struct choice choices_family[] = {
    {"auto", N_("IPv6 or IPv4"), NULL},
    {"ipv4", N_("IPv4 only"), NULL},
    {"ipv6", N_("IPv6 only"), NULL},
    {NULL, NULL, NULL},
};
