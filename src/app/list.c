/* The server list: cursor, filter, marks. Rows are counted anew only when the registry or the
 * filter changes, so that a key costs the same with 10 and with 100,000 servers. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { FILTER_MAX = 256 };

size_t app_list_rows(const struct app *app)
{
    return app->list.row_count;
}

const struct record *app_list_server(const struct app *app, size_t row)
{
    if (row >= app->list.row_count)
        return NULL;
    return registry_at(app->registry, RECORD_SERVER, app->list.rows[row]);
}

const struct record *list_server(const struct app *app)
{
    return app_list_server(app, app->list.cursor);
}

static bool filter_leaves(const char *find, const struct record *server)
{
    static const enum field_id looked_at[] = {FIELD_CODE, FIELD_NAME, FIELD_RECEIVE_HOST,
                                              FIELD_SEND_HOST};
    for (size_t i = 0; i < sizeof looked_at / sizeof looked_at[0]; i++)
        if (strcasestr(record_get(server, looked_at[i]), find))
            return true;
    return false;
}

static size_t visible_rows(const struct app *app)
{
    struct layout layout;
    app_layout(app, &layout);
    int rows = layout.body_rows - LIST_HEAD_ROWS - LIST_FOOT_ROWS;
    return rows > 1 ? (size_t)rows : 1;
}

void list_show_cursor(struct app *app)
{
    struct list_state *list = &app->list;
    size_t rows = visible_rows(app);
    size_t last = list->row_count + (list->moving ? 1 : 0);
    if (last > 0 && list->cursor >= last)
        list->cursor = last - 1;
    if (last == 0)
        list->cursor = 0;
    if (list->top > list->cursor)
        list->top = list->cursor;
    if (list->cursor - list->top >= rows)
        list->top = list->cursor - rows + 1;
    if (list->top + rows > last)
        list->top = last > rows ? last - rows : 0;
}

static void make_room(struct list_state *list, size_t count)
{
    if (count <= list->marked_room)
        return;
    size_t room = list->marked_room ? list->marked_room : 16;
    while (room < count)
        room *= 2;
    list->rows = mem_grow(list->rows, room, sizeof *list->rows);
    list->marked = mem_grow(list->marked, room, sizeof *list->marked);
    memset(list->marked + list->marked_room, 0, room - list->marked_room);
    list->marked_room = room;
}

void list_rebuild(struct app *app)
{
    struct list_state *list = &app->list;
    const char *find = edit_text(&list->filter);
    size_t count = registry_count(app->registry, RECORD_SERVER);
    make_room(list, count);
    list->row_count = 0;
    for (size_t position = 0; position < count; position++)
        if (*find == '\0' ||
            filter_leaves(find, registry_at(app->registry, RECORD_SERVER, position)))
            list->rows[list->row_count++] = position;
    list_show_cursor(app);
    app->need_draw = true;
}

void list_forget_marks(struct app *app)
{
    struct list_state *list = &app->list;
    if (list->marked_count > 0)
        memset(list->marked, 0, list->marked_room);
    list->marked_count = 0;
}

void list_go_to(struct app *app, unsigned server_id)
{
    struct list_state *list = &app->list;
    size_t position = registry_find_id(app->registry, RECORD_SERVER, server_id);
    for (size_t row = 0; row < list->row_count; row++)
        if (list->rows[row] == position)
            list->cursor = row;
    list_show_cursor(app);
}

void list_free(struct list_state *list)
{
    edit_clear(&list->filter);
    free(list->marked);
    free(list->rows);
    *list = (struct list_state){0};
}

static void go_to_row(struct app *app, size_t row)
{
    if (app->list.row_count == 0)
        return;
    if (row >= app->list.row_count)
        row = app->list.row_count - 1;
    if (row == app->list.cursor)
        return;
    app->list.cursor = row;
    list_show_cursor(app);
    app->need_draw = true;
}

static void mark(struct app *app)
{
    struct list_state *list = &app->list;
    if (list->row_count == 0)
        return;
    bool *marked = &list->marked[list->rows[list->cursor]];
    *marked = !*marked;
    list->marked_count += *marked ? 1 : (size_t)-1;
    app->need_draw = true;
    go_to_row(app, list->cursor + 1);
}

static void clear_filter(struct app *app)
{
    const struct record *server = list_server(app);
    unsigned id = server ? record_id(server) : 0;
    edit_clear(&app->list.filter);
    list_rebuild(app);
    if (id)
        list_go_to(app, id);
}

static void open_server(struct app *app)
{
    const struct record *server = list_server(app);
    if (server)
        form_start(app, server);
}

static void add_server(struct app *app, struct commands *commands)
{
    (void)commands;
    if (app->draft) {
        dialog_open(app, DIALOG_DRAFT, "%s",
                    _("An unfinished registration was kept. Go on with it?"));
        return;
    }
    form_start(app, NULL);
}

/* Escape: nothing to go back to, so it undoes what narrows the view. */
static void go_back(struct app *app)
{
    if (*edit_text(&app->list.filter)) {
        clear_filter(app);
    } else if (app->list.marked_count > 0) {
        list_forget_marks(app);
        app->need_draw = true;
    } else {
        app_unsay(app);
    }
}

