/* One wish for the list of servers, taken whole or not at all. */
#include "model/registry.h"

#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

struct first_problem {
    const char *code;
    struct err *err;
};

static void keep_first(void *context, enum field_id id, const char *sentence)
{
    struct first_problem *first = context;

    if (first->code != NULL)
        fail(first->err, ERR_INPUT, "%s: %s: %s", first->code, fields[id].path, sentence);
    first->code = NULL;
}

static bool whole_server_valid(const struct server *server, const char *code, struct err *err)
{
    struct first_problem first = {code, err};

    return server_validate(server, keep_first, &first) == 0;
}

static bool is_absent(const char *value)
{
    return strcmp(value, "null") == 0 || strcmp(value, "none") == 0;
}

static bool assign(struct server *server, const char *code, const struct assignment *assignment,
                   struct err *err)
{
    enum field_id id = field_by_path(assignment->path);
    const char *value = assignment->value;
    struct err why;

    if (id == FIELD_NONE)
        return fail(err, ERR_USAGE, _("%s: there is no setting named \"%s\"."), code,
                    assignment->path);
    if (fields[id].type == TYPE_CODE_REF)
        return fail(err, ERR_INPUT, _("%s: %s: %s cannot be set by this version."), code,
                    assignment->path, _(fields[id].label));
    if (fields[id].type == TYPE_SIDE && is_absent(value))
        value = "false";
    else if (fields[id].nullable && strcmp(value, "null") == 0)
        value = "";
    if (server_set(server, id, value, ORIGIN_USER, &why))
        return true;
    return fail(err, why.code, "%s: %s: %s", code, assignment->path, why.text);
}

static bool assign_all(struct server *server, const char *code, const struct registry_edit *edit,
                       struct err *err)
{
    for (size_t i = 0; i < edit->assignment_count; i++)
        if (!assign(server, code, &edit->assignments[i], err))
            return false;
    return true;
}

static bool set_code(struct server *server, const char *code, struct err *err)
{
    struct err why;

    if (server_set(server, FIELD_CODE, code, ORIGIN_USER, &why))
        return true;
    return fail(err, why.code, "%s: code: %s", code, why.text);
}

static bool find(const struct registry *registry, const char *code, size_t *position,
                 struct err *err)
{
    *position = registry_find_code(registry, code);
    if (*position < registry_count(registry))
        return true;
    return fail(err, ERR_INPUT, _("There is no server with the code %s."), code);
}

/* Puts the code before what registry_add() and registry_replace() say. */
static bool fail_for(const char *code, const struct err *why, struct err *err)
{
    return fail(err, why->code, "%s: code: %s", code, why->text);
}

static bool apply_add(struct registry *registry, const struct registry_edit *edit, struct err *err)
{
    const char *code = edit->codes[0];
    struct server *server = server_new();
    struct err why;

    if (!set_code(server, code, err) || !assign_all(server, code, edit, err))
        goto out;
    if (server_is(server, FIELD_NAME, ""))
        server_set(server, FIELD_NAME, server_get(server, FIELD_CODE), ORIGIN_DEFAULT, NULL);
    if (!whole_server_valid(server, code, err))
        goto out;
    if (registry_add(registry, server, &why))
        return true;
    fail_for(code, &why, err);
out:
    server_free(server);
    return false;
}

static bool apply_set(struct registry *registry, const struct registry_edit *edit, struct err *err)
{
    const char *code = edit->codes[0];
    struct server *server;
    size_t position;
    struct err why;

    if (!find(registry, code, &position, err))
        return false;
    server = server_copy(registry_at(registry, position));
    if (!assign_all(server, code, edit, err) || !whole_server_valid(server, code, err))
        goto out;
    if (registry_replace(registry, server, &why))
        return true;
    fail_for(code, &why, err);
out:
    server_free(server);
    return false;
}

