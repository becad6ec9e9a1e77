/* json.c - fuzzes the settings file, the lines of accounts and the facts of servers: whatever the
 * bytes are, each problem is one safe sentence; what is taken as valid is the same to json-c, and
 * is saved so that saving it again changes nothing. What the layout shows without reading is inside
 * of the bytes, and of what is valid it is what they say. An account says the same whatever line
 * stands before it. With -DFUZZ_MAIN it plays the files and folders that it is given. */
#include "base/mem.h"
#include "base/utf8.h"
#include "store/accounts.h"
#include "store/archive.h"
#include "store/facts.h"
#include "store/facts_table.h"

#include <json-c/json.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "json.c:%d: %s\n", __LINE__, #condition);                              \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

struct told {
    size_t count, lines;
};

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

static void check_problem(void *context, const char *path, size_t line, const char *sentence)
{
    struct told *told = context;
    told->count++;
    check_safe(path);
    check_safe(sentence);
    CHECK(strlen(sentence) > 5);
    CHECK(line <= told->lines);
}

static size_t count_lines(const char *bytes, size_t length)
{
    size_t lines = 1;
    for (size_t i = 0; i < length; i++)
        lines += bytes[i] == '\n';
    return lines;
}

/* What the scanner lets pass, json-c reads without a word and to the last byte. */
static void check_json_c(const char *bytes, size_t length)
{
    struct outline outline = {0};
    struct problems problems = {0};
    if (strict_scan(bytes, length, &outline, &problems) && problems.count == 0) {
        json_tokener *tokener = json_tokener_new_ex(STRICT_DEPTH_MAX + 1);
        json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
        json_object *object = json_tokener_parse_ex(tokener, bytes, (int)length);
        CHECK(json_tokener_get_error(tokener) == json_tokener_success);
        CHECK(json_object_is_type(object, json_type_object));
        size_t members = 0;
        for (size_t i = 0; i < outline.count; i++)
            members += outline.parts[i].depth == 1;
        CHECK((size_t)json_object_object_length(object) == members);
        json_object_put(object);
        json_tokener_free(tokener);
    }
    outline_clear(&outline);
    problems_clear(&problems);
}

static char *saved(const char *bytes, size_t length)
{
    struct settings settings;
    struct problems problems = {0};
    struct writer writer = {0};
    CHECK(settings_read(bytes, length, &settings, &problems));
    settings_write(&writer, settings.registry, &settings.extras);
    CHECK(!writer.out.overflow);
    settings_clear(&settings);
    return text_take(&writer.out);
}

static void check_settings(const char *text, size_t length)
{
    struct told told = {.lines = count_lines(text, length)};
    bool valid = store_validate(text, length, check_problem, &told);
    CHECK(valid == (told.count == 0));
    check_json_c(text, length);
    if (valid) {
        char *once = saved(text, length);
        char *twice = saved(once, strlen(once));
        CHECK(strcmp(once, twice) == 0);
        CHECK(utf8_valid(once, strlen(once)));
        free(once);
        free(twice);
    }
}

/* All lines written anew. */
static char *saved_accounts(const char *bytes, size_t length)
{
    struct accounts accounts;
    struct problems problems = {0};
    struct text out = {0};
    CHECK(accounts_read(bytes, length, &accounts, &problems));
    size_t count = registry_count(accounts.registry, RECORD_ACCOUNT);
    struct pieces pieces = {0};
    struct accounts_job job = {.registry = accounts.registry, .extras = &accounts.extras};
    CHECK(accounts_write(&job, &out, &pieces, NULL));
    CHECK(pieces.fresh.count == count && pieces.count == 0);
    pieces_clear(&pieces);
    /* Taken from the file as it stands, it is the same file but for blanks. */
    struct text kept = {0};
    struct kept *extras = kept_new(&(struct extras){0});
    struct archive *archive =
        archive_new(RECORD_ACCOUNT, "accounts", NULL, mem_copy_n(bytes, length), extras);
    registry_set_texts(accounts.registry, RECORD_ACCOUNT, archive_source(archive),
                       accounts.slices.rows);
    job.texts = extras;
    CHECK(accounts_write(&job, &kept, &pieces, NULL));
    CHECK(pieces.fresh.count == 0 && pieces_length(&pieces, &kept) <= length + 1);
    pieces_clear(&pieces);
    text_free(&kept);
    archive_release(archive);
    kept_release(extras);
    accounts_clear(&accounts);
    return text_take(&out);
}

