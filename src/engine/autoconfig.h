/* engine/autoconfig.h - Mozilla's autoconfig XML (clientConfig 1.1) by expat. Foreign bytes: no
 * external entities, no DTD, bounded depth, text and count; names in the order of the document. */
#ifndef MAILSETUP_ENGINE_AUTOCONFIG_H
#define MAILSETUP_ENGINE_AUTOCONFIG_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum { AUTOCONFIG_SERVERS_MAX = 32, AUTOCONFIG_TEXT_MAX = 256, AUTOCONFIG_AUTHS_MAX = 8 };
struct autoconfig_server {
    bool outgoing;
    char protocol[16]; /* "pop3", "imap4" ("imap" there), "smtp"; others are left out */
    char host[AUTOCONFIG_TEXT_MAX]; /* placeholders are filled in */
    int port;
    char encryption[16];            /* "tls" (SSL), "starttls", "none" (plain) */
    char user[AUTOCONFIG_TEXT_MAX]; /* filled in; "" : not said */
    /* As values of receive.auth, blank-separated, each once and in order: "password" (in clear
     * words), "cram-md5", "ntlm", "xoauth2", "none" (also: by the client's address); what is not
     * known here is left out. */
    char auths[AUTOCONFIG_TEXT_MAX];
};
struct autoconfig {
    char id[AUTOCONFIG_TEXT_MAX];   /* of emailProvider */
    char name[AUTOCONFIG_TEXT_MAX]; /* displayName; foreign text, but printable; "" */
    struct autoconfig_server servers[AUTOCONFIG_SERVERS_MAX];
    size_t count;
};
/* address: for %EMAILADDRESS%, %EMAILLOCALPART%, %EMAILDOMAIN%; a domain alone will do (then a user
 * that needs more is not said). A server without a valid host, port or encryption is left out; of
 * values that are said more than once the first valid one counts; what cannot be shown is not
 * said. True with count 0: a configuration, but no server that is known here. False: *err says in
 * a sentence what is wrong, with the line. */
bool autoconfig_read(const char *bytes, size_t length, const char *address, struct autoconfig *out,
                     struct err *err);

#endif
