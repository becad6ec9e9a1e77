/* signals.h - signals as bytes in a pipe: a handler writes one byte and does nothing else. */
#ifndef MAILSETUP_SIGNALS_H
#define MAILSETUP_SIGNALS_H

#include <stdbool.h>

/* From now on the signals that concern us go into the pipe. screen: also those that only a
 * program with a screen wants to know of. False: there is no pipe. */
bool signals_start(bool screen);
/* restore() is called before a crash ends the program, and the crash stays what it is. */
void signals_on_crash(void (*restore)(void));
int signals_descriptor(void); /* readable: signals_next() has something */
int signals_next(void);       /* 0: none */

#endif
