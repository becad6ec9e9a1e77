/* engine/dns_answer.h - what a name server sent (RFC 1035, 4.1): the records of one type that
 * belong to the name that was asked for. Pure; foreign bytes, every step and count bounded. */
#ifndef MAILSETUP_ENGINE_DNS_ANSWER_H
#define MAILSETUP_ENGINE_DNS_ANSWER_H

#include "engine/dns.h"

/* A message that says that there was no error, to the question that it repeats. Fills *answer:
 * found, nothing or strange. The caller frees answer->records; reason is static. */
void dns_read(const unsigned char *bytes, size_t length, enum dns_type type,
              struct dns_answer *answer);

/* As it stands in a message (RFC 1035, 3.2.2). */
int dns_type_number(enum dns_type type);

#endif
