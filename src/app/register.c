/* Is the form good, and into the registry with it. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static void touch_side(struct form *form, enum side side)
{
    for (size_t i = 0; i < FIELD_COUNT; i++)
        if (fields[i].side == side)
            form->touched[i] = true;
}

static void first_problem(void *context, enum field_id id, const char *sentence)
{
    struct err *err = context;
    (void)id;
    if (err->code == ERR_NONE)
        fail(err, ERR_INPUT, "%s", sentence);
}

/* Something is wrong with a field that no item of the form shows. */
static bool problem_elsewhere(struct app *app)
{
    struct err err = {0};
    if (record_validate(app->form.record, first_problem, &err) == 0)
        return false;
    app_say(app, SEVERITY_ERROR, "%s", err.text);
    return true;
}

static bool go_to_first_problem(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    struct form_item where;
    struct err err = {0};
    for (size_t i = 0; i < FIELD_COUNT; i++)
        form->touched[i] = true;
    if (!form_first_problem(form, STEP_COUNT, &where, &err))
        return problem_elsewhere(app);
    if (app->screen == SCREEN_CHECK)
        app->screen = form->wizard ? SCREEN_WIZARD : SCREEN_EDIT;
    form_go_to(app, &where, commands);
    app_say(app, SEVERITY_ERROR, "%s", err.text);
    return true;
}

/* Is it the record itself that says how the side is reached, and without encryption? */
static bool in_clear(const struct record *record, enum side side)
{
    const struct transport_fields *of = transport_fields(record_kind(record), side);
    return of && record_applies(record, of->encryption) &&
           record_is(record, of->encryption, "none");
}

static bool clear_text_password(const struct record *record, enum side side)
{
    bool server = record_kind(record) == RECORD_SERVER;
    if (!in_clear(record, side))
        return false;
    if (side == SIDE_RECEIVE)
        return server ? field_one_of("password|plain|login", record_get(record, FIELD_RECEIVE_AUTH))
                      : record_is(record, FIELD_ACCOUNT_AUTH, "standard");
    enum field_id mechanism = server ? FIELD_SEND_MECHANISM : FIELD_ACCOUNT_SEND_MECHANISM;
    return record_applies(record, mechanism) &&
           field_one_of("plain|login", record_get(record, mechanism));
}

static bool unverified(const struct record *record, enum side side)
{
    const struct transport_fields *of = transport_fields(record_kind(record), side);
    return of && record_applies(record, of->verify) && record_is(record, of->verify, "none");
}

static struct text why_unsafe(const struct record *server)
{
    struct text why = {0};
    if (clear_text_password(server, SIDE_RECEIVE))
        text_add_sentence(&why, _("The password for receiving crosses the network in clear."));
    if (clear_text_password(server, SIDE_SEND))
        text_add_sentence(&why, _("The password for sending crosses the network in clear."));
    if (unverified(server, SIDE_RECEIVE))
        text_add_sentence(&why, _("The certificate of the receiving server is not verified."));
    if (unverified(server, SIDE_SEND))
        text_add_sentence(&why, _("The certificate of the sending server is not verified."));
    return why;
}

/* Settings that become unsafe are asked about once; true: it is being asked. */
static bool ask_unsafe(struct app *app)
{
    const struct form *form = &app->form;
    if (form->unsafe_agreed)
        return false;
    struct text why = why_unsafe(form->record), before = {0};
    if (form->saved)
        before = why_unsafe(form->saved);
    bool ask = why.length > 0 && strcmp(text_get(&why), text_get(&before)) != 0;
    text_add_sentence(&why, _("Save all the same?"));
    if (ask)
        dialog_open(app, DIALOG_UNSAFE, "%s", text_get(&why));
    text_free(&before);
    text_free(&why);
    return ask;
}

/* A save that failed is tried again: the registry has it already. */
static bool is_in_registry(const struct app *app)
{
    const struct record *record = subject_record(app, form_subject(&app->form));
    return record && record_same(record, app->form.record);
}

