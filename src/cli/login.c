/* cli/login.c - user and passwords of a check: from options, from references, from the terminal. */
#include "cli/login.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/ask.h"
#include "model/secret_ref.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* One secret may be given in one of three ways. */
struct way {
    enum cli_option option;
    const char *prefix; /* of a secret reference; NULL: a command line */
};

static bool read_secret(struct cli *cli, const struct way ways[3], struct secret **secret,
                        struct err *err)
{
    const struct way *chosen = NULL;
    for (int i = 0; i < 3; i++) {
        if (!option_given(cli, ways[i].option))
            continue;
        if (chosen)
            return fail(err, ERR_USAGE, _("Only one of the options can say where a password is."));
        chosen = &ways[i];
    }
    if (!chosen)
        return true;
    const char *value = option_value(cli, chosen->option);
    if (!chosen->prefix)
        return cli->door->fetch(cli->door->main, value, true, secret, err);
    char *folder = NULL; /* references hold absolute paths; who types may leave the folder out */
    if (strcmp(chosen->prefix, "file") == 0 && value[0] != '/')
        folder = getcwd(NULL, 0);
    char *reference =
        mem_format("%s:%s%s%s", chosen->prefix, folder ? folder : "", folder ? "/" : "", value);
    bool done = cli->door->fetch(cli->door->main, reference, false, secret, err);
    free(reference);
    free(folder);
    return done;
}

bool login_read(struct cli *cli, struct credentials *login, struct err *err)
{
    static const struct way receive[3] = {
        {OPTION_PASSWORD_COMMAND, NULL},
        {OPTION_PASSWORD_FILE, "file"},
        {OPTION_PASSWORD_ENV, "env"},
    };
    static const struct way send[3] = {
        {OPTION_SEND_PASSWORD_COMMAND, NULL},
        {OPTION_SEND_PASSWORD_FILE, "file"},
        {OPTION_SEND_PASSWORD_ENV, "env"},
    };
    login->user = option_value(cli, OPTION_USER);
    if (login->user && !*login->user)
        return fail(err, ERR_USAGE, _("--user needs a value: %s."), _("USER"));
    return read_secret(cli, receive, &login->password, err) &&
           read_secret(cli, send, &login->send_password, err);
}

void login_clear(struct credentials *login)
{
    secret_free(login->password);
    secret_free(login->send_password);
    *login = (struct credentials){0};
}

static bool separate(const struct check_plan *plan)
{
    return record_is(plan->server, FIELD_SEND_METHOD, "smtp-auth") &&
           record_is(plan->server, FIELD_SEND_CREDENTIALS, "separate");
}

/* Does the check log in with the user of the receiving side? */
static bool needs_user(const struct check_plan *plan)
{
    const struct record *server = plan->server;
    if (plan->receive && record_has_side(server, SIDE_RECEIVE))
        return true;
    if (!plan->send || !record_has_side(server, SIDE_SEND))
        return false;
    if (record_is(server, FIELD_SEND_METHOD, "pop-before-smtp"))
        return true;
    return record_is(server, FIELD_SEND_METHOD, "smtp-auth") && !separate(plan);
}

static bool needs_send_user(const struct check_plan *plan)
{
    return plan->send && record_has_side(plan->server, SIDE_SEND) && separate(plan);
}

static bool ask_user(struct cli *cli, const char *code, char **user, struct err *err)
{
    char *question = mem_format(_("User for %s: "), code);
    bool done = ask_line(cli->door, question, user, err);
    free(question);
    if (done && !**user) {
        free(*user);
        *user = NULL; /* an empty answer: no login */
    }
    return done;
}

static bool ask_password(struct cli *cli, const char *code, const char *user,
                         struct secret **password, struct err *err)
{
    char *question = mem_format(_("Password of %s for %s: "), user, code);
    bool done = ask_secret(cli->door, question, password, err);
    free(question);
    return done;
}

static bool fill_user(struct cli *cli, const struct credentials *login, struct check_plan *plan,
                      struct err *err)
{
    const char *code = record_get(plan->server, FIELD_CODE);
    bool terminal = ask_possible();
    plan->user = mem_copy(login->user);
    if (!plan->user && terminal && !ask_user(cli, code, &plan->user, err))
        return false;
    if (!plan->user)
        return true;
    plan->password = secret_copy(login->password);
    if (plan->password)
        return true;
    if (terminal)
        return ask_password(cli, code, plan->user, &plan->password, err);
    return fail(err, ERR_USAGE,
                _("%s: There is no terminal to ask for the password on: give --password-command, "
                  "--password-file or --password-env."),
                code);
}

/* The sending side's own login. A reference other than "ask" is fetched when the check starts. */
static bool fill_send_user(struct cli *cli, const struct credentials *login,
                           struct check_plan *plan, struct err *err)
{
    const char *code = record_get(plan->server, FIELD_CODE);
    const char *user = record_get(plan->server, FIELD_SEND_USERNAME);
    const char *reference = record_get(plan->server, FIELD_SEND_SECRET);
    bool terminal = ask_possible();
    plan->send_password = secret_copy(login->send_password);
    if (!plan->send_password && (!*reference || strcmp(reference, "ask") == 0)) {
        if (!terminal && !plan->user)
            return true; /* nobody to ask: the check leaves both logins out */
        if (!terminal)
            return fail(err, ERR_USAGE,
                        _("%s: The sending side has its own login: give --send-password-command, "
                          "--send-password-file or --send-password-env."),
                        code);
        if (!ask_password(cli, code, user, &plan->send_password, err))
            return false;
    }
    plan->send_user = mem_copy(user);
    return true;
}

bool login_fill(struct cli *cli, const struct credentials *login, struct check_plan *plan,
                struct err *err)
{
    if (!plan->login)
        return true;
    if (needs_user(plan) && !fill_user(cli, login, plan, err))
        return false;
    if (needs_send_user(plan) && !fill_send_user(cli, login, plan, err))
        return false;
    if (!plan->user)
        plan->user = mem_copy(login->user); /* no login of his, but the sender of the envelope */
    return true;
}
