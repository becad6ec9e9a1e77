/* rule.c - fuzzes files of rules, and what rules are asked: whatever the bytes are, they are taken
 * as a whole or not at all, a refusal is one safe sentence, and what is taken puts every cause into
 * words that are safe, for the bytes themselves as a server's reply. With -DFUZZ_MAIN it plays the
 * files and folders that it is given. */
#include "base/mem.h"
#include "base/utf8.h"
#include "store/rules.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "rule.c:%d: %s\n", __LINE__, #condition);                              \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static void check_safe(const char *text)
{
    size_t length = strlen(text);
    int32_t rune;
    CHECK(utf8_valid(text, length));
    for (size_t at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &rune);
        CHECK(utf8_printable(rune));
    }
}

static void check_finding(const struct rules *rules, const struct observation *seen)
{
    struct finding *finding = rules_finding(rules, seen);
    CHECK(finding->cause == seen->cause && rules_by_id(rules, finding->rule) != NULL);
    CHECK(finding->text[0] != '\0' && finding->fix_count <= FIXES_MAX);
    check_safe(finding->text);
    check_safe(finding->advice);
    check_safe(finding->evidence);
    for (size_t i = 0; i < finding->fix_count; i++) {
        char *canonical = NULL;
        CHECK(field_canonical(finding->fixes[i].field, finding->fixes[i].value, &canonical, NULL));
        free(canonical);
    }
    finding_free(finding);
}

/* The bytes as a reply, and as everything else that somebody else says. */
static void ask(const struct rules *rules, const char *said)
{
    struct record *server = record_new(RECORD_SERVER);
    const struct parameter parameters[] = {{"reason", said}, {"name", said}, {"spki", said}};
    for (enum side side = SIDE_NONE; side <= SIDE_SEND; side++)
        for (unsigned moment = 1; moment <= MOMENT_TEXT; moment <<= 1) {
            struct observation seen = {.server = server,
                                       .side = side,
                                       .stage = STAGE_AUTH,
                                       .moment = moment,
                                       .reply = said,
                                       .command = said,
                                       .capabilities = said,
                                       .evidence = said,
                                       .parameters = parameters,
                                       .parameter_count = 3};
            seen.cause = rules_verdict(rules, &seen);
            CHECK(seen.cause < FINDING_COUNT);
            if (rules_complete(rules))
                check_finding(rules, &seen);
        }
    record_free(server);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    static struct rules *shipped;
    if (shipped == NULL)
        shipped = rules_built_in(); /* for all inputs */
    char *text = mem_new(length + 1, 1);
    struct rules *own = rules_new();
    struct err err = {0};
    memcpy(text, bytes, length);
    if (!rules_read(own, text, length, true, "the file", &err)) {
        CHECK(strlen(err.text) > 5);
        check_safe(err.text);
        CHECK(rules_count(own) == 0);
    }
    for (size_t i = 0; i < rules_count(own); i++)
        CHECK(rules_before(own, rules_at(own, i)) == NULL);
    ask(own, text);
    ask(shipped, text);
    rules_free(own);
    free(text);
    return 0;
}
