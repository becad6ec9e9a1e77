/* One wish for what is registered, taken whole or not at all. */
#include "model/registry.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "model/account.h"
#include "model/migration.h"
#include "model/provider.h"
#include "model/server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct first_problem {
    const char *name;
    struct err *err;
};

static void keep_first(void *context, enum field_id id, const char *sentence)
{
    struct first_problem *first = context;

    if (first->name != NULL)
        fail(first->err, ERR_INPUT, "%s: %s: %s", first->name, fields[id].path, sentence);
    first->name = NULL;
}

static bool whole_valid(const struct record *record, const char *name, struct err *err)
{
    struct first_problem first = {name, err};

    return record_validate(record, keep_first, &first) == 0;
}

static bool is_absent(const char *value)
{
    return strcmp(value, "null") == 0 || strcmp(value, "none") == 0;
}

/* `server_code` names by code what `server_id` names by number. */
static enum field_id field_named(enum record_kind kind, const char *path, bool *by_code)
{
    *by_code = strcmp(path, "server_code") == 0;
    return field_by_path(kind, *by_code ? "server_id" : path);
}

/* Notices go out through the sending side. */
static bool sends(const struct registry *registry, unsigned server_id, struct err *err)
{
    const struct record *server =
        registry_at(registry, RECORD_SERVER, registry_find_id(registry, RECORD_SERVER, server_id));

    return record_has_side(server, SIDE_SEND) ||
           fail(err, ERR_INPUT, _("The mail server %s has no sending side."),
                record_get(server, FIELD_CODE));
}

/* What a value refers to has to be there. */
static bool refers_well(const struct registry *registry, enum field_id id, const char *value,
                        struct err *err)
{
    enum field_type type = fields[id].type;

    if (*value == '\0')
        return true;
    if (type == TYPE_SERVER &&
        registry_find_id(registry, RECORD_SERVER, (unsigned)strtoul(value, NULL, 10)) ==
            registry_count(registry, RECORD_SERVER))
        return fail(err, ERR_INPUT, _("There is no mail server with the number %s."), value);
    if (type == TYPE_OAUTH_SERVER && registry_find_code(registry, RECORD_OAUTH_SERVER, value) ==
                                         registry_count(registry, RECORD_OAUTH_SERVER))
        return fail(err, ERR_INPUT, _("There is no OAuth server with the code %s."), value);
    return id != FIELD_NOTIFICATION_SERVER ||
           sends(registry, (unsigned)strtoul(value, NULL, 10), err);
}

static bool set_by_code(const struct registry *registry, struct record *record, enum field_id id,
                        const char *code, struct err *err)
{
    size_t position = registry_find_code(registry, RECORD_SERVER, code);
    const struct record *server = registry_at(registry, RECORD_SERVER, position);
    char number[16];

    if (server == NULL)
        return fail(err, ERR_INPUT, _("There is no server with the code %s."), code);
    snprintf(number, sizeof(number), "%u", record_id(server));
    return record_set(record, id, number, ORIGIN_USER, err) &&
           refers_well(registry, id, number, err);
}

static bool assign_value(const struct registry *registry, struct record *record, enum field_id id,
                         const char *value, struct err *err)
{
    if (fields[id].type == TYPE_PROVIDER)
        return fail(err, ERR_INPUT, _("%s is set by choosing a provider when a server is added."),
                    _(fields[id].label));
    if (fields[id].type == TYPE_SIDE && is_absent(value))
        value = "false";
    else if (fields[id].nullable && strcmp(value, "null") == 0)
        value = "";
    return record_set(record, id, value, ORIGIN_USER, err) &&
           refers_well(registry, id, record_get(record, id), err);
}

static bool assign(const struct registry *registry, struct record *record, const char *name,
                   const struct assignment *assignment, struct err *err)
{
    bool by_code, done;
    enum field_id id = field_named(record_kind(record), assignment->path, &by_code);
    struct err why;

    if (id == FIELD_NONE)
        return fail(err, ERR_USAGE, _("%s: there is no setting named \"%s\"."), name,
                    assignment->path);
    if (by_code && !is_absent(assignment->value) && *assignment->value != '\0')
        done = set_by_code(registry, record, id, assignment->value, &why);
    else
        done = assign_value(registry, record, id, assignment->value, &why);
    return done || fail(err, why.code, "%s: %s: %s", name, assignment->path, why.text);
}

static bool assign_all(const struct registry *registry, struct record *record, const char *name,
                       const struct registry_edit *edit, struct err *err)
{
    for (size_t i = 0; i < edit->assignment_count; i++)
        if (!assign(registry, record, name, &edit->assignments[i], err))
            return false;
    return true;
}

