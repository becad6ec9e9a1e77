/* Forms as a whole: opened, gone through step by step, left. Nothing that was typed is lost on
 * the way, and nothing reaches the registry before it is saved. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>

void form_free(struct form *form)
{
    record_free(form->record);
    record_free(form->saved);
    for (size_t i = 0; i < form->undo_count; i++)
        record_free(form->undo[i]);
    record_free(form->effective);
    for (size_t i = 0; i < FIELD_COUNT; i++)
        free(form->typed[i]);
    for (size_t i = 0; i < FIELD_COUNT; i++)
        free(form->names[i]);
    for (size_t i = 0; i < INPUT_COUNT; i++) {
        free(form->inputs[i]);
        secret_free(form->secrets[i]);
    }
    free(form->derived_from);
    form_probes_free(form);
    form_search_free(form);
    form_files_free(form);
    *form = (struct form){0};
}

static void show_form(struct app *app)
{
    struct form *form = &app->form;
    app->form_open = true;
    app->screen = form->wizard ? SCREEN_WIZARD : SCREEN_EDIT;
    app->draft_due = false;
    derive_code_taken(app);
    references_settle(app);
    login_to_form(app);
    form_build(form);
    form_set_cursor(form, form->cursor);
    app->need_draw = true;
}

enum { CODE_ROOM = 65 };

struct subject form_subject(const struct form *form)
{
    return (struct subject){record_kind(form->record), form->record_id};
}

/* The record is the form's from now on. saved: what the registry holds, or NULL. */
static void start(struct app *app, struct record *record, const struct record *saved)
{
    struct form *form = &app->form;
    form_free(form);
    app->draft_kept = false;
    form->record = record;
    form->wizard = !saved && record_kind(record) == RECORD_SERVER;
    form->probe_off = !form->wizard || app->lookups_off;
    if (saved) {
        form->saved = record_copy(saved);
        form->record_id = record_id(saved);
    } else {
        login_forget(app, form_subject(form));
    }
    form->step = form->furthest = record_kinds[record_kind(record)].first_step;
    show_form(app);
    app_unsay(app);
}

/* A new server, filled in as the preset says; it keeps the provider's name until another is typed.
 */
static void start_from_preset(struct app *app, const struct record *preset)
{
    char code[CODE_ROOM];
    struct record *record = record_copy(preset);
    record_set_id(record, 0);
    registry_free_code(app->registry, RECORD_SERVER, record_get(preset, FIELD_CODE), code);
    record_set(record, FIELD_CODE, code, ORIGIN_USER, NULL);
    providers_give_oauth(app, record);
    start(app, record, NULL);
}

void form_start(struct app *app, const struct record *record)
{
    if (app_is_built_in(record))
        start_from_preset(app, record);
    else
        start(app, record_copy(record), record);
}

/* Of several mail servers the one under the cursor is proposed, of one that one. */
static void propose_server(struct app *app, struct record *record, enum field_id id)
{
    size_t count = registry_count(app->registry, RECORD_SERVER);
    const struct list_state *servers = &app->lists[SECTION_SERVERS];
    const struct record *server = NULL;
    char number[16];
    if (count == 1)
        server = registry_at(app->registry, RECORD_SERVER, 0);
    else if (servers->cursor < servers->row_count && !servers->stale)
        server = section_record(app, SECTION_SERVERS, servers->rows[servers->cursor]);
    if (!server || app_is_built_in(server))
        return;
    snprintf(number, sizeof number, "%u", record_id(server));
    record_set(record, id, number, ORIGIN_PRESET, NULL);
}

void form_start_new(struct app *app, enum record_kind kind)
{
    struct record *record = record_new(kind);
    if (kind == RECORD_SERVER) {
        record_set(record, FIELD_RECEIVE, "true", ORIGIN_PRESET, NULL);
        record_set(record, FIELD_SEND, "true", ORIGIN_PRESET, NULL);
    } else if (kind == RECORD_ACCOUNT) {
        propose_server(app, record, FIELD_ACCOUNT_SERVER);
    } else if (kind == RECORD_NOTIFICATION) {
        record_set(record, FIELD_NOTIFICATION_ENABLED, "true", ORIGIN_PRESET, NULL);
        propose_server(app, record, FIELD_NOTIFICATION_SERVER);
    }
    start(app, record, NULL);
}

void form_start_copy(struct app *app, const struct record *record)
{
    struct record *copy = record_copy(record);
    record_set_id(copy, 0);
    start(app, copy, NULL);
    form_changed(app);
}

void form_start_draft(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    struct draft *draft = app->draft;
    enum record_kind kind = record_kind(draft->record);
    const struct record *saved = subject_record(app, (struct subject){kind, draft->record_id});
    section_open(app, section_of_kind(kind));
    form_free(form);
    app->draft = NULL;
    form->record = draft->record;
    draft->record = NULL;
    form->wizard = saved == NULL && kind == RECORD_SERVER;
    form->probe_off = !form->wizard || app->lookups_off;
    if (saved) {
        form->saved = record_copy(saved);
        form->record_id = draft->record_id;
    } else {
        record_set_id(form->record, 0);
    }
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        form->typed[i] = draft->typed[i];
        draft->typed[i] = NULL;
        form->touched[i] = form->typed[i] != NULL;
    }
    for (size_t i = 0; i < INPUT_COUNT; i++)
        replace_text(&form->inputs[i], draft->inputs[i]);
    form->step = form->furthest = draft->step < STEP_COUNT ? draft->step : STEP_START;
    replace_text(&form->derived_from, form->inputs[INPUT_ADDRESS]);
    draft_free(draft);
    form->changed = true;
    app->draft_kept = true;
    show_form(app);
    if (form->wizard)
        form_enter_step(app, form->step, commands);
}