static bool list_moves(struct app *app, enum action action)
{
    size_t page = visible_rows(app), cursor = app->list.cursor;
    switch (action) {
    case ACTION_UP:
        go_to_row(app, cursor > 0 ? cursor - 1 : 0);
        return true;
    case ACTION_DOWN:
        go_to_row(app, cursor + 1);
        return true;
    case ACTION_PAGE_UP:
        go_to_row(app, cursor > page ? cursor - page : 0);
        return true;
    case ACTION_PAGE_DOWN:
        go_to_row(app, cursor + page);
        return true;
    case ACTION_HOME:
        go_to_row(app, 0);
        return true;
    case ACTION_END:
        go_to_row(app, (size_t)-1);
        return true;
    case ACTION_FIND_NEXT:
        go_to_row(app, cursor + 1 < app->list.row_count ? cursor + 1 : 0);
        return true;
    case ACTION_FIND_PREVIOUS:
        go_to_row(app, cursor > 0 ? cursor - 1 : (size_t)-1);
        return true;
    default:
        return false;
    }
}

void list_act(struct app *app, enum action action, int32_t key, struct commands *commands)
{
    (void)key;
    if (app->list.moving) {
        list_move_act(app, action, commands);
        return;
    }
    if (list_moves(app, action))
        return;
    switch (action) {
    case ACTION_TOGGLE:
        mark(app);
        break;
    case ACTION_FILTER:
        app->list.filtering = true;
        app->need_draw = true;
        break;
    case ACTION_ENTER:
    case ACTION_EDIT:
        open_server(app);
        break;
    case ACTION_ADD:
        if (app->loaded)
            add_server(app, commands);
        else
            app_may_change(app, commands);
        break;
    case ACTION_CHECK:
    case ACTION_TEST_MAIL:
        check_from(app, action == ACTION_TEST_MAIL, commands);
        break;
    case ACTION_DELETE:
        list_ask_delete(app, commands);
        break;
    case ACTION_COPY:
        list_ask_copy(app, commands);
        break;
    case ACTION_MOVE:
        list_start_move(app, commands);
        break;
    case ACTION_UNDO:
        app_undo(app, commands);
        break;
    case ACTION_SAVE:
        if (app->unsaved && app_may_change(app, commands))
            app_save(app, AFTER_NOTHING, false, commands);
        break;
    case ACTION_BACK:
        go_back(app);
        break;
    default:
        break;
    }
}

void list_filter_act(struct app *app, enum action action, int32_t key)
{
    struct list_state *list = &app->list;
    switch (action) {
    case ACTION_ENTER:
        list->filtering = false;
        app->need_draw = true;
        return;
    case ACTION_BACK:
        list->filtering = false;
        clear_filter(app);
        return;
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
        list_moves(app, action);
        return;
    default:
        break;
    }
    enum edited edited = edit_act(&list->filter, action, key, FILTER_MAX);
    if (edited == EDITED_TEXT)
        list_rebuild(app);
    if (edited != EDITED_NOT)
        app->need_draw = true;
}

void list_filter_paste(struct app *app, const char *text)
{
    bool whole;
    if (edit_paste(&app->list.filter, text, FILTER_MAX, &whole) == EDITED_TEXT)
        list_rebuild(app);
    if (!whole)
        app_say_paste_cut(app);
}
