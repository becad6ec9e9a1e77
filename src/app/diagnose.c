/* Checks: asked for, started, followed, cancelled. What they told stays in the history. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>

void check_drop_wish(struct app *app)
{
    check_plan_free(app->wish.plan);
    app->wish = (struct check_wish){0};
}

/* The plan is the wish's from now on. */
static void wish(struct app *app, struct check_plan *plan, struct subject of, const char *label)
{
    check_plan_refer(plan, app->registry);
    check_drop_wish(app);
    app->wish.plan = plan;
    app->wish.of = of;
    text_copy(app->wish.label, sizeof app->wish.label, label);
    app->wish.back = app->screen == SCREEN_CHECK ? app->check.back : app->screen;
}

/* For a test mail the receiving side only runs where sending depends on it. */
static void want(struct app *app, bool message, struct commands *commands)
{
    struct check_plan *plan = app->wish.plan;
    plan->message = message;
    if (message && !plan->send) {
        app_say(app, SEVERITY_ERROR, "%s",
                _("This mail server has no sending side to send a test mail through."));
        check_drop_wish(app);
        return;
    }
    if (message)
        plan->receive = record_is(plan->server, FIELD_SEND_METHOD, "pop-before-smtp");
    check_go_on(app, commands);
}

/* A side counts when its host is known; in the wizard, when it has been asked for. */
static bool side_ready(const struct form *form, enum side side)
{
    enum field_id host = side == SIDE_SEND ? FIELD_SEND_HOST : FIELD_RECEIVE_HOST;
    if (!record_has_side(form->record, side))
        return false;
    if (form->wizard && side == SIDE_SEND && form->furthest < STEP_SENDING &&
        record_has_side(form->record, SIDE_RECEIVE))
        return false;
    return form->typed[host] || *record_get(form->record, host);
}

static void back_to_form(struct app *app)
{
    if (app->screen == SCREEN_CHECK)
        app->screen = app->form.wizard ? SCREEN_WIZARD : SCREEN_EDIT;
}

/* Whose settings are in the form: all of them have to be good. */
static bool wish_from_other_form(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    struct err err = {0};
    if (!form_valid_whole(app, commands)) {
        back_to_form(app);
        return false;
    }
    struct check_plan *plan = check_plan_of(app->registry, form->record, &err);
    if (!plan) {
        back_to_form(app);
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return false;
    }
    wish(app, plan, form_subject(form), record_label(form->record));
    return true;
}

/* only: the one side that is to be checked, or SIDE_NONE. */
static bool wish_from_form(struct app *app, enum side only, struct commands *commands)
{
    struct form *form = &app->form;
    if (record_kind(form->record) != RECORD_SERVER)
        return wish_from_other_form(app, commands);
    if (form->wizard && form->step == STEP_START)
        derive_from_address(app);
    bool receive = side_ready(form, SIDE_RECEIVE), send = side_ready(form, SIDE_SEND);
    if (only == SIDE_RECEIVE)
        send = false;
    if (only == SIDE_SEND && !record_is(form->record, FIELD_SEND_METHOD, "pop-before-smtp"))
        receive = false;
    if (!form_valid_sides(app, receive, send, commands)) {
        back_to_form(app);
        return false;
    }
    login_from_form(app);
    struct check_plan *plan = check_plan_new(form->record);
    plan->receive = receive;
    plan->send = send;
    wish(app, plan, form_subject(form), record_label(form->record));
    return true;
}

static bool wish_from(struct app *app, const struct record *record)
{
    struct err err = {0};
    struct check_plan *plan = record ? check_plan_of(app->registry, record, &err) : NULL;
    if (record && !plan)
        app_say(app, SEVERITY_ERROR, "%s", err.text);
    if (plan)
        wish(app, plan, subject_of(record), record_label(record));
    return plan != NULL;
}