/* A line that was read by its likeness to another says what it says alone. */
static void check_alone(const struct accounts *accounts, const char *bytes, size_t position)
{
    struct accounts alone;
    struct problems problems = {0};
    const struct record_slice *line = &accounts->slices.rows[position];
    const struct record *among = registry_at(accounts->registry, RECORD_ACCOUNT, position);
    CHECK(accounts_read(bytes + line->start, line->length, &alone, &problems));
    const struct record *record = registry_at(alone.registry, RECORD_ACCOUNT, 0);
    CHECK(record_id(record) == record_id(among));
    for (each_field(id, RECORD_ACCOUNT)) {
        CHECK(strcmp(record_get(record, id), record_get(among, id)) == 0);
        CHECK(record_origin(record, id) == record_origin(among, id));
    }
    accounts_clear(&alone);
}

static void check_accounts(const char *text, size_t length)
{
    struct told told = {.lines = count_lines(text, length)};
    struct accounts accounts;
    struct problems problems = {0};
    bool valid = store_validate_accounts(text, length, check_problem, &told);
    CHECK(valid == (told.count == 0));
    if (!valid)
        return;
    char *once = saved_accounts(text, length);
    char *twice = saved_accounts(once, strlen(once));
    CHECK(strcmp(once, twice) == 0);
    CHECK(accounts_read(text, length, &accounts, &problems));
    for (size_t i = 0; i < registry_count(accounts.registry, RECORD_ACCOUNT); i++)
        check_alone(&accounts, text, i);
    accounts_clear(&accounts);
    free(once);
    free(twice);
}

/* What is taken as facts of servers is written so that it is taken again, and no other. */
static void check_facts(const char *text, size_t length)
{
    struct facts_table table = {0}, again = {0};
    if (facts_table_read(&table, text, length, NULL)) {
        char *once = facts_table_text(&table, FACTS_BYTES_MAX);
        CHECK(facts_table_read(&again, once, strlen(once), NULL));
        CHECK(again.count == table.count);
        char *twice = facts_table_text(&again, FACTS_BYTES_MAX);
        CHECK(strcmp(once, twice) == 0);
        free(once);
        free(twice);
    }
    facts_table_clear(&table);
    facts_table_clear(&again);
}

/* What the layout shows of any bytes is inside of them. */
static void check_inside(const char *text, size_t length, const struct slices *slices,
                         enum record_kind kind)
{
    for (size_t i = 0; i < slices->count; i++) {
        const struct record_slice *slice = &slices->rows[i];
        CHECK(slice->id > 0 && slice->start < length && slice->length <= length - slice->start);
        for (each_field(id, kind)) {
            const char *value, *record = text + slice->start;
            size_t size;
            if (slice_peek(record, slice->length, id, &value, &size))
                CHECK(value >= record && value + size <= record + slice->length);
        }
    }
}

/* And of bytes that are right it is what they say. */
static void check_shown(const struct slices *slices, const struct registry *registry,
                        enum record_kind kind, const char *text)
{
    CHECK(slices->count == registry_count(registry, kind));
    for (size_t i = 0; i < slices->count; i++) {
        const struct record_slice *slice = &slices->rows[i];
        const struct record *record = registry_at(registry, kind, i);
        CHECK(record_id(record) == slice->id);
        for (each_field(id, kind)) {
            const char *value;
            size_t size;
            if (slice_peek(text + slice->start, slice->length, id, &value, &size))
                CHECK(strlen(record_get(record, id)) == size &&
                      memcmp(record_get(record, id), value, size) == 0);
        }
    }
}

/* The list is told by the layout that a save gives it, so that what is saved is looked at: of other
 * text, right as it may be, nothing is believed (store/slices.h). */
static void check_list(const char *text, size_t length)
{
    struct slices list = {0};
    struct problems problems = {0};
    struct settings settings;
    size_t start, end;
    if (settings_read(text, length, &settings, &problems)) {
        char *laid_out = saved(text, length);
        if (slices_of_list(laid_out, strlen(laid_out), "servers", &list, &start, &end))
            check_shown(&list, settings.registry, RECORD_SERVER, laid_out);
        slices_clear(&list);
        settings_clear(&settings);
        free(laid_out);
    }
    problems_clear(&problems);
}

static void check_slices(const char *text, size_t length)
{
    struct slices lines = {0}, list = {0};
    struct problems problems = {0};
    struct accounts accounts;
    size_t start, end;
    bool shows_lines = slices_of_lines(text, length, &lines);
    bool shows_list = slices_of_list(text, length, "servers", &list, &start, &end);
    check_inside(text, length, &lines, RECORD_ACCOUNT);
    check_inside(text, length, &list, RECORD_SERVER);
    CHECK(!shows_list || (start <= end && end < length));
    if (accounts_read(text, length, &accounts, &problems)) {
        CHECK(shows_lines);
        check_shown(&lines, accounts.registry, RECORD_ACCOUNT, text);
        accounts_clear(&accounts);
    }
    check_list(text, length);
    problems_clear(&problems);
    slices_clear(&lines);
    slices_clear(&list);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    check_slices((const char *)bytes, length);
    check_settings((const char *)bytes, length);
    check_accounts((const char *)bytes, length);
    check_facts((const char *)bytes, length);
    return 0;
}
