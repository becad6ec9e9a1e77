/* The choices of the fields. */
#include "model/field_choices.h"

#include "base/i18n.h"

/* The SASL mechanisms, the same on both sides; one to a line. */
/* clang-format off */
#define MECHANISMS                                        \
    {"auto", N_("Automatic"), NULL},                      \
    {"plain", N_("PLAIN"), NULL},                         \
    {"login", N_("LOGIN"), NULL},                         \
    {"cram-md5", N_("CRAM-MD5"), NULL},                   \
    {"digest-md5", N_("DIGEST-MD5"), NULL},       \
    {"ntlm", N_("NTLM"), NULL},                   \
    {"scram-sha-1", N_("SCRAM-SHA-1"), NULL},     \
    {"scram-sha-256", N_("SCRAM-SHA-256"), NULL}, \
    {"xoauth2", N_("XOAUTH2"), NULL},                 \
    {"oauthbearer", N_("OAUTHBEARER"), NULL}
/* clang-format on */

const struct choice choices_protocol[] = {
    {"pop3", N_("POP3"), NULL},
    {"imap4", N_("IMAP4"), NULL},
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

const struct choice choices_account_auth[] = {
    {"standard", N_("Standard"), NULL},
    {"apop", N_("APOP"), NULL},
    {"xoauth2", N_("XOAUTH2"), NULL},
    {NULL, NULL, NULL},
};

const struct choice choices_source[] = {
    {"server", N_("As the mail server is set"), NULL},
    {"own", N_("Set individually"), NULL},
    {NULL, NULL, NULL},
};

const struct choice choices_sender[] = {
    {"user", N_("Each user's own address"), NULL},
    {"organisation", N_("The organisation's address"), NULL},
    {"fixed", N_("A fixed address"), NULL},
    {NULL, NULL, NULL},
};

const struct choice choices_oauth_preset[] = {
    {"microsoft365", N_("Microsoft 365"), NULL},
    {"google", N_("Google"), NULL},
    {"other", N_("Another provider"), NULL},
    {NULL, NULL, NULL},
};

const struct choice choices_oauth_flow[] = {
    {"device", N_("Device code"), NULL},
    {"authorization-code", N_("Authorization code"), NULL},
    {"client-credentials", N_("Client credentials"), NULL},
    {NULL, NULL, NULL},
};

const struct choice choices_users_rule[] = {
    {"same", N_("As now"), NULL},
    {"local-part", N_("The part before the @"), NULL},
    {"address", N_("The whole address"), NULL},
    /* xgettext:no-c-format */
    {"user-percent-domain", N_("The address with % in place of the @"), NULL},
    {"column", N_("A column of a CSV file"), NULL},
    {NULL, NULL, NULL},
};

const struct choice choices_watch_type[] = {
    {"a", N_("A"), NULL},
    {"aaaa", N_("AAAA"), NULL},
    {"mx", N_("MX"), NULL},
    {NULL, NULL, NULL},
};