static bool wish_target(struct app *app, const struct run_purpose *purpose,
                        const struct run_target *target, const char *label)
{
    struct err err = {0};
    struct check_plan *plan = purpose->plan(app, target, &err);
    if (!plan) {
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return false;
    }
    wish(app, plan, (struct subject){target->kind, target->id}, label);
    app->wish.purpose = purpose;
    app->wish.role = target->role;
    app->wish.digest = check_plan_digest(plan);
    return true;
}

void check_target(struct app *app, const struct run_purpose *purpose,
                  const struct run_target *target, const char *label, struct commands *commands)
{
    if (wish_target(app, purpose, target, label))
        want(app, false, commands);
}

static bool wish_once_more(struct app *app)
{
    const struct check_state *last = &app->check.check;
    const struct record *saved = subject_record(app, last->of);
    struct run_target target = {last->of.kind, last->of.id, last->role};
    char label[sizeof last->label];
    text_copy(label, sizeof label, last->label);
    return last->purpose ? wish_target(app, last->purpose, &target, label)
                         : wish_from(app, saved ? saved : last->server);
}

void check_again(struct app *app, bool message, bool keep_before, struct commands *commands)
{
    struct form_then then = {.kind = THEN_CHECK, .message = message, .keep_before = keep_before};
    if (app->form_open && files_wait(app, &then, commands))
        return;
    bool wished = app->form_open ? wish_from_form(app, SIDE_NONE, commands) : wish_once_more(app);
    if (!wished)
        return;
    app->wish.keep_before = keep_before;
    if (keep_before) {
        const struct login *login = login_of(app, app->wish.of);
        app->wish.login_asked = login->inputs[INPUT_USER] != NULL;
    }
    want(app, message, commands);
}

void check_from(struct app *app, bool message, struct commands *commands)
{
    if (app->screen == SCREEN_CHECK) {
        check_again(app, message, false, commands);
        return;
    }
    struct form_then then = {.kind = THEN_CHECK, .message = message};
    if (app->screen != SCREEN_LIST && files_wait(app, &then, commands))
        return;
    bool wished = app->screen == SCREEN_LIST ? wish_from(app, list_record(app))
                                             : wish_from_form(app, SIDE_NONE, commands);
    if (wished)
        want(app, message, commands);
}

void check_record(struct app *app, const struct record *record, struct commands *commands)
{
    if (wish_from(app, record))
        want(app, false, commands);
}

void check_side(struct app *app, enum side side, struct commands *commands)
{
    if (files_wait(app, &(struct form_then){.kind = THEN_CHECK, .side = side}, commands))
        return;
    if (wish_from_form(app, side, commands))
        want(app, false, commands);
}

static void ask_mail(struct app *app)
{
    const struct check_plan *plan = app->wish.plan;
    const struct login *login = login_of(app, app->wish.of);
    const char *user = login->inputs[INPUT_USER] ? login->inputs[INPUT_USER] : plan->user;
    const char *from = login->inputs[INPUT_FROM] ? login->inputs[INPUT_FROM] : plan->from;
    const char *to = login->inputs[INPUT_TO] ? login->inputs[INPUT_TO] : plan->to;
    if (!from && user && address_valid(user, NULL))
        from = user;
    mail_ask(app, from, to ? to : from);
}

static void add_secret_line(struct app *app, enum input_id input)
{
    size_t line = app->dialog.line_count;
    dialog_add_line(app, input, NULL);
    app->dialog.token[line] = login_wants_token(app->wish.plan, input);
}

static const char *login_question(bool refused, bool token, bool fetched)
{
    if (refused && fetched)
        return _("The server refused the last login. Leave the password empty to fetch it once "
                 "more from where the settings say, or give another for now.");
    if (refused && token)
        return _("The server refused the last login. Give the user and a fresh access token; "
                 "without a user the login is left out.");
    if (refused)
        return _("The server refused the last login. Give the user and password again; without a "
                 "user the login is left out.");
    if (token)
        return _("Who logs in for the test? This login takes an access token, not the password. "
                 "It is remembered until you leave the program and not saved; without a user the "
                 "login is left out.");
    return _("Who logs in for the test? It is remembered until you leave the program and not "
             "saved; without a user the login is left out.");
}

