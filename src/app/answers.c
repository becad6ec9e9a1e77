/* What the answers to questions do. An answer that is complete returns true and closes its
 * question; one that opened another, or wants a line mended, returns false. */
#include "app/parts.h"
#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>

typedef bool answer_function(struct app *app, struct commands *commands);

static bool nothing(struct app *app, struct commands *commands)
{
    (void)app;
    (void)commands;
    return true;
}

static bool delete_yes(struct app *app, struct commands *commands)
{
    if (app_may_change(app, commands))
        list_delete(app, commands);
    return true;
}

static bool leave_yes(struct app *app, struct commands *commands)
{
    dialog_close(app);
    if (app->form_open && app->form.changed)
        form_save(app, AFTER_LEAVE, commands);
    else if (app_may_change(app, commands))
        app_save(app, AFTER_LEAVE, false, commands);
    return false;
}

static bool leave_discard(struct app *app, struct commands *commands)
{
    if (app->form_open)
        form_close(app, commands);
    app_quit(app, commands);
    return true;
}

static bool run_leave_yes(struct app *app, struct commands *commands)
{
    app_quit(app, commands);
    return true;
}

static bool form_yes(struct app *app, struct commands *commands)
{
    dialog_close(app);
    form_save(app, AFTER_FORM, commands);
    return false;
}

static bool form_discard(struct app *app, struct commands *commands)
{
    form_close(app, commands);
    return true;
}

static bool draft_yes(struct app *app, struct commands *commands)
{
    if (app->draft)
        form_start_draft(app, commands);
    return true;
}

static bool draft_discard(struct app *app, struct commands *commands)
{
    draft_free(app->draft);
    app->draft = NULL;
    commands_add(commands, CMD_DROP_DRAFT);
    return true;
}

/* Lines of a question to what is remembered of a login, and to the form that shows it. */
static void take_lines(struct app *app)
{
    struct dialog *dialog = &app->dialog;
    struct login *login = login_of(app, app->wish.of);
    for (size_t i = 0; i < dialog->line_count; i++) {
        enum input_id input = dialog->inputs[i];
        if (input == INPUT_COUNT)
            continue; /* a switch */
        if (inputs[input].secret) {
            secret_free(login->secrets[input]);
            login->secrets[input] = dialog->secrets[i];
            dialog->secrets[i] = NULL;
        } else {
            replace_text(&login->inputs[input], edit_text(&dialog->lines[i]));
        }
    }
    if (app->form_open && same_subject(form_subject(&app->form), app->wish.of))
        login_to_form(app);
}

/* False: a line that asks for an address has something else in it. */
static bool addresses_valid(struct app *app, bool needed)
{
    struct dialog *dialog = &app->dialog;
    struct err err;
    for (size_t i = 0; i < dialog->line_count; i++) {
        const char *text = edit_text(&dialog->lines[i]);
        bool address = dialog->inputs[i] == INPUT_FROM || dialog->inputs[i] == INPUT_TO;
        if (!address || (!*text && !needed) || address_valid(text, &err))
            continue;
        dialog->cursor = i;
        dialog_problem(app, err.text);
        return false;
    }
    return true;
}

static bool login_yes(struct app *app, struct commands *commands)
{
    if (!addresses_valid(app, false))
        return false;
    take_lines(app);
    login_of(app, app->wish.of)->refused = false;
    app->wish.login_asked = true;
    dialog_close(app);
    check_go_on(app, commands);
    return false;
}

static bool mail_yes(struct app *app, struct commands *commands)
{
    if (!addresses_valid(app, true))
        return false;
    take_lines(app);
    mail_take(app);
    app->wish.mail_asked = true;
    dialog_close(app);
    check_go_on(app, commands);
    return false;
}

static bool wish_no(struct app *app, struct commands *commands)
{
    (void)commands;
    check_drop_wish(app);
    return true;
}

static bool copy_yes(struct app *app, struct commands *commands)
{
    return app_may_change(app, commands) ? list_copy(app, commands) : true;
}

static bool log_yes(struct app *app, struct commands *commands)
{
    return pane_save(app, commands);
}

static bool command_yes(struct app *app, struct commands *commands)
{
    const char *name = edit_text(&app->dialog.lines[0]);
    enum action action = action_by_name(app_context_behind(app), name);
    if (action == ACTION_NONE) {
        char key[16], sentence[256];
        action_key(CONTEXT_LINE, ACTION_HELP, key, sizeof key);
        snprintf(sentence, sizeof sentence,
                 *name ? _("There is no such command here; %s lists them.")
                       : _("A name is needed; %s lists them."),
                 key);
        dialog_problem(app, sentence);
        return false;
    }
    dialog_close(app);
    app_act(app, action, 0, commands);
    return false;
}

