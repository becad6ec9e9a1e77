/* engine/library.c - dlopen() and a table of names. */
#include "base/library.h"

#include "base/i18n.h"
#include "base/mem.h"

#include <dlfcn.h>
#include <string.h>

static bool refuse(const char *file, struct err *err)
{
    const char *reason = dlerror();

    return fail(err, ERR_INTERNAL, _("%s cannot be loaded: %s"), file,
                reason != NULL ? reason : file);
}

bool library_load(const char *file, const struct library_entry *entries, size_t count, void *into,
                  struct err *err)
{
    void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);

    if (library == NULL)
        return refuse(file, err);
    for (size_t i = 0; i < count; i++) {
        void *address = dlsym(library, entries[i].name);
        if (address == NULL)
            return refuse(file, err);
        /* ISO C has no way from an object pointer to one of a function; POSIX promises this. */
        memcpy((char *)into + entries[i].offset, &address, sizeof address);
    }
    return true;
}

_Noreturn void library_missing(const struct err *err)
{
    mem_end_program(err->text);
}
