/* What two sessions made of one registry, compared and put together. */
#include "model/merge.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/account.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct record *by_id(const struct registry *registry, enum record_kind kind,
                                  unsigned id)
{
    return registry_at(registry, kind, registry_find_id(registry, kind, id));
}

static bool is_there(const struct registry *registry, enum record_kind kind, unsigned id)
{
    return registry_find_id(registry, kind, id) < registry_count(registry, kind);
}

/* Do both have the record under the number, and is it known to be the same without waking it? */
static bool alike(const struct registry *a, const struct registry *b, enum record_kind kind,
                  unsigned id)
{
    size_t at_a = registry_find_id(a, kind, id), at_b = registry_find_id(b, kind, id);

    return at_a < registry_count(a, kind) && at_b < registry_count(b, kind) &&
           registry_alike(a, at_a, b, at_b, kind);
}

static bool same_value(const struct record *a, const struct record *b, enum field_id id)
{
    const char *left = record_get(a, id), *right = record_get(b, id);

    return left == right || strcmp(left, right) == 0; /* most are at the default */
}

/* Differences ------------------------------------------------------------------------------- */

struct lines {
    const struct registry *before, *now; /* where records are found that others name */
    struct text *out;
    size_t count, most;
    size_t start; /* of the last, with what parts it from the one before */
};

/* A line for which there is no room is taken back, and is the last. */
static void end_line(struct lines *lines)
{
    if (!lines->out->overflow)
        return;
    text_cut(lines->out, lines->start);
    lines->most = 0;
}

static bool next_line(struct lines *lines)
{
    end_line(lines);
    if (lines->count++ >= lines->most)
        return false;
    lines->start = lines->out->length;
    if (lines->out->length > 0)
        text_add_char(lines->out, '\n');
    return true;
}

/* A number tells nobody which server it is. */
static const char *shown(const struct registry *registry, const struct record *record,
                         enum field_id id)
{
    const char *value = record_get(record, id);
    const struct record *server =
        fields[id].type == TYPE_SERVER
            ? by_id(registry, RECORD_SERVER, (unsigned)record_number(record, id, 0))
            : NULL;

    if (server != NULL)
        return record_get(server, FIELD_CODE);
    return *value != '\0' ? value : _("(not set)");
}

/* "receive.port", and "server" for "server_id". */
static void tell_path(struct lines *lines, enum field_id id)
{
    const char *path = fields[id].path;
    size_t length = strlen(path), end = fields[id].type == TYPE_SERVER ? strlen("_id") : 0;

    text_add_n(lines->out, path, length - end);
}

/* "head-office", "account taro@example.co.jp", "notification": as the command line has it. */
static void tell_name(struct lines *lines, const struct record *record)
{
    enum record_kind kind = record_kind(record);

    if (kind != RECORD_SERVER)
        text_add(lines->out, record_kinds[kind].name);
    if (kind == RECORD_ACCOUNT) {
        text_add_char(lines->out, ' ');
        text_add(lines->out, account_label(record));
    } else if (kind == RECORD_MIGRATION) {
        text_format(lines->out, " %u", record_id(record));
    } else if (kind == RECORD_WATCH) {
        text_format(lines->out, " %s %s", record_get(record, FIELD_WATCH_NAME),
                    record_get(record, FIELD_WATCH_TYPE));
    } else if (kind != RECORD_NOTIFICATION) {
        text_format(lines->out, "%s%s", kind == RECORD_SERVER ? "" : " ",
                    record_get(record, record_kinds[kind].key));
    }
}

static void tell_record(struct lines *lines, char sign, const struct record *record)
{
    if (!next_line(lines))
        return;
    text_add_char(lines->out, sign);
    text_add_char(lines->out, ' ');
    tell_name(lines, record);
}

static void tell_value(struct lines *lines, const struct record *before, const struct record *now,
                       enum field_id id)
{
    if (!next_line(lines))
        return;
    tell_name(lines, before);
    text_add(lines->out, ": ");
    tell_path(lines, id);
    text_add_char(lines->out, ' ');
    text_add(lines->out, shown(lines->before, before, id));
    text_add(lines->out, " -> ");
    text_add(lines->out, shown(lines->now, now, id));
}

static void tell_values(struct lines *lines, const struct record *before, const struct record *now)
{
    for (each_field(id, record_kind(now)))
        if (!same_value(before, now, id))
            tell_value(lines, before, now, id);
}

/* Do the records that both have stand in the same order? Walks each list once. */
static bool same_order(const struct registry *a, const struct registry *b, enum record_kind kind)
{
    size_t at_b = 0;

    for (size_t i = 0; i < registry_count(a, kind); i++) {
        unsigned id = registry_id_at(a, kind, i);
        if (!is_there(b, kind, id))
            continue;
        while (!is_there(a, kind, registry_id_at(b, kind, at_b)))
            at_b++;
        if (registry_id_at(b, kind, at_b++) != id)
            return false;
    }
    return true;
}

