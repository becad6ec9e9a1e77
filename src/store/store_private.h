/* store/store_private.h - what the files that make up a store share. */
#ifndef MAILSETUP_STORE_STORE_PRIVATE_H
#define MAILSETUP_STORE_STORE_PRIVATE_H

#include "base/file.h"
#include "store/lock.h"
#include "store/settings.h"

struct store {
    char *path;
    struct lock lock;
    struct file_mark mark; /* of the file that was read or written last */
    struct extras extras;  /* of that file */
    bool exposed;
};

#endif
