/* cli/send_test.c - send-test: one real mail, and what the server said to it. */
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/batch.h"
#include "cli/change.h"
#include "cli/login.h"
#include "cli/print.h"
#include "cli/report.h"
#include "cli/round_trip.h"

#include <stdlib.h>

struct send_test {
    struct cli *cli;
    const struct record *record; /* the server, the account or the notification */
    struct credentials credentials;
    struct round_trip trip;
    bool said_sent; /* before it is looked for */
    FILE *log;
    int status;
};

static const struct record *subject(struct batch *batch, size_t index)
{
    (void)index; /* there is only one */
    return ((struct send_test *)batch->context)->record;
}

static bool is_address(const char *user)
{
    return user && address_valid(user, NULL);
}

/* What the command line says goes before what is set. */
static void set_envelope(const struct cli *cli, struct check_plan *plan)
{
    const char *from = option_value(cli, OPTION_FROM), *to = option_value(cli, OPTION_TO);
    if (from) {
        free(plan->from);
        free(plan->from_name); /* it goes with the other address */
        plan->from = mem_copy(from);
        plan->from_name = NULL;
    }
    if (to) {
        free(plan->to);
        plan->to = mem_copy(to);
    }
}

/* Notices that come from each user's own address have none of their own. */
static void complete_notification(struct check_plan *plan)
{
    if (!plan->from && is_address(plan->user))
        plan->from = mem_copy(plan->user);
    if (!plan->user && plan->from && !record_applies(plan->server, FIELD_SEND_SECRET))
        plan->user = mem_copy(plan->from);
}

static bool envelope_whole(const struct check_plan *plan, const struct record *record,
                           struct err *err)
{
    bool users_own = record_kind(record) == RECORD_NOTIFICATION &&
                     record_is(record, FIELD_NOTIFICATION_SENDER, "user");
    if (!plan->to)
        return fail(err, ERR_USAGE, _("The test mail needs a recipient: give --to."));
    if (users_own && !plan->from)
        return fail(err, ERR_USAGE,
                    _("Notices come from each user's own address: give one with --from."));
    if (!plan->from && !is_address(plan->user) && !is_address(plan->send_user))
        return fail(err, ERR_USAGE, _("The test mail needs a sender: give --from."));
    return true;
}

static struct check_plan *make_plan(struct batch *batch, size_t index, struct err *err)
{
    struct send_test *test = batch->context;
    const struct record *record = subject(batch, index);
    const char *label = record_label(record);
    struct check_plan *plan = check_plan_of(test->cli->door->app->registry, record, err);
    if (!plan)
        return NULL;
    plan->receive = false;
    plan->message = true;
    set_envelope(test->cli, plan);
    if (record_kind(record) == RECORD_NOTIFICATION) {
        complete_notification(plan);
        if (!envelope_whole(plan, record, err)) /* before anything is asked */
            goto refused;
    }
    if (!record_has_side(plan->server, SIDE_SEND)) {
        fail(err, ERR_INPUT, _("%s: The server has no sending side."), label);
        goto refused;
    }
    if (round_trip_plan(&test->trip, plan, label, err) &&
        credentials_fill(test->cli, &test->credentials, plan, label, err) &&
        envelope_whole(plan, record, err) && round_trip_login(plan, label, err))
        return plan;
refused:
    check_plan_free(plan);
    return NULL;
}

static void print_sent(struct send_test *test, const struct job *job)
{
    const struct stage_result *message = &job->report->stages[SIDE_SEND][STAGE_MESSAGE];
    if (!test->said_sent)
        print_line(_("sent: %s"), detail_get(message->detail, "reply"));
    test->said_sent = true;
}

/* It takes its time: people are told what they wait for. */
static void say_looking(struct send_test *test, const struct job *job)
{
    int seconds = test->trip.seconds ? test->trip.seconds : ARRIVAL_SECONDS;
    char *address = side_address(job->server, SIDE_RECEIVE);
    print_sent(test, job);
    fflush(stdout); /* what comes next goes another way */
    say(_("Looking for it at %s, for %d s at most."), address, seconds);
    free(address);
}

static void on_event(struct batch *batch, struct job *job, const struct report_event *event)
{
    struct send_test *test = batch->context;
    if (event->kind == EVENT_STAGE && event->stage == STAGE_ARRIVAL &&
        event->status == STATUS_RUNNING && !test->cli->call->options.json)
        say_looking(test, job);
    if (test->cli->call->options.json)
        event_print_json(event, job->label, job->account);
    if (event->kind != EVENT_LOG)
        return;
    if (test->log)
        event_print_log(test->log, event, NULL);
    if (!test->cli->call->options.json && option_given(test->cli, OPTION_VERBOSE))
        event_print_log(stdout, event, NULL);
}

/* What the server or the system said where it failed; NULL: nothing. */
static const char *evidence_of(const struct report *report)
{
    for (size_t i = 0; i < report->finding_count; i++) {
        const struct finding *finding = report->findings[i];
        if (finding->severity == SEVERITY_ERROR && *finding->evidence)
            return finding->evidence;
    }
    return NULL;
}

