/* store/problem.h - what is wrong with a file: place, line and a sentence, as many as can be told.
 */
#ifndef MAILSETUP_STORE_PROBLEM_H
#define MAILSETUP_STORE_PROBLEM_H

#include "store/store.h"

enum { PROBLEMS_MAX = 100 };

struct problem {
    size_t line, order;
    char *path, *sentence;
};
/* All zero is empty. */
struct problems {
    struct problem rows[PROBLEMS_MAX];
    size_t kept;
    size_t count; /* also of those that are not kept */
};

/* path "" is the file as a whole. Foreign bytes in path and arguments are made visible. */
void problems_add(struct problems *problems, size_t line, const char *path, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* In the order of the lines; says at the end when some were left out. tell may be NULL. */
void problems_tell(struct problems *problems, store_problem *tell, void *context);
/* The first in the order of the lines, or NULL. */
const struct problem *problems_first(struct problems *problems);
void problems_clear(struct problems *problems);

#endif
