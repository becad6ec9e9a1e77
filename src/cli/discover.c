/* cli/discover.c - discover: which settings an address should have, source by source, and why. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/ask.h"
#include "cli/change.h"
#include "cli/print.h"
#include "cli/provider.h"
#include "model/discovery.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DISCOVER_NUMBER = 1, SECONDS_MAX = 120, MS_PER_SECOND = 1000 };

struct search {
    struct discovery *found; /* NULL until it is over */
    bool over;
    struct err refusal;
};

static void on_event(void *context, const struct report_event *event)
{
    struct search *search = context;
    if (event->kind != EVENT_DISCOVERED)
        return;
    search->found = discovery_copy(event->discovery);
    search->over = true;
}

static void on_refused(void *context, unsigned number, const struct err *err)
{
    struct search *search = context;
    (void)number;
    search->refusal = *err;
    search->over = true;
}

/* False: it was interrupted; what was known by then is there. */
static bool run_search(struct cli *cli, const struct discovery_order *wish, struct search *search)
{
    const struct cli_door *door = cli->door;
    const struct cli_listener listener = {search, on_event, on_refused};
    bool interrupted = false;
    cli_providers(cli);
    door->listen(door->main, &listener);
    door->discover(door->main, DISCOVER_NUMBER, wish);
    while (!search->over)
        if (!door->wait(door->main) && !interrupted) {
            interrupted = true;
            door->cancel(door->main, DISCOVER_NUMBER);
        }
    door->listen(door->main, NULL);
    return !interrupted;
}

/* Text ------------------------------------------------------------------------------------- */

static void print_trace(const struct cli *cli, const struct discovery *found)
{
    struct table table = {.columns = 5, .right = {[2] = true}, .colour = cli->colour};
    table_row(&table,
              (const char *[]){_("Source"), _("Answer"), _("ms"), _("Asked"), _("What it said")});
    for (size_t i = 0; i < found->step_count; i++) {
        const struct discovery_step *step = &found->steps[i];
        char ms[32];
        snprintf(ms, sizeof ms, "%.0f", step->ms);
        table_row(&table,
                  (const char *[]){_(discovery_sources[step->source].label),
                                   source_answer_word(step->answer), ms, step->asked, step->said});
    }
    table_print(&table, "");
}

static const char *protocol_word(const struct offer *offer)
{
    return strcmp(offer->protocol, "smtp") == 0    ? "SMTP"
           : strcmp(offer->protocol, "imap4") == 0 ? "IMAP4"
                                                   : "POP3";
}

static const char *greeted_word(const struct offer *offer)
{
    switch (offer->greeted) {
    case ANSWER_FOUND:
        return _("the server answers");
    case ANSWER_FAILED:
        return _("the server could not be reached or not be trusted");
    case ANSWER_WAITING:
    case ANSWER_NOTHING:
    case ANSWER_LATE:
    case ANSWER_OFF:
        break;
    }
    return _("not tried to the end");
}

static void print_side(const struct discovery *found, enum side side, const char *title)
{
    int chosen = found->chosen[side];
    if (chosen < 0) {
        print_line("%s: -", title);
        print_line("  %s", found->why[side]);
        return;
    }
    const struct offer *offer = &found->offers[chosen];
    const struct choice *encryption = field_choice(FIELD_RECEIVE_ENCRYPTION, offer->encryption);
    print_line("%s: %s %s:%d, %s", title, protocol_word(offer), offer->host, offer->port,
               encryption ? i18n(encryption->label) : offer->encryption);
    if (*offer->user)
        print_line(_("  User name: %s"), offer->user);
    if (*offer->auth)
        print_line(_("  Login: %s"), offer->auth);
    print_line("  %s", found->why[side]);
    if (*offer->said)
        print_line("  %s: %s", greeted_word(offer), offer->said);
    else
        print_line("  %s", greeted_word(offer));
}

static void print_text(const struct cli *cli, const struct discovery *found)
{
    char *doubt = discovery_doubt(found);
    print_trace(cli, found);
    print_line("%s", "");
    print_side(found, SIDE_RECEIVE, _("Receiving"));
    print_side(found, SIDE_SEND, _("Sending"));
    if (*found->provider)
        print_line(_("Provider: %s (mailsetup provider show %s)"), found->provider,
                   found->provider);
    if (doubt)
        print_line(_("Doubt: %s"), doubt);
    for (size_t i = 0; i < found->finding_count; i++) {
        const struct finding *finding = found->findings[i];
        struct text line = {0};
        text_format(&line, "%s: %s", finding->rule, finding->text);
        text_add_sentence(&line, finding->advice);
        print_line("%s", text_get(&line));
        text_free(&line);
    }
    free(doubt);
}

