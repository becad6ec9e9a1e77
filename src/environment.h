/* environment.h - what a process inherits and must not trust: file descriptors, variables,
 * limits, signals. */
#ifndef MAILSETUP_ENVIRONMENT_H
#define MAILSETUP_ENVIRONMENT_H

#include <stdbool.h>

/* The first thing that the program does. False: not even /dev/null can be opened. */
bool environment_clean(void);
/* The folder with ja/LC_MESSAGES: beside the program in the build folder, below the prefix when
 * it is installed. The caller frees. */
char *environment_catalogues(void);

#endif
