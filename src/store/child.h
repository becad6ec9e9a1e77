/* store/child.h - run a program for what it prints: no shell, nothing inherited but what it needs,
 * a time limit. The only place of the program that starts another one. */
#ifndef MAILSETUP_STORE_CHILD_H
#define MAILSETUP_STORE_CHILD_H

#include "base/err.h"

/* What the program gave. */
struct child_output {
    char *bytes; /* room bytes; the caller's */
    size_t room, length;
};

/* argv[0] is searched in a fixed PATH unless it has a slash. True: it ended with status 0 and what
 * it printed fits in. The output may hold a part also when it failed: the caller wipes it. */
bool child_run(char *const argv[], int seconds, struct child_output *output, struct err *err);

#endif
