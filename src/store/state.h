/* store/state.h - the folder for what a program remembers (XDG Base Directory Specification). */
#ifndef MAILSETUP_STORE_STATE_H
#define MAILSETUP_STORE_STATE_H

#include <stdbool.h>

/* $XDG_STATE_HOME, else ~/.local/state; the caller frees. NULL: no home is known. */
char *state_home(void);
/* Does it belong to us, and can nobody else write there? In any other, a name can be another's by
 * the time it is used. False with errno 0: no; with another errno: it cannot be looked at. */
bool state_folder_ours(const char *folder);

#endif
