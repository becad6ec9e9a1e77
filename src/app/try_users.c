/* Other forms of a user name that was refused, tried in the background one after the other; the
 * one that is accepted is taken over. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>

static const struct provider *provider_of(const struct app *app)
{
    const struct check_plan *plan = app->check.plan;
    return app->providers ? provider_by_id(app->providers, record_get(plan->server, FIELD_PROVIDER))
                          : NULL;
}

/* The mail address of the mailbox, where something else than the user name says it. */
static const char *address_of(const struct app *app)
{
    struct subject of = app->check.check.of;
    const struct record *record = subject_record(app, of);
    if (record && of.kind == RECORD_ACCOUNT)
        return record_get(record, FIELD_ACCOUNT_ADDRESS);
    if (app->form_open && app->form.inputs[INPUT_ADDRESS])
        return app->form.inputs[INPUT_ADDRESS];
    return app->check.plan->from;
}

/* The forms alone; NULL: there is nothing to try, or they are being tried already. */
static struct user_search *forms_now(const struct app *app)
{
    const struct check_state *check = &app->check.check;
    if (app->check.trial.search || !app->check.plan || !check->report || !check->report->done)
        return NULL;
    return user_search_forms(app->check.plan, check->report, address_of(app), provider_of(app));
}

bool try_users_possible(const struct app *app)
{
    struct user_search *search = forms_now(app);
    user_search_free(search);
    return search != NULL;
}

void try_users_ask(struct app *app)
{
    struct user_search *search = forms_now(app);
    struct text forms = {0};
    if (!search) {
        app_say(app, SEVERITY_INFO, "%s",
                app->check.trial.search
                    ? _("They are being tried already.")
                    : _("No login was refused as wrong, or there is no other form to try."));
        return;
    }
    for (size_t i = 0; i < search->count; i++)
        text_format(&forms, "%s%s", i ? ", " : "", search->forms[i]);
    dialog_open(app, DIALOG_TRY_USERS,
                _("With the same password, one after the other: %s. A server may lock the mailbox "
                  "after several wrong logins."),
                text_get(&forms));
    text_free(&forms);
    user_search_free(search);
}

static void forget(struct user_trial *trial)
{
    user_search_free(trial->search);
    report_free(trial->report);
    *trial = (struct user_trial){0};
}

bool try_users_stop(struct app *app, struct commands *commands)
{
    struct user_trial *trial = &app->check.trial;
    if (!trial->search)
        return false;
    commands_add(commands, CMD_CANCEL)->check = trial->number;
    forget(trial);
    app_say(app, SEVERITY_INFO, "%s", _("No more user names are tried."));
    return true;
}

/* False: none is left. */
static bool try_next(struct app *app, struct commands *commands)
{
    struct user_trial *trial = &app->check.trial;
    struct check_plan *plan = user_search_next(trial->search);
    char key[16];
    if (!plan)
        return false;
    report_free(trial->report);
    trial->report = report_new();
    trial->number = ++app->last_check;
    struct command *command = commands_add(commands, CMD_CHECK);
    command->check = trial->number;
    command->plan = plan;
    action_key(CONTEXT_CHECK, ACTION_BACK, key, sizeof key);
    app_say(app, SEVERITY_INFO, _("Trying %s (%zu of %zu); %s stops that."),
            user_search_user(trial->search), trial->search->tried, trial->search->count, key);
    return true;
}

bool try_users_yes(struct app *app, struct commands *commands)
{
    if (!try_users_possible(app)) /* the question was about a check that is no more */
        return true;
    app->check.trial.search = user_search_new(app->check.plan, app->check.check.report,
                                              address_of(app), provider_of(app));
    try_next(app, commands);
    return true;
}

/* Where the name is kept; FIELD_NONE: it is only remembered for the tests. */
static enum field_id field_of(const struct app *app)
{
    const struct user_search *search = app->check.trial.search;
    enum record_kind kind = app->check.check.of.kind;
    bool separate = search->side == SIDE_SEND && server_sends_separately(search->plan->server);
    if (kind == RECORD_ACCOUNT)
        return separate ? FIELD_ACCOUNT_SEND_USERNAME : FIELD_ACCOUNT_USERNAME;
    if (kind == RECORD_NOTIFICATION)
        return FIELD_NOTIFICATION_USERNAME;
    return separate ? FIELD_SEND_USERNAME : FIELD_NONE;
}

/* The whole check again with the name, before and after shown as with a fix. */
static void take_over(struct app *app, struct commands *commands)
{
    struct user_trial *trial = &app->check.trial;
    struct fix fix = {field_of(app), mem_copy(user_search_user(trial->search))};
    struct subject of = app->check.check.of;
    forget(trial);
    login_of(app, of)->refused = false;
    if (fix.field != FIELD_NONE) {
        check_change(app, &fix, 1, commands);
    } else {
        replace_text(&login_of(app, of)->inputs[INPUT_USER], fix.value);
        if (app->form_open && same_subject(form_subject(&app->form), of))
            login_to_form(app);
        check_again(app, false, true, commands);
        app_say(app, SEVERITY_INFO, _("The server takes %s as the user name."), fix.value);
    }
    free(fix.value);
}

static void try_over(struct app *app, struct commands *commands)
{
    struct user_trial *trial = &app->check.trial;
    user_search_answer(trial->search, trial->report);
    switch (trial->search->outcome) {
    case USER_OPEN:
        try_next(app, commands);
        return;
    case USER_ACCEPTED:
        take_over(app, commands);
        return;
    case USER_NONE:
        app_say(app, SEVERITY_ERROR, "%s",
                _("No form of the user name is accepted: check the password."));
        break;
    case USER_STOPPED:
        app_say(app, SEVERITY_ERROR, "%s",
                trial->report->finding_count > 0
                    ? trial->report->findings[0]->text
                    : _("The server gave another answer; no more user names are tried."));
        break;
    }
    forget(trial);
}

bool try_users_report(struct app *app, const struct report_event *event, struct commands *commands)
{
    struct user_trial *trial = &app->check.trial;
    if (!trial->search || event->check != trial->number)
        return false;
    report_add(trial->report, event);
    if (event->kind == EVENT_RESULT && event->side == SIDE_NONE)
        try_over(app, commands);
    app->need_draw = true;
    return true;
}

void try_users_refused(struct app *app, unsigned check)
{
    if (app->check.trial.search && check == app->check.trial.number)
        forget(&app->check.trial);
}
