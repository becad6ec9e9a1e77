/* cli/login.c - user and passwords of a check: from options, from references, from the terminal. */
#include "cli/login.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/ask.h"
#include "model/server.h"

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

static bool sends(const struct check_plan *plan)
{
    return plan->send && record_has_side(plan->server, SIDE_SEND);
}

static bool receives(const struct check_plan *plan)
{
    return plan->receive && record_has_side(plan->server, SIDE_RECEIVE);
}

static bool smtp_auth(const struct check_plan *plan)
{
    return sends(plan) && record_is(plan->server, FIELD_SEND_METHOD, "smtp-auth");
}

static bool separate(const struct check_plan *plan)
{
    return smtp_auth(plan) && record_is(plan->server, FIELD_SEND_CREDENTIALS, "separate");
}

/* Does the check log in with the user of the receiving side? */
static bool needs_user(const struct check_plan *plan)
{
    return receives(plan) || check_plan_looks(plan) || (smtp_auth(plan) && !separate(plan)) ||
           (sends(plan) && record_is(plan->server, FIELD_SEND_METHOD, "pop-before-smtp"));
}

/* One side logs in with an access token and the other with a password: they are never the same, and
 * neither must reach the other's server. */
static bool mixed(const struct check_plan *plan)
{
    return check_plan_needs(plan, SIDE_SEND) && !separate(plan);
}

static bool wants_token(const struct check_plan *plan)
{
    return server_wants_token(plan->server,
                              receives(plan) || check_plan_looks(plan) ? SIDE_RECEIVE : SIDE_SEND);
}

static bool may_ask(const struct credentials *login)
{
    return !login->many && ask_possible();
}

static bool ask_user(struct cli *cli, const char *label, char **user, struct err *err)
{
    char *question = mem_format(_("User for %s: "), label);
    bool done = ask_line(cli->door, question, user, err);
    free(question);
    if (done && !**user) {
        free(*user);
        *user = NULL; /* an empty answer: no login */
    }
    return done;
}

/* Whom the question is for. */
struct asked {
    const char *user, *label;
    bool token;
};

static bool ask_password(struct cli *cli, const struct asked *asked, struct secret **password,
                         struct err *err)
{
    bool same = strcmp(asked->user, asked->label) == 0;
    char *question;
    if (asked->token)
        question = same ? mem_format(_("Access token of %s: "), asked->user)
                        : mem_format(_("Access token of %s for %s: "), asked->user, asked->label);
    else
        question = same ? mem_format(_("Password of %s: "), asked->user)
                        : mem_format(_("Password of %s for %s: "), asked->user, asked->label);
    bool done = ask_secret(cli->door, question, password, err);
    free(question);
    return done;
}

static bool fail_unasked(const char *label, bool token, struct err *err)
{
    if (token)
        return fail(err, ERR_USAGE,
                    _("%s: There is no terminal to ask for the access token on: give "
                      "--password-command, --password-file or --password-env."),
                    label);
    return fail(err, ERR_USAGE,
                _("%s: There is no terminal to ask for the password on: give --password-command, "
                  "--password-file or --password-env."),
                label);
}

/* Where nobody can be asked, the check of an account goes as far as it can without a login. */
static void leave_login_out(struct credentials *login, struct check_plan *plan)
{
    login->left_out++;
    free(plan->user);
    plan->user = NULL;
}

static bool fill_user(struct cli *cli, struct credentials *login, struct check_plan *plan,
                      const char *label, struct err *err)
{
    bool terminal = may_ask(login);
    if (!plan->user)
        plan->user = mem_copy(login->user);
    if (!plan->user && terminal && !ask_user(cli, label, &plan->user, err))
        return false;
    if (!plan->user || !check_plan_needs(plan, SIDE_RECEIVE))
        return true;
    struct asked asked = {plan->user, label, wants_token(plan)};
    plan->password = secret_copy(login->password);
    if (plan->password || check_plan_fetches(plan, SIDE_RECEIVE))
        return true;
    if (terminal)
        return ask_password(cli, &asked, &plan->password, err);
    if (!plan->account || plan->message)
        return fail_unasked(label, asked.token, err);
    leave_login_out(login, plan);
    return true;
}

static bool fail_unasked_sending(const char *label, struct err *err)
{
    return fail(err, ERR_USAGE,
                _("%s: The sending side has its own login: give --send-password-command, "
                  "--send-password-file or --send-password-env."),
                label);
}

/* The sending side's own login. A reference other than "ask" is fetched when the check starts. */
static bool fill_send_user(struct cli *cli, struct credentials *login, struct check_plan *plan,
                           const char *label, struct err *err)
{
    const char *user = record_get(plan->server, FIELD_SEND_USERNAME);
    struct asked asked = {user, label, server_wants_token(plan->server, SIDE_SEND)};
    bool terminal = may_ask(login);
    plan->send_password = secret_copy(login->send_password);
    if (!plan->send_password && !check_plan_fetches(plan, SIDE_SEND)) {
        if (!terminal && !plan->user && !plan->message)
            return true; /* nobody to ask: the check leaves both logins out */
        if (login->many && plan->account) {
            login->left_out++;
            return true;
        }
        if (!terminal)
            return fail_unasked_sending(label, err);
        if (!ask_password(cli, &asked, &plan->send_password, err))
            return false;
    }
    plan->send_user = mem_copy(user);
    return true;
}

/* The same user, and the other kind of secret. */
static bool fill_other_secret(struct cli *cli, struct credentials *login, struct check_plan *plan,
                              const char *label, struct err *err)
{
    struct asked asked = {plan->user, label, server_wants_token(plan->server, SIDE_SEND)};
    plan->send_password = secret_copy(login->send_password);
    if (plan->send_password || check_plan_fetches(plan, SIDE_SEND))
        return true;
    if (!may_ask(login) && plan->account && !plan->message) {
        login->left_out++;
        return true; /* then the check leaves this login out */
    }
    if (!may_ask(login))
        return fail_unasked_sending(label, err);
    return ask_password(cli, &asked, &plan->send_password, err);
}

bool credentials_fill(struct cli *cli, struct credentials *login, struct check_plan *plan,
                      const char *label, struct err *err)
{
    if (!plan->login)
        return true;
    check_plan_refer(plan, cli->door->app->registry);
    if (!needs_user(plan)) { /* then nothing is fetched either */
        free(plan->secret);
        plan->secret = NULL;
    }
    if (needs_user(plan) && !fill_user(cli, login, plan, label, err))
        return false;
    if (separate(plan) && !fill_send_user(cli, login, plan, label, err))
        return false;
    if (plan->user && mixed(plan) && !fill_other_secret(cli, login, plan, label, err))
        return false;
    if (!plan->user)
        plan->user = mem_copy(login->user); /* no login of his, but the sender of the envelope */
    return true;
}