static void say_failure(struct send_test *test, const struct job *job)
{
    enum side side = SIDE_SEND;
    enum stage stage = STAGE_NONE;
    bool known = report_failed_at(job->report, &side, &stage);
    bool unreachable = known && (stage == STAGE_RESOLVE || stage == STAGE_CONNECT);
    const char *evidence = evidence_of(job->report);
    test->status = err_exit_status(unreachable ? ERR_UNREACHABLE : ERR_CHECK);
    if (test->cli->call->options.json)
        return; /* the events have said it */
    char *address = side_address(job->server, side);
    if (known && evidence)
        say(_("Not sent: %s failed at %s: %s"), stage_word(stage), address, evidence);
    else if (known)
        say(_("Not sent: %s failed at %s."), stage_word(stage), address);
    else
        say(_("Not sent: %s."), address);
    free(address);
    for (size_t i = 0; i < job->report->finding_count; i++) {
        const struct finding *finding = job->report->findings[i];
        if (finding->severity != SEVERITY_ERROR)
            continue;
        say("%s", finding->text);
        if (*finding->advice)
            say("%s", finding->advice);
    }
}

static void on_done(struct batch *batch, struct job *job)
{
    struct send_test *test = batch->context;
    const struct stage_result *message = &job->report->stages[SIDE_SEND][STAGE_MESSAGE];
    if (!status_passed(message->status)) {
        say_failure(test, job);
        return;
    }
    bool json = test->cli->call->options.json;
    const struct stage_result *arrival = &job->report->stages[SIDE_SEND][STAGE_ARRIVAL];
    bool arrived = status_passed(arrival->status);
    if (!json)
        print_sent(test, job);
    if (!json && test->trip.wanted)
        arrived = round_trip_print(job);
    if (test->trip.wanted && !arrived)
        test->status = err_exit_status(ERR_CHECK);
}

static void on_refused(struct batch *batch, size_t index, const struct err *err)
{
    struct send_test *test = batch->context;
    test->status = err->code == ERR_USAGE ? cli_complain(test->cli->call, err) : say_err(err);
    struct report_event event = {
        .kind = EVENT_RESULT, .check = (unsigned)index + 1, .status = STATUS_FAIL};
    if (test->cli->call->options.json)
        event_print_json(&event, record_label(test->record),
                         record_kind(test->record) == RECORD_ACCOUNT ? record_id(test->record) : 0);
}

static bool addresses_good(const struct cli *cli, struct err *err)
{
    const char *from = option_value(cli, OPTION_FROM), *to = option_value(cli, OPTION_TO);
    return (!from || address_valid(from, err)) && (!to || address_valid(to, err));
}

static const struct record *find_subject(struct cli *cli, struct err *err)
{
    const struct record *notification;
    if (cli->call->command->kind != RECORD_NOTIFICATION)
        return cli_record(cli, cli->call->words[0], err);
    notification = registry_at(cli->door->app->registry, RECORD_NOTIFICATION, 0);
    if (!notification)
        fail(err, ERR_INPUT, "%s", list_none(RECORD_NOTIFICATION));
    else if (!record_is(notification, FIELD_NOTIFICATION_ENABLED, "true"))
        say(_("The notification is switched off; the test mail is sent all the same."));
    return notification;
}

static bool prepare(struct send_test *test, struct err *err)
{
    struct cli *cli = test->cli;
    if (!addresses_good(cli, err) || !round_trip_read(cli, &test->trip, err) || !cli_load(cli, err))
        return false;
    test->record = find_subject(cli, err);
    return test->record && login_read(cli, &test->credentials, err) &&
           cli_file_open(cli, OPTION_LOG, &test->log, err);
}

/* A server and an account say nothing of a recipient. */
static bool recipient_known(const struct cli *cli)
{
    return option_given(cli, OPTION_TO) || cli->call->command->kind == RECORD_NOTIFICATION;
}

int command_send_test(struct cli *cli)
{
    struct send_test test = {.cli = cli};
    struct err err = {0};
    if (!recipient_known(cli)) {
        fail(&err, ERR_USAGE, _("%s needs a recipient: --to ADDRESS."), cli->call->command->name);
        return cli_complain(cli->call, &err);
    }
    if (!prepare(&test, &err)) {
        login_clear(&test.credentials);
        return err.code == ERR_USAGE ? cli_complain(cli->call, &err) : say_err(&err);
    }
    struct batch batch = {
        .cli = cli,
        .context = &test,
        .count = 1,
        .limits = {.jobs = 1, .tries = 1},
        .subject = subject,
        .plan = make_plan,
        .event = on_event,
        .done = on_done,
        .refused = on_refused,
    };
    batch_run(&batch);
    batch_clear(&batch);
    if (!cli_file_close(cli, OPTION_LOG, test.log, &err))
        test.status = say_err(&err);
    login_clear(&test.credentials);
    return test.status;
}