/* Its code, or what an account or the notification is called in a sentence. */
static const char *name_of(const struct registry_edit *edit)
{
    return edit->code_count > 0 ? edit->codes[0] : record_kinds[edit->of].name;
}

static bool set_code(struct record *record, const char *code, struct err *err)
{
    enum field_id key = record_kinds[record_kind(record)].key;
    struct err why;

    if (key == FIELD_NONE || record_set(record, key, code, ORIGIN_USER, &why))
        return true;
    return fail(err, why.code, "%s: %s: %s", code, fields[key].path, why.text);
}

static bool find(const struct registry *registry, enum record_kind of, const char *code,
                 size_t *position, struct err *err)
{
    if (of == RECORD_ACCOUNT)
        *position = account_find(registry, code, err);
    else if (of == RECORD_NOTIFICATION)
        *position = 0;
    else
        *position = registry_find_code(registry, of, code);
    if (*position < registry_count(registry, of))
        return true;
    if (of == RECORD_SERVER)
        fail(err, ERR_INPUT, _("There is no server with the code %s."), code);
    else if (of == RECORD_OAUTH_SERVER)
        fail(err, ERR_INPUT, _("There is no OAuth server with the code %s."), code);
    return false;
}

/* Puts the code before what registry_add() and registry_replace() say. */
static bool fail_for(const char *code, const struct err *why, struct err *err)
{
    return fail(err, why->code, "%s: code: %s", code, why->text);
}

const struct record *registry_find_preset(const struct registry *registry, const char *preset)
{
    for (size_t i = 0; i < registry_count(registry, RECORD_OAUTH_SERVER); i++)
        if (record_is(registry_at(registry, RECORD_OAUTH_SERVER, i), FIELD_OAUTH_PRESET, preset))
            return registry_at(registry, RECORD_OAUTH_SERVER, i);
    return NULL;
}

const char *registry_oauth_server(struct registry *registry, const char *preset)
{
    const struct record *there = registry_find_preset(registry, preset);
    struct record *made;
    char code[65];

    if (there != NULL)
        return record_get(there, FIELD_OAUTH_CODE);
    made = record_new(RECORD_OAUTH_SERVER);
    registry_free_code(registry, RECORD_OAUTH_SERVER, preset, code);
    record_set(made, FIELD_OAUTH_CODE, code, ORIGIN_USER, NULL);
    record_set(made, FIELD_OAUTH_PRESET, preset, ORIGIN_USER, NULL);
    if (!registry_add(registry, made, NULL)) {
        record_free(made);
        return "";
    }
    return record_get(made, FIELD_OAUTH_CODE);
}

/* Is it only the OAuth server that a new server lacks? */
static void give_oauth_server(struct registry *registry, struct record *record,
                              const struct registry_edit *edit)
{
    if (edit->oauth_preset != NULL && record_kind(record) == RECORD_SERVER &&
        record_is(record, FIELD_OAUTH_SERVER, "") &&
        (server_wants_token(record, SIDE_RECEIVE) || server_wants_token(record, SIDE_SEND)))
        record_set(record, FIELD_OAUTH_SERVER, registry_oauth_server(registry, edit->oauth_preset),
                   ORIGIN_PRESET, NULL);
}

/* The codes of what is built in are theirs; who had one before may keep it. */
static bool code_free(const struct record *record, const struct record *old, const char *name,
                      struct err *err)
{
    const char *code = record_kind(record) == RECORD_SERVER ? record_get(record, FIELD_CODE) : "";

    if (!provider_reserves(code) || (old != NULL && record_is(old, FIELD_CODE, code)))
        return true;
    return fail(err, ERR_INPUT, _("%s: code: %s is the code of a built-in mail server."), name,
                code);
}

/* Takes record over. */
static bool add(struct registry *registry, struct record *record, const struct registry_edit *edit,
                const char *code, struct err *err)
{
    size_t oauth_servers = registry_count(registry, RECORD_OAUTH_SERVER);
    struct err why;

    if (set_code(record, code, err) && assign_all(registry, record, code, edit, err) &&
        code_free(record, NULL, code, err)) {
        record_complete(record);
        give_oauth_server(registry, record, edit);
        if (whole_valid(record, code, err)) {
            if (registry_add(registry, record, &why))
                return true;
            fail_for(code, &why, err);
        }
    }
    record_free(record);
    if (edit->of == RECORD_SERVER) /* one that was made for it goes with it */
        registry_remove(registry, RECORD_OAUTH_SERVER, oauth_servers);
    return false;
}