static void ask_login(struct app *app)
{
    const struct check_plan *plan = app->wish.plan;
    const struct login *login = login_of(app, app->wish.of);
    const char *user = login->inputs[INPUT_USER] ? login->inputs[INPUT_USER] : plan->user;
    if (login_needs_sender(app, &app->wish)) {
        dialog_open(app, DIALOG_LOGIN, "%s",
                    _("Which address may the test give as the sender? Nothing is sent. Without "
                      "one, sender and recipient are not tried."));
        dialog_add_line(app, INPUT_FROM, NULL);
        return;
    }
    bool token = login_needs_user(plan) && login_wants_token(plan, INPUT_PASSWORD);
    dialog_open(app, DIALOG_LOGIN, "%s",
                login_question(login->refused, token,
                               login_needs_user(plan) && check_plan_fetches(plan, SIDE_RECEIVE)));
    if (login_needs_user(plan)) {
        dialog_add_line(app, INPUT_USER, user);
        if (login_needs_password(plan) || (login->refused && check_plan_needs(plan, SIDE_RECEIVE)))
            add_secret_line(app, INPUT_PASSWORD);
    }
    if (login_needs_send_password(plan))
        add_secret_line(app, INPUT_SEND_PASSWORD);
    /* A known user only needs the password: what is typed next must not show as a user name. */
    if (app->dialog.inputs[0] == INPUT_USER && user && app->dialog.line_count > 1)
        app->dialog.cursor = 1;
}

static void show_check(struct app *app)
{
    enum { ROWS_WITH_LOG = 14 }; /* with fewer the log would hide what was found */
    struct check_screen *screen = &app->check;
    if (app->screen != SCREEN_CHECK) {
        screen->opened_pane = !app->pane.open && app->rows >= ROWS_WITH_LOG;
        app->pane.open = app->pane.open || screen->opened_pane;
        app->pane.focused = false;
        app->pane.follow = true;
    }
    screen->back = app->wish.back;
    screen->finding = screen->top = screen->part = 0;
    screen->certificate = false;
    screen->message = app->wish.plan->message;
    screen->round_trip = app->wish.plan->round_trip;
    app->screen = SCREEN_CHECK;
    app_unsay(app);
    app->need_draw = true;
}

static void start(struct app *app, struct commands *commands)
{
    struct check_state *check = &app->check.check;
    struct check_plan *plan = check_plan_copy(app->wish.plan);
    char *note = mem_format(_("%s: check begins"), app->wish.label);
    if (check->running)
        commands_add(commands, CMD_CANCEL)->check = check->number;
    try_users_stop(app, commands);
    report_free(app->check.before);
    app->check.before = NULL;
    if (app->wish.keep_before)
        app->check.before = check->report;
    else
        report_free(check->report);
    record_free(check->server);
    *check =
        (struct check_state){.number = ++app->last_check,
                             .of = app->wish.of,
                             .server = record_copy(plan->server),
                             .report = report_new(),
                             .sides = {[SIDE_RECEIVE] = plan->receive, [SIDE_SEND] = plan->send},
                             .running = true,
                             .started_ms = app->now_ms,
                             .purpose = app->wish.purpose,
                             .role = app->wish.role,
                             .digest = app->wish.digest};
    text_copy(check->label, sizeof check->label, app->wish.label);
    pane_note(app, check->number, note);
    free(note);
    struct command *command = commands_add(commands, CMD_CHECK);
    command->check = check->number;
    login_fill(app, &app->wish, plan);
    command->plan = plan;
    check_plan_free(app->check.plan);
    app->check.plan = check_plan_copy(plan);
    show_check(app);
    check_drop_wish(app);
}

void check_go_on(struct app *app, struct commands *commands)
{
    struct check_wish *wished = &app->wish;
    if (!wished->plan)
        return;
    if (wished->plan->message && !wished->mail_asked)
        ask_mail(app);
    else if (!wished->login_asked && !login_known(app, wished))
        ask_login(app);
    else
        start(app, commands);
}