static void print_found(const struct cli *cli, const struct discovery *found)
{
    struct text text = {0};
    if (!cli->call->options.json) {
        print_text(cli, found);
        return;
    }
    discovery_json(&text, found);
    print_json(text_get(&text));
    text_free(&text);
}

/* Registering ------------------------------------------------------------------------------- */

/* A doubt is asked about, and without a terminal it is a no. */
static bool agreed(struct cli *cli, const struct discovery *found, struct err *err)
{
    char *doubt = option_given(cli, OPTION_YES) ? NULL : discovery_doubt(found);
    bool yes = doubt == NULL;
    if (doubt && !ask_possible()) {
        fail(err, ERR_PERMISSION,
             _("Nothing was registered, because there is a doubt: %s Give --yes to take it."),
             doubt);
    } else if (doubt) {
        char *question = mem_format(_("%s Take it? [y/N] "), doubt);
        if (ask_yes(cli->door, question, &yes, err) && !yes)
            fail(err, ERR_PERMISSION, _("Nothing was registered."));
        free(question);
    }
    free(doubt);
    return yes;
}

static bool add_found(struct cli *cli, const struct discovery *found, struct err *err)
{
    const char *code = option_value(cli, OPTION_ADD);
    struct record *server = record_new(RECORD_SERVER);
    struct registry_edit edit = {
        .kind = EDIT_ADD, .of = RECORD_SERVER, .codes = &code, .code_count = 1, .base = server};
    bool done = cli_change_begin(cli, err) && discovery_fill(found, server, err);
    if (done) {
        const struct provider *provider =
            provider_by_id(cli_providers(cli), record_get(server, FIELD_PROVIDER));
        if (provider && *provider->oauth.preset)
            edit.oauth_preset = provider->oauth.preset;
        done = cli_change_end(cli, &edit, err);
    }
    record_free(server);
    return done;
}

/* The command ------------------------------------------------------------------------------- */

static bool read_options(const struct cli *cli, struct discovery_order *wish, struct err *err)
{
    long seconds = 0, port = 0;
    wish->address = cli->call->words[0];
    wish->protocol = option_value(cli, OPTION_PROTOCOL);
    wish->sender_ip = option_value(cli, OPTION_SENDER_IP);
    wish->lookups = cli->call->options.lookups;
    /* The command is what says so; the environment's word is for what nobody asked for. */
    wish->lookups.off = option_given(cli, OPTION_NO_LOOKUPS);
    wish->lookups.ca_file = option_value(cli, OPTION_LOOKUP_CA_FILE);
    if (wish->protocol && strcmp(wish->protocol, "pop3") != 0 &&
        strcmp(wish->protocol, "imap4") != 0)
        return fail(err, ERR_USAGE, _("--protocol takes pop3 or imap4, not %.80s."),
                    wish->protocol);
    if (wish->sender_ip && !host_is_address(wish->sender_ip))
        return fail(err, ERR_USAGE, _("--sender-ip takes an IP address, not %.80s."),
                    wish->sender_ip);
    if (!option_number(cli, OPTION_TIMEOUT, SECONDS_MAX, &seconds, err) ||
        !option_number(cli, OPTION_AUTOCONFIG_PORT, 65535, &port, err))
        return false;
    wish->timeout_ms = (int)seconds * MS_PER_SECOND;
    wish->lookups.https_port = (int)port;
    return true;
}

static bool address_good(struct cli *cli, const struct discovery_order *wish, struct err *err)
{
    const struct cli_door *door = cli->door;
    char *domain = discovery_domain(wish->address, err);
    bool good = domain != NULL;
    free(domain);
    return good &&
           (!wish->lookups.ca_file || door->ca_file(door->main, wish->lookups.ca_file, err));
}

static int conclude(struct cli *cli, const struct search *search, bool whole)
{
    const struct discovery *found = search->found;
    struct err err = {0};
    print_found(cli, found);
    if (!whole) {
        say(_("Interrupted: the rest was not waited for."));
        return err_exit_status(ERR_CHECK);
    }
    if (found->chosen[SIDE_RECEIVE] < 0 && found->chosen[SIDE_SEND] < 0) {
        fail(&err, ERR_UNREACHABLE, _("No settings were found for %s."), found->domain);
        return say_err(&err);
    }
    if (!option_given(cli, OPTION_ADD))
        return 0;
    return agreed(cli, found, &err) && add_found(cli, found, &err) ? 0 : say_err(&err);
}

int command_discover(struct cli *cli)
{
    struct discovery_order wish = {0};
    struct search search = {0};
    struct err err = {0};
    if (!read_options(cli, &wish, &err))
        return cli_complain(cli->call, &err);
    if (!address_good(cli, &wish, &err))
        return say_err(&err);
    bool whole = run_search(cli, &wish, &search);
    int status = search.found ? conclude(cli, &search, whole) : say_err(&search.refusal);
    discovery_free(search.found);
    return status;
}