static bool into_registry(struct app *app)
{
    struct form *form = &app->form;
    if (is_in_registry(app))
        return true;
    struct record *copy = record_copy(form->record);
    struct err err = {0};
    bool anew = form->record_id == 0;
    struct subject fresh = form_subject(form);
    char *what =
        mem_format(kind_says(fresh.kind, anew ? SAY_ADDED : SAY_CHANGED), record_label(copy));
    record_set_id(copy, form->record_id);
    app_keep_undo(app, what);
    free(what);
    if (fresh.kind == RECORD_SERVER)
        providers_make_oauth(app, copy);
    bool done = anew ? registry_add(app->registry, copy, &err)
                     : registry_replace(app->registry, copy, &err);
    if (!done) {
        record_free(copy);
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return false;
    }
    if (anew) {
        form->record_id = record_id(copy);
        record_set_id(form->record, form->record_id);
        login_rename(app, fresh, form_subject(form));
        if (app->check.check.number && same_subject(app->check.check.of, fresh))
            app->check.check.of = form_subject(form);
    }
    return true;
}

/* Nothing is written before the review has been seen. */
static bool review_first(struct app *app, struct commands *commands)
{
    if (!app->form.wizard || app->form.furthest == STEP_REVIEW)
        return false;
    if (app->screen == SCREEN_CHECK)
        app->screen = SCREEN_WIZARD;
    form_enter_step(app, STEP_REVIEW, commands);
    app_say(app, SEVERITY_INFO, "%s", _("Look it over once more, then save."));
    return true;
}

bool form_save(struct app *app, enum after_save after, struct commands *commands)
{
    struct form *form = &app->form;
    if (!app_may_change(app, commands))
        return false;
    form_left_item(app, commands);
    derive_code_taken(app);
    if (form->wizard && form->step == STEP_START)
        derive_from_address(app);
    if (files_wait(app, &(struct form_then){.kind = THEN_SAVE, .after = after}, commands))
        return false;
    if (go_to_first_problem(app, commands) || review_first(app, commands))
        return false;
    app->after_save = after;
    if (ask_unsafe(app) || !into_registry(app))
        return false;
    record_free(form->saved);
    form->saved = record_copy(form->record);
    form->changed = false;
    history_settle(app, form_subject(form));
    lists_forget_marks(app);
    lists_changed(app);
    app_save(app, after, false, commands);
    return true;
}

bool form_valid_whole(struct app *app, struct commands *commands)
{
    form_left_item(app, commands);
    return !go_to_first_problem(app, commands);
}

static bool side_problem(struct app *app, enum side side, struct commands *commands)
{
    struct form *form = &app->form;
    struct err err = {0};
    touch_side(form, side);
    for (each_field(i, record_kind(form->record))) {
        struct form_item row = {.kind = ITEM_FIELD, .field = i, .input = INPUT_COUNT, .side = side};
        if (fields[i].side != side || fields[i].type == TYPE_SIDE ||
            !record_applies(form->record, row.field) || form_item_valid(form, &row, &err))
            continue;
        struct form_item where = row;
        for (enum step_id step = 0; step < STEP_COUNT; step++)
            if (form_step_applies(form, step) && form_first_problem(form, step, &where, NULL) &&
                where.side == side) {
                form_go_to(app, &where, commands);
                break;
            }
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return true;
    }
    return false;
}

bool form_valid_sides(struct app *app, bool receive, bool send, struct commands *commands)
{
    form_left_item(app, commands);
    if (!receive && !send) {
        app_say(app, SEVERITY_ERROR, "%s", _("There is no server to check yet: give its host."));
        return false;
    }
    if (receive && side_problem(app, SIDE_RECEIVE, commands))
        return false;
    return !(send && side_problem(app, SIDE_SEND, commands));
}
