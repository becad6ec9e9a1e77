/* base/library.h - shared libraries that are loaded when they are first needed: a linked one
 * costs its loading at every start, also where nothing of it is used. */
#ifndef MAILSETUP_BASE_LIBRARY_H
#define MAILSETUP_BASE_LIBRARY_H

#include "base/err.h"

/* A function of the library, and where its address goes in the caller's struct. */
struct library_entry {
    const char *name;
    size_t offset;
};
/* For tables of them: X(easy_init) -> LIBRARY_ENTRY(curl_, struct curl, easy_init). */
#define LIBRARY_ENTRY(prefix, type, name) {#prefix #name, offsetof(type, name)},
#define LIBRARY_POINTER(prefix, name)     __typeof__(prefix##name) *name;

/* Fills the pointers of `into`. The library stays until the program ends (threads of its own may
 * be inside), so this may be called as often as one likes. False: *err says what is missing. */
bool library_load(const char *file, const struct library_entry *entries, size_t count, void *into,
                  struct err *err);

/* A library whose functions are called by their own names has a .def of all that are called:
 * CALL(type, name, parameters, arguments). This is the pointer to the function that was loaded. */
#define LIBRARY_CALL_POINTER(type, name, parameters, arguments) __typeof__(name) *name;
/* Where nobody can be told any more: the program ends as it does without memory. */
_Noreturn void library_missing(const struct err *err);

#endif
