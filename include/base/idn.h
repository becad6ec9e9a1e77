/* base/idn.h - host names in any script as DNS knows them (IDNA 2008). Alone knows libidn2. */
#ifndef MAILSETUP_BASE_IDN_H
#define MAILSETUP_BASE_IDN_H

#include "base/err.h"

enum { IDN_ROOM = 256 }; /* bytes of a name of 253 as an A-label, its dot and its end */

/* The name as DNS and certificates know it; what is ASCII stays as it is, case and all. False: *err
 * says what is wrong with it. */
bool host_a_label(const char *host, char out[IDN_ROOM], struct err *err);

#endif
