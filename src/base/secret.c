/* Secrets in pages of their own: locked, left out of core files, wiped before they are given
 * back. Whoever has a copy has the same pages, so that a password in many hands is in one place. */
#include "base/secret.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct secret {
    size_t users;
    size_t length;
    size_t room; /* bytes of the mapping, this header included */
    char bytes[];
};

static size_t mapping_for(size_t length)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t wanted = sizeof(struct secret) + length + 1;

    return (wanted + page - 1) / page * page;
}

static struct secret *map(size_t length)
{
    size_t room = mapping_for(length);
    struct secret *secret =
        mmap(NULL, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (secret == MAP_FAILED)
        mem_exhausted();
    /* Both are best effort: a low RLIMIT_MEMLOCK must not keep anybody from logging in. */
    (void)mlock(secret, room);
    (void)madvise(secret, room, MADV_DONTDUMP);
    secret->room = room;
    secret->users = 1;
    return secret;
}

struct secret *secret_new(const char *bytes, size_t length)
{
    struct secret *secret;

    if (length > SECRET_MAX)
        length = SECRET_MAX;
    secret = map(length);
    if (length > 0)
        memcpy(secret->bytes, bytes, length);
    secret->length = length;
    return secret;
}

struct secret *secret_copy(const struct secret *secret)
{
    struct secret *same = (struct secret *)secret;

    if (same != NULL)
        same->users++;
    return same;
}

const char *secret_bytes(const struct secret *secret)
{
    return secret == NULL ? "" : secret->bytes;
}

size_t secret_length(const struct secret *secret)
{
    return secret == NULL ? 0 : secret->length;
}

void secret_free(struct secret *secret)
{
    size_t room;

    if (secret == NULL || --secret->users > 0)
        return;
    room = secret->room;
    mem_wipe(secret, room);
    munmap(secret, room);
}

void secret_append(struct secret **secret, const char *bytes, size_t length)
{
    size_t old = secret_length(*secret);
    struct secret *grown;

    if (length > SECRET_MAX - old)
        return; /* a password that is cut in silence would be a wrong one: keep what was there */
    if (*secret != NULL && (*secret)->users == 1 && mapping_for(old + length) <= (*secret)->room) {
        grown = *secret;
    } else {
        grown = map(old + length);
        memcpy(grown->bytes, secret_bytes(*secret), old);
        secret_free(*secret);
        *secret = grown;
    }
    if (length > 0)
        memcpy(grown->bytes + old, bytes, length);
    grown->length = old + length;
    grown->bytes[grown->length] = '\0';
}

/* What is to be changed is nobody else's. */
static void make_own(struct secret **secret)
{
    struct secret *shared = *secret;

    if (shared == NULL || shared->users == 1)
        return;
    *secret = secret_new(shared->bytes, shared->length);
    secret_free(shared);
}

void secret_drop_last_character(struct secret **of)
{
    size_t at = 0, last = 0;
    int32_t rune;

    make_own(of);
    struct secret *secret = *of;
    if (secret == NULL || secret->length == 0)
        return;
    while (at < secret->length) {
        last = at;
        at += utf8_decode(secret->bytes + at, secret->length - at, &rune);
    }
    mem_wipe(secret->bytes + last, secret->length - last);
    secret->length = last;
}

size_t secret_characters(const struct secret *secret)
{
    size_t count = 0, length = secret_length(secret);
    int32_t rune;

    for (size_t at = 0; at < length; count++)
        at += utf8_decode(secret->bytes + at, length - at, &rune);
    return count;
}