struct differing {
    const struct registry *before, *now;
    struct lines lines;
    enum record_kind kind; /* under way */
    bool added;            /* what was there before is told, and what is new comes */
    size_t at;
};

struct differing *registry_difference_begin(const struct registry *before,
                                            const struct registry *now, size_t most,
                                            struct text *out)
{
    struct differing *differing = mem_new(1, sizeof(*differing));

    *differing = (struct differing){
        .before = before, .now = now, .lines = {before, now, .out = out, .most = most}};
    return differing;
}

/* What became of one that was there before. */
static void tell_old(struct differing *differing, size_t at)
{
    const struct registry *before = differing->before, *now = differing->now;
    enum record_kind kind = differing->kind;
    size_t other = registry_find_id(now, kind, registry_id_at(before, kind, at));

    if (other == registry_count(now, kind))
        tell_record(&differing->lines, '-', registry_at(before, kind, at));
    else if (!registry_alike(before, at, now, other, kind))
        tell_values(&differing->lines, registry_at(before, kind, at),
                    registry_at(now, kind, other));
}

static void tell_new(struct differing *differing, size_t at)
{
    enum record_kind kind = differing->kind;

    if (!is_there(differing->before, kind, registry_id_at(differing->now, kind, at)))
        tell_record(&differing->lines, '+', registry_at(differing->now, kind, at));
}

static void next_kind(struct differing *differing)
{
    differing->kind++;
    differing->added = false;
    differing->at = 0;
}

static void tell_next(struct differing *differing)
{
    const struct registry *before = differing->before, *now = differing->now;
    enum record_kind kind = differing->kind;

    if (!differing->added && differing->at == 0 && registry_same(before, now, kind)) {
        next_kind(differing);
    } else if (!differing->added && differing->at < registry_count(before, kind)) {
        tell_old(differing, differing->at++);
    } else if (!differing->added) {
        differing->added = true;
        differing->at = 0;
    } else if (differing->at < registry_count(now, kind)) {
        tell_new(differing, differing->at++);
    } else {
        if (!same_order(before, now, kind) && next_line(&differing->lines))
            text_add(differing->lines.out, _("The order is another."));
        next_kind(differing);
    }
}

bool registry_difference_step(struct differing *differing, size_t records)
{
    for (; records > 0 && differing->kind < RECORD_KIND_COUNT; records--)
        tell_next(differing);
    return differing->kind < RECORD_KIND_COUNT;
}

size_t registry_difference_end(struct differing *differing)
{
    size_t count;

    if (differing == NULL)
        return 0;
    end_line(&differing->lines);
    count = differing->lines.count;
    free(differing);
    return count;
}

size_t registry_difference(const struct registry *before, const struct registry *now, size_t most,
                           struct text *out)
{
    struct differing *differing = registry_difference_begin(before, now, most, out);

    while (registry_difference_step(differing, SIZE_MAX))
        ;
    return registry_difference_end(differing);
}

/* Merge ------------------------------------------------------------------------------------- */

/* A record of ours whose number was taken. */
struct renumbered {
    unsigned from, to;
};

struct merge {
    enum record_kind kind; /* under way */
    struct registry *base, *ours, *theirs;
    struct registry *merged;
    struct renumbered *renumbered; /* of the kind, by `from` */
    size_t renumbered_count;
    struct lines conflicts;
};

/* What both changed is ours, unless ours was only proposed (the port that goes with an encryption).
 */
static bool ours_counts(const struct record *base, const struct record *ours,
                        const struct record *theirs, enum field_id id)
{
    return !same_value(base, ours, id) &&
           (same_value(base, theirs, id) || record_origin(ours, id) == ORIGIN_USER);
}

/* Setting one field may propose another (the port that goes with an encryption), so what was
 * wanted is set again until it stands. */
static struct record *merge_values(struct merge *merge, const struct record *base,
                                   const struct record *ours, const struct record *theirs)
{
    struct record *merged = record_copy(theirs);

    for (each_field(id, merge->kind))
        if (ours_counts(base, ours, theirs, id) && !same_value(base, theirs, id) &&
            !same_value(ours, theirs, id))
            tell_value(&merge->conflicts, theirs, ours, id);
    for (int pass = 0; pass < 2; pass++)
        for (each_field(id, merge->kind)) {
            const struct record *from = ours_counts(base, ours, theirs, id) ? ours : theirs;
            if (!same_value(merged, from, id))
                record_take(merged, id, record_get(from, id), ORIGIN_USER, NULL);
        }
    return merged;
}

