/* provider.c - fuzzes files of providers: whatever the bytes are, they are taken as a whole or not
 * at all, a refusal is one safe sentence, and of what is taken every way fills a server whose host
 * is a host, or says what is missing. With -DFUZZ_MAIN it plays the files and folders that it is
 * given. */
#include "base/mem.h"
#include "base/utf8.h"
#include "store/providers.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "provider.c:%d: %s\n", __LINE__, #condition);                          \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check_safe(const char *text)
{
    size_t length = strlen(text);
    int32_t rune;
    CHECK(length > 5);
    CHECK(utf8_valid(text, length));
    for (size_t at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &rune);
        CHECK(utf8_printable(rune));
    }
}

static void check_side(const struct record *server, const struct provider_way *way)
{
    const struct transport_fields *is = transport_fields(RECORD_SERVER, way->side);
    CHECK(record_has_side(server, way->side));
    CHECK(record_number(server, is->port, 0) == way->port);
    CHECK(host_valid(record_get(server, is->host), NULL, ""));
    CHECK(strpbrk(record_get(server, is->host), "<>") == NULL);
}

static void check_fill(const struct provider *provider, const struct provider_wish *wish)
{
    struct record *server = record_new(RECORD_SERVER);
    struct err err = {0};
    char *hints = provider_hints(provider, wish, STEP_REVIEW);
    if (!provider_fill(provider, wish, server, &err)) {
        check_safe(err.text);
        CHECK(!record_has_side(server, SIDE_RECEIVE) && !record_has_side(server, SIDE_SEND));
    } else {
        for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
            if (provider_way_of(provider, wish, side) != NULL)
                check_side(server, provider_way_of(provider, wish, side));
        CHECK(record_is(server, FIELD_PROVIDER, provider->id));
    }
    free(hints);
    record_free(server);
}

static void check_provider(const struct provider_list *list, const struct provider *provider)
{
    const char *parts[PROVIDER_PARTS_MAX];
    struct provider_wish wish = {.address = "taro@example.jp",
                                 .parts = parts,
                                 .receive_way = PROVIDER_ANY_WAY,
                                 .send_way = PROVIDER_ANY_WAY};
    struct provider_line *lines;
    size_t count = provider_lines(provider, &lines);
    provider_lines_free(lines, count);
    for (size_t i = 0; i < provider->part_count; i++)
        parts[i] = provider_part_example(&provider->parts[i]);
    for (size_t i = 0; i < provider->way_count; i++) {
        int way = (int)i;
        wish.receive_way = provider->ways[i].side == SIDE_RECEIVE ? way : PROVIDER_ANY_WAY;
        wish.send_way = provider->ways[i].side == SIDE_SEND ? way : PROVIDER_ANY_WAY;
        check_fill(provider, &wish);
    }
    wish.parts = NULL;
    wish.address = NULL;
    check_fill(provider, &wish);
    for (size_t i = 0; i < provider->domain_count; i++) {
        CHECK(provider_by_domain(list, provider->domains[i]) != NULL);
        CHECK(provider_matches(provider, provider->domains[i]));
    }
    CHECK(provider_matches(provider, provider->id));
    CHECK(provider_by_id(list, provider->id) == provider);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    char *text = mem_new(length + 1, 1);
    struct provider_list *list = provider_list_new();
    struct err err = {0};
    memcpy(text, bytes, length);
    if (!providers_read(list, text, length, PROVIDERS_OWN, "the file", &err)) {
        check_safe(err.text);
        CHECK(provider_count(list) == 0);
    }
    for (size_t i = 0; i < provider_count(list); i++)
        check_provider(list, provider_at(list, i));
    /* The bytes as somebody who looks for a provider would type them. */
    provider_by_domain(list, text);
    for (size_t i = 0; i < provider_count(list); i++)
        provider_matches(provider_at(list, i), text);
    provider_list_free(list);
    free(text);
    return 0;
}
