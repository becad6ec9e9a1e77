/* engine/mail_header.h - the header of a mail, read line by line: is it the one with this
 * Message-ID, which way did it come, and what did the receiving server find out about its sender
 * (RFC 5322, 2.2 and 3.6; RFC 5321, 4.4; RFC 8601)? Lines come from strangers: any byte, any
 * length, any number of them. What is kept is bounded, and not yet fit to be shown. */
#ifndef MAILSETUP_ENGINE_MAIL_HEADER_H
#define MAILSETUP_ENGINE_MAIL_HEADER_H

#include "base/text.h"

/* Beyond MAIL_HEADER_MAX bytes nothing more is read of a header. More than HEADER_HOPS_MAX hops are
 * counted, and only the first so many (the last of the way) kept. */
enum {
    MAIL_HEADER_MAX = 64 * 1024,
    HEADER_HOPS_MAX = 32,
    HEADER_HOST_MAX = 255,
    HEADER_FIELD_MAX = 4096,
    HEADER_RESULTS_MAX = 4096
};

struct mail_header {
    const char *message_id; /* wanted, with its angle brackets; borrowed */
    bool ours;              /* Message-ID is exactly that one */
    bool ended;             /* the empty line was there: what follows is the mail's text */
    size_t bytes;           /* read so far */
    size_t hops;            /* Received fields */
    /* Of the first HEADER_HOPS_MAX of them, newest first: owned; "" where the server did not say.
     */
    char *from[HEADER_HOPS_MAX], *by[HEADER_HOPS_MAX];
    struct text results; /* Authentication-Results, one behind the other with " | " in between */
    struct text field;   /* the one that is being read, unfolded */
};

void mail_header_start(struct mail_header *header, const char *message_id);
/* One line without its end. */
void mail_header_line(struct mail_header *header, const char *line, size_t length);
void mail_header_end(struct mail_header *header); /* no line will come any more */
void mail_header_clear(struct mail_header *header);
/* Who had the mail, in the order of travel, blank-separated words: who gave it to the first server,
 * then each server that took it. "?" stands for one that is not named; "" where there are none. */
void mail_header_path(const struct mail_header *header, struct text *out);

#endif
