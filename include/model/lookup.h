/* model/lookup.h - whom the program may ask about a mail address or a host, and where they are. */
#ifndef MAILSETUP_MODEL_LOOKUP_H
#define MAILSETUP_MODEL_LOOKUP_H

#include <stdbool.h>

struct lookups {
    bool off; /* nobody is asked unless a command says so: closed networks */
    /* "192.0.2.53", "[2001:db8::53]:5353"; NULL: those of the system (/etc/resolv.conf) */
    const char *dns_server;
    /* Base address of the ISPDB, the domain is put behind it; NULL: Mozilla's */
    const char *ispdb;
    /* Who is trusted for https, and for the servers that are greeted; NULL: the system's
     * authorities */
    const char *ca_file;
    int https_port; /* of autoconfig.DOMAIN and .well-known; 0: 443 */
    int http_port;  /* of autoconfig.DOMAIN where https is not there; 0: 80 */
};
#define ISPDB_BASE "https://autoconfig.thunderbird.net/v1.1/"

#endif