static bool apply_copy(struct registry *registry, const struct registry_edit *edit, struct err *err)
{
    struct server *copy;
    size_t position;
    struct err why;

    if (!find(registry, edit->codes[0], &position, err))
        return false;
    copy = server_copy(registry_at(registry, position));
    server_set_id(copy, 0);
    if (set_code(copy, edit->codes[1], err)) {
        if (registry_add(registry, copy, &why))
            return true;
        fail_for(edit->codes[1], &why, err);
    }
    server_free(copy);
    return false;
}

static int by_position(const void *a, const void *b)
{
    size_t left = *(const size_t *)a, right = *(const size_t *)b;

    return left < right ? -1 : left > right;
}

/* The positions of the codes, ascending; the caller frees. NULL: a code is not there or twice. */
static size_t *positions_of(const struct registry *registry, const struct registry_edit *edit,
                            struct err *err)
{
    size_t *positions = mem_new(edit->code_count, sizeof(size_t));

    for (size_t i = 0; i < edit->code_count; i++)
        if (!find(registry, edit->codes[i], &positions[i], err)) {
            free(positions);
            return NULL;
        }
    qsort(positions, edit->code_count, sizeof(size_t), by_position);
    for (size_t i = 1; i < edit->code_count; i++)
        if (positions[i] == positions[i - 1]) {
            fail(err, ERR_USAGE, _("The server %s is named twice."),
                 server_get(registry_at(registry, positions[i]), FIELD_CODE));
            free(positions);
            return NULL;
        }
    return positions;
}

static bool apply_remove(struct registry *registry, const struct registry_edit *edit,
                         struct err *err)
{
    size_t *positions = positions_of(registry, edit, err);

    if (positions == NULL)
        return false;
    for (size_t i = edit->code_count; i > 0; i--)
        registry_remove(registry, positions[i - 1]);
    free(positions);
    return true;
}

static bool apply_remove_all(struct registry *registry, const struct registry_edit *edit,
                             struct err *err)
{
    (void)edit;
    (void)err;
    for (size_t i = registry_count(registry); i > 0; i--)
        registry_remove(registry, i - 1);
    return true;
}

/* The position before which the moved ones belong, so that the first of them becomes number `to`
 * (1-based): that many less one stay before it. */
static size_t before_number(const struct registry *registry, const size_t *positions, size_t count,
                            size_t to)
{
    size_t staying = 0, next = 0;

    for (size_t i = 0; i < registry_count(registry); i++) {
        if (next < count && positions[next] == i)
            next++;
        else if (++staying == to)
            return i;
    }
    return registry_count(registry);
}

static bool apply_move(struct registry *registry, const struct registry_edit *edit, struct err *err)
{
    int targets = (edit->before != NULL) + (edit->after != NULL) + (edit->to != 0);
    size_t count = registry_count(registry), before = 0;
    size_t *positions;

    if (targets != 1)
        return fail(err, ERR_USAGE,
                    _("Say where to: before a code, after a code, or to a position."));
    if (edit->to < 0 || edit->to > (long)count)
        return fail(err, ERR_USAGE, _("The position must be a number from 1 to %zu."), count);
    if (edit->before != NULL && !find(registry, edit->before, &before, err))
        return false;
    if (edit->after != NULL && !find(registry, edit->after, &before, err))
        return false;
    positions = positions_of(registry, edit, err);
    if (positions == NULL)
        return false;
    if (edit->after != NULL)
        before++;
    if (edit->to != 0)
        before = before_number(registry, positions, edit->code_count, (size_t)edit->to);
    registry_move(registry, positions, edit->code_count, before);
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

bool registry_apply(struct registry *registry, const struct registry_edit *edit, struct err *err)
{
    size_t most = kinds[edit->kind].most;

    if (edit->code_count < kinds[edit->kind].fewest || (most > 0 && edit->code_count > most))
        return fail(err, ERR_USAGE, _("The number of server codes is not right."));
    return kinds[edit->kind].apply(registry, edit, err);
}