/* True: one was running. */
static bool check_cancel(struct app *app, struct commands *commands)
{
    struct check_state *check = &app->check.check;
    if (!check->running)
        return false;
    commands_add(commands, CMD_CANCEL)->check = check->number;
    check->running = false;
    app_say(app, SEVERITY_INFO, "%s", _("The check was cancelled."));
    return true;
}

/* What was checked from the wizard and is good lets one go on: Enter is the next step or the save
 * then, the button behind the check's. */
static void go_on_in_wizard(struct app *app)
{
    struct form *form = &app->form;
    enum status status = app->check.check.report ? app->check.check.report->result[SIDE_NONE] : 0;
    const struct form_item *item = form_current(form);
    if (item && item->kind == ITEM_CHECK && status_passed(status) &&
        form->cursor + 1 < form->item_count && form_item_is_button(item + 1))
        form->cursor++;
}

static void leave(struct app *app)
{
    bool form = app->check.back == SCREEN_WIZARD || app->check.back == SCREEN_EDIT;
    app->screen = form && !app->form_open ? SCREEN_LIST : app->check.back;
    if (app->check.opened_pane) {
        app->pane.open = app->pane.focused = false;
        app->check.opened_pane = false;
    }
    if (app->screen == SCREEN_WIZARD)
        go_on_in_wizard(app);
    list_settle(app);
    app_unsay(app);
    app->need_draw = true;
}

static void go_back(struct app *app, struct commands *commands)
{
    if (app->check.certificate) {
        app->check.certificate = false;
        app->check.top = 0;
        app->need_draw = true;
    } else if (!try_users_stop(app, commands) && !check_cancel(app, commands)) {
        leave(app);
    }
}

static void edit_checked(struct app *app)
{
    const struct record *record = subject_record(app, app->check.check.of);
    if (!app->form_open && record)
        form_start(app, record);
    if (!app->form_open)
        return;
    app->check.back = app->form.wizard ? SCREEN_WIZARD : SCREEN_EDIT;
    app->screen = SCREEN_CHECK;
    leave(app);
}

static void select_finding(struct app *app, int by)
{
    if (stages_scroll(app, by))
        return;
    const struct report *report = app->check.check.report;
    size_t count = report ? report->finding_count : 0;
    size_t *at = &app->check.finding;
    if (by < 0 ? *at == 0 : *at + 1 >= count)
        return;
    *at = by < 0 ? *at - 1 : *at + 1;
    app->check.part = 0;
    app->need_draw = true;
}

static void select_number(struct app *app, int32_t key)
{
    const struct report *report = app->check.check.report;
    size_t index = (size_t)(key - '1');
    if (!report || app->check.certificate || index >= report->finding_count)
        return;
    app->check.finding = index;
    app->check.top = app->check.part = 0;
    app->need_draw = true;
}

static void other_certificate(struct app *app)
{
    enum side other = app->check.certificate_side == SIDE_SEND ? SIDE_RECEIVE : SIDE_SEND;
    if (!app->check.certificate || !check_has_chain(app, other))
        return;
    app->check.certificate_side = other;
    app->check.top = app->check.host = 0;
    app->need_draw = true;
}

void check_act(struct app *app, enum action action, int32_t key, struct commands *commands)
{
    if (certificate_act(app, action))
        return;
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
        select_finding(app, action == ACTION_UP ? -1 : 1);
        break;
    case ACTION_SELECT:
        select_number(app, key);
        break;
    case ACTION_MORE:
        app->check.part++;
        app->need_draw = true;
        break;
    case ACTION_LEFT:
    case ACTION_RIGHT:
        other_certificate(app);
        break;
    case ACTION_CHECK:
    case ACTION_TEST_MAIL:
        check_from(app, action == ACTION_TEST_MAIL, commands);
        break;
    case ACTION_FIX:
        check_fix(app, commands);
        break;
    case ACTION_UNDO:
        check_undo_fix(app);
        break;
    case ACTION_PIN:
        check_pin(app, commands);
        break;
    case ACTION_EDIT:
        edit_checked(app);
        break;
    case ACTION_SAVE_REPORT:
        support_ask(app);
        break;
    case ACTION_TRY_USERS:
        try_users_ask(app);
        break;
    case ACTION_SAVE:
        if (app->form_open)
            form_save(app, AFTER_FORM, commands);
        break;
    case ACTION_BACK:
        go_back(app, commands);
        break;
    default:
        pane_act(app, action, commands);
    }
}

