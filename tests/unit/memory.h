/* Looks for secrets in the whole memory of this process: what is in use, and what was given back.
 * What is looked for stands under a mask, so that the program does not hold it itself. */
#ifndef TESTS_MEMORY_H
#define TESTS_MEMORY_H

#include "base/mem.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#include <cmocka.h>

enum { MASK = 0x5a, FORM_MAX = 40 };
static const volatile unsigned char mask = MASK;
struct form {
    const char *name;
    size_t length; /* FORM_MAX at most */
    unsigned char bytes[FORM_MAX];
};

/* Bytes of a form as they are looked for. The caller wipes. */
static inline void unmask(const struct form *form, char *out)
{
    for (size_t i = 0; i < form->length; i++)
        out[i] = (char)(form->bytes[i] ^ mask);
}

/* A sanitiser keeps the call stack of every allocation, and takes for return addresses whatever
 * lies on the stack of a library that was built without frame pointers: pieces of keys too. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "malloc_context_size=1";
}

/* The second half is enough: allocators write into the beginning of what they get back. */
static inline bool holds(const unsigned char *bytes, const struct form *form)
{
    for (size_t i = form->length / 2; i < form->length; i++)
        if ((bytes[i] ^ mask) != form->bytes[i])
            return false;
    return true;
}

struct wanted_forms {
    const struct form *forms; /* 32 of them at most */
    unsigned begins[256]; /* bit i: forms[i] has this byte in its middle; most bytes begin none */
};

static inline void want_forms(struct wanted_forms *wanted, const struct form *forms, size_t count)
{
    *wanted = (struct wanted_forms){.forms = forms};
    for (size_t i = 0; i < count; i++)
        wanted->begins[forms[i].bytes[forms[i].length / 2] ^ mask] |= 1u << i;
}

static inline unsigned look_at(const struct wanted_forms *wanted, const unsigned char *bytes,
                               size_t length)
{
    unsigned found = 0;

    for (size_t middle = 0; middle < length; middle++)
        for (unsigned rest = wanted->begins[bytes[middle]]; rest != 0; rest &= rest - 1) {
            const struct form *form = &wanted->forms[__builtin_ctz(rest)];
            size_t half = form->length / 2;
            if (middle >= half && length - (middle - half) >= form->length &&
                holds(bytes + middle - half, form))
                found |= rest & -rest;
        }
    return found;
}

/* Bits by place in wanted->forms. */
static inline unsigned found_in_memory(const struct wanted_forms *wanted)
{
    enum { STEP = 1 << 20, REGION_MAX = 1 << 30 };
    unsigned char *bytes = mem_new(STEP + FORM_MAX, 1);
    FILE *maps = fopen("/proc/self/maps", "re"), *memory = fopen("/proc/self/mem", "rbe");
    char line[512], access[8];
    unsigned long from, to;
    unsigned found = 0;

    assert_non_null(maps);
    assert_non_null(memory);
    setvbuf(memory, NULL, _IONBF, 0);
    while (fgets(line, sizeof line, maps) != NULL) {
        /* The sanitiser's shadows are huge, and hold no bytes of ours. */
        if (sscanf(line, "%lx-%lx %7s", &from, &to, access) != 3 || strncmp(access, "rw", 2) != 0 ||
            to - from > REGION_MAX)
            continue;
        for (; from < to; from += STEP) {
            size_t most = to - from < STEP + FORM_MAX ? to - from : STEP + FORM_MAX;
            if (fseeko(memory, (off_t)from, SEEK_SET) == 0)
                found |= look_at(wanted, bytes, fread(bytes, 1, most, memory));
        }
    }
    fclose(memory);
    fclose(maps);
    mem_forget(bytes, STEP + FORM_MAX); /* what was found is not to be found there again */
    return found;
}

#endif
