/* Secrets: kept whole, edited by character, gone when freed. */
#include "base/secret.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

static void kept_whole(void **state)
{
    struct secret *secret = secret_new("pa\0ss", 5), *copy = secret_copy(secret);

    (void)state;
    assert_int_equal(secret_length(secret), 5);
    assert_memory_equal(secret_bytes(secret), "pa\0ss\0", 6);
    secret_free(secret);
    assert_memory_equal(secret_bytes(copy), "pa\0ss\0", 6);
    secret_free(copy);
    assert_null(secret_copy(NULL));
    assert_string_equal(secret_bytes(NULL), "");
    assert_int_equal(secret_length(NULL), 0);
    secret_free(NULL);
}

static void edited_by_character(void **state)
{
    struct secret *secret = NULL;

    (void)state;
    secret_drop_last_character(&secret);
    secret_append(&secret, "a\xe6\x9c\xac", 4);
    secret_append(&secret, "\xff", 1);
    assert_int_equal(secret_characters(secret), 3);
    secret_drop_last_character(&secret);
    assert_string_equal(secret_bytes(secret), "a\xe6\x9c\xac");
    secret_drop_last_character(&secret);
    assert_string_equal(secret_bytes(secret), "a");
    /* What was dropped is not left behind the end. */
    assert_memory_equal(secret_bytes(secret) + 1, "\0\0\0\0\0", 5);
    secret_drop_last_character(&secret);
    secret_drop_last_character(&secret);
    assert_int_equal(secret_characters(secret), 0);
    secret_free(secret);
}

static void grows_up_to_its_bound(void **state)
{
    struct secret *secret = NULL;
    char block[1000];

    (void)state;
    memset(block, 'x', sizeof(block));
    for (int i = 0; i < 100; i++)
        secret_append(&secret, block, sizeof(block));
    assert_int_equal(secret_length(secret), SECRET_MAX / 1000 * 1000);
    assert_int_equal(secret_bytes(secret)[secret_length(secret)], 0);
    secret_free(secret);
}

/* Copies share their pages until one of them is changed. */
static void a_changed_copy_is_its_own(void **state)
{
    struct secret *secret = secret_new("password", 8), *longer = secret_copy(secret);
    struct secret *shorter = secret_copy(secret);

    (void)state;
    secret_append(&longer, "s", 1);
    secret_drop_last_character(&shorter);
    assert_string_equal(secret_bytes(secret), "password");
    assert_string_equal(secret_bytes(longer), "passwords");
    assert_string_equal(secret_bytes(shorter), "passwor");
    secret_free(secret);
    assert_string_equal(secret_bytes(longer), "passwords");
    assert_string_equal(secret_bytes(shorter), "passwor");
    secret_free(longer);
    secret_free(shorter);
}

/* Whether the pages that held a secret can still be read: they are wiped, then unmapped. */
static void gone_when_freed(void **state)
{
    struct secret *secret = secret_new("canary-4711", 11);
    uintptr_t page = (uintptr_t)secret_bytes(secret) & ~((uintptr_t)sysconf(_SC_PAGESIZE) - 1);
    unsigned char resident;

    (void)state;
    assert_int_equal(mincore((void *)page, 1, &resident), 0);
    secret_free(secret);
    assert_int_not_equal(mincore((void *)page, 1, &resident), 0);
}

enum { MANY = 100 };

static uintptr_t page_of(const struct secret *secret)
{
    return (uintptr_t)secret_bytes(secret) & ~((uintptr_t)sysconf(_SC_PAGESIZE) - 1);
}

/* Its page is still there for another one. */
static void wiped_where_another_stays(void **state)
{
    static const char zeros[11];
    struct secret *gone = secret_new("canary-4711", 11), *stays = secret_new("other", 5);
    const char *bytes = secret_bytes(gone);

    (void)state;
    assert_int_equal(page_of(gone), page_of(stays));
    secret_free(gone);
    assert_memory_equal(bytes, zeros, sizeof zeros);
    assert_string_equal(secret_bytes(stays), "other");
    struct secret *next = secret_new("x", 1);
    assert_string_equal(secret_bytes(next), "x");
    secret_free(next);
    secret_free(stays);
}

