/* loop.h - the one loop of the program with a screen, and the only place that waits. */
#ifndef MAILSETUP_LOOP_H
#define MAILSETUP_LOOP_H

#include "effect.h"

/* Opens the screen on effects and runs until the user leaves or the terminal is lost; either is
 * true. False: the screen cannot be opened, and *err says why. */
bool loop_run(struct effects *effects, const struct term_options *options, struct err *err);

#endif