static bool found_yes(struct app *app, struct commands *commands)
{
    dialog_close(app);
    search_fill(app, commands);
    return false;
}

static bool pin_yes(struct app *app, struct commands *commands)
{
    dialog_close(app);
    certificate_pin(app, commands);
    return false;
}

static bool unsafe_yes(struct app *app, struct commands *commands)
{
    dialog_close(app);
    app->form.unsafe_agreed = true;
    form_save(app, app->after_save, commands);
    return false;
}

static const struct {
    answer_function *yes, *discard, *no, *overwrite;
} answers[DIALOG_COUNT] = {
    [DIALOG_NONE] = {nothing, nothing, nothing},
    [DIALOG_DELETE] = {delete_yes, nothing, nothing},
    [DIALOG_LEAVE] = {leave_yes, leave_discard, nothing},
    [DIALOG_DISCARD_FORM] = {form_yes, form_discard, nothing},
    [DIALOG_DRAFT] = {draft_yes, draft_discard, nothing},
    [DIALOG_LOGIN] = {login_yes, nothing, wish_no},
    [DIALOG_TEST_MAIL] = {mail_yes, nothing, wish_no},
    [DIALOG_COPY] = {copy_yes, nothing, nothing},
    [DIALOG_SAVE_LOG] = {log_yes, nothing, nothing},
    [DIALOG_SAVE_REPORT] = {support_save, nothing, nothing},
    [DIALOG_TRY_USERS] = {try_users_yes, nothing, nothing},
    [DIALOG_CHANGED] = {changed_merge, changed_take, changed_later, changed_overwrite},
    [DIALOG_UNREADABLE] = {changed_overwrite, nothing, changed_later},
    [DIALOG_IMPORT] = {import_file_given, nothing, crossing_stop},
    [DIALOG_EXPORT] = {import_export, nothing, crossing_stop},
    [DIALOG_MISTAKES] = {mistakes_write, nothing, nothing},
    [DIALOG_TRANSFER] = {nothing, nothing, crossing_stop},
    [DIALOG_PROVIDER] = {providers_answer, nothing, nothing},
    [DIALOG_PICK] = {pick_take, nothing, nothing},
    [DIALOG_COMMAND] = {command_yes, nothing, nothing},
    [DIALOG_FOUND] = {found_yes, nothing, nothing},
    [DIALOG_PIN] = {pin_yes, nothing, nothing},
    [DIALOG_RUN] = {run_begin_yes, nothing, run_begin_no},
    [DIALOG_RUN_REST] = {run_rest_yes, run_rest_discard, nothing},
    [DIALOG_RUN_EXPORT] = {run_export, nothing, nothing},
    [DIALOG_RUN_LEAVE] = {run_leave_yes, nothing, nothing},
    [DIALOG_WAVE] = {run_wave_yes, nothing, nothing},
    [DIALOG_SILENT] = {run_wave_yes, nothing, nothing},
    [DIALOG_MAPPING] = {migration_mapping_given, nothing, nothing},
    [DIALOG_STEP_EXPORT] = {migration_export_yes, nothing, crossing_stop},
    [DIALOG_STEP_IMPORT] = {migration_import_yes, nothing, nothing},
    [DIALOG_STEP_HOSTS] = {migration_hosts_given, nothing, nothing},
    [DIALOG_STEP_DNS] = {migration_dns_yes, nothing, nothing},
    [DIALOG_STEP_REMOVE] = {migration_remove_yes, nothing, nothing},
    [DIALOG_STEP_FORCE] = {migration_force_yes, nothing, nothing},
    [DIALOG_STEP_UNDO] = {migration_undo_yes, nothing, nothing},
    [DIALOG_UNSAFE] = {unsafe_yes, nothing, changed_later},
};

static void run(struct app *app, answer_function *function, struct commands *commands)
{
    enum dialog_kind asked = app->dialog.kind;
    if (function(app, commands) && app->dialog.kind == asked)
        dialog_close(app); /* an answer may raise the next question */
}

void answer_yes(struct app *app, struct commands *commands)
{
    run(app, answers[app->dialog.kind].yes, commands);
}

void answer_no(struct app *app, struct commands *commands)
{
    run(app, answers[app->dialog.kind].no, commands);
}

void answer_discard(struct app *app, struct commands *commands)
{
    run(app, answers[app->dialog.kind].discard, commands);
}

void answer_overwrite(struct app *app, struct commands *commands)
{
    run(app, answers[app->dialog.kind].overwrite, commands);
}
