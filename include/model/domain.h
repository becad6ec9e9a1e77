/* model/domain.h - to whom a host name belongs, by the usual form of names, without a list of all
 * registries. Names are A-labels, without an end dot. */
#ifndef MAILSETUP_MODEL_DOMAIN_H
#define MAILSETUP_MODEL_DOMAIN_H

#include <stdbool.h>

/* Is host the domain, or below it? No domain "" holds anything. */
bool domain_holds(const char *domain, const char *host);
/* The domain that somebody registered: "example.co.jp" of mx1.example.co.jp. A part of host; "": it
 * has none. */
const char *domain_registered(const char *host);

#endif
