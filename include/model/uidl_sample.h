/* model/uidl_sample.h - a sample of the UIDLs of a mailbox, small and of the same size for ten mails
 * and for a million: the smallest of their hashes. Two mailboxes that hold the same mails under the
 * same UIDLs have the same sample, in whatever order they are listed; how much of it is shared is
 * how much of both is shared (bottom-k sketch, Broder 1997). With IMAP4 the UIDVALIDITY stands for
 * all of them: a client keeps what it has while that stays. */
#ifndef MAILSETUP_MODEL_UIDL_SAMPLE_H
#define MAILSETUP_MODEL_UIDL_SAMPLE_H

#include <stddef.h>
#include <stdint.h>

struct text;

enum { UIDL_SAMPLE_MAX = 48 };
struct uidl_sample {
    uint64_t smallest[UIDL_SAMPLE_MAX]; /* ascending, each once */
    size_t count;
};
void uidl_sample_add(struct uidl_sample *sample, const char *uidl, size_t length);

enum uidl_verdict {
    UIDL_UNKNOWN, /* one of both is empty or was not read: nothing can be said */
    UIDL_SAME,    /* what is on both has the same UIDLs */
    UIDL_PARTLY,  /* some are shared */
    UIDL_CHANGED, /* none is: every mail that is left on the server would be fetched again */
};
enum uidl_verdict uidl_sample_compare(const struct uidl_sample *a, const struct uidl_sample *b);

/* As words of hex digits, blank-separated: a detail of STAGE_MAILBOX (`sample`), a member of a
 * journal. False: not one of ours; *out is empty. */
void uidl_sample_text(const struct uidl_sample *sample, struct text *out);
_Bool uidl_sample_parse(const char *text, struct uidl_sample *out);

#endif
