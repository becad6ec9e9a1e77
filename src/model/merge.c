/* What two sessions made of one registry, compared and put together. */
#include "model/merge.h"

#include "base/i18n.h"
#include "base/text.h"
#include "model/account.h"

#include <string.h>

static const struct record *by_id(const struct registry *registry, enum record_kind kind,
                                  unsigned id)
{
    return registry_at(registry, kind, registry_find_id(registry, kind, id));
}

static bool same_value(const struct record *a, const struct record *b, enum field_id id)
{
    return strcmp(record_get(a, id), record_get(b, id)) == 0;
}

static bool same_values(const struct record *a, const struct record *b)
{
    for (each_field(id, record_kind(a)))
        if (!same_value(a, b, id))
            return false;
    return true;
}

/* Differences ------------------------------------------------------------------------------- */

struct lines {
    struct text *out;
    size_t count, most;
};

static bool next_line(struct lines *lines)
{
    if (lines->count++ >= lines->most)
        return false;
    if (lines->out->length > 0)
        text_add_char(lines->out, '\n');
    return true;
}

static const char *shown(const struct record *server, enum field_id id)
{
    const char *value = record_get(server, id);
    return *value != '\0' ? value : "null";
}

/* "head-office", "account taro@example.co.jp", "notification": as the command line has it. */
static void tell_name(struct lines *lines, const struct record *record)
{
    enum record_kind kind = record_kind(record);

    if (kind != RECORD_SERVER)
        text_add(lines->out, record_kinds[kind].name);
    if (kind == RECORD_ACCOUNT)
        text_format(lines->out, " %s", account_label(record));
    else if (kind != RECORD_NOTIFICATION)
        text_format(lines->out, "%s%s", kind == RECORD_SERVER ? "" : " ",
                    record_get(record, record_kinds[kind].key));
}

static void tell_record(struct lines *lines, char sign, const struct record *record)
{
    if (!next_line(lines))
        return;
    text_format(lines->out, "%c ", sign);
    tell_name(lines, record);
}

static void tell_value(struct lines *lines, const struct record *before, const struct record *now,
                       enum field_id id)
{
    if (!next_line(lines))
        return;
    tell_name(lines, before);
    text_format(lines->out, ": %s %s -> %s", fields[id].path, shown(before, id), shown(now, id));
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
        unsigned id = record_id(registry_at(a, kind, i));
        if (by_id(b, kind, id) == NULL)
            continue;
        while (by_id(a, kind, record_id(registry_at(b, kind, at_b))) == NULL)
            at_b++;
        if (record_id(registry_at(b, kind, at_b++)) != id)
            return false;
    }
    return true;
}

static void difference_of(struct lines *lines, const struct registry *before,
                          const struct registry *now, enum record_kind kind)
{
    for (size_t i = 0; i < registry_count(before, kind); i++) {
        const struct record *record = registry_at(before, kind, i);
        const struct record *other = by_id(now, kind, record_id(record));
        if (other == NULL)
            tell_record(lines, '-', record);
        else if (other != record)
            tell_values(lines, record, other);
    }
    for (size_t i = 0; i < registry_count(now, kind); i++)
        if (by_id(before, kind, record_id(registry_at(now, kind, i))) == NULL)
            tell_record(lines, '+', registry_at(now, kind, i));
    if (!same_order(before, now, kind) && next_line(lines))
        text_add(lines->out, _("The order is another."));
}

size_t registry_difference(const struct registry *before, const struct registry *now, size_t most,
                           struct text *out)
{
    struct lines lines = {.out = out, .most = most};

    for (enum record_kind kind = 0; kind < RECORD_KIND_COUNT; kind++)
        if (!registry_same(before, now, kind))
            difference_of(&lines, before, now, kind);
    return lines.count;
}

/* Merge ------------------------------------------------------------------------------------- */

struct merge {
    enum record_kind kind; /* under way */
    const struct registry *base, *ours, *theirs;
    struct registry *merged;
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

static void add(struct merge *merge, struct record *record)
{
    enum field_id key = record_kinds[merge->kind].key;
    char code[65];
    struct record *renamed = record_copy(record);

    if (registry_add(merge->merged, record, NULL)) {
        record_free(renamed);
        return;
    }
    record_free(record);
    if (key != FIELD_NONE) {
        registry_free_code(merge->merged, merge->kind, record_get(renamed, key), code);
        struct record *before = record_copy(renamed);
        record_set(renamed, key, code, ORIGIN_USER, NULL);
        tell_value(&merge->conflicts, before, renamed, key);
        record_free(before);
    }
    if (!registry_add(merge->merged, renamed, NULL))
        record_free(renamed);
}

/* One id that is in ours, in theirs, or in both. */
static void merge_record(struct merge *merge, unsigned id)
{
    const struct record *base = by_id(merge->base, merge->kind, id);
    const struct record *ours = by_id(merge->ours, merge->kind, id);
    const struct record *theirs = by_id(merge->theirs, merge->kind, id);

    if (base != NULL && ours != NULL && theirs != NULL) {
        add(merge, merge_values(merge, base, ours, theirs));
    } else if (base != NULL) { /* one side removed it */
        const struct record *kept = ours != NULL ? ours : theirs;
        if (same_values(base, kept))
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

/* What we added under an id that they gave to a record of theirs. */
static void add_ours_anew(struct merge *merge)
{
    for (size_t i = 0; i < registry_count(merge->ours, merge->kind); i++) {
        const struct record *record = registry_at(merge->ours, merge->kind, i);
        unsigned id = record_id(record);
        if (by_id(merge->base, merge->kind, id) != NULL ||
            by_id(merge->theirs, merge->kind, id) == NULL || merge->kind == RECORD_NOTIFICATION)
            continue;
        struct record *copy = record_copy(record);
        record_set_id(copy, 0);
        add(merge, copy);
    }
}

static void merge_in_order(struct merge *merge, const struct registry *first,
                           const struct registry *second)
{
    for (size_t i = 0; i < registry_count(first, merge->kind); i++)
        merge_record(merge, record_id(registry_at(first, merge->kind, i)));
    for (size_t i = 0; i < registry_count(second, merge->kind); i++) {
        unsigned id = record_id(registry_at(second, merge->kind, i));
        if (by_id(first, merge->kind, id) == NULL)
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

struct registry *registry_merge(const struct registry *base, const struct registry *ours,
                                const struct registry *theirs, struct text *conflicts)
{
    struct merge merge = {0, base, ours, theirs, registry_new(), {conflicts, 0, (size_t)-1}};

    for (merge.kind = 0; merge.kind < RECORD_KIND_COUNT; merge.kind++)
        merge_kind(&merge);
    return merge.merged;
}
