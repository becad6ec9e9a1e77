/* cli/try_users.c - try-users: which form of the user name does the server take? */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/batch.h"
#include "cli/change.h"
#include "cli/login.h"
#include "cli/print.h"
#include "cli/provider.h"
#include "cli/report.h"
#include "model/user_search.h"

#include <stdlib.h>

/* How a try ended, for JSON and in words. */
enum answer_kind { TRY_ACCEPTED, TRY_REFUSED, TRY_OTHER };
static const char *const answers[] = {N_("accepted"), N_("login refused"),
                                      N_("no login took place")};

struct attempt {
    char *user;
    enum answer_kind answer;
    char *says; /* what was found, in words; "" */
};
struct try_users {
    struct cli *cli;
    const struct record *record;
    struct credentials credentials;
    struct check_plan *plan; /* of the user as given */
    struct check_plan *next; /* what the batch runs; taken over by it */
    struct user_search *search;
    FILE *log;
    struct attempt tries[USER_FORMS_MAX + 1];
    size_t count;
    int status;
    bool interrupted;
};

static const struct record *subject(struct batch *batch, size_t index)
{
    (void)index; /* there is only one */
    return ((struct try_users *)batch->context)->record;
}

static struct check_plan *take_plan(struct batch *batch, size_t index, struct err *err)
{
    struct try_users *tries = batch->context;
    struct check_plan *plan = tries->next;
    (void)index;
    (void)err;
    tries->next = NULL;
    return plan;
}

static void on_event(struct batch *batch, struct job *job, const struct report_event *event)
{
    struct try_users *tries = batch->context;
    (void)job;
    if (event->kind == EVENT_LOG && tries->log)
        event_print_log(tries->log, event, NULL);
}

static const struct finding *first_error(const struct report *report)
{
    for (size_t i = 0; i < report->finding_count; i++)
        if (report->findings[i]->severity == SEVERITY_ERROR)
            return report->findings[i];
    return NULL;
}

static const char *user_of(const struct try_users *tries)
{
    if (tries->search)
        return user_search_user(tries->search);
    return tries->plan->user ? tries->plan->user : tries->plan->send_user;
}

/* What the answer rests on; a check that asks for no login finds nothing wrong with any name. */
static const char *words_of(const struct report *report, enum answer_kind answer)
{
    const struct finding *finding = first_error(report);
    if (answer == TRY_ACCEPTED)
        return "";
    return finding ? finding->text : answer == TRY_OTHER ? _("No login took place.") : "";
}

static void keep(struct try_users *tries, const struct report *report, enum answer_kind answer)
{
    tries->tries[tries->count++] = (struct attempt){
        .user = mem_copy(user_of(tries)),
        .answer = answer,
        .says = mem_copy(words_of(report, answer)),
    };
    if (!tries->cli->call->options.json)
        print_line("%s: %s", tries->tries[tries->count - 1].user, _(answers[answer]));
}

static bool logged_in(const struct report *report)
{
    enum status receive = report->stages[SIDE_RECEIVE][STAGE_AUTH].status;
    enum status send = report->stages[SIDE_SEND][STAGE_AUTH].status;
    return receive == STATUS_OK || receive == STATUS_WARN || send == STATUS_OK ||
           send == STATUS_WARN;
}

/* The user as given: is there anything to look for? */
static void first_done(struct try_users *tries, const struct report *report)
{
    const struct app *app = tries->cli->door->app;
    const char *address = option_value(tries->cli, OPTION_ADDRESS);
    if (!address && record_kind(tries->record) == RECORD_ACCOUNT)
        address = record_get(tries->record, FIELD_ACCOUNT_ADDRESS);
    const struct provider *provider =
        provider_by_id(app->providers, record_get(tries->plan->server, FIELD_PROVIDER));
    struct user_search *search = user_search_new(tries->plan, report, address, provider);
    bool failed = report->result[SIDE_NONE] == STATUS_FAIL || !logged_in(report);
    enum answer_kind answer = search ? TRY_REFUSED : failed ? TRY_OTHER : TRY_ACCEPTED;
    if (report_has(report, SIDE_NONE, FINDING_AUTH_REFUSED))
        answer = TRY_REFUSED;
    keep(tries, report, answer);
    tries->status = failed ? err_exit_status(ERR_CHECK) : 0;
    tries->search = search;
}

static void on_done(struct batch *batch, struct job *job)
{
    struct try_users *tries = batch->context;
    if (!tries->search) {
        first_done(tries, job->report);
        return;
    }
    user_search_answer(tries->search, job->report);
    enum user_outcome outcome = tries->search->outcome;
    keep(tries, job->report,
         outcome == USER_ACCEPTED  ? TRY_ACCEPTED
         : outcome == USER_STOPPED ? TRY_OTHER
                                   : TRY_REFUSED);
    tries->status = outcome == USER_ACCEPTED ? 0 : err_exit_status(ERR_CHECK);
}

static void on_refused(struct batch *batch, size_t index, const struct err *err)
{
    struct try_users *tries = batch->context;
    (void)index;
    tries->status = say_err(err);
    tries->interrupted = true;
}

