/* What keys do to the items of a form: type, choose, switch, move. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { INPUT_TEXT_MAX = 320 * 4 }; /* bytes: an address is 320 characters at most */

void form_changed(struct app *app)
{
    app->form.changed = true;
    app->form.unsafe_agreed = false;
    app->draft_due = true;
    derive_code_taken(app);
    references_settle(app);
    form_build(&app->form);
    form_show_cursor(app);
    app->need_draw = true;
}

void form_show_cursor(struct app *app)
{
    struct layout layout;
    struct form *form = &app->form;
    app_layout(app, &layout);
    size_t rows = layout.body_rows > 1 ? (size_t)layout.body_rows : 1;
    if (form->top > form->cursor)
        form->top = form->cursor;
    if (form->cursor - form->top >= rows)
        form->top = form->cursor - rows + 1;
}

void form_left_item(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    struct form_item *item = form_current(form);
    if (!item)
        return;
    enum field_id id = form_item_field(item);
    form->reveal = false;
    if (id == FIELD_NONE)
        return;
    form->touched[id] = true;
    if (form->typed[id] && form_item_valid(form, item, NULL))
        replace_text(&form->typed[id], NULL); /* from now on as the server understood it */
    form_settle_text(form);
    if (fields[id].type == TYPE_PATH)
        files_ask(app, commands);
    probe_start(app, commands);
}

static void move_cursor(struct app *app, int by, struct commands *commands)
{
    size_t was = app->form.cursor;
    const struct form_item *item = form_current(&app->form);
    form_left_item(app, commands);
    if (item && item->kind == ITEM_INPUT && item->input == INPUT_ADDRESS)
        search_start(app, commands);
    form_move(&app->form, by);
    form_show_cursor(app);
    if (app->form.cursor != was)
        app->need_draw = true;
}

/* The value as the user's wish; text that cannot be taken stays as it was typed. */
void form_store(struct app *app, enum field_id id, const char *text)
{
    struct form *form = &app->form;
    const struct choice *choice = field_choice(id, text);
    bool taken =
        !(choice && choice->refusal) && record_set(form->record, id, text, ORIGIN_USER, NULL);
    bool as_it_is = taken && strcmp(record_get(form->record, id), text) == 0;
    char *typed = as_it_is ? NULL : mem_copy(text);
    free(form->typed[id]);
    form->typed[id] = typed;
    if (taken) {
        derive_code(app, id);
        providers_follow(app, id);
    }
    if (fields[id].type == TYPE_PORT || fields[id].transports)
        probe_soon(app);
    form_changed(app);
}

static void store_text(struct app *app, const struct form_item *item, const char *text)
{
    enum field_id id = form_item_field(item);
    if (item->kind == ITEM_INPUT) {
        replace_text(&app->form.inputs[item->input], text);
        if (app->form.wizard)
            form_changed(app);
        app->need_draw = true;
    } else if (id != FIELD_NONE) {
        if (item->kind == ITEM_PRESETS)
            app->form.other_port[item->side] = true;
        form_store(app, id, text);
    }
}

static struct line_edit line_of(const struct form *form, const struct form_item *item)
{
    struct line_edit line = {0};
    edit_set(&line, form_text(form, item));
    if (form->text_cursor < line.cursor)
        line.cursor = form->text_cursor;
    return line;
}

static void keep_line(struct app *app, struct line_edit *line, enum edited edited)
{
    struct form_item item = *form_current(&app->form);
    app->form.text_cursor = line->cursor;
    if (edited == EDITED_TEXT)
        store_text(app, &item, edit_text(line));
    if (edited != EDITED_NOT)
        app->need_draw = true;
    edit_clear(line);
}

static size_t limit_of(const struct form_item *item)
{
    return item->kind == ITEM_INPUT ? INPUT_TEXT_MAX : FORM_TEXT_MAX;
}