static bool apply_add(struct registry *registry, const struct registry_edit *edit, struct err *err)
{
    struct record *record = edit->base != NULL ? record_copy(edit->base) : record_new(edit->of);

    record_set_id(record, 0);
    return add(registry, record, edit, name_of(edit), err);
}

/* Those who refer to an OAuth server by its old code go on with the new one. */
static void follow_code(struct registry *registry, const char *from, const char *to)
{
    static const enum field_id references[] = {FIELD_OAUTH_SERVER, FIELD_ACCOUNT_OAUTH_SERVER};

    for (size_t i = 0; i < sizeof(references) / sizeof(references[0]); i++) {
        enum record_kind kind = field_kind(references[i]);
        for (size_t at = 0; at < registry_count(registry, kind); at++) {
            if (!registry_peek_is(registry, kind, at, references[i], from))
                continue;
            struct record *changed = record_copy(registry_at(registry, kind, at));
            if (!record_set(changed, references[i], to, ORIGIN_USER, NULL) ||
                !registry_replace(registry, changed, NULL))
                record_free(changed);
        }
    }
}

static bool replace(struct registry *registry, const struct record *old, struct record *record,
                    const char *name, struct err *err)
{
    enum field_id key = FIELD_OAUTH_CODE;
    char *from = record_kind(old) == RECORD_OAUTH_SERVER ? mem_copy(record_get(old, key)) : NULL;
    struct err why;
    bool done = registry_replace(registry, record, &why);

    if (!done)
        fail_for(name, &why, err);
    else if (from != NULL && !record_is(record, key, from))
        follow_code(registry, from, record_get(record, key));
    free(from);
    return done;
}

/* The notification is there as soon as somebody sets it. */
static bool apply_set_first(struct registry *registry, const struct registry_edit *edit,
                            struct err *err)
{
    return add(registry, record_new(edit->of), edit, name_of(edit), err);
}

static bool apply_set(struct registry *registry, const struct registry_edit *edit, struct err *err)
{
    const char *name = name_of(edit);
    const struct record *old;
    struct record *record;
    size_t position;

    if (edit->of == RECORD_NOTIFICATION && registry_count(registry, edit->of) == 0)
        return apply_set_first(registry, edit, err);
    if (!find(registry, edit->of, name, &position, err))
        return false;
    old = registry_at(registry, edit->of, position);
    record = record_copy(old);
    if (assign_all(registry, record, name, edit, err) && code_free(record, old, name, err) &&
        whole_valid(record, name, err) && replace(registry, old, record, name, err))
        return true;
    record_free(record);
    return false;
}

static bool apply_copy(struct registry *registry, const struct registry_edit *edit, struct err *err)
{
    const char *code = edit->codes[edit->code_count - 1];
    struct record *copy;
    size_t position;

    if (!find(registry, edit->of, edit->codes[0], &position, err))
        return false;
    copy = record_copy(registry_at(registry, edit->of, position));
    record_set_id(copy, 0);
    return add(registry, copy, edit, code, err);
}

static int by_position(const void *a, const void *b)
{
    size_t left = *(const size_t *)a, right = *(const size_t *)b;

    return left < right ? -1 : left > right;
}

/* What the edit calls the record that is named twice: positions are sorted, codes are not. */
static bool fail_twice(const struct registry *registry, const struct registry_edit *edit,
                       size_t twice, struct err *err)
{
    size_t position, i = 0;

    while (i + 1 < edit->code_count &&
           !(find(registry, edit->of, edit->codes[i], &position, NULL) && position == twice))
        i++;
    return fail(err, ERR_USAGE, _("%s is named twice."), edit->codes[i]);
}

/* The positions of the codes, ascending; the caller frees. NULL: a code is not there or twice. */
static size_t *positions_of(const struct registry *registry, const struct registry_edit *edit,
                            struct err *err)
{
    size_t *positions = mem_new(edit->code_count, sizeof(size_t));

    for (size_t i = 0; i < edit->code_count; i++)
        if (!find(registry, edit->of, edit->codes[i], &positions[i], err)) {
            free(positions);
            return NULL;
        }
    qsort(positions, edit->code_count, sizeof(size_t), by_position);
    for (size_t i = 1; i < edit->code_count; i++)
        if (positions[i] == positions[i - 1]) {
            fail_twice(registry, edit, positions[i], err);
            free(positions);
            return NULL;
        }
    return positions;
}

