/* model/facts.h - what a server was like when a check of it last went well, to say what is
 * different the next time. A value; no secrets and nothing of a mailbox but its UIDVALIDITY. */
#ifndef MAILSETUP_MODEL_FACTS_H
#define MAILSETUP_MODEL_FACTS_H

#include "model/finding.h"

/* One row a fact: X(member, "key" in the file). Lists are sorted and blank-separated; "": unknown,
 * which is never different from anything. */
#define FACTS(X)                                                                                   \
    X(addresses, "addresses")                                                                      \
    X(tls_version, "tls_version")                                                                  \
    X(spki_sha256, "spki_sha256")                                                                  \
    X(certificate_sha256, "certificate_sha256")                                                    \
    X(not_after, "not_after")                                                                      \
    X(starttls, "starttls") /* "true": it was offered, or used */                                  \
    X(capabilities, "capabilities")                                                                \
    X(mechanisms, "mechanisms")                                                                    \
    X(uidvalidity, "uidvalidity")

struct facts {
    char *endpoint;  /* facts_endpoint() */
    int64_t seen_ms; /* wall clock */
#define X(member, key) char *member;
    FACTS(X)
#undef X
};
struct facts *facts_new(void); /* every string "" */
struct facts *facts_copy(const struct facts *facts);
void facts_free(struct facts *facts); /* accepts NULL */

/* Whose facts they are: "pop3 pop.example.jp:995 tls", with the user where the side logs in to a
 * mailbox ("... taro@example.jp"). The caller frees. */
char *facts_endpoint(const struct record *server, enum side side, const char *user);
/* The facts of a side that went well (ok or warn); NULL: it did not, or nothing was learnt. What
 * the check did not reach is "". */
struct facts *facts_of(const struct report *report, const struct record *server, enum side side,
                       const char *user);
/* What is newer in now takes its place in old; what is "" in now stays. */
void facts_merge(struct facts *old, const struct facts *now);

/* What is different, one by one, in the order of the stages: calls tell with a cause (CHANGED_...,
 * TLS_LOWERED, STARTTLS_GONE), its stage and its parameters. */
typedef void facts_tell(void *context, enum finding_id cause, enum stage stage,
                        const struct parameter *parameters, size_t count);
void facts_compare(const struct facts *before, const struct facts *now, facts_tell *tell,
                   void *context);

#endif