static bool type_into(struct app *app, enum action action, int32_t key)
{
    struct form_item *item = form_current(&app->form);
    if (form_item_secret(item)) {
        enum edited edited = edit_secret_act(&app->form.secrets[item->input], action, key);
        if (edited != EDITED_NOT)
            app->need_draw = true;
        return edited != EDITED_NOT;
    }
    struct line_edit line = line_of(&app->form, item);
    enum edited edited = edit_act(&line, action, key, limit_of(item));
    keep_line(app, &line, edited);
    return edited != EDITED_NOT;
}

void form_paste(struct app *app, const char *text)
{
    struct form_item *item = form_current(&app->form);
    bool whole = true;
    if (!item || !form_item_is_text(item))
        return;
    if (form_item_secret(item)) {
        if (edit_secret_paste(&app->form.secrets[item->input], text, &whole) == EDITED_TEXT)
            app->need_draw = true;
    } else {
        struct line_edit line = line_of(&app->form, item);
        enum edited edited = edit_paste(&line, text, limit_of(item), &whole);
        keep_line(app, &line, edited);
    }
    if (!whole)
        app_say_paste_cut(app);
}

static void cycle(struct app *app, enum field_id id, int by)
{
    const struct choice *choices = fields[id].choices;
    const char *now = app->form.typed[id] ? app->form.typed[id] : record_get(app->form.record, id);
    int count = 0, at = 0;
    for (; choices && choices[count].name; count++)
        if (strcmp(choices[count].name, now) == 0)
            at = count;
    if (count > 0)
        form_store(app, id, choices[(at + by + count) % count].name);
}

static void flip(struct app *app, enum field_id id)
{
    form_store(app, id, record_is(app->form.record, id, "true") ? "false" : "true");
}

void form_switch_on(struct app *app, enum field_id id, struct commands *commands)
{
    struct form_item where;
    form_store(app, id, "true");
    if (form_first_problem(&app->form, STEP_COUNT, &where, NULL))
        form_go_to(app, &where, commands);
}

/* Space, Left or Right on what is chosen and not typed; false: there is nothing to choose. */
static bool choose_by(struct app *app, const struct form_item *item, int by)
{
    if (item->kind != ITEM_FIELD || form_item_is_text(item))
        return false;
    if (form_item_is_reference(item))
        reference_cycle(app, item->field, by);
    else if (fields[item->field].type == TYPE_CHOICE)
        cycle(app, item->field, by);
    else
        flip(app, item->field);
    return true;
}

static void form_choose(struct app *app, const struct form_item *item)
{
    struct form *form = &app->form;
    enum field_id port = item->side == SIDE_SEND ? FIELD_SEND_PORT : FIELD_RECEIVE_PORT;
    bool was = form_item_chosen(form, item);
    if (item->preset < PRESET_COUNT) {
        if (was && !form->typed[port])
            return;
        replace_text(&form->typed[port], NULL);
        form->other_port[item->side] = false;
        preset_choose(form->record, item->side, item->preset);
    } else if (was) {
        return;
    } else {
        form->other_port[item->side] = true;
    }
    form_changed(app);
    form_set_cursor(form, form->cursor);
}

void form_keep_undo(struct form *form)
{
    if (form->undo_count == FORM_UNDO_MAX) {
        record_free(form->undo[0]);
        memmove(form->undo, form->undo + 1, --form->undo_count * sizeof form->undo[0]);
    }
    form->undo[form->undo_count++] = record_copy(form->record);
}

/* Nothing is left that leaving the form would lose. */
static bool as_saved(const struct form *form)
{
    for (enum field_id id = 0; id < FIELD_COUNT; id++)
        if (form->typed[id])
            return false;
    return form->saved && record_equal(form->record, form->saved);
}

void form_take_back(struct app *app)
{
    struct form *form = &app->form;
    if (form->undo_count == 0)
        return;
    record_free(form->record);
    form->record = form->undo[--form->undo_count];
    form->undo[form->undo_count] = NULL;
    form_changed(app);
    form->changed = !as_saved(form);
    form_set_cursor(form, form->cursor);
    app_say(app, SEVERITY_INFO, "%s", _("The last change was taken back."));
}