/* Takes the record over. Its number there; 0: there is no room for it. */
static unsigned add(struct merge *merge, struct record *record)
{
    enum field_id key = record_kinds[merge->kind].key;
    char code[65];
    struct record *renamed = record_copy(record);

    if (registry_add(merge->merged, record, NULL)) {
        record_free(renamed);
        return record_id(record);
    }
    record_free(record);
    if (key != FIELD_NONE) {
        registry_free_code(merge->merged, merge->kind, record_get(renamed, key), code);
        struct record *before = record_copy(renamed);
        record_set(renamed, key, code, ORIGIN_USER, NULL);
        tell_value(&merge->conflicts, before, renamed, key);
        record_free(before);
    }
    if (registry_add(merge->merged, renamed, NULL))
        return record_id(renamed);
    record_free(renamed);
    return 0;
}

/* Takes the very record that one of the registries has under the number, unless its code is taken.
 */
static bool share(struct merge *merge, const struct registry *from, unsigned id)
{
    return registry_share(merge->merged, from, merge->kind, registry_find_id(from, merge->kind, id),
                          NULL);
}

/* What one side at most has touched is taken from the other as it is. */
static bool untouched(struct merge *merge, unsigned id)
{
    return (alike(merge->base, merge->ours, merge->kind, id) &&
            is_there(merge->theirs, merge->kind, id) && share(merge, merge->theirs, id)) ||
           (alike(merge->base, merge->theirs, merge->kind, id) &&
            is_there(merge->ours, merge->kind, id) && share(merge, merge->ours, id));
}

/* One id that is in ours, in theirs, or in both. */
static void merge_record(struct merge *merge, unsigned id)
{
    if (untouched(merge, id))
        return;
    const struct record *base = by_id(merge->base, merge->kind, id);
    const struct record *ours = by_id(merge->ours, merge->kind, id);
    const struct record *theirs = by_id(merge->theirs, merge->kind, id);

    if (base != NULL && ours != NULL && theirs != NULL) {
        add(merge, merge_values(merge, base, ours, theirs));
    } else if (base != NULL) { /* one side removed it */
        const struct record *kept = ours != NULL ? ours : theirs;
        if (record_same(base, kept))
            return;
        tell_record(&merge->conflicts, '+', kept);
        add(merge, record_copy(kept));
    } else if (theirs != NULL && merge->kind == RECORD_NOTIFICATION && ours != NULL) {
        struct record *nothing = record_new(merge->kind); /* both made the one there can be */
        add(merge, merge_values(merge, nothing, ours, theirs));
        record_free(nothing);
    } else if (theirs != NULL) {
        add(merge, record_copy(theirs)); /* ours of the same id is added with a new one */
    } else {
        add(merge, record_copy(ours));
    }
}

static int by_number(const void *a, const void *b)
{
    unsigned left = ((const struct renumbered *)a)->from;
    unsigned right = ((const struct renumbered *)b)->from;

    return left < right ? -1 : left > right;
}

/* What we added under an id that they gave to a record of theirs. */
static void add_ours_anew(struct merge *merge)
{
    size_t count = registry_count(merge->ours, merge->kind);

    free(merge->renumbered);
    merge->renumbered = mem_new(count + 1, sizeof(*merge->renumbered));
    merge->renumbered_count = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned id = registry_id_at(merge->ours, merge->kind, i);
        if (is_there(merge->base, merge->kind, id) || !is_there(merge->theirs, merge->kind, id) ||
            merge->kind == RECORD_NOTIFICATION)
            continue;
        struct record *copy = record_copy(registry_at(merge->ours, merge->kind, i));
        record_set_id(copy, 0);
        merge->renumbered[merge->renumbered_count++] = (struct renumbered){id, add(merge, copy)};
    }
    qsort(merge->renumbered, merge->renumbered_count, sizeof(*merge->renumbered), by_number);
}

static void merge_in_order(struct merge *merge, const struct registry *first,
                           const struct registry *second)
{
    for (size_t i = 0; i < registry_count(first, merge->kind); i++)
        merge_record(merge, registry_id_at(first, merge->kind, i));
    for (size_t i = 0; i < registry_count(second, merge->kind); i++) {
        unsigned id = registry_id_at(second, merge->kind, i);
        if (!is_there(first, merge->kind, id))
            merge_record(merge, id);
    }
}

static void merge_kind(struct merge *merge)
{
    const struct registry *ours = merge->ours, *theirs = merge->theirs;
    bool they_moved = !same_order(merge->base, theirs, merge->kind);

    registry_set_next_id(merge->merged, merge->kind, registry_next_id(ours, merge->kind));
    registry_set_next_id(merge->merged, merge->kind, registry_next_id(theirs, merge->kind));
    merge_in_order(merge, they_moved ? theirs : ours, they_moved ? ours : theirs);
    add_ours_anew(merge);
}

