/* model/watch.h - what is asked of DNS while a move to another server is watched, and the answer. */
#ifndef MAILSETUP_MODEL_WATCH_H
#define MAILSETUP_MODEL_WATCH_H

#include <stdbool.h>
#include <stddef.h>

enum watch_type { WATCH_A, WATCH_AAAA, WATCH_MX, WATCH_TYPE_COUNT };
const char *watch_type_name(enum watch_type type); /* "a", "aaaa", "mx": as in the settings */

struct watch_question {
    const char *name;
    enum watch_type type;
};
struct watch_answer {
    size_t question;   /* its place among those that were asked */
    bool known;        /* false: nobody answered; `reason` says why, value means nothing */
    const char *value; /* canonical: "10 mx1.example.jp 20 mx2.example.jp", "203.0.113.7
                        * 203.0.113.8", sorted; "" where there is no such record or name */
    long ttl;          /* seconds that a resolver may still keep it; 0: none */
    const char *reason;
};

#endif