/* The transport that the probes propose, by the same key. */
static void take_preset(struct app *app)
{
    struct form *form = &app->form;
    struct form_item item = *form_current(form);
    size_t preset = form_other_proposal(form, &item);
    if (preset == PRESET_COUNT)
        return;
    item.preset = preset;
    form_keep_undo(form);
    form_choose(app, &item);
    for (size_t i = 0; i < form->item_count; i++)
        if (form->items[i].kind == ITEM_PRESETS && form->items[i].side == item.side &&
            form->items[i].preset == preset && !form->items[i].summary)
            form_set_cursor(form, i);
    form_show_cursor(app);
    app_say(app, SEVERITY_INFO, _("%s was chosen, as proposed."), i18n(presets[preset].label));
}

static void form_cure(struct app *app)
{
    struct form *form = &app->form;
    struct form_item *item = form_current(form);
    const struct advice *advice = item ? form_item_advice(form, item) : NULL;
    if (!advice || !form_can_cure(form, advice)) {
        take_preset(app);
        return;
    }
    form_keep_undo(form);
    for (size_t i = 0; i < ADVICE_CURES && advice->cure[i].value; i++) {
        enum field_id id = own_field(form->record, advice->cure[i].field);
        record_set(form->record, id, cure_value(id, advice->cure[i].value), ORIGIN_USER, NULL);
        replace_text(&form->typed[id], NULL);
        if (advice->cure[i].field == FIELD_RECEIVE_PORT)
            form->other_port[SIDE_RECEIVE] = false;
        if (advice->cure[i].field == FIELD_SEND_PORT)
            form->other_port[SIDE_SEND] = false;
    }
    form_changed(app);
    form_set_cursor(form, form->cursor);
    app_say(app, SEVERITY_INFO, "%s", _("Changed as advised."));
}

/* Enter on the address: what is found for it comes before the next step, for who wants it. */
static bool search_begin(struct app *app, struct commands *commands)
{
    if (!search_start(app, commands) && !search_shows(&app->form))
        return false;
    search_go_to_button(app);
    return true;
}

static void enter(struct app *app, struct commands *commands)
{
    struct form_item item = *form_current(&app->form);
    if (item.summary) {
        form_go_to(app, &item, commands);
        return;
    }
    if (item.kind == ITEM_CHECK) {
        check_side(app, item.side, commands);
        return;
    }
    if (item.kind == ITEM_SAVE) {
        form_save(app, AFTER_FORM, commands);
        return;
    }
    if (form_item_is_reference(&item)) {
        reference_choose(app, item.field, 0);
        return;
    }
    if (item.kind == ITEM_PROVIDER) {
        providers_pick(app);
        return;
    }
    if (item.kind == ITEM_INPUT && item.input == INPUT_ADDRESS &&
        (providers_take_proposed(app, commands) || search_begin(app, commands)))
        return;
    if (item.kind == ITEM_FOUND) {
        search_take(app, commands);
        return;
    }
    if (item.kind == ITEM_NEXT && item.step == STEP_START) {
        providers_forget(app);
        if (search_drop(app))
            replace_text(&app->form.derived_from, NULL); /* it is derived anew */
    }
    if (item.kind == ITEM_PRESETS)
        form_choose(app, &item);
    if (app->form.wizard)
        wizard_next(app, commands);
    else
        move_cursor(app, 1, commands);
}

static void page(struct app *app, int by, struct commands *commands)
{
    struct layout layout;
    app_layout(app, &layout);
    for (int i = 1; i < layout.body_rows; i++)
        move_cursor(app, by, commands);
}

static void edge(struct app *app, int by, struct commands *commands)
{
    for (size_t i = 0; i < app->form.item_count; i++)
        move_cursor(app, by, commands);
}

static void toggle_more(struct app *app)
{
    if (!form_hides_items(&app->form))
        return;
    app->form.more = !app->form.more;
    form_build(&app->form);
    form_set_cursor(&app->form, app->form.cursor);
    form_show_cursor(app);
    app->need_draw = true;
}

