/* A section's list: cursor, filter, marks. Rows are counted anew only when the registry or the
 * filter changes, so that a key costs the same with 10 and with 100,000 records. */
#include "app/columns.h"
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "model/fold.h"

#include <stdlib.h>
#include <string.h>

enum { FILTER_MAX = 256 };

size_t app_list_rows(const struct app *app)
{
    return app->list->row_count;
}

const struct record *app_list_record(const struct app *app, size_t row)
{
    if (row >= app->list->row_count)
        return NULL;
    return section_record(app, app->section, app->list->rows[row]);
}

const struct record *list_record(const struct app *app)
{
    return app_list_record(app, app->list->cursor);
}

static size_t visible_rows(const struct app *app)
{
    struct layout layout;
    app_layout(app, &layout);
    int rows = layout.body_rows - LIST_HEAD_ROWS - layout.list_foot_rows;
    return rows > 1 ? (size_t)rows : 1;
}

void list_show_cursor(struct app *app)
{
    struct list_state *list = app->list;
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
    list->order = mem_grow(list->order, room, sizeof *list->order);
    list->marked = mem_grow(list->marked, room, sizeof *list->marked);
    memset(list->marked + list->marked_room, 0, room - list->marked_room);
    list->marked_room = room;
}

static void forget_marks(struct list_state *list)
{
    if (list->marked_count > 0)
        memset(list->marked, 0, list->marked_room);
    list->marked_count = 0;
}

/* What is built in came or went: the registered ones have other positions now. */
static void follow_lead(struct app *app)
{
    struct list_state *list = app->list;
    size_t was = list->lead, lead = section_lead(app, app->section);
    if (was == lead)
        return;
    forget_marks(app->list);
    list->moving = false;
    list->moved_id = 0;
    bool alone = app_section_count(app, app->section) == lead;
    list->cursor = list->cursor >= was && !alone ? list->cursor - was + lead : 0;
    list->lead = lead;
}

/* Those of the rows that were there already, where the filter only grew; else all positions. */
static void take_rows(struct app *app, const char *find, bool narrower)
{
    struct list_state *list = app->list;
    const size_t *from = narrower ? list->rows : list->sort != SORT_NONE ? list->order : NULL;
    size_t count = narrower ? list->row_count : app_section_count(app, app->section), kept = 0;
    for (size_t i = 0; i < count; i++) {
        size_t position = from ? from[i] : i;
        if (section_matches(app, position, find))
            list->rows[kept++] = position;
    }
    list->row_count = kept;
}

void list_rebuild(struct app *app)
{
    struct list_state *list = app->list;
    char find[FILTER_MAX + 1];
    fold_text(edit_text(&list->filter), find, sizeof find);
    make_room(list, app_section_count(app, app->section));
    follow_lead(app);
    bool narrower = !list->stale && !list->unsorted && list->found &&
                    sections[app->section].kind != RECORD_KIND_COUNT && strstr(find, list->found);
    if (list->sort != SORT_NONE && (list->stale || list->unsorted))
        sort_build(app, app->section, list->order);
    take_rows(app, find, narrower);
    free(list->found);
    list->found = mem_copy(find);
    list->stale = list->unsorted = false;
    list_show_cursor(app);
    app->need_draw = true;
}

/* The cursor stays on its record, or begins anew where that is hidden. */
static void rebuild_around_cursor(struct app *app)
{
    struct list_state *list = app->list;
    size_t kept = list->cursor < list->row_count ? list->rows[list->cursor] : 0;
    list_rebuild(app);
    list->cursor = 0;
    for (size_t row = 0; row < list->row_count && list->cursor == 0; row++)
        if (list->rows[row] == kept)
            list->cursor = row;
    list_show_cursor(app);
}

void list_resort(struct app *app)
{
    app->list->unsorted = true;
    rebuild_around_cursor(app);
}

/* Accounts that still sleep are woken some at each turn while their list is open, so that the first
 * letter of a filter does not wait for all of them. */