static void note_refused_login(struct app *app)
{
    const struct check_state *check = &app->check.check;
    for (size_t i = 0; i < check->report->finding_count; i++) {
        unsigned cause = check->report->findings[i]->cause;
        if (cause == FINDING_AUTH_REFUSED || cause == FINDING_AUTH_APP_PASSWORD)
            login_of(app, check->of)->refused = true;
    }
}

/* A test mail alone tells of a part of the server: it does not take the place of a check. */
static bool whole(const struct check_state *check)
{
    return check->sides[SIDE_RECEIVE] || !record_has_side(check->server, SIDE_RECEIVE);
}

/* What was selected stays so. */
static void sort_findings(struct app *app)
{
    struct report *report = app->check.check.report;
    const struct finding *selected = app->check.finding > 0 ? check_finding(app) : NULL;
    report_sort(report);
    for (size_t i = 0; selected && i < report->finding_count; i++)
        if (report->findings[i] == selected)
            app->check.finding = i;
}

void check_report(struct app *app, const struct message *message, struct commands *commands)
{
    const struct report_event *event = message->event;
    struct check_state *check = &app->check.check;
    if (run_report(app, event, commands))
        return;
    if (event->kind == EVENT_LOG) {
        log_add(app->log, event);
        pane_log_added(app);
        return;
    }
    if (search_report(app, event) || migration_watch_report(app, event, commands))
        return;
    if (!check->report || event->check != check->number) {
        if (!try_users_report(app, event, commands))
            probe_report(app, event, commands);
        return;
    }
    report_add(check->report, event);
    mail_clock(app);
    if (event->kind == EVENT_RESULT && event->side == SIDE_NONE) {
        check->running = false;
        note_refused_login(app);
        sort_findings(app);
        if (!app->check.message || whole(check))
            history_add(app, check);
        if (!app->check.message)
            run_checked(app, commands);
    }
    app->need_draw = true;
}

/* The check cannot run: the reason stands where its result would, and is said where that is not
 * seen. */
void check_refused(struct app *app, const struct message *message, struct commands *commands)
{
    struct check_state *check = &app->check.check;
    if (run_refused(app, message->check, message->err, commands) ||
        probe_refused(app, message->check, commands) ||
        search_refused(app, message->check, message->err) ||
        migration_watch_refused(app, message->check, message->err))
        return;
    try_users_refused(app, message->check);
    if (message->check == check->number && check->report) {
        check->running = false;
        check->report->done = true;
        check->report->result[SIDE_NONE] = STATUS_FAIL;
        check->report->finished_ms = app->now_ms;
        text_copy(check->refusal, sizeof check->refusal, message->err->text);
        history_add(app, check);
        app->need_draw = true;
        if (app->screen == SCREEN_CHECK)
            return;
    }
    app_say(app, SEVERITY_ERROR, "%s", message->err->text);
}

/* A check that another face asks for; its report is that face's. */
void check_outside(struct app *app, const struct message *message, struct commands *commands)
{
    struct command *command = commands_add(commands, CMD_CHECK);
    if (message->check > app->last_check)
        app->last_check = message->check;
    command->check = message->check;
    command->plan = message->plan;
}

void check_free(struct app *app)
{
    check_drop_wish(app);
    check_plan_free(app->check.plan);
    user_search_free(app->check.trial.search);
    report_free(app->check.trial.report);
    record_free(app->check.check.server);
    report_free(app->check.check.report);
    report_free(app->check.before);
    app->check = (struct check_screen){0};
}
