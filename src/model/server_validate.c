/* What keeps a server from being saved. */
#include "model/server.h"

#include "base/i18n.h"

struct telling {
    const struct server *server;
    server_problem *tell;
    void *context;
    size_t count;
};

static void problem(struct telling *telling, enum field_id id, const char *sentence)
{
    telling->count++;
    if (telling->tell != NULL)
        telling->tell(telling->context, id, sentence);
}

/* A value that is empty where it must not be, or that this version cannot take. */
static void check_field(struct telling *telling, enum field_id id)
{
    const char *value = server_get(telling->server, id);
    const struct choice *choice = field_choice(id, value);
    struct err why;

    if (!server_applies(telling->server, id))
        return;
    if (fields[id].required && value[0] == '\0') {
        fail(&why, ERR_INPUT, _("%s is required."), _(fields[id].label));
        problem(telling, id, why.text);
    } else if (choice != NULL && choice->refusal != NULL) {
        fail(&why, ERR_INPUT, "%s: %s", _(fields[id].label), _(choice->refusal));
        problem(telling, id, why.text);
    }
}

size_t server_validate(const struct server *server, server_problem *tell, void *context)
{
    struct telling telling = {server, tell, context, 0};
    bool receives = server_has_side(server, SIDE_RECEIVE);
    bool sends = server_has_side(server, SIDE_SEND);

    for (size_t i = 0; i < FIELD_COUNT; i++) {
        check_field(&telling, (enum field_id)i);
        if (i == FIELD_RECEIVE && !receives && !sends)
            problem(&telling, FIELD_RECEIVE,
                    _("The server has neither a receiving nor a sending side; it needs at least "
                      "one."));
        if (i == FIELD_RECEIVE_AUTH && receives && server_is(server, FIELD_RECEIVE_AUTH, "apop") &&
            !server_is(server, FIELD_RECEIVE_PROTOCOL, "pop3"))
            problem(&telling, FIELD_RECEIVE_AUTH, _("APOP is a login of POP3 only."));
        if (i == FIELD_SEND_METHOD && sends && !receives &&
            server_is(server, FIELD_SEND_METHOD, "pop-before-smtp"))
            problem(&telling, FIELD_SEND_METHOD,
                    _("POP before SMTP needs a receiving side: the login there opens the way for "
                      "sending."));
    }
    return telling.count;
}
