/* cli/check.c - check: the diagnosis of servers or accounts, as text or as JSON events. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/batch.h"
#include "cli/change.h"
#include "cli/check_output.h"
#include "cli/login.h"
#include "cli/print.h"
#include "cli/report.h"

#include <stdlib.h>
#include <string.h>

enum { JOBS_USUAL = 4 };

struct check {
    struct cli *cli;
    struct credentials credentials;
    size_t *positions; /* in the registry, in the order of the command line */
    size_t count;
    long jobs;
    FILE *log;
    struct check_output *output;
    bool failed;       /* a check failed */
    enum err_code why; /* why one could not begin; ERR_NONE */
};

static const struct record *subject(struct batch *batch, size_t index)
{
    const struct check *check = batch->context;
    return cli_at(check->cli, check->positions[index]);
}

static bool read_address(const struct cli *cli, enum cli_option option, struct err *err)
{
    const char *address = option_value(cli, option);
    return !address || address_valid(address, err);
}

static bool read_options(struct check *check, struct err *err)
{
    const struct cli *cli = check->cli;
    if (option_given(cli, OPTION_ALL) == (cli->call->word_count > 0))
        return fail(err, ERR_USAGE, _("%s needs to be told what, or --all instead of that."),
                    cli->call->command->name);
    check->jobs = JOBS_USUAL;
    return option_sides(cli, err) && check_output_possible(cli, err) &&
           option_number(cli, OPTION_JOBS, BATCH_JOBS_MAX, &check->jobs, err) &&
           read_address(cli, OPTION_FROM, err) && read_address(cli, OPTION_TO, err);
}

static bool has_wanted_side(const struct check *check, const struct record *server,
                            const char *label, struct err *err)
{
    bool account = check->cli->call->command->kind == RECORD_ACCOUNT;
    if (account && option_given(check->cli, OPTION_RECEIVE_ONLY) &&
        !record_has_side(server, SIDE_RECEIVE))
        return fail(err, ERR_INPUT, _("%s: The account fetches no mail."), label);
    if (option_given(check->cli, OPTION_RECEIVE_ONLY) && !record_has_side(server, SIDE_RECEIVE))
        return fail(err, ERR_INPUT, _("%s: The server has no receiving side."), label);
    if (option_given(check->cli, OPTION_SEND_ONLY) && !record_has_side(server, SIDE_SEND))
        return fail(err, ERR_INPUT, _("%s: The server has no sending side."), label);
    return true;
}

static bool chosen(const struct check *check, size_t position)
{
    for (size_t i = 0; i < check->count; i++)
        if (check->positions[i] == position)
            return true;
    return false;
}

/* What is named twice is checked once. */
static bool choose_named(struct check *check, struct err *err)
{
    const struct cli_call *call = check->cli->call;
    enum record_kind kind = call->command->kind;
    for (int i = 0; i < call->word_count; i++) {
        size_t position;
        if (!cli_find(check->cli, call->words[i], &position, err))
            return false;
        const struct record *record = cli_at(check->cli, position);
        if (kind == RECORD_SERVER && !has_wanted_side(check, record, record_label(record), err))
            return false;
        if (!chosen(check, position))
            check->positions[check->count++] = position;
    }
    return true;
}

static bool choose(struct check *check, struct err *err)
{
    const struct cli_call *call = check->cli->call;
    size_t all = registry_count(check->cli->door->app->registry, call->command->kind);
    if (!option_given(check->cli, OPTION_ALL)) {
        check->positions = mem_new((size_t)call->word_count, sizeof *check->positions);
        return choose_named(check, err);
    }
    check->positions = mem_new(all + 1, sizeof *check->positions);
    for (; check->count < all; check->count++)
        check->positions[check->count] = check->count;
    return true;
}

static void replace(char **text, const char *value)
{
    if (!value)
        return;
    free(*text);
    *text = mem_copy(value);
}

static struct check_plan *make_plan(struct batch *batch, size_t index, struct err *err)
{
    struct check *check = batch->context;
    const struct cli *cli = check->cli;
    const struct record *record = subject(batch, index);
    struct check_plan *plan = check_plan_of(cli->door->app->registry, record, err);
    if (!plan)
        return NULL;
    const char *label = record_label(record);
    plan->receive = plan->receive && !option_given(cli, OPTION_SEND_ONLY);
    plan->send = plan->send && !option_given(cli, OPTION_RECEIVE_ONLY);
    plan->login = !option_given(cli, OPTION_NO_LOGIN);
    replace(&plan->from, option_value(cli, OPTION_FROM));
    replace(&plan->to, option_value(cli, OPTION_TO));
    if (has_wanted_side(check, plan->server, label, err) &&
        credentials_fill(check->cli, &check->credentials, plan, label, err))
        return plan;
    check_plan_free(plan);
    return NULL;
}

static void on_event(struct batch *batch, struct job *job, const struct report_event *event)
{
    struct check *check = batch->context;
    check_output_event(check->output, job, event);
    if (event->kind == EVENT_LOG && check->log)
        event_print_log(check->log, event, check->count > 1 ? job->label : NULL);
}

static void on_done(struct batch *batch, struct job *job)
{
    struct check *check = batch->context;
    check_output_done(check->output, job);
    if (job->report->result[SIDE_NONE] == STATUS_FAIL)
        check->failed = true;
}

static void on_refused(struct batch *batch, size_t index, const struct err *err)
{
    struct check *check = batch->context;
    const struct record *record = subject(batch, index);
    if (check->why == ERR_NONE)
        check->why = err->code;
    check_output_refused(check->output, record_label(record),
                         record_kind(record) == RECORD_ACCOUNT ? record_id(record) : 0, err);
}

static int run(struct check *check)
{
    struct batch batch = {
        .cli = check->cli,
        .context = check,
        .count = check->count,
        .at_once = (size_t)check->jobs,
        .keep_log = check_output_keeps_log(check->output),
        .subject = subject,
        .plan = make_plan,
        .event = on_event,
        .done = on_done,
        .refused = on_refused,
    };
    batch_run(&batch);
    if (check->why != ERR_NONE)
        return err_exit_status(check->why);
    return check->failed || batch.interrupted ? err_exit_status(ERR_CHECK) : 0;
}

static bool prepare(struct check *check, struct err *err)
{
    struct cli *cli = check->cli;
    if (!read_options(check, err) || !cli_load(cli, err) || !choose(check, err) ||
        !login_read(cli, &check->credentials, err) ||
        !cli_file_open(cli, OPTION_LOG, &check->log, err))
        return false;
    check->output = check_output_open(cli, check->count, err);
    return check->output != NULL;
}

int command_check(struct cli *cli)
{
    struct check check = {.cli = cli};
    struct err err = {0};
    int status;
    if (!prepare(&check, &err)) {
        status = check_output_complain(cli, &err);
    } else {
        if (!check.count)
            say("%s", list_none(cli->call->command->kind));
        status = check_output_close(check.output, run(&check));
    }
    if (!cli_file_close(cli, OPTION_LOG, check.log, &err))
        status = say_err(&err);
    login_clear(&check.credentials);
    free(check.positions);
    return status;
}