static size_t sleepers(const struct app *app)
{
    bool open = app->screen == SCREEN_LIST && app->section == SECTION_ACCOUNTS;
    size_t count = open ? registry_count(app->registry, RECORD_ACCOUNT) : 0;
    return app->list->woken < count ? count - app->list->woken : 0;
}

bool list_wakes(const struct app *app)
{
    return sleepers(app) > 0;
}

void list_wake(struct app *app)
{
    enum { AT_ONCE = 1000 }; /* about a millisecond */
    size_t left = sleepers(app);
    if (left == 0)
        return;
    size_t count = left < AT_ONCE ? left : AT_ONCE;
    registry_wake(app->registry, RECORD_ACCOUNT, app->list->woken, count);
    app->list->woken += count;
}

void lists_checked(struct app *app)
{
    for (enum section section = 0; section < SECTION_COUNT; section++)
        if (sort_by_check(app, section))
            app->lists[section].unsorted = true;
}

/* Rows do not move under the hands of somebody who looks at them. */
void list_settle(struct app *app)
{
    if (app->list->unsorted)
        list_resort(app);
    list_show_cursor(app);
}

void lists_changed(struct app *app)
{
    for (enum section section = 0; section < SECTION_COUNT; section++) {
        app->lists[section].stale = true;
        app->lists[section].woken = 0;
    }
    migration_settle(app);
    list_rebuild(app);
    references_settle(app);
}

void lists_forget_marks(struct app *app)
{
    for (enum section section = 0; section < SECTION_COUNT; section++) {
        struct list_state *list = &app->lists[section];
        forget_marks(list);
        list->moving = false;
        list->moved_id = 0;
    }
}

void list_go_to(struct app *app, unsigned id)
{
    struct list_state *list = app->list;
    enum record_kind kind = sections[app->section].kind;
    if (kind == RECORD_KIND_COUNT || kind == RECORD_NOTIFICATION)
        return;
    size_t position = registry_find_id(app->registry, kind, id) + section_lead(app, app->section);
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
    free(list->order);
    free(list->found);
    *list = (struct list_state){0};
}

static void go_to_row(struct app *app, size_t row)
{
    if (app->list->row_count == 0)
        return;
    if (row >= app->list->row_count)
        row = app->list->row_count - 1;
    if (row == app->list->cursor)
        return;
    app->list->cursor = row;
    list_show_cursor(app);
    app->need_draw = true;
}

/* What a key does with the list, or with what stands there under the cursor. */

static void toggle(struct app *app, struct commands *commands)
{
    struct list_state *list = app->list;
    (void)commands;
    if (list->row_count == 0 || list_says_built_in(app, list_record(app)))
        return;
    bool *marked = &list->marked[list->rows[list->cursor]];
    *marked = !*marked;
    list->marked_count += *marked ? 1 : (size_t)-1;
    app->need_draw = true;
    go_to_row(app, list->cursor + 1);
}

static void clear_filter(struct app *app)
{
    edit_clear(&app->list->filter);
    rebuild_around_cursor(app);
}

static void open_record(struct app *app, struct commands *commands)
{
    const struct record *record = list_record(app);
    if (record && record_kind(record) == RECORD_MIGRATION)
        migration_open(app, record_id(record), commands);
    else if (record)
        form_start(app, record);
}

static void add_record(struct app *app, struct commands *commands)
{
    enum record_kind kind = sections[app->section].kind;
    if (!app_may_change(app, commands))
        return;
    if (kind == RECORD_MIGRATION) {
        migration_ask(app, commands);
        return;
    }
    if (app->draft && record_kind(app->draft->record) == kind)
        dialog_open(app, DIALOG_DRAFT, "%s",
                    _("An unfinished registration was kept. Go on with it?"));
    else
        form_start_new(app, kind);
}

