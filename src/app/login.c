/* What the user gave for test logins, per subject and for this session only. */
#include "app/parts.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static struct login *find(const struct app *app, struct subject of)
{
    for (size_t i = 0; i < app->login_count; i++)
        if (same_subject(app->logins[i].of, of))
            return &app->logins[i];
    return NULL;
}

const struct login *login_find(const struct app *app, struct subject of)
{
    return find(app, of);
}

struct login *login_of(struct app *app, struct subject of)
{
    struct login *known = find(app, of);
    if (known)
        return known;
    app->logins = mem_grow(app->logins, app->login_count + 1, sizeof *app->logins);
    struct login *login = &app->logins[app->login_count++];
    *login = (struct login){.of = of};
    return login;
}

static void clear(struct login *login)
{
    for (size_t i = 0; i < INPUT_COUNT; i++) {
        free(login->inputs[i]);
        secret_free(login->secrets[i]);
    }
    *login = (struct login){.of = login->of};
}

void login_forget(struct app *app, struct subject of)
{
    clear(login_of(app, of));
}

void logins_free(struct app *app)
{
    for (size_t i = 0; i < app->login_count; i++)
        clear(&app->logins[i]);
    free(app->logins);
    app->logins = NULL;
    app->login_count = 0;
}

void login_rename(struct app *app, struct subject from, struct subject to)
{
    login_forget(app, to);
    login_of(app, from);
    struct login *new = login_of(app, to), *old = login_of(app, from);
    *new = *old;
    new->of = to;
    *old = (struct login){.of = from};
}

static bool text_equal(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

static bool secret_equal(const struct secret *a, const struct secret *b)
{
    return secret_length(a) == secret_length(b) &&
           memcmp(secret_bytes(a), secret_bytes(b), secret_length(a)) == 0;
}

/* What the form says holds, also where it was emptied. A login that was changed has not been
 * refused yet. */
void login_from_form(struct app *app)
{
    struct form *form = &app->form;
    struct login *login = login_of(app, form_subject(form));
    for (size_t i = 0; i < INPUT_COUNT; i++) {
        bool login_input = i == INPUT_USER || inputs[i].secret;
        if (login_input && (!text_equal(form->inputs[i], login->inputs[i]) ||
                            !secret_equal(form->secrets[i], login->secrets[i])))
            login->refused = false;
        replace_text(&login->inputs[i], form->inputs[i]);
        secret_free(login->secrets[i]);
        login->secrets[i] = secret_length(form->secrets[i]) ? secret_copy(form->secrets[i]) : NULL;
    }
}

void login_to_form(struct app *app)
{
    struct form *form = &app->form;
    struct login *login = login_of(app, form_subject(form));
    for (size_t i = 0; i < INPUT_COUNT; i++) {
        if (login->inputs[i])
            replace_text(&form->inputs[i], login->inputs[i]);
        if (login->secrets[i]) {
            secret_free(form->secrets[i]);
            form->secrets[i] = secret_copy(login->secrets[i]);
        }
    }
    form_settle_text(form);
}

static bool sends_with_login(const struct check_plan *plan)
{
    return plan->send && record_is(plan->server, FIELD_SEND_METHOD, "smtp-auth");
}

static bool sends_separately(const struct check_plan *plan)
{
    return sends_with_login(plan) && record_is(plan->server, FIELD_SEND_CREDENTIALS, "separate");
}

bool login_needs_user(const struct check_plan *plan)
{
    return plan->receive || check_plan_looks(plan) ||
           (sends_with_login(plan) && !sends_separately(plan));
}

bool login_needs_password(const struct check_plan *plan)
{
    return check_plan_needs(plan, SIDE_RECEIVE) && !check_plan_fetches(plan, SIDE_RECEIVE);
}

bool login_needs_send_password(const struct check_plan *plan)
{
    return check_plan_needs(plan, SIDE_SEND) && !check_plan_fetches(plan, SIDE_SEND);
}

bool login_wants_token(const struct check_plan *plan, enum input_id input)
{
    bool receive = plan->receive || check_plan_looks(plan);
    enum side side = receive ? SIDE_RECEIVE : SIDE_SEND;
    return server_wants_token(plan->server, input == INPUT_SEND_PASSWORD ? SIDE_SEND : side);
}

/* Without a login nobody knows whose address the test may give. */
bool login_needs_sender(struct app *app, const struct check_wish *wish)
{
    const struct check_plan *plan = wish->plan;
    return plan->send && !plan->receive && !plan->from &&
           record_is(plan->server, FIELD_SEND_METHOD, "none") &&
           !login_of(app, wish->of)->inputs[INPUT_FROM];
}

static const char *either(const char *given, const char *set)
{
    return given ? given : set;
}

/* What was given goes before what is set. Notices from a user's own address go out with his login.
 */
static const char *user_of(const struct login *login, const struct check_wish *wish)
{
    const char *user = either(login->inputs[INPUT_USER], wish->plan->user);
    if (!user && wish->of.kind == RECORD_NOTIFICATION)
        return either(login->inputs[INPUT_FROM], wish->plan->from);
    return user;
}

bool login_known(struct app *app, const struct check_wish *wish)
{
    const struct check_plan *plan = wish->plan;
    const struct login *login = login_of(app, wish->of);
    if (login->refused || login_needs_sender(app, wish))
        return false;
    if (login_needs_user(plan) && !user_of(login, wish))
        return false;
    if (login_needs_password(plan) && !login->secrets[INPUT_PASSWORD])
        return false;
    return !login_needs_send_password(plan) || login->secrets[INPUT_SEND_PASSWORD] != NULL;
}

void login_fill(struct app *app, const struct check_wish *wish, struct check_plan *plan)
{
    const struct login *login = login_of(app, wish->of);
    const char *user = user_of(login, wish);
    const char *from = either(login->inputs[INPUT_FROM], plan->from);
    if (!from || !plan->from || strcmp(from, plan->from) != 0)
        replace_text(&plan->from_name, NULL);
    replace_text(&plan->user, login_needs_user(plan) ? user : NULL);
    replace_text(&plan->from, from);
    if (login->inputs[INPUT_TO])
        replace_text(&plan->to, login->inputs[INPUT_TO]);
    if (check_plan_needs(plan, SIDE_RECEIVE) && plan->user)
        plan->password = secret_copy(login->secrets[INPUT_PASSWORD]);
    if (sends_separately(plan))
        replace_text(&plan->send_user, record_get(plan->server, FIELD_SEND_USERNAME));
    if (login_needs_send_password(plan)) {
        /* Empty rather than absent: absent would mean the receiving side's password. */
        plan->send_password = secret_copy(login->secrets[INPUT_SEND_PASSWORD]);
        if (!plan->send_password)
            plan->send_password = secret_new("", 0);
    }
}

/* A password that a hand brings for the check that runs. */
void login_secret(struct app *app, const struct message *message, struct commands *commands)
{
    enum input_id which = message->side == SIDE_SEND ? INPUT_SEND_PASSWORD : INPUT_PASSWORD;
    (void)commands;
    if (message->check != app->check.check.number) {
        secret_free(message->secret);
        return;
    }
    struct login *login = login_of(app, app->check.check.of);
    secret_free(login->secrets[which]);
    login->secrets[which] = message->secret;
}
