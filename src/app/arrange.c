/* What changes the number and the order of records: delete, copy, move. Each is saved at once
 * and can be taken back. */
#include "app/parts.h"
#include "app/users.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>

enum { NAMED_MAX = 8 }; /* records that a question names one by one */
enum { CODE_MAX = 64 };

static enum record_kind kind_here(const struct app *app)
{
    return sections[app->section].kind;
}

static const struct record *record_at(const struct app *app, size_t position)
{
    return registry_at(app->registry, kind_here(app), position);
}

bool list_says_built_in(struct app *app, const struct record *record)
{
    if (!app_is_built_in(record))
        return false;
    app_say(app, SEVERITY_INFO, "%s",
            _("This preset is built in: it can be used and copied, but not changed, moved or "
              "deleted."));
    return true;
}

/* Registry positions of all, of what is marked, or of the record with the id; the caller frees. */
static size_t *targets(const struct app *app, unsigned id, bool all, size_t *count)
{
    const struct list_state *list = app->list;
    size_t lead = section_lead(app, app->section);
    size_t records = registry_count(app->registry, kind_here(app));
    size_t *positions = mem_new(records + 1, sizeof *positions);
    *count = 0;
    for (size_t i = 0; i < records && (all || *count < list->marked_count); i++)
        if (all || list->marked[lead + i])
            positions[(*count)++] = i;
    if (*count == 0) {
        size_t position = registry_find_id(app->registry, kind_here(app), id);
        if (position < records)
            positions[(*count)++] = position;
    }
    return positions;
}

static unsigned cursor_id(const struct app *app)
{
    const struct record *record = list_record(app);
    return record ? record_id(record) : 0;
}

static void name_some(struct app *app, struct text *out, const size_t *positions, size_t count)
{
    for (size_t i = 0; i < count && i < NAMED_MAX; i++)
        text_format(out, "%s%s", i > 0 ? ", " : "", record_label(record_at(app, positions[i])));
    if (count > NAMED_MAX)
        text_format(out, _(" and %zu more"), count - NAMED_MAX);
}

/* Who would be left without what is deleted: kept, and marked in their list. */
static void add_users(const struct app *app, struct text *out, const size_t *positions,
                      size_t count)
{
    struct users users = {0};
    for (size_t i = 0; i < count; i++)
        record_users(app, record_at(app, positions[i]), &users);
    users_tell(&users, out);
}

void list_ask_delete(struct app *app, bool all, struct commands *commands)
{
    size_t count;
    unsigned id = cursor_id(app);
    struct text question = {0};
    struct err err = {0};
    if (!app_may_change(app, commands))
        return;
    if (!all && app->list->marked_count == 0 && list_says_built_in(app, list_record(app)))
        return;
    size_t *positions = targets(app, id, all, &count);
    if (!registry_may_remove(app->registry, kind_here(app), positions, count, &err)) {
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        count = 0;
    }
    if (count == 1) {
        const struct record *record = record_at(app, positions[0]);
        text_format(&question, kind_says(kind_here(app), SAY_ASK_DELETE), record_label(record),
                    record_name(record));
    } else if (count > 1) {
        struct text names = {0};
        name_some(app, &names, positions, count);
        text_format(&question, kind_says(kind_here(app), SAY_ASK_DELETE_SOME), count,
                    text_get(&names));
        text_free(&names);
    }
    if (count > 0) {
        add_users(app, &question, positions, count);
        dialog_open(app, DIALOG_DELETE, "%s", text_get(&question));
        app->dialog.of = (struct subject){kind_here(app), id};
        app->dialog.all = all;
    }
    text_free(&question);
    free(positions);
}

void list_delete(struct app *app, struct commands *commands)
{
    size_t count;
    enum record_kind kind = kind_here(app);
    size_t *positions = targets(app, app->dialog.of.id, app->dialog.all, &count);
    char *what;
    if (count == 1)
        what = mem_format(kind_says(kind, SAY_DELETED), record_label(record_at(app, positions[0])));
    else
        what = mem_format(kind_says(kind, SAY_DELETED_SOME), count);
    if (count > 0) {
        app_keep_undo(app, what);
        registry_remove_some(app->registry, kind, positions, count);
        if (kind == RECORD_MIGRATION)
            migrations_forget_watches(app);
        lists_forget_marks(app);
        lists_changed(app);
        app_say(app, SEVERITY_INFO, _("%s u brings back what was."), what);
        app_save(app, AFTER_NOTHING, false, commands);
    }
    free(what);
    free(positions);
}

/* Who has a code is copied under another one; an account's copy is filled in in its form. */
void list_ask_copy(struct app *app, struct commands *commands)
{
    const struct record *record = list_record(app);
    char code[CODE_MAX + 1];
    if (!record || !app_may_change(app, commands))
        return;
    enum record_kind kind = record_kind(record);
    if (record_kinds[kind].key == FIELD_NONE) {
        form_start_copy(app, record);
        return;
    }
    registry_free_code(app->registry, kind, record_label(record), code);
    dialog_open(app, DIALOG_COPY, kind_says(kind, SAY_ASK_COPY), record_label(record),
                record_name(record));
    dialog_add_line(app, INPUT_COUNT, code);
    app->dialog.of = subject_of(record);
}

