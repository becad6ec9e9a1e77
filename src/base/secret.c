/* Secrets in pages of their own: locked, left out of core files. Most are short and lie in the
 * slots of a page that is kept while anything is in one: a thousand logins need not ask the system
 * for a thousand pages. Each is wiped when it is given back. Whoever has a copy has the same
 * memory, so that a password in many hands is in one place. */
#include "base/secret.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { SLOT = 256, SLOTS_MAX = 64 /* of one page: a bit for each */ };

struct secret {
    size_t users;
    size_t length;
    size_t room; /* bytes, this header included: SLOT, or a mapping of its own */
    char bytes[];
};

/* Lies in the first slot of its page. */
struct page {
    struct page *next, **from; /* of those with a free slot */
    uint64_t free;
};

/* A secret belongs to one thread, but threads fetch them. */
static struct {
    pthread_mutex_t lock;
    struct page *open;
} pool = {.lock = PTHREAD_MUTEX_INITIALIZER};

static size_t page_size(void)
{
    return (size_t)sysconf(_SC_PAGESIZE);
}

static void *map(size_t room)
{
    void *memory = mmap(NULL, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (memory == MAP_FAILED)
        mem_exhausted();
    /* Both are best effort: a low RLIMIT_MEMLOCK must not keep anybody from logging in. */
    (void)mlock(memory, room);
    (void)madvise(memory, room, MADV_DONTDUMP);
    return memory;
}

/* Slots ------------------------------------------------------------------------------------- */

static uint64_t all_slots(void)
{
    size_t count = page_size() / SLOT;
    uint64_t all = count < SLOTS_MAX ? (UINT64_C(1) << count) - 1 : UINT64_MAX;

    return all & ~UINT64_C(1);
}

static void open_page(struct page *page)
{
    page->next = pool.open;
    page->from = &pool.open;
    if (page->next != NULL)
        page->next->from = &page->next;
    pool.open = page;
}

static void shut_page(struct page *page)
{
    *page->from = page->next;
    if (page->next != NULL)
        page->next->from = page->from;
}

static struct secret *take_slot(void)
{
    pthread_mutex_lock(&pool.lock);
    struct page *page = pool.open;
    if (page == NULL) {
        page = map(page_size());
        page->free = all_slots();
        open_page(page);
    }
    size_t slot = (size_t)__builtin_ctzll(page->free);
    page->free &= page->free - 1;
    if (page->free == 0)
        shut_page(page);
    pthread_mutex_unlock(&pool.lock);
    return (struct secret *)((char *)page + slot * SLOT);
}

static void give_slot(struct secret *secret)
{
    size_t offset = (uintptr_t)secret % page_size();
    struct page *page = (struct page *)((char *)secret - offset);

    pthread_mutex_lock(&pool.lock);
    if (page->free == 0)
        open_page(page);
    page->free |= UINT64_C(1) << offset / SLOT;
    if (page->free == all_slots()) {
        shut_page(page);
        munmap(page, page_size());
    }
    pthread_mutex_unlock(&pool.lock);
}

/* Secrets ----------------------------------------------------------------------------------- */

static size_t room_for(size_t length)
{
    size_t page = page_size(), wanted = sizeof(struct secret) + length + 1;

    return wanted <= SLOT ? SLOT : (wanted + page - 1) / page * page;
}

/* All of it is zero: slots were wiped. */
static struct secret *make(size_t length)
{
    size_t room = room_for(length);
    struct secret *secret = room == SLOT ? take_slot() : map(room);

    secret->room = room;
    secret->users = 1;
    return secret;
}

struct secret *secret_new(const char *bytes, size_t length)
{
    struct secret *secret;

    if (length > SECRET_MAX)
        length = SECRET_MAX;
    secret = make(length);
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
    if (room == SLOT)
        give_slot(secret);
    else
        munmap(secret, room);
}

void secret_append(struct secret **secret, const char *bytes, size_t length)
{
    size_t old = secret_length(*secret);
    struct secret *grown;

    if (length > SECRET_MAX - old)
        return; /* a password that is cut in silence would be a wrong one: keep what was there */
    if (*secret != NULL && (*secret)->users == 1 && room_for(old + length) <= (*secret)->room) {
        grown = *secret;
    } else {
        grown = make(old + length);
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