void form_close(struct app *app, struct commands *commands)
{
    probe_stop(app, commands);
    search_stop(app, commands);
    login_from_form(app);
    if (app->draft_kept)
        commands_add(commands, CMD_DROP_DRAFT);
    app->draft_kept = app->draft_due = false;
    migration_no_server(app);
    form_free(&app->form);
    app->form_open = false;
    if (app->screen == SCREEN_CHECK)
        app->check.back = SCREEN_LIST;
    else
        app->screen = SCREEN_LIST;
    list_show_cursor(app);
    app->need_draw = true;
}

/* Text that has to be given before one can go on, or without which no login can be tried. */
static bool waits_for_text(const struct form *form, const struct form_item *item)
{
    if (item->summary || !form_item_is_text(item) || *form_text(form, item))
        return false;
    if (item->kind == ITEM_FIELD)
        return fields[item->field].required;
    if (item->kind != ITEM_INPUT)
        return false;
    return item->input == INPUT_USER || (form_item_secret(item) && !form->secrets[item->input]);
}

/* Where one begins in a step: at what is missing, else at the transport that is chosen, else at
 * the host, which was only guessed, else at the top. */
static void put_cursor_to_begin(struct form *form)
{
    size_t first = 0;
    for (size_t i = form->item_count; i > 0; i--)
        if (form->items[i - 1].kind == ITEM_FIELD && !form->items[i - 1].summary &&
            fields[form->items[i - 1].field].type == TYPE_HOST)
            first = i - 1;
    for (size_t i = form->item_count; i > 0; i--) {
        const struct form_item *item = &form->items[i - 1];
        if (form->items[0].kind == ITEM_PRESETS && form_item_chosen(form, item))
            first = i - 1;
    }
    for (size_t i = form->item_count; i > 0; i--)
        if (waits_for_text(form, &form->items[i - 1]))
            first = i - 1;
    form_set_cursor(form, first);
}

void form_enter_step(struct app *app, enum step_id step, struct commands *commands)
{
    struct form *form = &app->form;
    form->step = step;
    if (step > form->furthest)
        form->furthest = step;
    form->more = false;
    form->cursor = form->top = form->item_count = 0;
    form_build(form);
    put_cursor_to_begin(form);
    form_show_cursor(app);
    app->draft_due = form->changed;
    app_unsay(app);
    probe_start(app, commands);
    app->need_draw = true;
}

static void touch_step(struct form *form)
{
    struct item item;
    for (size_t i = 0; step_item(form->step, i, &item); i++)
        if (item.kind == ITEM_FIELD)
            form->touched[item.field] = true;
}

static size_t find_item(const struct form *form, const struct form_item *where)
{
    for (size_t i = 0; i < form->item_count; i++) {
        const struct form_item *item = &form->items[i];
        if (item->summary || item->kind != where->kind)
            continue;
        if (item->kind == ITEM_FIELD && item->field == where->field)
            return i;
        if (item->kind == ITEM_INPUT && item->input == where->input)
            return i;
        if (item->kind == ITEM_PRESETS && item->side == where->side && form_item_chosen(form, item))
            return i;
    }
    return form->item_count;
}

void form_go_to(struct app *app, const struct form_item *where, struct commands *commands)
{
    struct form *form = &app->form;
    struct form_item target = *where;
    if (form->wizard && form->step != target.step)
        form_enter_step(app, target.step, commands);
    if (find_item(form, &target) == form->item_count && form_hides_items(form) && !form->more) {
        form->more = true;
        form_build(form);
    }
    form_set_cursor(form, find_item(form, &target));
    form_show_cursor(app);
    app->need_draw = true;
}

void wizard_next(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    struct form_item where;
    struct err err;
    form_left_item(app, commands);
    touch_step(form);
    if (files_wait(app, &(struct form_then){.kind = THEN_NEXT}, commands))
        return;
    if (form_first_problem(form, form->step, &where, &err)) {
        form_go_to(app, &where, commands);
        return;
    }
    if (form->step == STEP_START)
        derive_from_address(app);
    for (enum step_id step = form->step + 1; step < STEP_COUNT; step++)
        if (form_step_applies(form, step)) {
            form_enter_step(app, step, commands);
            return;
        }
}

static void leave_form(struct app *app, struct commands *commands)
{
    if (!app->form.changed) {
        form_close(app, commands);
        return;
    }
    dialog_open(app, DIALOG_DISCARD_FORM, "%s",
                app->form.record_id ? _("The changes are not saved yet. Save them?")
                                    : kind_says(record_kind(app->form.record), SAY_NOT_ADDED_ASK));
}

void form_back(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    if (search_possible(app) && search_cancel(app, commands))
        return;
    form_left_item(app, commands);
    if (form->wizard)
        for (int step = (int)form->step - 1; step >= 0; step--)
            if (form_step_applies(form, (enum step_id)step)) {
                form_enter_step(app, (enum step_id)step, commands);
                return;
            }
    leave_form(app, commands);
}

struct draft *app_draft(const struct app *app)
{
    const struct form *form = &app->form;
    if (!app->form_open || !form->changed || app->draft || app->read_only)
        return NULL;
    struct draft *draft = draft_new(record_copy(form->record));
    for (size_t i = 0; i < FIELD_COUNT; i++)
        draft->typed[i] = mem_copy(form->typed[i]);
    for (size_t i = 0; i < INPUT_COUNT; i++)
        draft->inputs[i] = inputs[i].secret ? NULL : mem_copy(form->inputs[i]);
    draft->step = form->step;
    draft->record_id = form->record_id;
    draft->saved_ms = app->now_ms;
    return draft;
}
