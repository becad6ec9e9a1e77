/* cli/check.c - check: the diagnosis of servers or accounts, as text or as JSON events. */
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/batch.h"
#include "cli/change.h"
#include "cli/check_journal.h"
#include "cli/check_output.h"
#include "cli/login.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "cli/report.h"

#include <stdlib.h>
#include <string.h>

/* Of more than these nobody is asked for passwords, and text has a line for each that passed. */
enum { FEW = 20 };

struct position_set {
    unsigned char *bits;
    size_t room;
};

/* False: it is in there already. */
static bool position_set_add(struct position_set *set, size_t position)
{
    size_t byte = position / 8;
    unsigned char bit = (unsigned char)(1u << position % 8);
    if (byte >= set->room) {
        size_t room = 2 * byte + 64;
        set->bits = mem_grow(set->bits, room, 1);
        memset(set->bits + set->room, 0, room - set->room);
        set->room = room;
    }
    bool fresh = !(set->bits[byte] & bit);
    set->bits[byte] |= bit;
    return fresh;
}

struct check {
    struct cli *cli;
    struct credentials credentials;
    size_t *positions; /* in the registry, in the order of the command line */
    size_t count;
    struct fleet_limits limits;
    FILE *log;
    struct check_output *output;
    struct progress progress;
    struct check_journal journal;
    uint64_t *digests;         /* of the plans that were made */
    struct position_set told;  /* by index: those that have their result in the output */
    struct check_plan **asked; /* of few: with what people have said; owned */
    bool failed;               /* a check failed */
    enum err_code why;         /* why one could not begin; ERR_NONE */
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
    if (option_given(cli, OPTION_RESUME) && check_output_possible(cli, err) &&
        !check_output_goes_on(cli))
        return fail(err, ERR_USAGE, _("--resume goes with the formats text and json alone."));
    return option_sides(cli, err) && check_output_possible(cli, err) &&
           option_limits(cli, &check->limits, err) && read_address(cli, OPTION_FROM, err) &&
           read_address(cli, OPTION_TO, err) && failed_possible(cli, err);
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

/* What is named twice is checked once. */
static bool choose_named(struct check *check, struct err *err)
{
    const struct cli_call *call = check->cli->call;
    enum record_kind kind = call->command->kind;
    struct position_set chosen = {0};
    bool good = true;
    for (int i = 0; i < call->word_count && good; i++) {
        size_t position = 0;
        good = cli_find(check->cli, call->words[i], &position, err);
        const struct record *record = good ? cli_at(check->cli, position) : NULL;
        if (good && kind == RECORD_SERVER)
            good = has_wanted_side(check, record, record_label(record), err);
        if (good && position_set_add(&chosen, position))
            check->positions[check->count++] = position;
    }
    free(chosen.bits);
    return good;
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

/* The plan without its login, which options may say. */
static struct check_plan *plan_of(struct check *check, const struct record *record, struct err *err)
{
    const struct cli *cli = check->cli;
    struct check_plan *plan = check_plan_of(cli->door->app->registry, record, err);
    if (!plan)
        return NULL;
    plan->receive = plan->receive && !option_given(cli, OPTION_SEND_ONLY);
    plan->send = plan->send && !option_given(cli, OPTION_RECEIVE_ONLY);
    plan->login = !option_given(cli, OPTION_NO_LOGIN);
    replace(&plan->from, option_value(cli, OPTION_FROM));
    replace(&plan->to, option_value(cli, OPTION_TO));
    if (has_wanted_side(check, plan->server, record_label(record), err))
        return plan;
    check_plan_free(plan);
    return NULL;
}

static uint64_t digest_of(void *context, size_t index)
{
    struct check *check = context;
    struct check_plan *plan = plan_of(check, cli_at(check->cli, check->positions[index]), NULL);
    uint64_t digest = plan ? check_plan_digest(plan) : 0;
    check_plan_free(plan);
    return digest;
}

/* The hosts of its sides, as far as they are checked. A plan that cannot be made says why when its
 * turn comes. */
static void add(struct batch *batch, size_t index)
{
    struct check *check = batch->context;
    struct check_plan *plan = plan_of(check, subject(batch, index), NULL);
    const char *hosts[3] = {NULL};
    if (plan && plan->receive && record_has_side(plan->server, SIDE_RECEIVE))
        hosts[SIDE_RECEIVE] = record_get(plan->server, FIELD_RECEIVE_HOST);
    if (plan && plan->send && record_has_side(plan->server, SIDE_SEND))
        hosts[SIDE_SEND] = record_get(plan->server, FIELD_SEND_HOST);
    fleet_add(batch->fleet, hosts);
    check_plan_free(plan);
}

static struct check_plan *make_plan(struct batch *batch, size_t index, struct err *err)
{
    struct check *check = batch->context;
    const struct record *record = subject(batch, index);
    if (check->asked && check->asked[index]) /* again */
        return check_plan_copy(check->asked[index]);
    struct check_plan *plan = plan_of(check, record, err);
    if (!plan)
        return NULL;
    check->digests[index] = check_plan_digest(plan);
    if (check->asked)
        progress_hide(&check->progress, true); /* it may be asked on the terminal */
    if (!credentials_fill(check->cli, &check->credentials, plan, record_label(record), err)) {
        check_plan_free(plan);
        return NULL;
    }
    if (check->asked)
        check->asked[index] = check_plan_copy(plan);
    return plan;
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
    position_set_add(&check->told, job->index);
    check_output_done(check->output, job);
    if (job->report->result[SIDE_NONE] == STATUS_FAIL)
        check->failed = true;
    check_journal_add(&check->journal, job->index, check->digests[job->index]);
}

/* 0: it is a server. */
static unsigned account_number(const struct record *record)
{
    return record_kind(record) == RECORD_ACCOUNT ? record_id(record) : 0;
}

static void on_refused(struct batch *batch, size_t index, const struct err *err)
{
    struct check *check = batch->context;
    const struct record *record = subject(batch, index);
    progress_hide(&check->progress, true);
    if (check->why == ERR_NONE)
        check->why = err->code;
    if (batch->interrupted && (check->count > FEW || !check_output_sums_up(check->output)))
        return; /* it is one of those that were left out */
    position_set_add(&check->told, index);
    check_output_refused(check->output, record_label(record), account_number(record), err);
}

static void on_wave(struct batch *batch, const char *host)
{
    struct check *check = batch->context;
    progress_hide(&check->progress, true);
    batch_say_wave(batch, host);
}

static void on_tick(struct batch *batch)
{
    struct check *check = batch->context;
    check_journal_tick(&check->journal);
    progress_tick(&check->progress, batch->fleet);
}

static void on_hush(struct batch *batch)
{
    progress_hide(&((struct check *)batch->context)->progress, true);
}

/* What failed in the run that is gone on with is told again, so that this run's output is whole. */
static void tell_failed_before(struct check *check, const struct fleet *fleet)
{
    for (size_t i = 0; i < check->count; i++) {
        const struct fleet_result *result = fleet_result(fleet, i);
        const struct record *record = cli_at(check->cli, check->positions[i]);
        if (!result || result->status != STATUS_FAIL)
            continue;
        check->failed = true;
        check_output_before(check->output, record_label(record), account_number(record), result);
    }
}

static bool begin_journal(struct check *check, struct batch *batch, struct err *err)
{
    check->journal = (struct check_journal){
        .cli = check->cli,
        .fleet = batch->fleet,
        .positions = check->positions,
        .count = check->count,
        .digest = digest_of,
        .context = check,
    };
    if (check->count > 1 && check_output_goes_on(check->cli) &&
        !check_journal_begin(&check->journal, err))
        return false;
    tell_failed_before(check, batch->fleet);
    return true;
}

/* What waves and interruptions left is told as well, so that each check has its one result. */
static void tell_left_out(struct check *check, const struct fleet *fleet)
{
    for (size_t i = 0; i < check->count && !print_broken(); i++) {
        const struct record *record = cli_at(check->cli, check->positions[i]);
        if (!fleet_result(fleet, i) && position_set_add(&check->told, i))
            check_output_left_out(check->output, record_label(record), account_number(record));
    }
}

static int sum_up(struct check *check, const struct batch *batch)
{
    const struct check_subjects subjects = {check->cli, check->positions, batch->fleet};
    struct fleet_progress state = fleet_progress(batch->fleet, 0);
    struct err err = {0};
    int status = 0;
    progress_end(&check->progress);
    tell_left_out(check, batch->fleet);
    if (check->credentials.many && check->credentials.left_out)
        say(ngettext("%zu login was left out: its password would have to be asked for.",
                     "%zu logins were left out: their passwords would have to be asked for.",
                     check->credentials.left_out),
            check->credentials.left_out);
    if (check->count > 1 && check_output_sums_up(check->output) && !print_broken())
        summary_print(&subjects);
    if (!failed_write(&subjects, &err))
        status = say_err(&err);
    fflush(stdout);
    check_journal_end(&check->journal);
    if (status)
        return status;
    if (check->why != ERR_NONE)
        return err_exit_status(check->why);
    return check->failed || batch->interrupted || state.left_out ? err_exit_status(ERR_CHECK) : 0;
}

static int run(struct check *check)
{
    struct err err = {0};
    struct batch batch = {
        .cli = check->cli,
        .context = check,
        .count = check->count,
        .limits = check->limits,
        .keep_log = check_output_keeps_log(check->output),
        .tick_ms = check->count > 1 ? PROGRESS_REDRAW_MS : 0,
        .subject = subject,
        .add = add,
        .plan = make_plan,
        .event = on_event,
        .done = on_done,
        .refused = on_refused,
        .wave = on_wave,
        .tick = on_tick,
        .hush = on_hush,
    };
    int status;
    check->credentials.many = check->count > FEW;
    check->digests = mem_new(check->count + 1, sizeof *check->digests);
    if (check->count <= FEW)
        check->asked = mem_new(check->count + 1, sizeof(struct check_plan *));
    if (check->count == 1 && !batch.limits.tries)
        batch.limits.tries = 1;
    batch_prepare(&batch);
    if (begin_journal(check, &batch, &err)) {
        if (check->count > 1)
            progress_begin(&check->progress, check->cli);
        batch_run(&batch);
        status = sum_up(check, &batch);
    } else {
        status = check_output_complain(check->cli, &err);
    }
    batch_clear(&batch);
    return status;
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

static void clear(struct check *check)
{
    login_clear(&check->credentials);
    for (size_t i = 0; check->asked && i < check->count; i++)
        check_plan_free(check->asked[i]);
    free(check->asked);
    free(check->told.bits);
    free(check->digests);
    free(check->positions);
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
    clear(&check);
    return status;
}