/* An open migration goes on with both of its servers, or is taken back first. */
static bool may_go(const struct registry *registry, const struct record *record, struct err *err)
{
    const struct record *migration = record_kind(record) == RECORD_SERVER
                                         ? migration_of_server(registry, record_id(record))
                                         : NULL;

    return migration == NULL ||
           fail(err, ERR_INPUT,
                _("%s: accounts are being moved from or to it (migration %u): finish that, or take "
                  "it back, first."),
                record_get(record, FIELD_CODE), record_id(migration));
}

bool registry_may_remove(const struct registry *registry, enum record_kind of,
                         const size_t *positions, size_t count, struct err *err)
{
    if (of != RECORD_SERVER || registry_count(registry, RECORD_MIGRATION) == 0)
        return true;
    for (size_t i = 0; i < count; i++)
        if (!may_go(registry, registry_at(registry, of, positions != NULL ? positions[i] : i), err))
            return false;
    return true;
}

static bool apply_remove(struct registry *registry, const struct registry_edit *edit,
                         struct err *err)
{
    size_t *positions = positions_of(registry, edit, err);

    if (positions == NULL)
        return false;
    if (!registry_may_remove(registry, edit->of, positions, edit->code_count, err)) {
        free(positions);
        return false;
    }
    registry_remove_some(registry, edit->of, positions, edit->code_count);
    free(positions);
    return true;
}

static bool apply_remove_all(struct registry *registry, const struct registry_edit *edit,
                             struct err *err)
{
    if (!registry_may_remove(registry, edit->of, NULL, registry_count(registry, edit->of), err))
        return false;
    registry_remove_all(registry, edit->of);
    return true;
}

/* The position before which the moved ones belong, so that the first of them becomes number `to`
 * (1-based): that many less one stay before it. */
static size_t before_number(size_t all, const size_t *positions, size_t count, size_t to)
{
    size_t staying = 0, next = 0;

    for (size_t i = 0; i < all; i++) {
        if (next < count && positions[next] == i)
            next++;
        else if (++staying == to)
            return i;
    }
    return all;
}

static bool apply_move(struct registry *registry, const struct registry_edit *edit, struct err *err)
{
    int targets = (edit->before != NULL) + (edit->after != NULL) + (edit->to != 0);
    size_t count = registry_count(registry, edit->of), before = 0;
    size_t *positions;

    if (targets != 1)
        return fail(err, ERR_USAGE,
                    _("Say where to: before a code, after a code, or to a position."));
    if (edit->to < 0 || edit->to > (long)count)
        return fail(err, ERR_USAGE, _("The position must be a number from 1 to %zu."), count);
    if (edit->before != NULL && !find(registry, edit->of, edit->before, &before, err))
        return false;
    if (edit->after != NULL && !find(registry, edit->of, edit->after, &before, err))
        return false;
    positions = positions_of(registry, edit, err);
    if (positions == NULL)
        return false;
    if (edit->after != NULL)
        before++;
    if (edit->to != 0)
        before = before_number(count, positions, edit->code_count, (size_t)edit->to);
    registry_move(registry, edit->of, positions, edit->code_count, before);
    free(positions);
    return true;
}

typedef bool apply_function(struct registry *registry, const struct registry_edit *edit,
                            struct err *err);

static const struct {
    apply_function *apply;
    size_t fewest, most; /* codes; most 0: any number */
} kinds[] = {
    [EDIT_ADD] = {apply_add, 1, 1},       [EDIT_SET] = {apply_set, 1, 1},
    [EDIT_REMOVE] = {apply_remove, 1, 0}, [EDIT_REMOVE_ALL] = {apply_remove_all, 0, 0},
    [EDIT_MOVE] = {apply_move, 1, 0},     [EDIT_COPY] = {apply_copy, 2, 2},
};

/* Who has no code is not named by one. */
static size_t fewest_codes(const struct registry_edit *edit)
{
    bool nameless = (edit->of == RECORD_ACCOUNT && edit->kind == EDIT_ADD) ||
                    (edit->of == RECORD_NOTIFICATION && edit->kind == EDIT_SET) ||
                    (edit->of == RECORD_ACCOUNT && edit->kind == EDIT_COPY);

    return kinds[edit->kind].fewest - (nameless ? 1 : 0);
}

bool registry_apply(struct registry *registry, const struct registry_edit *edit, struct err *err)
{
    size_t most = kinds[edit->kind].most;

    if (edit->code_count < fewest_codes(edit) || (most > 0 && edit->code_count > most))
        return fail(err, ERR_USAGE, _("The number of server codes is not right."));
    return kinds[edit->kind].apply(registry, edit, err);
}
