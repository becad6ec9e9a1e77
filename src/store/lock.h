/* store/lock.h - one session may save: an open-file-description lock on `settings.json.lock`. The
 * kernel gives it back when its holder dies, however that happens. */
#ifndef MAILSETUP_STORE_LOCK_H
#define MAILSETUP_STORE_LOCK_H

#include "store/store.h"

struct lock {
    char *path;
    int fd; /* -1: not held */
};

void lock_init(struct lock *lock);
/* Takes it, or keeps it when it is held already. A lock file that was removed or replaced
 * meanwhile is no lock: it is taken anew. */
bool lock_take(struct lock *lock, const char *settings, struct lock_holder *held, struct err *err);
void lock_release(struct lock *lock); /* the file stays: removing it would race with the next */

#endif
