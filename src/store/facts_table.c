/* A sorted table of facts, read strictly and written with what it did not know. */
#include "store/facts_table.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/strict.h"

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

/* Until the year 9999, which is what a date has room for. */
static const int64_t LAST_MS = INT64_C(253402300799999);

enum {
    FORMAT = JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_SPACED | JSON_C_TO_STRING_NOSLASHESCAPE
};

static void row_clear(struct facts_row *row)
{
    facts_free(row->facts);
    json_object_put(row->object);
}

void facts_table_clear(struct facts_table *table)
{
    for (size_t i = 0; i < table->count; i++)
        row_clear(&table->rows[i]);
    free(table->rows);
    json_object_put(table->root);
    *table = (struct facts_table){0};
}

/* The first place that does not come before endpoint. */
static size_t place_of(const struct facts_table *table, const char *endpoint)
{
    size_t low = 0, high = table->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(table->rows[middle].facts->endpoint, endpoint) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_at(const struct facts_table *table, size_t place, const char *endpoint)
{
    return place < table->count && strcmp(table->rows[place].facts->endpoint, endpoint) == 0;
}

const struct facts *facts_table_find(const struct facts_table *table, const char *endpoint)
{
    size_t place = place_of(table, endpoint);

    return is_at(table, place, endpoint) ? table->rows[place].facts : NULL;
}

static struct facts_row *insert(struct facts_table *table, size_t place)
{
    if (table->count == table->room) {
        table->room = table->room > 0 ? 2 * table->room : 16;
        table->rows = mem_grow(table->rows, table->room, sizeof(*table->rows));
    }
    memmove(&table->rows[place + 1], &table->rows[place],
            (table->count - place) * sizeof(*table->rows));
    table->count++;
    table->rows[place] = (struct facts_row){0};
    return &table->rows[place];
}

void facts_table_put(struct facts_table *table, const struct facts *facts)
{
    size_t place = place_of(table, facts->endpoint);

    if (is_at(table, place, facts->endpoint))
        facts_merge(table->rows[place].facts, facts);
    else
        insert(table, place)->facts = facts_copy(facts);
}

/* What is dated into the future was written while the clock was wrong, and is older. */
static bool is_newer(const struct facts *a, const struct facts *b, int64_t now_ms)
{
    return a->seen_ms > b->seen_ms && a->seen_ms <= now_ms;
}

void facts_table_join(struct facts_table *table, const struct facts_table *other)
{
    int64_t now_ms = clock_wall_ms();

    for (size_t i = 0; i < other->count; i++) {
        const struct facts *theirs = other->rows[i].facts;
        size_t place = place_of(table, theirs->endpoint);
        if (is_at(table, place, theirs->endpoint) &&
            is_newer(table->rows[place].facts, theirs, now_ms)) {
            struct facts *older = facts_copy(theirs);
            facts_merge(older, table->rows[place].facts);
            facts_free(table->rows[place].facts);
            table->rows[place].facts = older;
        } else {
            facts_table_put(table, theirs);
        }
    }
}

static int by_time(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

void facts_table_trim(struct facts_table *table, size_t most)
{
    size_t drop = table->count > most ? table->count - most : 0, kept = 0;
    int64_t *times;

    if (drop == 0)
        return;
    times = mem_new(table->count, sizeof(*times));
    for (size_t i = 0; i < table->count; i++)
        times[i] = table->rows[i].facts->seen_ms;
    qsort(times, table->count, sizeof(*times), by_time);
    for (size_t i = 0; i < table->count; i++) {
        if (drop > 0 && table->rows[i].facts->seen_ms <= times[table->count - most - 1]) {
            row_clear(&table->rows[i]);
            drop--;
        } else {
            table->rows[kept++] = table->rows[i];
        }
    }
    table->count = kept;
    free(times);
}

/* Reading ----------------------------------------------------------------------------------- */

/* Not there is "". */
static bool read_text(json_object *object, const char *key, char **member)
{
    json_object *value = NULL;

    if (!json_object_object_get_ex(object, key, &value))
        return true;
    if (!json_object_is_type(value, json_type_string) ||
        json_object_get_string_len(value) > FACTS_VALUE_MAX ||
        strlen(json_object_get_string(value)) != (size_t)json_object_get_string_len(value))
        return false;
    free(*member);
    *member = mem_copy(json_object_get_string(value));
    return true;
}

static bool read_row(json_object *object, struct facts *facts)
{
    json_object *seen = NULL;
    bool good = json_object_is_type(object, json_type_object) &&
                read_text(object, "endpoint", &facts->endpoint) && facts->endpoint[0] != '\0' &&
                json_object_object_get_ex(object, "seen_ms", &seen) &&
                json_object_is_type(seen, json_type_int);

#define X(member, key) good = good && read_text(object, key, &facts->member);
    FACTS(X)
#undef X
    facts->seen_ms = good ? json_object_get_int64(seen) : 0;
    return good && facts->seen_ms >= 0 && facts->seen_ms <= LAST_MS;
}

/* In a file of ours they stand in order, and no endpoint twice. */
static bool read_rows(struct facts_table *table, json_object *list)
{
    for (size_t i = 0; i < json_object_array_length(list); i++) {
        json_object *object = json_object_array_get_idx(list, i);
        struct facts *facts = facts_new();
        size_t place;
        if (!read_row(object, facts) ||
            is_at(table, place = place_of(table, facts->endpoint), facts->endpoint)) {
            facts_free(facts);
            return false;
        }
        *insert(table, place) = (struct facts_row){facts, json_object_get(object)};
    }
    return true;
}

static bool damaged(struct err *err)
{
    return fail(err, ERR_INPUT, _("The file is damaged."));
}

static bool read_root(struct facts_table *table, json_object *root, struct err *err)
{
    json_object *version = NULL, *list = NULL;
    bool good = json_object_is_type(root, json_type_object) &&
                json_object_object_get_ex(root, "version", &version) &&
                json_object_is_type(version, json_type_int);

    if (good && json_object_get_int64(version) > FACTS_VERSION)
        return fail(err, ERR_SETTINGS, _("It was written by a newer mailsetup."));
    good = good && json_object_get_int64(version) == FACTS_VERSION &&
           json_object_object_get_ex(root, "endpoints", &list) &&
           json_object_is_type(list, json_type_array) && read_rows(table, list);
    if (!good)
        return damaged(err);
    table->root = json_object_get(root);
    return true;
}

bool facts_table_read(struct facts_table *table, const char *bytes, size_t length, struct err *err)
{
    struct problems problems = {0};
    struct outline outline = {0};
    bool clean = strict_scan(bytes, length, &outline, &problems) && problems.count == 0, done;
    json_tokener *tokener;
    json_object *root;

    outline_clear(&outline);
    problems_clear(&problems);
    if (!clean)
        return damaged(err);
    tokener = json_tokener_new_ex(STRICT_DEPTH_MAX + 1);
    root = json_tokener_parse_ex(tokener, bytes, (int)length);
    done = read_root(table, root, err);
    json_object_put(root);
    json_tokener_free(tokener);
    return done;
}

/* Writing ----------------------------------------------------------------------------------- */

static void put_text(json_object *object, const char *key, const char *value)
{
    if (*value != '\0')
        json_object_object_add(object, key, json_object_new_string(value));
    else
        json_object_object_del(object, key);
}

static json_object *row_object(struct facts_row *row)
{
    const struct facts *facts = row->facts;

    if (row->object == NULL)
        row->object = json_object_new_object();
    put_text(row->object, "endpoint", facts->endpoint);
    json_object_object_add(row->object, "seen_ms", json_object_new_int64(facts->seen_ms));
#define X(member, key) put_text(row->object, key, facts->member);
    FACTS(X)
#undef X
    return row->object;
}

static char *text_of(struct facts_table *table)
{
    json_object *list = json_object_new_array();
    char *text;

    if (table->root == NULL)
        table->root = json_object_new_object();
    json_object_object_add(table->root, "version", json_object_new_int(FACTS_VERSION));
    for (size_t i = 0; i < table->count; i++)
        json_object_array_add(list, json_object_get(row_object(&table->rows[i])));
    json_object_object_add(table->root, "endpoints", list);
    text = mem_format("%s\n", json_object_to_json_string_ext(table->root, FORMAT));
    return text;
}

char *facts_table_text(struct facts_table *table, size_t most)
{
    char *text = text_of(table);

    while (strlen(text) > most && table->count > 0) {
        free(text);
        facts_table_trim(table, table->count / 2);
        text = text_of(table);
    }
    return text;
}
