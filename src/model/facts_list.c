/* Lists of words as sets, and what may be said of addresses. */
#include "model/facts_list.h"

#include "base/mem.h"
#include "base/text.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

/* More than any list has: the rest of a longer one is left out. */
enum { WORDS_MAX = 1024 };

struct words {
    char *bytes;
    const char *rows[WORDS_MAX];
    size_t count;
};

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void words_read(struct words *words, const char *list)
{
    char *rest = words->bytes = mem_copy(list), *word;

    words->count = 0;
    while (words->count < WORDS_MAX && (word = strsep(&rest, " ")) != NULL)
        if (*word != '\0' && strcmp(word, "-") != 0)
            words->rows[words->count++] = word;
    qsort(words->rows, words->count, sizeof(words->rows[0]), by_name);
}

static bool words_have(const struct words *words, const char *word)
{
    return bsearch(&word, words->rows, words->count, sizeof(words->rows[0]), by_name) != NULL;
}

/* Those that `without` (or NULL) does not have. */
static char *words_text(const struct words *words, const struct words *without)
{
    struct text out = {0};

    for (size_t i = 0; i < words->count; i++) {
        const char *word = words->rows[i];
        if ((i > 0 && strcmp(word, words->rows[i - 1]) == 0) ||
            (without != NULL && words_have(without, word)))
            continue;
        text_add(&out, out.length > 0 ? " " : "");
        text_add(&out, word);
    }
    text_add(&out, out.length == 0 ? "-" : "");
    return text_take(&out);
}

char *list_sorted(const char *list)
{
    struct words words;

    words_read(&words, list);
    char *sorted = words_text(&words, NULL);
    free(words.bytes);
    return sorted;
}

char *list_without(const char *list, const char *other)
{
    struct words words, others;

    words_read(&words, list);
    words_read(&others, other);
    char *rest = words_text(&words, &others);
    free(words.bytes);
    free(others.bytes);
    return rest;
}

char *list_joined(const char *list, const char *other, size_t most)
{
    struct words words, others;
    struct text both = {0};

    words_read(&words, list);
    words_read(&others, other);
    text_add(&both, list);
    for (size_t i = 0, count = words.count; i < others.count && count < most; i++)
        if (!words_have(&words, others.rows[i])) {
            text_format(&both, " %s", others.rows[i]);
            count++;
        }
    char *joined = both.length > 0 ? list_sorted(text_get(&both)) : mem_copy("");
    text_free(&both);
    free(words.bytes);
    free(others.bytes);
    return joined;
}

bool list_holds(const char *list, const char *other)
{
    char *missing = list_without(other, list);
    bool all = strcmp(missing, "-") == 0;

    free(missing);
    return all;
}

/* Addresses --------------------------------------------------------------------------------- */

enum { IPV4_NETWORK = 3, IPV6_NETWORK = 6, ADDRESS_BYTES = 16 }; /* /24, /48: in bytes */

struct addresses {
    unsigned char rows[WORDS_MAX][ADDRESS_BYTES];
    size_t count;
};

static void addresses_read(struct addresses *addresses, const char *list, int family)
{
    struct words words;

    words_read(&words, list);
    addresses->count = 0;
    for (size_t i = 0; i < words.count; i++) {
        memset(addresses->rows[addresses->count], 0, ADDRESS_BYTES);
        if (inet_pton(family, words.rows[i], addresses->rows[addresses->count]) == 1)
            addresses->count++;
    }
    free(words.bytes);
}

static bool any_alike(const struct addresses *a, const struct addresses *b, size_t bytes)
{
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < b->count; k++)
            if (memcmp(a->rows[i], b->rows[k], bytes) == 0)
                return true;
    return false;
}

/* One address is a machine, and another address another one. Several are a pool that gives out
 * some of its members at a time, and these stand in the same networks. */
bool addresses_moved(const char *before, const char *now)
{
    static const struct {
        int family;
        size_t network;
    } families[] = {{AF_INET, IPV4_NETWORK}, {AF_INET6, IPV6_NETWORK}};
    if (strcmp(before, now) == 0)
        return false;
    struct addresses *old = mem_new(1, sizeof(*old)), *fresh = mem_new(1, sizeof(*fresh));
    bool compared = false, alike = false;

    for (size_t i = 0; i < sizeof(families) / sizeof(families[0]); i++) {
        addresses_read(old, before, families[i].family);
        addresses_read(fresh, now, families[i].family);
        if (old->count == 0 || fresh->count == 0)
            continue;
        bool pool = old->count > 1 || fresh->count > 1;
        compared = true;
        alike = alike || any_alike(old, fresh, pool ? families[i].network : ADDRESS_BYTES);
    }
    free(old);
    free(fresh);
    return compared && !alike;
}
