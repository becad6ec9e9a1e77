/* What changes the number and the order of servers: delete, copy, move. Each is saved at once
 * and can be taken back. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { NAMED_MAX = 8 }; /* servers that a question names one by one */
enum { CODE_MAX = 64 };

/* Registry positions of what is marked, or of the server under the cursor; the caller frees. */
static size_t *targets(const struct app *app, unsigned id, size_t *count)
{
    const struct list_state *list = &app->list;
    size_t *positions = mem_new(list->marked_count + 1, sizeof *positions);
    size_t servers = registry_count(app->registry, RECORD_SERVER);
    *count = 0;
    for (size_t i = 0; i < servers && *count < list->marked_count; i++)
        if (list->marked[i])
            positions[(*count)++] = i;
    if (*count == 0) {
        size_t position = registry_find_id(app->registry, RECORD_SERVER, id);
        if (position < servers)
            positions[(*count)++] = position;
    }
    return positions;
}

static unsigned cursor_id(const struct app *app)
{
    const struct record *server = list_server(app);
    return server ? record_id(server) : 0;
}

static void name_some(struct app *app, struct text *out, const size_t *positions, size_t count)
{
    for (size_t i = 0; i < count && i < NAMED_MAX; i++)
        text_format(
            out, "%s%s", i > 0 ? ", " : "",
            record_get(registry_at(app->registry, RECORD_SERVER, positions[i]), FIELD_CODE));
    if (count > NAMED_MAX) {
        text_add(out, " ");
        text_format(out, _("and %zu more"), count - NAMED_MAX);
    }
}

void list_ask_delete(struct app *app, struct commands *commands)
{
    size_t count;
    unsigned id = cursor_id(app);
    if (!app_may_change(app, commands))
        return;
    size_t *positions = targets(app, id, &count);
    if (count == 1) {
        const struct record *server = registry_at(app->registry, RECORD_SERVER, positions[0]);
        dialog_open(app, DIALOG_DELETE, _("Delete the mail server %s (%s)?"),
                    record_get(server, FIELD_CODE), record_get(server, FIELD_NAME));
    } else if (count > 1) {
        struct text names = {0};
        name_some(app, &names, positions, count);
        dialog_open(app, DIALOG_DELETE, _("Delete these %zu mail servers: %s?"), count,
                    text_get(&names));
        text_free(&names);
    }
    app->dialog.server_id = id;
    free(positions);
}

void list_delete(struct app *app, struct commands *commands)
{
    size_t count;
    size_t *positions = targets(app, app->dialog.server_id, &count);
    char *what;
    if (count == 1)
        what = mem_format(
            _("The mail server %s was deleted."),
            record_get(registry_at(app->registry, RECORD_SERVER, positions[0]), FIELD_CODE));
    else
        what = mem_format(_("%zu mail servers were deleted."), count);
    if (count > 0) {
        app_keep_undo(app, what);
        for (size_t i = count; i > 0; i--)
            registry_remove(app->registry, RECORD_SERVER, positions[i - 1]);
        list_forget_marks(app);
        list_rebuild(app);
        app_say(app, SEVERITY_INFO, _("%s u brings back what was."), what);
        app_save(app, AFTER_NOTHING, false, commands);
    }
    free(what);
    free(positions);
}

void list_ask_copy(struct app *app, struct commands *commands)
{
    const struct record *server = list_server(app);
    char code[CODE_MAX + 1];
    if (!server || !app_may_change(app, commands))
        return;
    registry_free_code(app->registry, RECORD_SERVER, record_get(server, FIELD_CODE), code);
    dialog_open(app, DIALOG_COPY, _("Register a copy of the mail server %s (%s)."),
                record_get(server, FIELD_CODE), record_get(server, FIELD_NAME));
    dialog_add_line(app, INPUT_COUNT, code);
    app->dialog.server_id = record_id(server);
}

