/* model/certificate.h - what the names of a certificate tell about the host to use. */
#ifndef MAILSETUP_MODEL_CERTIFICATE_H
#define MAILSETUP_MODEL_CERTIFICATE_H

#include <stddef.h>

enum { CERTIFICATE_HOSTS_MAX = 8 };
/* Hosts that a certificate with these names (blank-separated, as in struct certificate) is good
 * for, the one that `host` was most likely meant to be first: of the same registered domain, with
 * the most labels in common from the right, not the bare domain nor its web site, a plain name
 * before a wildcard, the same first label, as deep as host. A wildcard (RFC 9525, 6.3: the whole
 * first label) is filled in with the first label of host. host itself is never among them, nor
 * what could not stand in a host field. Returns how many; the caller frees each. */
size_t certificate_hosts(const char *names, const char *host, char *out[CERTIFICATE_HOSTS_MAX]);

#endif