/* To the next heading; the wizard goes to its next step. */
static void next_step(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    if (form->wizard) {
        wizard_next(app, commands);
        return;
    }
    enum step_id step = form->items[form->cursor].step;
    while (form->cursor + 1 < form->item_count && form->items[form->cursor].step == step) {
        size_t was = form->cursor;
        move_cursor(app, 1, commands);
        if (form->cursor == was)
            break;
    }
}

static void choose(struct app *app, int by)
{
    struct form_item item = *form_current(&app->form);
    if (item.summary)
        return;
    if (item.kind == ITEM_PRESETS)
        form_choose(app, &item);
    else
        choose_by(app, &item, by);
}

static bool form_moves(struct app *app, enum action action, struct commands *commands)
{
    switch (action) {
    case ACTION_UP:
    case ACTION_PREVIOUS_ITEM:
        move_cursor(app, -1, commands);
        return true;
    case ACTION_DOWN:
    case ACTION_NEXT_ITEM:
        if (action == ACTION_NEXT_ITEM && app->form.cursor + 1 >= app->form.item_count)
            pane_focus(app);
        else
            move_cursor(app, 1, commands);
        return true;
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
        page(app, action == ACTION_PAGE_UP ? -1 : 1, commands);
        return true;
    case ACTION_HOME:
    case ACTION_END:
        edge(app, action == ACTION_HOME ? -1 : 1, commands);
        return true;
    default:
        return false;
    }
}

/* On a field that names a record letters begin to pick one. */
static bool typed_as_reference(struct app *app, enum action action, int32_t key)
{
    const struct form_item *item = form_current(&app->form);
    if (!form_item_is_reference(item) || action != ACTION_NONE || !key_is_character(key))
        return false;
    if (key == '?')
        help_open(app);
    else if (key == ' ')
        choose(app, 1);
    else
        reference_choose(app, item->field, key);
    return true;
}

static bool typed_as_text(struct app *app, enum action action, int32_t key)
{
    const struct form_item *item = form_current(&app->form);
    if (!form_item_is_text(item))
        return false;
    if (item->kind == ITEM_PRESETS && action == ACTION_NONE && key == ' ') {
        choose(app, 1);
        return true;
    }
    if (key == '?' && !form_item_secret(item) && *form_text(&app->form, item) == '\0') {
        help_open(app); /* nothing that is asked for begins with it */
        return true;
    }
    if (action == ACTION_TEXT_REVEAL && form_item_secret(item)) {
        app->form.reveal = !app->form.reveal;
        app->need_draw = true;
        return true;
    }
    return type_into(app, action, key);
}

void form_act(struct app *app, enum action action, int32_t key, struct commands *commands)
{
    app->form.then.kind = THEN_NOTHING; /* another wish takes its place */
    if (!form_current(&app->form) || typed_as_reference(app, action, key) ||
        typed_as_text(app, action, key) || form_moves(app, action, commands))
        return;
    switch (action) {
    case ACTION_LEFT:
        choose_by(app, form_current(&app->form), -1);
        break;
    case ACTION_RIGHT:
        choose_by(app, form_current(&app->form), 1);
        break;
    case ACTION_TOGGLE:
        choose(app, 1);
        break;
    case ACTION_ENTER:
        enter(app, commands);
        break;
    case ACTION_NEXT_STEP:
        next_step(app, commands);
        break;
    case ACTION_BACK:
        form_back(app, commands);
        break;
    case ACTION_MORE:
        toggle_more(app);
        break;
    case ACTION_CURE:
        form_cure(app);
        break;
    case ACTION_UNDO:
        form_take_back(app);
        break;
    case ACTION_PROBE:
        probe_toggle(app, commands);
        break;
    case ACTION_CHECK:
    case ACTION_TEST_MAIL:
        check_from(app, action == ACTION_TEST_MAIL, commands);
        break;
    case ACTION_SAVE:
        form_save(app, AFTER_FORM, commands);
        break;
    default:
        break;
    }
}