/* All that the filter leaves; when they are marked already, none. */
static void toggle_all(struct app *app, struct commands *commands)
{
    struct list_state *list = app->list;
    size_t lead = section_lead(app, app->section), was = list->marked_count, count = 0;
    (void)commands;
    forget_marks(app->list);
    for (size_t row = 0; row < list->row_count; row++)
        if (list->rows[row] >= lead) {
            list->marked[list->rows[row]] = true;
            count++;
        }
    list->marked_count = count;
    app_unsay(app);
    if (was == count)
        forget_marks(app->list);
    else
        app_say(app, SEVERITY_INFO, ngettext("%zu is marked.", "%zu are marked.", count), count);
    app->need_draw = true;
}

/* Escape: nothing to go back to, so it undoes what narrows the view. */
static void back(struct app *app, struct commands *commands)
{
    (void)commands;
    if (*edit_text(&app->list->filter)) {
        clear_filter(app);
    } else if (app->list->marked_count > 0) {
        forget_marks(app->list);
        app->need_draw = true;
    } else if (!sort_drop(app)) {
        app_unsay(app);
    }
}

static bool list_moves(struct app *app, enum action action)
{
    size_t page = visible_rows(app), cursor = app->list->cursor;
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
        go_to_row(app, cursor + 1 < app->list->row_count ? cursor + 1 : 0);
        return true;
    case ACTION_FIND_PREVIOUS:
        go_to_row(app, cursor > 0 ? cursor - 1 : (size_t)-1);
        return true;
    default:
        return false;
    }
}

static void filter(struct app *app, struct commands *commands)
{
    (void)commands;
    app->list->filtering = true;
    app->need_draw = true;
}

static void sort(struct app *app, struct commands *commands)
{
    (void)commands;
    sort_next(app);
}

static void turn_round(struct app *app, struct commands *commands)
{
    (void)commands;
    sort_reverse(app);
}

static void check(struct app *app, struct commands *commands)
{
    check_from(app, false, commands);
}

static void test_mail(struct app *app, struct commands *commands)
{
    check_from(app, true, commands);
}

static void ask_delete(struct app *app, struct commands *commands)
{
    list_ask_delete(app, false, commands);
}

static void ask_delete_all(struct app *app, struct commands *commands)
{
    list_ask_delete(app, true, commands);
}

static void (*const doing[ACTION_COUNT])(struct app *app, struct commands *commands) = {
    [ACTION_TOGGLE] = toggle,
    [ACTION_MARK_ALL] = toggle_all,
    [ACTION_FILTER] = filter,
    [ACTION_SORT] = sort,
    [ACTION_REVERSE] = turn_round,
    [ACTION_ENTER] = open_record,
    [ACTION_EDIT] = open_record,
    [ACTION_ADD] = add_record,
    [ACTION_CHECK] = check,
    [ACTION_TEST_MAIL] = test_mail,
    [ACTION_CHECK_ALL] = run_from_list,
    [ACTION_DELETE] = ask_delete,
    [ACTION_DELETE_ALL] = ask_delete_all,
    [ACTION_COPY] = list_ask_copy,
    [ACTION_IMPORT] = import_ask,
    [ACTION_EXPORT] = import_ask_export,
    [ACTION_MIGRATE] = migration_ask,
    [ACTION_MOVE] = list_start_move,
    [ACTION_UNDO] = app_undo,
    [ACTION_SAVE] = app_save_wanted,
    [ACTION_BACK] = back,
};

void list_act(struct app *app, enum action action, int32_t key, struct commands *commands)
{
    (void)key;
    if (app->list->moving)
        list_move_act(app, action, commands);
    else if (!providers_act(app, action, commands) && !section_act(app, action) &&
             !list_moves(app, action) && !notification_act(app, action, commands) && doing[action])
        doing[action](app, commands);
}

void list_filter_act(struct app *app, enum action action, int32_t key)
{
    struct list_state *list = app->list;
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
        rebuild_around_cursor(app);
    if (edited != EDITED_NOT)
        app->need_draw = true;
}

void list_filter_paste(struct app *app, const char *text)
{
    bool whole;
    if (edit_paste(&app->list->filter, text, FILTER_MAX, &whole) == EDITED_TEXT)
        rebuild_around_cursor(app);
    if (!whole)
        app_say_paste_cut(app);
}