static void run(struct try_users *tries, struct check_plan *plan)
{
    struct batch batch = {
        .cli = tries->cli,
        .context = tries,
        .count = 1,
        .limits = {.jobs = 1, .tries = 1},
        .subject = subject,
        .plan = take_plan,
        .event = on_event,
        .done = on_done,
        .refused = on_refused,
    };
    tries->next = plan;
    batch_run(&batch);
    tries->interrupted = tries->interrupted || batch.interrupted;
    batch_clear(&batch);
}

static void search_on(struct try_users *tries)
{
    struct check_plan *plan;
    say(ngettext("At most %zu further login is tried; a server may lock a mailbox after several "
                 "wrong ones.",
                 "At most %zu further logins are tried; a server may lock a mailbox after several "
                 "wrong ones.",
                 tries->search->count),
        tries->search->count);
    while (!tries->interrupted && (plan = user_search_next(tries->search)))
        run(tries, plan);
}

static void say_outcome(const struct try_users *tries)
{
    const struct attempt *last = &tries->tries[tries->count - 1];
    bool account = record_kind(tries->record) == RECORD_ACCOUNT;
    if (last->answer == TRY_OTHER)
        print_line("  %s", last->says);
    else if (last->answer == TRY_REFUSED)
        print_line("%s", tries->search
                             ? _("No form of the user name is accepted: check the password.")
                             : _("There is no other form of this user name to try; give the mail "
                                 "address with --address."));
    else if (!tries->search)
        print_line("%s", _("The user name is accepted as it is."));
    else if (account && tries->search->side == SIDE_RECEIVE)
        print_line(_("Keep it: mailsetup account set %s username=%s"), record_label(tries->record),
                   last->user);
    else
        print_line(_("The server takes %s as the user name."), last->user);
}

static void print_document(const struct try_users *tries)
{
    const struct attempt *last = &tries->tries[tries->count - 1];
    struct text text = {0};
    text_add(&text, "{\"server\":");
    text_add_json(&text, record_label(tries->record), true);
    text_format(&text, ",\"side\":\"%s\",\"user\":",
                side_name(tries->search          ? tries->search->side
                          : tries->plan->receive ? SIDE_RECEIVE
                                                 : SIDE_SEND));
    if (last->answer == TRY_ACCEPTED)
        text_add_json(&text, last->user, true);
    else
        text_add(&text, "null");
    text_add(&text, ",\"tries\":[");
    for (size_t i = 0; i < tries->count; i++) {
        text_add(&text, i ? ",{\"user\":" : "{\"user\":");
        text_add_json(&text, tries->tries[i].user, true);
        text_format(&text, ",\"answer\":\"%s\",\"says\":",
                    tries->tries[i].answer == TRY_ACCEPTED  ? "accepted"
                    : tries->tries[i].answer == TRY_REFUSED ? "refused"
                                                            : "other");
        text_add_json(&text, tries->tries[i].says, true);
        text_add_char(&text, '}');
    }
    text_add(&text, "]}");
    print_json(text_get(&text));
    text_free(&text);
}

static bool prepare(struct try_users *tries, struct err *err)
{
    struct cli *cli = tries->cli;
    const char *address = option_value(cli, OPTION_ADDRESS);
    size_t position;
    if (!option_sides(cli, err))
        return false;
    if ((address && !address_valid(address, err)) || !cli_load(cli, err) ||
        !cli_find(cli, cli->call->words[0], &position, err) ||
        !login_read(cli, &tries->credentials, err))
        return false;
    tries->record = cli_at(cli, position);
    tries->plan = check_plan_of(cli->door->app->registry, tries->record, err);
    if (!tries->plan)
        return false;
    tries->plan->receive = tries->plan->receive && !option_given(cli, OPTION_SEND_ONLY);
    tries->plan->send = tries->plan->send && !option_given(cli, OPTION_RECEIVE_ONLY);
    cli_providers(cli);
    return credentials_fill(cli, &tries->credentials, tries->plan, record_label(tries->record),
                            err) &&
           cli_file_open(cli, OPTION_LOG, &tries->log, err);
}

static void clear(struct try_users *tries)
{
    for (size_t i = 0; i < tries->count; i++) {
        free(tries->tries[i].user);
        free(tries->tries[i].says);
    }
    user_search_free(tries->search);
    check_plan_free(tries->plan);
    login_clear(&tries->credentials);
}

int command_try_users(struct cli *cli)
{
    struct try_users tries = {.cli = cli};
    struct err err = {0};
    if (!prepare(&tries, &err)) {
        tries.status = err.code == ERR_USAGE ? cli_complain(cli->call, &err) : say_err(&err);
    } else if (!user_of(&tries)) {
        fail(&err, ERR_USAGE, _("%s: There is no user name to begin with: give --user."),
             record_label(tries.record));
        tries.status = say_err(&err);
    } else {
        run(&tries, check_plan_copy(tries.plan));
        if (tries.search && !tries.interrupted)
            search_on(&tries);
        if (tries.count && cli->call->options.json)
            print_document(&tries);
        else if (tries.count)
            say_outcome(&tries);
    }
    if (!cli_file_close(cli, OPTION_LOG, tries.log, &err))
        tries.status = say_err(&err);
    clear(&tries);
    return tries.status;
}
