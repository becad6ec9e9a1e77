/* Memory that is always there: when there is none left, the program ends in order. */
#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { SMALL = 1024 };

static void (*restore_hook)(void);

void mem_on_exhaustion(void (*restore)(void))
{
    restore_hook = restore;
}

static void say(const char *words)
{
    /* Nothing can be done about a message that cannot be written. */
    if (write(STDERR_FILENO, words, strlen(words)) < 0)
        abort();
}

static void last_words(const char *why)
{
    void (*restore)(void) = restore_hook;

    restore_hook = NULL; /* a hook that itself needs memory must not come back here for ever */
    if (restore != NULL)
        restore();
    say("mailsetup: ");
    say(why);
    say("\n");
}

_Noreturn void mem_end_program(const char *why)
{
    last_words(why);
    abort();
}

_Noreturn void mem_leave_program(int status, const char *why)
{
    last_words(why);
    _exit(status);
}

_Noreturn void mem_exhausted(void)
{
    mem_end_program("out of memory");
}

/* calloc() knows pages that the system has just given and need no zeros; of what is small, malloc()
 * has some at hand for each thread and calloc() does not look there. */
static void *zeroed(size_t count, size_t size)
{
    if (count > SMALL || size > SMALL || count * size > SMALL)
        return calloc(count, size);
    size_t bytes = count * size;
    void *fresh = malloc(bytes > 0 ? bytes : 1);
    return fresh != NULL ? memset(fresh, 0, bytes) : NULL;
}

void *mem_new(size_t count, size_t size)
{
    void *fresh = zeroed(count, size);

    if (fresh == NULL)
        mem_exhausted();
    return fresh;
}

void *mem_grow(void *old, size_t count, size_t size)
{
    void *grown = count == 0 || size == 0 ? realloc(old, 1) : reallocarray(old, count, size);

    if (grown == NULL)
        mem_exhausted();
    return grown;
}

char *mem_copy(const char *text)
{
    return text == NULL ? NULL : mem_copy_n(text, strlen(text));
}

char *mem_copy_n(const char *bytes, size_t length)
{
    char *copy;

    if (bytes == NULL)
        return NULL;
    if (length == SIZE_MAX)
        mem_exhausted();
    copy = mem_new(length + 1, 1);
    memcpy(copy, bytes, length);
    return copy;
}

char *mem_format(const char *format, ...)
{
    char *text = NULL;
    va_list arguments;
    int length;

    va_start(arguments, format);
    length = vasprintf(&text, format, arguments);
    va_end(arguments);
    if (length < 0)
        mem_exhausted();
    return text;
}

void mem_wipe(void *bytes, size_t length)
{
    if (bytes != NULL)
        explicit_bzero(bytes, length);
}

void mem_forget(void *bytes, size_t length)
{
    mem_wipe(bytes, length);
    free(bytes);
}

void mem_forget_string(char *string)
{
    mem_forget(string, string == NULL ? 0 : strlen(string));
}

void mem_wish_large(void *bytes, size_t size)
{
    uintptr_t start = ((uintptr_t)bytes + MEM_LARGE_PAGE - 1) / MEM_LARGE_PAGE * MEM_LARGE_PAGE;
    uintptr_t end = ((uintptr_t)bytes + size) / MEM_LARGE_PAGE * MEM_LARGE_PAGE;

    if (size >= MEM_LARGE && end > start)
        madvise((void *)start, end - start, MADV_HUGEPAGE);
}
