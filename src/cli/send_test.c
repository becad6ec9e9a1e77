/* cli/send_test.c - send-test: one real mail, and what the server said to it. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/batch.h"
#include "cli/change.h"
#include "cli/login.h"
#include "cli/print.h"
#include "cli/report.h"

#include <stdlib.h>

struct send_test {
    struct cli *cli;
    const struct record *server;
    struct credentials credentials;
    FILE *log;
    int status;
};

static struct check_plan *make_plan(struct batch *batch, size_t index, struct err *err)
{
    struct send_test *test = batch->context;
    struct check_plan *plan = check_plan_new(test->server);
    (void)index; /* there is only one */
    plan->receive = false;
    plan->message = true;
    plan->from = mem_copy(option_value(test->cli, OPTION_FROM));
    plan->to = mem_copy(option_value(test->cli, OPTION_TO));
    if (!login_fill(test->cli, &test->credentials, plan, err))
        goto refused;
    if (!plan->from && (!plan->user || !address_valid(plan->user, NULL)) &&
        (!plan->send_user || !address_valid(plan->send_user, NULL))) {
        fail(err, ERR_USAGE, _("The test mail needs a sender: give --from."));
        goto refused;
    }
    return plan;
refused:
    check_plan_free(plan);
    return NULL;
}

static void on_event(struct batch *batch, struct job *job, const struct report_event *event)
{
    struct send_test *test = batch->context;
    if (test->cli->call->options.json)
        event_print_json(event, record_get(job->server, FIELD_CODE));
    if (event->kind != EVENT_LOG)
        return;
    if (test->log)
        event_print_log(test->log, event, NULL);
    if (!test->cli->call->options.json && option_given(test->cli, OPTION_VERBOSE))
        event_print_log(stdout, event, NULL);
}

/* The first stage that failed, on either side: POP before SMTP may already fail at the login. */
static bool failed_stage(const struct report *report, enum side *side, enum stage *stage)
{
    for (int s = SIDE_RECEIVE; s <= SIDE_SEND; s++)
        for (int i = 0; i < STAGE_COUNT; i++)
            if (report->stages[s][i].status == STATUS_FAIL) {
                *side = (enum side)s;
                *stage = (enum stage)i;
                return true;
            }
    return false;
}

static void say_failure(struct send_test *test, const struct job *job)
{
    enum side side = SIDE_SEND;
    enum stage stage = STAGE_NONE;
    bool known = failed_stage(job->report, &side, &stage);
    bool unreachable = known && (stage == STAGE_RESOLVE || stage == STAGE_CONNECT);
    test->status = err_exit_status(unreachable ? ERR_UNREACHABLE : ERR_CHECK);
    if (test->cli->call->options.json)
        return; /* the events have said it */
    char *address = side_address(job->server, side);
    if (known)
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
        if (*finding->evidence)
            say("< %s", finding->evidence);
    }
}

static void on_done(struct batch *batch, struct job *job)
{
    struct send_test *test = batch->context;
    const struct stage_result *message = &job->report->stages[SIDE_SEND][STAGE_MESSAGE];
    if (message->status != STATUS_OK && message->status != STATUS_WARN) {
        say_failure(test, job);
    } else if (!test->cli->call->options.json) {
        const char *reply = message->detail ? detail_get(message->detail, "reply") : "";
        print_line(_("sent: %s"), reply);
    }
}

static void on_refused(struct batch *batch, size_t index, const struct err *err)
{
    struct send_test *test = batch->context;
    test->status = err->code == ERR_USAGE ? cli_complain(test->cli->call, err) : say_err(err);
    struct report_event event = {
        .kind = EVENT_RESULT, .check = (unsigned)index + 1, .status = STATUS_FAIL};
    if (test->cli->call->options.json)
        event_print_json(&event, record_get(test->server, FIELD_CODE));
}

static bool prepare(struct send_test *test, struct err *err)
{
    struct cli *cli = test->cli;
    const char *from = option_value(cli, OPTION_FROM);
    if (!address_valid(option_value(cli, OPTION_TO), err) || (from && !address_valid(from, err)))
        return false;
    if (!cli_load(cli, err))
        return false;
    test->server = cli_server(cli, cli->call->words[0], err);
    if (!test->server)
        return false;
    if (!record_has_side(test->server, SIDE_SEND))
        return fail(err, ERR_INPUT, _("%s: The server has no sending side."), cli->call->words[0]);
    return login_read(cli, &test->credentials, err) && cli_log_open(cli, &test->log, err);
}

int command_send_test(struct cli *cli)
{
    struct send_test test = {.cli = cli};
    struct err err = {0};
    if (!option_given(cli, OPTION_TO)) {
        fail(&err, ERR_USAGE, _("send-test needs a recipient: --to ADDRESS."));
        return cli_complain(cli->call, &err);
    }
    if (!prepare(&test, &err)) {
        login_clear(&test.credentials);
        return say_err(&err);
    }
    struct batch batch = {
        .cli = cli,
        .context = &test,
        .count = 1,
        .at_once = 1,
        .plan = make_plan,
        .event = on_event,
        .done = on_done,
        .refused = on_refused,
    };
    batch_run(&batch);
    if (!cli_log_close(cli, test.log, &err))
        test.status = say_err(&err);
    login_clear(&test.credentials);
    return test.status;
}