/* Is it named by its code, or by its number? */
static bool refers_by_code(enum record_kind kind)
{
    return kind == RECORD_OAUTH_SERVER;
}

/* Where the merged registry has the record of the kind under way that one of the three registries
 * has under the number; its count: nowhere. */
static size_t place_in_merged(const struct merge *merge, const struct registry *from, unsigned id)
{
    struct renumbered wanted = {id, 0}, *found = NULL;

    if (from == merge->ours)
        found =
            bsearch(&wanted, merge->renumbered, merge->renumbered_count, sizeof(wanted), by_number);
    return registry_find_id(merge->merged, merge->kind, found != NULL ? found->to : id);
}

/* What refers to the record: its number or its code. out: room for 65 bytes. */
static void reference_to(const struct registry *registry, enum record_kind kind, size_t position,
                         char *out)
{
    size_t length;
    const char *code;

    if (!refers_by_code(kind)) {
        snprintf(out, 65, "%u", registry_id_at(registry, kind, position));
        return;
    }
    code = registry_peek(registry, kind, position, record_kinds[kind].key, &length);
    snprintf(out, 65, "%.*s", (int)length, code);
}

/* What the value of a reference names in the registry that it stands in. */
static size_t named(const struct registry *registry, enum record_kind kind, const char *value)
{
    return refers_by_code(kind)
               ? registry_find_code(registry, kind, value)
               : registry_find_id(registry, kind, (unsigned)strtoul(value, NULL, 10));
}

/* Who refers by the field to a record of the kind under way goes on with that one, whatever number
 * or code it has in the merged registry: the one that is called so there may be somebody else's. */
static void follow(const struct merge *merge, struct registry *registry, enum field_id field)
{
    enum record_kind kind = field_kind(field);

    for (size_t i = 0; i < registry_count(registry, kind); i++) {
        char value[65], now[65];
        size_t length, there;
        const char *text = registry_peek(registry, kind, i, field, &length);
        if (length == 0)
            continue;
        snprintf(value, sizeof(value), "%.*s", (int)length, text);
        size_t position = named(registry, merge->kind, value);
        if (position == registry_count(registry, merge->kind))
            continue;
        there = place_in_merged(merge, registry, registry_id_at(registry, merge->kind, position));
        if (there == registry_count(merge->merged, merge->kind))
            continue;
        reference_to(merge->merged, merge->kind, there, now);
        if (strcmp(now, value) == 0)
            continue;
        struct record *changed = record_copy(registry_at(registry, kind, i));
        if (!record_set(changed, field, now, ORIGIN_USER, NULL) ||
            !registry_replace(registry, changed, NULL))
            record_free(changed);
    }
}

/* False: no field names a record of the kind. */
static bool referring_type(enum record_kind kind, enum field_type *type)
{
    switch (kind) {
    case RECORD_SERVER:
        *type = TYPE_SERVER;
        return true;
    case RECORD_OAUTH_SERVER:
        *type = TYPE_OAUTH_SERVER;
        return true;
    case RECORD_MIGRATION:
        *type = TYPE_MIGRATION;
        return true;
    default:
        return false;
    }
}

static void follow_all(const struct merge *merge, struct registry *registry)
{
    enum field_type type;

    if (!referring_type(merge->kind, &type))
        return;
    for (enum field_id id = 0; id < FIELD_COUNT; id++)
        if (fields[id].type == type)
            follow(merge, registry, id);
}

struct registry *registry_merge(const struct registry *base, const struct registry *ours,
                                const struct registry *theirs, struct text *conflicts)
{
    /* Who is referred to before those who refer to it. */
    static const enum record_kind order[RECORD_KIND_COUNT] = {
        RECORD_OAUTH_SERVER, RECORD_SERVER,    RECORD_ACCOUNT,
        RECORD_NOTIFICATION, RECORD_MIGRATION, RECORD_WATCH};
    struct merge merge = {.base = registry_copy(base),
                          .ours = registry_copy(ours),
                          .theirs = registry_copy(theirs),
                          .merged = registry_new(),
                          .conflicts = {theirs, ours, .out = conflicts, .most = (size_t)-1}};

    for (size_t i = 0; i < RECORD_KIND_COUNT; i++) {
        merge.kind = order[i];
        merge_kind(&merge);
        follow_all(&merge, merge.base);
        follow_all(&merge, merge.ours);
        follow_all(&merge, merge.theirs);
    }
    registry_free(merge.base);
    registry_free(merge.ours);
    registry_free(merge.theirs);
    free(merge.renumbered);
    return merge.merged;
}