bool list_copy(struct app *app, struct commands *commands)
{
    size_t position = registry_find_id(app->registry, RECORD_SERVER, app->dialog.server_id);
    const char *code = edit_text(&app->dialog.lines[0]);
    struct err err = {0};
    if (position >= registry_count(app->registry, RECORD_SERVER))
        return true;
    struct record *copy = record_copy(registry_at(app->registry, RECORD_SERVER, position));
    record_set_id(copy, 0);
    if (!record_set(copy, FIELD_CODE, code, ORIGIN_USER, &err)) {
        dialog_problem(app, err.text);
        record_free(copy);
        return false;
    }
    if (registry_find_code(app->registry, RECORD_SERVER, record_get(copy, FIELD_CODE)) <
        registry_count(app->registry, RECORD_SERVER)) {
        fail(&err, ERR_INPUT, _("The code %s is taken by another mail server."), code);
        dialog_problem(app, err.text);
        record_free(copy);
        return false;
    }
    const char *original =
        record_get(registry_at(app->registry, RECORD_SERVER, position), FIELD_CODE);
    char *what = mem_format(_("The mail server %s was copied as %s."), original, code);
    app_keep_undo(app, what);
    if (!registry_insert(app->registry, position + 1, copy, &err)) {
        dialog_problem(app, err.text);
        record_free(copy);
        free(what);
        return false;
    }
    list_forget_marks(app);
    list_rebuild(app);
    list_go_to(app, record_id(registry_at(app->registry, RECORD_SERVER, position + 1)));
    app_say(app, SEVERITY_INFO, "%s", what);
    app_save(app, AFTER_NOTHING, false, commands);
    free(what);
    return true;
}

/* Is the server in this row one of those that move? */
static bool moves(const struct app *app, size_t row)
{
    const struct list_state *list = &app->list;
    if (list->moved_id)
        return record_id(app_list_server(app, row)) == list->moved_id;
    return list->marked[list->rows[row]];
}

void list_start_move(struct app *app, struct commands *commands)
{
    struct list_state *list = &app->list;
    if (list->row_count == 0 || !app_may_change(app, commands))
        return;
    list->moving = true;
    list->moved_from = list->cursor;
    list->moved_id = list->marked_count > 0 ? 0 : cursor_id(app);
    app->need_draw = true;
}

static void stop_moving(struct app *app)
{
    app->list.moving = false;
    app->list.moved_id = 0;
    app->list.cursor = app->list.moved_from;
    list_show_cursor(app);
    app->need_draw = true;
}

/* The place behind a server that moves is the same as the one before it: passed over. */
static void step_place(struct app *app, int by)
{
    struct list_state *list = &app->list;
    size_t place = list->cursor;
    do {
        if (by < 0 ? place == 0 : place >= list->row_count)
            return;
        place = by < 0 ? place - 1 : place + 1;
    } while (place > 0 && moves(app, place - 1));
    list->cursor = place;
    list_show_cursor(app);
    app->need_draw = true;
}

/* Registry position before which the place stands: the next one that stays. */
static size_t before_place(const struct app *app, const size_t *positions, size_t count)
{
    const struct list_state *list = &app->list;
    size_t before = registry_count(app->registry, RECORD_SERVER);
    if (list->cursor < list->row_count)
        before = list->rows[list->cursor];
    else if (list->row_count > 0)
        before = list->rows[list->row_count - 1] + 1;
    for (size_t i = 0; i < count; i++)
        if (positions[i] == before)
            before++;
    return before;
}

static bool stays_as_it_is(const size_t *positions, size_t count, size_t before)
{
    for (size_t i = 0; i < count; i++)
        if (positions[i] + count - i != before)
            return false;
    return true;
}

static void put(struct app *app, struct commands *commands)
{
    size_t count;
    unsigned id = app->list.moved_id;
    size_t *positions = targets(app, id, &count);
    size_t before = before_place(app, positions, count);
    if (count > 0 && !stays_as_it_is(positions, count, before) && app_may_change(app, commands)) {
        id = record_id(registry_at(app->registry, RECORD_SERVER, positions[0]));
        char *what = count == 1 ? mem_copy(_("The mail server was moved."))
                                : mem_format(_("%zu mail servers were moved."), count);
        app_keep_undo(app, what);
        registry_move(app->registry, RECORD_SERVER, positions, count, before);
        list_forget_marks(app);
        app->list.moving = false;
        list_rebuild(app);
        list_go_to(app, id);
        app->list.moved_from = app->list.cursor;
        app_say(app, SEVERITY_INFO, "%s", what);
        app_save(app, AFTER_NOTHING, false, commands);
        free(what);
    }
    free(positions);
    stop_moving(app);
}

void list_move_act(struct app *app, enum action action, struct commands *commands)
{
    struct layout layout;
    app_layout(app, &layout);
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
        step_place(app, action == ACTION_UP ? -1 : 1);
        break;
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
        for (int i = 0; i < layout.body_rows; i++)
            step_place(app, action == ACTION_PAGE_UP ? -1 : 1);
        break;
    case ACTION_HOME:
    case ACTION_END:
        app->list.cursor = action == ACTION_HOME ? 0 : app->list.row_count;
        list_show_cursor(app);
        app->need_draw = true;
        break;
    case ACTION_ENTER:
        put(app, commands);
        break;
    case ACTION_BACK:
        stop_moving(app);
        break;
    default:
        break;
    }
}