/* The copy under the code that was typed; NULL: *err says why not. */
static struct record *copy_as(const struct app *app, const struct record *original,
                              const char *code, struct err *err)
{
    enum record_kind kind = record_kind(original);
    enum field_id key = record_kinds[kind].key;
    struct record *copy = record_copy(original);
    record_set_id(copy, 0);
    if (app_is_built_in(original))
        providers_give_oauth(app, copy);
    bool good = record_set(copy, key, code, ORIGIN_USER, err);
    bool taken =
        registry_find_code(app->registry, kind, code) < registry_count(app->registry, kind);
    if (good && (taken || (kind == RECORD_SERVER && provider_reserves(code))))
        good = fail(err, ERR_INPUT, kind_says(kind, SAY_TAKEN), code);
    if (good)
        return copy;
    record_free(copy);
    return NULL;
}

bool list_copy(struct app *app, struct commands *commands)
{
    struct subject of = app->dialog.of;
    const struct record *original = subject_record(app, of);
    const char *code = edit_text(&app->dialog.lines[0]);
    struct err err = {0};
    if (!original)
        return true;
    struct record *copy = copy_as(app, original, code, &err);
    if (!copy) {
        dialog_problem(app, err.text);
        return false;
    }
    /* Behind what it is a copy of; of a preset, at the end. */
    size_t position = registry_find_id(app->registry, of.kind, of.id);
    if (position < registry_count(app->registry, of.kind))
        position++;
    char *what = mem_format(kind_says(of.kind, SAY_COPIED), record_label(original), code);
    app_keep_undo(app, what);
    if (of.kind == RECORD_SERVER)
        providers_make_oauth(app, copy);
    if (!registry_insert(app->registry, position, copy, &err)) {
        dialog_problem(app, err.text);
        record_free(copy);
        free(what);
        return false;
    }
    lists_forget_marks(app);
    lists_changed(app);
    list_go_to(app, record_id(copy));
    app_say(app, SEVERITY_INFO, "%s", what);
    app_save(app, AFTER_NOTHING, false, commands);
    free(what);
    return true;
}

/* Is the record in this row one of those that move? */
static bool moves(const struct app *app, size_t row)
{
    const struct list_state *list = app->list;
    if (list->moved_id)
        return record_id(app_list_record(app, row)) == list->moved_id;
    return list->marked[list->rows[row]];
}

void list_start_move(struct app *app, struct commands *commands)
{
    struct list_state *list = app->list;
    if (list->row_count == 0 || !app_may_change(app, commands))
        return;
    if (list->marked_count == 0 && list_says_built_in(app, list_record(app)))
        return;
    if (sort_forbids_moving(app))
        return;
    list->moving = true;
    list->moved_from = list->cursor;
    list->moved_id = list->marked_count > 0 ? 0 : cursor_id(app);
    app->need_draw = true;
}

static void stop_moving(struct app *app)
{
    app->list->moving = false;
    app->list->moved_id = 0;
    app->list->cursor = app->list->moved_from;
    list_show_cursor(app);
    app->need_draw = true;
}

/* The first row that can be moved to: what is built in stays where it is. */
static size_t first_place(const struct app *app)
{
    size_t row = 0, lead = section_lead(app, app->section);
    while (row < app->list->row_count && app->list->rows[row] < lead)
        row++;
    return row;
}

/* The place behind a record that moves is the same as the one before it: passed over. */
static void step_place(struct app *app, int by)
{
    struct list_state *list = app->list;
    size_t place = list->cursor, first = first_place(app);
    do {
        if (by < 0 ? place <= first : place >= list->row_count)
            return;
        place = by < 0 ? place - 1 : place + 1;
    } while (place > first && moves(app, place - 1));
    list->cursor = place;
    list_show_cursor(app);
    app->need_draw = true;
}

/* Registry position before which the place stands: the next one that stays. */
static size_t before_place(const struct app *app, const size_t *positions, size_t count)
{
    const struct list_state *list = app->list;
    size_t lead = section_lead(app, app->section);
    size_t before = registry_count(app->registry, kind_here(app));
    if (list->cursor < list->row_count)
        before = list->rows[list->cursor] - lead;
    else if (list->row_count > 0)
        before = list->rows[list->row_count - 1] + 1 - lead;
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
    enum record_kind kind = kind_here(app);
    unsigned id = app->list->moved_id;
    size_t *positions = targets(app, id, false, &count);
    size_t before = before_place(app, positions, count);
    if (count > 0 && !stays_as_it_is(positions, count, before) && app_may_change(app, commands)) {
        id = record_id(record_at(app, positions[0]));
        char *what = count == 1 ? mem_copy(kind_says(kind, SAY_MOVED))
                                : mem_format(kind_says(kind, SAY_MOVED_SOME), count);
        app_keep_undo(app, what);
        registry_move(app->registry, kind, positions, count, before);
        lists_forget_marks(app);
        lists_changed(app);
        list_go_to(app, id);
        app->list->moved_from = app->list->cursor;
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
        app->list->cursor = action == ACTION_HOME ? first_place(app) : app->list->row_count;
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