static struct secret *numbered(int number)
{
    char word[32];

    return secret_new(word, (size_t)snprintf(word, sizeof(word), "secret %d", number));
}

static void is_number(const struct secret *secret, int number)
{
    struct secret *same = numbered(number);

    assert_string_equal(secret_bytes(secret), secret_bytes(same));
    secret_free(same);
}

/* Short and long, freed in another order than they were made, and made again in between. */
static void many_side_by_side(void **state)
{
    struct secret *all[MANY];
    char block[300];

    (void)state;
    memset(block, 'x', sizeof(block));
    for (int i = 0; i < MANY; i++) {
        all[i] = numbered(i);
        if (i % 7 == 0)
            secret_append(&all[i], block, sizeof(block));
    }
    for (int i = 0; i < MANY; i += 3) {
        secret_free(all[i]);
        all[i] = numbered(i);
    }
    for (int i = MANY - 1; i >= 0; i--) {
        if (i % 7 == 0 && i % 3 != 0)
            assert_int_equal(secret_length(all[i]) > sizeof(block), true);
        else
            is_number(all[i], i);
        secret_free(all[i]);
    }
}

static void *make_and_free(void *unused)
{
    (void)unused;
    for (int i = 0; i < 100 * MANY; i++) {
        struct secret *one = numbered(i), *other = numbered(-i);
        is_number(one, i);
        secret_free(one);
        is_number(other, -i);
        secret_free(other);
    }
    return NULL;
}

static void each_thread_has_its_own(void **state)
{
    pthread_t other;

    (void)state;
    assert_int_equal(pthread_create(&other, NULL, make_and_free, NULL), 0);
    make_and_free(NULL);
    pthread_join(other, NULL);
}

/* The flags of the mapping that an address lies in, from /proc/self/smaps. */
static void mapping_flags(uintptr_t address, char *flags, size_t room)
{
    FILE *maps = fopen("/proc/self/smaps", "re");
    char line[512];
    bool inside = false;

    assert_non_null(maps);
    flags[0] = '\0';
    while (fgets(line, sizeof(line), maps) != NULL) {
        unsigned long first, end;

        if (sscanf(line, "%lx-%lx ", &first, &end) == 2)
            inside = address >= first && address < end;
        else if (inside && strncmp(line, "VmFlags:", 8) == 0)
            snprintf(flags, room, "%s", line);
    }
    fclose(maps);
}

static bool locks_pages(void)
{
    size_t size = (size_t)sysconf(_SC_PAGESIZE);
    void *page = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char flags[512];

    assert_ptr_not_equal(page, MAP_FAILED);
    bool locked = mlock(page, size) == 0;
    mapping_flags((uintptr_t)page, flags, sizeof(flags));
    munmap(page, size);
    return locked && strstr(flags, " lo") != NULL;
}

static void locked_and_left_out_of_core_files(void **state)
{
    struct secret *secret = secret_new("canary", 6);
    char flags[512];

    (void)state;
    mapping_flags((uintptr_t)secret_bytes(secret), flags, sizeof(flags));
    assert_non_null(strstr(flags, " dd")); /* do not dump */
    /* Locked, where that is possible: sanitisers and limits may be in the way. */
    assert_int_equal(strstr(flags, " lo") != NULL, locks_pages());
    secret_free(secret);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kept_whole),
        cmocka_unit_test(edited_by_character),
        cmocka_unit_test(a_changed_copy_is_its_own),
        cmocka_unit_test(grows_up_to_its_bound),
        cmocka_unit_test(gone_when_freed),
        cmocka_unit_test(wiped_where_another_stays),
        cmocka_unit_test(many_side_by_side),
        cmocka_unit_test(each_thread_has_its_own),
        cmocka_unit_test(locked_and_left_out_of_core_files),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
