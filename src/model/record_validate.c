/* What keeps a record from being saved. */
#include "base/i18n.h"
#include "model/oauth_preset.h"
#include "model/server.h"

struct telling {
    const struct record *record;
    record_problem *tell;
    void *context;
    size_t count;
};

static void problem(struct telling *telling, enum field_id id, const char *sentence)
{
    telling->count++;
    if (telling->tell != NULL)
        telling->tell(telling->context, id, sentence);
}

static bool is_missing(const struct record *record, enum field_id id)
{
    return fields[id].required && record_get(record, id)[0] == '\0';
}

/* A default can always be taken. */
static const struct choice *refused_choice(const struct record *record, enum field_id id)
{
    const char *value = fields[id].choices != NULL ? record_get(record, id) : fields[id].fallback;
    const struct choice *choice = value != fields[id].fallback ? field_choice(id, value) : NULL;

    return choice != NULL && choice->refusal != NULL ? choice : NULL;
}

/* A value that is empty where it must not be, or that this version cannot take. Whether the field
 * has a meaning at all is asked last: it takes longest, and seldom matters. */
static void check_field(struct telling *telling, enum field_id id)
{
    bool missing = is_missing(telling->record, id);
    const struct choice *refused = refused_choice(telling->record, id);
    struct err why;

    if ((!missing && refused == NULL) || !record_applies(telling->record, id))
        return;
    if (missing)
        fail(&why, ERR_INPUT, _("%s is required."), _(fields[id].label));
    else
        fail(&why, ERR_INPUT, "%s: %s", _(fields[id].label), _(refused->refusal));
    problem(telling, id, why.text);
}

static void check_server(struct telling *telling, enum field_id id)
{
    const struct record *server = telling->record;
    bool receives = record_has_side(server, SIDE_RECEIVE);
    bool sends = record_has_side(server, SIDE_SEND);

    if (id == FIELD_RECEIVE && !receives && !sends)
        problem(telling, FIELD_RECEIVE,
                _("The server has neither a receiving nor a sending side; it needs at least one."));
    if (id == FIELD_RECEIVE_AUTH && receives && record_is(server, FIELD_RECEIVE_AUTH, "apop") &&
        !record_is(server, FIELD_RECEIVE_PROTOCOL, "pop3"))
        problem(telling, FIELD_RECEIVE_AUTH, _("APOP is a login of POP3 only."));
    if (id == FIELD_SEND_METHOD && sends && !receives &&
        record_is(server, FIELD_SEND_METHOD, "pop-before-smtp"))
        problem(telling, FIELD_SEND_METHOD,
                _("POP before SMTP needs a receiving side: the login there opens the way for "
                  "sending."));
    if (id == FIELD_OAUTH_SERVER && record_is(server, id, "") &&
        (server_wants_token(server, SIDE_RECEIVE) || server_wants_token(server, SIDE_SEND)))
        problem(telling, FIELD_OAUTH_SERVER,
                _("XOAUTH2 and OAUTHBEARER need an OAuth server: name one."));
}

static bool shares_server(const struct record *account)
{
    return record_is(account, FIELD_ACCOUNT_SEND_SOURCE, "server") ||
           (record_is(account, FIELD_ACCOUNT_RECEIVE, "true") &&
            record_is(account, FIELD_ACCOUNT_RECEIVE_SOURCE, "server"));
}

static void check_account(struct telling *telling, enum field_id id)
{
    const struct record *account = telling->record;

    if (id == FIELD_ACCOUNT_SERVER && record_is(account, id, "") && shares_server(account))
        problem(telling, id,
                _("The account needs a mail server, unless its servers are set individually."));
    if (id == FIELD_ACCOUNT_AUTH && record_is(account, id, "apop") &&
        record_applies(account, FIELD_ACCOUNT_RECEIVE_PROTOCOL) &&
        !record_is(account, FIELD_ACCOUNT_RECEIVE_PROTOCOL, "pop3"))
        problem(telling, id, _("APOP is a login of POP3 only."));
    if (id == FIELD_ACCOUNT_SEND_METHOD && record_is(account, id, "pop-before-smtp") &&
        !record_is(account, FIELD_ACCOUNT_RECEIVE, "true") && record_applies(account, id))
        problem(telling, id,
                _("POP before SMTP needs a receiving side: the login there opens the way for "
                  "sending."));
}

static void check_oauth_server(struct telling *telling, enum field_id id)
{
    const struct record *server = telling->record;

    if (id == FIELD_OAUTH_FLOW &&
        !oauth_flow_possible(record_get(server, FIELD_OAUTH_PRESET), record_get(server, id)))
        problem(telling, id,
                _("Google does not allow this login for mail: authorization code is "
                  "the one that works."));
}

size_t record_validate(const struct record *record, record_problem *tell, void *context)
{
    static void (*const checks[RECORD_KIND_COUNT])(struct telling *, enum field_id) = {
        [RECORD_SERVER] = check_server,
        [RECORD_ACCOUNT] = check_account,
        [RECORD_OAUTH_SERVER] = check_oauth_server,
    };
    struct telling telling = {record, tell, context, 0};

    for (each_field(id, record_kind(record))) {
        if (fields[id].required || fields[id].choices != NULL)
            check_field(&telling, id);
        if (checks[record_kind(record)] != NULL)
            checks[record_kind(record)](&telling, id);
    }
    return telling.count;
}
