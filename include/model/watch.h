/* model/watch.h - what is asked of DNS while a move to another server is watched, and what it
 * answers (RFC 1035: A and MX; RFC 3596: AAAA). */
#ifndef MAILSETUP_MODEL_WATCH_H
#define MAILSETUP_MODEL_WATCH_H

#include <stdbool.h>
#include <stddef.h>

enum watch_type { WATCH_A, WATCH_AAAA, WATCH_MX, WATCH_TYPE_COUNT };
const char *watch_type_name(enum watch_type type); /* "a", "aaaa", "mx": as in the settings */
bool watch_type_by_name(const char *name, enum watch_type *type);

struct watch_question {
    const char *name;
    enum watch_type type;
};
/* The questions of one look, owned: the names are copied. */
struct watch_list {
    struct watch_question *questions;
    size_t count, room;
};
struct watch_list *watch_list_new(void);
void watch_list_add(struct watch_list *list, const char *name, enum watch_type type);
void watch_list_free(struct watch_list *list); /* accepts NULL */

/* Its strings are borrowed from whoever tells it, for the call; those of a copy are the copy's. */
struct watch_answer {
    size_t question;    /* its place among those that were asked */
    bool known;         /* false: nobody answered; `reason` says why, value means nothing */
    const char *value;  /* canonical: "10 mx1.example.jp 20 mx2.example.jp", "203.0.113.7
                         * 203.0.113.8", sorted; "" where there is no such record or name */
    long ttl;           /* seconds that a resolver may still keep it; 0: none */
    const char *reason; /* a sentence without its end; "" */
};
struct watch_answer *watch_answer_copy(const struct watch_answer *answer);
void watch_answer_free(struct watch_answer *answer); /* of a copy; accepts NULL */

#endif
