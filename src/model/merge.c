/* What two sessions made of one registry, compared and put together. */
#include "model/merge.h"

#include "base/i18n.h"
#include "base/text.h"

#include <string.h>

static const struct server *by_id(const struct registry *registry, unsigned id)
{
    return registry_at(registry, registry_find_id(registry, id));
}

static bool same_value(const struct server *a, const struct server *b, enum field_id id)
{
    return strcmp(server_get(a, id), server_get(b, id)) == 0;
}

static bool same_values(const struct server *a, const struct server *b)
{
    for (enum field_id id = 0; id < FIELD_COUNT; id++)
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

static const char *shown(const struct server *server, enum field_id id)
{
    const char *value = server_get(server, id);
    return *value != '\0' ? value : "null";
}

static void tell_server(struct lines *lines, char sign, const struct server *server)
{
    if (next_line(lines))
        text_format(lines->out, "%c %s", sign, server_get(server, FIELD_CODE));
}

static void tell_value(struct lines *lines, const struct server *before, const struct server *now,
                       enum field_id id)
{
    if (next_line(lines))
        text_format(lines->out, "%s: %s %s -> %s", server_get(before, FIELD_CODE), fields[id].path,
                    shown(before, id), shown(now, id));
}

static void tell_values(struct lines *lines, const struct server *before, const struct server *now)
{
    for (enum field_id id = 0; id < FIELD_COUNT; id++)
        if (!same_value(before, now, id))
            tell_value(lines, before, now, id);
}

/* Do the servers that both have stand in the same order? Walks each list once. */
static bool same_order(const struct registry *a, const struct registry *b)
{
    size_t at_b = 0;

    for (size_t i = 0; i < registry_count(a); i++) {
        unsigned id = server_id(registry_at(a, i));
        if (by_id(b, id) == NULL)
            continue;
        while (by_id(a, server_id(registry_at(b, at_b))) == NULL)
            at_b++;
        if (server_id(registry_at(b, at_b++)) != id)
            return false;
    }
    return true;
}

size_t registry_difference(const struct registry *before, const struct registry *now, size_t most,
                           struct text *out)
{
    struct lines lines = {.out = out, .most = most};

    for (size_t i = 0; i < registry_count(before); i++) {
        const struct server *server = registry_at(before, i);
        const struct server *other = by_id(now, server_id(server));
        if (other == NULL)
            tell_server(&lines, '-', server);
        else
            tell_values(&lines, server, other);
    }
    for (size_t i = 0; i < registry_count(now); i++)
        if (by_id(before, server_id(registry_at(now, i))) == NULL)
            tell_server(&lines, '+', registry_at(now, i));
    if (!same_order(before, now) && next_line(&lines))
        text_add(out, _("The order is another."));
    return lines.count;
}

/* Merge ------------------------------------------------------------------------------------- */

struct merge {
    const struct registry *base, *ours, *theirs;
    struct registry *merged;
    struct lines conflicts;
};

/* What both changed is ours, unless ours was only proposed (the port that goes with an encryption).
 */
static bool ours_counts(const struct server *base, const struct server *ours,
                        const struct server *theirs, enum field_id id)
{
    return !same_value(base, ours, id) &&
           (same_value(base, theirs, id) || server_origin(ours, id) == ORIGIN_USER);
}

/* Setting one field may propose another (the port that goes with an encryption), so what was
 * wanted is set again until it stands. */
static struct server *merge_values(struct merge *merge, const struct server *base,
                                   const struct server *ours, const struct server *theirs)
{
    struct server *merged = server_copy(theirs);

    for (enum field_id id = 0; id < FIELD_COUNT; id++)
        if (ours_counts(base, ours, theirs, id) && !same_value(base, theirs, id) &&
            !same_value(ours, theirs, id))
            tell_value(&merge->conflicts, theirs, ours, id);
    for (int pass = 0; pass < 2; pass++)
        for (enum field_id id = 0; id < FIELD_COUNT; id++) {
            const struct server *from = ours_counts(base, ours, theirs, id) ? ours : theirs;
            if (!same_value(merged, from, id))
                server_take(merged, id, server_get(from, id), ORIGIN_USER, NULL);
        }
    return merged;
}

static void add(struct merge *merge, struct server *server)
{
    char code[65];
    struct server *renamed = server_copy(server);

    if (registry_add(merge->merged, server, NULL)) {
        server_free(renamed);
        return;
    }
    server_free(server);
    registry_free_code(merge->merged, server_get(renamed, FIELD_CODE), code);
    struct server *before = server_copy(renamed);
    server_set(renamed, FIELD_CODE, code, ORIGIN_USER, NULL);
    tell_value(&merge->conflicts, before, renamed, FIELD_CODE);
    server_free(before);
    registry_add(merge->merged, renamed, NULL);
}

/* One id that is in ours, in theirs, or in both. */
static void merge_server(struct merge *merge, unsigned id)
{
    const struct server *base = by_id(merge->base, id);
    const struct server *ours = by_id(merge->ours, id);
    const struct server *theirs = by_id(merge->theirs, id);

    if (base != NULL && ours != NULL && theirs != NULL) {
        add(merge, merge_values(merge, base, ours, theirs));
    } else if (base != NULL) { /* one side removed it */
        const struct server *kept = ours != NULL ? ours : theirs;
        if (same_values(base, kept))
            return;
        tell_server(&merge->conflicts, '+', kept);
        add(merge, server_copy(kept));
    } else if (theirs != NULL) {
        add(merge, server_copy(theirs)); /* ours of the same id is added with a new one */
    } else {
        add(merge, server_copy(ours));
    }
}

/* What we added under an id that they gave to a server of theirs. */
static void add_ours_anew(struct merge *merge)
{
    for (size_t i = 0; i < registry_count(merge->ours); i++) {
        const struct server *server = registry_at(merge->ours, i);
        unsigned id = server_id(server);
        if (by_id(merge->base, id) != NULL || by_id(merge->theirs, id) == NULL)
            continue;
        struct server *copy = server_copy(server);
        server_set_id(copy, 0);
        add(merge, copy);
    }
}

static void merge_in_order(struct merge *merge, const struct registry *first,
                           const struct registry *second)
{
    for (size_t i = 0; i < registry_count(first); i++)
        merge_server(merge, server_id(registry_at(first, i)));
    for (size_t i = 0; i < registry_count(second); i++) {
        unsigned id = server_id(registry_at(second, i));
        if (by_id(first, id) == NULL)
            merge_server(merge, id);
    }
}

struct registry *registry_merge(const struct registry *base, const struct registry *ours,
                                const struct registry *theirs, struct text *conflicts)
{
    struct merge merge = {base, ours, theirs, registry_new(), {conflicts, 0, (size_t)-1}};
    bool they_moved = !same_order(base, theirs);

    registry_set_next_id(merge.merged, registry_next_id(ours));
    registry_set_next_id(merge.merged, registry_next_id(theirs));
    merge_in_order(&merge, they_moved ? theirs : ours, they_moved ? ours : theirs);
    add_ours_anew(&merge);
    return merge.merged;
}
